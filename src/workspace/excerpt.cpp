// See excerptOf in workspace.h. Sentences that follow each other keep what stands between them, so that every quotation
// is the original's bytes. Example: of three sentences of which the second stands alone, the first and the third become
// two paragraphs. Covered by tests/workspace/findings_test.cpp.
#include <algorithm>

#include "workspace/workspace.h"

namespace synoptic {
namespace {

using Kept = std::vector<std::vector<char>>;  // by article and sentence

void keep(Kept& kept, SentenceRef ref) {
  if (ref.article < kept.size() && ref.sentence < kept[ref.article].size()) kept[ref.article][ref.sentence] = 1;
}

// One mention a value and article: the first in running text, a headline only where nothing else says it.
void keepFact(Kept& kept, const Comparison& comparison, const Fact& fact) {
  for (const FactValue& value : fact.values) {
    for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
      const std::vector<Sentence>& sentences = comparison.articles[article].document.sentences;
      const FactMention* first = nullptr;
      for (const FactMention& mention : value.mentions) {
        if (mention.sentence.article != article || mention.sentence.sentence >= sentences.size()) continue;
        if (!first || (sentences[first->sentence.sentence].kind == SentenceKind::headline &&
                       sentences[mention.sentence.sentence].kind != SentenceKind::headline))
          first = &mention;
      }
      if (first) keep(kept, first->sentence);
    }
  }
}

std::string bodyOf(const Document& document, const std::vector<char>& kept) {
  std::string body;
  uint32_t last = kNone;
  for (uint32_t i = 0; i < document.sentences.size(); ++i) {
    if (!kept[i]) continue;
    const Span span = document.sentences[i].span;
    if (last != kNone) {
      const Span before = document.sentences[last].span;
      const bool follows = last + 1 == i && span.begin >= before.end;
      body += follows ? document.body.substr(before.end, span.begin - before.end) : "\n\n";
    }
    body += document.body.substr(span.begin, span.end - span.begin);
    last = i;
  }
  return body;
}

}  // namespace

Workspace excerptOf(const Comparison& comparison, uint32_t fact) {
  Kept kept;
  for (const ComparedArticle& article : comparison.articles) kept.emplace_back(article.document.sentences.size(), 0);
  if (fact < comparison.facts.size()) {
    keepFact(kept, comparison, comparison.facts[fact]);
  } else {
    for (const Row& row : comparison.alignment.rows) {
      for (const SentenceRef ref : row.sentences) keep(kept, ref);
    }
    for (const Fact& one : comparison.facts) {
      if (one.relation != Relation::only) keepFact(kept, comparison, one);
    }
  }
  Workspace out;
  out.excerpt = true;
  for (size_t i = 0; i < comparison.articles.size(); ++i) {
    if (std::find(kept[i].begin(), kept[i].end(), 1) == kept[i].end()) continue;
    const ComparedArticle& from = comparison.articles[i];
    Article article;
    article.title = from.title;
    article.source = from.source;
    article.url = from.url;
    if (from.reading.published != DateInterval::kUnknown) article.published = isoDate(from.reading.published);
    article.body = bodyOf(from.document, kept[i]);
    out.articles.push_back(std::move(article));
  }
  return out;
}

}  // namespace synoptic
