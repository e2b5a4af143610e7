// cues: what the words around a verb of speech say of it: is anything said at all, by whom it is done, where the clause
// of its subject begins. Every look goes a bounded number of tokens back. Example: in "was expected to insist that"
// nothing has been said. Covered by tests/facts/attribution.cpp.
#pragma once
#include <cstdint>
#include <string_view>

#include "facts/claim_words.h"

namespace synoptic {

class Cues {
 public:
  Cues(const Scan& scan, const ClaimWords& words) : scan_(scan), words_(words) {}

  // "it", "which", "you": not who says it.
  static bool isDummy(std::string_view words);
  // A verb that says too little without a clause or a quotation behind it.
  bool isWeak(uint32_t verb) const;
  // "was accused of spending", "was told that": the subject is not who says it. `first`: of the sentence, as below.
  bool isPassive(uint32_t verb, uint32_t first) const;
  // "hasn't accused", "is expected to insist": nobody has said it.
  bool isUnsaid(uint32_t verb, uint32_t first) const;
  // "a report claiming", "a statement calling": the noun right before the participle does it.
  bool hangsOnNoun(uint32_t verb, uint32_t first) const;
  // Where the noun phrase that ends with this noun begins.
  uint32_t beginOfNoun(uint32_t noun, uint32_t first) const;
  // Where the clause ends that stands before the one with this subject ("…, and Moss said", "… while Moss said"); the
  // subject itself when nothing sets it off.
  uint32_t beginOfClause(uint32_t subject) const;
  // "After records showed": the clause of this subject leads to another.
  bool isSubordinate(uint32_t subject, uint32_t first) const;

 private:
  const Scan& scan_;
  const ClaimWords& words_;
};

}  // namespace synoptic
