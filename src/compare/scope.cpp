// Two cases told alike are no contradiction; see scope.h. Grounds, each for itself enough:
// * two values of one pair of sentences exclude each other, at two places: "rose 9 percent in January" / "rose 8
//   percent in December" is told of two months, "the shops are open" / "the schools are closed" of two things;
// * in nearly equal sentences another word of matter is changed too: "a fine of $400" / "legal costs of $900";
// * the figures are of two scopes (figure_scope.h): "each", "last season", "had demanded", "the core rate";
// * each sentence has a sort of its own (occasions.h): "the elder brother" / "the younger"; a sum for each / for all;
// * shares for and against: "backed by 58 percent" / "opposed by 42 percent".
// Example: "Prosecutors asked for ten years" / "was sentenced to seven years" is no conflict of lengths.
// Covered by the tables of tests/compare/rule_tables.
#include "compare/scope.h"

#include <algorithm>
#include <array>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/denials.h"
#include "compare/figure_scope.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/reckoned.h"
#include "compare/rows.h"
#include "compare/rules.h"
#include "compare/updates.h"

namespace synoptic {
namespace {

using namespace std::string_view_literals;

bool isConflict(const Finding& finding) {
  return row(finding.rule).relation == Relation::conflict;
}

bool isFigureRule(Rule rule) {
  return rule == Rule::number_other_count || rule == Rule::money_other_amount || rule == Rule::percent_other_share ||
         rule == Rule::duration_other_length || rule == Rule::ordinal_other_rank;
}

// What a person or a thing is called, or said, is judged by its own rules.
bool isJudged(Rule rule) {
  return isFigureRule(rule) || rule == Rule::date_other_day || rule == Rule::time_other_hour ||
         rule == Rule::polarity_opposite || rule == Rule::polarity_antonym || rule == Rule::claim_opposite_word ||
         rule == Rule::name_other_name || rule == Rule::stance_opposite;
}

// How sure a link must be for a conflict of a rule. Of the denials and opposites that were told of unseen reports as
// long as real ones, those below were all false; of counts 30 of 31 (below .9), of sums and shares nine of nine (below
// .97) unless the words around both figures are nearly the same; how long something took is seldom told of two things
// (README.md).
struct Sure {
  Rule rule;
  double least;
  double least_in_slot = 1;  // … of two figures in one slot
};
constexpr auto kSure = std::to_array<Sure>({
    {Rule::polarity_opposite, 0.85},
    {Rule::polarity_antonym, 0.85},
    {Rule::claim_opposite_word, 0.85},
    {Rule::stance_opposite, 0.85},
    {Rule::number_other_count, 0.87},
    {Rule::ordinal_other_rank, 0.87},
    {Rule::money_other_amount, 0.87, 0.7},
    {Rule::percent_other_share, 0.87, 0.7},
    {Rule::date_other_day, 0.7},
    {Rule::time_other_hour, 0.6},
    {Rule::duration_other_length, 0.5},
});

// Three words of matter or more around both figures agree, and few that do not.
bool fillOneSlot(const LinkView& view, const Finding& finding) {
  constexpr int kAgreement = 700, kWords = 3;
  const Mention *left = mentionAt(view.left, finding.left.span), *right = mentionAt(view.right, finding.right.span);
  if (left == nullptr || right == nullptr) return false;
  const SlotEvidence slot = slotOf(view, *left, *right);
  return slot.words >= kWords && slot.agreement >= kAgreement;
}

bool isUnsure(const LinkView& view, const Finding& finding) {
  constexpr double kTyped = 0.45;  // of two figures of which one is the other, typed wrong
  const auto found =
      std::find_if(kSure.begin(), kSure.end(), [&](const Sure& one) { return one.rule == finding.rule; });
  if (found == kSure.end() || view.link.score >= found->least) return false;
  if (view.link.score >= found->least_in_slot && fillOneSlot(view, finding)) return false;
  return view.link.score < kTyped || !isTypedSlip(view, finding.left.span, finding.right.span);
}

// Changes within so many tokens of a figure tell what it is of; of a day or a statement fewer do, since the rest of the
// sentence tells more. Another day is another case where it is as near as this; farther away it is a slip of its own.
constexpr uint32_t kBesideFigure = 8, kBeside = 6, kBesideDay = 4;

uint32_t gapOf(TokenRange one, TokenRange other) {
  return one.end <= other.begin ? other.begin - one.end : other.end <= one.begin ? one.begin - other.end : 0;
}

bool dated(Rule rule) {
  return isFigureRule(rule) || rule == Rule::date_other_day;
}

bool apart(const Finding& one, const Finding& other) {
  return !one.left.span.overlaps(other.left.span) && !one.right.span.overlaps(other.right.span);
}

constexpr auto kTells = std::to_array<std::string_view>({"say", "report", "tell", "add", "announce", "write", "state"});

// The token behind the last comma of a sentence that ends by telling who says it: ", two of the people said", ", citing
// somebody who knows the case"; the end of the sentence where it does not.
uint32_t tailOf(const LinkView& view, const Side& side) {
  constexpr uint32_t kTail = 14;  // tokens
  const uint32_t end = side.sentence->end_token;
  uint32_t comma = end;
  while (comma > side.sentence->first_token && end - comma < kTail && keyOf(side, comma - 1) != ",") --comma;
  if (comma == side.sentence->first_token || comma >= end || keyOf(side, comma - 1) != ",") return end;
  if (keyOf(side, comma) == "citing" || keyOf(side, comma) == "according") return comma;
  uint32_t last = end - 1;
  while (last > comma && !isWord(side, last)) --last;
  const std::string_view lemma = view.scene.lexicon.lemma(keyOf(side, last), Part::verb);
  return isAmong(kTells, lemma) ? comma : end;
}

// The words that only tell who says it.
bool tellsWho(const LinkView& view, const Side& side, uint32_t token) {
  const Span span = side.document->tokens[token].span;
  const auto& all = view.scene.reading(side.ref.article).attributions;
  return token >= tailOf(view, side) || std::any_of(all.begin(), all.end(), [&](const Attribution& one) {
           return one.sentence == side.ref.sentence && (one.cue == token || one.speaker.span.overlaps(span));
         });
}

// … and, where it stands farther away, a day or an hour.
bool insideFigure(const Side& side, uint32_t token, bool or_day) {
  const Span span = side.document->tokens[token].span;
  const MentionKind last = or_day ? MentionKind::time : MentionKind::duration;
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [&](const Mention& one) { return one.kind <= last && one.span.contains(span); });
}

// Words of matter of a place of change that stand outside a finding and nowhere in the other sentence.
Tokens othersIn(const LinkView& view, const Side& own, const Side& across, const Tokens& tokens, Span told, bool far) {
  Tokens out;
  for (const uint32_t token : tokens) {
    const std::string_view lemma = view.scene.lemma(own.ref.article, token);
    if (told.overlaps(own.document->tokens[token].span) || isPaleVerb(lemma) || tellsWho(view, own, token)) continue;
    if (insideFigure(own, token, far)) continue;  // it is judged for itself
    bool stands = false;
    for (uint32_t other = across.sentence->first_token; other < across.sentence->end_token && !stands; ++other)
      stands = view.scene.content(across.ref.article, other) &&
               related(view.scene.lexicon, lemma, view.scene.lemma(across.ref.article, other)) &&
               !contrasting(view.scene.lexicon, keyOf(own, token), keyOf(across, other));
    if (!stands) out.push_back(token);
  }
  return out;
}

// "Norrick will pay" / "the company will pay": a name, and what its bearer is called.
bool mayBeOneBearer(const LinkView& view, const Tokens& left, const Tokens& right) {
  const auto isNamed = [](const Side& side, uint32_t token) {
    const Span word = side.document->tokens[token].span;
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.kind == MentionKind::name && one.entity != kNone && one.span.contains(word);
    });
  };
  const auto names = [&](const Side& side, const Tokens& tokens) {
    return std::all_of(tokens.begin(), tokens.end(), [&](uint32_t token) { return isNamed(side, token); });
  };
  const auto calls = [&](const Side& side, const Tokens& tokens) {
    return std::all_of(tokens.begin(), tokens.end(), [&](uint32_t token) {
      const NounClass noun = view.scene.lexicon.nounClass(view.scene.lemma(side.ref.article, token, Part::noun));
      return !isNamed(side, token) && (noun == NounClass::person || noun == NounClass::group);
    });
  };
  return (names(view.left, left) && calls(view.right, right)) || (calls(view.left, left) && names(view.right, right));
}

bool otherMatter(const LinkView& view, const std::vector<Change>& changes, uint32_t same, const Finding& finding) {
  const TokenRange left = tokensOf(view.left, finding.left.span), right = tokensOf(view.right, finding.right.span);
  const uint32_t beside = same >= kTwoSlips ? kBesideDay : isFigureRule(finding.rule) ? kBesideFigure : kBeside;
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    if (addsOwned(view, change)) return true;
    const uint32_t gap = std::min(gapOf(left, change.edit.left), gapOf(right, change.edit.right));
    if (gap >= beside) return false;
    const bool far = gap >= kBesideDay && isFigureRule(finding.rule);
    const Tokens one = othersIn(view, view.left, view.right, change.left, finding.left.span, far),
                 other = othersIn(view, view.right, view.left, change.right, finding.right.span, far);
    return !one.empty() && !other.empty() && !mayBeOneBearer(view, one, other);
  });
}

// Words that turn a statement or a stance, so that a negation or an opposite elsewhere is none: "will not reopen until
// Friday" / "reopens on Friday", "hoped it would not close", "opposes a repeal of the law", "once opposed", "some
// members".
constexpr auto kTurning = std::to_array<WordRow>({
    " until unless hoped hopes hoping feared fears wished wishes ",
    " repeal repealing abolition abolishing scrapping rejection withdrawal ",
    " once formerly previously originally initially ",
    " now later eventually ",
    " immediately ",
    " again reopened reopen reopens ",
    " some ",
    " ? ",
});

// "did not answer at first": for a time only.
bool isAtFirst(const Side& side) {
  for (uint32_t at = side.sentence->first_token; at + 1 < side.sentence->end_token; ++at)
    if (keyOf(side, at) == "at" && keyOf(side, at + 1) == "first") return true;
  return false;
}

bool isTurned(const LinkView& view) {
  if (isAtFirst(view.left) != isAtFirst(view.right)) return true;
  const auto whole = [](const Side& side) { return TokenRange{side.sentence->first_token, side.sentence->end_token}; };
  return std::any_of(kTurning.begin(), kTurning.end(), [&](const WordRow& words) {
    return hasWordOf(view.left, whole(view.left), words) != hasWordOf(view.right, whole(view.right), words);
  });
}

bool isOfWords(Rule rule) {
  return rule == Rule::polarity_opposite || rule == Rule::polarity_antonym || rule == Rule::claim_opposite_word ||
         rule == Rule::stance_opposite;
}

// "has raised $3.2 million" / "raised $9.4 million that year": of a time told before, and of none that is told.
bool isOfToldTime(const LinkView& view) {
  const auto dated = [](const Side& side) {
    return std::any_of(side.mentions.begin(), side.mentions.end(),
                       [](const Mention& one) { return one.kind == MentionKind::date; });
  };
  return (pointsBack(view.left) && !pointsBack(view.right) && !dated(view.right)) ||
         (pointsBack(view.right) && !pointsBack(view.left) && !dated(view.left));
}

// "schools are shut for the week" / "schools will open on Monday": how it is, and how it is to be.
bool isToCome(const Side& side, Span word) {
  constexpr uint32_t kGroup = 4;  // tokens before the word
  constexpr auto kToCome = std::to_array<std::string_view>({"will", "'ll", "’ll", "shall", "would"});
  const uint32_t begin = tokensOf(side, word).begin;
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kGroup; --at)
    if (isAmong(kToCome, keyOf(side, at - 1)) ||
        (keyOf(side, at - 1) == "to" && at - 1 > side.sentence->first_token && begin == at))
      return true;
  return false;
}

// "survived the fire", and three days later "died": nothing that the first report had wrong.
bool isDeathSince(const LinkView& view, Span left, Span right) {
  constexpr auto kDying = std::to_array<std::string_view>({"die", "kill", "perish"});
  const auto lemma = [&](const Side& side, Span word) {
    return view.scene.lemma(side.ref.article, tokensOf(side, word).begin, Part::verb);
  };
  const bool left_lives = lemma(view.left, left) == "survive" && isAmong(kDying, lemma(view.right, right)),
             right_lives = lemma(view.right, right) == "survive" && isAmong(kDying, lemma(view.left, left));
  const uint32_t one = view.left.ref.article, other = view.right.ref.article;
  return (left_lives && mayHaveDiedSince(view.scene, one, other)) ||
         (right_lives && mayHaveDiedSince(view.scene, other, one));
}

// "Each of the eight winners will receive …"
bool sharedOut(const Side& side) {
  return hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, " each apiece ");
}

// "backed by 58 percent" / "opposed by 42 percent": both can be true.
bool hasShare(const Side& side) {
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [](const Mention& one) { return one.kind == MentionKind::percent; });
}

// "68 percent of the drivers were for the toll" / "32 percent were not": of two parts.
bool areOfTwoShares(const LinkView& view, const Finding& finding) {
  const auto shareOf = [](const Side& side, Span told) -> const Mention* {
    constexpr uint32_t kBefore = 8;  // tokens
    const uint32_t begin = tokensOf(side, told).begin;
    for (const Mention& one : side.mentions)
      if (const uint32_t end = tokensOf(side, one.span).end;
          one.kind == MentionKind::percent && end <= begin && begin - end <= kBefore)
        return &one;
    return nullptr;
  };
  const Mention *left = shareOf(view.left, finding.left.span), *right = shareOf(view.right, finding.right.span);
  return left != nullptr && right != nullptr && relateQuantities(left->quantity, right->quantity) == Values::apart;
}

// Two years, each with a figure of its own ("$4 million in 2024", "$2 million in 2023"): two cases of a row.
bool isOfTwoYears(const LinkView& view, const Finding& finding) {
  constexpr size_t kYear = 4;  // "2024"
  if (finding.rule != Rule::date_other_day || finding.left.value.size() != kYear || finding.right.value.size() != kYear)
    return false;
  bool same = false, apart = false;
  for (const Mention& left : view.left.mentions)
    for (const Mention& right : view.right.mentions) {
      if (!isFigure(left.kind) || left.kind != right.kind || left.unit != right.unit) continue;
      const Values values = relateQuantities(left.quantity, right.quantity);
      same = same || values != Values::apart, apart = apart || values == Values::apart;
    }
  return apart && !same;
}

}  // namespace

void dropOtherCases(const LinkView& view, size_t first, Findings& findings) {
  const auto begin = findings.begin() + static_cast<ptrdiff_t>(first);
  const auto judged = [](const Finding& one) { return isConflict(one) && isJudged(one.rule); };
  if (std::none_of(begin, findings.end(), judged)) return;
  const Rewriting rewriting = rewritingOf(view);
  const bool nearly = rewriting.same >= kNearlySame;
  const std::vector<Change> changes = nearly ? changesOf(view, rewriting) : std::vector<Change>{};
  std::vector<bool> drop(findings.size() - first, false);
  for (size_t at = first; at < findings.size(); ++at) {
    if (!judged(findings[at])) continue;
    const bool figure = isFigureRule(findings[at].rule);
    const bool second = rewriting.same < kTwoSlips && std::any_of(begin, findings.end(), [&](const Finding& other) {
                          return judged(other) && apart(findings[at], other) && (figure || isFigureRule(other.rule));
                        });
    // "14 percent on the drug and 9 percent on placebo" / "9 percent on the drug and 14 percent on placebo"
    const bool swapped = figure && std::any_of(begin, findings.end(), [&](const Finding& other) {
                           return other.rule == findings[at].rule && apart(findings[at], other) &&
                                  other.left.value == findings[at].right.value &&
                                  other.right.value == findings[at].left.value;
                         });
    const bool turning = isOfWords(findings[at].rule) && isTurned(view);
    const bool in_row = findings[at].rule == Rule::date_other_day && hasAny(view.left, std::array{"next"sv}) &&
                        hasAny(view.right, std::array{"next"sv}) && isOneOfRow(view, MentionKind::date);
    const bool other = nearly && !in_row &&
                       (dated(findings[at].rule) || findings[at].rule == Rule::polarity_opposite) &&
                       otherMatter(view, changes, rewriting.same, findings[at]) &&
                       (nameOthers(view) || !isTypedSlip(view, findings[at].left.span, findings[at].right.span));
    const bool each = findings[at].rule == Rule::money_other_amount && sharedOut(view.left) != sharedOut(view.right);
    const bool back = (figure && isOfToldTime(view)) ||
                      (isOfWords(findings[at].rule) && pointsBack(view.left) != pointsBack(view.right));
    const bool both = findings[at].rule == Rule::polarity_opposite &&
                      bothCanHold(view, findings[at].left.span, findings[at].right.span);
    const bool since = findings[at].rule == Rule::claim_opposite_word &&
                       isDeathSince(view, findings[at].left.span, findings[at].right.span);
    const bool stages = findings[at].rule == Rule::claim_opposite_word &&
                        isToCome(view.left, findings[at].left.span) != isToCome(view.right, findings[at].right.span);
    // "we will win," said the one coach, and the other: "we will lose"
    const bool persons = findings[at].rule == Rule::claim_opposite_word && othersAreMeant(view);
    const bool shares = (findings[at].rule == Rule::stance_opposite && hasShare(view.left) && hasShare(view.right)) ||
                        (findings[at].rule == Rule::polarity_opposite && areOfTwoShares(view, findings[at]));
    // "the second minister to leave" is no other sort than "the third"
    const bool in_one_row = findings[at].rule == Rule::ordinal_other_rank && findings[at].named;
    drop[at - first] = isUnsure(view, findings[at]) || since || each || back || both || stages || persons || shares ||
                       (dated(findings[at].rule) && !in_one_row && otherSorts(view)) ||
                       isOfTwoYears(view, findings[at]) || (second && !swapped) || other || turning ||
                       (figure && (areOfOtherScopes(view, findings[at].left.span, findings[at].right.span) ||
                                   isReckoned(view, findings[at].left.span, findings[at].right.span) ||
                                   areFarApart(view, findings[at].left.span, findings[at].right.span)));
    if (!swapped || drop[at - first]) continue;
    // the equal figures are of two things
    findings[at].named = true;
    for (size_t same = first; same < findings.size(); ++same)
      if (row(findings[same].rule).relation == Relation::shared && findings[same].kind == findings[at].kind &&
          (findings[same].left.span == findings[at].left.span || findings[same].right.span == findings[at].right.span))
        drop[same - first] = true;
  }
  size_t at = 0;
  findings.erase(std::remove_if(begin, findings.end(), [&](const Finding&) { return drop[at++]; }), findings.end());
}

}  // namespace synoptic
