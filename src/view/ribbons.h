// ribbons: pairs of heights at two x in, antialiased bands between them out (shaders/ribbon.vert, ribbon.frag): all of
// a frame in one instanced draw call, inside an ImGui draw list. Covered by the browser tests.
#pragma once
#include "view/columns.h"
#include "view/instances.h"
#include "view/palette.h"

namespace synoptic {

struct Ribbon {
  float x0, x1, top0, bottom0, top1, bottom1;  // CSS px on screen
  Color fill;
};

class Ribbons {
 public:
  void create();
  void settle() { instances_.settle(); }
  void lost() { instances_.lost(); }
  void clear() { instances_.clear(); }
  void add(const Ribbon& ribbon);
  void draw(ImDrawList* list, Rect clip) { instances_.draw(list, clip); }  // when the list is rendered

 private:
  Instances instances_;
};

}  // namespace synoptic
