#include "compare/figure_pairs.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/changes.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/sole.h"
#include "compare/sums.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kNatureStrength = 150;  // of two sums that are of one kind: fines

Units relateUnits(const Lexicon& lexicon, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::number && left.kind != MentionKind::ordinal)
    return left.unit == right.unit ? Units::same : Units::other;
  if (left.unit.empty() || right.unit.empty()) return Units::unknown;
  // a knot is a mile an hour at sea, and a word for a mile
  constexpr auto kAtSea = [](std::string_view unit) { return unit == "knot" || unit.starts_with("nautical "); };
  if (kAtSea(left.unit) || kAtSea(right.unit)) return left.unit == right.unit ? Units::same : Units::other;
  return related(lexicon, left.unit, right.unit) ? Units::same : Units::other;
}

// "within 100 kilometres (62 miles)": turned into another unit, and rounded.
bool isConverted(const Side& side, const Mention& figure) {
  const uint32_t begin = tokensOf(side, figure.span).begin;
  if (begin == side.sentence->first_token || keyOf(side, begin - 1) != "(") return false;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == figure.kind && one.unit != figure.unit && one.span.end < figure.span.begin &&
           tokensOf(side, one.span).end + 3 >= begin;
  });
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

// "280 people, of whom 96 were on duty": the other text may count the part. "96 of whom were on duty" is the part.
bool hasPartBehind(const Side& side, const Mention& figure) {
  constexpr uint32_t kBehind = 5;
  const uint32_t end = tokensOf(side, figure.span).end;
  for (uint32_t at = end + 1; at + 1 < side.sentence->end_token && at < end + kBehind; ++at) {
    const std::string_view next = side.document->key(side.document->tokens[at + 1]);
    if (side.document->key(side.document->tokens[at]) == "of" && (next == "whom" || next == "which")) return true;
  }
  return false;
}

// … "cost $381 million, of which …" is the whole all the same.
bool isWholeAgainstPart(const LinkView& view, const FigurePair& pair) {
  const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
  const bool whole_sum = left.kind == MentionKind::money && pair.strength >= kSureSlot;
  return !whole_sum && hasPartBehind(view.left, left) != hasPartBehind(view.right, right);
}

}  // namespace

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

Quantity asTold(const Side& side, const Mention& figure) {
  // "two decades" are told for 21 years: a unit so coarse is a hedge
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

std::vector<FigurePair> pairUp(const LinkView& view) {
  std::vector<FigurePair> pairs;
  for (uint32_t i = 0; i < view.left.mentions.size(); ++i)
    for (uint32_t j = 0; j < view.right.mentions.size(); ++j) {
      const Mention &left = view.left.mentions[i], &right = view.right.mentions[j];
      if (!isJudgedFigure(left) || left.kind != right.kind) continue;
      FigurePair pair{i, j, 0, Values::unclear, relateUnits(view.scene.lexicon, left, right), {}};
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

std::vector<FigurePair> bestOfTheRest(const LinkView& view, const std::vector<FigurePair>& pairs) {
  const auto agreed = [&](const FigurePair& one) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const FigurePair& other) {
      return other.values == Values::same && (other.left == one.left || other.right == one.right);
    });
  };
  std::vector<FigurePair> rest;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(rest), [&](const FigurePair& one) {
    return !agreed(one) && !isWholeAgainstPart(view, one) &&
           ownersOf(view, view.left.mentions[one.left], view.right.mentions[one.right]) != Owners::other;
  });
  std::vector<FigurePair> best;
  for (const FigurePair& one : rest) {
    const bool beaten = std::any_of(rest.begin(), rest.end(), [&](const FigurePair& other) {
      const bool rival = (other.left == one.left) != (other.right == one.right);
      // "29 violations" is held against "14 violations", not against "seven of them"
      const bool vaguer = one.units == Units::same && one.slot.head && other.units == Units::unknown;
      return rival && other.strength >= one.strength && !vaguer;
    });
    if (!beaten) best.push_back(one);
  }
  return best;
}

}  // namespace synoptic
