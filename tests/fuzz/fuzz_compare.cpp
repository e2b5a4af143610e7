// Any articles: every span of the comparison lies in its body, facts cite what they must, the same request gives the
// same bytes, and the JSON comes back as it was. The first part of the input gives the dates, the others are articles.
#include "properties.h"
#include "report/report.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

Request request(const std::vector<std::string>& inputs) {
  Request out;
  for (size_t i = 1; i < inputs.size(); ++i) {
    Article article;
    article.body = inputs[i];
    const char choice = i - 1 < inputs[0].size() ? inputs[0][i - 1] : 0;
    if (choice & 1) article.published = "2031-03-0" + std::to_string(1 + (choice >> 1 & 7));
    if (choice & 16) article.source = "Post";
    out.articles.push_back(std::move(article));
  }
  return out;
}

void checkFact(const Comparison& c, const Fact& fact) {
  size_t cited = 0;
  for (const FactValue& value : fact.values) {
    for (const FactMention& mention : value.mentions) {
      ++cited;
      hold(mention.sentence.article < c.articles.size(), "a fact cites an article");
      const Document& document = c.articles[mention.sentence.article].document;
      hold(mention.sentence.sentence < document.sentences.size(), "a fact cites a sentence");
      hold(isSpanOf(document.body, mention.span) && !mention.span.empty(), "a fact cites a span");
    }
  }
  hold(cited >= (fact.relation == Relation::only ? 1u : 2u), "a fact cites enough spans");
  hold((fact.relation == Relation::differs) == (fact.reason != Reason::none),
       "a difference, and only it, has a reason");
  hold(!fact.rule.empty() && !fact.explanation.empty(), "a fact names its rule and explains itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::vector<std::string> inputs = parts(data, size, 5);
  const Comparison c = compare(request(inputs), testLexicon());
  hold(c.articles.size() == inputs.size() - 1, "every article is compared");
  for (const ComparedArticle& article : c.articles) {
    hold(!article.id.empty() && !article.label.empty(), "an article has an id and a label");
    for (const Mention& mention : article.reading.mentions) {
      hold(isSpanOf(article.document.body, mention.span), "a mention lies in the body");
      hold(mention.sentence < article.document.sentences.size(), "a mention has a sentence");
      hold(isSpanOf(article.document.body, mention.speaker), "a speaker lies in the body");
    }
  }
  for (const Link& link : c.alignment.links) {
    hold(link.left.article < link.right.article && link.right.article < c.articles.size(),
         "a link joins two articles in order");
    for (const WordPair& pair : link.tokens) {
      hold(isSpanOf(c.articles[link.left.article].document.body, pair.left), "an aligned word lies in the left body");
      hold(isSpanOf(c.articles[link.right.article].document.body, pair.right),
           "an aligned word lies in the right body");
    }
  }
  for (const Fact& fact : c.facts) checkFact(c, fact);
  const std::string json = render(c, Format::json);
  hold(render(compare(request(inputs), testLexicon()), Format::json) == json, "the same request gives the same bytes");
  const ParsedComparison parsed = parseComparison(json);
  hold(parsed.error.empty(), "the JSON can be read");
  for (const Format format : {Format::json, Format::text, Format::html, Format::markdown, Format::csv}) {
    hold(render(parsed.comparison, format) == render(c, format), "the JSON comes back as it was");
  }
  return 0;
}
