// context: evidence of the pairs around a pair, once every pair has a first score. Pairs and scores in, the numbers
// named by kContextNames out. What neighbours say: two sentences are likelier to go together when the sentences before
// or after them do; what rivals say: less likely when another partner fits much better. Covered by
// tests/align/evidence.cpp.
#include <algorithm>
#include <unordered_map>

#include "align/evidence.h"

namespace synoptic {
namespace {

constexpr double kStrong = 0.1;     // first score from which a sentence can speak for others
constexpr size_t kMostStrong = 32;  // … and how many of them, the strongest
constexpr double kMostAbove = 4;    // so many better partners say as much as more

struct Partner {
  uint32_t profile;
  uint32_t article;
  double score;
  double claim =
      0;  // share of the sentence's rarity that this partner accounts for, against its rivals of the same article
};

// Partners of every profile, by their numbers; as these go article by article, grouped by article too.
using Partners = std::vector<std::vector<Partner>>;

Partners partnersOf(const Corpus& corpus, std::span<const FirstPass> pairs) {
  Partners partners(corpus.profiles.size());
  for (const FirstPass& p : pairs) {
    const auto [left, right] = p.pair;
    partners[left].push_back({right, corpus.article[right], p.score});
    partners[right].push_back({left, corpus.article[left], p.score});
  }
  for (auto& list : partners)
    std::sort(list.begin(), list.end(), [](const Partner& a, const Partner& b) { return a.profile < b.profile; });
  return partners;
}

Partners strongest(Partners partners) {
  for (auto& list : partners) {
    list.erase(std::remove_if(list.begin(), list.end(), [](const Partner& p) { return p.score < kStrong; }),
               list.end());
    if (list.size() > kMostStrong) {
      std::sort(list.begin(), list.end(), [](const Partner& a, const Partner& b) {
        return a.score != b.score ? a.score > b.score : a.profile < b.profile;
      });
      list.resize(kMostStrong);
      std::sort(list.begin(), list.end(), [](const Partner& a, const Partner& b) { return a.profile < b.profile; });
    }
  }
  return partners;
}

class Neighbourhood {
 public:
  Neighbourhood(const Corpus& corpus, std::span<const FirstPass> pairs, std::span<const FirstPass> sisters)
      : corpus_(corpus),
        partners_(partnersOf(corpus, pairs)),
        strong_(strongest(partners_)),
        sisters_(strongest(partnersOf(corpus, sisters))) {
    for (uint32_t p = 0; p < partners_.size(); ++p) shareOut(p);
    measureKin();
  }

  Context of(const FirstPass& first) const {
    const auto [left, right] = first.pair;
    const double score = first.score;
    const double both = std::max(scoreOf(left, -1, right, -1), scoreOf(left, 1, right, 1));
    const double near = std::max(std::max(scoreOf(left, 0, right, 1), scoreOf(left, 0, right, -1)),
                                 std::max(scoreOf(left, 1, right, 0), scoreOf(left, -1, right, 0)));
    const Rivals of_left = rivalsOf(left, corpus_.article[right], score);
    const Rivals of_right = rivalsOf(right, corpus_.article[left], score);
    return {first.sum / 4,
            both,
            near,
            std::min(score / of_left.best, score / of_right.best),
            score / std::min(of_left.sum, of_right.sum),
            std::max(of_left.sum, of_right.sum),
            std::min(of_left.sum, of_right.sum),
            (of_left.above + of_right.above) / kMostAbove,
            std::max(claim(left, right), claim(right, left)),
            through(left, right),
            std::max(bySister(left, right), bySister(right, left)),
            kinOf(left, right)};
  }

 private:
  // Every word of a sentence is shared out among the partners of one article that have it, by their scores: what one
  // partner explains needs no second one. (One step of IBM model 1, Brown et al. 1993, with sentences for words.)
  void shareOut(uint32_t profile) {
    auto& list = partners_[profile];
    const auto& terms = corpus_.profiles[profile].terms;
    const double bits = corpus_.profiles[profile].bits;
    std::vector<double> total(terms.size());
    for (size_t begin = 0, end; begin < list.size(); begin = end) {
      for (end = begin; end < list.size() && list[end].article == list[begin].article; ++end) {
        eachShared(terms, corpus_.profiles[list[end].profile].terms, [&](size_t k) { total[k] += list[end].score; });
      }
      for (size_t i = begin; i < end; ++i) {
        eachShared(terms, corpus_.profiles[list[i].profile].terms,
                   [&](size_t k) { list[i].claim += terms[k].bits * list[i].score / total[k] / bits; });
      }
      std::fill(total.begin(), total.end(), 0.0);
    }
  }

  template <typename Do>
  static void eachShared(const std::vector<Term>& a, const std::vector<Term>& b, Do&& act) {
    auto j = b.begin();
    for (size_t i = 0; i < a.size(); ++i) {
      while (j != b.end() && j->id < a[i].id) ++j;
      if (j == b.end()) return;
      if (j->id == a[i].id) act(i);
    }
  }

  const Partner* find(uint32_t profile, uint32_t other) const {
    const auto& list = partners_[profile];
    const auto at =
        std::lower_bound(list.begin(), list.end(), other, [](const Partner& p, uint32_t q) { return p.profile < q; });
    return at != list.end() && at->profile == other ? &*at : nullptr;
  }

  double claim(uint32_t profile, uint32_t other) const {
    const Partner* partner = find(profile, other);
    return partner ? partner->claim : 0;
  }

  // How much two articles have to do with each other: the mean of the best scores of their sentences.
  void measureKin() {
    for (uint32_t p = 0; p < partners_.size(); ++p) {
      const auto& list = partners_[p];
      for (size_t begin = 0, end; begin < list.size(); begin = end) {
        double best = 0;
        for (end = begin; end < list.size() && list[end].article == list[begin].article; ++end)
          best = std::max(best, list[end].score);
        const uint32_t article = corpus_.article[p], other = list[begin].article;
        kin_[static_cast<uint64_t>(std::min(article, other)) << 32 | std::max(article, other)] += best;
      }
    }
  }

  double kinOf(uint32_t left, uint32_t right) const {
    const uint32_t a = corpus_.article[left], b = corpus_.article[right];
    const auto at = kin_.find(static_cast<uint64_t>(std::min(a, b)) << 32 | std::max(a, b));
    const double sentences =
        static_cast<double>(corpus_.first[a + 1] - corpus_.first[a] + corpus_.first[b + 1] - corpus_.first[b]);
    return at == kin_.end() ? 0 : at->second / sentences;
  }

  double scoreOf(uint32_t left, int left_step, uint32_t right, int right_step) const {
    const uint32_t a = left + static_cast<uint32_t>(left_step), b = right + static_cast<uint32_t>(right_step);
    if (a >= partners_.size() || b >= partners_.size()) return 0;
    if (corpus_.article[a] != corpus_.article[left] || corpus_.article[b] != corpus_.article[right]) return 0;
    const Partner* partner = find(a, b);
    return partner ? partner->score : 0;
  }

  // The best third sentence that both go with: what both say like a third, they say alike.
  double through(uint32_t left, uint32_t right) const {
    const auto &a = strong_[left], &b = strong_[right];
    double best = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      if (a[i].profile == b[j].profile) best = std::max(best, std::min(a[i].score, b[j].score));
      const bool from_left = a[i].profile <= b[j].profile, from_right = b[j].profile <= a[i].profile;
      i += from_left, j += from_right;
    }
    return best;
  }

  // Does a sentence much like `one`, of its own article, go with `other`? A headline and its lead speak for each other.
  double bySister(uint32_t one, uint32_t other) const {
    double best = 0;
    for (const Partner& sister : sisters_[one]) {
      if (const Partner* partner = find(other, sister.profile))
        best = std::max(best, std::min(sister.score, partner->score));
    }
    return best;
  }

  struct Rivals {
    double best = 1e-9, sum = 1e-9, above = 0;  // above: how many score more, up to kMostAbove
  };

  Rivals rivalsOf(uint32_t profile, uint32_t article, double score) const {
    const auto& list = partners_[profile];
    auto at =
        std::lower_bound(list.begin(), list.end(), article, [](const Partner& p, uint32_t a) { return p.article < a; });
    Rivals rivals;
    for (; at != list.end() && at->article == article; ++at) {
      rivals.best = std::max(rivals.best, at->score);
      rivals.sum += at->score;
      rivals.above += at->score > score;
    }
    rivals.above = std::min(rivals.above, kMostAbove);
    return rivals;
  }

  const Corpus& corpus_;
  Partners partners_, strong_, sisters_;
  std::unordered_map<uint64_t, double> kin_;  // two articles -> sum of best scores; looked up only
};

}  // namespace

std::vector<Context> weighContext(const Corpus& corpus, std::span<const FirstPass> pairs,
                                  std::span<const FirstPass> sisters) {
  const Neighbourhood neighbourhood(corpus, pairs, sisters);
  std::vector<Context> context;
  context.reserve(pairs.size());
  for (const FirstPass& first : pairs) context.push_back(neighbourhood.of(first));
  return context;
}

}  // namespace synoptic
