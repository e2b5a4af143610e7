// clock: hours and parts of the day; see date_readers.h. Example: "7:19 p.m." is "T19:19", "night" of "Thursday night"
// is "T18:00/T24:00". Covered by tests/facts/dates.cpp.
#include <array>

#include "facts/amounts.h"
#include "facts/date_readers.h"
#include "facts/measures.h"
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

std::string clockText(int hour, int minute) {
  std::string out = "T";
  out += static_cast<char>('0' + hour / 10);
  out += static_cast<char>('0' + hour % 10);
  out += ':';
  out += static_cast<char>('0' + minute / 10);
  out += static_cast<char>('0' + minute % 10);
  return out;
}

std::string dayPartText(DayPart part) {
  const HourRange hours = hoursOf(part);
  if (hours.begin == hours.end) return clockText(hours.begin, 0);
  return clockText(hours.begin, 0) + "/" + clockText(hours.end, 0);
}

void addTime(Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end, std::string value, std::string_view name) {
  Mention mention;
  mention.sentence = cursor.sentence;
  mention.kind = MentionKind::time;
  mention.span = scan.span(first, end);
  mention.recogniser = name;
  mention.value = std::move(value);
  mention.verb = verbOf(scan, scan.document.sentences[cursor.sentence], first, end);
  scan.mentions.push_back(std::move(mention));
}

// am, pm: 0, 12; -1 when it is neither.
int meridiem(std::string_view text) {
  if (text == "am" || text == "a.m" || text == "a.m." || text == "AM") return 0;
  if (text == "pm" || text == "p.m" || text == "p.m." || text == "PM") return 12;
  return -1;
}

}  // namespace

// A day part behind a day ("Thursday night") is a time of its own. Returns the token behind it.
uint32_t readDayPartBehind(Scan& scan, const Cursor& cursor, uint32_t token) {
  if (token >= cursor.end || !scan.is(token, kDayPart)) return token;
  addTime(scan, cursor, token, token + 1, dayPartText(static_cast<DayPart>(scan.word(token).calendar)), "time.part");
  return token + 1;
}

uint32_t readClock(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const Digits digits = readDigits(scan.text(at));
  if (!digits.ok || digits.whole_digits > 2 || digits.grouped || digits.mantissa > 2459) return at;
  uint32_t end = at + 1;
  auto hour = static_cast<int>(digits.mantissa);
  int minute = 0;
  bool minutes = false;
  if (digits.decimals == 2 && digits.suffix.empty()) {
    // "7.30 p.m.": only with the half of the day behind it
    minute = hour % 100;
    hour /= 100;
    minutes = true;
    if (end >= cursor.end || meridiem(scan.key(end)) < 0) return at;
  } else if (digits.decimals != 0) {
    return at;
  }
  int half = digits.suffix.empty() ? -1 : meridiem(digits.suffix);
  if (!digits.suffix.empty() && half < 0) return at;
  if (half < 0 && !minutes && end + 1 < cursor.end && scan.key(end) == ":" && !scan.spaced(end) &&
      !scan.spaced(end + 1)) {
    const Digits after = scan.has(end + 1, kDigits) ? readDigits(scan.text(end + 1)) : Digits{};
    if (!after.ok || after.whole_digits != 2 || after.decimals != 0 || after.mantissa > 59) return at;
    minute = static_cast<int>(after.mantissa);
    minutes = true;
    end += 2;
    half = after.suffix.empty() ? -1 : meridiem(after.suffix);
    if (!after.suffix.empty() && half < 0) return at;
    if (end < cursor.end && scan.key(end) == ":" && !scan.spaced(end)) return at;  // 1:22:07 is a duration
  }
  if (half < 0 && end < cursor.end && meridiem(scan.key(end)) >= 0) half = meridiem(scan.key(end++));
  if (half < 0 && end < cursor.end && scan.key(end) == "o'clock") {
    ++end;
    minutes = true;
  }
  if (half < 0 && !minutes) return at;
  if (half >= 0 && (hour < 1 || hour > 12)) return at;
  if (half >= 0) hour = hour % 12 + half;
  if (hour > 24 || (hour == 24 && minute != 0)) return at;
  // a score or a ratio ("3:10 odds") when no half of the day, no "at" and no zone says it is a time
  if (half < 0 &&
      !(at > cursor.first && (scan.key(at - 1) == "at" || scan.key(at - 1) == "by" || scan.key(at - 1) == "around" ||
                              scan.key(at - 1) == "about" || scan.key(at - 1) == "until" ||
                              scan.key(at - 1) == "from" || scan.key(at - 1) == ","))) {
    static constexpr std::array<std::string_view, 8> kZones = {"gmt", "utc", "et", "est", "edt", "cet", "bst", "local"};
    bool zone = false;
    for (const std::string_view word : kZones) zone = zone || (end < cursor.end && scan.key(end) == word);
    if (!zone) return at;
  }
  addTime(scan, cursor, at, end, clockText(hour, minute), name);
  return end;
}

// "late at night", "at noon", "overnight" is left alone.
uint32_t readDayPart(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const auto part = static_cast<DayPart>(scan.word(at).calendar);
  uint32_t first = at;
  if (at > cursor.first && scan.key(at - 1) == "at") {
    first = at - 1;
    if (first > cursor.first && scan.key(first - 1) == "late" && !scan.taken(first - 1)) --first;
  } else if (!(part == DayPart::noon || part == DayPart::midnight) &&
             !(at > cursor.first + 1 && scan.key(at - 1) == "the" && scan.key(at - 2) == "in")) {
    return at;
  }
  addTime(scan, cursor, first == at ? at : (scan.key(first) == "late" ? first : at), at + 1, dayPartText(part), name);
  return at + 1;
}

}  // namespace synoptic
