// sayings: two verbs of saying, and whether they tell one statement. In: a link and the two verbs. Out: whether one
// speaker, one report or one statement is meant. Example: "and on Tuesday said that she would wait" / "said on Sunday
// that it was certain" are two statements. Covered by tests/compare/dates_test.cpp and rule_tables/fates.cpp.
#pragma once
#include <string_view>

#include "compare/slots.h"

namespace synoptic {

// "say", "announce", "report": a lemma.
bool isSaying(std::string_view lemma);

// The words before a verb of saying that name who speaks: "Grimm's lawyer said", "people with knowledge said".
bool sameSpeaker(const LinkView& view, uint32_t left, uint32_t right);

// The report of one outlet: both verbs are "report", and the same name stands beside them.
bool sameReport(const LinkView& view, uint32_t left, uint32_t right);

// "and on Tuesday said that": a day before its verb begins a statement of its own.
bool leadsStatement(const Side& side, const Mention& date, uint32_t verb);

// A verb behind its day tells what stands behind it; that and what the other verb tells must have a word in common.
bool tellTheSame(const LinkView& view, uint32_t left, bool left_leads, uint32_t right, bool right_leads);

}  // namespace synoptic
