// words: which words of two sentences stand for each other. Two sentences in, ordered pairs of whole words out.
// Method: after Sultan, Bethard & Sumner (2014), "Back to basics for monolingual alignment": words that are alike are
// paired where their surroundings agree best, content words before function words, and last what is left between two
// pairs. Example: "The envoys met on Monday." / "On Monday an envoy met." pairs envoys-envoy, met-met, on-On,
// Monday-Monday. Covered by tests/align/words.cpp.
#include "align/words.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string>

namespace synoptic {
namespace {

constexpr int kWindow = 3;         // words to each side that are a word's surroundings
constexpr double kSameWord = 1.0;  // how alike two words are, [0, 1]
constexpr double kSameLemma = 0.9;
constexpr double kDerived = 0.8;
constexpr double kSynonym = 0.75;
constexpr double kSameBeginning = 0.6;  // "Zelensky", "Zelenskyy"
constexpr double kSurroundings = 0.5;   // weight of the surroundings against likeness
constexpr double kDistance = 0.3;       // … of how far apart they stand in their sentences
constexpr int kGap = 12;                // longest gap between two pairs that is looked into
constexpr int kPhrase = 3;  // words of one phrase times those of the other that are paired because their neighbours are
constexpr double kFunctionSupport[] = {0.3,
                                       0.12};  // agreement of the surroundings that a function word needs: first, then

// Numbers that are as often spelled out, by value.
constexpr std::string_view kNumberWords[] = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                             "seven", "eight", "nine", "ten",   "eleven", "twelve"};

bool sameNumber(std::string_view digits, std::string_view word) {
  for (size_t value = 0; value < std::size(kNumberWords); ++value) {
    if (word == kNumberWords[value]) return digits == std::to_string(value);
  }
  return false;
}

// The bytes that two words must have in common at least to begin alike, as a number; 0 for a shorter word.
uint32_t beginningOf(std::string_view word) {
  uint32_t beginning = 0;
  if (word.size() >= sizeof beginning) std::memcpy(&beginning, word.data(), sizeof beginning);
  return beginning;
}

// Four bytes as a hash from which they could be told again: where two agree, the bytes do. Method: the last steps of
// MurmurHash3 (Appleby), which lose nothing.
uint32_t spread(uint32_t bytes) {
  bytes = (bytes ^ bytes >> 16) * 0x85ebca6bu;
  bytes = (bytes ^ bytes >> 13) * 0xc2b2ae35u;
  return bytes ^ bytes >> 16;
}

// Share of the longer word that both begin with, where that is long enough to mean something.
bool sameBeginning(std::string_view a, std::string_view b) {
  const size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  size_t n = 0;
  while (n < shorter && a[n] == b[n]) ++n;
  return n >= 4 && n * 10 >= longer * 7;
}

}  // namespace

struct WordAligner::Grid {
  struct Option {
    uint32_t left, right;
    double score;
  };
  static constexpr uint32_t kFree = UINT32_MAX;

  // Around the words of both sentences there is a margin of nothing, so that looking about needs no question where the
  // sentence ends.
  static constexpr int kMargin = kWindow + 1;
  static constexpr int kNobody = -2 * kMargin;  // in `partner`: no place of a word or of the margin

  std::vector<Word> left, right;
  std::vector<double> alike;  // row by row, with the margin
  std::vector<Option> cells;  // those above 0, row by row, with how alike they are
  std::vector<uint32_t> of_left, of_right;
  std::vector<int> partner;                         // as of_left, with the margin
  std::vector<uint32_t> numbers;                    // of the right words
  std::array<std::vector<uint32_t>, kTraits> next;  // right word -> the next of the same trait + 1, or 0
  std::vector<Option> options;
  std::vector<WordPair> phrases;

  size_t stride() const { return right.size() + 2 * kMargin; }

  // Nobody is alike and nobody is paired. Called before the words change.
  void clearCells() {
    for (const Option& cell : cells) alike[(cell.left + kMargin) * stride() + cell.right + kMargin] = 0;
    cells.clear(), phrases.clear();
  }
  void clearPairs() {
    of_left.assign(left.size(), kFree);
    of_right.assign(right.size(), kFree);
    partner.assign(left.size() + 2 * kMargin, kNobody);
  }

  void set(uint32_t i, uint32_t j, double like) {
    alike[(i + kMargin) * stride() + j + kMargin] = like;
    cells.push_back({i, j, like});
  }

  double at(int i, int j) const {
    return alike[static_cast<size_t>(i + kMargin) * stride() + static_cast<size_t>(j + kMargin)];
  }

  bool isPair(int i, int j) const { return partner[static_cast<size_t>(i + kMargin)] == j; }

  void pair(uint32_t i, uint32_t j) { of_left[i] = j, of_right[j] = i, partner[i + kMargin] = static_cast<int>(j); }

  bool isFree(uint32_t i, uint32_t j) const { return of_left[i] == kFree && of_right[j] == kFree; }

  // How well the words around agree: nearer ones count more. [0, 1]
  double surroundings(int i, int j) const {
    double sum = 0;
    for (int k = 1; k <= kWindow; ++k) sum += (at(i - k, j - k) + at(i + k, j + k)) / (k + 1);
    return sum / (2 * (1.0 / 2 + 1.0 / 3 + 1.0 / 4));
  }

  double distance(uint32_t i, uint32_t j) const {
    const double a = (i + 0.5) / static_cast<double>(left.size()), b = (j + 0.5) / static_cast<double>(right.size());
    return a < b ? b - a : a - b;
  }

  // Takes the best options first; each word once.
  void takeBest() {
    std::sort(options.begin(), options.end(), [](const Option& a, const Option& b) {
      if (a.score != b.score) return a.score > b.score;
      // which sentence is left depends on the texts alone (Corpus::order)
      const uint32_t sum_a = a.left + a.right, sum_b = b.left + b.right;
      if (sum_a != sum_b) return sum_a < sum_b;
      return a.left < b.left;
    });
    for (const Option& o : options) {
      if (isFree(o.left, o.right)) pair(o.left, o.right);
    }
  }

  void pairContent() {
    options.clear();
    for (const auto& [i, j, like] : cells) {
      if (left[i].kind >= Word::Kind::function || right[j].kind >= Word::Kind::function) continue;
      options.push_back(
          {i, j,
           like + kSurroundings * surroundings(static_cast<int>(i), static_cast<int>(j)) - kDistance * distance(i, j)});
    }
    takeBest();
  }

  // Function words and marks go where their neighbours went.
  void pairFunction(double least) {
    options.clear();
    for (const auto& [i, j, like] : cells) {
      if (!isFree(i, j)) continue;
      const double support = supported(static_cast<int>(i), static_cast<int>(j));
      if (support >= least) options.push_back({i, j, support - kDistance * distance(i, j)});
    }
    takeBest();
  }

  struct Gap {
    int left, left_end, right, right_end;
  };

  // What stands between two pairs that follow each other on both sides, without a partner of its own; also before the
  // first and after the last pair.
  std::vector<Gap> gaps() const {
    const int rows = static_cast<int>(left.size()), columns = static_cast<int>(right.size());
    std::vector<Gap> found;
    for (int begin = 0, end; begin < rows; begin = end + 1) {
      for (end = begin; end < rows && of_left[end] == kFree;) ++end;
      const int from = begin == 0 ? 0 : static_cast<int>(of_left[begin - 1]) + 1;
      const int to = end == rows ? columns : static_cast<int>(of_left[end]);
      if (end == begin || to <= from || end - begin > kGap || to - from > kGap) continue;
      if (std::any_of(of_right.begin() + from, of_right.begin() + to, [](uint32_t i) { return i != kFree; })) continue;
      found.push_back({begin, end, from, to});
    }
    return found;
  }

  // The same word in the same gap is the same word, however far its neighbours are.
  void pairWithinGaps() {
    for (const Gap& gap : gaps()) {
      for (int i = gap.left, j = gap.right; i < gap.left_end; ++i) {
        for (int k = j; k < gap.right_end; ++k) {
          if (at(i, k) <= 0) continue;
          pair(static_cast<uint32_t>(i), static_cast<uint32_t>(k));
          j = k + 1;
          break;
        }
      }
    }
  }

  // What is left between two pairs is told in other words, when it is brief on both sides.
  void pairPhrases() {
    const auto isWord = [](const Word& word) { return word.kind != Word::Kind::mark; };
    for (const Gap& gap : gaps()) {
      if ((gap.left_end - gap.left) * (gap.right_end - gap.right) > kPhrase) continue;
      if (!std::all_of(left.begin() + gap.left, left.begin() + gap.left_end, isWord)) continue;
      if (!std::all_of(right.begin() + gap.right, right.begin() + gap.right_end, isWord)) continue;
      phrases.push_back({{left[gap.left].span.begin, left[gap.left_end - 1].span.end},
                         {right[gap.right].span.begin, right[gap.right_end - 1].span.end}});
    }
  }

  // Pairs around (i, j) that are already aligned, within the window, not only on the diagonal. [0, 1]
  double supported(int i, int j) const {
    double sum = 0;
    for (int k = 1; k <= kWindow; ++k) sum += (isPair(i - k, j - k) + isPair(i + k, j + k)) / static_cast<double>(k);
    for (int k = 1; k < kWindow; ++k) {
      sum +=
          (isPair(i - k - 1, j - k) + isPair(i - k, j - k - 1) + isPair(i + k + 1, j + k) + isPair(i + k, j + k + 1)) /
          (k + 2.0);
    }
    const bool ends =
        (i + 1 == static_cast<int>(left.size()) && j + 1 == static_cast<int>(right.size())) || (i == 0 && j == 0);
    return std::min(1.0, sum / 2 + (ends ? 0.5 : 0.0));
  }
};

WordAligner::WordAligner(std::span<const Document> documents, const Vocabulary& vocabulary, const AlignOptions& options)
    : documents_(documents),
      options_(options),
      vocabulary_(vocabulary),
      known_(documents.size()),
      grid_(std::make_unique<Grid>()) {
  for (size_t article = 0; article < documents.size(); ++article) readKeys(article);
  for (std::vector<uint32_t>& first : with_)
    first.assign(std::max<size_t>(vocabulary.texts.size(), beginnings_.size() + 1), 0);
}

WordAligner::~WordAligner() = default;

void WordAligner::readKeys(size_t article) {
  const Document& document = documents_[article];
  std::vector<Word>& known = known_[article];
  known.resize(document.keys.size());
  std::vector<bool> read(known.size());
  for (auto at = document.tokens.rbegin(); at != document.tokens.rend(); ++at) {
    const Token& token = *at;
    if (read[token.key]) continue;
    read[token.key] = true;
    Word& word = known[token.key];
    const uint32_t text = vocabulary_.keys[article][token.key];
    word.traits[kKey] = word.traits[kLemma] = text;
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
      word.kind = Word::Kind::mark;
    } else if (token.kind == TokenKind::number) {
      word.kind = Word::Kind::number;
    } else {
      word.kind = vocabulary_.function[text] ? Word::Kind::function : Word::Kind::content;
      word.traits[kLemma] = vocabulary_.lemma[text];
      if (word.kind == Word::Kind::content) readTraits(word);
    }
  }
}

// What content words have beside their lemma: the first bytes of it and the place it names, as numbers; 0: none.
void WordAligner::readTraits(Word& word) {
  word.traits[kPlace] = vocabulary_.place[word.lemma()];
  if (const uint32_t beginning = beginningOf(vocabulary_.texts[word.lemma()]); beginning != 0)
    word.traits[kBeginning] = 1 + beginnings_.of(spread(beginning), [](uint32_t) { return true; });
}

std::vector<WordAligner::Word>& WordAligner::wordsOf(SentenceRef ref, std::vector<Word>& words) const {
  const Document& document = documents_[ref.article];
  const std::vector<Word>& known = known_[ref.article];
  const Sentence& sentence = document.sentences[ref.sentence];
  words.clear();
  for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
    words.push_back(known[document.tokens[t].key]);
    words.back().span = document.tokens[t].span;
  }
  return words;
}

double WordAligner::akin(uint32_t lemma, uint32_t other) const {
  const bool are = std::ranges::binary_search(vocabulary_.akinTo(lemma), other);
  if (are && vocabulary_.lexicon->derived(vocabulary_.word[lemma], vocabulary_.word[other])) return kDerived;
  if (vocabulary_.place[lemma] != 0 && vocabulary_.place[lemma] == vocabulary_.place[other])
    return kDerived;  // "Russia", "Russian"; "U.S.", "American"
  if (are) return kSynonym;
  return sameBeginning(vocabulary_.texts[lemma], vocabulary_.texts[other]) ? kSameBeginning : 0;
}

double WordAligner::similarity(const Word& a, const Word& b) const {
  if (a.key() == b.key()) return kSameWord;
  if (a.kind == Word::Kind::mark || b.kind == Word::Kind::mark) return 0;
  if (a.lemma() == b.lemma()) return kSameLemma;
  if (a.kind == Word::Kind::number && b.kind != Word::Kind::number)
    return sameNumber(vocabulary_.texts[a.key()], vocabulary_.texts[b.key()]) ? kSameLemma : 0;
  if (b.kind == Word::Kind::number && a.kind != Word::Kind::number) return similarity(b, a);
  if (a.kind != Word::Kind::content || b.kind != Word::Kind::content) return 0;
  return akin(a.lemma(), b.lemma());
}

// How alike the words are. Most are not at all: only those are asked about that have something in common.
void WordAligner::fillGrid() {
  Grid& grid = *grid_;
  grid.alike.resize(std::max(grid.alike.size(), (grid.left.size() + 2 * Grid::kMargin) * grid.stride()), 0);
  for (size_t trait = 0; trait < kTraits; ++trait) grid.next[trait].resize(grid.right.size());
  grid.numbers.clear();
  for (uint32_t j = 0; j < grid.right.size(); ++j) {
    if (grid.right[j].kind == Word::Kind::number) grid.numbers.push_back(j);
    for (size_t trait = 0; trait < kTraits; ++trait) {
      uint32_t& first = with_[trait][grid.right[j].traits[trait]];
      grid.next[trait][j] = first, first = j + 1;
    }
  }
  for (uint32_t i = 0; i < grid.left.size(); ++i) {
    const Word& word = grid.left[i];
    const auto ask = [&](uint32_t j) {
      if (grid.at(static_cast<int>(i), static_cast<int>(j)) > 0) return;
      if (const double like = similarity(word, grid.right[j]); like > 0) grid.set(i, j, like);
    };
    const auto askAll = [&](size_t trait, uint32_t value) {
      for (uint32_t j = with_[trait][value]; j != 0; j = grid.next[trait][j - 1]) ask(j - 1);
    };
    for (size_t trait = 0; trait < kTraits; ++trait)
      if (trait <= kLemma || word.traits[trait] != 0) askAll(trait, word.traits[trait]);
    if (word.kind == Word::Kind::content)
      for (const uint32_t other : vocabulary_.akinTo(word.lemma())) askAll(kLemma, other);
    if (word.kind == Word::Kind::number)
      for (uint32_t j = 0; j < grid.right.size(); ++j) ask(j);
    else
      for (const uint32_t j : grid.numbers) ask(j);
  }
  for (const Word& word : grid.right)
    for (size_t trait = 0; trait < kTraits; ++trait) with_[trait][word.traits[trait]] = 0;
}

std::vector<WordPair> WordAligner::align(SentenceRef left, SentenceRef right) {
  Grid& grid = *grid_;
  grid.clearCells();
  wordsOf(left, grid.left), wordsOf(right, grid.right);
  const size_t rows = grid.left.size(), columns = grid.right.size();
  grid.clearPairs();
  const bool twins = std::equal(grid.left.begin(), grid.left.end(), grid.right.begin(), grid.right.end(),
                                [](const Word& a, const Word& b) { return a.key() == b.key(); });
  if (twins || rows > options_.aligned_words || columns > options_.aligned_words) {
    // the same beginning and the same end, word by word
    const size_t shorter = std::min(rows, columns);
    size_t head = 0, tail = 0;
    while (head < shorter && grid.left[head].key() == grid.right[head].key()) ++head;
    while (tail < shorter - head && grid.left[rows - 1 - tail].key() == grid.right[columns - 1 - tail].key()) ++tail;
    for (size_t i = 0; i < head; ++i) grid.pair(static_cast<uint32_t>(i), static_cast<uint32_t>(i));
    for (size_t i = 1; i <= tail; ++i) grid.pair(static_cast<uint32_t>(rows - i), static_cast<uint32_t>(columns - i));
  } else {
    fillGrid();
    grid.pairContent();
    // without a word of matter in common, function words mean nothing
    if (std::any_of(grid.of_left.begin(), grid.of_left.end(), [](uint32_t j) { return j != Grid::kFree; })) {
      for (const double least : kFunctionSupport) grid.pairFunction(least);
      grid.pairWithinGaps();
      grid.pairPhrases();
    }
  }
  std::vector<WordPair> pairs = grid.phrases;
  pairs.reserve(pairs.size() + std::min(rows, columns));
  for (size_t i = 0; i < rows; ++i) {
    if (grid.of_left[i] != Grid::kFree) pairs.push_back({grid.left[i].span, grid.right[grid.of_left[i]].span});
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace synoptic
