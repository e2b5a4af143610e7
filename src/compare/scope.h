// scope: conflicts of one link that are no conflicts, because the two sentences tell two cases. In: a LinkView and the
// findings that were made for it. Out: without those conflicts. Covered by the tables
// of tests/compare/rule_tables.
#pragma once
#include "compare/findings.h"
#include "compare/slots.h"

namespace synoptic {

// Takes away conflicts among findings[first..] (see scope.cpp for the grounds).
void dropOtherCases(const LinkView& view, size_t first, Findings& findings);

}  // namespace synoptic
