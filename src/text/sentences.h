// text/sentences: a paragraph in, where its sentences end out. The sentence terminals and their surroundings come from the
// properties of UAX #29; whether one ends a sentence is decided for English newswire: abbreviations, initials, acronyms before
// names, quotations with their attribution, ellipses, list items in a line. Private to the room.
// Example: "in the U.S. Smith is here." has two. Covered by tests/text/sentences_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

// Appends the sentences of the paragraph, in order, without white space around them.
void splitSentences(std::string_view body, Span paragraph, std::vector<Span>& sentences);

}  // namespace synoptic
