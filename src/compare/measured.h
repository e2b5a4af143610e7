// measured: do two figures of one slot measure two things all the same? A part and the whole, what is left, some more;
// sums for two purposes; an amount and its conversion; the size of something else; ranks in two rows. In: a link, two
// figures of one kind and their slot. Out: true where they say nothing against each other.
// Example: "missed 10 of the club's 16 games" / "played six games": 16 is the whole.
// Covered by tests/compare/rule_tables/look_alikes.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

bool otherMeasured(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot);

}  // namespace synoptic
