// score: candidate pairs in, scored pairs out. Two passes of one logistic model: first each pair for itself, then with
// what the pairs around it say. A score is about the share of pairs like this that are linked. Covered by
// tests/align/score.cpp.
#pragma once
#include <vector>

#include "align/evidence.h"
#include "align/index.h"

namespace synoptic {

struct ScoredPair {
  Pair pair;
  double score = 0;  // that they say a specific thing in common
  double full = 0;   // that their main claim is the same
};

// What every pair showed, for the trainer.
struct PairEvidence {
  Pair pair;
  Evidence evidence;
  Context context;
};

// Pairs of the first pass that may still become links, with both kinds of evidence; ordered.
std::vector<PairEvidence> gatherEvidence(const Corpus& corpus, std::vector<Pair> candidates);

std::vector<ScoredPair> scorePairs(const std::vector<PairEvidence>& pairs);

}  // namespace synoptic
