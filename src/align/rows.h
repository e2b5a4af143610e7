// rows: full links in, rows out: groups of sentences that all say one thing. A group grows only while most pairs
// between its parts are full links themselves, so one weak link never chains two statements into one. Covered by
// tests/align/rows.cpp.
#pragma once
#include <vector>

#include "align/profile.h"
#include "align/score.h"

namespace synoptic {

// Groups of profiles, each ordered, ordered by their first. `full`: the full links. Pinned pairs need no majority; no
// group holds an unlinked pair.
std::vector<std::vector<uint32_t>> groupRows(const Corpus& corpus, std::vector<ScoredPair> full,
                                             const SettledPairs& settled = {});

}  // namespace synoptic
