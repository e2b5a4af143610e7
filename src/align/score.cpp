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
// So much evidence is kept for the second pass, some megabytes: enough for a few articles. Of more it is weighed again.
constexpr size_t kMostKept = 1u << 15;

template <typename Values>
double weighted(const Values& values, const Values& weights) {
  double sum = 0;
  for (size_t i = 0; i < values.size(); ++i) sum += values[i] * weights[i];
  return sum;
}

template <typename Values>
Values blended(const Values& few, const Values& many, double share) {
  Values values{};
  for (size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<typename Values::value_type>(few[i] + (many[i] - few[i]) * share);
  return values;
}

// The values of a pair but "one" that are not 0, and their places: of many pairs that is half of them.
class PairValues {
 public:
  explicit PairValues(const PairEvidence& pair) {
    for (size_t i = 1; i < kEvidence; ++i) add(pair.evidence[i], i - 1);
    for (size_t i = 0; i < kContext; ++i) add(pair.context[i], kEvidence - 1 + i);
  }

  double weighted(const Crossed& weights) const {
    double sum = 0;
    for (size_t i = 0; i < size_; ++i) {
      // its products begin behind those of the values before it, of which each has one less
      const float* products = weights.data() + places_[i] * (2 * kMost - 1 - places_[i]) / 2;
      double of_value = 0;
      for (size_t k = i; k < size_; ++k) of_value += values_[k] * double(products[places_[k]]);
      sum += values_[i] * of_value;
    }
    return sum;
  }

 private:
  static constexpr size_t kMost = kEvidence - 1 + kContext;

  void add(double value, size_t place) {
    values_[size_] = value, places_[size_] = static_cast<uint32_t>(place);
    size_ += value != 0;
  }

  std::array<double, kMost + 1> values_;  // the last one is written to, never read
  std::array<uint32_t, kMost + 1> places_;
  size_t size_ = 0;
};

// [0, 1]: from `from` to `to`, which may be the lesser.
double passage(double value, double from, double to) {
  return std::clamp((value - from) / (to - from), 0.0, 1.0);
}

}  // namespace

Weights weightsFor(const Corpus& corpus) {
  const AlignOptions& options = corpus.options;
  const double articles = static_cast<double>(corpus.order.size());
  const auto sentences = static_cast<double>(std::count_if(corpus.profiles.begin(), corpus.profiles.end(),
                                                           [](const Profile& profile) { return profile.linkable; }));
  const double share = options.most_of_many * passage(articles, options.few_articles, options.many_articles) *
                       passage(sentences / articles, options.long_article, options.brief_article);
  return {blended(kFewWeights.first, kManyWeights.first, share),
          blended(kFewWeights.evidence, kManyWeights.evidence, share),
          blended(kFewWeights.context, kManyWeights.context, share),
          blended(kFewWeights.full, kManyWeights.full, share),
          blended(kFewWeights.full_context, kManyWeights.full_context, share),
          blended(kFewWeights.crossed, kManyWeights.crossed, share),
          blended(kFewWeights.full_crossed, kManyWeights.full_crossed, share)};
}

bool areOfTwoEvents(const Corpus& corpus, double kin, double relative_kin) {
  const AlignOptions& options = corpus.options;
  return corpus.order.size() > options.few_articles &&
         (kin <= options.other_event || relative_kin < options.other_event_relative);
}

bool wasTakenOver(const Corpus& corpus, const Evidence& evidence) {
  return evidence[kQuotation] > 0 || evidence[kCoverBoth] >= corpus.options.taken_over;
}

void eachPair(const Corpus& corpus, const Candidates& candidates, const Weights& weights, const SettledPairs& settled,
              Visited visited, const std::function<void(const PairEvidence&)>& visit) {
  Weigher weigher(corpus);
  Evidence evidence{};
  const auto firstOf = [&](Pair pair) {
    evidence = weigher.weigh(pair);
    const double sum = settled.pinned(pair) ? kPinnedSum : weighted(evidence, weights.first);
    return FirstPass{pair, sum, logistic(sum), wasTakenOver(corpus, evidence)};
  };
  std::vector<FirstPass> first, sisters;
  std::vector<Evidence> kept;  // of the first ones of `first`
  for (const Pair pair : candidates.pairs) {
    const FirstPass passed = firstOf(pair);
    if (passed.score < corpus.options.first_pass) continue;
    first.push_back(passed);
    if (kept.size() < kMostKept) kept.push_back(evidence);
  }
  for (const Pair pair : candidates.sisters) sisters.push_back(firstOf(pair));
  Neighbourhood around(corpus, first, sisters);
  for (size_t i = 0; i < first.size(); ++i) {
    const FirstPass& passed = first[i];
    const double kin = around.kinOfNext(passed), relative_kin = around.relativeKin(passed.pair, kin);
    if (visited == Visited::linkable && !passed.taken_over && areOfTwoEvents(corpus, kin, relative_kin) &&
        !settled.pinned(passed.pair)) {
      around.passNext(passed);
      continue;
    }
    const Context context = around.ofNext(passed);
    visit({passed.pair, i < kept.size() ? kept[i] : weigher.weigh(passed.pair), context, relative_kin});
  }
}

ScoredPair scorePair(const PairEvidence& pair, const Weights& weights, double least) {
  const PairValues values(pair);
  const double link = weighted(pair.evidence, weights.evidence) + weighted(pair.context, weights.context) +
                      values.weighted(weights.crossed);
  const double score = logistic(link);
  if (score < least) return {pair.pair, score, 0};
  const double full = weighted(pair.evidence, weights.full) + weighted(pair.context, weights.full_context) +
                      values.weighted(weights.full_crossed);
  return {pair.pair, score, logistic(full)};
}

}  // namespace synoptic
