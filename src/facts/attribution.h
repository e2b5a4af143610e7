// attribution: who says what, through whom. A Scan whose names and quotations have been read in, its attributions out
// (facts.h, Attribution). Method: every verb of speech or belief outside quotation marks, "according to", "citing", and
// the colon behind a name; its subject is found as for quotations (speakers.h); what is said is the clause behind it,
// or what stands before a "Lee said" set off by a comma. Outlets are told apart by their names (outlets.cpp) and become
// what a statement went through. Example: in "Fox News reported that Moss told CNBC it was over" the content "it was
// over" is Moss's, through CNBC and Fox News. Covered by tests/facts/attribution.cpp; measured by
// tests/facts/quality/attribution.py.
#pragma once
#include "facts/scan.h"
#include "facts/speakers.h"

namespace synoptic {

// Fills scan.attributions, ordered by content. Linear in the tokens.
void readAttributions(Scan& scan, const std::vector<bool>& inside);

// Gives every mention the innermost attribution that holds it. Mentions must be ordered by span.
void assignAttributions(Reading& reading);

}  // namespace synoptic
