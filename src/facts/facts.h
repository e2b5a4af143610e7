// facts: Documents in, a Reading of each out: every mention (number, money, percent, duration, date, name, quotation,
// polarity …) with its exact span, its value and the slot it fills within its sentence; names joined into entities; the
// publication date, given or inferred. Recognisers are an ordered table of small parts, then refiners; each mention
// names its recogniser. Example: "20-point plan" gives number 20, counted "point", unit "point", span of "20-point".
// Covered by tests/facts.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text.h"

namespace synoptic {

enum class MentionKind : uint8_t {
  number,
  money,
  percent,
  ordinal,
  duration,
  date,
  time,
  person,
  place,
  organisation,
  name,
  quote,
  polarity
};

constexpr bool isFigure(MentionKind kind) {
  return kind <= MentionKind::duration;
}
constexpr bool isWho(MentionKind kind) {
  return kind >= MentionKind::person && kind <= MentionKind::name;
}

// A closed interval; open ends are ±kUnbounded. "12" is [12,12], "at least 12" [12,∞], "10 to 20" [10,20].
// `approximate`: "about", "nearly", "some": the ends are what is written and must not be compared exactly.
struct Quantity {
  static constexpr double kUnbounded = 1e300;
  double low = 0, high = 0;
  bool approximate = false;
  auto operator<=>(const Quantity&) const = default;
};

// Days since 1970-01-01, half-open. unknown: not resolvable; never compared.
struct DateInterval {
  static constexpr int32_t kUnknown = INT32_MIN;
  int32_t begin = kUnknown, end = kUnknown;
  bool known() const { return begin != kUnknown; }
  auto operator<=>(const DateInterval&) const = default;
};

inline constexpr uint32_t kNone = UINT32_MAX;

// Time of the finite verb that a verb stands under: "had planned to meet" is past, "will meet" future.
enum class Tense : uint8_t { unknown, past, present, future };

// How sure the text itself is: stated as a fact; likely ("likely", "appears to", "is expected to"); possible ("may",
// "could", "perhaps"); reported ("reportedly", "is said to": somebody's word, nobody named); asked (a question,
// "whether").
enum class Certainty : uint8_t { stated, likely, possible, reported, asked };

// Whether it came about: happened ("met", "has met"), ongoing ("meets", "is meeting"), planned ("will meet", "is set
// to", "plans to"), wanted (demanded, offered, owed: "wants to", "urged them to", "should"), hypothetical ("would",
// "if"). unknown: a purpose or a complement that tells neither ("met to discuss", "for signing").
enum class Stage : uint8_t { unknown, happened, ongoing, planned, wanted, hypothetical };

struct Modality {
  Tense tense = Tense::unknown;
  Certainty certainty = Certainty::stated;
  Stage stage = Stage::unknown;
  uint32_t cue = kNone;  // token of the word that decided ("may", "set", "reportedly"); kNone: the verb's own form
  bool operator==(const Modality&) const = default;
};

struct Mention {
  uint32_t sentence = 0;
  Span span;
  MentionKind kind = MentionKind::number;
  std::string value;  // as the contract prints it: "2026-01-22", ">=12", "20 point", "250000 USD", "PT2H"
  // Name of the table row that found it. Two names of dates tell a slip of the text, with a note:
  // "date.weekday-mismatch" (the weekday beside it is another) and "date.tense-denied" (still to come, but before the
  // publication).
  std::string_view recogniser;
  bool implied = false;  // part of the value was not stated but inferred (year, month, weekday's week)

  Quantity quantity;  // number, money, percent, ordinal, duration (seconds when exact, else months: see unit)
  std::string unit;   // lemma of what is counted ("point"), ISO 4217 code, "%", "PT" for durations
  DateInterval date;  // date
  // The slot inside the sentence. Tokens are indices into Document::tokens, kNone when unknown.
  // Head noun of what is counted or modified: "point" in "20-point plan", "meeting" in "two-hour meeting".
  uint32_t counted = kNone;
  uint32_t verb = kNone;    // the verb the mention hangs on
  uint32_t entity = kNone;  // person, place, organisation, name: index into Reading::entities
  // of an age: the last token of the name, noun or pronoun that it is the age of ("Lee", "dentist", "she"), and the
  // person, also where "she" or "the 52-year-old" can only be the one whom the sentence before names
  uint32_t bearer = kNone;
  uint32_t bearer_entity = kNone;
  // quote
  Span speaker;  // empty: unknown
  uint32_t speaker_entity = kNone;
  bool speech = true;  // false: scare quotes, titles
  // polarity: of the verb at `verb`
  bool negative = false;
  Modality modality;
  // of any kind: the innermost attribution whose content holds the mention, an index into Reading::attributions; kNone:
  // the article says it itself
  uint32_t attribution = kNone;
};

// Somebody or something that says or passes on a statement.
enum class SourceKind : uint8_t {
  unknown,
  person,    // named, or "he" where it is clear who
  body,      // a named organisation or place speaks: "the Kremlin", "Moscow"
  outlet,    // a newspaper, broadcaster, site or agency: "Bloomberg", "the newspaper"
  document,  // "the report", "a lawsuit", "the poll"
  group,     // unnamed people of a stated kind: "officials", "two senators", "the police spokesman"
  unnamed    // "sources", "people familiar with the matter", "a person who asked not to be named"
};

struct Source {
  Span span;  // empty: nobody is named ("he was quoted as saying")
  uint32_t entity = kNone;
  SourceKind kind = SourceKind::unknown;
};

// One statement of the article that is somebody's word. What no attribution holds, the article says itself. Contents
// may lie within each other: in "Interfax reported that Peskov said he was ready" both hold "he was ready", and the
// inner one has the outlet as its `through`.
// Its kind: no words of it, all of them, or some stand in quotation marks.
enum class AttributionKind : uint8_t { indirect, quoted, mixed };

struct Attribution {
  uint32_t sentence = 0;  // the content lies within it; a quotation over several sentences has one for each
  Span content;
  AttributionKind kind = AttributionKind::indirect;
  Source speaker;
  uint32_t cue = kNone;         // token of the verb of speech, "according", "citing", the colon of "Lee: …"
  std::vector<Source> through;  // who carried it, the nearest to the speaker first: "told CNBC", "Interfax reported"
  bool denies = false;          // the speaker says that it is not so: "denied that …", "rejected claims that …"
  bool carried = false;         // the speaker is that of a sentence before
  bool unsaid = false;          // nobody has said it: "hasn't said that …", "is expected to insist that …"
};

// One person, place, organisation or other name of one article.
struct Entity {
  MentionKind kind = MentionKind::name;
  std::string name;                // the fullest form seen: "Steve Witkoff"
  std::vector<std::string> forms;  // every form seen, as written, sorted
  std::string code;                // of places: ISO 3166-1 alpha-2; demonyms belong to their country
  std::vector<std::string> roles;  // "special envoy", "kremlin spokesman": comparison keys, sorted
  std::string outlet;              // of outlets and news agencies: outletKey of the name; else empty
};

enum class PublishedFrom : uint8_t { given, text, set, unknown };

struct Reading {
  int32_t published = DateInterval::kUnknown;  // days since 1970-01-01
  PublishedFrom published_from = PublishedFrom::unknown;
  std::vector<Mention> mentions;  // ordered by span
  std::vector<Entity> entities;
  std::vector<Attribution> attributions;  // ordered by content: begin, then the longer first
  std::vector<Note> notes;
};

// Reads all articles of one comparison together, because a publication date may be inferred from the other articles.
// `published`: ISO dates as given, one an article, empty where not given; a malformed one counts as not given and is
// noted. Linear in the total length; never fails.
std::vector<Reading> readFacts(std::span<const Document> documents, std::span<const std::string> published,
                               const Lexicon& lexicon);

// One form for all ways of writing an outlet's name, to join "according to Bloomberg News" with an article whose source
// is "bloomberg.com": "bloomberg"; "The New York Times", "NYT" and "nytimes.com" are "new york times". Empty for a name
// that neither is in the table of outlets nor is made like one ("X Times", "X News", "news agency").
std::string outletKey(std::string_view name);

std::string_view name(MentionKind kind);
std::string_view name(PublishedFrom from);

// Proleptic Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms).
std::string isoDate(int32_t days);               // "2026-01-22"
int32_t parseIsoDate(std::string_view text);     // kUnknown unless exactly YYYY-MM-DD and a real day
std::string isoInterval(DateInterval interval);  // "2026-01-22", "2026-01", "2026", or "begin/end"

}  // namespace synoptic
