// profile: Documents and clues in, a Profile of every sentence out: what it has that another sentence could have too.
// Sentences are numbered through all articles in an order that depends on the texts alone (Corpus::order), so nothing
// computed from it can depend on the order in which the articles were given.
// Covered by tests/align/align.cpp.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"
#include "align/days.h"
#include "align/options.h"
#include "align/values.h"
#include "align/vocabulary.h"

namespace synoptic {

// event: what happens; name: also any word no dictionary has; everyday: words and times that every report has
enum class TermClass : uint8_t { event, thing, name, number, everyday };

struct Term {
  uint32_t id = 0;
  double bits = 0;  // how surprising it is
  TermClass kind = TermClass::thing;
};

// Two content lemmas that stand close together, in either order: both ids, the lesser first.
struct WordPairTerm {
  uint64_t key = 0;
  uint32_t lesser() const { return static_cast<uint32_t>(key >> 32); }
  uint32_t greater() const { return static_cast<uint32_t>(key); }
  static WordPairTerm of(uint32_t a, uint32_t b) { return {uint64_t{std::min(a, b)} << 32 | std::max(a, b)}; }
  auto operator<=>(const WordPairTerm&) const = default;
};

struct ClueTerm {
  uint32_t id = 0;
  double bits = 0;
  Clue::Kind kind = Clue::Kind::name;
};

struct Profile {
  SentenceRef ref;  // as given
  SentenceKind kind = SentenceKind::body;
  bool linkable = true;     // not a byline or boilerplate, has a content word, is among those that are compared
  uint64_t hash = 0;        // of the word keys: equal for identical sentences
  uint32_t occurrence = 0;  // how many identical sentences of the article come before it
  uint32_t words = 0;
  double place = 0;                 // [0, 1]: where in the article
  double depth = 0;                 // sentences before it, in fours
  bool front = false;               // headline or first body sentence
  std::vector<Term> terms;          // distinct content lemmas, by id
  std::vector<uint32_t> rarest;     // places in `terms`, the rarest first; only of more than `kinship_words`
  std::vector<WordPairTerm> pairs;  // distinct, by key
  std::vector<uint32_t> pairs_of;   // term -> its first pair as the lesser one; one more at the end
  std::vector<ClueTerm> clues;      // distinct, by id
  std::vector<Value> values;        // of its number and date clues
  std::vector<uint64_t> quoted;     // distinct words within quotation marks, function words too, as ascending hashes
  std::vector<int32_t> days;        // full dates that it names, as days since 1970-01-01; ascending
  double bits = 0;                  // of all terms
  uint32_t clue_kinds = 0;          // a bit for each kind of clue that it has
};

struct Corpus {
  std::span<const Document> documents;
  const Vocabulary* vocabulary = nullptr;
  AlignOptions options;
  std::vector<uint32_t> order;    // canonical article -> article as given
  std::vector<uint32_t> first;    // canonical article -> its first profile; one more at the end
  std::vector<uint32_t> article;  // profile -> canonical article
  std::vector<int32_t> day;       // canonical article -> the day most of its dates are about; kNoDay: it names none
  std::vector<std::vector<int32_t>> days_named;  // canonical article -> all full dates that it names, ascending
  std::vector<Profile> profiles;
  uint32_t sentences_compared = 0;         // of each article at most; of the others there is but a bare profile
  bool bounded = false;                    // some article has more
  std::vector<double> bits;                // term id -> how surprising it is …
  std::vector<TermClass> kinds;            // … and what it is
  std::vector<uint32_t> ids, ids_begin;    // the term ids of all profiles, one behind the other; profile -> its first
  uint32_t term_count = 0;                 // word terms and clue terms
  std::vector<uint32_t> akin_begin, akin;  // term id -> terms that are its synonyms or derivations, in any order

  std::span<const uint32_t> idsOf(uint32_t profile) const {
    return std::span<const uint32_t>(ids).subspan(ids_begin[profile], ids_begin[profile + 1] - ids_begin[profile]);
  }
  std::span<const uint32_t> akinTo(uint32_t term) const {
    return std::span<const uint32_t>(akin).subspan(akin_begin[term], akin_begin[term + 1] - akin_begin[term]);
  }
};

// The documents and their vocabulary are referred to.
Corpus readCorpus(std::span<const Document> documents, std::span<const std::vector<Clue>> clues,
                  const Vocabulary& vocabulary, const AlignOptions& options);

}  // namespace synoptic
