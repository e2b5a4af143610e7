// measured: do two figures of one slot measure two things all the same? A part and the whole, what is left, some more;
// two sums (sums.h); a sum denied; an amount and its conversion; a length and the wait before it; the size of something
// else; ranks in two rows; shares of two things (shares.h); more counted in. In: a link, two figures of one kind and
// their slot. Out: true where they say nothing against each other. Example: "missed 10 of the club's 16 games" /
// "played six games": 16 is the whole. Covered by tests/compare/rule_tables/look_alikes.cpp and figures_again.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// "11 in the one group and 19 in the other", "14 times on behalf of Bell and nine times on behalf of Orlov": parts of
// one count, told one after the other with the same preposition behind.
bool isOneOfParts(const Side& side, const Mention& count);

bool otherMeasured(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot);

}  // namespace synoptic
