// score: candidate pairs in, scored pairs out. Two passes of one logistic model: first each pair for itself, then with
// what the pairs around it say. A score is about the share of pairs like this that are linked. Covered by
// tests/align/score.cpp.
#pragma once
#include <functional>

#include "align/evidence.h"
#include "align/index.h"
#include "align/settled.h"

namespace synoptic {

// Products of two of the values of evidence and context but "one", in the order of a triangle: the first value with
// itself and all behind it, the second with itself and all behind it …
inline constexpr size_t kCrossed = (kEvidence - 1 + kContext) * (kEvidence + kContext) / 2;
using Crossed = std::array<float, kCrossed>;

// The learned weights, for sets of few articles and for sets of many: what a few outlets write at length mixes
// otherwise than what dozens write briefly. Between the two they are blended (`many`, Corpus).
struct Weights {
  Evidence first{};     // of the first pass
  Evidence evidence{};  // of the second pass: of the pair …
  Context context{};    // … and of what the first said and what is around it
  Evidence full{};      // of the level: whether the main claim is the same
  Context full_context{};
  // Of the products of any two of all these values, squares too: what one says depends on the others.
  Crossed crossed{}, full_crossed{};
};

struct ScoredPair {
  Pair pair;
  double score = 0;  // that they say a specific thing in common
  double full = 0;   // that their main claim is the same
};

// What a pair showed.
struct PairEvidence {
  Pair pair;
  Evidence evidence;
  Context context;
  double relative_kin = 0;  // of the two articles (Neighbourhood)
};

// Of many articles: do two that have so much to do with each other tell of two events?
bool areOfTwoEvents(const Corpus& corpus, double kin, double relative_kin);
// … of which only what was taken over can be linked: a sum that both cost, or a turn of phrase, is chance.
bool wasTakenOver(const Corpus& corpus, const Evidence& evidence);

// Which pairs eachPair visits: all; or of two events only what was taken over.
enum class Visited : uint8_t { all, linkable };

// Calls `visit` with each pair of the first pass that may still become a link, with both kinds of evidence, in order.
// One pair is held at a time: evidence is weighed anew for those that are left, so that memory stays small. To the
// sentences around it a pinned pair is one that surely goes together.
void eachPair(const Corpus& corpus, const Candidates& candidates, const Weights& weights, const SettledPairs& settled,
              Visited visited, const std::function<void(const PairEvidence&)>& visit);

// The level is asked only of a pair whose score is at least `least`: `full` of any other is 0.
ScoredPair scorePair(const PairEvidence& pair, const Weights& weights, double least = 0);

// The learned weights for a set of so many articles.
Weights weightsFor(const Corpus& corpus);

}  // namespace synoptic
