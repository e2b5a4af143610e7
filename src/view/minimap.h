// minimap: the whole of a column in a strip of its right margin: rows, marks, what is chosen and the view, each a small
// rectangle with a shape of its own (shaders/minimap.vert, minimap.frag), all of a frame in one instanced draw call.
// Example: a conflict in the middle of an article is a firm bar half way down. Where the strip lies and how it is
// scaled (minimapOf, minimapSpan) the shell must know too, since the document takes the clicks: web/src/minimap.ts.
// Covered by the browser tests.
#pragma once
#include <algorithm>

#include "view/columns.h"
#include "view/instances.h"
#include "view/palette.h"

namespace synoptic {

// As in minimap.frag.
enum class MapShape : uint8_t { bar, dashes, view };

struct MapMark {
  Rect box;  // CSS px on screen
  Color color;
  MapShape shape = MapShape::bar;
};

inline constexpr float kMapWidth = 6, kMapRight = 4, kMapTop = 8;  // CSS px from the column's edges

// The strip on screen; narrower columns than 300 px (a phone's margin is the reader's thumb) and low ones have none.
inline Rect minimapOf(const Column& column) {
  const Rect& p = column.place;
  if (p.w < 300 || p.h < 120 || column.words().empty()) return {};
  return {p.right() - kMapRight - kMapWidth, p.y + kMapTop, kMapWidth, p.h - 2 * kMapTop};
}

// Content px that the strip stands for: the text, or the view where that is more.
inline float minimapSpan(const Column& column) {
  return std::max({column.height() + 24, column.place.h, 1.f});
}

class Minimaps {
 public:
  void create();
  void settle() { instances_.settle(); }
  void lost() { instances_.lost(); }
  void clear() { instances_.clear(); }
  void add(const MapMark& mark);
  void draw(ImDrawList* list, Rect clip) { instances_.draw(list, clip); }  // when the list is rendered

 private:
  Instances instances_;
};

}  // namespace synoptic
