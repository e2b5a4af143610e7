// See reckoned.h. Method: the least over the greatest of both values is a fraction whose word stands near either
// figure; or their distance is the value of another figure of the sentence, of the same unit or of none, with a word of
// more or less beside it; or two shares make up the whole and one is told of the rest.
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
  const Mention* one = mentionAt(side, span);
  const bool exact = one != nullptr && isFigure(one->kind) && one->quantity.low == one->quantity.high;
  return exact && !one->quantity.approximate ? one : nullptr;
}

// Sums of decimals are not exact in binary.
bool alike(double one, double other) {
  constexpr double kSlack = 1e-9;
  return std::abs(one - other) <= kSlack * std::max(std::abs(one), std::abs(other));
}

// The tokens within `reach` of a figure on both sides.
TokenRange around(const Side& side, Span figure, uint32_t reach) {
  const TokenRange own = tokensOf(side, figure);
  const uint32_t first = side.sentence->first_token;
  return {own.begin - std::min(own.begin - first, reach), std::min(own.end + reach, side.sentence->end_token)};
}

struct Multiple {
  WordRow words;  // as a noun behind "a", "one", "two" …, or before "of"
  WordRow alone;  // "half of the prize", "twice as many"
  double times;
};

// "half of the prize money of 50,000 euros" / "gives 25,000 euros"; not "in the first half", "in the third quarter".
bool isPart(const Side& side, Span figure, double least, double greatest) {
  constexpr uint32_t kReach = 8;  // tokens
  constexpr WordRow kNumbers = " a one two three four ",
                    kOrdinals = " first second third fourth last this next final opening closing previous ";
  constexpr auto kMultiples = std::to_array<Multiple>({
      {" half halves ", " half halve halved twice double doubled doubles doubling ", 2},
      {" third thirds ", " treble trebled triple tripled triples tripling threefold ", 3},
      {" quarter quarters ", " quadruple quadrupled fourfold ", 4},
      {" fifth fifths ", " fivefold ", 5},
      {" tenth tenths ", " tenfold ", 10},
  });
  const TokenRange range = around(side, figure, kReach);
  const auto names = [&](const Multiple& multiple, uint32_t at) {
    const std::string_view key = keyOf(side, at),
                           before = at > side.sentence->first_token ? keyOf(side, at - 1) : std::string_view();
    if (kOrdinals.has(before)) return false;
    const bool of = at + 1 < side.sentence->end_token && keyOf(side, at + 1) == "of";
    return multiple.alone.has(key) || (multiple.words.has(key) && (kNumbers.has(before) || of));
  };
  return std::any_of(kMultiples.begin(), kMultiples.end(), [&](const Multiple& multiple) {
    if (!alike(least * multiple.times, greatest)) return false;
    for (uint32_t at = range.begin; at < range.end; ++at)
      if (names(multiple, at)) return true;
    return false;
  });
}

// "15.50 crowns, 1.30 more than today" / "14.20 crowns".
bool isStep(const Side& side, const Mention& own, double distance) {
  constexpr uint32_t kReach = 3;  // tokens
  constexpr WordRow kSteps =
      " more less fewer higher lower up down rise rises rose fall falls fell increase increased decrease "
      "extra another additional added plus minus by cut ";
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& step) {
    const bool figure = isFigure(step.kind) && step.span != own.span && step.quantity.low == step.quantity.high &&
                        !step.quantity.approximate;
    const bool unit = step.kind == own.kind ? step.unit == own.unit || step.unit.empty()
                                            : step.kind == MentionKind::number && step.unit.empty();
    return figure && unit && alike(step.quantity.low, distance) &&
           hasWordOf(side, around(side, step.span, kReach), kSteps);
  });
}

}  // namespace

bool isReckoned(const LinkView& view, Span left, Span right) {
  const Mention *one = exactAt(view.left, left), *other = exactAt(view.right, right);
  if (one == nullptr || other == nullptr || one->kind != other->kind) return false;
  if (one->kind != MentionKind::number && one->unit != other->unit) return false;
  const double least = std::min(one->quantity.low, other->quantity.low),
               greatest = std::max(one->quantity.low, other->quantity.low);
  if (least <= 0) return false;
  // "58 percent voted yes" / "42 percent voted no"
  constexpr double kAll = 100;
  constexpr WordRow kRest = " no not n't against opposed rest others other remaining without ";
  const auto of_rest = [&](const Side& side) {
    return hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, kRest);
  };
  if (one->kind == MentionKind::percent && alike(least + greatest, kAll) && of_rest(view.left) != of_rest(view.right))
    return true;
  return isPart(view.left, left, least, greatest) || isPart(view.right, right, least, greatest) ||
         isStep(view.left, *one, greatest - least) || isStep(view.right, *other, greatest - least);
}

bool areFarApart(const LinkView& view, Span left, Span right) {
  constexpr double kFar = 4, kFarLength = 10;  // times; lengths were seldom told of two things
  constexpr double kFew = 20;                  // "one dead" / "six dead"
  const Mention *one = mentionAt(view.left, left), *other = mentionAt(view.right, right);
  if (one == nullptr || other == nullptr || one->kind != other->kind) return false;
  const bool length = one->kind == MentionKind::duration;
  if (one->kind == MentionKind::percent || !isFigure(one->kind) ||
      (one->kind != MentionKind::number && one->unit != other->unit))
    return false;
  const bool in_order = one->quantity.low <= other->quantity.low;
  const Quantity &lesser = in_order ? one->quantity : other->quantity,
                 &greater = in_order ? other->quantity : one->quantity;
  const double least = lesser.high, greatest = greater.low;
  if (least < 1 || greatest <= kFew || greatest < (length ? kFarLength : kFar) * least) return false;
  // 18.6 for 186, 48 million for 48 billion
  constexpr auto kPoints = std::to_array<double>({10, 100, 1000, 1e6});
  return std::none_of(kPoints.begin(), kPoints.end(), [&](double point) { return alike(least * point, greatest); });
}

}  // namespace synoptic
