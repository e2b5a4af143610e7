// origins: the mentions of a fact in, how many independent texts stand behind them out. Copies count once, and what an
// article has "according to" another one of the comparison counts with that one. Example: "Bloomberg reported that the
// plan has 20 points" in one article and Bloomberg's own article are one origin.
// Covered by tests/compare/origins_test.cpp.
#pragma once
#include <vector>

#include "compare/scene.h"

namespace synoptic {

// At least 1 where there is a mention.
uint32_t originsOf(const Scene& scene, const std::vector<FactMention>& mentions);

}  // namespace synoptic
