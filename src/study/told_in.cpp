#include "study/told_in.h"

#include <algorithm>
#include <array>

#include "text/text.h"

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

bool isUnknown(const Document& document, const Sentence& sentence, uint32_t deed) {
  constexpr auto kKnown = std::to_array<std::string_view>({"known", "clear", "determined", "established"});
  constexpr auto kNot = std::to_array<std::string_view>({"not", "never", "yet", "n't", "nobody", "without"});
  constexpr auto kUnknown = std::to_array<std::string_view>({"unknown", "unclear", "undetermined"});
  constexpr uint32_t kNear = 10;  // tokens behind the deed
  bool denied = false;
  for (uint32_t token = deed + 1; token < std::min(sentence.end_token, deed + 1 + kNear); ++token) {
    const std::string_view key = document.key(document.tokens[token]);
    if (isAmong(kUnknown, key) || (denied && isAmong(kKnown, key))) return true;
    denied = denied || isAmong(kNot, key);
  }
  return false;
}

}  // namespace synoptic
