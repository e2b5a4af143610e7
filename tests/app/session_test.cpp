// The page's events that concern what is studied, embedded, moved and found again: their effects, in a comparison made
// by hand. The others are in tests/view/session_test.cpp.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "app_session.h"
#include "report/example.h"
#include "report/report.h"

using namespace synoptic;

namespace {

using Json = nlohmann::json;

const std::string kTwoArticles =
    R"({"type":"add","articles":[{"body":"Ferry\n\nIt opens May 4."},{"body":"Opens May 6, “soon,” she said."}]})";

Json effectsOf(Session& session) {
  return Json::parse(session.take());
}

// The first effect of a type, or null.
Json effectOf(const Json& effects, std::string_view type) {
  for (const Json& one : effects) {
    if (one["type"] == type) return one;
  }
  return nullptr;
}

// The same with its articles the other way round.
Comparison swapped() {
  Comparison out = exampleComparison();
  std::swap(out.articles[0], out.articles[1]);
  out.alignment = {};
  for (FactValue& value : out.facts[0].values)
    for (FactMention& mention : value.mentions) mention.sentence.article = 1 - mention.sentence.article;
  out.notes.clear();
  return out;
}

}  // namespace

TEST_CASE("the study that is open travels with the workspace, as long as it is short") {
  struct Row {
    const char* what;
    Json text;
    std::string kept;
  };
  const Row rows[] = {
      {"a question", "ask how many points", "ask how many points"},
      {"none is open any more", "", ""},
      {"no text", 7, ""},
      {"as long as may be", std::string(512, 'x'), std::string(512, 'x')},
      {"longer", std::string(513, 'x'), ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Session session;
    session.post(kTwoArticles);
    session.compared(1, render(exampleComparison(), Format::json));
    session.post(R"({"type":"study","text":"timeline"})");
    CHECK(Json::parse(session.workspace())["view"]["study"] == "timeline");
    effectsOf(session);
    session.post(Json{{"type", "study"}, {"text", row.text}}.dump());
    CHECK(effectOf(effectsOf(session), "viewed").is_object());
    const Json view = Json::parse(session.workspace()).value("view", Json::object());
    CHECK(view.value("study", "") == row.kept);
  }
}

TEST_CASE("an embedded page is painted anew, and stays embedded") {
  Session session;
  session.post(kTwoArticles);
  effectsOf(session);
  CHECK_FALSE(session.view().embedded());
  session.post(R"({"type":"embed"})");
  CHECK(session.view().embedded());
  CHECK(effectOf(effectsOf(session), "frame").is_object());
  session.post(R"({"type":"clear"})");
  CHECK(session.view().embedded());
}

TEST_CASE("a comparison that does not come leaves nothing of the one before, and comes after all when it is made") {
  Session session;
  session.post(kTwoArticles);
  const std::string made = render(exampleComparison(), Format::json);
  session.compared(1, made);
  session.post(R"({"type":"choose","fact":"F1"})");
  REQUIRE_FALSE(session.view().comparison().facts.empty());
  session.post(R"({"type":"uncompared"})");
  CHECK(session.view().comparison().articles.empty());
  CHECK(Json::parse(session.workspace()).value("chosenFact", "") == "");
  session.compared(1, made);
  CHECK_FALSE(session.view().comparison().facts.empty());
}

TEST_CASE("the fact that was chosen stays chosen where its article is moved") {
  Session session;
  session.post(kTwoArticles);
  session.compared(1, render(exampleComparison(), Format::json));
  session.post(R"({"type":"choose","fact":"F1"})");
  CHECK(Json::parse(session.workspace())["chosenFact"] == "0 16-21 day of the opening");
  effectsOf(session);
  session.post(R"({"type":"move","article":0,"to":1})");
  const Json moved = effectOf(effectsOf(session), "compare");
  REQUIRE(moved.is_object());
  CHECK(Json::parse(session.workspace())["articles"][0]["body"] == "Opens May 6, “soon,” she said.");
  session.compared(int64_t(moved["revision"]), render(swapped(), Format::json));
  CHECK(effectOf(effectsOf(session), "show").is_object());
  CHECK(Json::parse(session.workspace())["chosenFact"] == "1 16-21 day of the opening");
}

TEST_CASE("the fact that was chosen stays chosen where its article is moved twice before it is compared") {
  Session session;
  session.post(kTwoArticles);
  session.compared(1, render(exampleComparison(), Format::json));
  session.post(R"({"type":"choose","fact":"F1"})");
  session.post(R"({"type":"move","article":0,"to":1})");
  effectsOf(session);
  session.post(R"({"type":"move","article":1,"to":0})");
  const Json moved = effectOf(effectsOf(session), "compare");
  REQUIRE(moved.is_object());
  session.compared(int64_t(moved["revision"]), render(exampleComparison(), Format::json));
  CHECK(Json::parse(session.workspace())["chosenFact"] == "0 16-21 day of the opening");
}

TEST_CASE("what is found otherwise than when the workspace was made is told, with its places") {
  struct Row {
    const char* what;
    std::string findings;
    int rules;
    Json effect;
  };
  const Row rows[] = {
      {"nothing was told", "", 0, nullptr},
      {"the same", "s0 o0 c0:16,1:6", kRulesVersion, nullptr},
      {"another conflict, a difference, shared facts",
       "s2 o0 c0:0,1:0 d0:7",
       kRulesVersion,
       {{"type", "otherFindings"},
        {"text",
         "Other facts are found now than when this was made: 1 conflict new, 1 conflict gone, 1 difference gone, 0 "
         "instead of 2 shared."},
        {"fresh", {"F1"}},
        {"gone",
         {{{"relation", "conflict"}, {"sentences", {{0, 0}, {1, 0}}}},
          {{"relation", "differs"}, {"sentences", {{0, 1}}}}}}}},
      {"a place that is in no sentence, an article that is not there, other rules",
       "s0 o0 c0:16,1:6 c0:5,7:0",
       kRulesVersion - 1,
       {{"type", "otherFindings"},
        {"text", "Made with rules " + std::to_string(kRulesVersion - 1) + ", now " + std::to_string(kRulesVersion) +
                     ": 1 conflict gone."},
        {"fresh", Json::array()},
        {"gone", Json::array({{{"relation", "conflict"}, {"sentences", Json::array()}}})}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Session session;
    const Json articles = Json::parse(kTwoArticles)["articles"];
    Json workspace{{"format", "synoptic.workspace"}, {"version", 1}, {"articles", articles}};
    if (!row.findings.empty()) {
      workspace["findings"] = row.findings;
      workspace["rules"] = row.rules;
    }
    session.post(Json{{"type", "open"}, {"workspace", workspace}}.dump());
    effectsOf(session);
    session.compared(1, render(exampleComparison(), Format::json));
    const Json effects = effectsOf(session);
    REQUIRE(effectOf(effects, "show").is_object());
    CHECK(effectOf(effects, "otherFindings") == row.effect);
  }
}

TEST_CASE("no more articles are added than can be opened again: that is told, and nothing changes") {
  const auto adding = [](size_t count) {
    Json articles = Json::array();
    for (size_t i = 0; i < count; ++i) articles.push_back({{"body", "Ward " + std::to_string(i) + " voted."}});
    return Json{{"type", "add"}, {"articles", std::move(articles)}}.dump();
  };
  struct Row {
    const char* what;
    size_t before, added;
    bool taken;
  };
  const Row rows[] = {
      {"as many as may be", 0, kMostArticles, true},         {"one more at once", 0, kMostArticles + 1, false},
      {"the last that may be", kMostArticles - 1, 1, true},  {"one more than there are", kMostArticles, 1, false},
      {"many more than there are", 2, kMostArticles, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Session session;
    if (row.before > 0) session.post(adding(row.before));
    effectsOf(session);
    const std::string before = session.workspace();
    session.post(adding(row.added));
    const Json effects = effectsOf(session), problem = effectOf(effects, "problem");
    CHECK(effectOf(effects, "articles").is_null() != row.taken);
    CHECK(problem.is_null() == row.taken);
    CHECK(parseWorkspace(session.workspace()).error == "");
    if (row.taken) continue;
    const std::string words = problem["message"];
    CHECK(words == "A comparison holds at most 1,000 articles: remove some, or begin another comparison.");
    CHECK(session.workspace() == before);
    session.post(R"({"type":"undo"})");
    CHECK(effectOf(effectsOf(session), "articles").is_null() == (row.before == 0));
  }
  CHECK(std::stoul(std::string(kMostArticlesShown).erase(1, 1)) == kMostArticles);
}
