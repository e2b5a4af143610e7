// rows: agglomerative grouping with average linkage, strongest link first. Full links in, groups of sentences out.
// Method: UPGMA-like (Sokal & Michener 1958) on the share of linked pairs; pairs within one article do not count. How
// many links go between two groups is kept while they grow, so that asking costs no walk through all of their pairs.
// Covered by tests/align/rows.cpp.
#include "align/rows.h"

#include <algorithm>
#include <unordered_map>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kAlone = UINT32_MAX;

class Grouping {
 public:
  Grouping(const Corpus& corpus, const std::vector<ScoredPair>& full, const SettledPairs& settled)
      : corpus_(corpus), settled_(settled), group_of_(corpus.profiles.size(), kAlone) {
    for (const ScoredPair& p : full) {
      const uint32_t left = groupOf(p.pair.left), right = groupOf(p.pair.right);
      if (corpus_.article[p.pair.left] == corpus_.article[p.pair.right]) continue;
      ++groups_[left].links[right], ++groups_[right].links[left];
    }
  }

  bool tryMerge(Pair pair) {
    const uint32_t left = groupOf(pair.left), right = groupOf(pair.right);
    if (left == right || apart(groups_[left].members, groups_[right].members)) return false;
    if (!settled_.pinned(pair) && !belongTogether(groups_[left], right)) return false;
    const bool more = groups_[left].links.size() < groups_[right].links.size();
    const uint32_t into = more ? right : left, from = more ? left : right;
    Group &kept = groups_[into], &gone = groups_[from];
    kept.links.erase(from), gone.links.erase(into);
    for (const auto& [other, links] : gone.links) {
      kept.links[other] += links;
      auto& theirs = groups_[other].links;
      theirs.erase(from);
      theirs[into] += links;
    }
    for (const uint32_t profile : gone.members) group_of_[profile] = into;
    const auto middle = static_cast<std::ptrdiff_t>(kept.members.size());
    kept.members.insert(kept.members.end(), gone.members.begin(), gone.members.end());
    std::inplace_merge(kept.members.begin(), kept.members.begin() + middle, kept.members.end());
    gone = {};
    return true;
  }

  std::vector<std::vector<uint32_t>> groups() {
    std::vector<std::vector<uint32_t>> found;
    for (Group& group : groups_) {
      if (group.members.size() > 1) found.push_back(std::move(group.members));
    }
    putInOrder(found);
    return found;
  }

 private:
  struct Group {
    std::vector<uint32_t> members;                 // ascending, so article by article
    std::unordered_map<uint32_t, uint32_t> links;  // other group -> full links to it; nothing depends on its order
  };

  uint32_t groupOf(uint32_t profile) {
    if (group_of_[profile] == kAlone) {
      group_of_[profile] = static_cast<uint32_t>(groups_.size());
      groups_.push_back({{profile}, {}});
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

  bool belongTogether(const Group& group, uint32_t other) const {
    const auto found = group.links.find(other);
    const double linked = found == group.links.end() ? 0 : found->second;
    const auto &a = group.members, &b = groups_[other].members;
    size_t possible = a.size() * b.size();
    // less the pairs within one article
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      const uint32_t article = corpus_.article[a[i]];
      size_t of_a = 0, of_b = 0;
      while (j < b.size() && corpus_.article[b[j]] < article) ++j;
      for (; i < a.size() && corpus_.article[a[i]] == article; ++i) ++of_a;
      for (; j < b.size() && corpus_.article[b[j]] == article; ++j) ++of_b;
      possible -= of_a * of_b;
    }
    return linked > corpus_.options.row_majority * static_cast<double>(possible);
  }

  const Corpus& corpus_;
  const SettledPairs& settled_;
  std::vector<uint32_t> group_of_;
  std::vector<Group> groups_;
};

}  // namespace

std::vector<std::vector<uint32_t>> groupRows(const Corpus& corpus, std::vector<ScoredPair> full,
                                             const SettledPairs& settled) {
  putInOrder(full, [](const ScoredPair& a, const ScoredPair& b) {
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
