#include "compare/measured.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/ranks.h"
#include "compare/shares.h"
#include "compare/states.h"
#include "compare/sums.h"
#include "compare/terms.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

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
    if (key(at) == "of" && isAmong(kWhole, key(at + 1))) return Share::part;
  // "Of these, 38 reached the surface"
  if (range.begin >= first + 3 && key(range.begin - 1) == "," && key(range.begin - 3) == "of" &&
      isAmong(kWhole, key(range.begin - 2)))
    return Share::part;
  if (range.begin >= first + 2 && key(range.begin - 1) == "but" && key(range.begin - 2) == "all") return Share::rest;
  const bool among_them = range.begin >= first + 2 && key(range.begin - 1) == "them" && key(range.begin - 2) == "among";
  if (among_them || (range.begin > first && key(range.begin - 1) == "including")) return Share::part;
  constexpr auto kMore = std::to_array<std::string_view>({"another", "other", "further", "additional"});
  // "an additional $13 million in state taxes" is all of these taxes
  if (count.kind == MentionKind::money)
    return range.begin > first && (key(range.begin - 1) == "another" || key(range.begin - 1) == "further")
               ? Share::more
               : Share::whole;
  const bool before = range.begin > first && isAmong(kMore, key(range.begin - 1));
  const bool more = key(range.end) == "more" && key(range.end + 1) != "than";  // "three more"
  return before || more || isAmong(kMore, key(range.begin)) || isAmong(kMore, key(range.end)) ? Share::more
                                                                                              : Share::whole;
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

// "had planned to sell 35 percent": what was meant to be, whatever came of it.
bool isFormerPlan(const Side& side, uint32_t verb) {
  constexpr uint32_t kGroup = 5;  // tokens before the verb: "had originally planned to"
  bool had = false;
  if (verb == kNone || verb < side.sentence->first_token || verb >= side.sentence->end_token) return false;
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kGroup; --at)
    had = had || side.document->key(side.document->tokens[at - 1]) == "had";
  return had && std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::polarity && one.verb == verb &&
                  (one.modality.stage == Stage::planned || one.modality.stage == Stage::wanted);
         });
}

// "in the first half": of a part of the match.
bool isOfHalf(const Side& side) {
  for (uint32_t at = side.sentence->first_token + 1; at < side.sentence->end_token; ++at) {
    const std::string_view before = side.document->key(side.document->tokens[at - 1]);
    if (side.document->key(side.document->tokens[at]) == "half" && (before == "first" || before == "second"))
      return true;
  }
  return false;
}

// "three serious violations" / "14 violations": a word between the count and the noun that the other text lacks makes
// it a part. "Its ten first-stage engines" / "its first stage has nine engines" does not.
bool isRestricted(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::number || left.counted == kNone || right.counted == kNone) return false;
  const auto between = [&](const Side& side, const Mention& count, const Side& across) {
    uint32_t words = 0;
    for (uint32_t at = tokensOf(side, count.span).end; at < std::min(count.counted, side.sentence->end_token); ++at)
      words += view.scene.content(side.ref.article, at) && !hasItsLike(view.scene, side, at, across);
    return words;
  };
  const uint32_t one = between(view.left, left, view.right), other = between(view.right, right, view.left);
  return (one == 0) != (other == 0);
}

// "$1 million ($1.52 million)", "58km (36 miles)": the same amount once more, converted.
bool isConversion(const Side& side, const Mention& figure) {
  const uint32_t begin = tokensOf(side, figure.span).begin, first = side.sentence->first_token;
  if (begin < first + 2 || side.document->key(side.document->tokens[begin - 1]) != "(") return false;
  // the figure before the bracket, perhaps with its unit behind it
  const Span before{side.document->tokens[begin > first + 2 ? begin - 3 : first].span.begin,
                    side.document->tokens[begin - 2].span.end};
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return isFigure(one.kind) && one.kind == figure.kind && one.span.overlaps(before);
  });
}

// "missing 10 of the Saints' 16 games": the whole that a part is taken from.
bool isTotal(const Side& side, const Mention& count) {
  constexpr uint32_t kBack = 4;  // tokens: "of the club's"
  const uint32_t begin = tokensOf(side, count.span).begin, first = side.sentence->first_token;
  for (uint32_t at = begin; at > first + 1 && begin - at < kBack; --at) {
    if (side.document->key(side.document->tokens[at - 1]) != "of") continue;
    const Span before = side.document->tokens[at - 2].span;
    return std::any_of(side.mentions.begin(), side.mentions.end(),
                       [&](const Mention& one) { return isFigure(one.kind) && one.span.overlaps(before); });
  }
  return false;
}

// "41-yard", and not "thirty-four".
bool isJoined(const Side& side, const Mention& figure) {
  const std::string_view text = side.document->text(figure.span);
  const size_t hyphen = text.rfind('-');
  return hyphen != std::string_view::npos && !figure.unit.empty() && text.substr(hyphen + 1).starts_with(figure.unit) &&
         figure.quantity.low == figure.quantity.high;
}

// "a 41-yard catch" and "108 yards receiving": the one tells the size of something of which the other does not speak.
bool sizesAnother(const LinkView& view, const Mention& left, const Mention& right) {
  const bool one = isJoined(view.left, left), other = isJoined(view.right, right);
  if (one == other || left.kind != MentionKind::number) return false;
  const Side &sized = one ? view.left : view.right, &counted = one ? view.right : view.left;
  uint32_t thing = tokensOf(sized, (one ? left : right).span).end;
  const auto matters = [&](uint32_t at) {
    return at < sized.sentence->end_token && view.scene.content(sized.ref.article, at);
  };
  if (!matters(thing)) return false;
  while (matters(thing + 1)) ++thing;  // "touchdown catch": the catch
  for (uint32_t at = counted.sentence->first_token; at < counted.sentence->end_token; ++at)
    if (view.scene.content(counted.ref.article, at) &&
        related(view.scene, sized.ref.article, thing, counted.ref.article, at))
      return false;
  return true;
}

// "four seasons as the Director", "19 seasons with the club": as what.
bool otherCapacity(const LinkView& view, const Mention& left, const Mention& right) {
  const auto follows = [&](const Side& side, const Mention& one) {
    constexpr uint32_t kGap = 2;
    const uint32_t end = tokensOf(side, one.span).end;
    for (uint32_t at = end; at < std::min(end + kGap, side.sentence->end_token); ++at)
      if (side.document->key(side.document->tokens[at]) == "as")  // "as of Thursday" is a time
        return at + 1 >= side.sentence->end_token || side.document->key(side.document->tokens[at + 1]) != "of";
    return false;
  };
  return (left.kind == MentionKind::number || left.kind == MentionKind::duration) &&
         follows(view.left, left) != follows(view.right, right);
}

// How a length of time stands to what is told: all of it, the time up to or since something ("two hours before the
// meeting", "waited three hours"), or so far ("had been going on for two hours when …").
enum class Stretch : uint8_t { whole, gap, so_far };

Stretch stretchOf(const Scene& scene, const Side& side, const Mention& length) {
  constexpr auto kUpTo =
      std::to_array<std::string_view>({"before", "after", "ago", "earlier", "later", "late", "ahead", "behind"});
  constexpr uint32_t kGroup = 3;  // tokens of a verb's group before it
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  const TokenRange own = tokensOf(side, length.span);
  // "banned for six weeks after the brawl" is a length
  const bool lasts = own.begin > first && key(own.begin - 1) == "for";
  if (!lasts && own.end < last && isAmong(kUpTo, key(own.end))) return Stretch::gap;
  for (uint32_t at = own.begin; at > first && own.begin - at < kGroup; --at)
    if (scene.lemma(side.ref.article, at - 1, Part::verb) == "wait") return Stretch::gap;
  const uint32_t verb = length.verb;
  if (verb == kNone || verb < first || verb >= last) return Stretch::whole;
  for (uint32_t at = verb; at > first && verb - at < kGroup; --at)
    if (key(at - 1) == "been" && key(verb).ends_with("ing")) return Stretch::so_far;
  return Stretch::whole;
}

bool isAboard(const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 3;  // tokens behind the count: "people on board"
  const uint32_t end = tokensOf(side, count.span).end;
  for (uint32_t at = end; at < std::min(end + kReach, side.sentence->end_token); ++at)
    if (keyOf(side, at) == "aboard" || keyOf(side, at) == "board") return true;
  return false;
}

// 310 people and 24 people on board: of two trains; lists of one differ by a few.
bool areOfTwoCraft(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kMostApart = 1.35;
  return isAboard(view.left, left) && isAboard(view.right, right) &&
         std::max(left.quantity.low, right.quantity.low) > kMostApart * std::min(left.quantity.low, right.quantity.low);
}

// "rescued 54 people on board" / "there were 212 people on board": those whom something befell, and all of them.
bool isPartAboard(const Scene& scene, const Side& side, const Mention& count) {
  constexpr auto kAll = std::to_array<std::string_view>({"all", "the"});
  const TokenRange own = tokensOf(side, count.span);
  if (!isAboard(side, count) || count.verb == kNone || count.verb < side.sentence->first_token ||
      count.verb >= own.begin)
    return false;
  if (isAmong(kAll, keyOf(side, own.begin - 1))) return false;
  constexpr auto kBefell = std::to_array<std::string_view>(
      {"kill", "rescue", "save", "injure", "evacuate", "wound", "hurt", "treat", "drown", "trap", "arrest"});
  return isAmong(kBefell, scene.lemma(side.ref.article, count.verb, Part::verb));
}

// "52 flights had been cancelled in two days": over how long they are counted; empty: nothing is told.
std::string_view countedOver(const Side& side, const Mention& count) {
  constexpr auto kOver = std::to_array<std::string_view>({"in", "over", "within", "during"});
  constexpr uint32_t kReach = 8;  // tokens from the count to "in"
  const uint32_t end = tokensOf(side, count.span).end;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::duration || one.unit == "age" || one.span.begin < count.span.end) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    if (begin > end && begin - end <= kReach && isAmong(kOver, keyOf(side, begin - 1))) return one.value;
  }
  return {};
}

// "the second book", "the 58th victory": which of a row, and rows are many. That two differ tells something only where
// the verbs agree.
bool isSureRank(const Mention& left, const Mention& right, const SlotEvidence& slot) {
  constexpr int kSameWords = 500;
  return left.kind != MentionKind::ordinal || right.kind != MentionKind::ordinal ||
         (slot.verb && slot.agreement >= kSameWords);
}

// "1,100 pupils with its two branches": more is counted in.
bool countsIn(const Side& side, const Mention& count) {
  constexpr auto kJoins = std::to_array<std::string_view>({"with", "without", "excluding", "counting", "plus"});
  constexpr auto kParts = std::to_array<std::string_view>({"its", "their", "his", "her", "all", "both"});
  if (count.kind != MentionKind::number || count.counted == kNone || count.counted < side.sentence->first_token)
    return false;
  const uint32_t behind = std::max(count.counted + 1, tokensOf(side, count.span).end);
  return behind + 1 < side.sentence->end_token && isAmong(kJoins, keyOf(side, behind)) &&
         isAmong(kParts, keyOf(side, behind + 1));
}

// "has an option on 20 planes", where the other text has planes and no option: what a noun before the figure does to
// it.
bool isMatterOf(const Scene& scene, const Side& side, const Mention& figure, const Side& other) {
  constexpr auto kOn = std::to_array<std::string_view>({"on", "for", "over"});
  const uint32_t begin = tokensOf(side, figure.span).begin;
  if (begin < side.sentence->first_token + 2 || !isAmong(kOn, keyOf(side, begin - 1))) return false;
  const uint32_t noun = begin - 2;
  return scene.content(side.ref.article, noun) && !isVerb(side, noun) &&
         !scene.lemma(side.ref.article, noun, Part::noun).empty() && !hasItsLike(scene, side, noun, other);
}

// "is 1,850 metres long" / "leaving some 1,200 metres": which of its measures a length is; empty: it is not told.
std::string_view dimensionOf(const Side& side, const Mention& measure) {
  constexpr auto kDimensions =
      std::to_array<std::string_view>({"long", "wide", "high", "tall", "deep", "thick", "across", "away", "broad"});
  if (measure.kind != MentionKind::number || measure.counted == kNone || measure.counted < side.sentence->first_token)
    return {};
  const uint32_t behind = std::max(measure.counted + 1, tokensOf(side, measure.span).end);
  return behind < side.sentence->end_token && isAmong(kDimensions, keyOf(side, behind)) ? keyOf(side, behind)
                                                                                        : std::string_view();
}

// One dimension alone is told: the verb says whether the other is of it too ("measures 40 metres", "is 40 metres
// long").
bool areOtherDimensions(const LinkView& view, const Mention& left, const Mention& right) {
  const std::string_view one = dimensionOf(view.left, left), other = dimensionOf(view.right, right);
  if (one == other) return false;
  if (!one.empty() && !other.empty()) return true;
  constexpr auto kMeasuring = std::to_array<std::string_view>({"be", "measure", "have", "reach", "stand", "rise"});
  const Side& side = one.empty() ? view.left : view.right;
  const uint32_t verb = one.empty() ? left.verb : right.verb;
  return verb != kNone && !isAmong(kMeasuring, view.scene.lemma(side.ref.article, verb, Part::verb));
}

bool isDenied(const Side& side, uint32_t verb) {
  return verb != kNone && std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::polarity && one.verb == verb && one.negative;
         });
}

}  // namespace

bool isOneOfParts(const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 12;  // tokens from the one to the other
  constexpr uint32_t kPhrase = 3;  // tokens from a count to its preposition: "times on"
  constexpr auto kJoins = std::to_array<std::string_view>({"and", "against", "but", "while"});
  constexpr auto kPrepositions = std::to_array<std::string_view>({"in", "on", "for", "from", "by", "at", "among"});
  if (count.kind != MentionKind::number) return false;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  const auto prepositionOf = [&](TokenRange own) -> std::string_view {
    for (uint32_t at = own.end; at < std::min(own.end + kPhrase, side.sentence->end_token); ++at)
      if (isAmong(kPrepositions, key(at))) return key(at);
    return {};
  };
  const TokenRange own = tokensOf(side, count.span);
  const std::string_view preposition = prepositionOf(own);
  if (preposition.empty()) return false;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    if (&one == &count || one.kind != MentionKind::number) return false;
    if (!one.unit.empty() && !count.unit.empty() && one.unit != count.unit) return false;
    const TokenRange other = tokensOf(side, one.span);
    const TokenRange &before = other.begin < own.begin ? other : own, &behind = other.begin < own.begin ? own : other;
    return behind.begin > before.end && behind.begin - before.end <= kReach && isAmong(kJoins, key(behind.begin - 1)) &&
           prepositionOf(other) == preposition;
  });
}

bool otherMeasured(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot) {
  if (areOtherSums(view, left, right) || otherCapacity(view, left, right) || sizesAnother(view, left, right) ||
      isDenied(view.left, left.verb) != isDenied(view.right, right.verb))
    return true;
  if (left.kind == MentionKind::percent && areOtherShares(view, left, right)) return true;
  if (areOtherDimensions(view, left, right)) return true;
  if (isFormerPlan(view.left, left.verb) != isFormerPlan(view.right, right.verb)) return true;
  if (areInOtherStates(view, left, right)) return true;
  if (left.kind == MentionKind::number &&
      (areOfTwoCraft(view, left, right) ||
       isPartAboard(view.scene, view.left, left) != isPartAboard(view.scene, view.right, right)))
    return true;
  if (left.kind == MentionKind::number &&
      (isOfHalf(view.left) != isOfHalf(view.right) || countedOver(view.left, left) != countedOver(view.right, right)))
    return true;
  if (isRestricted(view, left, right)) return true;
  if (isConversion(view.left, left) || isConversion(view.right, right)) return true;
  if (isTotal(view.left, left) != isTotal(view.right, right) || !isSureRank(left, right, slot)) return true;
  if (left.kind == MentionKind::ordinal && rankOtherDeeds(view, left, right)) return true;
  if (countsIn(view.left, left) != countsIn(view.right, right)) return true;
  if ((left.kind == MentionKind::number || left.kind == MentionKind::money) &&
      isMatterOf(view.scene, view.left, left, view.right) != isMatterOf(view.scene, view.right, right, view.left))
    return true;
  if (termOf(view.scene, view.left, left) != termOf(view.scene, view.right, right)) return true;
  if (left.kind == MentionKind::duration && !slot.verb && isAnyOne(view.left, left) && isAnyOne(view.right, right))
    return true;
  if (left.kind == MentionKind::duration &&
      (stretchOf(view.scene, view.left, left) != stretchOf(view.scene, view.right, right) ||
       othersAct(view.scene, view.left, left.verb) != othersAct(view.scene, view.right, right.verb)))
    return true;
  return (left.kind == MentionKind::number || left.kind == MentionKind::money) &&
         shareOf(view.left, left) != shareOf(view.right, right);
}

}  // namespace synoptic
