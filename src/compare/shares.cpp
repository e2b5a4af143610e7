// See shares.h. Linear in the tokens of the two sentences but for what stands behind prepositions, which are few.
#include "compare/shares.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compare/changes.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// "lost 12 percent in all": of a time of several steps.
bool isSummedUp(const Side& side, const Mention& share) {
  const uint32_t end = tokensOf(side, share.span).end, last = side.sentence->end_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  return end + 1 < last && key(end) == "in" && (key(end + 1) == "all" || key(end + 1) == "total");
}

// "made up 18 percent of sales", not "grew by 26 percent".
bool isShareOf(const Side& side, const Mention& share) {
  const TokenRange own = tokensOf(side, share.span);
  const bool of = own.end < side.sentence->end_token && side.document->key(side.document->tokens[own.end]) == "of";
  const bool by =
      own.begin > side.sentence->first_token && side.document->key(side.document->tokens[own.begin - 1]) == "by";
  constexpr uint32_t kOfWhich = 6;  // tokens: "1.3 billion euros, of which Selk will pay 60 percent"
  for (uint32_t at = own.begin; at > side.sentence->first_token + 1 && own.begin - at < kOfWhich; --at)
    if (side.document->key(side.document->tokens[at - 1]) == "which" &&
        side.document->key(side.document->tokens[at - 2]) == "of")
      return true;
  return of && !by;
}

// "Unemployment among the under-25s averaged 15.2 percent": of a part of all.
bool isShareAmongSome(const Side& side, const Mention& share) {
  constexpr uint32_t kReach = 6;
  const uint32_t begin = tokensOf(side, share.span).begin;
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kReach; --at) {
    if (side.document->key(side.document->tokens[at - 1]) == ",") return false;
    if (side.document->key(side.document->tokens[at - 1]) == "among") return true;
  }
  return false;
}

// "Women make up 12 percent of the workforce": what a whole is made of, not what is done to it.
bool isComposition(const Scene& scene, const Side& side, const Mention& share) {
  constexpr uint32_t kReach = 4;  // tokens: "made up about 12 percent"
  const uint32_t begin = tokensOf(side, share.span).begin, first = side.sentence->first_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  for (uint32_t at = begin; at > first && begin - at < kReach; --at) {
    const std::string_view verb = scene.lemma(side.ref.article, at - 1, Part::verb);
    if (verb == "constitute" || verb == "comprise" || verb == "represent") return true;
    if ((verb == "make" && key(at) == "up") || (verb == "account" && key(at) == "for")) return true;
  }
  return false;
}

// What stands behind "on", "among" or "against" right behind a word that both sentences have: "tax on spirits", "tax on
// beer" are two.
bool otherComplement(const LinkView& view) {
  constexpr auto kJoining = std::to_array<std::string_view>({"on", "among", "against"});
  constexpr uint32_t kPhrase = 3;  // tokens to the noun: "the under-25s"
  const auto complementOf = [&](const Side& side, uint32_t at) -> uint32_t {
    const uint32_t last = side.sentence->end_token;
    if (at + 1 >= last || !isAmong(kJoining, side.document->key(side.document->tokens[at + 1]))) return kNone;
    for (uint32_t noun = at + 2; noun < std::min(at + 2 + kPhrase, last); ++noun) {
      const Span span = side.document->tokens[noun].span;
      const bool day = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
        return (one.kind == MentionKind::date || isFigure(one.kind)) && one.span.overlaps(span);
      });
      if (day) return kNone;  // "on Tuesday"
      if (view.scene.content(side.ref.article, noun)) return noun;
    }
    return kNone;
  };
  for (uint32_t i = view.left.sentence->first_token; i < view.left.sentence->end_token; ++i) {
    const uint32_t one = complementOf(view.left, i);
    if (one == kNone || !view.scene.content(view.left.ref.article, i)) continue;
    for (uint32_t j = view.right.sentence->first_token; j < view.right.sentence->end_token; ++j) {
      const uint32_t other = complementOf(view.right, j);
      if (other == kNone || !related(view.scene, view.left.ref.article, i, view.right.ref.article, j)) continue;
      bool stands = false;
      for (uint32_t at = view.right.sentence->first_token; at < view.right.sentence->end_token && !stands; ++at)
        stands = view.scene.content(view.right.ref.article, at) &&
                 related(view.scene, view.left.ref.article, one, view.right.ref.article, at);
      if (!stands) return true;
    }
  }
  return false;
}

// "Unions say 80 percent struck": who a statement that holds the figure begins with; kNone where none does.
uint32_t claimantOf(const Scene& scene, const Side& side, const Mention& share) {
  for (const Attribution& said : scene.reading(side.ref.article).attributions)
    if (said.sentence == side.ref.sentence && said.content.contains(share.span) &&
        said.speaker.span.begin < said.speaker.span.end && said.speaker.span.end <= said.content.begin)
      return tokensOf(side, said.speaker.span).end - 1;
  return kNone;
}

// "Unions say 80 percent struck" / "The railway says 45 percent struck": two parties, each with a share of its own.
bool claimOtherShares(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t one = claimantOf(view.scene, view.left, left), other = claimantOf(view.scene, view.right, right);
  return one != kNone && other != kNone &&
         !related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
}

}  // namespace

bool areOtherShares(const LinkView& view, const Mention& left, const Mention& right) {
  const auto apart = [&](auto tells) { return tells(view.left, left) != tells(view.right, right); };
  return apart(isSummedUp) || apart(isShareOf) || apart(isShareAmongSome) ||
         isComposition(view.scene, view.left, left) != isComposition(view.scene, view.right, right) ||
         otherComplement(view) || claimOtherShares(view, left, right);
}

}  // namespace synoptic
