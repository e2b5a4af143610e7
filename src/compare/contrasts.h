// contrasts: two words in, out whether saying the one of a thing excludes saying the other. Three sources: the direct
// antonyms of WordNet, a negating prefix ("controlled", "uncontrolled"), and a table of sets that a dictionary of
// antonyms lacks: two poles ("rise", "grow" / "fall", "drop") and sets of which only one can be meant ("brother",
// "sister", "cousin"; "hour", "day"). Words of one set may both be true of a matter told at length; so the caller asks
// only for words that take the same place in two statements that are otherwise the same.
// Example: contrasting(lexicon, "rose", "fell") is true, contrasting(lexicon, "rose", "climbed") is not.
// Covered by tests/compare/contrasts_test.cpp.
#pragma once
#include <span>
#include <string_view>

#include "lexicon/lexicon.h"

namespace synoptic {

// Keys as text makes them. Words that WordNet gives a sense in common never contrast.
bool contrasting(const Lexicon& lexicon, std::string_view left, std::string_view right);

// "not", "n't", "never", "no", "none" …
bool isNegation(std::string_view key);
std::span<const std::string_view> negations();

// Words before a verb or noun that deny it: "fail", "lack", "refuse", "deny". A lemma.
bool isDenier(std::string_view lemma);
std::span<const std::string_view> deniers();

}  // namespace synoptic
