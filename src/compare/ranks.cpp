// Are two ranks taken in one row? See ranks.h. Method: the verbs with their particles; "the Nth of them to do it", and
// the time that stands behind. Covered by tests/compare/rule_tables/boards_and_sides.cpp and told_once_again.cpp.
#include "compare/ranks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/owners.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// "came second in the first run" / "came first in the second run": each text has both ranks.
bool isRankElsewhere(const Side& side, const Mention& rank, const Side& other, const Mention& across) {
  const uint32_t word = tokensOf(side, rank.span).begin;
  const TokenRange own = tokensOf(other, across.span);
  for (uint32_t at = other.sentence->first_token; at < other.sentence->end_token; ++at)
    if ((at < own.begin || at >= own.end) && keyOf(other, at) == keyOf(side, word)) return true;
  return false;
}

}  // namespace

bool rankOtherDeeds(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kParticles = std::to_array<std::string_view>({"down", "out", "off", "up", "on"});
  constexpr WordRow kOnceMore = " again another also too ";
  if (matchVerbs(view, left, right) == Match::other) return true;
  if (isRankElsewhere(view.left, left, view.right, right) && isRankElsewhere(view.right, right, view.left, left))
    return true;
  const auto particleOf = [&](const Side& side, uint32_t verb) -> std::string_view {
    constexpr uint32_t kBehind = 3;  // tokens: "knocked him down"
    if (verb == kNone) return {};
    for (uint32_t at = verb + 1; at < std::min(verb + 1 + kBehind, side.sentence->end_token); ++at)
      if (isAmong(kParticles, keyOf(side, at))) return keyOf(side, at);
    return {};
  };
  const auto once_more = [&](const Side& side) {
    return hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, kOnceMore);
  };
  const std::string_view one = particleOf(view.left, left.verb), other = particleOf(view.right, right.verb);
  return (!one.empty() && !other.empty() && one != other) || once_more(view.left) != once_more(view.right);
}

RankRows rowsOfRanks(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kRowScopes =
      std::to_array<std::string_view>({"since", "this", "year", "season", "month", "week", "under"});
  const Scene& scene = view.scene;
  const auto deedOf = [&](const Side& side, const Mention& rank) -> uint32_t {
    const uint32_t begin = tokensOf(side, rank.span).begin, noun = rank.counted;
    if (rank.kind != MentionKind::ordinal || noun == kNone || noun + 2 >= side.sentence->end_token) return kNone;
    if (begin < side.sentence->first_token + 2 || keyOf(side, begin - 1) != "the" || keyOf(side, noun + 1) != "to")
      return kNone;
    const std::string_view being = scene.lemma(side.ref.article, begin - 2, Part::verb);
    return being == "be" || being == "become" ? noun + 2 : kNone;
  };
  const uint32_t one = deedOf(view.left, left), other = deedOf(view.right, right);
  if (one == kNone || other == kNone || ownersOf(view, left, right) != Owners::same) return RankRows::unknown;
  if (left.unit != right.unit ||
      scene.lemma(view.left.ref.article, one, Part::verb) != scene.lemma(view.right.ref.article, other, Part::verb))
    return RankRows::unknown;
  // the second of this year may be the third of all; the third of this year can not be the second of all
  const auto scoped = [&](const Side& side, uint32_t deed) {
    uint32_t end = deed + 1;
    while (end < side.sentence->end_token && keyOf(side, end) != "," && keyOf(side, end) != ";") ++end;
    for (uint32_t at = deed + 1; at < end; ++at)
      if (isAmong(kRowScopes, keyOf(side, at))) return true;
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& day) {
      const uint32_t begin = tokensOf(side, day.span).begin;
      return (day.kind == MentionKind::date || day.kind == MentionKind::duration) && begin > deed && begin < end;
    });
  };
  const bool left_scoped = scoped(view.left, one), right_scoped = scoped(view.right, other);
  if (left_scoped == right_scoped) return left_scoped ? RankRows::unknown : RankRows::one;
  const bool narrower_is_more =
      left_scoped ? left.quantity.low > right.quantity.low : right.quantity.low > left.quantity.low;
  return narrower_is_more ? RankRows::one : RankRows::two;
}

}  // namespace synoptic
