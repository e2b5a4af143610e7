// meetings: what several texts say of one meeting of the same persons, in whatever sentences: how long it took, and
// whether somebody who is to arrive late on a day can meet on that day. In: all articles. Out: findings duration.same,
// duration.other-length, event.late-arrival. Example: "the two-hour meeting" / "met for two hours of talks".
// Covered by tests/compare/rule_tables/meetings.cpp.
#pragma once
#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

void judgeMeetings(const Scene& scene, Findings& findings);

}  // namespace synoptic
