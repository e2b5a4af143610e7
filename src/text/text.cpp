// text: the main path of the room: repair, paragraphs, kinds, sentences, tokens.
#include "text/text.h"

#include <algorithm>

#include "text/boilerplate.h"
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
  document.notes.push_back(
      {Note::Level::warning, what + " not valid UTF-8 and replaced by \xEF\xBF\xBD.", Note::kNoArticle});
}

void noteZeros(size_t zeros, Document& document) {
  if (zeros > 0) document.notes.push_back({Note::Level::warning, zerosReplaced(zeros), Note::kNoArticle});
}

// Careless writers are told by the pronoun, or by many paragraphs that begin with a small letter; transcripts by many
// short paragraphs that end like sentences.
Style styleOf(std::string_view body, const std::vector<Paragraph>& paragraphs) {
  constexpr size_t kFewest = 12, kShort = 80;  // paragraphs; bytes, about what is said in one breath
  size_t small = 0, utterances = 0;
  for (const Paragraph& p : paragraphs) {
    const char last = body[p.span.end - 1];
    small += propertiesOf(characterAt(body, p.span.begin).code).sentenceBreak() == SentenceBreak::lower;
    utterances += p.span.size() < kShort && !p.bullet && (last == '.' || last == '?' || last == '!');
  }
  return {small * 5 > paragraphs.size() || body.find(" i ") != body.npos,
          paragraphs.size() >= kFewest && utterances * 2 > paragraphs.size()};
}

// Has the article subheads like "Oslo: Talks go on"?
bool hasLabels(std::string_view body, const std::vector<Paragraph>& paragraphs,
               const std::vector<ParagraphKind>& kinds) {
  for (size_t k = 0; k < paragraphs.size(); ++k)
    if (kinds[k].kind == SentenceKind::subhead && hasLabel(textOf(body, paragraphs[k].span))) return true;
  return false;
}

void sentencesOf(std::string_view body, const Paragraph& paragraph, bool whole, Style style, std::vector<Span>& spans) {
  spans.clear();
  if (whole) {
    spans.push_back({paragraph.content, paragraph.span.end});
    return;
  }
  splitSentences(body, paragraph.span, style, spans);
  // the sign before a single item is none of its words; several items in a line keep theirs
  if (spans.size() == 1) spans[0].begin = std::max(spans[0].begin, paragraph.content);
}

}  // namespace

Document readSentences(std::string body) {
  Document document;
  if (body.starts_with("\xEF\xBB\xBF")) body.erase(0, 3);
  noteRepairs(repairUtf8(body), document);
  noteZeros(replaceZeros(body), document);
  document.body = std::move(body);
  const std::vector<Paragraph> paragraphs = findParagraphs(document.body);
  const std::vector<ParagraphKind> kinds = kindsOf(document.body, paragraphs);
  const Style style = styleOf(document.body, paragraphs);
  const bool labels = hasLabels(document.body, paragraphs, kinds);
  std::vector<Span> spans;
  for (uint32_t k = 0; k < paragraphs.size(); ++k) {
    document.paragraphs.push_back(paragraphs[k].span);
    sentencesOf(document.body, paragraphs[k], kinds[k].whole, style, spans);
    SentenceKind kind = kinds[k].kind;
    if (kind == SentenceKind::subhead && spans.size() > 1) kind = SentenceKind::body;
    for (Span span : spans) {
      Sentence sentence{span, kind, k, 0, 0};
      if (kind == SentenceKind::body) {
        const std::string_view text = document.text(span);
        const bool opens = spans.size() > 1 && span == spans[0];
        if (isBoilerplateSentence(text))
          sentence.kind = SentenceKind::boilerplate;
        else if (labels && opens && isRunInSubhead(text))
          sentence.kind = SentenceKind::subhead;
      }
      document.sentences.push_back(sentence);
    }
  }
  return document;
}

Document readDocument(std::string body) {
  Document document = readSentences(std::move(body));
  TokenReader tokens(document);
  for (Sentence& sentence : document.sentences) {
    sentence.first_token = uint32_t(document.tokens.size());
    tokens.read(sentence.span);
    sentence.end_token = uint32_t(document.tokens.size());
  }
  return document;
}

std::string_view name(SentenceKind kind) {
  constexpr std::string_view kNames[] = {"headline", "byline", "subhead", "bullet", "body", "boilerplate"};
  return kNames[size_t(kind)];
}

}  // namespace synoptic
