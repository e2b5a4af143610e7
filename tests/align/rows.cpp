// Rows are built from full links only and never chained.
#include "align/rows.h"

#include "doctest/doctest.h"

using namespace synoptic;

namespace {

// Articles of `sizes` sentences each, without text: rows look at the links alone.
Corpus corpusOf(std::initializer_list<uint32_t> sizes) {
  Corpus corpus;
  uint32_t article = 0;
  for (const uint32_t size : sizes) {
    corpus.order.push_back(article);
    corpus.first.push_back(static_cast<uint32_t>(corpus.profiles.size()));
    for (uint32_t s = 0; s < size; ++s) {
      corpus.profiles.emplace_back().ref = {article, s};
      corpus.article.push_back(article);
    }
    ++article;
  }
  corpus.first.push_back(static_cast<uint32_t>(corpus.profiles.size()));
  return corpus;
}

using Groups = std::vector<std::vector<uint32_t>>;

}  // namespace

TEST_CASE("rows") {
  struct Example {
    std::string name;
    std::vector<ScoredPair> full;
    Groups rows;
  };
  // profiles: article 0 has 0 1, article 1 has 2 3, article 2 has 4 5, article 3 has 6 7
  const Example examples[] = {
      {"no link, no row", {}, {}},
      {"a link is a row of two", {{{0, 2}, 0.9, 0.9}}, {{0, 2}}},
      {"three that are all linked are one row",
       {{{0, 2}, 0.9, 0.9}, {{2, 4}, 0.9, 0.8}, {{0, 4}, 0.9, 0.7}},
       {{0, 2, 4}}},
      {"a chain without its third side stays apart: the weaker link makes no row",
       {{{0, 2}, 0.9, 0.9}, {{2, 4}, 0.9, 0.8}},
       {{0, 2}}},
      {"two strong pairs with one weak bridge stay two rows",
       {{{0, 2}, 0.9, 0.9}, {{4, 6}, 0.9, 0.9}, {{2, 4}, 0.9, 0.6}},
       {{0, 2}, {4, 6}}},
      {"a fourth joins three when it is linked to most of them",
       {{{0, 2}, 0.9, 0.9}, {{0, 4}, 0.9, 0.9}, {{2, 4}, 0.9, 0.9}, {{0, 6}, 0.9, 0.6}, {{2, 6}, 0.9, 0.6}},
       {{0, 2, 4, 6}}},
      {"a fourth with one link to three stays out",
       {{{0, 2}, 0.9, 0.9}, {{0, 4}, 0.9, 0.9}, {{2, 4}, 0.9, 0.9}, {{0, 6}, 0.9, 0.6}},
       {{0, 2, 4}}},
      {"two sentences of one article may say what one of another says",
       {{{0, 2}, 0.9, 0.9}, {{1, 2}, 0.9, 0.8}},
       {{0, 1, 2}}},
  };
  const Corpus corpus = corpusOf({2, 2, 2, 2});
  for (const Example& example : examples) {
    CAPTURE(example.name);
    CHECK(groupRows(corpus, example.full) == example.rows);
    // the order in which links come in does not matter
    CHECK(groupRows(corpus, {example.full.rbegin(), example.full.rend()}) == example.rows);
  }
}
