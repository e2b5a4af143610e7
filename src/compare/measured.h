// measured: do two figures of one slot measure two things all the same? A part and the whole, what is left, some more;
// sums for two purposes, of two kinds (a fine, damages), that come in and go out; a sum denied; an amount and its
// conversion; a length and the wait before it; the size of something else; ranks in two rows; a share and a growth;
// taxes on two things. In: a link, two figures of one kind and their slot. Out: true where they say nothing against
// each other. Example: "missed 10 of the club's 16 games" / "played six games": 16 is the whole. Covered by
// tests/compare/rule_tables/look_alikes.cpp and figures_again.cpp.
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

// "11 in the one group and 19 in the other", "14 times on behalf of Bell and nine times on behalf of Orlov": parts of
// one count, told one after the other with the same preposition behind.
bool isOneOfParts(const Side& side, const Mention& count);

// Ranks of two deeds: "missed a penalty in the 12th minute" / "converted a penalty in the 77th", "knocked him down in
// the third round" / "knocked him out in the eighth", "scored in the 14th" / "scored again in the 88th".
bool rankOtherDeeds(const LinkView& view, const Mention& left, const Mention& right);

bool otherMeasured(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot);

}  // namespace synoptic
