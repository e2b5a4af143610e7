// denials: what denies a verb from outside its group: its subject, the verb that it hangs on, a preposition. A Scan and
// the place of the verb in, whether it is denied out, and whether that is clear at all. Example: "Neither man spoke" is
// denied, "Not all of them spoke" is not clear. Covered by tests/facts/polarity.cpp.
#pragma once
#include <string_view>

#include "facts/scan.h"

namespace synoptic {

struct Denial {
  bool negative = false;
  bool clear = true;
};

// May the token be a word of a noun phrase?
bool standsInSubject(const Scan& scan, uint32_t token);

// Does "no" before the noun deny anything? Not in "no doubt", "no choice but".
bool deniesNoun(std::string_view noun);

// "expected", "able": with "not" before and "to" behind, what follows does not happen.
bool isForeseen(std::string_view key);
// "stopped", "ceased"
bool isStopping(std::string_view key);
// Does a negation stand before the token, through auxiliaries and adverbs?
bool isNegated(const Scan& scan, uint32_t token, uint32_t stop);

// The subject behind whose last token `at` the verb's group begins: "neither the army nor the police fired", "none of
// the men was charged", "nor does it cover farmers", "it is not true that he resigned".
Denial deniedBySubject(const Scan& scan, const Sentence& sentence, uint32_t at, uint32_t verb);

// "prevented them from crossing", where `from` stands; "decided against banning".
Denial deniedByFrom(const Scan& scan, uint32_t from, uint32_t stop);
Denial deniedByAgainst(const Scan& scan, uint32_t against, uint32_t stop);

// "could not have been signed without her": the denied verb says that it was.
bool isOnlyWithout(const Scan& scan, const Sentence& sentence, uint32_t verb);

}  // namespace synoptic
