#include "compare/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/word_list.h"

namespace synoptic {
namespace {

// Proper rounding within this share of the value is the same value in other words ("$15 million" of $14,959,450).
constexpr double kSameShare = 0.006;
// A coarser figure within this share is a rounding or truncation; beyond it, two figures.
constexpr double kRoundShare = 0.03;
// A hedged figure ("about", "nearly") is compatible with what lies within this share of it.
constexpr double kHedgeShare = 0.08;
// Beyond this share no hedge helps: "nearly 90" and "44" exclude each other.
constexpr double kPastHedge = 0.35;
// A bound ("over 300") says something of a figure within this share of it, and little of one beyond; that a team won at
// least 10 games says nothing of 15.
constexpr double kFarAbove = 0.3, kFarBelow = 0.45;  // of "at least 10", of "up to 10"

constexpr std::array<double, 19> kPowers{1e12, 1e11, 1e10, 1e9,  1e8,  1e7,  1e6,  1e5,  1e4, 1e3,
                                         1e2,  1e1,  1e0,  1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

bool exact(const Quantity& quantity) {
  return quantity.low == quantity.high && !quantity.approximate;
}

// The largest power of ten that the value is a multiple of, as a place in the table: its last written digit.
size_t placeOfLastDigit(double value) {
  for (size_t i = 0; i < kPowers.size(); ++i) {
    const double times = value / kPowers[i], nearest = std::nearbyint(times);
    if (nearest != 0 && std::fabs(times - nearest) <= 1e-9 * std::max(1.0, std::fabs(times))) return i;
  }
  return kPowers.size() - 1;
}

double lastDigit(double value) {
  return kPowers[placeOfLastDigit(value)];
}

double apartShare(double left, double right) {
  const double larger = std::max(std::fabs(left), std::fabs(right));
  return larger == 0 ? 0 : std::fabs(left - right) / larger;
}

Values relateExact(double left, double right) {
  if (left == right) return Values::same;
  // "four and a half months" is told as four or as five
  constexpr double kHalf = 0.5;
  const auto whole = [](double value) { return value == std::nearbyint(value); };
  if (whole(left) != whole(right) && std::fabs(left - right) <= kHalf && std::max(left, right) > 1)
    return Values::precision;
  const double share = apartShare(left, right), gap = std::fabs(left - right);
  const double one = lastDigit(left), other = lastDigit(right);
  const double coarse = std::max(one, other);
  // "$12 million" for $12.4 million: told in whole millions or billions, whatever share of it that is
  const bool in_words = coarse == 1e6 || coarse == 1e9 || coarse == 1e12;
  if (one != other && share > kRoundShare && in_words && gap * 2 < coarse) return Values::precision;
  if (one == other || share > kRoundShare) return Values::apart;
  if (gap * 2 <= coarse * (1 + 1e-9) && share <= kSameShare) return Values::same;
  // cut off, not rounded: 2,280 for 2,289; of 2,290 for 2,282 nobody can tell
  const double rough = std::fabs(one > other ? left : right);
  return gap >= coarse                                          ? Values::apart
         : rough <= std::min(std::fabs(left), std::fabs(right)) ? Values::precision
                                                                : Values::unclear;
}

// Of an open interval its end is what is written: "tens of millions" says little of 44 million.
bool nearBound(const Quantity& left, const Quantity& right) {
  const auto written = [](const Quantity& one) {
    return one.high < Quantity::kUnbounded ? one.high : one.low;  // of "up to 5" the 5, of "over 5" the 5
  };
  const auto open = [](const Quantity& one) {
    return one.high >= Quantity::kUnbounded || one.low <= -Quantity::kUnbounded;
  };
  if (!open(left) && !open(right)) return true;
  const auto fromBelow = [](const Quantity& one) { return one.high >= Quantity::kUnbounded; };
  return apartShare(written(left), written(right)) <= (fromBelow(left) || fromBelow(right) ? kFarAbove : kFarBelow);
}

}  // namespace

bool telling(const Quantity& quantity) {
  const double value = std::fabs(quantity.low);
  return value >= 100 && value < Quantity::kUnbounded && lastDigit(value) * 100 <= value;
}

Values relateScores(const Quantity& left, const Quantity& right) {
  return left.low == right.low && left.high == right.high ? Values::same : Values::apart;
}

Values relateQuantities(const Quantity& left, const Quantity& right) {
  if (left == right) return Values::same;
  if (exact(left) && exact(right)) return relateExact(left.low, right.low);
  const bool points = left.low == left.high && right.low == right.high;
  if (points) {
    if (relateExact(left.low, right.low) == Values::same) return Values::same;
    const double share = apartShare(left.low, right.low);
    // "about 8,400" and "some 9,100" are no one number, and nobody can tell how far either is open
    if (left.approximate && right.approximate && share > kRoundShare && share < kPastHedge) return Values::unclear;
    return share <= kHedgeShare ? Values::precision : share >= kPastHedge ? Values::apart : Values::unclear;
  }
  if (left.low <= right.high && right.low <= left.high)
    return nearBound(left, right) ? Values::precision : Values::unclear;
  const double gap = left.low > right.high ? apartShare(left.low, right.high) : apartShare(right.low, left.high);
  return gap <= kHedgeShare ? Values::precision : Values::unclear;
}

void QuantitySet::add(const Quantity& quantity) {
  if (quantity.low == quantity.high) {
    points_.push_back({placeOfLastDigit(quantity.low), quantity.low});
    digits_ |= 1u << points_.back().digit;
  } else {
    intervals_.push_back(quantity);
  }
}

void QuantitySet::finish() {
  std::sort(points_.begin(), points_.end());
  points_.erase(std::unique(points_.begin(), points_.end()), points_.end());
  std::sort(intervals_.begin(), intervals_.end());
}

// Of two figures with one last digit only equal ones are the same; of others the finer lies within half of the
// coarser's last digit and within the share of a rounding. What lies there is asked, a little more widely than it has
// to be.
bool QuantitySet::hasSame(const Quantity& quantity) const {
  if (quantity.low != quantity.high) return std::binary_search(intervals_.begin(), intervals_.end(), quantity);
  constexpr double kMargin = 1 + 1e-6;
  const double value = quantity.low, rounded = std::fabs(value) * kSameShare / (1 - kSameShare);
  const size_t own = placeOfLastDigit(value);
  for (size_t digit = 0; digit < kPowers.size(); ++digit) {
    if ((digits_ >> digit & 1) == 0) continue;
    const double near = digit == own ? 0 : kMargin * std::min(kPowers[std::min(digit, own)] / 2, rounded);
    auto at = std::lower_bound(points_.begin(), points_.end(), Point{digit, value - near});
    for (; at != points_.end() && at->digit == digit && at->value <= value + near; ++at)
      if (relateExact(at->value, value) == Values::same) return true;
  }
  return false;
}

Quantity inDays(const Mention& length) {
  constexpr double kDaysInMonth = 30.4375, kSecondsInDay = 86400;
  Quantity days = length.quantity;
  const double unit = length.unit == "P1M" ? kDaysInMonth : 1 / kSecondsInDay;
  for (double* end : {&days.low, &days.high})
    if (std::fabs(*end) < Quantity::kUnbounded) *end *= unit;
  return days;
}

bool excludedByBound(const Quantity& left, const Quantity& right) {
  const auto below = [](const Quantity& one, const Quantity& bound) {
    return exact(one) && bound.high >= Quantity::kUnbounded && !bound.approximate && one.high < bound.low;
  };
  const auto above = [](const Quantity& one, const Quantity& bound) {
    return exact(one) && bound.low <= -Quantity::kUnbounded && !bound.approximate && one.low > bound.high;
  };
  return below(left, right) || below(right, left) || above(left, right) || above(right, left);
}

bool countedAlike(std::string_view one, std::string_view other) {
  constexpr auto kAlike = std::to_array<WordRow>({
      " pupil student kid child schoolchild youngster ",
      " leader executive boss manager businessman ",
      " fighter militant rebel gunman insurgent ",
      " spectator fan supporter ",
      " employee worker staff ",
      " policeman officer ",
      " firefighter fireman ",
      " passenger traveller traveler ",
      " protester demonstrator marcher ",
      " lawmaker deputy legislator parliamentarian ",
      " soldier troop serviceman ",
      " match game ",
      " job post position ",
  });
  return shareRow(kAlike, one, other);
}

}  // namespace synoptic
