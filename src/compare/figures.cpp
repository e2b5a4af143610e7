// Figures of linked sentences: numbers, money, percents, durations, ordinals. In: a LinkView. Out: findings number.*,
// money.*, percent.*, duration.*, ordinal.*, quantity.*. Method: figures of one kind and unit are candidates; equal
// ones are shared; of the others each takes its best partner, and the pair is judged only where the slot is sure:
// enough of both neighbourhoods agrees (slots.h), no other persons or times are meant, and neither sentence has the
// other's figure too. Example: "12 people were killed" / "15 people were killed" conflict; "12 killed" / "15 injured"
// are never compared. Covered by tests/compare/figures_test.cpp.
#include <algorithm>
#include <array>
#include <cmath>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/measured.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/ranks.h"
#include "compare/sole.h"
#include "compare/sums.h"
#include "compare/updates.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Strengths of slots, [0, 1000]; see README.md for how they were set.
constexpr int kSharedSlot = 150;
constexpr int kDiffersSlot = 380;
constexpr int kConflictSlot = 520;
constexpr int kSureSlot = 900;
constexpr int kHedgedSlot = 700;      // where one of the figures is hedged
constexpr int kNatureStrength = 150;  // of two sums that are of one kind: fines
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
  // a knot is a mile an hour at sea, and a word for a mile
  constexpr auto kAtSea = [](std::string_view unit) { return unit == "knot" || unit.starts_with("nautical "); };
  if (kAtSea(left.unit) || kAtSea(right.unit)) return left.unit == right.unit ? Units::same : Units::other;
  return related(lexicon, left.unit, right.unit) ? Units::same : Units::other;
}

// … be it without its unit: "trimmed to 1.4 percent and next year's to 1.2"; of persons under another word: "six
// robbers" / "six people".
bool holdsValue(const Lexicon& lexicon, const Side& side, const Mention& mention) {
  const auto isPerson = [&](const Mention& one) {
    return one.kind == MentionKind::number &&
           (one.unit == "person" || lexicon.nounClass(one.unit) == NounClass::person);
  };
  const bool scaled = mention.kind == MentionKind::percent || mention.kind == MentionKind::money;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& other) {
    const bool bare = scaled && other.kind == MentionKind::number && other.unit.empty();
    const bool people = isPerson(mention) && isPerson(other);
    return ((other.kind == mention.kind && other.unit == mention.unit) || bare || people) &&
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

// "within 100 kilometres (62 miles)": turned into another unit, and rounded.
bool isConverted(const Side& side, const Mention& figure) {
  const uint32_t begin = tokensOf(side, figure.span).begin;
  if (begin == side.sentence->first_token || keyOf(side, begin - 1) != "(") return false;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == figure.kind && one.unit != figure.unit && one.span.end < figure.span.begin &&
           tokensOf(side, one.span).end + 3 >= begin;
  });
}

// "two decades" are told for 21 years: a unit so coarse is a hedge.
Quantity asTold(const Side& side, const Mention& figure) {
  constexpr auto kCoarse = std::to_array<std::string_view>({"decade", "decades", "century", "centuries"});
  Quantity quantity = figure.quantity;
  constexpr double kRounding = 0.05;
  if (isConverted(side, figure) && quantity.low == quantity.high)
    quantity = {quantity.low * (1 - kRounding), quantity.high * (1 + kRounding), true};
  const TokenRange range = tokensOf(side, figure.span);
  for (uint32_t at = range.begin; at < range.end; ++at)
    quantity.approximate = quantity.approximate || isAmong(kCoarse, side.document->key(side.document->tokens[at]));
  return quantity;
}

// "within 62 miles" / "within 60 miles": of a measure, one may be the other rounded to tens, hundreds and so on.
bool isRounded(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::number || left.unit != right.unit || left.quantity.low != left.quantity.high ||
      right.quantity.low != right.quantity.high || view.scene.lexicon.nounClass(left.unit) != NounClass::quantity)
    return false;
  const double one = std::min(left.quantity.low, right.quantity.low),
               other = std::max(left.quantity.low, right.quantity.low);
  if (one < 10) return false;
  constexpr double kLargest = 1e12;
  for (double step = 10; step <= std::min(one, kLargest); step *= 10) {
    const auto rounds = [&](double rough, double exact) {
      return std::fmod(rough, step) == 0 && std::fmod(exact, step) != 0 && std::fabs(rough - exact) <= step / 2;
    };
    if (rounds(one, other) || rounds(other, one)) return true;
  }
  return false;
}

std::vector<Pair> pairUp(const LinkView& view) {
  std::vector<Pair> pairs;
  for (uint32_t i = 0; i < view.left.mentions.size(); ++i)
    for (uint32_t j = 0; j < view.right.mentions.size(); ++j) {
      const Mention &left = view.left.mentions[i], &right = view.right.mentions[j];
      if (!isJudgedFigure(left) || left.kind != right.kind) continue;
      Pair pair{i, j, 0, Values::unclear, relateUnits(view.scene.lexicon, left, right), {}};
      if (pair.units == Units::other) continue;
      pair.values = left.unit == "score" ? relateScores(left.quantity, right.quantity)
                                         : relateQuantities(asTold(view.left, left), asTold(view.right, right));
      if (pair.values == Values::apart && isRounded(view, left, right)) pair.values = Values::precision;
      pair.slot = slotOf(view, left, right);
      pair.strength = strengthOf(view, pair.slot);
      // as two counts of one noun
      // … or two sums of one thing: "a fund of 2 million" / "a fund of 5 million"
      const bool one_sum =
          left.kind == MentionKind::money && (sameNature(view, left, right) || ofOneThing(view, left, right));
      if (one_sum || ofOneWhole(view, left, right)) pair.strength = std::min(pair.strength + kNatureStrength, 1000);
      pairs.push_back(pair);
    }
  return pairs;
}

// "280 people, of whom 96 were on duty": the other text may count the part. "96 of whom were on duty" is the part.
bool hasPartBehind(const Side& side, const Mention& figure) {
  constexpr uint32_t kReach = 5;
  const uint32_t end = tokensOf(side, figure.span).end;
  for (uint32_t at = end + 1; at + 1 < side.sentence->end_token && at < end + kReach; ++at) {
    const std::string_view next = side.document->key(side.document->tokens[at + 1]);
    if (side.document->key(side.document->tokens[at]) == "of" && (next == "whom" || next == "which")) return true;
  }
  return false;
}

// … "cost $381 million, of which …" is the whole all the same.
bool isWholeAgainstPart(const LinkView& view, const Pair& pair) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  const bool whole_sum = left.kind == MentionKind::money && pair.strength >= kSureSlot;
  return !whole_sum && hasPartBehind(view.left, left) != hasPartBehind(view.right, right);
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
    return !agreed(one) && !isWholeAgainstPart(view, one) &&
           ownersOf(view, view.left.mentions[one.left], view.right.mentions[one.right]) != Owners::other;
  });
  std::vector<Pair> best;
  for (const Pair& one : rest) {
    const bool beaten = std::any_of(rest.begin(), rest.end(), [&](const Pair& other) {
      const bool rival = (other.left == one.left) != (other.right == one.right);
      // "29 violations" is held against "14 violations", not against "seven of them"
      const bool vaguer = one.units == Units::same && one.slot.head && other.units == Units::unknown;
      return rival && other.strength >= one.strength && !vaguer;
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

// Names alone make no slot of a count or a length ("two years" and "21 years" at one company); of a sum they may (what
// it was paid for).
bool enoughWords(const LinkView& view, const Mention& left, const Mention& right, const Pair& pair) {
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

// "has killed 84 people", "have been infected": a count up to the day of the report, whatever days the sentence has.
bool isUpToNow(const Side& side, const Mention& count) {
  constexpr uint32_t kGroup = 3;  // tokens before the verb
  constexpr auto kPerfect = std::to_array<std::string_view>({"has", "have", "'ve", "’ve"});
  const uint32_t verb = count.verb, first = side.sentence->first_token;
  if (count.kind != MentionKind::number || verb < first || verb >= side.sentence->end_token) return false;
  for (uint32_t at = verb; at > first && verb - at < kGroup; --at)
    if (isAmong(kPerfect, side.document->key(side.document->tokens[at - 1]))) return true;
  return false;
}

// "lowered from 60 to 52 dollars", "52 dollars, down from 60": what it was before.
bool isFormer(const Side& side, const Mention& figure) {
  constexpr auto kChanges = std::to_array<std::string_view>(
      {"down", "up", "lowered", "raised", "cut", "reduced", "increased", "rose", "fell", "risen", "fallen"});
  const TokenRange own = tokensOf(side, figure.span);
  const uint32_t first = side.sentence->first_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  if (own.begin == first || key(own.begin - 1) != "from") return false;
  if (own.begin >= first + 2 && isAmong(kChanges, key(own.begin - 2))) return true;
  if (own.end + 1 >= side.sentence->end_token || key(own.end) != "to") return false;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == figure.kind && tokensOf(side, one.span).begin == own.end + 1;
  });
}

// So far from each other that no slip and no count of another day lies between: "5 crowns a tank", "85 million in all".
bool ofOtherOrder(const Mention& left, const Mention& right) {
  constexpr double kOrder = 10000;
  const double one = left.quantity.low, other = right.quantity.low;
  return one > 0 && other > 0 && (one > kOrder * other || other > kOrder * one);
}

// "In 2019 a jet with 96 people on board came down on the same field": of a time long over, as the first words tell.
bool beginsLongAgo(const Scene& scene, const Side& side) {
  constexpr int32_t kLongAgo = 60;  // days before the report
  const int32_t published = scene.reading(side.ref.article).published;
  return published != DateInterval::kUnknown &&
         std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::date && one.date.known() && one.date.end + kLongAgo < published &&
                  tokensOf(side, one.span).begin <= side.sentence->first_token + 1;
         });
}

// … nor a year that is read as part of a name: "the Oldgate Park disaster of 1981".
bool tellsNoDay(const Side& side) {
  constexpr size_t kYear = 4;  // digits
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (side.document->tokens[at].kind == TokenKind::number &&
        side.document->key(side.document->tokens[at]).size() == kYear)
      return false;
  return std::none_of(side.mentions.begin(), side.mentions.end(),
                      [](const Mention& one) { return one.kind == MentionKind::date; });
}

// "On Monday alone 20 flights were cancelled" / "in all 46 flights were cancelled": of a day, and of no day that is
// told.
bool isOfDayAlone(const Side& side) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const uint32_t end = one.kind == MentionKind::date ? tokensOf(side, one.span).end : side.sentence->end_token;
    return end < side.sentence->end_token && side.document->key(side.document->tokens[end]) == "alone";
  });
}

// "by Thursday morning the fire was 5 percent contained" / "by Saturday morning it was 35 percent contained": each
// report tells how it stood when it was made, and the later one of the later day.
bool tellTwoStates(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kSureScore = 0.85;
  constexpr int32_t kOfNow = 3;  // days before the report
  if (view.link.level != Level::full || view.link.score < kSureScore) return false;
  const auto dayOf = [&](const Side& side, const Mention& figure) {
    const int32_t published = view.scene.reading(side.ref.article).published;
    DateInterval day;
    for (const DateInterval time : timesOf(view.scene, side, figure)) {
      if (published == DateInterval::kUnknown || time.end > published + 1 || time.begin + kOfNow < published)
        return DateInterval{};
      day = time;
    }
    return day;
  };
  const DateInterval one = dayOf(view.left, left), other = dayOf(view.right, right);
  if (!one.known() || !other.known()) return false;
  const int32_t first = view.scene.reading(view.left.ref.article).published,
                second = view.scene.reading(view.right.ref.article).published;
  return first != second && (first < second) == (one.begin < other.begin) && one.begin != other.begin;
}

// "had 40.9 percent in the vote" / "got 40.8 percent": shares of votes move a little until the last is counted.
bool areSharesOfVotes(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kLittle = 0.5 + 1e-9;  // percentage points
  constexpr auto kVoting =
      std::to_array<std::string_view>({"vote", "votes", "counted", "race", "election", "runoff", "ballot", "seats"});
  return left.kind == MentionKind::percent && std::fabs(left.quantity.low - right.quantity.low) <= kLittle &&
         hasAny(view.left, kVoting) && hasAny(view.right, kVoting);
}

void judgeRest(const LinkView& view, const Pair& pair, Findings& findings) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  if (holdsValue(view.scene.lexicon, view.left, right) || holdsValue(view.scene.lexicon, view.right, left) ||
      ofOtherOrder(left, right))
    return;
  if ((beginsLongAgo(view.scene, view.left) && tellsNoDay(view.right)) ||
      (beginsLongAgo(view.scene, view.right) && tellsNoDay(view.left)))
    return;
  if ((isOfDayAlone(view.left) && tellsNoDay(view.right)) || (isOfDayAlone(view.right) && tellsNoDay(view.left)))
    return;
  if (isFormer(view.left, left) != isFormer(view.right, right)) return;
  if (isOneOfParts(view.left, left) != isOneOfParts(view.right, right)) return;
  const bool running = isUpToNow(view.left, left) && isUpToNow(view.right, right) && mayHaveChanged(view, left, right);
  if (besideAnotherTime(view, left, right) || areSharesOfVotes(view, left, right)) return;
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
bool severalDiffer(const LinkView& view, const std::vector<Pair>& pairs, const std::vector<Pair>& rest) {
  if (std::any_of(pairs.begin(), pairs.end(), [](const Pair& one) { return one.values == Values::same; })) return false;
  // "half of them" / "seven of them": of some that were counted before, and no figure of its own
  const auto of_them = [](const Side& side, const Mention& figure) {
    const uint32_t end = tokensOf(side, figure.span).end;
    return end + 1 < side.sentence->end_token && side.document->key(side.document->tokens[end]) == "of" &&
           side.document->key(side.document->tokens[end + 1]) == "them";
  };
  // "Helen Cartwell, 52, …": another age of the same person makes no two persons
  const auto of_one_bearer = [&](const Pair& one) {
    const Mention &left = view.left.mentions[one.left], &right = view.right.mentions[one.right];
    const uint32_t bearer = view.scene.joined(view.left.ref.article, left.bearer_entity);
    return left.unit == "age" && bearer != kNone &&
           bearer == view.scene.joined(view.right.ref.article, right.bearer_entity);
  };
  return std::count_if(rest.begin(), rest.end(), [&](const Pair& one) {
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
bool countsAnother(const LinkView& view, const Pair& pair) {
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
  const std::vector<Pair> pairs = pairUp(view);
  if (pairs.empty()) return;
  for (const Pair& pair : pairs)
    if (pair.values == Values::same && !countsAnother(view, pair) &&
        (pair.strength >= kSharedSlot || telling(view.left.mentions[pair.left].quantity)))
      findings.push_back(finding(view, rulesOf(view.left.mentions[pair.left].kind).same, pair));
  if (othersAreMeant(view)) return;
  const std::vector<Pair> rest = bestOfTheRest(view, pairs);
  if (!severalDiffer(view, pairs, rest))
    for (const Pair& pair : rest) judgeRest(view, pair, findings);
}

}  // namespace synoptic
