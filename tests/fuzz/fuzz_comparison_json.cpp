// Any bytes as a saved comparison, a request line or a list of articles: refused with a sentence, or a comparison whose
// spans lie in its bodies, that every format can show, and whose JSON comes back as it was.
#include "properties.h"
#include "report/report.h"

using namespace synoptic;

namespace {

void checkSentence(const Comparison& c, SentenceRef sentence) {
  hold(sentence.article < c.articles.size(), "a sentence is of an article");
  hold(sentence.sentence < c.articles[sentence.article].document.sentences.size(), "… which has it");
}

void checkSpans(const Comparison& c) {
  const auto bodyOf = [&](SentenceRef sentence) -> const std::string& {
    checkSentence(c, sentence);
    return c.articles[sentence.article].document.body;
  };
  for (const ComparedArticle& article : c.articles) {
    const std::string& body = article.document.body;
    hold(isText(body), "a body is UTF-8 without zero bytes");
    for (const Sentence& sentence : article.document.sentences)
      hold(isSpanOf(body, sentence.span), "a sentence lies in its body");
    for (const Mention& mention : article.reading.mentions) {
      hold(mention.sentence < article.document.sentences.size(), "a mention has a sentence");
      hold(isSpanOf(body, mention.span) && isSpanOf(body, mention.speaker), "a mention lies in its body");
    }
  }
  for (const Link& link : c.alignment.links) {
    const std::string &left = bodyOf(link.left), &right = bodyOf(link.right);
    for (const WordPair& pair : link.tokens)
      hold(isSpanOf(left, pair.left) && isSpanOf(right, pair.right), "aligned words lie in the bodies");
  }
  for (const Row& row : c.alignment.rows)
    for (const SentenceRef sentence : row.sentences) checkSentence(c, sentence);
  for (const Copy& copy : c.alignment.copies)
    hold(copy.left < c.articles.size() && copy.right < c.articles.size(), "a copy is of two articles");
  for (const Fact& fact : c.facts)
    for (const FactValue& value : fact.values)
      for (const FactMention& mention : value.mentions)
        hold(isSpanOf(bodyOf(mention.sentence), mention.span), "what a fact cites lies in its body");
  for (const Correction& correction : c.corrections)
    for (const Quote& quote : correction.at) {
      hold(quote.article < c.articles.size(), "a correction quotes an article");
      // one that was not applied need not stand where it says
      const std::string& body = c.articles[quote.article].document.body;
      hold(!correction.applied || isSpanOf(body, quote.span), "what was applied lies in its body");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const ParsedComparison parsed = parseComparison(json);
  if (parsed.error.empty()) {
    checkSpans(parsed.comparison);
    const std::string first = render(parsed.comparison, Format::json);
    const ParsedComparison again = parseComparison(first);
    hold(again.error.empty(), "what was rendered can be read");
    hold(render(again.comparison, Format::json) == first, "it comes back as it was");
    for (const Format format : {Format::text, Format::html, Format::markdown, Format::csv})
      hold(isUtf8(render(parsed.comparison, format)), "every format is UTF-8");
  } else {
    hold(parsed.comparison.articles.empty(), "a refused comparison gives nothing");
  }
  const ParsedRequest request = parseRequest(json);
  hold(request.error.empty() || request.request.articles.empty(), "a refused request gives nothing");
  for (const Article& article : request.request.articles) hold(isUtf8(article.body), "bodies are UTF-8");
  const std::string answer = render({}, Format::json, request.id);
  hold(parseComparison(answer).error.empty(), "the id of a request can be put into an answer");
  hold(parseRequest(renderError(request.id, 1, request.error)).error == "The request has no list \"articles\".",
       "an error answer is JSON");
  const ParsedManifest manifest = parseManifest(json);
  hold(manifest.error.empty() != manifest.entries.empty(), "a list has entries or a reason");
  return 0;
}
