// versions: what the order of the links says. Marks links that cross the others (moved) and, between versions of one
// text, what became of each sentence (kept, reworded, split, merged). Covered by tests/align/versions.cpp.
#pragma once
#include <span>
#include <vector>

#include "align/copies.h"
#include "align/index.h"
#include "align/profile.h"

namespace synoptic {

// A link on its way out.
struct DraftLink {
  Pair pair;
  double score = 0;
  double full = 0;
  Level level = Level::partial;
  bool moved = false;
  Revision revision = Revision::none;
  bool pinned = false;  // by the reader: nothing drops it
  double cover_one = 1,
         cover_both = 1;  // share of the rarity of one that the other has: the better covered one, the worse
};

// `links` ordered by pair. Links of versions are thinned out: a sentence with a twin is linked to its twin alone.
void markOrder(const Corpus& corpus, const CopiedShares& copies, std::vector<DraftLink>& links);

}  // namespace synoptic
