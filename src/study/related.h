// related: words by which one deed or one thing is told in other words, of broad use. Private to the room.
// Example: who is "hurt" is "injured", "wounded"; "put out" a fire is "extinguish" it.
#pragma once
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace synoptic {

// The lemmas that tell the same as one lemma in a report of news, without it; empty: it is in no row of the table.
// Linear in the table: ask once a word.
std::vector<std::string_view> relatedTo(std::string_view lemma);

// "die" of "lose", "life"; "resign" of "step", "down": the one verb for a verb and the word that goes with it; empty:
// they are no phrase.
std::string_view phraseOf(std::string_view verb, std::string_view with);

// "lay" and "off" of "layoff", a noun made of a verb and the word that goes with it; both empty: it is none.
struct VerbWith {
  std::string_view verb, with;
};
VerbWith partsOf(std::string_view noun, const Lexicon& lexicon);

// The same from the other end: whether "lay" and "off" make a noun.
bool makeNoun(std::string_view verb, std::string_view with, const Lexicon& lexicon);

}  // namespace synoptic
