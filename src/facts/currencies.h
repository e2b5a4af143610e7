// currencies: words or signs of a document in, the currency they name out: signs, codes and units from the lexicon
// (ISO 4217), currencies with their country ("Swiss francs"), parts of a unit ("cents"), what people call them
// ("bucks"), those that the euro replaced. Example: "US dollars" is USD, "50 pence" is half of a GBP, "kr" is none.
// Covered by tests/facts/numbers.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "facts/scan.h"

namespace synoptic {

struct Currency {
  uint32_t begin = 0, end = 0;  // tokens
  std::string code;             // ISO 4217
  double size = 1;              // 0.01 of a cent, 1e6 of "MUSD"
  bool needs_large = false;     // a word of other meanings too ("won", "pounds"): money in large numbers only
  explicit operator bool() const { return end > begin; }
};

// The currency whose first word stands at the token: "dollars", "US dollars", "Swiss francs", "USD", "€"; empty when
// none.
Currency currencyAt(const Scan& scan, uint32_t token, uint32_t end);

// The currency whose last word or sign is the token before `token`: "US$", "C $", "EUR", "Rs."; not before `first`.
Currency currencyBefore(const Scan& scan, uint32_t token, uint32_t first);

// The currency of letters that stick to digits: "USD" of "USD115", "MEUR" of "120MEUR", "Rs" of "Rs500".
Currency currencyOfLetters(const Scan& scan, std::string_view letters);

// A sign that is no word: "$", "€".
bool isCurrencySign(const Scan& scan, uint32_t token);

}  // namespace synoptic
