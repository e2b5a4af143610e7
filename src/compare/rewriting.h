// rewriting: a LinkView in, out the places where one sentence was changed into the other, if both are nearly the same:
// runs of words of the left that stand against runs of words of the right, between words that are equal. Method: the
// longest common subsequence of lemmas, content words counting double (Hunt and McIlroy's problem, solved by the plain
// table; sentences are short). Unlike align's word pairs it never pairs words that are not equal, and never crosses.
// Example: "the mayor opened the new bridge" / "the mayor closed the bridge": [opened | closed] and [new | ].
// Covered by tests/compare/edits_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "compare/slots.h"

namespace synoptic {

struct Edit {
  TokenRange left, right;  // of the documents; one of them may be empty
};

struct Rewriting {
  std::vector<Edit> edits;  // in the order of the sentences
  uint32_t same = 0;        // words of the longer sentence that are equal, in percent; content words count double
};

// Longer sentences are not looked at: `same` is 0.
inline constexpr uint32_t kMostRewritten = 110;  // tokens
// `same` below which places of change no longer face each other.
inline constexpr uint32_t kNearlySame = 55;
// … from which on a second change is a second slip in one text, not another case.
inline constexpr uint32_t kTwoSlips = 80;

Rewriting rewritingOf(const LinkView& view);

}  // namespace synoptic
