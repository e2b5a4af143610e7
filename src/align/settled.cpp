// See settled.h.
#include "align/settled.h"

#include <algorithm>

#include "text/text.h"

namespace synoptic {
namespace {

std::vector<Pair> pairsOf(const Corpus& corpus, const std::vector<SentencePair>& settled) {
  std::vector<uint32_t> first(corpus.order.size());  // article as given -> its first profile
  for (size_t at = 0; at < corpus.order.size(); ++at) first[corpus.order[at]] = corpus.first[at];
  std::vector<Pair> pairs;
  for (const SentencePair& pair : settled) {
    const uint32_t one = first[pair.left.article] + pair.left.sentence,
                   other = first[pair.right.article] + pair.right.sentence;
    pairs.push_back({std::min(one, other), std::max(one, other)});
  }
  putInOrder(pairs);
  return pairs;
}

bool holds(const std::vector<Pair>& pairs, Pair pair) {
  return std::binary_search(pairs.begin(), pairs.end(), pair);
}

}  // namespace

SettledPairs::SettledPairs(const Corpus& corpus, const Settled& settled)
    : pins_(pairsOf(corpus, settled.pins)), unlinks_(pairsOf(corpus, settled.unlinks)) {}

bool SettledPairs::pinned(Pair pair) const {
  return holds(pins_, pair);
}

bool SettledPairs::unlinked(Pair pair) const {
  return !unlinks_.empty() && holds(unlinks_, {std::min(pair.left, pair.right), std::max(pair.left, pair.right)});
}

void SettledPairs::amend(Candidates& candidates) const {
  std::erase_if(candidates.pairs, [&](Pair pair) { return unlinked(pair); });
  std::vector<Pair> all;
  std::set_union(candidates.pairs.begin(), candidates.pairs.end(), pins_.begin(), pins_.end(), std::back_inserter(all));
  candidates.pairs = std::move(all);
}

}  // namespace synoptic
