#include "compare/gather.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "compare/agreement.h"
#include "compare/explain.h"
#include "compare/guards.h"
#include "compare/origins.h"
#include "compare/quantities.h"
#include "text/text.h"

namespace synoptic {
namespace {

// A name is told to be shared this often: in the statements of which most texts have it.
constexpr size_t kMostOfOneName = 2;

uint32_t hashOf(const Node& node) {
  uint64_t hash = 0;
  for (const uint32_t part : {node.group, static_cast<uint32_t>(node.kind), node.sentence.article,
                              node.sentence.sentence, node.span.begin, node.span.end})
    hash = (hash ^ part) * 0x9E3779B97F4A7C15u;  // 2^64 by the golden ratio (Knuth, TAOCP 3, 6.4)
  return static_cast<uint32_t>(hash >> 32);
}

// Every statement of the findings once, in order.
struct Statements {
  std::vector<Node> nodes;
  std::vector<Edge> ends;  // of each finding the places of its two
};

// Half a million findings of ten long texts state fifty thousand things: each is met by its hash, and only they are
// put in order.
Statements statementsOf(const Scene& scene, const Findings& findings) {
  Statements out;
  std::vector<Node> met;
  Numbering numbers;
  const auto numberOf = [&](const Finding& finding, const Statement& statement) {
    const Node node = nodeOf(scene, finding, statement);
    const uint32_t number = numbers.of(hashOf(node), [&](uint32_t known) { return met[known] == node; });
    if (number == met.size()) met.push_back(node);
    return number;
  };
  for (const Finding& finding : findings) {
    const uint32_t left = numberOf(finding, finding.left);
    out.ends.emplace_back(left, numberOf(finding, finding.right));
  }
  std::vector<uint32_t> order(met.size()), place(met.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](uint32_t left, uint32_t right) { return met[left] < met[right]; });
  for (uint32_t at = 0; at < order.size(); ++at) place[order[at]] = at, out.nodes.push_back(met[order[at]]);
  for (auto& [left, right] : out.ends) left = place[left], right = place[right];
  return out;
}

// The findings, the surest first, then by the table's order and by what they are of. Of what is found twice the last
// stays, which may word a value in another way.
std::vector<Placed> surestFirst(const Findings& findings, const std::vector<Edge>& ends) {
  struct Key {
    uint64_t rank, ends;
    uint32_t finding;
    auto operator<=>(const Key&) const = default;
  };
  std::vector<Key> keys;
  for (uint32_t at = 0; at < findings.size(); ++at) {
    const auto less_sure = static_cast<uint64_t>((int64_t{1} << 31) - findings[at].strength);
    const auto [first, second] = std::minmax(ends[at].first, ends[at].second);
    keys.push_back({less_sure << 16 | static_cast<uint64_t>(findings[at].rule), uint64_t{first} << 32 | second, at});
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Placed> order;
  for (size_t at = 0; at < keys.size(); ++at)
    if (at + 1 == keys.size() || keys[at].rank != keys[at + 1].rank || keys[at].ends != keys[at + 1].ends)
      order.push_back({&findings[keys[at].finding], ends[keys[at].finding]});
  return order;
}

struct Slot {
  std::vector<uint32_t> nodes;
  std::vector<const Finding*> findings;
};

// The finding that names the fact: the gravest relation, then the surest, then the table's order. Figures of which one
// pair was counted anew do not differ "in precision only".
const Finding& speaksFor(const Slot& slot) {
  return **std::min_element(slot.findings.begin(), slot.findings.end(), [](const Finding* left, const Finding* right) {
    const auto rank = [](const Finding& one) {
      const Relation relation = row(one.rule).relation;
      return std::tuple(relation == Relation::conflict  ? 0
                        : relation == Relation::differs ? 1
                                                        : 2,
                        one.rule == Rule::quantity_precision, -one.strength, one.rule);
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

// The figure that stands at a place; nullptr: none.
const Mention* figureAt(const Scene& scene, SentenceRef sentence, Span span) {
  const auto& begin = scene.mentions_begin[sentence.article];
  const auto& mentions = scene.reading(sentence.article).mentions;
  for (uint32_t at = begin[sentence.sentence]; at < begin[sentence.sentence + 1]; ++at)
    if (isFigure(mentions[at].kind) && mentions[at].span.overlaps(span)) return &mentions[at];
  return nullptr;
}

// An article that tells both figures, each in a sentence of its own and the one many times the other, holds them for
// two things: "more than 11 million" went to a firm, "the sum there" is 310 million. What is left of the conflict
// without it must still be one. (A text that contradicts itself by less may have slipped.)
bool isKnownApart(const Scene& scene, const Slot& slot, const std::vector<Node>& nodes, DisjointSets& same) {
  constexpr double kManyTimes = 5;
  std::map<uint32_t, std::set<uint32_t>> values;  // by article
  for (const uint32_t node : slot.nodes) values[nodes[node].sentence.article].insert(same.find(node));
  const auto isApart = [&](const Finding* one) {
    const Mention *left = figureAt(scene, one->left.sentence, one->left.span),
                  *right = figureAt(scene, one->right.sentence, one->right.span);
    if (left == nullptr || right == nullptr || one->left.sentence.article == one->right.sentence.article) return false;
    const double less = std::min(left->quantity.low, right->quantity.low),
                 more = std::max(left->quantity.low, right->quantity.low);
    return less > 0 && more >= kManyTimes * less &&
           (values[one->left.sentence.article].size() > 1 || values[one->right.sentence.article].size() > 1);
  };
  bool any = false;
  for (const Finding* one : slot.findings) {
    if (!isConflict(*one)) continue;
    if (!isApart(one)) return false;
    any = true;
  }
  return any;
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
  putInOrder(fact.values, [&](const FactValue& left, const FactValue& right) {
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

// Facts by where their mentions stand: those that a mention of another fact overlaps, without looking at all of them.
class FactsByPlace {
 public:
  explicit FactsByPlace(const std::vector<Fact>& facts) {
    for (uint32_t fact = 0; fact < facts.size(); ++fact)
      for (const FactValue& value : facts[fact].values)
        for (const FactMention& mention : value.mentions) {
          places_.push_back({mention.sentence, mention.span, fact});
          longest_ = std::max(longest_, mention.span.end - mention.span.begin);
        }
    putInOrder(places_, [](const Place& left, const Place& right) { return left.key() < right.key(); });
  }
  std::vector<uint32_t> overlapping(const FactMention& mention) const {
    std::vector<uint32_t> facts;
    const uint32_t from = mention.span.begin - std::min(mention.span.begin, longest_);
    auto at = std::lower_bound(places_.begin(), places_.end(), std::pair(mention.sentence, from),
                               [](const Place& place, const auto& key) { return place.key() < key; });
    for (; at != places_.end() && at->key() < std::pair(mention.sentence, mention.span.end); ++at)
      if (at->span.overlaps(mention.span)) facts.push_back(at->fact);
    putInOrder(facts);
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    return facts;
  }

 private:
  struct Place {
    SentenceRef sentence;
    Span span;
    uint32_t fact;
    std::pair<SentenceRef, uint32_t> key() const { return {sentence, span.begin}; }
  };
  std::vector<Place> places_;
  uint32_t longest_ = 0;
};

// What a reader need not be told: that copies name or word something alike, and the same name over and over.
void dropTheObvious(std::vector<Fact>& facts) {
  std::vector<Fact> apart;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(apart), [](const Fact& fact) {
    return fact.relation != Relation::shared && (fact.kind == FactKind::spelling || isName(fact));
  });
  const FactsByPlace by_place(apart);
  std::erase_if(facts, [&](const Fact& fact) {
    if (fact.relation != Relation::shared || !isName(fact)) return false;
    const std::vector<uint32_t> near = by_place.overlapping(fact.values[0].mentions[0]);
    return std::any_of(near.begin(), near.end(), [&](uint32_t other) { return isToldApart(fact, apart[other]); });
  });
  std::erase_if(facts, [](const Fact& fact) {
    return fact.relation == Relation::shared && fact.origins < 2 && (isName(fact) || fact.kind == FactKind::claim);
  });
  putInOrder(facts, [](const Fact& left, const Fact& right) {
    return left.values[0].mentions.size() > right.values[0].mentions.size();
  });
  std::map<std::string, size_t> told;
  std::erase_if(facts, [&](const Fact& fact) {
    return fact.relation == Relation::shared && isName(fact) && ++told[fact.values[0].value] > kMostOfOneName;
  });
}

// The slots that nothing but precision holds together, of which two values are exact and exclude each other: "about
// $880,000" beside $884,215 of one text and $848,215 of another. Linear: the least and the greatest speak for all.
std::set<uint32_t> slotsBetweenExact(const Scene& scene, const std::vector<Placed>& order,
                                     const std::vector<Node>& nodes, DisjointSets& slots) {
  std::map<uint32_t, std::pair<const Mention*, const Mention*>> exact;  // least and greatest, by slot
  std::set<uint32_t> others;                                            // slots with another reason
  for (const auto& [finding, ends] : order) {
    const uint32_t slot = slots.find(ends.first);
    if (!isShared(*finding) && finding->rule != Rule::quantity_precision) others.insert(slot);
    if (finding->rule != Rule::quantity_precision) continue;
    for (const uint32_t node : {ends.first, ends.second}) {
      const Mention* figure = figureAt(scene, nodes[node].sentence, nodes[node].span);
      if (figure == nullptr || figure->quantity.approximate || figure->quantity.low != figure->quantity.high) continue;
      auto& [least, greatest] = exact.emplace(slot, std::pair(figure, figure)).first->second;
      if (figure->quantity.low < least->quantity.low) least = figure;
      if (figure->quantity.low > greatest->quantity.low) greatest = figure;
    }
  }
  std::set<uint32_t> out;
  for (const auto& [slot, figures] : exact)
    if (!others.contains(slot) && relateQuantities(figures.first->quantity, figures.second->quantity) == Values::apart)
      out.insert(slot);
  return out;
}

DisjointSets slotsOf(const std::vector<Placed>& order, const DisjointSets& agreed) {
  DisjointSets slots = agreed;
  for (const auto& [finding, ends] : order)
    if (!isShared(*finding)) slots.join(ends.first, ends.second);
  return slots;
}

}  // namespace

std::vector<Fact> gather(const Scene& scene, Findings findings) {
  guardConflicts(scene, findings);
  guardClaims(scene, findings);
  const auto [nodes, places] = statementsOf(scene, findings);
  std::vector<Placed> order = surestFirst(findings, places);
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

  DisjointSets slots = slotsOf(order, agreed.groups);
  // a rough figure between two that exclude each other differs in precision from neither
  const std::set<uint32_t> between = slotsBetweenExact(scene, order, nodes, slots);
  std::erase_if(order, [&](const Placed& one) {
    return one.finding->rule == Rule::quantity_precision && between.contains(slots.find(one.ends.first));
  });
  if (!between.empty()) slots = slotsOf(order, agreed.groups);
  joinHeadlines(scene, order, nodes, values, slots);
  joinEqualValues(scene, order, nodes, values, slots, agreed.groups);

  std::map<uint32_t, Slot> made;
  for (uint32_t at = 0; at < nodes.size(); ++at) made[slots.find(at)].nodes.push_back(at);
  for (const auto& [finding, ends] : order)
    if (const uint32_t slot = slots.find(ends.first); slot == slots.find(ends.second))
      made[slot].findings.push_back(finding);
  std::vector<Fact> facts;
  for (const auto& [root, slot] : made)
    if (!slot.findings.empty() && !tellsBothSides(slot, nodes, agreed.groups) &&
        !isKnownApart(scene, slot, nodes, agreed.groups))
      facts.push_back(makeFact(scene, slot, nodes, values, agreed.groups));
  dropTheObvious(facts);
  return facts;
}

}  // namespace synoptic
