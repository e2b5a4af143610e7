// words: two linked sentences in, their aligned words out: identical, inflected, synonymous, paraphrased; function
// words last. Covered by tests/align/words.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"
#include "align/options.h"
#include "align/vocabulary.h"

namespace synoptic {

// Aligns words of any two sentences of the documents, which are referred to, as is their vocabulary.
class WordAligner {
 public:
  WordAligner(std::span<const Document> documents, const Vocabulary& vocabulary, const AlignOptions& options);
  ~WordAligner();

  // Pairs of whole words, ordered; a word has one partner, or a few that follow each other. Symmetric in left and
  // right.
  std::vector<WordPair> align(SentenceRef left, SentenceRef right);

 private:
  // What two words have in common that may be alike at all; but numbers, which are also alike when one is spelled out.
  enum Trait : uint8_t { kKey, kLemma, kBeginning, kPlace, kTraits };
  struct Word {
    Span span;
    std::array<uint32_t, kTraits> traits{};  // the first two over all documents, the others 0 for none
    enum class Kind : uint8_t { content, number, function, mark } kind = Kind::content;
    uint32_t key() const { return traits[kKey]; }
    uint32_t lemma() const { return traits[kLemma]; }
  };
  struct Grid;  // one pair of sentences at work

  void readKeys(size_t article);
  void readTraits(Word& word);
  std::vector<Word>& wordsOf(SentenceRef sentence, std::vector<Word>& words) const;
  void fillGrid();
  double similarity(const Word& a, const Word& b) const;
  double akin(uint32_t lemma, uint32_t other) const;

  std::span<const Document> documents_;
  AlignOptions options_;
  const Vocabulary& vocabulary_;
  std::vector<std::vector<Word>> known_;             // article -> what each of its keys is
  Numbering beginnings_;                             // of words
  std::array<std::vector<uint32_t>, kTraits> with_;  // trait -> the first right word with it + 1, in fillGrid()
  std::unique_ptr<Grid> grid_;
};

}  // namespace synoptic
