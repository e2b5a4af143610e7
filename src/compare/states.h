// states: does the verb of one figure say of what it counts what the other's verb does not: that it may be, was or will
// be? In: a link and two figures of one kind. Example: "has closed 20 branches" / "will close 15 branches". Covered by
// tests/compare/figures_test.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// Possible or supposed on one side, done on one and planned on the other, opposite deeds;
// of counts also two states ("on leave" / "on duty") and those of one place among all that somebody has.
bool areInOtherStates(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
