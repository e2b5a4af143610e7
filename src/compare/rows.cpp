// One of a row of things; see rows.h.
#include "compare/rows.h"

#include <algorithm>
#include <array>

#include "compare/changes.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// "The next meeting takes place on" / "the next regular meeting is planned for": what comes next, or first, or last;
// kNone: nothing.
uint32_t rowOf(const Scene& scene, const Side& side, std::string_view which) {
  constexpr uint32_t kReach = 3;  // tokens: "next regular meeting"
  constexpr auto kTimes =
      std::to_array<std::string_view>({"day", "week", "weekend", "month", "quarter", "year", "decade", "time", "season",
                                       "morning", "summer", "winter", "hour", "minute", "night", "evening", "half"});
  for (uint32_t at = side.sentence->first_token; at + 1 < side.sentence->end_token; ++at) {
    if (keyOf(side, at) != which) continue;
    uint32_t last = kNone;
    for (uint32_t noun = at + 1; noun < std::min(at + 1 + kReach, side.sentence->end_token); ++noun) {
      if (isVerb(side, noun) || !isWord(side, noun) || !scene.content(side.ref.article, noun)) break;
      last = noun;
    }
    if (last != kNone && !isAmong(kTimes, scene.lemma(side.ref.article, last, Part::noun))) return last;
  }
  return kNone;
}

}  // namespace

bool isOneOfRow(const LinkView& view, MentionKind kind) {
  constexpr auto kWhich = std::to_array<std::string_view>({"next", "first", "last"});
  constexpr double kSureScore = 0.85;
  const auto times = [&](const Side& side) {
    return std::count_if(side.mentions.begin(), side.mentions.end(),
                         [&](const Mention& mention) { return mention.kind == kind; });
  };
  if (times(view.left) != 1 || times(view.right) != 1) return false;
  return std::any_of(kWhich.begin(), kWhich.end(), [&](std::string_view which) {
    if (which != "next" && view.link.score < kSureScore) return false;
    const uint32_t one = rowOf(view.scene, view.left, which), other = rowOf(view.scene, view.right, which);
    if (one == kNone || other == kNone) return false;
    const std::string_view noun = view.scene.lemma(view.left.ref.article, one, Part::noun);
    return !noun.empty() && noun == view.scene.lemma(view.right.ref.article, other, Part::noun);
  });
}

}  // namespace synoptic
