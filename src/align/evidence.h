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
    "one",          // always 1
    "shared",       // rarity of the shared words, saturating
    "rarest",       // the rarest shared word
    "cover_one",    // share of the rarity of one that the other has, akin words included: the better covered one
    "cover_both",   // … the worse covered one
    "events",       // rarity shared in words for what happens, saturating
    "pairs",        // rarity shared in content words that stand close together in both, akin ones too, saturating
    "quotation",    // their quotations are the same words
    "akin",         // rarity of synonyms and derivations, saturating
    "names_apart",  // both name somebody or something, nobody and nothing in common
    "values",       // rarity of numbers and dates in common, saturating; of others of one measure a part
    "both_lead",    // both headline or lead
    "early",        // both near the beginning
    "place",        // how near they stand in their articles
    "dates_far",    // the dates they name lie weeks apart
    "days_far",     // the days their articles are about lie weeks apart
};
// Where saysTooLittle (align.cpp) finds what it asks for.
inline constexpr size_t kCoverOne = 3, kCoverBoth = 4, kQuotation = 7, kValues = 10;
inline constexpr size_t kEvidence = sizeof(kEvidenceNames) / sizeof(*kEvidenceNames);
using Evidence = std::array<double, kEvidence>;

inline constexpr std::string_view kContextNames[] = {
    "first",         // the first pass's sum of evidence, before the logistic curve
    "before_after",  // the better of (before, before) and (after, after)
    "near",          // best pair of one of them with a neighbour of the other
    "rival",         // its first score against the best one either sentence has in the other article
    "share",         // … against the sum of all that a sentence has there: the greater share of both
    "crowd_one",     // that sum: the greater of both
    "crowd_both",    // … the lesser
    "above",         // how many partners there have a greater first score
    "claim",         // share of one's rarity that the other accounts for against its rivals: the greater of both
    "through",       // both go with the same third sentence of another article
    "sister",        // one of them goes with a sentence that is much like the other and stands in its article
    "kin",           // how much the two articles have to do with each other
};
inline constexpr size_t kKin = 11;
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

// Rarity shared in words that are no names, numbers or everyday words, akin words included; in bits.
double sharedMatter(const Corpus& corpus, Pair pair, Kinship& kinship);

// What the first pass says of a pair.
struct FirstPass {
  Pair pair;
  double sum = 0;    // of the weighted evidence, before the logistic curve …
  double score = 0;  // … and after it
};

// The context of each of `pairs`, which are ordered. `sisters`: pairs of sentences of one article.
std::vector<Context> weighContext(const Corpus& corpus, std::span<const FirstPass> pairs,
                                  std::span<const FirstPass> sisters);

}  // namespace synoptic
