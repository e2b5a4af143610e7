// changes: the places where one of two nearly equal sentences was changed into the other (rewriting.h), each with its
// words of matter and whether it denies. Shared by edits.cpp (words) and edited_names.cpp (names).
// Covered by tests/compare/edits_test.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/findings.h"
#include "compare/rewriting.h"
#include "compare/word_list.h"

namespace synoptic {

using Tokens = std::vector<uint32_t>;  // of a document

struct Change {
  Edit edit;
  Tokens left, right;  // words of matter
  bool left_negated = false, right_negated = false;
  bool negates() const { return left_negated != right_negated; }
};

std::vector<Change> changesOf(const LinkView& view, const Rewriting& rewriting);

// So near each other that the one may belong to the other.
bool near(const Change& one, const Change& other);
// "the bank" / "the bank's chairman": one side alone adds what the other's thing has.
bool addsOwned(const LinkView& view, const Change& change);

std::string_view keyOf(const Side& side, uint32_t token);
bool isWord(const Side& side, uint32_t token);
bool isVerb(const Side& side, uint32_t token);                // facts made it out as one
Span spanOf(const Side& side, uint32_t begin, uint32_t end);  // of tokens, at least one

// Does the range have one of these words, as written? "per cent" is no "per".
bool hasWordOf(const Side& side, TokenRange range, const WordRow& words);

// A finding of these two spans; `same` as in Rewriting.
Finding changeFinding(const LinkView& view, Rule rule, FactKind kind, Span left, Span right, uint32_t same);

// What two do to each other alike: "Bell met Orlov" / "Orlov met Bell". A verb's lemma.
bool isMutual(std::string_view lemma);

// See swaps.cpp. true: the sentences differ by that alone, and there is nothing else to judge.
bool judgeSwaps(const LinkView& view, const std::vector<Change>& changes, uint32_t same, Findings& findings);

// Two names in one place: name.other-name, attribution.other-source, list.other-member (edited_names.cpp).
void judgeNameChange(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                     Findings& findings);

// How many changes put one figure for another that excludes it; and is a figure the same on both sides?
// (edited_figures.cpp)
uint32_t figuresApart(const LinkView& view, const std::vector<Change>& changes);
bool figureInBoth(const LinkView& view);

// Two figures or unresolved days in one place, by the rules of figures and dates (edited_figures.cpp).
void judgeFigureChange(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                       Findings& findings);

// Turns of negation in a range: "not", "yet", "unable", "refused", "instead" …
uint32_t denialsIn(const Scene& scene, const Side& side, TokenRange range);

}  // namespace synoptic
