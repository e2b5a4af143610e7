// Word boxes in; hit tests, rectangles of spans and sentences, and what is in view out.
#include "view/columns.h"

#include <doctest/doctest.h>

#include <limits>

#include "examples.h"

using namespace synoptic;

namespace {

Column sampleColumn() {
  Column column;
  column.place = {100, 50, 300, 200};
  // "Nine hurt in mill fire" / "Nine people were hurt on" "Tuesday. The mill was" "old." at 8 px a character, 200 px
  // wide
  examples::layOut(column, examples::fire().articles[0], 0, 200);
  return column;
}

}  // namespace

TEST_CASE("words are grouped into lines from top to bottom") {
  const Column column = sampleColumn();
  REQUIRE(column.lines().size() == 4);
  CHECK(column.lines()[0].y == 10);
  CHECK(column.lines()[1].y == 46);
  CHECK(column.lines()[3].y == 94);
  CHECK(column.left() == 20);
  CHECK(column.text(column.words()[0]) == "Nine");
}

TEST_CASE("a point hits the word and sentence under it, and the space between words") {
  Column column = sampleColumn();
  struct Row {
    const char* name;
    float x, y;
    int sentence;
  };
  const Row rows[] = {
      {"headline", 125, 65, 0},
      {"body", 125, 105, 1},
      {"space between words", 154, 105, 1},
      {"second sentence on its line", 100 + 20 + 80, 50 + 80, 2},
      {"right of the text", 390, 105, -1},
      {"outside", 50, 105, -1},
      {"above", 125, 40, -1},
      {"between paragraphs", 125, 87, -1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(column.sentenceAt(row.x, row.y) == row.sentence);
  }
  column.scroll = 36;
  CHECK(column.sentenceAt(125, 65) == 1);
}

TEST_CASE("what lies under the column that is held is not hit, and a folded column is not seen") {
  Column column = sampleColumn();
  column.covered = 60;
  CHECK(column.visible());
  CHECK(column.shown() == Rect{160, 50, 240, 200});
  CHECK(column.sentenceAt(125, 65) == -1);
  CHECK(column.sentenceAt(165, 65) == 0);
  column.covered = 300;
  CHECK_FALSE(column.visible());
  column.covered = 0;
  column.place.w = 0;
  CHECK_FALSE(column.visible());
}

TEST_CASE("a span gives a rectangle a line, parts of words in proportion") {
  const Column column = sampleColumn();
  const std::string body = examples::fire().articles[0].document.body;
  const uint32_t on = uint32_t(body.find("on Tuesday"));
  const std::vector<Rect> rects = column.spanRects({on, on + 10});
  REQUIRE(rects.size() == 2);
  CHECK(rects[0] == Rect{20 + 22 * 8, 46, 16, 20});
  CHECK(rects[1].x == 20);  // "Tuesday" without its full stop
  CHECK(rects[1].w > 56);
  CHECK(rects[1].w < 61);
  CHECK(column.spanRects({on, on}).empty());
  CHECK(column.spanRects({90000, 90010}).empty());
  CHECK(column.baselineOf(rects[1]) == 85);
}

TEST_CASE("part of a word written from right to left counts from the right") {
  Column column;
  const WordBox box{10, 0, 80, 20, 15, 0, 0, 0, 1, 0, 8};
  const int32_t end = 8;
  column.layOut(0, &box, 1, "abcdeghk", &end, 1);
  const auto rects = column.spanRects({0, 2});
  REQUIRE(rects.size() == 1);
  CHECK(rects[0] == Rect{70, 0, 20, 20});
}

TEST_CASE("a quotation mark of three bytes is one narrow character") {
  Column column;
  const std::string word = "boats,\xE2\x80\x9D";
  const WordBox box{0, 0, 72, 20, 15, 0, 0, 0, 0, 0, float(word.size())};
  const int32_t end = int32_t(word.size());
  column.layOut(0, &box, 1, word, &end, 1);
  const auto rects = column.spanRects({0, 5});
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].w > 52);
  CHECK(rects[0].w < 60);
}

TEST_CASE("a sentence covers its words and the spaces between them") {
  const Column column = sampleColumn();
  const auto rects = column.sentenceRects(1);
  REQUIRE(rects.size() == 2);
  CHECK(rects[0] == Rect{20, 46, 24 * 8, 20});
  CHECK(column.sentenceRects(-1).empty());
  CHECK(column.sentenceRects(99).empty());
}

TEST_CASE("only lines in view are drawn") {
  Column column;
  column.place = {0, 0, 300, 100};
  std::vector<WordBox> boxes;
  for (int i = 0; i < 10000; i++)
    boxes.push_back({0, float(i * 24), 50, 20, 15, 0, 0, float(i), 0, float(i * 5), float(i * 5 + 4)});
  const int32_t end = 4;
  column.layOut(0, boxes.data(), boxes.size(), "word", &end, 1);
  column.scroll = 24000;
  const Column::Range range = column.visibleLines();
  CHECK(range.begin >= 998);
  CHECK(range.end <= 1006);
  CHECK(range.begin <= 1000);
  CHECK(range.end >= 1004);
}

TEST_CASE("a thread passes a column in the widest space nearby") {
  const Column column = sampleColumn();
  CHECK(column.gapNear(40, 30) == doctest::Approx(38));  // between headline and body
  CHECK(column.gapNear(82, 6) == doctest::Approx(82).epsilon(0.2));
  CHECK(Column().gapNear(33, 50) == 33);
}

TEST_CASE("boxes that are no boxes are dropped") {
  const float nan = std::numeric_limits<float>::quiet_NaN(), huge = 3e38f;
  const WordBox boxes[] = {{nan, 0, 10, 10, 8, 0, 0, 0, 0, 0, 4},  {0, huge, 10, 10, 8, 0, 0, 0, 0, 0, 4},
                           {0, 0, -5, 10, 8, 0, 0, 0, 0, 0, 4},    {0, 0, 10, 10, 8, 7, 0, 0, 0, 0, 4},
                           {0, 0, 10, 10, 8, 0, 0, 1e9f, 0, 0, 4}, {0, 0, 10, 10, 8, 0, 99, -1, 0, 9, 4},
                           {5, 0, 10, 10, 8, 0, 99, -1, 0, 0, 4}};
  const int32_t end = 40;  // beyond the text
  Column column;
  column.layOut(0, boxes, 7, "word", &end, 1);
  REQUIRE(column.words().size() == 1);
  CHECK(column.text(column.words()[0]) == "word");
  column.layOut(0, nullptr, 0, "", nullptr, 0);
  CHECK(column.lines().empty());
  CHECK(column.wordAt(0, 0) == -1);
}
