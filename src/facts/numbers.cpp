// numbers: see numbers.h. A token where an amount may begin in, at most one mention out. What an amount is, is read by
// amounts.cpp; here it is told what it measures: a currency, percents, time, or things.
// What is no count: a year, a number inside a name or an address, a telephone number, a list number, a ratio ("24/7").
// Example: "a 20-point plan" is number "20 point", span of "20-point".
// Covered by tests/facts/numbers.cpp, with tables of what must and what must not match.
#include "facts/numbers.h"

#include <array>

#include "facts/amounts.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

bool hyphenBetween(const Scan& scan, uint32_t token, uint32_t end) {
  return token + 1 < end && scan.key(token) == "-" && !scan.spaced(token) && !scan.spaced(token + 1);
}

bool isSign(const Scan& scan, uint32_t token) {
  return scan.is(token, kCurrencyWord) && scan.tag(token) == Tag::punctuation;
}

// Adds the mention of the tokens [first, end) and gives it its verb.
Mention& addMention(Scan& scan, const Cursor& cursor, MentionKind kind, uint32_t first, uint32_t end,
                    std::string_view name) {
  Mention mention;
  mention.sentence = cursor.sentence;
  mention.kind = kind;
  mention.span = scan.span(first, end);
  mention.recogniser = name;
  mention.verb = verbOf(scan, scan.document.sentences[cursor.sentence], first, end);
  scan.mentions.push_back(std::move(mention));
  return scan.mentions.back();
}

// ---- money ----------------------------------------------------------------------------------------------------------

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
  mention.counted = headNoun(scan, end + (hyphenBetween(scan, end, cursor.end) ? 1 : 0), cursor.end);
  return mention;
}

// "$250,000", "at least $10,000", "between $19 and $22 million", "C$5m"; a hedge stands before the sign.
uint32_t readSignedMoney(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t sign = cursor.token;
  const bool prefixed = sign + 1 < cursor.end && scan.key(sign + 1) == "$" && !scan.spaced(sign + 1);
  if (prefixed) ++sign;
  const bool hedged = !isSign(scan, sign);
  std::string code;
  Amount amount;
  if (hedged) {
    amount = readAmount(scan, cursor.token, cursor.end);
    if (!amount) return cursor.token;
    if (signBefore(scan, amount.core, cursor.token, code) == kNone) return cursor.token;
  } else {
    if (sign + 1 >= cursor.end || scan.has(sign + 1, kDigits) == false) return cursor.token;
    amount = readAmount(scan, sign + 1, cursor.end);
    if (!amount) return cursor.token;
    signBefore(scan, amount.core, cursor.first, code);
    if (code.empty()) return cursor.token;
  }
  addMoney(scan, cursor, amount, cursor.token, amount.end, code, name);
  return amount.end;
}

// "250,000 dollars", "5 million euros", "USD 5 million".
uint32_t readWorldlyMoney(Scan& scan, const Cursor& cursor, std::string_view name) {
  Amount amount = readAmount(scan, cursor.token, cursor.end);
  if (!amount || amount.end >= cursor.end) return cursor.token;
  uint32_t unit = amount.end;
  const bool joined = hyphenBetween(scan, unit, cursor.end);
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

// ---- percents -------------------------------------------------------------------------------------------------------

uint32_t readPercent(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Amount amount = readAmount(scan, cursor.token, cursor.end);
  if (!amount || amount.end >= cursor.end) return cursor.token;
  uint32_t at = amount.end;
  if (hyphenBetween(scan, at, cursor.end)) ++at;
  const std::string_view key = scan.key(at);
  bool points = false;
  uint32_t end = cursor.token;
  if (key == "%" || key == "percent" || key == "pct" || key == "percents") {
    end = at + 1;
  } else if (key == "per" && at + 1 < cursor.end && scan.key(at + 1) == "cent") {
    end = at + 2;
  } else if (key == "percentage" && at + 1 < cursor.end &&
             (scan.key(at + 1) == "points" || scan.key(at + 1) == "point")) {
    end = at + 2;
    points = true;
  }
  if (end == cursor.token) return cursor.token;
  // "10% to 20%": the sign after both
  Amount whole = amount;
  if (!points && !amount.range && end < cursor.end &&
      (scan.key(end) == "to" || scan.key(end) == "-" || scan.key(end) == "–")) {
    const Amount upper = readCardinal(scan, end + 1, cursor.end);
    if (upper && upper.end < cursor.end && (scan.key(upper.end) == "%" || scan.key(upper.end) == "percent") &&
        upper.quantity.high > amount.quantity.low) {
      whole.quantity.high = upper.quantity.high;
      end = upper.end + 1;
    }
  }
  Mention& mention = addMention(scan, cursor, MentionKind::percent, cursor.token, end, name);
  mention.quantity = whole.quantity;
  mention.unit = points ? "percentage point" : "%";
  mention.value = amountText(whole) + " " + mention.unit;
  mention.counted = headNoun(scan, end, cursor.end);
  return end;
}

// ---- durations ------------------------------------------------------------------------------------------------------

struct UnitSize {
  bool calendar;  // counted in months, else in seconds
  double size;
  std::string_view prefix, letter;
  double shown;  // how many of the letter one unit is
};

UnitSize sizeOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
      return {false, 1, "PT", "S", 1};
    case TimeUnit::minute:
      return {false, 60, "PT", "M", 1};
    case TimeUnit::hour:
      return {false, 3600, "PT", "H", 1};
    case TimeUnit::day:
      return {false, 86400, "P", "D", 1};
    case TimeUnit::week:
      return {false, 604800, "P", "W", 1};
    case TimeUnit::month:
      return {true, 1, "P", "M", 1};
    case TimeUnit::quarter:
      return {true, 3, "P", "M", 3};
    case TimeUnit::year:
      return {true, 12, "P", "Y", 1};
    case TimeUnit::decade:
      return {true, 120, "P", "Y", 10};
    case TimeUnit::century:
      return {true, 1200, "P", "Y", 100};
    case TimeUnit::weekend:
      break;
  }
  return {false, 172800, "P", "D", 2};
}

// "PT2H", ">=P2Y", "P6W..P8W", "~P4Y".
std::string durationText(const Amount& amount, const UnitSize& size) {
  const auto one = [&size](double value) {
    value *= size.shown;
    // half an hour is 30 minutes, a year and a half 18 months
    const bool whole = value == static_cast<double>(static_cast<int64_t>(value));
    if (!whole && size.letter == "H") return "PT" + numberText(value * 60) + "M";
    if (!whole && size.letter == "Y") return "P" + numberText(value * 12) + "M";
    if (!whole && size.letter == "D") return "PT" + numberText(value * 24) + "H";
    return std::string(size.prefix) + numberText(value) + std::string(size.letter);
  };
  const Quantity& quantity = amount.quantity;
  if (quantity.high >= Quantity::kUnbounded) return (amount.above ? ">" : ">=") + one(quantity.low);
  if (quantity.low <= -Quantity::kUnbounded) return (amount.below ? "<" : "<=") + one(quantity.high);
  const std::string near = quantity.approximate ? "~" : "";
  if (quantity.low != quantity.high) return near + one(quantity.low) + ".." + one(quantity.high);
  return near + one(quantity.low);
}

Quantity scaled(Quantity quantity, double size) {
  if (quantity.low > -Quantity::kUnbounded) quantity.low *= size;
  if (quantity.high < Quantity::kUnbounded) quantity.high *= size;
  return quantity;
}

// "a year", "an hour": a duration only behind a hedge or a preposition of time ("more than a year", "for an hour").
Amount readArticleUnit(const Scan& scan, const Cursor& cursor) {
  static constexpr std::array<std::string_view, 6> kBefore = {"for", "within", "lasted", "lasting", "over", "under"};
  uint32_t at = cursor.token;
  Amount amount;
  const std::string_view key = scan.key(at);
  static constexpr std::array<std::string_view, 8> kNear = {"about",   "nearly", "almost",        "around",
                                                            "roughly", "some",   "approximately", "over"};
  bool near = false, above = false, from = false;
  for (const std::string_view word : kNear) near = near || key == word;
  if (near && key == "over") {
    near = false;
    above = true;
  }
  if (at + 1 < cursor.end && scan.key(at + 1) == "than" && key == "more") {
    above = true;
    ++at;
  }
  if (at + 1 < cursor.end && scan.key(at + 1) == "least" && key == "at") {
    from = true;
    ++at;
  }
  const bool hedged = near || above || from;
  if (hedged) ++at;
  if (at + 1 >= cursor.end || (scan.key(at) != "a" && scan.key(at) != "an") || !scan.is(at + 1, kTimeUnit)) return {};
  bool allowed = hedged;
  if (!allowed && at > cursor.first) {
    for (const std::string_view word : kBefore) allowed = allowed || scan.key(at - 1) == word;
  }
  if (!allowed) return {};
  amount = {.begin = cursor.token, .end = at + 1, .core = at};
  amount.quantity = {1, above || from ? Quantity::kUnbounded : 1, near};
  amount.above = above;
  return amount;
}

uint32_t readDuration(Scan& scan, const Cursor& cursor, std::string_view name) {
  Amount amount = readAmount(scan, cursor.token, cursor.end);
  if (!amount) amount = readArticleUnit(scan, cursor);
  if (!amount || amount.end >= cursor.end || amount.indefinite || amount.bare_year) return cursor.token;
  uint32_t unit_at = amount.end;
  if (hyphenBetween(scan, unit_at, cursor.end)) ++unit_at;
  // "half an hour", "half a year"
  if (amount.end == cursor.token + 1 && scan.key(cursor.token) == "half" &&
      (scan.key(unit_at) == "a" || scan.key(unit_at) == "an") && unit_at + 1 < cursor.end)
    ++unit_at;
  // "two full days", "five straight weeks", "eight consecutive years"
  static constexpr std::array<std::string_view, 8> kBetween = {"full", "straight", "consecutive", "whole",
                                                               "more", "long",     "additional",  "extra"};
  for (const std::string_view word : kBetween) {
    if (unit_at + 1 < cursor.end && scan.key(unit_at) == word) ++unit_at;
  }
  if (unit_at >= cursor.end || !scan.is(unit_at, kTimeUnit)) return cursor.token;
  const TimeUnit unit = scan.word(unit_at).unit;
  const std::string_view unit_key = scan.key(unit_at);
  // "a second", "one second": an ordinal unless plural or counted in digits
  if (unit_key == "second" && !(amount.digits || hyphenBetween(scan, amount.end, cursor.end))) return cursor.token;
  if (unit == TimeUnit::quarter ||
      (amount.one_word && unit == TimeUnit::day && !hyphenBetween(scan, amount.end, cursor.end)))
    return cursor.token;
  // "over 16 years" tells the time in which, unless it lasted or took that long
  if (scan.key(amount.begin) == "over" && amount.above) {
    const std::string_view before = amount.begin > cursor.first ? scan.key(amount.begin - 1) : std::string_view();
    const bool lasted = before == "lasted" || before == "took" || before == "for" || before == "after" ||
                        before == "is" || before == "was" || before == "spent";
    if (!lasted) amount.quantity.high = amount.quantity.low;
  }
  const UnitSize size = sizeOf(unit);
  uint32_t end = unit_at + 1;
  const bool old = (hyphenBetween(scan, end, cursor.end) && scan.key(end + 1) == "old") ||
                   (end < cursor.end && scan.key(end) == "old");
  if (old) {
    end += scan.key(end) == "old" ? 1 : 2;
    Mention& age = addMention(scan, cursor, MentionKind::duration, cursor.token, end, "duration.age");
    age.quantity = scaled(amount.quantity, size.size);
    age.unit = "age";
    age.value = durationText(amount, size);
    age.counted = headNoun(scan, end, cursor.end);
    return end;
  }
  std::string value = durationText(amount, size);
  Quantity quantity = scaled(amount.quantity, size.size);
  // "two years and three months", "1 hour 30 minutes": of one base, the smaller after the larger
  uint32_t next = end;
  if (next < cursor.end && (scan.key(next) == "and" || scan.key(next) == ",")) ++next;
  if (next < cursor.end && !amount.range && quantity.low == quantity.high) {
    const Amount more = readCardinal(scan, next, cursor.end);
    if (more && !more.indefinite && more.end < cursor.end && scan.is(more.end, kTimeUnit) &&
        scan.key(more.end) != "second") {
      const UnitSize smaller = sizeOf(scan.word(more.end).unit);
      if (smaller.calendar == size.calendar && smaller.size < size.size) {
        quantity.low += more.quantity.low * smaller.size;
        quantity.high = quantity.low;
        std::string tail = durationText(more, smaller);
        tail.erase(0, smaller.prefix == size.prefix ? size.prefix.size() : 1);
        value += tail;
        end = more.end + 1;
      }
    }
  }
  if (end + 2 < cursor.end && scan.key(end) == "and" && scan.key(end + 1) == "a" && scan.key(end + 2) == "half") {
    quantity.low += size.size / 2;
    quantity.high += quantity.high < Quantity::kUnbounded ? size.size / 2 : 0;
    Amount half = amount;
    half.quantity = {amount.quantity.low + 0.5,
                     amount.quantity.high < Quantity::kUnbounded ? amount.quantity.high + 0.5 : amount.quantity.high,
                     amount.quantity.approximate};
    value = durationText(half, size);
    end += 3;
  }
  if (hyphenBetween(scan, end, cursor.end) && scan.key(end + 1) == "long") end += 2;
  Mention& mention = addMention(scan, cursor, MentionKind::duration, cursor.token, end, name);
  mention.quantity = quantity;
  mention.unit = size.calendar ? "P1M" : "PT";
  mention.value = std::move(value);
  mention.counted = headNoun(scan, end, cursor.end);
  return end;
}

// "Lee, 44, said", "aged 44".
uint32_t readAge(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Digits digits = readDigits(scan.text(cursor.token));
  if (!digits.ok || digits.decimals != 0 || digits.grouped || !digits.suffix.empty() || digits.mantissa < 1 ||
      digits.mantissa > 115)
    return cursor.token;
  const uint32_t at = cursor.token;
  const bool aged =
      at > cursor.first &&
      (scan.key(at - 1) == "aged" || (at > cursor.first + 2 && scan.key(at - 1) == "of" && scan.key(at - 2) == "age"));
  const bool apposed = at >= cursor.first + 2 && scan.key(at - 1) == "," && scan.tag(at - 2) == Tag::name &&
                       !scan.is(at - 2, kMonth | kWeekday) && at + 1 < cursor.end &&
                       (scan.key(at + 1) == "," || scan.key(at + 1) == ".");
  if (!aged && !apposed) return cursor.token;
  Mention& mention = addMention(scan, cursor, MentionKind::duration, at, at + 1, name);
  mention.quantity.low = mention.quantity.high = static_cast<double>(digits.mantissa) * 12;
  mention.unit = "age";
  mention.value = "P" + numberText(static_cast<double>(digits.mantissa)) + "Y";
  if (apposed) mention.counted = at - 2;
  return at + 1;
}

// ---- ordinals -------------------------------------------------------------------------------------------------------

bool isOrdinalSuffix(std::string_view suffix) {
  return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "ST" || suffix == "ND" ||
         suffix == "RD" || suffix == "TH";
}

uint32_t readOrdinal(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t at = cursor.token;
  double value = 0;
  uint32_t end = at;
  // a hedge: "at least their second"
  const bool at_least = scan.key(at) == "at" && at + 2 < cursor.end && scan.key(at + 1) == "least";
  if (at_least) {
    at += 2;
    if (scan.tag(at) == Tag::determiner) ++at;
    if (at >= cursor.end) return cursor.token;
  }
  if (scan.has(at, kDigits)) {
    const Digits digits = readDigits(scan.text(at));
    if (!digits.ok || digits.decimals != 0 || !isOrdinalSuffix(digits.suffix)) return cursor.token;
    value = static_cast<double>(digits.mantissa);
    end = at + 1;
  } else if (scan.is(at, kTensNumber) && at + 2 < cursor.end && hyphenBetween(scan, at + 1, cursor.end) &&
             scan.is(at + 2, kOrdinalWord) && scan.word(at + 2).number < 10) {
    value = scan.word(at).number + scan.word(at + 2).number;
    end = at + 3;
  } else if (scan.is(at, kOrdinalWord)) {
    value = scan.word(at).number;
    end = at + 1;
  }
  if (end == at || end >= cursor.end) return cursor.token;
  uint32_t noun_at = end;
  const bool joined = hyphenBetween(scan, end, cursor.end);
  if (joined) ++noun_at;
  // part of a name: "Second Avenue", "83rd Street", "First Amendment"; but not in a line of capitals
  if (!scan.titleCase(cursor.sentence) && scan.has(noun_at, kCapital) && scan.tag(noun_at) == Tag::name)
    return cursor.token;
  // an adverb ("was first reported", "first, he said"), a fraction, a unit of time
  const uint32_t head = headNoun(scan, noun_at, cursor.end);
  if (head == kNone) return cursor.token;
  if (scan.tag(noun_at) == Tag::preposition && !hyphenBetween(scan, noun_at + 1, cursor.end)) return cursor.token;
  if (joined) end = noun_at + 1;
  Mention& mention = addMention(scan, cursor, MentionKind::ordinal, cursor.token, end, name);
  mention.quantity.low = value;
  mention.quantity.high = at_least ? Quantity::kUnbounded : value;
  mention.counted = head;
  mention.unit = scan.countedText(head);
  mention.value = (at_least ? ">=" : "") + numberText(value) + " " + mention.unit;
  return end;
}

// ---- plain numbers --------------------------------------------------------------------------------------------------

// A number that is a label: in a name, an address, a telephone number, brackets, a ratio, a list.
bool isLabel(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  const uint32_t first = amount.core, end = amount.end;
  if (!amount.digits) return false;
  const bool next = end<cursor.end, before = first> cursor.first;
  // list numbers at the start of a sentence: "1." "2)"
  if (first == cursor.first && next && (scan.key(end) == ")" || (scan.key(end) == "." && end + 1 < cursor.end)))
    return true;
  if (before) {
    const std::string_view key = scan.key(first - 1);
    if (key == "[" || key == "#" || key == "@" || key == "/" || key == ":" || key == "_" || key == "=") return true;
    if (key == "no" && scan.has(first - 1, kCapital)) return true;                  // "No. 10"
    if (key == "-" && !scan.spaced(first - 1) && !scan.spaced(first)) return true;  // F-16, 555-0100
    // "Budget 2025", "Boeing 737", "Channel 4": behind a capitalised word, with no things to count behind it
    if (scan.tag(first - 1) == Tag::name && !scan.titleCase(cursor.sentence)) {
      const uint32_t head = headNoun(scan, end, cursor.end);
      if (head == kNone || !scan.isPlural(head)) return true;
    }
    static constexpr std::array<std::string_view, 14> kLabelled = {
        "number", "page", "chapter", "section", "article",   "room",  "flight",
        "route",  "line", "figure",  "table",   "paragraph", "grade", "phase"};
    for (const std::string_view word : kLabelled) {
      if (key == word) return true;
    }
  }
  if (next) {
    const std::string_view key = scan.key(end);
    if ((key == "/" || key == ":" || key == "_") && !scan.spaced(end)) return true;
    if (key == "]") return true;
    if (key == "-" && !scan.spaced(end) && end + 1 < cursor.end && scan.has(end + 1, kDigits))
      return true;  // 800-555-0100
    // an address: "221 Baker Street"
    if (scan.has(end, kCapital) && scan.tag(end) == Tag::name && end + 1 < cursor.end && scan.has(end + 1, kCapital)) {
      const std::string_view street = scan.key(end + 1);
      if (street == "street" || street == "st" || street == "avenue" || street == "ave" || street == "road" ||
          street == "rd" || street == "lane" || street == "drive" || street == "boulevard" || street == "blvd")
        return true;
    }
  }
  return false;
}

// Skips the rest of a chain of digits and marks ("800-555-0100", "10/22/7"), so that no part of it is read as a count.
uint32_t skipChain(const Scan& scan, uint32_t token, uint32_t end) {
  while (token + 1 < end && !scan.spaced(token) && !scan.spaced(token + 1) && !scan.has(token, kWord) &&
         scan.has(token + 1, kDigits))
    token += 2;
  return token;
}

uint32_t readScore(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  if (at + 2 >= cursor.end || scan.spaced(at + 1) || scan.spaced(at + 2)) return at;
  if (scan.key(at + 1) != "-" && scan.key(at + 1) != "–") return at;
  if (at > cursor.first && !scan.spaced(at)) return at;
  if (at + 3 < cursor.end && !scan.spaced(at + 3) && (scan.key(at + 3) == "-" || scan.key(at + 3) == "–")) return at;
  const Digits left = readDigits(scan.text(at)), right = readDigits(scan.text(at + 2));
  if (!left.ok || !right.ok || !left.suffix.empty() || !right.suffix.empty() || left.decimals + right.decimals > 0)
    return at;
  if (left.mantissa < right.mantissa || left.mantissa > 999) return at;
  Mention& mention = addMention(scan, cursor, MentionKind::number, at, at + 3, name);
  mention.quantity = {static_cast<double>(right.mantissa), static_cast<double>(left.mantissa), false};
  mention.unit = "score";
  mention.value =
      numberText(static_cast<double>(left.mantissa)) + "-" + numberText(static_cast<double>(right.mantissa));
  mention.counted = headNoun(scan, at + 3, cursor.end);
  return at + 3;
}

// "one" counts only where it says how many: "one of the ships", "one ship", not "one day", "no one", "the one who".
bool oneCounts(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  if (amount.begin > cursor.first) {
    const std::string_view before = scan.key(amount.begin - 1);
    if (before == "no" || before == "the" || before == "this" || before == "that" || before == "any" ||
        before == "every" || before == "each" || before == "another")
      return false;
  }
  if (amount.end >= cursor.end) return false;
  const std::string_view next = scan.key(amount.end);
  if (next == "another" || next == "day" || next == "thing" || next == "time" || next == "way" || next == "point" ||
      next == "hand" || next == "side")
    return false;
  return scan.tag(amount.end) == Tag::noun || scan.tag(amount.end) == Tag::adjective || next == "of";
}

uint32_t readNumber(Scan& scan, const Cursor& cursor, std::string_view name) {
  Amount amount = readAmount(scan, cursor.token, cursor.end);
  if (!amount) return cursor.token;
  const bool hedged = amount.core > amount.begin;
  if (isLabel(scan, cursor, amount)) return skipChain(scan, amount.end, cursor.end);
  uint32_t end = amount.end;
  const bool joined = hyphenBetween(scan, end, cursor.end);
  const uint32_t noun_at = joined ? end + 1 : end;
  const uint32_t head =
      joined ? (scan.tag(noun_at) == Tag::verb || scan.tag(noun_at) == Tag::preposition ? kNone : noun_at)
             : headNoun(scan, noun_at, cursor.end);
  if (amount.bare_year && !amount.range) {
    // a year is no count, unless plural things follow and nothing before asks for a year
    const bool plural = head == noun_at && !joined && scan.isPlural(head);
    const bool determined = amount.core > cursor.first &&
                            (scan.tag(amount.core - 1) == Tag::determiner || scan.key(amount.core - 1) == "of" ||
                             scan.key(amount.core - 1) == "in" || scan.key(amount.core - 1) == "since");
    if (!plural || (determined && !hedged)) return cursor.token;
  }
  if (amount.one_word && !hedged && (head == kNone || !oneCounts(scan, cursor, amount))) return cursor.token;
  // a zero-word number alone ("two said") keeps its mention, without a unit
  if (joined && head != kNone) end = noun_at + 1;
  Mention& mention = addMention(scan, cursor, MentionKind::number, cursor.token, end, name);
  mention.quantity = amount.quantity;
  mention.value = amountText(amount);
  if (head != kNone) {
    mention.counted = head;
    mention.unit = scan.countedText(head);
    mention.value += " " + mention.unit;
  }
  return end;
}

constexpr uint64_t kAmountStart = kUnitNumber | kTensNumber | kMagnitude | kVaguePlural | kFractionWord | kHedge;

constexpr std::array kNumberRows = std::to_array<Recogniser>({
    {"money.sign", kAmountStart | kCurrencyWord, kDigits | kAllCaps | kInitial, readSignedMoney},
    {"money.word", kAmountStart | kCurrencyWord, kDigits, readWorldlyMoney},
    {"percent", kAmountStart, kDigits, readPercent},
    {"duration", kAmountStart, kDigits, readDuration},
    {"duration.age", 0, kDigits, readAge},
    {"number.score", 0, kDigits, readScore},
    {"ordinal", kOrdinalWord | kTensNumber | kHedge, kDigits, readOrdinal},
    {"number", kAmountStart, kDigits, readNumber},
});

}  // namespace

std::span<const Recogniser> numberRecognisers() {
  return kNumberRows;
}

}  // namespace synoptic
