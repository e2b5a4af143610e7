#include "compare/slots.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

// How many content words on each side of a mention make its neighbourhood, and how much each weighs (nearest first).
constexpr size_t kNear = 4;
constexpr std::array<int, kNear> kWeights{8, 6, 4, 3};
// A word of the one neighbourhood counts when it stands among this many content words around the other mention.
constexpr size_t kFar = 8;

struct Neighbour {
  uint32_t token;
  int weight;
};

struct Neighbourhood {
  std::vector<Neighbour> near;  // with weights
  std::vector<uint32_t> far;    // near ones first
};

bool insideSameKind(const Side& side, const Mention& own, Span token) {
  for (const Mention& mention : side.mentions)
    if (mention.kind == own.kind && !mention.span.overlaps(own.span) && mention.span.overlaps(token)) return true;
  return false;
}

bool breaksList(std::string_view key) {
  return key == "," || key == ";" || key == "and" || key == "or" || key == "but";
}

// Content words from the mention outwards, until another mention of its kind, and then only back to the last comma.
std::vector<uint32_t> walk(const Scene& scene, const Side& side, const Mention& mention, bool forward) {
  const Document& document = *side.document;
  const TokenRange own = tokensOf(side, mention.span);
  std::vector<uint32_t> words;
  size_t kept = 0;
  for (uint32_t at = forward ? own.end : own.begin;
       forward ? at < side.sentence->end_token : at > side.sentence->first_token;) {
    const uint32_t token = forward ? at++ : --at;
    if (document.key(document.tokens[token]) == ";") break;
    if (insideSameKind(side, mention, document.tokens[token].span)) {
      words.resize(kept);
      break;
    }
    if (breaksList(document.key(document.tokens[token]))) kept = words.size();
    if (scene.content(side.ref.article, token)) words.push_back(token);
    if (words.size() >= kFar) break;
  }
  return words;
}

Neighbourhood neighbourhoodOf(const Scene& scene, const Side& side, const Mention& mention) {
  Neighbourhood out;
  const std::vector<uint32_t> before = walk(scene, side, mention, false), after = walk(scene, side, mention, true);
  for (size_t at = 0; at < kFar; ++at) {
    for (const auto* words : {&after, &before})
      if (at < words->size()) {
        if (at < kNear) out.near.push_back({(*words)[at], kWeights[at]});
        out.far.push_back((*words)[at]);
      }
  }
  return out;
}

struct Agreement {
  int matched = 0, total = 0, words = 0;
};

// How much of one's near words stands among the other's far ones.
Agreement agree(const LinkView& view, bool left_near, const Neighbourhood& near, const Neighbourhood& far) {
  const Scene& scene = view.scene;
  const uint32_t one = left_near ? view.left.ref.article : view.right.ref.article;
  const uint32_t other = left_near ? view.right.ref.article : view.left.ref.article;
  Agreement out;
  for (const Neighbour& word : near.near) {
    out.total += word.weight;
    const bool found = std::any_of(far.far.begin(), far.far.end(), [&](uint32_t token) {
      return related(scene.lexicon, scene.lemma(one, word.token), scene.lemma(other, token));
    });
    if (found) out.matched += word.weight, ++out.words;
  }
  return out;
}

enum class Match : uint8_t { unknown, same, other };

Match matchTokens(const LinkView& view, uint32_t left, uint32_t right) {
  if (left == kNone || right == kNone) return Match::unknown;
  if (left >= view.left.document->tokens.size() || right >= view.right.document->tokens.size()) return Match::unknown;
  return related(view.scene.lexicon, view.scene.lemma(view.left.ref.article, left),
                 view.scene.lemma(view.right.ref.article, right))
             ? Match::same
             : Match::other;
}

Side sideOf(const Scene& scene, SentenceRef ref) {
  const auto& begin = scene.mentions_begin[ref.article];
  const std::span<const Mention> mentions = scene.reading(ref.article).mentions;
  return {ref, &scene.document(ref.article), &scene.sentence(ref),
          mentions.subspan(begin[ref.sentence], begin[ref.sentence + 1] - begin[ref.sentence])};
}

}  // namespace

TokenRange tokensOf(const Side& side, Span span) {
  const auto& tokens = side.document->tokens;
  const auto first = tokens.begin() + side.sentence->first_token, last = tokens.begin() + side.sentence->end_token;
  const auto begin =
      std::partition_point(first, last, [&](const Token& token) { return token.span.end <= span.begin; });
  const auto end = std::partition_point(begin, last, [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<uint32_t>(begin - tokens.begin()), static_cast<uint32_t>(end - tokens.begin())};
}

LinkView makeLinkView(const Scene& scene, const Link& link) {
  LinkView view{scene, link, sideOf(scene, link.left), sideOf(scene, link.right), {}, 0};
  const Sentence &left = *view.left.sentence, &right = *view.right.sentence;
  view.to_right.assign(left.end_token - left.first_token, kNone);
  uint32_t matched = 0;
  for (const WordPair& pair : link.tokens) {
    const TokenRange one = tokensOf(view.left, pair.left), other = tokensOf(view.right, pair.right);
    if (one.begin >= one.end || other.begin >= other.end) continue;
    if (view.to_right[one.begin - left.first_token] != kNone) continue;
    view.to_right[one.begin - left.first_token] = other.begin;
    matched += scene.content(link.left.article, one.begin);
  }
  const auto contents = [&](uint32_t article, const Sentence& sentence) {
    uint32_t count = 0;
    for (uint32_t at = sentence.first_token; at < sentence.end_token; ++at) count += scene.content(article, at);
    return count;
  };
  const uint32_t shorter = std::min(contents(link.left.article, left), contents(link.right.article, right));
  view.matched_content = shorter == 0 ? 0 : std::min(100u, matched * 100 / shorter);
  return view;
}

SlotEvidence slotOf(const LinkView& view, const Mention& left, const Mention& right) {
  const Neighbourhood one = neighbourhoodOf(view.scene, view.left, left);
  const Neighbourhood other = neighbourhoodOf(view.scene, view.right, right);
  const Agreement forth = agree(view, true, one, other), back = agree(view, false, other, one);
  SlotEvidence out;
  const int total = forth.total + back.total;
  if (total > 0) out.agreement = (forth.matched + back.matched) * 1000 / total;
  out.words = std::min(forth.words, back.words);
  const Match head = matchTokens(view, left.counted, right.counted), verb = matchTokens(view, left.verb, right.verb);
  out.head = head == Match::same;
  out.head_clash = head == Match::other;
  out.verb = verb == Match::same;
  out.verb_clash = verb == Match::other;
  return out;
}

std::vector<Candidate> mutualBest(std::vector<Candidate> candidates) {
  std::vector<Candidate> out;
  for (const Candidate& one : candidates) {
    const bool beaten = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
      const bool rival = (other.left == one.left) != (other.right == one.right);
      return rival && other.strength >= one.strength;
    });
    if (!beaten) out.push_back(one);
  }
  return out;
}

}  // namespace synoptic
