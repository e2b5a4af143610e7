// text/tokens: a stretch of text in, its tokens with keys out. UAX #29 words, and over them: URLs and e-mail addresses
// whole, clitics split as in the Penn Treebank, abbreviations with their period, ideographs one by one. Private to the
// room. Example: "didn't pay $1.5m." has the tokens did n't pay $ 1.5m . Covered by tests/text/tokens_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

// Gathers the tokens and keys of one document; each distinct key is kept once, in order of appearance.
class TokenReader {
 public:
  explicit TokenReader(Document& document);
  void read(Span span);  // the spans of one document must come in order

 private:
  uint32_t readOne(uint32_t at, uint32_t end);
  void add(uint32_t begin, uint32_t end, TokenKind kind);
  void addWord(uint32_t begin, uint32_t end, bool apostrophe);
  uint32_t intern(std::string_view key);

  Document& document_;
  std::string_view body_;
  Span span_;           // what is being read
  Numbering numbered_;  // the keys, by their place
};

}  // namespace synoptic
