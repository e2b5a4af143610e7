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

bool sameValue(const Mention& one, const Mention& other) {
  if (one.kind != other.kind || one.kind >= MentionKind::person)
    return false;  // verbs and names have no value to stand elsewhere
  if (one.kind == MentionKind::date)
    return one.date.known() && other.date.known() && one.date.begin < other.date.end &&
           other.date.begin < one.date.end && one.date == other.date;
  if (one.kind == MentionKind::time) return one.value == other.value;
  return one.unit == other.unit && relateQuantities(one.quantity, other.quantity) == Values::same;
}

// A count, or a length in units, that a text may well have of several things.
bool mayRecur(const Mention& figure) {
  if (figure.kind == MentionKind::duration) return true;
  return figure.kind == MentionKind::number && figure.quantity.low == figure.quantity.high &&
         figure.quantity.low < kSmallFigure;
}

bool stands(const Scene& scene, const Mention& mention, uint32_t article) {
  const auto& mentions = scene.reading(article).mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) { return sameValue(mention, other); });
}

// The mentions of all articles by kind and unit: where else a value stands is asked of those alone.
class Standing {
 public:
  explicit Standing(const Scene& scene) {
    for (uint32_t article = 0; article < scene.articles.size(); ++article)
      for (const Mention& mention : scene.reading(article).mentions)
        if (mention.kind < MentionKind::person) of_unit_[{mention.kind, mention.unit}].push_back({article, &mention});
  }

  // The articles that have the value, ascending.
  std::vector<uint32_t> articlesWith(const Mention& mention) const {
    std::vector<uint32_t> articles;
    const auto found = of_unit_.find({mention.kind, mention.unit});
    if (found == of_unit_.end()) return articles;
    for (const auto& [article, other] : found->second)
      if ((articles.empty() || articles.back() != article) && sameValue(mention, *other)) articles.push_back(article);
    return articles;
  }

 private:
  using Key = std::pair<MentionKind, std::string_view>;
  std::map<Key, std::vector<std::pair<uint32_t, const Mention*>>> of_unit_;
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
  if (stands(scene, *left, finding.right.sentence.article) || stands(scene, *right, finding.left.sentence.article))
    return true;
  if (date) return false;
  const std::vector<uint32_t> one = standing.articlesWith(*left), other = standing.articlesWith(*right);
  return std::any_of(one.begin(), one.end(),
                     [&](uint32_t article) { return std::binary_search(other.begin(), other.end(), article); });
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
