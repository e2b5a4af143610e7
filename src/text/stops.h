// text/stops: a sentence terminal in, whether it ends the sentence out. What a terminal is, and what closes behind it,
// comes from the Sentence_Break property of UAX #29; the decision is that of English newswire: abbreviations, initials,
// acronyms before names, quotations with their attribution, ellipses, notes. Private to the room. Example: in "in the
// U.S. Smith is here." the second period of "U.S." ends a sentence. Covered by tests/text/sentences_test.cpp.
#pragma once
#include <string_view>

#include "text/abbreviations.h"
#include "text/unicode.h"

namespace synoptic {

// Terminals in a row, the closing marks and notes behind them, and where the text goes on.
struct Stop {
  uint32_t begin = 0, marks_end = 0, close_end = 0, next = 0;
  uint32_t full_stops = 0;
  bool only_full_stops = true, quoted = false, bracketed = false, spaced_dots = false;
  bool ellipsis() const { return full_stops > 1; }
  bool spaced() const { return next > close_end; }
};

inline bool isUpperAscii(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool isLowerAscii(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool isDigitAscii(char c) {
  return c >= '0' && c <= '9';
}

// Judges the stops of one paragraph, in order.
class StopReader {
 public:
  // `text` ends with the paragraph; `careless`: its writer begins sentences with small letters.
  StopReader(std::string_view text, bool careless);

  void startSentence(uint32_t at);
  Stop read(uint32_t at) const;  // at a terminal
  bool ends(const Stop& stop) const;

 private:
  uint32_t skipClosing(uint32_t at, Stop& stop) const;
  uint32_t skipNotes(uint32_t at) const;
  uint32_t noteAt(uint32_t at) const;
  uint32_t bareNoteAt(uint32_t at) const;
  uint32_t opened(uint32_t at) const;
  std::string_view wordBefore(uint32_t at) const;
  std::string_view wordAt(uint32_t at) const;
  bool endsAfterPeriod(const Stop& stop, std::string_view next, char32_t first) const;
  bool endsAfterLettersApart(const Stop& stop, std::string_view word, std::string_view next) const;
  bool endsAfterInitial(const Stop& stop, std::string_view next) const;
  bool endsWithoutSpace(const Stop& stop, SentenceBreak next) const;
  bool isAside(uint32_t at) const;
  bool isPause(const Stop& stop) const;
  bool endsBeforeLower(const Stop& stop, std::string_view next) const;
  bool isAttribution(uint32_t at, bool strict) const;
  bool nameThenVerb(uint32_t at) const;
  bool onlyLeadIn(uint32_t at) const;

  std::string_view text_;
  bool careless_;
  uint32_t aside_;                    // a bracket behind this one is closed by the last character
  uint32_t start_ = 0, content_ = 0;  // of the sentence; behind its opening marks
};

// Does it begin with "I", "I'm", "I’m"?
bool isFirstPerson(std::string_view word);

// Length of a smiley at `at` (":)", ";-)", ":P") that stands alone, 0 where there is none.
uint32_t smileyAt(std::string_view text, uint32_t at);

}  // namespace synoptic
