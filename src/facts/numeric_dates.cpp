// numeric_dates: see written_parts.h. Example: "22.1.2026" and "2026-01-22" are one day; "3/4/2026" may be two. Two
// numbers alone are a date only where a preposition or a weekday says so. Covered by tests/facts/dates.cpp.
#include "facts/amounts.h"
#include "facts/calendar.h"
#include "facts/written_parts.h"

namespace synoptic {
namespace {

constexpr int64_t kPivotYear = 30;  // "1/2/29" is 2029, "1/2/30" is 1930

WrittenDate numericParts(int64_t first, int64_t second, int64_t third, bool year_first, bool day_first) {
  WrittenDate date;
  const int64_t year = year_first ? first : third;
  int64_t month = year_first || !day_first ? (year_first ? second : first) : second;
  int64_t day = year_first ? third : (day_first ? first : second);
  if (!year_first && !day_first && month > 12) std::swap(month, day);
  if (year < 1400 || year > 2199 || month < 1 || month > 12 || day < 1) return date;
  if (!isRealDate({static_cast<int32_t>(year), static_cast<int32_t>(month), static_cast<int32_t>(day)})) return date;
  date.year = static_cast<int32_t>(year);
  date.month = static_cast<int>(month);
  date.day = static_cast<int>(day);
  date.either_order = !year_first && !day_first && day <= 12 && day != month;
  return date;
}

WrittenDate readNumeric(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate none;
  if (!scan.has(token, kDigits) || token + 5 > end) return none;
  const std::string_view mark = scan.key(token + 1);
  if ((mark != "-" && mark != "/" && mark != ".") || !gluedTo(scan, token + 1, end, mark) ||
      !gluedTo(scan, token + 3, end, mark))
    return none;
  if (scan.spaced(token + 2) || scan.spaced(token + 4)) return none;
  if (gluedTo(scan, token + 5, end, mark)) return none;  // four parts: no date
  const Digits a = readDigits(scan.text(token)), b = readDigits(scan.text(token + 2)),
               c = readDigits(scan.text(token + 4));
  const bool time_behind = !c.suffix.empty() && (c.suffix[0] == 'T' || c.suffix[0] == 't');
  if (!a.ok || !b.ok || !c.ok || a.decimals + b.decimals + c.decimals != 0 || (!c.suffix.empty() && !time_behind))
    return none;
  const bool year_first = a.whole_digits == 4 && b.whole_digits <= 2 && c.whole_digits <= 2;
  const bool short_year = mark == "/" && c.whole_digits == 2 && a.whole_digits <= 2 && b.whole_digits <= 2;
  const bool year_last = c.whole_digits == 4 && a.whole_digits <= 2 && b.whole_digits <= 2;
  if (!year_first && !year_last && !short_year) return none;
  const int64_t year = short_year ? c.mantissa + (c.mantissa < kPivotYear ? 2000 : 1900) : c.mantissa;
  WrittenDate date = numericParts(a.mantissa, b.mantissa, year, year_first, mark == ".");
  date.begin = token;
  date.end = date.month == 0 ? token : token + 5;
  return date;
}

// One token of the form 22.1.2026 (UAX #29 keeps it whole).
WrittenDate readDotted(const Scan& scan, uint32_t token) {
  WrittenDate none;
  const std::string_view text = scan.text(token);
  if (!scan.has(token, kDigits) || text.size() < 8 || text.size() > 10) return none;
  const size_t first = text.find('.');
  if (first == std::string_view::npos) return none;
  const size_t second = text.find('.', first + 1);
  if (second == std::string_view::npos) return none;
  const Digits a = readDigits(text.substr(0, first)), b = readDigits(text.substr(first + 1, second - first - 1)),
               c = readDigits(text.substr(second + 1));
  if (!a.ok || !b.ok || !c.ok || !a.suffix.empty() || !b.suffix.empty() || !c.suffix.empty() || a.whole_digits > 2 ||
      b.whole_digits > 2 || c.whole_digits != 4)
    return none;
  WrittenDate date = numericParts(a.mantissa, b.mantissa, c.mantissa, false, true);
  date.begin = token;
  date.end = date.month == 0 ? token : token + 1;
  return date;
}

// "2019-Sep-1", "2020/Sep/23".
WrittenDate readYearFirst(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  if (token + 5 > end || yearAt(scan, token, end) == 0 || !scan.is(token + 2, kMonth)) return date;
  const std::string_view mark = scan.key(token + 1);
  if ((mark != "-" && mark != "/") || !gluedTo(scan, token + 1, end, mark) || !gluedTo(scan, token + 3, end, mark))
    return date;
  const DayNumber day = dayAt(scan, token + 4, end);
  if (day.day == 0 || scan.spaced(token + 2) || scan.spaced(token + 4)) return date;
  date.begin = token;
  date.end = day.end;
  date.year = yearAt(scan, token, end);
  date.month = scan.word(token + 2).calendar;
  date.day = day.day;
  return date;
}

// "on 4/22", "Friday 22/4": two numbers are a fraction or a rating unless a preposition or a weekday says otherwise.
WrittenDate readTwoNumbers(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  if (token + 3 > end || token == 0 || !scan.has(token, kDigits) || !gluedTo(scan, token + 1, end, "/") ||
      scan.spaced(token + 2) || (scan.key(token - 1) != "on" && !scan.is(token - 1, kWeekday)))
    return date;
  const DayNumber a = dayAt(scan, token, end), b = dayAt(scan, token + 2, end);
  const bool goes_on = token + 3 < end && (!scan.spaced(token + 3) && scan.tag(token + 3) != Tag::punctuation);
  if (a.day == 0 || b.day == 0 || a.ordinal || b.ordinal || goes_on || (a.day > 12 && b.day > 12)) return date;
  if (a.day == 24 && b.day == 7) return date;  // round the clock
  date.begin = token;
  date.end = token + 3;
  date.month = a.day > 12 ? b.day : a.day;
  date.day = a.day > 12 ? a.day : b.day;
  date.either_order = a.day <= 12 && b.day <= 12 && a.day != b.day;
  return date;
}

}  // namespace

WrittenDate readNumericDate(const Scan& scan, uint32_t token, uint32_t end) {
  if (WrittenDate date = readNumeric(scan, token, end)) return date;
  if (WrittenDate date = readDotted(scan, token)) return date;
  if (WrittenDate date = readYearFirst(scan, token, end)) return date;
  return readTwoNumbers(scan, token, end);
}

// "3/2015", "2016 November".
WrittenDate readMonthAndYear(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  if (const int32_t year = yearAt(scan, token, end); year != 0) {
    const bool month = token + 1 < end && scan.is(token + 1, kMonth) && scan.has(token + 1, kCapital) &&
                       scan.spaced(token + 1) && scan.key(token + 1).size() > 2 && isMonthHere(scan, token + 1, end);
    // "in 2016 May 5 was", "2016 March 12": the next word has a day or a year of its own
    if (!month || (token + 2 < end && scan.has(token + 2, kDigits))) return date;
    date.end = token + 2;
    date.year = year;
    date.month = scan.word(token + 1).calendar;
  } else {
    const DayNumber month = dayAt(scan, token, end);
    if (month.day == 0 || month.day > 12 || month.words || month.ordinal || !gluedTo(scan, token + 1, end, "/") ||
        token + 2 >= end || scan.spaced(token + 2) || gluedTo(scan, token + 3, end, "/"))
      return date;
    date.year = yearAt(scan, token + 2, end);
    if (date.year < 1900) return {};
    date.end = token + 3;
    date.month = month.day;
  }
  date.begin = token;
  return date;
}

}  // namespace synoptic
