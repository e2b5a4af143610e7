// Figures that an article tells once of one thing (told_once.h): the minute of a deed in a match, how many an event of
// a past year struck. In: a sentence. Out: its figures under their keys. Method: two collectors over tables. A minute
// is told of the nearest person and of a deed that is done once or seldom; counts of people of their verb, the year,
// and an event of which a year has one (an epidemic, a famine) or that the text tells as the one ("the fire of 1984").
// Words for another match, or for a part of those struck, leave a sentence out. Example: "in the 78th minute, when
// Orlov converted a penalty" / "Orlov, whose 87th-minute penalty". Covered by tests/compare/rule_tables/told_once.cpp
// and places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/changes.h"
#include "compare/participants.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// ---- the minute, lap or round of a deed

// What happened in the minute, in the words for each, as written: what one player does seldom twice, so neither cards
// nor falls, blows or injuries.
constexpr auto kFeats = std::to_array<WordRow>({
    " penalty penalties ",
    " equaliser equalizer equalised equalized equalising equalizing ",
    " winner ",
    " opener ",
    " header headed ",
    " dismissed dismissal red ",
    " own-goal ",
    " substituted substitution ",
    " stretchered ",
    " retired retirement ",
    " knockout ",
});

// What is counted, as written, and from which number on. Few rounds are those of a cup.
struct TurnUnit {
  WordRow words;
  double least;
};
constexpr auto kTurnUnits = std::to_array<TurnUnit>({{" minute ", 2}, {" lap ", 2}, {" round ", 5}});

// Words for another match, or for none that was played so.
constexpr auto kOtherMatch = std::to_array<std::string_view>(
    {"last",      "previous",   "earlier",      "year",          "years", "season", "ago",    "leg",   "semi",
     "semifinal", "semi-final", "quarterfinal", "quarter-final", "group", "since",  "missed", "saved", "second",
     "another",   "would",      "if",           "other"});

// Of what the ordinal is one: "67th-minute", "67th minute"; nullptr: of nothing that is played.
const TurnUnit* unitOf(const Side& side, const Mention& ordinal) {
  constexpr uint32_t kBehind = 2;  // tokens: the dash and the noun
  const TokenRange own = tokensOf(side, ordinal.span);
  for (uint32_t at = own.begin; at < std::min(own.end + kBehind, side.sentence->end_token); ++at) {
    for (const TurnUnit& unit : kTurnUnits)
      if (unit.words.has(keyOf(side, at))) return &unit;
    if (at >= own.end && keyOf(side, at) != "-") return nullptr;
  }
  return nullptr;
}

// Is the ordinal told of a match, and not of its added time?
bool isTurn(const Side& side, const Mention& one) {
  constexpr double kHalf = 45, kWhole = 90, kAdded = 6;  // minutes
  if (one.kind != MentionKind::ordinal) return false;
  const TurnUnit* unit = unitOf(side, one);
  const double turn = one.quantity.low;
  if (unit == nullptr || turn < unit->least) return false;
  return unit != &kTurnUnits.front() || (turn < kWhole && (turn < kHalf || turn >= kHalf + kAdded));
}

// The deed between the commas around a turn, or else the sentence's only one: "whose 67th-minute penalty silenced the
// home end, was later booked".
std::optional<size_t> featOf(const Side& side, const Mention& turn) {
  TokenRange clause = tokensOf(side, turn.span);
  while (clause.begin > side.sentence->first_token && keyOf(side, clause.begin - 1) != ",") --clause.begin;
  while (clause.end < side.sentence->end_token && keyOf(side, clause.end) != ",") ++clause.end;
  const uint32_t here = rowsIn(side, clause, kFeats);
  return onlyRow(here != 0 ? here : rowsIn(side, wholeRange(side), kFeats));
}

// A person, be it one whom only another article names in full: "Soelle" of "Petra Soelle".
bool isPersonHere(const Scene& scene, const Side& side, const Mention& one) {
  if (one.entity == kNone || !isWho(one.kind)) return false;
  return one.kind == MentionKind::person ||
         (one.kind == MentionKind::name &&
          scene.entities.all[scene.joined(side.ref.article, one.entity)].kind == MentionKind::person);
}

// The nearest person; nullptr: nobody, or two as near.
const Mention* playerNear(const Scene& scene, const Side& side, const Mention& turn) {
  const TokenRange own = tokensOf(side, turn.span);
  const Mention* best = nullptr;
  uint32_t nearest = kNone;
  bool tie = false;
  for (const Mention& one : side.mentions) {
    if (!isPersonHere(scene, side, one)) continue;
    const TokenRange name = tokensOf(side, one.span);
    const uint32_t gap = name.end <= own.begin ? own.begin - name.end : name.begin - std::min(name.begin, own.end);
    tie = gap == nearest;
    if (gap < nearest) nearest = gap, best = &one;
  }
  return tie ? nullptr : best;
}

bool isOfThisMatch(const Scene& scene, const Side& side) {
  constexpr int32_t kLongAgo = 4;  // days before the report
  const bool dated = scene.reading(side.ref.article).published != DateInterval::kUnknown;
  return !hasAny(side, kOtherMatch) && !tellsDayBefore(scene, side, kLongAgo) &&
         std::none_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           if (one.kind == MentionKind::polarity) return one.negative;
           return one.kind == MentionKind::date &&
                  (!dated || !one.date.known() || one.date.end > one.date.begin + 1);  // more than a day
         });
}

void collectTurn(const Scene& scene, const Side& side, OnceTellings& out) {
  const auto is = [&](const Mention& one) { return isTurn(side, one); };
  if (std::count_if(side.mentions.begin(), side.mentions.end(), is) != 1) return;
  const Mention& turn = *std::find_if(side.mentions.begin(), side.mentions.end(), is);
  const auto feat = featOf(side, turn);
  const Mention* player = feat ? playerNear(scene, side, turn) : nullptr;
  if (player == nullptr || !isOfThisMatch(scene, side)) return;
  out.add(onceKey(scene.joined(side.ref.article, player->entity), *feat, unitOf(side, turn) - kTurnUnits.data()),
          onceTold(side, turn, turn.quantity.low));
}

Values relateTurns(const OnceTold& one, const OnceTold& other) {
  constexpr double kTwoClocks = 1;  // minutes; a lap or round begins where the one before ends
  const double gap = std::max(one.size, other.size) - std::min(one.size, other.size);
  return gap == 0 ? Values::same : gap > kTwoClocks ? Values::apart : Values::unclear;
}

// ---- how many an event of a year long past struck

constexpr double kFewestStruck = 10;  // fewer are told of one event in many ways

// Events of which a year has one in a country, in the words for each; lemmas.
constexpr auto kYearEvents = std::to_array<WordRow>(
    {" cholera ", " ebola ", " measles ", " malaria ", " dengue ", " flu influenza ", " plague ", " typhoid ",
     " polio ", " famine ", " drought ", " tsunami ", " earthquake quake ", " heatwave ", " cyclone hurricane typhoon ",
     " eruption erupt ", " coup putsch ", " uprising revolt rebellion "});

// What befell those who are counted: the verbs, and whether one alone behind the count will do ("900 had died").
struct Fate {
  WordRow verbs, behind;
};
constexpr auto kFates = std::to_array<Fate>({{" kill claim drown ", " die drown "}, {" injure wound hurt ", ""}});

// Parts of those struck, or more than one event.
constexpr auto kNotAll = std::to_array<std::string_view>(
    {"where",   "there",    "side",     "inside", "here",   "alone",   "children", "including", "among",  "city",
     "village", "district", "province", "first",  "second", "week",    "weeks",    "month",     "months", "day",
     "days",    "another",  "nearly",   "almost", "fewer",  "average", "if",       "could",     "would",  "may",
     "might",   "year",     "years",    "each",   "every",  "between", "or"});

// The one time that a sentence tells, a year that is over; nullptr: none.
const Mention* pastYearOf(const Scene& scene, const Side& side) {
  constexpr int64_t kLeastDays = 365, kMostDays = 366;
  constexpr int32_t kOver = 60;  // days before the report
  const int32_t published = scene.reading(side.ref.article).published;
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::date) continue;
    if (found != nullptr || !one.date.known() || published == DateInterval::kUnknown) return nullptr;
    const int64_t days = int64_t{one.date.end} - one.date.begin;
    if (days < kLeastDays || days > kMostDays || one.date.end + kOver > published) return nullptr;
    found = &one;
  }
  return found;
}

// What befell the people of a count, by the word before or behind it.
std::optional<size_t> fateOf(const Scene& scene, const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 4;  // tokens behind: "900 people had died"
  const TokenRange own = tokensOf(side, count.span);
  const uint32_t first = side.sentence->first_token;
  const auto verb = [&](uint32_t at) { return scene.lemma(side.ref.article, at, Part::verb); };
  constexpr WordRow kTaking = " take cost claim lose ";
  if (count.unit == "life" && own.begin > first && kTaking.has(verb(own.begin - 1))) return 0;  // the dead
  for (size_t row = 0; row < kFates.size(); ++row) {
    if (own.begin > first && kFates[row].verbs.has(verb(own.begin - 1))) return row;
    if (count.verb != kNone && count.verb >= first && count.verb < own.begin && kFates[row].verbs.has(verb(count.verb)))
      return row;
    for (uint32_t at = own.end; at < std::min(own.end + kReach, side.sentence->end_token) && isWord(side, at); ++at)
      if (kFates[row].behind.has(verb(at)) || (count.verb == at && kFates[row].verbs.has(verb(at)))) return row;
  }
  return {};
}

// "the theatre fire of 1984", "the 1984 fire": its noun; empty: the year is told of nothing.
std::string_view eventOfYear(const Scene& scene, const Side& side, const Mention& year) {
  constexpr uint32_t kPhrase = 3;  // tokens from the article to the noun
  const TokenRange own = tokensOf(side, year.span);
  const uint32_t first = side.sentence->first_token, end = side.sentence->end_token;
  uint32_t noun = kNone;
  if (own.begin >= first + kPhrase && keyOf(side, own.begin - 1) == "of") {
    for (uint32_t back = 2; back <= kPhrase && own.begin >= first + 1 + back; ++back)
      if (keyOf(side, own.begin - 1 - back) == "the") noun = own.begin - 2;
  } else if (own.begin > first && keyOf(side, own.begin - 1) == "the") {
    for (uint32_t at = own.end; at < std::min(own.end + kPhrase - 1, end) && isWord(side, at); ++at)
      if (!scene.content(side.ref.article, at) || isVerb(side, at))
        break;
      else
        noun = at;
  }
  if (noun == kNone) return {};
  const std::string_view lemma = scene.lemma(side.ref.article, noun, Part::noun);
  const NounClass sort = scene.lexicon.nounClass(lemma);
  // "the riots of 1984" may have been in two towns
  return lemma == keyOf(side, noun) && (sort == NounClass::event || sort == NounClass::act) ? lemma
                                                                                            : std::string_view();
}

std::string eventIn(const Scene& scene, const Side& side, const Mention& year) {
  std::optional<size_t> found;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    for (size_t row = 0; row < kYearEvents.size(); ++row) {
      if (!kYearEvents[row].has(scene.lemma(side.ref.article, at))) continue;
      if (found && *found != row) return {};
      found = row;
    }
  return found ? std::to_string(*found) : std::string(eventOfYear(scene, side, year));
}

void collectPastToll(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr auto kDeadOf = std::to_array<std::string_view>({"", "person", "people", "life"});
  const Mention* year = pastYearOf(scene, side);
  const std::string event = year != nullptr && !hasAny(side, kNotAll) ? eventIn(scene, side, *year) : std::string();
  if (event.empty()) return;
  std::vector<const Mention*> counts;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.quantity.low < kFewestStruck) continue;
    if (!isAmong(kDeadOf, one.unit)) return;
    counts.push_back(&one);
  }
  for (const Mention* count : counts)
    if (const auto fate = fateOf(scene, side, *count))
      out.add(onceKey(year->date.begin, event, *fate), onceTold(side, *count));
}

Values relatePastTolls(const OnceTold& one, const OnceTold& other) {
  constexpr double kClearlyMore = 1.15;  // times as many: later counts of one event differ by less
  const Quantity &left = one.mention->quantity, &right = other.mention->quantity;
  if (relateQuantities(left, right) == Values::same) return Values::same;
  // a bound holds on its side only: "more than 900" and 1,200 can both be
  const bool apart = left.high * kClearlyMore < right.low || right.high * kClearlyMore < left.low;
  const bool hedged = (left.approximate && left.low == left.high) || (right.approximate && right.low == right.high);
  return apart && !hedged ? Values::apart : Values::unclear;
}

}  // namespace

constexpr int kTurnStrength = 640, kPastTollStrength = 600;
constexpr uint32_t kOneRoundDays = 3;  // between reports of one match

const OnceKind kOnceMinutes{FactKind::ordinal, Rule::ordinal_same, Rule::ordinal_other_rank,
                            kTurnStrength,     kOneRoundDays,      0,
                            collectTurn,       relateTurns};
const OnceKind kOncePastTolls{FactKind::number,
                              Rule::number_same,
                              Rule::number_other_count,
                              kPastTollStrength,
                              kNone,
                              kOneStory | kOnePlace | kOneName,
                              collectPastToll,
                              relatePastTolls};

}  // namespace synoptic
