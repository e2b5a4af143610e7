// order: facts sorted as a reader should meet them: conflicts, differs, shared, only; within each by salience
// (independent texts that speak, headline and lead, size of the row), then by place. A total order. Covered by
// tests/compare/gather_test.cpp.
#pragma once
#include <vector>

#include "compare/scene.h"

namespace synoptic {

void orderFacts(const Scene& scene, std::vector<Fact>& facts);

}  // namespace synoptic
