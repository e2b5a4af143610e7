// written_dates: a token of a Scan in, the calendar date written there out, as far as it is written: day, month, year,
// weekday. What is missing is for date_resolution. Method: one small reader for each way of writing a date.
// Example: "Thursday, Jan. 22" is weekday 4, month 1, day 22, no year; "2026-01-22" and "22nd of January 2026" are
// full. Covered by tests/facts/dates.cpp.
#pragma once
#include <cstdint>

#include "facts/scan.h"

namespace synoptic {

struct WrittenDate {
  uint32_t begin = 0, end = 0;  // tokens; begin == end: nothing there
  int32_t year = 0;             // 0: not written
  int month = 0;                // 0: not written ("Thursday the 21st")
  int day = 0;                  // 0: a whole month
  int last_day = 0;             // "Jan. 22-24": 24, else 0
  int weekday = 0;              // 0: not written
  bool either_order = false;    // 3/4/2026: day and month could be exchanged
  explicit operator bool() const { return end > begin; }
};

// The date that begins at `token`, the longest reading. A year alone and a weekday alone are none.
WrittenDate readWrittenDate(const Scan& scan, uint32_t token, uint32_t end);

// "21st", "twenty-first" as a day of the month: `day` alone is set.
WrittenDate readOrdinalDay(const Scan& scan, uint32_t token, uint32_t end);

// A number token that may stand for a year: four digits, 1400 to 2199, nothing stuck to it. 0 when it is none.
int32_t yearAt(const Scan& scan, uint32_t token, uint32_t end);

// Is the token a month's name here, and not the verb ("may", "march") or a person ("April said")?
bool isMonthHere(const Scan& scan, uint32_t token, uint32_t end);

}  // namespace synoptic
