// evidence: what speaks for and against two sentences saying the same thing, as numbers of about [0, 1]. First from the
// two sentences alone; then, once every pair has a first score, from the pairs around them. Covered by
// tests/align/evidence.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
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

// Weighs pairs one after the other; keeps its working lists, so that no pair allocates.
class Weigher {
 public:
  explicit Weigher(const Corpus& corpus) : corpus_(corpus), place_(corpus.lemmas.size(), 0) {}

  Evidence weigh(Pair pair);

  // Rarity shared in words that are no names, numbers or everyday words, akin words included; in bits.
  double sharedMatter(Pair pair);

 private:
  struct Overlap {
    double bits = 0, rarest = 0, event_bits = 0, matter = 0;
    uint32_t words = 0;  // shared ones
  };

  Overlap overlapOf(const Profile& a, const Profile& b);
  double kinship();
  double articlesApart(uint32_t left, uint32_t right) const;
  double sharedPairs(const Overlap& overlap, const std::vector<WordPairTerm>& a, const std::vector<WordPairTerm>& b);

  const Corpus& corpus_;
  std::vector<uint32_t> place_;  // term -> its place in right_only_ + 1 while kinship() works, else 0
  std::vector<Term> left_only_, right_only_;
  std::vector<bool> taken_;                          // of right_only_
  std::vector<std::pair<uint32_t, uint32_t>> akin_;  // of left_only_ and right_only_
};

// What the first pass says of a pair.
struct FirstPass {
  Pair pair;
  double sum = 0;    // of the weighted evidence, before the logistic curve …
  double score = 0;  // … and after it
};

struct Partner {
  uint32_t profile;
  uint32_t article;
  double score;
  double
      claim;  // share of the sentence's rarity that this partner accounts for, against its rivals of the same article
};

// Partners of every profile, by their numbers; as these go article by article, grouped by article too.
class Partners {
 public:
  Partners(const Corpus& corpus, std::span<const FirstPass> pairs);  // which are ordered
  size_t size() const { return begin_.size() - 1; }
  std::span<const Partner> of(uint32_t profile) const {
    return std::span<const Partner>(items_).subspan(begin_[profile], begin_[profile + 1] - begin_[profile]);
  }
  std::span<Partner> of(uint32_t profile) {
    return std::span<Partner>(items_).subspan(begin_[profile], begin_[profile + 1] - begin_[profile]);
  }
  const Partner* find(uint32_t profile, uint32_t other) const;
  void keepStrongest();  // those that can speak for others

 private:
  std::vector<size_t> begin_;
  std::vector<Partner> items_;
};

// What the pairs around a pair say. `pairs`: all of the first pass, ordered; `sisters`: pairs of sentences of one
// article.
class Neighbourhood {
 public:
  Neighbourhood(const Corpus& corpus, std::span<const FirstPass> pairs, std::span<const FirstPass> sisters);
  Context of(const FirstPass& first) const;

 private:
  struct Rivals {
    double best = 1e-9, sum = 1e-9, above = 0;  // above: how many score more, up to a few
  };

  void shareOut(uint32_t profile);
  void measureKin();
  double claim(uint32_t profile, uint32_t other) const;
  double kinOf(uint32_t left, uint32_t right) const;
  double scoreOf(uint32_t left, int left_step, uint32_t right, int right_step) const;
  double through(uint32_t left, uint32_t right) const;
  double bySister(uint32_t one, uint32_t other) const;
  Rivals rivalsOf(uint32_t profile, uint32_t article, double score) const;

  const Corpus& corpus_;
  Partners partners_, strong_, sisters_;
  std::unordered_map<uint64_t, double> kin_;  // two articles -> sum of best scores; looked up only
  std::vector<double> total_;                 // of shareOut
};

}  // namespace synoptic
