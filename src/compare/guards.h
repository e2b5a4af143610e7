// guards: findings that the other words of the articles speak against. In: all findings. Out: without them. Covered by
// tests/compare/figures_test.cpp, dates_test.cpp, claims_test.cpp and no_conflict_test.cpp.
#pragma once
#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

// Of a statement's conflicts with one article only the surest is kept, and none where that article has the value too.
// Nor is one kept where one text knows both values, or between articles that tell two stories.
void guardConflicts(const Scene& scene, Findings& findings);

// No wording is shared where a conflict or a difference of the same two sentences stands on its very words: other
// figures, days, names. (That one deed is planned and done, or told in another order, leaves its words the same.)
void guardClaims(const Scene& scene, Findings& findings);

}  // namespace synoptic
