// Figures of linked sentences: numbers, money, percents, durations, ordinals. In: a LinkView. Out: findings number.*,
// money.*, percent.*, duration.*, ordinal.*, quantity.*. Method: figures of one kind and unit are candidates; equal
// ones are shared; of the others each takes its best partner, and the pair is judged only where the slot is sure:
// enough of both neighbourhoods agrees (slots.h), no other persons or times are meant, and neither sentence has the
// other's figure too. Example: "12 people were killed" / "15 people were killed" conflict; "12 killed" / "15 injured"
// are never compared. Covered by tests/compare/figures_test.cpp.
#include <algorithm>
#include <array>

#include "compare/judges.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Strengths of slots, [0, 1000]; see README.md for how they were set.
constexpr int kSharedSlot = 150;
constexpr int kDiffersSlot = 380;
constexpr int kConflictSlot = 520;
constexpr int kSureSlot = 900;
constexpr int kHedgedSlot = 700;  // where one of the figures is hedged
// Days between reports in which a plan, a price or a share may well have changed.
constexpr uint32_t kSameCount = 6;
// Sentences with more figures are tables; they are not paired.
constexpr size_t kMostFigures = 40;

bool isJudgedFigure(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::number:
    case MentionKind::money:
    case MentionKind::percent:
    case MentionKind::ordinal:
    case MentionKind::duration:
      return true;
    default:
      return false;
  }
}

struct KindRules {
  Rule same, other;
};

KindRules rulesOf(MentionKind kind) {
  switch (kind) {
    case MentionKind::money:
      return {Rule::money_same, Rule::money_other_amount};
    case MentionKind::percent:
      return {Rule::percent_same, Rule::percent_other_share};
    case MentionKind::ordinal:
      return {Rule::ordinal_same, Rule::ordinal_other_rank};
    case MentionKind::duration:
      return {Rule::duration_same, Rule::duration_other_length};
    default:
      return {Rule::number_same, Rule::number_other_count};
  }
}

enum class Units : uint8_t { same, unknown, other };

Units relateUnits(const Lexicon& lexicon, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::number && left.kind != MentionKind::ordinal)
    return left.unit == right.unit ? Units::same : Units::other;
  if (left.unit.empty() || right.unit.empty()) return Units::unknown;
  return related(lexicon, left.unit, right.unit) ? Units::same : Units::other;
}

bool holdsValue(const Side& side, const Mention& mention) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& other) {
    return other.kind == mention.kind && other.unit == mention.unit &&
           relateQuantities(other.quantity, mention.quantity) == Values::same;
  });
}

struct Pair {
  uint32_t left = 0, right = 0;
  int strength = 0;
  Values values = Values::unclear;
  Units units = Units::same;
  SlotEvidence slot;
};

std::vector<Pair> pairUp(const LinkView& view) {
  std::vector<Pair> pairs;
  for (uint32_t i = 0; i < view.left.mentions.size(); ++i)
    for (uint32_t j = 0; j < view.right.mentions.size(); ++j) {
      const Mention &left = view.left.mentions[i], &right = view.right.mentions[j];
      if (!isJudgedFigure(left) || left.kind != right.kind) continue;
      Pair pair{i, j, 0, Values::unclear, relateUnits(view.scene.lexicon, left, right), {}};
      if (pair.units == Units::other) continue;
      pair.values = relateQuantities(left.quantity, right.quantity);
      pair.slot = slotOf(view, left, right);
      pair.strength = strengthOf(view, pair.slot);
      pairs.push_back(pair);
    }
  return pairs;
}

// Pairs of which each figure is the other's best, those that found an equal partner aside.
std::vector<Pair> bestOfTheRest(const LinkView& view, const std::vector<Pair>& pairs) {
  const auto agreed = [&](const Pair& one) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const Pair& other) {
      return other.values == Values::same && (other.left == one.left || other.right == one.right);
    });
  };
  std::vector<Pair> rest;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(rest), [&](const Pair& one) {
    return !agreed(one) &&
           ownersOf(view, view.left.mentions[one.left], view.right.mentions[one.right]) != Owners::other;
  });
  std::vector<Pair> best;
  for (const Pair& one : rest) {
    const bool beaten = std::any_of(rest.begin(), rest.end(), [&](const Pair& other) {
      return (other.left == one.left) != (other.right == one.right) && other.strength >= one.strength;
    });
    if (!beaten) best.push_back(one);
  }
  return best;
}

Finding finding(const LinkView& view, Rule rule, const Pair& pair) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  return {rule,
          static_cast<FactKind>(left.kind),
          {view.left.ref, left.span, left.value},
          {view.right.ref, right.span, right.value},
          pair.strength};
}

// What is counted anew while a story runs: the dead, the arrested, the evacuated, sums of damage.
constexpr auto kRunningVerbs =
    std::to_array<std::string_view>({"die", "kill", "injure", "wound", "hurt", "miss", "arrest", "detain", "evacuate",
                                     "displace", "infect", "rescue", "raise", "rise", "climb", "reach", "grow"});

bool isRunning(const LinkView& view, const Side& side, const Mention& mention) {
  if (view.scene.lexicon.nounClass(mention.unit) == NounClass::person) return true;
  return mention.verb != kNone && std::find(kRunningVerbs.begin(), kRunningVerbs.end(),
                                            view.scene.lemma(side.ref.article, mention.verb)) != kRunningVerbs.end();
}

bool mayHaveChanged(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  if (days == kNone) return false;
  return days > kSameCount || (days > 0 && (isRunning(view, view.left, left) || isRunning(view, view.right, right)));
}

// Names alone make no slot of a count or a length ("two years" and "21 years" at one company); of a sum they may (what
// it was paid for).
bool enoughWords(const Mention& mention, const SlotEvidence& slot) {
  return slot.words > 1 && (slot.matter > 0 || mention.kind == MentionKind::money);
}

// How a count is cut out of a whole: "nine of the ships" is a part, "all but 400 homes" the rest, "another 150" some
// more.
enum class Share : uint8_t { whole, part, rest, more };

Share shareOf(const Side& side, const Mention& count) {
  const TokenRange range = tokensOf(side, count.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  const auto key = [&](uint32_t token) {
    return token >= first && token < last ? side.document->key(side.document->tokens[token]) : std::string_view();
  };
  constexpr auto kWhole =
      std::to_array<std::string_view>({"the", "its", "their", "his", "her", "them", "those", "these"});
  for (uint32_t at = range.begin; at < std::min(range.end + 1, last); ++at)
    if (key(at) == "of" && among(kWhole, key(at + 1))) return Share::part;
  if (range.begin >= first + 2 && key(range.begin - 1) == "but" && key(range.begin - 2) == "all") return Share::rest;
  constexpr auto kMore = std::to_array<std::string_view>({"another", "other", "further", "additional"});
  const bool before = range.begin > first && among(kMore, key(range.begin - 1));
  const bool more = key(range.end) == "more" && key(range.end + 1) != "than";  // "three more"
  return before || more || among(kMore, key(range.begin)) || among(kMore, key(range.end)) ? Share::more : Share::whole;
}

// "a four-year war": one of many, as far as the words tell.
bool isAnyOne(const Side& side, const Mention& length) {
  const uint32_t begin = tokensOf(side, length.span).begin;
  const auto isArticle = [&](uint32_t token) {
    const std::string_view key = side.document->key(side.document->tokens[token]);
    return key == "a" || key == "an";
  };
  return side.document->text(length.span).find('-') != std::string_view::npos &&
         (isArticle(begin) || (begin > side.sentence->first_token && isArticle(begin - 1)));
}

// The head of what a sum was paid for: "mill" of "$80,000 for the old mill"; kNone where the text does not say.
uint32_t purposeOf(const Scene& scene, const Side& side, const Mention& sum) {
  constexpr uint32_t kReach = 5;  // tokens of the phrase
  const uint32_t begin = tokensOf(side, sum.span).end, last = side.sentence->end_token;
  if (begin >= last || side.document->key(side.document->tokens[begin]) != "for") return kNone;
  uint32_t head = kNone;
  for (uint32_t at = begin + 1; at < std::min(begin + 1 + kReach, last); ++at) {
    const bool content = scene.content(side.ref.article, at);
    if (!content && head != kNone) break;
    if (content) head = at;
  }
  return head;
}

// Two sums paid for two things: "$80,000 for the mill", "$9,500 for a boat".
bool otherPurpose(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::money) return false;
  const uint32_t one = purposeOf(view.scene, view.left, left), other = purposeOf(view.scene, view.right, right);
  return one != kNone && other != kNone &&
         !related(view.scene.lexicon, view.scene.lemma(view.left.ref.article, one),
                  view.scene.lemma(view.right.ref.article, other));
}

void judgeRest(const LinkView& view, const Pair& pair, Findings& findings) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  if (holdsValue(view.left, right) || holdsValue(view.right, left) || otherTimesAreMeant(view, left, right)) return;
  if (otherPurpose(view, left, right)) return;
  if (left.kind == MentionKind::duration && !pair.slot.verb && isAnyOne(view.left, left) && isAnyOne(view.right, right))
    return;
  if (left.kind == MentionKind::number && shareOf(view.left, left) != shareOf(view.right, right)) return;
  if (isPossible(view.left, left.verb) != isPossible(view.right, right.verb)) return;  // carried 180, can carry 240
  const bool hedged = left.quantity.approximate || right.quantity.approximate;
  const bool known = left.kind == MentionKind::ordinal ? pair.slot.head
                                                       : pair.units == Units::same || pair.slot.head || pair.slot.verb;
  if (pair.values == Values::precision && pair.strength >= kDiffersSlot && pair.slot.words > 0)
    findings.push_back(finding(view, Rule::quantity_precision, pair));
  // other verbs tell of other things (12 killed, 15 injured), unless next to everything else is the same
  if (left.kind == MentionKind::number && pair.slot.verb_clash && pair.strength < kSureSlot) return;
  if (pair.values == Values::apart && known && pair.strength >= (hedged ? kHedgedSlot : kConflictSlot) &&
      enoughWords(left, pair.slot))
    findings.push_back(
        finding(view, mayHaveChanged(view, left, right) ? Rule::quantity_update : rulesOf(left.kind).other, pair));
}

// Two figures or more that differ, and none that is the same: two games, two quakes, two careers, not two slips.
bool severalDiffer(const std::vector<Pair>& pairs, const std::vector<Pair>& rest) {
  if (std::any_of(pairs.begin(), pairs.end(), [](const Pair& one) { return one.values == Values::same; })) return false;
  return std::count_if(rest.begin(), rest.end(),
                       [](const Pair& one) { return one.values == Values::apart && one.strength >= kDiffersSlot; }) > 1;
}

}  // namespace

void judgeFigures(const LinkView& view, Findings& findings) {
  const auto count = [](const Side& side) {
    return std::count_if(side.mentions.begin(), side.mentions.end(), isJudgedFigure);
  };
  if (std::max(count(view.left), count(view.right)) > static_cast<long>(kMostFigures)) return;
  const std::vector<Pair> pairs = pairUp(view);
  if (pairs.empty()) return;
  for (const Pair& pair : pairs)
    if (pair.values == Values::same &&
        (pair.strength >= kSharedSlot || telling(view.left.mentions[pair.left].quantity)))
      findings.push_back(finding(view, rulesOf(view.left.mentions[pair.left].kind).same, pair));
  if (othersAreMeant(view)) return;
  const std::vector<Pair> rest = bestOfTheRest(view, pairs);
  if (!severalDiffer(pairs, rest))
    for (const Pair& pair : rest) judgeRest(view, pair, findings);
}

}  // namespace synoptic
