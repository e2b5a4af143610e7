// tense: a verb of a Scan in, which way a date points that hangs on it out: behind the day of the report, ahead of it,
// or not told. Method: the auxiliaries and adverbs before the verb, else its own form; of the modals "could" points
// back. Example: "will travel on Thursday": Thursday lies ahead. Covered by tests/facts/slots.cpp.
#pragma once
#include <cstdint>

#include "facts/scan.h"

namespace synoptic {

// Looks a bounded number of tokens back. Of no verb: unknown.
Tense tenseOf(const Scan& scan, const Sentence& sentence, uint32_t verb);

}  // namespace synoptic
