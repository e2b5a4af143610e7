// text: the main path of the room: repair, paragraphs, kinds, sentences, tokens.
#include "text/text.h"

#include "text/kinds.h"
#include "text/paragraphs.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

void noteRepairs(size_t replaced, Document& document) {
  if (!replaced) return;
  std::string what = replaced == 1 ? "1 byte sequence was" : std::to_string(replaced) + " byte sequences were";
  document.notes.push_back({Note::Level::warning, what + " not valid UTF-8 and replaced by \xEF\xBF\xBD.", Note::kNoArticle});
}

// Does the writer begin sentences with small letters? Told by the pronoun, or by many paragraphs that begin so.
bool isCareless(std::string_view body, const std::vector<Paragraph>& paragraphs) {
  size_t small = 0;
  for (const Paragraph& p : paragraphs) small += propertiesOf(characterAt(body, p.span.begin).code).sentenceBreak() == SentenceBreak::lower;
  return small * 5 > paragraphs.size() || body.find(" i ") != body.npos;
}

}  // namespace

Document readDocument(std::string body) {
  Document document;
  if (body.substr(0, 3) == "\xEF\xBB\xBF") body.erase(0, 3);
  noteRepairs(repairUtf8(body), document);
  document.body = std::move(body);
  std::vector<Paragraph> paragraphs = findParagraphs(document.body);
  std::vector<ParagraphKind> kinds = kindsOf(document.body, paragraphs);
  const bool careless = isCareless(document.body, paragraphs);
  TokenReader tokens(document);
  std::vector<Span> spans;
  for (size_t k = 0; k < paragraphs.size(); ++k) {
    const Paragraph& paragraph = paragraphs[k];
    document.paragraphs.push_back(paragraph.span);
    spans.clear();
    if (kinds[k].whole) {
      spans.push_back({paragraph.content, paragraph.span.end});
    } else {
      splitSentences(document.body, paragraph.span, careless, spans);
      if (spans.size() == 1 || !paragraph.bullet) spans[0].begin = std::max(spans[0].begin, paragraph.content);
    }
    for (Span span : spans) {
      Sentence sentence;
      sentence.span = span;
      sentence.kind = kinds[k].kind == SentenceKind::body && isBoilerplateSentence(document.text(span)) ? SentenceKind::boilerplate : kinds[k].kind;
      sentence.paragraph = uint32_t(k);
      sentence.first_token = uint32_t(document.tokens.size());
      tokens.read(span);
      sentence.end_token = uint32_t(document.tokens.size());
      document.sentences.push_back(sentence);
    }
  }
  return document;
}

std::string_view name(SentenceKind kind) {
  constexpr std::string_view kNames[] = {"headline", "byline", "subhead", "bullet", "body", "boilerplate"};
  return kNames[size_t(kind)];
}

}  // namespace synoptic
