// wording: two sentences in, the longest common sequence of their words out. Common beginnings and ends are cut off
// first, so that a long sentence with a small change costs little. Example: "Febuary 3" and "February 3" are the same
// words; "12 hurt" and "15 hurt" have one.
#include "study/wording.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr size_t kMostCells = 1000000;
constexpr size_t kShortestTypo = 4;  // letters of the longer one: "not" and "now" are two words

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || uint8_t(c) >= 0x80;
}

// One letter added, lost, put for another, or two exchanged; words of letters alone.
bool oneLetterApart(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (other.size() < kShortestTypo || other.size() - one.size() > 1) return false;
  if (!std::all_of(one.begin(), one.end(), isLetter) || !std::all_of(other.begin(), other.end(), isLetter))
    return false;
  const size_t at = size_t(std::mismatch(one.begin(), one.end(), other.begin()).first - one.begin());
  if (one.size() < other.size()) return one.substr(at) == other.substr(at + 1);
  if (at == one.size()) return true;
  if (one.substr(at + 1) == other.substr(at + 1)) return true;
  return at + 1 < one.size() && one[at] == other[at + 1] && one[at + 1] == other[at] &&
         one.substr(at + 2) == other.substr(at + 2);
}

bool isKnown(const Lexicon& lexicon, std::string_view key) {
  for (const Part part : {Part::noun, Part::verb, Part::adjective, Part::adverb})
    if (lexicon.has(lexicon.lemma(key, part), part)) return true;
  return false;
}

struct Words {
  std::vector<std::string_view> keys;
  WordedSide side;
};

Words wordsOf(const Document& document, uint32_t sentence) {
  Words out;
  const Sentence& read = document.sentences[sentence];
  for (uint32_t at = read.first_token; at < read.end_token; ++at) {
    const Token& token = document.tokens[at];
    const std::string_view text = document.text(token.span);
    // "%" and "$" say something, a comma does not
    const bool counts = token.kind == TokenKind::word || token.kind == TokenKind::number || text == "%" || text == "$";
    if (!counts) continue;
    out.keys.push_back(document.key(token));
    out.side.words.push_back(token.span);
  }
  out.side.same.assign(out.keys.size(), 0);
  return out;
}

}  // namespace

uint32_t WordedSide::sameBefore(uint32_t at) const {
  const auto end = std::ranges::lower_bound(words, at, {}, &Span::begin);
  return same_before[size_t(end - words.begin())];
}

bool WordedSide::touched(Span span) const {
  const auto first = std::ranges::partition_point(words, [&](Span word) { return word.end <= span.begin; });
  for (auto at = first; at != words.end() && at->begin < span.end; ++at)
    if (same[size_t(at - words.begin())] == 0 && at->overlaps(span)) return true;
  return false;
}

bool WordedSide::unchanged() const {
  return std::all_of(same.begin(), same.end(), [](uint8_t one) { return one != 0; });
}

Wording wordingOf(const Document& left, uint32_t left_sentence, const Document& right, uint32_t right_sentence,
                  const Lexicon& lexicon) {
  Words one = wordsOf(left, left_sentence), other = wordsOf(right, right_sentence);
  const auto equal = [&](size_t i, size_t j) {
    const std::string_view a = one.keys[i], b = other.keys[j];
    return a == b || (oneLetterApart(a, b) && (!isKnown(lexicon, a) || !isKnown(lexicon, b)));
  };
  const auto match = [&](size_t i, size_t j) { one.side.same[i] = other.side.same[j] = 1; };
  size_t begin = 0, one_end = one.keys.size(), other_end = other.keys.size();
  for (; begin < one_end && begin < other_end && equal(begin, begin); ++begin) match(begin, begin);
  for (; one_end > begin && other_end > begin && equal(one_end - 1, other_end - 1); --one_end, --other_end)
    match(one_end - 1, other_end - 1);
  const size_t rows = one_end - begin, columns = other_end - begin;
  if (rows > 0 && columns > 0 && rows <= kMostCells / columns) {
    // length[i][j]: of the longest common sequence from (i, j) on
    std::vector<uint32_t> length((rows + 1) * (columns + 1), 0);
    std::vector<uint8_t> same(rows * columns, 0);
    const auto cell = [&](size_t i, size_t j) -> uint32_t& { return length[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;)
      for (size_t j = columns; j-- > 0;) {
        same[i * columns + j] = equal(begin + i, begin + j);
        cell(i, j) = same[i * columns + j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
      }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
      if (same[i * columns + j])
        match(begin + i++, begin + j++);
      else
        ++(cell(i + 1, j) >= cell(i, j + 1) ? i : j);
    }
  }
  for (WordedSide* side : {&one.side, &other.side}) {
    side->same_before.assign(1, 0);
    for (const uint8_t same : side->same) side->same_before.push_back(side->same_before.back() + same);
  }
  return {std::move(one.side), std::move(other.side)};
}

}  // namespace synoptic
