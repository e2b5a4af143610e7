// name_runs: where a name begins and ends. A token of a Scan in, whether it may belong to a name, whether a name begins
// at the beginning of a sentence, and the end of the run of tokens that is one name. Example: in "the Department of
// Justice said", the run that begins at "Department" ends before "said". Covered by tests/facts/names.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "facts/scan.h"

namespace synoptic {

// How often a key stands capitalised inside a sentence, and in small letters.
struct CaseCount {
  uint32_t capital = 0, small = 0;
};

class NameRuns {
 public:
  explicit NameRuns(const Scan& scan);

  // A word with a capital that no mention stands on and that is not known to be none.
  bool nameLike(uint32_t token) const;
  // Does a name begin here? At the beginning of a sentence only with evidence.
  bool beginsName(const Sentence& sentence, uint32_t token) const;
  uint32_t runEnd(uint32_t token, uint32_t end) const;
  // A line whose capitals say nothing: a headline in title case, or a line in capitals throughout; no line of results
  // ("2. Ann Lee (Norway) 13.58").
  bool shouting(uint32_t sentence) const { return shouting_[sentence]; }
  const CaseCount& cases(uint32_t token) const { return cases_[scan_.document.tokens[token].key]; }
  // A determiner, preposition, pronoun or auxiliary in small letters or at the beginning of a sentence.
  bool closedClass(uint32_t token) const;
  bool placeAlone(uint32_t token) const { return static_cast<bool>(scan_.placeAt(token, token + 1)); }
  bool isCommonWord(uint32_t token) const;
  // "St", "Saint" before a name, and "Hospital" behind it.
  bool isSaint(uint32_t token) const;
  bool isSaintsHouse(uint32_t token) const;

 private:
  bool isResultLine(const Sentence& sentence) const;
  bool allCapitals(const Sentence& sentence) const;
  bool opensSentence(const Sentence& sentence, uint32_t token) const;
  bool evidenceForName(uint32_t token, uint32_t end) const;
  uint32_t joinedBy(uint32_t at, uint32_t stop, uint32_t first) const;
  bool bodyAhead(uint32_t token, uint32_t stop) const;
  bool partOfBody(uint32_t token) const;
  uint32_t particleEnd(uint32_t token, uint32_t end) const;
  bool ordinalBefore(uint32_t token, uint32_t end) const;
  bool numberOfName(uint32_t at, uint32_t end) const;

  const Scan& scan_;
  std::vector<CaseCount> cases_;  // by key
  std::vector<bool> shouting_;    // by sentence
};

}  // namespace synoptic
