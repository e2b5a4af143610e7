#include "compare/deeds.h"

#include <algorithm>
#include <array>

#include "compare/word_list.h"

namespace synoptic {

Match matchTokens(const LinkView& view, uint32_t left, uint32_t right) {
  if (left == kNone || right == kNone) return Match::unknown;
  if (left >= view.left.document->tokens.size() || right >= view.right.document->tokens.size()) return Match::unknown;
  return related(view.scene, view.left.ref.article, left, view.right.ref.article, right) ? Match::same : Match::other;
}

namespace {

// "had to leave": what is told is the leaving.
uint32_t deedOf(const Scene& scene, const Side& side, uint32_t verb) {
  if (verb == kNone || verb + 2 >= side.sentence->end_token ||
      side.document->key(side.document->tokens[verb + 1]) != "to")
    return verb;
  const std::string_view lemma = scene.lemma(side.ref.article, verb, Part::verb);
  return lemma == "have" || lemma == "be" ? verb + 2 : verb;
}

// Verbs that mean another thing with the word behind them, each with a verb for it.
struct PhrasalVerb {
  std::string_view verb, particle, meaning;
};
constexpr auto kPhrasal = std::to_array<PhrasalVerb>({
    {"call", "off", "cancel"},   {"carry", "out", "perform"},   {"put", "off", "postpone"}, {"turn", "down", "reject"},
    {"step", "down", "resign"},  {"lay", "off", "dismiss"},     {"break", "out", "erupt"},  {"find", "out", "discover"},
    {"set", "up", "establish"},  {"hand", "over", "deliver"},   {"pick", "up", "collect"},  {"shut", "down", "close"},
    {"blow", "up", "explode"},   {"rule", "out", "exclude"},    {"let", "go", "release"},   {"take", "away", "remove"},
    {"pull", "out", "withdraw"}, {"wipe", "out", "destroy"},    {"pay", "out", "spend"},    {"burn", "down", "destroy"},
    {"shoot", "down", "down"},   {"speed", "up", "accelerate"},
});

// The verb, or the one that it means together with the word behind it: "cancel" for "called off".
std::string_view meantVerb(const Scene& scene, const Side& side, uint32_t verb) {
  const std::string_view lemma = scene.lemma(side.ref.article, verb, Part::verb);
  if (verb + 1 >= side.sentence->end_token) return lemma;
  const std::string_view behind = side.document->key(side.document->tokens[verb + 1]);
  const std::string_view next =
      verb + 2 < side.sentence->end_token ? side.document->key(side.document->tokens[verb + 2]) : std::string_view();
  if (next == "of" || next == "-") return lemma;  // "pulled out of the rubble", "called off-duty officers"
  const auto row = std::find_if(kPhrasal.begin(), kPhrasal.end(),
                                [&](const PhrasalVerb& one) { return one.particle == behind && one.verb == lemma; });
  return row == kPhrasal.end() ? lemma : row->meaning;
}

// What a form of "be" says of its subject: "duty" of "were on duty"; kNone where the verb is another.
uint32_t saidByBe(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kReach = 4;
  constexpr auto kMeasures = std::to_array<std::string_view>(
      {"least", "most", "more", "less", "fewer", "nearly", "almost", "still", "only", "now", "also", "already"});
  if (scene.lemma(side.ref.article, verb, Part::verb) != "be") return kNone;
  for (uint32_t at = verb + 1; at < std::min(verb + kReach, side.sentence->end_token); ++at) {
    const std::string_view key = side.document->key(side.document->tokens[at]);
    const bool figure = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return isFigure(one.kind) && one.span.overlaps(side.document->tokens[at].span);
    });
    if (scene.content(side.ref.article, at) && !figure && !isAmong(kMeasures, key)) return at;
  }
  return kNone;
}

bool standsInside(const Side& side, uint32_t token) {
  return token >= side.sentence->first_token && token < side.sentence->end_token;
}

}  // namespace

bool saySameOfThings(std::string_view verb, std::string_view other) {
  constexpr auto kDoneAlike = std::to_array<WordRow>({
      " sound ring trigger activate go-off ",
      " explode detonate go-off ",
      " open deploy unfold inflate ",
      " work function operate ",
      " halt stop ",
  });
  return verb == other || shareRow(kDoneAlike, verb, other);
}

uint32_t stateOf(const Scene& scene, const Side& side, const Mention& figure) {
  constexpr auto kIn = std::to_array<std::string_view>({"on", "in", "under", "at", "aboard", "without", "inside"});
  if (figure.verb == kNone || !standsInside(side, figure.verb)) return kNone;
  // "there were 19 officers on duty"
  const uint32_t verb = figure.verb, behind = figure.counted == kNone ? kNone : figure.counted + 1;
  if (verb > side.sentence->first_token && side.document->key(side.document->tokens[verb - 1]) == "there")
    return behind != kNone && behind + 1 < side.sentence->end_token &&
                   isAmong(kIn, side.document->key(side.document->tokens[behind])) &&
                   scene.content(side.ref.article, behind + 1)
               ? behind + 1
               : kNone;
  const Span until{figure.span.end, side.document->tokens[verb].span.begin};
  for (const Mention& one : side.mentions)  // "employs 280 people, of whom 96 were on duty"
    if (figure.span.end > until.end || (isFigure(one.kind) && one.span.overlaps(until))) return kNone;
  const uint32_t noun = saidByBe(scene, side, figure.verb);
  if (noun == kNone || noun == figure.verb + 1) return kNone;
  const std::string_view before = side.document->key(side.document->tokens[noun - 1]);
  return isAmong(kIn, before) ? noun : kNone;
}

// "were cancelled" / "were late", "were damaged" / "there were 64 on the deck": a deed, and a state that is not its
// own.
bool tellOfDeedAndState(const LinkView& view, uint32_t left, uint32_t right) {
  if (left == kNone || right == kNone || !standsInside(view.left, left) || !standsInside(view.right, right))
    return false;
  const uint32_t said = saidByBe(view.scene, view.left, left), other_said = saidByBe(view.scene, view.right, right);
  if ((said == kNone) == (other_said == kNone)) return false;
  const Side& side = said == kNone ? view.left : view.right;
  const Side& stating = said == kNone ? view.right : view.left;
  const uint32_t verb = said == kNone ? left : right, state = said == kNone ? other_said : said;
  if (isPaleVerb(view.scene.lemma(side.ref.article, verb, Part::verb))) return false;
  // of "there were 64 vehicles on the deck" what is counted says nothing yet
  return verb > side.sentence->first_token && view.scene.lemma(side.ref.article, verb - 1) == "be" &&
         !related(view.scene, side.ref.article, verb, stating.ref.article, state);
}

Match matchVerbs(const LinkView& view, const Mention& left_mention, const Mention& right_mention) {
  uint32_t left = left_mention.verb, right = right_mention.verb;
  left = deedOf(view.scene, view.left, left), right = deedOf(view.scene, view.right, right);
  if (left != kNone && right != kNone && standsInside(view.left, left) && standsInside(view.right, right)) {
    const std::string_view one = meantVerb(view.scene, view.left, left),
                           other = meantVerb(view.scene, view.right, right);
    const bool phrasal = one != view.scene.lemma(view.left.ref.article, left, Part::verb) ||
                         other != view.scene.lemma(view.right.ref.article, right, Part::verb);
    // "pulled out of the rubble" / "pulled from the rubble": one verb all the same
    if (phrasal && !one.empty() && !other.empty() && related(view.scene.lexicon, one, other)) return Match::same;
    if (phrasal) return matchTokens(view, left, right) == Match::same ? Match::unknown : Match::other;
    const uint32_t said = saidByBe(view.scene, view.left, left), other_said = saidByBe(view.scene, view.right, right);
    // "was his second victory": what is counted itself says nothing more
    if (said != kNone && other_said != kNone && said != left_mention.counted && other_said != right_mention.counted &&
        matchTokens(view, said, other_said) == Match::same)
      return Match::same;
  }
  if (tellOfDeedAndState(view, left, right)) return Match::other;
  const Match match = matchTokens(view, left, right);
  if (match == Match::unknown) return match;
  const bool tells = !isPaleVerb(view.scene.lemma(view.left.ref.article, left)) &&
                     !isPaleVerb(view.scene.lemma(view.right.ref.article, right));
  return tells ? match : Match::unknown;
}

bool isPossible(const Side& side, uint32_t verb) {
  constexpr uint32_t kGroup = 4;  // tokens of a verb group before the verb
  constexpr auto kModals = std::to_array<std::string_view>({"can", "ca", "could", "may", "might"});
  constexpr auto kAllowed =
      std::to_array<std::string_view>({"able", "allowed", "approved", "authorised", "authorized", "built", "certified",
                                       "designed", "equipped", "licensed", "licenced", "permitted"});
  if (verb == kNone || verb >= side.sentence->end_token || verb < side.sentence->first_token) return false;
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kGroup; --at) {
    const std::string_view key = side.document->key(side.document->tokens[at - 1]);
    if (isAmong(kModals, key)) return true;
    // "was licensed to carry 400 passengers"
    if (key == "to" && at >= side.sentence->first_token + 2 &&
        isAmong(kAllowed, side.document->key(side.document->tokens[at - 2])))
      return true;
  }
  return false;
}

bool isPerfect(const Side& side, uint32_t verb) {
  constexpr uint32_t kGroup = 3;  // tokens before the verb
  constexpr auto kHave = std::to_array<std::string_view>({"has", "have", "had", "'ve", "’ve", "'d", "’d"});
  const uint32_t first = side.sentence->first_token;
  if (verb < first || verb >= side.sentence->end_token) return false;
  for (uint32_t at = verb; at > first && verb - at < kGroup; --at)
    if (isAmong(kHave, side.document->key(side.document->tokens[at - 1]))) return true;
  return false;
}

}  // namespace synoptic
