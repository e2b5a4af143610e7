// lasting: figures and days that tell how long one thing of a story has lasted, in whatever sentences; see lasting.cpp.
// Example: "a five-year inquiry into Bell's loans" / "began investigating Bell two years ago" is a conflict of lengths.
// Covered by tests/compare/rule_tables/lasting.cpp.
#pragma once
#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

void judgeLasting(const Scene& scene, Findings& findings);

}  // namespace synoptic
