// settled: what the reader has settled about pairs of sentences, as pairs of profiles. In: the door's Settled. Out:
// asked by every step: candidates (an unlinked pair is none, a pinned one always is), first pass, links, rows. Example:
// pinned({3, 17}) after the reader pinned those two. Covered by tests/align/settled.cpp.
#pragma once
#include <vector>

#include "align/index.h"
#include "align/profile.h"

namespace synoptic {

class SettledPairs {
 public:
  SettledPairs() = default;
  SettledPairs(const Corpus& corpus, const Settled& settled);

  bool pinned(Pair pair) const;
  bool unlinked(Pair pair) const;  // in any order
  bool unlinksAny() const { return !unlinks_.empty(); }
  const std::vector<Pair>& pins() const { return pins_; }
  void amend(Candidates& candidates) const;

 private:
  std::vector<Pair> pins_, unlinks_;  // ordered
};

}  // namespace synoptic
