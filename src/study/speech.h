// speech: whose words answer a question about what somebody said, or who said it. Private to the room.
// Example: "what did Lee say about the fog": “The fog was thick,” Lee said.
#pragma once
#include <vector>

#include "study/reach.h"

namespace synoptic {

// "Who called it a disaster": whether a name is that of the speaker of words that the question has, and not of one who
// denies them.
bool isSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& name);

// "What did Lee say": whether words are Lee's, by name or by "he said".
bool isOfSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& words);

// Whether words are only the quoted part of a statement: "thick" of: Lee said the fog was "thick".
bool isFragment(const Comparison& comparison, const FactMention& words);

// What the speaker asked about says, where no quotation has all of it, one a statement: "Lee said the fog was thick".
std::vector<FactMention> plainWordsOf(const Comparison& comparison, const Question& question, const Reach& reach);

}  // namespace synoptic
