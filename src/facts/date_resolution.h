// date_resolution: what is written of a date and the day the article was published in, the interval meant out, or
// unknown. Method: the candidate nearest to the publication date, on the side that the tense of the verb points to;
// rules as HeidelTime has them for news (Strötgen and Gertz, 2013). Nothing is resolved against an unknown publication
// date. Example: published 2026-01-21 (Wednesday), "Thursday" with "will travel" is 2026-01-22, with "met" 2026-01-15.
// Covered by tests/facts/dates.cpp.
#pragma once
#include <cstdint>

#include "facts/calendar.h"
#include "facts/facts.h"
#include "facts/slots.h"
#include "facts/words.h"
#include "facts/written_dates.h"

namespace synoptic {

// "last", "this", "next" before a weekday, a month, a week …
enum class Shift : int8_t { none, last, current, next };

// What of a period is meant: "early December", "mid-January", "earlier this month" (up to the day of publication).
// last: its last day ("by the end of"); rest: from the day of publication to its end.
enum class Portion : uint8_t { whole, early, middle, late, earlier, later, last, rest };

DateInterval resolveWritten(const WrittenDate& date, int32_t published, Tense tense);
DateInterval resolveMonth(int month, Shift shift, int32_t published, Tense tense);
DateInterval resolveWeekday(int weekday, Shift shift, int32_t published, Tense tense);
DateInterval resolveUnit(TimeUnit unit, int32_t shift, int32_t published);  // week -1: last week
// The last ("the past three years") or next so many units up to the day of publication, that day included.
DateInterval resolveSpan(TimeUnit unit, int32_t count, Shift shift, int32_t published);
DateInterval resolveLongAgo(int32_t months, int32_t days,
                            int32_t published);  // "2 years and 3 months ago": to the smallest unit
DateInterval resolveShiftedUnit(DateInterval from, TimeUnit unit,
                                int32_t shift);  // "the following month", "a year later"
// Shift::last and next: strictly before and behind the day of publication.
DateInterval resolveHoliday(const Holiday& holiday, int32_t published, Tense tense, Shift shift = Shift::none);
DateInterval resolveSeason(int first_month, int32_t year);
DateInterval resolveShiftedSeason(int first_month, Shift shift, int32_t published);  // "last summer"
DateInterval portionOf(DateInterval period, Portion portion, int32_t published);

// One interval for two days of publication: both when they are equal, the longer when a period only reaches further
// ("earlier this week"), else unknown.
DateInterval agreed(DateInterval first, DateInterval last);

// ISO text of what is written of an unresolved date: "--01-22", "--01", "-W-4"; empty when that is nothing.
std::string truncatedIso(const WrittenDate& date);

}  // namespace synoptic
