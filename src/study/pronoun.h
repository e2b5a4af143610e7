// pronoun: who is meant where the sentence has only "he" or "she", with the words that name him. Private to the room.
// Example: "Moran stayed away. She was at the hospital.": of "who was at the hospital" Moran, with "Moran" and "She".
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "study/reach.h"

namespace synoptic {

// Somebody who answers "who", with the words that tell it; where a sentence has only "he", also the last words before
// it that name him.
struct Doer {
  std::string name;
  std::vector<FactMention> words;  // ordered, one a sentence
  uint32_t score = 0;              // percent of what the question tells
};
using DoersByName = std::map<std::string_view, Doer>;  // ordered, so that equal answers are

// Adds the words for an entity of their article, if nothing better is told of it yet.
void addDoer(DoersByName& doers, const Comparison& comparison, uint32_t entity, FactMention words, uint32_t score);
std::vector<Doer> inOrder(DoersByName doers);

// "Who was at the hospital": "she was with families at the hospital", where the sentence has all of the question and
// "he" or "she" is the subject of its verb. By name. Linear in the tokens but for finding the names.
std::vector<Doer> doersOf(const Comparison& comparison, const Question& question, const Reach& reach);

}  // namespace synoptic
