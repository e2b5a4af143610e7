// See cues.h.
#include "facts/cues.h"

#include <array>

namespace synoptic {
namespace {

// Verbs of speech that say too little without a clause or a quotation behind them.
constexpr std::array<std::string_view, 24> kWeakCues = {"point", "order",   "post",  "note",   "comment",  "remark",
                                                        "term",  "observe", "refer", "repeat", "continue", "report",
                                                        "write", "ask",     "say",   "add",    "tell",     "reply",
                                                        "state", "read",    "label", "rule",   "answer",   "respond"};
// Before a clause that says something beside what was said before: behind a comma, or wherever they stand.
constexpr auto kBehindComma = std::to_array<std::string_view>({"and", "but", "yet", "as"});
constexpr auto kContrast = std::to_array<std::string_view>({"while", "though", "although", "whereas"});
constexpr auto kLeadsOn = std::to_array<std::string_view>(
    {"after", "as", "when", "while", "although", "though", "because", "since", "before", "until", "if"});

}  // namespace

bool Cues::isDummy(std::string_view words) {
  constexpr auto kDummies =
      std::to_array<std::string_view>({"it", "It", "you", "You", "this", "This", "that", "which", "there"});
  return isAmong(kDummies, words);
}

bool Cues::isWeak(uint32_t verb) const {
  return isAmong(kWeakCues, scan_.lemma(verb, Part::verb));
}

bool Cues::isPassive(uint32_t verb, uint32_t first) const {
  if (scan_.key(verb).ends_with("ing")) return false;
  uint32_t at = verb;
  while (at > first && (scan_.tag(at - 1) == Tag::adverb || scan_.tag(at - 1) == Tag::negation)) --at;
  return at > first && scan_.is(at - 1, kBeForm) && scan_.key(at - 1) != "'s";
}

bool Cues::isUnsaid(uint32_t verb, uint32_t first) const {
  if (verb <= first + 1) return false;
  // to deny what is not so, or not to believe it, says something
  if (words_.is(verb, kDenyVerb | kBeliefVerb)) return false;
  if (scan_.tag(verb - 1) == Tag::negation) return true;
  return scan_.tag(verb - 1) == Tag::to && words_.is(verb - 2, kExpectWord | kWantWord);
}

bool Cues::hangsOnNoun(uint32_t verb, uint32_t first) const {
  if (verb <= first || !scan_.key(verb).ends_with("ing") || scan_.tag(verb - 1) != Tag::noun) return false;
  if (words_.is(verb - 1, kDocumentNoun)) return true;
  const uint32_t noun = beginOfNoun(verb - 1, first);  // "a letter from her doctor saying"
  return noun > first && (scan_.key(noun - 1) == "from" || scan_.key(noun - 1) == "by");
}

uint32_t Cues::beginOfNoun(uint32_t noun, uint32_t first) const {
  uint32_t at = noun;
  while (at > first && (scan_.tag(at - 1) == Tag::noun || scan_.tag(at - 1) == Tag::adjective)) --at;
  return at > first && scan_.tag(at - 1) == Tag::determiner ? at - 1 : at;
}

uint32_t Cues::beginOfClause(uint32_t subject) const {
  if (subject < 2) return subject;
  const std::string_view lead = scan_.key(subject - 1);
  if (isAmong(kContrast, lead)) return subject - 1;
  return isAmong(kBehindComma, lead) && scan_.key(subject - 2) == "," ? subject - 2 : subject;
}

bool Cues::isSubordinate(uint32_t subject, uint32_t first) const {
  return subject > first && isAmong(kLeadsOn, scan_.key(subject - 1));
}

}  // namespace synoptic
