#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/abbreviations.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr bool isUpper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool isLetter(char c) {
  return isUpper(c) || (c >= 'a' && c <= 'z');
}
constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool isAscii(char c) {
  return uint8_t(c) < 0x80;
}
constexpr std::string_view kApostrophe = "\xE2\x80\x99";  // ’

// Length of an apostrophe, straight or typographic, at `at`; 0 where there is none.
uint32_t apostropheAt(std::string_view text, uint32_t at) {
  if (at >= text.size() || (text[at] != '\'' && text[at] != kApostrophe[0])) return 0;
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == kApostrophe ? 3 : 0;
}

// Lower-cases `size` bytes of ASCII, eight at a time; false, and no use, where one lies beyond ASCII. `out` holds
// kBlock bytes more than `size`; `in` is read up to its own end only.
constexpr size_t kBlock = 8;
bool lowerAscii(std::string_view in, size_t size, char* out) {
  constexpr uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
  for (size_t i = 0; i < size; i += kBlock) {
    const size_t left = size - i;
    uint64_t bits = 0;
    if (in.size() - i >= kBlock) {
      std::memcpy(&bits, in.data() + i, kBlock);
    } else {
      std::memcpy(&bits, in.data() + i, in.size() - i);
    }
    if (left < kBlock) {  // bytes behind the word do not matter
      alignas(8) static constexpr uint8_t kMasks[16] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
      uint64_t mask;
      std::memcpy(&mask, kMasks + kBlock - left, kBlock);
      bits &= mask;
    }
    if (bits & kHigh) return false;
    const uint64_t from_a = bits + (0x80 - 'A') * kOnes, behind_z = bits + (0x80 - 'Z' - 1) * kOnes;
    bits |= ((from_a ^ behind_z) & kHigh) >> 2;  // 0x20 where the byte lies between A and Z
    std::memcpy(out + i, &bits, kBlock);
  }
  return true;
}

// Is `tail` (behind an apostrophe) one of the endings that are words of their own?
bool isClitic(std::string_view tail) {
  if (tail.empty() || tail.size() > 2) return false;
  char a = char(tail[0] | 32), b = tail.size() == 2 ? char(tail[1] | 32) : '\0';
  if (!b) return a == 's' || a == 'd' || a == 'm';
  return (a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e');
}

// Where a clitic begins in the word, or its end.
uint32_t cliticIn(std::string_view word) {
  for (uint32_t back = 1; back <= 5 && back < word.size(); ++back) {
    uint32_t at = uint32_t(word.size()) - back;
    if (uint32_t size = apostropheAt(word, at)) {
      std::string_view tail = word.substr(at + size);
      if (tail.size() == 1 && (tail[0] | 32) == 't' && at > 1 && (word[at - 1] | 32) == 'n') return at - 1;  // n't
      return isClitic(tail) ? at : uint32_t(word.size());
    }
  }
  return uint32_t(word.size());
}

// "didnt", "cant": the apostrophe was lost. Where the negation begins, or the end; "wont" and "ant" are words.
uint32_t bareNegationIn(std::string_view word) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "ca", "could", "would", "should"});
  const uint32_t size = uint32_t(word.size());
  if (size < 4 || size > 8 || word[size - 1] != 't' || word[size - 2] != 'n') return size;
  for (const std::string_view verb : kVerbs) {
    if (verb.size() + 2 == size && (word[0] | 32) == verb[0] && word.substr(1, verb.size() - 1) == verb.substr(1))
      return size - 2;
  }
  return size;
}

// An alphabet whose words are parted by spaces: Latin, Greek, Cyrillic.
bool isSpacedLetter(char32_t code) {
  return code < 0x80 ? isLetter(char(code)) : code >= 0xC0 && code < 0x530 && code != 0xD7 && code != 0xF7;
}

// Is a zero-width space at `at` hidden inside a word? In Thai or Khmer it parts words, between these letters nothing.
bool hidesSpace(std::string_view text, uint32_t at) {
  constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";
  const uint32_t behind = at + uint32_t(kZeroWidthSpace.size());
  return at > 0 && behind < text.size() && text.substr(at, kZeroWidthSpace.size()) == kZeroWidthSpace &&
         isSpacedLetter(characterBefore(text, at).code) && isSpacedLetter(characterAt(text, behind).code);
}

// The end of an address that begins at `begin`, without the punctuation behind it.
uint32_t endOfAddress(std::string_view text, uint32_t at) {
  while (at < text.size() && isAscii(text[at]) && uint8_t(text[at]) > ' ' &&
         std::string_view("<>\"").find(text[at]) == std::string_view::npos)
    ++at;
  while (at > 0 && std::string_view(".,;:!?)]}'*").find(text[at - 1]) != std::string_view::npos) --at;
  return at;
}

// Does an address go on behind the word that ends at `at`: "://", an "@" before a domain, a path behind a domain?
bool isAddress(std::string_view text, uint32_t begin, uint32_t at) {
  std::string_view rest = text.substr(at, 4), word = text.substr(begin, at - begin);
  if (rest.substr(0, 3) == "://") return true;
  if (rest.size() > 1 && rest[0] == '@' && (isLetter(rest[1]) || isDigit(rest[1]))) return true;
  if (word.size() > 4 && word.substr(0, 4) == "www.") return true;
  size_t dot = word.rfind('.');
  return rest.size() > 1 && rest[0] == '/' && dot != word.npos && dot > 1 && word.size() - dot > 2 &&
         word[dot + 1] >= 'a' && word[dot + 1] <= 'z';
}

// What nearly all words are told by: no sign of an address stands behind them.
bool mayBeAddress(std::string_view text, uint32_t begin, uint32_t at) {
  const char c = text[at];
  return c == ':' || c == '@' || c == '/' || (text[begin] == 'w' && text[begin + 1] == 'w');
}

// Bytes that words of ASCII are made of.
constexpr std::array<bool, 256> kInWord = [] {
  std::array<bool, 256> table{};
  for (size_t c = 0; c < 128; ++c) table[c] = isLetter(char(c)) || isDigit(char(c)) || c == '_';
  return table;
}();

// Letters and digits of ASCII joined as UAX #29 joins them; stops at a byte beyond ASCII that is no apostrophe.
uint32_t endOfAsciiWord(std::string_view text, uint32_t at, bool& apostrophe) {
  for (; at < text.size(); ++at) {
    char c = text[at];
    if (kInWord[uint8_t(c)]) continue;
    if (c == ' ' || c == ',') break;
    if (c == '.' && at + 1 < text.size()) {
      bool joins =
          (isLetter(text[at - 1]) && isLetter(text[at + 1])) || (isDigit(text[at - 1]) && isDigit(text[at + 1]));
      if (joins) continue;
    }
    uint32_t size = apostropheAt(text, at);
    if (size && isLetter(text[at - 1]) && at + size < text.size() && isLetter(text[at + size])) {
      at += size;
      apostrophe = true;
      continue;
    }
    if (c == '&' && isUpper(text[at - 1]) && at + 1 < text.size() && isUpper(text[at + 1])) continue;  // AT&T
    break;
  }
  return at;
}

// Digits with separators between them ("250,000", "1.5", "1'000"), then letters ("20th", "1990s").
uint32_t endOfNumber(std::string_view text, uint32_t at) {
  auto digitsFrom = [&](uint32_t from) {
    uint32_t n = 0;
    while (from + n < text.size() && isDigit(text[from + n])) ++n;
    return n;
  };
  at += digitsFrom(at);
  while (at < text.size()) {
    char c = text[at];
    uint32_t digits = c == '.' || c == ',' || c == '\'' ? digitsFrom(at + 1) : 0;
    if (!digits || (c != '.' && digits > 3)) break;
    at += 1 + digits;
  }
  while (at < text.size() && (isLetter(text[at]) || isDigit(text[at]))) ++at;
  return at;
}

uint32_t endOfRun(std::string_view text, uint32_t at) {
  char first = text[at];
  auto belongs = [first](char c) {
    if (first == '!' || first == '?') return c == '!' || c == '?';
    return c == first && std::string_view(".-*=_~`'#+").find(c) != std::string_view::npos;
  };
  // quotation marks written as two apostrophes are one token, a longer row is several
  const size_t most = first == '\'' || first == '`' ? std::min<size_t>(at + 2, text.size()) : text.size();
  uint32_t end = at + 1;
  while (end < most && belongs(text[end])) ++end;
  return end;
}

TokenKind kindOf(char32_t code) {
  if (code < 0x80 && isLetter(char(code))) return TokenKind::word;  // a word that a sign beyond ASCII follows
  if (code < 0x80)
    return std::string_view("$%&#@*+<=>^|~").find(char(code)) != std::string_view::npos ? TokenKind::symbol
                                                                                        : TokenKind::punctuation;
  switch (propertiesOf(code).characterClass()) {
    case CharacterClass::letter:
    case CharacterClass::mark:
      return TokenKind::word;
    case CharacterClass::digit:
      return TokenKind::number;
    case CharacterClass::punctuation:
    case CharacterClass::open:
    case CharacterClass::close:
      return code == 0x2030 || code == 0x066A || code == 0xFF05 ? TokenKind::symbol : TokenKind::punctuation;
    default:
      return TokenKind::symbol;
  }
}

bool isUnseen(char32_t code) {
  if (code < 0x80) return code <= ' ' || code == 0x7F;
  CharacterClass c = propertiesOf(code).characterClass();
  return c == CharacterClass::control || c == CharacterClass::space;
}

}  // namespace

TokenReader::TokenReader(Document& document) : document_(document), body_(document.body) {
  document.tokens.reserve(document.body.size() / 6);  // English news has a token for five or six bytes
  constexpr size_t kManyKeys = 1000;                  // of a long article; a larger table grows as it must
  document.keys.reserve(std::min(document.body.size() / 12, kManyKeys));
}

void TokenReader::read(Span span) {
  span_ = span;
  for (uint32_t at = span.begin; at < span.end;) {
    if (uint8_t(body_[at]) <= ' ') {
      ++at;
      continue;
    }
    at = readOne(at, span.end);
  }
}

// Reads what begins at `at` and returns where it ends.
uint32_t TokenReader::readOne(uint32_t at, uint32_t end) {
  std::string_view text = body_.substr(0, end);
  char c = text[at];
  const bool after_word = at > span_.begin && uint8_t(text[at - 1]) > ' ';
  if (uint32_t size = apostropheAt(text, at);
      size && after_word) {  // a clitic behind an abbreviation or a number: "Jr.'s"
    uint32_t tail = at + size;
    while (tail < end && isLetter(text[tail])) ++tail;
    if (isClitic(text.substr(at + size, tail - at - size))) {
      add(at, tail, TokenKind::word);
      return tail;
    }
  }
  if (isDigit(c)) {
    uint32_t stop = endOfNumber(text, at);
    add(at, stop, TokenKind::number);
    return stop;
  }
  if (isAscii(c) && !isLetter(c)) {
    uint32_t stop = endOfRun(text, at);
    if (uint8_t(c) > ' ' && c != 0x7F) add(at, stop, kindOf(char32_t(c)));
    return stop;
  }
  uint32_t stop = at;
  if (isLetter(c)) {
    bool apostrophe = false;
    stop = endOfAsciiWord(text, at, apostrophe);
    if (stop == end || isAscii(text[stop])) {
      if (stop < end && mayBeAddress(text, at, stop) && isAddress(text, at, stop)) {
        stop = std::max(stop, endOfAddress(text, stop));
        add(at, stop, TokenKind::word);
      } else {
        addWord(at, stop, apostrophe);
        stop = document_.tokens.back().span.end;
      }
      return stop;
    }
  }
  Character first = characterAt(text, at);
  if (isUnseen(first.code)) return at + first.size;
  stop = std::max(stop, nextWordBreak(text, at));
  while (hidesSpace(text, stop)) stop = nextWordBreak(text, stop + 3);
  TokenKind kind = kindOf(first.code);
  if (kind == TokenKind::word)
    addWord(at, stop, true);
  else
    add(at, stop, kind);
  return kind == TokenKind::word ? document_.tokens.back().span.end : stop;
}

// A word of letters: gives back its clitic and takes in the period of an abbreviation.
void TokenReader::addWord(uint32_t begin, uint32_t end, bool apostrophe) {
  std::string_view word = body_.substr(begin, end - begin);
  if (const uint32_t clitic = apostrophe ? begin + cliticIn(word) : end; clitic < end) {
    add(begin, clitic, TokenKind::word);
    add(clitic, end, TokenKind::word);
    return;
  }
  if (const uint32_t negation = begin + bareNegationIn(word); negation < end) {
    add(begin, negation, TokenKind::word);
    add(negation, end, TokenKind::word);
    document_.tokens.back().key = intern("n't");
    return;
  }
  if (end < span_.end && body_[end] == '.' && (end + 1 == span_.end || body_[end + 1] != '.')) {
    uint32_t next = end + 1;
    while (next < span_.end && body_[next] == ' ') ++next;
    const bool last = next == span_.end;
    const char following = last ? '\0' : body_[next];
    bool keeps = isLettersApart(word);
    if (!keeps && word.size() == 1) keeps = isUpper(word[0]) && isUpper(following) && !(word[0] == 'I' && last);
    if (!keeps) {
      Abbreviation kind = abbreviationOf(word);
      keeps = kind == Abbreviation::numbered ? isDigit(following) : kind != Abbreviation::none;
    }
    if (keeps) ++end;
  }
  add(begin, end, TokenKind::word);
}

void TokenReader::add(uint32_t begin, uint32_t end, TokenKind kind) {
  Token token;
  token.span = {begin, end};
  token.kind = kind;
  if (begin > 0) {
    const uint8_t before = uint8_t(body_[begin - 1]);
    token.space_before = before < 0x80 ? isSpace(before) : isSpace(characterBefore(body_, begin).code);
  }
  const std::string_view word = body_.substr(begin, end - begin);
  constexpr size_t kLongest = 32;  // bytes; longer words are rare and may take the long way
  char lower[kLongest + kBlock];
  // the rest of comparisonKey() is about acronyms of two capitals, final periods and signs beyond ASCII
  const bool plain = word.size() <= kLongest && (word.size() != 2 || !isUpper(word[0])) &&
                     (word.size() == 1 || word.back() != '.') && lowerAscii(body_.substr(begin), word.size(), lower);
  token.key = plain ? intern({lower, word.size()}) : intern(comparisonKey(word));
  document_.tokens.push_back(token);
}

uint32_t TokenReader::intern(std::string_view key) {
  auto& keys = document_.keys;
  const uint32_t number = numbered_.of(wordHash(key), [&](uint32_t known) { return keys[known] == key; });
  if (number == keys.size()) keys.emplace_back(key);
  return number;
}

}  // namespace synoptic
