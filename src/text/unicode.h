// text/unicode: characters in, their properties and the default boundaries of Unicode out. The base layer below the
// rules for newswire: UAX #29 revision 41 and UAX #15 (Unicode 15), tables generated from unicode-data by
// build_unicode.py. Example: wordBreaks("can't go") is {0, 5, 6, 8}. Private to the room. Covered by
// tests/text/unicode_test.cpp (all lines of SentenceBreakTest and WordBreakTest).
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

// The order is that of build_unicode.py.
enum class WordBreak : uint8_t {
  other,
  cr,
  lf,
  newline,
  extend,
  zwj,
  format,
  regional_indicator,
  katakana,
  hebrew_letter,
  letter,
  single_quote,
  double_quote,
  mid_num_let,
  mid_letter,
  mid_num,
  numeric,
  extend_num_let,
  space,
};
enum class SentenceBreak : uint8_t {
  other,
  cr,
  lf,
  separator,
  extend,
  format,
  space,
  lower,
  upper,
  other_letter,
  numeric,
  full_stop,
  continuation,
  terminal,
  close,
};
enum class CharacterClass : uint8_t {
  other,
  letter,
  mark,
  digit,
  numeric,
  space,
  punctuation,
  open,
  close,
  symbol,
  currency,
  control,
};

struct CharacterProperties {
  uint8_t word, sentence, kind, flags;
  WordBreak wordBreak() const { return WordBreak(word); }
  SentenceBreak sentenceBreak() const { return SentenceBreak(sentence); }
  CharacterClass characterClass() const { return CharacterClass(kind & 0x7F); }
  bool unsettled() const { return kind & 0x80; }    // NFC may change it, or what stands before it
  uint8_t combining() const { return flags >> 1; }  // rank of its combining class; 0: a letter or sign of its own
  bool pictographic() const { return flags & 1; }
};

struct Character {
  char32_t code = 0;
  uint32_t size = 0;  // bytes; 0 at the end of the text
};

// The first byte from `at` on that the table wants, or `end`. Four bytes a step: most texts are mostly unwanted.
using ByteSet = std::array<bool, 256>;
inline uint32_t findByte(const ByteSet& wanted, std::string_view text, uint32_t at, uint32_t end) {
  const auto is = [&](uint32_t i) { return int{wanted[uint8_t(text[i])]}; };
  while (at + 4 <= end && !(is(at) | is(at + 1) | is(at + 2) | is(at + 3))) at += 4;
  while (at < end && !is(at)) ++at;
  return at;
}

// Valid UTF-8 only. Past the end: code 0, size 0.
Character characterAt(std::string_view text, size_t at);
Character characterBefore(std::string_view text, size_t at);
void appendUtf8(std::string& out, char32_t code);

CharacterProperties propertiesOf(char32_t code);
char32_t foldCase(char32_t code);  // simple case folding: small letters, "σ" for "ς"

// Normalization Form C (UAX #15): decomposed, marks ordered, composed.
void normalise(std::u32string& codes);

inline bool isSpace(char32_t code) {
  return code == ' ' || (code >= 9 && code <= 13) ||
         (code >= 0x80 && (code == 0x85 || propertiesOf(code).characterClass() == CharacterClass::space ||
                           code == 0x200B || code == 0xFEFF));
}

// Boundaries including both ends of a text that is not empty.
std::vector<uint32_t> sentenceBreaks(std::string_view text);
std::vector<uint32_t> wordBreaks(std::string_view text);
// The next word boundary after the boundary `at`.
uint32_t nextWordBreak(std::string_view text, uint32_t at);

}  // namespace synoptic
