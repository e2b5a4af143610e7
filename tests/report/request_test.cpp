// Requests and lists of articles: what is taken from them, and the sentence for each way to be wrong.
#include <doctest/doctest.h>

#include "report/report.h"

using namespace synoptic;

TEST_CASE("a request gives its articles and its id as it was written") {
  const ParsedRequest parsed = parseRequest(
      R"({"articles":[{"id":"x","title":"T","source":"S","published":"2031-03-05","url":"u","body":"One."},{"body":"Two.","title":null,"more":1}],"id": {"n": 1.0}})");
  CHECK(parsed.error == "");
  CHECK(parsed.id == R"({"n":1.0})");
  REQUIRE(parsed.request.articles.size() == 2);
  const Article& first = parsed.request.articles[0];
  CHECK(first.id == "x");
  CHECK(first.title == "T");
  CHECK(first.source == "S");
  CHECK(first.published == "2031-03-05");
  CHECK(first.url == "u");
  CHECK(first.body == "One.");
  CHECK(parsed.request.articles[1].title == "");
  CHECK(parsed.request.notes.empty());
}

TEST_CASE("an empty list is a request too") {
  const ParsedRequest parsed = parseRequest(R"({"articles":[]})");
  CHECK(parsed.error == "");
  CHECK(parsed.id == "");
}

TEST_CASE("what a request cannot be is said in one sentence, and its id is kept") {
  struct Row {
    const char* json;
    const char* words;
    const char* id;
  };
  const Row table[] = {
      {"", "not valid JSON", ""},
      {"[]", "not an object", ""},
      {R"({"id":1})", "no list \"articles\"", "1"},
      {R"({"id":1,"articles":{}})", "no list \"articles\"", "1"},
      {R"({"id":"a","articles":["x"]})", "article 1 is not an object", "\"a\""},
      {R"({"id":null,"articles":[{"body":"x"},{}]})", "article 2 has no \"body\"", "null"},
      {R"({"articles":[{"body":7}]})", "\"body\" of article 1 is not a text", ""},
      {R"({"articles":[{"body":"x","published":20310305}]})", "\"published\" of article 1", ""},
      {R"({"articles":[{"id":"q","body":"x"},{"body":"y"},{"id":"q","body":"z"}]})",
       "article 1 and article 3 have the same id", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.json);
    const ParsedRequest parsed = parseRequest(row.json);
    CHECK_MESSAGE(parsed.error.find(row.words) != std::string::npos, parsed.error);
    CHECK(parsed.error.back() == '.');
    CHECK(parsed.id == row.id);
    CHECK(parsed.request.articles.empty());
  }
  std::string many = "{\"articles\":[{\"body\":\"\"}";
  for (int i = 0; i < 1000; ++i) many += ",{\"body\":\"\"}";
  CHECK(parseRequest(many + "]}").error.find("more than 1000") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are noted") {
  const ParsedRequest parsed = parseRequest("{\"articles\":[{\"body\":\"a\xFF\"}],\"corrections\":[]}");
  CHECK(parsed.error == "");
  CHECK(parsed.request.articles[0].body == "a\uFFFD");
  REQUIRE(parsed.request.notes.size() == 1);
  CHECK(parsed.request.notes[0].message == "1 byte sequence of the request was not UTF-8 and was replaced.");
  CHECK(parseRequest("{\"articles\":[{\"body\":\"\xFF a\xFF\"}]}").request.notes[0].message ==
        "2 byte sequences of the request were not UTF-8 and were replaced.");
  using Sentences = std::vector<std::string>;
  CHECK(parseManifest("[{\"body\":\"\xFF\"}]").repaired ==
        Sentences{"1 byte sequence of the list was not UTF-8 and was replaced."});
  CHECK(parseManifest("[{\"body\":\"a\"}]").repaired.empty());
}

TEST_CASE("zero bytes of a request or a list are replaced in every member, and noted") {
  const ParsedRequest parsed =
      parseRequest(R"({"articles":[{"body":"a\u0000 \ud83d","title":"\u0000t","source":"s\u0000","id":"i\u0000"}]})");
  CHECK(parsed.error == "");
  const Article& article = parsed.request.articles.at(0);
  CHECK(article.body == "a\uFFFD \uFFFD");
  CHECK(article.title == "\uFFFDt");
  CHECK(article.source == "s\uFFFD");
  CHECK(article.id == "i\uFFFD");
  REQUIRE(parsed.request.notes.size() == 2);
  CHECK(parsed.request.notes[0].message == "4 zero bytes were replaced.");
  CHECK(parseManifest(R"([{"body":"a\u0000"}])").repaired == std::vector<std::string>{"One zero byte was replaced."});
}

TEST_CASE("a list names files, brings bodies, or is a saved file") {
  ParsedManifest parsed = parseManifest(R"([{"id":"A","file":"a.txt","source":"S"},{"body":"x"}])");
  CHECK(parsed.error == "");
  REQUIRE(parsed.entries.size() == 2);
  CHECK(parsed.entries[0].file == "a.txt");
  CHECK(parsed.entries[0].article.source == "S");
  CHECK(parsed.entries[1].article.body == "x");
  parsed = parseManifest(R"({"format":"synoptic.workspace","version":1,"articles":[{"body":"x"}]})");
  CHECK(parsed.format == "synoptic.workspace");
  CHECK(parsed.version == 1);
  CHECK(parseManifest(R"({"format":"synoptic.comparison","version":1.5,"articles":[{"body":"x"}]})").version ==
        UINT32_MAX);
  CHECK(parsed.entries.size() == 1);
  parsed = parseManifest(
      R"({"format":"synoptic.comparison","articles":[{"body":"x","published":"2031-03-05","publishedFrom":"given"},)"
      R"({"body":"y","published":"2031-03-06","publishedFrom":"text"}]})");
  REQUIRE(parsed.entries.size() == 2);
  CHECK(parsed.entries[0].article.published == "2031-03-05");
  CHECK(parsed.entries[1].article.published == "");
}

TEST_CASE("a list that cannot be used is refused") {
  for (const char* json : {"", "{}", "[]", "[1]", R"([{"id":"A"}])", R"([{"file":7}])", R"({"articles":[]})",
                           R"([{"file":"a","title":[]}])"}) {
    CAPTURE(json);
    const ParsedManifest parsed = parseManifest(json);
    CHECK(parsed.error != "");
    CHECK(parsed.entries.empty());
  }
}
