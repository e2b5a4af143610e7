// numbers: see numbers.h. The table of what an amount may measure; percents, scores and plain counts. What an amount
// is, is read by amounts.cpp, money, durations and ordinals have files of their own. What is no count: a year, a number
// inside a name or an address, a telephone number, a list number, a ratio ("24/7"). Example: "a 20-point plan" is
// number "20 point", span of "20-point". Covered by tests/facts/numbers.cpp, with tables of what must and what must not
// match.
#include "facts/numbers.h"

#include <array>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

uint32_t readPercent(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.end >= cursor.end) return cursor.token;
  uint32_t at = amount.end;
  if (scan.hyphenated(at, cursor.end)) ++at;
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

uint32_t readNumber(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  const bool hedged = amount.core > amount.begin;
  if (isLabel(scan, cursor, amount)) return skipChain(scan, amount.end, cursor.end);
  uint32_t end = amount.end;
  const bool joined = scan.hyphenated(end, cursor.end);
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

// Reads the amount once and asks in order what it measures.
constexpr std::array kMeasures = std::to_array<Measure>({
    {"date.ago", readAgo},
    {"money.sign", readHedgedMoney},
    {"money.word", readWordedMoney},
    {"percent", readPercent},
    {"duration", readDuration},
    {"number", readNumber},
});

uint32_t readMeasured(Scan& scan, const Cursor& cursor, std::string_view) {
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

constexpr uint64_t kAmountStart = kUnitNumber | kTensNumber | kMagnitude | kVaguePlural | kFractionWord | kHedge;

constexpr std::array kNumberRows = std::to_array<Recogniser>({
    {"money.sign", kCurrencyWord, kAllCaps | kInitial, readSignedMoney},
    {"duration.age", 0, kDigits, readAge},
    {"number.score", 0, kDigits, readScore},
    {"ordinal", kOrdinalWord | kTensNumber | kHedge, kDigits, readOrdinal},
    {"amount", kAmountStart, kDigits, readMeasured},
});

}  // namespace

std::span<const Recogniser> numberRecognisers() {
  return kNumberRows;
}

}  // namespace synoptic
