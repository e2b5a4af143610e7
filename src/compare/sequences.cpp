// Which came first: one text has a deed after another, the other text before it. In: a LinkView. Out: findings
// event.other-order. Method: each sentence has one "before" or "after" between two clauses; what stands before the word
// and what stands behind it agree, verb and noun, in both sentences, and the words are not the same; or the two clauses
// change places around the same word. Any denial, condition or "until" ends the matter. Example: "the fans stopped
// after the roof had fallen" / "the fans stopped ten minutes before the roof fell". Covered by
// tests/compare/rule_tables/absences.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kOrderStrength = 650;
constexpr uint32_t kClause = 9;  // tokens of a clause that are looked at

struct Sequence {
  uint32_t word = kNone;  // "before", "after"
  bool after = false;
  std::vector<uint32_t> main, clause;  // words of matter
};

// The words of matter on one side of the word, up to a mark.
std::vector<uint32_t> clauseWords(const Scene& scene, const Side& side, uint32_t word, bool forward) {
  std::vector<uint32_t> out;
  for (uint32_t step = 1; step <= kClause; ++step) {
    if (forward ? word + step >= side.sentence->end_token : word < side.sentence->first_token + step) break;
    const uint32_t at = forward ? word + step : word - step;
    if (!isWord(side, at)) break;
    const bool figure = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return (isFigure(one.kind) || one.kind == MentionKind::time) && one.span.overlaps(side.document->tokens[at].span);
    });
    if (!figure && scene.content(side.ref.article, at)) out.push_back(at);
  }
  return out;
}

// The one "before" or "after" of a sentence that stands between two clauses with a verb each.
std::optional<Sequence> sequenceOf(const Scene& scene, const Side& side) {
  constexpr auto kOpen = std::to_array<std::string_view>({"until", "if", "unless", "whether", "and", "or", "?"});
  Sequence out;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at) {
    const bool after = keyOf(side, at) == "after";
    if (!after && keyOf(side, at) != "before") continue;
    if (out.word != kNone) return {};
    out.word = at, out.after = after;
  }
  if (out.word == kNone) return {};
  if (out.word + 1 < side.sentence->end_token && isAmong(kOpen, keyOf(side, out.word + 1))) return {};
  if (out.word > side.sentence->first_token && isAmong(kOpen, keyOf(side, out.word - 1))) return {};
  out.main = clauseWords(scene, side, out.word, false), out.clause = clauseWords(scene, side, out.word, true);
  const auto has_verb = [&](const std::vector<uint32_t>& words) {
    return std::any_of(words.begin(), words.end(), [&](uint32_t at) { return isVerb(side, at); });
  };
  if (out.main.size() < 2 || out.clause.size() < 2 || !has_verb(out.main) || !has_verb(out.clause)) return {};
  return out;
}

// A verb and another word of each that agree.
bool agreeAsClauses(const LinkView& view, const std::vector<uint32_t>& left, const std::vector<uint32_t>& right) {
  // what a clause begins with does it: the fans, Orlov; a longer one may begin with something else
  const auto stands = [&](uint32_t word, bool of_left) {
    const std::vector<uint32_t>& others = of_left ? right : left;
    return std::any_of(others.begin(), others.end(), [&](uint32_t other) {
      return of_left ? related(view.scene, view.left.ref.article, word, view.right.ref.article, other)
                     : related(view.scene, view.left.ref.article, other, view.right.ref.article, word);
    });
  };
  const bool shorter = left.size() <= right.size();
  const std::vector<uint32_t>& words_of = shorter ? left : right;
  if (!stands(*std::min_element(words_of.begin(), words_of.end()), shorter)) return false;
  uint32_t verbs = 0, words = 0;
  for (const uint32_t one : left)
    for (const uint32_t other : right)
      if (related(view.scene, view.left.ref.article, one, view.right.ref.article, other)) {
        ++(isVerb(view.left, one) && isVerb(view.right, other) ? verbs : words);
        break;
      }
  return verbs > 0 && words > 0;
}

bool deniesAnything(const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isNegation(keyOf(side, at))) return true;
  return false;
}

}  // namespace

void judgeSequences(const LinkView& view, Findings& findings) {
  const auto left = sequenceOf(view.scene, view.left);
  if (!left) return;
  const auto right = sequenceOf(view.scene, view.right);
  if (!right || deniesAnything(view.left) || deniesAnything(view.right)) return;
  const bool straight =
      agreeAsClauses(view, left->main, right->main) && agreeAsClauses(view, left->clause, right->clause);
  const bool crossed =
      agreeAsClauses(view, left->main, right->clause) && agreeAsClauses(view, left->clause, right->main);
  if (straight == crossed || (straight ? left->after == right->after : left->after != right->after)) return;
  if (othersAreMeant(view) || nameOthers(view) || otherSubjects(view) || otherSorts(view) || otherTurns(view)) return;
  const auto span = [](const Side& side, const Sequence& one) {
    return spanOf(side, one.main.back(), one.clause.back() + 1);
  };
  findings.push_back({Rule::event_other_order,
                      FactKind::event,
                      {view.left.ref, span(view.left, *left), left->after ? "after" : "before"},
                      {view.right.ref, span(view.right, *right), right->after ? "after" : "before"},
                      kOrderStrength});
}

}  // namespace synoptic
