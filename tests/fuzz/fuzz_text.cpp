// Any bytes as an article: the body is valid UTF-8, every span lies in it on character boundaries and in order, tokens
// lie in their sentences, and reading the repaired body again gives the same.
#include "properties.h"

using namespace synoptic;

namespace {

bool same(const Document& a, const Document& b) {
  bool equal = a.body == b.body && a.paragraphs == b.paragraphs && a.keys == b.keys &&
               a.sentences.size() == b.sentences.size() && a.tokens.size() == b.tokens.size();
  for (size_t i = 0; equal && i < a.sentences.size(); ++i) {
    equal = a.sentences[i].span == b.sentences[i].span && a.sentences[i].kind == b.sentences[i].kind;
  }
  for (size_t i = 0; equal && i < a.tokens.size(); ++i)
    equal = a.tokens[i].span == b.tokens[i].span && a.tokens[i].key == b.tokens[i].key;
  return equal;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const Document document = readDocument(bytes);
  hold(isUtf8(document.body), "the body is valid UTF-8");
  for (const Span paragraph : document.paragraphs)
    hold(isSpanOf(document.body, paragraph), "a paragraph lies in the body");
  uint32_t end = 0, token = 0;
  for (const Sentence& sentence : document.sentences) {
    hold(isSpanOf(document.body, sentence.span) && !sentence.span.empty(), "a sentence lies in the body");
    hold(sentence.span.begin >= end, "sentences are in order");
    hold(sentence.paragraph < document.paragraphs.size(), "a sentence has a paragraph");
    hold(sentence.first_token >= token && sentence.first_token <= sentence.end_token &&
             sentence.end_token <= document.tokens.size(),
         "tokens of sentences are in order");
    for (token = sentence.first_token; token < sentence.end_token; ++token) {
      hold(sentence.span.contains(document.tokens[token].span), "a token lies in its sentence");
    }
    end = sentence.span.end;
  }
  uint32_t at = 0;
  for (const Token& t : document.tokens) {
    hold(isSpanOf(document.body, t.span) && !t.span.empty() && t.span.begin >= at, "tokens are in order");
    hold(t.key < document.keys.size(), "a token has a key");
    at = t.span.end;
  }
  hold(same(document, readDocument(bytes)), "the same bytes give the same document");
  hold(same(document, readDocument(document.body)), "the repaired body gives the same document");
  return 0;
}
