// polarity: the main verbs of an article as mentions, each with whether it is denied. Negation by words before the verb
// ("did not", "never", "no longer", "without"), by a verb that it hangs on ("failed to", "refused to", "denied"), and
// by a negated subject ("nobody", "no one"). Where it is not clear, nothing is said. Example: "Lee did not attend"
// gives the verb "attended"'s lemma "attend" with negative = true. Covered by tests/facts/polarity.cpp.
#pragma once
#include "facts/scan.h"

namespace synoptic {

void readPolarity(Scan& scan);

}  // namespace synoptic
