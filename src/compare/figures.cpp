// Figures of linked sentences: numbers, money, percents, durations, ordinals. In: a LinkView. Out: findings number.*,
// money.*, percent.*, duration.*, ordinal.*, quantity.*. Method: figures of one kind and unit are candidates; equal
// ones are shared; of the others each takes its best partner, and the pair is judged only where the slot is sure:
// enough of both neighbourhoods agrees (slots.h), no other persons or times are meant, and neither sentence has the
// other's figure too. Example: "12 people were killed" / "15 people were killed" conflict; "12 killed" / "15 injured"
// are never compared. Covered by tests/compare/figures_test.cpp.
#include <algorithm>
#include <array>
#include <cmath>

#include "compare/figure_pairs.h"
#include "compare/figure_times.h"
#include "compare/judges.h"
#include "compare/measured.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/ranks.h"
#include "compare/slot_times.h"
#include "compare/sole.h"
#include "compare/sums.h"
#include "compare/updates.h"

namespace synoptic {
namespace {

// Strengths of slots, [0, 1000]; see README.md for how they were set.
constexpr int kSharedSlot = 150;
constexpr int kDiffersSlot = 380;
constexpr int kConflictSlot = 520;
constexpr int kHedgedSlot = 700;  // where one of the figures is hedged
// Sentences with more figures are tables; they are not paired.
constexpr size_t kMostFigures = 40;

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

Finding finding(const LinkView& view, Rule rule, const FigurePair& pair) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  return {rule,
          static_cast<FactKind>(left.kind),
          {view.left.ref, left.span, left.value},
          {view.right.ref, right.span, right.value},
          pair.strength};
}

// Names alone make no slot of a count or a length ("two years" and "21 years" at one company); of a sum they may (what
// it was paid for).
bool enoughWords(const LinkView& view, const Mention& left, const Mention& right, const FigurePair& pair) {
  const SlotEvidence& slot = pair.slot;
  if (isOnlyOne(view, left, right)) return true;
  if (slot.matter == 0 && left.kind != MentionKind::money) return false;
  if (slot.words > 1) return true;
  if (slot.words == 0) return false;
  // "signed six agreements" / "eight agreements were signed": the verb and what is counted are words enough
  if (slot.head && slot.verb) return true;
  if (left.kind == MentionKind::money)  // "was fined £480,000", "a fund of 2 million euros"
    return sameNature(view, left, right) || ofOneThing(view, left, right);
  if (left.kind != MentionKind::number || !slot.head || view.link.level != Level::full) return false;
  const double whole = wholeOf(view.left, left);
  return whole > 0 && whole == wholeOf(view.right, right);
}

// "$455 million to $475 million" / "$475 million to $485 million": both ranges are told exactly, and neither holds the
// other.
bool otherRange(const Quantity& left, const Quantity& right) {
  const auto range = [](const Quantity& one) {
    return one.low < one.high && !one.approximate && one.low > -Quantity::kUnbounded && one.high < Quantity::kUnbounded;
  };
  const auto holds = [](const Quantity& one, const Quantity& other) {
    return one.low <= other.low && other.high <= one.high;
  };
  return range(left) && range(right) && !holds(left, right) && !holds(right, left);
}

// So far from each other that no slip and no count of another day lies between: "5 crowns a tank", "85 million in all".
bool ofOtherOrder(const Mention& left, const Mention& right) {
  constexpr double kOrder = 10000;
  const double one = left.quantity.low, other = right.quantity.low;
  return one > 0 && other > 0 && (one > kOrder * other || other > kOrder * one);
}

// "had 40.9 percent in the vote" / "got 40.8 percent": shares of votes move a little until the last is counted.
bool areSharesOfVotes(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kLittle = 0.5 + 1e-9;  // percentage points
  constexpr auto kVoting =
      std::to_array<std::string_view>({"vote", "votes", "counted", "race", "election", "runoff", "ballot", "seats"});
  return left.kind == MentionKind::percent && std::fabs(left.quantity.low - right.quantity.low) <= kLittle &&
         hasAny(view.left, kVoting) && hasAny(view.right, kVoting);
}

// What a figure tells of itself: it stands in the other sentence too, or is of another size, time or part.
bool areTwoFigures(const LinkView& view, const Mention& left, const Mention& right) {
  const Lexicon& lexicon = view.scene.lexicon;
  return holdsValue(lexicon, view.left, right) || holdsValue(lexicon, view.right, left) || ofOtherOrder(left, right) ||
         isOfPastOrOneDay(view) || isFormer(view.left, left) != isFormer(view.right, right) ||
         isOneOfParts(view.left, left) != isOneOfParts(view.right, right) || besideAnotherTime(view, left, right) ||
         areSharesOfVotes(view, left, right);
}

void judgeRest(const LinkView& view, const FigurePair& pair, Findings& findings) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  if (areTwoFigures(view, left, right)) return;
  const bool running = isUpToNow(view.left, left) && isUpToNow(view.right, right) && mayHaveChanged(view, left, right);
  if (!running && otherTimesAreMeant(view, left, right)) {
    if (pair.values == Values::apart && pair.units == Units::same && pair.strength >= kConflictSlot &&
        tellTwoStates(view, left, right) && !isNoUpdate(view, left, right))
      findings.push_back(finding(view, Rule::quantity_update, pair));
    return;
  }
  if (left.unit == "age" || right.unit == "age") return;  // ages.cpp asks whose they are
  const RankRows rows = rowsOfRanks(view, left, right);
  if (rows == RankRows::two) return;
  if (rows == RankRows::one) {
    findings.push_back(finding(view, Rule::ordinal_other_rank, pair));
    findings.back().named = true;
    return;
  }
  if (left.kind == MentionKind::number && otherPlaces(view)) return;
  if (otherMeasured(view, left, right, pair.slot) || otherSorts(view) || areOtherParts(view, left, right)) return;
  if (left.kind == MentionKind::ordinal && otherHours(view)) return;  // the first round at nine, the second at two
  const bool hedged = asTold(view.left, left).approximate || asTold(view.right, right).approximate;
  const bool score = left.unit == "score";  // a team has many
  const bool known = left.kind == MentionKind::ordinal ? pair.slot.head
                                                       : pair.units == Units::same || pair.slot.head ||
                                                             pair.slot.verb || ofOneThing(view, left, right);
  // "57 people" a day before "more than 60": counted anew, not told roughly
  const bool outrun = excludedByBound(left.quantity, right.quantity) && mayHaveChanged(view, left, right);
  const bool ranges = !score && otherRange(left.quantity, right.quantity) && pair.strength >= kSureSlot;
  if (pair.values == Values::precision && !ranges && pair.strength >= kDiffersSlot && pair.slot.words > 0 &&
      !nameOthers(view) && !hasNoWordForIt(view.scene, view.left, left, view.right) &&
      !hasNoWordForIt(view.scene, view.right, right, view.left))
    findings.push_back(finding(view, outrun ? Rule::quantity_update : Rule::quantity_precision, pair));
  // "about 8,400 by Wednesday morning" / "some 9,100": the one may have become the other
  const auto hedgedPoint = [](const Quantity& one) { return one.approximate && one.low == one.high; };
  const bool both_hedged = hedgedPoint(left.quantity) && hedgedPoint(right.quantity);
  if (pair.values == Values::unclear && both_hedged && known && pair.strength >= kDiffersSlot && pair.slot.words > 0 &&
      !nameOthers(view) && !otherSubjects(view) && mayHaveChanged(view, left, right) && !isNoUpdate(view, left, right))
    findings.push_back(finding(view, Rule::quantity_update, pair));
  // a count of something that is not said ("passed the 1,000 mark") needs the very same words around it
  const bool only = pair.values == Values::apart && !score && !hedged && isOnlyOne(view, left, right);
  if (left.kind == MentionKind::number && pair.units != Units::same && !pair.slot.head && pair.strength < kSureSlot &&
      !only)
    return;
  // other verbs tell of other things (12 killed, 15 injured), unless next to everything else is the same
  if (left.kind == MentionKind::number && pair.slot.verb_clash && pair.strength < kSureSlot && !only &&
      !ofOneThing(view, left, right) && !(countOneFate(view, left, right) && mayHaveChanged(view, left, right)))
    return;
  const int needed = score ? kSureSlot : hedged ? kHedgedSlot : kConflictSlot;
  if ((pair.values == Values::apart || ranges) && known && !otherSubjects(view) &&
      enoughWords(view, left, right, pair) && (pair.strength >= needed || only)) {
    // "moved 62 patients on Monday", told two days later as 26 of the same Monday: a slip, and no other state of things
    // … nor are they counted anew in sentences that surely tell one thing
    constexpr double kSurelyOne = 0.95;
    const bool one_day = !tellsNoDay(view.left) && !tellsNoDay(view.right) && !tellOtherDays(view.left, view.right);
    // … and of three digits or more hardly any state comes out as the other one's, typed wrong
    constexpr double kLikelyOne = 0.7;
    const double least = telling(left.quantity) && telling(right.quantity) ? kLikelyOne : kSurelyOne;
    const bool slip = isTyped(view, left, right) &&
                      (one_day || (view.link.score >= least && !surelyTellOtherDays(view.left, view.right)));
    if (slip || !mayHaveChanged(view, left, right))
      findings.push_back(finding(view, rulesOf(left.kind).other, pair));
    else if (!isNoUpdate(view, left, right))
      findings.push_back(finding(view, Rule::quantity_update, pair));
  }
}

// Two figures or more that differ, and none that is the same: two games, two quakes, two careers, not two slips.
bool severalDiffer(const LinkView& view, const std::vector<FigurePair>& pairs, const std::vector<FigurePair>& rest) {
  if (std::any_of(pairs.begin(), pairs.end(), [](const FigurePair& one) { return one.values == Values::same; }))
    return false;
  // "half of them" / "seven of them": of some that were counted before, and no figure of its own
  const auto of_them = [](const Side& side, const Mention& figure) {
    const uint32_t end = tokensOf(side, figure.span).end;
    return end + 1 < side.sentence->end_token && side.document->key(side.document->tokens[end]) == "of" &&
           side.document->key(side.document->tokens[end + 1]) == "them";
  };
  // "Helen Cartwell, 52, …": another age of the same person makes no two persons
  const auto of_one_bearer = [&](const FigurePair& one) {
    const Mention &left = view.left.mentions[one.left], &right = view.right.mentions[one.right];
    const uint32_t bearer = view.scene.joined(view.left.ref.article, left.bearer_entity);
    return left.unit == "age" && bearer != kNone &&
           bearer == view.scene.joined(view.right.ref.article, right.bearer_entity);
  };
  return std::count_if(rest.begin(), rest.end(), [&](const FigurePair& one) {
           const bool apart =
               one.values == Values::apart ||  // "at least 17" / "four"
               excludedByBound(view.left.mentions[one.left].quantity, view.right.mentions[one.right].quantity);
           return apart && one.strength >= kDiffersSlot && !of_one_bearer(one) &&
                  !of_them(view.left, view.left.mentions[one.left]) &&
                  !of_them(view.right, view.right.mentions[one.right]);
         }) > 1;
}

// Equal figures that count two things: "met three times" / "won three times", "saved two match points" / "31 titles;
// the other had two".
bool countsAnother(const LinkView& view, const FigurePair& pair) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  if (left.kind != MentionKind::number || pair.slot.verb) return false;
  if (left.unit == "time" || right.unit == "time") return true;
  if (telling(left.quantity) || pair.units != Units::unknown || left.unit.empty() == right.unit.empty()) return false;
  const Side& bare = left.unit.empty() ? view.left : view.right;
  const Mention &own = left.unit.empty() ? left : right, &counted = left.unit.empty() ? right : left;
  // a number left without its noun stands for a noun said before: that of the last count before it
  const Mention* before = nullptr;
  for (const Mention& one : bare.mentions)
    if (one.kind == own.kind && one.span.end <= own.span.begin && !one.unit.empty()) before = &one;
  const auto [begin, end] = tokensOf(bare, own.span);
  // "a crew of 18"
  if (begin > bare.sentence->first_token && bare.document->key(bare.document->tokens[begin - 1]) == "of") return false;
  const bool ends = end >= bare.sentence->end_token || bare.document->tokens[end].kind == TokenKind::punctuation;
  return ends && before != nullptr && !related(view.scene.lexicon, before->unit, counted.unit);
}

}  // namespace

void judgeFigures(const LinkView& view, Findings& findings) {
  const auto count = [](const Side& side) {
    return std::count_if(side.mentions.begin(), side.mentions.end(), isJudgedFigure);
  };
  if (std::max(count(view.left), count(view.right)) > static_cast<long>(kMostFigures)) return;
  const std::vector<FigurePair> pairs = pairUp(view);
  if (pairs.empty()) return;
  for (const FigurePair& pair : pairs)
    if (pair.values == Values::same && !countsAnother(view, pair) &&
        (pair.strength >= kSharedSlot || telling(view.left.mentions[pair.left].quantity)))
      findings.push_back(finding(view, rulesOf(view.left.mentions[pair.left].kind).same, pair));
  if (othersAreMeant(view)) return;
  const std::vector<FigurePair> rest = bestOfTheRest(view, pairs);
  if (!severalDiffer(view, pairs, rest))
    for (const FigurePair& pair : rest) judgeRest(view, pair, findings);
}

}  // namespace synoptic
