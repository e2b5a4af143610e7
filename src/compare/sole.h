// sole: is it clear from the figures alone that two of them are of one thing? In: a link, two figures of one kind. Out:
// the whole that both are cut out of, the thing that both are of, or that each article has one such figure only.
// Example: "four points out of nine" / "seven of the nine points"; "a statement of six sentences"; a report's only
// fine. Covered by tests/compare/rule_tables.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// "four points out of nine", "seven of the nine points": the whole that a count is cut out of; 0: none is told.
double wholeOf(const Side& side, const Mention& count);

// "had to close four of its 14 beds" / "Five of its 14 beds were closed": the same is done to a part of one whole.
bool ofOneWhole(const LinkView& view, const Mention& left, const Mention& right);

// Parts of one whole to which other things are done ("nine of 40 fell ill", "two of 40 died"), or one more part
// ("another three of the 14").
bool areOtherParts(const LinkView& view, const Mention& left, const Mention& right);

// "a statement of six sentences", "a crew of 18": both counts are of one thing, whatever is said of it.
bool ofOneThing(const LinkView& view, const Mention& left, const Mention& right);

// Each article has one figure of this kind: "a fine of $90,000", "14 violations".
bool isOnlyOne(const LinkView& view, const Mention& left, const Mention& right);

// "75 euros" / "57 euros": two neighbouring digits have changed places, as in typing, or one of five and more of a
// figure that is not round is another ("5,687.75" / "5,587.75"), and neither text has the other's figure.
bool isTyped(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
