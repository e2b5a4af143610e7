// How long one eruption, blackout, siege or speech went on, told once (told_once.h). In: a sentence. Out: the length
// under the sort of event. Method: "lasted", "went on for", "took" with the event as its subject, or "the nine-hour
// siege"; a story has one event of such a sort. Lengths told roughly, of another such event, of some places or persons
// only, planned ones and those of long ago are left alone; what lies less than a quarter apart is a rounding. Example:
// "the eruption … lasted 77 minutes" / "the eruption went on for 38 minutes". Covered by
// tests/compare/rule_tables/prices_and_lengths.cpp.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "compare/changes.h"
#include "compare/participants.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kLengthStrength = 620;
constexpr uint32_t kMostDays = 4;  // between the publications

// Events of hours of which a story has one, in the words for each.
constexpr auto kEvents = std::to_array<WordRow>({
    " eruption ",
    " blackout outage ",
    " siege ",
    " standoff ",
    " surgery ",
    " ceremony ",
    " funeral ",
    " speech ",
    " concert ",
    " spacewalk ",
    " voyage ",
    " shootout ",
    " eclipse ",
    " hijacking ",
    " chase ",
    " quake earthquake ",
});
constexpr auto kLasting = std::to_array<std::string_view>({"last", "take", "continue", "run"});
// Another event, other people's, or one that is not over.
constexpr auto kOpen = std::to_array<std::string_view>(
    {"another",   "second", "both",  "previous", "earlier", "usually", "average", "each",    "every",
     "if",        "may",    "might", "could",    "would",   "will",    "can",     "planned", "expected",
     "scheduled", "far",    "not",   "n't",      "some",    "many",    "most",    "since",   "ago",
     "first",     "last",   "into",  "to",       "already", "until",   "still"});

// The event that a token means; none: kEvents.size().
size_t eventAt(const Scene& scene, const Side& side, uint32_t token) {
  std::string_view noun = scene.lemma(side.ref.article, token, Part::noun);
  if (noun.empty()) noun = keyOf(side, token);  // the dictionary has no "spacewalk"
  return static_cast<size_t>(
      std::find_if(kEvents.begin(), kEvents.end(), [&](const WordRow& row) { return row.has(noun); }) -
      kEvents.begin());
}

// The verb right before a length, "for" between them at most: "went on for 38 minutes"; kNone: none that tells one.
uint32_t lastingBefore(const Scene& scene, const Side& side, uint32_t begin) {
  const uint32_t first = side.sentence->first_token;
  uint32_t at = begin;
  if (at > first && keyOf(side, at - 1) == "for") --at;
  if (at > first + 1 && keyOf(side, at - 1) == "on" && scene.lemma(side.ref.article, at - 2, Part::verb) == "go")
    return at - 2;
  return at > first && isAmong(kLasting, scene.lemma(side.ref.article, at - 1, Part::verb)) ? at - 1 : kNone;
}

// Is the event the subject of the verb, as far as the word before it shows? "After the eruption the evacuation took …"
bool leavesSubject(const Scene& scene, const Side& side, uint32_t verb) {
  if (verb == side.sentence->first_token) return false;
  const uint32_t before = verb - 1;
  return !isWord(side, before) || Lexicon::isFunctionWord(keyOf(side, before)) ||
         eventAt(scene, side, before) < kEvents.size();
}

void collectLengths(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr int32_t kLongOver = 20;  // days before the report
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::duration || one.unit != "PT" || one.quantity.low != one.quantity.high ||
        one.quantity.approximate)
      continue;
    const TokenRange own = tokensOf(side, one.span);
    size_t event = kEvents.size();
    if (own.end < side.sentence->end_token) event = eventAt(scene, side, own.end);
    const uint32_t verb = lastingBefore(scene, side, own.begin);
    if (event == kEvents.size() && verb != kNone && leavesSubject(scene, side, verb))
      for (uint32_t at = side.sentence->first_token; at < verb; ++at)
        if (const size_t before = eventAt(scene, side, at); before < kEvents.size()) event = before;
    if (event == kEvents.size() || hasAny(side, kOpen) || tellsDayBefore(scene, side, kLongOver)) continue;
    out.add(onceKey(event), onceTold(side, one, one.quantity.low));
  }
}

Values relateLengths(const OnceTold& one, const OnceTold& other) {
  constexpr double kRounding = 1.25;
  if (one.size == other.size) return Values::same;
  return std::max(one.size, other.size) >= kRounding * std::min(one.size, other.size) ? Values::apart : Values::unclear;
}

}  // namespace

const OnceKind kOnceLengths{FactKind::duration, Rule::duration_same, Rule::duration_other_length,
                            kLengthStrength,    kMostDays,           kOneStory | kOnePlace | kOneName | kOneDay,
                            collectLengths,     relateLengths};

}  // namespace synoptic
