// clock: hours and parts of the day; see date_readers.h. Example: "7:19 p.m." is "T19:19", "half past seven" is
// "T07:30", "night" of "Thursday night" is "T18:00/T24:00". Covered by tests/facts/dates.cpp.
#include <algorithm>
#include <array>

#include "facts/amounts.h"
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

// A time of day as far as it was read.
struct Clock {
  int hour = -1, minute = 0, second = -1;
  int half = -1;       // am 0, pm 12; -1: not written
  bool sure = false;   // written as nothing but a time is ("7 o'clock", "half past seven")
  bool colon = false;  // "7:19": may be a score
  uint32_t end = 0;
  explicit operator bool() const { return hour >= 0; }
};

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

// am, pm: 0, 12; -1 when it is neither.
int meridiem(std::string_view text) {
  if (text == "am" || text == "a.m" || text == "a.m." || text == "AM") return 0;
  if (text == "pm" || text == "p.m" || text == "p.m." || text == "PM") return 12;
  return -1;
}

// "p.m.", "pm", "p. m.": moves behind it.
int readMeridiem(const Scan& scan, uint32_t& token, uint32_t end) {
  if (token >= end) return -1;
  if (const int half = meridiem(scan.key(token)); half >= 0) {
    ++token;
    return half;
  }
  const std::string_view key = scan.key(token);
  if (key != "a" && key != "p") return -1;
  uint32_t at = token + 1;
  if (at < end && scan.key(at) == "." && !scan.spaced(at)) ++at;
  if (at >= end || scan.key(at) != "m") return -1;
  token = at + 1;
  return key == "p" ? 12 : 0;
}

// A number below a hundred in words: "seven", "twenty-five"; -1 when it is none.
int wordNumber(const Scan& scan, uint32_t& token, uint32_t end) {
  if (token >= end || !scan.is(token, kUnitNumber | kTensNumber)) return -1;
  auto number = static_cast<int>(scan.word(token).number);
  const bool tens = scan.is(token, kTensNumber);
  ++token;
  uint32_t at = token;
  if (tens && at < end && scan.key(at) == "-" && !scan.spaced(at)) ++at;
  if (tens && at < end && scan.is(at, kUnitNumber) && scan.word(at).number < 10 && scan.word(at).number > 0) {
    number += static_cast<int>(scan.word(at).number);
    token = at + 1;
  }
  return number;
}

// "in the morning", "at night" behind an hour says which half of the day; `token` moves behind it.
int readHalfInWords(const Scan& scan, uint32_t& token, uint32_t end, int hour) {
  uint32_t at = token;
  if (at < end && scan.key(at) == "at") {
    ++at;
  } else if (at + 1 < end && scan.key(at) == "in" && scan.key(at + 1) == "the") {
    at += 2;
  } else {
    return -1;
  }
  if (at >= end || !scan.is(at, kDayPart) || scan.key(at).ends_with("s")) return -1;
  const auto part = static_cast<DayPart>(scan.word(at).calendar);
  if (part == DayPart::noon || part == DayPart::midnight) return -1;
  token = at + 1;
  return part == DayPart::morning || (part == DayPart::night && (hour < 6 || hour == 12)) ? 0 : 12;
}

// "7", "7:19", "7:19:30", "7.30", "1140" (before "a.m."): digits with what sticks to them.
Clock readDigitClock(const Scan& scan, uint32_t token, uint32_t end) {
  Clock none, clock;
  const Digits digits = readDigits(scan.text(token));
  if (!digits.ok || digits.grouped || digits.mantissa > 2459) return none;
  clock.hour = static_cast<int>(digits.mantissa);
  clock.end = token + 1;
  bool asks_half = false;
  if (digits.decimals == 2 || (digits.decimals == 0 && digits.whole_digits > 2)) {
    // "7.30 p.m.", "1140 a.m.": only with the half of the day behind it
    clock.minute = clock.hour % 100;
    clock.hour /= 100;
    asks_half = true;
    if (digits.whole_digits > 4) return none;
  } else if (digits.decimals != 0) {
    return none;
  }
  clock.half = digits.suffix.empty() ? -1 : meridiem(digits.suffix);
  if (!digits.suffix.empty() && clock.half < 0) return none;
  while (clock.half < 0 && !asks_half && clock.second < 0 && clock.end + 1 < end && scan.key(clock.end) == ":" &&
         !scan.spaced(clock.end) && !scan.spaced(clock.end + 1)) {
    const Digits after = scan.has(clock.end + 1, kDigits) ? readDigits(scan.text(clock.end + 1)) : Digits{};
    if (!after.ok || after.whole_digits != 2 || after.decimals != 0 || after.mantissa > 59) return none;
    (clock.colon ? clock.second : clock.minute) = static_cast<int>(after.mantissa);
    clock.colon = true;
    clock.end += 2;
    clock.half = after.suffix.empty() ? -1 : meridiem(after.suffix);
    if (!after.suffix.empty() && clock.half < 0) return none;
  }
  if (clock.half < 0) clock.half = readMeridiem(scan, clock.end, end);
  if (asks_half && clock.half < 0) return none;
  // 1:22:07 alone is a duration
  return clock.second >= 0 && clock.half < 0 ? none : clock;
}

// "six", "seven thirty", "ten fifty-five": sure only with what stands behind it.
Clock readWordClock(const Scan& scan, uint32_t token, uint32_t end) {
  Clock clock;
  clock.end = token;
  const int hour = wordNumber(scan, clock.end, end);
  if (hour < 1 || hour > 12) return {};
  uint32_t at = clock.end;
  const int minute = wordNumber(scan, at, end);
  if (minute >= 10 && minute < 60) {
    clock.minute = minute;
    clock.end = at;
  }
  clock.half = readMeridiem(scan, clock.end, end);
  clock.hour = hour;
  return clock;
}

Clock readHour(const Scan& scan, uint32_t token, uint32_t end) {
  Clock clock = scan.has(token, kDigits) ? readDigitClock(scan, token, end) : readWordClock(scan, token, end);
  if (!clock) return clock;
  if (clock.half < 0 && clock.end < end && (scan.key(clock.end) == "o'clock" || scan.key(clock.end) == "oclock")) {
    ++clock.end;
    clock.sure = true;
    clock.half = readMeridiem(scan, clock.end, end);
  }
  if (clock.half < 0) clock.half = readHalfInWords(scan, clock.end, end, clock.hour);
  return clock;
}

// "half past seven", "a quarter to nine", "10 minutes past 9": minutes before or behind an hour.
Clock readPastHour(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token;
  int minutes = -1;
  const std::string_view key = scan.key(at);
  if (key == "half" || key == "quarter") {
    minutes = key == "half" ? 30 : 15;
    ++at;
  } else if (scan.has(at, kDigits)) {
    const Digits digits = readDigits(scan.text(at));
    if (!digits.ok || digits.decimals != 0 || !digits.suffix.empty() || digits.mantissa > 59) return {};
    minutes = static_cast<int>(digits.mantissa);
    ++at;
  } else {
    minutes = wordNumber(scan, at, end);
  }
  if (minutes < 1 || minutes > 59 || at + 1 >= end) return {};
  const bool unit = scan.is(at, kTimeUnit) && scan.word(at).unit == TimeUnit::minute;
  if (unit) ++at;
  if (at + 1 >= end) return {};
  const bool past = scan.key(at) == "past", to = scan.key(at) == "to" && (unit || key == "quarter");
  if (!past && !to) return {};
  Clock clock = readHour(scan, at + 1, end);
  if (!clock || clock.minute != 0 || clock.hour < 1 || clock.hour > 12) return {};
  clock.minute = past ? minutes : 60 - minutes;
  if (to) clock.hour = clock.hour == 1 ? 12 : clock.hour - 1;
  clock.sure = true;
  return clock;
}

bool settle(Clock& clock) {
  if (clock.half >= 0 && clock.hour > 12) clock.half = -1;  // "18:30 p.m."
  if (clock.half >= 0 && clock.hour < 1) return false;
  if (clock.half >= 0) clock.hour = clock.hour % 12 + clock.half;
  return clock.hour < 24 || (clock.hour == 24 && clock.minute == 0);
}

// A time asked for before the token or told behind it; else "3:10" is a score or a ratio.
bool isTimeHere(const Scan& scan, const Cursor& cursor, const Clock& clock) {
  static constexpr std::array<std::string_view, 13> kAsks = {
      "at", "by", "around", "about", "until", "from", ",", "before", "after", "since", "till", "between", "@"};
  static constexpr std::array<std::string_view, 9> kZones = {"gmt", "utc", "et",    "est", "edt",
                                                             "cet", "bst", "local", "pt"};
  const uint32_t at = cursor.token;
  if (clock.end < cursor.end && std::find(kZones.begin(), kZones.end(), scan.key(clock.end)) != kZones.end())
    return true;
  if (at == cursor.first) return false;
  if (std::find(kAsks.begin(), kAsks.end(), scan.key(at - 1)) != kAsks.end()) return true;
  // behind a day or another time: "Friday 10:30", "from 9:00 to 10:30"
  if (scan.mentions.empty() || scan.mentions.back().sentence != cursor.sentence) return false;
  const Mention& before = scan.mentions.back();
  const uint32_t joint = scan.key(at - 1) == "to" || scan.key(at - 1) == "-" || scan.key(at - 1) == "and" ? at - 1 : at;
  if (joint == at) return before.kind == MentionKind::date && before.span.end == scan.span(at - 1).end;
  return before.kind == MentionKind::time && joint > cursor.first && before.span.end == scan.span(joint - 1).end;
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

// "5 to 6 p.m.", "2-4 p.m.": the first hour takes the half of the second. Returns the token of the second hour.
uint32_t readFirstOfRange(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  Clock first = scan.has(at, kDigits) ? readDigitClock(scan, at, cursor.end) : readWordClock(scan, at, cursor.end);
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
  if (clock.half < 0 && !clock.sure &&
      !(clock.colon ? isTimeHere(scan, cursor, clock) : isHourBehindDay(scan, cursor, clock)))
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
    const bool asked =
        lead == "in" || (lead == "the" && (asks == "in" || asks == "during" || asks == "on" || asks == "into"));
    if (!asked && part != DayPart::noon && part != DayPart::midnight) return at;
  }
  if (first < at && scan.taken(first)) first = at;
  addTime(scan, cursor, first, at + 1, dayPartText(part), name);
  return at + 1;
}

}  // namespace synoptic
