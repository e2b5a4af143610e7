// twins: identical sentences of different articles. A Corpus in, pairs and links out. Grouped by hash, so the cost is
// linear even when one sentence comes 100,000 times. Covered by tests/align/versions.cpp, tests/align/hostile.cpp.
#include "align/twins.h"

#include <algorithm>

#include "text/text.h"

namespace synoptic {
namespace {

// Identical sentences with the same count of identical ones before them, side by side.
std::vector<uint32_t> groupedByWords(const Corpus& corpus) {
  std::vector<uint32_t> order;
  for (uint32_t p = 0; p < corpus.profiles.size(); ++p) {
    if (corpus.profiles[p].words > 0) order.push_back(p);
  }
  putInOrder(order, [&](uint32_t a, uint32_t b) {
    const Profile &x = corpus.profiles[a], &y = corpus.profiles[b];
    if (x.hash != y.hash) return x.hash < y.hash;
    return x.occurrence != y.occurrence ? x.occurrence < y.occurrence : a < b;
  });
  return order;
}

bool areBoth(const Corpus& corpus, Pair pair, bool linkable) {
  return corpus.profiles[pair.left].linkable == linkable && corpus.profiles[pair.right].linkable == linkable;
}

}  // namespace

bool isTwin(const Corpus& corpus, Pair pair) {
  return corpus.profiles[pair.left].hash == corpus.profiles[pair.right].hash;
}

std::vector<Pair> findTwins(const Corpus& corpus, bool& bounded) {
  const std::vector<uint32_t> order = groupedByWords(corpus);
  std::vector<Pair> twins;
  for (size_t begin = 0, end; begin < order.size(); begin = end) {
    const Profile& first = corpus.profiles[order[begin]];
    for (end = begin + 1; end < order.size(); ++end) {
      const Profile& profile = corpus.profiles[order[end]];
      if (profile.hash != first.hash || profile.occurrence != first.occurrence) break;
    }
    const bool all = end - begin <= corpus.options.articles_with_a_sentence;
    bounded = bounded || !all;
    for (size_t i = begin + 1; i < end; ++i) {
      for (size_t j = all ? begin : i - 1; j < i; ++j) twins.push_back({order[j], order[i]});
      if (!all && i > begin + 1) twins.push_back({order[begin], order[i]});
    }
  }
  return twins;
}

void linkTwins(const Corpus& corpus, const CopiedShares& copies, std::vector<DraftLink>& links) {
  bool bounded = false;  // already said by the candidates
  std::vector<DraftLink> twins;
  for (const Pair pair : findTwins(corpus, bounded)) {
    const Profile& profile = corpus.profiles[pair.left];
    const bool versions =
        copies.of(corpus.article[pair.left], corpus.article[pair.right]) >= corpus.options.version_share;
    const bool matter = areBoth(corpus, pair, true) && profile.terms.size() >= corpus.options.twin_words;
    if (matter || (versions && (areBoth(corpus, pair, true) || areBoth(corpus, pair, false))))
      twins.push_back(
          {pair, corpus.options.twin_score, corpus.options.twin_score, Level::full, false, Revision::none, false});
  }
  const auto before = [](const DraftLink& a, const DraftLink& b) { return a.pair < b.pair; };
  putInOrder(twins, before);
  // of two links of one pair the one of the twins comes first and stays
  const auto middle = static_cast<std::ptrdiff_t>(twins.size());
  twins.insert(twins.end(), links.begin(), links.end());
  std::inplace_merge(twins.begin(), twins.begin() + middle, twins.end(), before);
  twins.erase(
      std::unique(twins.begin(), twins.end(), [](const DraftLink& a, const DraftLink& b) { return a.pair == b.pair; }),
      twins.end());
  links = std::move(twins);
}

}  // namespace synoptic
