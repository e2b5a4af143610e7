// index: which pairs of sentences are worth a look. A Corpus in, Candidates out.
// Every sentence reads the index of its words and clues, the rarest first, and keeps its best partners in each other
// article; a pair is a candidate when either side keeps it, so the result does not depend on who asks. Covered by
// tests/align/align.cpp.
#include "align/index.h"

#include <algorithm>
#include <span>

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

// Lists of numbers one behind the other: term -> profiles that have it, ascending.
class Postings {
 public:
  explicit Postings(const Corpus& corpus) : begin_(corpus.term_count + 1, 0) {
    eachTerm(corpus, [&](uint32_t, uint32_t term) { ++begin_[term + 1]; });
    for (size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    items_.resize(begin_.back());
    std::vector<size_t> at(begin_.begin(), begin_.end() - 1);
    eachTerm(corpus, [&](uint32_t profile, uint32_t term) { items_[at[term]++] = profile; });
  }
  std::span<const uint32_t> of(uint32_t term) const {
    return std::span<const uint32_t>(items_).subspan(begin_[term], begin_[term + 1] - begin_[term]);
  }

 private:
  template <typename Do>
  static void eachTerm(const Corpus& corpus, Do&& act) {
    for (uint32_t p = 0; p < corpus.profiles.size(); ++p) {
      const Profile& profile = corpus.profiles[p];
      if (!profile.linkable || profile.occurrence >= corpus.options.copies_of_a_sentence) continue;
      for (const Term& term : profile.terms) act(p, term.id);
      for (const ClueTerm& clue : profile.clues) act(p, clue.id);
    }
  }

  std::vector<size_t> begin_;
  std::vector<uint32_t> items_;
};

class Finder {
 public:
  Finder(const Corpus& corpus, const CopiedShares& copies)
      : corpus_(corpus), copies_(copies), postings_(corpus), shared_(corpus.profiles.size(), 0) {}

  Candidates find() {
    addTwins();
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
    for (auto* pairs : {&found_.pairs, &found_.sisters}) {
      std::sort(pairs->begin(), pairs->end());
      pairs->erase(std::unique(pairs->begin(), pairs->end()), pairs->end());
    }
    return std::move(found_);
  }

 private:
  uint32_t sentencesOf(uint32_t article) const { return corpus_.first[article + 1] - corpus_.first[article]; }

  bool areVersions(uint32_t article, uint32_t other) const {
    return copies_.of(article, other) >= corpus_.options.version_share;
  }

  // Of two versions of one text a sentence that is there unchanged needs no other partner (versions.cpp).
  void addTwins() {
    for (const Pair twin : findTwins(corpus_, found_.bounded)) {
      if (!corpus_.profiles[twin.left].linkable || !corpus_.profiles[twin.right].linkable) continue;
      found_.pairs.push_back(twin);
      const uint32_t left = corpus_.article[twin.left], right = corpus_.article[twin.right];
      if (!areVersions(left, right)) continue;
      served_.push_back({twin.left, right}), served_.push_back({twin.right, left});
    }
    std::sort(served_.begin(), served_.end());
  }

  bool isServed(uint32_t profile, uint32_t article) const {
    return !served_.empty() && std::binary_search(served_.begin(), served_.end(), Served{profile, article});
  }

  // Adds up, for every sentence that shares a word with p, how much they share.
  void collect(uint32_t p) {
    const Profile& profile = corpus_.profiles[p];
    rare_.clear();
    for (const Term& term : profile.terms) rare_.push_back({term.bits, term.id});
    for (const ClueTerm& clue : profile.clues) rare_.push_back({clue.bits, clue.id});
    std::sort(rare_.begin(), rare_.end(),
              [](const Rare& a, const Rare& b) { return a.bits != b.bits ? a.bits > b.bits : a.id < b.id; });
    touched_.clear();
    const uint32_t own = corpus_.article[p];
    const bool sisters = sentencesOf(own) <= corpus_.options.article_with_sisters;
    if (corpus_.order.size() == 2 && isServed(p, 1 - own) && !sisters) return;
    size_t budget = corpus_.options.postings_per_sentence;
    for (const Rare& rare : rare_) {
      const std::span<const uint32_t> postings = postings_.of(rare.id);
      if (postings.size() > budget) {
        found_.bounded = true;
        break;
      }
      budget -= postings.size();
      for (const uint32_t q : postings) {
        if (q == p || (corpus_.article[q] == own && !sisters)) continue;
        if (shared_[q] == 0) touched_.push_back(q);
        shared_[q] += rare.bits;
      }
    }
  }

  void choose(uint32_t p) {
    const AlignOptions& options = corpus_.options;
    const uint32_t own = corpus_.article[p];
    hits_.clear();
    for (const uint32_t q : touched_) {
      const double bits = shared_[q];
      shared_[q] = 0;
      if (bits >= options.candidate_bits)
        hits_.push_back({corpus_.article[q], q, bits * bits / (10 + corpus_.profiles[q].bits)});
    }
    const auto closer = [](const Hit& a, const Hit& b) {
      return a.closeness != b.closeness ? a.closeness > b.closeness : a.profile < b.profile;
    };
    std::sort(hits_.begin(), hits_.end(), [&](const Hit& a, const Hit& b) {
      return a.article != b.article ? a.article < b.article : closer(a, b);
    });
    size_t kept = 0;
    for (size_t begin = 0, end; begin < hits_.size(); begin = end) {
      const uint32_t article = hits_[begin].article;
      for (end = begin; end < hits_.size() && hits_[end].article == article;) ++end;
      if (article == own) {
        for (size_t i = begin; i < std::min(end, begin + options.sisters_per_sentence); ++i)
          found_.sisters.push_back(inOrder(p, hits_[i].profile));
      } else if (!isServed(p, article)) {
        const size_t most = areVersions(own, article) ? options.revisions_per_sentence : options.candidates_per_article;
        for (size_t i = begin; i < std::min(end, begin + most); ++i) hits_[kept++] = hits_[i];
      }
    }
    hits_.resize(kept);
    if (kept > options.candidates_per_sentence) {
      found_.bounded = true;
      std::nth_element(hits_.begin(), hits_.begin() + options.candidates_per_sentence, hits_.end(), closer);
      hits_.resize(options.candidates_per_sentence);
    }
    for (const Hit& hit : hits_) found_.pairs.push_back(inOrder(p, hit.profile));
  }

  struct Served {
    uint32_t profile, article;  // has its twin in that version
    auto operator<=>(const Served&) const = default;
  };

  const Corpus& corpus_;
  const CopiedShares& copies_;
  Postings postings_;
  std::vector<Served> served_;  // ordered
  std::vector<double> shared_;  // profile -> shared bits with the one that is asking
  std::vector<uint32_t> touched_;
  std::vector<Rare> rare_;
  std::vector<Hit> hits_;
  Candidates found_;
};

}  // namespace

Candidates findCandidates(const Corpus& corpus, const CopiedShares& copies) {
  return Finder(corpus, copies).find();
}

}  // namespace synoptic
