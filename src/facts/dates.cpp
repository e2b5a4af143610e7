// dates: see dates.h. The table of the date recognisers, calendar dates and weekdays. How a calendar date is written is
// read by written_dates.cpp, what is meant is decided by date_resolution.cpp; relative_dates.cpp, years.cpp and
// clock.cpp have the other forms. A weekday that does not fit the date beside it is kept and named
// "date.weekday-mismatch". Example: "Tuesday (November 25)" is two dates of one day, when 25 November is a Tuesday.
// Covered by tests/facts/dates.cpp.
#include "facts/dates.h"

#include <array>

#include "facts/amounts.h"
#include "facts/date_readers.h"
#include "facts/measures.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

void noteMismatch(Scan& scan, const Mention& mention, DateInterval date, int weekday) {
  static constexpr std::array<std::string_view, 8> kDays = {"",         "Monday", "Tuesday",  "Wednesday",
                                                            "Thursday", "Friday", "Saturday", "Sunday"};
  Note note;
  note.level = Note::Level::warning;
  note.message = "“" + std::string(scan.document.text(mention.span)) + "” names a " +
                 std::string(kDays[static_cast<size_t>(weekday)]) + ", but " + isoDate(date.begin) + " is a " +
                 std::string(kDays[static_cast<size_t>(weekdayOf(date.begin))]) + ".";
  scan.notes.push_back(std::move(note));
}

// Without a year, a weekday written beside the date may pick another year than the nearest: it is not taken, the slip
// is far likelier than a date years away.
uint32_t readCalendarDate(Scan& scan, const Cursor& cursor, std::string_view name) {
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  if (lead.end >= cursor.end) return cursor.token;
  const WrittenDate date = readWrittenDate(scan, lead.end, cursor.end);
  if (!date) return cursor.token;
  if (date.day != 0 && lead.end > cursor.token) return cursor.token;  // the date itself comes in its turn
  const Tense tense = tenseAt(scan, cursor, cursor.token, date.end);
  if (date.day == 0 && date.year == 0 && !(isMonthHere(scan, lead.end, cursor.end))) return cursor.token;
  const DateInterval meant = onPublication(scan, [&](int32_t published) {
    const bool month_only = date.day == 0 && date.year == 0;
    return portionOf(month_only ? resolveMonth(date.month, lead.shift, published, tense)
                                : resolveWritten(date, published, tense),
                     lead.portion, published);
  });
  Mention& mention = addDate(scan, cursor, cursor.token, date.end, meant, truncatedIso(date),
                             date.year == 0 || date.either_order, name);
  if (date.weekday != 0 && meant.known() && meant.end == meant.begin + 1 && weekdayOf(meant.begin) != date.weekday) {
    mention.recogniser = "date.weekday-mismatch";
    noteMismatch(scan, mention, meant, date.weekday);
  }
  return date.end;
}

bool isWeekdayHere(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end || !scan.is(token, kWeekday) || !scan.has(token, kCapital)) return false;
  const std::string_view key = scan.key(token);
  if (key.ends_with("day")) {
    // "Black Friday", "Sunday Times": a name around it
    if (token + 1 < end && scan.has(token + 1, kCapital) && scan.tag(token + 1) == Tag::name &&
        scan.is(token + 1, kOrgSuffix | kKnownBody))
      return false;
    return true;
  }
  return token + 1 < end && (scan.key(token + 1) == "," || scan.has(token + 1, kDigits)) && key != "sun" &&
         key != "sat";
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

uint32_t readWeekday(Scan& scan, const Cursor& cursor, std::string_view name) {
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  if (!isWeekdayHere(scan, lead.end, cursor.end)) return cursor.token;
  // "late Friday", "earlier Friday": the lead is no part of the day; the weekday comes in its turn
  if (lead.portion != Portion::whole || (lead.end > cursor.token && lead.shift == Shift::none)) return cursor.token;
  const uint32_t end = lead.end + 1;
  const int weekday = scan.word(lead.end).calendar;
  const Tense tense = tenseAt(scan, cursor, cursor.token, end);
  DateInterval meant = lead.shift == Shift::none ? bracketedDay(scan, end, cursor.end, weekday, tense) : DateInterval{};
  const bool stated = meant.known();
  if (!stated)
    meant = onPublication(scan, [&](int32_t day) { return resolveWeekday(weekday, lead.shift, day, tense); });
  WrittenDate written;
  written.weekday = weekday;
  addDate(scan, cursor, cursor.token, end, meant, truncatedIso(written), true, name);
  return readDayPartBehind(scan, cursor, end);
}

constexpr std::array kDateRows = std::to_array<Recogniser>({
    {"date.calendar", kMonth | kWeekday | kOrdinalWord | kLead, kDigits, readCalendarDate},
    {"date.weekday", kWeekday | kLead, 0, readWeekday},
    {"date.holiday", kHolidayStart, 0, readHoliday},
    {"date.day", kDayWord, 0, readDayWord},
    {"date.anaphoric", kLead | kDeterminer, 0, readAnaphoric},
    {"date.relative", kLead, 0, readRelative},
    {"date.season", kSeason, 0, readSeason},
    {"date.era", 0, kDigits, readEra},
    {"date.century", kOrdinalWord | kTensNumber, kDigits, readCentury},
    {"date.decade", 0, kDigits, readDecade},
    {"time.clock", 0, kDigits, readClock},
    {"date.year", 0, kDigits, readYear},
    {"time.part", kDayPart, 0, readDayPart},
});

}  // namespace

std::span<const Recogniser> dateRecognisers() {
  return kDateRows;
}

// "(October 27th)" behind "Thursday": a slip when that day is another weekday.
void checkWeekdays(Scan& scan) {
  for (size_t i = 1; i < scan.mentions.size(); ++i) {
    Mention& date = scan.mentions[i];
    const Mention& day = scan.mentions[i - 1];
    if (date.recogniser != "date.calendar" || day.recogniser != "date.weekday" || date.sentence != day.sentence)
      continue;
    if (!date.date.known() || date.date.end != date.date.begin + 1 || !day.date.known()) continue;
    const std::string_view between = scan.document.text({day.span.end, date.span.begin});
    const int weekday = weekdayOf(day.date.begin);
    if (between != " (" || weekdayOf(date.date.begin) == weekday) continue;
    date.recogniser = "date.weekday-mismatch";
    Mention both = date;
    both.span.begin = day.span.begin;
    noteMismatch(scan, both, date.date, weekday);
  }
}

}  // namespace synoptic
