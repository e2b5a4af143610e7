// clauses: where what somebody said begins and ends in a sentence: the complement of a verb of speech, with or without
// "that", behind the addressee and the day. Every look goes a bounded number of tokens, so that a sentence costs its
// length. Example: in "told reporters on Monday the deal was done" the complement of "told" begins at "the". Covered by
// tests/facts/attribution.cpp.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/scan.h"
#include "facts/speakers.h"

namespace synoptic {

inline constexpr uint32_t kComplementReach = 16;  // tokens from the verb to "that" or to the clause that it introduces

// "told", "warned": verbs whose addressee stands right behind them.
bool isTell(std::string_view key);

class Clauses {
 public:
  Clauses(const Scan& scan, const std::vector<bool>& inside, const SubjectFinder& subjects)
      : scan_(scan), inside_(inside), subjects_(subjects) {}
  void enter(uint32_t sentence);

  // The tokens [first, end) without marks and commas at either end, as a span.
  Span content(uint32_t first, uint32_t end) const;
  // Where the clause that begins at `token` ends: at another attribution set off by a comma, else with the sentence.
  uint32_t clauseEnd(uint32_t token) const;
  // The token at which the complement of the verb begins; kNone: it has none.
  uint32_t complement(uint32_t verb) const;
  // Part of when something was said: "on Monday", "late Tuesday". "12 men" is no time.
  bool inTimePhrase(uint32_t i) const;
  // Is there a finite verb, or a quotation, in [first, end)?
  bool hasVerb(uint32_t first, uint32_t end) const;

 private:
  bool isFinite(uint32_t i) const;
  bool clauseAt(uint32_t token) const;
  bool phraseBefore(uint32_t verb, uint32_t that) const;
  uint32_t addresseeEnd(uint32_t token) const;

  const Scan& scan_;
  const std::vector<bool>& inside_;
  const SubjectFinder& subjects_;
  uint32_t first_ = 0, end_ = 0;  // tokens of the sentence
  // Of each of its tokens and of its end: the first token from it on that is no punctuation, and behind the last one
  // before it. Runs of marks are long where somebody wants it.
  std::vector<uint32_t> word_begins_, word_ends_;
};

}  // namespace synoptic
