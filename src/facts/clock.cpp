// clock: hours and parts of the day; see date_readers.h. Example: "7:19 p.m." is "T19:19", "half past seven" is
// "T07:30", "night" of "Thursday night" is "T18:00/T24:00". Covered by tests/facts/dates.cpp.
#include <algorithm>
#include <array>

#include "facts/clock_times.h"
#include "facts/date_readers.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

struct HourRange {
  int begin, end;
};
HourRange hoursOf(DayPart part) {
  switch (part) {
    case DayPart::morning:
      return {5, 12};
    case DayPart::afternoon:
      return {12, 18};
    case DayPart::evening:
      return {17, 23};
    case DayPart::night:
      return {18, 24};
    case DayPart::noon:
      return {12, 12};
    case DayPart::midnight:
      return {24, 24};
  }
  return {0, 24};
}

void appendTwo(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

std::string clockText(int hour, int minute, int second = -1) {
  std::string out = "T";
  appendTwo(out, hour);
  out += ':';
  appendTwo(out, minute);
  if (second >= 0) {
    out += ':';
    appendTwo(out, second);
  }
  return out;
}

std::string dayPartText(DayPart part) {
  const HourRange hours = hoursOf(part);
  if (hours.begin == hours.end) return clockText(hours.begin, 0);
  return clockText(hours.begin, 0) + "/" + clockText(hours.end, 0);
}

void addTime(Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end, std::string value, std::string_view name) {
  addMention(scan, cursor, MentionKind::time, first, end, name).value = std::move(value);
}

// "late into the night", "talks went on into the night", but "rode off into the night".
bool lastsInto(std::string_view before) {
  static constexpr std::array<std::string_view, 12> kLasting = {"late",      "long",      "well",     "deep",
                                                                "far",       "on",        "lasted",   "continued",
                                                                "continues", "stretched", "extended", "dragged"};
  return isAmong(kLasting, before);
}

// "the painting River at Evening": a capital within a sentence that is not set in capitals all over.
bool isInTitle(const Scan& scan, const Cursor& cursor, uint32_t token) {
  if (!scan.has(token, kCapital) || token == cursor.first || scan.titleCase(cursor.sentence)) return false;
  return scan.has(token - 1, kCapital) ||
         (token > cursor.first + 1 && scan.key(token - 1) == "at" && scan.has(token - 2, kCapital));
}

// "on the night of the theft": a night named by what happened in it, which may be after midnight.
bool isNightOf(const Scan& scan, const Cursor& cursor, uint32_t token) {
  if (scan.key(token) != "night" || token + 3 >= cursor.end || scan.key(token + 1) != "of") return false;
  return scan.tag(token + 2) == Tag::determiner &&
         (scan.tag(token + 3) == Tag::noun || scan.tag(token + 3) == Tag::adjective) &&
         !scan.is(token + 3, kOrdinalWord | kMonth | kWeekday);
}

// The words before an hour.
constexpr std::array<std::string_view, 8> kBeforeHour = {"at",    "by",     "around", "about",
                                                         "until", "before", "after",  "since"};

// A time asked for before the token or told behind it; else "3:10" is a score or a ratio.
bool isTimeHere(const Scan& scan, const Cursor& cursor, const Clock& clock) {
  static constexpr std::array<std::string_view, 5> kAsks = {"from", ",", "till", "between", "@"};
  static constexpr std::array<std::string_view, 9> kZones = {"gmt", "utc", "et",    "est", "edt",
                                                             "cet", "bst", "local", "pt"};
  const uint32_t at = cursor.token;
  if (clock.end < cursor.end && isAmong(kZones, scan.key(clock.end))) return true;
  if (at == cursor.first) return false;
  if (isAmong(kBeforeHour, scan.key(at - 1)) || isAmong(kAsks, scan.key(at - 1))) return true;
  // behind a day or another time: "Friday 10:30", "from 9:00 to 10:30"
  if (scan.mentions.empty() || scan.mentions.back().sentence != cursor.sentence) return false;
  const Mention& before = scan.mentions.back();
  const uint32_t joint = scan.key(at - 1) == "to" || scan.key(at - 1) == "-" || scan.key(at - 1) == "and" ? at - 1 : at;
  if (joint == at) return before.kind == MentionKind::date && before.span.end == scan.span(at - 1).end;
  return before.kind == MentionKind::time && joint > cursor.first && before.span.end == scan.span(joint - 1).end;
}

// "a little after 7.40 this morning", "at 9.20 on Friday": asked for, and dated right behind or behind another hour.
bool isDottedTime(const Scan& scan, const Cursor& cursor, const Clock& clock) {
  if (cursor.token == cursor.first || clock.end >= cursor.end) return false;
  if (!isAmong(kBeforeHour, scan.key(cursor.token - 1))) return false;
  // "left at 6.30am and arrived at 7.42."
  const bool behind_time = !scan.mentions.empty() && scan.mentions.back().sentence == cursor.sentence &&
                           scan.mentions.back().kind == MentionKind::time;
  const uint32_t at = clock.end;
  if (behind_time && scan.tag(at) == Tag::punctuation) return true;
  const bool day = scan.is(at, kDayWord | kDayPart | kWeekday);
  const bool led = at + 1 < cursor.end && (scan.key(at) == "on" || scan.key(at) == "this" || scan.key(at) == "that") &&
                   scan.is(at + 1, kWeekday | kDayPart);
  return day || led ||
         (at + 2 < cursor.end && scan.key(at) == "in" && scan.key(at + 1) == "the" && scan.is(at + 2, kDayPart));
}

// "tomorrow at seven", "Friday at 7": a bare hour right behind a day, with nothing that it could count.
bool isHourBehindDay(const Scan& scan, const Cursor& cursor, const Clock& clock) {
  const uint32_t at = cursor.token;
  if (at < cursor.first + 2 || scan.key(at - 1) != "at" || scan.mentions.empty() || clock.hour < 1) return false;
  const Mention& before = scan.mentions.back();
  const bool day = before.kind == MentionKind::date || before.kind == MentionKind::time;
  if (!day || before.sentence != cursor.sentence || before.span.end != scan.span(at - 2).end) return false;
  return clock.end >= cursor.end || scan.tag(clock.end) == Tag::punctuation || scan.tag(clock.end) == Tag::conjunction;
}

// "shortly before three this afternoon", "at five on Saturday morning": asked for, and the day behind it.
bool isHourOfNearDay(const Scan& scan, const Cursor& cursor, const Clock& clock) {
  const uint32_t at = cursor.token;
  if (clock.near_half < 0 || at == cursor.first) return false;
  const std::string_view before = scan.key(at - 1);
  const std::string_view back = at > cursor.first + 1 ? scan.key(at - 2) : std::string_view();
  // "about three this afternoon" may count
  if (before == "about" || before == "around") return back == "at";
  // "led by three on Saturday night", "the toll stood at 11 on Monday morning"
  static constexpr std::array<std::string_view, 12> kCounts = {"stood",    "stand",   "stands",    "standing",
                                                               "remained", "remains", "unchanged", "stayed",
                                                               "put",      "level",   "estimated", "set"};
  if (before == "by" || (before == "at" && isAmong(kCounts, back))) return false;
  return isAmong(kBeforeHour, before);
}

// "5 to 6 p.m.", "2-4 p.m.": the first hour takes the half of the second. Returns the token of the second hour.
uint32_t readFirstOfRange(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  Clock first = readBareHour(scan, at, cursor.end);
  if (!first || first.half >= 0 || first.end + 1 >= cursor.end || first.hour < 1 || first.hour > 12) return at;
  const std::string_view joint = scan.key(first.end);
  if (joint != "to" && joint != "-" && joint != "–" && joint != "and" && joint != "until" && joint != "till" &&
      joint != "through")
    return at;
  const uint32_t second_at = first.end + 1;
  if (!scan.has(second_at, kDigits) && !scan.is(second_at, kUnitNumber)) return at;
  const Clock second = readHour(scan, second_at, cursor.end);
  if (!second || second.half < 0 || second.hour > 12) return at;
  // "11 to 1 p.m." begins in the morning
  const bool wraps = first.hour % 12 > second.hour % 12;
  first.half = wraps ? 12 - second.half : second.half;
  if (!settle(first)) return at;
  addTime(scan, cursor, at, first.end, clockText(first.hour, first.minute, first.second), name);
  return second_at;
}

}  // namespace

// A day part behind a day ("Thursday night", "Tuesday early morning") is a time of its own. Returns the token behind
// it.
uint32_t readDayPartBehind(Scan& scan, const Cursor& cursor, uint32_t token) {
  uint32_t at = token;
  if (at < cursor.end && (scan.key(at) == "early" || scan.key(at) == "late" || scan.key(at) == "mid")) ++at;
  if (at > token && at < cursor.end && scan.key(at) == "-" && !scan.spaced(at)) ++at;
  if (at >= cursor.end || !scan.is(at, kDayPart)) return token;
  addTime(scan, cursor, token, at + 1, dayPartText(static_cast<DayPart>(scan.word(at).calendar)), "time.part");
  return at + 1;
}

uint32_t readClock(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  if (Clock clock = readPastHour(scan, at, cursor.end)) {
    if (!settle(clock)) return at;
    // "a quarter to nine"
    const bool article =
        at > cursor.first && scan.key(at) == "quarter" && scan.key(at - 1) == "a" && !scan.taken(at - 1);
    addTime(scan, cursor, article ? at - 1 : at, clock.end, clockText(clock.hour, clock.minute), name);
    return clock.end;
  }
  if (scan.is(at, kFractionWord)) return at;
  if (const uint32_t second = readFirstOfRange(scan, cursor, name); second > at) return second;
  Clock clock = readHour(scan, at, cursor.end);
  if (!clock) return at;
  clock.sure = clock.sure || isHourOfNearDay(scan, cursor, clock);
  if (clock.half < 0 && !clock.sure &&
      !(clock.colon    ? isTimeHere(scan, cursor, clock)
        : clock.dotted ? isDottedTime(scan, cursor, clock)
                       : isHourBehindDay(scan, cursor, clock)))
    return at;
  if (!settle(clock)) return at;
  addTime(scan, cursor, at, clock.end, clockText(clock.hour, clock.minute, clock.second), name);
  return clock.end;
}

// "late at night", "at noon", "in the early evening", "late morning"; "overnight" is left alone.
uint32_t readDayPart(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const auto part = static_cast<DayPart>(scan.word(at).calendar);
  uint32_t first = at;
  if (isInTitle(scan, cursor, at) || isNightOf(scan, cursor, at)) return at;
  const auto before = [&](uint32_t back) {
    return at >= cursor.first + back ? scan.key(at - back) : std::string_view();
  };
  if (before(1) == "at") {
    if (before(2) == "late" && !scan.taken(at - 2)) first = at - 2;
  } else {
    if (before(1) == "-" && !scan.spaced(at) && (before(2) == "early" || before(2) == "late" || before(2) == "mid"))
      first = at - 2;
    else if (before(1) == "early" || before(1) == "late" || before(1) == "mid")
      first = at - 1;
    const std::string_view lead = first > cursor.first ? scan.key(first - 1) : std::string_view();
    const std::string_view asks = first > cursor.first + 1 ? scan.key(first - 2) : std::string_view();
    const bool into = asks == "into" && lastsInto(first > cursor.first + 2 ? scan.key(first - 3) : std::string_view());
    const bool asked = lead == "in" || (lead == "the" && (asks == "in" || asks == "during" || asks == "on" || into));
    if (!asked && part != DayPart::noon && part != DayPart::midnight) return at;
  }
  if (first < at && scan.taken(first)) first = at;
  addTime(scan, cursor, first, at + 1, dayPartText(part), name);
  return at + 1;
}

}  // namespace synoptic
