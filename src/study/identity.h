// identity: for "who is Dinara Akhmet", what the texts call the one who is named. Private to the room.
// Example: "ministry spokeswoman Dinara Akhmet", "Ann Lee, a baker from Porto".
#pragma once
#include "study/deed.h"

namespace synoptic {

// The name with what stands before it ("spokeswoman"), behind it between commas ("a baker"), or behind "is"; those with
// most words behind the name first. Linear in the mentions.
std::vector<Deed> identitiesOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                               const Reach& reach);

}  // namespace synoptic
