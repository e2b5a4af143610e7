// quotes: the quotations of an article as mentions: one for every sentence that a quotation runs through, with its
// words, its speaker and the verb of speech. First the marks are paired (quotes.cpp), then speakers are found
// (speakers.cpp). Example: “We agreed,” Lee said. “It is late.” gives "We agreed" and "It is late.", both with speaker
// "Lee". Covered by tests/facts/quotes.cpp.
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

// Pairs the marks of the whole article; linear in its tokens.
std::vector<QuoteRange> pairQuotes(const Scan& scan);

// Adds a mention for every sentence of every range. Names must have been joined before.
void readQuotes(Scan& scan);

// Who says a quotation and with which verb.
struct Speaker {
  Span span;
  uint32_t entity = kNone;
  uint32_t verb = kNone;
  bool pronoun = false;
  bool found() const { return verb != kNone; }
};

// Finds the cue of speech around the tokens [first, end) within the sentences that they touch.
class SpeakerFinder {
 public:
  explicit SpeakerFinder(const Scan& scan);
  // `inside`: for every token, whether it lies within quotation marks.
  Speaker around(const QuoteRange& quote, const std::vector<bool>& inside, uint32_t first_sentence,
                 uint32_t last_sentence) const;

 private:
  Speaker behind(uint32_t token, uint32_t end, const std::vector<bool>& inside) const;
  Speaker before(uint32_t token, uint32_t first, const std::vector<bool>& inside) const;
  bool isCue(uint32_t token) const;
  Speaker subjectOf(uint32_t cue, uint32_t first, const std::vector<bool>& inside) const;
  Speaker inverted(uint32_t cue, uint32_t end) const;
  Speaker named(uint32_t mention, uint32_t cue) const;
  Speaker phrase(uint32_t first, uint32_t end, uint32_t cue) const;

  const Scan& scan_;
  std::vector<uint32_t> name_at_;  // by token: index of the name mention on it, or kNone
};

}  // namespace synoptic
