// See same_word.h. Tables before branches: what else is one word is a row.
#include "study/same_word.h"

#include <array>

namespace synoptic {
namespace {

// "annex", "annexation": nouns that are made of verbs and are in no lexicon as such.
bool madeOf(std::string_view noun, std::string_view verb) {
  constexpr auto kEnds = std::to_array<std::string_view>({"ation", "ion", "ment", "al", "ance", "ence"});
  return verb.size() >= 5 && noun.substr(0, verb.size()) == verb && isAmong(kEnds, noun.substr(verb.size()));
}

struct Short {
  std::string_view one, other;
};
// Titles as they stand before a name. An acronym is all of its words at once.
constexpr auto kShorts = std::to_array<Short>(
    {{"capt", "captain"},  {"ceo", "chief"},        {"ceo", "executive"},  {"cfo", "chief"},
     {"cfo", "financial"}, {"cfo", "officer"},      {"dr", "doctor"},      {"gen", "general"},
     {"gov", "governor"},  {"lt", "lieutenant"},    {"mp", "member"},      {"mp", "parliament"},
     {"premier", "prime"}, {"premier", "minister"}, {"prof", "professor"}, {"rep", "representative"},
     {"rev", "reverend"},  {"sen", "senator"},      {"sgt", "sergeant"},   {"vp", "vice"},
     {"vp", "president"}});

// One office in three words: of anybody, of a man, of a woman. A spokesman is no spokeswoman, but either may be called
// a spokesperson.
struct Office {
  std::string_view anybody, man, woman;
};
constexpr auto kOffices = std::to_array<Office>({{"chair", "chairman", "chairwoman"},
                                                 {"chairperson", "chairman", "chairwoman"},
                                                 {"councilor", "councilman", "councilwoman"},
                                                 {"councillor", "councilman", "councilwoman"},
                                                 {"representative", "congressman", "congresswoman"},
                                                 {"rep", "congressman", "congresswoman"},
                                                 {"spokesperson", "spokesman", "spokeswoman"}});

bool sameOffice(std::string_view left, std::string_view right) {
  return std::any_of(kOffices.begin(), kOffices.end(), [&](const Office& one) {
    return (left == one.anybody && (right == one.man || right == one.woman)) ||
           (right == one.anybody && (left == one.man || left == one.woman));
  });
}

// "Who leads the party": who is called one of these does.
struct Doing {
  std::array<std::string_view, 4> verbs;
  std::array<std::string_view, 9> doers;
};
constexpr auto kDoings = std::to_array<Doing>({
    {{"lead", "head", "chair", "run"},
     {"president", "chief", "director", "chairman", "chairwoman", "leader", "chair", "ceo", "head"}},
    {{"represent", "defend"}, {"lawyer", "attorney", "counsel"}},
    {{"speak"}, {"spokesman", "spokeswoman", "spokesperson"}},
    {{"run", "operate"}, {"operator"}},
    {{"train"}, {"coach", "trainer"}},
    {{"treat"}, {"doctor", "physician"}},
});

// "When did they meet": at a summit, in talks; "when did they speak": in a conversation, in a call.
constexpr auto kMeetings =
    std::to_array<std::string_view>({"meet", "meeting", "talk", "summit", "confer", "encounter", "get-together"});
constexpr auto kTalks =
    std::to_array<std::string_view>({"speak", "talk", "conversation", "call", "phone", "telephone"});

constexpr auto kArrivals = std::to_array<std::string_view>({"arrive", "arrival", "reach", "land"});

// "What did they call it": what they describe it as.
constexpr auto kNames = std::to_array<std::string_view>({"call", "describe", "label", "term", "dub", "brand"});

// Of `call` the noun alone: who called something so did not speak with it.
bool isTogether(std::string_view lemma, std::string_view key, std::string_view asked) {
  if (isAmong(kMeetings, asked) && isAmong(kMeetings, lemma)) return true;
  if (isAmong(kNames, asked) && isAmong(kNames, lemma)) return true;
  if (isAmong(kArrivals, asked) && isAmong(kArrivals, lemma)) return true;
  return isAmong(kTalks, asked) && isAmong(kTalks, lemma) && key != "called" && key != "calling" && asked != "call";
}

// "cleaning" of "dry-cleaning".
bool hasPart(const Lexicon& lexicon, std::string_view key, const QuestionWord& word) {
  while (key.find('-') != std::string_view::npos) {
    const std::string_view part = key.substr(0, key.find('-'));
    key.remove_prefix(part.size() + 1);
    for (const std::string_view one : {part, key})
      if (one.size() > 2 && one.find('-') == std::string_view::npos &&
          (one == word.key || lexicon.lemma(one) == word.lemma))
        return true;
  }
  return false;
}

// "layoff" of "laid off".
bool isMadeOf(std::string_view lemma, const QuestionWord& word) {
  return !word.with.empty() && lemma.size() == word.verb.size() + word.with.size() && lemma.starts_with(word.verb) &&
         lemma.ends_with(word.with);
}

// "Apollo-A" is no "Apollo-B", "mark3" no "mark4": what tells one of a series from the next is no typing error.
bool isNumbered(std::string_view name, size_t at) {
  const char here = at < name.size() ? name[at] : ' ';
  return (here >= '0' && here <= '9') || (at > 0 && at + 1 >= name.size() && name[at - 1] == '-');
}

// "clean-up", "cleanup"
bool isJoined(std::string_view parts, std::string_view one) {
  const size_t sign = parts.find('-');
  return sign != std::string_view::npos && one.size() + 1 == parts.size() &&
         one.substr(0, sign) == parts.substr(0, sign) && one.substr(sign) == parts.substr(sign + 1);
}

// "Who was second": not 19 seconds ahead.
bool isTimeForOrder(std::string_view asked, std::string_view key) {
  return (asked == "second" && key == "seconds") || (asked == "seconds" && key == "second");
}

bool inShort(std::string_view one, std::string_view other) {
  return std::any_of(kShorts.begin(), kShorts.end(),
                     [&](const Short& same) { return same.one == one && same.other == other; });
}

}  // namespace

bool doesSo(std::string_view noun, std::string_view verb) {
  return !noun.empty() && !verb.empty() && std::any_of(kDoings.begin(), kDoings.end(), [&](const Doing& one) {
    return isAmong(one.verbs, verb) && isAmong(one.doers, noun);
  });
}

bool sameName(std::string_view left, std::string_view right) {
  if (left == right) return true;
  if (left.size() > right.size()) std::swap(left, right);
  // "Romanov", "Romanoff"
  if (left.size() > 4 && right.size() == left.size() + 1 && left.back() == 'v' && right.ends_with("ff") &&
      left.substr(0, left.size() - 1) == right.substr(0, left.size() - 1))
    return true;
  if (left.size() < 5 || right.size() - left.size() > 1) return false;
  size_t same = 0;
  while (same < left.size() && left[same] == right[same]) ++same;
  if (isNumbered(left, same) || isNumbered(right, same)) return false;
  const std::string_view rest = left.substr(same);
  return rest == right.substr(same + 1) || (left.size() == right.size() && rest.substr(1) == right.substr(same + 1));
}

bool sameButDots(std::string_view left, std::string_view right) {
  size_t at = 0;
  for (const char c : left) {
    if (c == '.') continue;
    while (at < right.size() && right[at] == '.') ++at;
    if (at == right.size() || right[at++] != c) return false;
  }
  return right.find_first_not_of('.', at) == std::string_view::npos;
}

std::vector<std::string_view> inFull(std::string_view one) {
  std::vector<std::string_view> words;
  for (const Short& same : kShorts)
    if (same.one == one) words.push_back(same.other);
  return words;
}

unsigned sameness(const Lexicon& lexicon, const QuestionWord& word, std::string_view key) {
  if (word.name) return sameName(word.key, key) || sameName(word.key + "'s", key) || sameButDots(word.key, key) ? 5 : 0;
  if (key == word.key) return 5;
  const std::string_view lemma = lexicon.lemma(key);
  if (isTimeForOrder(word.key, key)) return 0;
  if (lemma == word.lemma || inShort(key, word.lemma) || sameOffice(key, word.lemma)) return 4;
  if (isJoined(key, word.key) || isJoined(word.key, key)) return 4;
  if (hasPart(lexicon, key, word) || isMadeOf(lemma, word)) return 4;
  if (word.does && doesSo(lemma, word.lemma)) return 3;
  if (key == "own") return 0;  // "her own record": who holds it does not show it so
  if (lexicon.derived(lemma, word.lemma) || madeOf(lemma, word.lemma) || madeOf(word.lemma, lemma)) return 3;
  if (isTogether(lemma, key, word.lemma)) return 3;
  if (isAmong(word.related, lemma) || isAmong(word.related, key)) return 2;
  return lexicon.synonymous(lemma, word.lemma) ? 1 : 0;
}

}  // namespace synoptic
