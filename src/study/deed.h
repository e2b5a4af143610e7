// deed: what somebody did, where the question names the verb: the clause that has it. Private to the room.
// Example: of "what did Lee see" the words “I saw a light” of: “I saw a light,” said Lee.
#pragma once
#include <vector>

#include "study/reach.h"

namespace synoptic {

// A clause with the verb that is asked about, and what its sentence has of the question.
struct Deed {
  FactMention words;
  Mask mask = 0;
};

// In the order of the texts; none where the question names no verb. Linear in the tokens.
std::vector<Deed> deedsOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                          const Reach& reach);

// "Which engine burned": "left engine", of a sentence with all words of the question. Linear in the tokens.
std::vector<Deed> sidesOf(const Comparison& comparison, const Question& question, const Reach& reach);

// "What does Lee's father do": "who drove a bus" behind "father". Linear in the tokens.
std::vector<Deed> jobsOf(const Comparison& comparison, const Question& question, const Reach& reach);

}  // namespace synoptic
