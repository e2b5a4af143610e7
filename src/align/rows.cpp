// rows: agglomerative grouping with average linkage, strongest link first. Full links in, groups of sentences out.
// Method: UPGMA-like (Sokal & Michener 1958) on the share of linked pairs; pairs within one article do not count.
// Covered by tests/align/rows.cpp.
#include "align/rows.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr uint32_t kAlone = UINT32_MAX;

class Grouping {
 public:
  Grouping(const Corpus& corpus, const std::vector<ScoredPair>& full, const SettledPairs& settled)
      : corpus_(corpus),
        settled_(settled),
        partners_(corpus.profiles.size()),
        group_of_(corpus.profiles.size(), kAlone) {
    for (const ScoredPair& p : full) {
      partners_[p.pair.left].push_back(p.pair.right);
      partners_[p.pair.right].push_back(p.pair.left);
    }
    for (auto& list : partners_) std::sort(list.begin(), list.end());
  }

  bool tryMerge(Pair pair) {
    const uint32_t left = groupOf(pair.left), right = groupOf(pair.right);
    if (left == right || apart(members_[left], members_[right])) return false;
    if (!settled_.pinned(pair) && !belongTogether(members_[left], members_[right])) return false;
    auto &into = members_[left], &from = members_[right];
    for (const uint32_t profile : from) group_of_[profile] = left;
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    from.clear();
    return true;
  }

  std::vector<std::vector<uint32_t>> groups() {
    std::vector<std::vector<uint32_t>> found;
    for (auto& group : members_) {
      if (group.size() > 1) found.push_back(std::move(group));
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  uint32_t groupOf(uint32_t profile) {
    if (group_of_[profile] == kAlone) {
      group_of_[profile] = static_cast<uint32_t>(members_.size());
      members_.push_back({profile});
    }
    return group_of_[profile];
  }

  bool apart(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) const {
    if (!settled_.unlinksAny()) return false;
    for (const uint32_t x : a)
      for (const uint32_t y : b)
        if (settled_.unlinked({x, y})) return true;
    return false;
  }

  bool belongTogether(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) const {
    size_t linked = 0, possible = 0;
    for (const uint32_t x : a) {
      for (const uint32_t y : b) {
        if (corpus_.article[x] == corpus_.article[y]) continue;
        ++possible;
        linked += std::binary_search(partners_[x].begin(), partners_[x].end(), y);
      }
    }
    return static_cast<double>(linked) > corpus_.options.row_majority * static_cast<double>(possible);
  }

  const Corpus& corpus_;
  const SettledPairs& settled_;
  std::vector<std::vector<uint32_t>> partners_;
  std::vector<uint32_t> group_of_;
  std::vector<std::vector<uint32_t>> members_;
};

}  // namespace

std::vector<std::vector<uint32_t>> groupRows(const Corpus& corpus, std::vector<ScoredPair> full,
                                             const SettledPairs& settled) {
  std::sort(full.begin(), full.end(), [](const ScoredPair& a, const ScoredPair& b) {
    if (a.full != b.full) return a.full > b.full;
    return a.pair < b.pair;
  });
  Grouping grouping(corpus, full, settled);
  for (const Pair pair : settled.pins()) grouping.tryMerge(pair);
  for (const ScoredPair& p : full) grouping.tryMerge(p.pair);
  // what came too early to have a majority may have one now
  for (const ScoredPair& p : full) grouping.tryMerge(p.pair);
  return grouping.groups();
}

}  // namespace synoptic
