// event: which deed of the texts a bare "the invasion" is. Private to the room.
// Example: of "the February 2022 invasion" the names are those of "the Russian invasion of Ukraine" elsewhere.
#pragma once
#include <vector>

#include "study/reach.h"

namespace synoptic {

struct EventName {
  SentenceRef sentence;
  Mask names = 0;  // of the question
};

// Sentences that tell of a deed of the question as known ("the invasion", with no name beside it), with the names of
// the question that stand beside the same word elsewhere in the texts. None in an article that has other names beside
// it as well: there may be two. Linear in the tokens.
std::vector<EventName> knownEventsIn(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                                     const Reach& reach);

}  // namespace synoptic
