// A comparison comes back from its JSON as it was; anything that is not as it must be is refused by the way to it.
#include <doctest/doctest.h>

#include "example.h"
#include "report/report.h"

using namespace synoptic;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const size_t at = text.find(what);
  REQUIRE_MESSAGE(at != std::string::npos, what);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("render, parse and render again give the same bytes") {
  for (const Comparison& comparison : {exampleComparison(), hostileComparison("<\"&'> \n = é"), Comparison{}}) {
    const std::string json = render(comparison, Format::json);
    const ParsedComparison parsed = parseComparison(json);
    CHECK(parsed.error == "");
    CHECK(render(parsed.comparison, Format::json) == json);
  }
}

TEST_CASE("ids become indices again") {
  const Comparison c = parseComparison(render(exampleComparison(), Format::json)).comparison;
  REQUIRE(c.facts.size() == 1);
  CHECK(c.facts[0].values[1].mentions[0].sentence == SentenceRef{1, 0});
  CHECK(c.facts[0].values[1].mentions[0].span == Span{6, 11});
  CHECK(c.alignment.links[0].right == SentenceRef{1, 0});
  CHECK(c.alignment.links[0].tokens[1].left == Span{16, 19});
  CHECK(c.notes[0].article == 1);
  CHECK(c.notes[1].article == Note::kNoArticle);
  CHECK(c.articles[1].reading.mentions[0].speaker == Span{25, 28});
}

TEST_CASE("an answer to a request line is read as well, and what is not known is passed over") {
  const std::string json = render(exampleComparison(), Format::json, "7");
  CHECK(parseComparison(json).error == "");
  CHECK(parseComparison(replaced(json, "\"version\":1", "\"version\":1,\"later\":{\"a\":[1]}")).error == "");
}

TEST_CASE("every damage is named") {
  struct Row {
    const char* what;
    const char* by;
    const char* words;
  };
  const Row table[] = {
      {"synoptic.comparison", "other", "not a comparison"},
      {"\"version\":1", "\"version\":2", "newer version (format 2"},
      {"\"version\":1", "\"version\":0", "not a comparison"},
      {"\"version\":1", "\"version\":\"1\"", "not a comparison"},
      {"\"links\":", "\"lynx\":", "member links"},
      {"\"body\":\"Ferry", "\"bodi\":\"Ferry", "articles[0].body"},
      {"\"id\":\"B\"", "\"id\":\"A\"", "articles[1].id"},
      {"\"id\":\"A2\"", "\"id\":\"A1\"", "articles[0].sentences[1].id"},
      {"2031-03-05", "2031-02-30", "articles[0].published"},
      {"\"given\"", "\"guessed\"", "articles[0].publishedFrom"},
      {"[0,5]", "[0,500]", "articles[0].sentences[0].span"},
      {"[0,5]", "[5,0]", "articles[0].sentences[0].span"},
      {"[0,5]", "[0,5,5]", "articles[0].sentences[0].span"},
      {"[0,5]", "[0,-5]", "articles[0].sentences[0].span"},
      {"[0,5]", "[0,4.5]", "articles[0].sentences[0].span"},
      {"[16,21],\"kind\":\"quote\"", "[14,21],\"kind\":\"quote\"", "articles[1].mentions[0].span"},  // within “
      {"\"kind\":\"headline\"", "\"kind\":\"verse\"", "articles[0].sentences[0].kind"},
      {"\"sentence\":\"A2\",\"span\":[16,21],\"kind\"", "\"sentence\":\"Z9\",\"span\":[16,21],\"kind\"",
       "articles[0].mentions[0].sentence"},
      {"\"speaker\":[25,28]", "\"speaker\":7", "articles[1].mentions[0].speaker"},
      {"\"score\":0.87", "\"score\":1.87", "links[0].score"},
      {"\"score\":0.87", "\"score\":\"0.87\"", "links[0].score"},
      {"\"right\":\"B1\"", "\"right\":\"A1\"", "links[0].right"},
      {"\"moved\":false", "\"moved\":0", "links[0].moved"},
      {"[10,15,0,5]", "[10,15,0,500]", "links[0].tokens[0]"},
      {"[10,15,0,5]", "[10,15,0]", "links[0].tokens[0]"},
      {"\"sentences\":[\"A2\",\"B1\"]", "\"sentences\":[\"A2\",\"B9\"]", "rows[0].sentences[1]"},
      {"\"conflict\"", "\"quarrel\"", "facts[0].relation"},
      {"\"origins\":2", "\"origins\":-2", "facts[0].origins"},
      {"[6,11],\"text\"", "[6,1100],\"text\"", "facts[0].values[1].mentions[0].span"},
      {"\"articles\":[\"A\",\"B\"]", "\"articles\":[\"A\",\"C\"]", "copies[0].articles"},
      {"\"share\":0.5", "\"share\":null", "copies[0].share"},
      {"\"level\":\"info\"", "\"level\":\"loud\"", "notes[1].level"},
      {"\"article\":\"B\"", "\"article\":\"Q\"", "notes[0].article"},
  };
  const std::string json = render(exampleComparison(), Format::json);
  for (const Row& row : table) {
    CAPTURE(row.by);
    const ParsedComparison parsed = parseComparison(replaced(json, row.what, row.by));
    CHECK_MESSAGE(parsed.error.find(row.words) != std::string::npos, parsed.error);
    CHECK(parsed.comparison.articles.empty());
  }
}

TEST_CASE("no prefix of a comparison passes for one") {
  const std::string json = render(exampleComparison(), Format::json);
  for (size_t size = 0; size < json.size(); ++size) CHECK(parseComparison(json.substr(0, size)).error != "");
}

TEST_CASE("depth and other people's JSON are refused") {
  for (const std::string& json :
       {std::string(), std::string("7"), std::string("[]"), std::string(500000, '['), std::string("{\"format\":7}")}) {
    CHECK(parseComparison(json).error != "");
  }
}
