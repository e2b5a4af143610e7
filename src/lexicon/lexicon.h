// lexicon: a word in, what is known of it out: lemma, synonyms, antonyms, derivations, the class of things a noun
// names; countries with their codes and demonyms, currencies. Two files, made at build time: words.lex from WordNet 3
// (wordnet-base) and places.lex from ISO 3166 and ISO 4217 (iso-codes, LGPL: a file of its own). A Lexicon is immutable
// and refers to nothing outside itself. Keys are those of text (comparisonKey).
// Example: lemma("envoys") is "envoy"; place("russian") is {"RU", "Russia", demonym}.
// Covered by tests/lexicon.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

enum class Part : uint8_t { noun, verb, adjective, adverb };

// WordNet's lexicographer files, gathered into what the recognisers ask for (of the most frequent sense).
enum class NounClass : uint8_t {
  none,
  person,
  group,
  place,
  time,
  quantity,
  act,
  event,
  communication,
  artifact,
  other
};

struct Place {
  enum class Form : uint8_t { none, name, demonym };
  std::string_view code;   // ISO 3166-1 alpha-2 ("RU"), of the country itself or of the one it lies in; empty: unknown
  std::string_view name;   // English short name of the place ("Russia"), also for a demonym
  Form form = Form::none;  // none: not a place
  explicit operator bool() const { return form != Form::none; }
};

class Lexicon {
 public:
  // Knows no word: every lookup gives the key itself, false or none.
  Lexicon();

  // Reads the two files as the build made them. A file that is damaged or of another version gives `error`, one
  // sentence.
  struct Loaded;
  static Loaded load(std::string words_file, std::string places_file);

  // Base form by WordNet's exception lists, then its detachment rules (morphy). The key itself when nothing is known.
  // Without a part the most frequent reading is taken ("said" is "say", "envoys" is "envoy", "left" is "leave").
  std::string_view lemma(std::string_view key) const;
  // The same for one part of speech; empty when the word has no reading of that part.
  std::string_view lemma(std::string_view key, Part part) const;
  // All of them at once, for less than two of the calls. The views live as long as the lexicon and the key.
  struct Readings {
    std::string_view general;               // as lemma(key)
    std::array<std::string_view, 4> lemma;  // as lemma(key, part), by Part
    std::string_view of(Part part) const { return lemma[size_t(part)]; }
  };
  Readings readings(std::string_view key) const;
  // The same of many words, for half the time: `found[i]` of `keys[i]`, whose wordHash is `hashes[i]`.
  void readings(std::span<const std::string_view> keys, std::span<const uint32_t> hashes,
                std::span<Readings> found) const;
  bool has(std::string_view lemma, Part part) const;

  bool synonymous(std::string_view lemma, std::string_view other) const;  // they share a synset
  bool antonymous(std::string_view lemma, std::string_view other) const;  // of any of their senses, either direction
  bool derived(std::string_view lemma, std::string_view other) const;     // derivationally related or pertaining
  // The same for lemmas that are asked about again and again: wordOf() once each, then these.
  static constexpr uint32_t kNoWord = UINT32_MAX;
  uint32_t wordOf(std::string_view lemma) const;  // kNoWord: unknown
  bool has(uint32_t word, Part part) const;
  bool derived(uint32_t word, uint32_t other) const;
  bool akin(uint32_t word, uint32_t other) const;  // synonymous or derived
  NounClass nounClass(uint32_t word) const;
  // Of every lemma which others of the list are its synonyms or derivations, as ascending indices: all of them for less
  // than asking about a few pairs. Lemmas that are empty or unknown have none.
  std::vector<std::vector<uint32_t>> akinAmong(std::span<const std::string_view> lemmas) const;
  std::vector<std::vector<uint32_t>> akinAmong(std::span<const uint32_t> words) const;  // or kNoWord
  NounClass nounClass(std::string_view lemma) const;

  // Makes place() of the key quick, a few keys later.
  void fetchPlace(uint32_t hash) const;
  Place place(std::string_view key)
      const;  // country, capital, large subdivision or demonym; lower-case key, words joined by one space
  std::string_view currency(
      std::string_view key) const;  // ISO 4217 code of "dollar", "euro", "usd", "$", "€"; empty: none

  // Closed-class words and auxiliaries, which carry no matter of their own ("the", "has", "of", "said" is not one).
  static bool isFunctionWord(std::string_view key);

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

struct Lexicon::Loaded {
  Lexicon lexicon;
  std::string error;  // empty: the lexicon is usable
};

}  // namespace synoptic
