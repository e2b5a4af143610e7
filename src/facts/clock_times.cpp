// clock_times: see clock_times.h. Example: "1140 a.m." is 11:40. Covered by tests/facts/dates.cpp.
#include "facts/clock_times.h"

#include "facts/amounts.h"

namespace synoptic {
namespace {

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

// Which half of the day a part of it is in, for an hour told beside it; -1: the token is no such part.
int halfOfPart(const Scan& scan, uint32_t token, uint32_t end, int hour) {
  if (token >= end || !scan.is(token, kDayPart) || scan.key(token).ends_with("s")) return -1;
  const auto part = static_cast<DayPart>(scan.word(token).calendar);
  if (part == DayPart::noon || part == DayPart::midnight) return -1;
  return part == DayPart::morning || (part == DayPart::night && (hour < 6 || hour == 12)) ? 0 : 12;
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
  const int half = halfOfPart(scan, at, end, hour);
  if (half >= 0) token = at + 1;
  return half;
}

// "three this afternoon", "ten past four on Friday morning": the day's words behind an hour say which half it is of;
// they stay a date of their own.
int peekHalfOfDay(const Scan& scan, uint32_t token, uint32_t end, int hour) {
  uint32_t at = token;
  if (at < end && scan.key(at) == "on") ++at;
  const bool day = at < end && (scan.is(at, kWeekday) || scan.key(at) == "this" || scan.key(at) == "that" ||
                                scan.key(at) == "yesterday" || scan.key(at) == "tomorrow");
  return day ? halfOfPart(scan, at + 1, end, hour) : -1;
}

// "1400 GMT", "2132 UTC", "0930 local time": four digits are an hour before its zone.
bool isZoned(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return false;
  const std::string_view key = scan.key(token);
  if (key == "local") return token + 1 < end && scan.key(token + 1) == "time";
  return scan.has(token, kCapital) &&
         (key == "gmt" || key == "utc" || key == "bst" || key == "cet" || key == "est" || key == "edt");
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
    // "1140 a.m.": only with the half of the day behind it; "7.30" may be any number
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
  clock.dotted = asks_half && digits.decimals == 2;
  if (digits.whole_digits == 4 && digits.decimals == 0 && clock.half < 0 && clock.hour < 24 && clock.minute < 60 &&
      isZoned(scan, clock.end, end)) {
    clock.sure = true;
    return clock;
  }
  if (asks_half && clock.half < 0 && (!clock.dotted || clock.minute > 59 || clock.hour > 23)) return none;
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

}  // namespace

Clock readBareHour(const Scan& scan, uint32_t token, uint32_t end) {
  return scan.has(token, kDigits) ? readDigitClock(scan, token, end) : readWordClock(scan, token, end);
}

Clock readHour(const Scan& scan, uint32_t token, uint32_t end) {
  Clock clock = readBareHour(scan, token, end);
  if (!clock) return clock;
  if (clock.half < 0 && clock.end < end && (scan.key(clock.end) == "o'clock" || scan.key(clock.end) == "oclock")) {
    ++clock.end;
    clock.sure = true;
    clock.half = readMeridiem(scan, clock.end, end);
  }
  if (clock.half < 0) clock.half = readHalfInWords(scan, clock.end, end, clock.hour);
  if (clock.half < 0 && clock.hour >= 1 && clock.hour <= 12)
    clock.near_half = peekHalfOfDay(scan, clock.end, end, clock.hour);
  return clock;
}

// "half past seven", "a quarter to nine", "10 minutes past 9", "at twenty to two": minutes before or behind an hour.
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
  // "at twenty to two", where a count would not stand: "won twenty to two"
  const bool asked =
      token > 0 && (scan.key(token - 1) == "at" || scan.key(token - 1) == "before" || scan.key(token - 1) == "after");
  const bool in_words =
      asked && !scan.has(token, kDigits) && !scan.has(at + 1, kDigits) && minutes % 5 == 0 && minutes < 30;
  const bool past = scan.key(at) == "past", to = scan.key(at) == "to" && (unit || key == "quarter" || in_words);
  if (!past && !to) return {};
  Clock clock = readHour(scan, at + 1, end);
  if (!clock || clock.minute != 0 || clock.hour < 1 || clock.hour > 12) return {};
  // "after five to six days" counts: nothing that could be counted stands behind an hour
  const bool only_words = to && in_words && !unit && key != "quarter";
  if (only_words && clock.half < 0 && clock.near_half < 0 && !clock.sure && clock.end < end &&
      scan.tag(clock.end) != Tag::punctuation && scan.tag(clock.end) != Tag::conjunction && scan.key(clock.end) != "on")
    return {};
  clock.minute = past ? minutes : 60 - minutes;
  if (to) clock.hour = clock.hour == 1 ? 12 : clock.hour - 1;
  clock.sure = true;
  return clock;
}

bool settle(Clock& clock) {
  if (clock.half < 0 && clock.sure) clock.half = clock.near_half;
  if (clock.half >= 0 && clock.hour > 12) clock.half = -1;  // "18:30 p.m."
  if (clock.half >= 0 && clock.hour < 1) return false;
  if (clock.half >= 0) clock.hour = clock.hour % 12 + clock.half;
  return clock.hour < 24 || (clock.hour == 24 && clock.minute == 0);
}

}  // namespace synoptic
