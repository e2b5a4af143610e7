// twins: sentences that are the same word for word, whatever else speaks for or against them.
// Covered by tests/align/versions.cpp, tests/align/hostile.cpp.
#pragma once
#include <vector>

#include "align/copies.h"
#include "align/index.h"
#include "align/versions.h"

namespace synoptic {

bool isTwin(const Corpus& corpus, Pair pair);

// The n-th of identical sentences in one article goes with the n-th in another. `bounded` is set when a sentence is in
// so many articles that not all pairs are made.
std::vector<Pair> findTwins(const Corpus& corpus, bool& bounded);

// Links twins: those with matter, and in versions of one text all of them, bylines and boilerplate included. `links`
// ordered by pair, before and after.
void linkTwins(const Corpus& corpus, const CopiedShares& copies, std::vector<DraftLink>& links);

}  // namespace synoptic
