#include "compare/participants.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "compare/changes.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr auto kMeetNouns =
    std::to_array<std::string_view>({"meeting", "talk", "conversation", "summit", "discussion", "negotiation",
                                     "encounter", "call", "lunch", "dinner", "session", "audience", "exchange"});
constexpr auto kMeetVerbs =
    std::to_array<std::string_view>({"meet", "talk", "confer", "negotiate", "speak", "receive", "welcome", "host"});

// "aides to Bell", "the lawyer of Bell": not Bell acts.
bool actsForName(const Scene& scene, const Side& side, uint32_t name) {
  if (name < side.sentence->first_token + 2) return false;
  const std::string_view link = keyOf(side, name - 1);
  if (link != "to" && link != "of" && link != "for") return false;
  return scene.lexicon.nounClass(scene.lemma(side.ref.article, name - 2, Part::noun)) == NounClass::person;
}

// "Bell's spokesman": likewise.
bool ownsPerson(const Scene& scene, const Side& side, uint32_t end) {
  if (end + 1 >= side.sentence->end_token || (keyOf(side, end) != "'s" && keyOf(side, end) != "’s")) return false;
  return scene.lexicon.nounClass(scene.lemma(side.ref.article, end + 1, Part::noun)) == NounClass::person;
}

bool isPersonHere(const Scene& scene, const Side& side, const Mention& one) {
  const uint32_t name = scene.joined(side.ref.article, one.entity);
  return name != kNone && scene.entities.all[name].kind == MentionKind::person;
}

// The names of those for whom somebody else acts.
std::vector<const Mention*> actedFor(const Scene& scene, const Side& side) {
  std::vector<const Mention*> out;
  uint32_t behind = kNone;  // the token behind the last of them
  for (const Mention& one : side.mentions) {
    if (!isPersonHere(scene, side, one)) continue;
    const TokenRange range = tokensOf(side, one.span);
    const bool goes_on = behind != kNone && range.begin == behind + 1 && keyOf(side, behind) == "and";
    if (!goes_on && !actsForName(scene, side, range.begin) && !ownsPerson(scene, side, range.end)) continue;
    out.push_back(&one);
    behind = range.end;
  }
  return out;
}

}  // namespace

Persons inBoth(const Persons& one, const Persons& other) {
  Persons out;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(out));
  return out;
}

bool isTold(const Side& side) {
  constexpr size_t kMostMentions = 200;
  constexpr uint32_t kMostTokens = 2000;
  return side.sentence->kind != SentenceKind::boilerplate && side.sentence->kind != SentenceKind::byline &&
         side.mentions.size() <= kMostMentions && side.sentence->end_token - side.sentence->first_token <= kMostTokens;
}

Persons everyoneIn(const Scene& scene, const Side& side) {
  Persons out;
  const std::vector<const Mention*> others = actedFor(scene, side);
  for (const Mention& one : side.mentions)
    if (isPersonHere(scene, side, one) && std::find(others.begin(), others.end(), &one) == others.end())
      out.push_back(scene.joined(side.ref.article, one.entity));
  putInOrder(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool othersAct(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kBeforeVerb = 2;  // tokens between the name and the verb: "have", "also"
  const std::vector<const Mention*> others = actedFor(scene, side);
  return std::any_of(others.begin(), others.end(), [&](const Mention* one) {
    const uint32_t end = tokensOf(side, one->span).end;
    return end <= verb && verb - end <= kBeforeVerb;
  });
}

bool isMeeting(const Scene& scene, const Side& side, uint32_t token) {
  if (isVerb(side, token)) {
    const std::string_view verb = scene.lemma(side.ref.article, token, Part::verb);
    const bool down = token + 1 < side.sentence->end_token && keyOf(side, token + 1) == "down";
    return isAmong(kMeetVerbs, verb) || (verb == "sit" && down);
  }
  return isAmong(kMeetNouns, scene.lemma(side.ref.article, token, Part::noun));
}

bool tellsOfMeeting(const Scene& scene, const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isMeeting(scene, side, at)) return true;
  return false;
}

bool hasAny(const Side& side, std::span<const std::string_view> words) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isAmong(words, keyOf(side, at))) return true;
  return false;
}

std::optional<Side> neighbourOf(const Scene& scene, SentenceRef ref, int step) {
  const int64_t at = int64_t{ref.sentence} + step;
  if (at < 0 || at >= static_cast<int64_t>(scene.document(ref.article).sentences.size())) return {};
  const Side side = sideOf(scene, {ref.article, static_cast<uint32_t>(at)});
  return isTold(side) ? std::optional(side) : std::nullopt;
}

}  // namespace synoptic
