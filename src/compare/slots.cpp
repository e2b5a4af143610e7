#include "compare/slots.h"

#include <algorithm>
#include <array>
#include <vector>

#include "compare/deeds.h"

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
  const Sense* sense;
};

// A few things without a place in memory of their own: neighbourhoods are made by the thousand.
template <class T, size_t most>
struct Few {
  std::array<T, most> items;
  size_t count = 0;
  void push_back(T item) { items[count++] = item; }
  const T* begin() const { return items.data(); }
  const T* end() const { return items.data() + count; }
};

struct Neighbourhood {
  Few<Neighbour, 2 * kNear> near;   // with weights
  Few<const Sense*, 2 * kFar> far;  // near ones first
};

bool insideSameKind(const Side& side, const Mention& own, Span token) {
  if (own.kind == MentionKind::polarity) return false;  // verbs stand too close to end anything
  for (const Mention& mention : side.mentions)
    if (mention.kind == own.kind && !mention.span.overlaps(own.span) && mention.span.overlaps(token)) return true;
  return false;
}

bool breaksList(std::string_view key) {
  return key == "," || key == ";" || key == "and" || key == "or" || key == "but";
}

// Content words from the mention outwards, until another mention of its kind, and then only back to the last comma.
Few<uint32_t, kFar> walk(const Scene& scene, const Side& side, const Mention& mention, TokenRange own, bool forward) {
  const Document& document = *side.document;
  Few<uint32_t, kFar> words;
  size_t kept = 0;
  bool broken = false;
  for (uint32_t at = forward ? own.end : own.begin;
       forward ? at < side.sentence->end_token : at > side.sentence->first_token;) {
    const uint32_t token = forward ? at++ : --at;
    const std::string_view key = document.key(document.tokens[token]);
    if (key == ";") break;
    if (insideSameKind(side, mention, document.tokens[token].span)) {
      words.count = broken ? kept : (words.count + 1) / 2;  // without a comma, each has the nearer half
      break;
    }
    if (breaksList(key)) kept = words.count, broken = true;
    if (scene.content(side.ref.article, token)) words.push_back(token);
    if (words.count >= kFar) break;
  }
  return words;
}

Neighbourhood neighbourhoodOf(const Scene& scene, const Side& side, const Mention& mention) {
  Neighbourhood out;
  const TokenRange own = tokensOf(side, mention.span);
  const auto before = walk(scene, side, mention, own, false), after = walk(scene, side, mention, own, true);
  for (size_t at = 0; at < kFar; ++at) {
    for (const auto* words : {&after, &before}) {
      if (at >= words->count) continue;
      const uint32_t token = words->items[at];
      const Sense* const sense = &scene.sense(side.ref.article, token);
      if (at < kNear) out.near.push_back({token, kWeights[at], sense});
      out.far.push_back(sense);
    }
  }
  return out;
}

struct Agreement {
  int matched = 0, total = 0, words = 0, matter = 0;
};

bool insideName(const Side& side, uint32_t token) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && one.span.contains(side.document->tokens[token].span);
  });
}

// How much of one's near words stands among the other's far ones.
Agreement agree(const LinkView& view, bool left_near, const Neighbourhood& near, const Neighbourhood& far) {
  Agreement out;
  for (const Neighbour& word : near.near) {
    out.total += word.weight;
    const bool found = std::any_of(far.far.begin(), far.far.end(), [&](const Sense* sense) {
      return related(view.scene.lexicon, *word.sense, *sense);
    });
    if (!found) continue;
    out.matched += word.weight, ++out.words;
    out.matter += !insideName(left_near ? view.left : view.right, word.token);
  }
  return out;
}

// Verbs that say nothing of the event.
constexpr auto kPaleVerbs =
    std::to_array<std::string_view>({"be", "have", "do", "say", "tell", "get", "make", "include", "happen", "occur"});

}  // namespace

bool isPaleVerb(std::string_view lemma) {
  return isAmong(kPaleVerbs, lemma);
}

Side sideOf(const Scene& scene, SentenceRef ref) {
  const auto& begin = scene.mentions_begin[ref.article];
  const std::span<const Mention> mentions = scene.reading(ref.article).mentions;
  return {ref, &scene.document(ref.article), &scene.sentence(ref),
          mentions.subspan(begin[ref.sentence], begin[ref.sentence + 1] - begin[ref.sentence])};
}

TokenRange tokensOf(const Side& side, Span span) {
  const auto& tokens = side.document->tokens;
  const auto first = tokens.begin() + side.sentence->first_token, last = tokens.begin() + side.sentence->end_token;
  const auto begin =
      std::partition_point(first, last, [&](const Token& token) { return token.span.end <= span.begin; });
  const auto end = std::partition_point(begin, last, [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<uint32_t>(begin - tokens.begin()), static_cast<uint32_t>(end - tokens.begin())};
}

std::span<const Mention> mentionsFrom(const Side& side, uint32_t begin) {
  const auto first = std::partition_point(side.mentions.begin(), side.mentions.end(),
                                          [begin](const Mention& one) { return one.span.begin < begin; });
  const auto last =
      std::find_if(first, side.mentions.end(), [begin](const Mention& one) { return one.span.begin != begin; });
  return {first, last};
}

const Mention* mentionAt(const Side& side, Span span) {
  const std::span<const Mention> mentions = mentionsFrom(side, span.begin);
  const auto found =
      std::find_if(mentions.begin(), mentions.end(), [&](const Mention& one) { return one.span == span; });
  return found != mentions.end() ? &*found : nullptr;
}

std::pair<Link, bool> linkBetween(const Scene& scene, SentenceRef one, SentenceRef other) {
  const auto [left, right] = std::minmax(one, other);
  const auto& links = scene.alignment.links;  // ordered by left, then right
  const auto found = std::partition_point(links.begin(), links.end(), [&](const Link& link) {
    return std::pair(link.left, link.right) < std::pair(left, right);
  });
  if (found != links.end() && found->left == left && found->right == right) return {turned(scene, *found), true};
  Link none;
  none.left = one, none.right = other, none.level = Level::partial;
  return {none, false};
}

namespace {

// The first token of word after word of one sentence: a word mostly stands right behind the one before it, and is
// looked for elsewhere only when it does not.
class WordPlaces {
 public:
  explicit WordPlaces(const Side& side) : side_(side), next_(side.sentence->first_token) {}
  // kNone: there is none.
  uint32_t of(Span word) {
    const auto& tokens = side_.document->tokens;
    const bool next = next_ < side_.sentence->end_token && !word.empty() && tokens[next_].span.begin <= word.begin &&
                      word.begin < tokens[next_].span.end;
    if (!next) {
      const TokenRange found = tokensOf(side_, word);
      if (found.begin >= found.end) return kNone;
      next_ = found.begin;
    }
    return next_++;
  }

 private:
  const Side& side_;
  uint32_t next_;
};

}  // namespace

bool hasItsLike(const Scene& scene, const Side& side, uint32_t token, const Side& across) {
  for (uint32_t at = across.sentence->first_token; at < across.sentence->end_token; ++at)
    if (scene.content(across.ref.article, at) && related(scene, side.ref.article, token, across.ref.article, at))
      return true;
  return false;
}

LinkView makeLinkView(const Scene& scene, const Link& link) {
  LinkView view{scene, link, sideOf(scene, link.left), sideOf(scene, link.right), {}, 0};
  const Sentence &left = *view.left.sentence, &right = *view.right.sentence;
  view.to_right.assign(left.end_token - left.first_token, kNone);
  uint32_t matched = 0;
  WordPlaces left_places(view.left), right_places(view.right);
  for (const WordPair& pair : link.tokens) {
    const uint32_t one = left_places.of(pair.left), other = right_places.of(pair.right);
    if (one == kNone || other == kNone || view.to_right[one - left.first_token] != kNone) continue;
    view.to_right[one - left.first_token] = other;
    matched += scene.content(link.left.article, one);
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

namespace {

// The entity of the first name of several words that soon follows a mention, joined over the articles; kNone: none.
uint32_t itemAfter(const Scene& scene, const Side& side, const Mention& mention) {
  constexpr uint32_t kItemReach = 5, kItemWords = 3;  // tokens up to the name; tokens of it that make it unmistakable
  const uint32_t from = tokensOf(side, mention.span).end;
  for (const Mention& one : side.mentions) {
    if (one.span.begin < mention.span.end || one.entity == kNone || one.kind == MentionKind::person) continue;
    const TokenRange name = tokensOf(side, one.span);
    if (name.begin > from + kItemReach) return kNone;
    if (name.end - name.begin >= kItemWords) return scene.joined(side.ref.article, one.entity);
  }
  return kNone;
}

// The word right behind what is counted, where it carries matter: "peace" of "20-point peace plan".
uint32_t nextContent(const Scene& scene, const Side& side, uint32_t counted) {
  const uint32_t next = counted + 1;
  return next < side.sentence->end_token && scene.content(side.ref.article, next) ? next : kNone;
}

}  // namespace

SlotEvidence slotOf(const LinkView& view, const Mention& left, const Mention& right) {
  const Neighbourhood one = neighbourhoodOf(view.scene, view.left, left);
  const Neighbourhood other = neighbourhoodOf(view.scene, view.right, right);
  const Agreement forth = agree(view, true, one, other), back = agree(view, false, other, one);
  SlotEvidence out;
  const int total = forth.total + back.total;
  if (total > 0) out.agreement = (forth.matched + back.matched) * 1000 / total;
  out.words = std::min(forth.words, back.words);
  out.matter = std::min(forth.matter, back.matter);
  const Match head = matchTokens(view, left.counted, right.counted), verb = matchVerbs(view, left, right);
  out.head = head == Match::same;
  out.head_clash = head == Match::other;
  out.verb = verb == Match::same;
  out.verb_clash = verb == Match::other;
  out.beside = out.head && matchTokens(view, nextContent(view.scene, view.left, left.counted),
                                       nextContent(view.scene, view.right, right.counted)) == Match::same;
  const uint32_t item = itemAfter(view.scene, view.left, left);
  out.item = item != kNone && item == itemAfter(view.scene, view.right, right);
  return out;
}

namespace {

// What a link that is not of the main claims takes from a slot: less where the two clauses are twins, with one verb and
// the same matter around both mentions ("paid $4 million in state taxes").
int partialPenalty(const SlotEvidence& slot) {
  const bool twins = slot.verb && slot.matter >= 2 && slot.agreement >= 500;
  return twins ? 50 : 200;
}

// What one thing counted adds where the word behind it is the same too: a "20-point peace plan", a "20-point peace
// deal".
constexpr int kBesideStrength = 150;

}  // namespace

int strengthOf(const LinkView& view, const SlotEvidence& slot) {
  // half of the shorter sentence's words in common is usual for one story; more or less speaks for or against one
  // statement
  const int same = std::clamp((static_cast<int>(view.matched_content) - 50) * 5, -150, 250);
  const int strength = slot.agreement + same + (slot.head ? 150 : 0) + (slot.verb ? 150 : 0) -
                       (slot.head_clash ? 250 : 0) - (slot.verb_clash ? 50 : 0) -
                       (view.link.level == Level::full || slot.item ? 0 : partialPenalty(slot)) +
                       (slot.head && slot.beside ? kBesideStrength : 0);
  return std::clamp(strength, 0, 1000);
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
