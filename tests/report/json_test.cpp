// JSON out and in: bytes as promised, valid whatever the texts hold, read without trusting anything.
#include <doctest/doctest.h>

#include "example.h"
#include "report/json_in.h"
#include "report/json_out.h"
#include "report/report.h"
#include "support/json_suite.h"

using namespace synoptic;

TEST_CASE("a comparison is printed with the members of the contract in their order") {
  CHECK(
      render(exampleComparison(), Format::json, "[1,\"x\"]") ==
      R"({"id":[1,"x"],"format":"synoptic.comparison","version":1,"articles":[)"
      R"({"id":"A","label":"Harbour Post","title":"Ferry","source":"Harbour Post","published":"2031-03-05","publishedFrom":"given",)"
      R"("url":"https://harbour-post.example/ferry","body":"Ferry\n\nIt opens May 4.","sentences":[)"
      R"({"id":"A1","span":[0,5],"kind":"headline","paragraph":0},{"id":"A2","span":[7,22],"kind":"body","paragraph":1}],)"
      R"("mentions":[{"sentence":"A2","span":[16,21],"kind":"date","value":"2031-05-04"}]},)"
      R"({"id":"B","label":"Velling Times","title":"","source":"","published":"","publishedFrom":"unknown","url":"",)"
      R"("body":"Opens May 6, “soon,” she said.","sentences":[{"id":"B1","span":[0,34],"kind":"body","paragraph":0}],)"
      R"("mentions":[{"sentence":"B1","span":[16,21],"kind":"quote","value":"soon,","speaker":[25,28]}]}],)"
      R"("links":[{"left":"A2","right":"B1","score":0.87,"level":"full","moved":false,"revision":"","tokens":[[10,15,0,5],[16,19,6,9]]}],)"
      R"("rows":[{"id":"R1","sentences":["A2","B1"]}],)"
      R"("facts":[{"id":"F1","kind":"date","about":"day of the opening","relation":"conflict","reason":"","rule":"date.other-day",)"
      R"("values":[{"value":"2031-05-04","mentions":[{"sentence":"A2","span":[16,21],"text":"May 4"}]},)"
      R"({"value":"2031-05-06","mentions":[{"sentence":"B1","span":[6,11],"text":"May 6"}]}],"origins":2,"by":"rule","dismissed":false,)"
      R"("explanation":"Harbour Post says “May 4”, Velling Times says “May 6”."}],)"
      R"("copies":[{"articles":["A","B"],"share":0.5}],)"
      R"("notes":[{"level":"warning","message":"Velling Times is undated.","article":"B"},{"level":"info","message":"Two articles."}]})");
}

TEST_CASE("nothing compared is valid too") {
  CHECK(
      render({}, Format::json) ==
      R"({"format":"synoptic.comparison","version":1,"articles":[],"links":[],"rows":[],"facts":[],"copies":[],"notes":[]})");
}

TEST_CASE("a quote without a speaker says so") {
  Comparison c = exampleComparison();
  c.articles[1].reading.mentions[0].speaker = {};
  CHECK(render(c, Format::json).find(R"("speaker":null)") != std::string::npos);
}

TEST_CASE("no two sentences have one id, whatever the ids of the articles") {
  Comparison c;
  for (const char* id : {"1", "11", "a.", "a", "", "x2"}) {
    ComparedArticle article;
    article.id = id;
    article.document.body = "x";
    article.document.sentences.resize(12, {{0, 1}, SentenceKind::body, 0, 0, 0});
    c.articles.push_back(article);
  }
  const ParsedComparison parsed = parseComparison(render(c, Format::json));
  CHECK(parsed.error == "");  // which refuses an id that occurs twice
  CHECK(render(c, Format::json).find(R"("id":"11.1")") != std::string::npos);
  CHECK(render(c, Format::json).find(R"("id":"a1")") != std::string::npos);
}

TEST_CASE("for the page the word pairs of a link are one string, which is passed over when it is read back") {
  struct Row {
    std::vector<WordPair> pairs;
    const char* packed;
  };
  const Row table[] = {{{}, ""},  // web/src/word_pairs.test.ts reads the same strings
                       {{{{0, 5}, {0, 7}}}, "AKAO"},
                       {{{{100'000, 100'005}, {0, 7}}}, "gqjGKAO"},
                       {{{{10, 13}, {100, 103}}, {{14, 17}, {2, 5}}}, "UGoGGCGrGG"}};
  for (const Row& row : table) {
    CAPTURE(row.packed);
    Comparison c = exampleComparison();
    REQUIRE(!c.alignment.links.empty());
    for (Link& link : c.alignment.links) link.tokens = row.pairs;
    const std::string json = renderPacked(c);
    CHECK(json.find("\"tokens\":\"" + std::string(row.packed) + '"') != std::string::npos);
    const ParsedComparison parsed = parseComparison(json);
    CHECK(parsed.error == "");
    for (Link& link : c.alignment.links) link.tokens.clear();
    CHECK(render(parsed.comparison, Format::json) == render(c, Format::json));
  }
}

TEST_CASE("scores have at most four decimals and no zeros behind") {
  struct Row {
    double score;
    const char* text;
  };
  const Row table[] = {{0, "0"},
                       {1, "1"},
                       {0.5, "0.5"},
                       {0.87, "0.87"},
                       {0.8765, "0.8765"},
                       {0.0001, "0.0001"},
                       {0.00004, "0"},
                       {0.1, "0.1"},
                       {0.99996, "1"},
                       {0.3333333333, "0.3333"},
                       {7, "1"},
                       {-1, "0"},
                       {0.0 / 1e-300 * 0, "0"},
                       {1e308 * 10 - 1e308 * 10, "0"}};
  for (const Row& row : table) {
    std::string out;
    appendScore(out, row.score);
    CHECK(out == row.text);
  }
}

TEST_CASE("strings are escaped, and what is not UTF-8 is replaced") {
  struct Row {
    std::string text, json;
  };
  const Row table[] = {
      {"", "\"\""},
      {"a\"b\\c/d", R"("a\"b\\c/d")"},
      {"\n\r\t\b\f", R"("\n\r\t\u0008\u000c")"},
      {std::string("\0\x1F\x7F", 3), "\"\uFFFD\\u001f\x7F\""},
      {"é“🚢", "\"é“🚢\""},
      {"\xFF", R"("\ufffd")"},
      {"\xC3", R"("\ufffd")"},
      {"\xC0\x80", R"("\ufffd\ufffd")"},
      {"a\xE2\x80z", R"("a\ufffd\ufffdz")"},
      {"\xED\xA0\x80", R"("\ufffd\ufffd\ufffd")"},
      {"\xF4\x90\x80\x80", R"("\ufffd\ufffd\ufffd\ufffd")"},
      {"</script>", R"("</script>")"},
  };
  for (const Row& row : table) CHECK(jsonString(row.text) == row.json);
}

TEST_CASE("whatever the texts hold, the JSON can be read") {
  for (int seed = 0; seed < 300; ++seed) {
    std::string text;
    unsigned x = unsigned(seed) * 2654435761u + 1;
    for (int i = 0; i < 40; ++i) text += char((x = x * 1664525 + 1013904223) >> 24);
    JsonTree tree;
    CHECK(tree.parse(render(hostileComparison(text), Format::json)) == "");
    CHECK(tree.repaired() == 0);
  }
}

TEST_CASE("the reader walks what is there and gives nothing for what is not") {
  JsonTree tree;
  REQUIRE(tree.parse(R"({"a":[1,2.5,"x",{"b":null}],"t":true,"a2":-1,"big":1e300,"dup":1,"dup":2,"neg":-0.0})") == "");
  const JsonValue root = tree.root();
  CHECK(root["a"].count() == 4);
  CHECK(root["a"].at(1).number() == 2.5);
  CHECK(root["a"].at(2).text() == "x");
  CHECK(root["a"].at(3)["b"].is(JsonValue::Type::null));
  CHECK(root["a"].at(4).is(JsonValue::Type::none));
  CHECK(root["a"].at(0)["b"].at(7)["c"].missing());
  CHECK(root["t"].truth());
  CHECK_FALSE(root["a"].truth());
  CHECK(root["dup"].number() == 2);
  CHECK(root["no"].text() == "");
  uint32_t whole = 0;
  CHECK(root["dup"].whole(2, whole));
  CHECK(whole == 2);
  CHECK_FALSE(root["dup"].whole(1, whole));
  CHECK_FALSE(root["a2"].whole(9, whole));
  CHECK_FALSE(root["big"].whole(UINT32_MAX, whole));
  CHECK_FALSE(root["a"].at(1).whole(9, whole));
  CHECK_FALSE(root["t"].whole(9, whole));
  CHECK(root["neg"].whole(9, whole));
}

TEST_CASE("what is no JSON is refused, at any depth and length") {
  struct Row {
    const char* name;
    std::string json;
    const char* words;
  };
  const Row table[] = {
      {"nothing", "", "not valid JSON"},
      {"cut", "{\"a\":", "not valid JSON"},
      {"a comma too many", "[1,]", "not valid JSON"},
      {"two values", "1 2", "not valid JSON"},
      {"a zero byte and more behind it", std::string("[1]\0]", 5), "not valid JSON (at byte 4)"},
      {"not a number", "NaN", "not valid JSON"},
      {"a number out of range", "1e400", "not valid JSON"},
      {"a control sign in a text", "\"\n\"", "not valid JSON"},
      {"a million levels", std::string(1000000, '['), "nested too deeply"},
      {"65 levels", std::string(65, '[') + std::string(65, ']'), "nested too deeply"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    JsonTree tree;
    const std::string wrong = tree.parse(row.json);
    CHECK_MESSAGE(wrong.find(row.words) != std::string::npos, wrong);
    CHECK(tree.root().is(JsonValue::Type::none));
  }
  JsonTree tree;
  CHECK(tree.parse(std::string(64, '[') + std::string(64, ']')) == "");
}

TEST_CASE("half an emoji and a zero byte become U+FFFD, and are counted") {
  struct Row {
    const char* json;
    const char* text;
    size_t repaired, zeros;
  };
  const Row table[] = {
      {R"("\ud83d\udea2")", "🚢", 0, 0},
      {R"("\ud83d")", "\uFFFD", 1, 0},
      {R"("\udea2x")", "\uFFFDx", 1, 0},
      {R"("\uD83D\uD83D\uDEA2")", "\uFFFD🚢", 1, 0},
      {R"("\\ud83d")", "\\ud83d", 0, 0},
      {"\"a\xFF\"", "a\uFFFD", 1, 0},
      {R"("\ud83d\n")", "\uFFFD\n", 1, 0},
      {R"("a\u0000b")", "a\uFFFDb", 0, 1},
      {R"("\u0000\u0000")", "\uFFFD\uFFFD", 0, 2},
      {R"("\\u0000")", "\\u0000", 0, 0},
      {R"("\u0000\ud83d")", "\uFFFD\uFFFD", 1, 1},
      {R"("\u00000")", "\uFFFD0", 0, 1},
      {R"("\u0001")", "\x01", 0, 0},
  };
  for (const Row& row : table) {
    CAPTURE(row.json);
    JsonTree tree;
    CHECK(tree.parse(row.json) == "");
    CHECK(tree.root().text() == row.text);
    CHECK(tree.repaired() == row.repaired);
    CHECK(tree.zeros() == row.zeros);
  }
}

TEST_CASE("a member's text is taken as it is, without white space") {
  struct Row {
    const char* json;
    const char* text;
  };
  const Row table[] = {
      {R"({"id":7})", "7"},
      {R"({ "a" : {"id":1} , "id" : [ 1 , "x y" , {"id": 2} ] , "b":[] })", R"([1,"x y",{"id":2}])"},
      {R"({"id":1.50,"x":"id"})", "1.50"},
      {R"({"x":"\"id\":3","id":"a\"}b"})", R"("a\"}b")"},
      {R"({"id":[1,"\ud83d"]})", R"([1,"\ufffd"])"},
      {R"({"id":1,"id":null})", "null"},
      {R"({"a":1})", ""},
      {R"(["id",3])", ""},
      {R"({})", ""},
  };
  for (const Row& row : table) CHECK(memberText(row.json, "id") == row.text);
}

TEST_CASE("an error answer names line and reason") {
  CHECK(renderError("", 3, "Not \"that\".") == R"({"id":null,"error":{"line":3,"message":"Not \"that\"."}})");
  CHECK(renderError("[1]", 1, "x") == R"({"id":[1],"error":{"line":1,"message":"x"}})");
}

TEST_CASE("formats are known by their names only") {
  Format format = Format::csv;
  CHECK(parseFormat("html", format));
  CHECK(format == Format::html);
  for (const char* unknown : {"", "HTML", "xml", "json "}) CHECK_FALSE(parseFormat(unknown, format));
  CHECK(format == Format::html);
}

TEST_CASE("of JSONTestSuite every y_ is read and every n_ refused, by itself and within a request") {
  eachOfJsonSuite([](char kind, const std::string& text) {
    JsonTree tree;
    const std::string problem = tree.parse(text);
    CHECK((kind == 'i' || problem.empty() == (kind == 'y')));
    JsonTree again;
    CHECK(again.parse(text) == problem);
    // a member that a request does not know is passed over; it stands first, so that what it leaves open is never
    // closed
    const ParsedRequest request =
        parseRequest("{\"unknown\":" + text + R"(,"articles":[{"body":"It rained."},{"body":"It rained again."}]})");
    CHECK((kind == 'i' || request.error.empty() == (kind == 'y')));
    CHECK(request.request.articles.size() == (request.error.empty() ? 2 : 0));
  });
}
