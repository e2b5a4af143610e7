// The workspace's JSON: written, read back, and refused with a sentence that names what is wrong.
#include <doctest/doctest.h>

#include "example.h"
#include "support/json_suite.h"

using namespace synoptic;

TEST_CASE("a workspace comes back from its JSON as it was") {
  Workspace before = exampleWorkspace();
  before.sample = true;
  before.chosen_fact = "opens on May 4";
  const std::string json = workspaceJson(before);
  const ParsedWorkspace after = parseWorkspace(json);
  CHECK(after.error == "");
  CHECK(workspaceJson(after.workspace) == json);
  CHECK(after.workspace.sample);
  CHECK(after.workspace.chosen_fact == "opens on May 4");
  REQUIRE(after.workspace.articles.size() == 2);
  CHECK(after.workspace.articles[0].published == "2031-03-05");
  CHECK(after.workspace.articles[1].published == "");
  CHECK(after.workspace.articles[1].body == before.articles[1].body);
}

TEST_CASE("empty members are left out") {
  CHECK(workspaceJson({}) == R"({"format":"synoptic.workspace","version":1,"articles":[]})");
  Workspace one;
  one.articles = {{"", "", "", "", "", "Text"}};
  CHECK(workspaceJson(one) == R"({"format":"synoptic.workspace","version":1,"articles":[{"body":"Text"}]})");
}

TEST_CASE("the view travels, and only what of it is not as at the beginning") {
  const std::string head = R"({"format":"synoptic.workspace","version":1)", tail = R"("articles":[{"body":"Text"}]})";
  struct Row {
    const char* name;
    void (*set)(ViewState&);
    const char* json;
  };
  const Row rows[] = {
      {"as at the beginning", [](ViewState&) {}, ""},
      {"annotated", [](ViewState& view) { view.annotated = true; }, R"("view":{"annotated":true},)"},
      {"the second article is read", [](ViewState& view) { view.article = 1; }, R"("view":{"article":1},)"},
      {"the first article's facts", [](ViewState& view) { view.stated_by = 0; }, R"("view":{"statedBy":0},)"},
      {"the study that is open", [](ViewState& view) { view.study = "ask how many points"; },
       R"("view":{"study":"ask how many points"},)"},
      {"everything",
       [](ViewState& view) {
         view.annotated = view.aligned = view.shared = true;
         view.article = 3, view.stated_by = 2;
         view.left_out = "shared only", view.kind = "number", view.text = "\"hurt\"";
       },
       R"("view":{"annotated":true,"aligned":true,"shared":true,"article":3,"statedBy":2,"leftOut":"shared only","kind":"number","text":"\"hurt\""},)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Workspace one;
    one.articles = {{"", "", "", "", "", "Text"}};
    row.set(one.view);
    const std::string json = workspaceJson(one);
    CHECK(json == head + "," + row.json + tail);
    const ParsedWorkspace back = parseWorkspace(json);
    CHECK(back.error == "");
    CHECK(back.workspace.view == one.view);
    const ParsedWorkspace linked = openLink(makeLink(one).fragment);
    CHECK(linked.error == "");
    CHECK(linked.workspace.view == one.view);
  }
  const ParsedWorkspace odd = parseWorkspace(
      head +
      R"(,"view":{"article":7},"view":{"later":{"article":5,"annotated":true},"x":[1,{"kind":"n"}],"article":4},)"
      R"("article":9,"kind":"no",)" +
      tail);
  CHECK(odd.error == "");
  ViewState expected;
  expected.article = 4;
  CHECK(odd.workspace.view == expected);  // what is not known is passed over
}

TEST_CASE("bytes that are not UTF-8 do not break the JSON") {
  Workspace broken;
  broken.articles = {{"", "", "", "", "", "a\xFFz"}};
  const ParsedWorkspace after = parseWorkspace(workspaceJson(broken));
  CHECK(after.error == "");
  CHECK(after.workspace.articles.at(0).body == "a\xEF\xBF\xBDz");
}

TEST_CASE("zero bytes in a workspace become U+FFFD, are counted, and none is written") {
  const ParsedWorkspace parsed = parseWorkspace(
      R"({"format":"synoptic.workspace","version":2,"title":"t\u0000","articles":[{"id":"A","body":"a\u0000b\u0000"},)"
      R"({"id":"B","body":"c"}],"corrections":[{"kind":"pin","note":"n\u0000","at":[{"article":"A","span":[0,1],"text":"a"},)"
      R"({"article":"B","span":[0,1],"text":"c"}]}]})");
  REQUIRE(parsed.error == "");
  CHECK(parsed.zeros == 4);
  CHECK(parsed.workspace.title == "t\uFFFD");
  CHECK(parsed.workspace.articles.at(0).body == "a\uFFFDb\uFFFD");
  CHECK(parsed.workspace.corrections.at(0).note == "n\uFFFD");
  Workspace with_zeros;
  with_zeros.articles = {{"", std::string("t\0", 2), "", "", "", std::string("a\0z", 3)}};
  const std::string json = workspaceJson(with_zeros);
  CHECK(json.find("\\u0000") == std::string::npos);
  const ParsedWorkspace after = parseWorkspace(json);
  CHECK(after.zeros == 0);
  CHECK(after.workspace.articles.at(0).body == "a\uFFFDz");
  CHECK(makeLink(with_zeros).error == "");
}

namespace {

std::string repeated(const std::string& what, size_t times) {
  std::string out;
  for (; times > 0; --times) out += what;
  return out;
}

}  // namespace

struct Refused {
  const char* name;
  std::string json;
  const char* words;
};

TEST_CASE("what is no workspace is refused by name") {
  const std::string head = R"({"format":"synoptic.workspace","version":1,)";
  const Refused table[] = {
      {"nothing", "", "not valid JSON"},
      {"a number", "7", "no object"},
      {"a list", "[]", "a list"},
      {"another format", R"({"format":"tiddlywiki","version":1})", "format"},
      {"no format", R"({"version":1,"articles":[]})", "format"},
      {"no version", R"({"format":"synoptic.workspace"})", "version"},
      {"a later version", R"({"format":"synoptic.workspace","version":9})", "newer version (workspace format 9"},
      {"a version that is a text", R"({"format":"synoptic.workspace","version":"1"})",
       "\"version\" is of the wrong type"},
      {"a negative version", R"({"format":"synoptic.workspace","version":-1})", "\"version\" is of the wrong type"},
      {"a title that is a list", head + R"("title":["a"]})", "\"title\" is of the wrong type"},
      {"articles that are an object", head + R"("articles":{}})", "\"articles\" is of the wrong type"},
      {"an article that is a text", head + R"("articles":["a"]})", "no object"},
      {"an article that is a list", head + R"("articles":[[]]})", "no object"},
      {"a body that is a number", head + R"("articles":[{"body":1e400}]})", "not valid JSON"},
      {"a body that is true", head + R"("articles":[{"body":true}]})", "\"body\" is of the wrong type"},
      {"a view that is a list", head + R"("view":[]})", "\"view\" is of the wrong type"},
      {"a view that is a text", head + R"("view":"annotated"})", "\"view\" is of the wrong type"},
      {"a way of reading that is a number", head + R"("view":{"annotated":1}})", "\"annotated\" is of the wrong type"},
      {"an article that is read and a text", head + R"("view":{"article":"A"}})", "\"article\" is of the wrong type"},
      {"an article before the first", head + R"("view":{"article":-1}})", "\"article\" is of the wrong type"},
      {"words that are an object", head + R"("view":{"text":{}}})", "\"text\" is of the wrong type"},
      {"a thousand and one articles", head + "\"articles\":[{}" + repeated(",{}", 1000) + "]}",
       "more than 1,000 articles"},
      {"far too many bytes", std::string((256u << 20) + 1, ' '), "larger than 256 MB"},
      {"a null among the corrections", head + R"("corrections":[null]})", "correction 1 is no object"},
      {"a correction nested without end", head + R"("corrections":[{"x":)" + repeated(R"({"x":)", 100),
       "nested too deeply"},
      {"lists without end in a correction", head + R"("corrections":[{"x":)" + repeated("[", 100), "nested too deeply"},
      {"bytes behind the end", head + R"("articles":[]} x)", "not valid JSON"},
      {"depth", std::string(200000, '['), "a list"},
      {"depth in an unknown member", head + "\"x\":" + std::string(200000, '['), "nested too deeply"},
      {"invalid UTF-8", head + "\"title\":\"\xFF\"}", "not valid JSON"},
      {"a lone surrogate", head + R"("title":"\ud800"})", "not valid JSON"},
  };
  for (const Refused& row : table) {
    CAPTURE(row.name);
    const ParsedWorkspace parsed = parseWorkspace(row.json);
    CHECK_MESSAGE(parsed.error.find(row.words) != std::string::npos, parsed.error);
    CHECK(parsed.workspace.articles.empty());
  }
}

TEST_CASE("what is not known is passed over, nulls are left out, of two members the last counts") {
  const ParsedWorkspace parsed = parseWorkspace(
      R"({"format":"synoptic.workspace","version":1,"__proto__":{"articles":[{"body":"no"}],"title":1},"title":"a","title":"b",)"
      R"("articles":[{"body":"first"}],"extra":[[{"body":2}]],"articles":[{"body":"x","title":null,"more":{"body":"y"}}]})");
  CHECK(parsed.error == "");
  CHECK(parsed.workspace.title == "b");
  REQUIRE(parsed.workspace.articles.size() == 1);
  CHECK(parsed.workspace.articles[0].body == "x");
  CHECK(parsed.workspace.articles[0].title == "");
}

TEST_CASE("what stands behind a workspace is refused, also behind a zero byte") {
  const std::string whole = R"({"format":"synoptic.workspace","version":1,"articles":[{"body":"It rained."}]})";
  CHECK(parseWorkspace(whole + " \n").error == "");
  for (const std::string& more : {std::string("x"), std::string("{}"), std::string(1, '\0'), std::string("\0x", 2)}) {
    const ParsedWorkspace parsed = parseWorkspace(whole + more);
    CHECK(parsed.error != "");
    CHECK(parsed.workspace.articles.empty());
  }
}

TEST_CASE("of JSONTestSuite every y_ is passed over within a workspace and every n_ refused, with nothing opened") {
  eachOfJsonSuite([](char kind, const std::string& text) {
    const ParsedWorkspace parsed = parseWorkspace(
        "{\"unknown\":" + text + R"(,"format":"synoptic.workspace","version":1,"articles":[{"body":"It rained."}]})");
    CHECK((kind == 'i' || parsed.error.empty() == (kind == 'y')));
    CHECK(parsed.workspace.articles.size() == (parsed.error.empty() ? 1 : 0));
    // by itself none is a workspace, whatever it is
    const ParsedWorkspace alone = parseWorkspace(text);
    CHECK(!alone.error.empty());
    CHECK(alone.workspace.articles.empty());
  });
}

TEST_CASE("an id that was given before becomes another one, and what names it means the first") {
  struct Row {
    const char* name;
    std::vector<std::string> given, ids;
  };
  const Row rows[] = {
      {"different", {"A", "B"}, {"A", "B"}},
      {"none given", {"", ""}, {"", ""}},
      {"twice", {"A", "B", "A", "B"}, {"A", "B", "A-2", "B-2"}},
      {"what it would become is given", {"A", "A", "A-2", "A"}, {"A", "A-3", "A-2", "A-4"}},
      {"beside one that is not given", {"", "A", "A"}, {"", "A", "A-2"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string json = R"({"format":"synoptic.workspace","version":2,"chosenFact":"1 0-2 day","articles":[)";
    for (const std::string& id : row.given)
      json += (json.back() == '[' ? "" : ",") + (R"({"id":")" + id) + R"(","body":"It opens."})";
    json +=
        R"(],"corrections":[{"kind":"published","date":"2031-03-06","at":[{"article":"A","span":[0,2],"text":"It"}]}]})";
    const ParsedWorkspace opened = parseWorkspace(json);
    REQUIRE(opened.error == "");
    const std::vector<Article>& articles = opened.workspace.articles;
    REQUIRE(articles.size() == row.ids.size());
    for (size_t i = 0; i < articles.size(); ++i) CHECK(articles[i].id == row.ids[i]);
    const uint32_t meant = opened.workspace.corrections[0].at[0].article;
    CHECK(articleIds(articles)[meant] == "A");
    CHECK(opened.workspace.chosen_fact == "1 0-2 day");
    CHECK(workspaceJson(parseWorkspace(workspaceJson(opened.workspace)).workspace) == workspaceJson(opened.workspace));
  }
}
