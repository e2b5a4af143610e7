// text/paragraphs: a body in, its paragraphs out: each line one, hard-wrapped lines joined. Private to the room.
// Method: within a run of lines that are not blank, a line is "full" when the next one's first word would not have
// fitted into the longest line; a run is hard-wrapped when most of its lines are full and some sentence runs over a
// line end. Example: "One\nparagraph a line.\n\n• a\n• b" has "One\nparagraph a line.", and two bullets. Covered by
// tests/text/paragraphs_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

struct Paragraph {
  Span span;             // without white space around it
  uint32_t content = 0;  // where it begins behind a bullet sign
  bool bullet = false;   // begins with a bullet sign or a list number
  uint32_t lines = 1;
  bool blank_before = false, blank_after = false;
};

std::vector<Paragraph> findParagraphs(std::string_view body);

// Length of a list number at `at` with what belongs to it ("1.", "2.)", "(3)", "a)"), 0 where there is none.
uint32_t listNumberAt(std::string_view text, uint32_t at);
// Length of a bullet sign at `at` that opens an item.
uint32_t bulletSignAt(std::string_view text, uint32_t at);

}  // namespace synoptic
