// See vocabulary.h.
#include "align/vocabulary.h"

#include <unordered_map>

namespace synoptic {

Vocabulary::Vocabulary(std::span<const Document> documents, const Lexicon& known) : lexicon(&known) {
  for (const Document& document : documents) {
    std::vector<uint32_t>& texts_of = keys.emplace_back();
    texts_of.reserve(document.keys.size());
    for (const std::string& key : document.keys) texts_of.push_back(readKey(key));
  }
  std::vector<uint8_t> is_lemma(texts.size(), false);
  for (size_t article = 0; article < documents.size(); ++article) {
    for (const Token& token : documents[article].tokens) {
      const uint32_t text = keys[article][token.key];
      if (token.kind == TokenKind::word && !function[text]) is_lemma[lemma[text]] = true;
    }
  }
  readLemmas(is_lemma);
}

uint32_t Vocabulary::idOf(std::string_view text, uint32_t hash) {
  if (2 * texts.size() >= slots_.size()) {
    slots_.assign(slots_.empty() ? 1024 : 2 * slots_.size(), 0);
    for (uint32_t id = 0; id < texts.size(); ++id) {
      size_t at = hashes_[id] & (slots_.size() - 1);
      while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = id + 1;
    }
  }
  size_t at = hash & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const uint32_t id = slots_[at] - 1;
    if (hashes_[id] == hash && texts[id] == text) return id;
  }
  const auto id = static_cast<uint32_t>(texts.size());
  slots_[at] = id + 1;
  texts.push_back(text), hashes_.push_back(hash), lemma.push_back(UINT32_MAX), function.push_back(false);
  return id;
}

uint32_t Vocabulary::readKey(std::string_view key) {
  const uint32_t text = idOf(key, wordHash(key));
  if (lemma[text] != UINT32_MAX) return text;
  function[text] = Lexicon::isFunctionWord(key) || (!key.empty() && key[0] == '\'');
  const std::string_view base = lexicon->lemma(key);
  const uint32_t of = base == key ? text : idOf(base, wordHash(base));
  lemma[text] = of;
  return text;
}

// Akin words and places are asked of lemmas that carry matter.
void Vocabulary::readLemmas(const std::vector<uint8_t>& is_lemma) {
  std::unordered_map<std::string_view, uint32_t> codes;
  for (size_t text = 0; text < texts.size(); ++text) {
    word.push_back(is_lemma[text] ? lexicon->wordOf(texts[text]) : Lexicon::kNoWord);
    const Place named = is_lemma[text] ? lexicon->place(texts[text]) : Place();
    place.push_back(!named || named.code.empty()
                        ? 0
                        : codes.try_emplace(named.code, static_cast<uint32_t>(codes.size() + 1)).first->second);
  }
  akin_begin_.push_back(0);
  for (const std::vector<uint32_t>& list : lexicon->akinAmong(word)) {
    akin_.insert(akin_.end(), list.begin(), list.end());
    akin_begin_.push_back(static_cast<uint32_t>(akin_.size()));
  }
}

}  // namespace synoptic
