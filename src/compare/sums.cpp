#include "compare/sums.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compare/changes.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// What kind of sum it is: "fine" of "a fine of $4 million", "a $4 million fine" and "was fined $4 million",
// "damages" of "$5 million in damages"; kNone where the words do not say.
uint32_t natureOf(const Scene& scene, const Side& side, const Mention& sum) {
  constexpr auto kNatures = std::to_array<std::string_view>(
      {"fine",         "penalty",    "damage",      "damages",  "fee",          "salary", "wage",    "bonus",
       "tax",          "loan",       "debt",        "grant",    "ransom",       "refund", "deposit", "bail",
       "reward",       "prize",      "rent",        "fare",     "profit",       "loss",   "revenue", "income",
       "compensation", "settlement", "bribe",       "donation", "contribution", "gift",   "pension", "toll",
       "subsidy",      "interest",   "restitution", "dividend", "insurance",    "tuition"});
  const TokenRange own = tokensOf(side, sum.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  constexpr uint32_t kPhrase = 4;  // tokens: "in state and local taxes"
  const auto noun = [&](uint32_t token) {
    const std::string_view lemma = scene.lemma(side.ref.article, token, Part::noun);
    return scene.content(side.ref.article, token) && (isAmong(kNatures, lemma) || isAmong(kNatures, key(token)));
  };
  if (own.begin >= first + 2 && key(own.begin - 1) == "of" && noun(own.begin - 2)) return own.begin - 2;
  if (own.end < last && noun(own.end)) return own.end;  // "a $4 million fine"
  if (own.begin >= first + 2 && own.end < last && key(own.begin - 1) == "," && key(own.end) == "," &&
      noun(own.begin - 2))
    return own.begin - 2;  // "the fine, $90,000, amounted to"
  if (sum.verb != kNone && sum.verb >= first && sum.verb < own.begin && own.begin - sum.verb <= kPhrase &&
      isAmong(kNatures, scene.lemma(side.ref.article, sum.verb, Part::verb)))
    return sum.verb;  // "was fined $4 million"
  if (own.end < last && key(own.end) == "in")
    for (uint32_t at = std::min(own.end + 1 + kPhrase, last); at > own.end + 1; --at)
      if (noun(at - 1)) return at - 1;
  return kNone;
}

// The head of what a sum was paid for: "mill" of "$80,000 for the old mill"; kNone where the text does not say.
uint32_t purposeOf(const Scene& scene, const Side& side, const Mention& sum) {
  constexpr uint32_t kReach = 5;                                                // tokens of the phrase
  const bool beside = sum.kind == MentionKind::number && sum.counted != kNone;  // "400 crowns for"
  const uint32_t begin = std::max(tokensOf(side, sum.span).end, beside ? sum.counted + 1 : 0),
                 last = side.sentence->end_token;
  if (begin >= last || side.document->key(side.document->tokens[begin]) != "for") return kNone;
  uint32_t head = kNone;
  for (uint32_t at = begin + 1; at < std::min(begin + 1 + kReach, last); ++at) {
    const bool content = scene.content(side.ref.article, at);
    if (!content && head != kNone) break;
    if (content) head = at;
  }
  return head;
}

// "a fine of $4 million" / "$5 million in damages": two sums.
bool otherNature(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::money) return false;
  const uint32_t one = natureOf(view.scene, view.left, left), other = natureOf(view.scene, view.right, right);
  return one != kNone && other != kNone &&
         !related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
}

// Money that comes in and money that goes out: "raised $24 million", "spent $19 million".
bool otherDirection(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kOut = std::to_array<std::string_view>(
      {"spend", "pay", "give", "donate", "contribute", "lend", "invest", "repay", "lose"});
  if (left.kind != MentionKind::money || left.verb == kNone || right.verb == kNone) return false;
  const std::string_view one = view.scene.lemma(view.left.ref.article, left.verb, Part::verb),
                         other = view.scene.lemma(view.right.ref.article, right.verb, Part::verb);
  return (comesIn(view.scene, view.left.ref.article, left.verb) && isAmong(kOut, other)) ||
         (isAmong(kOut, one) && comesIn(view.scene, view.right.ref.article, right.verb));
}

// Two sums paid for two things: "$80,000 for the mill", "$9,500 for a boat"; of a coin that is no known one where a
// verb or a noun tells that it is a sum ("was fined 400 crowns for speeding").
bool otherPurpose(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.kind != MentionKind::money &&
      (natureOf(view.scene, view.left, left) == kNone || natureOf(view.scene, view.right, right) == kNone))
    return false;
  const uint32_t one = purposeOf(view.scene, view.left, left), other = purposeOf(view.scene, view.right, right);
  return one != kNone && other != kNone &&
         !related(view.scene.lexicon, view.scene.lemma(view.left.ref.article, one),
                  view.scene.lemma(view.right.ref.article, other));
}

}  // namespace

bool comesIn(const Scene& scene, uint32_t article, uint32_t verb) {
  constexpr auto kIn =
      std::to_array<std::string_view>({"raise", "earn", "receive", "collect", "borrow", "gain", "win"});
  return verb != kNone && isAmong(kIn, scene.lemma(article, verb, Part::verb));
}

bool oneNature(const Scene& scene, const Side& left, const Mention& one, const Side& right, const Mention& other) {
  const uint32_t nature = natureOf(scene, left, one), across = natureOf(scene, right, other);
  return nature != kNone && across != kNone && related(scene, left.ref.article, nature, right.ref.article, across);
}

bool sameNature(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t one = natureOf(view.scene, view.left, left), other = natureOf(view.scene, view.right, right);
  if (one != kNone && other != kNone)
    return related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
  const auto sums = [](const Side& side) {
    return std::count_if(side.mentions.begin(), side.mentions.end(),
                         [](const Mention& mention) { return mention.kind == MentionKind::money; });
  };
  if ((one == kNone && other == kNone) || sums(view.left) != 1 || sums(view.right) != 1) return false;
  return one != kNone ? !hasNoWordForIt(view.scene, view.left, left, view.right)
                      : !hasNoWordForIt(view.scene, view.right, right, view.left);
}

bool hasNoWordForIt(const Scene& scene, const Side& own, const Mention& sum, const Side& across) {
  const uint32_t nature = sum.kind == MentionKind::money ? natureOf(scene, own, sum) : kNone;
  if (nature == kNone) return false;
  for (uint32_t at = across.sentence->first_token; at < across.sentence->end_token; ++at)
    if (scene.content(across.ref.article, at) && related(scene, own.ref.article, nature, across.ref.article, at))
      return false;
  return true;
}

bool areOtherSums(const LinkView& view, const Mention& left, const Mention& right) {
  return otherNature(view, left, right) || otherDirection(view, left, right) || otherPurpose(view, left, right);
}

}  // namespace synoptic
