// copies: a Corpus in, for every two articles the share of the shorter one's words that the other has nearly word for
// word. Covered by tests/align/copies.cpp.
#pragma once
#include <vector>

#include "align/profile.h"

namespace synoptic {

struct CopiedShare {
  uint32_t left = 0, right = 0;  // canonical articles, left < right
  double share = 0;
};

struct CopiedShares {
  std::vector<CopiedShare> shares;  // ordered by articles; nothing below a hundredth
  bool bounded = false;

  double of(uint32_t article, uint32_t other) const;  // 0 when there is nothing in common
};

CopiedShares findCopies(const Corpus& corpus);

}  // namespace synoptic
