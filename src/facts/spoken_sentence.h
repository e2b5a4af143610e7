// spoken_sentence: the sentence that is being read for who says what: the readers of its parts, and the attributions
// that were found in it so far. The readers of cues (cue_reader.h), of the name before a colon (before_colon.h) and of
// quotations (attribution.cpp) add to it. Example: in "Ann Lee told CNBC it rained" add("it rained", Ann Lee, told) and
// passOn() give a statement of hers through CNBC. Covered by tests/facts/attribution.cpp.
#pragma once
#include <vector>

#include "facts/claim_words.h"
#include "facts/clauses.h"
#include "facts/cues.h"
#include "facts/sources.h"
#include "facts/speakers.h"

namespace synoptic {

class SpokenSentence {
 public:
  SpokenSentence(Scan& read, const std::vector<bool>& quoted);
  SpokenSentence(const SpokenSentence&) = delete;  // its parts refer to each other
  // Goes on to the next sentence; to be called for each, in order.
  void enter(uint32_t sentence);
  SentenceKind kind() const { return scan.document.sentences[sentence_].kind; }

  // Who does the verb: of "a statement calling it unfair" the statement, else the subject of the clause.
  Speaker subjectOf(uint32_t verb) const;

  // A statement of the speaker at the end of the list.
  Attribution& add(Span content, const Speaker& speaker, uint32_t cue);
  // "told CNBC", "said in an interview with CNBC", "wrote on Fox News's site": a person's words went through them.
  void passOn(Attribution& one) const;
  // Has nothing been found in this sentence yet?
  bool empty() const { return scan.attributions.size() == begin_; }
  Attribution& last() { return scan.attributions.back(); }

  // A quotation that belongs to a statement of the same verb, or lies in one of the same speaker, becomes part of it;
  // false: there is none.
  bool join(const Mention& quote);
  // At the end: what an outlet is said to have reported passed through it. Of more than 64 the last are left out.
  void nest();

  Scan& scan;
  const std::vector<bool>& inside;  // for every token, whether it lies within quotation marks
  const ClaimWords words;
  const SubjectFinder subjects;
  Clauses clauses;
  SourceReader sources;
  const Cues cues;
  uint32_t first = 0, end = 0;  // its tokens

 private:
  uint32_t sentence_ = 0;
  size_t begin_ = 0;  // its first attribution
};

}  // namespace synoptic
