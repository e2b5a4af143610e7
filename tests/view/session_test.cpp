// Events in, effects out, as the shell sees them.
#include "app_session.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "examples.h"
#include "report/report.h"

using namespace synoptic;

namespace {

using Json = nlohmann::json;

Json take(Session& session) {
  return Json::parse(session.take());
}

// The first effect of a type, or null.
Json effect(const Json& effects, std::string_view type) {
  for (const Json& e : effects) {
    if (e["type"] == type) return e;
  }
  return nullptr;
}

constexpr const char* kAddTwo =
    R"({"type":"add","articles":[{"title":"Mill burns","body":"Nine hurt."},{"source":"Valley News","published":"2026-03-03","body":"Seven hurt."}]})";

}  // namespace

TEST_CASE("adding articles shows them and asks for a comparison") {
  Session session;
  session.post(kAddTwo);
  const Json effects = take(session);
  const Json articles = effect(effects, "articles"), compare = effect(effects, "compare");
  REQUIRE(articles.is_object());
  CHECK(articles["articles"].size() == 2);
  CHECK(articles["articles"][0]["title"] == "Mill burns");
  CHECK_FALSE(articles["articles"][0].contains("body"));
  CHECK(articles["canUndo"] == true);
  CHECK(articles["canRedo"] == false);
  CHECK(articles["sample"] == false);
  CHECK(compare["revision"] == 1);
  CHECK_FALSE(compare.contains("request"));
  const std::string asked = session.workspace();  // what is compared, see web/src/work.ts
  CHECK(parseRequest(asked).request.articles[1].published == "2026-03-03");
  CHECK(parseRequest(asked).request.articles[0].body == "Nine hurt.");
  CHECK(effect(effects, "frame").is_object());
  CHECK(take(session) == Json::array());
}

TEST_CASE("an article without a title is told by its first line") {
  struct Row {
    const char* article;
    std::string begins;  // empty: it is not told
  };
  const Row rows[] = {
      {R"({"title":"Mill burns","body":"Nine hurt."})", ""},
      {R"({"body":"\n \t Nine hurt.\r\nSeven left."})", "Nine hurt."},
      {R"({"body":"Nine hurt."})", "Nine hurt."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.article);
    Session session;
    session.post(std::string(R"({"type":"add","articles":[)") + row.article + "]}");
    const Json entry = effect(take(session), "articles")["articles"][0];
    CHECK(entry.value("begins", "") == row.begins);
  }
  Session session;
  session.post(R"({"type":"add","articles":[{"body":")" + std::string(9000, 'x') + "\"}]}");
  CHECK(effect(take(session), "articles")["articles"][0]["begins"].get<std::string>().size() == 480);
}

TEST_CASE("undo and redo walk through the changes, clear empties") {
  Session session;
  session.post(kAddTwo);
  session.post(R"({"type":"remove","article":0})");
  take(session);
  session.post(R"({"type":"undo"})");
  Json effects = take(session);
  CHECK(effect(effects, "articles")["articles"].size() == 2);
  CHECK(effect(effects, "articles")["canRedo"] == true);
  session.post(R"({"type":"redo"})");
  CHECK(effect(take(session), "articles")["articles"].size() == 1);
  session.post(R"({"type":"clear"})");
  effects = take(session);
  CHECK(effect(effects, "articles")["articles"].empty());
  CHECK(effect(effects, "compare").is_null());
  session.post(R"({"type":"redo"})");
  CHECK(take(session) == Json::array());
}

TEST_CASE("every piece of work has a number, and knows whether it was changed since it was opened") {
  struct Step {
    const char* name;
    const char* event;
    int document, changes;
  };
  const Step steps[] = {
      {"articles on an empty page are new work", kAddTwo, 1, 1},
      {"more articles change it", R"({"type":"add","articles":[{"body":"Ten hurt."}]})", 1, 2},
      {"a link that is opened is other work, unchanged",
       R"({"type":"open","workspace":{"format":"synoptic.workspace","version":1,"articles":[{"body":"A."}]}})", 2, 0},
      {"an edit changes it", R"({"type":"edit","article":0,"source":"Post"})", 2, 1},
      {"undo leads back to it as it was opened", R"({"type":"undo"})", 2, 0},
      {"undo leads back to the own work", R"({"type":"undo"})", 1, 2},
      {"and redo to the link's", R"({"type":"redo"})", 2, 0},
      {"the sample is other work",
       R"({"type":"open","workspace":{"format":"synoptic.workspace","version":1,"sample":true,"articles":[{"body":"S."}]}})",
       3, 0},
      {"what replaces the sample is new work", kAddTwo, 4, 1},
      {"nothing is no work", R"({"type":"clear"})", 0, 1},
      {"articles after it are new work", kAddTwo, 5, 2},
  };
  Session session;
  for (const Step& step : steps) {
    CAPTURE(step.name);
    session.post(step.event);
    const Json articles = effect(take(session), "articles");
    REQUIRE(articles.is_object());
    CHECK(articles["document"] == step.document);
    CHECK(articles["changes"] == step.changes);
  }
}

TEST_CASE("what the toolbar asks for is the shell's to do, undo and redo too") {
  Session session;
  session.post(kAddTwo);
  session.post(R"({"type":"remove","article":0})");
  session.post(R"({"type":"undo"})");
  take(session);
  const std::string before = session.workspace();
  for (const char* what : {"undo", "redo", "copyLink"}) {
    CAPTURE(what);
    session.view().ask(what);
    const Json effects = take(session);
    CHECK(effect(effects, "do")["what"] == what);
    CHECK(effect(effects, "articles").is_null());
    CHECK(session.workspace() == before);
  }
}

TEST_CASE("the first real article takes the place of the sample") {
  Session session;
  session.post(
      R"({"type":"open","workspace":{"format":"synoptic.workspace","version":1,"sample":true,"articles":[{"title":"Invented","body":"It was."}]}})");
  CHECK(effect(take(session), "articles")["sample"] == true);
  session.post(kAddTwo);
  const Json articles = effect(take(session), "articles");
  CHECK(articles["sample"] == false);
  CHECK(articles["articles"].size() == 2);
  session.post(kAddTwo);
  CHECK(effect(take(session), "articles")["articles"].size() == 4);
}

TEST_CASE("editing changes what an article is called and compares anew") {
  Session session;
  session.post(kAddTwo);
  take(session);
  session.post(R"({"type":"edit","article":1,"source":"The Valley","published":""})");
  const Json effects = take(session);
  CHECK(effect(effects, "articles")["articles"][1] == Json({{"begins", "Seven hurt."}, {"source", "The Valley"}}));
  CHECK(effect(effects, "compare")["revision"] == 2);
  session.post(R"({"type":"edit","article":1,"source":"The Valley"})");
  CHECK(take(session) == Json::array());
}

TEST_CASE("events that are none change nothing") {
  Session session;
  session.post(kAddTwo);
  take(session);
  const std::string before = session.workspace();
  for (const char* event : {"",
                            "{",
                            "[]",
                            "null",
                            "\xFF",
                            R"({"type":7})",
                            R"({"type":"unknown"})",
                            R"({"type":"add"})",
                            R"({"type":"add","articles":[3]})",
                            R"({"type":"remove"})",
                            R"({"type":"remove","article":-1})",
                            R"({"type":"remove","article":1e30})",
                            R"({"type":"edit","article":9,"title":"x"})",
                            R"({"type":"edit","article":0,"title":{}})",
                            R"({"type":"open"})",
                            R"({"type":"choose","fact":"F99999999999"})",
                            R"({"type":"choose","fact":"Fx"})",
                            R"({"type":"choose","article":"a","sentence":1})",
                            R"({"type":"choose","article":0,"sentence":5})",
                            R"({"type":"step","by":1})",
                            R"({"type":"toggle","what":"all"})"}) {
    CAPTURE(event);
    session.post(event);
    CHECK(session.workspace() == before);
    CHECK(effect(take(session), "compare").is_null());
  }
}

TEST_CASE("a workspace that cannot be opened leaves everything as it is and says why") {
  Session session;
  session.post(kAddTwo);
  take(session);
  session.post(R"({"type":"open","workspace":{"format":"something else"}})");
  const Json effects = take(session);
  CHECK(effect(effects, "problem")["message"].is_string());
  CHECK(effect(effects, "articles").is_null());
}

TEST_CASE("a comparison is taken for its revision only, and what a link chose is chosen") {
  const Comparison fire = examples::fire();
  const std::string json = render(fire, Format::json);
  Session session;
  session.post(kAddTwo);
  take(session);
  session.compared(7, json);
  CHECK(take(session) == Json::array());
  session.compared(1, json);
  Json effects = take(session);
  CHECK(effect(effects, "show")["revision"] == 1);
  CHECK(session.view().comparison().facts.size() == 4);

  session.post(R"({"type":"choose","fact":"F1"})");
  effects = take(session);
  CHECK(effect(effects, "chosen")["fact"] == "F1");
  CHECK(effect(effects, "chosen")["row"] == "R1");
  CHECK(effect(effects, "chosen")["sentences"] == Json::parse("[[0,0],[0,1],[1,1],[2,2]]"));
  CHECK(effect(effects, "scroll")["targets"].size() == 3);

  CHECK(effect(effects, "chosen")["main"] == Json::parse("[[0,1],[1,1],[2,2]]"));
  CHECK(effect(effects, "chosen")["card"] == (session.view().panels().card.w > 0));

  session.post(R"({"type":"sift","kind":"date","article":1,"text":"tues"})");
  CHECK(session.view().list().entries().size() == 2);
  for (const char* all : {R"({"type":"sift","kind":"","article":-1,"text":""})",
                          R"({"type":"sift","kind":"no such kind","article":77})", R"({"type":"sift"})"}) {
    CAPTURE(all);
    session.post(all);
    CHECK(session.view().list().entries().size() == 8);
  }
  session.view().resize(1440, 900);
  take(session);
  session.post(R"({"type":"toggle","what":"annotated"})");
  effects = take(session);
  CHECK(effect(effects, "layout")["annotated"] == true);
  CHECK(effect(effects, "layout")["beside"] == true);

  const Json workspace = Json::parse(session.workspace());
  CHECK(workspace["chosenFact"].is_string());
  Session other;
  other.post(Json({{"type", "open"}, {"workspace", workspace}}).dump());
  take(other);
  other.compared(1, json);
  effects = take(other);
  CHECK(effect(effects, "chosen")["fact"] == "F1");
  CHECK(effects[0]["type"] == "show");

  session.post(R"({"type":"choose","fact":""})");
  CHECK(effect(take(session), "chosen")["fact"] == "");
  session.compared(1, "{}");
  CHECK(effect(take(session), "problem").is_object());
}

TEST_CASE("what is opened is shown as it was: ways of reading, the article that was read, the list, the fact") {
  const std::string json = render(examples::fire(), Format::json);
  Session session;
  session.view().resize(1440, 900);
  session.post(kAddTwo);
  session.compared(1, json);
  take(session);
  CHECK_FALSE(Json::parse(session.workspace()).contains("view"));  // nothing is as it was not at the beginning
  for (const char* event : {R"({"type":"toggle","what":"annotated"})", R"({"type":"toggle","what":"shared"})",
                            R"({"type":"sift","kind":"number","article":1,"text":"hurt"})",
                            R"({"type":"column","article":2})", R"({"type":"choose","fact":"F1"})"})
    session.post(event);
  session.view().setShown(Relation::only, false);
  const Json workspace = Json::parse(session.workspace());
  CHECK(
      workspace["view"] ==
      Json::parse(
          R"({"annotated":true,"shared":true,"article":2,"leftOut":"only","kind":"number","text":"hurt","statedBy":1})"));

  Session other;
  other.view().resize(1440, 900);
  take(other);
  other.post(Json({{"type", "open"}, {"workspace", workspace}}).dump());
  CHECK(Json::parse(other.workspace())["view"] == workspace["view"]);  // before it can be shown nothing of it is lost
  CHECK(Json::parse(other.workspace())["chosenFact"] == workspace["chosenFact"]);
  CHECK(effect(take(other), "layout")["annotated"] == true);
  other.compared(1, json);
  const Json effects = take(other);
  CHECK(effects[0]["type"] == "show");
  CHECK(
      effect(effects, "opened") ==
      Json::parse(
          R"({"type":"opened","article":2,"kind":"number","statedBy":1,"text":"hurt","held":-1,"folded":[],"study":""})"));
  CHECK(effect(effects, "chosen")["fact"] == "F1");
  CHECK(other.view().on(Toggle::shared));
  CHECK_FALSE(other.view().shown(Relation::only));
  CHECK(Json::parse(other.workspace())["view"] == workspace["view"]);

  // what is not there changes nothing; the next one opens as at the beginning
  const char* odd =
      R"({"type":"open","workspace":{"format":"synoptic.workspace","version":1,"articles":[{"body":"Nine hurt."}],
    "view":{"article":99,"statedBy":77,"kind":"no such kind","leftOut":"sharedonly conflicts"}}})";
  for (
      const char* event :
      {odd,
       R"({"type":"open","workspace":{"format":"synoptic.workspace","version":1,"articles":[{"body":"Nine hurt."}]}})"}) {
    other.post(event);
    other.compared(int64_t(effect(take(other), "compare")["revision"]), json);
    CHECK(effect(take(other), "opened") ==
          Json::parse(
              R"({"type":"opened","article":0,"kind":"","statedBy":-1,"text":"","held":-1,"folded":[],"study":""})"));
    CHECK_FALSE(Json::parse(other.workspace()).contains("view"));
  }
}

TEST_CASE("a correction goes into the request and the workspace, is one step of undo, and can be taken back") {
  Session session;
  session.post(kAddTwo);
  take(session);
  session.post(
      R"({"type":"correct","correction":{"kind":"pin","at":[{"article":"A","span":[0,4],"text":"Nine"},{"article":"B","span":[0,5],"text":"Seven"}]}})");
  Json effects = take(session);
  CHECK(effect(effects, "compare").is_object());
  const Json request = Json::parse(session.workspace());
  REQUIRE(request["corrections"].size() == 1);
  CHECK(request["corrections"][0]["at"][1]["text"] == "Seven");
  CHECK(parseRequest(request.dump()).request.corrections.size() == 1);
  CHECK(effect(effects, "articles")["corrections"].size() == 1);
  CHECK(Json::parse(session.workspace())["version"] == 2);
  session.post(R"({"type":"undo"})");
  CHECK_FALSE(Json::parse(session.workspace()).contains("corrections"));
  CHECK(effect(take(session), "compare").is_object());
  session.post(R"({"type":"redo"})");
  CHECK(Json::parse(session.workspace())["corrections"].size() == 1);
  CHECK(effect(take(session), "compare").is_object());
  session.post(R"({"type":"uncorrect","correction":1})");
  session.post(R"({"type":"uncorrect"})");
  CHECK(take(session) == Json::array());
  session.post(R"({"type":"uncorrect","correction":0})");
  CHECK_FALSE(Json::parse(session.workspace()).contains("corrections"));
  CHECK(effect(take(session), "compare").is_object());
}

TEST_CASE("a correction that cannot be one is told and changes nothing") {
  Session session;
  session.post(kAddTwo);
  take(session);
  for (const char* correction : {"7", "{}", R"({"kind":"pin","at":[]})", R"({"kind":"hide","at":[]})"}) {
    session.post(std::string(R"({"type":"correct","correction":)") + correction + "}");
    const Json effects = take(session);
    CHECK(effect(effects, "problem")["message"].get<std::string>().rfind("This cannot be corrected: ", 0) == 0);
    CHECK(effect(effects, "compare").is_null());
  }
  session.post(R"({"type":"correct"})");
  CHECK(take(session) == Json::array());
}

TEST_CASE("an article that is removed takes its corrections along, undo brings both back") {
  Session session;
  session.post(kAddTwo);
  session.post(
      R"({"type":"correct","correction":{"kind":"date","date":"2026-03-01","at":[{"article":"B","span":[0,5],"text":"Seven"}]}})");
  take(session);
  const auto corrections = [&](const char* event) {
    session.post(event);
    return effect(take(session), "articles")["corrections"];
  };
  CHECK(corrections(R"({"type":"remove","article":0})")[0]["at"][0]["article"] == "A");
  CHECK(corrections(R"({"type":"undo"})")[0]["at"][0]["article"] == "B");
  CHECK(corrections(R"({"type":"remove","article":1})").empty());
  CHECK(corrections(R"({"type":"undo"})").size() == 1);
}

TEST_CASE("an article that is moved takes what quotes it along, in one step of undo") {
  struct Row {
    const char* name;
    const char* event;
    const char* order;  // first letters of the bodies; "" for nothing happens
    int corrected;      // the place of the article that the correction quotes
  };
  const Row rows[] = {
      {"to the right", R"({"type":"move","article":0,"to":2})", "BCA", 0},
      {"to the left", R"({"type":"move","article":2,"to":0})", "CAB", 2},
      {"the quoted one itself", R"({"type":"move","article":1,"to":2})", "ACB", 2},
      {"nowhere", R"({"type":"move","article":1,"to":1})", "", 1},
      {"out of the list", R"({"type":"move","article":1,"to":3})", "", 1},
      {"no article", R"({"type":"move","article":-1,"to":0})", "", 1},
      {"no numbers", R"({"type":"move","article":"1","to":[0]})", "", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Session session;
    session.post(R"({"type":"add","articles":[{"body":"A fire."},{"body":"Boats."},{"body":"Cars."}]})");
    session.post(
        R"({"type":"correct","correction":{"kind":"pin","at":[{"article":"B","span":[0,5],"text":"Boats"},{"article":"C","span":[0,4],"text":"Cars"}]}})");
    take(session);
    session.post(row.event);
    const Json effects = take(session);
    const Json request = effect(effects, "compare");
    CHECK(request.is_null() == (std::string_view(row.order).empty()));
    const Json workspace = Json::parse(session.workspace());
    std::string order;
    for (const Json& article : workspace["articles"]) order += article["body"].get<std::string>().front();
    CHECK(order == (*row.order ? row.order : "ABC"));
    REQUIRE(workspace["corrections"].size() == 1);
    CHECK(workspace["corrections"][0]["at"][0]["article"] == std::string(1, char('A' + row.corrected)));
    session.post(R"({"type":"undo"})");
    CHECK(effect(take(session), "articles").is_object());
  }
}

TEST_CASE("how the columns were arranged travels, as far as there are such articles") {
  struct Row {
    const char* name;
    const char* event;
    const char* view;  // "" for none
  };
  const Row rows[] = {
      {"held and folded", R"({"type":"arrange","held":1,"folded":"0"})", R"({"held":1,"folded":"0"})"},
      {"none", R"({"type":"arrange","held":-1,"folded":""})", ""},
      {"articles that are not there", R"({"type":"arrange","held":3,"folded":"7 3"})", ""},
      {"twice, out of order, with other signs", R"({"type":"arrange","held":-1,"folded":"1,x,0 1"})",
       R"({"folded":"0 1"})"},
      {"of other types", R"({"type":"arrange","held":"1","folded":[1]})", ""},
  };
  const std::string json = render(examples::fire(), Format::json);
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Session session;
    session.post(kAddTwo);
    session.compared(1, json);
    take(session);
    session.post(row.event);
    CHECK(effect(take(session), "viewed").is_object());
    const Json workspace = Json::parse(session.workspace());
    CHECK(workspace.value("view", Json()) == (*row.view ? Json::parse(row.view) : Json()));
    if (*row.view == 0) continue;
    Session other;
    other.post(Json{{"type", "open"}, {"workspace", workspace}}.dump());
    take(other);
    other.compared(1, json);
    const Json opened = effect(take(other), "opened");
    CHECK(opened["held"] == workspace["view"].value("held", -1));
    CHECK_FALSE(opened["folded"].empty());
  }
}

TEST_CASE("a date that is given later counts, not an earlier correction of it") {
  Session session;
  session.post(kAddTwo);
  session.post(
      R"({"type":"correct","correction":{"kind":"published","date":"2026-03-01","at":[{"article":"B","span":[0,5],"text":"Seven"}]}})");
  take(session);
  session.post(R"({"type":"edit","article":1,"title":"Other","published":"2026-03-03"})");
  CHECK(effect(take(session), "articles")["corrections"].size() == 1);
  session.post(R"({"type":"edit","article":1,"published":"2026-03-09"})");
  CHECK(effect(take(session), "articles")["corrections"].empty());
}

TEST_CASE("the sentence that was chosen itself is told, of a fact none") {
  Session session;
  session.post(kAddTwo);
  session.compared(1, render(examples::fire(), Format::json));
  take(session);
  session.post(R"({"type":"choose","article":1,"sentence":0})");
  CHECK(effect(take(session), "chosen")["picked"] == Json::array({1, 0}));
  session.post(R"({"type":"choose","fact":"F1"})");
  CHECK(effect(take(session), "chosen")["picked"] == Json::array());
}
