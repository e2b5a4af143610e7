// The readings of many words at once: while one word is read, the memory that the next ones need is on its way.
#include <algorithm>
#include <array>
#include <span>

#include "lexicon/lexicon_tables.h"
#include "lexicon/morphology.h"
#include "text/text.h"

namespace synoptic {

namespace {

// The look-ups that the reading of a word most often comes to: the word itself and what the rules leave of it. Each
// step is taken for all words of a batch before the next.
class Fetch {
 public:
  void slots(const WordTables& words, std::string_view key, uint32_t hash) {
    forms_ = size_ = 0;
    words.forms.fetchSlot(hash);
    add(words, hash);
    form_hash_ = hash;
    if (key.size() < 4 || key.size() > kLongestForm) return;
    switch (key.back()) {
      case 's':
        add(words, wordHash(key.substr(0, key.size() - 1)));
        break;
      case 'd':
        if (key[key.size() - 2] != 'e') break;
        add(words, wordHash(key.substr(0, key.size() - 1)));
        add(words, wordHash(key.substr(0, key.size() - 2)));
        break;
      case 'g':
        if (!key.ends_with("ing")) break;
        add(words, wordHash(key.substr(0, key.size() - 3)));
        {
          char text[kLongestForm];
          std::copy(key.begin(), key.end() - 3, text);
          text[key.size() - 3] = 'e';
          add(words, wordHash({text, key.size() - 2}));
        }
        break;
      default:
        break;
    }
  }
  void entries(const WordTables& words) {
    for (uint32_t i = 0; i < size_; ++i) {
      found_[i] = words.lemmas.fetchEntry(found_[i]);
      if (found_[i] != kNone) __builtin_prefetch(&words.parts[found_[i]]);
    }
    forms_ = words.forms.fetchEntry(form_hash_);
    if (forms_ != kNone) __builtin_prefetch(&words.form_begins[forms_]);
  }
  void strings(const WordTables& words) const {
    for (uint32_t i = 0; i < size_; ++i) words.lemmas.fetchString(found_[i]);
    words.forms.fetchString(forms_);
  }

 private:
  void add(const WordTables& words, uint32_t hash) {
    words.lemmas.fetchSlot(hash);
    found_[size_++] = hash;
  }

  std::array<uint32_t, 3> found_;  // hashes, then indices
  uint32_t size_ = 0, form_hash_ = 0, forms_ = kNone;
};

}  // namespace

Lexicon::Readings Lexicon::readings(std::string_view key) const {
  return tables_ ? readingsOf(tables_->words, key, wordHash(key)) : readingsWithoutTables(key);
}

void Lexicon::readings(std::span<const std::string_view> keys, std::span<const uint32_t> hashes,
                       std::span<Readings> found) const {
  constexpr size_t kBatch = 16;  // words; their lines of memory fit into what a processor asks for at once, and the L1
  std::array<Fetch, kBatch> fetches;
  for (size_t first = 0; first < keys.size(); first += kBatch) {
    const size_t size = std::min(kBatch, keys.size() - first);
    if (!tables_) {
      for (size_t i = first; i < first + size; ++i) found[i] = readingsWithoutTables(keys[i]);
      continue;
    }
    const WordTables& words = tables_->words;
    for (size_t i = 0; i < size; ++i) fetches[i].slots(words, keys[first + i], hashes[first + i]);
    for (size_t i = 0; i < size; ++i) fetches[i].entries(words);
    for (size_t i = 0; i < size; ++i) fetches[i].strings(words);
    for (size_t i = first; i < first + size; ++i) found[i] = readingsOf(words, keys[i], hashes[i]);
  }
}

}  // namespace synoptic
