// vocabulary: the words of all articles, each once, with what the lexicon says of them: the lexicon is asked about a
// word once a comparison, however many articles and sentences have it. Documents in, a Vocabulary out; texts are
// numbered in the order in which they come up, and nothing depends on those numbers. Covered by tests/align/words.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text.h"

namespace synoptic {

struct Vocabulary {
  const Lexicon* lexicon = nullptr;
  std::vector<std::string_view> texts;      // keys and lemmas: views of the documents' keys or of the lexicon
  std::vector<uint32_t> lemma;              // text -> the text of its lemma
  std::vector<uint32_t> word;               // text -> Lexicon::wordOf, of a lemma that carries matter
  std::vector<uint32_t> place;              // text -> a number for the country it names; 0: none, or no lemma of matter
  std::vector<uint8_t> function;            // text -> a function word or a clitic
  std::vector<std::vector<uint32_t>> keys;  // article -> key -> text

  Vocabulary(std::span<const Document> documents, const Lexicon& lexicon);

  // Texts that are synonyms or derivations of it, ascending; among lemmas of content words.
  std::span<const uint32_t> akinTo(uint32_t text) const {
    return std::span<const uint32_t>(akin_).subspan(akin_begin_[text], akin_begin_[text + 1] - akin_begin_[text]);
  }

 private:
  uint32_t idOf(std::string_view text);
  uint32_t readKey(std::string_view key);
  void readLemmas(const std::vector<uint8_t>& is_lemma);

  Numbering numbered_;  // the texts, by their place
  std::vector<uint32_t> akin_begin_, akin_;
};

}  // namespace synoptic
