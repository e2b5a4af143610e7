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

// Where a kept sentence stands now.
struct Moved {
  Span from;
  uint32_t to;
};

std::string bodyOf(const Document& document, const std::vector<char>& kept, std::vector<Moved>& moved) {
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
    moved.push_back({span, uint32_t(body.size())});
    body += document.body.substr(span.begin, span.end - span.begin);
    last = i;
  }
  return body;
}

struct Carried {
  uint32_t article = kNone;  // in the excerpt
  std::vector<Moved> moved;
};

bool move(Quote& quote, const std::vector<Carried>& carried, const std::vector<Article>& articles) {
  if (quote.article >= carried.size() || carried[quote.article].article == kNone) return false;
  const Carried& in = carried[quote.article];
  for (const Moved& sentence : in.moved) {
    if (quote.span.begin < sentence.from.begin || quote.span.begin >= sentence.from.end) continue;
    const uint32_t begin = sentence.to + quote.span.begin - sentence.from.begin;
    if (articles[in.article].body.compare(begin, quote.text.size(), quote.text) != 0) return false;
    quote.article = in.article;
    quote.span = {begin, begin + uint32_t(quote.text.size())};
    return true;
  }
  return false;
}

// What the reader corrected, as far as its words are there. A date of publication is the article's own by now; a fact
// is recognised by two of its quotes.
std::vector<Correction> correctionsIn(const Comparison& comparison, const std::vector<Carried>& carried,
                                      const std::vector<Article>& articles) {
  std::vector<Correction> out;
  for (Correction correction : comparison.corrections) {
    if (!correction.applied || correction.kind == CorrectionKind::published) continue;
    const size_t quoted = correction.at.size();
    std::erase_if(correction.at, [&](Quote& quote) { return !move(quote, carried, articles); });
    if (correction.at.size() < std::min<size_t>(quoted, 2)) continue;
    correction.applied = false;
    out.push_back(std::move(correction));
  }
  return out;
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
  std::vector<Carried> carried(comparison.articles.size());
  for (size_t i = 0; i < comparison.articles.size(); ++i) {
    if (std::find(kept[i].begin(), kept[i].end(), 1) == kept[i].end()) continue;
    const ComparedArticle& from = comparison.articles[i];
    Article article;
    article.title = from.title;
    article.source = from.source;
    article.url = from.url;
    if (from.reading.published != DateInterval::kUnknown) article.published = isoDate(from.reading.published);
    article.body = bodyOf(from.document, kept[i], carried[i].moved);
    carried[i].article = uint32_t(out.articles.size());
    out.articles.push_back(std::move(article));
  }
  out.corrections = correctionsIn(comparison, carried, out.articles);
  return out;
}

}  // namespace synoptic
