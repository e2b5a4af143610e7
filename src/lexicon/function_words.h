// lexicon/function_words: a key in, the lemma of a function word out ("was" is "be", "the" is "the"); empty for any
// other word. Private to the room. Covered by tests/lexicon/lexicon_test.cpp.
#pragma once
#include <string_view>

namespace synoptic {

std::string_view functionLemma(std::string_view key);

}  // namespace synoptic
