// calendar: civil dates in, days since 1970-01-01 out, and back; weekdays, months and weeks as half-open intervals; the
// holidays of a year from one table of fixed rules. Method: Howard Hinnant, "chrono-compatible low-level date
// algorithms" (proleptic Gregorian); Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch.
// 8). Example: weekdayOf(daysFromCivil({2026, 1, 22})) is 4 (Thursday; Monday is 1); Thanksgiving of 2025 is
// 2025-11-27. Covered by tests/facts/calendar.cpp.
#pragma once
#include <cstdint>
#include <string_view>

#include "facts/facts.h"

namespace synoptic {

struct CivilDate {
  int32_t year = 0;
  int32_t month = 0;  // 1..12
  int32_t day = 0;    // 1..31
};

int32_t daysFromCivil(CivilDate date);
CivilDate civilFromDays(int32_t days);
bool isRealDate(CivilDate date);
int32_t daysInMonth(int32_t year, int32_t month);
int weekdayOf(int32_t days);  // ISO: Monday 1 … Sunday 7

DateInterval dayInterval(int32_t day);
DateInterval weekInterval(int32_t day);  // the ISO week (Monday first) that holds the day
DateInterval monthInterval(int32_t year, int32_t month);
DateInterval yearInterval(int32_t first_year, int32_t years = 1);
DateInterval addMonths(DateInterval month, int32_t months);  // of a whole month: the month so many months later

// A holiday of a fixed rule. `names`: keys joined by one space, as they stand in the text.
struct Holiday {
  std::string_view name;
  enum class Rule : uint8_t { fixed, nth_weekday, last_weekday, easter } rule;
  int8_t month, day_or_nth, weekday;
  int8_t shift = 0;  // days from the day that the rule gives (of easter: from Easter Sunday)
};

// The holiday of that name ("thanksgiving", "new year 's eve"); null when there is none.
const Holiday* holidayNamed(std::string_view name);
int32_t holidayIn(const Holiday& holiday, int32_t year);

}  // namespace synoptic
