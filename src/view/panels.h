// panels: the size of the window and what is open in, where toolbar, fact list and legend lie out, and how much of the
// window they cover. Wide windows have the list on the right, narrow ones (under kNarrow px) as a sheet at the bottom.
// The card of what is chosen takes the list's place; it is the document's own (web/src/card.ts), so here it is only
// room. Example: 1440×900 with everything open leaves the columns 1100×812 at (0, 48). Covered by
// tests/view/panels_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "view/columns.h"

namespace synoptic {

inline constexpr float kNarrow = 760;  // CSS px: below, two columns of 42 characters and a list do not fit side by side

struct Insets {
  float left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const Insets&) const = default;
};

struct Open {
  bool comparison = false;  // there is one; without it only the toolbar shows
  bool facts = true;
  bool legend = true;
  bool fact = false;       // one is chosen: its card stands in the list's place
  bool sentence = false;   // one is chosen, and annotated reading has no margin beside the article for what others say
  bool annotated = false;  // one article with what the others say, instead of columns side by side
  bool declared = false;   // the legend has a fifth entry: edits that quotations declare
  bool operator==(const Open&) const = default;
};

// Annotated reading needs this much for 65 characters and a margin of notes beside them (CSS px); below, and on phones,
// the notes stand in the card.
inline constexpr float kBeside = 860;

struct Panels {
  bool narrow = false;
  bool beside = false;                // annotated, with room for notes in the margin
  Rect toolbar, facts, legend, card;  // empty: not shown
  bool legend_fits = false;           // or would, were it open
  size_t legend_columns = 1;          // entries side by side
  Insets insets;
};

// Any size, also 0×0: rectangles never have negative sides.
Panels layOutPanels(float width, float height, Open open);

// One control of the toolbar, widths in px without the space between controls.
struct ToolbarItem {
  float icon_width = 0, label_width = 0;  // label_width: icon and label
  uint8_t label_rank = 0;                 // labels of lower rank go first; 255: has no label to show
  uint8_t keep_rank = 0;                  // controls of lower rank go into the menu first
  bool right = false;                     // at the right end
};

struct ToolbarPlace {
  Rect box;  // empty: in the menu
  bool labelled = false;
};

struct ToolbarLayout {
  std::vector<ToolbarPlace> items;
  Rect menu;  // the button of the menu; empty: everything fits
};

// Gives up labels first, then moves whole controls into the menu.
ToolbarLayout layOutToolbar(Rect bar, const std::vector<ToolbarItem>& items, float gap, float menu_width);

}  // namespace synoptic
