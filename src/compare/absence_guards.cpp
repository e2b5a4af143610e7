// What speaks against a denial and a telling being of one thing; see absences.h. Covered by
// tests/compare/rule_tables/absences.cpp and boards_and_sides.cpp.
#include <algorithm>
#include <array>
#include <string_view>

#include "compare/absences.h"
#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
// Each tells days, and none in common: "during the derby last year", "on Wednesday"; but for those behind a semicolon.
bool areOfTwoDays(const Side& denying, Span denied, const Side& telling, Span told) {
  const auto apart = [](const Side& side, Span words, Span day) {
    const TokenRange one = tokensOf(side, words), other = tokensOf(side, day);
    for (uint32_t at = std::min(one.end, other.end); at < std::max(one.begin, other.begin); ++at)
      if (keyOf(side, at) == ";") return true;
    return false;
  };
  bool any = false;
  for (const Mention& one : denying.mentions)
    for (const Mention& other : telling.mentions) {
      if (one.kind != MentionKind::date || other.kind != MentionKind::date) continue;
      if (!one.date.known() || !other.date.known()) continue;
      if (apart(denying, denied, one.span) || apart(telling, told, other.span)) continue;
      if (one.date.begin < other.date.end && other.date.begin < one.date.end) return false;
      any = true;
    }
  return any;
}

// A later report may tell what has come about since, unless it gives a day on which the other report was not yet made.
bool mayHaveComeAbout(const Scene& scene, const Side& denying, uint32_t denied, const Side& telling) {
  const int32_t before = scene.reading(denying.ref.article).published,
                after = scene.reading(telling.ref.article).published;
  if (before == DateInterval::kUnknown || after == DateInterval::kUnknown) return isPerfect(denying, denied);
  return after > before && std::none_of(telling.mentions.begin(), telling.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::date && one.date.known() && one.date.end <= before + 1;
         });
}

// "no decision on the staff", "no complaint about the roof": what it is of must stand in the other sentence too.
bool isOfAnother(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling) {
  constexpr auto kOf = std::to_array<std::string_view>({"on", "about", "against", "over", "for"});
  constexpr auto kIn = std::to_array<std::string_view>({"in", "inside", "at", "under"});  // "no smoke in the cabin"
  constexpr uint32_t kReachBehind = 3, kPhraseWords = 4;  // tokens: "no decision has been reached on"
  const uint32_t last = denying.sentence->end_token;
  const uint32_t from = std::max(absence.thing.back(), absence.verb == kNone ? 0 : absence.verb) + 1;
  for (uint32_t at = from; at < std::min(from + kReachBehind, last); ++at) {
    if (!isAmong(kOf, keyOf(denying, at)) && (absence.verb != kNone || !isAmong(kIn, keyOf(denying, at)))) continue;
    bool any = false;
    for (uint32_t word = at + 1; word < std::min(at + 1 + kPhraseWords, last) && isWord(denying, word); ++word) {
      if (!scene.content(denying.ref.article, word)) continue;
      if (hasItsLike(scene, denying, word, telling)) return false;
      any = true;
    }
    return any;
  }
  return false;
}

// "no smoke in the cabin" / "smoke filled the cabin": where it was not is where it was, whoever else the sentences
// name.
bool isOfOnePlace(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling, Span told) {
  constexpr auto kIn = std::to_array<std::string_view>({"in", "on", "inside", "at"});
  constexpr uint32_t kReach = 3;  // tokens: "in the cabin", "filled the rear cabin"
  const uint32_t in = absence.thing.back() + 1, behind = tokensOf(telling, told).end;
  if (absence.verb != kNone || in >= denying.sentence->end_token || !isAmong(kIn, keyOf(denying, in))) return false;
  for (uint32_t one = in + 1; one < std::min(in + 1 + kReach, denying.sentence->end_token); ++one)
    for (uint32_t other = behind; other < std::min(behind + kReach, telling.sentence->end_token); ++other)
      if (scene.content(denying.ref.article, one) && scene.content(telling.ref.article, other) &&
          scene.lemma(denying.ref.article, one) == scene.lemma(telling.ref.article, other))
        return true;
  return false;
}

// "during the flight", "before the storm", "in the front cabin" / "the rear cabin": there was none at another time, in
// another room.
bool isOfAnotherTimeOrRoom(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling) {
  constexpr auto kTimes = std::to_array<std::string_view>(
      {"before", "during", "after", "when", "while", "until", "later", "now", "then", "still", "within", "first"});
  constexpr auto kRooms = std::to_array<std::string_view>(
      {"front", "rear", "upper", "lower", "main", "left", "right", "forward", "aft", "first", "second"});
  if (absence.verb != kNone) return false;
  for (const std::string_view time : kTimes)
    if (hasAny(denying, {&time, 1}) != hasAny(telling, {&time, 1})) return true;
  const auto roomIn = [&](const Side& side) -> std::string_view {
    for (uint32_t at = side.sentence->first_token; at + 1 < side.sentence->end_token; ++at)
      if (isAmong(kRooms, keyOf(side, at)) && scene.content(side.ref.article, at + 1)) return keyOf(side, at);
    return {};
  };
  const std::string_view room = roomIn(denying), other = roomIn(telling);
  return !room.empty() && room != other;
}

// Names in the denial, whoever says it aside, of which the other sentence has none.
bool namesOthers(const Scene& scene, const Side& denying, const Side& telling) {
  bool any = false;
  for (const Mention& one : denying.mentions) {
    if (one.entity == kNone) continue;
    const auto& told = scene.reading(denying.ref.article).attributions;
    if (std::any_of(told.begin(), told.end(), [&](const Attribution& by) {
          return by.sentence == denying.ref.sentence && by.speaker.span.overlaps(one.span);
        }))
      continue;
    const uint32_t name = scene.joined(denying.ref.article, one.entity);
    if (std::any_of(telling.mentions.begin(), telling.mentions.end(), [&](const Mention& other) {
          return other.entity != kNone && scene.joined(telling.ref.article, other.entity) == name;
        }))
      return false;
    any = true;
  }
  return any && std::any_of(telling.mentions.begin(), telling.mentions.end(),
                            [](const Mention& one) { return one.entity != kNone; });
}

}  // namespace synoptic
