#include "compare/gather.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "compare/disjoint_sets.h"
#include "compare/explain.h"
#include "compare/origins.h"
#include "compare/quantities.h"

namespace synoptic {
namespace {

// A name is told to be shared this often: in the statements of which most texts have it.
constexpr size_t kMostOfOneName = 2;
// A slot of a date as sure as this is believed against other mentions of the same days.
constexpr int kSureDate = 650;

bool isConflict(const Finding& finding) {
  return row(finding.rule).relation == Relation::conflict;
}
bool isShared(const Finding& finding) {
  return row(finding.rule).relation == Relation::shared;
}

// Ordered by the rank of its article, not by its place in the list.
struct Node {
  uint32_t group;
  FactKind kind;
  uint32_t rank;
  SentenceRef sentence;
  Span span;
  auto operator<=>(const Node&) const = default;
};

Node nodeOf(const Scene& scene, const Finding& finding, const Statement& statement) {
  return {finding.group, finding.kind, scene.rank[statement.sentence.article], statement.sentence, statement.span};
}

bool sameValue(const Mention& one, const Mention& other) {
  if (one.kind != other.kind || one.kind >= MentionKind::person)
    return false;  // verbs and names have no value to stand elsewhere
  if (one.kind == MentionKind::date)
    return one.date.known() && other.date.known() && one.date.begin < other.date.end &&
           other.date.begin < one.date.end && one.date == other.date;
  if (one.kind == MentionKind::time) return one.value == other.value;
  return one.unit == other.unit && relateQuantities(one.quantity, other.quantity) == Values::same;
}

const Mention* mentionAt(const Scene& scene, const Statement& statement) {
  const auto& begin = scene.mentions_begin[statement.sentence.article];
  const auto& mentions = scene.reading(statement.sentence.article).mentions;
  for (uint32_t at = begin[statement.sentence.sentence]; at < begin[statement.sentence.sentence + 1]; ++at)
    if (mentions[at].span == statement.span) return &mentions[at];
  return nullptr;
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

// One text knows both values: they are of two things. (Of dates that is said only of the two texts themselves: every
// text has several days.)
bool bothStand(const Scene& scene, const Standing& standing, const Finding& finding) {
  const Mention *left = mentionAt(scene, finding.left), *right = mentionAt(scene, finding.right);
  if (left == nullptr || right == nullptr) return false;
  // the same verb at the same place in both: then it does not matter what else the texts say of that day
  const bool date = left->kind == MentionKind::date;
  if (date && finding.strength >= kSureDate) return false;
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
    std::sort(keys_.begin(), keys_.end());
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

// Of a statement's conflicts with one article only the surest is kept, and none where that article has the value too.
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
    return !finding.named && bothStand(scene, standing, finding);
  });
}

// No wording is shared where a conflict or a difference of the same two sentences stands on its very words: other
// figures, days, names. (That one deed is planned and done, or told in another order, leaves its words the same.)
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

// Two groups of statements that agree become one while this share (in percent) of the pairs between them, of different
// articles, were found to agree: one weak link never chains two statements into one fact.
constexpr size_t kMostlyAgreed = 60;
constexpr size_t kLargestGroup = 128;

using Edge = std::pair<uint32_t, uint32_t>;

struct Agreed {
  const std::vector<Node>& nodes;
  std::vector<std::vector<uint32_t>> neighbours;  // that were found to agree
  std::vector<std::vector<uint32_t>> members;     // by root
  DisjointSets groups;

  explicit Agreed(const std::vector<Node>& all) : nodes(all), neighbours(all.size()), groups(all.size()) {
    for (uint32_t at = 0; at < all.size(); ++at) members.push_back({at});
  }

  void add(uint32_t left, uint32_t right) { neighbours[left].push_back(right), neighbours[right].push_back(left); }

  // Each pair once.
  void settle() {
    for (auto& list : neighbours) {
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
  }

  bool mostly(uint32_t left, uint32_t right) {
    if (members[left].size() > members[right].size()) std::swap(left, right);
    std::map<uint32_t, size_t> of_article;
    for (const uint32_t other : members[right]) ++of_article[nodes[other].sentence.article];
    size_t pairs = 0, found = 0;
    for (const uint32_t one : members[left]) {
      const uint32_t article = nodes[one].sentence.article;
      const auto own = of_article.find(article);
      pairs += members[right].size() - (own == of_article.end() ? 0 : own->second);
      for (const uint32_t other : neighbours[one])
        found += groups.find(other) == right && nodes[other].sentence.article != article;
    }
    return pairs > 0 && found * 100 >= pairs * kMostlyAgreed;
  }

  void join(uint32_t left, uint32_t right, bool chained) {
    left = groups.find(left), right = groups.find(right);
    if (left == right || members[left].size() + members[right].size() > kLargestGroup) return;
    if (!chained && !mostly(left, right)) return;
    groups.join(left, right);
    const uint32_t root = groups.find(left), other = root == left ? right : left;
    members[root].insert(members[root].end(), members[other].begin(), members[other].end());
    members[other].clear();
  }
};

// A finding and the places of its two statements.
struct Placed {
  const Finding* finding;
  Edge ends;
};

uint32_t placeOf(const std::vector<Node>& nodes, const Node& node) {
  return static_cast<uint32_t>(std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin());
}

struct Slot {
  std::vector<uint32_t> nodes;
  std::vector<const Finding*> findings;
};

// The finding that names the fact: the gravest relation, then the surest, then the table's order.
const Finding& speaksFor(const Slot& slot) {
  return **std::min_element(slot.findings.begin(), slot.findings.end(), [](const Finding* left, const Finding* right) {
    const auto rank = [](const Finding& one) {
      const Relation relation = row(one.rule).relation;
      return std::tuple(relation == Relation::conflict  ? 0
                        : relation == Relation::differs ? 1
                                                        : 2,
                        -one.strength, one.rule);
    };
    return rank(*left) < rank(*right);
  });
}

// The value most mentions have; of equally many the longer, then the first in byte order.
std::string valueOf(const std::map<std::string, int>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& left, const auto& right) {
                            return std::tuple(left.second, left.first.size(), right.first) <
                                   std::tuple(right.second, right.first.size(), left.first);
                          })
      ->first;
}

// Does the article of `node` say another of the values too? Then a less exact one ("in May" beside "May 4") speaks as
// much for its own as for the other article's "May 6", and is left out of both.
bool saysAnother(uint32_t node, const Slot& slot, const std::vector<Node>& nodes, DisjointSets& same) {
  return std::any_of(slot.nodes.begin(), slot.nodes.end(), [&](uint32_t other) {
    return nodes[other].sentence.article == nodes[node].sentence.article && same.find(other) != same.find(node);
  });
}

// A sentence that stands on two sides of a conflict tells of two things ("Saturday's semifinal", "Friday's
// quarterfinal"), unless the conflict is its own slip.
bool tellsBothSides(const Slot& slot, const std::vector<Node>& nodes, DisjointSets& same) {
  const bool figures = slot.findings.front()->kind < FactKind::person;
  const bool conflict = std::any_of(slot.findings.begin(), slot.findings.end(),
                                    [](const Finding* finding) { return isConflict(*finding); });
  const bool slip = std::any_of(slot.findings.begin(), slot.findings.end(), [](const Finding* finding) {
    return finding->left.sentence == finding->right.sentence;
  });
  if (!figures || !conflict || slip) return false;
  std::map<SentenceRef, uint32_t> sides;
  return std::any_of(slot.nodes.begin(), slot.nodes.end(), [&](uint32_t node) {
    const uint32_t side = same.find(node);
    return sides.emplace(nodes[node].sentence, side).first->second != side;
  });
}

Fact makeFact(const Scene& scene, const Slot& slot, const std::vector<Node>& nodes,
              const std::vector<std::string>& values, DisjointSets& same) {
  const Finding& speaker = speaksFor(slot);
  Fact fact;
  fact.kind = speaker.kind;
  fact.relation = row(speaker.rule).relation;
  fact.reason = row(speaker.rule).reason;
  fact.rule = row(speaker.rule).name;
  std::map<uint32_t, std::vector<uint32_t>> by_value;
  for (const uint32_t node : slot.nodes) by_value[same.find(node)].push_back(node);
  std::vector<FactMention> mentions;
  for (const auto& [root, members] : by_value) {
    FactValue value;
    std::map<std::string, int> counts;
    std::map<SentenceRef, Span> spans;  // one mention a sentence: the first
    for (const uint32_t node : members) ++counts[values[node]];
    value.value = valueOf(counts);
    for (const uint32_t node : members) {
      if (values[node] != value.value && saysAnother(node, slot, nodes, same)) continue;
      spans.emplace(nodes[node].sentence, nodes[node].span);
      mentions.push_back({nodes[node].sentence, nodes[node].span});
    }
    for (const auto& [sentence, span] : spans) value.mentions.push_back({sentence, span});
    fact.values.push_back(std::move(value));
  }
  std::sort(fact.values.begin(), fact.values.end(), [&](const FactValue& left, const FactValue& right) {
    const auto key = [&](const FactValue& one) {
      return std::tuple(-static_cast<int64_t>(one.mentions.size()), scene.rank[one.mentions[0].sentence.article],
                        one.mentions[0]);
    };
    return key(left) < key(right);
  });
  fact.origins = originsOf(scene, mentions);
  fact.about = aboutOf(scene, fact, speaker.rule);
  fact.explanation = explanationOf(scene, fact, speaker.rule);
  return fact;
}

bool isName(const Fact& fact) {
  return fact.kind == FactKind::person || fact.kind == FactKind::place || fact.kind == FactKind::organisation ||
         fact.kind == FactKind::name;
}

// Told already: the mentions of a shared name stand on two sides of a fact that says in which they differ ("Ferreira",
// "Ferrera").
bool isToldApart(const Fact& shared, const Fact& apart) {
  std::set<size_t> sides;
  for (const FactValue& value : shared.values)
    for (const FactMention& mention : value.mentions) {
      const auto side = std::find_if(apart.values.begin(), apart.values.end(), [&](const FactValue& other) {
        return std::any_of(other.mentions.begin(), other.mentions.end(), [&](const FactMention& one) {
          return one.sentence == mention.sentence && one.span.overlaps(mention.span);
        });
      });
      if (side == apart.values.end()) return false;
      sides.insert(static_cast<size_t>(side - apart.values.begin()));
    }
  return sides.size() > 1;
}

// What a reader need not be told: that copies name or word something alike, and the same name over and over.
void dropTheObvious(std::vector<Fact>& facts) {
  std::vector<Fact> apart;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(apart), [](const Fact& fact) {
    return fact.relation != Relation::shared && (fact.kind == FactKind::spelling || isName(fact));
  });
  std::erase_if(facts, [&](const Fact& fact) {
    return fact.relation == Relation::shared && isName(fact) &&
           std::any_of(apart.begin(), apart.end(), [&](const Fact& other) { return isToldApart(fact, other); });
  });
  std::erase_if(facts, [](const Fact& fact) {
    return fact.relation == Relation::shared && fact.origins < 2 && (isName(fact) || fact.kind == FactKind::claim);
  });
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& left, const Fact& right) {
    return left.values[0].mentions.size() > right.values[0].mentions.size();
  });
  std::map<std::string, size_t> told;
  std::erase_if(facts, [&](const Fact& fact) {
    return fact.relation == Relation::shared && isName(fact) && ++told[fact.values[0].value] > kMostOfOneName;
  });
}

bool inHeadline(const Scene& scene, const Node& node) {
  return scene.document(node.sentence.article).sentences[node.sentence.sentence].kind == SentenceKind::headline;
}

// "15" of "15 person", and of the "15" and "15 hurt" of headlines, which seldom say what they count.
std::string numberOf(const std::string& value) {
  return value.substr(0, value.find(' '));
}

// "12 hurt" against "15 injured" in two headlines and "twelve people" against "fifteen people" in their texts are one
// conflict, not two: the same two numbers of the same two articles.
void joinHeadlines(const Scene& scene, const std::vector<Placed>& order, const std::vector<Node>& nodes,
                   const std::vector<std::string>& values, DisjointSets& slots) {
  using Ends = std::pair<std::pair<uint32_t, std::string>, std::pair<uint32_t, std::string>>;  // rank and number, each
  std::map<Ends, uint32_t> in_text;
  for (const bool headlines : {false, true}) {
    for (const auto& [finding, ends] : order) {
      const Node &one = nodes[ends.first], &other = nodes[ends.second];
      if (finding->kind != FactKind::number || !isConflict(*finding)) continue;
      if (headlines != (inHeadline(scene, one) || inHeadline(scene, other))) continue;
      Ends key = {{one.rank, numberOf(values[ends.first])}, {other.rank, numberOf(values[ends.second])}};
      if (key.second < key.first) std::swap(key.first, key.second);
      if (!headlines)
        in_text.emplace(key, ends.first);
      else if (const auto same = in_text.find(key); same != in_text.end())
        slots.join(ends.first, same->second);
    }
  }
}

// Equal values within one slot are one value, linked or not; a headline's number is that of the text, whatever either
// counts by, unless just that is told of them ("12 miles", "12 kilometers").
void joinEqualValues(const Scene& scene, const std::vector<Placed>& order, const std::vector<Node>& nodes,
                     const std::vector<std::string>& values, DisjointSets slots, DisjointSets& groups) {
  using OfSlot = std::pair<uint32_t, std::string>;
  std::map<OfSlot, uint32_t> first, numbers;
  std::set<OfSlot> by_unit;
  for (const auto& [finding, ends] : order)
    if (!isShared(*finding) && numberOf(values[ends.first]) == numberOf(values[ends.second]))
      by_unit.insert({slots.find(ends.first), numberOf(values[ends.first])});
  for (const bool headlines : {false, true}) {
    for (uint32_t at = 0; at < nodes.size(); ++at) {
      if (headlines != inHeadline(scene, nodes[at])) continue;
      const uint32_t slot = slots.find(at);
      groups.join(at, first.emplace(OfSlot{slot, values[at]}, at).first->second);
      if (nodes[at].kind != FactKind::number) continue;
      const OfSlot number = {slot, numberOf(values[at])};
      if (!headlines)
        numbers.emplace(number, at);
      else if (const auto same = numbers.find(number); same != numbers.end() && !by_unit.contains(number))
        groups.join(at, same->second);
    }
  }
}

}  // namespace

std::vector<Fact> gather(const Scene& scene, Findings findings) {
  guardConflicts(scene, findings);
  guardClaims(scene, findings);
  // every statement once, and of each finding the places of its two
  std::vector<Node> nodes;
  for (const Finding& finding : findings)
    nodes.push_back(nodeOf(scene, finding, finding.left)), nodes.push_back(nodeOf(scene, finding, finding.right));
  const std::vector<Node> both = nodes;
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  std::vector<Placed> order;
  for (size_t at = 0; at < findings.size(); ++at)
    order.push_back({&findings[at], {placeOf(nodes, both[2 * at]), placeOf(nodes, both[2 * at + 1])}});
  // the surest first
  std::stable_sort(order.begin(), order.end(), [](const Placed& left, const Placed& right) {
    const auto key = [](const Placed& one) {
      const auto [first, second] = std::minmax(one.ends.first, one.ends.second);
      return std::tuple(-one.finding->strength, one.finding->rule, first, second);
    };
    return key(left) < key(right);
  });
  std::vector<std::string> values(nodes.size());
  Agreed agreed(nodes);
  for (const auto& [finding, ends] : order) {
    values[ends.first] = finding->left.value, values[ends.second] = finding->right.value;
    if (isShared(*finding)) agreed.add(ends.first, ends.second);
  }
  agreed.settle();
  for (int pass = 0; pass < 2; ++pass)  // what did not go together at first may do so when its neighbours have
    for (const auto& [finding, ends] : order)
      if (isShared(*finding)) agreed.join(ends.first, ends.second, finding->group != 0);

  DisjointSets slots = agreed.groups;
  for (const auto& [finding, ends] : order)
    if (!isShared(*finding)) slots.join(ends.first, ends.second);
  joinHeadlines(scene, order, nodes, values, slots);
  joinEqualValues(scene, order, nodes, values, slots, agreed.groups);

  std::map<uint32_t, Slot> made;
  for (uint32_t at = 0; at < nodes.size(); ++at) made[slots.find(at)].nodes.push_back(at);
  for (const auto& [finding, ends] : order)
    if (const uint32_t slot = slots.find(ends.first); slot == slots.find(ends.second))
      made[slot].findings.push_back(finding);
  std::vector<Fact> facts;
  for (const auto& [root, slot] : made)
    if (!slot.findings.empty() && !tellsBothSides(slot, nodes, agreed.groups))
      facts.push_back(makeFact(scene, slot, nodes, values, agreed.groups));
  dropTheObvious(facts);
  return facts;
}

}  // namespace synoptic
