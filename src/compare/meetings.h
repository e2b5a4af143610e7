// meetings: what several texts say of one meeting of the same persons, in whatever sentences. In: all articles. Out:
// judgeMeetings (meetings.cpp) how long it took: duration.same, duration.other-length; judgeArrivals (arrivals.cpp)
// whether somebody who arrives late on a day can meet on that day: event.late-arrival.
// Example: "the two-hour meeting" / "met for two hours of talks". Covered by tests/compare/rule_tables/meetings.cpp.
#pragma once
#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

void judgeMeetings(const Scene& scene, Findings& findings);
void judgeArrivals(const Scene& scene, Findings& findings);

}  // namespace synoptic
