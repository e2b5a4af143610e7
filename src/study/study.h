// study: a Comparison in, the answers to a reader's own questions out: when everything happened (timeline), what the
// texts say to a question in words (ask), whether a draft says what its sources say (draft), who says it and through
// whom (ladder), what a newer version changed (update). Nothing is compared anew here: every answer is made of the
// facts, links and mentions of the Comparison, with their exact spans. Covered by tests/study.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// ---- timeline: all resolved dates, in their order, with what each text says of them

// One sentence that names the day.
struct Telling {
  SentenceRef sentence;
  Span date;                     // the words that name it
  Stage stage = Stage::unknown;  // whether the text tells it as planned, as happened …
  bool implied = false;          // part of the day was inferred ("Thursday")
  std::string_view slip;         // recogniser of a slip of the text ("date.weekday-mismatch"), or empty
};

// What the texts say in one statement: the sentences of one row, or one sentence alone; with those that tell as done
// what others planned.
struct Happening {
  std::vector<Telling> tellings;  // ordered by sentence
  bool came_about = false;        // planned in one text, told as done with the same verb by one of that day or later
};

struct TimelineEntry {
  DateInterval when;
  std::vector<Happening> happenings;  // the one of most texts first
  std::vector<uint32_t> disputed;     // conflicts about a date that stands here: indices into Comparison::facts
};

// Ordered by begin, the shorter interval first. A date that could not be resolved is in no entry; nor is one in a
// byline or in boilerplate, nor "today" in a quotation: that is the day on which it was said. Linear in the mentions
// but for sorting.
std::vector<TimelineEntry> timelineOf(const Comparison& comparison, const Lexicon& lexicon);

// ---- ask: a question in words, the facts that answer it

struct Answer {
  uint32_t fact = kNone;          // index into Comparison::facts; kNone: made of mentions that no fact holds
  std::vector<FactValue> values;  // what answers, with the words it rests on
  uint32_t score = 0;             // percent of the question's weight that the sentences have
};

struct Answers {
  std::vector<Answer> answers;       // best first, at most kMostAnswers
  std::vector<std::string> unknown;  // words of the question that no text has, as they were asked
  // Where there is no answer, sentences that may have to do with it, the likeliest first: no text is said to tell it.
  std::vector<FactMention> nearest;
  static constexpr size_t kMostAnswers = 8, kMostNearest = 3;
};

// Answers "how many points", "who met Dmitriev", "when", "Zelensky Davos". A word is met by its lemma, a synonym or a
// word derived from it; a name only by itself, or where the sentence means it without naming it. "Who" may be answered
// by "he": then the last words that name him come before it. No answer where a name of the question, the counted noun
// of "how many", or more than a third of the rest is in no sentence: then no text tells. Words without a verb ("Orla
// age") are read as the question that they stand for. English questions; other words are looked for as they are.
Answers ask(const Comparison& comparison, const Lexicon& lexicon, std::string_view question);

// Values of one sentence that a draft or an update looks at, the first: each is held against each of another sentence,
// and no report has a sentence of a tenth of it.
inline constexpr size_t kMostValuesOfSentence = 400;

// ---- draft: one article held against all others

enum class Standing : uint8_t {
  supported,     // at least one source says it
  contradicted,  // a conflict with at least one source
  nowhere        // a value that no source has in this matter
};

// One claim of the draft: a value with its words, or a whole sentence (kind claim).
struct DraftClaim {
  Span span;
  FactKind kind = FactKind::claim;
  std::string value;
  Standing standing = Standing::nowhere;
  std::vector<FactMention> sources;    // the words that support or contradict it, ordered
  uint32_t origins = 0;                // independent sources that support it
  uint32_t fact = kNone;               // the conflict, when contradicted
  std::vector<FactMention> elsewhere;  // nowhere: where the sources have this value in another matter
};

struct DraftSentence {
  uint32_t sentence = 0;
  Standing standing = Standing::nowhere;  // contradicted before nowhere before supported
  std::vector<DraftClaim> claims;         // ordered by span; the sentence itself first
};

// The sentences of article `draft` (headline, subheads, bullets and body) with their claims. A draft sentence that says
// nothing checkable and is linked to nothing is nowhere.
// `draft` < comparison.articles.size().
std::vector<DraftSentence> checkDraft(const Comparison& comparison, uint32_t draft);

// ---- ladder: for each fact who says it, through whom, and where that leads

// One step: somebody who said the words or passed them on.
struct Rung {
  FactMention words;  // where the article names them; of the article itself the words of the fact
  SourceKind kind = SourceKind::unknown;
  std::string name;          // the fullest form; of unnamed sources the words themselves
  uint32_t article = kNone;  // the article of the comparison that this is: the last rung, or an outlet that was dropped
  bool pronoun = false;      // the name is "he" or "she"
};

// How the words of a fact came into one article.
struct Climb {
  FactMention told;         // the words of the fact
  std::vector<Rung> rungs;  // who said it first, then who passed it on, last the article; never empty
  uint32_t origin = 0;      // equal for climbs that go back to one text
  bool denied = false;      // the source says that it is not so
  bool unclear = false;     // somebody else's word, but whose was not understood
  bool dropped = false;     // the article says itself what another one has from a source outside both
  const Rung& source() const { return rungs.front(); }
  bool attributed() const { return rungs.size() > 1; }
};

struct Ladder {
  uint32_t fact = kNone;      // index into Comparison::facts; kNone: a statement that no fact holds
  std::vector<Climb> climbs;  // ordered by value as in the fact, then as its mentions are
  uint32_t origins = 0;       // independent texts
};

// Of every fact that states something (of a name alone nobody is the source), in the order of the facts; dismissed ones
// have none. Behind them, by their place, the statements without a fact that came to their article through somebody
// else than who said it, or from another article of the comparison: each with the one climb. Linear in the mentions of
// the facts and the attributions, but for those of one sentence.
std::vector<Ladder> laddersOf(const Comparison& comparison);

// ---- update: what a newer version of an article changed

enum class Change : uint8_t {
  kept,  // of sentences; but for punctuation and typing errors
  reworded,
  added,
  removed,
  gained,  // of facts
  lost,
  altered
};

struct SentenceChange {
  Change change = Change::kept;
  std::vector<uint32_t> then, now;  // sentences of the old version, of the new one
};

struct FactChange {
  Change change = Change::gained;
  FactKind kind = FactKind::number;
  std::string before, after;           // values; empty where there is none
  std::vector<FactMention> then, now;  // the words in the old version, in the new one
};

struct Update {
  std::vector<SentenceChange> sentences;  // in the order of the new version, then the removed ones
  std::vector<FactChange> facts;          // by their place in the new version, of lost ones in the old
  std::vector<uint32_t> resolved, made;   // conflicts with other articles that the old, the new version alone has
};

// What changed between two different articles of the comparison; both indices < comparison.articles.size(). No fact is
// listed for punctuation and typing errors, and none of a byline or dateline. A name is known by its last word. Of the
// values of a sentence that changed, those beyond kMostValuesOfSentence are lost and gained, never altered.
Update updateOf(const Comparison& comparison, const Lexicon& lexicon, uint32_t old_article, uint32_t new_article);

struct VersionPair {
  uint32_t old_article = 0, new_article = 0;
  auto operator<=>(const VersionPair&) const = default;
};

// Articles that have half of their words from each other, those that share most first: the one that came out later is
// the newer one; of one day, or of an unknown one, the one that was given later.
std::vector<VersionPair> versionsOf(const Comparison& comparison);

// ---- choice: which study the reader has open, as it travels with a workspace

struct StudyChoice {
  enum class View : uint8_t { none, timeline, ask, draft, ladder, update };
  View view = View::none;
  std::string question;                           // of ask
  uint32_t article = kNone, old_article = kNone;  // the draft; the newer and the older version
  bool operator==(const StudyChoice&) const = default;
};

// Reads "timeline", "ladder", "ask how many points", "draft 2", "update 0 2" (older, newer; articles by their place,
// below `articles`). Any bytes may come in: what is none of these is View::none.
StudyChoice readStudyChoice(std::string_view text, uint32_t articles);

std::string_view name(Change change);
std::string_view name(Standing standing);
std::string_view name(SourceKind kind);
std::string_view name(Stage stage);

}  // namespace synoptic
