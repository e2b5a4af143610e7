// The ribbons of what is chosen: which sentences are joined, and where each ribbon begins and ends on screen. See
// column_painter.h.
#include <algorithm>

#include "view/column_painter.h"

namespace synoptic {
namespace {

bool visible(const Column& column) {
  return column.place.w > 0 && column.place.h > 0 && !column.words().empty();
}

}  // namespace

// Pairs of neighbouring columns that both have a chosen sentence. Sentences whose values of the chosen fact agree are
// joined in the row's colour, others in the relation's.
void ColumnPainter::findPairs(const ViewModel& model, const Palette& palette) {
  uint32_t layouts = 0;
  for (const Column& column : model.columns()) layouts += column.layout;
  if (pairs_serial_ == model.serial() && pairs_layout_ == layouts && pairs_palette_ == &palette) return;
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
  for (size_t c = 0; c < model.columns().size(); c++) {
    const Column& column = model.columns()[c];
    const int32_t sentence = mainIn(column);
    if (sentence < 0) continue;
    if (left >= 0) {
      const SentenceRef a{model.columns()[size_t(left)].article, uint32_t(left_sentence)},
          b{column.article, uint32_t(sentence)};
      const bool agree = choice.fact < 0 || valueOf(a) == valueOf(b);
      const Color color =
          agree ? palette.row_line : palette.relation[size_t(comparison.facts[size_t(choice.fact)].relation) & 3];
      pairs_.push_back({size_t(left), c, left_sentence, sentence, color.faded(agree ? .22 : .26)});
    }
    left = int32_t(c);
    left_sentence = sentence;
  }
}

// Every row between neighbouring columns, faint: for the switch that brings forward what is shared.
void ColumnPainter::findAllPairs(const ViewModel& model, const Palette& palette) {
  all_pairs_.clear();
  const Color color = palette.relation[size_t(Relation::shared)].faded(.10);
  std::vector<int32_t> column_of(model.comparison().articles.size(), -1);
  for (size_t c = 0; c < model.columns().size(); c++) {
    const uint32_t article = model.columns()[c].article;
    if (article < column_of.size()) column_of[article] = int32_t(c);
  }
  for (const Row& row : model.comparison().alignment.rows) {
    int32_t left = -1;
    Rect left_box;
    for (SentenceRef ref : row.sentences) {  // ordered by article, as the columns are
      const int32_t c = ref.article < column_of.size() ? column_of[ref.article] : -1;
      if (c < 0 || c == left) continue;
      const Rect box = unionOf(model.columns()[size_t(c)].sentenceRects(int32_t(ref.sentence)));
      if (box.h <= 0) continue;
      if (left >= 0 && left + 1 == c) all_pairs_.push_back({size_t(left), size_t(c), 0, 0, color, left_box, box});
      left = c;
      left_box = box;
    }
  }
}

void ColumnPainter::addAllRibbons(const ViewModel& model, Ribbons& ribbons) const {
  for (const Pair& pair : all_pairs_) {
    const Column &a = model.columns()[pair.left], &b = model.columns()[pair.right];
    if (!visible(a) || !visible(b)) continue;
    const float left = a.place.y + pair.from.y - a.scroll, right = b.place.y + pair.to.y - b.scroll;
    const bool seen_left = left < a.place.bottom() && left + pair.from.h > a.place.y;
    const bool seen_right = right < b.place.bottom() && right + pair.to.h > b.place.y;
    if (!seen_left && !seen_right) continue;
    ribbons.add({a.place.x + a.right() + 5, b.place.x + b.left() - 17, left - 2, left + pair.from.h + 2, right - 2,
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
  const auto endOf = [&](size_t column, int32_t sentence) {
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
    const Column& a = model.columns()[pair.left];
    const Column& b = model.columns()[pair.right];
    if (!visible(a) || !visible(b)) continue;
    const End from = endOf(pair.left, pair.left_sentence), to = endOf(pair.right, pair.right_sentence);
    if (from.beyond != 0 && from.beyond == to.beyond) continue;
    float x = a.place.x + a.right() + 5, top = from.top, bottom = from.bottom;
    // through the columns in between: a thin thread in the space between their lines
    for (size_t c = pair.left + 1; c < pair.right; c++) {
      const Column& between = model.columns()[c];
      if (!visible(between)) continue;
      const float share = float(c - pair.left) / float(pair.right - pair.left);
      const float wish = (from.top + from.bottom) / 2 * (1 - share) + (to.top + to.bottom) / 2 * share;
      const float gap =
          between.gapNear(wish - between.place.y + between.scroll, 150) - between.scroll + between.place.y;
      const float y = std::clamp(gap, between.place.y + 1, between.place.bottom() - 1);
      const float left = between.place.x + between.left() - 16, right = between.place.x + between.right() + 5;
      ribbons.add({x, std::max(x + 4, left), top, bottom, y - .6f, y + .6f, pair.color});
      ribbons.add({left, right, y - .6f, y + .6f, y - .6f, y + .6f, pair.color.faded(.5)});
      x = right;
      top = y - .6f;
      bottom = y + .6f;
    }
    const float end = b.place.x + b.left() - 17;
    ribbons.add({x, std::max(x + 6, end), top, bottom, to.top, to.bottom, pair.color});
  }
}

}  // namespace synoptic
