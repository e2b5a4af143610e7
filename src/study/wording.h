// wording: which words of two sentences are the same, but for punctuation and typing errors. Covered by
// tests/study/update.cpp.
#pragma once
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// For the words and numbers of a sentence, in order: where each stands, and whether the other sentence has it too.
struct WordedSide {
  std::vector<Span> words;
  std::vector<uint8_t> same;
  std::vector<uint32_t> same_before;  // word -> how many before it are the same; one more at the end
  // How many of the same words stand before `at`: places of both sentences can be compared by it.
  uint32_t sameBefore(uint32_t at) const;
  // Is a word of the span not in the other sentence?
  bool touched(Span span) const;
  bool unchanged() const;
};

struct Wording {
  WordedSide left, right;
  bool same() const { return left.unchanged() && right.unchanged(); }
};

// The longest common sequence of words. A typing error: words of which the longer has four letters or more, one letter
// added, lost, put for another or two exchanged, and one of the two words is in no lexicon. Time is the product of the
// differing parts; where that is more than a million, the whole part counts as different.
Wording wordingOf(const Document& left, uint32_t left_sentence, const Document& right, uint32_t right_sentence,
                  const Lexicon& lexicon);

}  // namespace synoptic
