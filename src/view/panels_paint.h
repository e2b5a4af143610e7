// panels_paint: the panels as ImGui windows. Each takes the model and says what was pressed by calling it.
// Covered by the browser tests.
#pragma once
#include <utility>
#include <vector>

#include "view/chrome.h"
#include "view/view.h"

namespace synoptic {

void drawToolbar(ViewModel& model, Chrome& chrome);
void drawLegend(ViewModel& model, Chrome& chrome);

// The fact list; keeps where it is scrolled and how a finger drags it.
class FactPanel {
 public:
  // True: another frame is due (measuring goes on, a flick glides).
  bool draw(ViewModel& model, Chrome& chrome);
  void forget() { serial_ = 0; }  // measures are stale (fonts, ratio)

 private:
  uint32_t serial_ = 0;    // of the model that was shown last
  int32_t revealed_ = -1;  // the chosen fact that was last brought into view
  float height_ = 0;       // of the list as it was shown last
  float drag_speed_ = 0;   // px a second
  bool dragging_ = false;
  float dragged_ = 0;                             // px since the finger came down
  std::vector<std::pair<uint64_t, Card>> cards_;  // of what is in view

  float head(ViewModel& model, Chrome& chrome, const Rect& place);
  void entries(ViewModel& model, Chrome& chrome, const Rect& place);
  bool card(ViewModel& model, Chrome& chrome, size_t entry, Rect box);
  const Card& composed(ViewModel& model, Chrome& chrome, uint32_t fact, bool chosen, float width);
  bool drag(const Rect& place);
};

// A borderless window of a fixed place; to be ended by endPanel().
void beginPanel(const char* name, const Rect& place);
void endPanel(Chrome& chrome);

}  // namespace synoptic
