// What study answers, as a terminal and a program get it: every line and every member of timelines, answers, drafts and
// updates made by hand.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "example.h"
#include "report/report.h"

namespace synoptic {
namespace {

// Words of exampleComparison(): A2 "It opens May 4." and B1 "Opens May 6, “soon,” she said."
const FactMention kMay4{{0, 1}, {16, 21}}, kMay6{{1, 0}, {6, 11}}, kSoon{{1, 0}, {16, 21}}, kShe{{1, 0}, {25, 28}};

DateInterval days(const char* first, int32_t count) {
  const int32_t day = parseIsoDate(first);
  return {day, day + count};
}

Telling telling(const FactMention& words, Stage stage, std::string_view slip = {}, bool implied = false) {
  return {words.sentence, words.span, stage, implied, slip};
}

struct TimelineRow {
  const char* what;
  std::vector<TimelineEntry> timeline;
  std::string text, entries;  // what stands in the JSON's list
};

struct AnswersRow {
  const char* what;
  Answers answers;
  std::string text, members;  // of the JSON, behind its format
};

struct DraftRow {
  const char* what;
  std::vector<DraftSentence> sentences;
  std::string text, list;  // of the JSON's sentences
};

struct UpdateRow {
  const char* what;
  Update update;
  std::string text, members;  // of the JSON, behind the two ids
};

DraftClaim claim(const FactMention& words, FactKind kind, const char* value, Standing standing) {
  DraftClaim out;
  out.span = words.span;
  out.kind = kind;
  out.value = value;
  out.standing = standing;
  return out;
}

DraftClaim contradictedDay() {
  DraftClaim out = claim(kMay6, FactKind::date, "2031-05-06", Standing::contradicted);
  out.sources = {kMay4};
  out.fact = 0;
  return out;
}

DraftClaim supported(const FactMention& words, uint32_t origins) {
  DraftClaim out = claim(words, FactKind::quote, "soon,", Standing::supported);
  out.sources = {kMay4};
  out.origins = origins;
  return out;
}

DraftClaim elsewhere() {
  DraftClaim out = claim(kShe, FactKind::name, "she", Standing::nowhere);
  out.elsewhere = {kMay4};
  return out;
}

Update ofSentences(Change change, std::vector<uint32_t> then, std::vector<uint32_t> now) {
  Update out;
  out.sentences = {{change, std::move(then), std::move(now)}};
  return out;
}

Update ofFact(FactChange fact) {
  Update out;
  out.facts = {std::move(fact)};
  return out;
}

Update ofConflicts(std::vector<uint32_t> resolved, std::vector<uint32_t> made) {
  Update out;
  out.resolved = std::move(resolved);
  out.made = std::move(made);
  return out;
}

const std::string kMay4Json = R"({"article":"A","sentence":"A2","span":[16,21],"words":"May 4")",
                  kMay6Json = R"({"article":"B","sentence":"B1","span":[6,11],"words":"May 6")",
                  kSoonJson = R"({"article":"B","sentence":"B1","span":[16,21],"words":"soon,")",
                  kSheJson = R"({"article":"B","sentence":"B1","span":[25,28],"words":"she")";

}  // namespace

TEST_CASE("a timeline has its days, what disputes them, and who tells it how") {
  const std::vector<TimelineRow> rows = {
      {"no day at all", {}, "No text names a day that could be resolved.\n", ""},
      {"a conflict about the day stands behind it",
       {{days("2031-05-04", 1), {}, {0}}},
       "2031-05-04  conflict F1\n",
       R"({"when":"2031-05-04","happenings":[],"disputed":["F1"]})"},
      {"two conflicts, a month",
       {{days("2031-05-01", 31), {}, {0, 11}}},
       "2031-05  conflict F1  conflict F12\n",
       R"({"when":"2031-05","happenings":[],"disputed":["F1","F12"]})"},
      {"nothing is known of how it is told",
       {{days("2031-05-04", 1), {{{telling(kMay4, Stage::unknown)}, false}}, {}}},
       "2031-05-04\n  Harbour Post: It opens [May 4].\n",
       R"({"when":"2031-05-04","happenings":[{"cameAbout":false,"tellings":[)" + kMay4Json +
           R"(,"stage":"unknown","implied":false,"slip":""}]}],"disputed":[]})"},
      {"planned, and done by another",
       {{days("2031-05-04", 1),
         {{{telling(kMay4, Stage::planned), telling(kMay6, Stage::happened, {}, true)}, true}},
         {}}},
       "2031-05-04\n  planned in one text, happened in a later one:\n  Harbour Post (planned): It opens [May 4].\n"
       "  Velling Times (happened): Opens [May 6], “soon,” she said.\n",
       R"({"when":"2031-05-04","happenings":[{"cameAbout":true,"tellings":[)" + kMay4Json +
           R"(,"stage":"planned","implied":false,"slip":""},)" + kMay6Json +
           R"(,"stage":"happened","implied":true,"slip":""}]}],"disputed":[]})"},
      {"slips, with a stage and without, in two happenings",
       {{days("2031-05-06", 1),
         {{{telling(kMay6, Stage::wanted, "date.tense-denied")}, false},
          {{telling(kMay4, Stage::unknown, "date.weekday-mismatch")}, false}},
         {}}},
       "2031-05-06\n  Velling Times (wanted, the text slips here): Opens [May 6], “soon,” she said.\n"
       "  Harbour Post (the text slips here): It opens [May 4].\n",
       R"({"when":"2031-05-06","happenings":[{"cameAbout":false,"tellings":[)" + kMay6Json +
           R"(,"stage":"wanted","implied":false,"slip":"date.tense-denied"}]},{"cameAbout":false,"tellings":[)" +
           kMay4Json + R"(,"stage":"unknown","implied":false,"slip":"date.weekday-mismatch"}]}],"disputed":[]})"},
      {"two days",
       {{days("2031-05-04", 1), {}, {}}, {days("2031-05-06", 1), {}, {}}},
       "2031-05-04\n2031-05-06\n",
       R"({"when":"2031-05-04","happenings":[],"disputed":[]},{"when":"2031-05-06","happenings":[],"disputed":[]})"},
  };
  const Comparison comparison = exampleComparison();
  for (const TimelineRow& row : rows) {
    CAPTURE(row.what);
    CHECK(renderTimeline(comparison, row.timeline, Format::text) == row.text);
    CHECK(renderTimeline(comparison, row.timeline, Format::json) ==
          R"({"format":"synoptic.timeline","entries":[)" + row.entries + "]}");
  }
}

TEST_CASE("answers have their values with the words they rest on, and no answer says which words no text has") {
  const Comparison comparison = exampleComparison();
  const std::vector<AnswersRow> rows = {
      {"no text tells, but the words are there", {}, "No text tells.\n", R"("answers":[],"unknown":[],"nearest":[])"},
      {"no text tells, but a sentence is near",
       {{}, {}, {comparison.facts[0].values[0].mentions[0]}},
       "No text tells.\nNearest to the question:\n  Harbour Post: It opens [May 4].\n",
       R"("answers":[],"unknown":[],"nearest":[)" + kMay4Json + "}]"},
      {"words that no text has, in one line",
       {{}, {"Rasmussen", "a\nb"}, {}},
       "No text tells. No text has \"Rasmussen\". No text has \"a b\".\n",
       R"("answers":[],"unknown":["Rasmussen","a\nb"],"nearest":[])"},
      {"a fact with both of its values",
       {{{0, comparison.facts[0].values, 83}}, {}, {}},
       "F1 day of the opening – conflict\n  2031-05-04\n    Harbour Post: It opens [May 4].\n  2031-05-06\n"
       "    Velling Times: Opens [May 6], “soon,” she said.\n",
       R"("answers":[{"score":83,"fact":"F1","values":[{"value":"2031-05-04","mentions":[)" + kMay4Json +
           R"(}]},{"value":"2031-05-06","mentions":[)" + kMay6Json + R"(}]}]}],"unknown":[],"nearest":[])"},
      {"what no fact holds has no heading; an unknown word is not told where something is answered",
       {{{kNone, {{"soon,\nnow", {kSoon, kShe}}}, 40}}, {"Rasmussen"}, {}},
       "  soon, now\n    Velling Times: Opens May 6, “[soon,]” she said.\n"
       "    Velling Times: Opens May 6, “soon,” [she] said.\n",
       R"("answers":[{"score":40,"fact":null,"values":[{"value":"soon,\nnow","mentions":[)" + kSoonJson + "}," +
           kSheJson + R"(}]}]}],"unknown":["Rasmussen"],"nearest":[])"},
  };
  for (const AnswersRow& row : rows) {
    CAPTURE(row.what);
    CHECK(renderAnswers(comparison, row.answers, Format::text) == row.text);
    CHECK(renderAnswers(comparison, row.answers, Format::json) ==
          R"({"format":"synoptic.answers",)" + row.members + "}");
  }
}

TEST_CASE("a draft has each claim with what supports, contradicts or has it in another matter") {
  const std::string sentence = "Opens May 6, “soon,” she said.\n";
  const std::vector<DraftRow> rows = {
      {"nothing to hold against anything", {}, "", ""},
      {"the claim that the sentence is itself is told by the sentence alone",
       {{0, Standing::nowhere, {claim({{1, 0}, {0, 34}}, FactKind::claim, "", Standing::nowhere)}}},
       "nowhere: " + sentence,
       R"({"sentence":"B1","standing":"nowhere","claims":[{"article":"B","sentence":"B1","span":[0,34],)"
       R"("words":"Opens May 6, “soon,” she said.","kind":"claim","value":"","standing":"nowhere","origins":0,)"
       R"("fact":null,"sources":[],"elsewhere":[]}]})"},
      {"what contradicts it, and why",
       {{0, Standing::contradicted, {contradictedDay()}}},
       "contradicted: " + sentence +
           "    contradicted: May 6\n      Harbour Post says “May 4”, Velling Times says “May 6”.\n"
           "      Harbour Post: It opens [May 4].\n",
       R"({"sentence":"B1","standing":"contradicted","claims":[)" + kMay6Json +
           R"(,"kind":"date","value":"2031-05-06","standing":"contradicted","origins":0,"fact":"F1","sources":[)" +
           kMay4Json + R"(}],"elsewhere":[]}]})"},
      {"how many support it, without their words",
       {{0, Standing::supported, {supported(kSoon, 1), supported(kShe, 2)}}},
       "supported: " + sentence + "    supported by 1 origin: soon,\n    supported by 2 origins: she\n",
       R"({"sentence":"B1","standing":"supported","claims":[)" + kSoonJson +
           R"(,"kind":"quote","value":"soon,","standing":"supported","origins":1,"fact":null,"sources":[)" + kMay4Json +
           R"(}],"elsewhere":[]},)" + kSheJson +
           R"(,"kind":"quote","value":"soon,","standing":"supported","origins":2,"fact":null,"sources":[)" + kMay4Json +
           R"(}],"elsewhere":[]}]})"},
      {"in another matter",
       {{0, Standing::nowhere, {elsewhere()}}},
       "nowhere: " + sentence + "    nowhere: she\n      Harbour Post, in another matter: It opens [May 4].\n",
       R"({"sentence":"B1","standing":"nowhere","claims":[)" + kSheJson +
           R"(,"kind":"name","value":"she","standing":"nowhere","origins":0,"fact":null,"sources":[],"elsewhere":[)" +
           kMay4Json + "}]}]}"},
  };
  const Comparison comparison = exampleComparison();
  for (const DraftRow& row : rows) {
    CAPTURE(row.what);
    CHECK(renderDraft(comparison, 1, row.sentences, Format::text) == row.text);
    CHECK(renderDraft(comparison, 1, row.sentences, Format::json) ==
          R"({"format":"synoptic.draft","draft":"B","sentences":[)" + row.list + "]}");
  }
}

TEST_CASE("an update has the old words with -, the new ones with +, and what became of facts and conflicts") {
  const std::string other = "  - It opens May 4.\n", now = "  + Opens May 6, “soon,” she said.\n";
  const std::string before = "  Harbour Post, before: It opens [May 4].\n",
                    after = "  Velling Times, now: Opens [May 6], “soon,” she said.\n";
  const std::vector<UpdateRow> rows = {
      {"nothing at all",
       {},
       "Nothing changed but punctuation or typing errors, if anything.\n",
       R"("sentences":[],"facts":[],"resolved":[],"made":[])"},
      {"a sentence that was kept is not told on a terminal", ofSentences(Change::kept, {1}, {0}),
       "Nothing changed but punctuation or typing errors, if anything.\n",
       R"("sentences":[{"change":"kept","then":["A2"],"now":["B1"]}],"facts":[],"resolved":[],"made":[])"},
      {"two that became one", ofSentences(Change::reworded, {0, 1}, {0}), "reworded:\n  - Ferry\n" + other + now,
       R"("sentences":[{"change":"reworded","then":["A1","A2"],"now":["B1"]}],"facts":[],"resolved":[],"made":[])"},
      {"added", ofSentences(Change::added, {}, {0}), "added:\n" + now,
       R"("sentences":[{"change":"added","then":[],"now":["B1"]}],"facts":[],"resolved":[],"made":[])"},
      {"removed", ofSentences(Change::removed, {1}, {}), "removed:\n" + other,
       R"("sentences":[{"change":"removed","then":["A2"],"now":[]}],"facts":[],"resolved":[],"made":[])"},
      {"altered: both values", ofFact({Change::altered, FactKind::date, "2031-05-04", "2031-05-06", {kMay4}, {kMay6}}),
       "altered, date: 2031-05-04 -> 2031-05-06\n" + before + after,
       R"("sentences":[],"facts":[{"change":"altered","kind":"date","before":"2031-05-04","after":"2031-05-06","then":[)" +
           kMay4Json + R"(}],"now":[)" + kMay6Json + R"(}]}],"resolved":[],"made":[])"},
      {"gained: the new value", ofFact({Change::gained, FactKind::date, "", "2031-05-06", {}, {kMay6}}),
       "gained, date: 2031-05-06\n" + after,
       R"("sentences":[],"facts":[{"change":"gained","kind":"date","before":"","after":"2031-05-06","then":[],"now":[)" +
           kMay6Json + R"(}]}],"resolved":[],"made":[])"},
      {"lost: the old value", ofFact({Change::lost, FactKind::date, "2031-05-04", "", {kMay4}, {}}),
       "lost, date: 2031-05-04\n" + before,
       R"("sentences":[],"facts":[{"change":"lost","kind":"date","before":"2031-05-04","after":"","then":[)" +
           kMay4Json + R"(}],"now":[]}],"resolved":[],"made":[])"},
      {"a conflict resolved", ofConflicts({0}, {}),
       "conflict resolved F1: Harbour Post says “May 4”, Velling Times says “May 6”.\n",
       R"("sentences":[],"facts":[],"resolved":["F1"],"made":[])"},
      {"a conflict made", ofConflicts({}, {0}),
       "conflict made F1: Harbour Post says “May 4”, Velling Times says “May 6”.\n",
       R"("sentences":[],"facts":[],"resolved":[],"made":["F1"])"},
  };
  const Comparison comparison = exampleComparison();
  for (const UpdateRow& row : rows) {
    CAPTURE(row.what);
    CHECK(renderUpdate(comparison, {0, 1}, row.update, Format::text) == row.text);
    CHECK(renderUpdate(comparison, {0, 1}, row.update, Format::json) ==
          R"({"format":"synoptic.update","old":"A","new":"B",)" + row.members + "}");
  }
}

TEST_CASE("a long sentence is cut to two lines around its words, at words") {
  std::string many;
  for (int i = 0; i < 40; ++i) many += "abcd ";
  Comparison comparison = hostileComparison(many + "May 4 " + many + "end.");
  comparison.articles[0].label = "Post";
  const Answers answers{{{kNone, {{"May 4", {{{0, 0}, {200, 205}}}}}, 9}}, {}, {}};
  std::string half;  // 72 bytes at most on either side: (150 - 5) / 2
  for (int i = 0; i < 14; ++i) half += i == 0 ? "abcd" : " abcd";
  CHECK(renderAnswers(comparison, answers, Format::text) ==
        "  May 4\n    Post: … " + half + " [May 4] " + half + " …\n");
}

TEST_CASE("what an article holds breaks out of no line and sends no sign to the terminal") {
  const std::string odd = "a\nb\x1b[31m", plain = "a b\uFFFD[31m";
  const Comparison comparison = hostileComparison(odd);
  const FactMention left{{0, 0}, {0, uint32_t(odd.size())}}, right{{1, 0}, left.span};
  DraftClaim draft = contradictedDay();
  draft.span = left.span;
  draft.sources = {right};
  Update update = ofFact({Change::altered, FactKind::date, odd, odd, {left}, {}});
  update.sentences = {{Change::reworded, {0}, {0}}};
  update.resolved = {0};
  const std::string line = plain + ": [" + plain + "]\n";
  CHECK(renderTimeline(comparison, {{days("2031-05-04", 1), {{{telling(left, Stage::unknown)}, false}}, {}}},
                       Format::text) == "2031-05-04\n  " + line);
  CHECK(renderAnswers(comparison, {{{0, {{odd, {left}}}, 9}}, {}, {}}, Format::text) ==
        "F1 " + plain + " – conflict\n  " + plain + "\n    " + line);
  CHECK(renderDraft(comparison, 0, {{0, Standing::contradicted, {draft}}}, Format::text) ==
        "contradicted: " + plain + "\n    contradicted: " + plain + "\n      " + plain + "\n      " + line);
  CHECK(renderUpdate(comparison, {0, 1}, update, Format::text) ==
        "reworded:\n  - " + plain + "\n  + " + plain + "\naltered, date: " + plain + " -> " + plain + "\n  " + plain +
            ", before: [" + plain + "]\nconflict resolved F1: " + plain + "\n");
}

}  // namespace synoptic
