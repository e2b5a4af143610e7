// gather: findings about pairs of statements in, facts out: statements that fill one slot become one fact with all its
// values over all articles, never one fact for every pair. Conflicts pass last guards here: the strongest partner only,
// and never where the other article states the same value too. Covered by tests/compare/gather_test.cpp.
#pragma once
#include <string>
#include <vector>

#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

std::vector<Fact> gather(const Scene& scene, Findings findings);

}  // namespace synoptic
