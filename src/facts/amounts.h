// amounts: a token of a Scan in, the amount that begins there out: digits, words, fractions, magnitudes, ranges, with
// the hedges before and behind it as an interval. What is counted is for numbers.cpp. Method: one small reader for each
// level (digits or words; magnitude; range; hedge), each looking a bounded number of tokens ahead. Example: "at least a
// dozen" is [12, ∞), "1.5 million" is 1500000, "six to eight" is [6, 8], "nearly four" is ~4. Covered by
// tests/facts/numbers.cpp.
#pragma once
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#include "facts/scan.h"

namespace synoptic {

// Digits at the beginning of a token, and the letters that stick to them: "22nd" is 22 and "nd", "1.5m" is 1.5 and "m".
struct Digits {
  bool ok = false;       // well formed: "250,000", "1.5" and "1,5" are, "1.2.3" and "1,2,3" are not
  int64_t mantissa = 0;  // "1.50" is 150
  int decimals = 0;      // and 2
  int whole_digits = 0;
  bool grouped = false;  // has thousands separators
  std::string_view suffix;
};
Digits readDigits(std::string_view text);
constexpr int kMaxDigits = 15;  // more are an identifier, and a double could not keep them

// mantissa × 10^exponent, exact where a double can be.
double decimalValue(int64_t mantissa, int exponent);

struct Amount {
  uint32_t begin = 0, end = 0;  // tokens; begin == end: nothing there
  uint32_t core = 0;            // first token behind the hedge
  Quantity quantity{};
  bool above = false, below = false;  // "more than", "less than": the bound itself is out
  bool range = false;
  bool digits = false;        // written in digits
  bool bare_year = false;     // four digits without separator or decimals, 1000 … 2199, no magnitude
  bool indefinite = false;    // "hundreds", "dozens": a magnitude only
  bool one_word = false;      // the single word "one" or "a"
  bool article = false;       // begins with "a" or "an" ("a dozen", "a million")
  bool bare_article = false;  // "a" of "a year", without hedge or preposition: no duration of its own
  bool slashed = false;       // "3/4", "½": a number where something is measured by it
  bool small_m = false;       // ends with a lower-case "m": a million of money, else metres
  bool ratio = false;         // "one in five"
  double magnitude = 0;       // the last magnitude of a thousand or more: 1e6 in "two million"
  explicit operator bool() const { return end > begin; }
};

// The cardinal at `token` without hedges or range: "twenty-one", "250,000", "1.5 million", "a dozen", "two-thirds".
// `joins`: may "and" stand within it; not behind "between".
Amount readCardinal(const Scan& scan, uint32_t token, uint32_t end, bool joins = true);

// The amount at `token`, from the first word of its hedge ("at least 12", "between 10 and 20") to the last ("12 or
// more").
Amount readAmount(const Scan& scan, uint32_t token, uint32_t end);

// Do the keys from `token` on read `words`, one blank between two? Returns the token behind them, or `token`.
uint32_t readWords(const Scan& scan, uint32_t token, uint32_t end, std::string_view words);

// As the contract prints it: "12", ">=12", ">12", "10..20", "~4".
std::string amountText(const Amount& amount);
std::string numberText(double value);

// Of a value of any size: one of 21 digits fits into no integer.
inline bool isWhole(double value) {
  return value == std::floor(value);
}

}  // namespace synoptic
