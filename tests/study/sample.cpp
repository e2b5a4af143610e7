#include "study/sample.h"

#include <doctest/doctest.h>

#include "import/import.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

struct SampleFile {
  const char *file, *title, *source, *published;
};
constexpr SampleFile kSample[] = {
    {"northwater.txt", "Ferry and cargo ship collide off Port Ellory, 12 hurt", "Northwater", "2026-03-03"},
    {"ellory-courier.md", "Fifteen injured as night ferry strikes freighter in harbor mouth", "The Ellory Courier",
     "2026-03-04"},
    {"sundhaven-tribune.txt", "A dozen hurt as ferry and cargo ship collide off Port Ellory", "Sundhaven Tribune",
     "2026-03-04"},
    {"radio-wexmere.md", "Port Ellory harbor open again after ferry collision", "Radio Wexmere", "2026-03-06"},
    {"marren-ledger.txt", "Night ferry between Wexmere and Port Ellory to start on Tuesday", "The Marren Ledger",
     "2026-02-26"},
};

}  // namespace

Comparison compareSample(const std::vector<Article>& more) {
  Request request;
  for (const SampleFile& one : kSample) {
    Imported imported = importFile(one.file, testFile(std::string("web/sample/") + one.file));
    REQUIRE(!imported.article.body.empty());
    imported.article.title = one.title;
    imported.article.source = one.source;
    imported.article.published = one.published;
    request.articles.push_back(std::move(imported.article));
  }
  request.articles.insert(request.articles.end(), more.begin(), more.end());
  return compare(std::move(request), testLexicon());
}

const Comparison& sampleComparison() {
  static const Comparison kComparison = compareSample();
  return kComparison;
}

Comparison compareOne(const std::string& body) {
  Request request;
  request.articles.resize(1);
  request.articles[0].body = body;
  request.articles[0].published = "2026-03-04";
  return compare(std::move(request), testLexicon());
}

std::string wordsOf(const Comparison& comparison, const FactMention& mention) {
  return std::string(comparison.articles[mention.sentence.article].document.text(mention.span));
}

}  // namespace synoptic
