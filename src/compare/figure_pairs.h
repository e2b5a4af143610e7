// figure_pairs: which figure of the one sentence answers to which of the other? In: a link. Out: pairs of figures of
// one kind and unit, with how their values stand to each other and how surely they fill one slot; then those of which
// each is the other's best. Example: "12 dead and 30 hurt" / "15 dead and 30 injured": 30 is taken, 12 is held
// against 15. Covered by tests/compare/figures_test.cpp.
#pragma once
#include <vector>

#include "compare/quantities.h"
#include "compare/slots.h"

namespace synoptic {

// A slot so sure that it needs no other support; see README.md for how it was set.
constexpr int kSureSlot = 900;

enum class Units : uint8_t { same, unknown, other };

struct FigurePair {
  uint32_t left = 0, right = 0;
  int strength = 0;
  Values values = Values::unclear;
  Units units = Units::same;
  SlotEvidence slot;
};

// Numbers, money, percents, ordinals, durations.
bool isJudgedFigure(const Mention& mention);

// Has that sentence the figure too? Be it without its unit ("trimmed to 1.4 percent and next year's to 1.2"), or of
// persons under another word ("six robbers" / "six people").
bool holdsValue(const Lexicon& lexicon, const Side& side, const Mention& mention);

// The quantity as it is meant: "two decades" and "(62 miles)" are told roughly.
Quantity asTold(const Side& side, const Mention& figure);

// Every pair of figures of one kind whose units do not exclude each other.
std::vector<FigurePair> pairUp(const LinkView& view);

// Of those pairs the ones of which each figure is the other's best, those that found an equal partner aside.
std::vector<FigurePair> bestOfTheRest(const LinkView& view, const std::vector<FigurePair>& pairs);

}  // namespace synoptic
