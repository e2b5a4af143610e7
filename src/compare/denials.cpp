#include "compare/denials.h"

#include <algorithm>
#include <array>
#include <span>

#include "compare/absences.h"
#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/participants.h"
#include "compare/slot_times.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// "Reports that he had rejected the plan are wrong", "rumours that …": nobody states what stands behind "that".
bool isHearsay(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kFar = 5;  // tokens from the noun to its "that": "reports in local media that"
  constexpr auto kNouns =
      std::to_array<std::string_view>({"report", "rumour", "rumor", "claim", "allegation", "suggestion", "speculation",
                                       "accusation", "assertion", "notion", "idea", "theory"});
  constexpr auto kRefuted = std::to_array<std::string_view>(
      {"wrong", "false", "untrue", "unfounded", "baseless", "incorrect", "inaccurate", "nonsense", "fabricated"});
  uint32_t noun = kNone;
  for (uint32_t at = side.sentence->first_token; at < verb; ++at) {
    if (isAmong(kNouns, scene.lemma(side.ref.article, at, Part::noun)) && !isVerb(side, at)) noun = at;
    if (noun != kNone && at - noun <= kFar && keyOf(side, at) == "that") return true;
  }
  for (uint32_t at = verb; at < side.sentence->end_token; ++at)
    if (isAmong(kRefuted, keyOf(side, at))) return true;
  return false;
}

// "In 2031 he paid no tax" / "they paid $4 million in six years": denied of a month, a year, and told of a time that is
// longer, or of none that is told.
bool isOfLongerTime(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr int32_t kLong = 28;  // days
  constexpr auto kNever = std::to_array<std::string_view>({"never"});
  const Side &denying = left.negative ? view.left : view.right, &other = left.negative ? view.right : view.left;
  const auto denied = timesOf(view.scene, denying, left.negative ? left : right);
  const auto told = timesOf(view.scene, other, left.negative ? right : left);
  const auto isLong = [](DateInterval time) { return time.end - time.begin >= kLong; };
  // what has not been so far has been in no year
  const bool perfect = isPerfect(denying, left.negative ? left.verb : right.verb);
  if (denied.empty()) return std::any_of(told.begin(), told.end(), isLong) && !hasAny(denying, kNever) && !perfect;
  if (!std::all_of(denied.begin(), denied.end(), isLong)) return false;
  return std::none_of(told.begin(), told.end(), [&](DateInterval time) {
    return std::any_of(denied.begin(), denied.end(),
                       [&](DateInterval all) { return all.begin <= time.begin && time.end <= all.end; });
  });
}

// "The number of one of the accountants had not been blacked out" / "numbers were blacked out": of a part, of all.
bool isOfPart(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kParts =
      std::to_array<std::string_view>({"some", "several", "few", "part", "many", "most", "half", "all", "every", "each",
                                       "both", "entire", "whole", "certain", "one"});
  const auto has = [](const Side& side, uint32_t verb, std::string_view word) {
    for (uint32_t at = side.sentence->first_token; at < verb; ++at)
      if (keyOf(side, at) == word && (word != "one" || keyOf(side, at + 1) == "of")) return true;
    return false;
  };
  // "paid no tax in four of them"
  const auto limited = [](const Side& side, uint32_t verb) {
    constexpr uint32_t kBehind = 9;  // tokens
    for (uint32_t at = verb + 1; at + 1 < std::min(verb + kBehind, side.sentence->end_token); ++at)
      if (keyOf(side, at) == "of" && (keyOf(side, at + 1) == "them" || keyOf(side, at + 1) == "those")) return true;
    return false;
  };
  if (limited(view.left, left.verb) != limited(view.right, right.verb)) return true;
  // "none of the schools" stands against all, and against one
  if (has(left.negative ? view.left : view.right, left.negative ? left.verb : right.verb, "none")) return false;
  return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view word) {
    return has(view.left, left.verb, word) != has(view.right, right.verb, word);
  });
}

// "would not say when the pipe was checked" / "said the pipe broke": one withholds an answer, the other gives another.
bool oneIsAskedAlone(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kAsking =
      std::to_array<std::string_view>({"when", "whether", "why", "who", "whom", "what", "how", "where", "which", "if"});
  constexpr uint32_t kBehind = 2;  // tokens: "tell reporters why"
  const auto asked = [&](const Side& side, uint32_t verb) {
    for (uint32_t at = verb + 1; at < std::min(verb + 1 + kBehind, side.sentence->end_token); ++at)
      if (isAmong(kAsking, keyOf(side, at))) return true;
    return false;
  };
  const Side &denying = left.negative ? view.left : view.right, &other = left.negative ? view.right : view.left;
  return asked(denying, left.negative ? left.verb : right.verb) &&
         !asked(other, left.negative ? right.verb : left.verb);
}

// "did not start at first", "did not answer at once": what was denied so far, and may have come about.
bool isDeniedAtFirst(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr uint32_t kBehind = 3;  // tokens
  constexpr auto kOnce = std::to_array<std::string_view>({"first", "once"});
  constexpr auto kSoon = std::to_array<std::string_view>({"immediately", "initially", "instantly", "straightaway"});
  const auto limited = [&](const Side& side, uint32_t verb) {
    for (uint32_t at = verb + 1; at < std::min(verb + 1 + kBehind, side.sentence->end_token); ++at)
      if (isAmong(kSoon, keyOf(side, at)) || (isAmong(kOnce, keyOf(side, at)) && keyOf(side, at - 1) == "at"))
        return true;
    return verb > side.sentence->first_token && isAmong(kSoon, keyOf(side, verb - 1));
  };
  const bool one = limited(view.left, left.verb), other = limited(view.right, right.verb);
  return left.negative ? one && !other : other && !one;
}

bool inGroupBefore(const Side& side, uint32_t verb, std::span<const std::string_view> words) {
  constexpr uint32_t kGroup = 5;  // tokens before a verb that may belong to it
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kGroup; --at) {
    if (isAmong(words, keyOf(side, at - 1))) return true;
    if (!isWord(side, at - 1)) return false;
  }
  return false;
}

// Denied of the time up to the report, and done later or still to be done: "no date has been fixed" / "the judge is
// expected to fix a date"; "has received no draft", and three days later "the draft was received".
bool isDeniedUpToNow(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kPast = std::to_array<std::string_view>({"did", "was", "were"});
  constexpr auto kToCome = std::to_array<std::string_view>({"will", "'ll", "’ll", "shall"});
  constexpr auto kPlanned =
      std::to_array<std::string_view>({"expect", "due", "set", "schedule", "slate", "plan", "intend", "decide", "agree",
                                       "vow", "pledge", "promise", "prepare", "want", "need", "hope", "aim", "go"});
  const Side &denying = left.negative ? view.left : view.right, &other = left.negative ? view.right : view.left;
  const uint32_t denied = left.negative ? left.verb : right.verb, stated = left.negative ? right.verb : left.verb;
  const bool perfect = isPerfect(denying, denied);
  const bool to_come = inGroupBefore(other, stated, kToCome) ||
                       (stated > other.sentence->first_token + 1 && keyOf(other, stated - 1) == "to" &&
                        (isAmong(kPlanned, view.scene.lemma(other.ref.article, stated - 2, Part::verb)) ||
                         isAmong(kPlanned, keyOf(other, stated - 2))));
  if (to_come && (perfect || inGroupBefore(denying, denied, kPast))) return true;
  return perfect && mayHaveComeAbout(view.scene, denying, denied, other);
}

// "Those born before 1971 are not affected" / "the first to be affected are people born in 1971": of two groups.
bool isOfOtherDays(const LinkView& view) {
  constexpr auto kWhen = std::to_array<std::string_view>({"before", "after", "until", "since"});
  const auto whenOf = [&](const Side& side) -> std::string_view {
    for (const Mention& one : side.mentions) {
      if (one.kind != MentionKind::date) continue;
      const uint32_t begin = tokensOf(side, one.span).begin;
      if (begin > side.sentence->first_token && isAmong(kWhen, keyOf(side, begin - 1))) return keyOf(side, begin - 1);
    }
    return {};
  };
  const auto dated = [](const Side& side) {
    return std::any_of(side.mentions.begin(), side.mentions.end(),
                       [](const Mention& one) { return one.kind == MentionKind::date; });
  };
  return dated(view.left) && dated(view.right) && whenOf(view.left) != whenOf(view.right);
}

// "The officers did not fire a shot" / "a shot was fired": those who deny it did not do it, and nobody says who did.
bool isDoneByOthers(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kBe = std::to_array<std::string_view>({"is", "are", "was", "were", "be", "been", "being"});
  constexpr uint32_t kFar = 6;  // tokens from the verb to its "by"
  const Side &denying = left.negative ? view.left : view.right, &other = left.negative ? view.right : view.left;
  const uint32_t denied = left.negative ? left.verb : right.verb, stated = left.negative ? right.verb : left.verb;
  if (inGroupBefore(denying, denied, kBe) || !inGroupBefore(other, stated, kBe)) return false;
  for (uint32_t at = stated + 1; at < std::min(stated + kFar, other.sentence->end_token); ++at)
    if (keyOf(other, at) == "by") return false;
  return true;
}

}  // namespace

bool bothCanHold(const LinkView& view, const Mention& left, const Mention& right) {
  return oneIsAskedAlone(view, left, right) || isDeniedAtFirst(view, left, right) ||
         isDeniedUpToNow(view, left, right) || isOfLongerTime(view, left, right) || isOfPart(view, left, right) ||
         isDoneByOthers(view, left, right) || isOfOtherDays(view) ||
         isHearsay(view.scene, left.negative ? view.right : view.left, left.negative ? right.verb : left.verb);
}

bool bothCanHold(const LinkView& view, Span left, Span right) {
  const auto verbs = [](const Side& side, Span span) {
    constexpr uint32_t kBehind = 2;  // tokens: of "had not read" the span may be the "not" alone
    const TokenRange own = tokensOf(side, span);
    std::vector<const Mention*> out;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::polarity && one.verb >= own.begin && one.verb < own.end + kBehind &&
          one.verb < side.sentence->end_token)
        out.push_back(&one);
    return out;
  };
  for (const Mention* one : verbs(view.left, left))
    for (const Mention* other : verbs(view.right, right))
      if (one->negative != other->negative && bothCanHold(view, *one, *other)) return true;
  return false;
}

}  // namespace synoptic
