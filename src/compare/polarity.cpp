// A negation that only one of two linked sentences has. In: a LinkView. Out: findings polarity.opposite.
// Method: the word a negation governs is the first content word behind it. Where it is aligned with the same word,
// un-negated, and most of both statements agrees, the texts exclude each other. Words that deny in themselves
// ("refused", "failed", "unless") on either side end the matter: double negations are left to the reader. Example: "the
// bridge will not open in May" / "the bridge will open in May". Covered by tests/compare/claims_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "compare/judges.h"

namespace synoptic {
namespace {

constexpr uint32_t kReach = 5;        // tokens from a negation to what it governs
constexpr int kConflictSlot = 560;    // agreement of the words around both verbs
constexpr uint32_t kMostlySame = 55;  // percent of the shorter sentence's content words that are aligned

constexpr std::array<std::string_view, 6> kNegations{"not", "n't", "never", "cannot", "nobody", "nothing"};
constexpr std::array<std::string_view, 26> kDeniers{
    "deny",   "refuse", "fail",     "decline", "reject",   "lack",    "without", "neither", "nor",
    "hardly", "barely", "scarcely", "unless",  "unlikely", "avoid",   "if",      "whether", "only",
    "no",     "none",   "cancel",   "doubt",   "stop",     "prevent", "yet",     "just"};

template <class List>
bool among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Denial {
  uint32_t negation = kNone, governed = kNone;  // tokens
};

std::vector<Denial> denialsOf(const Scene& scene, const Side& side) {
  std::vector<Denial> out;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at) {
    if (!among(kNegations, side.document->key(side.document->tokens[at]))) continue;
    Denial denial{at, kNone};
    for (uint32_t next = at + 1; next < std::min(side.sentence->end_token, at + 1 + kReach) && denial.governed == kNone;
         ++next)
      if (scene.content(side.ref.article, next)) denial.governed = next;
    out.push_back(denial);
  }
  return out;
}

bool hasDenier(const Scene& scene, const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (among(kDeniers, scene.lemma(side.ref.article, at)) ||
        among(kDeniers, side.document->key(side.document->tokens[at])))
      return true;
  return false;
}

// A word with the words of its verb group before it: "will not travel", "has travelled".
Span groupSpan(const Side& side, uint32_t first, uint32_t word) {
  uint32_t begin = first;
  if (begin > side.sentence->first_token &&
      Lexicon::isFunctionWord(side.document->key(side.document->tokens[begin - 1])))
    --begin;
  return {side.document->tokens[begin].span.begin, side.document->tokens[word].span.end};
}

Mention at(const Side& side, uint32_t token) {
  Mention mention;
  mention.kind = MentionKind::polarity;
  mention.span = side.document->tokens[token].span;
  mention.sentence = side.ref.sentence;
  return mention;
}

struct Aligned {
  uint32_t left = kNone, right = kNone;
};

Aligned partnerOf(const LinkView& view, bool left_denies, uint32_t governed) {
  const uint32_t first = view.left.sentence->first_token;
  if (left_denies) return {governed, view.to_right[governed - first]};
  for (uint32_t at = 0; at < view.to_right.size(); ++at)
    if (view.to_right[at] == governed) return {first + at, governed};
  return {};
}

}  // namespace

void judgePolarity(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full || view.matched_content < kMostlySame) return;
  const auto left = denialsOf(view.scene, view.left), right = denialsOf(view.scene, view.right);
  if (left.size() + right.size() != 1) return;
  if (hasDenier(view.scene, view.left) || hasDenier(view.scene, view.right)) return;
  const bool left_denies = !left.empty();
  const Denial denial = left_denies ? left[0] : right[0];
  if (denial.governed == kNone) return;
  const Aligned verbs = partnerOf(view, left_denies, denial.governed);
  if (verbs.left == kNone || verbs.right == kNone) return;
  if (!related(view.scene.lexicon, view.scene.lemma(view.left.ref.article, verbs.left),
               view.scene.lemma(view.right.ref.article, verbs.right)))
    return;
  const SlotEvidence slot = slotOf(view, at(view.left, verbs.left), at(view.right, verbs.right));
  if (slot.agreement < kConflictSlot || slot.words < 2) return;
  const auto statement = [&](const Side& side, bool denies, uint32_t word) {
    const std::string lemma(view.scene.lemma(side.ref.article, word));
    return Statement{side.ref, groupSpan(side, denies ? denial.negation : word, word), denies ? "not " + lemma : lemma};
  };
  findings.push_back({Rule::polarity_opposite, FactKind::polarity, statement(view.left, left_denies, verbs.left),
                      statement(view.right, !left_denies, verbs.right), slot.agreement});
}

}  // namespace synoptic
