// Dates of linked sentences. In: a LinkView. Out: findings date.*.
// Method: resolved dates are half-open intervals of days; equal or nested ones agree, disjoint ones exclude each other
// when they date the same event. Example: "on Thursday" published Jan. 21, 2026, and "on Jan. 22" are the same day.
// Covered by tests/compare/dates_test.cpp.
#include <algorithm>
#include <array>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/one_event.h"
#include "compare/owners.h"
#include "compare/participants.h"

namespace synoptic {
namespace {

constexpr int kConflictSlot = 550;
// … of equal days in sentences of other main claims, and of equal years in any
constexpr int kSharedSlot = 150;
constexpr size_t kMostInDates = 80;  // mentions of a sentence
// So long a time tells the day of an event only roughly.
constexpr int64_t kRoughDays = 8;
constexpr uint32_t kOneWeek = 5;  // days between reports of which two weekdays of one name are one day
// Reports further apart speak of other days when they name other days.
constexpr uint32_t kSameDays = 2;

bool dated(const Mention& mention) {
  return mention.kind == MentionKind::date && mention.date.known() && mention.date.begin < mention.date.end;
}

bool within(DateInterval inner, DateInterval outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

bool overlap(DateInterval one, DateInterval other) {
  return one.begin < other.end && other.begin < one.end;
}

// Equal, or equal but for what was not written and had to be inferred: the year of "June 28", the week of "Thursday".
bool sameDate(const LinkView& view, const Mention& left, const Mention& right) {
  if (left.date == right.date) return true;
  if (grainOf(left) != Grain::day || grainOf(right) != Grain::day) return false;
  const int64_t gap = int64_t{left.date.begin} - right.date.begin;
  const auto numbered = [](std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
  };
  const bool weekdays =
      !numbered(view.left.document->text(left.span)) && !numbered(view.right.document->text(right.span));
  // reports a week apart have each its own Monday
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  const bool one_week = days == kNone || days < kOneWeek;
  if (weekdays && one_week && left.implied && right.implied && (gap == 7 || gap == -7)) return true;
  return (left.implied || right.implied) && isoDate(left.date.begin).substr(4) == isoDate(right.date.begin).substr(4) &&
         gap > -400 && gap < 400;
}

// "last November", "before November's election": of one month the year was inferred, and no conflict rests on that.
bool onlyYearsApart(const Mention& left, const Mention& right) {
  return grainOf(left) == Grain::month && grainOf(right) == Grain::month && (left.implied || right.implied) &&
         isoDate(left.date.begin).substr(4) == isoDate(right.date.begin).substr(4);
}

Finding finding(const LinkView& view, Rule rule, const Mention& left, const Mention& right, int strength) {
  return {rule,
          static_cast<FactKind>(left.kind),
          {view.left.ref, left.span, left.value},
          {view.right.ref, right.span, right.value},
          strength};
}

Stage stageOf(const Scene& scene, const Side& side, const Mention& date) {
  const uint32_t verb = verbOf(scene, side, date);
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::polarity && one.verb == verb && verb != kNone) return one.modality.stage;
  return Stage::unknown;
}

// What happened on a day that is past, and what is planned for a day to come: "met on March 9", "will meet on March
// 19".
bool pastAndToCome(const LinkView& view, const Mention& left, const Mention& right) {
  const auto is = [&](const Side& side, const Mention& date, Stage stage) {
    const int32_t published = view.scene.reading(side.ref.article).published;
    if (published == DateInterval::kUnknown || stageOf(view.scene, side, date) != stage) return false;
    return stage == Stage::happened ? date.date.begin <= published : date.date.begin > published;
  };
  return (is(view.left, left, Stage::happened) && is(view.right, right, Stage::planned)) ||
         (is(view.left, left, Stage::planned) && is(view.right, right, Stage::happened));
}

// "On Tuesday the siren did not sound": nothing happened on that day that another day could be given for.
bool isDeniedOn(const Scene& scene, const Side& side, const Mention& date) {
  const uint32_t verb = verbOf(scene, side, date), begin = tokensOf(side, date.span).begin;
  // "not allowed home until Saturday": allowed on Saturday
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < 2; --at)
    if (const std::string_view key = side.document->key(side.document->tokens[at - 1]);
        key == "until" || key == "till" || key == "before")
      return false;
  if (verb != kNone && verb + 1 < side.sentence->end_token &&
      side.document->key(side.document->tokens[verb + 1]) == "no")
    return true;  // "there was no smoke"
  return verb != kNone && std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::polarity && one.verb == verb && one.negative;
         });
}

// Does a sentence have the other one's day too, beside its own? A time that holds both ("in custody since this week is
// the man who was arrested on Thursday") tells neither.
bool hasToo(const Side& side, const Mention& own, const Mention& mention) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& other) {
    return dated(other) && overlap(other.date, mention.date) && !within(own.date, other.date);
  });
}

// A time that the sentence itself tells more exactly.
bool tellsWithin(const Side& side, const Mention& own) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& other) {
    return &other != &own && dated(other) && within(other.date, own.date) && other.date != own.date;
  });
}

// "closed on Thursday at 9.10 to the dollar": markets open and close on every day.
bool isOfMarkets(const Scene& scene, const Side& side, const Mention& date) {
  constexpr auto kSessions = std::to_array<std::string_view>(
      {"close", "open", "trade", "end", "finish", "fall", "rise", "gain", "lose", "drop", "jump", "slip", "slump"});
  constexpr auto kMarkets = std::to_array<std::string_view>({"shares", "share", "stock", "stocks", "index", "dollar",
                                                             "euro", "currency", "trading", "bonds", "yields", "oil"});
  const uint32_t verb = verbOf(scene, side, date);
  return verb != kNone && isAmong(kSessions, scene.lemma(side.ref.article, verb, Part::verb)) && hasAny(side, kMarkets);
}

// Do two equal days tell something in common? The news of one day has that day in every other sentence, and a text on
// one year that year: of main claims that differ it says little.
bool oneMatter(const LinkView& view, const Mention& date, int strength) {
  const bool wide = daysOf(date) > 31;
  return strength >= kSharedSlot || (!wide && view.link.level == Level::full);
}

// The day of a dateline where its sentence tells that day again or another: it is told there.
bool isToldElsewhere(const Side& side, const Mention& date) {
  return isDateline(side, date) && std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return &one != &date && one.kind == MentionKind::date && one.date.known();
         });
}

// How a day binds what happens: on it; by it ("by last night"); or it was only due on it.
enum class Binding : uint8_t { on, by, due };

Binding bindingOf(const Side& side, const Mention& date) {
  constexpr uint32_t kReach = 5;  // tokens: "due on the Humber last night"
  const uint32_t begin = tokensOf(side, date.span).begin, first = side.sentence->first_token;
  if (begin > first && side.document->key(side.document->tokens[begin - 1]) == "by") return Binding::by;
  for (uint32_t at = begin; at > first && begin - at < kReach; --at) {
    const Token& token = side.document->tokens[at - 1];
    if (token.kind == TokenKind::punctuation) break;
    if (side.document->key(token) == "due") return Binding::due;
  }
  return Binding::on;
}

// A day by which something stood so, or on which it was due, is not the day on which it happened.
bool bindOtherwise(const LinkView& view, const Mention& left, const Mention& right) {
  const Binding one = bindingOf(view.left, left), other = bindingOf(view.right, right);
  const auto stage = [&](const Side& side, const Mention& date) { return stageOf(view.scene, side, date); };
  if ((one == Binding::by) != (other == Binding::by))
    return grainOf(left) == Grain::day && grainOf(right) == Grain::day;
  return (one == Binding::due && other == Binding::on && stage(view.right, right) == Stage::happened) ||
         (other == Binding::due && one == Binding::on && stage(view.left, left) == Stage::happened);
}

// "was last seen on Feb. 27" / "was found on March 11".
bool isLastSeenAgainstOther(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kMet = std::to_array<std::string_view>({"see", "hear", "sight", "contact", "speak", "spot"});
  const auto meets = [&](const Side& side, uint32_t verb) {
    return verb != kNone && isAmong(kMet, view.scene.lemma(side.ref.article, verb, Part::verb));
  };
  const auto is = [&](const Side& side, uint32_t verb) {
    return meets(side, verb) && verb > side.sentence->first_token && keyOf(side, verb - 1) == "last";
  };
  const uint32_t one = verbOf(view.scene, view.left, left), other = verbOf(view.scene, view.right, right);
  return (is(view.left, one) && !meets(view.right, other)) || (is(view.right, other) && !meets(view.left, one));
}

// "I paid 31 percent last year" / "in 2028, when she paid 26 percent": what somebody tells of himself is not told of
// somebody whom the other sentence does not name.
bool isOwnDeed(const Scene& scene, const Side& side, const Mention& date) {
  const uint32_t verb = verbOf(scene, side, date);
  return verb != kNone && verb > side.sentence->first_token && keyOf(side, verb - 1) == "i";
}

bool namesPerson(const Side& side) {
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [](const Mention& one) { return one.kind == MentionKind::person; });
}

// "The first was made in August 2024, nine months before the contract was awarded, the last in December 2026": of one
// of some that were told before.
bool isOfOneOfThem(const Side& side, const Mention& date) {
  constexpr auto kIn = std::to_array<std::string_view>({"in", "on", "at"});
  constexpr auto kWhich = std::to_array<std::string_view>(
      {"first", "last", "second", "third", "other", "others", "rest", "latest", "next", "one", "another"});
  const uint32_t begin = tokensOf(side, date.span).begin;
  return begin >= side.sentence->first_token + 2 && isAmong(kIn, keyOf(side, begin - 1)) &&
         isAmong(kWhich, keyOf(side, begin - 2));
}

// "the inquiry was opened on Feb. 6" / "Election set for May 6 as state opens inquiry": what was done, and what is to
// be.
bool isSetAgainstDone(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kSet = std::to_array<std::string_view>({"set", "scheduled", "planned", "slated", "fixed", "called"});
  const auto isSet = [&](const Side& side, const Mention& date) {
    const uint32_t begin = tokensOf(side, date.span).begin;
    return begin >= side.sentence->first_token + 2 && keyOf(side, begin - 1) == "for" &&
           isAmong(kSet, keyOf(side, begin - 2));
  };
  const auto isDone = [&](const Side& side, const Mention& date) {
    return stageOf(view.scene, side, date) == Stage::happened;
  };
  // "was supposed to be ready in 2030" / "opened in 2032"
  const auto isMeant = [](const Side& side, const Mention& date) {
    constexpr WordRow kMeant = " supposed meant promised intended hoped planned scheduled expected ";
    constexpr uint32_t kReach = 8;  // tokens
    const uint32_t begin = tokensOf(side, date.span).begin;
    for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kReach && isWord(side, at - 1); --at)
      if (kMeant.has(keyOf(side, at - 1))) return true;
    return false;
  };
  return ((isSet(view.left, left) || isMeant(view.left, left)) && isDone(view.right, right)) ||
         ((isSet(view.right, right) || isMeant(view.right, right)) && isDone(view.left, left));
}

void judgePairOfDates(const LinkView& view, uint32_t i, uint32_t j, Findings& findings, std::vector<Candidate>& apart) {
  const Mention &left = view.left.mentions[i], &right = view.right.mentions[j];
  if (sameDate(view, left, right) || overlap(left.date, right.date)) {
    if (isToldElsewhere(view.left, left) || isToldElsewhere(view.right, right) || bindOtherwise(view, left, right))
      return;
    const int strength = strengthOf(view, slotOf(view, left, right));
    if (!oneMatter(view, left, strength)) return;
    if (sameDate(view, left, right))
      findings.push_back(finding(view, Rule::date_same, left, right, strength));
    else if (tellsWithin(view.left, left) || tellsWithin(view.right, right))
      return;  // "in custody since this week is the man who was arrested on Tuesday"
    else if (within(left.date, right.date) || within(right.date, left.date)) {
      // a year holds every day of it; only what is a little wider says the same
      const int64_t wider = std::max(daysOf(left), daysOf(right)), narrower = std::min(daysOf(left), daysOf(right));
      const SlotEvidence slot = slotOf(view, left, right);
      if (wider >= kRoughDays && narrower == 1 && beginsPeriod(view.left, left) == beginsPeriod(view.right, right) &&
          !othersAreMeant(view) && !otherSubjects(view) && ownersOf(view, left, right) != Owners::other &&
          ofOneEvent(view, left, right, slot, strength))
        findings.push_back(finding(view, Rule::date_precision, left, right, strength));
      else if (wider <= 31 || (wider <= 366 && strength >= kConflictSlot))
        findings.push_back(finding(view, Rule::date_within, left, right, strength));
    }
    return;
  }
  if (hasToo(view.left, left, right) || hasToo(view.right, right, left)) return;
  if (isDateline(view.left, left) || isDateline(view.right, right) || onlyYearsApart(left, right)) return;
  if (restsOnGuess(view, left, right) || otherPlaces(view) || endOtherPeriods(view, left, right)) return;
  if (grainOf(left) != grainOf(right) || grainOf(left) == Grain::other || pastAndToCome(view, left, right)) return;
  if (isDeniedOn(view.scene, view.left, left) != isDeniedOn(view.scene, view.right, right)) return;
  if (isOfMarkets(view.scene, view.left, left) || isOfMarkets(view.scene, view.right, right)) return;
  if (const bool own = isOwnDeed(view.scene, view.left, left);
      own != isOwnDeed(view.scene, view.right, right) && !namesPerson(own ? view.right : view.left))
    return;
  if (isLastSeenAgainstOther(view, left, right)) return;
  if (isSetAgainstDone(view, left, right) || isOfOneOfThem(view.left, left) != isOfOneOfThem(view.right, right)) return;
  const SlotEvidence slot = slotOf(view, left, right);
  const int strength = strengthOf(view, slot);
  if (beginsPeriod(view.left, left) != beginsPeriod(view.right, right)) return;  // "since 1988" / "until 2020"
  if (ofOneEvent(view, left, right, slot, strength) || endOnePeriod(view, left, right))
    apart.push_back({i, j, std::max(strength, kSureEvent)});
  else if (view.link.level == Level::full && slot.words > 1 && strength >= kConflictSlot &&
           !ofTwoDeeds(view, left, right))
    apart.push_back({i, j, strength});
}

// What was long over when the report was made: no other day of the same story.
bool isHistory(const LinkView& view, const Side& side, const Mention& date) {
  constexpr int64_t kLongAgo = 60;  // days
  const int32_t published = view.scene.reading(side.ref.article).published;
  return published != DateInterval::kUnknown && date.date.end + kLongAgo < published;
}

// Days apart that a slip may be, in sentences that surely tell one thing; else it is the day next to it.
constexpr double kSurelyOne = 0.95;
constexpr int64_t kNearDays = 3;

// "March 9" and "8 March", over when either report was made: no day that only the later report could tell, and near
// each other; what is said, or done at meetings, is done on many days.
bool areOverInBoth(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr WordRow kOnceMore = " again another further second third fourth fifth also too ";
  const auto once_more = [&](const Side& side) {
    return hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, kOnceMore);
  };
  if (once_more(view.left) != once_more(view.right)) return false;
  const auto recurs = [&](const Side& side, const Mention& date) {
    constexpr auto kRecurring = std::to_array<std::string_view>(
        {"say", "tell", "announce", "confirm", "report", "state", "declare", "add", "write", "speak", "play",
         "interview", "question", "hear", "visit", "vote", "protest", "demonstrate", "warn"});
    const uint32_t verb = verbOf(view.scene, side, date);
    return verb == kNone || isMeeting(view.scene, side, verb) ||
           isAmong(kRecurring, view.scene.lemma(side.ref.article, verb, Part::verb));
  };
  const int64_t gap = int64_t{left.date.begin} - right.date.begin;
  // of sentences that surely tell one thing a day or two more, and weekdays
  const bool sure = view.link.level == Level::full && view.link.score >= kSurelyOne;
  const int64_t most = sure ? kNearDays : 1;
  if (gap > most || gap < -most || recurs(view.left, left) || recurs(view.right, right)) return false;
  const int32_t published = std::min(view.scene.reading(view.left.ref.article).published,
                                     view.scene.reading(view.right.ref.article).published);
  const auto numbered = [](const Side& side, const Mention& date) {
    return side.document->text(date.span).find_first_of("0123456789") != std::string_view::npos;
  };
  return published != DateInterval::kUnknown && grainOf(left) == Grain::day && left.date.end <= published &&
         right.date.end <= published && (sure || (numbered(view.left, left) && numbered(view.right, right)));
}

// The same month, day or weekday, of two articles whose days of publication nobody knows.
bool sameWritten(const Mention& left, const Mention& right) {
  return left.kind == MentionKind::date && right.kind == MentionKind::date && !left.date.known() &&
         !right.date.known() && !left.value.empty() && left.value == right.value;
}

}  // namespace

void judgeDates(const LinkView& view, Findings& findings) {
  if (std::max(view.left.mentions.size(), view.right.mentions.size()) > kMostInDates) return;
  std::vector<Candidate> apart;
  for (uint32_t i = 0; i < view.left.mentions.size(); ++i)
    for (uint32_t j = 0; j < view.right.mentions.size(); ++j)
      if (dated(view.left.mentions[i]) && dated(view.right.mentions[j]))
        judgePairOfDates(view, i, j, findings, apart);
      else if (sameWritten(view.left.mentions[i], view.right.mentions[j]))
        findings.push_back(finding(view, Rule::date_same, view.left.mentions[i], view.right.mentions[j],
                                   strengthOf(view, slotOf(view, view.left.mentions[i], view.right.mentions[j]))));
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  if (days != kNone && days > kSameDays)
    std::erase_if(apart, [&](const Candidate& pair) {
      const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
      if (endsPeriod(view.scene, view.left, left) && endsPeriod(view.scene, view.right, right)) return false;
      if (areOverInBoth(view, left, right)) return false;
      return !isHistory(view, view.left, left) || !isHistory(view, view.right, right);
    });
  if (apart.empty() || otherBodies(view) || otherTurns(view) || otherSorts(view)) return;
  const bool others = othersAreMeant(view);
  for (const Candidate& pair : mutualBest(apart)) {
    const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
    const Owners owners = ownersOf(view, left, right);
    if (owners == Owners::other || (others && owners != Owners::same)) continue;
    if (otherParts(view, verbOf(view.scene, view.left, left), verbOf(view.scene, view.right, right))) continue;
    findings.push_back(finding(view, Rule::date_other_day, left, right, pair.strength));
  }
}

}  // namespace synoptic
