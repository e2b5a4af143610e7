// score: the weighted sums. Candidate pairs in, scores in [0, 1] out; weights from weights.h (train.py), the logistic
// curve from a table (numeric.h), so that every build gives the same bits. Covered by tests/align/score.cpp.
#include "align/score.h"

#include <algorithm>

#include "align/numeric.h"
#include "align/weights.h"

namespace synoptic {
namespace {

// A sum of evidence at which the logistic curve is nearly 1.
constexpr double kPinnedSum = 6;

template <typename Values>
double weighted(const Values& values, const Values& weights) {
  double sum = 0;
  for (size_t i = 0; i < values.size(); ++i) sum += values[i] * weights[i];
  return sum;
}

template <typename Values>
Values blended(const Values& few, const Values& many, double share) {
  Values values{};
  for (size_t i = 0; i < values.size(); ++i) values[i] = few[i] + (many[i] - few[i]) * share;
  return values;
}

}  // namespace

Weights weightsFor(const Corpus& corpus) {
  const AlignOptions& options = corpus.options;
  const double articles = static_cast<double>(corpus.order.size());
  const double share =
      std::clamp((articles - options.few_articles) / (options.many_articles - options.few_articles), 0.0, 1.0);
  return {blended(kFewWeights.first, kManyWeights.first, share),
          blended(kFewWeights.evidence, kManyWeights.evidence, share),
          blended(kFewWeights.context, kManyWeights.context, share),
          blended(kFewWeights.full, kManyWeights.full, share),
          blended(kFewWeights.full_context, kManyWeights.full_context, share)};
}

std::vector<PairEvidence> gatherEvidence(const Corpus& corpus, const Candidates& candidates, const Weights& weights,
                                         const SettledPairs& settled) {
  Kinship kinship(corpus);
  const auto firstOf = [&](Pair pair, const Evidence& evidence) {
    const double sum = settled.pinned(pair) ? kPinnedSum : weighted(evidence, weights.first);
    return FirstPass{pair, sum, logistic(sum)};
  };
  std::vector<PairEvidence> pairs;
  std::vector<FirstPass> first, sisters;
  for (const Pair pair : candidates.pairs) {
    const Evidence evidence = weighEvidence(corpus, pair, kinship);
    const FirstPass passed = firstOf(pair, evidence);
    if (passed.score < corpus.options.first_pass) continue;
    pairs.push_back({pair, evidence, {}});
    first.push_back(passed);
  }
  for (const Pair pair : candidates.sisters) sisters.push_back(firstOf(pair, weighEvidence(corpus, pair, kinship)));
  const std::vector<Context> context = weighContext(corpus, first, sisters);
  for (size_t i = 0; i < pairs.size(); ++i) pairs[i].context = context[i];
  return pairs;
}

std::vector<ScoredPair> scorePairs(const std::vector<PairEvidence>& pairs, const Weights& weights) {
  std::vector<ScoredPair> scored;
  scored.reserve(pairs.size());
  for (const PairEvidence& p : pairs) {
    const double link = weighted(p.evidence, weights.evidence) + weighted(p.context, weights.context);
    const double full = weighted(p.evidence, weights.full) + weighted(p.context, weights.full_context);
    scored.push_back({p.pair, logistic(link), logistic(full)});
  }
  return scored;
}

}  // namespace synoptic
