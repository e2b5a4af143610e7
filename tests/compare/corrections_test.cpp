// The reader's corrections: each kind does what it says and no more, words that have moved are found again, words that
// are gone change nothing and are told of, and of two that speak of one thing the later one counts.
#include "compare/corrections.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "compare/compare.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

constexpr const char* kBodies[] = {
    "Dam at Ostrel gives way\n\nThe dam at Ostrel gave way on Tuesday and killed 12 people, Mayor Jana Pelk said. The "
    "rescue took two hours. The school will stay closed.",
    "Ostrel dam breaks\n\nThe dam at Ostrel gave way on Tuesday and killed 15 people, Mayor Jana Pelk said. Nobody "
    "slept that night. Lessons are held in the town hall.",
    "Rail fares rise\n\nRail fares rise in spring, the council said. Mr. Brandt voted against it."};

Quote quote(uint32_t article, const std::string& words, uint32_t near = 0) {
  const size_t at = std::string(kBodies[article]).find(words, near);
  const auto begin = static_cast<uint32_t>(at == std::string::npos ? near : at);
  return {article, {begin, static_cast<uint32_t>(begin + words.size())}, words};
}

Correction correction(CorrectionKind kind, std::vector<Quote> at) {
  Correction out;
  out.kind = kind;
  out.at = std::move(at);
  return out;
}

Comparison compared(std::vector<Correction> corrections, const std::string& before = "") {
  Request request;
  for (const char* body : kBodies) request.articles.push_back({"", "", "", "2026-03-12", "", before + body});
  for (const Correction& one : corrections) REQUIRE(problemOf(one, 3) == "");
  request.corrections = std::move(corrections);
  return compare(std::move(request), testLexicon());
}

const Fact* factAt(const Comparison& comparison, const std::string& words, Relation relation) {
  for (const Fact& fact : comparison.facts)
    for (const FactValue& value : fact.values)
      for (const FactMention& mention : value.mentions)
        if (fact.relation == relation &&
            comparison.articles[mention.sentence.article].document.text(mention.span) == words)
          return &fact;
  return nullptr;
}

size_t notes(const Comparison& comparison, const std::string& words) {
  return static_cast<size_t>(std::count_if(comparison.notes.begin(), comparison.notes.end(), [&](const Note& note) {
    return note.message.find(words) != std::string::npos;
  }));
}

bool linked(const Comparison& comparison, const std::string& left, const std::string& right) {
  const auto says = [&](SentenceRef ref, const std::string& words) {
    const Document& document = comparison.articles[ref.article].document;
    return document.text(document.sentences[ref.sentence].span).find(words) != std::string::npos;
  };
  return std::any_of(comparison.alignment.links.begin(), comparison.alignment.links.end(),
                     [&](const Link& link) { return says(link.left, left) && says(link.right, right); });
}

const std::vector<Quote> kKilled{quote(0, "12 people"), quote(1, "15 people")};

}  // namespace

TEST_CASE("the scene: two reports in conflict and one of another matter") {
  const Comparison plain = compared({});
  const Fact* killed = factAt(plain, "12", Relation::conflict);
  REQUIRE(killed != nullptr);
  CHECK(killed->by == By::rule);
  CHECK_FALSE(linked(plain, "stay closed", "Lessons"));
  CHECK(linked(plain, "gave way", "gave way"));
  CHECK(plain.corrections.empty());
}

TEST_CASE("a dismissed conflict stays listed, with the reader's note") {
  Correction dismiss = correction(CorrectionKind::dismiss, kKilled);
  dismiss.note = "The courier counted the missing.";
  const Comparison after = compared({dismiss}), plain = compared({});
  const Fact* killed = factAt(after, "12", Relation::conflict);
  REQUIRE(killed != nullptr);
  CHECK(killed->dismissed);
  CHECK(killed->by == By::rule);
  CHECK(killed->note == dismiss.note);
  CHECK(after.facts.size() == plain.facts.size());
  REQUIRE(after.corrections.size() == 1);
  CHECK(after.corrections[0].applied);
  CHECK(notes(after, "The reader's") == 0);
}

TEST_CASE("what is dismissed is the relation that was named, never another") {
  Correction dismiss = correction(CorrectionKind::dismiss, kKilled);
  dismiss.relation = Relation::shared;
  const Comparison after = compared({dismiss});
  CHECK_FALSE(factAt(after, "12", Relation::conflict)->dismissed);
  CHECK_FALSE(after.corrections[0].applied);
  CHECK(notes(after, "The reader's dismissal was not applied: no such fact is found at “12 people” any more.") == 1);
}

TEST_CASE("the later of two words on one fact counts") {
  const Correction dismiss = correction(CorrectionKind::dismiss, kKilled),
                   confirm = correction(CorrectionKind::confirm, kKilled);
  const Fact* last_confirmed = nullptr;
  const Comparison confirmed = compared({dismiss, confirm}), dismissed = compared({confirm, dismiss});
  last_confirmed = factAt(confirmed, "12", Relation::conflict);
  REQUIRE(last_confirmed != nullptr);
  CHECK_FALSE(last_confirmed->dismissed);
  CHECK(last_confirmed->by == By::reader);
  CHECK(last_confirmed->rule == "number.other-count");
  CHECK(factAt(dismissed, "12", Relation::conflict)->dismissed);
}

TEST_CASE("another relation has as many values as it needs") {
  Correction change = correction(CorrectionKind::relation, kKilled);
  change.relation = Relation::differs;
  change.reason = Reason::update;
  const Comparison differs = compared({change});
  const Fact* killed = factAt(differs, "12", Relation::differs);
  REQUIRE(killed != nullptr);
  CHECK(killed->by == By::reader);
  CHECK(killed->rule == "reader.relation");
  CHECK(killed->values.size() == 2);
  CHECK(killed->explanation ==
        "Marked by the reader as a difference: Dam at Ostrel gives way says “12”, Ostrel dam breaks says “15”.");
  CHECK(factAt(differs, "12", Relation::conflict) == nullptr);
  change.relation = Relation::shared, change.reason = Reason::none;
  CHECK(factAt(compared({change}), "15", Relation::shared)->values.size() == 1);
  Correction day = correction(CorrectionKind::relation, {quote(0, "Tuesday"), quote(1, "Tuesday")});
  const Comparison conflict = compared({day});
  REQUIRE(factAt(conflict, "Tuesday", Relation::conflict) != nullptr);
  CHECK(factAt(conflict, "Tuesday", Relation::conflict)->values.size() == 2);
}

TEST_CASE("a slip within one sentence that is told to be no slip still cites both its words") {
  Request request;
  request.articles.push_back({"", "", "", "2031-05-06", "", "The ferry sailed on Tuesday (May 4th)."});
  request.articles.push_back({"", "", "", "2031-05-06", "", "Rail fares rise in spring."});
  Correction change = correction(CorrectionKind::relation, {{0, {20, 27}, "Tuesday"}, {0, {29, 36}, "May 4th"}});
  change.relation = Relation::shared;
  request.corrections = {change};
  const Comparison after = compare(std::move(request), testLexicon());
  const Fact* slip = factAt(after, "Tuesday", Relation::shared);
  REQUIRE(slip != nullptr);
  CHECK(slip->values.size() == 1);
  CHECK(slip->values[0].mentions.size() == 2);
}

TEST_CASE("a confirmation and a change outlive the rule that found the fact") {
  Correction confirm =
      correction(CorrectionKind::confirm, {quote(0, "stay closed"), quote(1, "held in the town hall")});
  const Comparison after = compared({confirm});
  const Fact* fact = factAt(after, "stay closed", Relation::conflict);
  REQUIRE(fact != nullptr);
  CHECK(fact->by == By::reader);
  CHECK(after.corrections[0].applied);
}

TEST_CASE("the reader's own fact cites the words that were chosen") {
  Correction own = correction(CorrectionKind::fact, {quote(0, "stay closed"), quote(1, "held in the town hall")});
  own.about = "lessons after the flood";
  for (const Relation relation : {Relation::conflict, Relation::differs, Relation::shared}) {
    own.relation = relation;
    own.reason = relation == Relation::differs ? Reason::wording : Reason::none;
    const Comparison after = compared({own});
    const Fact* fact = factAt(after, "stay closed", relation);
    REQUIRE(fact != nullptr);
    CHECK(fact->by == By::reader);
    CHECK(fact->rule == "reader.fact");
    CHECK(fact->kind == FactKind::claim);
    CHECK(fact->about == own.about);
    CHECK(fact->values.size() == (relation == Relation::shared ? 1 : 2));
    CHECK(fact->origins == 2);
    const Comparison back = compared({own, correction(CorrectionKind::dismiss, own.at)});
    if (relation == Relation::conflict) CHECK(factAt(back, "stay closed", relation)->dismissed);
  }
  own.at[0] = quote(0, "closed");
  own.at.push_back(quote(0, "two hours. The school"));
  own.relation = Relation::shared, own.reason = Reason::none;
  CHECK(notes(compared({own}), "is not within one sentence") == 1);
}

TEST_CASE("pinned sentences are linked, unlinked ones are not, the later word counts") {
  const std::vector<Quote> school{quote(0, "The school will"), quote(1, "Lessons are held")};
  const std::vector<Quote> dam{quote(0, "The dam at"), quote(1, "The dam at")};
  const Comparison after = compared({correction(CorrectionKind::pin, school), correction(CorrectionKind::unlink, dam)});
  CHECK(linked(after, "stay closed", "Lessons"));
  CHECK_FALSE(linked(after, "gave way", "gave way"));
  CHECK(factAt(after, "12", Relation::conflict) == nullptr);
  const Comparison again =
      compared({correction(CorrectionKind::unlink, dam), correction(CorrectionKind::pin, dam),
                correction(CorrectionKind::pin, school), correction(CorrectionKind::unlink, school)});
  CHECK(linked(again, "gave way", "gave way"));
  CHECK_FALSE(linked(again, "stay closed", "Lessons"));
  const Comparison one_text =
      compared({correction(CorrectionKind::pin, {quote(0, "The dam"), quote(0, "The school")})});
  CHECK(notes(one_text, "both of its sentences stand in one article") == 1);
}

TEST_CASE("a date of publication and a date of the text are put right") {
  Correction published = correction(CorrectionKind::published, {quote(0, "Dam at Ostrel")});
  published.date = "2026-03-20";
  CHECK(isoDate(compared({published}).articles[0].reading.published) == "2026-03-20");
  Correction day = correction(CorrectionKind::date, {quote(0, "Tuesday")});
  day.date = "2026-03-11";
  REQUIRE(factAt(compared({}), "Tuesday", Relation::shared) != nullptr);
  const Comparison after = compared({day});
  CHECK(factAt(after, "Tuesday", Relation::shared) == nullptr);
  day.at = {quote(0, "Mayor")};
  CHECK(notes(compared({day}), "no date is read at “Mayor”") == 1);
}

TEST_CASE("two names become one bearer, and one bearer two") {
  const std::vector<Quote> names{quote(0, "Jana Pelk"), quote(2, "Brandt")};
  const auto bearer = [](const Comparison& comparison, const Quote& at) {
    for (const Mention& mention : comparison.articles[at.article].reading.mentions)
      if (mention.entity != kNone && mention.span.overlaps(at.span)) return mention.entity;
    return kNone;
  };
  REQUIRE(bearer(compared({}), names[0]) != kNone);
  REQUIRE(bearer(compared({}), names[1]) != kNone);
  const Comparison joined = compared({correction(CorrectionKind::same_name, names)});
  CHECK(joined.corrections[0].applied);
  const std::vector<Quote> mayors{quote(0, "Jana Pelk"), quote(1, "Jana Pelk")};
  REQUIRE(factAt(compared({}), "Jana Pelk", Relation::shared) != nullptr);
  const Comparison parted = compared({correction(CorrectionKind::other_name, mayors)});
  CHECK(parted.corrections[0].applied);
  CHECK(factAt(parted, "Jana Pelk", Relation::shared) == nullptr);
  const Comparison again =
      compared({correction(CorrectionKind::other_name, mayors), correction(CorrectionKind::same_name, mayors)});
  CHECK(factAt(again, "Jana Pelk", Relation::shared) != nullptr);
  CHECK(notes(compared({correction(CorrectionKind::same_name, {quote(0, "rescue"), quote(2, "Brandt")})}),
              "no name is read at “rescue”") == 1);
}

TEST_CASE("words are found again where the text has moved, nearest to their old place") {
  const Correction dismiss = correction(CorrectionKind::dismiss, kKilled);
  const Comparison moved = compared({dismiss}, "Updated at noon.\n\n");
  REQUIRE(factAt(moved, "12", Relation::conflict) != nullptr);
  CHECK(factAt(moved, "12", Relation::conflict)->dismissed);
  CHECK(moved.corrections[0].at[0].span.begin == kKilled[0].span.begin + 18);
  CHECK(moved.articles[0].document.text(moved.corrections[0].at[0].span) == "12 people");
  struct Row {
    const char* name;
    const char* words;
    uint32_t near, found;
  };
  const std::string body = "12 x 2012 y 12 z 12.";
  for (const Row& row : {Row{"at its place", "12", 12, 12}, Row{"the nearer one", "12", 15, 17},
                         Row{"of two as near the first", "12", 6, 0}, Row{"beyond the end", "12", 4000, 17},
                         Row{"never a part of a word", "201", 9, kNone}}) {
    CAPTURE(row.name);
    std::vector<Document> documents;
    documents.push_back(readDocument(body));
    documents.push_back(readDocument("Other."));
    Corrections corrections(
        {correction(CorrectionKind::pin, {{0, {row.near, row.near + 2}, row.words}, {1, {0, 5}, "Other"}})}, documents);
    const Settled settled = corrections.settled();
    std::vector<Note> said;
    const auto placed = corrections.report({}, said);
    CHECK(placed[0].applied == (row.found != kNone));
    if (row.found != kNone) CHECK(placed[0].at[0].span.begin == row.found);
    CHECK(said.size() == (row.found == kNone ? 1 : 0));
  }
}

TEST_CASE("words that are gone change nothing and are told of once") {
  Correction dismiss = correction(CorrectionKind::dismiss, {quote(0, "12 people"), {1, {40, 49}, "99 people"}});
  const Comparison after = compared({dismiss}), plain = compared({});
  CHECK_FALSE(factAt(after, "12", Relation::conflict)->dismissed);
  CHECK(after.facts.size() == plain.facts.size());
  CHECK(after.alignment.links.size() == plain.alignment.links.size());
  CHECK(notes(after, "The reader's dismissal was not applied: its words “99 people” are not in the text any more.") ==
        1);
  CHECK(after.notes.size() == plain.notes.size() + 1);
}

TEST_CASE("what is wrong with a correction is told before any text is looked at") {
  struct Row {
    const char* name;
    void (*spoil)(Correction&);
    const char* words;
  };
  const Row table[] = {
      {"one quote for a pin", [](Correction& c) { c.at.pop_back(); }, "needs 2 quotes"},
      {"a third quote for a pin", [](Correction& c) { c.at.push_back(c.at[0]); }, "needs 2 quotes"},
      {"an article that is not there", [](Correction& c) { c.at[0].article = 3; }, "not there"},
      {"no words", [](Correction& c) { c.at[0].text.clear(); }, "without words"},
      {"a whole article for a quote", [](Correction& c) { c.at[0].text.assign(5000, 'x'); }, "4096 bytes"},
      {"a span that runs back",
       [](Correction& c) {
         c.at[0].span = {9, 3};
       },
       "ends before it begins"},
      {"a date that is none",
       [](Correction& c) { c.kind = CorrectionKind::date, c.at.pop_back(), c.date = "2026-02-30"; }, "no date"},
      {"a text of several days",
       [](Correction& c) { c.kind = CorrectionKind::published, c.at.pop_back(), c.date = "2026-02-01/2026-02-03"; },
       "no single day"},
      {"a difference without a reason",
       [](Correction& c) { c.kind = CorrectionKind::fact, c.relation = Relation::differs; }, "no reason"},
      {"a conflict with one", [](Correction& c) { c.kind = CorrectionKind::fact, c.reason = Reason::update; },
       "only a difference"},
      {"a fact of one article", [](Correction& c) { c.kind = CorrectionKind::fact, c.relation = Relation::only; },
       "one article alone"},
      {"a novel for a note", [](Correction& c) { c.note.assign(5000, 'x'); }, "4000 bytes"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    Correction one = correction(CorrectionKind::pin, kKilled);
    CHECK(problemOf(one, 3) == "");
    row.spoil(one);
    CHECK_MESSAGE(problemOf(one, 3).find(row.words) != std::string::npos, problemOf(one, 3));
  }
  for (const CorrectionRow& row : correctionTable()) CHECK(name(row.kind) == row.name);
}
