// seasons: holidays, seasons, quarters and halves of a year; see date_readers.h. Example: "the third quarter of 2019"
// is 2019-07-01/2019-10-01; "Thanksgiving" is the one nearest to the publication, on the side of the tense. Covered by
// tests/facts/dates.cpp.
#include <algorithm>
#include <array>

#include "facts/date_readers.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

constexpr uint32_t kHolidayTokens = 6;  // "martin luther king jr day"
constexpr size_t kHolidayBytes = 48;    // longer than any name in the table

// "of last year", "this year" behind a quarter or a holiday: the token behind it, and the year's shift.
uint32_t readYearWord(const Scan& scan, uint32_t token, uint32_t end, Shift& shift) {
  uint32_t at = token;
  if (at < end && (scan.key(at) == "of" || scan.key(at) == "in")) ++at;
  if (at + 1 >= end || scan.key(at + 1) != "year" || shiftOf(scan.key(at)) == Shift::none) return token;
  shift = shiftOf(scan.key(at));
  return at + 2;
}

// "of 2019", ", 2019", "2019": the token behind it, and the year.
uint32_t readPlainYear(const Scan& scan, uint32_t token, uint32_t end, int32_t& year) {
  uint32_t at = token;
  if (at < end && (scan.key(at) == "of" || scan.key(at) == "in" || scan.key(at) == "," || scan.key(at) == "-")) ++at;
  year = yearAt(scan, at, end);
  return year != 0 ? at + 1 : token;
}

int32_t yearOf(Shift shift, int32_t published) {
  if (published == DateInterval::kUnknown) return 0;
  return civilFromDays(published).year + (shift == Shift::last ? -1 : shift == Shift::next ? 1 : 0);
}

DateInterval monthsOf(int32_t year, int first_month, int months) {
  if (year == 0) return {};
  const DateInterval first = monthInterval(year, first_month);
  return {first.begin, addMonths(first, months - 1).end};
}

}  // namespace

uint32_t readHoliday(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Holiday* found = nullptr;
  uint32_t end = cursor.token;
  std::array<char, kHolidayBytes> words{};  // "new year 's eve"
  size_t size = 0;
  for (uint32_t i = cursor.token; i < cursor.end && i < cursor.token + kHolidayTokens; ++i) {
    const std::string_view key = scan.key(i);
    if (key == ".") continue;
    if (size + 1 + key.size() > words.size()) break;
    if (size > 0) words[size++] = ' ';
    size = static_cast<size_t>(std::copy(key.begin(), key.end(), words.begin() + static_cast<std::ptrdiff_t>(size)) -
                               words.begin());
    if (const Holiday* holiday = holidayNamed({words.data(), size})) {
      found = holiday;
      end = i + 1;
    }
  }
  if (found == nullptr) return cursor.token;
  // "pentecost" and "thanksgiving" in small letters may be anything
  const std::string_view key = scan.key(cursor.token);
  const bool plain = key == "christmas" || key == "halloween" || key == "easter";
  if (!scan.has(cursor.token, kCapital) && end == cursor.token + 1 && !plain) return cursor.token;
  // "Easter Island", "Christmas Humphreys": a name that goes on
  if (end < cursor.end && scan.has(end, kCapital) && scan.tag(end) == Tag::name && !scan.is(end, kMonth | kWeekday))
    return cursor.token;
  int32_t year = 0;
  Shift shift = Shift::none;
  uint32_t first = cursor.token;
  end = readPlainYear(scan, end, cursor.end, year);
  if (year == 0) end = readYearWord(scan, end, cursor.end, shift);
  if (year == 0 && shift == Shift::none && first > cursor.first && !scan.taken(first - 1) &&
      (scan.key(first - 1) == "last" || scan.key(first - 1) == "next"))
    shift = shiftOf(scan.key(--first));
  const Tense tense = shift == Shift::last   ? Tense::past
                      : shift == Shift::next ? Tense::future
                                             : tenseAt(scan, cursor, first, end);
  // "Ukraine's Independence Day", "Mexican Independence Day": every country has its own
  const bool foreign =
      scan.key(cursor.token) == "independence" && cursor.token > cursor.first && first == cursor.token &&
      (scan.tag(first - 1) == Tag::name || scan.is(first - 1, kPossessive) || scan.tag(first - 1) == Tag::adjective);
  DateInterval meant;
  if (foreign) {
    // unknown
  } else if (year != 0) {
    meant = dayInterval(holidayIn(*found, year));
  } else if (first == cursor.token && shift != Shift::none) {
    meant = onPublication(scan, [&](int32_t day) {
      return day == DateInterval::kUnknown ? DateInterval{} : dayInterval(holidayIn(*found, yearOf(shift, day)));
    });
  } else {
    meant = onPublication(scan, [&](int32_t day) { return resolveHoliday(*found, day, tense, shift); });
  }
  addDate(scan, cursor, first, end, meant, {}, year == 0, name);
  return end;
}

// "summer of 2012", "spring 2020"; a bare season where it can be nothing else.
uint32_t readSeason(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  int32_t year = 0;
  const uint32_t end = readPlainYear(scan, at + 1, cursor.end, year);
  if (year != 0) {
    addDate(scan, cursor, at, end, resolveSeason(scan.word(at).calendar, year), {}, false, name);
    return end;
  }
  const std::string_view key = scan.key(at);
  const std::string_view before = at > cursor.first ? scan.key(at - 1) : std::string_view();
  const bool is = at > cursor.first && key == "spring" && scan.is(at - 1, kBeForm);
  const bool asked = before == "the" || before == "in" || before == "late" || before == "early" || is;
  // "winter weather", "Summer Games": it only describes
  if (at + 1 < cursor.end && (scan.tag(at + 1) == Tag::noun || scan.has(at + 1, kCapital))) return at;
  if ((key == "fall" || key == "spring") && !asked && !(at == cursor.first && key == "spring")) return at;
  if (key == "fall" && at + 1 < cursor.end && (scan.key(at + 1) == "of" || scan.key(at + 1) == "in")) return at;
  addDate(scan, cursor, at, at + 1, {}, {}, true, name);
  return at + 1;
}

// "the third quarter of 2019", "Q3 2019", "2019 Q3", "the first half of last year". Without a year a quarter may be one
// of a match or of a pound.
uint32_t readQuarter(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t at = cursor.token;
  int32_t year = yearAt(scan, at, cursor.end);
  const bool year_first = year != 0;
  if (year_first) ++at;
  if (year_first && at < cursor.end && scan.key(at) == "-") ++at;
  if (at >= cursor.end) return cursor.token;
  int part = 0, months = 0;
  const std::string_view key = scan.key(at);
  if (scan.is(at, kYearPart)) {  // "q3", "h1"
    part = key[1] - '0';
    months = key[0] == 'q' ? 3 : 6;
  } else if (!year_first && at + 1 < cursor.end) {
    if (scan.is(at, kOrdinalWord))
      part = static_cast<int>(scan.word(at).number);
    else if (key == "1st" || key == "2nd" || key == "3rd" || key == "4th")
      part = key[0] - '0';
    ++at;
    months = scan.key(at) == "quarter" ? 3 : scan.key(at) == "half" ? 6 : 0;
  }
  if (months == 0 || part < 1 || part > 12 / months) return cursor.token;
  ++at;
  Shift shift = Shift::none;
  if (!year_first) at = readPlainYear(scan, at, cursor.end, year);
  if (year == 0) at = readYearWord(scan, at, cursor.end, shift);
  if (year == 0 && shift == Shift::none) return cursor.token;
  const int first_month = (part - 1) * months + 1;
  const DateInterval meant =
      year != 0 ? monthsOf(year, first_month, months)
                : onPublication(scan, [&](int32_t day) { return monthsOf(yearOf(shift, day), first_month, months); });
  addDate(scan, cursor, cursor.token, at, meant, {}, year == 0, name);
  return at;
}

}  // namespace synoptic
