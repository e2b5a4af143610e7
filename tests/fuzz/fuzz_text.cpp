// Any bytes as an article: the body is valid UTF-8, every span lies in it on character boundaries and in order, tokens
// and mentions lie in their sentences, and reading the repaired body again gives the same.
#include <algorithm>

#include "facts/facts.h"
#include "properties.h"
#include "support/lexicon_files.h"

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

std::vector<Reading> readOne(const Document& document) {
  const std::string published = "2031-03-05";
  return readFacts({&document, 1}, {&published, 1}, testLexicon());
}

bool sameSource(const Source& a, const Source& b) {
  return a.span == b.span && a.entity == b.entity && a.kind == b.kind;
}

bool sameAttribution(const Attribution& a, const Attribution& b) {
  return a.sentence == b.sentence && a.content == b.content && a.kind == b.kind && sameSource(a.speaker, b.speaker) &&
         a.cue == b.cue &&
         std::equal(a.through.begin(), a.through.end(), b.through.begin(), b.through.end(), sameSource) &&
         a.denies == b.denies && a.carried == b.carried && a.unsaid == b.unsaid;
}

bool sameEntity(const Entity& a, const Entity& b) {
  return a.kind == b.kind && a.name == b.name && a.forms == b.forms && a.code == b.code && a.roles == b.roles &&
         a.outlet == b.outlet;
}

bool sameNames(const Reading& a, const Reading& b) {
  return std::equal(a.entities.begin(), a.entities.end(), b.entities.begin(), b.entities.end(), sameEntity) &&
         std::equal(a.attributions.begin(), a.attributions.end(), b.attributions.begin(), b.attributions.end(),
                    sameAttribution);
}

void checkFacts(const Document& document) {
  const std::vector<Reading> readings = readOne(document), again = readOne(document);
  hold(readings.size() == 1, "a document has a reading");
  const Reading& reading = readings[0];
  hold(reading.mentions.size() == again[0].mentions.size(), "the same document gives the same mentions");
  hold(sameNames(reading, again[0]), "… the same names, and the same words of others");
  uint32_t begin = 0;
  for (size_t i = 0; i < reading.mentions.size(); ++i) {
    const Mention& mention = reading.mentions[i];
    const Mention& second = again[0].mentions[i];
    hold(mention.span == second.span && mention.value == second.value && mention.kind == second.kind &&
             mention.entity == second.entity && mention.attribution == second.attribution,
         "… each");
    hold(isSpanOf(document.body, mention.span) && !mention.span.empty(), "a mention lies in the body");
    hold(mention.sentence < document.sentences.size() &&
             document.sentences[mention.sentence].span.contains(mention.span),
         "a mention lies in its sentence");
    hold(mention.span.begin >= begin, "mentions are in order");
    hold(isUtf8(mention.value), "a value is valid UTF-8");
    hold(mention.entity == kNone || mention.entity < reading.entities.size(), "a mention's name is one of the names");
    hold(mention.attribution == kNone || mention.attribution < reading.attributions.size(),
         "… its source of the sources");
    for (const uint32_t word : {mention.counted, mention.verb, mention.bearer})
      hold(word == kNone || word < document.tokens.size(), "the words of a mention's slot are tokens");
    begin = mention.span.begin;
  }
  for (const Attribution& attribution : reading.attributions) {
    hold(attribution.sentence < document.sentences.size() && isSpanOf(document.body, attribution.content),
         "what is attributed lies in the body");
    hold(isSpanOf(document.body, attribution.speaker.span), "who says it lies in the body");
  }
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
  checkFacts(document);
  return 0;
}
