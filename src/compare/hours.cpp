// The hour of one event. In: a LinkView. Out: findings time.same, time.other-hour, quantity.precision.
// Method: clock times of two linked sentences that hang on verbs of one deed ("kicked off", "got under way") date one
// event when neither speaks of another day. They exclude each other when they lie further apart than their wording
// allows: a full hour is rougher than ten past, "shortly after" is rougher still. Bounds ("by 9 p.m."), hours of
// another zone, ranges, what was only planned, and a difference of full hours, as between two zones, say nothing. A
// time without its half of the day may mean either. The only hours of two linked sentences, near each other and one of
// them rough, are one hour told with another precision ("at 2:47 p.m." / "shortly before three"). Example: "broke out
// at about 2:15 a.m." / "started shortly after 11 p.m.". Covered by tests/compare/rule_tables/hours.cpp,
// hours_and_terms.cpp.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/rows.h"
#include "compare/slot_times.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kDay = 24 * 60, kHalfDay = 12 * 60;  // minutes
constexpr int kSameHourStrength = 500, kOtherHourStrength = 600;
constexpr uint32_t kOneNewsDays = 6;
constexpr uint32_t kSameMatter = 40;  // content words of the shorter sentence that are aligned, in percent
constexpr int kNearbyAgreement = 250;

constexpr auto kRough = std::to_array<std::string_view>(
    {"about", "around",  "shortly", "just",          "barely",      "nearly",  "almost",
     "some",  "soon",    "roughly", "approximately", "little",      "minutes", "moments",
     "past",  "towards", "toward",  "gone",          "approaching", "close",   "circa"});
constexpr auto kBounds = std::to_array<std::string_view>(
    {"by", "until", "till", "from", "between", "since", "to", "before", "after", "-", "–", "through"});
constexpr auto kZones = std::to_array<std::string_view>(
    {"gmt", "utc", "et", "est", "edt", "cet", "cest", "bst", "pt", "pst", "pdt", "eastern", "pacific", "moscow", "z"});
// Deeds that a report dates by the hour, in the words for each; the dictionary's synonyms are added to them.
constexpr auto kDeeds = std::to_array<WordRow>({
    " begin start commence open kick erupt break get ",
    " end finish close conclude ",
    " hit strike ram crash collide slam plough plow run smash ",
    " leave depart sail ",
    " arrive land come ",
});

struct Hour {
  const Mention* mention = nullptr;
  int minutes = 0;
  int slack = 0;        // minutes that the wording leaves open
  bool rough = false;   // "about", "shortly after"
  bool either = false;  // the half of the day is not told
};

int slackOf(int minutes, bool rough) {
  constexpr int kGrains[][2]{{60, 30}, {30, 20}, {15, 15}, {10, 9}, {5, 5}};
  int slack = 1;
  for (const auto& [grain, open] : kGrains)
    if (minutes % grain == 0) {
      slack = open;
      break;
    }
  return rough ? slack + slack / 2 + 5 : slack;
}

std::optional<int> minutesOf(std::string_view value) {  // "T07:42"
  constexpr size_t kLength = 6;
  if (value.size() != kLength || value[0] != 'T') return {};
  const auto two = [&](size_t at) { return (value[at] - '0') * 10 + value[at + 1] - '0'; };
  return two(1) * 60 + two(4);
}

// "five this morning", "ten past four on Friday morning": the part of the day stands behind.
bool hasDayPartBehind(const Side& side, uint32_t end) {
  constexpr auto kDayParts = std::to_array<std::string_view>({"morning", "afternoon", "evening", "night"});
  constexpr uint32_t kReach = 3;
  for (uint32_t at = end; at < std::min(end + kReach, side.sentence->end_token) && keyOf(side, at) != ","; ++at)
    if (isAmong(kDayParts, keyOf(side, at))) return true;
  return false;
}

// The exact hour that a mention tells; none where it is a bound, an end of a range or of a named zone.
std::optional<Hour> hourOf(const Side& side, const Mention& mention) {
  if (mention.kind != MentionKind::time) return {};
  const auto minutes = minutesOf(mention.value);
  if (!minutes) return {};
  const TokenRange own = tokensOf(side, mention.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  constexpr uint32_t kRunUp = 4;  // tokens before: "a little after"
  bool rough = false;
  for (uint32_t at = own.begin; at > first && own.begin - at < kRunUp && keyOf(side, at - 1) != ","; --at) {
    if (keyOf(side, at - 1) == "between") return {};  // "between 7 and 8 a.m."
    rough = rough || isAmong(kRough, keyOf(side, at - 1));
  }
  if (own.begin > first && isAmong(kBounds, keyOf(side, own.begin - 1)) && !rough) return {};
  for (uint32_t at = own.begin; at < std::min(own.end + 2, last); ++at)
    if (isAmong(kZones, keyOf(side, at))) return {};
  constexpr auto kRanging = std::to_array<std::string_view>({"-", "–", "to", "until", "till"});
  if (own.end < last && isAmong(kRanging, keyOf(side, own.end))) return {};
  const std::string_view text = side.document->text(mention.span);
  const char last_letter = text[text.find_last_not_of('.')];
  const bool half = last_letter == 'm' || last_letter == 'M' || text.find("in the") != std::string_view::npos ||
                    hasDayPartBehind(side, own.end) || text.starts_with("noon") ||
                    *minutes >= kHalfDay + 60;  // "7 p.m.", "seven in the evening", "19:00"
  return Hour{&mention, *minutes, slackOf(*minutes, rough), rough, !half};
}

const Mention* verbMention(const Side& side, uint32_t verb) {
  const auto at = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == verb;
  });
  return at == side.mentions.end() ? nullptr : &*at;
}

// Told as happened, on both sides, or as planned on both, and denied on neither.
bool ofOneStanding(const LinkView& view, uint32_t left, uint32_t right) {
  const Mention *one = verbMention(view.left, left), *other = verbMention(view.right, right);
  if (one == nullptr || other == nullptr || one->negative || other->negative) return false;
  return one->modality.stage == other->modality.stage && one->modality.stage != Stage::hypothetical &&
         one->modality.stage != Stage::wanted;
}

bool ofOneDeed(const LinkView& view, uint32_t left, uint32_t right) {
  if (shareRow(kDeeds, view.scene.lemma(view.left.ref.article, left, Part::verb),
               view.scene.lemma(view.right.ref.article, right, Part::verb)))
    return true;
  return !isPaleVerb(view.scene.lemma(view.left.ref.article, left)) &&
         related(view.scene, view.left.ref.article, left, view.right.ref.article, right);
}

// Days that both sentences tell, one at least in common.
bool onOneDay(const LinkView& view) {
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions)
      if (one.kind == MentionKind::date && other.kind == MentionKind::date && one.date.known() && other.date.known() &&
          one.date.begin < other.date.end && other.date.begin < one.date.end)
        return true;
  return false;
}

// Who or what does it: the nearest content word before the verb; kNone where a pronoun or nothing stands there.
uint32_t doerOf(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kReach = 6;
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kReach; --at)
    if (isWord(side, at - 1) && scene.content(side.ref.article, at - 1) && !isVerb(side, at - 1)) return at - 1;
  return kNone;
}

uint32_t nameOver(const Scene& scene, const Side& side, uint32_t token) {
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && one.span.contains(side.document->tokens[token].span))
      return scene.joined(side.ref.article, one.entity);
  return kNone;
}

// Two names, or two nouns that are not of one matter: another did it.
bool othersDidIt(const LinkView& view, uint32_t left, uint32_t right) {
  const uint32_t one = doerOf(view.scene, view.left, left), other = doerOf(view.scene, view.right, right);
  if (one == kNone || other == kNone) return false;
  const uint32_t name = nameOver(view.scene, view.left, one), other_name = nameOver(view.scene, view.right, other);
  // "the minister" may be she; a capital makes a name of what was found to be none
  const auto capital = [](const Side& side, uint32_t token) {
    const char first = side.document->text(side.document->tokens[token].span).front();
    return first >= 'A' && first <= 'Z';
  };
  if ((name == kNone) != (other_name == kNone))
    return name == kNone ? capital(view.left, one) : capital(view.right, other);
  if (name != kNone) return name != other_name;
  const auto standsIn = [&](const Side& side, uint32_t until, uint32_t doer, uint32_t article) {
    for (uint32_t at = side.sentence->first_token; at < until; ++at)
      if (view.scene.content(side.ref.article, at) && related(view.scene, side.ref.article, at, article, doer))
        return true;
    return false;
  };
  // "the eruption began" / "the volcano erupted": the doer of the one is what the other does
  const bool deed = related(view.scene, view.left.ref.article, one, view.right.ref.article, right) ||
                    related(view.scene, view.left.ref.article, left, view.right.ref.article, other);
  return !deed && !standsIn(view.left, left, other, view.right.ref.article) &&
         !standsIn(view.right, right, one, view.left.ref.article);
}

// "the collision at 7:42", "in the smash shortly before half past eight": the deed as a noun right before its hour;
// kNone: none.
uint32_t deedBefore(const Side& side, const Mention& hour) {
  constexpr uint32_t kBetween = 5;  // tokens: "shortly before", "a little after"
  const uint32_t begin = tokensOf(side, hour.span).begin, first = side.sentence->first_token;
  for (uint32_t at = begin; at > first && begin - at < kBetween; --at) {
    if (!isWord(side, at - 1)) return kNone;
    if (Lexicon::isFunctionWord(keyOf(side, at - 1)) || isAmong(kRough, keyOf(side, at - 1))) continue;
    if (at < first + 2 || isVerb(side, at - 1) || keyOf(side, at - 2) != "the") return kNone;
    // "spoke of the blast at 4:10": the hour of the speech
    constexpr auto kIn = std::to_array<std::string_view>({"in", "by", "from", "with", "during"});
    return at == first + 2 || !isWord(side, at - 3) || isAmong(kIn, keyOf(side, at - 3)) ? at - 1 : kNone;
  }
  return kNone;
}

// Two words for one violent deed, one of them at least as a noun: what happened of itself needs no verb in common.
bool ofOneBlow(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kBlows = std::to_array<WordRow>({
      " hit strike ram crash collide collision smash slam plough impact accident run ",
      " explode explosion blast detonate erupt eruption ",
      " quake earthquake tremor shake strike hit ",
  });
  const uint32_t one = deedBefore(view.left, left), other = deedBefore(view.right, right);
  if (one == kNone && other == kNone) return false;
  const auto word = [&](const Side& side, uint32_t noun, const Mention& hour) -> std::string_view {
    if (noun != kNone) return view.scene.lemma(side.ref.article, noun, Part::noun);
    if (hour.verb < side.sentence->first_token || hour.verb >= side.sentence->end_token) return {};
    return view.scene.lemma(side.ref.article, hour.verb, Part::verb);
  };
  return shareRow(kBlows, word(view.left, one, left), word(view.right, other, right));
}

bool ofOneEvent(const LinkView& view, const Mention& left, const Mention& right) {
  if (ofOneBlow(view, left, right) && !otherPlaces(view) && (view.link.level == Level::full || onOneDay(view)))
    return true;
  if (view.link.level == Level::full && isOneOfRow(view, MentionKind::time)) return true;
  const auto inside = [](const Side& side, uint32_t verb) {
    return verb != kNone && verb >= side.sentence->first_token && verb < side.sentence->end_token;
  };
  if (!inside(view.left, left.verb) || !inside(view.right, right.verb)) return false;
  if (!ofOneDeed(view, left.verb, right.verb) || !ofOneStanding(view, left.verb, right.verb) ||
      othersDidIt(view, left.verb, right.verb))
    return false;
  const bool full = view.link.level == Level::full;
  if (full && view.matched_content >= kSameMatter) return true;
  const SlotEvidence slot = slotOf(view, left, right);
  return (slot.words > (full ? 0 : 1) && slot.agreement >= kNearbyAgreement) || onOneDay(view);
}

int gapOf(const Hour& one, const Hour& other) {
  const int day = one.either || other.either ? kHalfDay : kDay;
  const int apart = std::abs(one.minutes - other.minutes) % day;
  return std::min(apart, day - apart);
}

// One hour, told exactly and roughly.
bool areNear(const Hour& one, const Hour& other) {
  constexpr int kNear = 20;  // minutes
  const int gap = gapOf(one, other), slack = std::max(one.slack, other.slack);
  return (one.rough || other.rough) && gap > 0 && gap <= std::min(slack, kNear);
}

bool excludeEachOther(const Hour& one, const Hour& other) {
  const int gap = gapOf(one, other);
  return gap > std::max(one.slack, other.slack) && gap % 60 != 0;
}

Finding hourFinding(const LinkView& view, Rule rule, const Mention& left, const Mention& right, int strength) {
  return {rule,
          FactKind::time,
          {view.left.ref, left.span, left.value},
          {view.right.ref, right.span, right.value},
          strength};
}

// The day that stands beside an hour or a part of a day: "on Wednesday evening", "the evening of Wednesday, March 4".
const Mention* dayBeside(const Side& side, const Mention& time) {
  constexpr uint32_t kReach = 4;  // tokens between: "at", "of", "on"
  const TokenRange own = tokensOf(side, time.span);
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::date || !one.date.known()) continue;
    const TokenRange day = tokensOf(side, one.span);
    if (day.end <= own.begin ? own.begin - day.end < kReach : day.begin < own.end || day.begin - own.end < kReach)
      return &one;
  }
  return nullptr;
}

// "by noon", "until noon", "since noon"; empty: at it, or nothing is said.
std::string_view boundOf(const Side& side, const Mention& hour) {
  constexpr uint32_t kReach = 3;  // tokens: "by Wednesday noon"
  const uint32_t begin = tokensOf(side, hour.span).begin;
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kReach; --at)
    for (const std::string_view bound : {"by", "until", "till", "since", "before", "after"})
      if (keyOf(side, at - 1) == bound) return bound == "till" ? "until" : bound;
  return {};
}

// Hours of two days are two; and a part of a day, which every day has, is one only where what happens is.
bool ofOneTime(const LinkView& view, const Mention& left, const Mention& right) {
  const Mention *day = dayBeside(view.left, left), *other_day = dayBeside(view.right, right);
  const bool both = day != nullptr && other_day != nullptr;
  if (both && !(day->date.begin < other_day->date.end && other_day->date.begin < day->date.end)) return false;
  // "by Wednesday noon" / "until noon": full hours are in many sentences, and a bound of one is none of the other
  const auto minutes = minutesOf(left.value);
  if (minutes && (*minutes % 60 != 0 || both)) return true;
  const std::string_view bound = boundOf(view.left, left), other_bound = boundOf(view.right, right);
  if (minutes && !bound.empty() && !other_bound.empty() && bound != other_bound) return false;
  if (minutes) return true;
  if (both) return true;
  if (day != nullptr || other_day != nullptr) return false;
  const SlotEvidence slot = slotOf(view, left, right);
  return slot.verb || slot.matter > 0;
}

// News of other days, another time, body, turn or person.
bool ofTwoOccasions(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  return (days != kNone && days > kOneNewsDays) || otherTimesAreMeant(view, left, right) || otherBodies(view) ||
         otherTurns(view) || othersAreMeant(view) || ownersOf(view, left, right) == Owners::other;
}

}  // namespace

void judgeHours(const LinkView& view, Findings& findings) {
  bool same = false;
  std::vector<std::pair<Hour, Hour>> apart, all;
  for (const Mention& left : view.left.mentions)
    for (const Mention& right : view.right.mentions) {
      if (left.kind != MentionKind::time || right.kind != MentionKind::time) continue;
      if (left.value == right.value) {
        if (!ofOneTime(view, left, right)) continue;
        findings.push_back(hourFinding(view, Rule::time_same, left, right, kSameHourStrength));
        same = same || minutesOf(left.value).has_value();
        continue;
      }
      const auto one = hourOf(view.left, left), other = hourOf(view.right, right);
      if (one && other) all.emplace_back(*one, *other);
      if (one && other && ofOneEvent(view, left, right)) apart.emplace_back(*one, *other);
    }
  if (!same && all.size() == 1 && areNear(all.front().first, all.front().second)) {
    const Mention &left = *all.front().first.mention, &right = *all.front().second.mention;
    const SlotEvidence slot = slotOf(view, left, right);
    if (!slot.verb_clash && (slot.words > 0 || slot.verb) && !ofTwoOccasions(view, left, right))
      findings.push_back(hourFinding(view, Rule::quantity_precision, left, right, kSameHourStrength));
  }
  if (same || apart.size() != 1) return;  // several hours of one deed: rounds, sessions, waves
  const auto& [one, other] = apart.front();
  const Mention &left = *one.mention, &right = *other.mention;
  if (!excludeEachOther(one, other) || ofTwoOccasions(view, left, right)) return;
  findings.push_back(hourFinding(view, Rule::time_other_hour, left, right, kOtherHourStrength));
}

}  // namespace synoptic
