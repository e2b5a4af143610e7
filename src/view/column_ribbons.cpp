// The ribbons of what is chosen: which sentences are joined, and where each ribbon begins and ends on screen. See
// column_painter.h.
#include <algorithm>

#include "view/column_painter.h"

namespace synoptic {
namespace {

// Where a ribbon from the left ends: before text and signs, or at the edge of the column that is held over it.
float startOf(const Column& column) {
  return std::max(column.place.x + column.outerLeft(), column.shown().x);
}

}  // namespace

// Columns from left to right, without those that are folded away or lie under the one that is held.
bool ColumnPainter::findOrder(const ViewModel& model) {
  const std::vector<Column>& columns = model.columns();
  next_order_.clear();
  for (size_t c = 0; c < columns.size(); c++) {
    if (columns[c].visible()) next_order_.push_back(c);
  }
  std::stable_sort(next_order_.begin(), next_order_.end(),
                   [&](size_t a, size_t b) { return columns[a].shown().x < columns[b].shown().x; });
  if (next_order_ == order_) return false;
  order_.swap(next_order_);
  return true;
}

// Pairs of neighbouring columns that both have a chosen sentence. Sentences whose values of the chosen fact agree are
// joined in the row's colour, others in the relation's.
void ColumnPainter::findPairs(const ViewModel& model, const Palette& palette) {
  uint32_t layouts = 0;
  for (const Column& column : model.columns()) layouts += column.layout;
  const bool moved = findOrder(model);
  if (!moved && pairs_serial_ == model.serial() && pairs_layout_ == layouts && pairs_palette_ == &palette) return;
  pairs_palette_ = &palette;
  pairs_serial_ = model.serial();
  pairs_layout_ = layouts;
  pairs_.clear();
  findAllPairs(model, palette);
  const Choice& choice = model.choice();
  const Comparison& comparison = model.comparison();
  const auto valueOf = [&](SentenceRef ref) {
    if (choice.fact < 0) return -1;
    const Fact& fact = comparison.facts[size_t(choice.fact)];
    for (size_t v = 0; v < fact.values.size(); v++) {
      for (const FactMention& m : fact.values[v].mentions) {
        if (m.sentence == ref) return int(v);
      }
    }
    return -1;
  };
  // -1: nothing of this column is chosen, or its words are not laid out
  const auto mainIn = [&](const Column& column) {
    for (SentenceRef ref : choice.main) {
      if (ref.article == column.article && !column.sentenceRects(int32_t(ref.sentence)).empty())
        return int32_t(ref.sentence);
    }
    return -1;
  };
  int32_t left = -1, left_sentence = -1;
  for (size_t rank = 0; rank < order_.size(); rank++) {
    const Column& column = model.columns()[order_[rank]];
    const int32_t sentence = mainIn(column);
    if (sentence < 0) continue;
    if (left >= 0) {
      const SentenceRef a{model.columns()[order_[size_t(left)]].article, uint32_t(left_sentence)},
          b{column.article, uint32_t(sentence)};
      const bool agree = choice.fact < 0 || valueOf(a) == valueOf(b);
      const Color color =
          agree ? palette.row_line : palette.relation[size_t(comparison.facts[size_t(choice.fact)].relation) & 3];
      pairs_.push_back({size_t(left), rank, left_sentence, sentence, color.faded(agree ? .22 : .26), {}, {}});
    }
    left = int32_t(rank);
    left_sentence = sentence;
  }
}

// Every row between neighbouring columns, faint: for the switch that brings forward what is shared.
void ColumnPainter::findAllPairs(const ViewModel& model, const Palette& palette) {
  all_pairs_.clear();
  const Color color = palette.relation[size_t(Relation::shared)].faded(.10);
  std::vector<int32_t> rank_of(model.comparison().articles.size(), -1);
  for (size_t rank = 0; rank < order_.size(); rank++) {
    const uint32_t article = model.columns()[order_[rank]].article;
    if (article < rank_of.size()) rank_of[article] = int32_t(rank);
  }
  std::vector<Rect> boxes(order_.size());  // of a row, by rank: its first sentence there
  for (const Row& row : model.comparison().alignment.rows) {
    std::fill(boxes.begin(), boxes.end(), Rect());
    for (const SentenceRef ref : row.sentences) {
      const int32_t rank = ref.article < rank_of.size() ? rank_of[ref.article] : -1;
      if (rank >= 0 && boxes[size_t(rank)].h <= 0)
        boxes[size_t(rank)] = unionOf(model.columns()[order_[size_t(rank)]].sentenceRects(int32_t(ref.sentence)));
    }
    for (size_t right = 1; right < boxes.size(); right++) {
      if (boxes[right - 1].h > 0 && boxes[right].h > 0)
        all_pairs_.push_back({right - 1, right, 0, 0, color, boxes[right - 1], boxes[right]});
    }
  }
}

void ColumnPainter::addAllRibbons(const ViewModel& model, Ribbons& ribbons) const {
  for (const Pair& pair : all_pairs_) {
    const Column &a = model.columns()[order_[pair.left]], &b = model.columns()[order_[pair.right]];
    const float left = a.place.y + pair.from.y - a.scroll, right = b.place.y + pair.to.y - b.scroll;
    const bool seen_left = left < a.place.bottom() && left + pair.from.h > a.place.y;
    const bool seen_right = right < b.place.bottom() && right + pair.to.h > b.place.y;
    if (!seen_left && !seen_right) continue;
    ribbons.add({a.place.x + a.outerRight(), startOf(b), left - 2, left + pair.from.h + 2, right - 2,
                 right + pair.to.h + 2, pair.color});
  }
}

void ColumnPainter::addRibbons(const ViewModel& model, const Palette& palette, Ribbons& ribbons) {
  ribbons.clear();
  findPairs(model, palette);
  if (model.on(Toggle::shared)) addAllRibbons(model, ribbons);
  struct End {
    float top, bottom;
    int beyond;  // -1 above the view, 1 below
  };
  // of a fact the line of its words, of a row the whole sentence; what is scrolled away keeps a thin end at the edge
  // behind which it lies
  const auto endOf = [&](size_t rank, int32_t sentence) {
    const size_t column = order_[rank];
    const Column& c = model.columns()[column];
    const std::vector<Rect> lines = c.sentenceRects(sentence);
    Rect r = unionOf(lines);
    for (const MarkShape& m : kept_[column].evidence) {
      const float middle = m.box.y + m.box.h / 2;
      const auto line = std::find_if(lines.begin(), lines.end(),
                                     [&](const Rect& l) { return middle >= l.y && middle <= l.bottom(); });
      if (line != lines.end()) {
        r = *line;
        break;
      }
    }
    const float top = c.place.y + r.y - c.scroll - 2, bottom = top + r.h + 4;
    constexpr float kThin = 2;
    if (bottom < c.place.y + kThin) return End{c.place.y, c.place.y + kThin, -1};
    if (top > c.place.bottom() - kThin) return End{c.place.bottom() - kThin, c.place.bottom(), 1};
    return End{std::max(top, c.place.y), std::min(bottom, c.place.bottom()), 0};
  };
  for (const Pair& pair : pairs_) {
    const Column& a = model.columns()[order_[pair.left]];
    const Column& b = model.columns()[order_[pair.right]];
    const End from = endOf(pair.left, pair.left_sentence), to = endOf(pair.right, pair.right_sentence);
    if (from.beyond != 0 && from.beyond == to.beyond) continue;
    float x = a.place.x + a.outerRight(), top = from.top, bottom = from.bottom;
    // through the columns in between: a thin thread in the space between their lines
    for (size_t c = pair.left + 1; c < pair.right; c++) {
      const Column& between = model.columns()[order_[c]];
      const float share = float(c - pair.left) / float(pair.right - pair.left);
      const float wish = (from.top + from.bottom) / 2 * (1 - share) + (to.top + to.bottom) / 2 * share;
      const float gap =
          between.gapNear(wish - between.place.y + between.scroll, 150) - between.scroll + between.place.y;
      const float y = std::clamp(gap, between.place.y + 1, between.place.bottom() - 1);
      const float left = startOf(between) + 1, right = between.place.x + between.outerRight();
      ribbons.add({x, std::max(x + 4, left), top, bottom, y - .6f, y + .6f, pair.color});
      ribbons.add({left, right, y - .6f, y + .6f, y - .6f, y + .6f, pair.color.faded(.5)});
      x = right;
      top = y - .6f;
      bottom = y + .6f;
    }
    const float end = startOf(b);
    ribbons.add({x, std::max(x + 6, end), top, bottom, to.top, to.bottom, pair.color});
  }
}

}  // namespace synoptic
