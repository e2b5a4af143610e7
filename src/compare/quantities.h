// quantities: two written quantities as intervals, and what they can be to one another: the same, a rounding, a bound,
// apart. Method: exact values are equal, or the one is the other rounded at its last written digit; hedged values and
// bounds never exclude anything near them. No logarithms; powers of ten are a table. Example: $13.6 million and
// $13,625,777 are the same, rounded; "over $300" and $313.89 differ in precision; 12 and 15 are apart. Covered by
// tests/compare/quantities_test.cpp.
#pragma once
#include <cstddef>
#include <vector>

#include "facts/facts.h"

namespace synoptic {

enum class Values : uint8_t {
  same,       // equal, or equal after proper rounding
  precision,  // both can be true: rounded, hedged, bounded
  apart,      // both exact, and not equal
  unclear     // hedged and far from each other, or rounded the wrong way: no verdict
};

// Of "52-3" and "53-3" neither is the other, rounded: a score is the same or another.
Values relateScores(const Quantity& left, const Quantity& right);

Values relateQuantities(const Quantity& left, const Quantity& right);

// Many quantities, of which is asked whether one is the same as another: a question takes no longer than a few
// searches.
class QuantitySet {
 public:
  void add(const Quantity& quantity);
  void finish();  // when all are added, before anything is asked
  bool hasSame(const Quantity& quantity) const;

 private:
  struct Point {
    size_t digit;  // the last that is written, an index into the powers of ten
    double value;
    auto operator<=>(const Point&) const = default;
  };
  std::vector<Point> points_;  // ascending
  uint32_t digits_ = 0;        // a bit for each that one of them has
  std::vector<Quantity> intervals_;
};

// A length of time in days, whatever it is told in; a month counts as its mean.
Quantity inDays(const Mention& length);

// "more than 60" and 57: a bound that excludes an exact figure, however near.
bool excludedByBound(const Quantity& left, const Quantity& right);

// A value that hardly two things share by chance: three digits, and no round figure of them.
bool telling(const Quantity& quantity);

// Two nouns under which reports count the same: "pupils" and "kids", "jobs" and "posts".
bool countedAlike(std::string_view one, std::string_view other);

}  // namespace synoptic
