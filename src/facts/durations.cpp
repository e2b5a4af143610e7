// durations: amounts of time; ages without "old" stand in ages.cpp; see measures.h. Values are ISO 8601: "PT2H", "P4Y",
// ">=P2Y", "P6W..P8W". Seconds to weeks are compared in seconds (unit "PT"), months to centuries in months (unit
// "P1M"), ages in months (unit "age"). Example: "nearly four-year" is "~P4Y", 48 months, approximate. Covered by
// tests/facts/numbers.cpp.
#include <algorithm>
#include <array>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

struct UnitSize {
  bool calendar;  // counted in months, else in seconds
  double size;
  std::string_view prefix, letter;
  double shown;  // how many of the letter one unit is
};

UnitSize sizeOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
      return {false, 1, "PT", "S", 1};
    case TimeUnit::minute:
      return {false, 60, "PT", "M", 1};
    case TimeUnit::hour:
      return {false, 3600, "PT", "H", 1};
    case TimeUnit::day:
      return {false, 86400, "P", "D", 1};
    case TimeUnit::week:
      return {false, 604800, "P", "W", 1};
    case TimeUnit::month:
      return {true, 1, "P", "M", 1};
    case TimeUnit::quarter:
      return {true, 3, "P", "M", 3};
    case TimeUnit::year:
      return {true, 12, "P", "Y", 1};
    case TimeUnit::decade:
      return {true, 120, "P", "Y", 10};
    case TimeUnit::century:
      return {true, 1200, "P", "Y", 100};
    case TimeUnit::weekend:
      break;
  }
  return {false, 172800, "P", "D", 2};
}

// "PT2H", ">=P2Y", "P6W..P8W", "~P4Y".
std::string durationText(const Amount& amount, const UnitSize& size) {
  const auto one = [&size](double value) {
    value *= size.shown;
    // half an hour is 30 minutes, a year and a half 18 months
    const bool whole = isWhole(value);
    if (!whole && size.letter == "H") return "PT" + numberText(value * 60) + "M";
    if (!whole && size.letter == "Y") return "P" + numberText(value * 12) + "M";
    if (!whole && size.letter == "D") return "PT" + numberText(value * 24) + "H";
    return std::string(size.prefix) + numberText(value) + std::string(size.letter);
  };
  const Quantity& quantity = amount.quantity;
  if (quantity.high >= Quantity::kUnbounded) return (amount.above ? ">" : ">=") + one(quantity.low);
  if (quantity.low <= -Quantity::kUnbounded) return (amount.below ? "<" : "<=") + one(quantity.high);
  const std::string near = quantity.approximate ? "~" : "";
  if (quantity.low != quantity.high) return near + one(quantity.low) + ".." + one(quantity.high);
  return near + one(quantity.low);
}

Quantity scaled(Quantity quantity, double size) {
  if (quantity.low > -Quantity::kUnbounded) quantity.low *= size;
  if (quantity.high < Quantity::kUnbounded) quantity.high *= size;
  return quantity;
}

// The token of the unit behind an amount: through a hyphen, "half an", "two full"; the amount's end when none is there.
uint32_t unitBehind(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  static constexpr std::array<std::string_view, 8> kBetween = {"full", "straight", "consecutive", "whole",
                                                               "more", "long",     "additional",  "extra"};
  uint32_t at = amount.end;
  if (scan.hyphenated(at, cursor.end)) ++at;
  const bool half = amount.end == cursor.token + 1 && scan.key(cursor.token) == "half";
  if (half && at + 1 < cursor.end && (scan.key(at) == "a" || scan.key(at) == "an")) ++at;
  for (const std::string_view word : kBetween) {
    if (at + 1 < cursor.end && scan.key(at) == word) ++at;
  }
  return at < cursor.end && scan.is(at, kTimeUnit) ? at : amount.end;
}

// "a second" is an ordinal, "one day" a time of its own, "two quarters" may be shares or coins.
bool isTime(const Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t unit_at) {
  const TimeUnit unit = scan.word(unit_at).unit;
  const bool joined = scan.hyphenated(amount.end, cursor.end);
  if (scan.key(unit_at) == "second" && !amount.digits && !joined) return false;
  if (unit == TimeUnit::quarter) return false;
  return !(amount.one_word && unit == TimeUnit::day && !joined);
}

// "over 16 years" tells the time in which something was, unless it lasted or took that long.
bool isSpanOnly(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  if (!amount.above || scan.key(amount.begin) != "over") return false;
  if (amount.begin == cursor.first) return true;
  static constexpr std::array<std::string_view, 7> kLasted = {"lasted", "took", "for", "after", "is", "was", "spent"};
  return !isAmong(kLasted, scan.key(amount.begin - 1));
}

struct Duration {
  uint32_t end = 0;
  Quantity quantity;
  std::string value;
};

// What is added behind the unit: "two years and three months" (of one base), "two years and a half".
void addSmaller(const Scan& scan, const Cursor& cursor, const Amount& amount, const UnitSize& size,
                Duration& duration) {
  uint32_t at = duration.end;
  if (at + 2 < cursor.end && scan.key(at) == "and" && scan.key(at + 1) == "a" && scan.key(at + 2) == "half") {
    Amount half = amount;
    half.quantity.low += 0.5;
    if (half.quantity.high < Quantity::kUnbounded) half.quantity.high += 0.5;
    duration = {at + 3, scaled(half.quantity, size.size), durationText(half, size)};
    return;
  }
  if (at < cursor.end && (scan.key(at) == "and" || scan.key(at) == ",")) ++at;
  if (at >= cursor.end || duration.quantity.low != duration.quantity.high) return;
  const Amount more = readCardinal(scan, at, cursor.end);
  if (!more || more.indefinite || more.end >= cursor.end || !scan.is(more.end, kTimeUnit)) return;
  const UnitSize smaller = sizeOf(scan.word(more.end).unit);
  if (scan.key(more.end) == "second" || smaller.calendar != size.calendar || smaller.size >= size.size) return;
  duration.quantity.low += more.quantity.low * smaller.size;
  duration.quantity.high = duration.quantity.low;
  // "P2Y" and "P3M" are "P2Y3M", "P2D" and "PT4H" are "P2DT4H"
  std::string tail = durationText(more, smaller);
  tail.erase(0, smaller.prefix == size.prefix ? size.prefix.size() : 1);
  duration.value += tail;
  duration.end = more.end + 1;
}

}  // namespace

// "a year", "an hour": a duration only behind a hedge or a preposition of time ("more than a year", "for an hour").
Amount readArticleUnit(const Scan& scan, const Cursor& cursor) {
  struct Lead {
    std::string_view first, second;
    bool near, from, above;
  };
  static constexpr std::array<Lead, 13> kLeads = {{{"about", "", true, false, false},
                                                   {"nearly", "", true, false, false},
                                                   {"almost", "", true, false, false},
                                                   {"around", "", true, false, false},
                                                   {"roughly", "", true, false, false},
                                                   {"approximately", "", true, false, false},
                                                   {"over", "", false, true, true},
                                                   {"more", "than", false, true, true},
                                                   {"at", "least", false, true, false},
                                                   {"less", "than", true, false, false},
                                                   {"just", "under", true, false, false},
                                                   {"just", "over", true, false, false},
                                                   {"under", "", true, false, false}}};
  static constexpr std::array<std::string_view, 5> kBefore = {"for", "within", "lasted", "lasting", "over"};
  uint32_t at = cursor.token;
  Amount amount;
  bool allowed = false;
  amount.quantity = {1, 1, false};
  for (const Lead& lead : kLeads) {
    if (scan.key(at) != lead.first) continue;
    if (!lead.second.empty() && (at + 1 >= cursor.end || scan.key(at + 1) != lead.second)) continue;
    at += lead.second.empty() ? 1 : 2;
    amount.quantity.approximate = lead.near;
    if (lead.from) amount.quantity.high = Quantity::kUnbounded;
    amount.above = lead.above;
    allowed = true;
    break;
  }
  if (at + 1 >= cursor.end || (scan.key(at) != "a" && scan.key(at) != "an") || !scan.is(at + 1, kTimeUnit)) return {};
  amount.begin = cursor.token;
  amount.core = at;
  amount.end = at + 1;
  amount.article = true;
  // "a year ago" is read by readAgo; without a hedge "a year" is a duration only behind a preposition
  amount.bare_article = !allowed && !(at > cursor.first && isAmong(kBefore, scan.key(at - 1)));
  return amount;
}

uint32_t readDuration(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.indefinite || amount.bare_year || amount.bare_article) return cursor.token;
  const uint32_t unit_at = unitBehind(scan, cursor, amount);
  if (unit_at >= cursor.end || !scan.is(unit_at, kTimeUnit) || !isTime(scan, cursor, amount, unit_at))
    return cursor.token;
  Amount time = amount;
  if (isSpanOnly(scan, cursor, amount)) time.quantity.high = time.quantity.low;
  const UnitSize size = sizeOf(scan.word(unit_at).unit);
  Duration duration{unit_at + 1, scaled(time.quantity, size.size), durationText(time, size)};
  const bool joined_old = scan.hyphenated(duration.end, cursor.end) && scan.key(duration.end + 1) == "old";
  const bool old = joined_old || (duration.end < cursor.end && scan.key(duration.end) == "old");
  if (old) {
    duration.end += joined_old ? 2 : 1;
  } else {
    addSmaller(scan, cursor, time, size, duration);
    if (scan.hyphenated(duration.end, cursor.end) && scan.key(duration.end + 1) == "long") duration.end += 2;
  }
  Mention& mention =
      addMention(scan, cursor, MentionKind::duration, cursor.token, duration.end, old ? "duration.age" : name);
  mention.quantity = duration.quantity;
  mention.unit = old ? "age" : size.calendar ? "P1M" : "PT";
  mention.value = std::move(duration.value);
  mention.counted = headNoun(scan, duration.end, cursor.end);
  return duration.end;
}

}  // namespace synoptic
