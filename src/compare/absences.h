// absences: what speaks against a denial ("no ransom was paid") and a telling ("a ransom was handed over") being of one
// thing. In: both sentences and the denial. Out: true where they are of two. Example: "no decision on the staff" / "a
// decision on the roof". Covered by tests/compare/rule_tables/absences.cpp and boards_and_sides.cpp.
#pragma once
#include <vector>

#include "compare/slots.h"

namespace synoptic {

struct Absence {
  SentenceRef sentence;
  std::vector<uint32_t> thing;  // the words behind "no"; the last is the noun
  uint32_t verb = kNone;        // kNone: "there is no"
  Span span;
};

// Each tells days, and none in common.
bool areOfTwoDays(const Side& denying, Span denied, const Side& telling, Span told);

// A later report may tell what has come about since; so may one of an unknown day, of what "has not been" so far.
bool mayHaveComeAbout(const Scene& scene, const Side& denying, uint32_t denied, const Side& telling);

// Of something else, of others, of another time or room.
bool isOfAnother(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling);
bool namesOthers(const Scene& scene, const Side& denying, const Side& telling);
bool isOfAnotherTimeOrRoom(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling);

// Where it was not is where it was.
bool isOfOnePlace(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling, Span told);

}  // namespace synoptic
