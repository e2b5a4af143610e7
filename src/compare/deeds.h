// deeds: do two figures hang on one deed? In: a link, a mention on each side. Out: the verbs agree, differ, or say
// nothing. "Called off" is "cancelled", "had to leave" the leaving, and of "were on duty" it is the duty that counts.
// Covered by tests/compare/figures_test.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

enum class Match : uint8_t { unknown, same, other };

// Two tokens of the linked sentences; kNone on either side is unknown.
Match matchTokens(const LinkView& view, uint32_t left, uint32_t right);

// Verbs that say one thing of a thing, as lemmas, "go-off" for "go off": the slide "opened", "inflated".
bool saySameOfThings(std::string_view verb, std::string_view other);

// The noun of what a form of "be" says of a figure by a preposition: "duty" of "96 were on duty"; kNone: nothing such.
uint32_t stateOf(const Scene& scene, const Side& side, const Mention& figure);

// The verbs that two mentions hang on.
Match matchVerbs(const LinkView& view, const Mention& left_mention, const Mention& right_mention);

// What may be: "can", "may", "might" in the verb group before the verb, "licensed to carry".
bool isPossible(const Side& side, uint32_t verb);

// What has been up to the day of the report: "has killed", "had received no draft", "has been fixed".
bool isPerfect(const Side& side, uint32_t verb);

}  // namespace synoptic
