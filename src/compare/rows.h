// rows: is one time told of one of a row of things? In: a link, the kind of the times. Out: whether both sentences tell
// when the next, the first or the last one was or is to be. Example: "the next meeting takes place on August 17" / "the
// next regular meeting is planned for August 10". Covered by tests/compare/rule_tables/fates.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// Both tell when the next, the first or the last one of a row was or is to be ("the next meeting", "the first emergency
// call"), and no other time of that kind.
bool isOneOfRow(const LinkView& view, MentionKind kind);

}  // namespace synoptic
