// Who did it alone, and who did it together: linked sentences that give one figure to one person, and to that person
// and another. In: a LinkView. Out: findings list.with-another. Method: the figure is the same or nearly; before the
// verb it hangs on stands either one person, or one person, "and", and another who is named or is kin ("Bell and his
// wife", "Bell and Orlov"). Where the one is among the two, the texts differ in who had a part. A plural that may mean
// both ("the couple", "they") says nothing. Example: "Bell spent $5,000 on boats" / "Bell and his wife spent $5,000 on
// boats". Covered by tests/compare/company_test.cpp.
#include <algorithm>
#include <array>
#include <optional>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/names.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kLeastSlot = 150;    // of the figure both sentences have, [0, 1000]
constexpr uint32_t kSubject = 10;  // tokens before the verb in which its subject stands

constexpr auto kPronouns = std::to_array<std::string_view>({"he", "she"});
constexpr auto kPossessives = std::to_array<std::string_view>({"his", "her"});
constexpr auto kKin = std::to_array<std::string_view>({"wife", "husband", "son", "daughter", "brother", "sister",
                                                       "father", "mother", "partner", "lawyer", "aide", "colleague"});

struct Subject {
  TokenRange words;
  uint32_t person = kNone;  // joined; kNone of a pronoun
  bool together = false;    // with another
};

const Mention* personAt(const Side& side, uint32_t token) {
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::person && one.entity != kNone && one.span.overlaps(side.document->tokens[token].span))
      return &one;
  return nullptr;
}

// "and his wife", "and Orlov" from `token` on: where it ends; `token` where nobody joins.
uint32_t otherEnd(const Side& side, uint32_t token, uint32_t end) {
  if (token + 1 >= end || keyOf(side, token) != "and") return token;
  if (const Mention* other = personAt(side, token + 1)) return tokensOf(side, other->span).end;
  const bool kin =
      token + 2 < end && isAmong(kPossessives, keyOf(side, token + 1)) && isAmong(kKin, keyOf(side, token + 2));
  return kin ? token + 3 : token;
}

// Who does what the figure hangs on; the nearest person before the verb, with whom "and" joins to it.
std::optional<Subject> subjectOf(const Scene& scene, const Side& side, uint32_t verb) {
  const uint32_t first = side.sentence->first_token;
  if (verb == kNone || verb <= first || verb >= side.sentence->end_token) return {};
  std::optional<Subject> out;
  for (uint32_t at = verb > first + kSubject ? verb - kSubject : first; at < verb; ++at) {
    const std::string_view key = keyOf(side, at);
    if (key == "they" || key == "couple" || key == "we" || key == "both") return {};
    const Mention* person = personAt(side, at);
    if (person == nullptr && !isAmong(kPronouns, key)) continue;
    const uint32_t end = person == nullptr ? at + 1 : tokensOf(side, person->span).end;
    if (end > verb) break;
    const bool owns = end < verb && (keyOf(side, end) == "'s" || keyOf(side, end) == "’s");
    if (owns) continue;  // "Bell's lawyer spent"
    const uint32_t last = otherEnd(side, end, verb);
    out = Subject{{at, last}, person == nullptr ? kNone : scene.joined(side.ref.article, person->entity), last > end};
    at = last - 1;
  }
  return out;
}

bool isCountOrSum(const Mention& one) {
  return one.kind == MentionKind::money || one.kind == MentionKind::percent || one.kind == MentionKind::number;
}

bool nearlySame(const Mention& left, const Mention& right) {
  if (left.kind != right.kind || left.unit != right.unit) return false;
  const Values values = relateQuantities(left.quantity, right.quantity);
  return values == Values::same || values == Values::precision;
}

// The slots agree, or the figure is one that two sentences do not have by chance: a sum of one main claim, a long one.
bool ofOneMatter(const LinkView& view, const Mention& left, const Mention& right) {
  if (view.link.level == Level::full && left.kind == MentionKind::money && left.quantity == right.quantity) return true;
  return strengthOf(view, slotOf(view, left, right)) >= kLeastSlot ||
         (telling(left.quantity) && telling(right.quantity));
}

}  // namespace

void judgeCompany(const LinkView& view, Findings& findings) {
  for (const Mention& left : view.left.mentions) {
    if (!isCountOrSum(left)) continue;
    for (const Mention& right : view.right.mentions) {
      if (!nearlySame(left, right) || !ofOneMatter(view, left, right)) continue;
      const auto one = subjectOf(view.scene, view.left, left.verb);
      const auto other = subjectOf(view.scene, view.right, right.verb);
      if (!one || !other || one->together == other->together) continue;
      // a pronoun is whoever the sentences before it name
      const bool same = one->person != kNone && other->person != kNone ? one->person == other->person
                                                                       : ownersOf(view, left, right) == Owners::same;
      if (!same) continue;
      findings.push_back(changeFinding(view, Rule::list_with_another, FactKind::list,
                                       spanOf(view.left, one->words.begin, one->words.end),
                                       spanOf(view.right, other->words.begin, other->words.end), view.matched_content));
      return;
    }
  }
}

}  // namespace synoptic
