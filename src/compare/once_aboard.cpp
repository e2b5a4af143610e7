// How many people one plane, ship or train had on board, told once (told_once.h). In: a sentence. Out: its count of
// everybody, under the sort of craft. Method: "171 people on board", "all 177 passengers and crew", "carrying 162
// people", and passengers and crew told apart, added up; the sentence names craft of one sort. Passengers alone, those
// saved or killed of them, what it can carry, other voyages and other times are left alone, and so is what is told
// roughly. Who was on board does not change with the reports. Example: "with 171 people on board" / "all 177 passengers
// and crew". Covered by tests/compare/rule_tables/boards_and_sides.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "compare/changes.h"
#include "compare/participants.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kAboardStrength = 640;

// Sorts of craft, in the words for each, as written.
constexpr auto kCraft = std::to_array<WordRow>({
    " plane planes jet jets aircraft airliner airliners airplane flight airbus boeing ",
    " helicopter helicopters chopper ",
    " ferry ferries ",
    " ship ships vessel vessels liner freighter tanker trawler ",
    " boat boats dinghy raft yacht ",
    " train trains ",
    " bus buses coach minibus ",
    " balloon ",
    " submarine ",
});
// Another voyage, another craft, or what may be.
constexpr auto kOtherVoyage = std::to_array<std::string_view>(
    {"capacity", "can",      "could",   "would",   "may",    "might",    "another",    "other",   "each",
     "average",  "normally", "usually", "maximum", "last",   "previous", "previously", "earlier", "ago",
     "years",    "since",    "first",   "second",  "if",     "both",     "two",        "three",   "stop",
     "more",     "next",     "back",    "return",  "rescue", "sister",   "not",        "n't",     "no"});
// "when it left Varn it had 212 people on board": at one port of several.
constexpr auto kLeaving = std::to_array<std::string_view>({"leave", "depart", "sail", "set", "dock", "arrive"});
// What befalls a part of those on board, unless all are meant.
constexpr auto kBefell = std::to_array<std::string_view>(
    {"killed", "killing", "dead", "died", "rescued", "rescuing", "saved", "injured", "injuring", "hurt", "missing",
     "evacuated", "survived", "survivors", "drowned", "treated", "trapped", "remained", "stayed"});
constexpr WordRow kPeople = " people persons ", kTravellers = " people persons passengers travellers ",
                  kCrew = " crew ";

std::string_view keyAt(const Side& side, uint32_t token) {
  return token < side.sentence->end_token ? keyOf(side, token) : std::string_view();
}

bool isExactCount(const Mention& one) {
  return one.kind == MentionKind::number && one.quantity.low == one.quantity.high && !one.quantity.approximate &&
         one.quantity.low > 1;
}

const Mention* countAt(const Side& side, uint32_t token) {
  for (const Mention& one : side.mentions)
    if (isExactCount(one) && tokensOf(side, one.span).begin == token) return &one;
  return nullptr;
}

// "aboard", "on board", "on the plane" stand behind.
bool isAboard(const Side& side, uint32_t token) {
  return keyAt(side, token) == "aboard" || (keyAt(side, token) == "on" && keyAt(side, token + 1) == "board");
}

struct Everybody {
  double people = 0;
  uint32_t end = kNone;  // token behind the words for them, where two counts were added up
};

// "was carrying 162 people": the verb right before the count.
bool isCarried(const Side& side, uint32_t begin) {
  constexpr auto kCarrying = std::to_array<std::string_view>({"carrying", "carried", "carries"});
  return begin > side.sentence->first_token && isAmong(kCarrying, keyOf(side, begin - 1));
}

// Everybody on board, where the words behind a count say so.
std::optional<Everybody> everybodyFrom(const Side& side, const Mention& count) {
  const TokenRange own = tokensOf(side, count.span);
  uint32_t at = own.end;
  if (isAboard(side, at)) return Everybody{count.quantity.low};
  if (!kTravellers.has(keyAt(side, at))) return {};
  const bool people = kPeople.has(keyAt(side, at));
  ++at;
  if (people && (isAboard(side, at) || isCarried(side, own.begin))) return Everybody{count.quantity.low};
  if (keyAt(side, at) != "and") return {};
  ++at;
  if (keyAt(side, at) == "its") ++at;
  if (kCrew.has(keyAt(side, at))) return Everybody{count.quantity.low};
  const Mention* crew = countAt(side, at);
  if (crew == nullptr) return {};
  at = tokensOf(side, crew->span).end;
  if (!kCrew.has(keyAt(side, at))) return {};
  return Everybody{count.quantity.low + crew->quantity.low, at + 1};
}

// "killing all 92 people on board", "14 of the 171 people on board": all of them, whatever befell some.
bool meansAll(const Side& side, const Mention& count) {
  const uint32_t begin = tokensOf(side, count.span).begin;
  constexpr auto kAll = std::to_array<std::string_view>({"all", "the"});
  return begin > side.sentence->first_token && isAmong(kAll, keyOf(side, begin - 1));
}

bool tellsOfAPort(const Scene& scene, const Side& side) {
  bool when = false, leaving = false;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at) {
    when = when || keyOf(side, at) == "when";
    leaving = leaving || isAmong(kLeaving, scene.lemma(side.ref.article, at, Part::verb));
  }
  return when && leaving;
}

// The word of a table's row with which the sentence names the craft; empty: one that stands for any of the sort.
std::string_view kindOf(const Side& side, size_t row) {
  constexpr WordRow kKinds = " liner freighter tanker trawler dinghy raft yacht airbus boeing minibus ";
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (kCraft[row].has(keyOf(side, at)) && kKinds.has(keyOf(side, at))) return keyOf(side, at);
  return {};
}

void collectAboard(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr int32_t kLongOver = 20;  // days before the report
  if (std::none_of(side.mentions.begin(), side.mentions.end(), isExactCount)) return;
  const auto craft = onlyRow(rowsIn(side, wholeRange(side), kCraft));
  if (!craft || hasAny(side, kOtherVoyage) || tellsDayBefore(scene, side, kLongOver) || tellsOfAPort(scene, side))
    return;
  for (const Mention& one : side.mentions) {
    if (!isExactCount(one)) continue;
    const auto everybody = everybodyFrom(side, one);
    if (!everybody || (hasAny(side, kBefell) && !meansAll(side, one))) continue;
    OnceTold told = onceTold(side, one, everybody->people);
    if (everybody->end != kNone) told.span = spanOf(side, tokensOf(side, one.span).begin, everybody->end);
    told.value = std::to_string(static_cast<int64_t>(everybody->people)) + " person";
    told.sort = kindOf(side, *craft);
    out.add(onceKey(*craft), std::move(told));
    return;
  }
}

Values relateAboard(const OnceTold& one, const OnceTold& other) {
  // lists of one voyage differ by a few; what lies further apart is another craft
  constexpr double kMostApart = 1.35;
  if (!one.sort.empty() && !other.sort.empty() && one.sort != other.sort) return Values::unclear;
  if (one.size == other.size) return Values::same;
  return std::max(one.size, other.size) <= kMostApart * std::min(one.size, other.size) ? Values::apart
                                                                                       : Values::unclear;
}

}  // namespace

const OnceKind kOnceAboard{
    FactKind::number, Rule::number_same, Rule::number_other_count, kAboardStrength, kNone, kOneStory | kOneName,
    collectAboard,    relateAboard};

}  // namespace synoptic
