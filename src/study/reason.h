// reason: why something was done or happened, where a sentence that has all of the question says so. Private to the
// room. Example: of "why was the match stopped" the words "because of fog" of "The match was stopped because of fog".
#pragma once
#include "study/deed.h"

namespace synoptic {

// Those that say so outright ("because") before those that tell what came before ("after"). Linear in the tokens.
std::vector<Deed> reasonsOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                            const Reach& reach);

}  // namespace synoptic
