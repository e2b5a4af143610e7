// Every pair of colours that meets on screen keeps its contrast (WCAG 2.2: 7:1 for reading text, 4.5:1 for the
// chrome's, 3:1 for marks and controls), and the relations stay apart without hue.
#include "view/palette.h"

#include <doctest/doctest.h>

#include <cmath>

#include "view/marks.h"

using namespace synoptic;

constexpr Theme kThemes[] = {{false, false}, {true, false}, {false, true}, {true, true}};

TEST_CASE("contrast of black on white is 21, of a colour on itself 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(contrast({12, 80, 200}, {12, 80, 200}) == doctest::Approx(1));
  CHECK(blend({255, 0, 0, 128}, {0, 0, 0}) == Color{128, 0, 0, 255});
}

TEST_CASE("text and marks are readable in every theme") {
  for (const Theme theme : kThemes) {
    CAPTURE(theme.dark);
    CAPTURE(theme.strong);
    const Palette& p = paletteOf(theme);
    for (Color back : {p.page, p.panel}) CHECK(contrast(p.text, back) >= 7);
    CHECK(contrast(p.text, blend(p.selection, p.page)) >= 4.5);
    for (Relation relation : kByStrength) {
      CAPTURE(name(relation));
      const size_t r = size_t(relation);
      // a mark stands on the page, on its own tint, on a chosen sentence
      const Color tinted = blend(p.tint[r], p.page), chosen = blend(p.tint[r], blend(p.sentence_chosen, p.page));
      CHECK(contrast(p.relation[r], p.page) >= 3);
      CHECK(contrast(p.relation[r], tinted) >= 3);
      CHECK(contrast(p.text, tinted) >= 7);
      CHECK(contrast(p.text, chosen) >= 7);
      CHECK(contrast(p.relation_ink[r], p.panel) >= 4.5);
      CHECK(contrast(p.relation_ink[r], blend(p.pressed, p.panel)) >= 3);
      CHECK(contrast(p.relation_ink[r], blend(p.chosen, p.panel)) >= 4.5);
    }
    for (Color back : {p.panel, blend(p.hover, p.panel), blend(p.chosen, p.panel)}) {
      CHECK(contrast(p.text, back) >= 7);
      CHECK(contrast(p.muted, back) >= 4.5);
      CHECK(contrast(p.accent, back) >= 4.5);
    }
    CHECK(contrast(p.row_line, p.page) >= 3);
    CHECK(contrast(p.faint, p.panel) >= 3);  // what is disabled
  }
}

namespace {

// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear light.
constexpr double kDeuteranopia[3][3] = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
constexpr double kProtanopia[3][3] = {
    {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}};

double distanceSeen(Color a, Color b, const double (&m)[3][3]) {
  double sum = 0;
  for (int row = 0; row < 3; row++) {
    const auto see = [&](Color c) {
      const double linear[3] = {std::pow(c.r / 255.0, 2.2), std::pow(c.g / 255.0, 2.2), std::pow(c.b / 255.0, 2.2)};
      const double v = m[row][0] * linear[0] + m[row][1] * linear[1] + m[row][2] * linear[2];
      return 255 * std::pow(std::max(0.0, v), 1 / 2.2);
    };
    sum += (see(a) - see(b)) * (see(a) - see(b));
  }
  return std::sqrt(sum);
}

}  // namespace

TEST_CASE("conflict and difference keep apart for colour-blind readers") {
  for (bool dark : {false, true}) {
    const Palette& p = paletteOf({dark, false});
    const Color conflict = p.relation[size_t(Relation::conflict)];
    for (Relation other : {Relation::differs, Relation::shared, Relation::only}) {
      CAPTURE(name(other));
      CHECK(distanceSeen(conflict, p.relation[size_t(other)], kDeuteranopia) >= 40);
      CHECK(distanceSeen(conflict, p.relation[size_t(other)], kProtanopia) >= 40);
    }
  }
}

TEST_CASE("where more contrast is asked for, lines are seen and quiet inks are as clear as text") {
  for (const bool dark : {false, true}) {
    CAPTURE(dark);
    const Palette& p = paletteOf({dark, true});
    for (const Color back : {p.page, p.panel}) {
      CHECK(contrast(p.line, back) >= 3);
      CHECK(contrast(p.faint, back) >= 4.5);
      CHECK(contrast(p.muted, back) >= 7);
    }
  }
}
