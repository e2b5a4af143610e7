// ages: whose an age is. The ages of a Scan in, each with its bearer out, once the names are known: the last token of
// the name, noun or pronoun, and the person. Method: the places where reports put an age, each read back from the age.
// Example: "Ann Lee, 44, won. She said …" bears 44 at "Lee"; in "Ann Lee won. She was 44." it is "She", and Lee.
// Covered by tests/facts/ages.cpp.
#pragma once
#include "facts/scan.h"

namespace synoptic {

// Sets `bearer` and `bearer_entity` of every age.
void findBearers(Scan& scan);

}  // namespace synoptic
