#include "study/told_in.h"

#include <algorithm>

namespace synoptic {

std::span<const Mention> mentionsOf(const Comparison& comparison, SentenceRef ref) {
  const std::vector<Mention>& mentions = comparison.articles[ref.article].reading.mentions;
  const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& one) { return one.sentence < ref.sentence; });
  const auto end =
      std::partition_point(first, mentions.end(), [&](const Mention& one) { return one.sentence == ref.sentence; });
  return {first, end};
}

bool isDenied(const Comparison& comparison, const Reach& reach, Mask asked, SentenceRef ref) {
  const std::span<const Mention> mentions = mentionsOf(comparison, ref);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.negative && one.verb != kNone &&
           (reach.ofToken(ref.article, one.verb) & asked) != 0;
  });
}

}  // namespace synoptic
