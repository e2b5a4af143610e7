// slots: do two mentions of linked sentences fill the same slot? A LinkView is one link with both sentences at hand;
// slotOf() compares the words around two mentions: which of the nearest content words of the one stand near the other
// too, weighted by nearness. Mentions of the same kind end each other's neighbourhood, so that lists ("$5 on tea, $7 on
// cake") keep their pairs. Example: "12 people died" / "the deaths of 15 people": people and die/death agree, the slot
// is the same. Covered by tests/compare/figures_test.cpp.
#pragma once
#include <span>
#include <utility>
#include <vector>

#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

struct Side {
  SentenceRef ref;
  const Document* document = nullptr;
  const Sentence* sentence = nullptr;
  std::span<const Mention> mentions;  // of this sentence
};

Side sideOf(const Scene& scene, SentenceRef ref);

struct LinkView {
  const Scene& scene;
  const Link& link;
  Side left, right;
  std::vector<uint32_t> to_right;  // token of the left sentence (from its first) -> aligned token of the right document
  uint32_t matched_content = 0;    // content words of the shorter sentence that are aligned, in percent
};

LinkView makeLinkView(const Scene& scene, const Link& link);

// Does a sentence of another article have a word of the same matter as this token (`related`)?
bool hasItsLike(const Scene& scene, const Side& side, uint32_t token, const Side& across);

// The link of two sentences with the article of lower rank on the left, and whether there is one; without one, the two
// sentences as they are, as a partial link.
std::pair<Link, bool> linkBetween(const Scene& scene, SentenceRef one, SentenceRef other);

struct TokenRange {
  uint32_t begin = 0, end = 0;
};
TokenRange tokensOf(const Side& side, Span span);

// The mentions that begin at that byte: of thousands in a sentence only they are looked at.
std::span<const Mention> mentionsFrom(const Side& side, uint32_t begin);

// The mention that stands exactly there; none: nullptr.
const Mention* mentionAt(const Side& side, Span span);

struct SlotEvidence {
  int agreement = 0;        // [0, 1000]: share of both neighbourhoods that stands in the other too
  int words = 0;            // neighbouring content words that agree
  int matter = 0;           // of them outside names
  bool head = false;        // the counted nouns agree
  bool head_clash = false;  // both are known and do not agree
  bool verb = false;        // the verbs agree
  bool verb_clash = false;
  bool beside = false;  // the word right behind the counted noun agrees too
  bool item = false;    // the same name of several words follows both: the item of a list that a sum was paid for
};

SlotEvidence slotOf(const LinkView& view, const Mention& left, const Mention& right);

// How surely both mentions fill one slot, [0, 1000]: the neighbourhood, the counted nouns, the verbs, and how much of
// the two sentences is the same at all.
int strengthOf(const LinkView& view, const SlotEvidence& slot);

// Verbs that say nothing of the event: be, have, say, include …
bool isPaleVerb(std::string_view lemma);

// Indices of mention pairs (left, right) such that each is the other's best by strength; ties make no pair.
struct Candidate {
  uint32_t left = 0, right = 0;
  int strength = 0;
};
std::vector<Candidate> mutualBest(std::vector<Candidate> candidates);

}  // namespace synoptic
