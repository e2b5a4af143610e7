// figure_times: of what time is a figure? In: a sentence, or a link and two figures. Out: whether it counts up to the
// day of the report, was so before, is of a time long over or of one day alone; whether each of two reports tells how
// it stood on its own day. Example: "On Monday alone 20 flights were cancelled" / "in all 46 flights were cancelled"
// are two counts. Covered by tests/compare/figures_test.cpp and rule_tables/figures_again.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// "has killed 84 people", "have been infected": a count up to the day of the report, whatever days the sentence has.
bool isUpToNow(const Side& side, const Mention& count);

// "lowered from 60 to 52 dollars", "52 dollars, down from 60": what it was before.
bool isFormer(const Side& side, const Mention& figure);

// Neither a day nor a year, be it read as part of a name: "the Oldgate Park disaster of 1981".
bool tellsNoDay(const Side& side);

// One sentence tells of a time long over ("In 2019 a jet with 96 people on board …") or of one day alone, and the other
// names no day.
bool isOfPastOrOneDay(const LinkView& view);

// "by Thursday morning the fire was 5 percent contained" / "by Saturday morning it was 35 percent contained": each
// report tells how it stood when it was made, and the later one of the later day.
bool tellTwoStates(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
