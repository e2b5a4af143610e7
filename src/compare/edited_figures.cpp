// Two figures or unresolved days in the same place of two sentences that are otherwise nearly the same. In: a LinkView
// and a Change. Out: findings number.other-count, money.other-amount, percent.other-share, duration.other-length,
// ordinal.other-rank, date.other-day.
// Method: the sameness of all other words is the slot; so figures are taken that figures.cpp leaves for want of a
// counted noun, and two weekdays or months that no date of publication resolves.
// Example: "resigned 35 years ago" / "resigned 32 years ago".
// Covered by tests/compare/edits_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "compare/changes.h"
#include "compare/measured.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/quantities.h"
#include "compare/ranks.h"
#include "compare/sole.h"

namespace synoptic {
namespace {

// The one figure or day in a place of change, to which all of its words of matter belong.
const Mention* figureIn(const Side& side, TokenRange range, const Tokens& content) {
  if (range.begin >= range.end) return nullptr;
  const Span span = spanOf(side, range.begin, range.end);
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions) {
    if (one.kind >= MentionKind::person || !one.span.overlaps(span)) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  const bool whole = found != nullptr && std::all_of(content.begin(), content.end(), [&](uint32_t token) {
                       return found->span.contains(side.document->tokens[token].span);
                     });
  return whole ? found : nullptr;
}

Rule ruleOf(MentionKind kind) {
  switch (kind) {
    case MentionKind::money:
      return Rule::money_other_amount;
    case MentionKind::percent:
      return Rule::percent_other_share;
    case MentionKind::duration:
      return Rule::duration_other_length;
    case MentionKind::ordinal:
      return Rule::ordinal_other_rank;
    case MentionKind::date:
      return Rule::date_other_day;
    default:
      return Rule::number_other_count;
  }
}

constexpr auto kWeekdays =
    std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
constexpr auto kMonths =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});

// The changed word is a weekday (1), a month (2), a figure (3), or none of them (0).
int kindOfDay(const Side& side, TokenRange range) {
  int kind = 0;
  for (uint32_t token = range.begin; token < range.end; ++token) {
    const std::string_view key = keyOf(side, token);
    const int own = isAmong(kWeekdays, key)                                  ? 1
                    : isAmong(kMonths, key)                                  ? 2
                    : side.document->tokens[token].kind == TokenKind::number ? 3
                                                                             : 0;
    if (own == 0 || (kind != 0 && kind != own)) return 0;
    kind = own;
  }
  return kind;
}

// Words of the longer sentence that are equal, in percent, where two years are told apart without a common verb.
constexpr uint32_t kTheSame = 80;

bool yearsApart(const Mention& left, const Mention& right) {
  const auto isYear = [](const Mention& one) {
    return one.date.known() && int64_t{one.date.end} - one.date.begin >= 365;
  };
  return isYear(left) && isYear(right) && (left.date.end <= right.date.begin || right.date.end <= left.date.begin);
}

}  // namespace

uint32_t figuresApart(const LinkView& view, const std::vector<Change>& changes) {
  return static_cast<uint32_t>(std::count_if(changes.begin(), changes.end(), [&](const Change& change) {
    const Mention *left = figureIn(view.left, change.edit.left, change.left),
                  *right = figureIn(view.right, change.edit.right, change.right);
    return left != nullptr && right != nullptr && left->kind == right->kind && left->kind != MentionKind::date &&
           left->kind != MentionKind::time && relateQuantities(left->quantity, right->quantity) == Values::apart;
  }));
}

bool figureInBoth(const LinkView& view) {
  const auto exact = [](const Mention& one) {
    return one.kind == MentionKind::number || one.kind == MentionKind::money || one.kind == MentionKind::percent ||
           one.kind == MentionKind::ordinal || one.kind == MentionKind::duration;
  };
  return std::any_of(view.left.mentions.begin(), view.left.mentions.end(), [&](const Mention& one) {
    return exact(one) && std::any_of(view.right.mentions.begin(), view.right.mentions.end(), [&](const Mention& other) {
             return one.kind == other.kind && one.unit == other.unit &&
                    relateQuantities(one.quantity, other.quantity) == Values::same;
           });
  });
}

void judgeFigureChange(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                       Findings& findings) {
  if (othersAreMeant(view) || otherPlaces(view)) return;
  // two figures or more that differ, and none that is the same: another case, not two slips
  if (figuresApart(view, changes) > 1 && !figureInBoth(view)) return;
  // "12 killed" / "15 injured": what is counted changed with the figure
  const bool of_other = std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
    return &other != &change && near(change, other) && !other.left.empty() && !other.right.empty() &&
           figureIn(view.left, other.edit.left, other.left) == nullptr;
  });
  if (of_other) return;
  const Mention *left = figureIn(view.left, change.edit.left, change.left),
                *right = figureIn(view.right, change.edit.right, change.right);
  if (left == nullptr || right == nullptr || left->kind != right->kind || left->kind == MentionKind::time) return;
  if (ownersOf(view, *left, *right) == Owners::other) return;  // of other persons
  if (left->kind == MentionKind::date) {
    if (isDateline(view.left, *left) || isDateline(view.right, *right)) return;
    if (left->date.known() || right->date.known()) {
      if (!yearsApart(*left, *right) || same < kTheSame || !figureInBoth(view) || figuresApart(view, changes) > 0)
        return;
    } else {
      const int day = kindOfDay(view.left, change.edit.left);
      if (day == 0 || day != kindOfDay(view.right, change.edit.right)) return;
    }
  } else if (left->unit != right->unit || relateQuantities(left->quantity, right->quantity) != Values::apart) {
    return;
  }
  if (left->kind == MentionKind::ordinal &&
      (otherHours(view) || rankOtherDeeds(view, *left, *right) || rowsOfRanks(view, *left, *right) == RankRows::two))
    return;
  if (areOtherParts(view, *left, *right)) return;
  if (left->kind != MentionKind::date && left->kind != MentionKind::ordinal &&
      otherMeasured(view, *left, *right, slotOf(view, *left, *right)))
    return;
  Finding made =
      changeFinding(view, ruleOf(left->kind), static_cast<FactKind>(left->kind), left->span, right->span, same);
  made.left.value = left->value, made.right.value = right->value;
  const bool told = anyOfPair(findings, made.left.sentence, made.right.sentence, [&](const Finding& one) {
    return one.left.span == made.left.span && one.right.span == made.right.span;
  });
  if (!told) findings.push_back(std::move(made));
}

}  // namespace synoptic
