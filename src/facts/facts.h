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
  number, money, percent, ordinal, duration, date, time, person, place, organisation, name, quote, polarity
};

// A closed interval; open ends are ±kUnbounded. "12" is [12,12], "at least 12" [12,∞], "10 to 20" [10,20].
// `approximate`: "about", "nearly", "some": the ends are what is written and must not be compared exactly.
struct Quantity {
  static constexpr double kUnbounded = 1e300;
  double low = 0, high = 0;
  bool approximate = false;
  bool operator==(const Quantity&) const = default;
};

// Days since 1970-01-01, half-open. unknown: not resolvable; never compared.
struct DateInterval {
  static constexpr int32_t kUnknown = INT32_MIN;
  int32_t begin = kUnknown, end = kUnknown;
  bool known() const { return begin != kUnknown; }
  auto operator<=>(const DateInterval&) const = default;
};

inline constexpr uint32_t kNone = UINT32_MAX;

struct Mention {
  uint32_t sentence = 0;
  Span span;
  MentionKind kind = MentionKind::number;
  std::string value;            // as the contract prints it: "2026-01-22", ">=12", "20 point", "250000 USD", "PT2H"
  // Name of the table row that found it. Two names of dates tell a slip of the text, with a note: "date.weekday-mismatch"
  // (the weekday beside it is another) and "date.tense-denied" (still to come, but before the publication).
  std::string_view recogniser;
  bool implied = false;         // part of the value was not stated but inferred (year, month, weekday's week)

  Quantity quantity;     // number, money, percent, ordinal, duration (seconds when exact, else months: see unit)
  std::string unit;      // lemma of what is counted ("point"), ISO 4217 code, "%", "PT" for durations
  DateInterval date;     // date
  // The slot inside the sentence. Tokens are indices into Document::tokens, kNone when unknown.
  uint32_t counted = kNone;  // head noun of what is counted or modified ("point" in "20-point plan", "meeting" in "two-hour meeting")
  uint32_t verb = kNone;     // the verb the mention hangs on
  uint32_t entity = kNone;   // person, place, organisation, name: index into Reading::entities
  // quote
  Span speaker;                   // empty: unknown
  uint32_t speaker_entity = kNone;
  bool speech = true;             // false: scare quotes, titles
  // polarity: of the verb at `verb`
  bool negative = false;
};

// One person, place, organisation or other name of one article.
struct Entity {
  MentionKind kind = MentionKind::name;
  std::string name;                // the fullest form seen: "Steve Witkoff"
  std::vector<std::string> forms;  // every form seen, as written, sorted
  std::string code;                // of places: ISO 3166-1 alpha-2; demonyms belong to their country
  std::vector<std::string> roles;  // "special envoy", "kremlin spokesman": comparison keys, sorted
};

enum class PublishedFrom : uint8_t { given, text, set, unknown };

struct Reading {
  int32_t published = DateInterval::kUnknown;  // days since 1970-01-01
  PublishedFrom published_from = PublishedFrom::unknown;
  std::vector<Mention> mentions;  // ordered by span
  std::vector<Entity> entities;
  std::vector<Note> notes;
};

// Reads all articles of one comparison together, because a publication date may be inferred from the other articles.
// `published`: ISO dates as given, one an article, empty where not given; a malformed one counts as not given and is noted.
// Linear in the total length; never fails.
std::vector<Reading> readFacts(std::span<const Document> documents, std::span<const std::string> published, const Lexicon& lexicon);

std::string_view name(MentionKind kind);
std::string_view name(PublishedFrom from);

// Proleptic Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms).
std::string isoDate(int32_t days);                  // "2026-01-22"
int32_t parseIsoDate(std::string_view text);        // kUnknown unless exactly YYYY-MM-DD and a real day
std::string isoInterval(DateInterval interval);     // "2026-01-22", "2026-01", "2026", or "begin/end"

}  // namespace synoptic
