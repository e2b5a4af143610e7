// written_dates: see written_dates.h. Example: "8-May-2006" is 2006-05-08; "22.1.2026" is 2026-01-22.
// Covered by tests/facts/dates.cpp.
#include "facts/written_dates.h"

#include "facts/amounts.h"
#include "facts/calendar.h"

namespace synoptic {
namespace {

bool isPeriod(const Scan& scan, uint32_t token) {
  return scan.key(token) == ".";
}
bool gluedTo(const Scan& scan, uint32_t token, uint32_t end, std::string_view mark) {
  return token < end && !scan.spaced(token) && scan.key(token) == mark;
}

// "22", "22nd" as a day of the month; 0 when it is none.
int dayAt(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return 0;
  if (scan.is(token, kOrdinalWord) && scan.word(token).number <= 31) return static_cast<int>(scan.word(token).number);
  if (!scan.has(token, kDigits)) return 0;
  const Digits digits = readDigits(scan.text(token));
  if (!digits.ok || digits.decimals != 0 || digits.grouped || digits.whole_digits > 2) return 0;
  const std::string_view suffix = digits.suffix;
  if (!suffix.empty() && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return 0;
  return digits.mantissa >= 1 && digits.mantissa <= 31 ? static_cast<int>(digits.mantissa) : 0;
}

bool ordinalDay(const Scan& scan, uint32_t token) {
  return scan.is(token, kOrdinalWord) || (scan.has(token, kDigits) && !readDigits(scan.text(token)).suffix.empty());
}

// ", 2026", "2026", "of 2026" at `token`; advances past it.
int32_t readYear(const Scan& scan, uint32_t& token, uint32_t end) {
  uint32_t at = token;
  if (at < end && (scan.key(at) == "," || scan.key(at) == "of")) ++at;
  const int32_t year = yearAt(scan, at, end);
  if (year != 0) token = at + 1;
  return year;
}

// ---- 2026-01-22, 1/22/2026, 22.1.2026 ----

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
  const bool year_last = c.whole_digits == 4 && a.whole_digits <= 2 && b.whole_digits <= 2;
  if (!year_first && !year_last) return none;
  WrittenDate date = numericParts(a.mantissa, b.mantissa, c.mantissa, year_first, mark == ".");
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

// ---- months by name ----

// "Jan. 22", "January 22nd, 2026", "Jan. 22-24", "January 2026", "January".
WrittenDate readMonthFirst(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  if (!isMonthHere(scan, token, end)) return date;
  date.begin = token;
  date.month = scan.word(token).calendar;
  uint32_t at = token + 1;
  uint32_t day_at = at;
  if (day_at + 1 < end && scan.key(day_at) == "the" && ordinalDay(scan, day_at + 1)) ++day_at;
  const int day = dayAt(scan, day_at, end);
  // "May 15 people": things are counted there; "March 12:30": a time
  const bool time = day_at + 1 < end && scan.key(day_at + 1) == ":" && !scan.spaced(day_at + 1);
  if (day != 0 && !time && !scan.is(day_at, kUnitNumber) && (!scan.is(day_at, kOrdinalWord) || day_at > at)) {
    date.day = day;
    at = day_at + 1;
    uint32_t joint = at;
    const bool dash = joint < end && (scan.key(joint) == "-" || scan.key(joint) == "–");
    if (dash || (joint < end && (scan.key(joint) == "to" || scan.key(joint) == "or" || scan.key(joint) == "and"))) {
      const int last = dayAt(scan, joint + 1, end);
      const bool bare =
          joint + 2 >= end || scan.tag(joint + 2) == Tag::punctuation || dash || yearAt(scan, joint + 2, end) != 0;
      if (last > day && scan.has(joint + 1, kDigits) && bare) {
        date.last_day = last;
        at = joint + 2;
      }
    }
  }
  date.year = readYear(scan, at, end);
  date.end = at;
  return date;
}

// "22 January 2026", "22nd of January", "the 1st day of Feb.", "8-May-2006".
WrittenDate readDayFirst(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  uint32_t at = token;
  const int day = dayAt(scan, at, end);
  if (day == 0) return date;
  const bool ordinal = ordinalDay(scan, at);
  ++at;
  if (at < end && scan.key(at) == "day" && ordinal) ++at;
  if (at < end && scan.key(at) == "of" && ordinal)
    ++at;
  else if (gluedTo(scan, at, end, "-"))
    ++at;
  if (at >= end || !scan.is(at, kMonth) || !scan.has(at, kCapital)) return date;
  if (scan.is(token, kOrdinalWord) && scan.key(at - 1) != "of") return date;
  date.month = scan.word(at).calendar;
  date.day = day;
  date.begin = token;
  ++at;
  if (at + 1 < end && isPeriod(scan, at) && yearAt(scan, at + 1, end) != 0) ++at;
  if (gluedTo(scan, at, end, "-") && yearAt(scan, at + 1, end) != 0) ++at;
  date.year = readYear(scan, at, end);
  date.end = at;
  return date;
}

bool abbreviatedWeekday(std::string_view key) {
  return key.size() <= 5 && !key.ends_with("day");
}

// "Thursday, Jan. 22, 2026", "Thursday 22 January"; the weekday alone is no written date.
WrittenDate readWeekdayFirst(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  if (!scan.is(token, kWeekday) || !scan.has(token, kCapital)) return date;
  uint32_t at = token + 1;
  if (at < end && isPeriod(scan, at) && abbreviatedWeekday(scan.key(token))) ++at;
  if (at < end && scan.key(at) == ",") ++at;
  if (at < end && scan.key(at) == "the") ++at;
  if (at >= end) return date;
  date = readMonthFirst(scan, at, end);
  if (!date) date = readDayFirst(scan, at, end);
  if (!date) date = readNumeric(scan, at, end);
  if (!date || date.day == 0) return {};
  date.begin = token;
  date.weekday = scan.word(token).calendar;
  return date;
}

}  // namespace

int32_t yearAt(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end || !scan.has(token, kDigits)) return 0;
  const Digits digits = readDigits(scan.text(token));
  if (!digits.ok || digits.whole_digits != 4 || digits.decimals != 0 || digits.grouped || !digits.suffix.empty())
    return 0;
  if (digits.mantissa < 1400 || digits.mantissa > 2199) return 0;
  if (token + 1 < end && !scan.spaced(token + 1) && scan.key(token + 1) == "%") return 0;
  return static_cast<int32_t>(digits.mantissa);
}

bool isMonthHere(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end || !scan.is(token, kMonth) || !scan.has(token, kCapital)) return false;
  const std::string_view key = scan.key(token);
  if (key != "may" && key != "march" && key != "mar" && key != "april" && key != "june" && key != "august" &&
      key != "jan" && key != "dec")
    return true;
  const bool number_next = token + 1 < end && scan.has(token + 1, kDigits);
  if (number_next) return true;
  if (key != "may" && key != "march") {
    // "April Lee", "June said": a person
    return token + 1 >= end ||
           !(scan.has(token + 1, kCapital) && scan.tag(token + 1) == Tag::name && !scan.spaced(token + 1));
  }
  // behind a word that asks for a time, and not first in the sentence
  if (token == 0) return false;
  const std::string_view before = scan.key(token - 1);
  const bool asked = before == "in" || before == "last" || before == "next" || before == "this" || before == "since" ||
                     before == "until" || before == "by" || before == "of" || before == "early" || before == "late" ||
                     before == "from" || before == "to" || before == "through" || before == "that" ||
                     before == "during" || before == "for" || before == "like" || before == "-" || before == "and" ||
                     before == "before" || before == "after" || before == "mid";
  return asked && !(token + 1 < end && scan.has(token + 1, kCapital) && !scan.is(token + 1, kMonth));
}

WrittenDate readWrittenDate(const Scan& scan, uint32_t token, uint32_t end) {
  if (scan.is(token, kWeekday)) return readWeekdayFirst(scan, token, end);
  if (scan.is(token, kMonth)) return readMonthFirst(scan, token, end);
  if (WrittenDate date = readNumeric(scan, token, end)) return date;
  if (WrittenDate date = readDotted(scan, token)) return date;
  return readDayFirst(scan, token, end);
}

}  // namespace synoptic
