// words: two linked sentences in, their aligned words out: identical, inflected, synonymous, paraphrased; function
// words last. Covered by tests/align/words.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/align.h"
#include "align/options.h"

namespace synoptic {

// Aligns words of any two sentences of the documents; remembers lemmas and what the lexicon said.
class WordAligner {
 public:
  WordAligner(std::span<const Document> documents, const Lexicon& lexicon, const AlignOptions& options);

  // Pairs of whole words, ordered; a word has one partner, or a few that follow each other. Symmetric in left and
  // right.
  std::vector<WordPair> align(SentenceRef left, SentenceRef right);

 private:
  struct Word {
    Span span;
    uint32_t lemma = 0;
    uint32_t key = 0;  // over all documents
    enum class Kind : uint8_t { content, number, function, mark } kind = Kind::content;
  };
  struct Grid;  // one pair of sentences at work

  std::vector<Word> wordsOf(SentenceRef sentence);
  double similarity(const Word& a, const Word& b);
  double akin(uint32_t lemma, uint32_t other);
  uint32_t idOf(std::string_view text);

  std::span<const Document> documents_;
  const Lexicon& lexicon_;
  AlignOptions options_;
  std::unordered_map<std::string_view, uint32_t> ids_;  // looked up only
  std::vector<std::string_view> texts_;
  std::vector<std::vector<Word>> known_;  // article -> what each of its keys is
  std::unordered_map<uint64_t, double> kinship_;
};

}  // namespace synoptic
