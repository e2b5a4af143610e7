// written_dates: see written_dates.h. Example: "8-May-2006" is 2006-05-08; "22.1.2026" is 2026-01-22.
// Covered by tests/facts/dates.cpp.
#include "facts/written_dates.h"

#include <algorithm>
#include <array>

#include "facts/amounts.h"
#include "facts/calendar.h"
#include "facts/written_parts.h"

namespace synoptic {
namespace {

bool isPeriod(const Scan& scan, uint32_t token) {
  return scan.key(token) == ".";
}

bool isJoint(std::string_view key) {
  static constexpr auto kJoints =
      std::to_array<std::string_view>({"-", "–", "to", "or", "and", "through", "till", "until"});
  return isAmong(kJoints, key);
}

// ", 2026", "2026", "of 2026" at `token`; advances past it.
int32_t readYear(const Scan& scan, uint32_t& token, uint32_t end) {
  uint32_t at = token;
  if (at < end && (scan.key(at) == "," || scan.key(at) == "of")) ++at;
  const int32_t year = yearAt(scan, at, end);
  if (year != 0) token = at + 1;
  return year;
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

// "met June Carter and Jan Tell": a name, where a surname follows and nothing before speaks of time.
bool isGivenName(const Scan& scan, uint32_t token, uint32_t end) {
  static constexpr std::array<std::string_view, 5> kNames = {"jan", "april", "june", "august", "may"};
  if (!isAmong(kNames, scan.key(token)) || token + 1 >= end) return false;
  if (scan.tag(token + 1) != Tag::name || !scan.has(token + 1, kCapital)) return false;
  if (token == 0 || scan.span(token).begin == 0) return true;
  return scan.tag(token - 1) != Tag::preposition && scan.tag(token - 1) != Tag::determiner &&
         !scan.is(token - 1, kLead);
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
  // "that October night in 2026"
  if (date.day == 0 && date.year == 0 && at + 2 < end && (scan.is(at, kDayPart) || scan.key(at) == "day") &&
      scan.key(at + 1) == "in" && yearAt(scan, at + 2, end) != 0) {
    date.year = yearAt(scan, at + 2, end);
    at += 3;
  }
  date.end = at;
  return date.day == 0 && date.year == 0 && isGivenName(scan, token, end) ? WrittenDate() : date;
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
  if (!date) date = readNumericDate(scan, at, end);
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

bool isMonthWord(const Scan& scan, uint32_t token, bool beside_number) {
  if (!scan.is(token, kMonth)) return false;
  if (scan.has(token, kCapital)) return true;
  const std::string_view key = scan.key(token);
  if (key == "may" || key == "march" || key == "mar") return !beside_number;
  return key.size() > 4 ? key != "august" || beside_number : beside_number;
}

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
  static constexpr std::array<std::string_view, 22> kAsks = {
      "every", "in", "last",    "next", "this",   "since", "until", "by", "of",  "early",  "late",
      "from",  "to", "through", "that", "during", "for",   "like",  "-",  "and", "before", "after"};
  const bool asked = before == "mid" || isAmong(kAsks, before);
  const bool name_next = token + 1 < end && scan.has(token + 1, kCapital) && !scan.is(token + 1, kMonth);
  // "April Lee said" is a person, "In April Lee said" is not
  if (given_name) return asked || !(name_next && scan.tag(token + 1) == Tag::name);
  // a verb unless it stands behind a word that asks for a time
  return asked && !name_next;
}

WrittenDate readWrittenDate(const Scan& scan, uint32_t token, uint32_t end) {
  if (scan.is(token, kWeekday)) return readWeekdayFirst(scan, token, end);
  if (scan.is(token, kMonth)) return readMonthFirst(scan, token, end);
  if (WrittenDate date = readNumericDate(scan, token, end)) return date;
  if (WrittenDate date = readDayFirst(scan, token, end)) return date;
  return readMonthAndYear(scan, token, end);
}

}  // namespace synoptic
