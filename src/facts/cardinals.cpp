// cardinals: the first half of amounts.h: what kind of number begins at a token, put together from number_parts.h:
// digits, number words, fractions, shares, vague numbers, a sign before them; without hedges or ranges.
// Example: "two hundred and five" is 205, "1.5 million" is 1500000, "two-thirds" is 0.666667, "minus 5" is -5.
// Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/number_parts.h"

namespace synoptic {
namespace {

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

// "several hundred", "a few dozen", "couple of thousand", "several hundred million": two or more of the magnitude.
Amount readSeveral(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token + 1;
  if (at < end && scan.key(at) == "of") ++at;
  if (at >= end || !scan.is(at, kMagnitude)) return {};
  double low = 2 * scan.word(at).number;
  ++at;
  if (at < end && scan.is(at, kMagnitude) && scan.word(at).number > scan.word(at - 1).number)
    low *= scan.word(at++).number;
  Amount amount = exactly(token, at, low);
  amount.quantity.high = Quantity::kUnbounded;
  amount.quantity.approximate = true;
  amount.indefinite = true;
  return amount;
}

// "the one who", "this one", "which one": a pronoun.
bool isPronounOne(const Scan& scan, uint32_t token) {
  static constexpr std::array<std::string_view, 10> kBefore = {"the",  "this", "that",  "which", "no",
                                                               "each", "any",  "every", "some",  "another"};
  if (token == 0 || scan.span(token).begin == 0 || scan.key(token) != "one") return false;
  return isAmong(kBefore, scan.key(token - 1));
}

Amount readWords(const Scan& scan, uint32_t token, uint32_t end, bool joins) {
  const WordNumber number = readWordNumber(scan, token, end, joins);
  if (!number.found) return {};
  if (Amount fraction = readOverDenominator(scan, token, number, end)) return fraction;
  Amount amount = exactly(token, number.end, number.value);
  amount.magnitude = number.magnitude;
  amount.one_word = number.end == token + 1 && scan.key(token) == "one";
  return amount.one_word && isPronounOne(scan, token) ? Amount() : amount;
}

// "another dozen", "hundred thousand": a magnitude without a number.
Amount readBareMagnitude(const Scan& scan, uint32_t token, uint32_t end) {
  const bool another = token > 0 && scan.key(token - 1) == "another";
  const bool two = token + 1 < end && scan.is(token + 1, kMagnitude) && scan.word(token).number >= 100 &&
                   scan.word(token + 1).number > scan.word(token).number;
  if (!another && !two) return {};
  const WordNumber number = readWordNumber(scan, token, end);
  Amount amount = exactly(token, number.end, number.value);
  amount.magnitude = number.magnitude;
  return amount;
}

// "a dozen", "a million", "a half-dozen", "a third of", "a twenty-first of", "a hundredth".
Amount readBehindArticle(const Scan& scan, uint32_t token, uint32_t end) {
  if (token + 1 >= end) return {};
  Amount amount;
  if (scan.is(token + 1, kFractionWord | kTensNumber)) {
    amount = readFraction(scan, token, end);
  } else if (scan.is(token + 1, kMagnitude)) {
    const WordNumber number = readWordNumber(scan, token + 1, end);
    amount = readOverDenominator(scan, token, number, end);
    if (!amount) {
      amount = exactly(token, number.end, number.value);
      amount.magnitude = number.magnitude;
    }
  }
  amount.article = static_cast<bool>(amount);
  return amount;
}

// ".25" and the sign of "-5", "minus 5": what stands right before a number and changes it.
Amount readMarked(const Scan& scan, uint32_t token, uint32_t end) {
  if (token + 1 >= end) return {};
  const bool word = scan.has(token, kWord);
  const bool apart = scan.spaced(token) || scan.span(token).begin == 0;  // "10-5" and "b.25" are something else
  if (!word && (!apart || scan.spaced(token + 1))) return {};
  // "plus or minus 3 points"
  if (word && token > 0 && (scan.key(token - 1) == "or" || scan.key(token - 1) == "/")) return {};
  const bool point = scan.key(token) == ".";
  if (point && !scan.has(token + 1, kDigits)) return {};
  Amount amount = readCardinal(scan, token + 1, end);
  if (!amount || amount.core != token + 1 || amount.indefinite || (!word && !amount.digits)) return {};
  // "tested negative two times" is no number below zero
  if (scan.key(token) == "negative" && amount.end < end &&
      (scan.tag(amount.end) == Tag::noun || scan.tag(amount.end) == Tag::adjective ||
       scan.tag(amount.end) == Tag::name))
    return {};
  amount.begin = amount.core = token;
  amount.bare_year = amount.one_word = false;
  if (!point) {
    amount.quantity.low = amount.quantity.high = -amount.quantity.low;
    return amount;
  }
  const Digits digits = readDigits(scan.text(token + 1));
  if (!digits.ok || digits.grouped || digits.decimals > 0 || !digits.suffix.empty() || amount.end != token + 2)
    return {};
  amount.quantity.low = amount.quantity.high = decimalValue(digits.mantissa, -digits.whole_digits);
  return amount;
}

}  // namespace

Amount readCardinal(const Scan& scan, uint32_t token, uint32_t end, bool joins) {
  if (token >= end) return {};
  const WordFacts& word = scan.word(token);
  if (word.is(kNumberMark)) return readMarked(scan, token, end);
  Amount amount;
  if (scan.has(token, kDigits) || word.is(kVulgarFraction)) {
    amount = readDigitNumber(scan, token, end);
  } else if (word.is(kUnitNumber | kTensNumber)) {
    amount = readWords(scan, token, end, joins);
  } else if (word.is(kVaguePlural)) {
    return readVaguePlural(scan, token, end);
  } else if (word.is(kFractionWord)) {
    return readFraction(scan, token, end);
  } else if (scan.key(token) == "a" || scan.key(token) == "an") {
    return readBehindArticle(scan, token, end);
  } else if (word.is(kHedge)) {
    const std::string_view key = scan.key(token);
    return key == "several" || key == "few" || key == "couple" ? readSeveral(scan, token, end) : Amount();
  }
  if (!amount && word.is(kMagnitude)) amount = readBareMagnitude(scan, token, end);
  if (!amount) return amount;
  const uint32_t plain_end = amount.end;
  if (joins && !amount.slashed) amount = withFraction(scan, amount, end);
  if (amount.end == plain_end) amount = withRatio(scan, amount, end);
  return amount;
}

}  // namespace synoptic
