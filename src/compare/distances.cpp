// How far a named place lies from something, in whatever sentences it is told. In: all articles. Out: findings
// number.same, number.other-count.
// Method: "six kilometres from the crater", "4 miles north of Corga" is told of the place right before it, with a form
// of "lie" or an apposition between ("Varn lies …", "Varn, a village some …"). Two articles that each tell one distance
// of one place from one thing exclude each other when the distances are further apart than two ways of measuring: from
// the middle or the edge, by road or in the air. Only what stays in its place is measured from: a crater, a border, a
// named town; neither fires nor front lines. Example: "Varn, a village six kilometres from the crater" / "Varn lies
// four kilometres from the crater". Covered by tests/compare/rule_tables/places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/changes.h"
#include "compare/participants.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kDistanceStrength = 640;
constexpr double kSameDistance = 1.02;  // times as far: one distance in two units
constexpr double kOtherDistance = 1.4;  // … no way of measuring makes up for it
constexpr double kShortest = 500;       // metres: "200 metres from the school" is from its gate or its door
constexpr uint32_t kApposition = 12;    // tokens between a place and its distance

// Units in the words for each, with their metres.
struct LengthUnit {
  WordRow words;
  double metres;
};
constexpr auto kLengthUnits = std::to_array<LengthUnit>({
    {" km kms kilometre kilometres kilometer kilometers ", 1000},
    {" mile miles ", 1609.344},
    {" metre metres meter meters ", 1},
});

// What stays where it is, and of which a place has one.
constexpr auto kFixed = std::to_array<std::string_view>(
    {"border", "frontier", "coast", "shore", "crater",  "volcano", "summit",  "epicentre", "epicenter", "capital",
     "centre", "center",   "sea",   "dam",   "reactor", "plant",   "airport", "mine",      "refinery",  "estuary"});
// What a distance is told of, where the name alone does not show that it is a place.
constexpr auto kSettlements = std::to_array<std::string_view>(
    {"village", "town", "city", "suburb", "hamlet", "settlement", "port", "resort", "township", "municipality"});

double metresOf(std::string_view word) {
  for (const LengthUnit& unit : kLengthUnits)
    if (unit.words.has(word)) return unit.metres;
  return 0;
}

// What a distance is from: "from the crater", "north of Corga"; the token behind the unit in.
std::optional<std::pair<uint32_t, std::string>> farFrom(const Scene& scene, const Side& side, uint32_t token) {
  constexpr auto kDirections = std::to_array<std::string_view>(
      {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "-", "of", "north-east",
       "north-west", "south-east", "south-west", "inland", "outside", "away"});
  constexpr uint32_t kReach = 4;
  uint32_t at = token;
  bool turned = false;
  while (at < std::min(token + kReach, side.sentence->end_token) && isAmong(kDirections, keyOf(side, at)))
    turned = true, ++at;
  if (at >= side.sentence->end_token || (keyOf(side, at) != "from" && (!turned || keyOf(side, at - 1) != "of")))
    return {};
  if (keyOf(side, at) == "from") ++at;
  const bool the = at < side.sentence->end_token && keyOf(side, at) == "the";
  if (the) ++at;
  if (at >= side.sentence->end_token) return {};
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && tokensOf(side, one.span).begin == at)
      return one.kind == MentionKind::person
                 ? std::nullopt
                 : std::optional(std::pair(scene.joined(side.ref.article, one.entity), std::string()));
  const std::string_view noun = scene.lemma(side.ref.article, at, Part::noun);
  // "the airport of Varn", "the border with Corga", "the city centre": which one
  const bool ends = at + 1 >= side.sentence->end_token || !isWord(side, at + 1) ||
                    (Lexicon::isFunctionWord(keyOf(side, at + 1)) && keyOf(side, at + 1) != "of" &&
                     keyOf(side, at + 1) != "with" && keyOf(side, at + 1) != "'s");
  if (!the || !ends || !isAmong(kFixed, noun)) return {};
  return std::pair(kNone, std::string(noun));
}

// Is nothing but a form of "lie" or an apposition between a place and its distance?
bool isSaidOf(const Scene& scene, const Side& side, uint32_t begin, uint32_t end) {
  constexpr auto kLying = std::to_array<std::string_view>({"lie", "be", "stand", "sit", "situate", "locate"});
  constexpr auto kOpening = std::to_array<std::string_view>(
      {"a", "an", "the", "which", "about", "some", "around", "roughly", "just", "only", "nearly", "almost", "lying"});
  if (end < begin || end - begin > kApposition) return false;
  bool verb = false;
  for (uint32_t at = begin; at < end; ++at) {
    const std::string_view key = keyOf(side, at);
    if (key == ";" || key == ":" || key == "(" || key == "and" || key == "that") return false;
    const bool lies = isAmong(kLying, scene.lemma(side.ref.article, at, Part::verb));
    if (isVerb(side, at) && !lies) return false;
    verb = verb || (at == begin && lies);
  }
  if (begin == end) return false;
  if (keyOf(side, begin) != ",") return verb;  // "Varn lies six kilometres"
  return begin + 1 == end || isAmong(kOpening, keyOf(side, begin + 1)) || isVerb(side, begin + 1);
}

// The name as it is written, with a capital before it that facts left out: "upper corga".
std::string writtenName(const Side& side, const TokenRange& name) {
  uint32_t begin = name.begin;
  const auto isCapital = [&](uint32_t at) {
    const std::string_view text = side.document->text(side.document->tokens[at].span);
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && !Lexicon::isFunctionWord(keyOf(side, at));
  };
  while (begin > side.sentence->first_token && isCapital(begin - 1)) --begin;
  std::string out;
  for (uint32_t at = begin; at < name.end; ++at) (out += keyOf(side, at)) += ' ';
  return out;
}

bool isSettlement(const Scene& scene, const Side& side, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at)
    if (isAmong(kSettlements, scene.lemma(side.ref.article, at, Part::noun))) return true;
  return false;
}

void addDistance(const Scene& scene, const Side& side, const Mention& figure, OnceTellings& out) {
  if (figure.kind != MentionKind::number || figure.quantity.low != figure.quantity.high) return;
  const TokenRange own = tokensOf(side, figure.span);
  uint32_t unit = own.end;
  if (own.end > own.begin && metresOf(keyOf(side, own.end - 1)) > 0) unit = own.end - 1;
  const double size = unit < side.sentence->end_token ? metresOf(keyOf(side, unit)) : 0;
  if (size == 0) return;
  const auto from = farFrom(scene, side, unit + 1);
  if (!from) return;
  const Mention* place = nullptr;  // the nearest name before
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && (isWho(one.kind) || one.kind == MentionKind::place) && one.span.end <= figure.span.begin)
      place = &one;
  if (place == nullptr) return;
  const TokenRange name = tokensOf(side, place->span);
  uint32_t begin = own.begin;  // before "some", "about"
  while (begin > name.end && isWord(side, begin - 1) && Lexicon::isFunctionWord(keyOf(side, begin - 1)) &&
         keyOf(side, begin - 1) != "of" && !isVerb(side, begin - 1))
    --begin;
  if (!isSaidOf(scene, side, name.end, std::max(begin, std::min(own.begin, name.end + 1)))) return;
  const bool known = place->kind == MentionKind::place || isSettlement(scene, side, name.end, own.begin);
  OnceTold told = onceTold(side, figure, figure.quantity.low * size);
  told.settlement = known;
  // the place as it is written, and the joined name or the noun of what it is far from
  out.add(onceKey(writtenName(side, name), from->first, from->second), told);
}

void collectDistances(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr auto kWays = std::to_array<std::string_view>({"road", "drive", "walk", "boat", "crow", "rail", "track"});
  if (hasAny(side, kWays)) return;
  for (const Mention& figure : side.mentions) addDistance(scene, side, figure, out);
}

Values relateDistances(const OnceTold& one, const OnceTold& other) {
  const double less = std::min(one.size, other.size), more = std::max(one.size, other.size);
  const bool same = more <= less * kSameDistance;
  if (!one.settlement && !other.settlement) return same ? Values::precision : Values::unclear;
  if (same) return Values::same;
  return less < kShortest || more < less * kOtherDistance ? Values::unclear : Values::apart;
}

}  // namespace

const OnceKind kOnceDistances{
    FactKind::number, Rule::number_same, Rule::number_other_count, kDistanceStrength, kNone, 0,
    collectDistances, relateDistances};

}  // namespace synoptic
