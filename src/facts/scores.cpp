// scores: results of games and votes; see measures.h. The value keeps the order in which they are written, the interval
// is [smaller, larger]. Method: two numbers with a hyphen of which the first is the larger, or one of a list of such
// pairs; "to" between them behind a word of votes or of winning. Example: "4-6, 6-3" is two scores, "4-6 buses" a
// range. Covered by tests/facts/numbers.cpp.
#include <algorithm>
#include <array>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

Mention& addScore(Scan& scan, const Cursor& cursor, uint32_t end, double left, double right, std::string_view name) {
  Mention& mention = addMention(scan, cursor, MentionKind::number, cursor.token, end, name);
  mention.quantity = {std::min(left, right), std::max(left, right), false};
  mention.unit = "score";
  mention.value = numberText(left) + "-" + numberText(right);
  mention.counted = headNoun(scan, end, cursor.end);
  return mention;
}

// "4-6, 6-3, 6-7, 7-6 and 6-4": one of a list of pairs, of which some pair falls; a list of ranges only rises.
bool isSetOfMatch(const Scan& scan, const Cursor& cursor) {
  constexpr int kMostPairs = 6;
  const auto falls = [&](uint32_t pair) {
    return readDigits(scan.text(pair)).mantissa > readDigits(scan.text(pair + 2)).mantissa;
  };
  const auto isPair = [&](uint32_t pair) {
    return pair >= cursor.first && pair + 2 < cursor.end && scan.has(pair, kDigits) &&
           scan.hyphenated(pair + 1, cursor.end) && scan.has(pair + 2, kDigits);
  };
  const auto isJoint = [&](uint32_t token) {
    return token < cursor.end && (scan.key(token) == "," || scan.key(token) == "and");
  };
  uint32_t pair = cursor.token;
  for (int n = 0; n < kMostPairs && isJoint(pair + 3) && isPair(pair + 4); ++n) {
    pair += 4;
    if (falls(pair)) return true;
  }
  pair = cursor.token;
  for (int n = 0; n < kMostPairs && pair >= cursor.first + 4 && isJoint(pair - 1) && isPair(pair - 4); ++n) {
    pair -= 4;
    if (falls(pair)) return true;
  }
  return false;
}

}  // namespace

// "134-63": unhyphenated before and behind, the larger first.
uint32_t readScore(Scan& scan, const Cursor& cursor, std::string_view name) {
  constexpr int64_t kHighest = 999;  // of a side; more are telephone numbers
  const uint32_t at = cursor.token;
  if (!scan.hyphenated(at + 1, cursor.end)) return at;
  if (at > cursor.first && !scan.spaced(at)) return at;
  if (at + 3 < cursor.end && !scan.spaced(at + 3) && scan.key(at + 3) == "-") return at;
  const Digits left = readDigits(scan.text(at)), right = readDigits(scan.text(at + 2));
  if (!left.ok || !right.ok || !left.suffix.empty() || !right.suffix.empty() || left.decimals + right.decimals > 0)
    return at;
  if (std::max(left.mantissa, right.mantissa) > kHighest) return at;
  if (left.mantissa < right.mantissa && !isSetOfMatch(scan, cursor)) return at;
  // "555-0100" is a telephone number
  if (right.whole_digits > 1 && scan.text(at + 2)[0] == '0') return at;
  addScore(scan, cursor, at + 3, static_cast<double>(left.mantissa), static_cast<double>(right.mantissa), name);
  return at + 3;
}

// "by a vote of 51 to 49", "voted seven to two": the larger first, behind a word of votes or of winning.
uint32_t readVote(Scan& scan, const Cursor& cursor, std::string_view name) {
  static constexpr std::array<std::string_view, 12> kBefore = {
      "vote", "voted", "votes", "score", "won", "win", "lost", "passed", "ruled", "beat", "margin", "approved"};
  constexpr uint32_t kReach = 3;  // "by a vote of", "beat them"
  const Amount left = readCardinal(scan, cursor.token, cursor.end);
  if (!left || left.indefinite || left.article || left.end + 1 >= cursor.end || scan.key(left.end) != "to")
    return cursor.token;
  const Amount right = readCardinal(scan, left.end + 1, cursor.end);
  if (!right || right.digits != left.digits || right.indefinite) return cursor.token;
  const double high = left.quantity.low, low = right.quantity.low;
  if (!isWhole(high) || !isWhole(low) || high < low || left.magnitude > 0) return cursor.token;
  if (right.end < cursor.end && scan.is(right.end, kPercentWord)) return cursor.token;  // "won 46 to 40 percent"
  if (cursor.token > cursor.first && scan.key(cursor.token - 1) == "from") return cursor.token;
  for (uint32_t back = 1; back <= kReach && cursor.token >= cursor.first + back; ++back) {
    if (!isAmong(kBefore, scan.key(cursor.token - back))) continue;
    addScore(scan, cursor, right.end, high, low, name);
    return right.end;
  }
  return cursor.token;
}

}  // namespace synoptic
