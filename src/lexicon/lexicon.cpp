#include "lexicon/lexicon.h"

#include <algorithm>

#include "lexicon/function_words.h"
#include "lexicon/lexicon_tables.h"
#include "lexicon/morphology.h"

namespace synoptic {

namespace {

bool related(const WordTables& words, const Lists& lists, std::string_view left, std::string_view right) {
  const uint32_t a = words.lemmas.find(left), b = words.lemmas.find(right);
  return a != kNone && b != kNone && lists.contains(a, b);
}

}  // namespace

Lexicon::Lexicon() = default;

Lexicon::Loaded Lexicon::load(std::string words_file, std::string places_file) {
  Loaded loaded;
  auto tables = std::make_shared<Tables>();
  loaded.error = readWords(words_file, tables->words);
  if (loaded.error.empty()) loaded.error = readPlaces(places_file, tables->places);
  if (!loaded.error.empty()) return loaded;
  // the countries of the word file get their codes from the place file; one that has none lies in its parent
  const WordTables& words = tables->words;
  auto codeOf = [&](const Country& country) {
    for (uint32_t k = country.first_key; k < country.end_key; ++k) {
      uint32_t place = tables->places.keys.find(words.country_keys[k]);
      if (place != kNone && tables->places.places[place].form == 0) return tables->places.places[place].country;
    }
    return kNone;
  };
  for (const Country& country : words.countries) {
    uint32_t code = codeOf(country);
    for (uint32_t up = country.parent, steps = 0; code == kNone && up != 0 && steps < 4; ++steps) {
      code = codeOf(words.countries[up - 1]);
      up = words.countries[up - 1].parent;
    }
    tables->country_codes.push_back(code);
  }
  loaded.lexicon.tables_ = std::move(tables);
  return loaded;
}

std::string_view Lexicon::lemma(std::string_view key, Part part) const {
  if (!tables_) return {};
  if (part == Part::verb) {
    const std::string_view function = functionLemma(key);
    if (!function.empty() && function != key) return function;
  }
  const uint32_t found = lemmaOf(tables_->words, key, part);
  return found == kNone ? std::string_view() : tables_->words.lemmas[found];
}

std::string_view Lexicon::lemma(std::string_view key) const {
  if (const std::string_view function = functionLemma(key); !function.empty()) return function;
  if (!tables_) return key;
  const uint32_t found = generalLemmaOf(tables_->words, key);
  return found == kNone ? key : tables_->words.lemmas[found];
}

bool Lexicon::has(std::string_view lemma, Part part) const {
  return has(wordOf(lemma), part);
}

bool Lexicon::has(uint32_t word, Part part) const {
  return word != kNoWord && tables_->magnitude(word, part) > 0;
}

bool Lexicon::synonymous(std::string_view lemma, std::string_view other) const {
  if (!tables_) return false;
  const WordTables& words = tables_->words;
  const uint32_t a = words.lemmas.find(lemma), b = words.lemmas.find(other);
  return a != kNone && b != kNone && a != b && words.synsets.share(a, b);
}

bool Lexicon::antonymous(std::string_view lemma, std::string_view other) const {
  return tables_ && related(tables_->words, tables_->words.antonyms, lemma, other);
}

bool Lexicon::derived(std::string_view lemma, std::string_view other) const {
  return tables_ && related(tables_->words, tables_->words.derived, lemma, other);
}

uint32_t Lexicon::wordOf(std::string_view lemma) const {
  return tables_ ? tables_->words.lemmas.find(lemma) : kNoWord;
}

bool Lexicon::derived(uint32_t word, uint32_t other) const {
  return word != kNoWord && other != kNoWord && tables_->words.derived.contains(word, other);
}

bool Lexicon::akin(uint32_t word, uint32_t other) const {
  if (word == kNoWord || other == kNoWord || word == other) return false;
  return tables_->words.synsets.share(word, other) || derived(word, other);
}

std::vector<std::vector<uint32_t>> Lexicon::akinAmong(std::span<const std::string_view> lemmas) const {
  std::vector<uint32_t> words;
  words.reserve(lemmas.size());
  for (const std::string_view lemma : lemmas) words.push_back(wordOf(lemma));
  return akinAmong(words);
}

std::vector<std::vector<uint32_t>> Lexicon::akinAmong(std::span<const uint32_t> given) const {
  std::vector<std::vector<uint32_t>> akin(given.size());
  if (!tables_) return akin;
  const WordTables& words = tables_->words;
  struct Entry {
    uint32_t key, at;  // a synset or a word of the lexicon; an index into `given`
    auto operator<=>(const Entry&) const = default;
  };
  std::vector<Entry> of_word, of_synset;
  for (uint32_t at = 0; at < given.size(); ++at) {
    const uint32_t word = given[at];
    if (word == kNoWord) continue;
    of_word.push_back({word, at});
    for (uint32_t i = words.synsets.begins[word]; i < words.synsets.begins[word + 1]; ++i)
      of_synset.push_back({words.synsets.items[i], at});
  }
  std::sort(of_word.begin(), of_word.end());
  std::sort(of_synset.begin(), of_synset.end());
  for (const Entry& one : of_word) {
    for (uint32_t i = words.derived.begins[one.key]; i < words.derived.begins[one.key + 1]; ++i) {
      const uint32_t other = words.derived.items[i];
      for (auto at = std::lower_bound(of_word.begin(), of_word.end(), Entry{other, 0});
           at != of_word.end() && at->key == other; ++at)
        if (at->at != one.at) akin[one.at].push_back(at->at);
    }
  }
  for (size_t begin = 0, end; begin < of_synset.size(); begin = end) {
    for (end = begin; end < of_synset.size() && of_synset[end].key == of_synset[begin].key;) ++end;
    for (size_t i = begin; i < end; ++i)
      for (size_t k = begin; k < end; ++k)
        if (i != k) akin[of_synset[i].at].push_back(of_synset[k].at);
  }
  for (auto& list : akin) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return akin;
}

NounClass Lexicon::nounClass(std::string_view lemma) const {
  return nounClass(wordOf(lemma));
}

NounClass Lexicon::nounClass(uint32_t word) const {
  if (word == kNoWord) return NounClass::none;
  return NounClass(std::min<uint8_t>(tables_->words.classes[word], uint8_t(NounClass::other)));
}

void Lexicon::fetchPlace(uint32_t hash) const {
  if (!tables_) return;
  tables_->places.keys.fetchSlot(hash);
  tables_->words.place_keys.fetchSlot(hash);
}

Place Lexicon::place(std::string_view key) const {
  if (!tables_) return {};
  const PlaceTables& places = tables_->places;
  const WordTables& words = tables_->words;
  const uint32_t listed = places.keys.find(key);
  if (listed != kNone && places.places[listed].form < 2) {
    const PlaceEntry& entry = places.places[listed];
    return {tables_->code(entry.country), places.names[entry.name],
            entry.form ? Place::Form::demonym : Place::Form::name};
  }
  if (const uint32_t i = words.place_keys.find(key); i != kNone) {
    const PlaceEntry& entry = words.places[i];
    const uint32_t code = entry.country ? tables_->country_codes[entry.country - 1] : kNone;
    return {code == kNone ? std::string_view() : tables_->code(code), words.place_names[entry.name],
            entry.form ? Place::Form::demonym : Place::Form::name};
  }
  if (listed != kNone)
    return {tables_->code(places.places[listed].country), places.names[places.places[listed].name], Place::Form::name};
  // "russians" are of "russian"
  if (key.size() > 3 && key.back() == 's') {
    Place one = place(key.substr(0, key.size() - 1));
    if (one.form == Place::Form::demonym) return one;
  }
  return {};
}

std::string_view Lexicon::currency(std::string_view key) const {
  if (!tables_) return {};
  const PlaceTables& places = tables_->places;
  uint32_t i = places.currency_keys.find(key);
  if (i == kNone && key.size() > 3 && key.back() == 's') i = places.currency_keys.find(key.substr(0, key.size() - 1));
  return i == kNone ? std::string_view() : std::string_view(places.currency_codes).substr(3 * i, 3);
}

}  // namespace synoptic
