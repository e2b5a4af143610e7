#include "compare/rewriting.h"

#include <algorithm>

namespace synoptic {
namespace {

// What a token counts: nothing for punctuation, double for what carries matter.
uint16_t weightOf(const Scene& scene, const Side& side, uint32_t token) {
  const TokenKind kind = side.document->tokens[token].kind;
  if (kind == TokenKind::punctuation) return 0;
  return kind == TokenKind::number || scene.content(side.ref.article, token) ? 2 : 1;
}

// Best sums of equal words from each pair of positions to the ends.
class Table {
 public:
  Table(const LinkView& view, uint32_t rows, uint32_t columns) : view_(view), columns_(columns) {
    best_.assign(size_t{rows + 1} * (columns + 1), 0);
    for (uint32_t i = rows; i-- > 0;)
      for (uint32_t j = columns; j-- > 0;) {
        uint16_t& here = best_[at(i, j)];
        here = std::max(best_[at(i + 1, j)], best_[at(i, j + 1)]);
        if (equal(i, j)) here = std::max<uint16_t>(here, static_cast<uint16_t>(best_[at(i + 1, j + 1)] + weight(i)));
      }
  }

  bool equal(uint32_t i, uint32_t j) const {
    return view_.scene.lemma(view_.left.ref.article, left(i)) == view_.scene.lemma(view_.right.ref.article, right(j));
  }
  bool taken(uint32_t i, uint32_t j) const {
    return equal(i, j) && best_[at(i, j)] == best_[at(i + 1, j + 1)] + weight(i);
  }
  bool skipsLeft(uint32_t i, uint32_t j) const { return best_[at(i, j)] == best_[at(i + 1, j)]; }
  uint32_t sum() const { return best_[0]; }
  uint32_t left(uint32_t i) const { return view_.left.sentence->first_token + i; }
  uint32_t right(uint32_t j) const { return view_.right.sentence->first_token + j; }

 private:
  size_t at(uint32_t i, uint32_t j) const { return size_t{i} * (columns_ + 1) + j; }
  // punctuation counts a little less than nothing would: it follows the words
  uint16_t weight(uint32_t i) const {
    return static_cast<uint16_t>(4 * weightOf(view_.scene, view_.left, left(i)) + 1);
  }

  const LinkView& view_;
  uint32_t columns_;
  std::vector<uint16_t> best_;
};

uint32_t totalOf(const LinkView& view, const Side& side) {
  uint32_t total = 0;
  for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
    total += 4u * weightOf(view.scene, side, token) + 1;
  return total;
}

}  // namespace

Rewriting rewritingOf(const LinkView& view) {
  const uint32_t rows = view.left.sentence->end_token - view.left.sentence->first_token;
  const uint32_t columns = view.right.sentence->end_token - view.right.sentence->first_token;
  if (std::max(rows, columns) > kMostRewritten || std::min(rows, columns) == 0) return {};
  const Table table(view, rows, columns);
  Rewriting out;
  const uint32_t longer = std::max(totalOf(view, view.left), totalOf(view, view.right));
  out.same = table.sum() * 100 / std::max(1u, longer);
  uint32_t i = 0, j = 0, i_begin = 0, j_begin = 0;
  const auto close = [&] {
    if (i > i_begin || j > j_begin)
      out.edits.push_back({{table.left(i_begin), table.left(i)}, {table.right(j_begin), table.right(j)}});
  };
  while (i < rows && j < columns) {
    if (table.taken(i, j)) {
      close();
      i_begin = ++i, j_begin = ++j;
    } else if (table.skipsLeft(i, j)) {
      ++i;
    } else {
      ++j;
    }
  }
  i = rows, j = columns;
  close();
  return out;
}

}  // namespace synoptic
