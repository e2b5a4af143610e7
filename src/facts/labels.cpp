// labels: a number that was read in, whether it only tells things apart out: a house, page or flight number, part of a
// name, a telephone number, a version, an address, a ratio, a list number; see measures.h. Method: tables of the words
// and marks right before and behind it. Example: "221" of "221 Baker Street" and "12" of "page 12" are labels, "12" of
// "12 pages" is none. Covered by tests/facts/numbers.cpp.
#include <array>

#include "facts/measures.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

template <size_t N>
bool isOneOf(std::string_view key, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (key == word) return true;
  }
  return false;
}

// "221 Baker Street", "10 Downing Street", "1600 Pennsylvania Avenue NW"
bool isAddress(const Scan& scan, uint32_t at, uint32_t end) {
  static constexpr std::array<std::string_view, 20> kStreets = {
      "street", "st",     "avenue",    "ave",  "road",    "rd",      "lane",  "drive",  "boulevard", "blvd",
      "court",  "square", "boulevard", "mall", "parkway", "terrace", "place", "circle", "broadway",  "way"};
  constexpr uint32_t kLongestName = 3;  // "Martin Luther King Boulevard"
  for (uint32_t i = at; i < end && i <= at + kLongestName && scan.has(i, kCapital); ++i) {
    if (i > at && isOneOf(scan.key(i), kStreets)) return true;
  }
  return false;
}

// "911 calls", "the 911 operator", "call 999"
bool isEmergencyCall(const Scan& scan, const Amount& amount, uint32_t first, uint32_t end) {
  static constexpr std::array<std::string_view, 5> kNumbers = {"911", "999", "112", "000", "988"};
  static constexpr std::array<std::string_view, 8> kCalls = {"call",     "calls",      "caller",      "callers",
                                                             "operator", "dispatcher", "dispatchers", "dispatch"};
  static constexpr std::array<std::string_view, 7> kDial = {"call",   "called",  "calling", "dial",
                                                            "dialed", "dialled", "dialing"};
  if (amount.end != amount.core + 1 || !isOneOf(scan.key(amount.core), kNumbers)) return false;
  return (amount.end < end && isOneOf(scan.key(amount.end), kCalls)) ||
         (amount.core > first && isOneOf(scan.key(amount.core - 1), kDial));
}

// A mark right before that makes the digits a part of something else.
bool isMarkedBefore(const Scan& scan, uint32_t at, uint32_t end) {
  static constexpr std::array<std::string_view, 9> kMarks = {"[", "#", "@", "/", ":", "_", "=", "№", "§"};
  const std::string_view key = scan.key(at - 1);
  // "3:16", "Case: 88", but "214 people: 196 passengers and 18 crew"
  if (key == ":" && scan.spaced(at)) {
    const uint32_t head = headNoun(scan, at + 1, end);
    return head == kNone || !isPlainPlural(scan, head);
  }
  if (isOneOf(key, kMarks)) return true;
  if (key == "+") return !scan.spaced(at);                                  // +44 20 7946
  if (key == "-" && !scan.spaced(at - 1) && !scan.spaced(at)) return true;  // F-16, 555-0100
  // "(202) 555-0100"
  return key == "(" && at + 2 < end && scan.key(at + 1) == ")" && scan.has(at + 2, kDigits) &&
         scan.text(at).size() == 3;
}

bool isMarkedBehind(const Scan& scan, uint32_t at, uint32_t end) {
  const std::string_view key = scan.key(at);
  if ((key == "/" || key == ":" || key == "_") && !scan.spaced(at)) return true;
  if (key == "]") return true;
  return key == "-" && !scan.spaced(at) && at + 1 < end && !scan.spaced(at + 1) && scan.has(at + 1, kDigits);
}

// A name, or a word that has a capital within ("iOS", "S&P"), which no count stands behind.
bool looksNamed(const Scan& scan, uint32_t token, uint32_t first) {
  if (scan.tag(token) == Tag::name) return true;
  if (!scan.has(token, kWord)) return false;
  const std::string_view text = scan.text(token);
  for (size_t i = 1; i < text.size(); ++i) {
    if (text[i] >= 'A' && text[i] <= 'Z') return token > first || !scan.has(token, kAllCaps);
  }
  return false;
}

// Behind a capitalised word, with no things to count behind it: "Budget 2025", "Boeing 737", "Channel 4", "Formula
// One".
bool isPartOfName(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  const uint32_t first = amount.core;
  // "Helios 2 flies": the article has that name with that number elsewhere, and what follows may be a verb
  if (amount.digits && amount.end == first + 1 && amount.begin == first && first > cursor.first &&
      scan.has(first - 1, kCapital) && scan.numbered(first) > 0 &&
      (amount.end >= cursor.end || scan.lexical(amount.end).closed != Tag::other || scan.lexical(amount.end).verb ||
       !scan.isPlural(amount.end)))
    return true;
  if (scan.titleCase(cursor.sentence)) return false;
  if (!amount.digits) {
    // "the Chicago Seven", "Group of Seven", "Seven Network": number words with a capital amid a sentence
    if (!scan.has(first, kCapital) || first == cursor.first) return false;
    const bool of = scan.key(first - 1) == "of" && first > cursor.first + 1 && scan.has(first - 2, kCapital);
    const bool named = scan.has(first - 1, kCapital) && (first - 1 > cursor.first || scan.tag(first - 1) == Tag::noun);
    return of || named || scan.tag(first - 1) == Tag::name ||
           (scan.has(first - 1, kWord) && amount.end < cursor.end && scan.has(amount.end, kCapital) &&
            scan.tag(amount.end) == Tag::name);
  }
  if (first == cursor.first || !looksNamed(scan, first - 1, cursor.first)) return false;
  const uint32_t head = headNoun(scan, amount.end, cursor.end);
  return head == kNone || !isPlainPlural(scan, head);
}

// "Ward 7 residents", "Group 4 guards": a common noun with a capital counts nothing; "its Boeing 737 jets": nor does a
// name of one word behind a determiner. ("At Ford 12 people …", "In the Netherlands 12 people …".)
bool isNumberedThing(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  constexpr size_t kMostDigits = 3;
  const uint32_t first = amount.core;
  if (!amount.digits || amount.begin != first || amount.end != first + 1 || first == cursor.first ||
      scan.text(first).size() > kMostDigits || scan.titleCase(cursor.sentence) ||
      scan.document.sentences[cursor.sentence].kind == SentenceKind::headline)
    return false;
  const uint32_t thing = first - 1;
  if (!scan.has(thing, kCapital) || !scan.has(thing, kWord) || scan.has(thing, kAllCaps) || !scan.spaced(first) ||
      scan.lexical(thing).closed != Tag::other || scan.isPlural(thing) ||
      scan.is(thing, kMonth | kWeekday | kTitle | kCurrencyWord) || scan.place(thing))
    return false;
  const bool common = scan.lexical(thing).noun;
  if (thing == cursor.first) return common && !scan.lexical(thing).verb_first;
  const Tag before = scan.tag(thing - 1);
  return before == Tag::determiner || (common && before != Tag::preposition && before != Tag::name);
}

}  // namespace

bool isPlainPlural(const Scan& scan, uint32_t noun) {
  static constexpr std::array<std::string_view, 9> kIrregular = {"people",    "men",   "women", "children", "feet",
                                                                 "policemen", "lives", "wives", "media"};
  return scan.isPlural(noun) &&
         (scan.key(noun).ends_with('s') || scan.key(noun).ends_with("men") || isOneOf(scan.key(noun), kIrregular));
}

bool isLabel(const Scan& scan, const Cursor& cursor, const Amount& amount) {
  const uint32_t first = amount.core, end = amount.end;
  const bool next = end<cursor.end, before = first> cursor.first;
  if (isPartOfName(scan, cursor, amount) || isNumberedThing(scan, cursor, amount)) return true;
  // "one-on-one", "all-in-one"
  if (!amount.digits && first > cursor.first + 1 && scan.key(first - 1) == "-" && !scan.spaced(first) &&
      !scan.spaced(first - 1) && scan.has(first - 2, kWord))
    return true;
  if (!amount.digits) return before && scan.is(first - 1, kLabelWord) && headNoun(scan, end, cursor.end) == kNone;
  // list numbers at the start of a sentence: "1." "2)"
  // "007", "0100": no count begins with a nought
  if (end == first + 1 && scan.text(first).size() > 1 && scan.text(first)[0] == '0' && scan.text(first)[1] != '.')
    return true;
  if (first == cursor.first && next && (scan.key(end) == ")" || (scan.key(end) == "." && end + 1 < cursor.end)))
    return true;
  if (before) {
    if (isMarkedBefore(scan, first, cursor.end)) return true;
    if (scan.key(first - 1) == "no" && scan.has(first - 1, kCapital)) return true;  // "No. 10"
    if (scan.is(first - 1, kLabelWord)) return true;
  }
  if (isEmergencyCall(scan, amount, cursor.first, cursor.end)) return true;
  return next && (isMarkedBehind(scan, end, cursor.end) || isAddress(scan, end, cursor.end));
}

uint32_t skipChain(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token;
  while (at + 1 < end && !scan.spaced(at) && !scan.spaced(at + 1) && !scan.has(at, kWord) && scan.has(at + 1, kDigits))
    at += 2;
  return at;
}

}  // namespace synoptic
