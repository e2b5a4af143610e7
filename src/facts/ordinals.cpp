// ordinals: "seventh", "22nd", "one hundred and fifth", "second-term", "at least their second"; see measures.h. Not
// adverbs ("was first reported"), not parts of names ("Second Avenue"), not units of time, not what is counted from the
// end ("second to last"). Example: "the seventh in-person meeting" is ordinal "7 meeting". Covered by
// tests/facts/numbers.cpp.
#include "facts/measures.h"
#include "facts/number_parts.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

bool isOrdinalSuffix(std::string_view suffix) {
  if (suffix.size() != 2) return false;
  const char a = static_cast<char>(suffix[0] | 0x20), b = static_cast<char>(suffix[1] | 0x20);
  return (a == 's' && b == 't') || (a == 'n' && b == 'd') || (a == 'r' && b == 'd') || (a == 't' && b == 'h');
}

// "one hundred" + "fifth", "twenty" + "-first", "two" + "hundredth", "a hundred" + "trillionth".
OrdinalNumber readCompound(const Scan& scan, uint32_t token, uint32_t end) {
  const bool article = scan.key(token) == "a";
  const uint32_t number_at = token + (article ? 1 : 0);
  if (number_at >= end || (article && !scan.is(number_at, kMagnitude))) return {};
  const WordNumber number = readWordNumber(scan, number_at, end);
  if (!number.found || number.value == 0) return {};
  uint32_t at = number.end;
  if (hyphenAt(scan, at, end) || (at + 1 < end && scan.key(at) == "and" && number.rounded)) ++at;
  if (at >= end || !scan.is(at, kOrdinalWord)) return {};
  const double last = scan.word(at).number;
  if (last >= 100) return last > number.value ? OrdinalNumber{at + 1, number.value * last} : OrdinalNumber();
  const bool fits = number.rounded || (number.open_tens > 0 && last < 10);
  return fits ? OrdinalNumber{at + 1, number.value + last} : OrdinalNumber();
}

bool isCountedFromEnd(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return false;
  const bool joined = scan.hyphenated(token, end) && scan.hyphenated(token + 2, end);
  if (joined && token + 3 < end) return scan.key(token + 1) == "to" && scan.key(token + 3) == "last";
  return scan.key(token) == "last" || (token + 1 < end && scan.key(token) == "to" && scan.key(token + 1) == "last");
}

}  // namespace

OrdinalNumber readOrdinalNumber(const Scan& scan, uint32_t token, uint32_t first, uint32_t end) {
  OrdinalNumber out;
  if (scan.has(token, kDigits)) {
    const Digits digits = readDigits(scan.text(token));
    if (digits.ok && digits.decimals == 0 && isOrdinalSuffix(digits.suffix))
      out = {token + 1, static_cast<double>(digits.mantissa)};
  } else if (scan.is(token, kOrdinalWord)) {
    // "a thousandth" is a fraction
    const bool fraction = scan.word(token).number >= 1000 && token > first && scan.key(token - 1) == "a";
    if (!fraction) out = {token + 1, scan.word(token).number};
  } else if (scan.is(token, kTensNumber | kMagnitude) || scan.key(token) == "a" ||
             (scan.is(token, kUnitNumber) && token + 1 < end && scan.is(token + 1, kMagnitude | kOrdinalWord))) {
    out = readCompound(scan, token, end);
  }
  return out && isCountedFromEnd(scan, out.end, end) ? OrdinalNumber() : out;
}

uint32_t readOrdinal(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t at = cursor.token;
  // a hedge: "at least their second"
  const bool at_least = scan.key(at) == "at" && at + 2 < cursor.end && scan.key(at + 1) == "least";
  if (at_least) {
    at += 2;
    if (scan.tag(at) == Tag::determiner) ++at;
    if (at >= cursor.end) return cursor.token;
  }
  const OrdinalNumber number = readOrdinalNumber(scan, at, cursor.first, cursor.end);
  uint32_t end = number.end;
  if (!number || end >= cursor.end) return cursor.token;
  uint32_t noun_at = end;
  const bool joined = scan.hyphenated(end, cursor.end);
  if (joined) ++noun_at;
  // part of a name: "Second Avenue", "83rd Street", "First Amendment"; but not in a line of capitals
  if (!scan.titleCase(cursor.sentence) && scan.has(noun_at, kCapital) && scan.tag(noun_at) == Tag::name)
    return cursor.token;
  // an adverb ("was first reported", "first, he said"), a fraction, a unit of time
  const uint32_t head = headNoun(scan, noun_at, cursor.end);
  if (head == kNone) return cursor.token;
  if (scan.tag(noun_at) == Tag::preposition && !scan.hyphenated(noun_at + 1, cursor.end)) return cursor.token;
  if (joined) end = noun_at + 1;
  Mention& mention = addMention(scan, cursor, MentionKind::ordinal, cursor.token, end, name);
  mention.quantity.low = number.value;
  mention.quantity.high = at_least ? Quantity::kUnbounded : number.value;
  mention.counted = head;
  mention.unit = scan.countedText(head);
  mention.value = (at_least ? ">=" : "") + numberText(number.value) + " " + mention.unit;
  return end;
}

}  // namespace synoptic
