// slot_times: when is the statement of a mention placed? In: a sentence, or a link and two mentions. Out: the days and
// periods beside a mention and of its verb; whether two statements are of other times. Example: "in 2014 he paid $3
// million" / "from 2015 to 2017 he paid $9 million" are of other times; "from January" / "at the beginning of next
// year" may be of one. Covered by tests/compare/figures_test.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// The times at which a mention's statement is placed: those beside it, and those of its verb.
std::vector<DateInterval> timesOf(const Scene& scene, const Side& side, const Mention& own);

// Are the two statements of other times? Then values that differ say nothing against each other.
bool otherTimesAreMeant(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
