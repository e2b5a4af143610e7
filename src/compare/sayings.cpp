// Two verbs of saying; see sayings.h. Method: the words before the verbs, names beside them; what a verb tells is what
// facts read as its content (Attribution), or what stands behind it.
#include "compare/sayings.h"

#include <algorithm>
#include <array>

#include "compare/changes.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr auto kTelling = std::to_array<std::string_view>(
    {"say", "tell", "announce", "confirm", "report", "state", "declare", "disclose", "add", "write", "reveal"});

// A name near both verbs of saying, before or behind: "the Journal reported", "first reported in the Journal".
bool sameNameBeside(const LinkView& view, uint32_t left, uint32_t right) {
  constexpr uint32_t kReach = 7;
  const auto beside = [&](const Side& side, uint32_t verb, const Mention& one) {
    if (one.entity == kNone || one.kind == MentionKind::place) return false;
    const TokenRange range = tokensOf(side, one.span);
    return range.begin > verb ? range.begin - verb <= kReach : verb - range.begin <= kReach;
  };
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions)
      if (beside(view.left, left, one) && beside(view.right, right, other) &&
          view.scene.joined(view.left.ref.article, one.entity) ==
              view.scene.joined(view.right.ref.article, other.entity))
        return true;
  return false;
}

}  // namespace

bool isSaying(std::string_view lemma) {
  return isAmong(kTelling, lemma);
}

bool sameSpeaker(const LinkView& view, uint32_t left, uint32_t right) {
  constexpr uint32_t kReach = 4;
  const Scene& scene = view.scene;
  const auto begin = [&](const Side& side, uint32_t verb) {
    return verb > side.sentence->first_token + kReach ? verb - kReach : side.sentence->first_token;
  };
  for (uint32_t i = begin(view.left, left); i < left; ++i)
    for (uint32_t j = begin(view.right, right); j < right; ++j)
      if (scene.content(view.left.ref.article, i) && scene.content(view.right.ref.article, j) &&
          related(scene, view.left.ref.article, i, view.right.ref.article, j))
        return true;
  return false;
}

bool sameReport(const LinkView& view, uint32_t left, uint32_t right) {
  return view.scene.lemma(view.left.ref.article, left) == "report" &&
         view.scene.lemma(view.right.ref.article, right) == "report" && sameNameBeside(view, left, right);
}

bool leadsStatement(const Side& side, const Mention& date, uint32_t verb) {
  const TokenRange own = tokensOf(side, date.span);
  if (own.begin >= verb || own.begin <= side.sentence->first_token + 1) return false;
  for (uint32_t at = own.end; at < verb; ++at)
    if (!isWord(side, at)) return false;  // "opens on May 4, the port said"
  return true;
}

bool tellTheSame(const LinkView& view, uint32_t left, bool left_leads, uint32_t right, bool right_leads) {
  if (!left_leads && !right_leads) return true;
  const auto toldBy = [&](const Side& side, uint32_t cue, bool behind) {
    for (const Attribution& one : view.scene.reading(side.ref.article).attributions)
      if (!behind && one.sentence == side.ref.sentence && one.cue == cue) return one.content;
    return behind ? Span{side.document->tokens[cue].span.end, side.sentence->span.end} : side.sentence->span;
  };
  const Span one = toldBy(view.left, left, left_leads), other = toldBy(view.right, right, right_leads);
  for (uint32_t at = view.left.sentence->first_token; at < view.left.sentence->end_token; ++at) {
    const uint32_t across = view.to_right[at - view.left.sentence->first_token];
    if (across != kNone && view.scene.content(view.left.ref.article, at) &&
        one.contains(view.left.document->tokens[at].span) && other.contains(view.right.document->tokens[across].span))
      return true;
  }
  return false;
}

}  // namespace synoptic
