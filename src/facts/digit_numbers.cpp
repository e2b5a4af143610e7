// digit_numbers: see number_parts.h; a number that begins with digits. Groups by narrow or protected spaces, by plain
// spaces where that cannot be two numbers; letters and words of magnitude behind ("1.5m", "50k", "2 bn", "300 thousand
// million"); fractions ("3/4", "7 3/4", "½"). Example: "$1.5m" is 1500000 behind the sign, "40 000" is 40000, "4
// thousand 3 hundred" is 4300. Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/number_parts.h"

namespace synoptic {
namespace {

bool glued(const Scan& scan, uint32_t token) {
  return !scan.spaced(token);
}

struct SuffixMagnitude {
  std::string_view suffix;
  int exponent;
};
// Letters that stick to digits, lower-case; "g" and "t" alone are networks, weights and times.
constexpr std::array<SuffixMagnitude, 15> kSuffixMagnitudes = {{{"k", 3},
                                                                {"m", 6},
                                                                {"mm", 6},
                                                                {"mn", 6},
                                                                {"mil", 6},
                                                                {"mln", 6},
                                                                {"million", 6},
                                                                {"b", 9},
                                                                {"bn", 9},
                                                                {"bln", 9},
                                                                {"billion", 9},
                                                                {"tn", 12},
                                                                {"tln", 12},
                                                                {"trn", 12},
                                                                {"trillion", 12}}};

bool sameLetters(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((text[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

// 0 when the letters are no magnitude. "mm" in small letters is a length.
int suffixExponent(std::string_view suffix) {
  if (suffix.empty() || suffix == "mm") return 0;
  for (const SuffixMagnitude& row : kSuffixMagnitudes) {
    if (sameLetters(suffix, row.suffix)) return row.exponent;
  }
  return 0;
}

int exponentOf(double magnitude) {
  int exponent = 0;
  while (magnitude > 1) {
    magnitude /= 10;
    ++exponent;
  }
  return exponent;
}

// What stands between two tokens: one plain space, or a space that does not break.
enum class Gap : uint8_t { none, plain, tied, other };
Gap gapBefore(const Scan& scan, uint32_t token) {
  const Span gap{scan.span(token - 1).end, scan.span(token).begin};
  const std::string_view text = scan.document.text(gap);
  if (text.empty()) return Gap::none;
  if (text == " ") return Gap::plain;
  return text == "\u00A0" || text == "\u202F" || text == "\u2009" ? Gap::tied : Gap::other;
}

// "40 000", "1 414 021 100": groups of three behind one to three digits. With plain spaces only where it is more than
// one group or a round one: "won 3 100 metres finals" is two numbers.
uint32_t readSpacedGroups(const Scan& scan, uint32_t token, uint32_t end, Digits& digits) {
  constexpr uint32_t kMostGroups = 4;  // 15 digits
  if (digits.grouped || digits.decimals > 0 || digits.whole_digits > 3 || !digits.suffix.empty() ||
      digits.mantissa == 0)
    return token + 1;
  Digits sum = digits;
  uint32_t at = token + 1, groups = 0;
  bool plain = false, round = true;
  while (at < end && groups < kMostGroups && scan.has(at, kDigits)) {
    const Gap gap = gapBefore(scan, at);
    if (gap != Gap::plain && gap != Gap::tied) break;
    const Digits next = readDigits(scan.text(at));
    if (!next.ok || next.grouped || next.whole_digits != 3 || !next.suffix.empty()) break;
    if (next.whole_digits + next.decimals + 3 * static_cast<int>(groups + 1) > kMaxDigits) break;
    plain = plain || gap == Gap::plain;
    round = round && next.mantissa == 0;
    for (int i = 0; i < 3 + next.decimals; ++i) sum.mantissa *= 10;
    sum.mantissa += next.mantissa;
    sum.decimals = next.decimals;
    sum.whole_digits += 3;
    ++groups;
    ++at;
    if (next.decimals > 0) break;
  }
  // four digits behind would be another number: "423 0000"
  if (groups == 0 || (plain && groups < 2 && !round)) return token + 1;
  sum.grouped = true;
  digits = sum;
  return at;
}

struct Simple {
  uint32_t end = 0;
  double value = 0;
};

// "3/4", "½" at the token: a proper fraction with a usual denominator, no date or ratio ("9/11", "24/7", "5/17/2018").
Simple readSlashed(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return {};
  if (scan.is(token, kVulgarFraction)) return {token + 1, scan.word(token).number};
  if (token + 2 >= end || !scan.has(token, kDigits) || scan.key(token + 1) != "/" || !glued(scan, token + 1) ||
      !glued(scan, token + 2) || !scan.has(token + 2, kDigits))
    return {};
  if (token + 3 < end && glued(scan, token + 3) && (scan.key(token + 3) == "/" || scan.has(token + 3, kWord | kDigits)))
    return {};
  const Digits over = readDigits(scan.text(token)), under = readDigits(scan.text(token + 2));
  if (!over.ok || !under.ok || !over.suffix.empty() || !under.suffix.empty() || over.decimals + under.decimals > 0)
    return {};
  if (over.mantissa < 1 || over.mantissa >= under.mantissa) return {};
  static constexpr std::array<int, 12> kUsual = {2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100};
  for (const int usual : kUsual) {
    if (under.mantissa == usual)
      return {token + 3, static_cast<double>(over.mantissa) / static_cast<double>(under.mantissa)};
  }
  return {};
}

// "4 thousand 3 hundred and 21": further parts behind digits with a magnitude, each smaller than the one before.
void addSmallerParts(const Scan& scan, uint32_t end, Amount& amount, double size) {
  for (int parts = 0; parts < 3 && size >= 100 && amount.end + 1 < end; ++parts) {
    const bool joined = scan.key(amount.end) == "and";
    const uint32_t at = amount.end + (joined ? 1 : 0);
    if (!scan.has(at, kDigits) && !(joined && scan.is(at, kUnitNumber | kTensNumber))) return;
    double value = 0, next = 1;
    uint32_t after = at + 1;
    if (scan.has(at, kDigits)) {
      const Digits digits = readDigits(scan.text(at));
      if (!digits.ok || digits.grouped || digits.decimals > 0 || !digits.suffix.empty() || digits.mantissa == 0) return;
      value = static_cast<double>(digits.mantissa);
    } else {
      const WordNumber number = readWordNumber(scan, at, end);
      value = number.value;
      after = number.end;
    }
    if (after < end && scan.is(after, kMagnitude)) next = scan.word(after++).number;
    const bool words = !scan.has(at, kDigits);
    if (value * next >= size || (next == 1 && (!joined || (size != 100 && !(words && value >= 100))))) return;
    if (joined && next != 1 && value >= 100) return;
    amount.quantity.low += value * next;
    amount.quantity.high = amount.quantity.low;
    amount.end = after;
    size = next;
  }
}

// The letters or words of magnitude behind digits: "k", "bn", "million", "-million", "thousand million".
struct Scale {
  uint32_t end = 0;
  int exponent = 0;
  double times = 1;      // 12 of a dozen
  double size = 0;       // of the magnitude; 0 when there is none
  bool letters = false;  // written as letters
  bool small_m = false;
  bool ok = true;  // false: letters that are no magnitude ("29km", "1990s")
};

Scale readScaleLetters(const Scan& scan, uint32_t at, uint32_t end, std::string_view suffix) {
  Scale scale{.end = at};
  std::string_view letters = suffix;
  if (letters.empty() && at < end && scan.has(at, kWord) && scan.span(at).size() <= 3) {
    // "2.33 k", "10 bn", "1mm" before a mark; "5 m" and "5 K" are lengths and degrees
    const std::string_view text = scan.text(at);
    if (glued(scan, at) || (text != "m" && text != "b" && text != "B" && text != "K" && text != "mil")) letters = text;
  }
  scale.exponent = suffixExponent(letters);
  scale.ok = suffix.empty() || scale.exponent > 0;
  if (scale.exponent == 0) return scale;
  scale.letters = true;
  scale.small_m = letters == "m";
  scale.size = decimalValue(1, scale.exponent);
  if (suffix.empty()) ++scale.end;
  return scale;
}

Scale readScale(const Scan& scan, uint32_t at, uint32_t end, std::string_view suffix) {
  Scale scale = readScaleLetters(scan, at, end, suffix);
  if (!scale.ok || scale.letters) return scale;
  const uint32_t word_at = hyphenAt(scan, at, end) && scan.is(at + 1, kMagnitude) ? at + 1 : at;
  scale.size = magnitudeAt(scan, word_at, end);
  if (scale.size == 0) return scale;
  scale.end = word_at + 1;
  if (scale.size == 12) {
    scale.times = 12;
    return scale;
  }
  scale.exponent = exponentOf(scale.size);
  if (scale.end < end && scan.is(scale.end, kMagnitude) && scan.word(scale.end).number > scale.size) {
    scale.size = scan.word(scale.end++).number;  // "300 thousand million"
    scale.exponent += exponentOf(scale.size);
  }
  return scale;
}

// "7 3/4", "2½ million": the fraction behind a whole number.
void addSlashed(const Scan& scan, uint32_t end, Amount& amount) {
  const uint32_t at = amount.end;
  if (at >= end || (!scan.is(at, kVulgarFraction) && !scan.spaced(at))) return;
  const Simple part = readSlashed(scan, at, end);
  if (part.end == 0) return;
  double value = amount.quantity.low + part.value;
  amount.end = part.end;
  amount.bare_year = false;
  if (part.end < end && scan.is(part.end, kMagnitude)) {
    amount.magnitude = scan.word(part.end).number;
    value *= amount.magnitude;
    amount.end = part.end + 1;
  }
  amount.quantity.low = amount.quantity.high = value;
}

}  // namespace

Amount readDigitNumber(const Scan& scan, uint32_t token, uint32_t end) {
  if (const Simple only = readSlashed(scan, token, end); only.end > token) {
    Amount amount = exactly(token, only.end, only.value);
    amount.digits = amount.slashed = true;
    return amount;
  }
  Digits digits = scan.has(token, kDigits) ? readDigits(scan.text(token)) : Digits{};
  if (!digits.ok) return {};
  const uint32_t at = readSpacedGroups(scan, token, end, digits);
  const Scale scale = readScale(scan, at, end, digits.suffix);
  if (!scale.ok) return {};
  Amount amount =
      exactly(token, scale.end, decimalValue(digits.mantissa, scale.exponent - digits.decimals) * scale.times);
  amount.digits = true;
  amount.small_m = scale.small_m;
  amount.magnitude = scale.size >= 1000 ? scale.size : 0;
  amount.bare_year = scale.size == 0 && digits.decimals == 0 && !digits.grouped && digits.whole_digits == 4 &&
                     digits.mantissa >= 1000 && digits.mantissa < 2200;
  if (scale.size > 0 && !scale.letters && scale.times == 1)
    addSmallerParts(scan, end, amount, scale.size);
  else if (scale.size == 0 && digits.decimals == 0)
    addSlashed(scan, end, amount);
  return amount;
}

}  // namespace synoptic
