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

uint32_t Vocabulary::idOf(std::string_view text) {
  const uint32_t id = numbered_.of(wordHash(text), [&](uint32_t known) { return texts[known] == text; });
  if (id == texts.size()) texts.push_back(text), lemma.push_back(UINT32_MAX), function.push_back(false);
  return id;
}

uint32_t Vocabulary::readKey(std::string_view key) {
  const uint32_t text = idOf(key);
  if (lemma[text] != UINT32_MAX) return text;
  function[text] = Lexicon::isFunctionWord(key) || (!key.empty() && key[0] == '\'');
  const std::string_view base = lexicon->lemma(key);
  const uint32_t of = base == key ? text : idOf(base);
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
