// Verbs of linked sentences: a negation or a "may" that only one has, and verbs that exclude each other. In: a
// LinkView. Out: findings polarity.*, certainty.*. Method: facts tell of each verb whether it is negated. Where a verb
// is aligned with the same verb of the other sentence and the words around both agree, one negation more or less makes
// the texts exclude each other; likewise where both have a figure and one says that it is not that ("was not 35
// percent"). Words that deny in themselves ("refused", "failed", "unless") before either verb end the matter: double
// negations are left to the reader. Example: "the bridge will not open in May" / "the bridge will open in May". Covered
// by tests/compare/claims_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/deeds.h"
#include "compare/denials.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/slot_times.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr uint32_t kDenyingReach = 5;  // tokens before a verb that may deny it
constexpr int kConflictSlot = 300;     // agreement of the words around both verbs
constexpr int kCertaintySlot = 500;    // … where one is only possible
constexpr int kAntonymSlot = 450;      // … where the verbs are opposites
constexpr uint32_t kMostlySame = 40;   // percent of the shorter sentence's content words that are aligned
constexpr uint32_t kOneClause = 60;    // … where the link is partial
constexpr size_t kMostVerbs = 24;

constexpr auto kDeniers = std::to_array<std::string_view>(
    {"deny",    "refuse", "fail",   "decline", "reject",   "lack",    "without",  "neither", "nor",
     "none",    "nobody", "hardly", "barely",  "scarcely", "unless",  "unlikely", "avoid",   "if",
     "whether", "only",   "cancel", "doubt",   "stop",     "prevent", "until"});

// "When that failed, officers fired": a verb right before a comma denies nothing of what follows.
bool endsClause(const Side& side, uint32_t token) {
  return token + 1 < side.sentence->end_token && isVerb(side, token) && keyOf(side, token + 1) == ",";
}

bool deniedBefore(const Scene& scene, const Side& side, uint32_t verb) {
  static const WordLists kLists({kDeniers});
  const uint32_t begin =
      verb > side.sentence->first_token + kDenyingReach ? verb - kDenyingReach : side.sentence->first_token;
  for (uint32_t at = begin; at < verb; ++at)
    if (!endsClause(side, at) &&
        (kLists.with(keyOf(side, at)) != 0 || kLists.with(scene.lemma(side.ref.article, at)) != 0))
      return true;
  return false;
}

bool inSentence(const Side& side, uint32_t token) {
  return token >= side.sentence->first_token && token < side.sentence->end_token;
}

// The verb with the words of its group before it: "will not travel", "has travelled"; of one that is denied with the
// word that denies it, before its subject or behind it: "no trains are running", "given no undertaking", "signed by
// nobody".
Span groupSpan(const Side& side, const Mention& mention) {
  const uint32_t verb = mention.verb, first = side.sentence->first_token, last = side.sentence->end_token;
  const auto denies = [&](uint32_t at) { return isNegation(keyOf(side, at)); };
  uint32_t begin = verb, end = verb + 1;
  while (begin > first && verb - begin < kDenyingReach &&
         Lexicon::isFunctionWord(side.document->key(side.document->tokens[begin - 1])))
    --begin;
  bool shown = !mention.negative;
  for (uint32_t at = begin; at < verb; ++at) shown = shown || denies(at);
  for (uint32_t at = end; !shown && at < std::min(end + 2, last); ++at)
    if (denies(at)) shown = true, end = std::min(at + 2, last);
  if (end > verb + 1 && side.document->tokens[end - 1].kind == TokenKind::punctuation) --end;
  for (uint32_t at = begin; !shown && at > first && verb - at < kDenyingReach + 2; --at)
    if (denies(at - 1)) shown = true, begin = at - 1;
  return {side.document->tokens[begin].span.begin, side.document->tokens[end - 1].span.end};
}

bool sameVerb(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t to = view.to_right[left.verb - view.left.sentence->first_token];
  if (to != kNone && to != right.verb) return false;
  return related(view.scene, view.left.ref.article, left.verb, view.right.ref.article, right.verb);
}

Finding finding(const LinkView& view, Rule rule, FactKind kind, const Mention& left, const Mention& right,
                int strength) {
  return {rule,
          kind,
          {view.left.ref, groupSpan(view.left, left), left.value},
          {view.right.ref, groupSpan(view.right, right), right.value},
          strength};
}

// Verbs of saying that exclude each other; the dictionary's antonyms are added to them.
constexpr auto kConfirm = std::to_array<std::string_view>({"confirm", "admit", "acknowledge", "concede", "affirm"});
constexpr auto kDeny = std::to_array<std::string_view>({"deny", "dispute", "refute"});

bool opposite(const LinkView& view, std::string_view left, std::string_view right) {
  return (isAmong(kConfirm, left) && isAmong(kDeny, right)) || (isAmong(kDeny, left) && isAmong(kConfirm, right)) ||
         view.scene.lexicon.antonymous(left, right);
}

// The first word of matter behind a verb: what is expected, planned, agreed.
uint32_t complementOf(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kNear = 4;
  for (uint32_t at = verb + 1; at < side.sentence->end_token && at <= verb + kNear; ++at)
    if (scene.content(side.ref.article, at)) return at;
  return kNone;
}

// "is expected to be charged" in both: the same verb with the same complement, of the same owner. Then it does not
// matter how the two sentences go on.
bool sameComplement(const LinkView& view, const Mention& left, const Mention& right) {
  if (isPaleVerb(view.scene.lemma(view.left.ref.article, left.verb))) return false;
  const uint32_t one = complementOf(view.scene, view.left, left.verb),
                 other = complementOf(view.scene, view.right, right.verb);
  return one != kNone && other != kNone &&
         related(view.scene, view.left.ref.article, one, view.right.ref.article, other) &&
         ownersOf(view, left, right) == Owners::same;
}

// Verbs before "to" with which a deed is stated all the same.
constexpr auto kStating =
    std::to_array<std::string_view>({"set",   "expect", "due",    "schedule", "slate",  "plan",     "intend", "decide",
                                     "agree", "vow",    "pledge", "promise",  "manage", "continue", "begin",  "start",
                                     "go",    "have",   "use",    "want",     "need",   "prepare",  "be"});

// Is what one side denies stated by the other? Not by "may name", nor by the "to return" of "is in talks to return".
bool isAsserted(const LinkView& view, const Mention& left, const Mention& right) {
  const Side &side = left.negative ? view.right : view.left, &denying = left.negative ? view.left : view.right;
  const uint32_t verb = left.negative ? right.verb : left.verb, denied = left.negative ? left.verb : right.verb;
  if (isPossible(side, verb) && !isPossible(denying, denied)) return false;
  // the "to" of "to return", "to be named"; kNone: there is none
  const auto toBefore = [&](const Side& one, uint32_t at) {
    if (at > one.sentence->first_token + 1 && keyOf(one, at - 1) == "be") --at;
    return at > one.sentence->first_token && keyOf(one, at - 1) == "to" ? at - 1 : kNone;
  };
  const uint32_t to = toBefore(side, verb);
  if (to == kNone || toBefore(denying, denied) != kNone) return true;
  return to > side.sentence->first_token && isAmong(kStating, view.scene.lemma(side.ref.article, to - 1, Part::verb));
}

// Verbs that share one sense only ("expect", "require") must stand in the very same words.
bool inOneSense(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot) {
  constexpr int kSureSense = 600;
  return view.scene.lemma(view.left.ref.article, left.verb) == view.scene.lemma(view.right.ref.article, right.verb) ||
         (slot.agreement >= kSureSense && slot.matter > 1);
}

bool isQuoted(const Side& side, uint32_t verb) {
  const Span word = side.document->tokens[verb].span;
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [&](const Mention& one) { return one.kind == MentionKind::quote && one.span.contains(word); });
}

// One says it may be, the other that it is: the very verb, and not what somebody says of himself against what is told
// of him ("every day I could give you" / "handed down the maximum").
bool isWeaker(const LinkView& view, const Mention& left, const Mention& right) {
  return isPossible(view.left, left.verb) != isPossible(view.right, right.verb) &&
         view.scene.lemma(view.left.ref.article, left.verb, Part::verb) ==
             view.scene.lemma(view.right.ref.article, right.verb, Part::verb) &&
         isQuoted(view.left, left.verb) == isQuoted(view.right, right.verb);
}

// The noun right before a verb's group: "trains" of "no trains are running"; kNone where another word stands there.
uint32_t subjectBefore(const Scene& scene, const Side& side, uint32_t verb) {
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kDenyingReach; --at) {
    if (scene.content(side.ref.article, at - 1)) return isVerb(side, at - 1) ? kNone : at - 1;
    if (!isWord(side, at - 1)) return kNone;
  }
  return kNone;
}

// The noun that a verb is done to, with at most an article or "his" between: "deputy" of "suspended his deputy".
uint32_t objectBehind(const Scene& scene, const Side& side, uint32_t verb) {
  for (uint32_t at = verb + 1; at < std::min(verb + 3, side.sentence->end_token); ++at) {
    if (!isWord(side, at)) return kNone;
    if (scene.content(side.ref.article, at)) return isVerb(side, at) ? kNone : at;
  }
  return kNone;
}

// Of sentences that share no more than a part: the very verb of the very subject, or done to the very object, most of
// the shorter sentence with it, and one of the two denied.
bool isOneClause(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.negative == right.negative || view.matched_content < kOneClause) return false;
  if (view.scene.lemma(view.left.ref.article, left.verb, Part::verb) !=
      view.scene.lemma(view.right.ref.article, right.verb, Part::verb))
    return false;
  const uint32_t one = subjectBefore(view.scene, view.left, left.verb),
                 other = subjectBefore(view.scene, view.right, right.verb);
  const auto same = [&](uint32_t left_noun, uint32_t right_noun) {
    return view.scene.lemma(view.left.ref.article, left_noun) == view.scene.lemma(view.right.ref.article, right_noun);
  };
  if (one != kNone && other != kNone) return same(one, other);
  const uint32_t left_object = objectBehind(view.scene, view.left, left.verb),
                 right_object = objectBehind(view.scene, view.right, right.verb);
  return left_object != kNone && right_object != kNone && same(left_object, right_object);
}

// "no live rounds were used" says nothing of rubber bullets: what stands behind "no" has its like in the other
// sentence.
bool deniedThingStands(const LinkView& view, const Mention& left, const Mention& right) {
  const Side &denying = left.negative ? view.left : view.right, &other = left.negative ? view.right : view.left;
  const Mention& denied = left.negative ? left : right;
  const TokenRange group = tokensOf(denying, groupSpan(denying, denied));
  uint32_t at = group.begin;
  while (at < group.end && keyOf(denying, at) != "no") ++at;
  uint32_t head = kNone;
  for (++at; at < denying.sentence->end_token && isWord(denying, at) && !isVerb(denying, at); ++at) {
    if (!view.scene.content(denying.ref.article, at)) break;
    head = at;
  }
  if (head == kNone) return true;
  for (uint32_t token = other.sentence->first_token; token < other.sentence->end_token; ++token)
    if (view.scene.content(other.ref.article, token) &&
        related(view.scene, denying.ref.article, head, other.ref.article, token))
      return true;
  return false;
}

// "the first bomb exploded" / "the second bomb did not explode": one noun, with a word of another sort before it.
bool haveOtherSubjects(const LinkView& view, const Mention& left, const Mention& right) {
  const auto sortOf = [&](const Side& side, uint32_t verb) -> std::string_view {
    const uint32_t subject = subjectBefore(view.scene, side, verb);
    return subject == kNone || subject <= side.sentence->first_token + 1 ? std::string_view()
                                                                         : keyOf(side, subject - 1);
  };
  const std::string_view one = sortOf(view.left, left.verb), other = sortOf(view.right, right.verb);
  return !one.empty() && !other.empty() && one != other && otherSorts(view);
}

// "The ministry denied that.": what it denied was told before.
bool hasPronounAlone(const Side& side, uint32_t verb) {
  constexpr auto kPronouns = std::to_array<std::string_view>({"that", "this", "it", "them", "so"});
  const uint32_t end = side.sentence->end_token;
  return verb != kNone && verb + 1 < end && isAmong(kPronouns, keyOf(side, verb + 1)) &&
         (verb + 2 >= end || !isWord(side, verb + 2));
}

// The same verb, one of them denied or only possible.
void judgeSameVerb(const LinkView& view, const Mention& left, const Mention& right, Findings& findings) {
  if (deniedBefore(view.scene, view.left, left.verb) || deniedBefore(view.scene, view.right, right.verb)) return;
  const SlotEvidence slot = slotOf(view, left, right);
  const bool sure = (slot.agreement >= kConflictSlot && slot.words > 1) || sameComplement(view, left, right) ||
                    isOneClause(view, left, right);
  if (!sure || !inOneSense(view, left, right, slot) || otherTimesAreMeant(view, left, right)) return;
  // the side that seems to lack the negation turns it otherwise: "made no answer", "has yet to answer"
  const auto denials = [&](const Side& side) {
    const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
    uint32_t count = denialsIn(view.scene, side, {first, last});
    for (uint32_t at = first; at < last; ++at)
      if (endsClause(side, at)) count -= denialsIn(view.scene, side, {at, at + 1});
    return count;
  };
  if (left.negative != right.negative) {
    if (!isAsserted(view, left, right) || !deniedThingStands(view, left, right) || nameOthers(view) ||
        haveOtherSubjects(view, left, right) || bothCanHold(view, left, right) ||
        hasPronounAlone(view.left, left.verb) != hasPronounAlone(view.right, right.verb))
      return;
    const uint32_t more = denials(left.negative ? view.left : view.right);
    const uint32_t fewer = denials(left.negative ? view.right : view.left);
    if (more != fewer + 1) return;
    findings.push_back(finding(view, Rule::polarity_opposite, FactKind::polarity, left, right, slot.agreement));
  } else if (slot.agreement >= kCertaintySlot && isWeaker(view, left, right)) {
    Finding made = finding(view, Rule::certainty_weaker, FactKind::certainty, left, right, slot.agreement);
    // the words that make it weaker stand too far off to be shown
    if (view.left.document->text(made.left.span) != view.right.document->text(made.right.span))
      findings.push_back(std::move(made));
  }
}

// Opposites of which both can be true: one gives and the other takes, what starts is finished.
constexpr auto kBothTrue = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"give", "take"},    {"give", "receive"}, {"buy", "sell"},      {"lend", "borrow"},  {"start", "finish"},
     {"start", "stop"},   {"start", "end"},    {"begin", "end"},     {"begin", "finish"}, {"open", "close"},
     {"come", "go"},      {"arrive", "leave"}, {"arrive", "depart"}, {"enter", "leave"},  {"enter", "exit"},
     {"send", "receive"}, {"ask", "answer"},   {"push", "pull"},     {"find", "lose"},    {"catch", "miss"}});

bool bothCanBe(std::string_view left, std::string_view right) {
  return std::any_of(kBothTrue.begin(), kBothTrue.end(), [&](const auto& pair) {
    return (pair.first == left && pair.second == right) || (pair.first == right && pair.second == left);
  });
}

// Words of matter behind both verbs that agree: what is confirmed and denied, weakened and strengthened.
bool sameObject(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr uint32_t kObjectReach = 8, kWords = 3;  // tokens behind the verb, words of matter among them
  const auto objects = [&](const Side& side, uint32_t verb) {
    std::vector<uint32_t> words;
    for (uint32_t at = verb + 1; at < std::min(side.sentence->end_token, verb + kObjectReach) && words.size() < kWords;
         ++at)
      if (view.scene.content(side.ref.article, at)) words.push_back(at);
    return words;
  };
  for (const uint32_t one : objects(view.left, left.verb))
    for (const uint32_t other : objects(view.right, right.verb))
      if (related(view.scene, view.left.ref.article, one, view.right.ref.article, other)) return true;
  return false;
}

// "shares fell by 14 percent" / "shares rose by 6 percent on Friday": what goes up and down is told of one day only.
bool goUpAndDown(const LinkView& view, std::string_view left, std::string_view right) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"rise", "fall", "gain", "lose", "climb", "drop", "increase", "decrease", "jump", "slump", "advance", "decline"});
  if (!isAmong(kVerbs, left) || !isAmong(kVerbs, right)) return false;
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions)
      if (one.kind == MentionKind::date && other.kind == MentionKind::date && one.date.known() && other.date.known() &&
          one.date.begin < other.date.end && other.date.begin < one.date.end)
        return false;
  return true;
}

// Two verbs that exclude each other, of the same matter.
void judgeOpposites(const LinkView& view, const Mention& left, const Mention& right, Findings& findings) {
  // both sentences have both verbs ("praised by some and criticised by others")
  const auto elsewhere = [&](uint32_t own, uint32_t other) { return own != kNone && own != other; };
  if (elsewhere(view.to_right[left.verb - view.left.sentence->first_token], right.verb)) return;
  if (left.negative != right.negative || isPossible(view.left, left.verb) || isPossible(view.right, right.verb)) return;
  if (deniedBefore(view.scene, view.left, left.verb) || deniedBefore(view.scene, view.right, right.verb)) return;
  const SlotEvidence slot = slotOf(view, left, right);
  if (slot.agreement < kAntonymSlot || slot.matter < 3 || otherTimesAreMeant(view, left, right)) return;
  const std::string_view one = view.scene.lemma(view.left.ref.article, left.verb),
                         other = view.scene.lemma(view.right.ref.article, right.verb);
  const bool says =
      (isAmong(kConfirm, one) && isAmong(kDeny, other)) || (isAmong(kDeny, one) && isAmong(kConfirm, other));
  if (bothCanBe(one, other) || goUpAndDown(view, one, other) || (!says && !sameObject(view, left, right))) return;
  findings.push_back(finding(view, Rule::polarity_antonym, FactKind::polarity, left, right, slot.agreement));
}

// "was not 35 percent": the words from the form of "be" to the end of the figure; empty where the figure is not denied.
Span deniedFigure(const Scene& scene, const Side& side, const Mention& figure) {
  const uint32_t begin = tokensOf(side, figure.span).begin, first = side.sentence->first_token;
  if (begin < first + 2) return {};
  const std::string_view no = side.document->key(side.document->tokens[begin - 1]);
  if ((no != "not" && no != "n't") || scene.lemma(side.ref.article, begin - 2) != "be") return {};
  return {side.document->tokens[begin - 2].span.begin, figure.span.end};
}

// The figure with the form of "be" before it.
Span statedFigure(const Scene& scene, const Side& side, const Mention& figure) {
  const uint32_t begin = tokensOf(side, figure.span).begin;
  if (begin == side.sentence->first_token || scene.lemma(side.ref.article, begin - 1) != "be") return figure.span;
  return {side.document->tokens[begin - 1].span.begin, figure.span.end};
}

constexpr int kFigureSlot = 520;  // of the slot of the figure that one denies

void judgeDeniedFigures(const LinkView& view, Findings& findings) {
  for (const Mention& left : view.left.mentions)
    for (const Mention& right : view.right.mentions) {
      if (!isFigure(left.kind) || left.kind != right.kind || left.unit != right.unit ||
          relateQuantities(left.quantity, right.quantity) != Values::same)
        continue;
      const Span one = deniedFigure(view.scene, view.left, left), other = deniedFigure(view.scene, view.right, right);
      if (one.empty() == other.empty()) continue;
      const int strength = strengthOf(view, slotOf(view, left, right));
      if (strength < kFigureSlot || otherTimesAreMeant(view, left, right)) continue;
      const Side& plain = one.empty() ? view.left : view.right;
      if (denialsIn(view.scene, plain, {plain.sentence->first_token, plain.sentence->end_token}) > 0) continue;
      findings.push_back({Rule::polarity_opposite,
                          FactKind::polarity,
                          {view.left.ref, one.empty() ? statedFigure(view.scene, view.left, left) : one,
                           (one.empty() ? "" : "not ") + left.value},
                          {view.right.ref, other.empty() ? statedFigure(view.scene, view.right, right) : other,
                           (other.empty() ? "" : "not ") + right.value},
                          strength});
    }
}

void judgeVerbs(const LinkView& view, const Mention& left, const Mention& right, Findings& findings) {
  if (sameVerb(view, left, right))
    judgeSameVerb(view, left, right, findings);
  else if (opposite(view, view.scene.lemma(view.left.ref.article, left.verb),
                    view.scene.lemma(view.right.ref.article, right.verb)))
    judgeOpposites(view, left, right, findings);
}

}  // namespace

void judgePolarity(const LinkView& view, Findings& findings) {
  if (view.matched_content < kMostlySame || othersAreMeant(view)) return;
  const bool full = view.link.level == Level::full;
  if (full) judgeDeniedFigures(view, findings);
  const auto verbs = [](const Side& side) {
    std::vector<const Mention*> out;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::polarity && inSentence(side, one.verb) && out.size() < kMostVerbs)
        out.push_back(&one);
    return out;
  };
  const auto right = verbs(view.right);
  for (const Mention* one : verbs(view.left))
    for (const Mention* other : right)
      if (full || isOneClause(view, *one, *other)) judgeVerbs(view, *one, *other, findings);
}

}  // namespace synoptic
