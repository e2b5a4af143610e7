// Where toolbar, list and legend lie, at every size of window.
#include "view/panels.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace synoptic;

TEST_CASE("panels leave the articles their place") {
  struct Row {
    const char* name;
    float width, height;
    Open open;
    Insets insets;
  };
  const Row rows[] = {
      {"wide, all open", 1440, 900, {true, true, true, false}, {0, 48, 340, 40}},
      {"wide, legend dismissed", 1440, 900, {true, true, false, false}, {0, 48, 340, 0}},
      {"wide, list shut: a chosen fact changes nothing", 1440, 900, {true, false, false, true}, {0, 48, 0, 0}},
      {"nothing compared: toolbar only", 1440, 900, {false, true, true, false}, {0, 48, 0, 0}},
      {"middling: the legend takes two lines", 1100, 700, {true, true, true, false}, {0, 48, 340, 66}},
      {"edits that quotations declare take a line more",
       1440,
       900,
       {true, true, true, false, false, false, true},
       {0, 48, 340, 66}},
      {"phone: list shut, legend in four lines", 390, 844, {true, false, true, false}, {0, 44, 0, 118}},
      {"phone: the card of a chosen fact takes the legend's place",
       390,
       844,
       {true, false, true, true},
       {0, 44, 0, 388}},
      {"a tablet: two fifths of the window, in whole pixels", 768, 1024, {true, true, false, false}, {0, 48, 307, 0}},
      {"wide: the card takes the list's place", 1440, 900, {true, true, true, true}, {0, 48, 340, 40}},
      {"phone: so does the card of a sentence, reading annotated",
       390,
       1000,
       {true, false, true, false, true, true},
       {0, 44, 0, 460}},
      {"side by side a sentence has no card", 390, 1000, {true, false, false, false, true, false}, {0, 44, 0, 0}},
      {"phone: the list takes the legend's place", 390, 1000, {true, true, true, false}, {0, 44, 0, 460}},
      {"too low for a legend", 1440, 210, {true, true, true, false}, {0, 48, 340, 0}},
      {"a phone that lies on its side: one line of names", 844, 360, {true, true, true, false}, {0, 48, 337, 40}},
      {"a small phone: two lines of names", 320, 538, {true, false, true, false}, {0, 44, 0, 66}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Insets got = layOutPanels(row.width, row.height, row.open).insets;
    CHECK(got.top == row.insets.top);
    CHECK(got.right == row.insets.right);
    CHECK(got.bottom == doctest::Approx(row.insets.bottom));
  }
  const Panels phone = layOutPanels(390, 844, {true, true, false, false});
  CHECK(phone.narrow);
  CHECK(phone.facts.w == 390);
  CHECK(phone.facts.bottom() == 844);
}

TEST_CASE("the legend tells where it has no room, open or not") {
  struct Row {
    const char* name;
    float width, height;
    Open open;
    bool fits;
  };
  const Row rows[] = {
      {"wide", 1440, 900, {true, true, true}, true},
      {"wide, dismissed", 1440, 900, {true, true, false}, true},
      {"low", 1440, 300, {true, true, false}, true},
      {"too low", 1440, 210, {true, true, true}, false},
      {"phone", 390, 844, {true, false, false}, true},
      {"phone: the list lies there", 390, 844, {true, true, true}, false},
      {"nothing compared", 1440, 900, {false, true, true}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Panels p = layOutPanels(row.width, row.height, row.open);
    CHECK(p.legend_fits == row.fits);
    CHECK((p.legend.h > 0) == (row.fits && row.open.legend));
  }
}

TEST_CASE("the card stands where the list stands, and over the articles where the list is shut") {
  struct Row {
    const char* name;
    float width;
    Open open;
    bool facts, card, beside;
  };
  const Row rows[] = {
      {"nothing chosen", 1440, {true, true, true}, true, false, false},
      {"a fact", 1440, {true, true, true, true}, false, true, false},
      {"a fact, list shut", 1440, {true, false, true, true}, false, true, false},
      {"a sentence side by side", 1440, {true, true, true, false, true, false}, true, false, false},
      {"a sentence, annotated, with a margin for the notes",
       1440,
       {true, true, true, false, true, true},
       true,
       false,
       true},
      {"a sentence, annotated, without a margin", 1100, {true, true, true, false, true, true}, false, true, false},
      {"the shut list leaves room for a margin", 1100, {true, false, true, false, true, true}, false, false, true},
      {"nothing is chosen: no card", 1100, {true, true, true, false, false, true}, true, false, false},
      {"a phone has no margin", 390, {true, false, true, false, true, true}, false, true, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Panels p = layOutPanels(row.width, 900, row.open);
    CHECK((p.facts.w > 0) == row.facts);
    CHECK((p.card.w > 0) == row.card);
    CHECK(p.beside == row.beside);
  }
}

TEST_CASE("the legend ends where a card lies over the articles, and is as high as before") {
  const Panels before = layOutPanels(1440, 900, {true, false, true});
  const Panels chosen = layOutPanels(1440, 900, {true, false, true, true});
  CHECK(before.legend.right() == 1440);
  CHECK(chosen.legend.right() == chosen.card.x);
  CHECK(chosen.insets == before.insets);
}

TEST_CASE("no size gives negative or overlapping panels") {
  for (float width : {0.f, 1.f, 120.f, 200.f, 759.f, 760.f, 4000.f}) {
    for (float height : {0.f, 20.f, 100.f, 300.f, 3000.f}) {
      for (int open = 0; open < 64; open++) {
        const Panels p = layOutPanels(
            width, height,
            {(open & 1) != 0, (open & 2) != 0, (open & 4) != 0, (open & 8) != 0, (open & 16) != 0, (open & 32) != 0});
        CAPTURE(width);
        CAPTURE(height);
        for (const Rect& r : {p.toolbar, p.facts, p.legend, p.card}) {
          CHECK(r.w >= 0);
          CHECK(r.h >= 0);
          CHECK(r.right() <= width + .01f);
          CHECK(r.bottom() <= height + .01f);
        }
        CHECK(p.insets.top + p.insets.bottom <= height + .01f);
        CHECK(p.insets.right <= width * .4f + .01f);
        if (p.legend.h > 0 && p.facts.h > 0)
          CHECK((p.legend.bottom() <= p.facts.y + .01f || p.legend.right() <= p.facts.x + .01f));
      }
    }
  }
}

TEST_CASE("the toolbar gives up labels first, then moves controls into the menu") {
  const std::vector<ToolbarItem> items = {
      {32, 90, 3, 9, false}, {32, 80, 1, 5, false}, {32, 32, 255, 2, false}, {32, 70, 2, 7, true}};
  struct Row {
    const char* name;
    float width;
    std::vector<int> labelled, hidden;
  };
  const Row rows[] = {
      {"all fits", 400, {0, 1, 3}, {}},      {"the least label goes", 260, {0, 3}, {}},
      {"no label left", 150, {}, {}},        {"the least control goes into the menu", 120, {}, {2, 1}},
      {"nearly nothing", 70, {}, {2, 1, 3}}, {"nothing", 0, {}, {0, 1, 2, 3}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const ToolbarLayout layout = layOutToolbar({10, 8, row.width, 32}, items, 2, 32);
    for (int i = 0; i < 4; i++) {
      CAPTURE(i);
      const bool hidden = std::count(row.hidden.begin(), row.hidden.end(), i) > 0;
      CHECK((layout.items[size_t(i)].box.w == 0) == hidden);
      if (!hidden)
        CHECK(layout.items[size_t(i)].labelled == (std::count(row.labelled.begin(), row.labelled.end(), i) > 0));
      CHECK(layout.items[size_t(i)].box.right() <= 10 + row.width + .01f);
    }
    CHECK((layout.menu.w > 0) == (!row.hidden.empty() && row.width > 0));
  }
  const ToolbarLayout wide = layOutToolbar({0, 0, 1000, 32}, items, 2, 32);
  CHECK(wide.items[3].box.right() == 1000);
}
