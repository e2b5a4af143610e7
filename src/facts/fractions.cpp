// fractions: see number_parts.h; "half", "two-thirds", "a quarter of", "twenty-five hundredths", "and a half", shares
// ("one in five"). A denominator in the singular is an ordinal too, so that it needs "one", "of" or the end of the
// clause. Example: "one hundred and three quarters" is 100.75, "six million and a half" is 6500000.
// Covered by tests/facts/numbers.cpp.
#include <algorithm>
#include <array>

#include "facts/number_parts.h"

namespace synoptic {
namespace {

bool isArticle(const Scan& scan, uint32_t token) {
  return scan.key(token) == "a" || scan.key(token) == "an";
}

// Nothing is counted behind: the end, a mark, or a word that opens no noun phrase ("a third of", "a fifth more").
bool endsPhrase(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return true;
  const Tag tag = scan.tag(token);
  return (tag == Tag::punctuation && scan.key(token) != "-") || scan.key(token) == "of" || scan.key(token) == "more" ||
         scan.key(token) == "less" || scan.key(token) == "as";
}

struct Denominator {
  uint32_t end = 0;
  double value = 0;  // 2 for "half" and "halves"
  bool plural = false;
  bool quarter = false, half = false;
  explicit operator bool() const { return value > 0; }
};

// "thirds", "-thirds", "twenty-fifths"; `open_tens` are the tens that stand right before ("thirty fifths").
Denominator readDenominator(const Scan& scan, uint32_t token, uint32_t end, bool spaced_hyphen = false) {
  uint32_t at = token;
  if (hyphenAt(scan, at, end) || (spaced_hyphen && at + 1 < end && scan.key(at) == "-")) ++at;
  if (at >= end) return {};
  double tens = 0;
  if (scan.is(at, kTensNumber)) {
    tens = scan.word(at).number;
    ++at;
    if (hyphenAt(scan, at, end)) ++at;
    if (at >= end) return {};
  }
  if (!scan.is(at, kFractionWord)) return {};
  const std::string_view key = scan.key(at);
  Denominator out{at + 1, scan.word(at).number, key.back() == 's'};
  out.half = out.value == 0.5;
  out.quarter = key == "quarter" || key == "quarters";
  if (out.half) out = {at + 1, 2, key == "halves", false, true};
  if (tens == 0) return out;
  if (out.half || out.quarter || out.value >= 10) return {};
  out.value += tens;
  return out;
}

// A magnitude behind a fraction: "three quarters billion", "two thirds of a million".
uint32_t timesMagnitude(const Scan& scan, uint32_t at, uint32_t end, double& value) {
  uint32_t size_at = at;
  if (size_at + 2 < end && scan.key(size_at) == "of" && isArticle(scan, size_at + 1)) size_at += 2;
  if (hyphenAt(scan, size_at, end)) ++size_at;
  if (size_at >= end || !scan.is(size_at, kMagnitude)) return at;
  const WordNumber size = readWordNumber(scan, size_at, end, false);
  if (!size.found) return at;
  value *= size.value;
  return size.end;
}

// "three quarters" of a match or a year are stretches of time, unless a share is meant.
bool isTimeQuarters(const Scan& scan, uint32_t number_at, const Denominator& under, uint32_t end) {
  if (!under.quarter) return false;
  if (!endsPhrase(scan, under.end, end) && !(under.end < end && scan.is(under.end, kMagnitude)))
    return scan.key(under.end) != "and";
  if (number_at == 0 || (under.end < end && scan.key(under.end) == "of")) return false;
  static constexpr std::array<std::string_view, 8> kTime = {"for",  "in",    "last", "first",
                                                            "past", "after", "next", "the"};
  return isAmong(kTime, scan.key(number_at - 1));
}

// "the second half of the match", "the latter half of the year": a stretch of time, no share.
bool isPeriod(const Scan& scan, uint32_t token) {
  static constexpr std::array<std::string_view, 5> kWhich = {"first", "second", "latter", "final", "opening"};
  return token > 0 && isAmong(kWhich, scan.key(token - 1));
}

struct Addend {
  uint32_t end = 0;
  double value = 0;
};

// "a half", "one fourth", "two thirds", less than one, as the part behind "and".
Addend readAddend(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return {};
  double numerator = 0;
  if (isArticle(scan, token))
    numerator = 1;
  else if (scan.is(token, kUnitNumber | kTensNumber))
    numerator = scan.word(token).number;
  uint32_t at = token + 1;
  if (scan.is(token, kTensNumber) && hyphenAt(scan, at, end) && at + 1 < end && scan.is(at + 1, kUnitNumber)) {
    numerator += scan.word(at + 1).number;
    at += 2;
  }
  if (numerator == 0) return {};
  const Denominator under = readDenominator(scan, at, end);
  if (!under || numerator >= under.value) return {};
  if (under.plural != (numerator > 1)) return {};
  if (!under.half && !under.plural && !under.quarter && !endsPhrase(scan, under.end, end)) return {};
  return {under.end, numerator / under.value};
}

}  // namespace

Amount readFraction(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token;
  const bool article = isArticle(scan, at);
  if (article) ++at;
  if (at >= end) return {};
  if (!article && scan.is(at, kTensNumber)) return {};
  const Denominator under = readDenominator(scan, at, end);
  if (!under || under.plural || scan.key(at) == "-" || isPeriod(scan, at)) return {};
  double value = 1 / under.value;
  // "half a million", "a half-dozen", "quarter million"
  uint32_t behind = under.end;
  if (under.half && behind + 1 < end && isArticle(scan, behind) && scan.is(behind + 1, kMagnitude)) ++behind;
  if (under.half || under.quarter) {
    const uint32_t after = timesMagnitude(scan, behind, end, value);
    if (after > behind) return exactly(token, after, value);
  }
  const bool of = under.end < end && scan.key(under.end) == "of";
  if (under.half) {
    if (article) {
      return of || endsPhrase(scan, under.end, end) ? exactly(token, under.end, value) : Amount();
    }
    if (under.end >= end) return {};
    const bool time = isArticle(scan, under.end) && under.end + 1 < end && scan.is(under.end + 1, kTimeUnit);
    const bool counted =
        scan.tag(under.end) == Tag::noun && scan.isPlural(under.end);  // "half people", not "half time"
    return time || of || counted || scan.key(under.end) == "the" ? exactly(token, under.end, value) : Amount();
  }
  if (!article) return {};
  if (of) {
    const uint32_t after = timesMagnitude(scan, under.end, end, value);
    return exactly(token, after, value);
  }
  // "fell by a third", "more than a fifth": a fraction where it ends the phrase and a measure is asked for
  const bool asked = token == 0 || scan.tag(token - 1) == Tag::preposition || scan.is(token - 1, kHedge) ||
                     scan.key(token - 1) == "than" || scan.document.tokens[token].span.begin == 0;
  return asked && endsPhrase(scan, under.end, end) && !under.quarter ? exactly(token, under.end, value) : Amount();
}

Amount readOverDenominator(const Scan& scan, uint32_t token, const WordNumber& number, uint32_t end) {
  const Denominator under = readDenominator(scan, number.end, end, true);
  if (!under) return {};
  double over = number.value, below = under.value, whole = 0;
  const bool one_word = scan.is(number.end, kTensNumber) || hyphenAt(scan, number.end, end);
  if (number.open_tens > 0 && below < 10 && !under.half && !under.quarter && number.tail == 0 &&
      over > number.open_tens && (!one_word || !scan.is(number.end, kTensNumber))) {
    over -= number.open_tens;  // "one hundred thirty-fifths" are hundred of 35
    below += number.open_tens;
  } else if (number.tail > 0 && number.tail < below) {
    whole = over - number.tail;  // "one hundred and three quarters"
    over = number.tail;
  }
  if (under.plural ? over < 2 : over != 1) return {};
  if (!under.plural && !one_word && !under.half && whole == 0) {
    // "one third" is a share; "one quarter", "one second" may be times
    if (under.quarter && !endsPhrase(scan, under.end, end)) {
      if (under.end >= end || (scan.key(under.end) != "and" && !scan.is(under.end, kMagnitude))) return {};
    }
  }
  if (whole == 0 && under.plural && isTimeQuarters(scan, token, under, end)) return {};
  double value = over / below;
  const uint32_t after = timesMagnitude(scan, under.end, end, value);
  return exactly(token, after, whole + value);
}

Amount withFraction(const Scan& scan, Amount amount, uint32_t end) {
  uint32_t at = amount.end;
  if (hyphenAt(scan, at, end)) ++at;
  if (at >= end || scan.key(at) != "and") return amount;
  ++at;
  if (hyphenAt(scan, at, end)) ++at;
  const Addend part = readAddend(scan, at, end);
  if (part.end == 0) return amount;
  double value = amount.quantity.low, added = part.value;
  uint32_t after = part.end;
  uint32_t size_at = part.end;
  if (hyphenAt(scan, size_at, end)) ++size_at;
  const double size = size_at < end && scan.is(size_at, kMagnitude) ? scan.word(size_at).number : 0;
  if (size > 0 && amount.magnitude == 0) {
    value = (value + added) * size;  // "five and a half million"
    added = 0;
    after = size_at + 1;
  } else if (size > 0 && size < amount.magnitude) {
    added *= size;  // "one billion and a half million"
    after = size_at + 1;
  } else if (amount.magnitude >= 1e6) {
    added *= amount.magnitude;  // "one million and a half"
  }
  amount.quantity.low = amount.quantity.high = value + added;
  amount.end = after;
  amount.bare_year = false;
  amount.one_word = false;
  return amount;
}

namespace {

// The whole number at the token, empty when there is none.
Amount readWhole(const Scan& scan, uint32_t at, uint32_t end) {
  if (at >= end) return {};
  Amount below;
  if (scan.has(at, kDigits)) {
    below = readDigitNumber(scan, at, end);
  } else if (scan.is(at, kUnitNumber | kTensNumber) || (isArticle(scan, at) && at + 1 < end)) {
    const bool article = isArticle(scan, at);
    const WordNumber number = readWordNumber(scan, at + (article ? 1 : 0), end);
    if (number.found && (!article || scan.is(at + 1, kMagnitude))) below = exactly(at, number.end, number.value);
  }
  const double value = below.quantity.low;
  return isWhole(value) ? below : Amount();
}

// "is 1 over 20." reads as a fraction where nothing else is said: elsewhere "over" is "more than" or a span of time.
Amount withFractionBar(const Scan& scan, const Amount& amount, uint32_t end) {
  const bool alone =
      amount.begin == 0 || scan.span(amount.begin).begin == 0 || scan.is(amount.begin - 1, kBeForm | kNumberMark);
  const Amount below = alone ? readWhole(scan, amount.end + 1, end) : Amount();
  if (!below || below.quantity.low < 2 || (below.end < end && scan.tag(below.end) != Tag::punctuation)) return amount;
  Amount bar = exactly(amount.begin, below.end, amount.quantity.low / below.quantity.low);
  bar.ratio = true;
  return bar;
}

}  // namespace

Amount withRatio(const Scan& scan, Amount amount, uint32_t end) {
  uint32_t at = amount.end;
  if (at + 1 >= end) return amount;
  if (scan.key(at) == "over") return withFractionBar(scan, amount, end);
  const bool out_of = at + 2 < end && scan.key(at) == "out" && scan.key(at + 1) == "of";
  if ((!out_of && scan.key(at) != "in") || amount.bare_year) return amount;
  at += out_of ? 2 : 1;
  const Amount below = readWhole(scan, at, end);
  const double over = amount.quantity.low, under = below.quantity.low;
  if (!below || below.bare_year || over < 1 || under < 2 || over >= under) return amount;
  if (!isWhole(over)) return amount;
  if (below.end < end && (scan.is(below.end, kTimeUnit) || scan.has(below.end, kDigits) || scan.key(below.end) == "-" ||
                          scan.key(below.end) == "%" || scan.is(below.end, kMonth)))
    return amount;
  // "nine in 10" is a share, "two in three cities" most often a count
  const bool round = under == 10 || under == 100 || under == 1000;
  if (!out_of && over != 1 && !round) return amount;
  Amount share = exactly(amount.begin, below.end, over / under);
  share.ratio = true;
  return share;
}

}  // namespace synoptic
