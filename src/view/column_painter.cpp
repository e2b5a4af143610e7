// See column_painter.h. Order, from below: hovered row, chosen sentences, marks, the chosen fact's spans, selection,
// signs, ribbons (between the columns), words.
#include "view/column_painter.h"

#include <algorithm>
#include <cmath>

namespace synoptic {
namespace {

// The gutter sign stands this far beside the begin of the lines, in the padding of the article.
constexpr float kGutter = 11;
constexpr float kBesideMap = 4;  // px: and no nearer to the minimap
// Words this far above and below the view are rasterised while the page is idle, in heights of the column.
constexpr float kAhead = 2;

// A band behind each line; bands of neighbouring lines meet without overlapping.
void fillLines(ImDrawList* list, const Column& column, const std::vector<Rect>& rects, Color color) {
  constexpr float kAround = 2.5f;
  for (size_t i = 0; i < rects.size(); i++) {
    const Rect& r = rects[i];
    const float x = column.place.x + r.x, y = column.place.y + r.y - column.scroll;
    if (y > column.place.bottom() || y + r.h < column.place.y) continue;
    const auto half = [&](float gap) { return gap >= 0 ? std::min(kAround, gap / 2) : kAround; };
    const float above = i > 0 ? half(r.y - rects[i - 1].bottom()) : kAround;
    const float below = i + 1 < rects.size() ? half(rects[i + 1].y - r.bottom()) : kAround;
    list->AddRectFilled({x - 3, y - above}, {x + r.w + 3, y + r.h + below}, packed(color), 3);
  }
}

// `beside`: columns that are up to so many px left or right of the window count too.
bool onScreen(const Column& column, float beside = 0) {
  const ImVec2 view = ImGui::GetIO().DisplaySize;
  return column.visible() && column.place.x < view.x + beside && column.place.right() > -beside &&
         column.place.y < view.y && column.place.bottom() > 0;
}

// Device position of the layout's sub-pixel grid; its whole part places the quad, the rest is in the bitmap.
int gridOf(const Column& column, const Word& word, float ratio) {
  return int(std::floor((column.laid_out_x + word.box.x) * ratio * WordAtlas::kPhases + .5f));
}

}  // namespace

void ColumnPainter::setStyle(size_t index, float font_px) {
  if (index >= style_px_.size() || style_px_[index] == font_px) return;
  style_px_[index] = std::clamp(font_px, 1.f, 400.f);
  forgetRuns();
}

void ColumnPainter::forgetRuns() {
  for (Kept& kept : kept_) kept.runs_known = false;
}

void ColumnPainter::intern(const Column& column, Kept& kept, float ratio) {
  kept.runs.clear();
  kept.runs.reserve(column.words().size());
  for (const Word& word : column.words()) {
    const int phase = gridOf(column, word, ratio) & (WordAtlas::kPhases - 1);
    const float px = style_px_[word.style] > 0 ? style_px_[word.style] : 16 * ratio;
    kept.runs.push_back(
        atlas_.intern(column.text(word), {word.style, word.rtl, uint8_t(phase)}, px, word.box.w * ratio));
  }
  kept.runs_known = true;
}

void ColumnPainter::chooseShapes(const ViewModel& model, const Column& column, Kept& kept) {
  kept.chosen.clear();
  kept.evidence.clear();
  for (SentenceRef ref : model.choice().sentences) {
    if (ref.article != column.article) continue;
    for (const Rect& r : column.sentenceRects(int32_t(ref.sentence))) kept.chosen.push_back(r);
  }
  if (model.choice().fact < 0) return;
  const Fact& fact = model.comparison().facts[size_t(model.choice().fact)];
  for (const FactValue& value : fact.values) {
    for (const FactMention& m : value.mentions) {
      if (m.sentence.article != column.article) continue;
      for (const Rect& r : column.spanRects(m.span)) kept.evidence.push_back({r, column.baselineOf(r), fact.relation});
    }
  }
}

// Columns out of sight stay as they are until they come near.
void ColumnPainter::update(const ViewModel& model, float ratio, float beside) {
  kept_.resize(model.columns().size());
  for (size_t i = 0; i < kept_.size(); i++) {
    const Column& column = model.columns()[i];
    if (!onScreen(column, beside)) continue;
    Kept& kept = kept_[i];
    const bool stale = kept.layout != column.layout || kept.serial != model.serial();
    if (kept.layout != column.layout || !kept.runs_known) intern(column, kept, ratio);
    if (!stale) continue;
    kept.layout = column.layout;
    kept.serial = model.serial();
    kept.shapes =
        column.article < model.marks().size() ? shapesOf(column, model.marks()[column.article]) : ColumnShapes{};
    chooseShapes(model, column, kept);
  }
}

void ColumnPainter::drawUnder(const ViewModel& model, Chrome& chrome, const Column& column, const Kept& kept,
                              ImDrawList* list) {
  const Palette& p = chrome.palette();
  const SentenceRef hovered = model.hovered();
  if (hovered.sentence != kNone) {
    // the same statement in the other columns answers, faintly
    const int32_t row =
        hovered.article < model.marks().size() && hovered.sentence < model.marks()[hovered.article].rows.size()
            ? model.marks()[hovered.article].rows[hovered.sentence]
            : -1;
    if (hovered.article == column.article)
      fillLines(list, column, column.sentenceRects(int32_t(hovered.sentence)), p.sentence_hover);
    if (row >= 0) {
      for (SentenceRef ref : model.comparison().alignment.rows[size_t(row)].sentences) {
        if (ref.article == column.article && ref != hovered) {
          fillLines(list, column, column.sentenceRects(int32_t(ref.sentence)), p.sentence_hover);
        }
      }
    }
  }
  fillLines(list, column, kept.chosen, p.sentence_chosen);

  const float x = column.place.x, y = column.place.y - column.scroll;
  const auto draw = [&](const MarkShape& m) {
    const Rect box{x + m.box.x, y + m.box.y, m.box.w, m.box.h};
    const float baseline = y + m.baseline;
    switch (m.hand) {
      case Hand::rule:
        return drawMark(list, p, m.relation, box, baseline, chrome.ratio());
      case Hand::reader:
        return drawMine(list, p, box, baseline, chrome.ratio());
      case Hand::text:
        return drawDeclared(list, p, box, baseline, chrome.ratio());
    }
  };
  const float from = column.scroll - kept.shapes.tallest - 8, to = column.scroll + column.place.h + 8;
  auto mark = std::partition_point(kept.shapes.marks.begin(), kept.shapes.marks.end(),
                                   [&](const MarkShape& m) { return m.box.y < from; });
  for (; mark != kept.shapes.marks.end() && mark->box.y < to; ++mark) {
    const bool loud =
        mark->hand != Hand::rule || mark->relation == Relation::conflict || mark->relation == Relation::differs;
    if (loud || model.on(Toggle::shared)) draw(*mark);
  }
  for (const MarkShape& m : kept.evidence) {
    if (m.box.y < from || m.box.y > to) continue;
    if (!model.on(Toggle::shared) && m.relation != Relation::conflict && m.relation != Relation::differs) draw(m);
    // no further than the gap between words: the next sign stays free
    list->AddRect({x + m.box.x - 2, y + m.box.y - 3}, {x + m.box.right() + 2, y + m.baseline + 8},
                  packed(p.relation[size_t(m.relation) & 3]), 4, 0, 1.5f);
  }
  for (const Column::Found& f : column.found) {
    const Rect& r = f.box;
    if (r.y > to || r.bottom() < from) continue;
    list->AddRectFilled({x + r.x - 1, y + r.y}, {x + r.right() + 1, y + r.bottom()}, packed(p.found), 2);
    if (f.current)
      list->AddRect({x + r.x - 2, y + r.y - 1}, {x + r.right() + 2, y + r.bottom() + 1}, packed(p.accent), 3, 0, 2);
  }
  for (const Rect& r : column.selection) {
    list->AddRectFilled({x + r.x, y + r.y}, {x + r.right(), y + r.bottom()}, packed(p.selection));
  }
}

void ColumnPainter::drawSigns(Chrome& chrome, const Column& column, const Kept& kept, bool strong, ImDrawList* list) {
  const auto& signs = kept.shapes.signs;
  const float from = column.scroll - kept.shapes.tallest - 8, to = column.scroll + column.place.h + 8;
  auto sign = std::partition_point(signs.begin(), signs.end(), [&](const SignShape& s) { return s.top < from; });
  const float left = std::max(6.f, column.left() - kGutter), y = column.place.y - column.scroll;
  const float right = std::min(column.right() + kGutter, column.place.w - kMapRight - kMapWidth - kBesideMap);
  for (; sign != signs.end() && sign->top < to; ++sign) {
    const float x = column.place.x + (sign->rtl ? right : left);
    drawSign(list, chrome.palette(), sign->sign, x, y + sign->top, y + sign->bottom, strong);
  }
}

void ColumnPainter::drawText(const Column& column, const Kept& kept, float ratio, ImDrawList* list) {
  const float moved = std::round((column.place.x - column.laid_out_x) * ratio);
  const Column::Range lines = column.visibleLines();
  std::vector<std::pair<int, ImVec2>> words;
  for (size_t l = lines.begin; l < lines.end; l++) {
    for (uint32_t i = column.lines()[l].first; i < column.lines()[l].end; i++) {
      const int run = kept.runs[i];
      if (!atlas_.place(run)) continue;
      const Word& word = column.words()[i];
      const float x = std::floor(float(gridOf(column, word, ratio)) / WordAtlas::kPhases) + moved;
      const float y = std::round((column.place.y + word.box.y + word.baseline - column.scroll) * ratio);
      words.push_back({run, {x, y}});
    }
  }
  drawWords(list, atlas_, ratio, words);
}

// The whole column in its right margin: rows and marks where they stand, what is chosen, and the view.
void ColumnPainter::addMinimap(const Palette& palette, const Column& column, const Kept& kept,
                               Minimaps& minimaps) const {
  const Rect map = minimapOf(column);
  if (map.h <= 0 || map.x < column.shown().x) return;
  const float scale = map.h / minimapSpan(column);
  constexpr float kLeast = 2;  // px: what is marked is seen however long the article is
  const auto add = [&](float top, float bottom, float from, float width, Color color, MapShape shape) {
    const float h = std::max(kLeast, (bottom - top) * scale);
    minimaps.add({{map.x + from, map.y + top * scale, width, h}, color, shape});
  };
  add(column.scroll, column.scroll + column.place.h, -2, map.w + 4, palette.text.faded(.06), MapShape::view);
  for (const SignShape& s : kept.shapes.signs) {
    if (s.sign == Sign::shared)
      add(s.top, s.bottom, -1, 2, palette.relation[size_t(Relation::shared)].faded(.34), MapShape::bar);
  }
  for (const Rect& r : kept.chosen) add(r.y, r.bottom(), -2, map.w + 4, palette.row_line.faded(.45), MapShape::bar);
  for (Relation relation : {Relation::differs, Relation::conflict}) {  // the stronger one on top
    for (const MarkShape& m : kept.shapes.marks) {
      if (m.relation != relation || m.hand == Hand::text) continue;
      add(m.box.y, m.box.bottom(), 1, map.w - 1, palette.relation[size_t(relation)],
          relation == Relation::conflict ? MapShape::bar : MapShape::dashes);
    }
  }
}

void ColumnPainter::draw(ViewModel& model, Chrome& chrome, Ribbons& ribbons, Minimaps& minimaps, ImDrawList* list) {
  update(model, chrome.ratio(), 0);
  const auto clipped = [&](const Column& c, auto&& body) {
    const Rect shown = c.shown();
    list->PushClipRect({shown.x, shown.y}, {shown.right(), shown.bottom()});
    body();
    list->PopClipRect();
  };
  for (size_t i = 0; i < kept_.size(); i++) {
    const Column& column = model.columns()[i];
    if (!onScreen(column)) continue;
    clipped(column, [&] {
      drawUnder(model, chrome, column, kept_[i], list);
      drawSigns(chrome, column, kept_[i], model.on(Toggle::shared), list);
    });
  }
  if (model.on(Toggle::annotated)) {
    ribbons.clear();  // one article a screen: nothing to join
  } else {
    addRibbons(model, chrome.palette(), ribbons);
  }
  minimaps.clear();
  for (size_t i = 0; i < kept_.size(); i++) {
    if (onScreen(model.columns()[i])) addMinimap(chrome.palette(), model.columns()[i], kept_[i], minimaps);
  }
  Rect area{0, 1e9f, ImGui::GetIO().DisplaySize.x - model.panels().insets.right, 0};
  float bottom = 0;
  for (const Column& column : model.columns()) {
    area.y = std::min(area.y, column.place.y);
    bottom = std::max(bottom, column.place.bottom());
  }
  area.h = std::max(0.f, bottom - area.y);
  if (area.h > 0) ribbons.draw(list, area);
  if (area.h > 0) minimaps.draw(list, area);
  for (size_t i = 0; i < kept_.size(); i++) {
    const Column& column = model.columns()[i];
    if (onScreen(column)) clipped(column, [&] { drawText(column, kept_[i], chrome.ratio(), list); });
  }
}

int ColumnPainter::prefetch(const ViewModel& model, float ratio, int budget) {
  const float beside = ImGui::GetIO().DisplaySize.x / 2;
  update(model, ratio, beside);
  int missing = 0;
  for (size_t i = 0; i < kept_.size(); i++) {
    const Column& column = model.columns()[i];
    if (!onScreen(column, beside)) continue;
    const Column::Range lines = column.visibleLines(column.place.h * kAhead);
    for (size_t l = lines.begin; l < lines.end; l++) {
      for (uint32_t w = column.lines()[l].first; w < column.lines()[l].end; w++) {
        const int run = kept_[i].runs[w];
        if (atlas_.has(run)) continue;
        if (budget > 0 && !atlas_.nearlyFull() && atlas_.place(run)) {
          budget--;
        } else {
          missing++;
        }
      }
    }
  }
  atlas_.flush();
  return atlas_.nearlyFull() ? 0 : missing;
}

}  // namespace synoptic
