// text/unmarked: a paragraph in, where its sentences part without a stop out: items of a list in one line, rules of
// signs, addresses and time stamps of pasted mail, smileys. Private to the room. Example: "1) Tea 2) Milk" parts before
// "2)". Covered by tests/text/sentences_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/sentences.h"

namespace synoptic {

struct UnmarkedBreak {
  uint32_t at = 0;     // a sentence begins here
  uint32_t quiet = 0;  // stops before this position end nothing: they belong to a list number
};

// In order. The first one is the paragraph's begin when it opens a list.
std::vector<UnmarkedBreak> findUnmarkedBreaks(std::string_view body, Span paragraph, Style style);

}  // namespace synoptic
