// publication: the day an article was published in, from its own text: a date with a year in the byline, in a line of
// its own near the top or the end, or a dateline's month and day with the year of the copyright line. And for articles
// that have none, from the others of the set, only where months and days agree with a known day. Example: "By Ann Lee
// // 2026-01-26" gives 2026-01-26; a meeting on "Jan. 21" in the past tense, beside an article known to be of
// 2026-01-22, gives 2026-01-21. Covered by tests/facts/publication.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "facts/scan.h"

namespace synoptic {

// Days since 1970-01-01, or DateInterval::kUnknown.
int32_t publishedInText(const Scan& scan);

// A month and a day that the article speaks of in the past or the future tense, without a year.
struct DatedEvent {
  int month = 0, day = 0;
  bool past = false;
  bool future = false;  // a day that is ahead in one sentence is behind in none
};
std::vector<DatedEvent> datedEvents(const Scan& scan);

// The day of an article whose events are `events`, in the light of the days known of the others; kUnknown unless it is
// safe.
int32_t publishedInSet(std::span<const DatedEvent> events, std::span<const int32_t> known);

}  // namespace synoptic
