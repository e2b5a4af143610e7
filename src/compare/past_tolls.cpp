// How many died in one disaster of a year long past: "in 2008 cholera killed 611 people" / "in 2008, when cholera last
// swept the country, more than 900 died". In: all articles. Out: findings number.same, number.other-count.
// Method: the sentence tells one time, a year that was over when the report was made, one count of people who died, and
// one word for what a year has one of in a country: an epidemic, a famine, a quake. Two articles exclude each other
// when year, word and no other place agree, and the counts are further apart than hedges and bounds allow. Accidents
// and attacks, of which a year has many, are left alone, and so are articles with two counts. Covered by
// tests/compare/rule_tables/places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kPastTollStrength = 600;
constexpr size_t kMostPastTolls = 40;  // of an article
constexpr int32_t kPastDays = 60;      // the year was over so long before the report
constexpr double kFewestDead = 10;
constexpr double kClearlyMore = 1.15;  // times as many: later counts of one disaster differ by less

// Disasters of which a year has one, in the words for each; lemmas.
constexpr auto kDisasters = std::to_array<std::string_view>(
    {" cholera ", " ebola ", " measles ", " malaria ", " dengue ", " flu influenza ", " plague ", " typhoid ",
     " famine ", " tsunami ", " earthquake quake ", " heatwave ", " cyclone hurricane typhoon ", " eruption erupt "});

// Parts of the dead, or more than one disaster.
constexpr auto kNotAll = std::to_array<std::string_view>(
    {"here", "alone", "children", "including", "among", "city", "village", "district", "province", "first",   "second",
     "week", "weeks", "month",    "months",    "day",   "days", "another", "nearly",   "almost",   "fewer",   "average",
     "if",   "could", "would",    "may",       "might", "year", "years",   "each",     "every",    "between", "or"});

struct PastToll {
  SentenceRef sentence;
  const Mention* count = nullptr;
};
using PastKey = std::pair<DateInterval, size_t>;  // the year, row of kDisasters
struct PastLess {
  bool operator()(const PastKey& one, const PastKey& other) const {
    return std::pair(one.first.begin, one.second) < std::pair(other.first.begin, other.second);
  }
};
using PastTolls = std::map<PastKey, std::vector<PastToll>, PastLess>;

// The one time that a sentence tells, a year that is over.
DateInterval pastYearOf(const Scene& scene, const Side& side) {
  constexpr int64_t kLeastDays = 365, kMostDays = 366;
  const int32_t published = scene.reading(side.ref.article).published;
  DateInterval found;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::date) continue;
    if (found.known() || !one.date.known() || published == DateInterval::kUnknown) return {};
    const int64_t days = int64_t{one.date.end} - one.date.begin;
    if (days < kLeastDays || days > kMostDays || one.date.end + kPastDays > published) return {};
    found = one.date;
  }
  return found;
}

// The one count of a sentence, of people who died by the word before or behind it.
const Mention* deadIn(const Scene& scene, const Side& side) {
  constexpr uint32_t kDeathReach = 4;  // tokens behind: "900 people had died"
  constexpr auto kPeople = std::to_array<std::string_view>({"", "person", "people", "life"});
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.quantity.low < kFewestDead) continue;
    if (found != nullptr || !among(kPeople, one.unit)) return nullptr;
    found = &one;
  }
  if (found == nullptr) return nullptr;
  const TokenRange own = tokensOf(side, found->span);
  const auto verb = [&](uint32_t at) { return scene.lemma(side.ref.article, at, Part::verb); };
  if (own.begin > side.sentence->first_token && (verb(own.begin - 1) == "kill" || verb(own.begin - 1) == "claim"))
    return found;
  for (uint32_t at = own.end; at < std::min(own.end + kDeathReach, side.sentence->end_token) && isWord(side, at); ++at)
    if (verb(at) == "die" || (verb(at) == "kill" && found->verb == at)) return found;
  const bool before = found->verb != kNone && found->verb >= side.sentence->first_token && found->verb < own.begin;
  return before && verb(found->verb) == "kill" ? found : nullptr;
}

std::optional<size_t> disasterIn(const Scene& scene, const Side& side) {
  std::optional<size_t> found;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    for (size_t row = 0; row < kDisasters.size(); ++row) {
      if (!hasWord(kDisasters[row], scene.lemma(side.ref.article, at))) continue;
      if (found && *found != row) return {};
      found = row;
    }
  return found;
}

PastTolls pastTollsIn(const Scene& scene, uint32_t article) {
  PastTolls out;
  size_t left = kMostPastTolls;
  for (uint32_t at = 0; at < scene.document(article).sentences.size() && left > 0; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side) || hasAny(side, kNotAll)) continue;
    const DateInterval year = pastYearOf(scene, side);
    const Mention* count = year.known() ? deadIn(scene, side) : nullptr;
    const auto disaster = count != nullptr ? disasterIn(scene, side) : std::nullopt;
    if (disaster) out[{year, *disaster}].push_back({side.ref, count}), --left;
  }
  std::erase_if(out, [](const auto& entry) { return entry.second.size() > 1; });
  return out;
}

void judgePastToll(const Scene& scene, const PastToll& one, const PastToll& other, Findings& findings) {
  if (scene.isUnlinked(one.sentence, other.sentence)) return;
  const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
  const LinkView view = makeLinkView(scene, link);
  if (nameOthers(view) || otherPlaces(view)) return;
  const Quantity &left = one.count->quantity, &right = other.count->quantity;
  const bool same = relateQuantities(left, right) == Values::same;
  // a bound holds on its side only: "more than 900" and 1,200 can both be
  const bool apart = left.high * kClearlyMore < right.low || right.high * kClearlyMore < left.low;
  const bool hedged = (left.approximate && left.low == left.high) || (right.approximate && right.low == right.high);
  if (!same && (!apart || hedged)) return;
  findings.push_back({same ? Rule::number_same : Rule::number_other_count,
                      FactKind::number,
                      {one.sentence, one.count->span, one.count->value},
                      {other.sentence, other.count->span, other.count->value},
                      kPastTollStrength,
                      0,
                      !same});
}

}  // namespace

void judgePastTolls(const Scene& scene, Findings& findings) {
  std::vector<PastTolls> tolls;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) tolls.push_back(pastTollsIn(scene, article));
  for (uint32_t left = 0; left < tolls.size(); ++left)
    for (uint32_t right = 0; right < tolls.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right]) continue;
      for (const auto& [key, told] : tolls[left])
        if (const auto across = tolls[right].find(key); across != tolls[right].end())
          judgePastToll(scene, told.front(), across->second.front(), findings);
    }
}

}  // namespace synoptic
