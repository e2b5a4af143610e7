// figure_scope: are two figures of linked sentences of one part, kind, time and stage of a thing? In: a link and where
// the figures stand. Out: true where a word says that they are not. Example: "each of the winners gets $400" / "the
// winners get $3,200"; "offered 1,000 euros" / "gets 1,400 euros". Covered by tests/compare/rule_tables.
#pragma once
#include "compare/slots.h"

namespace synoptic {

bool areOfOtherScopes(const LinkView& view, Span left_figure, Span right_figure);

// Are they one figure that was typed wrong (sole.h)?
bool isTypedSlip(const LinkView& view, Span left, Span right);

}  // namespace synoptic
