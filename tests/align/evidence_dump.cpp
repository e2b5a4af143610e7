// For src/align/train.py: requests in (JSON, one a line), the evidence for every candidate pair out, as text.
// Arguments: weights of the first pass (none: nothing is known yet, every pair counts the same).
// First line: the count of pair evidence, then all names. For every request: the count of pairs, then a line for each:
// article begin end article begin end values…
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "align/score.h"
#include "compare/clues.h"
#include "compare/entities.h"
#include "facts/facts.h"
#include "fixtures.h"

using namespace synoptic;

namespace {

void print(const Corpus& corpus, const PairEvidence& pair) {
  for (const uint32_t p : {pair.pair.left, pair.pair.right}) {
    const SentenceRef ref = corpus.profiles[p].ref;
    const Span span = corpus.documents[ref.article].sentences[ref.sentence].span;
    std::printf("%u %u %u ", ref.article, span.begin, span.end);
  }
  for (const double value : pair.evidence) std::printf("%.6g ", value);
  for (const double value : pair.context) std::printf("%.6g ", value);
  std::printf("\n");
}

void answer(const std::string& line, const Weights& weights) {
  std::vector<Document> documents;
  std::vector<std::string> published;
  const nlohmann::json request = nlohmann::json::parse(line);
  for (const auto& article : request["articles"]) {
    documents.push_back(readDocument(article["body"]));
    published.push_back(article.value("published", ""));
  }
  const Lexicon& lexicon = fixtures::lexicon();
  const std::vector<Reading> readings = readFacts(documents, published, lexicon);
  const auto clues = cluesOf(documents, readings, joinEntities(readings, lexicon));
  AlignOptions options;
  options.first_pass = 0;
  const Vocabulary vocabulary(documents, lexicon);
  const Corpus corpus = readCorpus(documents, clues, vocabulary, options);
  std::vector<PairEvidence> pairs;
  eachPair(corpus, findCandidates(corpus, {}), weights, {}, Visited::all,
           [&](const PairEvidence& pair) { pairs.push_back(pair); });
  std::printf("%zu\n", pairs.size());
  for (const PairEvidence& pair : pairs) print(corpus, pair);
}

}  // namespace

int main(int count, char** arguments) {
  Weights weights;
  for (int i = 1; i < count && i <= static_cast<int>(kEvidence); ++i)
    weights.first[i - 1] = std::strtod(arguments[i], nullptr);
  std::printf("%zu", kEvidence);
  for (const std::string_view name : kEvidenceNames) std::printf(" %.*s", static_cast<int>(name.size()), name.data());
  for (const std::string_view name : kContextNames) std::printf(" %.*s", static_cast<int>(name.size()), name.data());
  std::printf("\n");
  std::string line;
  while (std::getline(std::cin, line)) answer(line, weights);
}
