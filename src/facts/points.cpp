// points: parts of a percentage point, which banks and markets write in other words: "a quarter of a percentage point",
// "half a percentage point", "a quarter-point cut", "25 basis points", "25bps". See measures.h. All of them become the
// percent of "0.25 percentage points", so that they can agree. Points alone ("half a point") may be of a table or a
// game and are not read. Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

struct PartWords {
  std::string_view words;  // a hyphen is a word
  double part;
};
constexpr auto kParts = std::to_array<PartWords>({
    {"three-quarters", 0.75},
    {"three - quarters", 0.75},
    {"three - quarter", 0.75},
    {"three quarters", 0.75},
    {"a quarter", 0.25},
    {"one quarter", 0.25},
    {"one - quarter", 0.25},
    {"quarter", 0.25},
    {"a half", 0.5},
    {"one half", 0.5},
    {"one - half", 0.5},
    {"half", 0.5},
});

// The token behind "quarter" …; the token itself where no part begins.
uint32_t readPart(const Scan& scan, uint32_t token, uint32_t end, double& part) {
  for (const PartWords& row : kParts) {
    const uint32_t behind = readWords(scan, token, end, row.words);
    if (behind == token) continue;
    part = row.part;
    return behind;
  }
  return token;
}

bool isPoint(const Scan& scan, uint32_t token, uint32_t end) {
  return token < end && (scan.key(token) == "point" || scan.key(token) == "points");
}

}  // namespace

uint32_t behindBasisPoints(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = scan.hyphenated(token, end) ? token + 1 : token;
  if (at >= end) return token;
  if (scan.key(at) == "bps" || scan.key(at) == "bp") return at + 1;
  if (scan.key(at) != "basis") return token;
  at = scan.hyphenated(at + 1, end) ? at + 2 : at + 1;
  return isPoint(scan, at, end) ? at + 1 : token;
}

uint32_t readPartOfPoint(Scan& scan, const Cursor& cursor, std::string_view name) {
  double part = 0;
  uint32_t at = readPart(scan, cursor.token, cursor.end, part);
  if (at == cursor.token || at >= cursor.end) return cursor.token;
  const bool joined = scan.hyphenated(at, cursor.end);
  const bool of = !joined && readWords(scan, at, cursor.end, "of a") > at;
  at = joined ? at + 1 : of ? at + 2 : at;
  if (!joined && !of && scan.key(at) == "a") ++at;  // "half a percentage point"
  const bool percentage = at + 1 < cursor.end && scan.key(at) == "percentage";
  if (percentage) at = scan.hyphenated(at + 1, cursor.end) ? at + 2 : at + 1;
  // "a quarter point" is of a rate; "half a point", "a quarter of a point" need not be
  if (!isPoint(scan, at, cursor.end) || (!percentage && (of || part == 0.5))) return cursor.token;
  Amount amount{.begin = cursor.token, .end = at + 1, .core = cursor.token};
  amount.quantity.low = amount.quantity.high = part;
  return addPercent(scan, cursor, amount, at + 1, PercentUnit::point, name);
}

}  // namespace synoptic
