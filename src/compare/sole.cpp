// Is there one such figure only? See sole.h. Method: the words right around the figures, and the figures of the same
// noun or kind of sum in either article. Covered by tests/compare/rule_tables.
#include "compare/sole.h"

#include <algorithm>
#include <array>

#include "compare/deeds.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/sums.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

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

bool isExact(const Mention& figure) {
  return figure.quantity.low == figure.quantity.high && !figure.quantity.approximate;
}

// Right beside both figures, on the same side, stands one more that is the same: "71 goals in 118 matches" / "74 goals
// in 118 games".
bool hasAnchor(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kTellingAnchor = 10;  // less is in many sentences
  constexpr uint32_t kNearAnchor = 5;    // tokens between
  if (left.kind != MentionKind::number || left.unit.empty() || left.unit == "score" || right.unit.empty()) return false;
  const auto beside = [](const Side& side, const Mention& figure, const Mention& other) {
    const TokenRange one = tokensOf(side, figure.span), next = tokensOf(side, other.span);
    const uint32_t gap = next.begin >= one.end   ? next.begin - one.end
                         : one.begin >= next.end ? one.begin - next.end
                                                 : 0;
    return &figure != &other && other.kind == MentionKind::number && isExact(other) && gap <= kNearAnchor;
  };
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions)
      if (beside(view.left, left, one) && beside(view.right, right, other) &&
          (one.span.begin < left.span.begin) == (other.span.begin < right.span.begin) &&
          one.quantity.low >= kTellingAnchor && one.quantity.low == other.quantity.low &&
          (one.unit.empty() || other.unit.empty() || related(view.scene.lexicon, one.unit, other.unit) ||
           countedAlike(one.unit, other.unit)))
        return true;
  return false;
}

// The story's own sum or length: each report begins with one, in sentences that say the same, and the two are not far
// from each other ("for 78 million euros" / "in a whopping 87 million euro deal").
bool isOfTheStory(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr uint32_t kLead = 3;  // sentences
  constexpr double kSureScore = 0.85, kMostApart = 1.25;
  if (left.kind != MentionKind::money && left.kind != MentionKind::duration) return false;
  if (view.link.level != Level::full || view.link.score < kSureScore || left.unit == "age") return false;
  if (!isExact(left) || !isExact(right) || left.unit != right.unit) return false;
  const double less = std::min(left.quantity.low, right.quantity.low),
               more = std::max(left.quantity.low, right.quantity.low);
  if (less <= 0 || more > less * kMostApart) return false;
  const auto first = [](const Side& side, const Mention& figure) {
    return side.ref.sentence < kLead &&
           std::count_if(side.mentions.begin(), side.mentions.end(),
                         [&](const Mention& one) { return one.kind == figure.kind && one.unit != "age"; }) == 1;
  };
  return first(view.left, left) && first(view.right, right);
}

// How long it lasted or took, of which either article tells once, and the two are not far from each other: "the match
// lasted four hours and 21 minutes" / "the final, which took four hours and twelve minutes".
bool isOnlyLength(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kMostApart = 1.25;
  constexpr size_t kMost = 3000;  // mentions that are looked through
  constexpr auto kLasting = std::to_array<std::string_view>({"last", "take"});
  if (left.kind != MentionKind::duration || view.link.level != Level::full || left.unit != right.unit) return false;
  if (!isExact(left) || !isExact(right)) return false;
  const auto lasts = [&](uint32_t article, const Mention& one) {
    return one.kind == MentionKind::duration && one.verb != kNone &&
           isAmong(kLasting, view.scene.lemma(article, one.verb, Part::verb));
  };
  const auto once = [&](const Side& side, const Mention& length) {
    const std::span<const Mention> all = view.scene.reading(side.ref.article).mentions;
    return lasts(side.ref.article, length) && all.size() <= kMost &&
           std::count_if(all.begin(), all.end(), [&](const Mention& one) { return lasts(side.ref.article, one); }) == 1;
  };
  const double less = std::min(left.quantity.low, right.quantity.low),
               more = std::max(left.quantity.low, right.quantity.low);
  return less > 0 && more <= less * kMostApart && once(view.left, left) && once(view.right, right);
}

// "96 were on duty" / "69 people were on duty": what is said of both by a form of "be" and a phrase that either text
// has nowhere else.
bool inOneState(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::number || !isExact(left) || !isExact(right)) return false;
  const uint32_t one = stateOf(view.scene, view.left, left), other = stateOf(view.scene, view.right, right);
  if (one == kNone || other == kNone ||
      view.scene.lemma(view.left.ref.article, one) != view.scene.lemma(view.right.ref.article, other))
    return false;
  const auto rare = [&](const Side& side, uint32_t token) {
    constexpr uint32_t kFewTimes = 2;
    uint32_t times = 0;
    const uint32_t key = side.document->tokens[token].key;
    for (const Token& at : side.document->tokens) times += at.key == key;
    return times <= kFewTimes;
  };
  return rare(view.left, one) && rare(view.right, other);
}

bool hasWord(const Side& side, std::string_view word) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (side.document->key(side.document->tokens[at]) == word) return true;
  return false;
}

// "draw the guns back 15 kilometres from the river" / "guns to be pulled back 20km from the river": the one distance,
// weight or depth of either text, in sentences that say the same.
bool isOnlyMeasure(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kSureScore = 0.8, kMostApart = 2;
  constexpr size_t kMost = 3000;  // mentions that are looked through
  if (left.kind != MentionKind::number || left.unit.empty() || left.unit != right.unit ||
      view.link.level != Level::full || view.link.score < kSureScore || !isExact(left) || !isExact(right) ||
      view.scene.lexicon.nounClass(left.unit) != NounClass::quantity)
    return false;
  constexpr auto kWays = std::to_array<std::string_view>({"road", "rail", "sea", "air", "foot", "line"});
  for (const std::string_view way : kWays)  // "by road" it is farther
    if (hasWord(view.left, way) != hasWord(view.right, way)) return false;
  const auto once = [&](const Side& side) {
    const std::span<const Mention> all = view.scene.reading(side.ref.article).mentions;
    return all.size() <= kMost && std::count_if(all.begin(), all.end(), [&](const Mention& one) {
                                    return one.kind == MentionKind::number && one.unit == left.unit;
                                  }) == 1;
  };
  const double less = std::min(left.quantity.low, right.quantity.low),
               more = std::max(left.quantity.low, right.quantity.low);
  return less > 0 && more <= less * kMostApart && once(view.left) && once(view.right);
}

}  // namespace

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

namespace {

double commonWhole(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::number || right.kind != MentionKind::number) return 0;
  const double whole = wholeOf(view.left, left);
  return whole == wholeOf(view.right, right) ? whole : 0;
}

}  // namespace

bool ofOneWhole(const LinkView& view, const Mention& left, const Mention& right) {
  return isExact(left) && isExact(right) && view.link.level == Level::full && commonWhole(view, left, right) > 0 &&
         matchVerbs(view, left, right) == Match::same && !nameOthers(view) && !areOtherParts(view, left, right);
}

bool areOtherParts(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kMore = std::to_array<std::string_view>({"another", "further", "other"});
  if (commonWhole(view, left, right) == 0) return false;
  const auto isMore = [&](const Side& side, const Mention& count) {
    const uint32_t begin = tokensOf(side, count.span).begin;
    return isAmong(kMore, side.document->key(side.document->tokens[begin])) ||
           (begin > side.sentence->first_token && isAmong(kMore, side.document->key(side.document->tokens[begin - 1])));
  };
  return isMore(view.left, left) != isMore(view.right, right) || matchVerbs(view, left, right) == Match::other;
}

bool ofOneThing(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kAnything = std::to_array<std::string_view>(
      {"total", "number", "sum", "average", "maximum", "minimum", "record", "most", "many"});
  const auto thingOf = [&](const Side& side, const Mention& count) -> uint32_t {
    const uint32_t begin = tokensOf(side, count.span).begin;
    if (begin < side.sentence->first_token + 2 || side.document->key(side.document->tokens[begin - 1]) != "of")
      return kNone;
    const bool thing = view.scene.content(side.ref.article, begin - 2) &&
                       !isAmong(kAnything, view.scene.lemma(side.ref.article, begin - 2));
    return thing ? begin - 2 : kNone;
  };
  const uint32_t one = thingOf(view.left, left), other = thingOf(view.right, right);
  return one != kNone && other != kNone &&
         related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
}

bool isTyped(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr size_t kMost = 3000;  // mentions that are looked through
  if (left.unit != right.unit || !isExact(left) || !isExact(right)) return false;
  // "by 61 to 54" / "by 61 to 45" count what is told before
  const bool bare = left.counted == kNone && right.counted == kNone;
  if (left.kind == MentionKind::number && (matchVerbs(view, left, right) == Match::other ||
                                           (!bare && matchTokens(view, left.counted, right.counted) != Match::same)))
    return false;
  const auto digitsOf = [](const Side& side, const Mention& figure) {
    std::string out;
    for (const char byte : side.document->text(figure.span))
      if (byte >= '0' && byte <= '9') out += byte;
    return out;
  };
  const std::string one = digitsOf(view.left, left), other = digitsOf(view.right, right);
  if (one.size() < 2 || one.size() != other.size()) return false;
  size_t at = 0;
  while (at < one.size() && one[at] == other[at]) ++at;
  if (at >= one.size()) return false;
  const bool turned = view.link.level == Level::full && at + 1 < one.size() && one[at] == other[at + 1] &&
                      one[at + 1] == other[at] && one.substr(at + 2) == other.substr(at + 2);
  constexpr size_t kLong = 5;  // digits: fewer are the same by chance
  // … and no round figures: "400,000" / "460,000"
  const bool one_digit = one.size() >= kLong && one.substr(at + 1) == other.substr(at + 1) && telling(left.quantity) &&
                         telling(right.quantity);
  if (!turned && !one_digit) return false;
  const auto has = [&](const Side& side, const Mention& figure) {
    const std::span<const Mention> all = view.scene.reading(side.ref.article).mentions;
    return all.size() > kMost || std::any_of(all.begin(), all.end(), [&](const Mention& own) {
             return own.kind == figure.kind && own.quantity.low == figure.quantity.low;
           });
  };
  return !has(view.left, right) && !has(view.right, left);
}

bool isOnlyOne(const LinkView& view, const Mention& left, const Mention& right) {
  if (hasAnchor(view, left, right) || isOfTheStory(view, left, right) || inOneState(view, left, right) ||
      isOnlyLength(view, left, right) || ofOneWhole(view, left, right) || isTyped(view, left, right) ||
      isOnlyMeasure(view, left, right))
    return true;
  if (left.kind == MentionKind::money)
    return oneNature(view.scene, view.left, left, view.right, right) && tellsOnce(view, view.left, left) &&
           tellsOnce(view, view.right, right);
  // "64 vehicles on the deck" / "eleven vehicles were damaged": other things are told of them
  // … but who "found", "counted" or "listed" them tells nothing else, and "its ten engines" are all that it has
  constexpr auto kCounting = std::to_array<std::string_view>(
      {"count", "find", "list", "record", "identify", "report", "register", "number", "total", "note", "cite"});
  constexpr auto kOwn = std::to_array<std::string_view>({"its", "their", "his", "her", "our"});
  const auto tells_more = [&](const Side& side, const Mention& count) {
    const uint32_t begin = tokensOf(side, count.span).begin;
    if (begin > side.sentence->first_token && isAmong(kOwn, side.document->key(side.document->tokens[begin - 1])))
      return false;
    return count.verb != kNone && !isPaleVerb(view.scene.lemma(side.ref.article, count.verb)) &&
           !isAmong(kCounting, view.scene.lemma(side.ref.article, count.verb, Part::verb));
  };
  if (matchVerbs(view, left, right) != Match::same && (tells_more(view.left, left) || tells_more(view.right, right)))
    return false;
  return left.unit == right.unit && countsOnce(view.scene, view.left.ref.article, left) &&
         countsOnce(view.scene, view.right.ref.article, right);
}

}  // namespace synoptic
