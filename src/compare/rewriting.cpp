#include "compare/rewriting.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace synoptic {
namespace {

// What a token counts: nothing for punctuation, double for what carries matter.
uint16_t weightOf(const Scene& scene, const Side& side, uint32_t token) {
  const TokenKind kind = side.document->tokens[token].kind;
  if (kind == TokenKind::punctuation) return 0;
  return kind == TokenKind::number || scene.content(side.ref.article, token) ? 2 : 1;
}

// The words of one side: what is asked of each pair of them, looked up once.
struct KeyRow {
  std::vector<uint32_t> words;           // of the lexicon, or kNoWord
  std::vector<std::string_view> lemmas;  // which tell those apart that it does not know
  std::vector<uint16_t> weights;

  KeyRow(const LinkView& view, const Side& side) {
    const Words& known = view.scene.words[side.ref.article];
    const size_t size = side.sentence->end_token - side.sentence->first_token;
    words.reserve(size), lemmas.reserve(size), weights.reserve(size);
    for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token) {
      const uint32_t key = side.document->tokens[token].key;
      words.push_back(known.senses[key].word), lemmas.push_back(known.senses[key].lemma);
      // punctuation counts a little less than nothing would: it follows the words
      weights.push_back(static_cast<uint16_t>(4 * weightOf(view.scene, side, token) + 1));
    }
  }
};

// Best sums of equal words from each pair of positions to the ends.
class Table {
 public:
  explicit Table(const LinkView& view) : view_(view), left_(view, view.left), right_(view, view.right) {
    const uint32_t rows = static_cast<uint32_t>(left_.words.size());
    columns_ = static_cast<uint32_t>(right_.words.size());
    best_.assign(size_t{rows + 1} * (columns_ + 1), 0);
    for (uint32_t i = rows; i-- > 0;)
      for (uint32_t j = columns_; j-- > 0;) {
        uint16_t& here = best_[at(i, j)];
        here = std::max(best_[at(i + 1, j)], best_[at(i, j + 1)]);
        if (equal(i, j))
          here = std::max<uint16_t>(here, static_cast<uint16_t>(best_[at(i + 1, j + 1)] + left_.weights[i]));
      }
  }

  bool equal(uint32_t i, uint32_t j) const {
    return left_.words[i] == right_.words[j] &&
           (left_.words[i] != Lexicon::kNoWord || left_.lemmas[i] == right_.lemmas[j]);
  }
  bool taken(uint32_t i, uint32_t j) const {
    return equal(i, j) && best_[at(i, j)] == best_[at(i + 1, j + 1)] + left_.weights[i];
  }
  bool skipsLeft(uint32_t i, uint32_t j) const { return best_[at(i, j)] == best_[at(i + 1, j)]; }
  uint32_t sum() const { return best_[0]; }
  uint32_t left(uint32_t i) const { return view_.left.sentence->first_token + i; }
  uint32_t right(uint32_t j) const { return view_.right.sentence->first_token + j; }
  // Of the longer side.
  uint32_t total() const {
    const auto sumOf = [](const KeyRow& row) { return std::accumulate(row.weights.begin(), row.weights.end(), 0u); };
    return std::max(sumOf(left_), sumOf(right_));
  }

 private:
  size_t at(uint32_t i, uint32_t j) const { return size_t{i} * (columns_ + 1) + j; }

  const LinkView& view_;
  KeyRow left_, right_;
  uint32_t columns_;
  std::vector<uint16_t> best_;
};

}  // namespace

Rewriting rewritingOf(const LinkView& view) {
  const uint32_t rows = view.left.sentence->end_token - view.left.sentence->first_token;
  const uint32_t columns = view.right.sentence->end_token - view.right.sentence->first_token;
  if (std::max(rows, columns) > kMostRewritten || std::min(rows, columns) == 0) return {};
  const Table table(view);
  Rewriting out;
  out.same = table.sum() * 100 / std::max(1u, table.total());
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
