// keywords: what somebody types into a search box in, the questions in words that it stands for out. Private to the
// room. Example: "confiscation hearing date" is "when was confiscation hearing", "Orla captain" is "who is the captain
// of Orla".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace synoptic {

// The likeliest first; none where the text asks in words already, or names nothing of which a kind of value is the
// answer. Linear in the words; of more than kMostKeywords nothing is read.
constexpr size_t kMostKeywords = 12;
std::vector<std::string> questionsOf(std::string_view text, const Lexicon& lexicon);

}  // namespace synoptic
