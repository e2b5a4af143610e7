// written_parts: the parts that every way of writing a date is made of, and the dates made of numbers alone; for
// written_dates.cpp and numeric_dates.cpp only. Covered by tests/facts/dates.cpp.
#pragma once
#include <cstdint>

#include "facts/written_dates.h"

namespace synoptic {

inline bool gluedTo(const Scan& scan, uint32_t token, uint32_t end, std::string_view mark) {
  return token < end && !scan.spaced(token) && scan.key(token) == mark;
}

// A day of the month: "22", "22nd", "twenty-second", "twenty two".
struct DayNumber {
  int day = 0;  // 0: none
  uint32_t end = 0;
  bool ordinal = false, words = false;
};
DayNumber dayAt(const Scan& scan, uint32_t token, uint32_t end);

// A month's name; in small letters only one that is no other word, short forms only beside a number.
bool isMonthWord(const Scan& scan, uint32_t token, bool beside_number);

// "2026-01-22", "1/22/2026", "22.1.2026", "2026-Jan-22", "on 4/22"; nothing there: an empty date.
WrittenDate readNumericDate(const Scan& scan, uint32_t token, uint32_t end);
// "3/2015", "2016 November".
WrittenDate readMonthAndYear(const Scan& scan, uint32_t token, uint32_t end);

}  // namespace synoptic
