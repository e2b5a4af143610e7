// written_dates: see written_dates.h. Example: "8-May-2006" is 2006-05-08; "22.1.2026" is 2026-01-22.
// Covered by tests/facts/dates.cpp.
#include "facts/written_dates.h"

#include <algorithm>
#include <array>

#include "facts/amounts.h"
#include "facts/calendar.h"

namespace synoptic {
namespace {

constexpr int64_t kPivotYear = 30;  // "1/2/29" is 2029, "1/2/30" is 1930

bool isPeriod(const Scan& scan, uint32_t token) {
  return scan.key(token) == ".";
}
bool gluedTo(const Scan& scan, uint32_t token, uint32_t end, std::string_view mark) {
  return token < end && !scan.spaced(token) && scan.key(token) == mark;
}

// A day of the month: "22", "22nd", "twenty-second", "twenty two".
struct DayNumber {
  int day = 0;  // 0: none
  uint32_t end = 0;
  bool ordinal = false, words = false;
};

DayNumber dayAt(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return {};
  const WordFacts& word = scan.word(token);
  if (word.is(kTensNumber) && word.number <= 30) {
    uint32_t at = token + 1;
    if (gluedTo(scan, at, end, "-")) ++at;
    if (at >= end || !scan.is(at, kUnitNumber | kOrdinalWord) || scan.word(at).number > 9) return {};
    const int day = static_cast<int>(word.number + scan.word(at).number);
    if (day > 31 || scan.word(at).number < 1) return {};
    return {day, at + 1, scan.is(at, kOrdinalWord), true};
  }
  if (word.is(kOrdinalWord) && word.number <= 31) return {static_cast<int>(word.number), token + 1, true, true};
  if (!scan.has(token, kDigits)) return {};
  const Digits digits = readDigits(scan.text(token));
  if (!digits.ok || digits.decimals != 0 || digits.grouped || digits.whole_digits > 2) return {};
  const std::string_view suffix = digits.suffix;
  if (!suffix.empty() && suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return {};
  if (digits.mantissa < 1 || digits.mantissa > 31) return {};
  return {static_cast<int>(digits.mantissa), token + 1, !suffix.empty(), false};
}

// A month's name; in small letters only one that is no other word, short forms only beside a number.
bool isMonthWord(const Scan& scan, uint32_t token, bool beside_number) {
  if (!scan.is(token, kMonth)) return false;
  if (scan.has(token, kCapital)) return true;
  const std::string_view key = scan.key(token);
  if (key == "may" || key == "march" || key == "mar") return !beside_number;
  return key.size() > 4 ? key != "august" || beside_number : beside_number;
}

bool isJoint(std::string_view key) {
  return key == "-" || key == "–" || key == "to" || key == "or" || key == "and" || key == "through" || key == "till" ||
         key == "until";
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

// ---- months by name ----

// Behind the day of a month: "-24", "to 24", "and 24th": the last day; `at` moves behind it.
int readLastDay(const Scan& scan, uint32_t& at, uint32_t end, int day) {
  if (at + 1 >= end || !isJoint(scan.key(at))) return 0;
  const bool dash = scan.key(at) == "-" || scan.key(at) == "–";
  uint32_t last_at = at + 1;
  if (last_at < end && scan.key(last_at) == "the") ++last_at;
  const DayNumber last = dayAt(scan, last_at, end);
  if (last.day <= day) return 0;
  const bool bare = last.end >= end || scan.tag(last.end) == Tag::punctuation || dash || last.ordinal ||
                    yearAt(scan, last.end, end) != 0;
  if (!bare) return 0;
  at = last.end;
  return last.day;
}

// "Jan. 22", "January 22nd, 2026", "Jan. 22-24", "May the eleventh", "jan/1", "January 2026", "January".
WrittenDate readMonthFirst(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  if (!isMonthHere(scan, token, end)) return date;
  date.begin = token;
  date.month = scan.word(token).calendar;
  uint32_t at = token + 1;
  const bool mark = gluedTo(scan, at, end, "/") || gluedTo(scan, at, end, "-");
  uint32_t day_at = at;
  if (mark) ++day_at;
  const bool the = !mark && day_at + 1 < end && scan.key(day_at) == "the";
  if (the) ++day_at;
  const DayNumber day = dayAt(scan, day_at, end);
  // "May 15 people": things are counted there; "March 12:30": a time; "March first asked": an adverb
  const bool time = day.day != 0 && day.end < end && scan.key(day.end) == ":" && !scan.spaced(day.end);
  const bool closed = day.day != 0 && (day.end >= end || scan.tag(day.end) == Tag::punctuation ||
                                       scan.tag(day.end) == Tag::preposition || yearAt(scan, day.end, end) != 0);
  const bool told = day.day != 0 && (!day.words || the || day.end > day_at + 1 || closed);
  if (told && !time && (!the || day.ordinal) && (!mark || !scan.spaced(day_at))) {
    date.day = day.day;
    at = day.end;
    date.last_day = readLastDay(scan, at, end, day.day);
    if (mark && gluedTo(scan, at, end, scan.key(token + 1)) && yearAt(scan, at + 1, end) != 0) ++at;
  }
  date.year = readYear(scan, at, end);
  date.end = at;
  return date;
}

// "22 January 2026", "22nd of January", "the 1st day of Feb.", "8-May-2006", "22-24 January", "3 and 12 of Sept.".
WrittenDate readDayFirst(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  const DayNumber day = dayAt(scan, token, end);
  if (day.day == 0) return date;
  uint32_t at = day.end;
  int last_day = 0;
  bool ordinal = day.ordinal;
  if (at + 1 < end && isJoint(scan.key(at))) {
    uint32_t last_at = at + 1;
    if (scan.key(last_at) == "the") ++last_at;
    if (const DayNumber last = dayAt(scan, last_at, end); last.day > day.day) {
      last_day = last.day;
      ordinal = last.ordinal;
      at = last.end;
    }
  }
  if (at + 1 < end && scan.key(at) == "day" && ordinal) ++at;
  const bool of = at < end && scan.key(at) == "of";
  if (of && (ordinal || last_day != 0 || (at + 1 < end && scan.is(at + 1, kMonth) && scan.has(at + 1, kCapital))))
    ++at;
  else if (gluedTo(scan, at, end, "-"))
    ++at;
  if (at >= end || !isMonthWord(scan, at, !of)) return date;
  if (day.words && !of) return date;
  date.month = scan.word(at).calendar;
  date.day = day.day;
  date.last_day = last_day;
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
  const bool full = scan.key(token).ends_with("day");
  if (!scan.is(token, kWeekday) || (!scan.has(token, kCapital) && !full)) return date;
  uint32_t at = token + 1;
  if (at < end && isPeriod(scan, at) && abbreviatedWeekday(scan.key(token))) ++at;
  if (at < end && scan.key(at) == ",") ++at;
  if (at < end && scan.key(at) == "the") ++at;
  if (at >= end) return date;
  date = readMonthFirst(scan, at, end);
  if (!date) date = readDayFirst(scan, at, end);
  if (!date) date = readNumeric(scan, at, end);
  if (!date) date = readTwoNumbers(scan, at, end);
  if (!date) {
    // "Thursday the 21st", "Friday 13th"
    const DayNumber day = dayAt(scan, at, end);
    const bool noun =
        day.day != 0 && day.end < end && (scan.tag(day.end) == Tag::noun || scan.hyphenated(day.end, end));
    if (!day.ordinal || noun || (day.words && scan.key(at - 1) != "the")) return {};
    date.end = day.end;
    date.day = day.day;
  }
  if (date.day == 0) return {};
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

WrittenDate readOrdinalDay(const Scan& scan, uint32_t token, uint32_t end) {
  WrittenDate date;
  const DayNumber day = dayAt(scan, token, end);
  if (!day.ordinal) return date;
  date.begin = token;
  date.end = day.end;
  date.day = day.day;
  return date;
}

bool isMonthHere(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end || !scan.is(token, kMonth)) return false;
  const std::string_view key = scan.key(token);
  const bool verb = key == "may" || key == "march" || key == "mar";
  const bool number_next = token + 1 < end && scan.has(token + 1, kDigits);
  const uint32_t day_at = token + 1 < end && scan.key(token + 1) == "the" ? token + 2 : token + 1;
  const DayNumber day = dayAt(scan, day_at, end);
  // "May twenty-first", "March the third"; not "May first think"
  const bool worded = day.day != 0 && day.words && (day.end > day_at + 1 || (day_at > token + 1 && day.ordinal));
  if (!scan.has(token, kCapital))
    return !verb && isMonthWord(scan, token, number_next || worded || gluedTo(scan, token + 1, end, "/"));
  if (number_next || worded) return true;
  const bool given_name = key == "april" || key == "june" || key == "august" || key == "jan" || key == "dec";
  if (!verb && !given_name) return true;
  const std::string_view before = token > 0 ? scan.key(token - 1) : std::string_view();
  static constexpr std::array<std::string_view, 21> kAsks = {
      "in", "last",    "next", "this",   "since", "until", "by", "of",  "early",  "late", "from",
      "to", "through", "that", "during", "for",   "like",  "-",  "and", "before", "after"};
  const bool asked = before == "mid" || std::find(kAsks.begin(), kAsks.end(), before) != kAsks.end();
  const bool name_next = token + 1 < end && scan.has(token + 1, kCapital) && !scan.is(token + 1, kMonth);
  // "April Lee said" is a person, "In April Lee said" is not
  if (given_name) return asked || !(name_next && scan.tag(token + 1) == Tag::name);
  // a verb unless it stands behind a word that asks for a time
  return asked && !name_next;
}

namespace {

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

}  // namespace

WrittenDate readWrittenDate(const Scan& scan, uint32_t token, uint32_t end) {
  if (scan.is(token, kWeekday)) return readWeekdayFirst(scan, token, end);
  if (scan.is(token, kMonth)) return readMonthFirst(scan, token, end);
  if (WrittenDate date = readNumeric(scan, token, end)) return date;
  if (WrittenDate date = readDotted(scan, token)) return date;
  if (WrittenDate date = readYearFirst(scan, token, end)) return date;
  if (WrittenDate date = readTwoNumbers(scan, token, end)) return date;
  if (WrittenDate date = readDayFirst(scan, token, end)) return date;
  return readMonthAndYear(scan, token, end);
}

}  // namespace synoptic
