#include "compare/guards.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "compare/nodes.h"
#include "compare/other_things.h"
#include "compare/quantities.h"
#include "text/text.h"

namespace synoptic {
namespace {

// A slot of a date as sure as this is believed against other mentions of the same days …
constexpr int kSureDate = 650;
// … and one of a small figure or a length as sure as this: "six years", "four" stand in a text for many things.
constexpr int kSureFigure = 950;
constexpr double kSmallFigure = 20;

// A count, or a length in units, that a text may well have of several things.
bool mayRecur(const Mention& figure) {
  if (figure.kind == MentionKind::duration) return true;
  return figure.kind == MentionKind::number && figure.quantity.low == figure.quantity.high &&
         figure.quantity.low < kSmallFigure;
}

// What stands in which article, by kind and unit. Verbs and names have no value that could stand elsewhere.
class Standing {
 public:
  explicit Standing(const Scene& scene) {
    for (uint32_t article = 0; article < scene.articles.size(); ++article)
      for (const Mention& mention : scene.reading(article).mentions)
        if (mention.kind < MentionKind::person) add(article, mention);
    for (auto& [key, by_article] : of_unit_)
      for (auto& [article, stock] : by_article) stock.finish();
  }

  bool has(uint32_t article, const Mention& mention) const {
    const Stocks& stocks = stocksOf(mention);
    const auto found = stocks.find(article);
    return found != stocks.end() && found->second.has(mention);
  }

  // Whether one article has both.
  bool oneHas(const Mention& left, const Mention& right) const {
    const std::vector<uint32_t>&one = articlesWith(left), &other = articlesWith(right);
    return std::any_of(one.begin(), one.end(),
                       [&](uint32_t article) { return std::binary_search(other.begin(), other.end(), article); });
  }

 private:
  // The values of one kind and unit in one article.
  struct Stock {
    QuantitySet quantities;
    std::set<DateInterval> dates;
    std::set<std::string_view> times;

    void add(const Mention& mention) {
      if (mention.kind == MentionKind::date) {
        if (mention.date.known()) dates.insert(mention.date);
      } else if (mention.kind == MentionKind::time) {
        times.insert(mention.value);
      } else {
        quantities.add(mention.quantity);
      }
    }
    void finish() { quantities.finish(); }
    bool has(const Mention& mention) const {
      if (mention.kind == MentionKind::date) return dates.contains(mention.date);
      if (mention.kind == MentionKind::time) return times.contains(mention.value);
      return quantities.hasSame(mention.quantity);
    }
  };
  using Stocks = std::map<uint32_t, Stock>;  // by article
  using Key = std::pair<MentionKind, std::string_view>;

  static Key keyOf(const Mention& mention) {
    const bool counted = mention.kind != MentionKind::date && mention.kind != MentionKind::time;
    return {mention.kind, counted ? std::string_view(mention.unit) : std::string_view()};
  }
  void add(uint32_t article, const Mention& mention) { of_unit_[keyOf(mention)][article].add(mention); }
  const Stocks& stocksOf(const Mention& mention) const {
    static const Stocks kNothing;
    const auto found = of_unit_.find(keyOf(mention));
    return found == of_unit_.end() ? kNothing : found->second;
  }

  // Ascending; of each value they are looked for once.
  const std::vector<uint32_t>& articlesWith(const Mention& mention) const {
    const auto [known, fresh] = known_.try_emplace({keyOf(mention), mention.quantity, mention.value});
    if (fresh)
      for (const auto& [article, stock] : stocksOf(mention))
        if (stock.has(mention)) known->second.push_back(article);
    return known->second;
  }

  std::map<Key, Stocks> of_unit_;
  mutable std::map<std::tuple<Key, Quantity, std::string_view>, std::vector<uint32_t>> known_;
};

bool isSurelyOne(const Scene& scene, const Finding& finding) {
  constexpr double kSureScore = 0.95;
  const auto [link, linked] = linkBetween(scene, finding.left.sentence, finding.right.sentence);
  return linked && link.level == Level::full && link.score >= kSureScore && finding.strength >= kSureFigure;
}

// One text knows both values: they are of two things. (Of dates that is said only of the two texts themselves: every
// text has several days.)
bool bothStand(const Scene& scene, const Standing& standing, const Finding& finding) {
  const Mention *left = mentionAt(sideOf(scene, finding.left.sentence), finding.left.span),
                *right = mentionAt(sideOf(scene, finding.right.sentence), finding.right.span);
  if (left == nullptr || right == nullptr) return false;
  // the same verb at the same place in both: then it does not matter what else the texts say of that day
  const bool date = left->kind == MentionKind::date;
  if (date && finding.strength >= kSureDate) return false;
  if (mayRecur(*left) && mayRecur(*right) &&
      ((left->unit.empty() && right->unit.empty()) || isSurelyOne(scene, finding)))
    return false;
  if (standing.has(finding.right.sentence.article, *left) || standing.has(finding.left.sentence.article, *right))
    return true;
  return !date && standing.oneHas(*left, *right);
}

// Does an article that shares a value say no to a conflict about it? Figures: always. Days stand in many sentences of a
// text ("pleaded guilty Wednesday", "the papers of Wednesday"): only where they agree at least as surely as they clash.
bool outweighs(const Finding& finding, int agreement) {
  return agreement >= 0 && (finding.kind != FactKind::date || agreement >= finding.strength);
}

// A statement against one article.
using Against = std::pair<Node, uint32_t>;

std::pair<Against, Against> endsOf(const Scene& scene, const Finding& finding) {
  return {{nodeOf(scene, finding, finding.left), finding.right.sentence.article},
          {nodeOf(scene, finding, finding.right), finding.left.sentence.article}};
}

// How surely the statements that anything but agreement is found of are agreed with, and how surely they are in
// conflict, by article. Of most statements nothing is found but agreement, and nothing is kept of those.
class Disputes {
 public:
  static constexpr int kNever = -1;

  Disputes(const Scene& scene, const Findings& findings) {
    for (const Finding& finding : findings) {
      if (isShared(finding)) continue;
      const auto [one, other] = endsOf(scene, finding);
      keys_.push_back(one), keys_.push_back(other);
    }
    putInOrder(keys_);
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    agreed_.assign(keys_.size(), kNever), surest_.assign(keys_.size(), kNever);
    if (keys_.empty()) return;
    for (const Finding& finding : findings) {
      if (!isShared(finding) && !isConflict(finding)) continue;
      std::vector<int>& strengths = isShared(finding) ? agreed_ : surest_;
      const auto [one, other] = endsOf(scene, finding);
      for (const Against& key : {one, other})
        if (const size_t at = placeOf(key); at < keys_.size())
          strengths[at] = std::max(strengths[at], finding.strength);
    }
  }

  // kNever: nobody there agrees.
  int agreement(const Against& key) const { return agreed_[placeOf(key)]; }
  int surestConflict(const Against& key) const { return surest_[placeOf(key)]; }

 private:
  // Behind the end: nothing is disputed.
  size_t placeOf(const Against& key) const {
    const auto at = std::lower_bound(keys_.begin(), keys_.end(), key);
    return at != keys_.end() && *at == key ? static_cast<size_t>(at - keys_.begin()) : keys_.size();
  }

  std::vector<Against> keys_;  // ordered
  std::vector<int> agreed_, surest_;
};

}  // namespace

void guardConflicts(const Scene& scene, Findings& findings) {
  const Disputes disputes(scene, findings);
  const Standing standing(scene);
  Stories stories(scene);
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.group != 0 || isShared(finding)) return false;
    const auto [one, other] = endsOf(scene, finding);
    if (outweighs(finding, disputes.agreement(one)) || outweighs(finding, disputes.agreement(other)) ||
        !stories.one(finding.left.sentence.article, finding.right.sentence.article))
      return true;
    if (!isConflict(finding)) return false;
    if (finding.strength < disputes.surestConflict(one) || finding.strength < disputes.surestConflict(other))
      return true;
    if (!finding.named && bothStand(scene, standing, finding)) return true;
    const auto [link, linked] = linkBetween(scene, finding.left.sentence, finding.right.sentence);
    if (!linked) return false;
    const LinkView view = makeLinkView(scene, link);
    const bool turned = view.left.ref != finding.left.sentence;  // a view has the article of lower rank on its left
    if (finding.kind == FactKind::polarity && tellOfOtherOccasions(view)) return true;
    return tellOfOtherThings(view, turned ? finding.right.span : finding.left.span,
                             turned ? finding.left.span : finding.right.span);
  });
}

void guardClaims(const Scene& scene, Findings& findings) {
  const auto ends = [&](const Finding& finding) {
    const Node one = nodeOf(scene, finding, finding.left), other = nodeOf(scene, finding, finding.right);
    const bool turned = std::tuple(other.rank, other.sentence) < std::tuple(one.rank, one.sentence);
    return turned ? std::pair(finding.right, finding.left) : std::pair(finding.left, finding.right);
  };
  std::map<std::pair<SentenceRef, SentenceRef>, std::vector<std::pair<Span, Span>>> apart;
  for (const Finding& finding : findings) {
    if (isShared(finding) || finding.kind == FactKind::event || row(finding.rule).reason == Reason::precision) continue;
    const auto [left, right] = ends(finding);
    apart[{left.sentence, right.sentence}].emplace_back(left.span, right.span);
  }
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.kind != FactKind::claim || !isShared(finding)) return false;
    const auto [left, right] = ends(finding);
    const auto found = apart.find({left.sentence, right.sentence});
    return found != apart.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&, &one = left, &other = right](const auto& spans) {
             return spans.first.overlaps(one.span) && spans.second.overlaps(other.span);
           });
  });
}

}  // namespace synoptic
