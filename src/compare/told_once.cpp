#include "compare/told_once.h"

#include <algorithm>
#include <array>
#include <bit>

#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"

namespace synoptic {
namespace {

constexpr size_t kMostTold = 200;  // of one kind in one article
constexpr size_t kMostOfKey = 4;   // more say the same

using Tellings = std::vector<OnceTellings>;  // one an article

bool tellsOne(const OnceKind& kind, const OnceTellings::Telling& telling) {
  return !telling.spoiled && std::all_of(telling.told.begin(), telling.told.end(), [&](const OnceTold& one) {
    const Values values = kind.relate(telling.told.front(), one);
    return values == Values::same || values == Values::precision;
  });
}

constexpr std::array kKinds{&kOnceMilestones, &kOnceDistances, &kOnceMinutes, &kOncePastTolls, &kOnceShares,
                            &kOnceDone,       &kOnceOpen,      &kOnceAboard,  &kOnceSides,     &kOnceLengths};
using OfEachKind = std::array<Tellings, kKinds.size()>;

// Only keys under which an article tells one value.
void keepSingle(const OnceKind& kind, OnceTellings& tellings) {
  std::erase_if(tellings.by_key, [&](const auto& entry) { return !tellsOne(kind, entry.second); });
  for (auto& [key, telling] : tellings.by_key) telling.told.resize(std::min(telling.told.size(), kMostOfKey));
}

OfEachKind collectAll(const Scene& scene) {
  OfEachKind all;
  for (Tellings& of_kind : all) of_kind.resize(scene.articles.size());
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side)) continue;
      for (size_t kind = 0; kind < kKinds.size(); ++kind) kKinds[kind]->collect(scene, side, all[kind][article]);
    }
    for (size_t kind = 0; kind < kKinds.size(); ++kind) keepSingle(*kKinds[kind], all[kind][article]);
  }
  return all;
}

bool areOfTwo(const Scene& scene, const OnceKind& kind, const OnceTold& one, const OnceTold& other) {
  if (scene.isUnlinked(one.sentence, other.sentence)) return true;
  if ((kind.guards & ~kOneStory) == 0) return false;
  const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
  const LinkView view = makeLinkView(scene, link);
  return ((kind.guards & kOnePlace) && otherPlaces(view)) || ((kind.guards & kOneName) && nameOthers(view)) ||
         ((kind.guards & kOneBody) && otherBodies(view)) ||
         ((kind.guards & kOneDay) && tellOtherDays(view.left, view.right));
}

void judgeOnce(const Scene& scene, const OnceKind& kind, const OnceTold& one, const OnceTold& other,
               Findings& findings) {
  const Values values = kind.relate(one, other);
  if (values != Values::same && values != Values::apart) return;
  if (areOfTwo(scene, kind, one, other)) return;
  const bool same = values == Values::same;
  findings.push_back({same ? kind.same : kind.other,
                      kind.kind,
                      {one.sentence, one.span, one.value},
                      {other.sentence, other.span, other.value},
                      kind.strength,
                      0,
                      !same});
}

void judgeKind(const Scene& scene, const OnceKind& kind, const Tellings& tellings, Stories& stories,
               Findings& findings) {
  const auto apart = [&](uint32_t left, uint32_t right) {
    const uint32_t days = scene.daysApart(left, right);
    return (kind.most_days != kNone && days != kNone && days > kind.most_days) ||
           ((kind.guards & kOneStory) && !stories.one(left, right));
  };
  for (uint32_t left = 0; left < tellings.size(); ++left) {
    if (tellings[left].by_key.empty()) continue;
    for (uint32_t right = 0; right < tellings.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right]) continue;
      for (const auto& [key, here] : tellings[left].by_key) {
        const auto there = tellings[right].by_key.find(key);
        if (there == tellings[right].by_key.end() || apart(left, right)) continue;
        for (const OnceTold& one : here.told)
          for (const OnceTold& other : there->second.told) judgeOnce(scene, kind, one, other, findings);
      }
    }
  }
}

}  // namespace

OnceTold onceTold(const Side& side, const Mention& mention, double size) {
  OnceTold told{side.ref, mention.span, mention.value};
  told.mention = &mention, told.size = size;
  return told;
}

std::optional<size_t> onlyRow(uint32_t rows) {
  return std::has_single_bit(rows) ? std::optional(size_t(std::countr_zero(rows))) : std::nullopt;
}

TokenRange wholeRange(const Side& side) {
  return {side.sentence->first_token, side.sentence->end_token};
}

bool tellsDayBefore(const Scene& scene, const Side& side, int32_t days) {
  const int32_t published = scene.reading(side.ref.article).published;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
           one.date.end + days < published;
  });
}

void OnceTellings::add(const std::string& key, OnceTold told) {
  if (count_ == kMostTold) return;
  ++count_;
  by_key[key].told.push_back(std::move(told));
}

void OnceTellings::spoil(const std::string& key) {
  if (count_ == kMostTold) return;
  ++count_;
  by_key[key].spoiled = true;
}

void judgeToldOnce(const Scene& scene, Findings& findings) {
  Stories stories(scene);
  const OfEachKind tellings = collectAll(scene);
  for (size_t kind = 0; kind < kKinds.size(); ++kind)
    judgeKind(scene, *kKinds[kind], tellings[kind], stories, findings);
}

}  // namespace synoptic
