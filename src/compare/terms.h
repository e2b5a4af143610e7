// terms: is a length of time a prison sentence that was passed? In: a sentence, a length in it. Out: no such term; one
// that was passed; one that was asked for, possible, served, of one count or of another case. Example: "sentenced to
// nine years in prison" is passed, "faced 15 years in prison" is not. Covered by
// tests/compare/rule_tables/hours_and_terms.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

enum class Term : uint8_t { none, passed, other };

Term termOf(const Scene& scene, const Side& side, const Mention& length);

}  // namespace synoptic
