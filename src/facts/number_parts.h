// number_parts: the parts that cardinals.cpp and ordinals.cpp put together: a token in, the number in digits, the
// number in words or the fraction that begins there out, without hedges or ranges. Method: small readers that look a
// bounded number of tokens ahead. Example: "two hundred and five" is 205, "1.5m" is 1500000, "twenty-five hundredths"
// is 25 of 100. Covered by tests/facts/numbers.cpp.
#pragma once
#include <cstdint>

#include "facts/amounts.h"
#include "facts/scan.h"

namespace synoptic {

// number_words.cpp
struct WordNumber {
  uint32_t end = 0;
  double value = 0;
  double tail = 0;       // what stands behind the last "and": 3 in "one hundred and three"
  double open_tens = 0;  // tens that end it: 20 in "one hundred and twenty"
  double magnitude = 0;  // the last magnitude of a thousand or more: 1e6 in "two million"
  bool rounded = false;  // ends with a magnitude, so that smaller parts may follow ("two hundred" "and fifth")
  bool found = false;
};
// "twenty-one", "two hundred and five thousand", "million" alone. `joins`: may "and" stand within it ("between one
// hundred and two hundred" has two)?
WordNumber readWordNumber(const Scan& scan, uint32_t token, uint32_t end, bool joins = true);

// The size of a magnitude word behind a number: "million", "millions", "dozen"; 0 when it is none.
double magnitudeAt(const Scan& scan, uint32_t token, uint32_t end);

// A hyphen without spaces on both sides, with a token behind it.
inline bool hyphenAt(const Scan& scan, uint32_t token, uint32_t end) {
  return scan.hyphenated(token, end);
}

// digits.cpp: "1.5 million", "$1.5m" behind the sign, "12,000", "40 000", "7 3/4", "½".
Amount readDigitNumber(const Scan& scan, uint32_t token, uint32_t end);

// fractions.cpp
// "half", "a third of", "quarter million": what begins with no number of its own.
Amount readFraction(const Scan& scan, uint32_t token, uint32_t end);
// "two-thirds", "one hundred and three quarters" from the number on; empty when no denominator follows.
Amount readOverDenominator(const Scan& scan, uint32_t token, const WordNumber& number, uint32_t end);
// "and a half", "and two thirds" behind a number; the number itself where nothing follows.
Amount withFraction(const Scan& scan, Amount amount, uint32_t end);
// "one in five", "nine out of ten" from the first number on; the number itself where it is no share.
Amount withRatio(const Scan& scan, Amount amount, uint32_t end);

inline Amount exactly(uint32_t begin, uint32_t end, double value) {
  Amount amount{.begin = begin, .end = end, .core = begin};
  amount.quantity.low = amount.quantity.high = value;
  return amount;
}

}  // namespace synoptic
