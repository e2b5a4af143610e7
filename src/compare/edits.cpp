// Sentences of which the one is the other with a few words changed. In: a LinkView. Out: findings polarity.opposite,
// claim.opposite-word, and those of swaps.cpp, edited_names.cpp and edited_figures.cpp.
// Method: where both sentences are nearly the same (rewriting.h), each place of change is looked at by itself: a
// negation that one side adds, two words that exclude each other (contrasts.h), two names in one place. What is left
// out or added, and words that are merely others, say nothing: reports are shortened and reworded all the time. (The
// classes and their worth were found on the edited pairs of SummEdits, see README.md.) Example: "the mayor opened the
// bridge" / "the mayor closed the bridge". Covered by tests/compare/edits_test.cpp.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/quantities.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

// More changed words in one place are another statement.
constexpr size_t kMostChanged = 4;

// Two words, one of each side, that exclude each other.
std::optional<std::pair<uint32_t, uint32_t>> contrastIn(const LinkView& view, const Change& change) {
  if (std::max(change.left.size(), change.right.size()) > kMostChanged) return {};
  const auto pick = [&](const Tokens& left, const Tokens& right) -> std::optional<std::pair<uint32_t, uint32_t>> {
    for (const uint32_t one : left)
      for (const uint32_t other : right)
        if (contrasting(view.scene.lexicon, keyOf(view.left, one), keyOf(view.right, other))) return {{one, other}};
    return {};
  };
  if (const auto found = pick(change.left, change.right)) return found;
  // small words stand for themselves only when nothing else changed there: "before" / "after"
  if (!change.left.empty() || !change.right.empty()) return {};
  const auto words = [](const Side& side, TokenRange range) {
    Tokens out;
    for (uint32_t token = range.begin; token < range.end; ++token)
      if (isWord(side, token)) out.push_back(token);
    if (out.size() == 2 && keyOf(side, out[1]) == "of") out.pop_back();  // "outside of"
    return out;
  };
  const Tokens left = words(view.left, change.edit.left), right = words(view.right, change.edit.right);
  return left.size() == 1 && right.size() == 1 ? pick(left, right) : std::nullopt;
}

bool inFigure(const Side& side, uint32_t token) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind < MentionKind::person && one.kind != MentionKind::duration &&
           one.span.overlaps(side.document->tokens[token].span);
  });
}

// "two decades" of 21 years: the figures are judged, not their units.
bool isCoarse(const Side& side, uint32_t token) {
  const std::string_view key = keyOf(side, token);
  return key == "decade" || key == "decades" || key == "century" || key == "centuries";
}

// "300 a week" / "1,000 a month".
bool isUnitOfTime(const LinkView& view, const Side& side, uint32_t token) {
  constexpr WordRow kUnits = " minute hour day week month quarter season year ";
  return kUnits.has(view.scene.lemma(side.ref.article, token, Part::noun));
}

// "within 30 days" / "within a month": the words are units of two lengths that do not exclude each other.
bool inOneLength(const LinkView& view, uint32_t left, uint32_t right) {
  const auto length = [](const Side& side, uint32_t token) -> const Mention* {
    const Span word = side.document->tokens[token].span;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::duration && one.span.contains(word)) return &one;
    return nullptr;
  };
  const Mention *one = length(view.left, left), *other = length(view.right, right);
  if (one == nullptr || other == nullptr) return false;
  constexpr double kOneLength = 0.04;  // share: 28 days and a month, 52 weeks and a year
  const Quantity days = inDays(*one), other_days = inDays(*other);
  return std::fabs(days.low - other_days.low) <= kOneLength * std::max(days.low, other_days.low) ||
         relateQuantities(days, other_days) != Values::apart;
}

// "130 dead birds" / "388 live ones", "30 sheep" / "12 cows": each counted, so two groups.
bool sortTheCounted(const LinkView& view, uint32_t left, uint32_t right) {
  const auto count = [](const Side& side, uint32_t token) -> const Mention* {
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::number && one.counted != kNone && tokensOf(side, one.span).end <= token &&
          token <= one.counted)
        return &one;
    return nullptr;
  };
  const Mention *one = count(view.left, left), *other = count(view.right, right);
  return one != nullptr && other != nullptr && relateQuantities(one->quantity, other->quantity) != Values::same;
}

// Active on one side, passive on the other: who does it and who has it done change places ("sold to" / "acquired by").
bool turnsRound(const LinkView& view, const Change& change) {
  const auto by = [](const Side& side, TokenRange range) {
    for (uint32_t token = range.begin; token < range.end; ++token)
      if (keyOf(side, token) == "by") return true;
    return false;
  };
  return by(view.left, change.edit.left) != by(view.right, change.edit.right);
}

// What follows is asked or denied: "it is unclear whether".
bool asks(const Side& side, TokenRange range) {
  constexpr auto kAsking =
      std::to_array<std::string_view>({"whether", "if", "unless", "unclear", "deny", "denied", "denies"});
  for (uint32_t token = range.begin; token < range.end; ++token)
    if (isAmong(kAsking, keyOf(side, token))) return true;
  return false;
}

// "more uncultured" / "less educated": the degree of another word.
bool isDegree(const Side& side, uint32_t token) {
  constexpr auto kComparing = std::to_array<std::string_view>({"more", "less", "most", "least", "with", "without"});
  return isAmong(kComparing, keyOf(side, token));
}

// The word stands, unmatched, in another place of change too: it moved.
bool moved(const LinkView& view, const std::vector<Change>& changes, const Change& own, uint32_t left, uint32_t right) {
  const std::string_view one = view.scene.lemma(view.left.ref.article, left);
  const std::string_view other = view.scene.lemma(view.right.ref.article, right);
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    if (&change == &own) return false;
    const auto has = [&](const Side& side, const Tokens& tokens, std::string_view lemma) {
      return std::any_of(tokens.begin(), tokens.end(),
                         [&](uint32_t token) { return view.scene.lemma(side.ref.article, token) == lemma; });
    };
    return has(view.right, change.right, one) || has(view.left, change.left, other);
  });
}

// "with a licence" / "without a licence", and no other turn of denial changed: the one small word is the whole matter.
bool judgeLack(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
               Findings& findings) {
  const auto only = [](const Side& side, TokenRange range, std::string_view word) {
    return range.end == range.begin + 1 && keyOf(side, range.begin) == word;
  };
  const TokenRange left = change.edit.left, right = change.edit.right;
  const bool lacks = (only(view.left, left, "with") && only(view.right, right, "without")) ||
                     (only(view.left, left, "without") && only(view.right, right, "with"));
  if (!lacks) return false;
  uint32_t denials = 0;
  for (const Change& one : changes)
    denials += denialsIn(view.scene, view.left, one.edit.left) + denialsIn(view.scene, view.right, one.edit.right);
  if (denials == 1)
    findings.push_back(changeFinding(view, Rule::claim_opposite_word, FactKind::claim,
                                     spanOf(view.left, left.begin, left.end),
                                     spanOf(view.right, right.begin, right.end), same));
  return true;
}

// "the left wing was hit" / "the right wing hit back", "the husband" / "the wife": words that part one thing or person
// from another; where more has changed, another statement is made of it.
bool partsThings(const LinkView& view, uint32_t left, uint32_t right) {
  constexpr WordRow kParting =
      " left right north south east west northern southern eastern western upper lower top bottom front back rear "
      "inner "
      "outer first last early late morning afternoon evening night man men woman women boy boys girl girls husband "
      "wife "
      "mother father son daughter brother sister uncle aunt nephew niece cousin old older young younger elder male "
      "female adult child public private national local federal state domestic foreign driver passenger buyer seller "
      "doctor nurse teacher student pupil plaintiff defendant ";
  const auto parts = [&](const Side& side, uint32_t token) {
    return kParting.has(keyOf(side, token)) || kParting.has(view.scene.lemma(side.ref.article, token));
  };
  return parts(view.left, left) && parts(view.right, right);
}

// "the main road was closed" / "the side road was open": before the first verb one noun stands for another.
bool isOtherSubject(const LinkView& view, const Change& other, const Change& change) {
  const auto leads = [&](const Side& side, const Tokens& tokens, uint32_t end) {
    if (tokens.size() != 1 || tokens[0] >= end || isVerb(side, tokens[0])) return false;
    for (uint32_t at = side.sentence->first_token; at < tokens[0]; ++at)
      if (isVerb(side, at)) return false;
    return !view.scene.lemma(side.ref.article, tokens[0], Part::noun).empty();
  };
  return leads(view.left, other.left, change.edit.left.begin) &&
         leads(view.right, other.right, change.edit.right.begin);
}

// "open to buses" / "closed to lorries": behind the words, with a preposition between at most, one noun stands for
// another.
bool isOtherComplement(const LinkView& view, const Change& other, const Change& change) {
  const auto follows = [&](const Side& side, TokenRange own, const Tokens& tokens) {
    if (tokens.size() != 1 || tokens[0] < own.end || isVerb(side, tokens[0])) return false;
    for (uint32_t at = own.end; at < tokens[0]; ++at)
      if (!isWord(side, at) || view.scene.content(side.ref.article, at)) return false;
    return !view.scene.lemma(side.ref.article, tokens[0], Part::noun).empty();
  };
  return follows(view.left, change.edit.left, other.left) && follows(view.right, change.edit.right, other.right);
}

// Each tells a figure that the other has not, beside "before" / "after", "open" / "closed": of two cases.
bool tellOtherFigures(const LinkView& view) {
  const auto alone = [](const Side& side, const Side& across) {
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return isFigure(one.kind) &&
             std::none_of(across.mentions.begin(), across.mentions.end(), [&](const Mention& other) {
               return other.kind == one.kind && relateQuantities(one.quantity, other.quantity) != Values::apart;
             });
    });
  };
  return alone(view.left, view.right) && alone(view.right, view.left);
}

// "acquitted of murder" / "convicted of fraud": words of matter stand for others that say something else.
bool isOtherMatter(const LinkView& view, const Change& change) {
  if (change.left.empty() || change.right.empty()) return false;
  return std::none_of(change.left.begin(), change.left.end(), [&](uint32_t left) {
    return std::any_of(change.right.begin(), change.right.end(), [&](uint32_t right) {
      return related(view.scene, view.left.ref.article, left, view.right.ref.article, right) &&
             !contrasting(view.scene.lexicon, keyOf(view.left, left), keyOf(view.right, right));
    });
  });
}

void judgeContrast(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                   Findings& findings) {
  if (judgeLack(view, changes, change, same, findings)) return;
  if (denialsIn(view.scene, view.left, change.edit.left) + denialsIn(view.scene, view.right, change.edit.right) > 0)
    return;
  const auto words = contrastIn(view, change);
  if (!words || inFigure(view.left, words->first) || inFigure(view.right, words->second)) return;
  if (inOneLength(view, words->first, words->second) || sortTheCounted(view, words->first, words->second)) return;
  if (turnsRound(view, change) || isCoarse(view.left, words->first) || isCoarse(view.right, words->second)) return;
  if (same < kTwoSlips &&
      (isUnitOfTime(view, view.left, words->first) || isUnitOfTime(view, view.right, words->second)))
    return;
  if (otherHours(view) || tellOtherFigures(view)) return;
  const bool degree = isDegree(view.left, words->first);
  const bool cancelled = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
    if (&other != &change && (asks(view.left, other.edit.left) || asks(view.right, other.edit.right))) return true;
    return &other != &change && near(change, other) &&
           (other.negates() || turnsRound(view, other) || (degree && (!other.left.empty() || !other.right.empty())));
  });
  const bool parts = partsThings(view, words->first, words->second);
  const bool others = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
    if (&other == &change) return false;
    const bool replaced = !other.left.empty() && !other.right.empty();
    if (addsOwned(view, other) || (same < kTwoSlips && near(change, other) && isOtherMatter(view, other))) return true;
    return parts ? replaced || other.negates()
                 : replaced && (isOtherSubject(view, other, change) || isOtherComplement(view, other, change));
  });
  if (cancelled || others || moved(view, changes, change, words->first, words->second)) return;
  findings.push_back(changeFinding(view, Rule::claim_opposite_word, FactKind::claim,
                                   spanOf(view.left, words->first, words->first + 1),
                                   spanOf(view.right, words->second, words->second + 1), same));
}

// The place of change with the next word of matter behind it: "was not deemed" / "was deemed".
Span widened(const LinkView& view, const Side& side, TokenRange range) {
  uint32_t end = range.end;
  while (end < side.sentence->end_token && isWord(side, end) && !view.scene.content(side.ref.article, end)) ++end;
  if (end < side.sentence->end_token && isWord(side, end)) ++end;
  uint32_t begin = range.begin;
  if (begin > side.sentence->first_token && isWord(side, begin - 1)) --begin;
  return spanOf(side, begin, std::max(end, begin + 1));
}

bool onlyDeniers(const LinkView& view, const Side& side, const Tokens& content) {
  return std::all_of(content.begin(), content.end(),
                     [&](uint32_t token) { return isDenier(view.scene.lemma(side.ref.article, token, Part::verb)); });
}

// "may name", "might have named": what is denied elsewhere may be true of it all the same.
bool onlyPossible(const Side& side, TokenRange range) {
  constexpr auto kMaybe = std::to_array<std::string_view>({"may", "might", "could"});
  const uint32_t begin = range.begin > side.sentence->first_token ? range.begin - 1 : range.begin;
  for (uint32_t token = begin; token < std::min(range.end + 1, side.sentence->end_token); ++token)
    if (isAmong(kMaybe, keyOf(side, token))) return true;
  return false;
}

// The two sides change the same word's form beside the negation, if any: "shares" / "does not share" align already.
void judgeNegation(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                   Findings& findings) {
  // "a direct link" / "no link": the article went, and with it what the thing is like
  const auto noThing = [&](const Side& own, TokenRange denied, const Side& across, TokenRange plain,
                           const Tokens& content) {
    return denied.end == denied.begin + 1 && keyOf(own, denied.begin) == "no" && content.size() == 1 &&
           (keyOf(across, plain.begin) == "a" || keyOf(across, plain.begin) == "an") && plain.end == plain.begin + 2 &&
           view.scene.lexicon.has(keyOf(across, content[0]), Part::adjective);
  };
  if (noThing(view.left, change.edit.left, view.right, change.edit.right, change.right))
    return judgeNegation(view, changes, Change{change.edit, {}, {}, true, false}, same, findings);
  if (noThing(view.right, change.edit.right, view.left, change.edit.left, change.left))
    return judgeNegation(view, changes, Change{change.edit, {}, {}, false, true}, same, findings);
  const bool left_denies = change.left_negated || !change.left.empty();
  const bool right_denies = change.right_negated || !change.right.empty();
  if (left_denies == right_denies || !onlyDeniers(view, view.left, change.left) ||
      !onlyDeniers(view, view.right, change.right) || change.left.size() + change.right.size() > 1)
    return;
  if (change.left_negated && !change.left.empty()) return;  // "did not fail"
  if (change.right_negated && !change.right.empty()) return;
  uint32_t left_denials = 0, right_denials = 0;
  for (const Change& one : changes) {
    left_denials += denialsIn(view.scene, view.left, one.edit.left);
    right_denials += denialsIn(view.scene, view.right, one.edit.right);
  }
  if (left_denials + right_denials != 1) return;
  if (onlyPossible(left_denies ? view.right : view.left, left_denies ? change.edit.right : change.edit.left) &&
      !onlyPossible(left_denies ? view.left : view.right, left_denies ? change.edit.left : change.edit.right))
    return;
  const bool doubled = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
    return other.edit.left.begin != change.edit.left.begin && near(change, other) &&
           (other.negates() || !other.left.empty() || !other.right.empty());
  });
  if (doubled) return;
  const Finding made =
      changeFinding(view, Rule::polarity_opposite, FactKind::polarity, widened(view, view.left, change.edit.left),
                    widened(view, view.right, change.edit.right), same);
  // the verbs of the sentence may have told it already
  const bool told = anyOfPair(findings, made.left.sentence, made.right.sentence, [&](const Finding& one) {
    return one.rule == made.rule && one.left.span.overlaps(made.left.span) && one.right.span.overlaps(made.right.span);
  });
  if (!told) findings.push_back(made);
}

}  // namespace

void judgeEdits(const LinkView& view, Findings& findings) {
  if (view.matched_content < kNearlySame) return;
  const Rewriting rewriting = rewritingOf(view);
  if (rewriting.same < kNearlySame) return;
  const std::vector<Change> changes = changesOf(view, rewriting);
  if (judgeSwaps(view, changes, rewriting.same, findings)) return;
  for (const Change& change : changes) {
    judgeContrast(view, changes, change, rewriting.same, findings);
    judgeNegation(view, changes, change, rewriting.same, findings);
    judgeNameChange(view, changes, change, rewriting.same, findings);
    judgeFigureChange(view, changes, change, rewriting.same, findings);
  }
}

}  // namespace synoptic
