// Corrections as JSON: what a request may say, what is refused with its place, and that a comparison gives them back.
#include <doctest/doctest.h>

#include <string>

#include "report/report.h"

using namespace synoptic;

namespace {

std::string requestWith(const std::string& corrections) {
  return R"({"articles":[{"body":"One ferry."},{"id":"x","body":"Two ferries."}],"corrections":)" + corrections + "}";
}

constexpr char kQuotes[] =
    R"("at":[{"article":"A","span":[0,3],"text":"One"},{"article":"x","span":[0,3],"text":"Two"}])";

std::string one(const std::string& members) {
  return "[{" + members + "," + kQuotes + "}]";
}

}  // namespace

TEST_CASE("a request brings its corrections, articles named by their ids") {
  const ParsedRequest parsed = parseRequest(requestWith(one(
      R"("kind":"fact","relation":"differs","reason":"scope","fact":"number","about":"ferries","note":"n","more":[{}])")));
  CHECK(parsed.error == "");
  REQUIRE(parsed.request.corrections.size() == 1);
  const Correction& correction = parsed.request.corrections[0];
  CHECK(correction.kind == CorrectionKind::fact);
  CHECK(correction.relation == Relation::differs);
  CHECK(correction.reason == Reason::scope);
  CHECK(correction.fact == FactKind::number);
  CHECK(correction.about == "ferries");
  CHECK(correction.note == "n");
  CHECK(correction.at == std::vector<Quote>{{0, {0, 3}, "One"}, {1, {0, 3}, "Two"}});
  CHECK(parseRequest(requestWith("[]")).error == "");
  CHECK(parseRequest(requestWith("null")).error == "");
}

TEST_CASE("a correction that cannot be read refuses the request and is named") {
  struct Row {
    std::string corrections;
    const char* words;
  };
  const Row table[] = {
      {"{}", "\"corrections\" is not a list"},
      {"[7]", "correction 1 is no object"},
      {"[{}]", "correction 1 has an unknown kind"},
      {one(R"("kind":"hide")"), "correction 1 has an unknown kind"},
      {R"([{"kind":"pin"}])", "correction 1 has no list \"at\""},
      {R"([{"kind":"pin","at":[]}])", "correction 1 needs 2 quotes"},
      {R"([{"kind":"pin","at":[1,2]}])", "a quote that is no object"},
      {R"([{"kind":"pin","at":[{"span":[0,1],"text":"O"}]}])", "without an article"},
      {R"([{"kind":"pin","at":[{"article":"B","span":[0,1],"text":"O"}]}])", "an article that is not there"},
      {R"([{"kind":"pin","at":[{"article":"A","span":[0],"text":"O"}]}])", "without a span"},
      {R"([{"kind":"pin","at":[{"article":"A","span":[-1,1],"text":"O"}]}])", "without a span"},
      {R"([{"kind":"pin","at":[{"article":"A","span":[0,4294967296],"text":"O"}]}])", "without a span"},
      {R"([{"kind":"pin","at":[{"article":"A","span":[0,1.5],"text":"O"}]}])", "without a span"},
      {R"([{"kind":"pin","at":[{"article":"A","span":[0,1]}]}])", "without words"},
      {one(R"("kind":"fact","relation":"maybe")"), "an unknown relation"},
      {one(R"("kind":"fact","relation":"differs","reason":"mood")"), "an unknown reason"},
      {one(R"("kind":"fact","relation":"differs")"), "has no reason"},
      {one(R"("kind":"confirm","fact":"gossip")"), "an unknown kind of fact"},
      {one(R"("kind":"pin","note":7)"), "not a text"},
  };
  for (const Row& row : table) {
    CAPTURE(row.corrections);
    const ParsedRequest parsed = parseRequest(requestWith(row.corrections));
    CHECK_MESSAGE(parsed.error.find(row.words) != std::string::npos, parsed.error);
    CHECK(parsed.error.back() == '.');
    CHECK(parsed.request.articles.empty());
    CHECK(parsed.request.corrections.empty());
  }
  std::string many = "[";
  for (int i = 0; i <= 1000; ++i) many += std::string(i == 0 ? "{" : ",{") + "\"kind\":\"pin\"," + kQuotes + "}";
  CHECK(parseRequest(requestWith(many + "]")).error.find("more than 1000 corrections") != std::string::npos);
}

TEST_CASE("a comparison gives its corrections and notes back, and a list takes them over") {
  Comparison comparison;
  for (const char* id : {"A", "x"}) {
    comparison.articles.push_back({id, "", "", "", id, readSentences("One ferry."), {}});
    comparison.articles.back().reading.published_from = PublishedFrom::unknown;
  }
  Correction correction;
  correction.kind = CorrectionKind::dismiss;
  correction.at = {{0, {0, 3}, "One"}, {1, {4, 9}, "ferry"}};
  correction.note = "\"mine\"";
  correction.applied = true;
  comparison.corrections = {correction};
  Fact fact;
  fact.rule = "number.same", fact.explanation = "Both say so.", fact.note = "\"mine\"", fact.dismissed = true;
  fact.values = {{"1", {{{0, 0}, {0, 3}}, {{1, 0}, {0, 3}}}}};
  comparison.facts = {fact};
  const std::string json = render(comparison, Format::json);
  CHECK(
      json.find(
          R"("corrections":[{"kind":"dismiss","relation":"conflict","note":"\"mine\"","at":[{"article":"A","span":[0,3],"text":"One"},)"
          R"({"article":"x","span":[4,9],"text":"ferry"}],"applied":true}])") != std::string::npos);
  const ParsedComparison parsed = parseComparison(json);
  CHECK(parsed.error == "");
  CHECK(parsed.comparison.corrections == comparison.corrections);
  CHECK(render(parsed.comparison, Format::json) == json);
  CHECK(parseManifest(json).corrections.size() == 1);
  for (const Format format : {Format::text, Format::html, Format::markdown}) {
    const std::string page = render(comparison, format);
    CHECK_MESSAGE(page.find("Dismissed by the reader") != std::string::npos, page);
    CHECK(page.find("mine") != std::string::npos);
  }
}
