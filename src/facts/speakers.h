// speakers: a quotation in, who says it and with which verb out. First the verb of speech is found (speakers.cpp), then
// its subject (subjects.cpp). Example: “No,” said Ann Lee, the mayor. The speaker is "Ann Lee", the verb "said".
// Covered by tests/facts/quotes.cpp.
#pragma once
#include <vector>

#include "facts/scan.h"

namespace synoptic {

// What stands between two quotation marks, as tokens without the marks.
struct QuoteRange {
  uint32_t first = 0, end = 0;
  bool continued = false;  // goes on in the next paragraph, with the next range
  bool single = false;     // between single marks
};

// Who says a quotation and with which verb.
struct Speaker {
  Span span;
  uint32_t entity = kNone;
  uint32_t verb = kNone;
  bool pronoun = false;  // "he", "she": the person must be found elsewhere
  bool found() const { return verb != kNone; }
};

// Finds the subjects of verbs of speech. `inside`: for every token, whether it lies within quotation marks.
class SubjectFinder {
 public:
  SubjectFinder(const Scan& scan, const std::vector<bool>& inside);

  // The subject before the verb `cue`, not before the token `first`; across an apposition or a relative clause.
  Speaker before(uint32_t cue, uint32_t first) const;
  // The subject behind it: "said Ann Lee", "according to the mayor".
  Speaker behind(uint32_t cue, uint32_t end) const;
  bool nameAt(uint32_t token) const { return name_at_[token] != kNone; }
  bool sameNameAt(uint32_t token, uint32_t other) const { return name_at_[token] == name_at_[other]; }
  uint32_t entityAt(uint32_t token) const { return nameAt(token) ? scan_.mentions[name_at_[token]].entity : kNone; }
  Span spanAt(uint32_t token) const { return nameAt(token) ? scan_.mentions[name_at_[token]].span : Span{}; }

 private:
  Speaker ofClause(uint32_t first, uint32_t end, uint32_t cue) const;
  Speaker named(uint32_t token, uint32_t cue) const;
  Speaker pronoun(uint32_t token, uint32_t cue) const;
  Speaker phrase(uint32_t first, uint32_t end, uint32_t cue) const;
  Speaker nounPhrase(uint32_t last, uint32_t begin, uint32_t cue) const;
  uint32_t phraseHead(uint32_t last, uint32_t begin) const;
  bool isPerson(uint32_t token) const;
  bool isWhose(uint32_t token, uint32_t begin) const;
  bool isTime(uint32_t token) const;

  const Scan& scan_;
  const std::vector<bool>& inside_;
  std::vector<uint32_t> name_at_;  // by token: index of the name mention on it, or kNone
};

class SpeakerFinder {
 public:
  SpeakerFinder(const Scan& scan, const std::vector<bool>& inside);
  // The speaker of a quotation that runs from the first to the last of these sentences.
  Speaker around(const QuoteRange& quote, uint32_t first_sentence, uint32_t last_sentence) const;
  // Whom "he" means in "Lee protested, saying he had asked “why”": who opens the sentence before the byte, an entity;
  // kNone: nobody.
  uint32_t openedBy(uint32_t sentence, uint32_t before) const;
  // Whom "she" means behind "Ann Lee, the mayor, said that it was over.": the one person, named, who says something in
  // a sentence outside quotation marks, an entity; kNone: nobody, or several.
  uint32_t saidBy(uint32_t sentence) const;

 private:
  bool isCue(uint32_t token) const;
  Speaker behind(uint32_t token, uint32_t end) const;
  Speaker atEnd(uint32_t token, uint32_t end) const;
  Speaker before(uint32_t token, uint32_t first) const;

  const Scan& scan_;
  const std::vector<bool>& inside_;
  SubjectFinder subjects_;
};

}  // namespace synoptic
