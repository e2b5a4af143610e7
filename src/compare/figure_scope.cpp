// Of which part, kind, time or stage a figure is; see figure_scope.h. Method: words of a scope near either figure,
// which the other lacks; the verb it hangs on; what narrows the noun it counts. Example: "the first 500 tents are on
// the way" / "had brought 1,500 tents". Covered by tests/compare/rule_tables.
#include "compare/figure_scope.h"

#include <algorithm>
#include <array>

#include "compare/changes.h"
#include "compare/participants.h"
#include "compare/sole.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Words that say of which part, time or stage a figure is. A sentence with a word of a class speaks of something else
// than one without. Forms as they stand in the text.
struct ScopeRow {
  WordRow words;
  bool of_thing = false;  // it sorts the thing ("the minimum pension"), wherever it stands in the other sentence
  bool of_both = false;   // "each army" is no other than "both armies"
};
constexpr auto kScopes = std::to_array<ScopeRow>({
    {" each per apiece every average averages averaged averaging ", false, true},
    {" core underlying seasonally adjusted ", true},
    {" maximum minimum faces ", true},
    {" worldwide nationwide overall altogether whole ", true},
    {" interest "},  // "with interest, 19,557 florins" / "kept 4,312 florins"
    {" alone "},
    {" demanded demands demanding sought seeks asked asking requested threatened threatens proposed proposes offered "},
    {" probation parole suspended "},
    {" part first-stage instalment installment remaining "},
    {" favour favor "},
    {" still once "},
    {" presently currently nowadays "},
    {" last previous earlier "},
});

// So many tokens on both sides of a figure may say what it is of.
constexpr uint32_t kScopeReach = 6;

// The words around a figure, up to the next one of its kind: "88 in favour, 23 against, two abstentions".
TokenRange aroundFigure(const Side& side, Span figure) {
  const auto own = std::find_if(side.mentions.begin(), side.mentions.end(),
                                [&](const Mention& one) { return isFigure(one.kind) && one.span.overlaps(figure); });
  const auto ends = [&](uint32_t token) {
    return own != side.mentions.end() &&
           std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
             return one.kind == own->kind && !one.span.overlaps(figure) &&
                    one.span.overlaps(side.document->tokens[token].span);
           });
  };
  const TokenRange range = tokensOf(side, figure);
  TokenRange out = range;
  while (out.begin > side.sentence->first_token && range.begin - out.begin < kScopeReach && !ends(out.begin - 1))
    --out.begin;
  while (out.end < side.sentence->end_token && out.end - range.end < kScopeReach && !ends(out.end)) ++out.end;
  return out;
}

// "the first 500 tents are on the way" / "had brought 1,500 tents": some of those that are to be.
bool isOfTheFirst(const Side& side, Span figure) {
  constexpr auto kSome = std::to_array<std::string_view>({"first", "last", "next", "final", "initial", "remaining"});
  const uint32_t begin = tokensOf(side, figure).begin;
  return begin > side.sentence->first_token && isAmong(kSome, keyOf(side, begin - 1));
}

// "By comparison, its sister has had one failure": of something else.
bool isComparison(const Side& side, Span) {
  constexpr auto kOf = std::to_array<std::string_view>({"comparison", "contrast"});
  for (uint32_t at = side.sentence->first_token; at + 1 < side.sentence->end_token; ++at)
    if ((keyOf(side, at) == "by" || keyOf(side, at) == "in") && isAmong(kOf, keyOf(side, at + 1))) return true;
  return false;
}

// "The record, set in 2018, is 81 days": the longest there ever was; not who "holds the record", nor what is said "on
// the record".
bool isOfTheRecord(const Side& side, Span) {
  constexpr WordRow kWhose = " the previous old former existing ",
                    kNotOf = " on holds held broke breaks beat set off for ",
                    kBehind = " is was stands stood of set remains ";
  const uint32_t first = side.sentence->first_token;
  for (uint32_t at = first + 1; at + 1 < side.sentence->end_token; ++at) {
    if (keyOf(side, at) != "record" || !kWhose.has(keyOf(side, at - 1))) continue;
    if (at >= first + 2 && kNotOf.has(keyOf(side, at - 2))) continue;
    const bool aside = keyOf(side, at + 1) == "," && at + 2 < side.sentence->end_token && keyOf(side, at + 2) == "set";
    if (aside || kBehind.has(keyOf(side, at + 1))) return true;
  }
  return false;
}

// With what a change is compared: "lower than a year earlier", "fell in January from December"; none where it is not
// told.
enum class Base : uint8_t { none, year, quarter, month, week };

Base baseOf(const Side& side, Span figure) {
  constexpr uint32_t kReach = 10;  // tokens behind the figure
  struct Row {
    WordRow words;
    Base base;
  };
  constexpr auto kBases = std::to_array<Row>({{" year years ", Base::year},
                                              {" quarter quarters ", Base::quarter},
                                              {" month months ", Base::month},
                                              {" week weeks ", Base::week}});
  constexpr int32_t kShortest = 28, kLongest = 31;  // days of a month
  const auto isMonth = [&](uint32_t token) {
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      const int32_t days = one.date.end - one.date.begin;
      return one.kind == MentionKind::date && one.date.known() && days >= kShortest && days <= kLongest &&
             tokensOf(side, one.span).begin == token;
    });
  };
  constexpr WordRow kBehind = " earlier ago before ", kBefore = " previous preceding prior ";
  const uint32_t behind_it = tokensOf(side, figure).end, end = std::min(behind_it + kReach, side.sentence->end_token);
  for (uint32_t at = behind_it + 1; at < end; ++at) {
    const std::string_view key = keyOf(side, at), before = keyOf(side, at - 1);
    // not "from March 2030 to March 2031"
    const bool goes_on = at + 1 < side.sentence->end_token && isWord(side, at + 1);
    if (before == "from" && !goes_on && isMonth(at)) return Base::month;
    const bool behind = at + 1 < side.sentence->end_token && kBehind.has(keyOf(side, at + 1));
    for (const Row& row : kBases)
      if (row.words.has(key) && (behind || kBefore.has(before))) return row.base;
  }
  return Base::none;
}

// "raised the age by two years" / "over four years": by how much, and in what time.
bool areAmountAndTime(const LinkView& view, Span left, Span right) {
  constexpr WordRow kIn = " over in within during across ";
  const auto lead = [&](const Side& side, Span length) {
    const uint32_t begin = tokensOf(side, length).begin;
    // "over" may be read as a part of the length
    return kIn.has(keyOf(side, begin)) || begin == side.sentence->first_token ? keyOf(side, begin)
                                                                              : keyOf(side, begin - 1);
  };
  const std::string_view one = lead(view.left, left), other = lead(view.right, right);
  return (one == "by" && kIn.has(other)) || (other == "by" && kIn.has(one));
}

// "The biggest amount in one year" / "the largest gift": all that came together in it. "In a single day" is no other
// than "in one day".
bool areOfOnePeriodAndNot(const LinkView& view) {
  constexpr WordRow kPeriods = " day week month quarter season year ";
  const auto period = [&](const Side& side, bool single) {
    for (uint32_t at = side.sentence->first_token + 2; at < side.sentence->end_token; ++at)
      if (kPeriods.has(keyOf(side, at)) && ((keyOf(side, at - 1) == "one" && keyOf(side, at - 2) == "in") ||
                                            (single && keyOf(side, at - 1) == "single")))
        return true;
    return false;
  };
  return (period(view.left, false) && !period(view.right, true)) ||
         (period(view.right, false) && !period(view.left, true));
}

// "at present", and "too" where it ends a clause ("They gain too, but less"): of this time, of others as well.
bool isAtPresent(const Side& side, Span figure) {
  const TokenRange range = aroundFigure(side, figure);
  for (uint32_t at = range.begin; at + 1 < range.end; ++at)
    if (keyOf(side, at) == "at" && keyOf(side, at + 1) == "present") return true;
  return false;
}

bool isOfOthersToo(const Side& side, Span figure) {
  const TokenRange range = aroundFigure(side, figure);
  for (uint32_t at = range.begin; at < range.end; ++at)
    if (keyOf(side, at) == "too" && (at + 1 >= side.sentence->end_token || !isWord(side, at + 1))) return true;
  return false;
}

// "nearly one in four places", "eleven out of 30": a part of something, and no count.
bool isOneIn(const Side& side, Span figure) {
  constexpr WordRow kIn = " in out ";
  return hasWordOf(side, tokensOf(side, figure), kIn);
}

// "in three districts the papers are being counted again": not what was counted at first.
bool isDoneAgain(const Side& side, Span span) {
  constexpr uint32_t kBehind = 3;  // tokens
  constexpr auto kAgain = std::to_array<std::string_view>({"again", "anew", "afresh"});
  const Mention* figure = mentionAt(side, span);
  if (figure == nullptr || figure->verb == kNone || figure->verb < side.sentence->first_token) return false;
  for (uint32_t at = figure->verb + 1; at < std::min(figure->verb + 1 + kBehind, side.sentence->end_token); ++at)
    if (isAmong(kAgain, keyOf(side, at))) return true;
  return false;
}

// "imposed a fine last month" / "on 27 September the office imposed a fine": the word says when, and both say the same.
bool isOfOneTime(const LinkView& view, const Side& side, uint32_t token, const Side& other) {
  constexpr double kSureScore = 0.95;
  constexpr int32_t kMonth = 31;  // days
  // "on Monday alone"
  if (keyOf(side, token) == "alone" && token > side.sentence->first_token) --token;
  const Span word = side.document->tokens[token].span;
  const auto days = std::count_if(side.mentions.begin(), side.mentions.end(),
                                  [](const Mention& one) { return one.kind == MentionKind::date; });
  const bool sure = view.link.score >= kSureScore && days == 1;  // "last year" alone says which year it is of
  const auto is = [](const Mention& one) { return one.kind == MentionKind::date && one.date.known(); };
  const auto found = std::find_if(other.mentions.begin(), other.mentions.end(), is);
  const Mention* first = found != other.mentions.end() ? &*found : nullptr;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& own) {
    return is(own) && own.span.contains(word) &&
           std::any_of(other.mentions.begin(), other.mentions.end(), [&](const Mention& one) {
             const bool within = own.date.begin <= one.date.begin && one.date.end <= own.date.end;
             return is(one) && ((own.date == one.date && sure && &one == first) ||
                                (within && own.date.end - own.date.begin <= kMonth));
           });
  });
}

// "has offered 4.5 percent and a single payment of 1,000 euros" / "gets a single payment of 1,400 euros".
bool isWished(const LinkView& view, const Side& side, const Mention* own) {
  constexpr auto kWishes = std::to_array<std::string_view>(
      {"offer", "demand", "propose", "seek", "ask", "request", "threaten", "want", "bid", "sue"});
  return own != nullptr && own->verb != kNone &&
         isAmong(kWishes, view.scene.lemma(side.ref.article, own->verb, Part::verb));
}

// "182 flats at controlled rents" / "640 flats", "families with children" / "families": of one kind only, where the
// other sentence has no word for that kind.
bool isOfOneKind(const Side& side, const Mention* figure, const Side& other) {
  constexpr auto kHaving = std::to_array<std::string_view>({"with", "without"});
  constexpr WordRow kTerms = " price prices rent rents rate rates cost costs risk fare fares fee fees wage wages ";
  constexpr WordRow kBeyond = " at by for from in of on to until when who which that and or but ";
  constexpr uint32_t kReach = 4;   // tokens: "at strictly controlled rents"
  constexpr size_t kShortest = 4;  // bytes: "the", "its" name no kind
  if (figure == nullptr || figure->counted == kNone) return false;
  const uint32_t at = figure->counted + 1, last = side.sentence->end_token;
  if (at + 1 >= last) return false;
  TokenRange kind{at + 1, at + 1};
  while (kind.end < std::min(at + 1 + kReach, last) && isWord(side, kind.end) && !kBeyond.has(keyOf(side, kind.end)))
    ++kind.end;
  if (!isAmong(kHaving, keyOf(side, at)) && !(keyOf(side, at) == "at" && hasWordOf(side, kind, kTerms))) return false;
  bool says = false;
  for (uint32_t word = kind.begin; word < kind.end; ++word) {
    if (keyOf(side, word).size() < kShortest) continue;
    if (hasAny(other, std::array{keyOf(side, word)})) return false;
    says = true;
  }
  return says;
}

// Where one sentence says so of its figure and the other does not, they are of two things.
constexpr auto kOneSided = std::to_array<bool (*)(const Side& side, Span figure)>(
    {isOfTheFirst, isDoneAgain, isComparison, isOfTheRecord, isOneIn, isAtPresent, isOfOthersToo});

}  // namespace

bool areOfOtherScopes(const LinkView& view, Span left_figure, Span right_figure) {
  const Mention *left_one = mentionAt(view.left, left_figure), *right_one = mentionAt(view.right, right_figure);
  const bool money = left_one != nullptr && left_one->kind == MentionKind::money;
  const bool length = left_one != nullptr && left_one->kind == MentionKind::duration;
  if (length && areAmountAndTime(view, left_figure, right_figure)) return true;
  if (!length && areOfOnePeriodAndNot(view)) return true;
  if (isWished(view, view.left, left_one) != isWished(view, view.right, right_one)) return true;
  if (isOfOneKind(view.left, left_one, view.right) || isOfOneKind(view.right, right_one, view.left)) return true;
  if (std::any_of(kOneSided.begin(), kOneSided.end(),
                  [&](const auto is) { return is(view.left, left_figure) != is(view.right, right_figure); }))
    return true;
  const TokenRange left = aroundFigure(view.left, left_figure), right = aroundFigure(view.right, right_figure);
  // "a profit of $4 million before tax" / "of $3 million after tax"
  const auto sideOfTime = [](const Side& side, TokenRange range) {
    return int{hasWordOf(side, range, " before ")} - int{hasWordOf(side, range, " after ")};
  };
  if (money && sideOfTime(view.left, left) * sideOfTime(view.right, right) < 0) return true;
  const auto has = [&](const Side& side, TokenRange range, const WordRow& words, const Side& other) {
    for (uint32_t at = range.begin; at < range.end; ++at)
      if (hasWordOf(side, {at, at + 1}, words) && !isOfOneTime(view, side, at, other)) return true;
    return false;
  };
  const Base one_base = baseOf(view.left, left_figure), other_base = baseOf(view.right, right_figure);
  if (one_base != Base::none && other_base != Base::none && one_base != other_base) return true;
  // "the minimum pension is to rise to 960 marks" / "the minimum pension is to go up from 840 to 906 marks"
  const auto alsoThere = [](const Side& side, TokenRange range, const WordRow& words, const Side& other) {
    for (uint32_t at = range.begin; at < range.end; ++at)
      if (words.has(keyOf(side, at)) && hasAny(other, std::array{keyOf(side, at)})) return true;
    return false;
  };
  return std::any_of(kScopes.begin(), kScopes.end(), [&](const ScopeRow& scope) {
    const WordRow& words = scope.words;
    if (has(view.left, left, words, view.right) == has(view.right, right, words, view.left)) return false;
    if (scope.of_both && (hasWordOf(view.left, left, " both ") || hasWordOf(view.right, right, " both "))) return false;
    return !(scope.of_thing &&
             (alsoThere(view.left, left, words, view.right) || alsoThere(view.right, right, words, view.left)));
  });
}

bool isTypedSlip(const LinkView& view, Span left, Span right) {
  const Mention *one = mentionAt(view.left, left), *other = mentionAt(view.right, right);
  return one != nullptr && other != nullptr && isTyped(view, *one, *other);
}

}  // namespace synoptic
