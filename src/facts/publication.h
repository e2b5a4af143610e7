// publication: the day an article was published in, from its own text: a date with a year in the byline, in a line of
// its own near the top or the end, or a dateline's month and day with the year of the copyright line. Example: "By Ann
// Lee // 2026-01-26" gives 2026-01-26. Covered by tests/facts/publication.cpp.
#pragma once
#include <cstdint>

#include "facts/scan.h"

namespace synoptic {

// Days since 1970-01-01, or DateInterval::kUnknown.
int32_t publishedInText(const Scan& scan);

}  // namespace synoptic
