// See panels.h.
#include "view/panels.h"

#include <algorithm>
#include <cmath>

namespace synoptic {
namespace {

constexpr float kToolbarWide = 48, kToolbarNarrow = 44;
// The list takes 340 px, but never more than 40 % of the window: the articles are what is read.
constexpr float kList = 340, kListShare = 0.4f;
// The sheet takes 46 % of a narrow window; shut, it is out of the way and the toolbar opens it.
constexpr float kSheetShare = 0.46f, kSheetLeast = 140;
// Widths of the legend at which its four entries stand in one line, in two, in four.
constexpr float kLegendOneLine = 900, kLegendTwoLines = 480, kLegendLine = 26, kLegendPadding = 14;
// px of articles beside it, their heads included: with less its entries are names alone, as many in a line as fit; with
// much less there is none.
constexpr float kLegendRoomy = 400, kLegendLeast = 130;
constexpr float kLegendName = 108,
                kLegendSides = 50;  // a name alone with its sign; the padding and the button that closes

struct LegendPlace {
  size_t columns;
  float height;
};

LegendPlace legendIn(float width, float height, size_t entries) {
  const auto heightOf = [&](size_t columns) {
    return float((entries + columns - 1) / columns) * kLegendLine + kLegendPadding;
  };
  size_t columns = width >= kLegendOneLine ? 4 : width >= kLegendTwoLines ? 2 : 1;
  if (height - heightOf(columns) < kLegendRoomy) {
    const auto names = size_t(std::max(1.f, (width - kLegendSides) / kLegendName));
    columns = std::max(columns, std::min(entries, names));
  }
  return {columns, heightOf(columns)};
}

}  // namespace

Panels layOutPanels(float width, float height, Open open) {
  Panels p;
  width = std::max(0.f, width);
  height = std::max(0.f, height);
  p.narrow = width < kNarrow;
  const float top = std::min(height, p.narrow ? kToolbarNarrow : kToolbarWide);
  p.toolbar = {0, 0, width, top};
  p.insets.top = top;
  if (!open.comparison) return p;

  float right = width, bottom = height;
  // whole pixels: windows stand on whole ones, and a strip of the text below would be left bare beside them
  const float list = std::floor(std::min(kList, width * kListShare));
  if (open.facts && !p.narrow) right -= list;
  p.beside = open.annotated && !p.narrow && right >= kBeside;
  const bool card = open.fact || (open.sentence && open.annotated && !p.beside);
  if (open.facts || card) {
    Rect& place = card ? p.card : p.facts;
    if (p.narrow) {
      const float h = std::floor(std::min(std::max(kSheetLeast, height * kSheetShare), (height - top) * 0.7f));
      place = {0, height - h, width, h};
      bottom -= h;
    } else {
      // where the list is shut the card lies over the articles: a click must not make their lines break anew
      place = {width - list, top, list, height - top};
    }
  }
  if (!(p.narrow && (open.facts || card))) {
    const auto [columns, h] = legendIn(right, bottom - top, open.declared ? 5 : 4);
    p.legend_fits = bottom - top - h >= kLegendLeast;
    if (open.legend && p.legend_fits) {
      p.legend_columns = columns;
      // beside a card that lies over the articles, so that nothing of it is under the card
      p.legend = {0, bottom - h, p.card.w > 0 && !p.narrow ? std::min(right, p.card.x) : right, h};
      bottom -= h;
    }
  }
  p.insets.right = width - right;
  p.insets.bottom = height - bottom;
  return p;
}

ToolbarLayout layOutToolbar(Rect bar, const std::vector<ToolbarItem>& items, float gap, float menu_width) {
  ToolbarLayout layout;
  layout.items.resize(items.size());
  std::vector<bool> shown(items.size(), true);
  for (size_t i = 0; i < items.size(); i++) layout.items[i].labelled = items[i].label_rank != 255;
  const auto widthOf = [&](size_t i) { return layout.items[i].labelled ? items[i].label_width : items[i].icon_width; };
  bool menu = false;
  const auto total = [&] {
    float sum = menu ? menu_width + gap : 0;
    for (size_t i = 0; i < items.size(); i++) {
      if (shown[i]) sum += widthOf(i) + gap;
    }
    return sum - gap;
  };

  // give up labels, then controls, one by one
  while (total() > bar.w) {
    size_t victim = items.size();
    for (size_t i = 0; i < items.size(); i++) {
      if (shown[i] && layout.items[i].labelled &&
          (victim == items.size() || items[i].label_rank < items[victim].label_rank))
        victim = i;
    }
    if (victim < items.size()) {
      layout.items[victim].labelled = false;
      continue;
    }
    for (size_t i = 0; i < items.size(); i++) {
      if (shown[i] && (victim == items.size() || items[i].keep_rank < items[victim].keep_rank)) victim = i;
    }
    if (victim == items.size()) break;
    menu = true;
    shown[victim] = false;
  }

  float left = bar.x, right = bar.right();
  for (size_t i = 0; i < items.size(); i++) {
    if (!shown[i] || items[i].right) continue;
    layout.items[i].box = {left, bar.y, widthOf(i), bar.h};
    left += widthOf(i) + gap;
  }
  if (menu) {
    const float w = std::min(menu_width, bar.w);
    layout.menu = {right - w, bar.y, w, bar.h};
    right -= w + gap;
  }
  for (size_t i = items.size(); i-- > 0;) {
    if (!shown[i] || !items[i].right) continue;
    layout.items[i].box = {right - widthOf(i), bar.y, widthOf(i), bar.h};
    right -= widthOf(i) + gap;
  }
  return layout;
}

}  // namespace synoptic
