// sums: of what kind a sum of money is (a fine, damages), what it was paid for, whether it comes in or goes out. In:
// the sentences and the sums. Out: whether they are of one kind, or two sums that say nothing against each other.
// Covered by tests/compare/rule_tables/look_alikes.cpp and figures_again.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// Money that its verb brings in: "raised $24 million". `verb`: a token, or kNone.
bool comesIn(const Scene& scene, uint32_t article, uint32_t verb);

// `own` says what kind of sum it is ("a loan of $8 million"), and `across` has no such word ("cost $8 million").
bool hasNoWordForIt(const Scene& scene, const Side& own, const Mention& sum, const Side& across);

// Both say beside the sum what kind it is, and it is one: "was fined $4 million", "a fine of $5 million".
bool oneNature(const Scene& scene, const Side& left, const Mention& one, const Side& right, const Mention& other);

// What kind of sum it is agrees: "was fined $4 million", "a fine of $5 million". Where only one says it beside the sum,
// the only sum of the other sentence may have the word anywhere ("bonuses may add another eight million").
bool sameNature(const LinkView& view, const Mention& left, const Mention& right);

// Two sums: of two kinds ("a fine of $4 million" / "$5 million in damages"), one that comes in and one that goes out
// ("raised $24 million" / "spent $19 million"), or paid for two things ("for the mill" / "for a boat").
bool areOtherSums(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
