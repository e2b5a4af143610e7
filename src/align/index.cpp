// index: which pairs of sentences are worth a look. A Corpus in, Candidates out.
// Every sentence reads the index of its words and clues, the rarest first, and keeps its best partners in each other
// article; a pair is a candidate when either side keeps it, so the result does not depend on who asks. Covered by
// tests/align/align.cpp.
#include "align/index.h"

#include <algorithm>

#include "align/twins.h"

namespace synoptic {
namespace {

struct Rare {
  double bits;
  uint32_t id;
};

struct Hit {
  uint32_t article;
  uint32_t profile;
  double closeness;
};

Pair inOrder(uint32_t a, uint32_t b) {
  return {std::min(a, b), std::max(a, b)};
}

class Finder {
 public:
  explicit Finder(const Corpus& corpus)
      : corpus_(corpus), postings_(corpus.term_count), shared_(corpus.profiles.size(), 0) {
    for (const uint32_t article : corpus.article) {
      if (article >= sentences_.size()) sentences_.resize(article + 1, 0);
      ++sentences_[article];
    }
    for (uint32_t p = 0; p < corpus.profiles.size(); ++p) {
      const Profile& profile = corpus.profiles[p];
      if (!profile.linkable || profile.occurrence >= corpus.options.copies_of_a_sentence) continue;
      for (const Term& term : profile.terms) postings_[term.id].push_back(p);
      for (const ClueTerm& clue : profile.clues) postings_[clue.id].push_back(p);
    }
  }

  Candidates find() {
    for (uint32_t p = 0; p < corpus_.profiles.size(); ++p) {
      const Profile& profile = corpus_.profiles[p];
      if (!profile.linkable) continue;
      if (profile.occurrence >= corpus_.options.copies_of_a_sentence) {
        found_.bounded = true;
        continue;
      }
      collect(p);
      choose(p);
    }
    for (const Pair twin : findTwins(corpus_, found_.bounded)) {
      if (corpus_.profiles[twin.left].linkable && corpus_.profiles[twin.right].linkable) found_.pairs.push_back(twin);
    }
    for (auto* pairs : {&found_.pairs, &found_.sisters}) {
      std::sort(pairs->begin(), pairs->end());
      pairs->erase(std::unique(pairs->begin(), pairs->end()), pairs->end());
    }
    return std::move(found_);
  }

 private:
  // Adds up, for every sentence that shares a word with p, how much they share.
  void collect(uint32_t p) {
    const Profile& profile = corpus_.profiles[p];
    rare_.clear();
    for (const Term& term : profile.terms) rare_.push_back({term.bits, term.id});
    for (const ClueTerm& clue : profile.clues) rare_.push_back({clue.bits, clue.id});
    std::sort(rare_.begin(), rare_.end(),
              [](const Rare& a, const Rare& b) { return a.bits != b.bits ? a.bits > b.bits : a.id < b.id; });
    touched_.clear();
    const bool sisters = sentences_[corpus_.article[p]] <= corpus_.options.article_with_sisters;
    size_t budget = corpus_.options.postings_per_sentence;
    for (const Rare& rare : rare_) {
      const auto& postings = postings_[rare.id];
      if (postings.size() > budget) {
        found_.bounded = true;
        break;
      }
      budget -= postings.size();
      for (const uint32_t q : postings) {
        if (q == p || (corpus_.article[q] == corpus_.article[p] && !sisters)) continue;
        if (shared_[q] == 0) touched_.push_back(q);
        shared_[q] += rare.bits;
      }
    }
  }

  void choose(uint32_t p) {
    const AlignOptions& options = corpus_.options;
    hits_.clear();
    for (const uint32_t q : touched_) {
      const double bits = shared_[q];
      shared_[q] = 0;
      if (bits >= options.candidate_bits)
        hits_.push_back({corpus_.article[q], q, bits * bits / (10 + corpus_.profiles[q].bits)});
    }
    std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
      if (a.article != b.article) return a.article < b.article;
      return a.closeness != b.closeness ? a.closeness > b.closeness : a.profile < b.profile;
    });
    size_t kept = 0, of_article = 0;
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < hits_.size(); ++i) {
      of_article = hits_[i].article == last ? of_article + 1 : 0;
      last = hits_[i].article;
      if (hits_[i].article == corpus_.article[p]) {
        if (of_article < options.sisters_per_sentence) found_.sisters.push_back(inOrder(p, hits_[i].profile));
      } else if (of_article < options.candidates_per_article) {
        hits_[kept++] = hits_[i];
      }
    }
    hits_.resize(kept);
    if (kept > options.candidates_per_sentence) {
      found_.bounded = true;
      std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
        return a.closeness != b.closeness ? a.closeness > b.closeness : a.profile < b.profile;
      });
      hits_.resize(options.candidates_per_sentence);
    }
    for (const Hit& hit : hits_) found_.pairs.push_back(inOrder(p, hit.profile));
  }

  const Corpus& corpus_;
  std::vector<std::vector<uint32_t>> postings_;  // term -> profiles, ascending
  std::vector<uint32_t> sentences_;              // article -> how many of its sentences are here
  std::vector<double> shared_;                   // profile -> shared bits with the one that is asking
  std::vector<uint32_t> touched_;
  std::vector<Rare> rare_;
  std::vector<Hit> hits_;
  Candidates found_;
};

}  // namespace

Candidates findCandidates(const Corpus& corpus) {
  return Finder(corpus).find();
}

}  // namespace synoptic
