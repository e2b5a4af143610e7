// Figures of one named or described thing, in whatever sentences they stand. In: all articles. Out: findings of the
// same figure or of one that differs in precision or by the days between two reports; a conflict only where the words
// name the one thing of which the figure is ("the four-year war", "a 20-point plan"), since no link vouches for the
// statements. Method: a sum goes with the nearest name of a body or thing ("over $300 at Tern Books"),
// a length of time with the noun it belongs to ("a two-year inquiry", "two years of inquiry"), a count in one word with
// the noun behind it ("20-point plan"); figures of one such key meet over the articles, while values are near.
// Example: "$43,350 on a Tern watch" / "a $43,000 Tern watch" differ in precision.
// Covered by tests/compare/items_test.cpp.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>

#include "compare/judges.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/sums.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kReachBehind = 16;  // tokens between a sum and a name behind it that it may go with
constexpr uint32_t kReachBefore = 6;   // … and one before it
// More figures of one key in one article are a series: no one of them is meant.
constexpr size_t kMostOfOneItem = 2;
// More figures of one key in all articles are not paired.
constexpr size_t kMostOfOneKey = 24;
// Days between reports after which a plan or a count may have changed.
constexpr uint32_t kSameNews = 6;
constexpr int kStrength = 400;
constexpr int kNamedStrength = 600;  // of a conflict

struct Item {
  SentenceRef sentence;
  const Mention* mention = nullptr;
  std::string noun;  // of a count in one word: the noun behind it
};

using Key = std::tuple<MentionKind, std::string, uint32_t>;  // kind, unit or noun, joined name

bool mayOwn(const Mention& one) {
  return one.entity != kNone && (one.kind == MentionKind::organisation || one.kind == MentionKind::name);
}

// The names a sum may go with: of bodies or things, behind it as far as the phrase goes, before it only near, none
// beyond another sum. Mentions stand in order, so each walk ends with its reach: a sentence may hold thousands of sums.
std::vector<uint32_t> namesOf(const Scene& scene, const Side& side, const Mention& sum) {
  std::vector<uint32_t> names;
  const auto first = side.mentions.begin(), own = first + (&sum - side.mentions.data());
  const TokenRange tokens = tokensOf(side, sum.span);
  uint32_t beyond = UINT32_MAX;  // no name that begins behind it: another sum does
  for (auto one = own + 1; one != side.mentions.end() && one->span.begin <= beyond; ++one) {
    if (one->kind == MentionKind::money && one->span.end > sum.span.end)
      beyond = std::max(one->span.begin, sum.span.end);
    if (!mayOwn(*one) || one->span.begin < sum.span.end) continue;
    if (tokensOf(side, one->span).begin > tokens.end + kReachBehind) break;
    names.push_back(scene.joined(side.ref.article, one->entity));
  }
  for (auto one = own; one != first && std::prev(one)->kind != MentionKind::money;) {
    --one;
    if (!mayOwn(*one) || one->span.end > sum.span.begin) continue;
    if (tokensOf(side, one->span).end + kReachBefore < tokens.begin) break;
    names.push_back(scene.joined(side.ref.article, one->entity));
  }
  putInOrder(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// The last noun of the phrase that a count in one word opens: "plan" of "28-point peace plan".
std::string nounBehind(const Scene& scene, const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 3;
  std::string noun;
  if (side.document->text(count.span).find('-') == std::string_view::npos) return noun;
  for (uint32_t at = tokensOf(side, count.span).end, last = at + kReach;
       at < std::min(last, side.sentence->end_token) && scene.content(side.ref.article, at); ++at)
    noun = scene.lemma(side.ref.article, at);
  return noun;
}

std::vector<Key> keysOf(const Scene& scene, const Side& side, const Mention& mention, Item& item) {
  std::vector<Key> keys;
  if (mention.kind == MentionKind::money) {
    for (const uint32_t name : namesOf(scene, side, mention)) keys.emplace_back(mention.kind, mention.unit, name);
  } else if (mention.kind == MentionKind::duration) {
    if (mention.counted != kNone && mention.counted < side.sentence->end_token)
      keys.emplace_back(mention.kind, std::string(scene.lemma(side.ref.article, mention.counted)), kNone);
  } else if (mention.kind == MentionKind::number && !mention.unit.empty()) {
    item.noun = nounBehind(scene, side, mention);
    if (!item.noun.empty()) keys.emplace_back(mention.kind, mention.unit, kNone);
  }
  return keys;
}

std::map<Key, std::vector<Item>> collect(const Scene& scene) {
  std::map<Key, std::vector<Item>> items;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    std::map<Key, std::vector<Item>> own;
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (side.sentence->kind == SentenceKind::boilerplate || side.sentence->kind == SentenceKind::byline) continue;
      for (const Mention& mention : side.mentions) {
        Item item{side.ref, &mention, {}};
        for (const Key& key : keysOf(scene, side, mention, item)) own[key].push_back(item);
      }
    }
    for (auto& [key, list] : own)
      if (std::get<0>(key) != MentionKind::money || list.size() <= kMostOfOneItem)
        items[key].insert(items[key].end(), list.begin(), list.end());
  }
  return items;
}

// What a story has one of, and what lasts while it is told: its length is said of that one.
constexpr auto kStates = std::to_array<std::string_view>(
    {"war", "conflict", "invasion", "occupation", "siege", "standoff", "strike", "drought", "ceasefire", "blockade",
     "lockdown", "shutdown", "manhunt", "inquiry", "investigation", "probe", "trial", "marriage", "reign"});

// "the nearly four-year war": in one word with the noun, and definite.
bool isNamedState(const Scene& scene, const Item& item) {
  const Side side = sideOf(scene, item.sentence);
  if (side.document->text(item.mention->span).find('-') == std::string_view::npos) return false;
  const std::string_view noun = scene.lemma(side.ref.article, item.mention->counted);
  if (!isAmong(kStates, noun)) return false;
  const uint32_t begin = tokensOf(side, item.mention->span).begin;
  constexpr auto kDefinite = std::to_array<std::string_view>({"the", "this", "its", "their"});
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < 2; --at) {
    const std::string_view key = side.document->key(side.document->tokens[at - 1]);
    if (isAmong(kDefinite, key)) return true;
  }
  const std::string_view first = side.document->key(side.document->tokens[begin]);
  return isAmong(kDefinite, first);
}

// Has an article more than one figure of the items' key?
bool isOneFigure(const std::vector<Item>& items, uint32_t article) {
  const Mention* first = nullptr;
  for (const Item& item : items) {
    if (item.sentence.article != article) continue;
    if (first != nullptr && relateQuantities(first->quantity, item.mention->quantity) != Values::same) return false;
    first = item.mention;
  }
  return true;
}

std::optional<Rule> relate(const Scene& scene, const std::vector<Item>& items, const Item& left, const Item& right) {
  const MentionKind kind = left.mention->kind;
  const Side one = sideOf(scene, left.sentence), other = sideOf(scene, right.sentence);
  if (kind != MentionKind::money && !nameInCommon(scene, one, other)) return std::nullopt;
  const Values values = relateQuantities(left.mention->quantity, right.mention->quantity);
  const uint32_t days = scene.daysApart(left.sentence.article, right.sentence.article);
  if (kind == MentionKind::number) {
    if (!related(scene.lexicon, left.noun, right.noun)) return std::nullopt;
    if (values == Values::same) return Rule::number_same;
    if (values != Values::apart) return std::nullopt;
    if (days == kNone) return std::nullopt;
    if (days > kSameNews) return Rule::quantity_update;
    const bool settled = isOneFigure(items, left.sentence.article) && isOneFigure(items, right.sentence.article);
    return settled ? std::optional(Rule::number_other_count) : std::nullopt;
  }
  if (values == Values::apart && kind == MentionKind::duration && isNamedState(scene, left) &&
      isNamedState(scene, right))
    return Rule::duration_other_length;
  if (values == Values::precision &&
      (hasNoWordForIt(scene, one, *left.mention, other) || hasNoWordForIt(scene, other, *right.mention, one)))
    return std::nullopt;
  if (values == Values::precision) return Rule::quantity_precision;
  if (values != Values::same) return std::nullopt;
  return kind == MentionKind::money ? Rule::money_same : Rule::duration_same;
}

}  // namespace

void judgeItems(const Scene& scene, Findings& findings) {
  for (const auto& [key, items] : collect(scene)) {
    if (items.size() > kMostOfOneKey) continue;
    for (const Item& one : items)
      for (const Item& other : items) {
        if (scene.rank[one.sentence.article] >= scene.rank[other.sentence.article]) continue;
        const std::optional<Rule> rule = relate(scene, items, one, other);
        if (!rule) continue;
        const bool conflict = row(*rule).relation == Relation::conflict;
        findings.push_back({*rule,
                            static_cast<FactKind>(one.mention->kind),
                            {one.sentence, one.mention->span, one.mention->value},
                            {other.sentence, other.mention->span, other.mention->value},
                            conflict ? kNamedStrength : kStrength,
                            0,
                            conflict});
      }
  }
}

}  // namespace synoptic
