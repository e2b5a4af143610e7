// phrase: two words that stand for one, on either side: in a question and in a text. Private to the room.
// Example: "lost their lives" is "die", "at large" and "on the run" are "fugitive"; "layoff" is "lay" and "off".
#pragma once
#include <string_view>

#include "lexicon/lexicon.h"

namespace synoptic {

constexpr size_t kPhraseApart = 2;  // tokens from the first word to the other: "lost their lives"

// "die" of "lose", "life"; "resign" of "step", "down": the one word for both; empty: they are no phrase. A verb by its
// lemma, any other word as it stands.
std::string_view phraseOf(std::string_view first, std::string_view with);

// Whether some phrase begins with the word, and whether two words may stand for one.
bool opensPhrase(std::string_view first);
bool isPhraseFor(std::string_view first, std::string_view with, std::string_view meant);

// "lay" and "off" of "layoff", a noun made of a verb and the word that goes with it; both empty: it is none.
struct VerbWith {
  std::string_view verb, with;
};
VerbWith partsOf(std::string_view noun, const Lexicon& lexicon);

// The same from the other end: whether "lay" and "off" make a noun.
bool makeNoun(std::string_view verb, std::string_view with, const Lexicon& lexicon);

}  // namespace synoptic
