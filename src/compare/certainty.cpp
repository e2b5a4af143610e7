// How sure the texts are that something happens: done, to come, expected, possible. In: a LinkView. Out: findings
// certainty.weaker, event.planned-and-done.
// Method: the verbs of both sentences (polarity mentions of facts) with the words of their group before them give a
// grade; the same verb with the same words around it and another grade is a difference. What one text expects and the
// other reports as done is an update: reports are written at different hours.
// Example: "is expected to testify on Monday" / "testified on Monday".
// Covered by tests/compare/people_claims_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/owners.h"
#include "compare/slot_times.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

enum class Grade : uint8_t { unclear, possible, expected, coming, done };

constexpr uint32_t kGroup = 6;   // tokens of a verb group before the verb
constexpr int kSlot = 350;       // agreement of the words around both verbs
constexpr int kFewestWords = 3;  // of them on either side
constexpr size_t kMostVerbs = 24;

constexpr auto kExpecting = std::to_array<std::string_view>(
    {"expect", "set", "schedule", "plan", "due", "likely", "intend", "prepare", "slate", "poise", "hope", "aim"});

constexpr auto kPale = std::to_array<std::string_view>({"be", "have", "do", "say", "tell"});

constexpr auto kAuxiliaries = std::to_array<std::string_view>(
    {"was", "were", "been", "has", "have", "had", "not", "n't", "also", "already", "now", "later", "soon", "first"});

struct Group {
  Grade grade = Grade::unclear;
  uint32_t begin = 0;
};

bool isPast(std::string_view key, std::string_view lemma) {
  return key != lemma && !key.ends_with("ing") && !key.ends_with("s");
}

// Reads the group backwards from the verb: "is expected to plead", "will not testify", "pleaded".
Group groupOf(const Scene& scene, const Side& side, uint32_t verb) {
  const std::string_view key = keyOf(side, verb), lemma = scene.lexicon.lemma(key, Part::verb);
  Group out{isPast(key, lemma) ? Grade::done : Grade::unclear, verb};
  // "the church attended by the governor": a participle, no event of the day
  if (verb + 1 < side.sentence->end_token && keyOf(side, verb + 1) == "by") out.grade = Grade::unclear;
  bool to = false, have = false;
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kGroup; --at) {
    const std::string_view word = keyOf(side, at - 1);
    const std::string_view base = scene.lexicon.lemma(word, Part::verb);
    have = have || word == "have";
    if (word == "to") {
      to = true;
      out.grade = Grade::unclear;
    } else if (to && (isAmong(kExpecting, word) || isAmong(kExpecting, base))) {
      out.grade = Grade::expected;
    } else if (word == "will" || word == "wo" || word == "'ll") {
      if (have && !to) return {Grade::unclear, at - 1};  // "will have made": by a day to come, or a guess
      return {out.grade == Grade::expected ? Grade::expected : Grade::coming, at - 1};
    } else if (word == "may" || word == "might" || word == "could" || word == "can") {
      return {Grade::possible, at - 1};
    } else if (word == "would" || word == "should" || word == "if" || word == "whether") {
      return {Grade::unclear, at - 1};
    } else if (isVerb(side, at - 1) && !Lexicon::isFunctionWord(word)) {
      if (out.begin == verb) out.grade = Grade::unclear;  // "become exhausted": a state
      return out;
    } else if (word == "be" || word == "is" || word == "are" || word == "being") {
      if (!to) out.grade = Grade::unclear;  // "be carried out", "is carried out": no event of the past
      if (!to && word == "be") {
        out.begin = at - 1;
        continue;
      }
    } else if (!isAmong(kAuxiliaries, word)) {
      if (scene.lexicon.has(word, Part::adverb) && !scene.lexicon.has(word, Part::noun)) continue;
      return out;
    }
    out.begin = at - 1;
  }
  return out;
}

bool sameVerb(const LinkView& view, uint32_t left, uint32_t right) {
  return view.scene.lemma(view.left.ref.article, left, Part::verb) ==
         view.scene.lemma(view.right.ref.article, right, Part::verb);
}

void judgeVerbs(const LinkView& view, const Mention& left, const Mention& right, Findings& findings) {
  if (left.negative != right.negative || !sameVerb(view, left.verb, right.verb) ||
      isAmong(kPale, view.scene.lemma(view.left.ref.article, left.verb, Part::verb)))
    return;
  const Group one = groupOf(view.scene, view.left, left.verb), other = groupOf(view.scene, view.right, right.verb);
  if (one.grade == other.grade || one.grade == Grade::unclear || other.grade == Grade::unclear) return;
  const SlotEvidence slot = slotOf(view, left, right);
  if (slot.agreement < kSlot || slot.words < kFewestWords || otherTimesAreMeant(view, left, right)) return;
  const bool done = one.grade == Grade::done || other.grade == Grade::done;
  const bool possible = one.grade == Grade::possible || other.grade == Grade::possible;
  if (done && possible) return;  // polarity.cpp
  const Rule rule = done ? Rule::event_planned_and_done : Rule::certainty_weaker;
  const FactKind kind = done ? FactKind::event : FactKind::certainty;
  const auto statement = [&](const Side& side, uint32_t begin, uint32_t verb) {
    const Span span = spanOf(side, begin, verb + 1);
    return Statement{side.ref, span, std::string(side.document->text(span))};
  };
  findings.push_back({rule, kind, statement(view.left, one.begin, left.verb),
                      statement(view.right, other.begin, right.verb), slot.agreement});
}

}  // namespace

void judgeCertainty(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full || othersAreMeant(view)) return;
  const auto verbs = [](const Side& side) {
    std::vector<const Mention*> out;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::polarity && one.verb >= side.sentence->first_token &&
          one.verb < side.sentence->end_token && out.size() < kMostVerbs)
        out.push_back(&one);
    return out;
  };
  const auto right = verbs(view.right);
  for (const Mention* one : verbs(view.left))
    for (const Mention* other : right) judgeVerbs(view, *one, *other, findings);
}

}  // namespace synoptic
