// money: amounts with a currency sign or word; see measures.h. The sign may stand before or behind, a hedge before
// both. "Pounds" are taken for a weight, "won" and "real" for words unless the number is large. Example: "between $19
// and $22 million" is "19000000..22000000 USD". Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

bool isSign(const Scan& scan, uint32_t token) {
  return scan.is(token, kCurrencyWord) && scan.tag(token) == Tag::punctuation;
}

struct DollarPrefix {
  std::string_view key, code;
};
constexpr std::array<DollarPrefix, 7> kDollars = {
    {{"us", "USD"}, {"u.s", "USD"}, {"c", "CAD"}, {"a", "AUD"}, {"nz", "NZD"}, {"hk", "HKD"}, {"s", "SGD"}}};

// Signs and the words that mean nothing else; "pound" (weight), "won" and "real" need the number to be large.
std::string currencyOf(const Scan& scan, uint32_t token) {
  const std::string_view key = scan.key(token);
  static constexpr std::array<std::array<std::string_view, 2>, 8> kSigns = {{{"$", "USD"},
                                                                             {"€", "EUR"},
                                                                             {"£", "GBP"},
                                                                             {"¥", "JPY"},
                                                                             {"₹", "INR"},
                                                                             {"₽", "RUB"},
                                                                             {"₩", "KRW"},
                                                                             {"us$", "USD"}}};
  for (const auto& row : kSigns) {
    if (key == row[0]) return std::string(row[1]);
  }
  if (key == "pound" || key == "pounds") return {};
  std::string_view code = scan.lexicon.currency(key);
  if (code.empty()) code = scan.lexicon.currency(scan.lemma(token, Part::noun));
  return std::string(code);
}

// A currency sign that stands before its amount, with "US" or "C" before it: its first token, or kNone.
uint32_t signBefore(const Scan& scan, uint32_t amount_at, uint32_t first, std::string& code) {
  if (amount_at == first) return kNone;
  const uint32_t at = amount_at - 1;
  if (!scan.is(at, kCurrencyWord)) return kNone;
  code = currencyOf(scan, at);
  if (code.empty()) return kNone;
  if (scan.key(at) == "$" && at > first && !scan.spaced(at)) {
    for (const DollarPrefix& row : kDollars) {
      if (scan.key(at - 1) != row.key || !scan.has(at - 1, kCapital)) continue;
      code = row.code;
      return at - 1;
    }
  }
  return at;
}

Mention& addMoney(Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t first, uint32_t end,
                  const std::string& code, std::string_view name) {
  Mention& mention = addMention(scan, cursor, MentionKind::money, first, end, name);
  mention.quantity = amount.quantity;
  mention.unit = code;
  mention.value = amountText(amount) + " " + code;
  mention.counted = headNoun(scan, end + (scan.hyphenated(end, cursor.end) ? 1 : 0), cursor.end);
  return mention;
}

}  // namespace

// "$250,000", "C$5m" from the sign on.
uint32_t readSignedMoney(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t sign = cursor.token;
  if (sign + 1 < cursor.end && scan.key(sign + 1) == "$" && !scan.spaced(sign + 1)) ++sign;
  if (!isSign(scan, sign) || sign + 1 >= cursor.end || !scan.has(sign + 1, kDigits)) return cursor.token;
  const Amount amount = readAmount(scan, sign + 1, cursor.end);
  std::string code;
  if (!amount || signBefore(scan, amount.core, cursor.first, code) == kNone) return cursor.token;
  addMoney(scan, cursor, amount, cursor.token, amount.end, code, name);
  return amount.end;
}

// "at least $10,000", "between $19 and $22 million": the hedge stands before the sign.
uint32_t readHedgedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  std::string code;
  if (amount.core == amount.begin || signBefore(scan, amount.core, cursor.token, code) == kNone) return cursor.token;
  addMoney(scan, cursor, amount, cursor.token, amount.end, code, name);
  return amount.end;
}

// "250,000 dollars", "5 million euros", "USD 5 million".
uint32_t readWordedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.end >= cursor.end) return cursor.token;
  uint32_t unit = amount.end;
  const bool joined = scan.hyphenated(unit, cursor.end);
  if (joined) ++unit;
  // "tens of millions of dollars", "billions of euros"
  if (amount.indefinite && unit + 1 < cursor.end && scan.key(unit) == "of") ++unit;
  if (scan.key(unit) == "us" || scan.key(unit) == "u.s") {
    if (unit + 1 < cursor.end && scan.is(unit + 1, kCurrencyWord)) ++unit;
  }
  if (!scan.is(unit, kCurrencyWord) || scan.tag(unit) == Tag::verb) return cursor.token;
  const std::string_view word = scan.key(unit);
  if ((word == "won" || word == "real" || word == "rand") && amount.quantity.low < 1000) return cursor.token;
  const std::string code = currencyOf(scan, unit);
  if (code.empty()) return cursor.token;
  addMoney(scan, cursor, amount, cursor.token, unit + 1, code, name);
  return unit + 1;
}

}  // namespace synoptic
