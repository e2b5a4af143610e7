// Figures that an article tells once of one thing (told_once.h): the minute of a deed in a match, how many one disaster
// of a past year struck, the share of its people, planes or shares that a body cuts, grounds or sells. In: a sentence.
// Out: its figures under their keys.
// Method: three collectors over tables. A minute is told of the nearest person and of a deed that is done once or
// seldom; counts of people by their verb, the year, and an event of which a year has one (an epidemic, a famine) or
// that the text tells as the one ("the fire of 1984"); a share by the noun of its whole and the deed. Words for another
// match, round, year or body leave a sentence out. Example: "2,400 jobs, about 8 percent of its workforce" / "the
// losses amount to 6 per cent of a workforce of 30,000". Covered by tests/compare/rule_tables/told_once.cpp and
// places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <bit>
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

// The rows of a table that a range has a word of, a bit each; at most 32 rows.
template <class Rows>
uint32_t rowsIn(const Side& side, TokenRange range, const Rows& rows) {
  uint32_t found = 0;
  for (size_t row = 0; row < rows.size(); ++row)
    if (hasWordOf(side, range, rows[row])) found |= uint32_t{1} << row;
  return found;
}

std::optional<size_t> onlyRow(uint32_t rows) {
  return std::has_single_bit(rows) ? std::optional(size_t(std::countr_zero(rows))) : std::nullopt;
}

TokenRange wholeRange(const Side& side) {
  return {side.sentence->first_token, side.sentence->end_token};
}

// Does the sentence tell a day so long before the report?
bool tellsDayBefore(const Scene& scene, const Side& side, int32_t days) {
  const int32_t published = scene.reading(side.ref.article).published;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
           one.date.end + days < published;
  });
}

// ---- the minute, lap or round of a deed

// What happened in the minute, in the words for each, as written.
constexpr auto kFeats = std::to_array<std::string_view>({
    " penalty penalties ",
    " equaliser equalizer equalised equalized equalising equalizing ",
    " winner ",
    " opener ",
    " header headed ",
    " dismissed dismissal red ",
    " own-goal ",
    " yellow booked booking cautioned ",
    " substituted replaced substitution ",
    " stretchered limped carried injury injured ",
    " crashed crash spun ",
    " retired retirement ",
    " knockout knocked floored ",
});

// What is counted, as written, and from which number on. Few rounds are those of a cup.
struct TurnUnit {
  std::string_view words;
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
      if (hasWord(unit.words, keyOf(side, at))) return &unit;
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

// The nearest person; nullptr: nobody, or two as near.
const Mention* playerNear(const Side& side, const Mention& turn) {
  const TokenRange own = tokensOf(side, turn.span);
  const Mention* best = nullptr;
  uint32_t nearest = kNone;
  bool tie = false;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::person || one.entity == kNone) continue;
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
  const Mention* player = feat ? playerNear(side, turn) : nullptr;
  if (player == nullptr || !isOfThisMatch(scene, side)) return;
  out.add(onceKey(scene.joined(side.ref.article, player->entity), *feat, unitOf(side, turn)->words),
          onceTold(side, turn, turn.quantity.low));
}

Values relateTurns(const OnceTold& one, const OnceTold& other) {
  constexpr double kTwoClocks = 1;  // minutes; a lap or round begins where the one before ends
  const double gap = std::max(one.size, other.size) - std::min(one.size, other.size);
  return gap == 0 ? Values::same : gap > kTwoClocks ? Values::apart : Values::unclear;
}

// ---- how many an event of a year long past struck

constexpr double kFewestStruck = 10;

// Events of which a year has one in a country, in the words for each; lemmas.
constexpr auto kYearEvents = std::to_array<std::string_view>(
    {" cholera ", " ebola ", " measles ", " malaria ", " dengue ", " flu influenza ", " plague ", " typhoid ",
     " polio ", " famine ", " drought ", " tsunami ", " earthquake quake ", " heatwave ", " cyclone hurricane typhoon ",
     " eruption erupt ", " coup putsch ", " uprising revolt rebellion "});

// What befell those who are counted: the verbs, and whether one alone behind the count will do ("900 had died").
struct Fate {
  std::string_view verbs;
  std::string_view behind;
};
constexpr auto kFates = std::to_array<Fate>({{" kill claim ", " die "}, {" injure wound hurt ", ""}});

// Parts of those struck, or more than one event.
constexpr auto kNotAll = std::to_array<std::string_view>(
    {"here", "alone", "children", "including", "among", "city", "village", "district", "province", "first",   "second",
     "week", "weeks", "month",    "months",    "day",   "days", "another", "nearly",   "almost",   "fewer",   "average",
     "if",   "could", "would",    "may",       "might", "year", "years",   "each",     "every",    "between", "or"});

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
  for (size_t row = 0; row < kFates.size(); ++row) {
    if (own.begin > first && hasWord(kFates[row].verbs, verb(own.begin - 1))) return row;
    if (count.verb != kNone && count.verb >= first && count.verb < own.begin &&
        hasWord(kFates[row].verbs, verb(count.verb)))
      return row;
    for (uint32_t at = own.end; at < std::min(own.end + kReach, side.sentence->end_token) && isWord(side, at); ++at)
      if (hasWord(kFates[row].behind, verb(at)) || (count.verb == at && hasWord(kFates[row].verbs, verb(at))))
        return row;
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
      if (!scene.content(side.ref.article, at) || isVerb(side, at)) break;
      else noun = at;
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
      if (!hasWord(kYearEvents[row], scene.lemma(side.ref.article, at))) continue;
      if (found && *found != row) return {};
      found = row;
    }
  return found ? std::to_string(*found) : std::string(eventOfYear(scene, side, year));
}

void collectPastToll(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr auto kPeople = std::to_array<std::string_view>({"", "person", "people", "life"});
  const Mention* year = hasAny(side, kNotAll) ? nullptr : pastYearOf(scene, side);
  const std::string event = year != nullptr ? eventIn(scene, side, *year) : std::string();
  if (event.empty()) return;
  std::vector<const Mention*> counts;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.quantity.low < kFewestStruck) continue;
    if (!among(kPeople, one.unit)) return;
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

// ---- the share of a whole to which something is done

// Wholes of a body, in the words for each, as written.
constexpr auto kWholeNouns = std::to_array<std::string_view>({
    " workforce staff headcount payroll employees ",
    " fleet aircraft planes ",
    " shares stock equity ",
    " stores shops branches outlets ",
    " harvest crop crops ",
    " herd flock cattle livestock ",
    " budget ",
    " forest woodland ",
    " land farmland ",
    " beds ",
    " stockpile reserves ",
});
// What is done to them.
constexpr auto kShareDeeds = std::to_array<std::string_view>({
    " cut cuts cutting lay lays laid laying layoff layoffs lay-offs redundancies redundancy redundant shed sheds axe "
    "axed losses dismiss dismissed dismissals ",
    " ground grounded grounds grounding ",
    " sell sells sold selling sale ",
    " buy buys bought buying acquire acquires acquired acquiring acquisition purchase purchased ",
    " destroy destroys destroyed destroying burn burns burned burnt ruined lost ",
    " close closes closed closing closure closures shut ",
    " cull culls culled culling slaughtered ",
});
constexpr auto kWhole =
    std::to_array<std::string_view>({"its", "the", "their", "a", "total", "entire", "whole", "overall", "company's",
                                     "firm's", "group's", "global", "worldwide"});
constexpr auto kOtherRound = std::to_array<std::string_view>(
    {"last",    "previous",   "previously", "earlier", "ago",  "years", "rival",   "rivals",
     "another", "additional", "further",    "already", "if",   "could", "may",     "might",
     "since",   "not",        "n't",        "unlike",  "each", "union", "average", "compared"});

// "of its workforce" behind a percentage, the whole of it: the row of kWholeNouns.
std::optional<size_t> wholeBehind(const Side& side, const Mention& share) {
  constexpr uint32_t kReach = 4;  // tokens: "of its global workforce"
  constexpr auto kPart = std::to_array<std::string_view>({"at", "in", "there", "here", "who"});
  uint32_t at = tokensOf(side, share.span).end;
  if (at >= side.sentence->end_token || keyOf(side, at) != "of") return {};
  const uint32_t end = std::min(at + 1 + kReach, side.sentence->end_token);
  for (++at; at < end; ++at) {
    for (size_t row = 0; row < kWholeNouns.size(); ++row)
      if (hasWord(kWholeNouns[row], keyOf(side, at)))
        return at + 1 < side.sentence->end_token && among(kPart, keyOf(side, at + 1)) ? std::nullopt
                                                                                      : std::optional(row);
    if (!among(kWhole, keyOf(side, at))) return {};
  }
  return {};
}

// A share of the whole for another reason spoils all: which of the two another article means is not clear.
void collectShare(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr int32_t kLongOver = 10;  // days before the report
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::percent || one.quantity.low != one.quantity.high) continue;
    const auto whole = wholeBehind(side, one);
    if (!whole) continue;
    const auto deed = onlyRow(rowsIn(side, wholeRange(side), kShareDeeds));
    if (deed && !hasAny(side, kOtherRound) && !tellsDayBefore(scene, side, kLongOver))
      out.add(onceKey(*whole, *deed), onceTold(side, one));
    else
      for (size_t row = 0; row < kShareDeeds.size(); ++row) out.spoil(onceKey(*whole, row));
  }
}

Values relateShares(const OnceTold& one, const OnceTold& other) {
  constexpr double kExactApart = 1.1, kHedgedApart = 1.2;  // times as much
  const Quantity &left = one.mention->quantity, &right = other.mention->quantity;
  if (relateQuantities(left, right) == Values::same) return Values::same;
  const double apart = left.approximate || right.approximate ? kHedgedApart : kExactApart;
  return std::max(left.low, right.low) < apart * std::min(left.low, right.low) ? Values::unclear : Values::apart;
}

}  // namespace

constexpr int kTurnStrength = 640, kPastTollStrength = 600, kShareStrength = 620;
constexpr uint32_t kOneRoundDays = 3, kOneCutDays = 6;  // between reports of one match; of one cut

const OnceKind kOnceMinutes{FactKind::ordinal, Rule::ordinal_same, Rule::ordinal_other_rank, kTurnStrength,
                            kOneRoundDays,     0,                  collectTurn,              relateTurns};
const OnceKind kOncePastTolls{FactKind::number, Rule::number_same,   Rule::number_other_count,
                              kPastTollStrength, kNone, kOneStory | kOnePlace | kOneName, collectPastToll,
                              relatePastTolls};
const OnceKind kOnceShares{FactKind::percent, Rule::percent_same, Rule::percent_other_share, kShareStrength,
                           kOneCutDays, kOneStory | kOnePlace | kOneName | kOneBody | kOneDay, collectShare,
                           relateShares};

}  // namespace synoptic
