// score: the weighted sums. Candidate pairs in, scores in [0, 1] out; weights from weights.h (train.py), the logistic
// curve from a table (numeric.h), so that every build gives the same bits. Covered by tests/align/score.cpp.
#include "align/score.h"

#include "align/numeric.h"
#include "align/weights.h"

namespace synoptic {
namespace {

template <typename Values>
double weighted(const Values& values, const Values& weights) {
  double sum = 0;
  for (size_t i = 0; i < values.size(); ++i) sum += values[i] * weights[i];
  return sum;
}

}  // namespace

std::vector<PairEvidence> gatherEvidence(const Corpus& corpus, std::vector<Pair> candidates) {
  Kinship kinship(corpus);
  std::vector<PairEvidence> pairs;
  std::vector<Pair> kept;
  std::vector<double> scores;
  for (const Pair pair : candidates) {
    const Evidence evidence = weighEvidence(corpus, pair, kinship);
    const double score = logistic(weighted(evidence, kFirstWeights));
    if (score < corpus.options.first_pass) continue;
    pairs.push_back({pair, evidence, {}});
    kept.push_back(pair);
    scores.push_back(score);
  }
  const std::vector<Context> context = weighContext(corpus, kept, scores);
  for (size_t i = 0; i < pairs.size(); ++i) pairs[i].context = context[i];
  return pairs;
}

std::vector<ScoredPair> scorePairs(const std::vector<PairEvidence>& pairs) {
  std::vector<ScoredPair> scored;
  scored.reserve(pairs.size());
  for (const PairEvidence& p : pairs) {
    const double link = weighted(p.evidence, kSecondWeights) + weighted(p.context, kContextWeights);
    const double full = weighted(p.evidence, kFullWeights) + weighted(p.context, kFullContextWeights);
    scored.push_back({p.pair, logistic(link), logistic(full)});
  }
  return scored;
}

}  // namespace synoptic
