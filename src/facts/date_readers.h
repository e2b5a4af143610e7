// date_readers: the readers behind the table of dates.cpp, one for each way of saying a day or a time. Each takes a
// token of a sentence and returns the token behind what it took, or `cursor.token`. Example: readRelative at "earlier"
// of "earlier this week" adds a date and returns the token behind "week". Covered by tests/facts/dates.cpp.
#pragma once
#include <string>
#include <string_view>

#include "facts/date_resolution.h"
#include "facts/scan.h"

namespace synoptic {

// What stands before a unit, a month or a weekday: "last", "earlier this", "the end of the".
struct DateLead {
  uint32_t end = 0;  // the token behind it; the token itself when there is none
  Shift shift = Shift::none;
  Portion portion = Portion::whole;
  bool article = false;  // "the end of the", "late in the": asks for a unit
};
DateLead readLead(const Scan& scan, uint32_t token, uint32_t end);
Shift shiftOf(std::string_view key);

// What `resolve` makes of the day of publication; of an article published within a few days (publication_set.h) only
// what it makes of the first and of the last of them alike.
template <typename Resolve>
DateInterval onPublication(const Scan& scan, Resolve resolve) {
  const DateInterval first = resolve(scan.published);
  return scan.published_last == scan.published ? first : agreed(first, resolve(scan.published_last));
}

// Said of every year or week, so that no day of publication makes it one ("every March").
bool isGeneric(const Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end);

// The date that "the following month", "a year later" lean on: the only one before it in its sentence, or else the only
// one of the sentence before; unknown when there are several.
DateInterval dateLeanedOn(const Scan& scan, const Cursor& cursor);

Tense tenseAt(const Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end);
// `value` is printed where the date is unknown.
Mention& addDate(Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end, DateInterval date, std::string value,
                 bool implied, std::string_view name);

// date_slips.cpp
void noteMismatch(Scan& scan, const Mention& mention, DateInterval date, int weekday);

// relative_dates.cpp
uint32_t readDayWord(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readRelative(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readAnaphoric(Scan& scan, const Cursor& cursor, std::string_view name);

// seasons.cpp
uint32_t readHoliday(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readSeason(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readQuarter(Scan& scan, const Cursor& cursor, std::string_view name);

// years.cpp
uint32_t readYear(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readYearPart(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readEra(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readDecade(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readCentury(Scan& scan, const Cursor& cursor, std::string_view name);

// clock.cpp
uint32_t readClock(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readDayPart(Scan& scan, const Cursor& cursor, std::string_view name);
// A part of the day right behind a day ("Thursday night"): adds it as a time, returns the token behind it.
uint32_t readDayPartBehind(Scan& scan, const Cursor& cursor, uint32_t token);

}  // namespace synoptic
