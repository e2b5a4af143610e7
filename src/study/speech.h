// speech: whose words answer a question about what somebody said, or who said it. Private to the room.
// Example: "what did Lee say about the fog": “The fog was thick,” Lee said.
#pragma once
#include <vector>

#include "study/pronoun.h"

namespace synoptic {

// The words of the question that name the speaker: those before the verb of "what did Lee say".
Mask speakerOf(const Question& question);

// "Who called it a disaster": whether a name is that of the speaker of words that the question has, and not of one who
// denies them.
bool isSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& name);

// "Who called it a roadmap": “That's just a roadmap,” he said. By name. Linear in the attributions but for finding who
// "he" is.
std::vector<Doer> speakersOf(const Comparison& comparison, const Question& question, const Reach& reach);

// "What did Lee say": whether words are Lee's, by name or by "he said".
bool isOfSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& words);

// Whether words are only the quoted part of a statement: "thick" of: Lee said the fog was "thick".
bool isFragment(const Comparison& comparison, const FactMention& words);

// What the speaker asked about says, where no quotation has all of it, one a statement: "Lee said the fog was thick".
std::vector<FactMention> plainWordsOf(const Comparison& comparison, const Question& question, const Reach& reach);

// "Who hosted the show": whether the sentence has it done by somebody, and not by this name: the guest of "a show
// hosted by Lee".
bool isDoneTo(const Comparison& comparison, const Reach& reach, const FactMention& name);

}  // namespace synoptic
