#include "text/unicode.h"

#include <algorithm>
#include <iterator>

namespace synoptic {
namespace {

struct CaseFolding {
  uint32_t from, to;
};
struct Decomposition {
  uint32_t code, first, second;  // second: 0 for a single character
};

#include "text/unicode_tables.inc"

WordBreak wordBreakOf(char32_t code) {
  return propertiesOf(code).wordBreak();
}

bool isIgnored(WordBreak b) {
  return b == WordBreak::extend || b == WordBreak::format || b == WordBreak::zwj;
}
bool isNewline(WordBreak b) {
  return b == WordBreak::cr || b == WordBreak::lf || b == WordBreak::newline;
}
bool isLetter(WordBreak b) {
  return b == WordBreak::letter || b == WordBreak::hebrew_letter;
}
bool isMidNumLetQ(WordBreak b) {
  return b == WordBreak::mid_num_let || b == WordBreak::single_quote;
}

// WB4: the first character from `at` on that is not skipped.
WordBreak afterIgnored(std::string_view text, size_t at) {
  while (at < text.size()) {
    Character c = characterAt(text, at);
    WordBreak b = wordBreakOf(c.code);
    if (!isIgnored(b)) return b;
    at += c.size;
  }
  return WordBreak::other;
}

// WB5 to WB13b for two neighbours `left` and `right`; `before` stands before `left`, `after()` behind `right`.
template <class After>
bool joinsWord(WordBreak before, WordBreak left, WordBreak right, After after) {
  const bool letter = isLetter(left), number = left == WordBreak::numeric;
  if (isLetter(right)) {
    if (letter || number || left == WordBreak::extend_num_let) return true;                      // WB5 10 13b
    if ((left == WordBreak::mid_letter || isMidNumLetQ(left)) && isLetter(before)) return true;  // WB7
    return left == WordBreak::double_quote && right == WordBreak::hebrew_letter &&
           before == WordBreak::hebrew_letter;  // WB7c
  }
  if (right == WordBreak::numeric) {
    if (letter || number || left == WordBreak::extend_num_let) return true;                     // WB8 9 13b
    return (left == WordBreak::mid_num || isMidNumLetQ(left)) && before == WordBreak::numeric;  // WB11
  }
  if (letter && (right == WordBreak::mid_letter || isMidNumLetQ(right))) {
    if (left == WordBreak::hebrew_letter && right == WordBreak::single_quote) return true;  // WB7a
    return isLetter(after());                                                               // WB6
  }
  if (left == WordBreak::hebrew_letter && right == WordBreak::double_quote)
    return after() == WordBreak::hebrew_letter;                                                              // WB7b
  if (number && (right == WordBreak::mid_num || isMidNumLetQ(right))) return after() == WordBreak::numeric;  // WB12
  if (right == WordBreak::katakana)
    return left == WordBreak::katakana || left == WordBreak::extend_num_let;  // WB13 13b
  if (right == WordBreak::extend_num_let)
    return letter || number || left == WordBreak::katakana || left == WordBreak::extend_num_let;  // WB13a
  return false;
}

bool isSeparator(SentenceBreak b) {
  return b == SentenceBreak::cr || b == SentenceBreak::lf || b == SentenceBreak::separator;
}
bool isTerminal(SentenceBreak b) {
  return b == SentenceBreak::full_stop || b == SentenceBreak::terminal;
}
bool isIgnored(SentenceBreak b) {
  return b == SentenceBreak::extend || b == SentenceBreak::format;
}

// SB8: does a lower-case letter come before any other letter, separator or terminal?
bool lowerCaseFollows(std::string_view text, size_t at) {
  while (at < text.size()) {
    Character c = characterAt(text, at);
    SentenceBreak b = propertiesOf(c.code).sentenceBreak();
    if (b == SentenceBreak::lower) return true;
    if (b == SentenceBreak::other_letter || b == SentenceBreak::upper || isSeparator(b) || isTerminal(b)) return false;
    at += c.size;
  }
  return false;
}

}  // namespace

Character characterAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  auto byte = [&](size_t i) { return char32_t(uint8_t(text[at + i])); };
  char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  size_t left = text.size() - at;
  if (lead < 0xE0 && left > 1) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead < 0xF0 && left > 2) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  if (left > 3) return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
  return {0xFFFD, 1};
}

Character characterBefore(std::string_view text, size_t at) {
  if (at == 0) return {};
  size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (uint8_t(text[begin]) & 0xC0) == 0x80) --begin;
  return {characterAt(text, begin).code, uint32_t(at - begin)};
}

void appendUtf8(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += char(code);
  } else if (code < 0x800) {
    out += {char(0xC0 | code >> 6), char(0x80 | (code & 0x3F))};
  } else if (code < 0x10000) {
    out += {char(0xE0 | code >> 12), char(0x80 | (code >> 6 & 0x3F)), char(0x80 | (code & 0x3F))};
  } else {
    out += {char(0xF0 | code >> 18), char(0x80 | (code >> 12 & 0x3F)), char(0x80 | (code >> 6 & 0x3F)),
            char(0x80 | (code & 0x3F))};
  }
}

CharacterProperties propertiesOf(char32_t code) {
  uint32_t block = std::min<uint32_t>(code >> kBlockShift, kIndexSize - 1);
  return kRows[kBlocks[kIndex[block] << kBlockShift | (code & kBlockMask)]];
}

char32_t foldCase(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + 32 : code;
  auto at = std::lower_bound(std::begin(kCaseFolding), std::end(kCaseFolding), code,
                             [](const CaseFolding& row, char32_t c) { return row.from < c; });
  return at != std::end(kCaseFolding) && at->from == code ? char32_t(at->to) : code;
}

namespace {

// Hangul syllables are composed by counting (Unicode 15, section 3.12).
constexpr char32_t kSyllable = 0xAC00, kLead = 0x1100, kVowel = 0x1161, kTail = 0x11A7;
constexpr char32_t kLeads = 19, kVowels = 21, kTails = 28, kSyllables = kLeads * kVowels * kTails;

void appendDecomposed(std::u32string& out, char32_t code) {
  if (code - kSyllable < kSyllables) {
    const char32_t index = code - kSyllable, tail = index % kTails;
    out += {kLead + index / (kVowels * kTails), kVowel + index / kTails % kVowels};
    if (tail) out += kTail + tail;
    return;
  }
  auto at = std::lower_bound(std::begin(kDecompositions), std::end(kDecompositions), code,
                             [](const Decomposition& row, char32_t c) { return row.code < c; });
  if (code < 0xC0 || at == std::end(kDecompositions) || at->code != code) {
    out += code;
    return;
  }
  appendDecomposed(out, at->first);  // four steps at most
  if (at->second) appendDecomposed(out, at->second);
}

// The canonical composition of a pair, 0 where there is none.
char32_t composed(char32_t first, char32_t second) {
  if (first - kLead < kLeads && second - kVowel < kVowels)
    return kSyllable + ((first - kLead) * kVowels + (second - kVowel)) * kTails;
  if (first - kSyllable < kSyllables && (first - kSyllable) % kTails == 0 && second - kTail < kTails && second != kTail)
    return first + (second - kTail);
  auto at = std::lower_bound(std::begin(kCompositions), std::end(kCompositions), Decomposition{0, first, second},
                             [](uint16_t index, const Decomposition& wanted) {
                               const Decomposition& row = kDecompositions[index];
                               return row.first != wanted.first ? row.first < wanted.first : row.second < wanted.second;
                             });
  if (at == std::end(kCompositions)) return 0;
  const Decomposition& row = kDecompositions[*at];
  return row.first == first && row.second == second ? char32_t(row.code) : 0;
}

}  // namespace

void normalise(std::u32string& codes) {
  std::u32string parts;
  for (const char32_t code : codes) appendDecomposed(parts, code);
  const auto rank = [](char32_t code) { return propertiesOf(code).combining(); };
  // marks in the order of their classes, between one letter and the next
  for (size_t at = 0; at < parts.size();) {
    size_t end = at;
    while (end < parts.size() && rank(parts[end])) ++end;
    std::stable_sort(parts.begin() + std::ptrdiff_t(at), parts.begin() + std::ptrdiff_t(end),
                     [&](char32_t a, char32_t b) { return rank(a) < rank(b); });
    at = end + 1;
  }
  codes.clear();
  size_t letter = std::u32string::npos;  // where the last letter stands, to which marks are joined
  uint8_t last = 0;                      // rank of what was kept behind it
  for (const char32_t code : parts) {
    const uint8_t own = rank(code);
    const bool blocked = letter != std::u32string::npos && letter + 1 < codes.size() && (last == 0 || last >= own);
    if (letter != std::u32string::npos && !blocked) {
      if (const char32_t joined = composed(codes[letter], code)) {
        codes[letter] = joined;
        continue;
      }
    }
    if (own == 0) letter = codes.size();
    last = own;
    codes += code;
  }
}

uint32_t nextWordBreak(std::string_view text, uint32_t at) {
  Character c = characterAt(text, at);
  uint32_t position = at + c.size;
  WordBreak before = WordBreak::other, left = wordBreakOf(c.code), raw = left;
  if (isNewline(left))
    return position + (c.code == '\r' && position < text.size() && text[position] == '\n');  // WB3 3a
  bool lone_indicator = left == WordBreak::regional_indicator;
  while (position < text.size()) {
    c = characterAt(text, position);
    CharacterProperties properties = propertiesOf(c.code);
    WordBreak right = properties.wordBreak();
    if (isNewline(right)) return position;  // WB3b
    if (isIgnored(right)) {                 // WB4
      raw = right;
      position += c.size;
      continue;
    }
    bool join = (raw == WordBreak::zwj && properties.pictographic()) ||        // WB3c
                (raw == WordBreak::space && right == WordBreak::space) ||      // WB3d
                (right == WordBreak::regional_indicator && lone_indicator) ||  // WB15 16
                joinsWord(before, left, right, [&] { return afterIgnored(text, position + c.size); });
    if (!join) return position;
    lone_indicator = right == WordBreak::regional_indicator && !lone_indicator;
    before = left;
    left = raw = right;
    position += c.size;
  }
  return position;
}

std::vector<uint32_t> wordBreaks(std::string_view text) {
  std::vector<uint32_t> breaks;
  if (text.empty()) return breaks;
  for (uint32_t at = 0; at < text.size(); at = nextWordBreak(text, at)) breaks.push_back(at);
  breaks.push_back(uint32_t(text.size()));
  return breaks;
}

std::vector<uint32_t> sentenceBreaks(std::string_view text) {
  std::vector<uint32_t> breaks;
  if (text.empty()) return breaks;
  breaks.push_back(0);
  // what stands before the position: letters for SB7, then SATerm Close* Sp* ParaSep?
  enum class After : uint8_t { nothing, terminal, close, space, separator };
  After after = After::nothing;
  SentenceBreak left = SentenceBreak::other, before = SentenceBreak::other;  // SB5: skipped ones left out
  bool full_stop = false;
  for (uint32_t at = 0; at < text.size();) {
    Character c = characterAt(text, at);
    SentenceBreak right = propertiesOf(c.code).sentenceBreak();
    bool start = at == 0, crlf = left == SentenceBreak::cr && right == SentenceBreak::lf && after == After::separator;
    if (!start && after == After::separator && !crlf) {  // SB4
      breaks.push_back(at);
      after = After::nothing;
      left = before = SentenceBreak::other;
    } else if (isIgnored(right) && !start) {  // SB5
      at += c.size;
      continue;
    } else if (after != After::nothing && after != After::separator) {
      bool closing = right == SentenceBreak::close && after != After::space, spacing = right == SentenceBreak::space;
      bool join = closing || spacing || isSeparator(right) || isTerminal(right) ||
                  right == SentenceBreak::continuation;  // SB8a 9 10
      if (full_stop && after == After::terminal)
        join = join || right == SentenceBreak::numeric ||  // SB6
               (right == SentenceBreak::upper &&
                (before == SentenceBreak::upper || before == SentenceBreak::lower));  // SB7
      if (full_stop && !join) join = lowerCaseFollows(text, at);                      // SB8
      if (!join) breaks.push_back(at);                                                // SB11
      if (closing)
        after = After::close;
      else if (spacing)
        after = After::space;
      else
        after = After::nothing;
    }
    if (isTerminal(right)) after = After::terminal, full_stop = right == SentenceBreak::full_stop;
    if (isSeparator(right)) after = After::separator;
    before = left;
    left = right;
    at += c.size;
  }
  breaks.push_back(uint32_t(text.size()));
  return breaks;
}

}  // namespace synoptic
