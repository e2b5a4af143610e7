// other_things: do two linked sentences tell of two things of one sort? In: a link. Out: true where what they say of
// them cannot contradict: a word turns to another thing of the sort, parts two sorts of it, or says whose kin is meant,
// leads to it ("the road to the tunnel") or is for some ("a ticket for children"), or one tells what was reached and
// the other by how much. Example: "the bus carried 40 people" / "another bus carried 52". Covered by
// tests/compare/rule_tables/other_things.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// "another bus", "the next ferry", "a second fire", "its other plant" on one side, and the bus, ferry, fire, plant
// without such a word on the other; or two sorts of one thing that either sentence alone has: "the city council",
// "the county council"; "its deposit rate", "its lending rate". What stands in the spans themselves ("the second
// minister", "the left engine") is what is said and turns to nothing.
bool tellOfOtherThings(const LinkView& view, Span left, Span right);

// "After the repair …" at the head of one, "in the test …" / "in the fire …"; "an engine of the ferry" / "of the tug":
// what one denies and the other tells need not be of one occasion.
bool tellOfOtherOccasions(const LinkView& view);

}  // namespace synoptic
