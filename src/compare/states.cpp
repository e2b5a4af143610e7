// States of what is counted, as their verbs tell them; see states.h.
#include "compare/states.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/deeds.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// "19 officers were on leave" / "27 officers were on duty".
bool areInTwoStates(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t one = stateOf(view.scene, view.left, left), other = stateOf(view.scene, view.right, right);
  return one != kNone && other != kNone &&
         !related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
}

// "has 300 beds" / "has 40 beds in intensive care": of what is had, those of one place or use that the other text does
// not tell.
bool hasThoseOfOnePlace(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr WordRow kHaving = " have own hold run operate ", kOf = " in for with at on from of under ";
  constexpr uint32_t kPhrase = 3;  // tokens behind the preposition
  const auto behind = [](const Mention& count) { return count.counted == kNone ? kNone : count.counted + 1; };
  const auto has = [&](const Side& side, const Mention& count) {
    return count.verb != kNone && kHaving.has(view.scene.lemma(side.ref.article, count.verb, Part::verb));
  };
  const auto ends = [&](const Side& side, const Mention& count) {
    return behind(count) >= side.sentence->end_token || !isWord(side, behind(count));
  };
  const auto isOfOne = [&](const Side& side, const Mention& count, const Side& across) {
    const uint32_t at = behind(count), end = side.sentence->end_token;
    if (at >= end || !kOf.has(keyOf(side, at))) return false;
    for (uint32_t word = at + 1; word < std::min(at + 1 + kPhrase, end) && isWord(side, word); ++word)
      if (view.scene.content(side.ref.article, word)) return !hasItsLike(view.scene, side, word, across);
    return false;
  };
  if (!has(view.left, left) || !has(view.right, right)) return false;
  return (isOfOne(view.left, left, view.right) && ends(view.right, right)) ||
         (isOfOne(view.right, right, view.left) && ends(view.left, left));
}

Stage stageOf(const Side& side, uint32_t verb) {
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::polarity && verb != kNone && one.verb == verb) return one.modality.stage;
  return Stage::unknown;
}

// "has closed 20 branches" / "will close 15 branches": done, and still to be done. What was promised is no deed yet.
bool isDoneAndPlanned(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr WordRow kPromising = " promise pledge commit agree undertake vow offer order announce plan decide want ";
  const auto told = [&](const Side& side, const Mention& figure) {
    const bool promised =
        figure.verb != kNone && kPromising.has(view.scene.lemma(side.ref.article, figure.verb, Part::verb));
    return promised ? Stage::unknown : stageOf(side, figure.verb);
  };
  const Stage one = told(view.left, left), other = told(view.right, right);
  return (one == Stage::happened && other == Stage::planned) || (one == Stage::planned && other == Stage::happened);
}

// "would raise $5 billion if it were doubled".
bool isSupposed(const Side& side, uint32_t verb) {
  constexpr auto kIf = std::to_array<std::string_view>({"if", "unless"});
  return verb != kNone && verb > side.sentence->first_token && verb < side.sentence->end_token &&
         keyOf(side, verb - 1) == "would" && hasAny(side, kIf);
}

// "closed four libraries" / "opened two libraries".
bool areOppositeDeeds(const LinkView& view, const Mention& left, const Mention& right) {
  const auto deed = [&](const Side& side, const Mention& figure) {
    return figure.verb == kNone ? std::string_view() : view.scene.lemma(side.ref.article, figure.verb, Part::verb);
  };
  const std::string_view one = deed(view.left, left), other = deed(view.right, right);
  return !one.empty() && !other.empty() && contrasting(view.scene.lexicon, one, other);
}

}  // namespace

bool areInOtherStates(const LinkView& view, const Mention& left, const Mention& right) {
  if (isPossible(view.left, left.verb) != isPossible(view.right, right.verb) ||  // carried 180, can carry 240
      isSupposed(view.left, left.verb) != isSupposed(view.right, right.verb))
    return true;
  if (areOppositeDeeds(view, left, right)) return true;
  return left.kind == MentionKind::number &&
         (areInTwoStates(view, left, right) || isDoneAndPlanned(view, left, right) ||
          hasThoseOfOnePlace(view, left, right));
}

}  // namespace synoptic
