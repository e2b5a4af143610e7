// text/sentences: a paragraph in, its sentences out: parted at the stops that end one (stops.h) and where a sentence begins
// without a stop before it (unmarked.h). Private to the room.
// Example: "He is in the U.S. Smith is not." has two. Covered by tests/text/sentences_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

// Appends the sentences of the paragraph, in order, without white space around them. `careless`: the article's writer
// begins sentences with small letters.
void splitSentences(std::string_view body, Span paragraph, bool careless, std::vector<Span>& sentences);

// Without white space and NUL around it.
Span trimmed(std::string_view body, Span span);

}  // namespace synoptic
