// Two names or words, each in the other's place, in sentences of the same words. In: a LinkView and its places of
// change. Out: findings claim.swapped. What stands in a row or is done to each other may change places. Example:
// "Rovers beat Harriers" / "Harriers beat Rovers". Covered by tests/compare/edits_test.cpp.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "compare/changes.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

// The words of a sentence, sorted.
std::vector<std::string_view> bagOf(const Side& side) {
  std::vector<std::string_view> out;
  for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
    if (isWord(side, token)) out.push_back(keyOf(side, token));
  putInOrder(out);
  return out;
}

std::vector<const Mention*> namesOf(const Side& side) {
  std::vector<const Mention*> out;
  for (const Mention& one : side.mentions)
    if (one.entity != kNone) out.push_back(&one);
  return out;
}

// Between two names stands a verb that the one does to the other, and no "and".
bool actsOn(const LinkView& view, const Side& side, const Mention& left, const Mention& right) {
  bool verb = false;
  for (uint32_t token = tokensOf(side, left.span).end; token < tokensOf(side, right.span).begin; ++token) {
    if (keyOf(side, token) == "and" || keyOf(side, token) == "or" || keyOf(side, token) == "," ||
        keyOf(side, token) == "with")
      return false;
    const std::string_view lemma = view.scene.lemma(side.ref.article, token, Part::verb);
    if (isMutual(lemma)) return false;
    verb = verb || std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
             return one.kind == MentionKind::polarity && one.verb == token;
           });
  }
  return verb;
}

// The same words, but two names each in the other's place: who did it to whom. ("A sued B" / "B was sued by A" has more
// words.)
bool judgeSwap(const LinkView& view, uint32_t same, Findings& findings) {
  const auto left = namesOf(view.left), right = namesOf(view.right);
  if (left.size() != right.size() || left.size() < 2 || bagOf(view.left) != bagOf(view.right)) return false;
  const auto joined = [&](const Side& side, const Mention& one) {
    return view.scene.joined(side.ref.article, one.entity);
  };
  std::vector<size_t> other;
  for (size_t at = 0; at < left.size(); ++at)
    if (joined(view.left, *left[at]) != joined(view.right, *right[at])) other.push_back(at);
  if (other.size() != 2 || joined(view.left, *left[other[0]]) != joined(view.right, *right[other[1]]) ||
      joined(view.left, *left[other[1]]) != joined(view.right, *right[other[0]]))
    return false;
  // "Bell met Orlov" / "Orlov met Bell": the same, and neither name is wrong
  if (!actsOn(view, view.left, *left[other[0]], *left[other[1]]) ||
      !actsOn(view, view.right, *right[other[0]], *right[other[1]]))
    return true;
  findings.push_back(
      changeFinding(view, Rule::claim_swapped, FactKind::claim, left[other[0]]->span, right[other[0]]->span, same));
  return true;
}

// "a correct input for every output" / "a correct output for every input": two words of matter in each other's place.
// What stands in a row ("bread and wine" / "wine and bread") may change places, and so may whole phrases.
bool judgeSwappedWords(const LinkView& view, const std::vector<Change>& changes, uint32_t same, Findings& findings) {
  if (changes.size() != 2 || bagOf(view.left) != bagOf(view.right)) return false;
  const Change &one = changes[0], &other = changes[1];
  for (const Change* change : {&one, &other})
    if (change->left.size() != 1 || change->right.size() != 1 || change->edit.left.end - change->edit.left.begin != 1 ||
        change->edit.right.end - change->edit.right.begin != 1)
      return false;
  if (keyOf(view.left, one.left[0]) != keyOf(view.right, other.right[0]) ||
      keyOf(view.left, other.left[0]) != keyOf(view.right, one.right[0]))
    return false;
  const auto listed = [&](const Side& side, uint32_t from, uint32_t to) {
    for (uint32_t token = from + 1; token < to; ++token)
      if (keyOf(side, token) == "and" || keyOf(side, token) == "or" || keyOf(side, token) == "," ||
          isMutual(view.scene.lemma(side.ref.article, token, Part::verb)))
        return true;
    return false;
  };
  const bool adverbs = keyOf(view.left, one.left[0]).ends_with("ly") && keyOf(view.left, other.left[0]).ends_with("ly");
  if (!adverbs && listed(view.left, one.left[0], other.left[0])) return false;
  findings.push_back(changeFinding(view, Rule::claim_swapped, FactKind::claim,
                                   spanOf(view.left, one.left[0], one.left[0] + 1),
                                   spanOf(view.right, one.right[0], one.right[0] + 1), same));
  return true;
}

}  // namespace

bool isMutual(std::string_view lemma) {
  constexpr auto kMutual =
      std::to_array<std::string_view>({"meet", "marry", "divorce", "talk", "speak", "play", "face", "fight", "join",
                                       "agree", "accompany", "resemble", "argue", "border"});
  return isAmong(kMutual, lemma);
}

bool judgeSwaps(const LinkView& view, const std::vector<Change>& changes, uint32_t same, Findings& findings) {
  return judgeSwap(view, same, findings) || judgeSwappedWords(view, changes, same, findings);
}

}  // namespace synoptic
