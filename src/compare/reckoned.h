// reckoned: does one of two figures come out of the other by what the sentences themselves reckon, or are they too far
// apart for a slip? In: a link, the spans of the two figures. Out: yes or no. Example: "half of the prize money of
// 50,000 euros" / "gives 25,000 euros"; "15.50 crowns an hour, 1.30 more than today" / "14.20 crowns". Covered by
// tests/compare/rule_tables/reckoned.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// One is a part or a multiple of the other that a sentence names beside its figure, or lies off it by just the amount
// that a sentence tells as a change. Figures that are hedged or ranges never do.
bool isReckoned(const LinkView& view, Span left, Span right);

// Of two counts, ranks or sums one is four times the other or more, of two lengths of time ten times, as no slip of
// those that were met made it but that of a decimal point: "a margin of 6,318 votes" / "had 1,001,906 votes". Figures
// up to twenty are never so.
bool areFarApart(const LinkView& view, Span left, Span right);

}  // namespace synoptic
