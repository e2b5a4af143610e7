#include "compare/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "compare/judges.h"

namespace synoptic {
namespace {

// Proper rounding within this share of the value is the same value in other words ("$15 million" of $14,959,450).
constexpr double kSameShare = 0.006;
// A coarser figure within this share is a rounding or truncation; beyond it, two figures.
constexpr double kRoundShare = 0.03;
// A hedged figure ("about", "nearly") is compatible with what lies within this share of it.
constexpr double kHedgeShare = 0.15;

// Strengths of slots, [0, 1000]; see README.md for how they were set.
constexpr int kSharedSlot = 220;
constexpr int kDiffersSlot = 480;
constexpr int kConflictSlot = 600;
// Sentences with more mentions of one kind are tables; they are not paired.
constexpr size_t kMostMentions = 40;

constexpr std::array<double, 19> kPowers{1e12, 1e11, 1e10, 1e9,  1e8,  1e7,  1e6,  1e5,  1e4, 1e3,
                                         1e2,  1e1,  1e0,  1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6};

bool exact(const Quantity& quantity) {
  return quantity.low == quantity.high && !quantity.approximate;
}

// The largest power of ten that the value is a multiple of: its last written digit.
double lastDigit(double value) {
  for (const double power : kPowers) {
    const double times = value / power, nearest = std::nearbyint(times);
    if (nearest != 0 && std::fabs(times - nearest) <= 1e-9 * std::max(1.0, std::fabs(times))) return power;
  }
  return kPowers.back();
}

double apartShare(double left, double right) {
  const double larger = std::max(std::fabs(left), std::fabs(right));
  return larger == 0 ? 0 : std::fabs(left - right) / larger;
}

Values relateExact(double left, double right) {
  if (left == right) return Values::same;
  const double share = apartShare(left, right), gap = std::fabs(left - right);
  const double one = lastDigit(left), other = lastDigit(right);
  if (one == other || share > kRoundShare) return Values::apart;
  const double coarse = std::max(one, other);
  if (gap * 2 <= coarse * (1 + 1e-9) && share <= kSameShare) return Values::same;
  return gap < coarse ? Values::precision : Values::apart;
}

}  // namespace

Values relateQuantities(const Quantity& left, const Quantity& right) {
  if (left == right) return Values::same;
  if (exact(left) && exact(right)) return relateExact(left.low, right.low);
  const bool points = left.low == left.high && right.low == right.high;
  if (points) {
    if (relateExact(left.low, right.low) == Values::same) return Values::same;
    return apartShare(left.low, right.low) <= kHedgeShare ? Values::precision : Values::unclear;
  }
  if (left.low <= right.high && right.low <= left.high) return Values::precision;
  const double gap = left.low > right.high ? apartShare(left.low, right.high) : apartShare(right.low, left.high);
  return gap <= kHedgeShare ? Values::precision : Values::unclear;
}

namespace {

bool isQuantity(const Mention& mention) {
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

// Persons are named on both sides, and not one of them is the same.
bool othersAreMeant(const LinkView& view) {
  bool left = false, right = false;
  for (const Mention& one : view.left.mentions) {
    if (one.kind != MentionKind::person || one.entity == kNone) continue;
    left = true;
    for (const Mention& other : view.right.mentions) {
      if (other.kind != MentionKind::person || other.entity == kNone) continue;
      right = true;
      if (view.scene.joined(view.left.ref.article, one.entity) ==
          view.scene.joined(view.right.ref.article, other.entity))
        return false;
    }
  }
  return left && right;
}

// Dates stand on both sides, and no two of them can be the same time.
bool otherTimesAreMeant(const LinkView& view) {
  bool left = false, right = false;
  for (const Mention& one : view.left.mentions) {
    if (one.kind != MentionKind::date || !one.date.known()) continue;
    left = true;
    for (const Mention& other : view.right.mentions) {
      if (other.kind != MentionKind::date || !other.date.known()) continue;
      right = true;
      if (one.date.begin < other.date.end && other.date.begin < one.date.end) return false;
    }
  }
  return left && right;
}

bool holdsValue(const Side& side, const Mention& mention) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& other) {
    return other.kind == mention.kind && other.unit == mention.unit &&
           relateQuantities(other.quantity, mention.quantity) == Values::same;
  });
}

int strengthOf(const LinkView& view, const SlotEvidence& slot) {
  int strength = slot.agreement + (slot.head ? 150 : 0) + (slot.verb ? 100 : 0) - (slot.head_clash ? 300 : 0) -
                 (slot.verb_clash ? 100 : 0) + (view.link.level == Level::full ? 100 : -150);
  return std::clamp(strength, 0, 1000);
}

// A value that hardly two things share by chance: three digits that are no round figure.
bool telling(const Mention& mention) {
  const double value = std::fabs(mention.quantity.low);
  return value >= 100 && value < Quantity::kUnbounded && lastDigit(value) * 100 <= value;
}

Finding finding(const LinkView& view, Rule rule, const Mention& left, const Mention& right, int strength) {
  return {rule,
          static_cast<FactKind>(left.kind),
          {view.left.ref, left.span, left.value},
          {view.right.ref, right.span, right.value},
          strength};
}

struct Pairs {
  std::vector<Candidate> same, precision, apart;
};

Pairs pairUp(const LinkView& view) {
  Pairs pairs;
  for (uint32_t i = 0; i < view.left.mentions.size(); ++i)
    for (uint32_t j = 0; j < view.right.mentions.size(); ++j) {
      const Mention &left = view.left.mentions[i], &right = view.right.mentions[j];
      if (!isQuantity(left) || left.kind != right.kind) continue;
      const Units units = relateUnits(view.scene.lexicon, left, right);
      if (units == Units::other) continue;
      const Values values = relateQuantities(left.quantity, right.quantity);
      if (values == Values::unclear) continue;
      const SlotEvidence slot = slotOf(view, left, right);
      const Candidate candidate{i, j, strengthOf(view, slot)};
      if (values == Values::same && (candidate.strength >= kSharedSlot || telling(left)))
        pairs.same.push_back(candidate);
      if (values == Values::precision && candidate.strength >= kDiffersSlot && slot.words > 0)
        pairs.precision.push_back(candidate);
      const bool known = units == Units::same || slot.head || slot.verb;
      if (values == Values::apart && known && candidate.strength >= kConflictSlot && slot.words > 1)
        pairs.apart.push_back(candidate);
    }
  return pairs;
}

}  // namespace

void judgeQuantities(const LinkView& view, Findings& findings) {
  const auto count = [](const Side& side) {
    return std::count_if(side.mentions.begin(), side.mentions.end(), isQuantity);
  };
  if (std::max(count(view.left), count(view.right)) > static_cast<long>(kMostMentions)) return;
  const Pairs pairs = pairUp(view);
  for (const Candidate& pair : pairs.same) {
    const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
    findings.push_back(finding(view, rulesOf(left.kind).same, left, right, pair.strength));
  }
  for (const Candidate& pair : mutualBest(pairs.precision)) {
    const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
    if (holdsValue(view.left, right) || holdsValue(view.right, left)) continue;
    findings.push_back(finding(view, Rule::quantity_precision, left, right, pair.strength));
  }
  if (othersAreMeant(view) || otherTimesAreMeant(view)) return;
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  const bool later = days != kNone && days > 1;
  for (const Candidate& pair : mutualBest(pairs.apart)) {
    const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
    if (holdsValue(view.left, right) || holdsValue(view.right, left)) continue;
    findings.push_back(
        finding(view, later ? Rule::quantity_update : rulesOf(left.kind).other, left, right, pair.strength));
  }
}

}  // namespace synoptic
