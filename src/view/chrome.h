// chrome: what toolbar, fact list and legend are drawn with: text rasterised by the browser (as in the articles:
// kerning, every script, any ink), buttons with a name for assistive technology, the signs of the relations, icons.
// Text is collected and drawn by flush(), one draw command a page of the atlas.
// Covered by the browser tests.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "view/atlas.h"
#include "view/fact_list.h"
#include "view/palette.h"
#include "view/widgets.h"
#include "view/wrap.h"

namespace synoptic {

enum class Icon : uint8_t {
  plus,
  paste,
  link,
  save,
  undo,
  redo,
  list,
  shared,
  legend,
  help,
  more,
  close,
  annotated,
  align,
  table,
  find,
  study,
  out
};

inline ImU32 packed(Color c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}

class Chrome {
 public:
  Chrome(WordAtlas& atlas, Widgets& widgets) : atlas_(atlas), widgets_(widgets) {}

  void setTheme(Theme theme);  // inks, ImGui's style
  void setRatio(float ratio);
  void forgetMeasures() { widths_.clear(); }
  const Palette& palette() const { return *palette_; }
  float ratio() const { return ratio_; }
  Widgets& widgets() { return widgets_; }

  // CSS px that a piece of text takes in one line.
  float width(Face face, std::string_view text);
  Measure measure() {
    return [this](Face face, std::string_view text) { return width(face, text); };
  }

  // Text whose line box begins at (x, top), its width known or measured.
  void text(float x, float top, std::string_view text, Face face, Ink ink, float width = -1);
  void flush(ImDrawList* list);

  // A control at a place of the current window. `name`: for assistive technology, and its ImGui id.
  struct Press {
    bool pressed = false, hovered = false, held = false;
  };
  Press control(std::string_view name, Rect box, WidgetState state);
  // The same, filled as its state asks.
  Press button(ImDrawList* list, std::string_view name, Rect box, WidgetState state);
  // A heading for assistive technology: no control.
  void heading(std::string_view name, Rect box);

  void fill(ImDrawList* list, Rect box, Color color, float rounding = 6);
  void icon(ImDrawList* list, Icon icon, float center_x, float center_y, Color color);
  // The mark of a relation as it stands in the articles, in a box of kSignWidth × kSignHeight.
  void sign(ImDrawList* list, Relation relation, float x, float y);
  static constexpr float kSignWidth = 18, kSignHeight = 16;

 private:
  struct Quad {
    int word;
    float x, baseline;
  };
  WordAtlas& atlas_;
  Widgets& widgets_;
  const Palette* palette_ = &paletteOf({});
  float ratio_ = 1;
  std::unordered_map<std::string, float> widths_;  // of words; looked up only
  std::vector<Quad> quads_;

  void registerStyles();
};

// Draws words at device positions, page by page of the atlas, and empties the list; the caller has placed them.
void drawWords(ImDrawList* list, const WordAtlas& atlas, float ratio, std::vector<std::pair<int, ImVec2>>& words);

// The marks themselves, as articles and legend show them; `baseline`: where the text stands.
void drawMark(ImDrawList* list, const Palette& palette, Relation relation, Rect box, float baseline, float ratio);
// What marks the reader's own: a thin line in the accent's colour, beneath the mark of the relation.
void drawMine(ImDrawList* list, const Palette& palette, Rect box, float baseline, float ratio);
// An edit that a quotation declares: a thin bracket that lies under it.
void drawDeclared(ImDrawList* list, const Palette& palette, Rect box, float baseline, float ratio);
void drawSign(ImDrawList* list, const Palette& palette, Sign sign, float x, float top, float bottom, bool strong);

}  // namespace synoptic
