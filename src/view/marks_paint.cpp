// How the four relations look: each a colour and a shape of its own. Conflict: tinted, thick unbroken underline.
// Differs: a paler tint, dashed underline. Shared: a bar in the gutter (brought forward: a thin underline). Only here:
// a ring in the gutter (brought forward: a dotted underline).
#include <algorithm>
#include <cmath>

#include "view/chrome.h"

namespace synoptic {
namespace {

// Underlines begin this far under the baseline, so that they do not touch letters without descender.
constexpr float kUnder = 3;
// The reader's own line lies under the thickest of them, with a gap.
constexpr float kMineUnder = 4.5f;

struct Stroke {
  float thickness, dash, gap;  // CSS px; gap 0: unbroken
  bool tint;
};
constexpr Stroke kStrokes[] = {
    {1.25f, 0, 0, false}, {2.75f, 0, 0, true}, {2, 4.5f, 2.5f, true}, {1.5f, 1.5f, 3, false}};

}  // namespace

void drawMark(ImDrawList* list, const Palette& palette, Relation relation, Rect box, float baseline, float ratio) {
  const Stroke& stroke = kStrokes[size_t(relation) & 3];
  const auto snap = [&](float v) { return std::round(v * ratio) / ratio; };
  const float left = snap(box.x - 1), right = snap(box.right() + 1);
  const float top = snap(baseline + kUnder), bottom = top + std::max(1.f, std::round(stroke.thickness * ratio)) / ratio;
  if (stroke.tint) {
    list->AddRectFilled({left, snap(box.y - 1)}, {right, bottom}, packed(palette.tint[size_t(relation) & 3]), 2);
  }
  const ImU32 color = packed(palette.relation[size_t(relation) & 3]);
  if (stroke.gap == 0) {
    list->AddRectFilled({left, top}, {right, bottom}, color, 0);
    return;
  }
  // whole periods, so that a dash ends where the mark ends
  const float length = right - left;
  const int dashes = std::max(1, int(std::round((length + stroke.gap) / (stroke.dash + stroke.gap))));
  const float period = (length + stroke.gap) / float(dashes), dash = std::max(1 / ratio, period - stroke.gap);
  for (int i = 0; i < std::min(dashes, 2000); i++) {
    const float x = snap(left + float(i) * period);
    list->AddRectFilled({x, top}, {std::min(right, snap(x + dash)), bottom}, color, 0);
  }
}

void drawMine(ImDrawList* list, const Palette& palette, Rect box, float baseline, float ratio) {
  const auto snap = [&](float v) { return std::round(v * ratio) / ratio; };
  const float top = snap(baseline + kUnder + kMineUnder);
  list->AddRectFilled({snap(box.x - 1), top},
                      {snap(box.right() + 1), top + std::max(1.f, std::round(1.25f * ratio)) / ratio},
                      packed(palette.accent), 0);
}

void drawDeclared(ImDrawList* list, const Palette& palette, Rect box, float baseline, float ratio) {
  const auto snap = [&](float v) { return std::round(v * ratio) / ratio; };
  const float line = std::max(1.f, std::round(1.25f * ratio)) / ratio;
  const float left = snap(box.x - 1), right = snap(box.right() + 1), bottom = snap(baseline + kUnder + kMineUnder);
  const ImU32 color = packed(palette.muted);
  list->AddRectFilled({left, bottom}, {right, bottom + line}, color, 0);
  for (float x : {left, right - line}) list->AddRectFilled({x, bottom - 4}, {x + line, bottom}, color, 0);
}

void drawSign(ImDrawList* list, const Palette& palette, Sign sign, float x, float top, float bottom, bool strong) {
  if (sign == Sign::shared) {
    const Color color = palette.relation[size_t(Relation::shared)].faded(strong ? 1 : .42);
    const float w = strong ? 3.f : 1.75f;
    list->AddRectFilled({x - w / 2, top + 1}, {x + w / 2, bottom - 1}, packed(color), w / 2);
  } else if (sign == Sign::only) {
    const Color color = palette.relation[size_t(Relation::only)].faded(strong ? 1 : .8);
    list->AddCircle({x, top + std::min(10.f, (bottom - top) / 2)}, strong ? 3.5f : 2.75f, packed(color), 16,
                    strong ? 2.f : 1.25f);
  }
}

}  // namespace synoptic
