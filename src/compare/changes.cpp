#include "compare/changes.h"

#include <algorithm>
#include <array>

#include "compare/contrasts.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// A contrast and a negation within so many tokens may cancel each other ("not open" / "closed").
constexpr uint32_t kNear = 4;
constexpr int kStrength = 500;  // of a finding, and as much again as the sentences are the same

Tokens contentOf(const Scene& scene, const Side& side, TokenRange range) {
  Tokens out;
  for (uint32_t token = range.begin; token < range.end; ++token)
    if (side.document->tokens[token].kind != TokenKind::punctuation && scene.content(side.ref.article, token))
      out.push_back(token);
  return out;
}

// "not only", "no longer", "nothing but": no denial of what follows.
bool negatedIn(const Side& side, TokenRange range) {
  constexpr auto kAfter = std::to_array<std::string_view>(
      {"only", "just", "merely", "longer", "yet", "doubt", "matter", "less", "more", "fewer", "but", "least", "even"});
  for (uint32_t token = range.begin; token < range.end; ++token) {
    if (!isNegation(keyOf(side, token)) || keyOf(side, token) == "without") continue;
    if (token + 1 < side.sentence->end_token && isAmong(kAfter, keyOf(side, token + 1))) continue;
    return true;
  }
  return false;
}

constexpr auto kTurns = std::to_array<std::string_view>(
    {"unable", "yet",   "instead", "rather", "whether", "unless", "hardly", "barely", "scarcely", "only",     "nor",
     "if",     "avoid", "prevent", "reject", "without", "way",    "but",    "too",    "least",    "otherwise"});

uint32_t gapOf(TokenRange one, TokenRange other) {
  return one.end <= other.begin ? other.begin - one.end : other.end <= one.begin ? one.begin - other.end : 0;
}

}  // namespace

std::string_view keyOf(const Side& side, uint32_t token) {
  return side.document->key(side.document->tokens[token]);
}

bool isWord(const Side& side, uint32_t token) {
  return side.document->tokens[token].kind == TokenKind::word;
}

bool isVerb(const Side& side, uint32_t token) {
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [&](const Mention& one) { return one.kind == MentionKind::polarity && one.verb == token; });
}

Span spanOf(const Side& side, uint32_t begin, uint32_t end) {
  return {side.document->tokens[begin].span.begin, side.document->tokens[end - 1].span.end};
}

std::vector<Change> changesOf(const LinkView& view, const Rewriting& rewriting) {
  std::vector<Change> out;
  for (const Edit& edit : rewriting.edits)
    out.push_back({edit, contentOf(view.scene, view.left, edit.left), contentOf(view.scene, view.right, edit.right),
                   negatedIn(view.left, edit.left), negatedIn(view.right, edit.right)});
  return out;
}

bool near(const Change& one, const Change& other) {
  return std::min(gapOf(one.edit.left, other.edit.left), gapOf(one.edit.right, other.edit.right)) < kNear;
}

bool addsOwned(const LinkView& view, const Change& change) {
  constexpr auto kOwning = std::to_array<std::string_view>({"'s", "’s"});
  const auto owned = [&](const Side& side, TokenRange range) {
    return range.begin < range.end && isAmong(kOwning, keyOf(side, range.begin));
  };
  return (owned(view.left, change.edit.left) && change.right.empty() && !change.left.empty()) ||
         (owned(view.right, change.edit.right) && change.left.empty() && !change.right.empty());
}

Finding changeFinding(const LinkView& view, Rule rule, FactKind kind, Span left, Span right, uint32_t same) {
  return {rule,
          kind,
          {view.left.ref, left, std::string(view.left.document->text(left))},
          {view.right.ref, right, std::string(view.right.document->text(right))},
          kStrength + static_cast<int>(same) * 5};
}

// A turn of negation somewhere else, on the side that seems to lack one: "made no answer" / "did not answer", "yet to",
// "unable", "refused". Counted over the changed words only; what both sides have is no matter.
uint32_t denialsIn(const Scene& scene, const Side& side, TokenRange range) {
  static const WordLists kAsWritten({kTurns, negations()}), kAsVerb({kTurns, deniers()});
  uint32_t count = 0;
  for (uint32_t token = range.begin; token < range.end; ++token)
    count +=
        kAsWritten.with(keyOf(side, token)) != 0 || kAsVerb.with(scene.lemma(side.ref.article, token, Part::verb)) != 0;
  return count;
}

bool hasWordOf(const Side& side, TokenRange range, const WordRow& words) {
  for (uint32_t token = range.begin; token < range.end; ++token) {
    const std::string_view key = keyOf(side, token);
    if (!words.has(key)) continue;
    if (key == "per" && token + 1 < side.sentence->end_token && keyOf(side, token + 1) == "cent") continue;  // percent
    if (key == "last" && token + 2 < side.sentence->end_token && keyOf(side, token + 1) == "of") continue;   // of them
    return true;
  }
  return false;
}

}  // namespace synoptic
