// told_in: what one sentence tells, for those that weigh whole sentences: its mentions, and whether it denies what is
// asked. Private to the room. Example: "Captain Brun was not suspended" denies what "how long was he suspended" asks.
#pragma once
#include <span>

#include "study/reach.h"

namespace synoptic {

std::span<const Mention> mentionsOf(const Comparison& comparison, SentenceRef ref);

// Is a verb denied that is one of the words of the question in `asked`?
bool isDenied(const Comparison& comparison, const Reach& reach, Mask asked, SentenceRef ref);

// "The cause was not yet known": nobody says what the word at `deed` asks.
bool isUnknown(const Document& document, const Sentence& sentence, uint32_t deed);

}  // namespace synoptic
