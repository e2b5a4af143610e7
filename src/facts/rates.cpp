// rates: what an amount is for each of; see measures.h. Example: behind "$15" the words "an hour" give "hour", behind
// "60 miles" "per hour", behind "$3" "a gallon"; "a year earlier" is none. Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/measures.h"

namespace synoptic {
namespace {

// What things are sold or shared by; any noun may stand behind "per".
constexpr std::array<std::string_view, 22> kPieces = {
    "share",  "barrel",   "gallon",     "ton",     "tonne", "ounce",  "litre",  "liter",
    "kilo",   "kilogram", "kilogramme", "head",    "night", "person", "bottle", "copy",
    "ticket", "bushel",   "household",  "student", "plate", "mile"};

// "a year earlier", "a day after": a time, no rate.
bool isPointInTime(const Scan& scan, uint32_t token, uint32_t end) {
  static constexpr std::array<std::string_view, 14> kThen = {"ago",   "earlier", "later", "before", "after",
                                                             "old",   "long",    "prior", "since",  "sooner",
                                                             "apart", "away",    "into",  "from"};
  // "960 marks a month from 840 marks"
  if (token + 1 < end && scan.key(token) == "from" && scan.has(token + 1, kDigits)) return false;
  return token < end && isAmong(kThen, scan.key(token));
}

}  // namespace

Rate readRate(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token;
  if (scan.hyphenated(at, end)) ++at;
  if (at + 2 < end && scan.key(at) == "in" && scan.key(at + 1) == "cash") at += 2;  // "430 pence in cash per share"
  const bool for_each =
      at + 1 < end && scan.key(at) == "for" && (scan.key(at + 1) == "each" || scan.key(at + 1) == "every");
  if (for_each) ++at;  // "$22 for each share"
  if (at + 1 >= end) return {token, {}};
  const std::string_view key = scan.key(at);
  const bool article = key == "a" || key == "an", per = key == "per" || (key == "/" && !scan.spaced(at));
  if (!article && !per && key != "each" && key != "every") return {token, {}};
  ++at;
  if (scan.hyphenated(at, end)) ++at;
  if (at >= end) return {token, {}};
  // "400 people per square kilometre"
  if (per && (scan.key(at) == "square" || scan.key(at) == "cubic") && at + 1 < end && scan.is(at + 1, kMeasure))
    return {at + 2, scan.document.text(scan.span(at, at + 2))};
  bool fits = scan.is(at, kTimeUnit);
  if (article || for_each) {
    fits = fits || isAmong(kPieces, scan.key(at));
  } else if (per) {
    fits = fits || scan.tag(at) == Tag::noun || scan.is(at, kMeasure) || scan.has(at, kDigits);
  }
  if (!fits || isPointInTime(scan, at + 1, end)) return {token, {}};
  return {at + 1, scan.key(at)};
}

}  // namespace synoptic
