// What is painted beside and under the words.
#include "view/shapes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "examples.h"

using namespace synoptic;

TEST_CASE("marks are rectangles a line, in order, with their baseline") {
  const Comparison c = examples::fire();
  Column column;
  examples::layOut(column, c.articles[0], 0, 200);
  const ColumnShapes shapes = shapesOf(column, marksOf(c)[0]);
  REQUIRE(shapes.marks.size() == 4);  // Nine, Nine, Tuesday, old
  CHECK(shapes.marks[0].box == Rect{20, 10, 32, 20});
  CHECK(shapes.marks[0].baseline == 25);
  CHECK(shapes.marks[0].relation == Relation::conflict);
  CHECK(shapes.marks[2].relation == Relation::shared);
  CHECK(shapes.marks[3].relation == Relation::differs);
  for (size_t i = 1; i < shapes.marks.size(); i++) CHECK(shapes.marks[i - 1].box.y <= shapes.marks[i].box.y);
}

TEST_CASE("each line has one sign: of the sentence that has most of it") {
  const Comparison c = examples::fire();
  Column column;
  examples::layOut(column, c.articles[2], 2, 200);
  const ColumnShapes shapes = shapesOf(column, marksOf(c)[2]);
  REQUIRE(shapes.signs.size() == 3);
  CHECK(shapes.signs[0].sign == Sign::only);
  CHECK(shapes.signs[1].sign == Sign::only);
  CHECK(shapes.signs[2].sign == Sign::shared);
  for (size_t i = 1; i < shapes.signs.size(); i++) CHECK(shapes.signs[i - 1].bottom <= shapes.signs[i].top + .01f);
}

TEST_CASE("signs stand where the lines begin, and the room beside the text with them") {
  const Comparison c = examples::fire();
  Column left, right;
  examples::layOut(left, c.articles[2], 2, 200);
  examples::layOut(right, c.articles[2], 2, 200, 8, true);
  for (const SignShape& sign : shapesOf(left, marksOf(c)[2]).signs) CHECK(!sign.rtl);
  const ColumnShapes shapes = shapesOf(right, marksOf(c)[2]);
  REQUIRE(shapes.signs.size() == 3);
  for (const SignShape& sign : shapes.signs) CHECK(sign.rtl);
  CHECK(left.left() - left.outerLeft() == right.outerRight() - right.right());
  CHECK(left.outerRight() - left.right() == right.left() - right.outerLeft());
  CHECK(left.left() - left.outerLeft() > right.left() - right.outerLeft());
}

TEST_CASE("no words, no shapes") {
  const ColumnShapes shapes = shapesOf(Column(), marksOf(examples::fire())[0]);
  CHECK(shapes.marks.empty());
  CHECK(shapes.signs.empty());
}

TEST_CASE("the reader's own marks have a line of their own, dismissed ones have none at all") {
  Comparison c = examples::fire();
  c.facts[0].by = By::reader;
  Column column;
  examples::layOut(column, c.articles[0], 0, 200);
  const auto count = [&](Hand hand) {
    const auto shapes = shapesOf(column, marksOf(c)[0]).marks;
    return std::count_if(shapes.begin(), shapes.end(),
                         [&](const MarkShape& m) { return m.hand == hand && m.relation == Relation::conflict; });
  };
  CHECK(count(Hand::rule) == 2);
  CHECK(count(Hand::reader) == 2);
  c.facts[0].dismissed = true;
  CHECK(count(Hand::rule) == 0);
  CHECK(count(Hand::reader) == 0);
}
