// Dates of linked sentences. In: a LinkView. Out: findings date.*.
// Method: resolved dates are half-open intervals of days; equal or nested ones agree, disjoint ones exclude each other
// when they date the same event. Example: "on Thursday" published Jan. 21, 2026, and "on Jan. 22" are the same day.
// Covered by tests/compare/dates_test.cpp.
#include <algorithm>
#include <array>

#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"

namespace synoptic {
namespace {

constexpr int kConflictSlot = 550;
// … of equal days in sentences of other main claims, and of equal years in any
constexpr int kSharedSlot = 150;
// … where both days hang on one verb that tells of an event ("pleaded guilty Wednesday") and the sentences make the
// same main claim
constexpr int kSameEventSlot = 380;
// … where both say when somebody said it: content words of the shorter sentence that are aligned, in percent
constexpr uint32_t kSameSaying = 30;
// … where both begin a period, and of a short sentence of which nearly all is in the other one, in percent
constexpr uint32_t kSamePeriod = 50;
constexpr uint32_t kNearlyAll = 65;
// What a finding is worth where verb and claim agree: no other mention of these days speaks against it (gather.cpp).
constexpr int kSureEvent = 700;
constexpr size_t kMostMentions = 40;
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

int64_t daysOf(const Mention& mention) {
  return int64_t{mention.date.end} - mention.date.begin;
}

// Day, week, month or year: only dates of one grain exclude each other.
enum class Grain : uint8_t { day, week, month, year, other };

Grain grainOf(const Mention& mention) {
  const int64_t days = daysOf(mention);
  if (days == 1) return Grain::day;
  if (days == 7) return Grain::week;
  if (days >= 28 && days <= 31) return Grain::month;
  return days >= 365 && days <= 366 ? Grain::year : Grain::other;
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
  if (weekdays && left.implied && right.implied && (gap == 7 || gap == -7)) return true;
  return (left.implied || right.implied) && isoDate(left.date.begin).substr(4) == isoDate(right.date.begin).substr(4) &&
         gap > -400 && gap < 400;
}

constexpr auto kTelling = std::to_array<std::string_view>(
    {"say", "tell", "announce", "confirm", "report", "state", "declare", "disclose", "add", "write", "reveal"});

bool tells(std::string_view lemma) {
  return std::find(kTelling.begin(), kTelling.end(), lemma) != kTelling.end();
}

// Of a token inside a clock time the first one of that time, else the token itself.
uint32_t beginOfHour(const Side& side, uint32_t token) {
  const Span span = side.document->tokens[token].span;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::time && one.span.overlaps(span))
      return std::max(side.sentence->first_token, tokensOf(side, one.span).begin);
  return token;
}

// The verb a day belongs to: the one that ends right before it ("said late Friday", "reported in Friday's"), else the
// one that facts found.
uint32_t verbOf(const Scene& scene, const Side& side, const Mention& date) {
  constexpr uint32_t kBetween = 3;  // words between: "on", "late", "early last"
  uint32_t at = tokensOf(side, date.span).begin;
  for (uint32_t steps = 0; at > side.sentence->first_token && steps <= kBetween; ++steps) {
    at = beginOfHour(side, at - 1);  // "noticed at 11.40 p.m. on Sunday"
    if (side.document->tokens[at].kind == TokenKind::punctuation) break;
    const bool verb = tells(scene.lemma(side.ref.article, at)) ||
                      std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
                        return one.kind == MentionKind::polarity && one.verb == at;
                      });
    if (verb) return at;
  }
  return date.verb;
}

// A name near both verbs of saying, before or behind: "the Journal reported", "first reported in the Journal".
bool sameNameBeside(const LinkView& view, uint32_t left, uint32_t right) {
  constexpr uint32_t kReach = 7;
  const auto beside = [&](const Side& side, uint32_t verb, const Mention& one) {
    if (one.entity == kNone || one.kind == MentionKind::place) return false;
    const TokenRange range = tokensOf(side, one.span);
    return range.begin > verb ? range.begin - verb <= kReach : verb - range.begin <= kReach;
  };
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions)
      if (beside(view.left, left, one) && beside(view.right, right, other) &&
          view.scene.joined(view.left.ref.article, one.entity) ==
              view.scene.joined(view.right.ref.article, other.entity))
        return true;
  return false;
}

// The words before a verb of saying that name who speaks: "Grimm's lawyer said", "people with knowledge said".
bool sameSpeaker(const LinkView& view, uint32_t left, uint32_t right) {
  constexpr uint32_t kReach = 4;
  const Scene& scene = view.scene;
  const auto begin = [&](const Side& side, uint32_t verb) {
    return verb > side.sentence->first_token + kReach ? verb - kReach : side.sentence->first_token;
  };
  for (uint32_t i = begin(view.left, left); i < left; ++i)
    for (uint32_t j = begin(view.right, right); j < right; ++j)
      if (scene.content(view.left.ref.article, i) && scene.content(view.right.ref.article, j) &&
          related(scene, view.left.ref.article, i, view.right.ref.article, j))
        return true;
  return false;
}

// The report of one outlet: both verbs are "report", and the same name stands beside them.
bool sameReport(const LinkView& view, uint32_t left, uint32_t right) {
  return view.scene.lemma(view.left.ref.article, left) == "report" &&
         view.scene.lemma(view.right.ref.article, right) == "report" && sameNameBeside(view, left, right);
}

// Verbs that only put something on the calendar: the event is the noun beside them ("Sentencing is set for June 28").
constexpr auto kScheduling = std::to_array<std::string_view>(
    {"set", "schedule", "plan", "slate", "fix", "due", "expect", "begin", "start", "hold"});

bool schedules(std::string_view lemma) {
  return std::find(kScheduling.begin(), kScheduling.end(), lemma) != kScheduling.end();
}

// Does a word near the verb of one side name what the verb of the other side tells?
bool namesBeside(const Scene& scene, const Side& side, uint32_t verb, std::string_view event) {
  constexpr uint32_t kReach = 5;
  const uint32_t begin = verb > side.sentence->first_token + kReach ? verb - kReach : side.sentence->first_token;
  const uint32_t end = std::min(side.sentence->end_token, verb + kReach + 1);
  for (uint32_t at = begin; at < end; ++at)
    if (at != verb && scene.content(side.ref.article, at) &&
        related(scene.lexicon, scene.lemma(side.ref.article, at), event))
      return true;
  return false;
}

bool sameEvent(const LinkView& view, uint32_t left, uint32_t right) {
  const Scene& scene = view.scene;
  const std::string_view one = scene.lemma(view.left.ref.article, left),
                         other = scene.lemma(view.right.ref.article, right);
  if (isPaleVerb(one) || isPaleVerb(other)) return false;
  if (related(scene.lexicon, one, other)) return true;
  return (schedules(one) && namesBeside(scene, view.left, left, other)) ||
         (schedules(other) && namesBeside(scene, view.right, right, one));
}

// "from 2007", "since 2007", "back to 2007": where a period begins.
bool beginsPeriod(const Side& side, const Mention& date) {
  const uint32_t at = tokensOf(side, date.span).begin;
  const auto key = [&](uint32_t back) {
    return at >= side.sentence->first_token + back ? side.document->key(side.document->tokens[at - back])
                                                   : std::string_view();
  };
  return key(1) == "from" || key(1) == "since" || key(1) == "between" || (key(1) == "to" && key(2) == "back");
}

// The same exact figure of the same thing ("14 violations", "nine days") in both sentences.
bool sameFigure(const LinkView& view) {
  const auto exact = [](const Mention& one) {
    const bool counted = one.kind == MentionKind::number || one.kind == MentionKind::duration;
    return ((counted && !one.unit.empty() && one.unit != "age") || one.kind == MentionKind::money) &&
           !one.quantity.approximate && one.quantity.low == one.quantity.high && one.quantity.low > 1;
  };
  return std::any_of(view.left.mentions.begin(), view.left.mentions.end(), [&](const Mention& one) {
    return exact(one) && std::any_of(view.right.mentions.begin(), view.right.mentions.end(), [&](const Mention& other) {
             return exact(other) && one.kind == other.kind && one.unit == other.unit &&
                    one.quantity.low == other.quantity.low;
           });
  });
}

// "In 2027 hackers paralysed the Northgate hospital for nine days" / "the Northgate hospital, crippled for nine days in
// 2024": whatever the verbs, the figure and the name or the words tell that it is one event.
bool sameFigureAndMatter(const LinkView& view, const SlotEvidence& slot) {
  return sameFigure(view) && slot.words > 0 && (nameInCommon(view.scene, view.left, view.right) || slot.matter > 1);
}

// "at 11.40 p.m. on Sunday": one hour right before both days.
bool sameHourBefore(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr uint32_t kBetween = 2;  // tokens: "on"
  const auto hourOf = [](const Side& side, const Mention& date) -> std::string_view {
    const uint32_t begin = tokensOf(side, date.span).begin;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::time && one.span.end <= date.span.begin &&
          begin - tokensOf(side, one.span).end < kBetween)
        return one.value;
    return {};
  };
  const std::string_view hour = hourOf(view.left, left);
  return !hour.empty() && hour == hourOf(view.right, right);
}

// Do both days date one event, as far as the verbs they hang on and the words around tell?
bool ofOneEvent(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot,
                int strength) {
  const bool full = view.link.level == Level::full;
  if (!full && (slot.words < 2 || strength < kSureEvent)) return false;  // "work on it stopped" / "was halted"
  if (beginsPeriod(view.left, left)) return full && slot.words > 0 && view.matched_content >= kSamePeriod;
  if (full && grainOf(left) != Grain::day && sameFigureAndMatter(view, slot)) return true;
  const Scene& scene = view.scene;
  const uint32_t one = verbOf(scene, view.left, left), other = verbOf(scene, view.right, right);
  if (one == kNone || other == kNone) return false;
  if (tells(scene.lemma(view.left.ref.article, one)) && tells(scene.lemma(view.right.ref.article, other)))
    return view.matched_content >= kSameSaying && (sameSpeaker(view, one, other) || sameReport(view, one, other));
  if (!sameEvent(view, one, other)) return false;
  return (slot.words > 1 && strength >= kSameEventSlot) ||
         (slot.words > 0 && (view.matched_content >= kNearlyAll || sameHourBefore(view, left, right)));
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

bool overlapsAny(const Side& side, const Mention& mention) {
  return std::any_of(side.mentions.begin(), side.mentions.end(),
                     [&](const Mention& other) { return dated(other) && overlap(other.date, mention.date); });
}

// Do two equal days tell something in common? The news of one day has that day in every other sentence, and a text on
// one year that year: of main claims that differ it says little.
bool oneMatter(const LinkView& view, const Mention& date, int strength) {
  const bool wide = daysOf(date) > 31;
  return strength >= kSharedSlot || (!wide && view.link.level == Level::full);
}

void judgePairOfDates(const LinkView& view, uint32_t i, uint32_t j, Findings& findings, std::vector<Candidate>& apart) {
  const Mention &left = view.left.mentions[i], &right = view.right.mentions[j];
  if (sameDate(view, left, right) || overlap(left.date, right.date)) {
    const int strength = strengthOf(view, slotOf(view, left, right));
    if (!oneMatter(view, left, strength)) return;
    if (sameDate(view, left, right))
      findings.push_back(finding(view, Rule::date_same, left, right, strength));
    else if (within(left.date, right.date) || within(right.date, left.date)) {
      // a year holds every day of it; only what is a little wider says the same
      const int64_t wider = std::max(daysOf(left), daysOf(right));
      if (wider <= 31 || (wider <= 366 && strength >= kConflictSlot))
        findings.push_back(finding(view, Rule::date_within, left, right, strength));
    }
    return;
  }
  if (overlapsAny(view.left, right) || overlapsAny(view.right, left)) return;
  if (restsOnGuess(view, left, right)) return;
  if (grainOf(left) != grainOf(right) || grainOf(left) == Grain::other || pastAndToCome(view, left, right)) return;
  const SlotEvidence slot = slotOf(view, left, right);
  const int strength = strengthOf(view, slot);
  if (beginsPeriod(view.left, left) != beginsPeriod(view.right, right)) return;  // "since 1988" / "until 2020"
  if (ofOneEvent(view, left, right, slot, strength))
    apart.push_back({i, j, std::max(strength, kSureEvent)});
  else if (view.link.level == Level::full && slot.words > 1 && strength >= kConflictSlot)
    apart.push_back({i, j, strength});
}

// What was long over when the report was made: no other day of the same story.
bool isHistory(const LinkView& view, const Side& side, const Mention& date) {
  constexpr int64_t kLongAgo = 60;  // days
  const int32_t published = view.scene.reading(side.ref.article).published;
  return published != DateInterval::kUnknown && date.date.end + kLongAgo < published;
}

// The same month, day or weekday, of two articles whose days of publication nobody knows.
bool sameWritten(const Mention& left, const Mention& right) {
  return left.kind == MentionKind::date && right.kind == MentionKind::date && !left.date.known() &&
         !right.date.known() && !left.value.empty() && left.value == right.value;
}

}  // namespace

void judgeDates(const LinkView& view, Findings& findings) {
  if (std::max(view.left.mentions.size(), view.right.mentions.size()) > kMostMentions * 2) return;
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
      return !isHistory(view, view.left, view.left.mentions[pair.left]) ||
             !isHistory(view, view.right, view.right.mentions[pair.right]);
    });
  if (apart.empty() || otherBodies(view) || otherTurns(view)) return;
  const bool others = othersAreMeant(view);
  for (const Candidate& pair : mutualBest(apart)) {
    const Mention &left = view.left.mentions[pair.left], &right = view.right.mentions[pair.right];
    const Owners owners = ownersOf(view, left, right);
    if (owners == Owners::other || (others && owners != Owners::same)) continue;
    findings.push_back(finding(view, Rule::date_other_day, left, right, pair.strength));
  }
}

}  // namespace synoptic
