#include "compare/agreement.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "text/text.h"

namespace synoptic {
namespace {

// Two groups become one while this share (in percent) of the pairs between them, of different articles, were found to
// agree.
constexpr size_t kMostlyAgreed = 60;
constexpr size_t kLargestGroup = 128;

bool inHeadline(const Scene& scene, const Node& node) {
  return scene.document(node.sentence.article).sentences[node.sentence.sentence].kind == SentenceKind::headline;
}

// "15" of "15 person", and of the "15" and "15 hurt" of headlines, which seldom say what they count.
std::string numberOf(const std::string& value) {
  return value.substr(0, value.find(' '));
}

}  // namespace

Agreed::Agreed(const std::vector<Node>& nodes) : groups(nodes.size()), nodes_(nodes), neighbours_(nodes.size()) {
  for (uint32_t at = 0; at < nodes.size(); ++at) members_.push_back({at});
}

void Agreed::add(uint32_t left, uint32_t right) {
  neighbours_[left].push_back(right), neighbours_[right].push_back(left);
}

void Agreed::settle() {
  for (auto& list : neighbours_) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
}

bool Agreed::mostly(uint32_t left, uint32_t right) {
  if (members_[left].size() > members_[right].size()) std::swap(left, right);
  std::map<uint32_t, size_t> of_article;
  for (const uint32_t other : members_[right]) ++of_article[nodes_[other].sentence.article];
  size_t pairs = 0, found = 0;
  for (const uint32_t one : members_[left]) {
    const uint32_t article = nodes_[one].sentence.article;
    const auto own = of_article.find(article);
    pairs += members_[right].size() - (own == of_article.end() ? 0 : own->second);
    for (const uint32_t other : neighbours_[one])
      found += groups.find(other) == right && nodes_[other].sentence.article != article;
  }
  return pairs > 0 && found * 100 >= pairs * kMostlyAgreed;
}

void Agreed::join(uint32_t left, uint32_t right, bool chained) {
  left = groups.find(left), right = groups.find(right);
  if (left == right || members_[left].size() + members_[right].size() > kLargestGroup) return;
  if (!chained && !mostly(left, right)) return;
  groups.join(left, right);
  const uint32_t root = groups.find(left), other = root == left ? right : left;
  members_[root].insert(members_[root].end(), members_[other].begin(), members_[other].end());
  members_[other].clear();
}

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

}  // namespace synoptic
