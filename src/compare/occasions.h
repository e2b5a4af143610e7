// occasions: do two linked sentences tell of two occasions, sorts or subjects, or does one of their days rest on a
// guess? In: a link, perhaps two of its dates. Out: true where days, figures or ages say nothing against each other.
// Example: "today" in a text whose day of publication was inferred; "the elder brother" / "the younger". Covered by
// tests/compare/rule_tables/look_alikes.cpp and figures_again.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// Does a day that is told by its distance rest on a day of publication that nobody gave, or do both say the same words?
bool restsOnGuess(const LinkView& view, const Mention& left, const Mention& right);

// "VARN, June 9 (Wire) – …": the day on which a report was filed, not that of what it tells.
bool isDateline(const Side& side, const Mention& date);

// Two bodies of one sort ("Deane Magistrates' Court", "Crown Court") that either sentence alone names: two occasions.
bool otherBodies(const LinkView& view);

// "for the first time" and "a second time", "the third hearing" and "the fourth": two turns of one thing.
bool otherTurns(const LinkView& view);

// "the elder brother" and "the younger", "punitive" and "compensatory damages", "the outgoing" and "the new premier".
bool otherSorts(const LinkView& view);

// Both sentences begin with a name, and neither has the other's: "Rovers have four points", "City have seven points".
bool otherSubjects(const LinkView& view);

// Parts of one group ("two of the hostages", "the last of the hostages"), or persons to whom one verb is done ("heard
// the captain", "heard the first mate").
bool otherParts(const LinkView& view, uint32_t left_verb, uint32_t right_verb);

// Each sentence tells hours, and none in common: "began at 9:10", "ended at 11:50".
bool otherHours(const LinkView& view);

// One of the two is told of a clause of another time: "it came one week after he managed ten yards on nine carries".
bool besideAnotherTime(const LinkView& view, const Mention& left, const Mention& right);

// Both sentences tell days, and none in common ("this year" / "by 2029"), or one of them cannot be resolved.
bool tellOtherDays(const Side& one, const Side& other);
// … of which all are known: a bare "Tuesday" of a text without a date may be the other text's Tuesday.
bool surelyTellOtherDays(const Side& one, const Side& other);

// "raised $9.4 million that year", "in the same quarter": of a time that was told before, and not of all of it.
bool pointsBack(const Side& side);

}  // namespace synoptic
