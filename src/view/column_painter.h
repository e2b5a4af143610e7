// column_painter: the columns of the model in, their words, marks, signs, selection and ribbons out, in ImGui's
// background draw list. What depends only on the layout, the comparison or the choice is computed once and kept.
// Covered by the browser tests.
#pragma once
#include <array>
#include <vector>

#include "view/chrome.h"
#include "view/minimap.h"
#include "view/ribbons.h"
#include "view/shapes.h"
#include "view/view.h"

namespace synoptic {

class ColumnPainter {
 public:
  explicit ColumnPainter(WordAtlas& atlas) : atlas_(atlas) {}

  void setStyle(size_t index, float font_px);  // device px
  void forgetRuns();                           // ratio or atlas changed: words are looked up again
  void draw(ViewModel& model, Chrome& chrome, Ribbons& ribbons, Minimaps& minimaps, ImDrawList* list);
  // Rasterises up to `budget` words near the view; how many are still missing there.
  int prefetch(const ViewModel& model, float ratio, int budget);

 private:
  struct Kept {
    uint32_t layout = 0, serial = 0;
    bool runs_known = false;
    std::vector<int> runs;  // by word: number in the atlas
    ColumnShapes shapes;
    std::vector<Rect> chosen;         // lines of the chosen sentences
    std::vector<MarkShape> evidence;  // spans of the chosen fact
  };
  // Two chosen sentences that a ribbon joins, left column first.
  struct Pair {
    size_t left = 0, right = 0;  // columns, as places in order_
    int32_t left_sentence = 0, right_sentence = 0;
    Color color;
    Rect from, to;  // of all rows: where the ends lie, content coordinates
  };
  WordAtlas& atlas_;
  std::vector<Kept> kept_;
  std::vector<size_t> order_, next_order_;  // columns that are seen, from left to right
  std::vector<Pair> pairs_, all_pairs_;     // of what is chosen; of every row, between neighbouring columns
  uint32_t pairs_serial_ = 0, pairs_layout_ = 0;
  const Palette* pairs_palette_ = nullptr;
  std::array<float, 16> style_px_{};

  void update(const ViewModel& model, float ratio, float beside);
  void intern(const Column& column, Kept& kept, float ratio);
  void chooseShapes(const ViewModel& model, const Column& column, Kept& kept);
  bool findOrder(const ViewModel& model);  // true: another one
  void findAllPairs(const ViewModel& model, const Palette& palette);
  void addAllRibbons(const ViewModel& model, Ribbons& ribbons) const;
  void findPairs(const ViewModel& model, const Palette& palette);
  void drawUnder(const ViewModel& model, Chrome& chrome, const Column& column, const Kept& kept, ImDrawList* list);
  void drawSigns(Chrome& chrome, const Column& column, const Kept& kept, bool strong, ImDrawList* list);
  void drawText(const Column& column, const Kept& kept, float ratio, ImDrawList* list);
  void addMinimap(const Palette& palette, const Column& column, const Kept& kept, Minimaps& minimaps) const;
  void addRibbons(const ViewModel& model, const Palette& palette, Ribbons& ribbons);
};

}  // namespace synoptic
