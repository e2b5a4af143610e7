// palette: a theme in, the colours of everything that is painted out. The four relations take hues that stay apart for
// readers with protanopia, deuteranopia and tritanopia (after Okabe and Ito, "Color Universal Design", 2008), and each
// also has a shape of its own (signs.h): colour never speaks alone.
// Example: paletteOf({}).relation[1] is a vermilion that has at least 3:1 on the page.
// Covered by tests/view/palette_test.cpp, which holds every pair that meets on screen to its contrast.
#pragma once
#include <cstdint>

#include "compare/compare.h"

namespace synoptic {

struct Color {
  uint8_t r = 0, g = 0, b = 0, a = 255;
  Color faded(double share) const;  // the same with its alpha times share
  bool operator==(const Color&) const = default;
};

struct Palette {
  Color page, panel, line;                      // behind the articles; behind toolbar and lists; hairlines
  Color text, muted, faint, accent, on_accent;  // inks
  Color hover, pressed, chosen;                 // fills of controls, over panel
  Color relation[4];                            // marks, by Relation
  Color relation_ink[4];                        // the same hues as text, 4.5:1 on panel
  Color tint[4];                                // behind marked words, with alpha
  Color selection, found, sentence_hover, sentence_chosen, row_line;  // under the text, with alpha
};

// What the reader's system asks for.
struct Theme {
  bool dark = false;
  bool strong = false;  // more contrast: lines and quiet inks come forward
};
const Palette& paletteOf(Theme theme);

// The colour that `over` gives on an opaque `under`.
Color blend(Color over, Color under);
// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Color left, Color right);

}  // namespace synoptic
