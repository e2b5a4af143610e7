// compare: the articles of a request in, a Comparison out: what they share, where they conflict, where they differ,
// what only one of them says. Every fact rests on exact spans and on one named rule of the table in rules.h. compare()
// is the main path: read, find facts, align, judge, order. Texts are compared without what nobody can see; it stands in
// the bodies that come out, within spans too (unseen.h). Pure: no clock, no locale, no state. Covered by tests/compare.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"
#include "facts/facts.h"
#include "text/text.h"

namespace synoptic {

// An article as it comes in. Everything but the body may be empty.
struct Article {
  std::string id;         // empty: A, B, … Z, AA …
  std::string title;      // empty: the headline of the text
  std::string source;     // outlet
  std::string published;  // ISO date, or empty: inferred
  std::string url;
  std::string body;
};

enum class FactKind : uint8_t {
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
  polarity,  // as MentionKind
  role,
  spelling,
  attribution,
  claim,
  certainty,
  list,
  event
};
enum class Relation : uint8_t { shared, conflict, differs, only };
enum class Reason : uint8_t { none, update, scope, precision, wording, attribution };
enum class By : uint8_t { rule, reader };

// What the reader corrects. Of kind `fact`: what no rule found.
enum class CorrectionKind : uint8_t {
  pin,
  unlink,
  dismiss,
  confirm,
  relation,
  published,
  date,
  same_name,
  other_name,
  fact
};

// Words of an article, and where they stood when the reader chose them. They are found again by the words, nearest to
// that place.
struct Quote {
  uint32_t article = 0;
  Span span;
  std::string text;
  bool operator==(const Quote&) const = default;
};

// One correction; which members a kind takes is a row of correctionTable(). Of two that speak of the same thing the
// later one counts.
struct Correction {
  CorrectionKind kind = CorrectionKind::pin;
  std::vector<Quote> at;
  Relation relation = Relation::conflict;  // confirm, relation, fact: what it is; dismiss: what it is not
  Reason reason = Reason::none;            // of differs
  std::optional<FactKind> fact;            // kind of the fact that is meant; none: any
  std::string date;                        // published, date: "2026-01-22"; date: also "2026-01-22/2026-01-25"
  std::string about;                       // fact: what it is about
  std::string note;                        // the reader's own words
  bool applied = false;                    // of a Comparison; false: a note says why not
  bool operator==(const Correction&) const = default;
};

struct Request {
  std::vector<Article> articles;
  std::vector<Note> notes;  // from bringing the articles in; passed on
  std::vector<Correction> corrections;
};

struct FactMention {
  SentenceRef sentence;
  Span span;
  auto operator<=>(const FactMention&) const = default;
};

struct FactValue {
  std::string value;                  // as in Mention::value
  std::vector<FactMention> mentions;  // ordered; at most one a sentence
};

struct Fact {
  FactKind kind = FactKind::number;
  std::string about;  // what the slot is: "day of the meeting in Moscow"
  Relation relation = Relation::shared;
  Reason reason = Reason::none;   // of differs
  std::string rule;               // name in the rule table: "date.other-day"
  std::vector<FactValue> values;  // shared, conflict, differs: at least two mentions in all
  uint32_t origins = 1;           // independent texts that state it: copies counted once
  By by = By::rule;               // reader: who added, confirmed or changed it
  bool dismissed = false;         // by the reader; listed, and marked nowhere
  std::string explanation;        // one sentence, articles called by their labels
  std::string note;               // the reader's own words
};

// One article as it was compared.
struct ComparedArticle {
  std::string id, title, source, url;
  std::string label;  // what a reader calls it: outlet, else a short title; unique within the comparison
  Document document;
  Reading reading;
};

struct Comparison {
  std::vector<ComparedArticle> articles;
  Alignment alignment;
  std::vector<Fact> facts;  // conflicts first, then differs, shared, only; within each by salience
  std::vector<Note> notes;
  std::vector<Correction> corrections;  // of the request, in its order; quotes stand where they were found
};

// Compares any number of articles (none and one included: then a note says that there is nothing to compare with).
// Identical articles are compared as any others, and a note says that they are identical. A correction that cannot be
// applied changes nothing and has a note.
Comparison compare(Request request, const Lexicon& lexicon);

// Which mentions go back to one text: one number a mention, equal for equal origin. Copies are one origin, and an
// article that has the words "according to" another one of the comparison is of one with that. `apart`: an article that
// joins no others by what it copies from them (a draft made of two sources). Linear in mentions and articles.
std::vector<uint32_t> originOfEach(const Comparison& comparison, const std::vector<FactMention>& mentions,
                                   uint32_t apart = kNone);

// Number of the rules; raised whenever the same request may give other facts.
inline constexpr int kRulesVersion = 23;

std::string_view name(FactKind kind);
std::string_view name(Relation relation);
std::string_view name(Reason reason);
std::string_view name(By by);
std::string_view name(CorrectionKind kind);

// What is wrong with a correction before any text is looked at ("has no date"); empty: nothing.
std::string problemOf(const Correction& correction, size_t articles);
inline constexpr size_t kMostCorrections = 1000;

// What one comparison holds at most, wherever it comes from: more than a reader can look at, and few enough that all
// pairs can be aligned. What is taken in by one way must be taken in again by each other.
inline constexpr size_t kMostArticles = 1000;
inline constexpr std::string_view kMostArticlesShown = "1,000";

// Ids as a comparison will have them: given, or A, B, … Z, AA …
std::vector<std::string> articleIds(const std::vector<Article>& articles);

}  // namespace synoptic
