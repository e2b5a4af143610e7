// clock_times: a token of a Scan in, the time of day that is written there out, wherever it stands; whether it is meant
// as one is for clock.cpp. Example: "7:19 p.m." is hour 7, minute 19, half 12; "a quarter to nine" is 8:45. Covered by
// tests/facts/dates.cpp.
#pragma once
#include <cstdint>

#include "facts/scan.h"

namespace synoptic {

// A time of day as far as it was read.
struct Clock {
  int hour = -1, minute = 0, second = -1;
  int half = -1;        // am 0, pm 12; -1: not written
  int near_half = -1;   // likewise, told by the day's words behind it: "three this afternoon"
  bool sure = false;    // nothing but a time ("7 o'clock", "half past seven"), or asked for by its words
  bool colon = false;   // "7:19": may be a score
  bool dotted = false;  // "7.30": may be any number
  uint32_t end = 0;
  explicit operator bool() const { return hour >= 0; }
};

// Hours only, in digits or words: "7", "7:19", "7.30 p.m.", "six", "seven thirty"; without what tells the half of the
// day.
Clock readBareHour(const Scan& scan, uint32_t token, uint32_t end);
// The same with "o'clock", "in the morning".
Clock readHour(const Scan& scan, uint32_t token, uint32_t end);
// "half past seven", "quarter to nine", "10 minutes past 9".
Clock readPastHour(const Scan& scan, uint32_t token, uint32_t end);
// Puts the half of the day into the hour; false when there is no such time.
bool settle(Clock& clock);

}  // namespace synoptic
