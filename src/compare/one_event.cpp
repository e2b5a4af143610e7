// Do two days date one event? See one_event.h. Method: the same deed by lexicon, or a noun beside a verb of scheduling;
// of verbs of saying the same speaker; a month or a year by a figure in common. Covered by
// tests/compare/dates_test.cpp.
#include "compare/one_event.h"

#include <algorithm>
#include <array>
#include <vector>

#include "compare/changes.h"
#include "compare/owners.h"
#include "compare/rows.h"
#include "compare/sayings.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Strength of a slot where both days hang on one verb that tells of an event ("pleaded guilty Wednesday") and the
// sentences make the same main claim
constexpr int kSameEventSlot = 380;
// Where both say when somebody said it: content words of the shorter sentence that are aligned, in percent
constexpr uint32_t kSameSaying = 30;
// Where both begin a period, and of a short sentence of which nearly all is in the other one, in percent
constexpr uint32_t kSamePeriod = 50;
constexpr uint32_t kNearlyAll = 65;
// … or a link so sure
constexpr double kSurelyOne = 0.9;

// Of a token inside a clock time the first one of that time, else the token itself.
uint32_t beginOfHour(const Side& side, uint32_t token) {
  const Span span = side.document->tokens[token].span;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::time && one.span.overlaps(span))
      return std::max(side.sentence->first_token, tokensOf(side, one.span).begin);
  return token;
}

// Verbs that only put something on the calendar: the event is the noun beside them ("Sentencing is set for June 28").
constexpr auto kScheduling = std::to_array<std::string_view>(
    {"set", "schedule", "plan", "slate", "fix", "due", "expect", "begin", "start", "hold"});

bool schedules(std::string_view lemma) {
  return isAmong(kScheduling, lemma);
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

// "re-elected", in one token or three.
bool anew(const Side& side, uint32_t verb) {
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  return key(verb).starts_with("re-") ||
         (verb >= side.sentence->first_token + 2 && key(verb - 1) == "-" && key(verb - 2) == "re");
}

// "went home", "were allowed back", "to return": they are where they live again.
bool isHomecoming(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr auto kComing = std::to_array<std::string_view>({"go", "come", "get", "allow", "let", "permit", "move"});
  constexpr auto kHome = std::to_array<std::string_view>({"home", "homes", "back"});
  constexpr uint32_t kHomeReach = 4;  // tokens: "return to their homes"
  const std::string_view lemma = scene.lemma(side.ref.article, verb, Part::verb);
  const uint32_t reach = isAmong(kComing, lemma) ? 2 : kHomeReach;
  const bool allowed = lemma == "return" && verb >= side.sentence->first_token + 2 &&
                       scene.lemma(side.ref.article, verb - 2, Part::verb) == "allow";  // "allowed to return"
  if (lemma != "return" && !isAmong(kComing, lemma)) return false;
  for (uint32_t at = verb + 1; at < std::min(verb + reach, side.sentence->end_token); ++at)
    if (isAmong(kHome, side.document->key(side.document->tokens[at]))) return true;
  return allowed;
}

// Before both verbs stands one word for those who act, beside names: "the people of Varn", no nurses and patients.
bool shareDoers(const LinkView& view, uint32_t left, uint32_t right) {
  const Scene& scene = view.scene;
  const auto isNoun = [&](const Side& side, uint32_t at) {
    const Span span = side.document->tokens[at].span;
    return scene.content(side.ref.article, at) && !scene.lemma(side.ref.article, at, Part::noun).empty() &&
           std::none_of(side.mentions.begin(), side.mentions.end(),
                        [&](const Mention& one) { return one.entity != kNone && one.span.contains(span); });
  };
  for (uint32_t i = view.left.sentence->first_token; i < left; ++i)
    for (uint32_t j = view.right.sentence->first_token; isNoun(view.left, i) && j < right; ++j)
      if (isNoun(view.right, j) && related(scene, view.left.ref.article, i, view.right.ref.article, j)) return true;
  return false;
}

bool sameEvent(const LinkView& view, uint32_t left, uint32_t right) {
  const Scene& scene = view.scene;
  const std::string_view one = scene.lemma(view.left.ref.article, left),
                         other = scene.lemma(view.right.ref.article, right);
  if (isHomecoming(scene, view.left, left) && isHomecoming(scene, view.right, right))
    return shareDoers(view, left, right);
  if (isPaleVerb(one) || isPaleVerb(other)) return false;
  const bool again = anew(view.left, left) != anew(view.right, right);
  if (!again && related(scene.lexicon, one, other)) return true;
  return (schedules(one) && namesBeside(scene, view.left, left, other)) ||
         (schedules(other) && namesBeside(scene, view.right, right, one));
}

// "on March 9, when tests came back positive": the deed of the clause that the day is told of as well; kNone: none.
uint32_t whenVerb(const Side& side, const Mention& date) {
  constexpr uint32_t kReach = 12;  // tokens of the clause up to its verb
  const uint32_t end = tokensOf(side, date.span).end, last = side.sentence->end_token;
  if (end + 1 >= last || side.document->key(side.document->tokens[end]) != "," ||
      side.document->key(side.document->tokens[end + 1]) != "when")
    return kNone;
  for (uint32_t at = end + 2; at < std::min(end + kReach, last); ++at)
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::polarity && one.verb == at) return one.negative ? kNone : at;
  return kNone;
}

// "by Tuesday evening": how things stood then.
bool isBound(const Side& side, const Mention& date) {
  const uint32_t begin = tokensOf(side, date.span).begin;
  return begin > side.sentence->first_token && side.document->key(side.document->tokens[begin - 1]) == "by";
}

// The same exact figure of the same thing ("14 violations", "nine days") in both sentences.
bool sameFigure(const LinkView& view) {
  // "two countries", "three days" are in many events; but not in sentences that surely tell one thing
  constexpr double kTellingCount = 5, kSureCount = 3, kSureScore = 0.95;
  const bool sure = view.link.score >= kSureScore;
  const double least = sure ? kSureCount : kTellingCount;
  const auto exact = [&](const Mention& one) {
    // no sum: a bridge of £74 million was begun, and opened
    const bool counted = one.kind == MentionKind::number || one.kind == MentionKind::duration;
    return counted && one.unit != "age" && !one.quantity.approximate && one.quantity.low == one.quantity.high &&
           one.quantity.low >= least;
  };
  return std::any_of(view.left.mentions.begin(), view.left.mentions.end(), [&](const Mention& one) {
    return exact(one) && std::any_of(view.right.mentions.begin(), view.right.mentions.end(), [&](const Mention& other) {
             const bool unit = one.unit == other.unit ? !one.unit.empty()  // "its crew of three" / "its three crew"
                                                      : sure && (one.unit.empty() || other.unit.empty());
             return exact(other) && one.kind == other.kind && unit && one.quantity.low == other.quantity.low;
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

}  // namespace

int64_t daysOf(const Mention& mention) {
  return int64_t{mention.date.end} - mention.date.begin;
}

Grain grainOf(const Mention& mention) {
  const int64_t days = daysOf(mention);
  if (days == 1) return Grain::day;
  if (days == 7) return Grain::week;
  if (days >= 28 && days <= 31) return Grain::month;
  return days >= 365 && days <= 366 ? Grain::year : Grain::other;
}

uint32_t verbOf(const Scene& scene, const Side& side, const Mention& date) {
  constexpr uint32_t kBetween = 3;  // words between: "on", "late", "early last"
  uint32_t at = tokensOf(side, date.span).begin;
  for (uint32_t steps = 0; at > side.sentence->first_token && steps <= kBetween; ++steps) {
    at = beginOfHour(side, at - 1);  // "noticed at 11.40 p.m. on Sunday"
    if (side.document->tokens[at].kind == TokenKind::punctuation) break;
    const bool verb = isSaying(scene.lemma(side.ref.article, at)) ||
                      std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
                        return one.kind == MentionKind::polarity && one.verb == at;
                      });
    if (verb) return at;
  }
  return date.verb;
}

bool beginsPeriod(const Side& side, const Mention& date) {
  const uint32_t at = tokensOf(side, date.span).begin;
  const auto key = [&](uint32_t back) {
    return at >= side.sentence->first_token + back ? side.document->key(side.document->tokens[at - back])
                                                   : std::string_view();
  };
  return key(1) == "from" || key(1) == "since" || key(1) == "between" || (key(1) == "to" && key(2) == "back");
}

// "ends in March 2029", "runs until March 2029": where a period ends.
bool endsPeriod(const Scene& scene, const Side& side, const Mention& date) {
  constexpr auto kEnding = std::to_array<std::string_view>({"end", "expire", "finish", "conclude"});
  constexpr auto kUntil = std::to_array<std::string_view>({"until", "till", "through"});
  const uint32_t at = tokensOf(side, date.span).begin, verb = verbOf(scene, side, date);
  if (at == side.sentence->first_token) return false;
  const auto is = [](const auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  const std::string_view before = side.document->key(side.document->tokens[at - 1]);
  return is(kUntil, before) ||
         (verb != kNone && verb < at && verb >= side.sentence->first_token &&
          is(kEnding, scene.lemma(side.ref.article, verb, Part::verb)) && (before == "in" || before == "on"));
}

namespace {

// The other end of "from April 2019 to August 2025", of either end; nullptr: the date is no end of a period.
const Mention* farEnd(const Side& side, const Mention& date) {
  constexpr auto kTo = std::to_array<std::string_view>({"to", "until", "till", "through", "and", "-", "–"});
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::date || !one.date.known() || one.span == date.span) continue;
    const Mention& begin = one.span.begin < date.span.begin ? one : date;
    const Mention& end = one.span.begin < date.span.begin ? date : one;
    const uint32_t to = tokensOf(side, begin.span).end;
    if (beginsPeriod(side, begin) && tokensOf(side, end.span).begin == to + 1 &&
        isAmong(kTo, side.document->key(side.document->tokens[to])))
      return &one;
  }
  return nullptr;
}

// "was to be closed": told before it came about.
bool isForeseen(const Side& side, uint32_t verb) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == verb &&
           (one.modality.stage == Stage::planned || one.modality.stage == Stage::wanted ||
            one.modality.stage == Stage::hypothetical);
  });
}

// The word of matter that the sentence begins with, of which it tells; kNone: a name, a pronoun or nothing.
uint32_t topicOf(const Scene& scene, const Side& side, uint32_t verb) {
  for (uint32_t at = side.sentence->first_token; at < verb; ++at) {
    const Span span = side.document->tokens[at].span;
    const bool name = std::any_of(side.mentions.begin(), side.mentions.end(),
                                  [&](const Mention& one) { return isWho(one.kind) && one.span.contains(span); });
    if (name) return kNone;
    if (scene.content(side.ref.article, at)) return at;
  }
  return kNone;
}

// A deed that both tell before the date: "earned 141 million and paid 44 million from 2007 to 2014" / "earned 139
// million from …".
bool verbInCommon(const LinkView& view, const Mention& left, const Mention& right) {
  const Scene& scene = view.scene;
  const auto verbsBefore = [&](const Side& side, const Mention& date) {
    std::vector<uint32_t> verbs;
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::polarity && one.span.end <= date.span.begin && one.verb != kNone &&
          !isPaleVerb(scene.lemma(side.ref.article, one.verb)))
        verbs.push_back(one.verb);
    return verbs;
  };
  const std::vector<uint32_t> others = verbsBefore(view.right, right);
  for (const uint32_t one : verbsBefore(view.left, left))
    for (const uint32_t other : others)
      if (related(scene, view.left.ref.article, one, view.right.ref.article, other)) return true;
  return false;
}

// Do two periods date one thing that lasted? Told alike, planned or past, and what either begins with is the same:
// neither "sales fell" / "profits fell" nor "the tannery" / "most of the chromium". Of one person, what he did must be
// the same: "worked from 2016 to 2024" / "sold files between 2020 and 2024" are two things.
bool lastedAlike(const LinkView& view, const Mention& left, const Mention& right) {
  const Scene& scene = view.scene;
  const uint32_t one = left.verb, other = right.verb;
  if (one == kNone || other == kNone || isForeseen(view.left, one) != isForeseen(view.right, other)) return false;
  if (ownersOf(view, left, right) == Owners::other) return false;
  const uint32_t topic = topicOf(scene, view.left, one), other_topic = topicOf(scene, view.right, other);
  if (topic != kNone && other_topic != kNone)
    return related(scene, view.left.ref.article, topic, view.right.ref.article, other_topic);
  return topic != other_topic || verbInCommon(view, left, right);
}

// "Hallemans, whose son died in 1671": of somebody of his.
bool isOfWhose(const Side& side, uint32_t verb) {
  constexpr uint32_t kReach = 4;
  if (verb == kNone || verb < side.sentence->first_token || verb >= side.sentence->end_token) return false;
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kReach; --at)
    if (side.document->key(side.document->tokens[at - 1]) == "whose") return true;
  return false;
}

}  // namespace

bool endOtherPeriods(const LinkView& view, const Mention& left, const Mention& right) {
  const bool period = farEnd(view.left, left) != nullptr, other_period = farEnd(view.right, right) != nullptr;
  const auto isOf = [](const Side& side, const Mention& date) {  // "from 1992" alone: of that year
    const uint32_t at = tokensOf(side, date.span).begin;
    return at > side.sentence->first_token && side.document->key(side.document->tokens[at - 1]) == "from";
  };
  if (period != other_period) return period ? isOf(view.right, right) : isOf(view.left, left);
  return period && !lastedAlike(view, left, right);
}

bool endOnePeriod(const LinkView& view, const Mention& left, const Mention& right) {
  const Mention *one = farEnd(view.left, left), *other = farEnd(view.right, right);
  if (one == nullptr || other == nullptr || one->date != other->date) return false;
  if ((left.span.begin < one->span.begin) != (right.span.begin < other->span.begin)) return false;
  return view.link.level == Level::full && !nameOthers(view) && lastedAlike(view, left, right);
}

bool ofTwoDeeds(const LinkView& view, const Mention& left, const Mention& right) {
  const Scene& scene = view.scene;
  const uint32_t one = verbOf(scene, view.left, left), other = verbOf(scene, view.right, right);
  if (one == kNone || other == kNone) return false;
  if (isOfWhose(view.left, one) != isOfWhose(view.right, other)) return true;
  const std::string_view left_verb = scene.lemma(view.left.ref.article, one),
                         right_verb = scene.lemma(view.right.ref.article, other);
  if (isSaying(left_verb) && isSaying(right_verb) &&
      !tellTheSame(view, one, leadsStatement(view.left, left, one), other, leadsStatement(view.right, right, other)))
    return true;
  if (isSaying(left_verb) != isSaying(right_verb) || anew(view.left, one) != anew(view.right, other)) return true;
  return !isPaleVerb(left_verb) && !isPaleVerb(right_verb) && !related(scene.lexicon, left_verb, right_verb);
}

bool ofOneEvent(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot,
                int strength) {
  if (isBound(view.left, left) || isBound(view.right, right)) return false;
  const bool full = view.link.level == Level::full;
  if (!full && (slot.words < 2 || strength < kSureEvent)) return false;  // "work on it stopped" / "was halted"
  if (beginsPeriod(view.left, left))
    return full && ((slot.words > 0 && view.matched_content >= kSamePeriod) || view.link.score >= kSurelyOne);
  if (full && (slot.words > 0 || view.link.score >= kSurelyOne) && endsPeriod(view.scene, view.left, left) &&
      endsPeriod(view.scene, view.right, right))
    return true;
  if (full && grainOf(left) != Grain::day && sameFigureAndMatter(view, slot)) return true;
  if (full && isOneOfRow(view, MentionKind::date)) return true;
  const Scene& scene = view.scene;
  const uint32_t one = verbOf(scene, view.left, left), other = verbOf(scene, view.right, right);
  if (one == kNone || other == kNone || isOfWhose(view.left, one) != isOfWhose(view.right, other)) return false;
  if (isSaying(scene.lemma(view.left.ref.article, one)) && isSaying(scene.lemma(view.right.ref.article, other)))
    return view.matched_content >= kSameSaying &&
           tellTheSame(view, one, leadsStatement(view.left, left, one), other,
                       leadsStatement(view.right, right, other)) &&
           (sameSpeaker(view, one, other) || sameReport(view, one, other));
  const uint32_t when = whenVerb(view.left, left), other_when = whenVerb(view.right, right);
  // a verb behind its day: "on Tuesday said that she would wait"
  const auto behind = [&](uint32_t left_verb, uint32_t right_verb) {
    if (left_verb == kNone || right_verb == kNone || !sameEvent(view, left_verb, right_verb)) return false;
    return !isSaying(scene.lemma(view.left.ref.article, left_verb)) ||
           !isSaying(scene.lemma(view.right.ref.article, right_verb)) ||
           tellTheSame(view, left_verb, left_verb == when, right_verb, right_verb == other_when);
  };
  if (!sameEvent(view, one, other) && !behind(when, other) && !behind(one, other_when)) return false;
  // of one place: "the people of Varn went home" / "the evacuated people of Varn, who were not allowed home until"
  if (full && slot.words > 0 && isHomecoming(scene, view.left, one) && isHomecoming(scene, view.right, other) &&
      nameInCommon(scene, view.left, view.right))
    return true;
  return (slot.words > 1 && strength >= kSameEventSlot) ||
         (slot.words > 0 && (view.matched_content >= kNearlyAll || sameHourBefore(view, left, right)));
}

}  // namespace synoptic
