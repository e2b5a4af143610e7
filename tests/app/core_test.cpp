// The worker's core without a browser: every operation, every error, and a lexicon that has not come.
#include <doctest/doctest.h>

#include "app/core.h"
#include "report/report.h"
#include "support/lexicon_files.h"
#include "workspace/workspace.h"

using namespace synoptic;

namespace {

const std::string kRequest =
    R"({"articles":[{"source":"Post","published":"2031-03-05","body":"The ferry opens on May 4, the port said."},)"
    R"({"source":"Times","published":"2031-03-06","body":"The ferry opens on May 6, the port said."}]})";
const std::string kWorkspace = R"({"format":"synoptic.workspace","version":1,)" + kRequest.substr(1);

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
