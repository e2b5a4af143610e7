// The year or day of what happens to a named one once: that somebody was born or died, that something was built or
// founded, in whatever sentences it is told. In: all articles. Out: findings date.same, date.other-day.
// Method: the date stands right behind the verb ("died in 1671", "built in Gdynia in 1998") and the verb has a name as
// its subject: the first one of its sentence, before any other verb ("De Waal was born in 1612 and died in 1672"), or
// the one that "who" or "which" belongs to. Names meet joined over the articles. Days that had to be inferred ("on
// Sunday") are left alone, and so is a name to which its own article gives two dates of one kind. Example: "Jan de
// Waal, who died in 1671" / "De Waal was born in Haarlem in 1612 and died in 1672". Covered by
// tests/compare/rule_tables/milestones.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "compare/changes.h"
#include "compare/participants.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kMilestoneStrength = 700;

// Lemmas of verbs, a row a milestone.
constexpr auto kMilestones = std::to_array<WordRow>({" bear ", " die ", " build construct ", " found establish "});

std::optional<size_t> milestoneOf(std::string_view verb) {
  const auto row =
      std::find_if(kMilestones.begin(), kMilestones.end(), [&](const WordRow& verbs) { return verbs.has(verb); });
  return row == kMilestones.end() ? std::nullopt : std::optional(size_t(row - kMilestones.begin()));
}

// Words behind which another clause begins, with a subject of its own.
constexpr auto kClauses = std::to_array<std::string_view>(
    {"that",  "when", "after", "before", "because", "while", "where", "as",  "if", "whose", "since",
     "until", "he",   "she",   "they",   "it",      "we",    "i",     "you", ";",  ":",     "said"});

// ", who", "which": what follows is said of the name before.
bool isRelative(const Side& side, uint32_t behind) {
  uint32_t at = behind;
  if (at < side.sentence->end_token && keyOf(side, at) == ",") ++at;
  return at < side.sentence->end_token && (keyOf(side, at) == "who" || keyOf(side, at) == "which");
}

bool isSubjectName(const Side& side, const Mention& one) {
  constexpr auto kCases = std::to_array<std::string_view>({"in", "at", "of", "by", "to", "from", "with", "for", "near",
                                                           "on", "and", "or", "into", "under", "against", "about"});
  // one of several that bear the name: "the second Halcyon"
  constexpr auto kOneOfThem = std::to_array<std::string_view>(
      {"first", "second", "third", "fourth", "old", "new", "former", "original", "elder", "younger", "another"});
  if (!isWho(one.kind) || one.entity == kNone) return false;
  const TokenRange own = tokensOf(side, one.span);
  if (own.end >= side.sentence->end_token) return false;
  const std::string_view before =
      own.begin > side.sentence->first_token ? keyOf(side, own.begin - 1) : std::string_view();
  if (isAmong(kOneOfThem, before) || (isAmong(kCases, before) && !isRelative(side, own.end))) return false;
  constexpr auto kNot = std::to_array<std::string_view>({"'s", "'", "’", "and", "or"});
  return !isAmong(kNot, keyOf(side, own.end));
}

bool hasVerb(const Side& side, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at)
    if (isVerb(side, at)) return true;
  return false;
}

bool hasClause(const Side& side, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at)
    if (isAmong(kClauses, keyOf(side, at))) return true;
  return false;
}

// The name that does what the verb says, or to which it is done; nullptr: none for sure.
const Mention* nameUnderVerb(const Side& side, uint32_t verb) {
  const uint32_t first = side.sentence->first_token;
  const Mention* nearest = nullptr;
  for (const Mention& one : side.mentions)
    if (isSubjectName(side, one) && tokensOf(side, one.span).end <= verb) nearest = &one;
  if (nearest == nullptr) return nullptr;
  const TokenRange own = tokensOf(side, nearest->span);
  if (own.end < verb && isRelative(side, own.end)) return hasClause(side, own.end + 1, verb) ? nullptr : nearest;
  if (hasVerb(side, first, own.begin) || hasClause(side, first, verb)) return nullptr;
  for (uint32_t at = own.end; at < verb; ++at)
    if (keyOf(side, at) == "who" || keyOf(side, at) == "which") return nullptr;
  return nearest;
}

// The verb whose own date it is: it stands before the date with at most a place between. "Bell founded two firms in
// 1990" has an object: another might be founded later.
uint32_t verbBefore(const Side& side, uint32_t begin) {
  constexpr uint32_t kReach = 8;
  constexpr auto kIn = std::to_array<std::string_view>({"in", "on"});
  constexpr auto kNoObject = std::to_array<std::string_view>({"in", "on", "at", "near", "by"});
  const uint32_t first = side.sentence->first_token;
  if (begin <= first || !isAmong(kIn, keyOf(side, begin - 1))) return kNone;
  for (uint32_t at = begin - 1; at > first && begin - at < kReach; --at) {
    if (keyOf(side, at - 1) == "," || keyOf(side, at - 1) == "and") return kNone;
    if (isVerb(side, at - 1)) return isAmong(kNoObject, keyOf(side, at)) ? at - 1 : kNone;
  }
  return kNone;
}

bool isNoDeed(const Side& side, uint32_t verb) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == verb &&
           (one.negative || one.modality.stage == Stage::planned || one.modality.stage == Stage::hypothetical ||
            one.modality.certainty == Certainty::possible);
  });
}

void collectMilestones(const Scene& scene, const Side& side, OnceTellings& out) {
  for (const Mention& date : side.mentions) {
    if (date.kind != MentionKind::date || !date.date.known() || date.implied) continue;
    const uint32_t verb = verbBefore(side, tokensOf(side, date.span).begin);
    if (verb == kNone || isNoDeed(side, verb)) continue;
    const auto row = milestoneOf(scene.lemma(side.ref.article, verb, Part::verb));
    const Mention* name = row ? nameUnderVerb(side, verb) : nullptr;
    if (name != nullptr) out.add(onceKey(scene.joined(side.ref.article, name->entity), *row), onceTold(side, date));
  }
}

Values relateMilestones(const OnceTold& one, const OnceTold& other) {
  const DateInterval &left = one.mention->date, &right = other.mention->date;
  if (left == right) return Values::same;
  return left.begin < right.end && right.begin < left.end ? Values::precision : Values::apart;  // a day in its year
}

}  // namespace

const OnceKind kOnceMilestones{FactKind::date,    Rule::date_same, Rule::date_other_day, kMilestoneStrength, kNone, 0,
                               collectMilestones, relateMilestones};

}  // namespace synoptic
