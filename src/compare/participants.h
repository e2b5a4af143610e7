// participants: who takes part in the meeting that a sentence tells of, whether it tells of one, and which sentences
// the rules without links look at. Example: "Aides to Orlov met Brandt" has Brandt alone. Covered by
// tests/compare/rule_tables/meetings.cpp.
#pragma once
#include <optional>
#include <vector>

#include "compare/slots.h"

namespace synoptic {

using Persons = std::vector<uint32_t>;  // joined names, ascending, each once

Persons inBoth(const Persons& one, const Persons& other);

// Prose that rules without links look at: neither boilerplate nor a byline, nor a sentence of hundreds of figures and
// names or thousands of words, which is a table.
bool isTold(const Side& side);

// The persons whom a sentence names, but for those whose aides or lawyers act.
Persons everyoneIn(const Scene& scene, const Side& side);

// "Aides to Orlov and Brandt met": those who do what the verb says only act for whom the sentence names.
bool othersAct(const Scene& scene, const Side& side, uint32_t verb);

// "met", "talks", "received": the token means a meeting.
bool isMeeting(const Scene& scene, const Side& side, uint32_t token);
bool tellsOfMeeting(const Scene& scene, const Side& side);

// Does the sentence have one of these words, as written?
bool hasAny(const Side& side, std::span<const std::string_view> words);

// The sentence before or behind in the same article; none at its ends, nor where it is no prose.
std::optional<Side> neighbourOf(const Scene& scene, SentenceRef ref, int step);

}  // namespace synoptic
