#include "compare/occasions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compare/changes.h"
#include "compare/names.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// A day told by its distance only: "today", "last year", "this morning"; no weekday, month, number or feast.
bool isDeictic(const Side& side, const Mention& date) {
  constexpr auto kDistance = std::to_array<std::string_view>(
      {"today",     "yesterday", "tomorrow", "tonight", "this",   "last",    "next", "morning",
       "afternoon", "evening",   "night",    "day",     "week",   "month",   "year", "ago",
       "earlier",   "later",     "the",      "past",    "coming", "previous"});
  const TokenRange range = tokensOf(side, date.span);
  for (uint32_t at = range.begin; at < range.end; ++at)
    if (!isAmong(kDistance, side.document->key(side.document->tokens[at]))) return false;
  return true;
}

}  // namespace

bool restsOnGuess(const LinkView& view, const Mention& left, const Mention& right) {
  const auto guessed = [&](const Side& side, const Mention& date) {
    return isDeictic(side, date) && view.scene.reading(side.ref.article).published_from != PublishedFrom::given;
  };
  if (guessed(view.left, left) || guessed(view.right, right)) return true;
  return isDeictic(view.left, left) && isDeictic(view.right, right) &&
         foldLetters(view.left.document->text(left.span)) == foldLetters(view.right.document->text(right.span));
}

bool isDateline(const Side& side, const Mention& date) {
  constexpr uint32_t kPlace = 8, kAgency = 8;  // tokens before the day, and behind it up to the dash
  constexpr auto kBefore = std::to_array<std::string_view>({"on", "by", "since", "until", "from", "after", "before"});
  constexpr auto kDashes = std::to_array<std::string_view>({"-", "–", "—", "--"});
  const TokenRange own = tokensOf(side, date.span);
  const uint32_t first = side.sentence->first_token, end = side.sentence->end_token;
  if (own.begin - first > kPlace) return false;
  // before it stands a town or a comma, not "on"; up to the dash no words but names
  const auto isLower = [&](uint32_t at) {
    const char letter = side.document->text(side.document->tokens[at].span).front();
    return letter >= 'a' && letter <= 'z';
  };
  if (own.begin > first && (isLower(own.begin - 1) || isAmong(kBefore, keyOf(side, own.begin - 1)))) return false;
  for (uint32_t at = own.end; at < std::min(own.end + kAgency, end); ++at) {
    if (isAmong(kDashes, keyOf(side, at))) return side.document->tokens[at].space_before;
    if (isLower(at)) return false;
  }
  return false;
}

bool otherBodies(const LinkView& view) {
  const auto isBody = [](const Mention& one) {
    return one.entity != kNone && (one.kind == MentionKind::organisation || one.kind == MentionKind::name);
  };
  const auto names = [&](const Side& side, uint32_t joined) {
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.entity != kNone && view.scene.joined(side.ref.article, one.entity) == joined;
    });
  };
  const auto sortOf = [&](const Side& side, const Mention& one) -> std::string_view {
    const TokenRange range = tokensOf(side, one.span);
    return range.end < range.begin + 2 ? std::string_view() : side.document->key(side.document->tokens[range.end - 1]);
  };
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions) {
      if (!isBody(one) || !isBody(other)) continue;
      const std::string_view sort = sortOf(view.left, one);
      if (sort.empty() || sort != sortOf(view.right, other)) continue;
      const uint32_t left = view.scene.joined(view.left.ref.article, one.entity),
                     right = view.scene.joined(view.right.ref.article, other.entity);
      if (left != right && !names(view.right, left) && !names(view.left, right)) return true;
    }
  return false;
}

bool otherTurns(const LinkView& view) {
  const auto rank = [](const Side& side,
                       std::string_view unit) -> double {  // the one rank of that unit; 0: none, or two
    double found = 0;
    for (const Mention& one : side.mentions) {
      if (one.kind != MentionKind::ordinal || one.unit != unit || one.quantity.low == found) continue;
      if (found != 0) return 0;
      found = one.quantity.low;
    }
    return found;
  };
  return std::any_of(view.left.mentions.begin(), view.left.mentions.end(), [&](const Mention& one) {
    if (one.kind != MentionKind::ordinal || one.unit.empty()) return false;
    const double left = rank(view.left, one.unit), right = rank(view.right, one.unit);
    return left != 0 && right != 0 && left != right;
  });
}

bool otherSorts(const LinkView& view) {
  struct Sorts {
    WordRow one, other;
  };
  constexpr auto kSorts = std::to_array<Sorts>({
      {" elder older ", " younger "},
      {" outgoing former departing ", " new incoming "},
      {" punitive ", " compensatory "},
      {" core underlying ", " headline overall "},
      {" gross ", " net "},
      {" upper ", " lower "},
      {" main ", " reserve spare backup "},
      {" domestic ", " foreign "},
      {" imports import imported ", " exports export exported "},
      {" first ", " second third "},
      {" second ", " third "},
      {" began begun begin begins started starts ", " ended ends finished finishes "},
      {" remaining rest ", " two three four five six some several "},
  });
  const auto has = [](const Side& side, const WordRow& words) {
    return hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, words);
  };
  return std::any_of(kSorts.begin(), kSorts.end(), [&](const Sorts& sorts) {
    const bool left_one = has(view.left, sorts.one), left_other = has(view.left, sorts.other);
    const bool right_one = has(view.right, sorts.one), right_other = has(view.right, sorts.other);
    return (left_one && !left_other && right_other && !right_one) ||
           (left_other && !left_one && right_one && !right_other);
  });
}

bool otherSubjects(const LinkView& view) {
  constexpr uint32_t kBefore = 2;  // tokens: "The"
  const auto nameOf = [&](const Side& side) -> const Mention* {
    for (const Mention& one : side.mentions)
      if (one.entity != kNone && tokensOf(side, one.span).begin < side.sentence->first_token + kBefore) return &one;
    return nullptr;
  };
  const auto subjectOf = [&](const Side& side) -> uint32_t {
    const Mention* name = nameOf(side);
    return name == nullptr ? kNone : view.scene.joined(side.ref.article, name->entity);
  };
  const auto names = [&](const Side& side, uint32_t joined) {
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.entity != kNone && view.scene.joined(side.ref.article, one.entity) == joined;
    });
  };
  const uint32_t left = subjectOf(view.left), right = subjectOf(view.right);
  if (left == kNone || right == kNone || left == right || names(view.left, right) || names(view.right, left))
    return false;
  // written alike, they are one, whichever bearer each article was found to mean: "Sarmento scored" in both
  return view.left.document->text(nameOf(view.left)->span) != view.right.document->text(nameOf(view.right)->span);
}

namespace {

// What stands before "of the": "two", "last"; empty: nothing such.
std::string_view partIn(const Side& side) {
  constexpr auto kParts = std::to_array<std::string_view>(
      {"last", "first", "rest", "remainder", "some", "most", "one", "two", "three", "four", "five", "six", "others"});
  for (uint32_t at = side.sentence->first_token; at + 2 < side.sentence->end_token; ++at)
    if (keyOf(side, at + 1) == "of" && keyOf(side, at + 2) == "the" && isAmong(kParts, keyOf(side, at)))
      return keyOf(side, at);
  return {};
}

// The person whom a verb is done to: "mate" of "heard the first mate"; kNone: nobody, or a thing.
uint32_t personBehind(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kReach = 4;
  if (verb == kNone || verb < side.sentence->first_token) return kNone;
  uint32_t found = kNone;
  for (uint32_t at = verb + 1; at < std::min(verb + 1 + kReach, side.sentence->end_token) && isWord(side, at); ++at) {
    if (!scene.content(side.ref.article, at)) {
      if (found != kNone || (keyOf(side, at) != "the" && keyOf(side, at) != "a")) break;
    } else if (scene.lexicon.nounClass(scene.lemma(side.ref.article, at, Part::noun)) == NounClass::person)
      found = at;
  }
  return found;
}

}  // namespace

bool otherParts(const LinkView& view, uint32_t left_verb, uint32_t right_verb) {
  const std::string_view part = partIn(view.left), other_part = partIn(view.right);
  if (!part.empty() && !other_part.empty() && part != other_part) return true;
  const uint32_t one = personBehind(view.scene, view.left, left_verb),
                 other = personBehind(view.scene, view.right, right_verb);
  return one != kNone && other != kNone &&
         !related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
}

bool otherHours(const LinkView& view) {
  const auto hours = [](const Side& side) {
    std::vector<std::string_view> out;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::time) out.push_back(one.value);
    return out;
  };
  const auto left = hours(view.left), right = hours(view.right);
  return !left.empty() && !right.empty() &&
         std::none_of(left.begin(), left.end(), [&](std::string_view hour) { return isAmong(right, hour); });
}

bool besideAnotherTime(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kUnits = std::to_array<std::string_view>(
      {"day", "days", "hour", "hours", "minute", "minutes", "month", "months", "week", "weeks", "year", "years"});
  const auto isBehindOne = [&](const Side& side, const Mention& mention) {
    for (uint32_t at = tokensOf(side, mention.span).begin; at > side.sentence->first_token + 1; --at) {
      const std::string_view key = side.document->key(side.document->tokens[at - 1]);
      if ((key == "after" || key == "before") && isAmong(kUnits, side.document->key(side.document->tokens[at - 2])))
        return true;
    }
    return false;
  };
  return isBehindOne(view.left, left) != isBehindOne(view.right, right);
}

bool tellOtherDays(const Side& one, const Side& other) {
  bool dated = false;
  for (const Mention& left : one.mentions)
    for (const Mention& right : other.mentions) {
      if (left.kind != MentionKind::date || right.kind != MentionKind::date) continue;
      if (!left.date.known() || !right.date.known()) return true;
      if (left.date.begin < right.date.end && right.date.begin < left.date.end) return false;
      dated = true;
    }
  return dated;
}

bool surelyTellOtherDays(const Side& one, const Side& other) {
  const auto open = [](const Side& side) {
    return std::any_of(side.mentions.begin(), side.mentions.end(),
                       [](const Mention& date) { return date.kind == MentionKind::date && !date.date.known(); });
  };
  return !open(one) && !open(other) && tellOtherDays(one, other);
}

bool pointsBack(const Side& side) {
  constexpr auto kTimes =
      std::to_array<std::string_view>({"year", "month", "week", "season", "summer", "autumn", "winter", "spring",
                                       "campaign", "election", "term", "quarter", "decade", "century"});
  constexpr auto kBack = std::to_array<std::string_view>({"that", "those"});
  for (uint32_t at = side.sentence->first_token; at + 1 < side.sentence->end_token; ++at) {
    if (isAmong(kBack, side.document->key(side.document->tokens[at])) &&
        isAmong(kTimes, side.document->key(side.document->tokens[at + 1])))
      return true;
    if (side.document->key(side.document->tokens[at]) == "same" &&
        isAmong(kTimes, side.document->key(side.document->tokens[at + 1])))
      return true;
  }
  return false;
}

}  // namespace synoptic
