// relative_dates: days said in the light of another: "today", "last week", "earlier this month", "two years ago", "the
// past six weeks", "the following month"; see date_readers.h. Example: published 2026-01-21, "earlier this month" is
// 2026-01-01/2026-01-21. Covered by tests/facts/dates.cpp.
#include <array>

#include "facts/amounts.h"
#include "facts/date_readers.h"
#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

DateInterval unitMeant(const Scan& scan, TimeUnit unit, int32_t shift) {
  return onPublication(scan, [&](int32_t day) { return resolveUnit(unit, shift, day); });
}

int32_t stepOf(Shift shift) {
  return shift == Shift::last ? -1 : shift == Shift::next ? 1 : 0;
}

// "last night", "this morning": the day; nothing for other parts of the day.
uint32_t readShiftedDayPart(Scan& scan, const Cursor& cursor, const DateLead& lead, std::string_view name) {
  const bool last = lead.shift == Shift::last;
  const std::string_view key = scan.key(lead.end);
  if (lead.portion != Portion::whole || (last ? key != "night" && key != "evening" : lead.shift != Shift::current))
    return cursor.token;
  addDate(scan, cursor, cursor.token, lead.end + 1, unitMeant(scan, TimeUnit::day, last ? -1 : 0), {}, true, name);
  return lead.end + 1;
}

// "on Friday" behind "next week": the token behind the weekday, and which one.
uint32_t weekdayBehind(const Scan& scan, uint32_t token, uint32_t end, int& weekday) {
  uint32_t at = token;
  if (at < end && scan.key(at) == "on") ++at;
  if (at >= end || !scan.is(at, kWeekday) || !scan.key(at).ends_with("day")) return token;
  weekday = scan.word(at).calendar;
  return at + 1;
}

// An amount of whole units; 0 when it is none. Of "six to eight" the larger, so that the span holds both.
int32_t wholeUnits(const Amount& amount) {
  const double high = amount.quantity.high;
  if (high >= 12000 || high < 1 || high != static_cast<double>(static_cast<int32_t>(high))) return 0;
  return static_cast<int32_t>(high);
}

// "the past three years", "in the next six to eight weeks": the days up to or from the publication. The amount keeps
// its own mention as a duration.
void addSpan(Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t unit_at, std::string_view name) {
  if (amount.begin <= cursor.first || amount.core != amount.begin || wholeUnits(amount) == 0) return;
  uint32_t first = amount.begin - 1;
  const Shift shift = shiftOf(scan.key(first));
  if ((shift != Shift::last && shift != Shift::next) || scan.taken(first)) return;
  const bool of = unit_at + 1 < cursor.end && scan.key(unit_at + 1) == "of";
  const bool old =
      scan.hyphenated(unit_at + 1, cursor.end) || (unit_at + 1 < cursor.end && scan.key(unit_at + 1) == "old");
  if (of || old) return;  // "the last three days of March"
  if (first > cursor.first && (scan.key(first - 1) == "the" || scan.key(first - 1) == "these")) --first;
  const TimeUnit unit = scan.word(unit_at).unit;
  if (unit < TimeUnit::day) return;
  const DateInterval meant =
      onPublication(scan, [&](int32_t day) { return resolveSpan(unit, wholeUnits(amount), shift, day); });
  addDate(scan, cursor, first, unit_at + 1, meant, {}, true, name);
}

// "two years and three months ago", "1 month, 21 days ago": the day; `amount` is the first of several.
uint32_t readLongAgo(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  constexpr int kMostParts = 3;
  int32_t months = 0, days = 0;
  Amount part = amount;
  uint32_t at = cursor.token;
  for (int parts = 0; parts < kMostParts; ++parts) {
    if (parts > 0) {
      if (at < cursor.end && (scan.key(at) == "and" || scan.key(at) == ",")) ++at;
      part = at < cursor.end ? readCardinal(scan, at, cursor.end) : Amount{};
    }
    if (!part || part.quantity.low != part.quantity.high || wholeUnits(part) == 0 || part.end >= cursor.end ||
        !scan.is(part.end, kTimeUnit))
      return cursor.token;
    const TimeUnit unit = scan.word(part.end).unit;
    if (unit < TimeUnit::day || unit > TimeUnit::year || unit == TimeUnit::quarter) return cursor.token;
    const int32_t count = wholeUnits(part);
    if (unit == TimeUnit::month || unit == TimeUnit::year)
      months += unit == TimeUnit::year ? 12 * count : count;
    else
      days += unit == TimeUnit::week ? 7 * count : count;
    at = part.end + 1;
    if (at < cursor.end && scan.key(at) == "ago") break;
  }
  if (at >= cursor.end || scan.key(at) != "ago" || at <= amount.end + 1) return cursor.token;
  const DateInterval meant = onPublication(scan, [&](int32_t day) { return resolveLongAgo(months, days, day); });
  addDate(scan, cursor, cursor.token, at + 1, meant, {}, true, name);
  return at + 1;
}

// "over the weekend": the last or the next one, as the tense points.
uint32_t readWeekend(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t end = cursor.token + 2;
  const Tag next = end < cursor.end ? scan.tag(end) : Tag::punctuation;
  const std::string_view before = cursor.token > cursor.first ? scan.key(cursor.token - 1) : std::string_view();
  const bool asked = before == "over" || before == "during" || before == "on" || before == "at" || before == "for";
  if (!asked || next == Tag::noun || next == Tag::adjective || next == Tag::name) return cursor.token;
  const Tense tense = tenseAt(scan, cursor, cursor.token, end);
  const DateInterval meant = onPublication(scan, [&](int32_t day) {
    const DateInterval coming = resolveUnit(TimeUnit::weekend, 0, day);
    const bool begun = coming.known() && coming.begin <= day;
    if (tense == Tense::past) return begun ? coming : resolveUnit(TimeUnit::weekend, -1, day);
    return tense == Tense::future ? coming : DateInterval{};
  });
  addDate(scan, cursor, cursor.token, end, meant, {}, true, name);
  return end;
}

// "the first such summit in a decade", "the hottest day in 10 years", "a second time in two weeks": so long nothing
// like it was, however far ahead the verb looks.
bool isRecord(const Scan& scan, const Cursor& cursor, uint32_t in) {
  static constexpr std::array<std::string_view, 5> kRecords = {"only", "worst", "best", "most", "least"};
  constexpr uint32_t kReach = 8;
  for (uint32_t at = in; at > cursor.first && in - at < kReach; --at) {
    if (scan.tag(at - 1) == Tag::punctuation && scan.key(at - 1) != "-") return false;
    const std::string_view key = scan.key(at - 1);
    if (scan.is(at - 1, kOrdinalWord) || isAmong(kRecords, key)) return true;
    if (key.ends_with("est") && scan.tag(at - 1) == Tag::adjective) return true;
  }
  return false;
}

}  // namespace

uint32_t readDayWord(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t first = cursor.token, end = cursor.token + 1;
  int32_t offset = scan.word(cursor.token).calendar;
  // "the day before yesterday", "day after tomorrow"
  if (first >= cursor.first + 2 && scan.key(first - 2) == "day" && !scan.taken(first - 2) &&
      (scan.key(first - 1) == (offset < 0 ? "before" : "after")) && offset != 0) {
    offset += offset;
    first -= 2;
    if (first > cursor.first && scan.key(first - 1) == "the") --first;
  }
  addDate(scan, cursor, first, end, unitMeant(scan, TimeUnit::day, offset), {}, true, name);
  if (scan.key(cursor.token) != "tonight") end = readDayPartBehind(scan, cursor, end);
  return end;
}

// "last week", "earlier this month", "next year", "the end of the year", "this morning", "last night", "last summer".
uint32_t readRelative(Scan& scan, const Cursor& cursor, std::string_view name) {
  if (scan.key(cursor.token) == "the" && cursor.token + 1 < cursor.end && scan.key(cursor.token + 1) == "weekend")
    return readWeekend(scan, cursor, name);
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  const uint32_t at = lead.end;
  if (at >= cursor.end || at == cursor.token) return cursor.token;
  const WordFacts& word = scan.word(at);
  const std::string_view key = scan.key(at);
  if (word.is(kDayPart) && lead.shift != Shift::none) return readShiftedDayPart(scan, cursor, lead, name);
  if (word.is(kSeason) && lead.shift != Shift::none) {
    const DateInterval season = onPublication(scan, [&](int32_t day) {
      return portionOf(resolveShiftedSeason(word.calendar, lead.shift, day), lead.portion, day);
    });
    if (!season.known()) return cursor.token;
    addDate(scan, cursor, cursor.token, at + 1, season, {}, true, name);
    return at + 1;
  }
  if (!word.is(kTimeUnit) || key.ends_with("s") || word.unit < TimeUnit::day || key == "second") return cursor.token;
  if (word.unit == TimeUnit::day) {
    if (lead.shift != Shift::current && lead.shift != Shift::last) return cursor.token;
    const Tag next = at + 1 < cursor.end ? scan.tag(at + 1) : Tag::punctuation;
    if (next == Tag::noun || next == Tag::adjective || next == Tag::name || scan.hyphenated(at + 1, cursor.end))
      return cursor.token;
    if (lead.shift == Shift::last && next != Tag::punctuation) return cursor.token;
  }
  if (lead.shift == Shift::none && !(lead.article && lead.portion != Portion::whole)) return cursor.token;
  // "the past week", "the last year": a span up to now, which may reach into two calendar weeks
  const std::string_view before = scan.key(at - 1);
  const bool the = scan.key(cursor.token) == "the" && lead.portion == Portion::whole;
  const bool spanning = lead.shift == Shift::last
                            ? (the && before == "last" && word.unit != TimeUnit::quarter) || before == "past"
                            : the && lead.shift == Shift::next && word.unit >= TimeUnit::week && before == "next";
  int weekday = 0;
  const uint32_t end =
      word.unit == TimeUnit::week && !spanning ? weekdayBehind(scan, at + 1, cursor.end, weekday) : at + 1;
  // "A search party found two graves the next year": the one behind a year that was told before
  const bool leaning = spanning && lead.shift == Shift::next && tenseAt(scan, cursor, cursor.token, end) == Tense::past;
  const DateInterval meant = onPublication(scan, [&](int32_t day) {
    if (leaning) return DateInterval{};
    if (spanning) return resolveSpan(word.unit, 1, lead.shift, day);
    const DateInterval unit = resolveUnit(word.unit, stepOf(lead.shift), day);
    if (weekday != 0 && unit.known()) return dayInterval(unit.begin + weekday - 1);
    return portionOf(unit, lead.portion, day);
  });
  addDate(scan, cursor, cursor.token, end, meant, {}, true, name);
  return end;
}

// "two years ago", "a month ago"; "10 days earlier", "a year later" lean on another date; "in two weeks" behind a verb
// that looks ahead; "the past three years". "More than two years ago" is left unknown: a bound is no day.
uint32_t readAgo(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  const uint32_t unit_at = amount.end;
  if (amount.indefinite || unit_at >= cursor.end || !scan.is(unit_at, kTimeUnit)) return cursor.token;
  addSpan(scan, cursor, amount, unit_at, "date.span");
  if (const uint32_t end = readLongAgo(scan, cursor, amount, name); end > cursor.token) return end;
  const TimeUnit unit = scan.word(unit_at).unit;
  const Quantity& quantity = amount.quantity;
  const bool one_number = quantity.low == quantity.high && wholeUnits(amount) != 0 && unit >= TimeUnit::day;
  const int32_t count = wholeUnits(amount);
  const uint32_t behind = unit_at + 1;
  const std::string_view word = behind < cursor.end ? scan.key(behind) : std::string_view();
  const bool from_now =
      word == "from" && behind + 1 < cursor.end && (scan.key(behind + 1) == "now" || scan.key(behind + 1) == "today");
  if (word == "ago" || from_now) {
    DateInterval meant;
    if (one_number) meant = unitMeant(scan, unit, from_now ? count : -count);
    // "about two years ago": the hedge says nothing of the day
    const uint32_t end = behind + (from_now ? 2 : 1);
    addDate(scan, cursor, quantity.approximate ? amount.core : cursor.token, end, meant, {}, true, name);
    return end;
  }
  if (word == "later" || word == "earlier") {
    if (behind + 1 < cursor.end && scan.key(behind + 1) == "than") return cursor.token;  // "a week later than planned"
    // "two weeks later this month": a length and a part of the month
    if (behind + 1 < cursor.end && shiftOf(scan.key(behind + 1)) == Shift::current) return cursor.token;
    DateInterval meant;
    if (one_number) meant = resolveShiftedUnit(dateLeanedOn(scan, cursor), unit, word == "later" ? count : -count);
    addDate(scan, cursor, quantity.approximate ? amount.core : cursor.token, behind + 1, meant, {}, true,
            "date.anaphoric");
    return behind + 1;
  }
  const bool in = amount.begin > cursor.first && scan.key(amount.begin - 1) == "in" && !scan.taken(amount.begin - 1);
  if (!in || !one_number || scan.hyphenated(behind, cursor.end) || word == "of") return cursor.token;
  if (isRecord(scan, cursor, amount.begin - 1)) return cursor.token;
  if (tenseAt(scan, cursor, amount.begin - 1, behind) != Tense::future) return cursor.token;
  addDate(scan, cursor, amount.begin - 1, behind, unitMeant(scan, unit, count), {}, true, name);
  return behind;
}

// "the following month", "the next day", "that year", "the following Monday": said in the light of another date.
uint32_t readAnaphoric(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t at = cursor.token;
  const bool article = scan.key(at) == "the";
  if (article) ++at;
  if (at + 1 >= cursor.end) return cursor.token;
  const WordFacts& unit = scan.word(at + 1);
  const bool weekday = unit.is(kWeekday) && scan.key(at + 1).ends_with("day");
  if (!weekday && (!unit.is(kTimeUnit) || scan.isPlural(at + 1) || unit.unit < TimeUnit::day)) return cursor.token;
  const std::string_view key = scan.key(at);
  const bool next_day = key == "next" && !weekday && unit.unit == TimeUnit::day;
  const bool same = article ? key == "same" : key == "that",
             before = article && (key == "preceding" || key == "previous");
  if (!same && !before && !(article && (key == "following" || next_day))) return cursor.token;
  if (weekday && (same || before)) return cursor.token;
  const DateInterval other = dateLeanedOn(scan, cursor);
  DateInterval meant;
  if (weekday && other.known() && other.end == other.begin + 1)
    meant = dayInterval(other.begin + (unit.calendar - weekdayOf(other.begin) + 6) % 7 + 1);
  else if (!weekday)
    meant = resolveShiftedUnit(other, unit.unit, same ? 0 : before ? -1 : 1);
  addDate(scan, cursor, cursor.token, at + 2, meant, {}, true, name);
  return at + 2;
}

}  // namespace synoptic
