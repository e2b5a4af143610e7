// Did a place stay open, or was it shut? "The airport stayed open" / "the airport was closed for five hours", in
// whatever sentences (told_once.h). In: a sentence. Out: its schools, airports, bridges, with the name before or
// behind them, and what is said of them.
// Method: a noun of the table, and behind it "remained open", "stayed open" or a form of "be" with "closed" or "shut".
// Only who stayed open can not have been shut: "is open" and "opened" may be of another hour. What is limited ("to
// lorries", "until noon", "some schools"), conditions, plans and denials are left alone. Covered by
// tests/compare/rule_tables/parts_and_states.cpp.
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

constexpr int kOpenStrength = 620;
constexpr uint32_t kOneClosureDays = 3;  // between the reports

constexpr WordRow kOpenPlaces =
    " airport airfield port harbour harbor school kindergarten nursery university border bridge tunnel road motorway "
    "highway railway line station underground metro museum library factory plant mine refinery mill market mall shop "
    "store bank embassy consulate court park beach pool hospital clinic theatre theater stadium ";
constexpr auto kSomeOrSometime = std::to_array<std::string_view>(
    {"if",      "would",    "could",   "may",    "might",   "should", "will",      "had",   "some",  "most",
     "many",    "several",  "another", "other",  "others",  "partly", "partially", "again", "later", "first",
     "usually", "normally", "until",   "unless", "whether", "nearly", "almost",    "only",  "one",   "two",
     "half",    "last",     "earlier", "ago",    "except",  "but",    "not",       "n't",   "no",    "?"});

constexpr auto kShut = std::to_array<std::string_view>({"closed", "shut"});

// The token behind "remained open" or "were shut", with which of the two it is; none: neither is said.
struct Told {
  uint32_t end = kNone;
  bool open = false;
};

std::optional<Told> stateBehind(const Scene& scene, const Side& side, uint32_t noun) {
  constexpr uint32_t kReach = 8;  // tokens: "schools in the district have remained open"
  constexpr auto kStaying = std::to_array<std::string_view>({"remain", "stay", "keep"});
  constexpr auto kBeing = std::to_array<std::string_view>({"was", "were", "been", "is", "are"});
  constexpr auto kHaving = std::to_array<std::string_view>({"has", "have", "all", "also"});
  const uint32_t last = side.sentence->end_token;
  for (uint32_t at = noun + 1; at + 1 < std::min(noun + 1 + kReach, last); ++at) {
    if (!isWord(side, at)) return {};
    const std::string_view verb = scene.lemma(side.ref.article, at, Part::verb);
    if (isAmong(kStaying, verb))
      return keyOf(side, at + 1) == "open" ? std::optional(Told{at + 2, true}) : std::nullopt;
    if (isAmong(kBeing, keyOf(side, at)) && isAmong(kShut, keyOf(side, at + 1))) return Told{at + 2, false};
    if (isAmong(kBeing, keyOf(side, at)) || isAmong(kHaving, keyOf(side, at))) continue;
    if (isVerb(side, at) || keyOf(side, at) == "and" || keyOf(side, at) == "or") return {};
  }
  return {};
}

// "closed to lorries", "shut before noon": for somebody, or up to an hour; "open to traffic" is open, and what has been
// shut since a day was so all the time.
bool isLimitedBehind(const Side& side, const Told& told) {
  constexpr auto kLimiting = std::to_array<std::string_view>(
      {"to", "until", "till", "after", "before", "when", "while", "by", "from", "since", "down"});
  if (told.end >= side.sentence->end_token || !isAmong(kLimiting, keyOf(side, told.end))) return false;
  if (keyOf(side, told.end) == "since") return told.open;
  return keyOf(side, told.end) != "to" || told.end + 1 >= side.sentence->end_token ||
         keyOf(side, told.end + 1) != "traffic";
}

// The joined name right before a noun, over it, or behind it ("the bridge over the Sorne"); kNone: none.
uint32_t nameOf(const Scene& scene, const Side& side, uint32_t noun) {
  constexpr auto kAt = std::to_array<std::string_view>({"over", "at", "in", "of", "across"});
  const uint32_t last = side.sentence->end_token;
  uint32_t behind = noun + 1 < last && isAmong(kAt, keyOf(side, noun + 1)) ? noun + 2 : noun;
  if (behind > noun && behind < last && keyOf(side, behind) == "the") ++behind;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone) continue;
    const TokenRange own = tokensOf(side, one.span);
    if (own.end == noun || (own.begin <= noun && noun < own.end) || (behind > noun && own.begin == behind))
      return scene.joined(side.ref.article, one.entity);
  }
  return kNone;
}

// Nearly every sentence says neither of anything: one look at its words tells.
bool saysEither(const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (keyOf(side, at) == "open" || isAmong(kShut, keyOf(side, at))) return true;
  return false;
}

void collectOpen(const Scene& scene, const Side& side, OnceTellings& out) {
  if (!saysEither(side)) return;
  for (uint32_t noun = side.sentence->first_token; noun < side.sentence->end_token; ++noun) {
    const std::string_view lemma = scene.lemma(side.ref.article, noun, Part::noun);
    if (!kOpenPlaces.has(lemma)) continue;
    const auto told = stateBehind(scene, side, noun);
    if (!told) continue;
    const std::string key = onceKey(lemma, nameOf(scene, side, noun));
    // what is said of the place holds up to the next comma; other words leave open what is meant
    TokenRange clause{noun, told->end};
    while (clause.begin > side.sentence->first_token && isWord(side, clause.begin - 1)) --clause.begin;
    bool limited = isLimitedBehind(side, *told);
    for (uint32_t at = clause.begin; at < clause.end; ++at)
      limited = limited || isAmong(kSomeOrSometime, keyOf(side, at));
    if (limited) {
      out.spoil(key);
      continue;
    }
    OnceTold one{side.ref, spanOf(side, noun, told->end), told->open ? "open" : "shut"};
    one.size = told->open;
    out.add(key, std::move(one));
  }
}

Values relateOpen(const OnceTold& one, const OnceTold& other) {
  return one.size == other.size ? Values::precision : Values::apart;
}

}  // namespace

const OnceKind kOnceOpen{FactKind::polarity,
                         Rule::polarity_antonym,
                         Rule::polarity_antonym,
                         kOpenStrength,
                         kOneClosureDays,
                         kOneStory | kOnePlace | kOneName | kOneDay,
                         collectOpen,
                         relateOpen};

}  // namespace synoptic
