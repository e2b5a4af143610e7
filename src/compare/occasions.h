// occasions: do two days of linked sentences say nothing against each other, because they may belong to two occasions,
// or because one of them rests on a guess? In: a link and two dates. Out: true where they are not to be compared.
// Example: "today" in a text whose day of publication was inferred. Covered by
// tests/compare/rule_tables/look_alikes.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

bool otherOccasion(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
