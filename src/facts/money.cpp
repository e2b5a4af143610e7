// money: amounts with a currency sign or word; see measures.h and currencies.h. The sign may stand before or behind, a
// hedge before both; parts of the unit are counted in it ("50 cents" is 0.5). "Pounds" are a weight, "won" and "real"
// words, unless the number is large. Example: "between $19 and $22 million" is "19000000..22000000 USD", "thirteen
// dollars and forty-five cents" is "13.45 USD". Covered by tests/facts/numbers.cpp.
#include <algorithm>
#include <array>

#include "facts/currencies.h"
#include "facts/measures.h"
#include "facts/number_parts.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

bool isLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

void scale(Quantity& quantity, double size) {
  // dividing keeps hundredths exact where multiplying by 0.01 would not
  const auto one = [size](double value) { return size < 1 ? value / (1 / size) : value * size; };
  if (quantity.low > -Quantity::kUnbounded) quantity.low = one(quantity.low);
  if (quantity.high < Quantity::kUnbounded) quantity.high = one(quantity.high);
}

uint32_t addMoney(Scan& scan, const Cursor& cursor, Amount amount, uint32_t end, const Currency& currency,
                  std::string_view name) {
  if (currency.size != 1) scale(amount.quantity, currency.size);
  const Rate rate = readRate(scan, end, cursor.end);
  Mention& mention = addMention(scan, cursor, MentionKind::money, cursor.token, end, name);
  mention.quantity = amount.quantity;
  mention.unit = currency.code;
  if (rate.end > end) mention.unit += " per " + std::string(rate.each);
  mention.value = amountText(amount) + " " + mention.unit;
  mention.counted = headNoun(scan, end + (scan.hyphenated(end, cursor.end) ? 1 : 0), cursor.end);
  return end;
}

// "13 dollars 45", "13 dollars and 45 cents", "17 USD 25": hundredths behind the unit.
uint32_t addHundredths(const Scan& scan, uint32_t token, uint32_t end, const Currency& currency, Amount& amount) {
  const bool whole = amount.quantity.low == amount.quantity.high && currency.size == 1 && amount.magnitude == 0 &&
                     isWhole(amount.quantity.low);
  if (!whole || token >= end) return token;
  const uint32_t at = scan.key(token) == "and" ? token + 1 : token;
  const Amount part = readCardinal(scan, at, end);
  if (!part || part.indefinite || part.digits != amount.digits || part.magnitude > 0 || part.article) return token;
  const double value = part.quantity.low;
  if (value < 1 || value >= 100 || !isWhole(value)) return token;
  const Currency behind = currencyAt(scan, part.end, end);
  const bool cents = behind && behind.size == 0.01;
  // without "cents" it must end there, and be two digits, as prices are written
  const bool closed = part.end >= end || scan.tag(part.end) == Tag::punctuation || scan.key(part.end) == "more";
  if (!cents && (behind || value < 10 || !closed || scan.key(at) == ",")) return token;
  amount.quantity.low += value / 100;
  amount.quantity.high = amount.quantity.low;
  return cents ? behind.end : part.end;
}

// "430p a share": pence, but "a 1080p screen".
uint32_t readPence(Scan& scan, const Cursor& cursor, const Digits& digits, std::string_view name) {
  static constexpr std::array<int64_t, 10> kLines = {24, 144, 240, 360, 480, 720, 1080, 1440, 2160, 4320};
  constexpr int64_t kMost = 100'000;
  if (digits.decimals == 0 && std::find(kLines.begin(), kLines.end(), digits.mantissa) != kLines.end())
    return cursor.token;
  const double pence = decimalValue(digits.mantissa, -digits.decimals);
  if (pence <= 0 || pence > kMost) return cursor.token;
  Currency currency;
  currency.code = "GBP", currency.size = 0.01;
  return addMoney(scan, cursor, exactly(cursor.token, cursor.token + 1, pence), cursor.token + 1, currency, name);
}

// "115USD", "30MEUR", "430p": digits, then letters.
uint32_t readStuckBehind(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Digits digits = readDigits(scan.text(cursor.token));
  if (digits.ok && digits.suffix == "p") return readPence(scan, cursor, digits, name);
  if (!digits.ok || digits.suffix.size() < 3) return cursor.token;
  const Currency currency = currencyOfLetters(scan, digits.suffix);
  if (!currency) return cursor.token;
  const Amount amount = exactly(cursor.token, cursor.token + 1, decimalValue(digits.mantissa, -digits.decimals));
  return addMoney(scan, cursor, amount, amount.end, currency, name);
}

// "USD115", "Rs500", "RM50": a word of letters, then digits.
uint32_t readStuck(Scan& scan, const Cursor& cursor, std::string_view name) {
  const std::string_view text = scan.text(cursor.token);
  constexpr size_t kMostLetters = 4;
  size_t letters = 0;
  while (letters < text.size() && letters <= kMostLetters && isLetter(text[letters])) ++letters;
  if (letters < 2 || letters > kMostLetters || letters == text.size()) return cursor.token;
  const Currency currency = currencyOfLetters(scan, text.substr(0, letters));
  const Digits digits = currency ? readDigits(text.substr(letters)) : Digits{};
  if (!digits.ok || !digits.suffix.empty()) return cursor.token;
  Amount amount = exactly(cursor.token, cursor.token + 1, decimalValue(digits.mantissa, -digits.decimals));
  if (const double size = magnitudeAt(scan, amount.end, cursor.end); size > 0) {
    amount.quantity.low = amount.quantity.high = amount.quantity.low * size;
    ++amount.end;
  }
  return addMoney(scan, cursor, amount, amount.end, currency, name);
}

// Are "pounds" of a thousand and more money here? Where the article has other sums in sterling and the words around
// weigh nothing.
bool isSterlingHere(const Scan& scan, const Cursor& cursor, uint32_t unit) {
  static constexpr std::array<std::string_view, 11> kWeighed = {"weigh",    "weighs",   "weighed", "weighing",
                                                                "weight",   "heavy",    "cargo",   "payload",
                                                                "recalled", "pressure", "thrust"};
  constexpr uint32_t kReach = 12;  // tokens on either side
  if (!scan.sterling()) return false;
  const uint32_t from = unit > cursor.first + kReach ? unit - kReach : cursor.first;
  for (uint32_t i = from; i < std::min(cursor.end, unit + kReach); ++i) {
    const std::string_view key = scan.key(i);
    if (isAmong(kWeighed, key)) return false;
    if (scan.is(i, kMeasure) && key != "mile" && key != "miles") return false;
  }
  return true;
}

}  // namespace

// "$250,000", "C$5m", "USD 200", "Rs 500 crore" from the sign on.
uint32_t readSignedMoney(Scan& scan, const Cursor& cursor, std::string_view name) {
  // a number one to three tokens ahead: "$5", "US$5", "c $ 5"; else, letters and digits in one word
  const uint32_t token = cursor.token;
  const std::string_view text = scan.text(token);
  if (scan.has(token, kDigits))
    return (text.back() >= 'A' && text.back() <= 'Z') || text.back() == 'p' ? readStuckBehind(scan, cursor, name)
                                                                            : token;
  if (scan.has(token, kWord) && !text.empty() && text.back() >= '0' && text.back() <= '9')
    return readStuck(scan, cursor, name);
  uint32_t number_at = token + 1;
  if (number_at < cursor.end && scan.key(number_at) == "$" && scan.has(token, kWord)) ++number_at;
  if (number_at >= cursor.end || !scan.is(number_at - 1, kCurrencyWord)) {
    const bool code =
        scan.has(token, kAllCaps) && text.size() <= 4 && number_at < cursor.end && scan.has(number_at, kDigits);
    if (!code || !currencyOfLetters(scan, text)) return token;
  }
  if (!scan.has(number_at, kDigits) && scan.key(number_at) != "." && !scan.is(number_at, kVulgarFraction)) return token;
  if (token > cursor.first && !scan.spaced(token) && scan.key(token) != "$" && scan.has(token, kWord) &&
      scan.has(token - 1, kWord | kDigits))
    return token;
  const Currency currency = currencyBefore(scan, number_at, cursor.first);
  if (!currency || currency.begin != token) return token;
  Amount amount = readAmount(scan, number_at, cursor.end);
  if (!amount || amount.core != number_at) return token;
  // "20 USD 50": the code belongs to the number before it
  if (scan.has(token, kWord) && token > cursor.first && scan.tag(token - 1) == Tag::number && scan.key(token) != "us" &&
      scan.key(token) != "u.s" && !scan.has(token, kInitial) && scan.taken(token - 1))
    return token;
  // "$ 20 dollars"
  const Currency again = currencyAt(scan, amount.end, cursor.end);
  uint32_t end = amount.end;
  if (again && again.code == currency.code && scan.has(again.begin, kWord) && again.size == 1 &&
      !scan.spaced(number_at))
    end = amount.end;
  return addMoney(scan, cursor, amount, end, currency, name);
}

// "at least $10,000", "between $19 and $22 million": the hedge stands before the sign.
uint32_t readHedgedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.core == amount.begin) return cursor.token;
  const Currency currency = currencyBefore(scan, amount.core, cursor.token);
  return currency ? addMoney(scan, cursor, amount, amount.end, currency, name) : cursor.token;
}

// "250,000 dollars", "5 million euros", "10 US dollars", "75 USD million", "115USD", "13 dollars and 45 cents".
uint32_t readWordedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.end >= cursor.end || amount.slashed) return cursor.token;
  uint32_t unit = amount.end;
  if (scan.hyphenated(unit, cursor.end)) ++unit;
  // "tens of millions of dollars", "billions of euros"
  if (amount.indefinite && unit + 1 < cursor.end && scan.key(unit) == "of") ++unit;
  const Currency currency = currencyAt(scan, unit, cursor.end);
  if (!currency) return cursor.token;
  // "50 $10 bills": the sign belongs to what follows
  if (isCurrencySign(scan, unit) && unit + 1 < cursor.end && scan.has(unit + 1, kDigits) && !scan.spaced(unit + 1))
    return cursor.token;
  constexpr double kLarge = 1000, kLargeWeight = 1e6;  // no weight of a report is written as a million pounds
  const bool pounds = scan.key(unit) == "pounds" || scan.key(unit) == "pound";
  constexpr double kHundred = 100;  // of crowns and marks: "passed the 1,000 mark" is none
  const bool named = !currency.code.empty() && currency.code[0] >= 'a';
  const double least = pounds && !isSterlingHere(scan, cursor, unit) ? kLargeWeight : named ? kHundred : kLarge;
  if (currency.needs_large && amount.quantity.low < least) return cursor.token;
  if (pounds && currency.needs_large && currency.end < cursor.end && scan.key(currency.end) == "of")
    return cursor.token;
  Amount whole = amount;
  uint32_t end = currency.end;
  const double size = amount.magnitude == 0 && !amount.range ? magnitudeAt(scan, end, cursor.end) : 0;
  if (size >= 1e6 && scan.has(unit, kAllCaps)) {
    scale(whole.quantity, size);  // "75 USD million"
    ++end;
  } else {
    end = addHundredths(scan, end, cursor.end, currency, whole);
  }
  return addMoney(scan, cursor, whole, end, currency, name);
}

}  // namespace synoptic
