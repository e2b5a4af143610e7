// Quotations of linked sentences. In: a LinkView. Out: findings quote.*.
// Method: the words without marks, omissions and insertions (clues.h); equal, the one within the other (but for what it
// says itself it left out or put in), or nearly the same by the longest common subsequence of words. Altered words are
// a difference of wording; only a negation that one text has and the other lacks, one figure or word that excludes
// the other's, or two words that have changed places, all other words being the same, is a conflict. Example: "it's
// over" / "I think it's over for good" is a shortened quotation. Covered by tests/compare/quotes_test.cpp.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/changes.h"
#include "compare/clues.h"
#include "compare/contrasts.h"
#include "compare/judges.h"
#include "compare/names.h"

namespace synoptic {
namespace {

// Longer quotations are compared by their first this many words.
constexpr size_t kMostWords = 120;
constexpr size_t kMostQuotes = 12;
// Of fewer words one negation more or less may well belong to another sentence.
constexpr size_t kFewestNegated = 4;
// Fewer words between declared edits may well stand in any text.
constexpr size_t kFewestOfPieces = 4;
constexpr size_t kLongestEdit = 160;  // bytes of what stands in brackets

using WordList = std::vector<std::string>;

struct Contraction {
  std::string_view denied, affirmed;  // as quoteWords writes them, without the apostrophe
};
constexpr auto kContractions = std::to_array<Contraction>({{"arent", "are"},
                                                           {"cannot", "can"},
                                                           {"cant", "can"},
                                                           {"couldnt", "could"},
                                                           {"didnt", "did"},
                                                           {"doesnt", "does"},
                                                           {"dont", "do"},
                                                           {"hadnt", "had"},
                                                           {"hasnt", "has"},
                                                           {"havent", "have"},
                                                           {"isnt", "is"},
                                                           {"mustnt", "must"},
                                                           {"neednt", "need"},
                                                           {"shouldnt", "should"},
                                                           {"wasnt", "was"},
                                                           {"werent", "were"},
                                                           {"wont", "will"},
                                                           {"wouldnt", "would"}});

void replaceAll(std::string& word, std::string_view from, std::string_view to) {
  for (size_t at = word.find(from, 1); at != std::string::npos; at = word.find(from, at + to.size()))
    word.replace(at, from.size(), to);
}

// "neighbour" and "neighbor", "realise" and "realize", "traveller" and "traveler", "centre" and "center" alike. The
// form is no word: it is only held against others.
std::string oneSpelling(std::string word) {
  constexpr size_t kShortest = 5;
  if (word.size() < kShortest) return word;
  replaceAll(word, "our", "or");
  replaceAll(word, "is", "iz");
  replaceAll(word, "ys", "yz");
  replaceAll(word, "ll", "l");
  if (word.ends_with("tre")) word.replace(word.size() - 2, 2, "er");
  if (word.ends_with("ogue")) word.resize(word.size() - 2);
  if (word.ends_with("ence")) word.replace(word.size() - 2, 1, "s");
  return word;
}

// The words of a quotation, for comparing: "aren't" is "are not", in one spelling.
WordList split(const std::string& words) {
  WordList out;
  for (size_t at = 0; at < words.size() && out.size() < kMostWords;) {
    const size_t end = std::min(words.find(' ', at), words.size());
    std::string word = words.substr(at, end - at);
    const auto* denied = std::find_if(kContractions.begin(), kContractions.end(),
                                      [&](const Contraction& one) { return one.denied == word; });
    if (denied != kContractions.end()) {
      out.emplace_back(denied->affirmed);
      out.emplace_back("not");
    } else {
      out.push_back(oneSpelling(std::move(word)));
    }
    at = end + 1;
  }
  return out;
}

bool holds(const WordList& longer, const WordList& shorter) {
  return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
}

// Where the next edit that a quotation declares ("…", "[the crew]") begins, and how long it is; npos: none.
std::pair<size_t, size_t> nextEdit(std::string_view quote, size_t from) {
  constexpr auto kOmissions = std::to_array<std::string_view>({"…", "...", ". . ."});
  for (size_t at = from; at < quote.size(); ++at) {
    const size_t size = quote[at] == '[' ? quote.substr(at, kLongestEdit).find(']') : std::string_view::npos;
    if (size != std::string_view::npos) return {at, size + 1};
    for (std::string_view dots : kOmissions)
      if (quote.substr(at, dots.size()) == dots) return {at, dots.size()};
  }
  return {std::string_view::npos, 0};
}

// Whether all pieces between the edits that a quotation declares stand in the other one, in their order.
bool holdsPieces(const WordList& longer, std::string_view edited) {
  size_t words = 0, pieces = 0;
  auto found = longer.begin();
  for (size_t from = 0; from < edited.size();) {
    const auto [at, length] = nextEdit(edited, from);
    const size_t end = std::min(at, edited.size());
    const std::string text = quoteWords(edited.substr(from, end - from));
    from = end + std::max<size_t>(length, 1);
    if (text.empty()) continue;
    const WordList piece = split(text);
    found = std::search(found, longer.end(), piece.begin(), piece.end());
    if (found == longer.end()) return false;
    found += std::ptrdiff_t(piece.size());
    words += piece.size();
    ++pieces;
  }
  return pieces >= 2 && words >= kFewestOfPieces;
}

size_t commonWords(const WordList& left, const WordList& right) {
  std::vector<size_t> line(right.size() + 1, 0);
  for (const std::string& word : left) {
    size_t diagonal = 0;
    for (size_t j = 0; j < right.size(); ++j) {
      const size_t above = line[j + 1];
      line[j + 1] = word == right[j] ? diagonal + 1 : std::max(line[j], above);
      diagonal = above;
    }
  }
  return line.back();
}

// The words with their negations taken out, which are counted.
WordList affirmed(const WordList& words, size_t& negations) {
  WordList out;
  for (const std::string& word : words)
    if (word == "not" || word == "never")
      ++negations;
    else
      out.push_back(word);
  return out;
}

bool endsWith(const WordList& longer, const WordList& shorter) {
  return shorter.size() <= longer.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// Whether one text has a negation that the other lacks and all other words of the shorter quotation are the same, up to
// the end of both: what one text alone goes on to say may turn the sense ("should be used for the mill" / "shouldn't be
// used").
bool differInNegation(const WordList& left, const WordList& right) {
  size_t one = 0, other = 0;
  const WordList left_words = affirmed(left, one), right_words = affirmed(right, other);
  if (std::max(one, other) != 1 || one == other || std::min(left_words.size(), right_words.size()) < kFewestNegated)
    return false;
  return endsWith(left_words, right_words) || endsWith(right_words, left_words);
}

// The value of a small number in words or digits; -1: it is none.
int figureOf(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
       "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
  constexpr auto kTens =
      std::to_array<std::string_view>({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
  constexpr size_t kMostDigits = 8;
  const auto word_at = std::find(kWords.begin(), kWords.end(), word);
  if (word_at != kWords.end()) return static_cast<int>(word_at - kWords.begin());
  const auto tens_at = std::find(kTens.begin(), kTens.end(), word);
  if (tens_at != kTens.end()) return 20 + 10 * static_cast<int>(tens_at - kTens.begin());
  if (word.empty() || word.size() > kMostDigits) return -1;
  int value = 0;
  for (const char digit : word) {
    if (digit < '0' || digit > '9') return -1;
    value = 10 * value + (digit - '0');
  }
  return value;
}

// "in under three minutes" / "in under eight minutes", "no closer to peace" / "no further from peace": one word of many
// is another figure or the opposite, and what may go with it ("to" / "from") is no word of matter.
bool differInOneWord(const Lexicon& lexicon, const WordList& left, const WordList& right) {
  constexpr size_t kFewest = 7;  // words
  if (left.size() != right.size() || left.size() < kFewest) return false;
  size_t excluding = 0;
  for (size_t at = 0; at < left.size(); ++at) {
    if (left[at] == right[at]) continue;
    const int one = figureOf(left[at]), other = figureOf(right[at]);
    if (one >= 0 && one == other) continue;  // "twelve" / "12"
    // "one" is also a word for somebody
    if ((one >= 0 && other >= 0 && one != 1 && other != 1) || contrasting(lexicon, left[at], right[at]))
      ++excluding;
    else if (!Lexicon::isFunctionWord(left[at]) || !Lexicon::isFunctionWord(right[at]))
      return false;
  }
  return excluding == 1;
}

// "The ministry was not for sale; the minister was" / "The minister was not for sale; the ministry was": two words that
// have changed places, all others being the same; not "bread, salt and butter" / "butter, salt and bread", and not what
// two do to each other alike ("the mayor met the minister").
bool differInOrder(const Lexicon& lexicon, const WordList& left, const WordList& right) {
  constexpr size_t kLeast = 6;  // words
  constexpr size_t kRow = 3;    // words between two things that stand in a row
  constexpr auto kInRow = std::to_array<std::string_view>({"and", "or", "nor"});
  if (left.size() != right.size() || left.size() < kLeast) return false;
  const auto [one, other] = std::mismatch(left.begin(), left.end(), right.begin());
  if (one == left.end()) return false;
  const size_t first = one - left.begin();
  size_t second = first + 1;
  while (second < left.size() && left[second] == right[second]) ++second;
  if (second == left.size() || second == first + 1 || left[first] != right[second] || left[second] != right[first] ||
      Lexicon::isFunctionWord(left[first]) || Lexicon::isFunctionWord(left[second]))
    return false;
  const auto between = std::span(left).subspan(first + 1, second - first - 1);
  const auto joins = [&](const auto& word) { return isAmong(kInRow, word); };
  const auto is_mutual = [&](const auto& word) { return isMutual(lexicon.lemma(word, Part::verb)); };
  const bool row = between.size() <= kRow && std::any_of(between.begin(), between.end(), joins);
  return !row && std::none_of(between.begin(), between.end(), is_mutual) &&
         std::equal(left.begin() + second + 1, left.end(), right.begin() + second + 1);
}

// Whether the one quotation is the other but for what it declares. A negation is never a part of that: it is what is
// told apart.
bool shortenedAsDeclared(const WordList& left, std::string_view left_text, const WordList& right,
                         std::string_view right_text) {
  size_t one = 0, other = 0;
  affirmed(left, one);
  affirmed(right, other);
  return one == other && (holdsPieces(left, right_text) || holdsPieces(right, left_text));
}

enum class Speakers : uint8_t { unknown, same, other };

// Names of bodies and words like "the statement" are no speakers that exclude each other.
bool isPerson(const Scene& scene, uint32_t article, uint32_t entity) {
  return scene.entities.all[scene.joined(article, entity)].kind == MentionKind::person;
}

bool names(const LinkView& view, const Side& side, uint32_t joined) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && view.scene.joined(side.ref.article, one.entity) == joined;
  });
}

Speakers relateSpeakers(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.speaker_entity == kNone || right.speaker_entity == kNone) return Speakers::unknown;
  const uint32_t one = view.scene.joined(view.left.ref.article, left.speaker_entity);
  const uint32_t other = view.scene.joined(view.right.ref.article, right.speaker_entity);
  if (one == other) return Speakers::same;
  if (!isPerson(view.scene, view.left.ref.article, left.speaker_entity) ||
      !isPerson(view.scene, view.right.ref.article, right.speaker_entity) || names(view, view.left, other) ||
      names(view, view.right, one))
    return Speakers::unknown;
  const PersonName first = splitPersonName(view.scene.entities.all[one].name),
                   second = splitPersonName(view.scene.entities.all[other].name);
  // "Mr Strand" of a text that knows a Vera Strand, and Pavel Strand of the other: the surname does not part them
  const auto bySurname = [](const Side& side, const Mention& quote, const PersonName& own, const PersonName& across) {
    const PersonName called = splitPersonName(side.document->text(quote.speaker));
    return similarSurname(called.surname, across.surname) &&
           std::none_of(called.given.begin(), called.given.end(), [&](const std::string& given) {
             return std::find(own.given.begin(), own.given.end(), given) != own.given.end();
           });
  };
  if (bySurname(view.left, left, first, second) || bySurname(view.right, right, second, first))
    return Speakers::unknown;
  // "Manager A. J. Smith": a title was taken for a part of the name
  const bool title = similarSurname(first.surname, second.surname) &&
                     std::any_of(first.given.begin(), first.given.end(), [&](const std::string& given) {
                       return std::find(second.given.begin(), second.given.end(), given) != second.given.end();
                     });
  // "Felt" of one text and "Felt" of another who was not found to be he
  const bool surname_only =
      similarSurname(first.surname, second.surname) && (first.given.empty() || second.given.empty());
  // "her sister Ines" of the one, "Ines Pinto" of the other
  const auto goesBy = [](const PersonName& alone, const PersonName& full) {
    return alone.given.empty() && std::find(full.given.begin(), full.given.end(), alone.surname) != full.given.end();
  };
  return title || surname_only || goesBy(first, second) || goesBy(second, first) ? Speakers::unknown : Speakers::other;
}

// Each sentence names somebody whom the other does not, and they have no person in common: two opponents often turn
// each other's words.
bool nameOtherPersons(const LinkView& view) {
  const auto mayBePerson = [](const Mention& one) {
    return (one.kind == MentionKind::person || one.kind == MentionKind::name) && one.entity != kNone;
  };
  const auto inBoth = [&](const Side& side, const Mention& one, const Side& other) {
    return names(view, other, view.scene.joined(side.ref.article, one.entity));
  };
  const auto hasOwn = [&](const Side& side, const Side& other) {
    return std::any_of(side.mentions.begin(), side.mentions.end(),
                       [&](const Mention& one) { return mayBePerson(one) && !inBoth(side, one, other); });
  };
  return hasOwn(view.left, view.right) && hasOwn(view.right, view.left) &&
         std::none_of(view.left.mentions.begin(), view.left.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::person && one.entity != kNone && inBoth(view.left, one, view.right);
         });
}

// Nearly the same words: four fifths in common; of two or three words all but one, and then only of one speaker.
bool altered(const WordList& left, const WordList& right, Speakers speakers) {
  const size_t longer = std::max(left.size(), right.size()), shorter = std::min(left.size(), right.size());
  const size_t same = commonWords(left, right);
  if (shorter >= 4) return same * 5 >= longer * 4 || (same * 10 >= shorter * 7 && shorter >= 6);
  return speakers == Speakers::same && longer == shorter && shorter >= 2 && same + 1 == longer &&
         left.back() == right.back();
}

void judgePairOfQuotes(const LinkView& view, const Mention& left, const Mention& right, Findings& findings) {
  const std::string_view left_text = view.left.document->text(left.span),
                         right_text = view.right.document->text(right.span);
  const WordList one = split(quoteWords(left_text)), other = split(quoteWords(right_text));
  if (one.empty() || other.empty()) return;
  const Speakers speakers = relateSpeakers(view, left, right);
  const auto add = [&](Rule rule, int strength) {
    findings.push_back({rule,
                        FactKind::quote,
                        {view.left.ref, left.span, left.value},
                        {view.right.ref, right.span, right.value},
                        strength});
  };
  // "by 41 votes" / "by 47 votes" is told of the figures
  const auto told = [&] {
    return anyOfPair(findings, view.left.ref, view.right.ref, [&](const Finding& finding) {
      return row(finding.rule).relation == Relation::conflict && left.span.overlaps(finding.left.span) &&
             right.span.overlaps(finding.right.span);
    });
  };
  const size_t shorter = std::min(one.size(), other.size());
  if (holds(one, other) || holds(other, one) || shortenedAsDeclared(one, left_text, other, right_text)) {
    if (speakers == Speakers::other && shorter >= 5)
      add(Rule::quote_other_speaker, 700);
    else if (speakers == Speakers::other)
      return;
    else if (one == other)
      add(Rule::quote_same, 900);
    else if (shorter >= 2 || speakers == Speakers::same)
      add(Rule::quote_shortened, 800);
  } else if (speakers != Speakers::other && altered(one, other, speakers))
    add(differInNegation(one, other) ? Rule::quote_negated
        : (differInOneWord(view.scene.lexicon, one, other) ||
           (differInOrder(view.scene.lexicon, one, other) && !nameOtherPersons(view))) &&
                !told()
            ? Rule::quote_other_word
            : Rule::quote_wording,
        600);
}

}  // namespace

void judgeQuotes(const LinkView& view, Findings& findings) {
  const auto count = [](const Side& side) {
    return static_cast<size_t>(std::count_if(side.mentions.begin(), side.mentions.end(),
                                             [](const Mention& one) { return one.kind == MentionKind::quote; }));
  };
  if (std::max(count(view.left), count(view.right)) > kMostQuotes) return;
  for (const Mention& left : view.left.mentions)
    for (const Mention& right : view.right.mentions)
      if (left.kind == MentionKind::quote && right.kind == MentionKind::quote)
        judgePairOfQuotes(view, left, right, findings);
}

}  // namespace synoptic
