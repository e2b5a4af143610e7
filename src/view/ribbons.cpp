// See ribbons.h.
#include "view/ribbons.h"

namespace synoptic {

extern const char k_ribbon_vert[], k_ribbon_frag[];

namespace {
constexpr int kSteps = 33;  // along a ribbon; as in ribbon.vert
}

void Ribbons::create() {
  instances_.create(k_ribbon_vert, k_ribbon_frag, 2 * kSteps);
}

void Ribbons::add(const Ribbon& r) {
  instances_.add({{{r.x0, r.x1, r.top0, r.bottom0},
                   {r.top1, r.bottom1, 0, 0},
                   {r.fill.r / 255.f, r.fill.g / 255.f, r.fill.b / 255.f, r.fill.a / 255.f}}});
}

}  // namespace synoptic
