// ages: whose age is told? In: a sentence, an age in it. Out: the name that it stands beside. Example: "Ross Tallent"
// of "Captain Ross Tallent, 49, said". Covered by tests/compare/rule_tables/ages.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// nullptr where no name stands beside it, and where the age is one of another time.
const Mention* bearerOf(const Side& side, const Mention& age);

}  // namespace synoptic
