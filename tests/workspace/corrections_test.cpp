// Corrections in the saved form and in links: they come back as they were, raise the version, and what is wrong with
// them is named.
#include <doctest/doctest.h>

#include <string>

#include "workspace/workspace.h"

using namespace synoptic;

namespace {

Workspace corrected() {
  Workspace workspace;
  workspace.articles = {
      {"", "", "", "", "", "One ferry."}, {"x", "", "", "", "", "Two ferries."}, {"", "", "", "", "", "Three."}};
  Correction fact, date;
  fact.kind = CorrectionKind::fact;
  fact.at = {{0, {0, 3}, "One"}, {1, {0, 3}, "Two"}};
  fact.relation = Relation::differs, fact.reason = Reason::scope, fact.fact = FactKind::number;
  fact.about = "ferries", fact.note = "\"mine\"";
  date.kind = CorrectionKind::date;
  date.at = {{2, {0, 5}, "Three"}};
  date.date = "2026-01-22";
  workspace.corrections = {fact, date};
  return workspace;
}

std::string withCorrections(const std::string& list) {
  return R"({"format":"synoptic.workspace","version":2,"corrections":)" + list +
         R"(,"articles":[{"body":"One ferry."},{"id":"x","body":"Two ferries."}]})";
}

}  // namespace

TEST_CASE("corrections come back from the saved form and from a link of format 2") {
  const Workspace workspace = corrected();
  const std::string json = workspaceJson(workspace);
  CHECK(json.find("\"version\":2") != std::string::npos);
  const ParsedWorkspace parsed = parseWorkspace(json);
  CHECK(parsed.error == "");
  CHECK(parsed.workspace.corrections == workspace.corrections);
  CHECK(workspaceJson(parsed.workspace) == json);
  const MadeLink link = makeLink(workspace);
  CHECK(link.error == "");
  CHECK(link.fragment.substr(0, 4) == "#2d.");
  CHECK(openLink(link.fragment).workspace.corrections == workspace.corrections);
}

TEST_CASE("without corrections everything is as format 1 was") {
  Workspace workspace = corrected();
  workspace.corrections.clear();
  CHECK(workspaceJson(workspace).find("\"version\":1") != std::string::npos);
  CHECK(workspaceJson(workspace).find("corrections") == std::string::npos);
  CHECK(makeLink(workspace).fragment.substr(0, 4) == "#1d.");
}

TEST_CASE("what is wrong with a correction is named, and nothing is opened") {
  struct Row {
    const char* list;
    const char* words;
  };
  const Row table[] = {
      {"7", "\"corrections\" is of the wrong type"},
      {"[7]", "correction 1 is no object"},
      {"[[]]", "is no object"},
      {"[{}]", "correction 1 has no kind"},
      {R"([{"kind":"hide"}])", "correction 1 has an unknown kind"},
      {R"([{"kind":[]}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":7}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":{}}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":[7]}])", "a quote of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One"}]}])", "a quote without a span"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":[0,3,4]}]}])", "a span that is none"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":[-1,3]}]}])", "a quote of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":["0",3]}]}])", "a quote of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":7,"span":[0,3]}]}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"Q","text":"One","span":[0,3]},{"article":"x","text":"Two","span":[0,3]}]}])",
       "an article that is not there"},
      {R"([{"kind":"pin","at":[]}])", "needs 2 quotes"},
      {R"([{"kind":"pin","note":7}])", "a member of the wrong type"},
      {R"([{"kind":"pin","note":{}}])", "a member of the wrong type"},
      {R"([{"kind":true}])", "a member of the wrong type"},
      {R"([{"kind":"pin","relation":[]}])", "a member of the wrong type"},
      {R"([{"kind":"pin","relation":null}])", "a member of the wrong type"},
      {R"([{"kind":"pin","reason":1.5}])", "a member of the wrong type"},
      {R"([{"kind":"pin","fact":false}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":"A"}])", "a member of the wrong type"},
      {R"([{"kind":"pin","relation":"friends"}])", "an unknown relation"},
      {R"([{"kind":"pin","reason":"none at all"}])", "an unknown reason"},
      {R"([{"kind":"pin","fact":"fiction"}])", "an unknown kind of fact"},
      {R"([{"kind":"pin","at":[[]]}])", "a quote of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":[[0],3]}]}])", "a quote of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":{}}]}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":"0-3"}]}])", "a member of the wrong type"},
      {R"([{"kind":"pin","at":[{"article":"A","text":"One","span":[0,4294967295]}]}])", "a span that is none"},
  };
  for (const Row& row : table) {
    CAPTURE(row.list);
    const ParsedWorkspace parsed = parseWorkspace(withCorrections(row.list));
    CHECK_MESSAGE(parsed.error.find(row.words) != std::string::npos, parsed.error);
    CHECK(parsed.workspace.articles.empty());
  }
}

TEST_CASE("members that are not known are passed over, whatever they hold") {
  const ParsedWorkspace parsed = parseWorkspace(withCorrections(
      R"([{"kind":"pin","more":{"at":[[{"kind":1}]],"kind":[],"n":7,"t":"x"},"later":[7],"now":"x","at":[{"article":"A","text":"One","span":[0,3],"q":{"span":[9]},"r":[9]},)"
      R"({"article":"x","text":"Two","span":[0,3]}],"applied":true,"n":null,"f":1.5}])"));
  CHECK(parsed.error == "");
  REQUIRE(parsed.workspace.corrections.size() == 1);
  CHECK(parsed.workspace.corrections[0].at == std::vector<Quote>{{0, {0, 3}, "One"}, {1, {0, 3}, "Two"}});
}

TEST_CASE("one correction too many is refused") {
  std::string list = "[";
  for (size_t i = 0; i < kMostCorrections; ++i) list += "{\"kind\":\"date\"},";
  const ParsedWorkspace parsed = parseWorkspace(withCorrections(list + "{}]"));
  CHECK_MESSAGE(parsed.error.find("correction 1001 is one too many") != std::string::npos, parsed.error);
}

TEST_CASE("a quote of an article that is not there is written, and refused when it is read") {
  Workspace workspace = corrected();
  workspace.corrections[1].at[0].article = 7;
  CHECK(parseWorkspace(workspaceJson(workspace)).error.find("an article that is not there") != std::string::npos);
}

TEST_CASE("an article that goes takes along what quotes it, and the others keep their places") {
  Workspace workspace = corrected();
  forgetArticle(workspace, 0);
  REQUIRE(workspace.corrections.size() == 1);
  CHECK(workspace.corrections[0].at[0] == Quote{1, {0, 5}, "Three"});
  CHECK(parseWorkspace(workspaceJson(workspace)).workspace.corrections == workspace.corrections);
  forgetArticle(workspace, 9);
  CHECK(workspace.articles.size() == 2);
}

TEST_CASE("an article that is moved is quoted in its new place") {
  Workspace workspace = corrected();
  const std::vector<Correction> before = workspace.corrections;
  const std::string last = workspace.articles.back().body;
  const uint32_t count = uint32_t(workspace.articles.size());
  moveArticle(workspace, count - 1, 0);
  CHECK(workspace.articles.front().body == last);
  for (size_t i = 0; i < before.size(); i++) {
    for (size_t k = 0; k < before[i].at.size(); k++)
      CHECK(workspace.corrections[i].at[k].article == (before[i].at[k].article + 1) % count);
  }
  moveArticle(workspace, 0, count - 1);
  CHECK(workspace.corrections == before);
  moveArticle(workspace, 0, count);
  moveArticle(workspace, count, 0);
  CHECK(workspace.corrections == before);
}

TEST_CASE("where each article stands after one was moved") {
  struct Row {
    const char* name;
    uint32_t article, from, to, place;
  };
  const Row table[] = {
      {"the one that was moved", 1, 1, 3, 3},
      {"one that it passed on its way back", 2, 1, 3, 1},
      {"one that it did not reach", 4, 1, 3, 4},
      {"one before it", 0, 1, 3, 0},
      {"one that it passed on its way up", 2, 3, 1, 3},
      {"one that it did not reach above", 0, 3, 1, 0},
      {"one behind it", 4, 3, 1, 4},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK(placeAfterMove(row.article, row.from, row.to) == row.place);
  }
}

TEST_CASE("undo takes a correction back") {
  History history;
  Workspace plain = corrected();
  plain.corrections.clear();
  history.change(plain);
  history.change(corrected());
  CHECK(history.now().corrections.size() == 2);
  CHECK(history.undo());
  CHECK(history.now().corrections.empty());
  CHECK(history.redo());
  CHECK(history.now().corrections.size() == 2);
}

TEST_CASE("one correction is read for the articles that there are") {
  const Workspace workspace = corrected();
  Correction read;
  CHECK(parseCorrection(R"({"kind":"date","date":"2026-01-22","at":[{"article":"Q","span":[0,5],"text":"Three"}]})",
                        workspace.articles, read) == "correction 1 quotes an article that is not there");
  CHECK(parseCorrection(R"({"kind":"date","date":"2026-01-22","at":[{"article":"x","span":[0,3],"text":"Two"}]})",
                        workspace.articles, read) == "");
  CHECK(read.at[0].article == 1);
  CHECK(parseCorrection("", workspace.articles, read) != "");
  CHECK(parseCorrection("[", workspace.articles, read) != "");
}
