// Figures of linked sentences: numbers, money, percents, durations, ordinals. In: a LinkView. Out: findings number.*,
// money.*, percent.*, duration.*, ordinal.*, quantity.*. Method: figures of one kind and unit are candidates; equal
// ones are shared; of the others each takes its best partner, and the pair is judged only where the slot is sure:
// enough of both neighbourhoods agrees (slots.h), no other persons or times are meant, and neither sentence has the
// other's figure too. Example: "12 people were killed" / "15 people were killed" conflict; "12 killed" / "15 injured"
// are never compared. Covered by tests/compare/figures_test.cpp.
#include <algorithm>
#include <array>

#include "compare/judges.h"
#include "compare/measured.h"
#include "compare/occasions.h"
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
constexpr int kHedgedSlot = 700;      // where one of the figures is hedged
constexpr int kNatureStrength = 150;  // of two sums that are of one kind: fines
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

// … be it without its unit: "trimmed to 1.4 percent and next year's to 1.2".
bool holdsValue(const Side& side, const Mention& mention) {
  const bool scaled = mention.kind == MentionKind::percent || mention.kind == MentionKind::money;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& other) {
    const bool bare = scaled && other.kind == MentionKind::number && other.unit.empty();
    return ((other.kind == mention.kind && other.unit == mention.unit) || bare) &&
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

// "two decades" are told for 21 years: a unit so coarse is a hedge.
Quantity asTold(const Side& side, const Mention& figure) {
  constexpr auto kCoarse = std::to_array<std::string_view>({"decade", "decades", "century", "centuries"});
  Quantity quantity = figure.quantity;
  const TokenRange range = tokensOf(side, figure.span);
  for (uint32_t at = range.begin; at < range.end; ++at)
    quantity.approximate = quantity.approximate || among(kCoarse, side.document->key(side.document->tokens[at]));
  return quantity;
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
      pair.slot = slotOf(view, left, right);
      pair.strength = strengthOf(view, pair.slot);
      if (left.kind == MentionKind::money && sameNature(view, left, right))  // as two counts of one noun
        pair.strength = std::min(pair.strength + kNatureStrength, 1000);
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

// What is counted anew while a story runs: the dead, the arrested, the evacuated, sums of damage.
constexpr auto kRunningVerbs =
    std::to_array<std::string_view>({"die", "kill", "injure", "wound", "hurt", "miss", "arrest", "detain", "evacuate",
                                     "displace", "infect", "rescue", "raise", "rise", "climb", "reach", "grow"});

// What does not run on from day to day: "will reach 4.3 percent", "rises on July 1", "three died in the fire of 2019".
bool isSettled(const LinkView& view, const Side& side, const Mention& figure) {
  const int32_t published = view.scene.reading(side.ref.article).published;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    if (one.verb != figure.verb) return false;
    if (one.kind == MentionKind::polarity) return one.modality.stage == Stage::planned;
    if (one.kind != MentionKind::date || !one.date.known() || published == DateInterval::kUnknown) return false;
    return one.date.begin > published || one.date.end + static_cast<int32_t>(kSameCount) <= published;
  });
}

bool isRunning(const LinkView& view, const Side& side, const Mention& mention) {
  if (mention.verb != kNone && isSettled(view, side, mention)) return false;
  if (view.scene.lexicon.nounClass(mention.unit) == NounClass::person) return true;
  if (mention.verb == kNone) return false;
  const std::string_view verb = view.scene.lemma(side.ref.article, mention.verb);
  if (mention.kind == MentionKind::percent && verb == "raise") return false;  // somebody decided it once
  return among(kRunningVerbs, verb);
}

// "At 22:00 the ambulance service said 31 people had been treated", "by Friday night 31 had been treated": a count that
// was told before the day was over.
bool isInterim(const LinkView& view, const Side& side, const Mention& count) {
  constexpr auto kSaying =
      std::to_array<std::string_view>({"say", "put", "report", "give", "stand", "tell", "confirm"});
  const uint32_t first = side.sentence->first_token, own = tokensOf(side, count.span).begin;
  bool timed = false, said = false;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::time && one.kind != MentionKind::date) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    const auto before = [&](uint32_t back) {
      return begin >= first + back ? side.document->key(side.document->tokens[begin - back]) : std::string_view();
    };
    if (before(1) == "by" || (before(1) == "of" && before(2) == "as")) return true;  // "by nightfall", "as of Monday"
    timed = timed || (one.kind == MentionKind::time && begin < own);
  }
  for (uint32_t at = first; at < own; ++at) {
    said = said || among(kSaying, view.scene.lemma(side.ref.article, at, Part::verb));
  }
  return timed && said;
}

// Both say when the figure was given, and it was one day: "Police said on Sunday that 48 people …".
bool saidOnOneDay(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr uint32_t kNear = 3;  // tokens between the verb and the day
  constexpr auto kSaying = std::to_array<std::string_view>({"say", "report", "announce", "confirm", "tell", "state"});
  const auto dayOf = [&](const Side& side, const Mention& figure) -> DateInterval {
    for (const Mention& day : side.mentions) {
      if (day.kind != MentionKind::date || day.date.end != day.date.begin + 1 || day.span.end > figure.span.begin)
        continue;
      const uint32_t begin = tokensOf(side, day.span).begin;
      for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kNear; --at)
        if (among(kSaying, view.scene.lemma(side.ref.article, at - 1, Part::verb))) return day.date;
    }
    return {};
  };
  const DateInterval one = dayOf(view.left, left), other = dayOf(view.right, right);
  return one.known() && other.known() && one == other;
}

bool mayHaveChanged(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind == MentionKind::number && isInterim(view, view.left, left) != isInterim(view, view.right, right))
    return true;
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  if (days == kNone || (days == 1 && saidOnOneDay(view, left, right))) return false;
  return days > kSameCount || (days > 0 && (isRunning(view, view.left, left) || isRunning(view, view.right, right)));
}

// "four points out of nine", "seven of the nine points": the whole that a count is cut out of; 0: none is told.
double wholeOf(const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 4;  // tokens between: "points out of"
  const TokenRange own = tokensOf(side, count.span);
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.span.begin < count.span.end) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    if (begin > own.end + kReach) break;
    for (uint32_t at = own.end; at < begin; ++at)
      if (side.document->key(side.document->tokens[at]) == "of") return one.quantity.low;
  }
  return 0;
}

// "a statement of six sentences", "a crew of 18": the count is of one thing with the other's, whatever is said of it.
bool ofOneThing(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kAnything = std::to_array<std::string_view>(
      {"total", "number", "sum", "average", "maximum", "minimum", "majority", "record", "most", "many"});
  const auto thingOf = [&](const Side& side, const Mention& count) -> uint32_t {
    const uint32_t begin = tokensOf(side, count.span).begin;
    if (begin < side.sentence->first_token + 2 || side.document->key(side.document->tokens[begin - 1]) != "of")
      return kNone;
    const bool thing = view.scene.content(side.ref.article, begin - 2) &&
                       !among(kAnything, view.scene.lemma(side.ref.article, begin - 2));
    return thing ? begin - 2 : kNone;
  };
  const uint32_t one = thingOf(view.left, left), other = thingOf(view.right, right);
  return one != kNone && other != kNone &&
         related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
}

// The article tells one sum of this kind only: its fine, its ransom.
bool tellsOnce(const LinkView& view, const Side& side, const Mention& sum) {
  constexpr size_t kMost = 400;  // sentences that are looked through
  const size_t sentences = side.document->sentences.size();
  if (sentences > kMost) return false;
  for (uint32_t at = 0; at < sentences; ++at) {
    const Side here = sideOf(view.scene, {side.ref.article, at});
    for (const Mention& one : here.mentions)
      if (one.kind == MentionKind::money && one.span != sum.span && oneNature(view.scene, side, sum, here, one))
        return false;
  }
  return true;
}

// The article counts such things once only: its lorries, its violations. Persons are counted in many groups.
bool countsOnce(const Scene& scene, uint32_t article, const Mention& count) {
  constexpr size_t kMost = 3000;  // mentions that are looked through
  const std::span<const Mention> all = scene.reading(article).mentions;
  if (count.kind != MentionKind::number || count.unit.empty() || all.size() > kMost) return false;
  const NounClass noun = scene.lexicon.nounClass(count.unit);
  if (noun == NounClass::person || noun == NounClass::group || noun == NounClass::quantity) return false;
  return std::count_if(all.begin(), all.end(), [&](const Mention& one) {
           return one.kind == MentionKind::number && one.unit == count.unit;
         }) == 1;
}

// Each article has one figure of this kind: "a fine of $90,000", "14 violations".
bool isOnlyOne(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind == MentionKind::money)
    return oneNature(view.scene, view.left, left, view.right, right) && tellsOnce(view, view.left, left) &&
           tellsOnce(view, view.right, right);
  return left.unit == right.unit && countsOnce(view.scene, view.left.ref.article, left) &&
         countsOnce(view.scene, view.right.ref.article, right);
}

// Names alone make no slot of a count or a length ("two years" and "21 years" at one company); of a sum they may (what
// it was paid for).
bool enoughWords(const LinkView& view, const Mention& left, const Mention& right, const Pair& pair) {
  const SlotEvidence& slot = pair.slot;
  if (slot.matter == 0 && left.kind != MentionKind::money) return false;
  if (isOnlyOne(view, left, right)) return true;
  if (slot.words != 1) return slot.words > 1;
  // "signed six agreements" / "eight agreements were signed": the verb and what is counted are words enough
  if (slot.head && slot.verb) return true;
  if (left.kind == MentionKind::money) return sameNature(view, left, right);  // "was fined £480,000"
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

void judgeRest(const LinkView& view, const Pair& pair, Findings& findings) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  if (holdsValue(view.left, right) || holdsValue(view.right, left) || otherTimesAreMeant(view, left, right)) return;
  if (left.unit == "age" || right.unit == "age") return;  // ages.cpp asks whose they are
  if (otherMeasured(view, left, right, pair.slot)) return;
  if (left.kind == MentionKind::ordinal && otherHours(view)) return;  // the first round at nine, the second at two
  if (isPossible(view.left, left.verb) != isPossible(view.right, right.verb)) return;  // carried 180, can carry 240
  const bool hedged = asTold(view.left, left).approximate || asTold(view.right, right).approximate;
  const bool score = left.unit == "score";  // a team has many
  const bool known = left.kind == MentionKind::ordinal ? pair.slot.head
                                                       : pair.units == Units::same || pair.slot.head || pair.slot.verb;
  const bool ranges = !score && otherRange(left.quantity, right.quantity) && pair.strength >= kSureSlot;
  if (pair.values == Values::precision && !ranges && pair.strength >= kDiffersSlot && pair.slot.words > 0 &&
      !nameOthers(view) && !hasNoWordForIt(view.scene, view.left, left, view.right) &&
      !hasNoWordForIt(view.scene, view.right, right, view.left))
    findings.push_back(finding(view, Rule::quantity_precision, pair));
  // a count of something that is not said ("passed the 1,000 mark") needs the very same words around it
  if (left.kind == MentionKind::number && pair.units != Units::same && !pair.slot.head && pair.strength < kSureSlot)
    return;
  // other verbs tell of other things (12 killed, 15 injured), unless next to everything else is the same
  if (left.kind == MentionKind::number && pair.slot.verb_clash && pair.strength < kSureSlot &&
      !ofOneThing(view, left, right))
    return;
  const int needed = score ? kSureSlot : hedged ? kHedgedSlot : kConflictSlot;
  if ((pair.values == Values::apart || ranges) && known && enoughWords(view, left, right, pair) &&
      (pair.strength >= needed || (!score && !hedged && isOnlyOne(view, left, right))))
    findings.push_back(
        finding(view, mayHaveChanged(view, left, right) ? Rule::quantity_update : rulesOf(left.kind).other, pair));
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
  return std::count_if(rest.begin(), rest.end(), [&](const Pair& one) {
           return one.values == Values::apart && one.strength >= kDiffersSlot &&
                  !of_them(view.left, view.left.mentions[one.left]) &&
                  !of_them(view.right, view.right.mentions[one.right]);
         }) > 1;
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
  if (!severalDiffer(view, pairs, rest))
    for (const Pair& pair : rest) judgeRest(view, pair, findings);
}

}  // namespace synoptic
