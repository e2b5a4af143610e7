#include "lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <span>

#include "lexicon/function_words.h"
#include "lexicon/lexicon_file.h"
#include "text/text.h"

namespace synoptic {

struct Lexicon::Tables {
  WordTables words;
  PlaceTables places;
  std::vector<uint32_t> country_codes;  // of words.countries, into places.codes; kNone: unknown

  uint32_t magnitude(uint32_t lemma, Part part) const { return words.parts[lemma] >> 4 * uint32_t(part) & 15; }
  std::string_view code(uint32_t index) const { return std::string_view(places.codes).substr(2 * index, 2); }
};

namespace {

// What the detachment rules leave of a form: bytes dropped at its end, what is put there instead. Several rules share
// one
// ("es" by "e" is "s" by nothing), which is looked up once.
struct Stem {
  uint8_t drop;
  std::string_view append;
};
enum StemIndex : uint8_t { kDrop1, kDrop2, kDrop3, kDrop2An, kDrop3Y, kDrop3E, kStems };
constexpr Stem kStemTable[kStems] = {{1, ""}, {2, ""}, {3, ""}, {2, "an"}, {3, "y"}, {3, "e"}};

struct Detachment {
  std::string_view ending;
  StemIndex stem;
};

// WordNet's rules (morphy), in its order, by the last letter of the form. No rule applies to any other letter.
constexpr Detachment kNounS[] = {{"s", kDrop1},    {"ses", kDrop2},  {"xes", kDrop2}, {"zes", kDrop2},
                                 {"ches", kDrop2}, {"shes", kDrop2}, {"ies", kDrop3Y}};
constexpr Detachment kNounN[] = {{"men", kDrop2An}};
constexpr Detachment kVerbS[] = {{"s", kDrop1}, {"ies", kDrop3Y}, {"es", kDrop1}, {"es", kDrop2}};
constexpr Detachment kVerbD[] = {{"ed", kDrop1}, {"ed", kDrop2}};
constexpr Detachment kVerbG[] = {{"ing", kDrop3E}, {"ing", kDrop3}};
constexpr Detachment kAdjectiveR[] = {{"er", kDrop2}, {"er", kDrop1}};
constexpr Detachment kAdjectiveT[] = {{"est", kDrop3}, {"est", kDrop2}};

constexpr std::string_view kLastOfEnding = "sndgrt";

using Rules = std::span<const Detachment>;

Rules rulesFor(Part part, char last) {
  switch (last) {
    case 's':
      return part == Part::noun ? Rules(kNounS) : part == Part::verb ? Rules(kVerbS) : Rules();
    case 'n':
      return part == Part::noun ? Rules(kNounN) : Rules();
    case 'd':
      return part == Part::verb ? Rules(kVerbD) : Rules();
    case 'g':
      return part == Part::verb ? Rules(kVerbG) : Rules();
    case 'r':
      return part == Part::adjective ? Rules(kAdjectiveR) : Rules();
    case 't':
      return part == Part::adjective ? Rules(kAdjectiveT) : Rules();
    default:
      return {};
  }
}

constexpr Part kParts[] = {Part::noun, Part::verb, Part::adjective, Part::adverb};

constexpr size_t kLongestForm = 64, kShortestStem = 2;

bool endsWith(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() && text.back() == ending.back() && text.ends_with(ending);
}

uint32_t magnitudeOf(const WordTables& words, uint32_t lemma, Part part) {
  return lemma == kNone ? 0 : words.parts[lemma] >> 4 * uint32_t(part) & 15;
}

// A key and its bases as each part of speech; what was looked up once is kept.
class Form {
 public:
  Form(const WordTables& words, std::string_view key) : Form(words, key, wordHash(key)) {}
  Form(const WordTables& words, std::string_view key, uint32_t hash) : words_(words), key_(key) {
    itself_ = words.lemmas.find(key, hash);
    const uint32_t form = words.forms.find(key, hash);
    if (form != kNone) first_ = words.form_begins[form], end_ = words.form_begins[form + 1];
  }
  // false: neither an exception nor a rule leads from it to a base.
  bool mayBeInflected() const {
    return first_ < end_ || (!key_.empty() && kLastOfEnding.find(key_.back()) != std::string_view::npos);
  }

  uint32_t itself() const { return itself_; }

  // The base of an inflected form as that part of speech, by the exception lists, then the rules; kNone where there is
  // none.
  uint32_t base(Part part) {
    uint32_t& known = bases_[size_t(part)];
    if (known == kUnread) known = readBase(part);
    return known;
  }

  // The base or the key itself, whichever is the more frequent reading ("found", "saw"); kNone: no reading of that
  // part.
  uint32_t lemma(Part part) {
    const uint32_t found = base(part), own = magnitudeOf(words_, itself_, part);
    return own && (found == kNone || magnitudeOf(words_, found, part) <= own + 1) ? itself_ : found;
  }

  // The base of the most frequent reading of any part; kNone: the key itself.
  uint32_t general() {
    uint32_t best = kNone, most = 0;
    if (itself_ != kNone) {
      for (const Part part : kParts) most = std::max(most, magnitudeOf(words_, itself_, part));
      most = most * 2 + 1;
      // a noun in -ing names the matter itself ("meeting", "building"), whatever the verb's share
      if (endsWith(key_, "ing") && magnitudeOf(words_, itself_, Part::noun) > 1) return kNone;
    }
    for (const Part part : {Part::noun, Part::verb, Part::adjective}) {
      const uint32_t found = base(part);
      if (found == kNone || found == itself_) continue;
      uint32_t weight = magnitudeOf(words_, found, part) * 2;
      // a participle used as an adjective ("wounded", "planned") still tells the same as its verb
      if (part == Part::verb && weight > 4 && endsWith(key_, "ed")) weight += 32;
      if (weight > most) {
        most = weight;
        best = found;
      }
    }
    return best;
  }

 private:
  static constexpr uint32_t kUnread = kNone - 1;

  uint32_t readBase(Part part) {
    for (uint32_t i = first_; i < end_; ++i)
      if (words_.exceptions[i].part == uint8_t(part)) return words_.exceptions[i].lemma;
    if (key_.empty() || key_.size() > kLongestForm || (part == Part::noun && endsWith(key_, "ss"))) return kNone;
    for (const Detachment& rule : rulesFor(part, key_.back())) {
      if (!endsWith(key_, rule.ending)) continue;
      const uint32_t lemma = stem(rule.stem);
      if (magnitudeOf(words_, lemma, part)) return lemma;
    }
    return kNone;
  }

  uint32_t stem(StemIndex index) {
    if (known_ & 1 << index) return stems_[index];
    known_ |= 1 << index;
    const Stem& rule = kStemTable[index];
    char text[kLongestForm + 2];
    const size_t kept = key_.size() - rule.drop;
    std::copy(key_.begin(), key_.begin() + std::ptrdiff_t(kept), text);
    std::copy(rule.append.begin(), rule.append.end(), text + kept);
    const std::string_view whole(text, kept + rule.append.size());
    return stems_[index] = whole.size() < kShortestStem ? kNone : words_.lemmas.find(whole, wordHash(whole));
  }

  const WordTables& words_;
  std::string_view key_;
  uint32_t itself_ = kNone;
  uint32_t first_ = 0, end_ = 0;  // the exceptions of this form
  uint32_t bases_[4] = {kUnread, kUnread, kUnread, kUnread};
  uint32_t known_ = 0;  // bits of StemIndex
  uint32_t stems_[kStems];
};

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
  const uint32_t found = Form(tables_->words, key).lemma(part);
  return found == kNone ? std::string_view() : tables_->words.lemmas[found];
}

std::string_view Lexicon::lemma(std::string_view key) const {
  if (const std::string_view function = functionLemma(key); !function.empty()) return function;
  if (!tables_) return key;
  const uint32_t found = Form(tables_->words, key).general();
  return found == kNone ? key : tables_->words.lemmas[found];
}

namespace {

Lexicon::Readings readingsOf(const WordTables& words, std::string_view key, uint32_t hash) {
  Lexicon::Readings readings;
  const std::string_view function = functionLemma(key);
  readings.general = function.empty() ? key : function;
  Form form(words, key, hash);
  const bool inflected = form.mayBeInflected();
  for (const Part part : kParts) {
    if (!inflected) {
      if (magnitudeOf(words, form.itself(), part)) readings.lemma[size_t(part)] = key;
    } else if (const uint32_t found = form.lemma(part); found != kNone) {
      readings.lemma[size_t(part)] = words.lemmas[found];
    }
  }
  if (function.empty()) {
    const uint32_t found = inflected ? form.general() : kNone;
    if (found != kNone) readings.general = words.lemmas[found];
  } else if (function != key) {
    readings.lemma[size_t(Part::verb)] = function;
  }
  return readings;
}

Lexicon::Readings readingsWithoutTables(std::string_view key) {
  Lexicon::Readings readings;
  const std::string_view function = functionLemma(key);
  readings.general = function.empty() ? key : function;
  return readings;
}

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
        if (!endsWith(key, "ing")) break;
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

std::vector<std::vector<uint32_t>> Lexicon::akinAmong(std::span<const std::string_view> lemmas) const {
  std::vector<std::vector<uint32_t>> akin(lemmas.size());
  if (!tables_) return akin;
  const WordTables& words = tables_->words;
  struct Entry {
    uint32_t key, at;  // a synset or a word of the lexicon; an index into `lemmas`
    auto operator<=>(const Entry&) const = default;
  };
  std::vector<Entry> of_word, of_synset;
  for (uint32_t at = 0; at < lemmas.size(); ++at) {
    const uint32_t word = words.lemmas.find(lemmas[at]);
    if (word == kNone) continue;
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
  if (!tables_) return NounClass::none;
  const uint32_t i = tables_->words.lemmas.find(lemma);
  return i == kNone ? NounClass::none
                    : NounClass(std::min<uint8_t>(tables_->words.classes[i], uint8_t(NounClass::other)));
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
