// evidence: what speaks for and against two sentences saying the same thing, as numbers of about [0, 1]. First from the
// two sentences alone; then, once every pair has a first score, from the pairs around them. Covered by
// tests/align/evidence.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
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

// Weighs pairs one after the other; keeps its working lists, so that no pair allocates, and what it knows of the left
// sentence: pairs come fastest in their order.
class Weigher {
 public:
  explicit Weigher(const Corpus& corpus);

  Evidence weigh(Pair pair);

  // Rarity shared in words that are no names, numbers or everyday words, akin words included; in bits.
  double sharedMatter(Pair pair);

 private:
  struct Overlap {
    double bits = 0, rarest = 0, event_bits = 0, matter = 0;
  };
  // A term of the left sentence that the right one has too, or one that is akin to it.
  struct Common {
    uint32_t place, left, right;  // in the left sentence's terms; ids
  };

  void face(uint32_t left);
  Overlap overlapWith(uint32_t right);
  double kinship();
  void chooseLeftOnly();
  void chooseRightOnly();
  double articlesApart(uint32_t left, uint32_t right) const;
  double sharedPairs(const Profile& right);
  double bitsOf(WordPairTerm pair) const { return corpus_.bits[pair.lesser()] + corpus_.bits[pair.greater()]; }

  const Corpus& corpus_;
  uint32_t left_ = UINT32_MAX, right_ = UINT32_MAX;  // profiles
  std::vector<uint32_t> place_;                      // term -> its place in the left sentence + 1, else 0
  std::vector<uint8_t> akin_any_;                    // term -> it is akin to some term of the left sentence
  bool may_be_akin_ = false;                         // … and is one of the right sentence alone
  std::vector<Common> common_;                    // of the pair; first the shared ones, ascending, then the akin ones
  size_t shared_ = 0;                             // how many of common_ are shared
  std::vector<uint32_t> left_only_, right_only_;  // ids of the terms without the shared ones, or the rarest of them
  std::vector<uint32_t> right_place_;             // term -> its place in right_only_ + 1 while kinship() works, else 0
  std::vector<uint8_t> taken_;                    // of right_only_
  std::vector<uint32_t> partner_;                 // term -> Common::right + 1 while sharedPairs() works, else 0
};

// What the first pass says of a pair.
struct FirstPass {
  Pair pair;
  double sum = 0;           // of the weighted evidence, before the logistic curve …
  double score = 0;         // … and after it
  bool taken_over = false;  // wasTakenOver: of two events only such a pair is looked at again
};

struct Partner {
  uint32_t profile;
  uint32_t group;  // the partners that a sentence has in one article
  double score;
  // share of the sentence's rarity that this partner accounts for, against its rivals of the same article
  double claim;
};

// Partners of every profile, by their numbers; as these go article by article, grouped by article too.
class Partners {
 public:
  Partners(const Corpus& corpus, std::span<const FirstPass> pairs);  // which are ordered
  size_t size() const { return begin_.size() - 1; }
  size_t beginOf(uint32_t profile) const { return begin_[profile]; }
  const Partner& at(size_t item) const { return items_[item]; }
  std::span<const Partner> of(uint32_t profile) const {
    return std::span<const Partner>(items_).subspan(begin_[profile], begin_[profile + 1] - begin_[profile]);
  }
  std::span<Partner> of(uint32_t profile) {
    return std::span<Partner>(items_).subspan(begin_[profile], begin_[profile + 1] - begin_[profile]);
  }
  Partners strongest() const;

 private:
  Partners() : begin_{0} {}

  std::vector<size_t> begin_;
  std::vector<Partner> items_;
};

// The scores of one sentence's partners, by their number: looked up without a search. Those of the sentence before are
// taken away when another one is faced.
class ScoreRow {
 public:
  static constexpr uint32_t kNobody = UINT32_MAX;
  explicit ScoreRow(size_t profiles) : scores_(profiles, 0) {}
  uint32_t faced() const { return faced_; }
  void face(const Partners& partners, uint32_t profile);  // or kNobody
  void raise(uint32_t profile, double score);             // beside those of face(), to at least so much
  double of(uint32_t profile) const { return scores_[profile]; }
  void swap(ScoreRow& other);

 private:
  uint32_t faced_ = kNobody;
  std::vector<double> scores_;
  std::vector<uint32_t> set_;
};

// What the pairs around a pair say. `pairs`: all of the first pass, ordered; `sisters`: pairs of sentences of one
// article.
class Neighbourhood {
 public:
  Neighbourhood(const Corpus& corpus, std::span<const FirstPass> pairs, std::span<const FirstPass> sisters);
  // Of the next of `pairs`: it is called once for each, in their order.
  Context ofNext(const FirstPass& first);
  double kinOfNext(const FirstPass& first) const;  // of its two articles, as in its context
  void passNext(const FirstPass& first);           // in place of ofNext
  // "kin" of two articles against the greatest that either has with any other, the lesser of both greatest: 1 when each
  // is what the other has most to do with. Unlike kin itself it does not grow with the number of articles.
  double relativeKin(Pair pair, double kin) const;

 private:
  // The partners that a sentence has in one article.
  struct Group {
    uint32_t begin, end;  // of items
    double best, sum, kin;
  };

  void shareOut(uint32_t profile);
  void groupUp();
  void measureKin();
  void face(uint32_t left);
  double above(const Group& group, double score) const;
  double through(uint32_t right) const;
  double bySister(uint32_t right) const;

  const Corpus& corpus_;
  Partners partners_, strong_, sisters_;
  std::vector<Group> groups_;
  std::vector<double> closest_;          // article -> its greatest kin with another
  std::vector<size_t> next_;             // profile -> its item of the pair that comes next
  ScoreRow before_, own_, after_;        // of the left sentence and those beside it
  ScoreRow strong_row_, sister_row_;     // of the left sentence: strong partners; the best that a sister has
  std::vector<uint32_t> place_;          // of shareOut: term -> its place in the sentence + 1, else 0
  std::vector<double> total_;            // of shareOut
  std::vector<uint32_t> shared_places_;  // of shareOut
};

}  // namespace synoptic
