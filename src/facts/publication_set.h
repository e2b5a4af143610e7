// publication_set: the articles of one comparison and the days known of some of them in, the days between which each of
// the others was published out. Method: a month and a day near a known day, or with a weekday that fits just one year,
// is a fixed day; a weekday of another article that goes with the same quotation, or with the same verb and the same
// things, is that day too; what an article tells as past lies before it, what it tells as ahead lies behind it.
// Example: one report has "said on Jan. 21" and "will travel on Jan. 22", another the same words "on Wednesday", a
// third is of 2026-01-26: the first two were published on 2026-01-21 or 22. Covered by tests/facts/publication.cpp.
#pragma once
#include <cstdint>
#include <span>

#include "facts/scan.h"

namespace synoptic {

// Half-open would not show it: both days may be the one. Equal when the day is certain.
struct PublicationWindow {
  int32_t first = DateInterval::kUnknown, last = DateInterval::kUnknown;
  bool known() const { return first != DateInterval::kUnknown; }
  bool exact() const { return known() && first == last; }
};

// Fills the windows that are not known, only where it is safe. Linear in the length of the articles, quadratic in their
// number with a small constant.
void inferAcrossSet(std::span<const Scan> scans, std::span<PublicationWindow> windows);

}  // namespace synoptic
