// numbers: the recognisers of money, percents, durations, ages, scores, ordinals and plain numbers: rows for the table
// of facts.cpp, in the order in which they are tried. Each mention gets its interval, what is counted and its verb.
// Example: "at least $10,000" is money ">=10000 USD"; "two-hour talks" is duration PT2H of "talks".
// Covered by tests/facts/numbers.cpp.
#pragma once
#include <span>

#include "facts/scan.h"

namespace synoptic {

std::span<const Recogniser> numberRecognisers();

}  // namespace synoptic
