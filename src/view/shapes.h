// shapes: a column's layout and its marks in, what is painted beside and under its words out. Computed once a layout
// and comparison; a frame only picks what is in view. Example: a conflict over two lines gives two MarkShapes; a linked
// sentence gives one bar in the gutter. Covered by tests/view/shapes_test.cpp.
#pragma once
#include <vector>

#include "view/columns.h"
#include "view/marks.h"

namespace synoptic {

// Whose mark it is: the relation's, the reader's own (drawn beneath it), the text's, which declares an edit of a
// quotation.
enum class Hand : uint8_t { rule, reader, text };

// A marked stretch of one line, content coordinates.
struct MarkShape {
  Rect box;
  float baseline = 0;
  Relation relation = Relation::shared;
  Hand hand = Hand::rule;
};

// The gutter sign of a sentence: a bar from top to bottom, or a ring at the top; `rtl`: at the right, where its lines
// begin.
struct SignShape {
  float top = 0, bottom = 0;
  Sign sign = Sign::none;
  bool rtl = false;
};

struct ColumnShapes {
  std::vector<MarkShape> marks;  // ordered by y
  std::vector<SignShape> signs;  // ordered by top
  float tallest = 0;             // of marks and signs: how far above the view to begin
};

// A line of several sentences takes the sign of the one with most of the line, so signs never overlap; a sentence that
// has most of no line goes without.
ColumnShapes shapesOf(const Column& column, const ArticleMarks& marks);

}  // namespace synoptic
