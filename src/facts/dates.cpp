// dates: see dates.h. The table of the date recognisers, calendar dates and weekdays. How a calendar date is written is
// read by written_dates.cpp, what is meant is decided by date_resolution.cpp; relative_dates.cpp, years.cpp and
// clock.cpp have the other forms. A weekday that does not fit the date beside it is kept and named
// "date.weekday-mismatch". Example: "Tuesday (November 25)" is two dates of one day, when 25 November is a Tuesday.
// Covered by tests/facts/dates.cpp.
#include "facts/dates.h"

#include <algorithm>
#include <array>

#include "facts/amounts.h"
#include "facts/date_readers.h"
#include "facts/measures.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

// "from January to April 2015", "Dec. 30 to Jan. 2, 2025": the year stands behind the second date only. 0: it does not.
int32_t yearBehindRange(const Scan& scan, const WrittenDate& date, uint32_t end) {
  if (date.end + 1 >= end || date.month == 0) return 0;
  const std::string_view joint = scan.key(date.end);
  if (joint != "to" && joint != "and" && joint != "-" && joint != "–" && joint != "through" && joint != "until" &&
      joint != "till")
    return 0;
  const WrittenDate last = readWrittenDate(scan, date.end + 1, end);
  if (last.year == 0 || last.month == 0 || (last.day == 0) != (date.day == 0)) return 0;
  return last.month < date.month || (last.month == date.month && last.day < date.day) ? last.year - 1 : last.year;
}

// "the strike starts on Monday": what is told of a timetable in the present lies ahead, but for headlines ("Trial opens
// on Monday" is told of what was).
bool isTimetable(const Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end) {
  static constexpr std::array<std::string_view, 14> kTimed = {"start",  "begin", "open",   "close",  "end",
                                                              "resume", "kick",  "expire", "return", "meet",
                                                              "go",     "leave", "depart", "reopen"};
  const Sentence& sentence = scan.document.sentences[cursor.sentence];
  if (sentence.kind == SentenceKind::headline) return false;
  const uint32_t verb = verbOf(scan, sentence, first, end);
  return verb != kNone && verb < first && tenseAt(scan, cursor, first, end) == Tense::present &&
         isAmong(kTimed, scan.lemma(verb, Part::verb));
}

// A day of a month without its year, resolved; that of the year told before with its month ("Monday, 3 November 2031",
// and "On 6 November" further down), where the text is of long ago and the weekday beside it, if any, fits. `year` 0:
// no year was told. Without a day of publication nothing says that it is long ago.
DateInterval inYearToldBefore(const WrittenDate& date, DateInterval meant, int32_t year, int32_t published) {
  constexpr int32_t kNear = 60;       // days: what is nearer is of these weeks
  constexpr int32_t kFar = 15 * 366;  // days: what is farther is history, told in passing
  const int32_t away = meant.known() && published != DateInterval::kUnknown ? std::abs(meant.begin - published) : 0;
  if (year == 0 || away <= kNear || !isRealDate({year, date.month, date.day})) return meant;
  const DateInterval other = dayInterval(daysFromCivil({year, date.month, date.day}));
  if (other.begin > published || published - other.begin > kFar) return meant;
  return date.weekday == 0 || weekdayOf(other.begin) == date.weekday ? other : meant;
}

// Without a year, a weekday written beside the date may pick the last or the next one that it fits, and no farther: the
// slip is far likelier than a date years away.
uint32_t readCalendarDate(Scan& scan, const Cursor& cursor, std::string_view name) {
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  if (lead.end >= cursor.end) return cursor.token;
  WrittenDate date = readWrittenDate(scan, lead.end, cursor.end);
  if (!date) return cursor.token;
  if (date.day != 0 && lead.end > cursor.token) return cursor.token;  // the date itself comes in its turn
  const bool month_only = date.day == 0 && date.year == 0;
  if (month_only && !isMonthHere(scan, lead.end, cursor.end)) return cursor.token;
  const bool stated = date.year != 0;
  if (!stated) date.year = yearBehindRange(scan, date, cursor.end);
  // "the flood of Feb. 19 this year"
  const bool this_year = date.year == 0 && date.day != 0 && date.end + 1 < cursor.end && scan.key(date.end) == "this" &&
                         scan.key(date.end + 1) == "year";
  const Tense tense = !stated && isTimetable(scan, cursor, cursor.token, date.end)
                          ? Tense::future
                          : tenseAt(scan, cursor, cursor.token, date.end);
  const bool day_only = date.day != 0 && date.last_day == 0 && date.year == 0 && !date.either_order;
  const int32_t told_year = day_only && tense != Tense::future ? scan.told_years[static_cast<size_t>(date.month)] : 0;
  DateInterval meant;
  if (!month_only || lead.shift != Shift::none || !isGeneric(scan, cursor, cursor.token, date.end))
    meant = onPublication(scan, [&](int32_t published) {
      if (this_year && published != DateInterval::kUnknown) date.year = civilFromDays(published).year;
      const bool nearest = date.day == 0 && date.year == 0;
      if (told_year != 0 && date.year == 0)
        return inYearToldBefore(date, resolveWritten(date, published, tense), told_year, published);
      return portionOf(
          nearest ? resolveMonth(date.month, lead.shift, published, tense) : resolveWritten(date, published, tense),
          lead.portion, published);
    });
  Mention& mention =
      addDate(scan, cursor, cursor.token, date.end, meant, truncatedIso(date), !stated || date.either_order, name);
  if (date.weekday != 0 && date.month != 0 && meant.known() && meant.end == meant.begin + 1 &&
      weekdayOf(meant.begin) != date.weekday) {
    mention.recogniser = "date.weekday-mismatch";
    noteMismatch(scan, mention, meant, date.weekday);
  }
  return date.end;
}

// "on the 27th", "by the 15th"; "the 20th of next month", "the 15th day of this month".
uint32_t readDayOfMonth(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const WrittenDate written = readOrdinalDay(scan, at, cursor.end);
  if (!written) return at;
  const bool the = at > cursor.first && scan.key(at - 1) == "the" && !scan.taken(at - 1);
  const uint32_t first = the ? at - 1 : at;
  uint32_t end = written.end;
  if (end < cursor.end && scan.key(end) == "day") ++end;
  uint32_t lead_at = end;
  if (lead_at < cursor.end && scan.key(lead_at) == "of") ++lead_at;
  const DateLead lead = readLead(scan, lead_at, cursor.end);
  if (lead.end > lead_at && lead.shift != Shift::none && lead.end < cursor.end && scan.key(lead.end) == "month") {
    const int32_t step = lead.shift == Shift::last ? -1 : lead.shift == Shift::next ? 1 : 0;
    const DateInterval meant = onPublication(scan, [&](int32_t day) {
      const DateInterval month = resolveUnit(TimeUnit::month, step, day);
      return month.known() && month.begin + written.day <= month.end ? dayInterval(month.begin + written.day - 1)
                                                                     : DateInterval{};
    });
    addDate(scan, cursor, first, lead.end + 1, meant, {}, true, name);
    return lead.end + 1;
  }
  // alone it may be a floor or a place in a list: only behind a word that asks for a day, and before nothing it
  // describes
  const std::string_view asks = first > cursor.first ? scan.key(first - 1) : std::string_view();
  const bool asked = the ? asks == "on" || asks == "by" || asks == "until" || asks == "since" || asks == "for"
                         : asks == "on" && scan.has(at, kDigits);
  if (!asked || (asks == "for" && !scan.has(at, kDigits))) return at;
  if (end != written.end ||
      (end < cursor.end && scan.tag(end) != Tag::punctuation && scan.tag(end) != Tag::preposition &&
       scan.tag(end) != Tag::conjunction) ||
      (end < cursor.end && scan.key(end) == "of") || scan.hyphenated(end, cursor.end))
    return at;
  const Tense tense = tenseAt(scan, cursor, first, end);
  const DateInterval meant = onPublication(scan, [&](int32_t day) { return resolveWritten(written, day, tense); });
  addDate(scan, cursor, first, end, meant, truncatedIso(written), true, name);
  return end;
}

bool isWeekdayHere(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end || !scan.is(token, kWeekday)) return false;
  const std::string_view key = scan.key(token);
  if (key.ends_with("day")) {
    // "Black Friday", "Sunday Times": a name around it
    if (token + 1 < end && scan.has(token + 1, kCapital) && scan.tag(token + 1) == Tag::name &&
        scan.is(token + 1, kOrgSuffix | kKnownBody))
      return false;
    // "the Good Friday Agreement": no holiday, no day
    const bool named = token + 1 < end && scan.has(token + 1, kCapital) && scan.tag(token + 1) == Tag::name;
    if (named && token > 0 && scan.is(token - 1, kHolidayStart) && scan.has(token - 1, kCapital)) return false;
    return true;
  }
  return scan.has(token, kCapital) && token + 1 < end && (scan.key(token + 1) == "," || scan.has(token + 1, kDigits)) &&
         key != "sun" && key != "sat";
}

// "next week", "of last week" behind a weekday: the token behind it, and which week.
uint32_t weekBehind(const Scan& scan, uint32_t token, uint32_t end, Shift& shift) {
  uint32_t at = token;
  if (at < end && scan.key(at) == "of") ++at;
  if (at + 1 >= end || scan.key(at + 1) != "week") return token;
  const Shift found = shiftOf(scan.key(at));
  if (found == Shift::none) return token;
  shift = found;
  return at + 2;
}

// The day in brackets behind a weekday: "Tuesday (November 25)", "Sunday (23rd)": it says which one is meant.
DateInterval bracketedDay(const Scan& scan, uint32_t token, uint32_t end, int weekday, Tense tense) {
  if (token + 2 >= end || scan.key(token) != "(") return {};
  const WrittenDate date = readWrittenDate(scan, token + 1, end);
  if (date && date.day != 0 && date.last_day == 0) {
    const DateInterval meant =
        onPublication(scan, [&](int32_t published) { return resolveWritten(date, published, tense); });
    return meant.known() && weekdayOf(meant.begin) == weekday ? meant : DateInterval{};
  }
  // a bare day of the month
  const Digits digits = scan.has(token + 1, kDigits) ? readDigits(scan.text(token + 1)) : Digits{};
  if (!digits.ok || digits.mantissa < 1 || digits.mantissa > 31 || scan.published == DateInterval::kUnknown ||
      scan.key(token + 2) != ")")
    return {};
  for (int32_t away = 0; away <= 31; ++away) {
    for (const int32_t day : {scan.published - away, scan.published + away}) {
      if (civilFromDays(day).day == digits.mantissa && weekdayOf(day) == weekday) return dayInterval(day);
    }
  }
  return {};
}

// "declared Wednesday a holiday": the day is what is declared, not when.
bool isDeclared(const Scan& scan, const Cursor& cursor, uint32_t day, uint32_t end) {
  static constexpr std::array<std::string_view, 8> kDeclares = {"declared",   "declares",   "proclaimed", "proclaims",
                                                                "designated", "designates", "named",      "made"};
  if (day == cursor.first || end >= cursor.end || (scan.key(end) != "a" && scan.key(end) != "an")) return false;
  return isAmong(kDeclares, scan.key(day - 1));
}

// "until Monday after next": a week behind the next one.
bool isAfterNext(const Scan& scan, uint32_t behind, uint32_t end) {
  return behind + 1 < end && scan.key(behind) == "after" && scan.key(behind + 1) == "next" &&
         (behind + 2 >= end || scan.tag(behind + 2) != Tag::noun);
}

uint32_t readWeekday(Scan& scan, const Cursor& cursor, std::string_view name) {
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  if (!isWeekdayHere(scan, lead.end, cursor.end)) return cursor.token;
  // "late Friday", "earlier Friday": the lead is no part of the day; the weekday comes in its turn
  if (lead.portion != Portion::whole || (lead.end > cursor.token && lead.shift == Shift::none)) return cursor.token;
  Shift week = Shift::none;
  const bool after_next = lead.shift == Shift::none && isAfterNext(scan, lead.end + 1, cursor.end);
  const uint32_t end = after_next                  ? lead.end + 3
                       : lead.shift == Shift::none ? weekBehind(scan, lead.end + 1, cursor.end, week)
                                                   : lead.end + 1;
  const int weekday = scan.word(lead.end).calendar;
  const Tense tense = isDeclared(scan, cursor, cursor.token, end)    ? Tense::unknown
                      : isTimetable(scan, cursor, cursor.token, end) ? Tense::future
                                                                     : tenseAt(scan, cursor, cursor.token, end);
  DateInterval meant = lead.shift == Shift::none && week == Shift::none
                           ? bracketedDay(scan, end, cursor.end, weekday, tense)
                           : DateInterval{};
  // "on the Saturday after", "the Saturday before the vote": what it lies next to is not known
  const bool anchored = end < cursor.end && cursor.token > cursor.first && scan.key(cursor.token - 1) == "the" &&
                        (scan.key(end) == "after" || scan.key(end) == "before" || scan.key(end) == "following");
  if (!meant.known() && !anchored && !isGeneric(scan, cursor, cursor.token, end))
    meant = onPublication(scan, [&](int32_t day) {
      if (after_next) {
        const DateInterval next = resolveWeekday(weekday, Shift::none, day, Tense::future);
        return next.known() ? dayInterval(next.begin + 7) : DateInterval{};
      }
      if (week == Shift::none) return resolveWeekday(weekday, lead.shift, day, tense);
      const DateInterval days = resolveUnit(TimeUnit::week,
                                            week == Shift::last   ? -1
                                            : week == Shift::next ? 1
                                                                  : 0,
                                            day);
      return days.known() ? dayInterval(days.begin + weekday - 1) : DateInterval{};
    });
  WrittenDate written;
  written.weekday = weekday;
  addDate(scan, cursor, cursor.token, end, meant, truncatedIso(written), true, name);
  return readDayPartBehind(scan, cursor, end);
}

// "between 3 and 12 September", "around 8 a.m.", "until at least 5 April": the words before belong to no amount.
uint32_t readBehindHedge(Scan& scan, const Cursor& cursor, std::string_view) {
  static constexpr auto kBounds =
      std::to_array<std::string_view>({"between", "around", "about", "at least", "no later than", "no earlier than",
                                       "not later than", "not earlier than", "as early as", "as late as"});
  Cursor behind = cursor;
  for (const std::string_view words : kBounds) {
    behind.token = readWords(scan, cursor.token, cursor.end, words);
    if (behind.token > cursor.token) break;
  }
  if (behind.token == cursor.token || behind.token >= cursor.end || scan.taken(behind.token)) return cursor.token;
  uint32_t end = readClock(scan, behind, "time.clock");
  if (end == behind.token && scan.has(behind.token, kDigits)) end = readCalendarDate(scan, behind, "date.calendar");
  return end > behind.token ? end : cursor.token;
}

constexpr std::array kDateRows = std::to_array<Recogniser>({
    {"date.calendar", kMonth | kWeekday | kOrdinalWord | kTensNumber | kLead, kDigits, readCalendarDate},
    {"date.hedged", kHedge, 0, readBehindHedge},
    {"date.weekday", kWeekday | kLead, 0, readWeekday},
    {"date.holiday", kHolidayStart, 0, readHoliday},
    {"date.day", kDayWord, 0, readDayWord},
    {"date.anaphoric", kLead | kDeterminer, 0, readAnaphoric},
    {"date.relative", kLead, 0, readRelative},
    {"date.year-part", kLead, 0, readYearPart},
    {"date.quarter", kYearPart | kOrdinalWord, kDigits, readQuarter},
    {"date.monthday", kOrdinalWord | kTensNumber, kDigits, readDayOfMonth},
    {"date.season", kSeason, 0, readSeason},
    {"date.era", 0, kDigits, readEra},
    {"date.century", kOrdinalWord | kTensNumber, kDigits, readCentury},
    {"date.decade", 0, kDigits, readDecade},
    {"time.clock", kUnitNumber | kTensNumber | kFractionWord, kDigits, readClock},
    {"date.year", 0, kDigits, readYear},
    {"time.part", kDayPart, 0, readDayPart},
});

}  // namespace

std::span<const Recogniser> dateRecognisers() {
  return kDateRows;
}

}  // namespace synoptic
