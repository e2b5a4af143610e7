// See minimap.h.
#include "view/minimap.h"

namespace synoptic {

extern const char k_minimap_vert[], k_minimap_frag[];

void Minimaps::create() {
  instances_.create(k_minimap_vert, k_minimap_frag, 4);
}

void Minimaps::add(const MapMark& m) {
  instances_.add({{{m.box.x, m.box.y, m.box.w, m.box.h},
                   {m.color.r / 255.f, m.color.g / 255.f, m.color.b / 255.f, m.color.a / 255.f},
                   {float(m.shape), 0, 0, 0}}});
}

}  // namespace synoptic
