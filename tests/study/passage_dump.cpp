// For src/study/train.py: sets of articles with questions in (JSON, one set a line), the traits of every sentence out.
// For every question a line "? QUESTION", then for each sentence: article begin end traits…
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "study/passage.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

void answer(const nlohmann::json& set) {
  Request request;
  for (const auto& one : set["articles"]) {
    Article& article = request.articles.emplace_back();
    article.body = one["body"];
    article.title = one.value("title", "");
    article.source = one.value("source", "");
    article.published = one.value("published", "");
  }
  const Comparison comparison = compare(std::move(request), testLexicon());
  for (const auto& question : set["questions"]) {
    const std::string text = question;
    std::printf("? %s\n", text.c_str());
    for (const Passage& one : passagesOf(comparison, testLexicon(), text)) {
      const Document& document = comparison.articles[one.sentence.article].document;
      const Span span = document.sentences[one.sentence.sentence].span;
      std::printf("%u %u %u", one.sentence.article, span.begin, span.end);
      for (const int32_t trait : one.traits) std::printf(" %d", trait);
      std::printf("\n");
    }
  }
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) answer(nlohmann::json::parse(line));
}
