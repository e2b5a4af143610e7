// only: what one article alone has: the numbers, dates, names and quotations of sentences without counterpart whose
// value stands in no other article. Bounded per article; the most telling first. Covered by
// tests/compare/only_test.cpp.
#pragma once
#include <vector>

#include "compare/scene.h"

namespace synoptic {

void addOnlyHere(const Scene& scene, std::vector<Fact>& facts);

}  // namespace synoptic
