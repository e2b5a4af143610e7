// text: bytes of an article in, a Document out: paragraphs, sentences with their kind, tokens; every position is a Span
// into the (repaired) body. Rules: Unicode UAX #29 as the base layer, over it what English newswire needs
// (abbreviations, initials, decimals, quotations with their attribution).
// Example: "He met U.S. envoys. They left." has two sentences, [0,19) and [20,30).
// This door also opens in_order.h and is_among.h, which every room above uses.
// Covered by tests/text.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/in_order.h"   // IWYU pragma: export
#include "text/is_among.h"   // IWYU pragma: export
#include "text/numbering.h"  // IWYU pragma: export

namespace synoptic {

// A half-open byte range of an article's body, on character boundaries.
struct Span {
  uint32_t begin = 0, end = 0;
  uint32_t size() const { return end - begin; }
  bool empty() const { return end <= begin; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

inline std::string_view textOf(std::string_view body, Span span) {
  return body.substr(span.begin, span.size());
}

// What a reader should know about how an input was taken: one sentence, shown as it is.
struct Note {
  enum class Level : uint8_t { info, warning };
  static constexpr uint32_t kNoArticle = UINT32_MAX;
  Level level = Level::info;
  std::string message;
  uint32_t article = kNoArticle;  // index into the comparison's articles
};

enum class SentenceKind : uint8_t { headline, byline, subhead, bullet, body, boilerplate };

enum class TokenKind : uint8_t { word, number, punctuation, symbol };

// A word, a number ("250,000", "1.5"), a punctuation mark or a symbol ("%", "$"). Hyphenated words are several tokens
// ("two" "-" "hour"); clitics are split ("Trump" "'s", "did" "n't"); an abbreviation keeps its period ("Jan.", "U.S.").
struct Token {
  Span span;
  uint32_t key = 0;  // index into Document::keys: the word as it is compared
  TokenKind kind = TokenKind::word;
  bool space_before = false;
};

struct Sentence {
  Span span;  // without surrounding white space and bullet signs
  SentenceKind kind = SentenceKind::body;
  uint32_t paragraph = 0;
  uint32_t first_token = 0, end_token = 0;  // half-open range of Document::tokens
};

struct Document {
  std::string body;              // valid UTF-8; what every Span points into
  std::vector<Span> paragraphs;  // non-empty lines or blocks, in order
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<std::string> keys;  // distinct comparison keys of this document
  std::vector<Note> notes;

  std::string_view text(Span span) const { return textOf(body, span); }
  std::string_view key(const Token& token) const { return keys[token.key]; }
};

// Reads one article. Accepts any bytes: invalid UTF-8 is replaced by U+FFFD and noted, never refused. Time is linear in
// the length, whatever the text. An empty or blank body gives a Document without sentences.
Document readDocument(std::string body);

// The same without tokens and keys: paragraphs, and sentences with their kind.
Document readSentences(std::string body);

// A hash of a word, for tables that are searched and never walked through: eight bytes a step, the order of bytes in
// memory does not matter to what is found.
inline uint32_t wordHash(std::string_view word) {
  constexpr uint64_t kMix = 0x9E3779B97F4A7C15u;  // 2^64 over the golden ratio: odd, its bits well spread
  const char* at = word.data();
  size_t left = word.size();
  uint64_t hash = left * kMix;
  const auto mix = [&hash](uint64_t bits) {
    hash = (hash ^ bits) * kMix;
    hash ^= hash >> 32;
  };
  for (; left > 8; at += 8, left -= 8) {
    uint64_t bits;
    std::memcpy(&bits, at, 8);
    mix(bits);
  }
  uint64_t bits = 0;  // the last one to eight bytes; some are taken twice
  if (left >= 4) {
    uint32_t low, high;
    std::memcpy(&low, at, 4);
    std::memcpy(&high, at + left - 4, 4);
    bits = uint64_t(high) << 32 | low;
  } else if (left > 0) {
    bits = uint64_t(uint8_t(at[0])) | uint64_t(uint8_t(at[left / 2])) << 8 | uint64_t(uint8_t(at[left - 1])) << 16;
  }
  mix(bits);
  return uint32_t(hash ^ hash >> 15);
}

// The comparison key of a word: NFC for Latin letters, lower case, straight quotes, plain dashes, no ligatures, no soft
// hyphens or zero-width characters, no final period of an abbreviation, three letters or more run together.
// "Zelenskyy’s" is "zelenskyy's", "Jan." is "jan", "F.B.I." and "FBI" are "fbi", "U.S." and "US" are "u.s" (so UK, UN,
// EU, DC: not "us").
std::string comparisonKey(std::string_view word);

// Replaces what is not UTF-8 by U+FFFD (one for each maximal ill-formed part, Unicode 3.9); returns how many it
// replaced.
size_t repairUtf8(std::string& bytes);

// Replaces zero bytes by U+FFFD; returns how many there were.
size_t replaceZeros(std::string& text);
// "One zero byte was replaced.", "3 zero bytes were replaced."; of none nothing.
std::string zerosReplaced(size_t zeros);

// The largest character boundary of valid UTF-8 that is not beyond `at`.
uint32_t characterBoundary(std::string_view text, uint32_t at);

std::string_view name(SentenceKind kind);

}  // namespace synoptic
