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

}  // namespace

// First those on the right side of a pair get their partners, which come in ascending order and are the lesser ones.
Partners::Partners(const Corpus& corpus, std::span<const FirstPass> pairs)
    : begin_(corpus.profiles.size() + 1, 0), items_(2 * pairs.size()) {
  for (const FirstPass& p : pairs) ++begin_[p.pair.left + 1], ++begin_[p.pair.right + 1];
  for (size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  std::vector<size_t> at(begin_.begin(), begin_.end() - 1);
  for (const FirstPass& p : pairs) items_[at[p.pair.right]++] = {p.pair.left, 0, p.score, 0};
  for (const FirstPass& p : pairs) items_[at[p.pair.left]++] = {p.pair.right, 0, p.score, 0};
}

// Those that can speak for others.
Partners Partners::strongest() const {
  const auto stronger = [](const Partner& a, const Partner& b) {
    return a.score != b.score ? a.score > b.score : a.profile < b.profile;
  };
  Partners strong;
  std::vector<Partner> list;
  for (uint32_t profile = 0; profile < size(); ++profile) {
    list.clear();
    for (const Partner& p : of(profile)) {
      if (p.score >= kStrong) list.push_back(p);
    }
    if (list.size() > kMostStrong) {
      std::nth_element(list.begin(), list.begin() + kMostStrong, list.end(), stronger);
      list.resize(kMostStrong);
      std::sort(list.begin(), list.end(), [](const Partner& a, const Partner& b) { return a.profile < b.profile; });
    }
    strong.items_.insert(strong.items_.end(), list.begin(), list.end());
    strong.begin_.push_back(strong.items_.size());
  }
  return strong;
}

void ScoreRow::face(const Partners& partners, uint32_t profile) {
  for (const uint32_t other : set_) scores_[other] = 0;
  set_.clear();
  faced_ = profile;
  if (profile == kNobody) return;
  for (const Partner& partner : partners.of(profile)) raise(partner.profile, partner.score);
}

void ScoreRow::raise(uint32_t profile, double score) {
  if (scores_[profile] == 0) set_.push_back(profile);
  scores_[profile] = std::max(scores_[profile], score);
}

void ScoreRow::swap(ScoreRow& other) {
  std::swap(faced_, other.faced_), scores_.swap(other.scores_), set_.swap(other.set_);
}

Neighbourhood::Neighbourhood(const Corpus& corpus, std::span<const FirstPass> pairs, std::span<const FirstPass> sisters)
    : corpus_(corpus),
      partners_(corpus, pairs),
      strong_(partners_.strongest()),
      sisters_(Partners(corpus, sisters).strongest()),
      before_(corpus.profiles.size()),
      own_(before_),
      after_(before_),
      strong_row_(before_),
      sister_row_(before_),
      place_(corpus.term_count, 0) {
  groupUp();
  for (uint32_t p = 0; p < partners_.size(); ++p) shareOut(p), next_.push_back(partners_.beginOf(p));
  measureKin();
}

Context Neighbourhood::ofNext(const FirstPass& first) {
  const auto [left, right] = first.pair;
  const double score = first.score;
  if (own_.faced() != left) face(left);
  const auto& article = corpus_.article;
  const bool has_before = right > 0 && article[right - 1] == article[right];
  const bool has_after = right + 1 < article.size() && article[right + 1] == article[right];
  const auto before = [&](const ScoreRow& row) { return has_before ? row.of(right - 1) : 0; };
  const auto after = [&](const ScoreRow& row) { return has_after ? row.of(right + 1) : 0; };
  const Partner &of_left = partners_.at(next_[left]++), &of_right = partners_.at(next_[right]++);
  const Group &rivals = groups_[of_left.group], &other_rivals = groups_[of_right.group];
  return {first.sum / 4,
          std::max(before(before_), after(after_)),
          std::max(std::max(after(own_), before(own_)), std::max(after_.of(right), before_.of(right))),
          std::min(score / rivals.best, score / other_rivals.best),
          score / std::min(rivals.sum, other_rivals.sum),
          std::max(rivals.sum, other_rivals.sum),
          std::min(rivals.sum, other_rivals.sum),
          (above(rivals, score) + above(other_rivals, score)) / kMostAbove,
          std::max(of_left.claim, of_right.claim),
          through(right),
          bySister(right),
          rivals.kin};
}

double Neighbourhood::kinOfNext(const FirstPass& first) const {
  return groups_[partners_.at(next_[first.pair.left]).group].kin;
}

void Neighbourhood::passNext(const FirstPass& first) {
  ++next_[first.pair.left], ++next_[first.pair.right];
}

// The rows of the sentence, of its neighbours and its sisters; one that is at hand is not made again.
void Neighbourhood::face(uint32_t left) {
  if (own_.faced() + 1 == left && after_.faced() == left) before_.swap(own_), own_.swap(after_);
  const auto beside = [&](uint32_t profile) {
    const bool is = profile < partners_.size() && corpus_.article[profile] == corpus_.article[left];
    return is ? profile : ScoreRow::kNobody;
  };
  const uint32_t wanted[] = {beside(left - 1), left, beside(left + 1)};
  ScoreRow* const rows[] = {&before_, &own_, &after_};
  for (size_t i = 0; i < 3; ++i)
    if (rows[i]->faced() != wanted[i] || wanted[i] == ScoreRow::kNobody) rows[i]->face(partners_, wanted[i]);
  strong_row_.face(strong_, left);
  sister_row_.face(partners_, ScoreRow::kNobody);
  for (const Partner& sister : sisters_.of(left))
    for (const Partner& partner : partners_.of(sister.profile))
      sister_row_.raise(partner.profile, std::min(sister.score, partner.score));
}

void Neighbourhood::groupUp() {
  for (uint32_t profile = 0; profile < partners_.size(); ++profile) {
    const std::span<Partner> list = partners_.of(profile);
    const auto offset = static_cast<uint32_t>(partners_.beginOf(profile));
    for (uint32_t begin = 0, end; begin < list.size(); begin = end) {
      Group group{offset + begin, 0, 1e-9, 1e-9, 0};
      const uint32_t article = corpus_.article[list[begin].profile];
      for (end = begin; end < list.size() && corpus_.article[list[end].profile] == article; ++end) {
        list[end].group = static_cast<uint32_t>(groups_.size());
        group.best = std::max(group.best, list[end].score);
        group.sum += list[end].score;
      }
      group.end = offset + end;
      groups_.push_back(group);
    }
  }
}

// Every word of a sentence is shared out among the partners of one article that have it, by their scores: what one
// partner explains needs no second one. (One step of IBM model 1, Brown et al. 1993, with sentences for words.)
void Neighbourhood::shareOut(uint32_t profile) {
  const std::span<Partner> list = partners_.of(profile);
  if (list.empty()) return;
  const std::span<const uint32_t> ids = corpus_.idsOf(profile);
  const double bits = corpus_.profiles[profile].bits;
  for (uint32_t k = 0; k < ids.size(); ++k) place_[ids[k]] = k + 1;
  for (size_t begin = 0, end; begin < list.size(); begin = end) {
    total_.assign(ids.size(), 0);
    shared_places_.clear();
    for (end = begin; end < list.size() && list[end].group == list[begin].group; ++end) {
      for (const uint32_t id : corpus_.idsOf(list[end].profile)) {
        const uint32_t place = place_[id];
        if (place == 0) continue;
        total_[place - 1] += list[end].score;
        shared_places_.push_back(place - 1);
      }
      shared_places_.push_back(ScoreRow::kNobody);  // the end of this partner's
    }
    auto shared = shared_places_.begin();
    for (size_t i = begin; i < end; ++i, ++shared) {
      for (; *shared != ScoreRow::kNobody; ++shared)
        list[i].claim += corpus_.bits[ids[*shared]] * list[i].score / total_[*shared] / bits;
    }
  }
  for (const uint32_t id : ids) place_[id] = 0;
}

// How much two articles have to do with each other: the mean of the best scores of their sentences.
void Neighbourhood::measureKin() {
  std::unordered_map<uint64_t, double> sums;  // two articles -> sum of best scores; looked up only
  const auto articlesOf = [&](const Group& group, uint32_t profile) {
    const uint32_t article = corpus_.article[profile], other = corpus_.article[partners_.at(group.begin).profile];
    return std::pair(std::min(article, other), std::max(article, other));
  };
  const auto eachGroup = [&](const auto& act) {
    size_t group = 0;
    for (uint32_t p = 0; p < partners_.size(); ++p) {
      const size_t end = partners_.beginOf(p + 1);
      for (; group < groups_.size() && groups_[group].begin < end; ++group) act(groups_[group], p);
    }
  };
  const auto key = [](std::pair<uint32_t, uint32_t> articles) {
    return static_cast<uint64_t>(articles.first) << 32 | articles.second;
  };
  const auto sentencesOf = [&](uint32_t article) { return corpus_.first[article + 1] - corpus_.first[article]; };
  eachGroup([&](const Group& group, uint32_t p) { sums[key(articlesOf(group, p))] += group.best; });
  closest_.assign(corpus_.order.size(), 0);
  eachGroup([&](Group& group, uint32_t p) {
    const auto articles = articlesOf(group, p);
    group.kin = sums.find(key(articles))->second /
                static_cast<double>(sentencesOf(articles.first) + sentencesOf(articles.second));
    for (const uint32_t article : {articles.first, articles.second})
      closest_[article] = std::max(closest_[article], group.kin);
  });
}

double Neighbourhood::relativeKin(Pair pair, double kin) const {
  return kin / std::min(closest_[corpus_.article[pair.left]], closest_[corpus_.article[pair.right]]);
}

// How many partners of the group score more, up to a few.
double Neighbourhood::above(const Group& group, double score) const {
  double found = 0;
  for (uint32_t item = group.begin; item < group.end && found < kMostAbove; ++item)
    found += partners_.at(item).score > score;
  return found;
}

// The best third sentence that both go with: what both say like a third, they say alike.
double Neighbourhood::through(uint32_t right) const {
  double best = 0;
  for (const Partner& third : strong_.of(right))
    best = std::max(best, std::min(third.score, strong_row_.of(third.profile)));
  return best;
}

// Does a sentence much like one of them, of its own article, go with the other? A headline and its lead speak for each
// other.
double Neighbourhood::bySister(uint32_t right) const {
  double best = sister_row_.of(right);
  for (const Partner& sister : sisters_.of(right))
    best = std::max(best, std::min(sister.score, own_.of(sister.profile)));
  return best;
}

}  // namespace synoptic
