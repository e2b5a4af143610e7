// evidence: what speaks for and against two sentences saying the same thing, as numbers of about [0, 1]. First from the
// two sentences alone; then, once every pair has a first score, from the pairs around them. Covered by
// tests/align/evidence.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/index.h"
#include "align/profile.h"

namespace synoptic {

// Names in the order of the values; the trainer reads them from the dump's head.
inline constexpr std::string_view kEvidenceNames[] = {
    "one",           // always 1
    "cosine",        // of the rarity vectors
    "cover_less",    // share of the rarity of one that the other has: the better covered one
    "cover_more",    // … the worse covered one
    "shared",        // rarity shared, saturating
    "rarest",        // the rarest shared word
    "events",        // rarity shared in words for what happens, saturating
    "names",         // … in names
    "numbers",       // … in numbers
    "bigrams",       // … in successive words
    "pairs",         // … in content words that stand close together in both
    "quoted",        // … in successive words within quotation marks of both
    "akin",          // rarity of synonyms and derivations, saturating
    "clue_names",    // names, places, speakers of the recognisers in common
    "names_apart",   // both have such names, none in common
    "clue_values",   // numbers and dates in common
    "values_apart",  // both have such values, none in common
    "lengths",       // shorter by longer
    "brief",         // few content words in the shorter one
    "both_lead",     // both headline or lead
    "one_headline",  // a headline and a body sentence
    "place",         // how near they stand in their articles
    "long",          // sentences of the longer article, saturating: the more, the less likely a pair is
    "early",         // both near the beginning
    "many",          // articles in the set, saturating
};
inline constexpr size_t kEvidence = sizeof(kEvidenceNames) / sizeof(*kEvidenceNames);
using Evidence = std::array<double, kEvidence>;

inline constexpr std::string_view kContextNames[] = {
    "before_after",  // the better of (before, before) and (after, after)
    "near",          // best pair of one of them with a neighbour of the other
    "rival_worse",   // its first score against the best partner of either sentence in the other article: the worse of
                     // both
    "rival_better",  // … the better of both: 1 is the best itself
    "third",         // best sentence of a third article that goes with both
    "thirds",        // share of the other articles that have such a sentence
};
inline constexpr size_t kContext = sizeof(kContextNames) / sizeof(*kContextNames);
using Context = std::array<double, kContext>;

// How two words that are not the same are akin; remembers what it asked the lexicon.
class Kinship {
 public:
  explicit Kinship(const Corpus& corpus) : corpus_(corpus) {}
  bool akin(uint32_t term, uint32_t other);

 private:
  const Corpus& corpus_;
  std::unordered_map<uint64_t, bool> known_;
};

Evidence weighEvidence(const Corpus& corpus, Pair pair, Kinship& kinship);

// `pairs` ordered, `scores` one each.
std::vector<Context> weighContext(const Corpus& corpus, std::span<const Pair> pairs, std::span<const double> scores);

}  // namespace synoptic
