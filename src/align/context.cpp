// context: evidence of the pairs around a pair, once every pair has a first score. Pairs and scores in, the numbers
// named by kContextNames out. What neighbours say: two sentences are likelier to go together when the sentences before
// or after them do; what rivals say: less likely when another partner fits much better. Covered by
// tests/align/evidence.cpp.
#include <algorithm>
#include <utility>

#include "align/evidence.h"

namespace synoptic {
namespace {

struct Partner {
  uint32_t profile;
  uint32_t article;
  double score;
};

class Neighbourhood {
 public:
  Neighbourhood(const Corpus& corpus, std::span<const Pair> pairs, std::span<const double> scores)
      : corpus_(corpus), partners_(corpus.profiles.size()) {
    for (size_t i = 0; i < pairs.size(); ++i) {
      const auto [left, right] = pairs[i];
      partners_[left].push_back({right, corpus.article[right], scores[i]});
      partners_[right].push_back({left, corpus.article[left], scores[i]});
    }
    // profiles are numbered article by article, so this groups by article too
    for (auto& list : partners_)
      std::sort(list.begin(), list.end(), [](const Partner& a, const Partner& b) { return a.profile < b.profile; });
  }

  Context of(Pair pair, double score) const {
    const auto [left, right] = pair;
    const double both = std::max(scoreOf(left, -1, right, -1), scoreOf(left, 1, right, 1));
    const double near = std::max(std::max(scoreOf(left, 0, right, 1), scoreOf(left, 0, right, -1)),
                                 std::max(scoreOf(left, 1, right, 0), scoreOf(left, -1, right, 0)));
    const double best_left = bestIn(left, corpus_.article[right]), best_right = bestIn(right, corpus_.article[left]);
    const auto [third_best, third_share] = third(left, right);
    return {both,
            near,
            std::min(score / best_left, score / best_right),
            std::max(score / best_left, score / best_right),
            third_best,
            third_share};
  }

 private:
  double scoreOf(uint32_t left, int left_step, uint32_t right, int right_step) const {
    const uint32_t a = left + static_cast<uint32_t>(left_step), b = right + static_cast<uint32_t>(right_step);
    if (a >= partners_.size() || b >= partners_.size()) return 0;
    if (corpus_.article[a] != corpus_.article[left] || corpus_.article[b] != corpus_.article[right]) return 0;
    const auto at = std::lower_bound(partners_[a].begin(), partners_[a].end(), b,
                                     [](const Partner& p, uint32_t profile) { return p.profile < profile; });
    return at != partners_[a].end() && at->profile == b ? at->score : 0;
  }

  double bestIn(uint32_t profile, uint32_t article) const {
    const auto& list = partners_[profile];
    auto at =
        std::lower_bound(list.begin(), list.end(), article, [](const Partner& p, uint32_t a) { return p.article < a; });
    double best = 1e-9;
    for (; at != list.end() && at->article == article; ++at) best = std::max(best, at->score);
    return best;
  }

  // What the other articles say: the best sentence that goes with both, and the share of articles that have one.
  std::pair<double, double> third(uint32_t left, uint32_t right) const {
    double best = 0, sum = 0, of_article = 0;
    uint32_t article = UINT32_MAX;
    auto i = partners_[left].begin();
    auto j = partners_[right].begin();
    while (i != partners_[left].end() && j != partners_[right].end()) {
      if (i->profile < j->profile) {
        ++i;
      } else if (j->profile < i->profile) {
        ++j;
      } else {
        if (i->article != article) {
          sum += of_article;
          of_article = 0;
          article = i->article;
        }
        of_article = std::max(of_article, std::min(i->score, j->score));
        best = std::max(best, of_article);
        ++i, ++j;
      }
    }
    const double others = static_cast<double>(corpus_.order.size()) - 2;
    return {best, others > 0 ? (sum + of_article) / others : 0};
  }

  const Corpus& corpus_;
  std::vector<std::vector<Partner>> partners_;  // profile -> its partners
};

}  // namespace

std::vector<Context> weighContext(const Corpus& corpus, std::span<const Pair> pairs, std::span<const double> scores) {
  const Neighbourhood neighbourhood(corpus, pairs, scores);
  std::vector<Context> context;
  context.reserve(pairs.size());
  for (size_t i = 0; i < pairs.size(); ++i) context.push_back(neighbourhood.of(pairs[i], scores[i]));
  return context;
}

}  // namespace synoptic
