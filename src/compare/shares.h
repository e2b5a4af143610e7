// shares: are two percentages shares of two things? A share and a growth; a share of all and of some; of two taxes;
// what a whole is made of; what two parties say, each for itself. In: a link and a percentage of each side. Out: true
// where they say nothing against each other. Example: "unions say 80 percent struck" / "the company says 45 percent
// struck". Covered by tests/compare/rule_tables/look_alikes.cpp and other_things.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

bool areOtherShares(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
