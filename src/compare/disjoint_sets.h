// disjoint_sets: things that are joined in pairs, and which of them thereby belong together. The representative of a
// set is its least member, whatever the order of the joins. Near constant time a call (path halving).
#pragma once
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace synoptic {

class DisjointSets {
 public:
  explicit DisjointSets(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  uint32_t find(uint32_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  void join(uint32_t left, uint32_t right) {
    left = find(left), right = find(right);
    if (left != right) parent_[std::max(left, right)] = std::min(left, right);
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace synoptic
