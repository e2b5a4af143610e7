// Who else states what one text denies. In: all articles, the findings of polarity. Out: more findings of
// polarity.opposite, so that one fact holds all texts that speak. Method: a sentence linked fully with one of the two
// that exclude each other states the same when it has the same verb, or when it names the same persons (three, or two
// and the same day) with something of the same stage (to come, or happened); it denies nothing, and its days do not
// exclude those of the stating sentence. Example: "will not travel to Varn to meet Orlov" against "will travel to Varn
// …", and so against "Bell and Reed are to meet Orlov in Varn on Thursday". Covered by
// tests/compare/witnesses_test.cpp.
#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kSurelyOne = 3, kOneWithDay = 2;  // names in common
constexpr int kWitness = 300;                      // strength
constexpr size_t kMostAsked = 32;                  // findings that are followed
constexpr uint32_t kVerbGroup = 5;                 // tokens

using Linked = std::map<SentenceRef, std::vector<SentenceRef>>;

Linked fullLinks(const Scene& scene) {
  Linked out;
  for (const Link& link : scene.alignment.links)
    if (link.level == Level::full) out[link.left].push_back(link.right), out[link.right].push_back(link.left);
  return out;
}

std::vector<uint32_t> namesOfSide(const Scene& scene, const Side& side) {
  std::vector<uint32_t> out;
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && isWho(one.kind) && one.kind != MentionKind::place)
      out.push_back(scene.joined(side.ref.article, one.entity));
  putInOrder(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<DateInterval> daysOf(const Side& side) {
  std::vector<DateInterval> out;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::date && one.date.known()) out.push_back(one.date);
  return out;
}

bool anyOverlap(const std::vector<DateInterval>& one, const std::vector<DateInterval>& other) {
  return std::any_of(one.begin(), one.end(), [&](DateInterval day) {
    return std::any_of(other.begin(), other.end(),
                       [&](DateInterval same) { return day.begin < same.end && same.begin < day.end; });
  });
}

const Mention* verbIn(const Side& side, Span span) {
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::polarity && span.contains(one.span)) found = &one;
  return found;
}

bool ofOneStage(const Mention& one, const Mention& other) {
  const auto coming = [](Stage stage) { return stage == Stage::planned || stage == Stage::ongoing; };
  return one.modality.stage == other.modality.stage || (coming(one.modality.stage) && coming(other.modality.stage));
}

bool isStated(const Mention& verb) {
  return !verb.negative && verb.modality.certainty != Certainty::possible &&
         verb.modality.certainty != Certainty::asked && verb.modality.stage != Stage::hypothetical &&
         verb.modality.stage != Stage::wanted && verb.modality.stage != Stage::unknown;
}

// The verb with the function words of its group before it.
Span statingGroup(const Side& side, uint32_t verb) {
  uint32_t begin = verb;
  while (begin > side.sentence->first_token && verb - begin < kVerbGroup &&
         Lexicon::isFunctionWord(keyOf(side, begin - 1)) && isWord(side, begin - 1))
    --begin;
  return spanOf(side, begin, verb + 1);
}

// A figure that no two things share by chance stands in both.
bool sharesSum(const Side& one, const Side& other) {
  return std::any_of(one.mentions.begin(), one.mentions.end(), [&](const Mention& own) {
    return isFigure(own.kind) && telling(own.quantity) &&
           std::any_of(other.mentions.begin(), other.mentions.end(), [&](const Mention& same) {
             if (same.kind != own.kind || same.unit != own.unit) return false;
             const Values values = relateQuantities(own.quantity, same.quantity);
             return values == Values::same || values == Values::precision;
           });
  });
}

// What a sentence states of the same matter; nullopt: nothing that is sure.
std::optional<Statement> testimony(const Scene& scene, const Side& stating, const Statement& stated,
                                   const Side& other) {
  const Mention* own = verbIn(stating, stated.span);
  const TokenRange all{other.sentence->first_token, other.sentence->end_token};
  if (own == nullptr || denialsIn(scene, other, all) > 0) return {};
  const auto days = daysOf(stating), other_days = daysOf(other);
  const bool same_day = anyOverlap(days, other_days);
  if (!days.empty() && !other_days.empty() && !same_day) return {};
  const auto names = namesOfSide(scene, stating), other_names = namesOfSide(scene, other);
  const Persons common = inBoth(names, other_names);
  const bool of_one_matter = common.size() >= kSurelyOne || (common.size() >= kOneWithDay && same_day);
  const bool named = !common.empty() || sharesSum(stating, other);
  for (const Mention& verb : other.mentions) {
    if (verb.kind != MentionKind::polarity || !isStated(verb) || verb.verb < all.begin || verb.verb >= all.end)
      continue;
    const std::string_view lemma = scene.lemma(other.ref.article, verb.verb, Part::verb);
    if (isPaleVerb(lemma)) continue;
    const bool same_verb = named && lemma == scene.lemma(stating.ref.article, own->verb, Part::verb);
    if (same_verb || (of_one_matter && ofOneStage(*own, verb)))
      return Statement{other.ref, statingGroup(other, verb.verb), stated.value};
  }
  return {};
}

}  // namespace

void judgeWitnesses(const Scene& scene, Findings& findings) {
  std::vector<Finding> denied;
  for (const Finding& one : findings)
    if (one.rule == Rule::polarity_opposite && denied.size() < kMostAsked) denied.push_back(one);
  if (denied.empty()) return;
  const Linked linked = fullLinks(scene);
  for (const Finding& one : denied) {
    const bool left_denies = one.left.value.starts_with("not ");
    const Statement &denies = left_denies ? one.left : one.right, &states = left_denies ? one.right : one.left;
    std::vector<SentenceRef> others;
    for (const SentenceRef end : {denies.sentence, states.sentence})
      if (const auto at = linked.find(end); at != linked.end())
        others.insert(others.end(), at->second.begin(), at->second.end());
    putInOrder(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const SentenceRef other : others) {
      if (other.article == denies.sentence.article || other == states.sentence) continue;
      const bool told = std::any_of(denied.begin(), denied.end(), [&](const Finding& known) {
        return (known.left.sentence == denies.sentence && known.right.sentence == other) ||
               (known.right.sentence == denies.sentence && known.left.sentence == other);
      });
      if (told) continue;
      if (auto says = testimony(scene, sideOf(scene, states.sentence), states, sideOf(scene, other)))
        findings.push_back({Rule::polarity_opposite, FactKind::polarity, denies, std::move(*says), kWitness});
    }
  }
}

}  // namespace synoptic
