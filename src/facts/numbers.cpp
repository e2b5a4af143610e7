// numbers: see numbers.h. The table of what an amount may measure; percents and plain counts. What an amount
// is, is read by amounts.cpp, money, durations, ages, scores and ordinals have files of their own. What is no count: a
// year, a number inside a name or an address, a telephone number, a list number, a ratio ("24/7"). Example: "a 20-point
// plan" is number "20 point", span of "20-point". Covered by tests/facts/numbers.cpp, with tables of what must and what
// must not match.
#include "facts/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

// Which way a percent is written behind an amount, and where that ends; `end` is the token itself where it is none.
struct PercentSign {
  uint32_t end = 0;
  PercentUnit unit = PercentUnit::hundredth;
};
PercentSign readPercentSign(const Scan& scan, uint32_t token, uint32_t end) {
  if (const uint32_t behind = behindBasisPoints(scan, token, end); behind > token)
    return {behind, PercentUnit::basis_point};
  uint32_t at = token;
  if (scan.hyphenated(at, end)) ++at;
  if (at >= end || !scan.is(at, kPercentWord)) return {token};
  const std::string_view key = scan.key(at), next = at + 1 < end ? scan.key(at + 1) : std::string_view();
  if (key == "per") return next == "cent" ? PercentSign{at + 2} : PercentSign{token};
  // "two percentage points", "a two-percentage-point rise", "10%-point"
  const uint32_t point_at = scan.hyphenated(at + 1, end) ? at + 2 : at + 1;
  const bool points = point_at < end && (scan.key(point_at) == "points" || scan.key(point_at) == "point");
  if (key == "percentage" || points) {
    if (points) return {point_at + 1, PercentUnit::point};
    return scan.tag(at) == Tag::noun && at + 1 < end && scan.tag(at + 1) == Tag::noun ? PercentSign{token}
                                                                                      : PercentSign{at + 1};
  }
  return {at + 1};
}

}  // namespace

uint32_t addPercent(Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t end, PercentUnit unit,
                    std::string_view name) {
  Amount whole = amount;
  if (unit == PercentUnit::basis_point) {
    if (whole.quantity.low > -Quantity::kUnbounded) whole.quantity.low /= 100;
    if (whole.quantity.high < Quantity::kUnbounded) whole.quantity.high /= 100;
  }
  Mention& mention = addMention(scan, cursor, MentionKind::percent, cursor.token, end, name);
  mention.quantity = whole.quantity;
  mention.unit = unit == PercentUnit::hundredth ? "%" : "percentage point";
  mention.value = amountText(whole) + " " + mention.unit;
  mention.counted = headNoun(scan, end, cursor.end);
  return end;
}

uint32_t readPercent(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.end >= cursor.end || amount.small_m) return cursor.token;
  const PercentSign sign = readPercentSign(scan, amount.end, cursor.end);
  if (sign.end == amount.end) {
    // "rise from 19 to 21 percent": the sign behind the second belongs to both
    const bool from = amount.core > cursor.first && scan.key(amount.core - 1) == "from" && !amount.range;
    if (!from || scan.key(amount.end) != "to" || amount.magnitude > 0) return cursor.token;
    const Amount upper = amount.end + 1 < cursor.end ? readCardinal(scan, amount.end + 1, cursor.end) : Amount{};
    const PercentSign second = upper ? readPercentSign(scan, upper.end, cursor.end) : PercentSign{};
    if (!upper || second.end == upper.end || second.unit != PercentUnit::hundredth) return cursor.token;
    return addPercent(scan, cursor, amount, amount.end, second.unit, name);
  }
  uint32_t end = sign.end;
  // "10% to 20%": the sign after both; "from 10% to 20%" is a change
  Amount whole = amount;
  const bool changed = amount.core > cursor.first && scan.key(amount.core - 1) == "from";
  if (sign.unit == PercentUnit::hundredth && !amount.range && end < cursor.end &&
      ((scan.key(end) == "to" && !changed) || scan.key(end) == "-")) {
    const Amount upper = readCardinal(scan, end + 1, cursor.end);
    const PercentSign second = upper ? readPercentSign(scan, upper.end, cursor.end) : PercentSign{};
    if (upper && second.end > upper.end && upper.quantity.high > amount.quantity.low) {
      whole.quantity.high = upper.quantity.high;
      end = second.end;
    }
  }
  return addPercent(scan, cursor, whole, end, sign.unit, name);
}

uint32_t readPercentOf(Scan& scan, const Cursor& cursor, std::string_view name) {
  const PercentSign sign = readPercentSign(scan, cursor.token, cursor.end);
  if (sign.end == cursor.token || sign.unit != PercentUnit::hundredth || sign.end + 1 >= cursor.end ||
      scan.key(sign.end) != "of")
    return cursor.token;
  if (cursor.token > cursor.first && scan.tag(cursor.token - 1) != Tag::punctuation) return cursor.token;
  const Amount amount = readCardinal(scan, sign.end + 1, cursor.end);
  if (!amount || amount.indefinite) return cursor.token;
  if (amount.end < cursor.end && scan.tag(amount.end) != Tag::punctuation) return cursor.token;
  return addPercent(scan, cursor, amount, amount.end, PercentUnit::hundredth, name);
}

namespace {

// "29km", "180ml": digits with a unit of measure stuck to them.
uint32_t readMeasured(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Digits digits = readDigits(scan.text(cursor.token));
  if (!digits.ok || digits.suffix.size() < 2) return cursor.token;
  const bool basis = digits.suffix == "bps";
  if (!basis && !wordFacts(digits.suffix).is(kMeasure)) return cursor.token;
  if (cursor.token > cursor.first && scan.key(cursor.token - 1) == "-" && !scan.spaced(cursor.token))
    return cursor.token;
  Amount amount{.begin = cursor.token, .end = cursor.token + 1, .core = cursor.token};
  amount.quantity.low = amount.quantity.high = decimalValue(digits.mantissa, -digits.decimals);
  if (basis) return addPercent(scan, cursor, amount, amount.end, PercentUnit::basis_point, name);
  Mention& mention = addMention(scan, cursor, MentionKind::number, cursor.token, amount.end, name);
  mention.quantity = amount.quantity;
  mention.counted = cursor.token;
  mention.unit = digits.suffix;
  mention.value = amountText(amount) + " " + mention.unit;
  return amount.end;
}

// "one" counts only where it says how many: "one of the ships", "one ship", not "one day", "no one", "the one who".
bool oneCounts(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  static constexpr auto kWhichOne =
      std::to_array<std::string_view>({"no", "the", "this", "that", "any", "every", "each", "another"});
  static constexpr auto kTurns =
      std::to_array<std::string_view>({"another", "day", "thing", "time", "way", "point", "hand", "side"});
  if (amount.begin > cursor.first && isAmong(kWhichOne, scan.key(amount.begin - 1))) return false;
  if (amount.end >= cursor.end) return false;
  const std::string_view next = scan.key(amount.end);
  if (isAmong(kTurns, next)) return false;
  return scan.tag(amount.end) == Tag::noun || scan.tag(amount.end) == Tag::adjective || next == "of";
}

// A year is no count, unless plural things follow and nothing before asks for a year.
bool isYear(const Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t head, uint32_t noun_at,
            bool joined) {
  static constexpr auto kOfYear =
      std::to_array<std::string_view>({"levels", "prices", "rates", "standards", "borders"});
  if (!amount.bare_year || amount.range) return false;
  if (head != kNone && isAmong(kOfYear, scan.key(head))) return true;  // "55% below 1990 levels"
  if (head != noun_at || joined || head == kNone || !scan.isPlural(head)) return true;
  const bool determined = amount.core > cursor.first &&
                          (scan.tag(amount.core - 1) == Tag::determiner || scan.key(amount.core - 1) == "of" ||
                           scan.key(amount.core - 1) == "in" || scan.key(amount.core - 1) == "since");
  return determined && amount.core == amount.begin;
}

// "only 19 support him", "4 in 10 want one": a verb that the lexicon knows as a noun, too, and that is not in the
// plural.
bool isVerbBehind(const Scan& scan, const Amount& amount, uint32_t head, uint32_t noun_at, uint32_t end) {
  if (head != noun_at || amount.quantity.low == 1 || !scan.lexical(head).verb || isPlainPlural(scan, head))
    return false;
  if (amount.ratio) return true;
  if (head + 1 >= end || scan.is(head, kMeasure | kTimeUnit)) return false;
  const NounClass noun = scan.lexicon.nounClass(scan.counted(head));
  if (noun == NounClass::person || noun == NounClass::group || noun == NounClass::quantity) return false;
  const Tag next = scan.tag(head + 1);
  return next == Tag::name || next == Tag::determiner || next == Tag::pronoun;
}

// "3/4 of", "1/2 mile", "7/8 inches": behind a fraction; else it may be a date ("the 1/6 committee").
bool isMeasuredBySlash(const Scan& scan, uint32_t head, uint32_t end, uint32_t sentence_end) {
  if (end < sentence_end && scan.key(end) == "of") return true;
  if (head == kNone) return false;
  return isPlainPlural(scan, head) || scan.is(head, kMeasure | kTimeUnit) ||
         scan.lexicon.nounClass(scan.counted(head)) == NounClass::quantity;
}

// "a 100m final", "the 400m hurdles", "50m deep", but "2m people", "3.5m of them".
bool isMetres(const Scan& scan, const Amount& amount, uint32_t head, bool joined, uint32_t sentence_end) {
  static constexpr std::array<std::string_view, 8> kRaces = {"hurdles", "relays",   "finals",  "heats",
                                                             "runners", "swimmers", "sprints", "events"};
  if (!amount.small_m) return false;
  if (amount.end >= sentence_end) return true;
  // "2.5m PCs", "3m of them"
  if (head == kNone && scan.key(amount.end) != "of" && scan.tag(amount.end) != Tag::name) return true;
  if (head == kNone) return false;
  return joined || !isPlainPlural(scan, head) || isAmong(kRaces, scan.key(head));
}

// "0845 125 2222", "555 0123", "(212) 555-0199": groups of digits side by side, of which one begins with a nought or
// has a bracket or hyphen to the next.
uint32_t endOfTelephone(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  const auto isGroup = [&](uint32_t token) {
    if (token >= cursor.end || !scan.has(token, kDigits)) return false;
    const std::string_view text = scan.text(token);
    return text.size() >= 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (amount.core + 1 != amount.end || !isGroup(amount.core)) return cursor.token;
  uint32_t groups = 1, end = amount.end;
  bool nought = scan.text(amount.core)[0] == '0';
  if (amount.core > cursor.first && isGroup(amount.core - 1) && scan.text(amount.core - 1)[0] == '0')
    nought = true, ++groups;
  for (;;) {
    uint32_t next = end;
    if (next < cursor.end && (scan.key(next) == "-" || scan.key(next) == ")") && scan.span(next).size() == 1) ++next;
    if (!isGroup(next)) break;
    nought = nought || scan.text(next)[0] == '0';
    ++groups;
    end = next + 1;
  }
  return groups >= 2 && nought ? end : cursor.token;
}

constexpr double kInchesOfFoot = 12;

// "5-foot-11", "6-feet-2": the inches behind feet; their token, or kNone.
uint32_t inchesBehind(const Scan& scan, const Cursor& cursor, uint32_t foot) {
  if (scan.key(foot) != "foot" && scan.key(foot) != "feet") return kNone;
  if (!scan.hyphenated(foot + 1, cursor.end) || foot + 2 >= cursor.end || !scan.has(foot + 2, kDigits)) return kNone;
  const std::string_view digits = scan.text(foot + 2);
  return digits.size() == 1 || digits == "10" || digits == "11" ? foot + 2 : kNone;
}

// "a magnitude-6.4 quake", "of magnitude 6.4", "a magnitude of 6.4": of a quake and not the number of them; the token
// of the word, or kNone.
uint32_t magnitudeBefore(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  constexpr double kGreatest = 10;
  if (amount.begin < cursor.first + 2 || amount.quantity.low > kGreatest || amount.magnitude > 0) return kNone;
  const uint32_t at = amount.begin - 1;
  const bool joined = scan.key(at) == "of" || (scan.key(at) == "-" && !scan.spaced(at));
  const uint32_t word = joined ? at - 1 : at;
  return scan.key(word) == "magnitude" ? word : kNone;
}

uint32_t readNumber(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  const bool hedged = amount.core > amount.begin;
  if (const uint32_t word = magnitudeBefore(scan, cursor, amount); word != kNone) {
    Mention& mention = addMention(scan, cursor, MentionKind::number, cursor.token, amount.end, name);
    mention.quantity = amount.quantity;
    mention.counted = word;
    mention.unit = "magnitude";
    mention.value = amountText(amount) + " magnitude";
    return amount.end;
  }
  if (isLabel(scan, cursor, amount)) {
    scan.label(amount.core);
    return skipChain(scan, amount.end, cursor.end);
  }
  // "all but two of the hostages": how many were not
  if (amount.begin > cursor.first + 1 && scan.key(amount.begin - 1) == "but" && scan.key(amount.begin - 2) == "all")
    return amount.end;
  if (const uint32_t telephone = endOfTelephone(scan, cursor, amount); telephone != cursor.token) return telephone;
  uint32_t end = amount.end;
  const bool joined = scan.hyphenated(end, cursor.end) && scan.span(end).size() == 1;  // no dash: "12—most of them"
  const uint32_t noun_at = joined ? end + 1 : end;
  uint32_t head = joined ? (scan.tag(noun_at) == Tag::verb || scan.tag(noun_at) == Tag::preposition ? kNone : noun_at)
                         : headNoun(scan, noun_at, cursor.end);
  if (isYear(scan, cursor, amount, head, noun_at, joined)) return cursor.token;
  if (head != kNone && !joined && isVerbBehind(scan, amount, head, noun_at, cursor.end)) head = kNone;
  // "a 20-something", "a six-figure sum"
  if (joined && head != kNone && (scan.key(head).starts_with("something") || scan.key(head) == "figure"))
    return end + 1;
  if (amount.one_word && !hedged && (head == kNone || !oneCounts(scan, cursor, amount))) return cursor.token;
  // "3/4" alone may be a date; "3/4 of the village", "1½ miles" are amounts
  if (amount.slashed && scan.has(amount.core, kDigits) && !isMeasuredBySlash(scan, head, end, cursor.end))
    return amount.end;
  // a number alone ("two said") keeps its mention, without a unit
  if (joined && head != kNone) end = noun_at + 1;
  // "a 170,000-square-foot building": feet, square ones
  const bool powered = joined && head != kNone && (scan.key(head) == "square" || scan.key(head) == "cubic") &&
                       scan.hyphenated(head + 1, cursor.end) && head + 2 < cursor.end &&
                       (scan.is(head + 2, kMeasure) || scan.key(head + 2) == "foot");
  if (powered) head += 2, end = head + 1;
  Amount counted = amount;
  std::string unit;
  if (const uint32_t inches = joined && head != kNone ? inchesBehind(scan, cursor, head) : kNone; inches != kNone) {
    const double part =
        std::round(static_cast<double>(readDigits(scan.text(inches)).mantissa) / kInchesOfFoot * 1e4) / 1e4;
    counted.quantity.low += part, counted.quantity.high += part;
    end = inches + 1;
  }
  if (isMetres(scan, amount, head, joined, cursor.end)) {
    // "a 100m race": metres, "3m people": millions
    counted.quantity = {amount.quantity.low / 1e6, amount.quantity.high / 1e6, amount.quantity.approximate};
    if (amount.quantity.low <= -Quantity::kUnbounded) counted.quantity.low = amount.quantity.low;
    if (amount.quantity.high >= Quantity::kUnbounded) counted.quantity.high = amount.quantity.high;
    unit = "m";
    head = amount.end - 1;
    end = amount.end;
  } else if (head != kNone) {
    // what a hyphen joins to the noun belongs to it ("fund-raisers"), but not the number itself ("one-and-a-half-page")
    unit = joined ? std::string(scan.counted(head)) : scan.countedText(head);
    if (powered) unit = std::string(scan.key(head - 2)) + " " + unit;
    // "18 nautical miles", "20 square kilometres": another unit than miles
    if (!joined && head > noun_at && scan.is(head, kMeasure) &&
        (scan.key(head - 1) == "nautical" || scan.key(head - 1) == "square" || scan.key(head - 1) == "cubic"))
      unit = std::string(scan.key(head - 1)) + " " + unit;
  }
  const uint32_t behind = head != kNone && head >= end ? head + 1 : end;
  if (const Rate rate = readRate(scan, behind, cursor.end); rate.end > behind)
    unit += (unit.empty() ? "per " : " per ") + std::string(rate.each);
  Mention& mention = addMention(scan, cursor, MentionKind::number, cursor.token, end, name);
  mention.quantity = counted.quantity;
  mention.value = amountText(counted);
  mention.counted = head;
  mention.unit = std::move(unit);
  if (!mention.unit.empty()) mention.value += " " + mention.unit;
  return end;
}

// Reads the amount once and asks in order what it measures.
constexpr std::array kMeasures = std::to_array<Measure>({
    {"date.ago", readAgo},
    {"money.sign", readHedgedMoney},
    {"money.word", readWordedMoney},
    {"percent", readPercent},
    {"duration", readDuration},
    {"number", readNumber},
});

uint32_t readAnyAmount(Scan& scan, const Cursor& cursor, std::string_view) {
  Amount amount = readAmount(scan, cursor.token, cursor.end);
  const bool plain = static_cast<bool>(amount);
  if (!plain) amount = readArticleUnit(scan, cursor);  // "more than a year"
  if (!amount) return cursor.token;
  for (const Measure& measure : kMeasures) {
    if (!plain && measure.read != readAgo && measure.read != readDuration) continue;
    const uint32_t next = measure.read(scan, cursor, amount, measure.name);
    if (next > cursor.token) return next;
  }
  return cursor.token;
}

constexpr uint64_t kAmountStart =
    kUnitNumber | kTensNumber | kMagnitude | kVaguePlural | kFractionWord | kHedge | kNumberMark | kVulgarFraction;

constexpr std::array kNumberRows = std::to_array<Recogniser>({
    {"money.sign", kCurrencyWord, kCapital | kDigits, readSignedMoney},
    {"duration.age", kUnitNumber | kTensNumber | kHedge, kDigits, readAge},
    {"number.score", 0, kDigits, readScore},
    {"number.score", kUnitNumber | kTensNumber, kDigits, readVote},
    {"number.measure", 0, kDigits, readMeasured},
    {"percent.part", kUnitNumber | kFractionWord | kHedge, 0, readPartOfPoint},
    {"ordinal", kOrdinalWord | kUnitNumber | kTensNumber | kHedge, kDigits, readOrdinal},
    {"amount", kAmountStart, kDigits, readAnyAmount},
    {"percent", kPercentWord, 0, readPercentOf},
});

}  // namespace

std::span<const Recogniser> numberRecognisers() {
  return kNumberRows;
}

}  // namespace synoptic
