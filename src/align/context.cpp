// context: evidence of the pairs around a pair, once every pair has a first score. Pairs and scores in, the numbers
// named by kContextNames out. What neighbours say: two sentences are likelier to go together when the sentences before
// or after them do; what rivals say: less likely when another partner fits much better. Covered by
// tests/align/evidence.cpp.
#include <algorithm>

#include "align/evidence.h"

namespace synoptic {
namespace {

constexpr double kStrong = 0.1;     // first score from which a sentence can speak for others
constexpr size_t kMostStrong = 32;  // … and how many of them, the strongest
constexpr double kMostAbove = 4;    // so many better partners say as much as more

template <typename Do>
void eachShared(const std::vector<Term>& a, const std::vector<Term>& b, Do&& act) {
  auto j = b.begin();
  for (size_t i = 0; i < a.size(); ++i) {
    while (j != b.end() && j->id < a[i].id) ++j;
    if (j == b.end()) return;
    if (j->id == a[i].id) act(i);
  }
}

}  // namespace

// First those on the right side of a pair get their partners, which come in ascending order and are the lesser ones.
Partners::Partners(const Corpus& corpus, std::span<const FirstPass> pairs)
    : begin_(corpus.profiles.size() + 1, 0), items_(2 * pairs.size()) {
  for (const FirstPass& p : pairs) ++begin_[p.pair.left + 1], ++begin_[p.pair.right + 1];
  for (size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  std::vector<size_t> at(begin_.begin(), begin_.end() - 1);
  for (const auto& [pair, sum, score] : pairs)
    items_[at[pair.right]++] = {pair.left, corpus.article[pair.left], score, 0};
  for (const auto& [pair, sum, score] : pairs)
    items_[at[pair.left]++] = {pair.right, corpus.article[pair.right], score, 0};
}

const Partner* Partners::find(uint32_t profile, uint32_t other) const {
  const std::span<const Partner> list = of(profile);
  const auto at =
      std::lower_bound(list.begin(), list.end(), other, [](const Partner& p, uint32_t q) { return p.profile < q; });
  return at != list.end() && at->profile == other ? &*at : nullptr;
}

void Partners::keepStrongest() {
  const auto stronger = [](const Partner& a, const Partner& b) {
    return a.score != b.score ? a.score > b.score : a.profile < b.profile;
  };
  std::vector<Partner> list;
  size_t kept = 0;
  for (uint32_t profile = 0; profile < size(); ++profile) {
    list.clear();
    for (const Partner& p : of(profile)) {
      if (p.score >= kStrong) list.push_back(p);
    }
    if (list.size() > kMostStrong) {
      std::sort(list.begin(), list.end(), stronger);
      list.resize(kMostStrong);
      std::sort(list.begin(), list.end(), [](const Partner& a, const Partner& b) { return a.profile < b.profile; });
    }
    // what is kept goes to the front: nothing is written that has not been read
    begin_[profile] = kept;
    kept = static_cast<size_t>(std::copy(list.begin(), list.end(), items_.begin() + static_cast<std::ptrdiff_t>(kept)) -
                               items_.begin());
  }
  begin_.back() = kept;
  items_.resize(kept);
  items_.shrink_to_fit();
}

Neighbourhood::Neighbourhood(const Corpus& corpus, std::span<const FirstPass> pairs, std::span<const FirstPass> sisters)
    : corpus_(corpus), partners_(corpus, pairs), strong_(partners_), sisters_(corpus, sisters) {
  strong_.keepStrongest();
  sisters_.keepStrongest();
  for (uint32_t p = 0; p < partners_.size(); ++p) shareOut(p);
  measureKin();
}

Context Neighbourhood::of(const FirstPass& first) const {
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

// Every word of a sentence is shared out among the partners of one article that have it, by their scores: what one
// partner explains needs no second one. (One step of IBM model 1, Brown et al. 1993, with sentences for words.)
void Neighbourhood::shareOut(uint32_t profile) {
  const std::span<Partner> list = partners_.of(profile);
  const auto& terms = corpus_.profiles[profile].terms;
  const double bits = corpus_.profiles[profile].bits;
  std::vector<double>& total = total_;
  total.assign(terms.size(), 0);
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

double Neighbourhood::claim(uint32_t profile, uint32_t other) const {
  const Partner* partner = partners_.find(profile, other);
  return partner ? partner->claim : 0;
}

// How much two articles have to do with each other: the mean of the best scores of their sentences.
void Neighbourhood::measureKin() {
  for (uint32_t p = 0; p < partners_.size(); ++p) {
    const std::span<const Partner> list = partners_.of(p);
    for (size_t begin = 0, end; begin < list.size(); begin = end) {
      double best = 0;
      for (end = begin; end < list.size() && list[end].article == list[begin].article; ++end)
        best = std::max(best, list[end].score);
      const uint32_t article = corpus_.article[p], other = list[begin].article;
      kin_[static_cast<uint64_t>(std::min(article, other)) << 32 | std::max(article, other)] += best;
    }
  }
}

double Neighbourhood::kinOf(uint32_t left, uint32_t right) const {
  const uint32_t a = corpus_.article[left], b = corpus_.article[right];
  const auto at = kin_.find(static_cast<uint64_t>(std::min(a, b)) << 32 | std::max(a, b));
  const double sentences =
      static_cast<double>(corpus_.first[a + 1] - corpus_.first[a] + corpus_.first[b + 1] - corpus_.first[b]);
  return at == kin_.end() ? 0 : at->second / sentences;
}

double Neighbourhood::scoreOf(uint32_t left, int left_step, uint32_t right, int right_step) const {
  const uint32_t a = left + static_cast<uint32_t>(left_step), b = right + static_cast<uint32_t>(right_step);
  if (a >= partners_.size() || b >= partners_.size()) return 0;
  if (corpus_.article[a] != corpus_.article[left] || corpus_.article[b] != corpus_.article[right]) return 0;
  const Partner* partner = partners_.find(a, b);
  return partner ? partner->score : 0;
}

// The best third sentence that both go with: what both say like a third, they say alike.
double Neighbourhood::through(uint32_t left, uint32_t right) const {
  const std::span<const Partner> a = strong_.of(left), b = strong_.of(right);
  double best = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].profile == b[j].profile) best = std::max(best, std::min(a[i].score, b[j].score));
    const bool from_left = a[i].profile <= b[j].profile, from_right = b[j].profile <= a[i].profile;
    i += from_left, j += from_right;
  }
  return best;
}

// Does a sentence much like `one`, of its own article, go with `other`? A headline and its lead speak for each other.
double Neighbourhood::bySister(uint32_t one, uint32_t other) const {
  double best = 0;
  for (const Partner& sister : sisters_.of(one)) {
    if (const Partner* partner = partners_.find(other, sister.profile))
      best = std::max(best, std::min(sister.score, partner->score));
  }
  return best;
}

Neighbourhood::Rivals Neighbourhood::rivalsOf(uint32_t profile, uint32_t article, double score) const {
  const std::span<const Partner> list = partners_.of(profile);
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

}  // namespace synoptic
