// Word alignment within a linked pair of sentences.
#include "align/words.h"

#include <algorithm>
#include <string>

#include "doctest/doctest.h"
#include "fixtures.h"

using namespace synoptic;

namespace {

// "left-right left-right …" of the aligned words, in order.
std::string aligned(const std::string& left, const std::string& right) {
  const std::vector<Document> documents = {readDocument(left), readDocument(right)};
  const Vocabulary vocabulary(documents, fixtures::lexicon());
  WordAligner aligner(documents, vocabulary, AlignOptions{});
  std::string out;
  for (const WordPair& pair : aligner.align({0, 0}, {1, 0})) {
    if (!out.empty()) out += ' ';
    out += std::string(documents[0].text(pair.left)) + "-" + std::string(documents[1].text(pair.right));
  }
  return out;
}

}  // namespace

TEST_CASE("words are aligned") {
  struct Example {
    std::string name;
    const char* left;
    const char* right;
    std::string pairs;
  };
  const Example examples[] = {
      {"the same sentence, word by word", "The envoys met.", "The envoys met.", "The-The envoys-envoys met-met .-."},
      {"moved phrases keep their words together", "On Monday the envoys met", "The envoys met on Monday",
       "On-on Monday-Monday the-The envoys-envoys met-met"},
      {"a repeated word goes where its neighbours go", "the red car hit the blue car", "the blue car hit the red car",
       "the-the red-red car-car hit-hit the-the blue-blue car-car"},
      {"nothing in common", "Farmers welcomed rain", "Shares fell sharply", ""},
      {"function words alone are not aligned", "rain of the autumn", "a loss of the match", ""},
      {"what stands around a pair on both sides is told in other words", "about 2,300 pupils", "some 2,300 children",
       "about-some 2,300-2,300 pupils-children"},
      {"a long phrase told in other words is left alone", "The ferry is said to be late on Monday",
       "The ferry reportedly ran late on Monday", "The-The ferry-ferry late-late on-on Monday-Monday"},
      {"a number and its word", "twelve ferries", "12 ferries", "twelve-12 ferries-ferries"},
  };
  for (const Example& e : examples) {
    CAPTURE(e.name);
    CHECK(aligned(e.left, e.right) == e.pairs);
  }
}

TEST_CASE("alignment is symmetric") {
  const char* sentences[] = {"A barge loaded with gravel rammed one of the pillars of the old bridge.",
                             "One of the bridge's pillars was rammed by a barge with gravel.",
                             "The the the barge and the barge."};
  for (const std::string left : sentences) {
    for (const std::string right : sentences) {
      const std::vector<Document> documents = {readDocument(left), readDocument(right)};
      const Vocabulary vocabulary(documents, fixtures::lexicon());
      WordAligner aligner(documents, vocabulary, AlignOptions{});
      std::vector<WordPair> there = aligner.align({0, 0}, {1, 0}), back = aligner.align({1, 0}, {0, 0});
      for (WordPair& pair : back) std::swap(pair.left, pair.right);
      std::sort(back.begin(), back.end());
      CHECK(there == back);
    }
  }
}
