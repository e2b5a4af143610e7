// See reckoned.h. Method: the least over the greatest of both values is a fraction whose word stands near either
// figure; or their distance is the value of another figure of the sentence, of the same unit or of none, with a word of
// more or less beside it; or two shares make up the whole.
#include "compare/reckoned.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/changes.h"
#include "compare/figure_scope.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

const Mention* exactAt(const Side& side, Span span) {
  const Mention* one = figureAt(side, span);
  const bool exact = one != nullptr && isFigure(one->kind) && one->quantity.low == one->quantity.high;
  return exact && !one->quantity.approximate ? one : nullptr;
}

// Sums of decimals are not exact in binary.
bool alike(double one, double other) {
  constexpr double kSlack = 1e-9;
  return std::abs(one - other) <= kSlack * std::max(std::abs(one), std::abs(other));
}

// The words within `reach` tokens of a figure, itself left out.
bool hasNear(const Side& side, Span figure, uint32_t reach, const WordRow& words) {
  const TokenRange own = tokensOf(side, figure);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  for (uint32_t at = own.begin - std::min(own.begin - first, reach); at < std::min(own.end + reach, last); ++at)
    if ((at < own.begin || at >= own.end) && words.has(keyOf(side, at))) return true;
  return false;
}

struct Multiple {
  WordRow words;
  double times;
};

// "half of the prize money of 50,000 euros" / "gives 25,000 euros".
bool isPart(const Side& side, Span figure, double least, double greatest) {
  constexpr uint32_t kReach = 8;  // tokens
  constexpr auto kParts = std::to_array<Multiple>({
      {" half halve halved halves twice double doubled doubles doubling ", 2},
      {" third thirds treble trebled triple tripled triples tripling ", 3},
      {" quarter quarters quadruple quadrupled ", 4},
      {" fifth fifths fivefold ", 5},
      {" tenth tenths tenfold ", 10},
  });
  return std::any_of(kParts.begin(), kParts.end(), [&](const Multiple& part) {
    return alike(least * part.times, greatest) && hasNear(side, figure, kReach, part.words);
  });
}

// "15.50 crowns, 1.30 more than today" / "14.20 crowns".
bool isStep(const Side& side, const Mention& own, double distance) {
  constexpr uint32_t kReach = 3;  // tokens
  constexpr WordRow kSteps =
      " more less fewer higher lower up down rise rises rose fall falls fell increase increased decrease "
      "extra another additional added plus minus by cut ";
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& step) {
    const bool figure = isFigure(step.kind) && step.span != own.span && step.quantity.low == step.quantity.high;
    const bool unit = step.kind == own.kind ? step.unit == own.unit || step.unit.empty()
                                            : step.kind == MentionKind::number && step.unit.empty();
    return figure && unit && alike(step.quantity.low, distance) && hasNear(side, step.span, kReach, kSteps);
  });
}

}  // namespace

bool isReckoned(const LinkView& view, Span left, Span right) {
  const Mention *one = exactAt(view.left, left), *other = exactAt(view.right, right);
  if (one == nullptr || other == nullptr || one->kind != other->kind) return false;
  const double least = std::min(one->quantity.low, other->quantity.low),
               greatest = std::max(one->quantity.low, other->quantity.low);
  if (least <= 0) return false;
  // "68 percent were for the toll" / "32 percent were not"
  constexpr double kAll = 100;
  if (one->kind == MentionKind::percent && alike(least + greatest, kAll)) return true;
  return isPart(view.left, left, least, greatest) || isPart(view.right, right, least, greatest) ||
         isStep(view.left, *one, greatest - least) || isStep(view.right, *other, greatest - least);
}

bool areFarApart(const LinkView& view, Span left, Span right) {
  constexpr double kFar = 4, kFew = 20;
  const Mention *one = figureAt(view.left, left), *other = figureAt(view.right, right);
  if (one == nullptr || other == nullptr || one->kind != other->kind || !isFigure(one->kind)) return false;
  const double least = std::min(one->quantity.low, other->quantity.low),
               greatest = std::max(one->quantity.low, other->quantity.low);
  if (least < 1 || greatest <= kFew || greatest < kFar * least) return false;
  // 18.6 for 186, 48 million for 48 billion
  constexpr auto kPoints = std::to_array<double>({10, 100, 1000, 1e6});
  return std::none_of(kPoints.begin(), kPoints.end(), [&](double point) { return alike(least * point, greatest); });
}

}  // namespace synoptic
