// Pairs of small invented articles and what must be said of them. Both articles share a setting, so that the one
// sentence of each row stands in a real comparison.
#pragma once
#include <string>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

struct PairCase {
  const char* name;
  const char* left;
  const char* right;
  const char* rule;       // of the one fact looked for; "" : no conflict and no difference may be told
  const char* left_span;  // the words it must cite, where a rule is expected
  const char* right_span;
};

// Compares the two sentences, each in its article of one setting, published on the same day unless told otherwise.
Comparison comparePair(const char* left, const char* right, const char* left_published = "2026-03-12",
                       const char* right_published = "2026-03-12");

// Compares two whole articles, headline first, both published on 2026-03-12.
Comparison compareTexts(const char* left, const char* right);

// "conflict money.other-amount: $5 | $7; differs …": every fact of these relations, for messages.
std::string told(const Comparison& comparison);

// Checks a table, both ways round.
void checkPairs(const std::vector<PairCase>& cases, const char* left_published = "2026-03-12",
                const char* right_published = "2026-03-12");

}  // namespace synoptic
