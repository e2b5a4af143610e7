// cardinals: the first half of amounts.h: digits, number words, fractions and magnitudes, without hedges or ranges.
// Example: "two hundred and five" is 205, "1.5 million" is 1500000, "two-thirds" is 0.666667.
// Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/amounts.h"

namespace synoptic {
namespace {

constexpr int kMaxDigits = 15;  // more are an identifier, and a double could not keep them

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool hyphenAt(const Scan& scan, uint32_t token, uint32_t end) {
  return token < end && !scan.spaced(token) && (scan.key(token) == "-" || scan.key(token) == "‑");
}
bool glued(const Scan& scan, uint32_t token) {
  return !scan.spaced(token);
}

struct SuffixMagnitude {
  std::string_view suffix;
  int exponent;
};
// "m" is million with money and with digits stuck to it ("$1.5m"); metres are rare in news and have no verdict yet.
constexpr std::array<SuffixMagnitude, 9> kSuffixMagnitudes = {
    {{"k", 3}, {"m", 6}, {"mn", 6}, {"mln", 6}, {"million", 6}, {"b", 9}, {"bn", 9}, {"billion", 9}, {"tn", 12}}};

int suffixExponent(std::string_view suffix) {
  for (const SuffixMagnitude& row : kSuffixMagnitudes) {
    if (suffix == row.suffix) return row.exponent;
    if (suffix.size() == 1 && row.suffix.size() == 1 && (suffix[0] | 0x20) == row.suffix[0]) return row.exponent;
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

bool isPowerOfTen(double magnitude) {
  return magnitude != 12;
}

// "hundred", "million", "dozen" behind a value, each with what follows: "two hundred and five thousand".
struct WordNumber {
  uint32_t end = 0;
  double value = 0;
  bool found = false;
};

WordNumber readWordNumber(const Scan& scan, uint32_t token, uint32_t end) {
  double total = 0, group = 0;
  WordNumber out{token, 0, false};
  uint32_t at = token;
  bool tens_open = false;  // a unit may follow: "twenty" "-" "one"
  bool unit_open = true;   // a unit or tens may follow
  while (at < end) {
    uint32_t i = at;
    if (out.found && hyphenAt(scan, i, end) && i + 1 < end && glued(scan, i + 1)) ++i;
    if (out.found && i == at && scan.key(i) == "and" && group >= 100) ++i;
    if (i >= end) break;
    const WordFacts& word = scan.word(i);
    if (word.is(kUnitNumber) && (unit_open || (tens_open && word.number < 10))) {
      group += word.number;
      unit_open = tens_open = false;
    } else if (word.is(kTensNumber) && unit_open) {
      group += word.number;
      tens_open = true;
      unit_open = false;
    } else if (word.is(kMagnitude) && (out.found || i == at)) {
      if (!out.found) group = 1;  // the caller saw "a" or "half a"
      if (word.number == 100) {
        group *= 100;
        unit_open = true;
      } else {
        total = (total + group) * word.number;
        if (word.number == 1000 || total >= 1e6) unit_open = true;
        group = 0;
      }
      tens_open = false;
    } else {
      break;
    }
    at = i + 1;
    out = {at, total + group, true};
  }
  return out;
}

// Digits, with the magnitude that follows: "1.5 million", "$1.5m", "800".
Amount readDigitNumber(const Scan& scan, uint32_t token, uint32_t end) {
  Amount amount;
  const Digits digits = readDigits(scan.text(token));
  if (!digits.ok) return amount;
  int exponent = -digits.decimals;
  uint32_t at = token + 1;
  double times = 1;
  if (!digits.suffix.empty()) {
    const int suffix = suffixExponent(digits.suffix);
    if (suffix == 0) return amount;
    exponent += suffix;
  } else if (at < end && glued(scan, at) && suffixExponent(scan.text(at)) > 0) {
    exponent += suffixExponent(scan.text(at));
    ++at;
  }
  const uint32_t magnitude_at = hyphenAt(scan, at, end) && at + 1 < end && scan.is(at + 1, kMagnitude) ? at + 1 : at;
  bool magnitude = false;
  if (magnitude_at < end && scan.is(magnitude_at, kMagnitude)) {
    const double size = scan.word(magnitude_at).number;
    if (isPowerOfTen(size))
      exponent += exponentOf(size);
    else
      times = size;
    at = magnitude_at + 1;
    magnitude = true;
  }
  amount = {.begin = token, .end = at, .core = token};
  amount.quantity.low = amount.quantity.high = decimalValue(digits.mantissa, exponent) * times;
  amount.digits = true;
  amount.bare_year = !magnitude && digits.suffix.empty() && digits.decimals == 0 && !digits.grouped &&
                     digits.whole_digits == 4 && digits.mantissa >= 1000 && digits.mantissa < 2200;
  return amount;
}

Amount exactly(uint32_t begin, uint32_t end, double value) {
  Amount amount{.begin = begin, .end = end, .core = begin};
  amount.quantity.low = amount.quantity.high = value;
  return amount;
}

// "two-thirds", "three quarters", "a third" (only before "of"), "half", "half a million".
Amount readFraction(const Scan& scan, uint32_t token, uint32_t end) {
  const std::string_view key = scan.key(token);
  if (key == "half") {
    uint32_t at = token + 1;
    if (at < end && (scan.key(at) == "a" || scan.key(at) == "an")) ++at;
    if (hyphenAt(scan, at, end)) ++at;
    if (at < end && scan.is(at, kMagnitude)) {
      const WordNumber size = readWordNumber(scan, at, end);
      return exactly(token, size.end, size.value / 2);
    }
    const bool time = at > token + 1 && at < end && scan.is(at, kTimeUnit);  // "half an hour"
    const bool counted = time || (token + 1 < end && (scan.key(token + 1) == "of" || scan.key(token + 1) == "the"));
    return counted ? exactly(token, token + 1, 0.5) : Amount();
  }
  uint32_t at = token + 1;
  const double numerator = key == "a" || key == "an" ? 1 : scan.word(token).number;
  if (hyphenAt(scan, at, end)) ++at;
  if (at >= end || !scan.is(at, kFractionWord) || numerator == 0 || scan.key(at) == "second") return {};
  const double denominator = scan.word(at).number;
  if (denominator == 0.5) return {};
  const bool plural = scan.key(at).back() == 's';
  const bool of = at + 1 < end && scan.key(at + 1) == "of";
  if (plural ? numerator < 2 : !of || numerator != 1) return {};
  // "three quarters" of a game or a year are quarters, unless a share is meant
  if (plural && scan.is(at, kTimeUnit) && !of) return {};
  return exactly(token, at + 1, numerator / denominator);
}

// "and a half", "and-a-half" behind a number; also before a magnitude: "two and a half million".
Amount withHalf(const Scan& scan, Amount amount, uint32_t end) {
  uint32_t at = amount.end;
  static constexpr std::array<std::string_view, 3> kWords = {"and", "a", "half"};
  for (const std::string_view word : kWords) {
    if (hyphenAt(scan, at, end)) ++at;
    if (at >= end || scan.key(at) != word) return amount;
    ++at;
  }
  double value = amount.quantity.low + 0.5;
  if (at < end && scan.is(at, kMagnitude)) value *= scan.word(at++).number;
  amount.quantity.low = amount.quantity.high = value;
  amount.end = at;
  amount.bare_year = false;
  return amount;
}

Amount readVaguePlural(const Scan& scan, uint32_t token, uint32_t end) {
  // "tens of thousands", "hundreds of millions"
  double low = scan.word(token).number;
  uint32_t at = token + 1;
  if (at + 1 < end && scan.key(at) == "of" && scan.is(at + 1, kVaguePlural)) {
    low *= scan.word(at + 1).number;
    at += 2;
  } else if (scan.key(token) == "tens" || scan.key(token) == "scores") {
    // "test scores", "tens" alone are no amounts
    if (at >= end || scan.key(at) != "of" || scan.key(token) == "tens") return {};
  }
  Amount amount = exactly(token, at, low);
  amount.quantity.high = Quantity::kUnbounded;
  amount.quantity.approximate = true;
  amount.indefinite = true;
  return amount;
}

// "several hundred", "a few dozen", "couple of thousand": two or more of the magnitude.
Amount readSeveral(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token + 1;
  if (at < end && scan.key(at) == "of") ++at;
  if (at >= end || !scan.is(at, kMagnitude)) return {};
  Amount amount = exactly(token, at + 1, 2 * scan.word(at).number);
  amount.quantity.high = Quantity::kUnbounded;
  amount.quantity.approximate = true;
  amount.indefinite = true;
  return amount;
}

}  // namespace

Digits readDigits(std::string_view text) {
  Digits out;
  size_t at = 0;
  int group = 0;  // digits since the last comma
  int total = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (isDigit(c)) {
      if (++total > kMaxDigits) return out;
      out.mantissa = out.mantissa * 10 + (c - '0');
      ++group;
      ++out.whole_digits;
    } else if (c == ',' && at + 1 < text.size() && isDigit(text[at + 1])) {
      if (group == 0 || group > 3 || (out.grouped && group != 3)) return out;
      out.grouped = true;
      group = 0;
    } else {
      break;
    }
  }
  if (out.grouped && group != 3) return out;
  if (at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1])) {
    for (++at; at < text.size() && isDigit(text[at]); ++at) {
      if (++total > kMaxDigits) return out;
      out.mantissa = out.mantissa * 10 + (text[at] - '0');
      ++out.decimals;
    }
  }
  if (at < text.size() && (text[at] == '.' || text[at] == ',') && at + 1 < text.size())
    return out;  // 1.2.3, an address
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

Amount readCardinal(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return {};
  if (scan.has(token, kDigits)) return withHalf(scan, readDigitNumber(scan, token, end), end);
  const WordFacts& word = scan.word(token);
  const std::string_view key = scan.key(token);
  const bool article = key == "a" || key == "an";
  if (word.is(kUnitNumber | kFractionWord) || article) {
    if (Amount fraction = readFraction(scan, token, end)) {
      fraction.article = article;
      return fraction;
    }
  }
  if (word.is(kVaguePlural)) return readVaguePlural(scan, token, end);
  if (article) {
    // "a dozen", "a million", "a half-dozen"
    if (token + 1 < end && scan.key(token + 1) == "half") {
      Amount half = readFraction(scan, token + 1, end);
      if (half && half.quantity.low > 1) {
        half.begin = half.core = token;
        half.article = true;
        return half;
      }
      return {};
    }
    if (token + 1 >= end || !scan.is(token + 1, kMagnitude)) return {};
    const WordNumber number = readWordNumber(scan, token + 1, end);
    Amount amount = exactly(token, number.end, number.value);
    amount.article = true;
    return amount;
  }
  if (key == "several" || key == "few" || key == "couple") return readSeveral(scan, token, end);
  if (!word.is(kUnitNumber | kTensNumber)) return {};
  const WordNumber number = readWordNumber(scan, token, end);
  if (!number.found) return {};
  Amount amount = exactly(token, number.end, number.value);
  amount.one_word = number.end == token + 1 && key == "one";
  return withHalf(scan, amount, end);
}

}  // namespace synoptic
