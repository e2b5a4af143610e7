#include "lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/lexicon_file.h"

namespace synoptic {

struct Lexicon::Tables {
  WordTables words;
  PlaceTables places;
  std::vector<uint32_t> country_codes;  // of words.countries, into places.codes; kNone: unknown

  uint32_t magnitude(uint32_t lemma, Part part) const { return words.parts[lemma] >> 4 * uint32_t(part) & 15; }
  std::string_view code(uint32_t index) const { return std::string_view(places.codes).substr(2 * index, 2); }
};

namespace {

struct Detachment {
  std::string_view ending, instead;
};

// WordNet's rules (morphy), in its order.
constexpr Detachment kNounRules[] = {{"s", ""},      {"ses", "s"},   {"xes", "x"},   {"zes", "z"},
                                     {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}};
constexpr Detachment kVerbRules[] = {{"s", ""},   {"ies", "y"}, {"es", "e"},  {"es", ""},
                                     {"ed", "e"}, {"ed", ""},   {"ing", "e"}, {"ing", ""}};
constexpr Detachment kAdjectiveRules[] = {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}};

struct Rules {
  const Detachment* begin;
  const Detachment* end;
};
constexpr Rules kRules[] = {{std::begin(kNounRules), std::end(kNounRules)},
                            {std::begin(kVerbRules), std::end(kVerbRules)},
                            {std::begin(kAdjectiveRules), std::end(kAdjectiveRules)},
                            {nullptr, nullptr}};

struct Fixed {
  std::string_view form, lemma;
};

// Forms of auxiliaries and clitics, which WordNet lacks or reads as other words. Sorted.
constexpr Fixed kFixed[] = {
    {"'d", "would"}, {"'ll", "will"}, {"'m", "be"},   {"'re", "be"},   {"'ve", "have"}, {"am", "be"},
    {"an", "a"},     {"are", "be"},   {"been", "be"}, {"being", "be"}, {"ca", "can"},   {"did", "do"},
    {"does", "do"},  {"doing", "do"}, {"done", "do"}, {"had", "have"}, {"has", "have"}, {"having", "have"},
    {"is", "be"},    {"n't", "not"},  {"was", "be"},  {"were", "be"},  {"wo", "will"},
};

constexpr size_t kLongestForm = 64, kShortestStem = 2;

bool endsWith(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
}

// The base of an inflected form as that part of speech, by the exception lists, then the rules; kNone where there is
// none.
uint32_t lemmaByRules(const WordTables& words, std::string_view key, Part part) {
  auto is = [&](uint32_t lemma) { return lemma != kNone && (words.parts[lemma] >> 4 * uint32_t(part) & 15); };
  if (uint32_t form = words.forms.find(key); form != kNone)
    for (uint32_t i = words.form_begins[form]; i < words.form_begins[form + 1]; ++i)
      if (words.exceptions[i].part == uint8_t(part)) return words.exceptions[i].lemma;
  if (key.size() > kLongestForm || (part == Part::noun && endsWith(key, "ss"))) return kNone;
  for (const Detachment* rule = kRules[size_t(part)].begin; rule != kRules[size_t(part)].end; ++rule) {
    if (!endsWith(key, rule->ending)) continue;
    char stem[kLongestForm + 4];
    size_t n = key.size() - rule->ending.size();
    if (n + rule->instead.size() < kShortestStem) continue;
    std::copy(key.begin(), key.begin() + std::ptrdiff_t(n), stem);
    std::copy(rule->instead.begin(), rule->instead.end(), stem + n);
    uint32_t lemma = words.lemmas.find({stem, n + rule->instead.size()});
    if (is(lemma)) return lemma;
  }
  return kNone;
}

const Fixed* findFixed(std::string_view key) {
  const Fixed* fixed = std::lower_bound(std::begin(kFixed), std::end(kFixed), key,
                                        [](const Fixed& f, std::string_view k) { return f.form < k; });
  return fixed != std::end(kFixed) && fixed->form == key ? fixed : nullptr;
}

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
  const WordTables& words = tables_->words;
  if (part == Part::verb) {
    if (const Fixed* fixed = findFixed(key)) return fixed->lemma;
  }
  const uint32_t itself = words.lemmas.find(key), base = lemmaByRules(words, key, part);
  const uint32_t own = itself == kNone ? 0 : tables_->magnitude(itself, part);
  // both readings ("found", "saw"): the more frequent one
  if (own && (base == kNone || tables_->magnitude(base, part) <= own + 1)) return key;
  return base == kNone ? std::string_view() : words.lemmas[base];
}

std::string_view Lexicon::lemma(std::string_view key) const {
  if (const Fixed* fixed = findFixed(key)) return fixed->lemma;
  if (!tables_ || isFunctionWord(key)) return key;
  const WordTables& words = tables_->words;
  const uint32_t itself = words.lemmas.find(key);
  uint32_t best = kNone, most = 0;
  if (itself != kNone) {
    for (Part part : {Part::noun, Part::verb, Part::adjective, Part::adverb})
      most = std::max(most, tables_->magnitude(itself, part));
    most = most * 2 + 1;
    // a noun in -ing names the matter itself ("meeting", "building"), whatever the verb's share
    if (endsWith(key, "ing") && tables_->magnitude(itself, Part::noun) > 1) return key;
  }
  for (Part part : {Part::noun, Part::verb, Part::adjective}) {
    const uint32_t base = lemmaByRules(words, key, part);
    if (base == kNone || base == itself) continue;
    uint32_t weight = tables_->magnitude(base, part) * 2;
    // a participle used as an adjective ("wounded", "planned") still tells the same as its verb
    if (part == Part::verb && weight > 4 && endsWith(key, "ed")) weight += 32;
    if (weight > most) {
      most = weight;
      best = base;
    }
  }
  return best == kNone ? key : words.lemmas[best];
}

bool Lexicon::has(std::string_view lemma, Part part) const {
  if (!tables_) return false;
  const uint32_t i = tables_->words.lemmas.find(lemma);
  return i != kNone && tables_->magnitude(i, part) > 0;
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

NounClass Lexicon::nounClass(std::string_view lemma) const {
  if (!tables_) return NounClass::none;
  const uint32_t i = tables_->words.lemmas.find(lemma);
  return i == kNone ? NounClass::none
                    : NounClass(std::min<uint8_t>(tables_->words.classes[i], uint8_t(NounClass::other)));
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
