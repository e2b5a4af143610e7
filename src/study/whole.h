// whole: a sentence itself as the answer, where none of its values is one: it has all of the question, and something of
// the kind that is asked for beside it. Private to the room.
// Example: of "who switched off the alarm" the sentence "A foreman switched off the alarm".
#pragma once
#include "study/deed.h"
#include "study/figure_fit.h"

namespace synoptic {

// What a sentence has of the question by "it" or "they": the nouns of the sentence before it in its paragraph, and by
// the same words theirs. By article and sentence. Linear in the tokens.
std::vector<std::vector<Mask>> carriedIn(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                                         const Reach& reach);

// The best first. Linear in the tokens but for the mentions of one sentence.
std::vector<Deed> wholesOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                           const Reach& reach, const Fit& fit, const FigureFit& figures);

}  // namespace synoptic
