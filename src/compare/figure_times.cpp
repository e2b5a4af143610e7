#include "compare/figure_times.h"

#include <algorithm>
#include <array>

#include "compare/slot_times.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// "In 2019 a jet with 96 people on board came down on the same field": of a time long over, as the first words tell.
bool beginsLongAgo(const Scene& scene, const Side& side) {
  constexpr int32_t kLongAgo = 60;  // days before the report
  const int32_t published = scene.reading(side.ref.article).published;
  return published != DateInterval::kUnknown &&
         std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::date && one.date.known() && one.date.end + kLongAgo < published &&
                  tokensOf(side, one.span).begin <= side.sentence->first_token + 1;
         });
}

// "On Monday alone 20 flights were cancelled" / "in all 46 flights were cancelled": of a day, and of no day that is
// told.
bool isOfDayAlone(const Side& side) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const uint32_t end = one.kind == MentionKind::date ? tokensOf(side, one.span).end : side.sentence->end_token;
    return end < side.sentence->end_token && side.document->key(side.document->tokens[end]) == "alone";
  });
}

}  // namespace

bool isUpToNow(const Side& side, const Mention& count) {
  constexpr uint32_t kGroup = 3;  // tokens before the verb
  constexpr auto kPerfect = std::to_array<std::string_view>({"has", "have", "'ve", "’ve"});
  const uint32_t verb = count.verb, first = side.sentence->first_token;
  if (count.kind != MentionKind::number || verb < first || verb >= side.sentence->end_token) return false;
  for (uint32_t at = verb; at > first && verb - at < kGroup; --at)
    if (isAmong(kPerfect, side.document->key(side.document->tokens[at - 1]))) return true;
  return false;
}

bool isFormer(const Side& side, const Mention& figure) {
  constexpr auto kChanges = std::to_array<std::string_view>(
      {"down", "up", "lowered", "raised", "cut", "reduced", "increased", "rose", "fell", "risen", "fallen"});
  const TokenRange own = tokensOf(side, figure.span);
  const uint32_t first = side.sentence->first_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  if (own.begin == first || key(own.begin - 1) != "from") return false;
  if (own.begin >= first + 2 && isAmong(kChanges, key(own.begin - 2))) return true;
  if (own.end + 1 >= side.sentence->end_token || key(own.end) != "to") return false;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == figure.kind && tokensOf(side, one.span).begin == own.end + 1;
  });
}

bool tellsNoDay(const Side& side) {
  constexpr size_t kYear = 4;  // digits
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (side.document->tokens[at].kind == TokenKind::number &&
        side.document->key(side.document->tokens[at]).size() == kYear)
      return false;
  return std::none_of(side.mentions.begin(), side.mentions.end(),
                      [](const Mention& one) { return one.kind == MentionKind::date; });
}

bool isOfPastOrOneDay(const LinkView& view) {
  const auto besides = [&](const Side& side) { return beginsLongAgo(view.scene, side) || isOfDayAlone(side); };
  return (besides(view.left) && tellsNoDay(view.right)) || (besides(view.right) && tellsNoDay(view.left));
}

bool tellTwoStates(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kSureScore = 0.85;
  constexpr int32_t kOfNow = 3;  // days before the report
  if (view.link.level != Level::full || view.link.score < kSureScore) return false;
  const auto dayOf = [&](const Side& side, const Mention& figure) {
    const int32_t published = view.scene.reading(side.ref.article).published;
    DateInterval day;
    for (const DateInterval time : timesOf(view.scene, side, figure)) {
      if (published == DateInterval::kUnknown || time.end > published + 1 || time.begin + kOfNow < published)
        return DateInterval{};
      day = time;
    }
    return day;
  };
  const DateInterval one = dayOf(view.left, left), other = dayOf(view.right, right);
  if (!one.known() || !other.known()) return false;
  const int32_t first = view.scene.reading(view.left.ref.article).published,
                second = view.scene.reading(view.right.ref.article).published;
  return first != second && (first < second) == (one.begin < other.begin) && one.begin != other.begin;
}

}  // namespace synoptic
