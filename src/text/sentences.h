// text/sentences: a paragraph in, its sentences out: parted at the stops that end one (stops.h) and where a sentence
// begins without a stop before it (unmarked.h). Private to the room. Example: "He is in the U.S. Smith is not." has
// two. Covered by tests/text/sentences_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

// How a whole text is written.
struct Style {
  bool careless = false;  // begins sentences with small letters
  bool spoken = false;    // a transcript: a dash breaks a sentence off
};

// Appends the sentences of the paragraph, in order, without white space around them.
void splitSentences(std::string_view body, Span paragraph, Style style, std::vector<Span>& sentences);

// Without white space and NUL around it.
Span trimmed(std::string_view body, Span span);

}  // namespace synoptic
