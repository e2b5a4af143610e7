// The worker's core without a browser: every operation, every error, and a lexicon that has not come.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/core.h"
#include "app/core_header.h"
#include "report/report.h"
#include "study/study.h"
#include "support/lexicon_files.h"
#include "workspace/link_envelope.h"
#include "workspace/workspace.h"

using namespace synoptic;

namespace {

const std::string kRequest =
    R"({"articles":[{"source":"Post","published":"2031-03-05","body":"The ferry opens on May 4, the port said."},)"
    R"({"source":"Times","published":"2031-03-06","body":"The ferry opens on May 6, the port said."}]})";
const std::string kWorkspace = R"({"format":"synoptic.workspace","version":1,)" + kRequest.substr(1);

// Two versions of one article and a third text.
const std::string kVersions =
    R"({"articles":[{"id":"old","published":"2031-05-06","body":"The bakery on Quill Street closed after a fire on Monday, its owner said.\n\nTwelve people were hurt, the city hospital said."},)"
    R"({"id":"new","published":"2031-05-07","body":"The bakery on Quill Street closed after a fire on Monday, its owner said.\n\nFifteen people were hurt, the city hospital said."},)"
    R"({"id":"other","published":"2031-05-07","body":"A choir sang behind the town hall of Orsund until the lamps were lit."}]})";

void load(Core& core) {
  REQUIRE(haveTestLexicon());
  REQUIRE(
      core.loadLexicon(testFile(testLexiconFolder() + "/words.lex"), testFile(testLexiconFolder() + "/places.lex")));
}

std::string header(const std::string& op, const std::string& name = {}, const std::string& article = {}) {
  return "{\"op\":" + jsonString(op) + ",\"name\":" + jsonString(name) + ",\"article\":" + jsonString(article) + "}";
}

bool holds(const Core& core, const char* words) {
  return core.answer().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("nothing is compared before the lexicon has come") {
  Core core;
  CHECK_FALSE(core.call(R"({"op":"compare"})", kRequest));
  CHECK(holds(core, "lexicon"));
  CHECK_FALSE(core.call(R"({"op":"report","format":"text"})", kRequest));
  CHECK_FALSE(core.loadLexicon("no", "lexicon"));
  CHECK(holds(core, "{\"error\":\""));
  CHECK_FALSE(core.call(R"({"op":"compare"})", kRequest));
  CHECK(core.call(R"({"op":"version"})", ""));
  CHECK(holds(core, "{\"program\":\""));
}

TEST_CASE("what needs no lexicon works without one") {
  Core core;
  CHECK(core.call(R"({"op":"import","name":"a.md"})", "---\ntitle: \"A \\\"b\\\"\"\n---\nIt *opens*."));
  CHECK(core.answer().find(R"("kind":"markdown")") != std::string::npos);
  CHECK(core.call(R"({"op":"import","name":"a.txt"})", "caf\xE9"));
  CHECK(
      core.answer() ==
      R"({"article":{"title":"","source":"","published":"","url":"","body":"café"},"charset":"windows-1252","guessed":true,"kind":"text","byline":"","depth":0,"elements":0,"parts":[],)"
      R"("notes":[{"level":"warning","message":"The file is not UTF-8 and does not name its charset; it was read as windows-1252, which fits best."}]})");
  CHECK_FALSE(core.call(R"({"op":"import","name":"a.txt"})", ""));
  CHECK(core.answer() == R"({"error":"This file is empty."})");
  REQUIRE(core.call(R"({"op":"link"})", kWorkspace));
  const std::string answer = core.answer();
  const size_t begin = answer.find('#');
  const std::string fragment = answer.substr(begin, answer.find('"', begin) - begin);
  CHECK(answer == "{\"fragment\":\"" + fragment + "\",\"characters\":" + std::to_string(fragment.size()) + "}");
  REQUIRE(core.call(R"({"op":"open"})", "https://x.example/" + fragment));
  CHECK(core.answer() == workspaceJson(parseWorkspace(kWorkspace).workspace));
  CHECK_FALSE(core.call(R"({"op":"open"})", fragment.substr(0, 60)));
  CHECK(holds(core, "cut"));
  CHECK_FALSE(core.call(R"({"op":"link"})", "{}"));
  CHECK(holds(core, "not a workspace"));
}

TEST_CASE("what was replaced in a link or a saved file is told beside what it carries") {
  Core core;
  const std::string json =
      R"({"format":"synoptic.workspace","version":1,"articles":[{"body":"a\u0000b"}],"title":"\u0000"})";
  REQUIRE(core.call(R"({"op":"open"})", sealEnvelope(1, 'u', json)));
  CHECK(core.answer() ==
        "{\"format\":\"synoptic.workspace\",\"version\":1,\"title\":\"\uFFFD\",\"articles\":[{\"body\":\"a\uFFFDb\"}],"
        "\"notes\":[\"2 zero bytes were replaced.\"]}");
  CHECK(parseWorkspace(core.answer()).error == "");
  REQUIRE(core.call(R"({"op":"openFile"})", makeFileBlock(parseWorkspace(json).workspace).fragment));
  CHECK_FALSE(holds(core, "notes"));
}

TEST_CASE("a saved page opens again as what it was made of, and an excerpt holds what is in common") {
  Core core;
  CHECK_FALSE(core.call(R"({"op":"save"})", kWorkspace));  // before the lexicon has come
  CHECK_FALSE(core.call(R"({"op":"excerpt"})", kWorkspace));
  REQUIRE(haveTestLexicon());
  REQUIRE(
      core.loadLexicon(testFile(testLexiconFolder() + "/words.lex"), testFile(testLexiconFolder() + "/places.lex")));
  REQUIRE(core.call(R"({"op":"save"})", kWorkspace));
  const std::string page = core.answer();
  CHECK(page.rfind("<!DOCTYPE html>", 0) == 0);
  CHECK(page.find("<script") == std::string::npos);
  REQUIRE(core.call(R"({"op":"openFile"})", page));
  CHECK(core.answer() == workspaceJson(parseWorkspace(kWorkspace).workspace));
  CHECK_FALSE(core.call(R"({"op":"openFile"})", "<html></html>"));
  CHECK(holds(core, "holds no comparison"));
  REQUIRE(core.call(R"({"op":"excerpt","name":""})", kWorkspace));
  const ParsedWorkspace excerpt = parseWorkspace(core.answer());
  CHECK(excerpt.workspace.excerpt);
  CHECK(excerpt.workspace.rules == uint32_t(kRulesVersion));
  REQUIRE(excerpt.workspace.articles.size() == 2);
  CHECK(excerpt.workspace.articles[0].body == "The ferry opens on May 4, the port said.");
  REQUIRE(core.call(R"({"op":"excerpt","name":"F1"})", kWorkspace));
  CHECK(parseWorkspace(core.answer()).workspace.articles.size() == 2);
  for (const char* name : {"F0", "F99", "x", "F"}) {
    CAPTURE(name);
    CHECK_FALSE(core.call(std::string(R"({"op":"excerpt","name":")") + name + "\"}", kWorkspace));
    CHECK(holds(core, "There is no fact"));
  }
}

TEST_CASE("a saved page that is cut opens whole or is told as cut, wherever its comparison has begun") {
  REQUIRE(haveTestLexicon());
  Core core;
  REQUIRE(
      core.loadLexicon(testFile(testLexiconFolder() + "/words.lex"), testFile(testLexiconFolder() + "/places.lex")));
  REQUIRE(core.call(R"({"op":"save"})", kWorkspace));
  const std::string page = core.answer(), begin = "<template><pre hidden id=\"synoptic-workspace\">";
  const size_t begun = page.find(begin) + begin.size(), sealed = page.find("z</pre>");
  REQUIRE(sealed != std::string::npos);
  CHECK(begun < 350);  // before styles and texts
  CHECK(page.find("default-src 'none'") < begun);
  CHECK(page.find("charset=\"utf-8\"") < begun);
  for (size_t size = begun; size <= page.size(); ++size) {
    CAPTURE(size);
    const bool opened = core.call(R"({"op":"openFile"})", page.substr(0, size));
    REQUIRE(opened == (size >= sealed));
    if (!opened) REQUIRE(holds(core, "This file was cut on its way"));
  }
}

TEST_CASE("a wrong call is answered, not suffered") {
  Core core;
  for (const char* header :
       {"", "x", "[]", "7", "{}", R"({"op":7})", R"({"op":"dance"})", R"({"op":["compare"]})", "{\"op\":\"\xFF\"}"}) {
    CAPTURE(header);
    CHECK_FALSE(core.call(header, kRequest));
    CHECK(holds(core, "{\"error\":\""));
  }
  CHECK_FALSE(core.call(std::string(300000, '['), ""));
}

TEST_CASE("comparisons and reports are those of the rooms") {
  REQUIRE(haveTestLexicon());
  Core core;
  REQUIRE(
      core.loadLexicon(testFile(testLexiconFolder() + "/words.lex"), testFile(testLexiconFolder() + "/places.lex")));
  const Comparison expected = compare(parseRequest(kRequest).request, testLexicon());
  for (const char* name : {"json", "text", "html", "markdown", "csv"}) {
    Format format = Format::json;
    REQUIRE(parseFormat(name, format));
    CHECK(core.call(std::string(R"({"op":"report","format":")") + name + "\"}", kRequest));
    CHECK(core.answer() == render(expected, format));
  }
  CHECK(core.call(R"({"op":"compare"})", kRequest));
  CHECK(core.answer() == render(expected, Format::json));
  CHECK(core.call(R"({"op":"compare"})", "{\"id\":9," + kRequest.substr(1)));
  CHECK(core.answer() == render(expected, Format::json, "9"));
  CHECK_FALSE(core.call(R"({"op":"report","format":"pdf"})", kRequest));
  CHECK_FALSE(core.call(R"({"op":"compare"})", "{\"articles\":"));
  CHECK(holds(core, "not valid JSON"));
}

TEST_CASE("a comparison comes back from its JSON and gives every report again") {
  REQUIRE(haveTestLexicon());
  const Comparison comparison = compare(parseRequest(kRequest).request, testLexicon());
  const ParsedComparison parsed = parseComparison(render(comparison, Format::json));
  CHECK(parsed.error == "");
  for (const Format format : {Format::json, Format::text, Format::html, Format::markdown, Format::csv}) {
    CHECK(render(parsed.comparison, format) == render(comparison, format));
  }
}

TEST_CASE("the questions of study are answered by the room") {
  Core core;
  for (const char* op : {"timeline", "ladder", "ask", "draft", "update"}) {
    CAPTURE(op);
    CHECK_FALSE(core.call(header(op), kVersions));
    CHECK(core.answer() == R"({"error":"The lexicon has not arrived yet."})");
  }
  load(core);
  const Comparison comparison = compare(parseRequest(kVersions).request, testLexicon());
  const Lexicon& lexicon = testLexicon();
  struct Row {
    const char* what;
    std::string header, answer;
  };
  const Row rows[] = {
      {"all days", header("timeline"), renderTimeline(comparison, timelineOf(comparison, lexicon), Format::json)},
      {"who says it", header("ladder"), renderLadders(comparison, laddersOf(comparison), Format::json)},
      {"a question", header("ask", "how many people were hurt"),
       renderAnswers(comparison, ask(comparison, lexicon, "how many people were hurt"), Format::json)},
      {"the first article as a draft", header("draft", "old"),
       renderDraft(comparison, 0, checkDraft(comparison, 0), Format::json)},
      {"the last article as a draft", header("draft", "other"),
       renderDraft(comparison, 2, checkDraft(comparison, 2), Format::json)},
      {"two versions that are named", header("update", "new", "old"),
       renderUpdate(comparison, {0, 1}, updateOf(comparison, lexicon, 0, 1), Format::json)},
      {"the other way round", header("update", "old", "new"),
       renderUpdate(comparison, {1, 0}, updateOf(comparison, lexicon, 1, 0), Format::json)},
      {"the newer version alone", header("update", "new"),
       renderUpdate(comparison, {0, 1}, updateOf(comparison, lexicon, 0, 1), Format::json)},
      {"none named: those that share most", header("update"),
       renderUpdate(comparison, {0, 1}, updateOf(comparison, lexicon, 0, 1), Format::json)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(core.call(row.header, kVersions));
    CHECK(core.answer() == row.answer);
  }
  CHECK(rows[5].answer != rows[6].answer);
  CHECK_FALSE(core.call(header("timeline"), "{\"articles\":"));
  CHECK(holds(core, "not valid JSON"));
}

TEST_CASE("a study of articles that are not there says so") {
  Core core;
  load(core);
  CHECK_FALSE(core.call(header("draft", "C"), kVersions));
  CHECK(core.answer() == R"({"error":"There is no article C to check."})");
  struct Row {
    const char* what;
    std::string name, article;
  };
  const Row rows[] = {
      {"an article is no version of itself", "new", "new"},
      {"nobody's older version", "new", "C"},
      {"nobody's newer version", "C", "old"},
      {"the older version of one that is alone", "other", ""},
      {"of one that is not there", "C", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK_FALSE(core.call(header("update", row.name, row.article), kVersions));
    CHECK(core.answer() ==
          R"({"error":"There are no two versions of one article here: name the older and the newer one."})");
  }
}

TEST_CASE("of a page of which something was cut away all parts come along") {
  Core core;
  const std::string body =
      "The ferry to Orsund hit the pier on Monday evening, and twelve people were hurt, the port said in a long letter "
      "to all who had been aboard.";
  REQUIRE(core.call(header("import", "a.html"), "<html><body><nav><p>Home</p></nav><article><p>" + body +
                                                    "</p></article><footer><p>Imprint "
                                                    "\"x\"</p></footer></body></html>"));
  CHECK(holds(core, (R"("parts":[{"text":"Home","kept":false},{"text":")" + body +
                     R"(","kept":true},{"text":"Imprint \"x\"","kept":false}],"notes":[{"level":"info",)"
                     R"("message":"2 blocks of the page (menus, captions, related links) were left out."}]})")
                        .c_str()));
}

TEST_CASE("the markup of a page comes without what runs, of what is none nothing comes") {
  Core core;
  REQUIRE(core.call(header("page", "a.html"), "<html><body><p>It <b>opens</b>.</p><script>x()</script></body></html>"));
  CHECK(holds(core, "<p>It <b>opens</b>.</p>"));
  CHECK_FALSE(holds(core, "x()"));
  CHECK(core.call(header("page", "a.txt"), "It opens."));
  CHECK(core.answer() == R"({"text":""})");
}

TEST_CASE("an excerpt of one fact has it chosen, as the view quotes it there") {
  const std::string workspace =
      R"({"format":"synoptic.workspace","version":1,"articles":[)"
      R"({"source":"Post","published":"2031-03-05","body":"The ferry opens on May 4, the port said.\n\nA ticket costs $18.\n\nTwelve people work on the pier at Orsund."},)"
      R"({"source":"Times","published":"2031-03-06","body":"The ferry opens on May 6, the port said.\n\nNobody knows why.\n\nFifteen people work on the pier at Orsund."}]})";
  struct Row {
    const char* what;
    FactKind kind;
    const char* about;
    std::vector<std::string> bodies;
    const char* chosen;
  };
  const std::string twelve = "Twelve people work on the pier at Orsund.",
                    fifteen = "Fifteen people work on the pier at Orsund.";
  const Row rows[] = {
      {"the first sentence of either",
       FactKind::date,
       "ferry opens",
       {"The ferry opens on May 4, the port said.", "The ferry opens on May 6, the port said."},
       "0 19-24 ferry opens"},
      {"a sentence that stands elsewhere now, with other facts in it",
       FactKind::name,
       "Orsund",
       {twelve, fifteen},
       "0 34-40 Orsund"},
      {"nothing is compared where one text alone has it", FactKind::money, "ticket costs", {"A ticket costs $18."}, ""},
  };
  Core core;
  load(core);
  Request request;
  request.articles = parseWorkspace(workspace).workspace.articles;
  const Comparison whole = compare(std::move(request), testLexicon());
  for (const Row& row : rows) {
    CAPTURE(row.what);
    size_t number = 0;
    for (size_t at = 0; at < whole.facts.size(); ++at)
      if (whole.facts[at].kind == row.kind && whole.facts[at].about == row.about) number = at + 1;
    REQUIRE(number != 0);
    REQUIRE(core.call(header("excerpt", "F" + std::to_string(number)), workspace));
    const Workspace made = parseWorkspace(core.answer()).workspace;
    std::vector<std::string> bodies;
    for (const Article& article : made.articles) bodies.push_back(article.body);
    CHECK(bodies == row.bodies);
    CHECK(made.chosen_fact == row.chosen);
  }
}

TEST_CASE("of a header only its own strings count, of two the last") {
  struct Row {
    const char *what, *header;
    bool read;
    const char* op;
  };
  const Row rows[] = {
      {"nothing", "{}", true, ""},
      {"the operation", R"({"op":"open"})", true, "open"},
      {"other members of every type", R"({"a":null,"b":true,"c":-1,"d":1,"e":1.5,"f":"x","op":"open"})", true, "open"},
      {"an operation of every other type", R"({"op":null,"op":true,"op":-1,"op":1,"op":1.5,"op":{},"op":[]})", true,
       ""},
      {"an object's own operation", R"({"x":{"op":"save"},"op":"open"})", true, "open"},
      {"behind it", R"({"op":"open","x":{"op":"save"}})", true, "open"},
      {"in a list", R"({"op":"open","x":[{"op":"save"},"save",["save"]]})", true, "open"},
      {"of the operation itself", R"({"op":["save"],"x":"open"})", true, ""},
      {"two of them", R"({"op":"save","op":"open"})", true, "open"},
      {"a list", R"([{"op":"open"}])", false, ""},
      {"a string", R"("op")", false, ""},
      {"a number", "1.5", false, ""},
      {"nothing at all", "null", false, ""},
      {"more behind it", R"({"op":"open"}{})", false, "open"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CallHeader read;
    CHECK(readHeader(row.header, read) == row.read);
    CHECK(read.op == row.op);
  }
  CallHeader all;
  REQUIRE(readHeader(R"({"op":"1","name":"2","format":"3","charset":"4","article":"5","study":"6"})", all));
  CHECK(all.op + all.name + all.format + all.charset + all.article + all.study == "123456");
}
