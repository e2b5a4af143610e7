// ranks: are two ranks taken in one row? In: a link, two ordinals of it. Out: of two deeds, of one row, of two.
// Example: "the third minister to leave the government" / "the second minister to leave": one row. Covered by
// tests/compare/rule_tables/boards_and_sides.cpp and told_once_again.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

// Ranks of two deeds: "missed a penalty in the 12th minute" / "converted a penalty in the 77th", "knocked him down in
// the third round" / "knocked him out in the eighth", "scored in the 14th" / "scored again in the 88th"; or
// of two rows of which each text has both ranks: "second in the first run" / "first in the second run".
bool rankOtherDeeds(const LinkView& view, const Mention& left, const Mention& right);

// Ranks that somebody takes in one row, "is the third minister to leave the government" / "is the second minister to
// leave", or in two: "the second minister to leave this year" / "the third minister to leave".
enum class RankRows : uint8_t { unknown, one, two };
RankRows rowsOfRanks(const LinkView& view, const Mention& left, const Mention& right);

}  // namespace synoptic
