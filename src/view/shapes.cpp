// See shapes.h.
#include "view/shapes.h"

#include <algorithm>
#include <map>

namespace synoptic {
namespace {

// The sentence that covers most of each line, -1 where none does.
std::vector<int32_t> ownersOf(const Column& column) {
  std::vector<int32_t> owners;
  for (const Line& line : column.lines()) {
    std::map<int32_t, float> widths;
    for (uint32_t i = line.first; i < line.end; i++) widths[column.words()[i].sentence] += column.words()[i].box.w;
    int32_t owner = -1;
    float widest = 0;
    for (auto [sentence, width] : widths) {
      if (sentence >= 0 && width > widest) {
        widest = width;
        owner = sentence;
      }
    }
    owners.push_back(owner);
  }
  return owners;
}

void addSigns(const Column& column, const ArticleMarks& marks, ColumnShapes& shapes) {
  const std::vector<int32_t> owners = ownersOf(column);
  const auto signOf = [&](int32_t s) {
    return s >= 0 && size_t(s) < marks.signs.size() ? marks.signs[size_t(s)] : Sign::none;
  };
  for (size_t l = 0; l < owners.size();) {
    size_t end = l + 1;
    while (end < owners.size() && owners[end] == owners[l]) end++;
    if (const Sign sign = signOf(owners[l]); sign != Sign::none) {
      const Line& first = column.lines()[l];
      const float bottom = sign == Sign::only ? first.bottom : column.lines()[end - 1].bottom;
      shapes.signs.push_back({first.y, bottom, sign, column.words()[first.first].rtl});
      shapes.tallest = std::max(shapes.tallest, bottom - first.y);
    }
    l = end;
  }
}

}  // namespace

ColumnShapes shapesOf(const Column& column, const ArticleMarks& marks) {
  ColumnShapes shapes;
  for (const Segment& segment : marks.segments) {
    for (const Rect& box : column.spanRects(segment.span)) {
      shapes.marks.push_back({box, column.baselineOf(box), segment.relation});
      shapes.tallest = std::max(shapes.tallest, box.h);
    }
  }
  for (const Mark& mark : marks.marks) {
    if (!mark.mine) continue;
    for (const Rect& box : column.spanRects(mark.span))
      shapes.marks.push_back({box, column.baselineOf(box), mark.relation, Hand::reader});
  }
  for (Span edit : marks.declared) {
    for (const Rect& box : column.spanRects(edit))
      shapes.marks.push_back({box, column.baselineOf(box), Relation::shared, Hand::text});
  }
  std::stable_sort(shapes.marks.begin(), shapes.marks.end(),
                   [](const MarkShape& a, const MarkShape& b) { return a.box.y < b.box.y; });
  addSigns(column, marks, shapes);
  return shapes;
}

}  // namespace synoptic
