// digits: see amounts.h and number_parts.h; numbers in digits. Thousands by commas (also in the Indian way), by narrow
// or protected spaces, by plain spaces where that cannot be two numbers; a decimal point, or a comma with one or two
// digits; letters that stick to them ("1.5m", "50k", "2bn"); fractions ("3/4", "7 3/4", "½"). Example: "12,34,567" is
// 1234567, "1.5m" is 1500000, "1,3" is 1.3, "1.2.3" is nothing. Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/number_parts.h"

namespace synoptic {
namespace {

constexpr int kMaxDigits = 15;  // more are an identifier, and a double could not keep them

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
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

}  // namespace

namespace {

// "1.234.567,89": points between groups of three, then a decimal comma, which no English number has.
Digits readCommaDecimal(std::string_view text) {
  Digits out;
  size_t at = 0;
  int group = 0, total = 0;
  bool comma = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (isDigit(c)) {
      if (++total > kMaxDigits) return {};
      out.mantissa = out.mantissa * 10 + (c - '0');
      ++group;
      ++(comma ? out.decimals : out.whole_digits);
    } else if (c == '.' && !comma && group > 0 && group <= 3 && (!out.grouped || group == 3)) {
      out.grouped = true;
      group = 0;
    } else if (c == ',' && !comma && out.grouped && group == 3) {
      comma = true;
    } else {
      return {};
    }
  }
  out.ok = comma && out.decimals >= 1 && out.decimals <= 2;
  return out;
}

}  // namespace

Digits readDigits(std::string_view text) {
  Digits out;
  size_t at = 0;
  int group = 0, first_group = 0, pairs = 0, threes = 0;  // digits since the last comma; groups of two and three
  int total = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (isDigit(c)) {
      if (++total > kMaxDigits) return out;
      out.mantissa = out.mantissa * 10 + (c - '0');
      ++group;
      ++out.whole_digits;
    } else if (c == ',' && at + 1 < text.size() && isDigit(text[at + 1])) {
      if (group == 0 || group > 3) return out;
      if (!out.grouped)
        first_group = group;
      else
        (group == 2 ? pairs : threes) += group >= 2 ? 1 : 100;
      out.grouped = true;
      group = 0;
    } else {
      break;
    }
  }
  const bool point = at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1]);
  if (out.grouped && group != 3) {
    // "1,3", "12,50": a decimal comma
    if (pairs + threes > 0 || group > 2 || point || at < text.size()) return out;
    out.decimals = group;
    out.whole_digits -= group;
    out.grouped = false;
    out.ok = true;
    return out;
  }
  // "12,34,567" groups by two, then by three
  if (out.grouped && pairs > 0 && (threes > 0 || first_group > 2)) return out;
  if (point) {
    for (++at; at < text.size() && isDigit(text[at]); ++at) {
      if (++total > kMaxDigits) return out;
      out.mantissa = out.mantissa * 10 + (text[at] - '0');
      ++out.decimals;
    }
  }
  if (at < text.size() && (text[at] == '.' || text[at] == ',') && at + 1 < text.size())
    return out.grouped ? out : readCommaDecimal(text);  // 1.2.3, an address
  if (total == 0) return out;
  out.suffix = text.substr(at);
  out.ok = true;
  return out;
}

double decimalValue(int64_t mantissa, int exponent) {
  double scale = 1;  // exact up to 10^22
  for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) scale *= 10;
  return exponent < 0 ? static_cast<double>(mantissa) / scale : static_cast<double>(mantissa) * scale;
}

Amount readDigitNumber(const Scan& scan, uint32_t token, uint32_t end) {
  if (const Simple only = readSlashed(scan, token, end); only.end > token) {
    Amount amount = exactly(token, only.end, only.value);
    amount.digits = amount.slashed = true;
    return amount;
  }
  if (!scan.has(token, kDigits)) return {};
  Amount amount;
  Digits digits = readDigits(scan.text(token));
  if (!digits.ok) return amount;
  int exponent = -digits.decimals;
  uint32_t at = readSpacedGroups(scan, token, end, digits);
  exponent = -digits.decimals;
  int letters = 0;
  bool small_m = false;
  if (!digits.suffix.empty()) {
    letters = suffixExponent(digits.suffix);
    if (letters == 0) return amount;
    small_m = digits.suffix == "m";
  } else if (at < end && scan.has(at, kWord) && scan.span(at).size() <= 3 && suffixExponent(scan.text(at)) > 0) {
    // "2.33 k", "10 bn", "$5 m"; "5 m" is a length, which only money overrules
    const std::string_view text = scan.text(at);
    if (glued(scan, at) || (text != "m" && text != "b" && text != "B" && text != "K" && text != "mil")) {
      letters = suffixExponent(text);
      small_m = text == "m";
      ++at;
    }
  }
  exponent += letters;
  double times = 1, size = letters >= 3 ? decimalValue(1, letters) : 0;
  const uint32_t magnitude_at = hyphenAt(scan, at, end) && scan.is(at + 1, kMagnitude) ? at + 1 : at;
  if (const double found = letters == 0 ? magnitudeAt(scan, magnitude_at, end) : 0; found > 0) {
    if (found != 12)
      exponent += exponentOf(found);
    else
      times = found;
    size = found;
    at = magnitude_at + 1;
    if (at < end && found != 12 && scan.is(at, kMagnitude) && scan.word(at).number > found) {  // "300 thousand million"
      exponent += exponentOf(scan.word(at).number);
      size = scan.word(at++).number;
    }
  }
  amount = exactly(token, at, decimalValue(digits.mantissa, exponent) * times);
  amount.digits = true;
  amount.small_m = small_m;
  amount.magnitude = size >= 1000 ? size : 0;
  amount.bare_year = size == 0 && digits.suffix.empty() && digits.decimals == 0 && !digits.grouped &&
                     digits.whole_digits == 4 && digits.mantissa >= 1000 && digits.mantissa < 2200;
  if (size > 0 && letters == 0 && times == 1) {
    addSmallerParts(scan, end, amount, size);
  } else if (size == 0 && digits.decimals == 0) {
    // "7 3/4", "2½"
    const bool vulgar = at < end && scan.is(at, kVulgarFraction);
    const Simple part = vulgar || (at < end && scan.spaced(at)) ? readSlashed(scan, at, end) : Simple();
    if (part.end > at) {
      amount.quantity.low = amount.quantity.high = amount.quantity.low + part.value;
      amount.end = part.end;
      amount.bare_year = false;
      if (part.end < end && scan.is(part.end, kMagnitude)) {  // "2½ million"
        amount.magnitude = scan.word(part.end).number;
        amount.quantity.low = amount.quantity.high = amount.quantity.low * amount.magnitude;
        amount.end = part.end + 1;
      }
    }
  }
  return amount;
}

}  // namespace synoptic
