// words: what the recognisers know of a word before they look at its neighbours: is it a number word, a month, a unit,
// a hedge, a determiner, a cue of speech …, one row of a table for each closed-class word, looked up once for each
// distinct key of a document, so that a scan over the tokens touches only small integers. Method: hand-made tables,
// English. Example: "may" is a month (5) and a modal verb; "second" is an ordinal (2) and a unit of time. Covered by
// tests/facts/words.cpp.
#pragma once
#include <cstdint>
#include <string_view>

namespace synoptic {

// Classes of words; a word may have several. The recognisers' triggers are sets of these.
enum WordClass : uint64_t {
  kUnitNumber = 1ull << 0,    // zero … nineteen: value
  kTensNumber = 1ull << 1,    // twenty … ninety: value
  kMagnitude = 1ull << 2,     // hundred, thousand, million, dozen …: value
  kVaguePlural = 1ull << 3,   // hundreds, dozens, tens …: value
  kOrdinalWord = 1ull << 4,   // first … ninetieth, hundredth: value
  kFractionWord = 1ull << 5,  // half, thirds, quarter(s): value
  kMonth = 1ull << 6,         // value 1..12
  kWeekday = 1ull << 7,       // value 1..7
  kTimeUnit = 1ull << 8,      // second … century: value is a TimeUnit
  kDayWord = 1ull << 9,       // today, yesterday, tomorrow, tonight: value is the offset in days
  kDayPart = 1ull << 10,      // morning, afternoon, evening, night: value is a DayPart
  kSeason = 1ull << 11,       // value is the first month
  kDeterminer = 1ull << 12,
  kPreposition = 1ull << 13,
  kPronoun = 1ull << 14,
  kPossessive = 1ull << 15,  // his, their, 's
  kAuxiliary = 1ull << 16,   // forms of be, have, do
  kModal = 1ull << 17,       // will, would, may …
  kConjunction = 1ull << 18,
  kNegation = 1ull << 19,      // not, n't, never, no longer's "no" is a determiner too
  kSpeechCue = 1ull << 20,     // forms of say, tell, add …
  kTitle = 1ull << 21,         // mr, president, sen …: stands before a person's name
  kRoleNoun = 1ull << 22,      // spokesman, minister, lawyer …: heads a role
  kOrgSuffix = 1ull << 23,     // inc, ministry, university …
  kFirstName = 1ull << 24,     // table of given names
  kFutureCue = 1ull << 25,     // will, upcoming, plans, expected
  kPastCue = 1ull << 26,       // was, were, had, did, ago
  kAdverb = 1ull << 27,        // common adverbs without -ly
  kCurrencyWord = 1ull << 28,  // dollar, euro …, and $ € £
  kNegativeVerb = 1ull << 29,  // deny, refuse, fail …: what hangs on it did not happen
  kNameJoint = 1ull << 30,     // of, de, van, bin, al …: may stand inside a name
  kBeForm = 1ull << 31,        // forms of be
  kHaveForm = 1ull << 32,
  kDoForm = 1ull << 33,
  kSubjectPronoun = 1ull << 34,
  kNameSuffix = 1ull << 35,      // jr, sr, iii
  kKnownBody = 1ull << 36,       // agencies and outlets of one word: reuters, ap, bloomberg …
  kNeverName = 1ull << 37,       // capitalised words that are no names: I, OK, Mr …
  kLead = 1ull << 39,            // may begin a relative date: last, next, early, the …
  kHolidayStart = 1ull << 40,    // first word of a holiday's name
  kMeasure = 1ull << 41,         // units of measure: lb, km, mph …
  kBasePast = 1ull << 43,        // past forms that are the base form: set, put, cut …
  kNounOnly = 1ull << 42,        // read as a noun although the lexicon knows a verb: people, lots …
  kYearPart = 1ull << 44,        // q1 … q4, h1, h2: a quarter or a half of a year
  kNumberMark = 1ull << 56,      // changes the number right behind it: minus, -, .
  kVulgarFraction = 1ull << 57,  // ½ …: value
  kPercentWord = 1ull << 58,     // %, percent, per (cent)
  kLabelWord = 1ull << 59,       // what is told apart by a number and not counted: page, flight, section …
  // parts of names (name_table.h)
  kTakesOf = 1ull << 45,      // department, bank: takes "of" inside a name
  kOfficeWord = 1ull << 46,   // state, defense: behind "of" in a title
  kTitleWord = 1ull << 47,    // prime, special: part of a title
  kHeadingWord = 1ull << 48,  // breaking, watch: of headings and page furniture
  kHedge = 1ull << 38,        // may begin an amount: at (least), more (than), about, a (dozen) …
};

enum class TimeUnit : uint8_t { second, minute, hour, day, week, month, quarter, year, decade, century, weekend };
enum class DayPart : uint8_t { morning, afternoon, evening, night, noon, midnight };

struct WordFacts {
  uint64_t classes = 0;
  double number = 0;    // of number, ordinal, fraction and magnitude words
  int8_t calendar = 0;  // month, weekday, day offset, day part, season's first month
  TimeUnit unit = TimeUnit::second;

  bool is(uint64_t any_of) const { return (classes & any_of) != 0; }
};

// The facts of a comparison key, of one word; nothing is set for an open-class word.
WordFacts wordFacts(std::string_view key);
WordFacts wordFacts(std::string_view key, uint32_t hash);  // the same, where wordHash(key) is known

}  // namespace synoptic
