// agreement: which statements give one value. Those that findings tell to agree are joined (Agreed), then those of one
// slot with equal values; a headline's count goes with that of its text. Covered by tests/compare/compare_test.cpp.
#pragma once
#include <string>
#include <vector>

#include "compare/disjoint_sets.h"
#include "compare/nodes.h"

namespace synoptic {

// Statements that agree, in groups. One weak link never chains two groups into one.
class Agreed {
 public:
  explicit Agreed(const std::vector<Node>& nodes);

  void add(uint32_t left, uint32_t right);
  void settle();  // when all are added
  // Joins the groups of two statements that agree: always when `chained`, else when most of their pairs do.
  void join(uint32_t left, uint32_t right, bool chained);

  DisjointSets groups;

 private:
  bool mostly(uint32_t left, uint32_t right);

  const std::vector<Node>& nodes_;
  std::vector<std::vector<uint32_t>> neighbours_;  // that were found to agree
  std::vector<std::vector<uint32_t>> members_;     // by root
};

// "12 hurt" against "15 injured" in two headlines and "twelve people" against "fifteen people" in their texts are one
// conflict, not two: the same two numbers of the same two articles.
void joinHeadlines(const Scene& scene, const std::vector<Placed>& order, const std::vector<Node>& nodes,
                   const std::vector<std::string>& values, DisjointSets& slots);

// Equal values within one slot are one value, linked or not; a headline's number is that of the text, whatever either
// counts by, unless just that is told of them ("12 miles", "12 kilometers").
void joinEqualValues(const Scene& scene, const std::vector<Placed>& order, const std::vector<Node>& nodes,
                     const std::vector<std::string>& values, DisjointSets slots, DisjointSets& groups);

}  // namespace synoptic
