// index: a Corpus in, candidate pairs of sentences of different articles out. Method: inverted index, read rarest word
// first, within a budget a sentence, so that the cost stays near linear.
// Covered by tests/align/align.cpp.
#pragma once
#include <compare>
#include <cstdint>
#include <vector>

#include "align/copies.h"
#include "align/profile.h"

namespace synoptic {

struct Pair {
  uint32_t left = 0, right = 0;  // profiles, left < right
  auto operator<=>(const Pair&) const = default;
};

struct Candidates {
  std::vector<Pair> pairs;    // ordered, distinct
  std::vector<Pair> sisters;  // sentences of one article that are much like each other; the same
  bool bounded = false;       // some sentence had more than the options allow
};

Candidates findCandidates(const Corpus& corpus, const CopiedShares& copies);

}  // namespace synoptic
