// ordinals: "seventh", "22nd", "second-term", "at least their second"; see measures.h. Not adverbs ("was first
// reported"), not parts of names ("Second Avenue"), not units of time. Example: "the seventh in-person meeting" is
// ordinal "7 meeting". Covered by tests/facts/numbers.cpp.
#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

bool isOrdinalSuffix(std::string_view suffix) {
  return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "ST" || suffix == "ND" ||
         suffix == "RD" || suffix == "TH";
}

}  // namespace

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
  } else if (scan.is(at, kTensNumber) && at + 2 < cursor.end && scan.hyphenated(at + 1, cursor.end) &&
             scan.is(at + 2, kOrdinalWord) && scan.word(at + 2).number < 10) {
    value = scan.word(at).number + scan.word(at + 2).number;
    end = at + 3;
  } else if (scan.is(at, kOrdinalWord)) {
    value = scan.word(at).number;
    end = at + 1;
  }
  if (end == at || end >= cursor.end) return cursor.token;
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
  mention.quantity.low = value;
  mention.quantity.high = at_least ? Quantity::kUnbounded : value;
  mention.counted = head;
  mention.unit = scan.countedText(head);
  mention.value = (at_least ? ">=" : "") + numberText(value) + " " + mention.unit;
  return end;
}

}  // namespace synoptic
