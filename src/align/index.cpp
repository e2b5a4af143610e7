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
  uint32_t profile;
  double closeness;
  // Nothing else has the same place.
  bool before(const Hit& other) const {
    return closeness != other.closeness ? closeness > other.closeness : profile < other.profile;
  }
};

// The closest hits of one article, a few, with the last of them known: most hits are no better and cost one comparison.
struct Closest {
  std::vector<Hit> hits;
  size_t last = 0;

  // A hit whose closeness is `square` over `bits`.
  void offer(uint32_t profile, double square, double bits, size_t most) {
    constexpr double kSurely = 0.999;  // whatever the last bit of a product is
    if (hits.size() == most && (most == 0 || square < hits[last].closeness * bits * kSurely)) return;
    const Hit hit{profile, square / bits};
    if (hits.size() < most) {
      hits.push_back(hit);
      if (hits[last].before(hit)) last = hits.size() - 1;
    } else if (hit.before(hits[last])) {
      hits[last] = hit;
      for (size_t i = 0; i < hits.size(); ++i)
        if (hits[last].before(hits[i])) last = i;
    }
  }
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

// Ordered, each once: by counting, first by the right, then by the left.
void orderPairs(std::vector<Pair>& pairs, size_t profiles) {
  std::vector<Pair> other(pairs.size());
  std::vector<size_t> at(profiles + 1);
  for (uint32_t Pair::*side : {&Pair::right, &Pair::left}) {
    std::fill(at.begin(), at.end(), 0);
    for (const Pair& pair : pairs) ++at[pair.*side + 1];
    for (size_t i = 1; i < at.size(); ++i) at[i] += at[i - 1];
    for (const Pair& pair : pairs) other[at[pair.*side]++] = pair;
    pairs.swap(other);
  }
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

class Finder {
 public:
  Finder(const Corpus& corpus, const CopiedShares& copies)
      : corpus_(corpus),
        copies_(copies),
        postings_(corpus),
        shared_(corpus.profiles.size(), 0),
        closest_(corpus.order.size()) {
    for (const Profile& profile : corpus.profiles) bits_.push_back(10 + profile.bits);
  }

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
    orderPairs(found_.pairs, corpus_.profiles.size());
    orderPairs(found_.sisters, corpus_.profiles.size());
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
    const bool others = corpus_.order.size() != 2 || !isServed(p, 1 - own);
    if (!sisters && !others) return;
    const auto addAll = [&](std::span<const uint32_t> profiles, double bits) {
      for (const uint32_t q : profiles) {
        if (shared_[q] == 0) touched_.push_back(q);
        shared_[q] += bits;
      }
    };
    size_t budget = corpus_.options.postings_per_sentence;
    for (const Rare& rare : rare_) {
      const std::span<const uint32_t> postings = postings_.of(rare.id);
      if (postings.size() > budget) {
        found_.bounded = true;
        break;
      }
      budget -= postings.size();
      if (sisters && others) {
        addAll(postings, rare.bits);
        continue;
      }
      const auto first = std::lower_bound(postings.begin(), postings.end(), corpus_.first[own]);
      const auto end = std::lower_bound(first, postings.end(), corpus_.first[own + 1]);
      if (sisters) {
        addAll({first, end}, rare.bits);
      } else {
        addAll({postings.begin(), first}, rare.bits);
        addAll({end, postings.end()}, rare.bits);
      }
    }
  }

  // How many partners a sentence of `own` keeps in an article.
  size_t mostIn(uint32_t own, uint32_t article) const {
    if (article == own) return corpus_.options.sisters_per_sentence;
    return areVersions(own, article) ? corpus_.options.revisions_per_sentence : corpus_.options.candidates_per_article;
  }

  void choose(uint32_t p) {
    const AlignOptions& options = corpus_.options;
    const uint32_t own = corpus_.article[p];
    if (most_of_ != own) {
      most_of_ = own, most_.clear();
      for (uint32_t article = 0; article < closest_.size(); ++article) most_.push_back(mostIn(own, article));
    }
    for (const uint32_t q : touched_) {
      const double bits = shared_[q];
      shared_[q] = 0;
      if (bits < options.candidate_bits || q == p) continue;
      const uint32_t article = corpus_.article[q];
      Closest& closest = closest_[article];
      if (closest.hits.empty()) met_.push_back(article);
      closest.offer(q, bits * bits, bits_[q], most_[article]);
    }
    hits_.clear();
    putInOrder(met_);  // one that takes no hits may be met again and again
    met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
    for (const uint32_t article : met_) {
      Closest& closest = closest_[article];
      if (closest.hits.empty()) continue;
      if (article == own)
        for (const Hit& hit : closest.hits) found_.sisters.push_back(inOrder(p, hit.profile));
      else if (!isServed(p, article))
        hits_.insert(hits_.end(), closest.hits.begin(), closest.hits.end());
      closest.hits.clear(), closest.last = 0;
    }
    met_.clear();
    if (hits_.size() > options.candidates_per_sentence) {
      found_.bounded = true;
      std::nth_element(hits_.begin(), hits_.begin() + options.candidates_per_sentence, hits_.end(),
                       [](const Hit& a, const Hit& b) { return a.before(b); });
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
  std::vector<double> bits_;    // profile -> what its closeness is divided by
  uint32_t most_of_ = UINT32_MAX;
  std::vector<size_t> most_;             // article -> mostIn(most_of_, article)
  std::vector<Closest> closest_;         // article -> its closest hits
  std::vector<uint32_t> touched_, met_;  // profiles; articles
  std::vector<Rare> rare_;
  std::vector<Hit> hits_;
  Candidates found_;
};

}  // namespace

Candidates findCandidates(const Corpus& corpus, const CopiedShares& copies) {
  return Finder(corpus, copies).find();
}

}  // namespace synoptic
