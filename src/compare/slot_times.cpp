#include "compare/slot_times.h"

#include <algorithm>

namespace synoptic {
namespace {

// A date this many tokens from a mention dates it too, whatever its verb.
constexpr uint32_t kDateReach = 16;

struct Time {
  DateInterval date;
  TokenRange tokens;
  uint32_t verb = kNone;
};

// "(2142 GMT Monday)": the hour, which looks like a year, and in brackets the day of another zone, beside that of the
// place. "At 2142 GMT Monday" has the only day that is told.
bool isOfOtherZone(const Side& side, TokenRange date) {
  constexpr uint32_t kInBrackets = 4;  // tokens: "(", "21:42", "GMT"
  const uint32_t first = side.sentence->first_token;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  const auto isZone = [&](uint32_t token) { return key(token) == "gmt" || key(token) == "utc"; };
  if (date.end < side.sentence->end_token && isZone(date.end)) return true;
  if (date.begin == first || !isZone(date.begin - 1)) return false;
  for (uint32_t at = date.begin; at > first && date.begin - at < kInBrackets; --at)
    if (key(at - 1) == "(") return true;
  return false;
}

// The times a sentence speaks of; "from 2007 to 2014" is one.
std::vector<Time> timesOf(const Side& side, int32_t published) {
  std::vector<Time> times;
  for (const Mention& mention : side.mentions) {
    if (mention.kind != MentionKind::date || !mention.date.known()) continue;
    const TokenRange tokens = tokensOf(side, mention.span);
    if (isOfOtherZone(side, tokens)) continue;
    const bool next = !times.empty() && tokens.begin == times.back().tokens.end + 1;
    const std::string_view between =
        next ? side.document->key(side.document->tokens[tokens.begin - 1]) : std::string_view();
    const bool range = between == "to" || between == "through" || between == "until" || between == "and" ||
                       between == "-" || between == "–";
    if (range && times.back().date.begin < mention.date.begin)
      times.back().date.end = mention.date.end, times.back().tokens.end = tokens.end;
    else
      times.push_back({mention.date, tokens, mention.verb});
    const bool since = tokens.begin > side.sentence->first_token &&
                       side.document->key(side.document->tokens[tokens.begin - 1]) == "since";
    if (since) times.back().date.end = std::max(times.back().date.end, published);  // until the day of the report
  }
  return times;
}

}  // namespace

std::vector<DateInterval> timesOf(const Scene& scene, const Side& side, const Mention& own) {
  const TokenRange place = tokensOf(side, own.span);
  std::vector<DateInterval> times;
  for (const Time& time : timesOf(side, scene.reading(side.ref.article).published)) {
    const uint32_t gap = time.tokens.end <= place.begin   ? place.begin - time.tokens.end
                         : time.tokens.begin >= place.end ? time.tokens.begin - place.end
                                                          : 0;
    if (gap <= kDateReach || (own.verb != kNone && own.verb == time.verb)) times.push_back(time.date);
  }
  return times;
}

namespace {

// A date that could not be resolved stands with the mention.
bool hasOpenTime(const Side& side, const Mention& own) {
  const TokenRange place = tokensOf(side, own.span);
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    if (one.kind != MentionKind::date || one.date.known()) return false;
    const TokenRange tokens = tokensOf(side, one.span);
    const uint32_t gap = tokens.end <= place.begin   ? place.begin - tokens.end
                         : tokens.begin >= place.end ? tokens.begin - place.end
                                                     : 0;
    return gap <= kDateReach || (own.verb != kNone && own.verb == one.verb);
  });
}

// One time, as far as two texts may differ in saying it: they overlap, and neither is many times as long.
bool oneTime(DateInterval left, DateInterval right) {
  const int64_t one = int64_t{left.end} - left.begin, other = int64_t{right.end} - right.begin;
  const bool overlap = left.begin < right.end && right.begin < left.end;
  // "from January" / "at the beginning of next year"
  constexpr int64_t kThird = 124;  // days
  const bool begins = left.begin == right.begin && std::max(one, other) <= kThird;
  if (begins) return true;
  return overlap && (std::max(one, other) <= 31 || std::max(one, other) < 3 * std::min(one, other));
}

// "the fire of 2019" / "in a single week of September": of a month without its year the year was inferred, so it may be
// a month of the year that the other text tells.
bool mayBeInYear(const Side& months, const Side& years) {
  constexpr int32_t kLongestMonth = 31, kYear = 365;
  const auto any = [](const Side& side, auto&& is) {
    return std::any_of(side.mentions.begin(), side.mentions.end(), is);
  };
  return any(months,
             [&](const Mention& one) {
               return one.kind == MentionKind::date && one.date.known() && one.implied &&
                      one.date.end - one.date.begin <= kLongestMonth && one.date.end - one.date.begin > 1;
             }) &&
         any(years, [&](const Mention& one) {
           return one.kind == MentionKind::date && one.date.known() && !one.implied &&
                  one.date.end - one.date.begin >= kYear;
         });
}

}  // namespace

bool otherTimesAreMeant(const LinkView& view, const Mention& left, const Mention& right) {
  const auto one = timesOf(view.scene, view.left, left), other = timesOf(view.scene, view.right, right);
  // "last year" of a text without a date against "from 2007 to 2014": nobody can tell
  if ((one.empty() && hasOpenTime(view.left, left) && !other.empty()) ||
      (other.empty() && hasOpenTime(view.right, right) && !one.empty()))
    return true;
  if (one.empty() || other.empty()) return false;
  for (const DateInterval time : one)
    for (const DateInterval same : other)
      if (oneTime(time, same)) return false;
  return !mayBeInYear(view.left, view.right) && !mayBeInYear(view.right, view.left);
}

}  // namespace synoptic
