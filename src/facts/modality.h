// modality: a verb of a sentence in, when and how surely it is said to come about out: the time of the finite verb, a
// hedge, and whether the event happened, goes on, is planned, wanted or only thought of. Method: the verb's own form,
// then the words of its group before it (auxiliaries, modals, adverbs) and the words that it hangs on through "to"
// ("is expected to agree to meet"), then a conjunction of its clause ("if", "whether"). Example: "is set to meet" is
// planned, present, cue "set". Covered by tests/facts/modality.cpp.
#pragma once
#include "facts/claim_words.h"
#include "facts/scan.h"

namespace synoptic {

Modality readModality(const Scan& scan, const ClaimWords& words, const Sentence& sentence, uint32_t verb);

}  // namespace synoptic
