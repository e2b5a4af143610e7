// cue_reader: the words that tell who says what: verbs of speech and belief outside quotation marks, "according to",
// "citing", "quoted … as saying", "as reported by". A sentence in, a statement added for each of them. Method: the
// subject of the verb is found as for quotations (speakers.h); what is said is the clause behind it, or what stands
// before a "Lee said" set off by a comma. Each cue looks at a bounded number of tokens on either side; contents run to
// the end of their sentence. Example: of "It rained, Ann Lee said, citing two officials." the officials say "It
// rained". Covered by tests/facts/attribution.cpp.
#pragma once
#include <span>

#include "facts/spoken_sentence.h"

namespace synoptic {

class CueReader {
 public:
  explicit CueReader(SpokenSentence& sentence) : sentence_(sentence), scan_(sentence.scan) {}
  // Linear in the tokens. `quotes`: the quotations of the sentence, as indices of mentions.
  void read(std::span<const uint32_t> quotes);

 private:
  bool isCue(uint32_t i) const;
  bool saysAsNoun(uint32_t i) const;

  void readAccording(uint32_t i);
  void readCiting(uint32_t i);
  void readVerb(uint32_t i);
  bool readQuotedAs(uint32_t i);
  bool readReportedBy(uint32_t i);

  bool addInverted(uint32_t verb);
  bool isSetOff(uint32_t begin, const Speaker& speaker, uint32_t verb) const;
  bool hasObject(uint32_t verb, const Speaker& speaker) const;
  void add(Span said, const Speaker& speaker, uint32_t verb);
  void endAtAnother(const Speaker& speaker);
  void endBeforeSecond(const Speaker& speaker, uint32_t verb);

  bool isDummy(const Speaker& speaker) const;
  bool speaks(const Speaker& speaker, bool documents = false) const;
  bool isOfQuote(uint32_t verb) const;

  SpokenSentence& sentence_;
  Scan& scan_;
  std::span<const uint32_t> quotes_;
  uint32_t read_ = kNone;  // "saying" of "quoted … as saying", which is no cue again
};

}  // namespace synoptic
