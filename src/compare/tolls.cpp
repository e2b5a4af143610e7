// How many were killed, hurt, arrested, how many jobs or houses were lost: the counts that every report of an accident,
// an attack or a closure has; persons in its first sentences, things in any. In: all articles. Out: findings
// number.same, number.other-count, quantity.update. Method: a count belongs to a toll by the words right beside it
// ("killing nine people", "34 were hurt", "eleven dead", "claimed nine lives"). Counts of people at large meet; counts
// of a sort ("three officers were killed") meet only the same sort. Parts ("three of the dead"), some more ("another
// two died"), bounds, other years and what is only feared are none. An article has a toll when all that it tells of it
// agree. Example: "killing nine people" / "The blast left twelve dead" on one day. Covered by
// tests/compare/rule_tables/absences.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/measured.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/scope.h"
#include "compare/slot_times.h"
#include "compare/sole.h"
#include "compare/updates.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kTollStrength = 560;
constexpr size_t kMostTolls = 400;  // of all articles
// Of so many articles every two are asked, of more those of which two sentences are linked: reports of one event have
// some, and the pairs of all would grow by the square.
constexpr size_t kMostInPairs = 64;
constexpr size_t kMostOfOneToll = 8;     // of an article: more say the same, or are dropped
constexpr uint32_t kLeadSentences = 6;   // what a report tells further down may be the toll of an earlier event
constexpr int32_t kLongBeforeDays = 10;  // before the report: another event

// One toll: verbs of which the count is the object or the passive subject, what may stand right behind the count, and
// what is counted; none: persons.
struct Toll {
  WordRow verbs, states, things;
};
constexpr auto kTolls = std::to_array<Toll>({
    {" kill die perish ", " dead ", ""},
    {" injure hurt wound ", " injured hurt wounded ", ""},
    {" arrest detain ", " arrested detained ", ""},
    {" cut axe shed slash eliminate scrap go disappear ", " redundant ",
     " job post position role staff worker employee "},
    {" destroy lose gut raze flatten level go ", " gone ", " house home building "},
});
constexpr size_t kDeaths = 0;

bool isOfThings(size_t row) {
  return !kTolls[row].things.empty();
}

// Who is counted when nobody in particular is.
constexpr auto kAnyone =
    std::to_array<std::string_view>({"", "person", "people", "other", "life", "victim", "soul", "individual", "human",
                                     "fatality", "death", "injured", "dead", "wounded", "hurt", "killed"});

// Words of a sentence in which no toll of this event is told: other times, bounds, fears, repetition.
constexpr auto kOtherwise = std::to_array<std::string_view>(
    {"year",       "years",     "since",   "ago",     "decade",      "month",   "months", "annually", "previous",
     "previously", "earlier",   "last",    "fear",    "feared",      "fears",   "may",    "might",    "could",
     "would",      "if",        "whether", "each",    "every",       "average", "week",   "weeks",    "history",
     "worst",      "deadliest", "so",      "similar", "anniversary", "war"});

// … and none of things lost.
constexpr auto kMoreThings = std::to_array<std::string_view>(
    {"since",  "ago",    "previous", "previously", "earlier",  "last",       "already", "fear",    "feared",
     "may",    "might",  "could",    "if",         "whether",  "each",       "every",   "average", "deny",
     "denies", "denied", "intend",   "intends",    "intended", "plan",       "plans",   "planned", "planning",
     "want",   "wants",  "wanted",   "proposed",   "demanded", "threatened", "false",   "rumours", "rumors"});

struct ToldToll {
  SentenceRef sentence;
  const Mention* mention = nullptr;
};
using TollKey = std::pair<size_t, std::string>;  // row, sort of people; empty: people at large
using Tolls = std::map<TollKey, std::vector<ToldToll>>;

bool isBe(const Side& side, uint32_t at) {
  constexpr auto kForms =
      std::to_array<std::string_view>({"was", "were", "been", "are", "is", "be", "being", "have", "has", "had", "got",
                                       "reported", "confirmed", "left", "will", "to"});
  return isAmong(kForms, keyOf(side, at));
}

// What follows a passive or a state: "nine killed in the blast", "34 hurt, police said"; "two gunmen killed 12" is
// none.
bool endsPhrase(const Side& side, uint32_t at) {
  constexpr auto kBehind = std::to_array<std::string_view>({"in", "and", "by", "after", "when", "at", "on", "as",
                                                            "during", "while", "near", "but", "or", "from", "outside"});
  return at >= side.sentence->end_token || !isWord(side, at) || isAmong(kBehind, keyOf(side, at));
}

// The toll whose word stands behind the count: "nine people were killed", "34 injured", "seven others were hurt".
std::optional<size_t> tollBehind(const Scene& scene, const Side& side, uint32_t end, const std::string& unit) {
  constexpr uint32_t kPhrase = 8;
  bool passive = false;
  for (uint32_t at = end; at < std::min(end + kPhrase, side.sentence->end_token) && isWord(side, at); ++at) {
    if (keyOf(side, at) == "who" || keyOf(side, at) == "and") return {};
    if (isBe(side, at)) {
      passive = true;
      continue;
    }
    for (size_t row = 0; row < kTolls.size(); ++row) {
      if (isOfThings(row) ? !kTolls[row].things.has(unit) : keyOf(side, at) == "of") continue;
      const std::string_view verb = scene.lemma(side.ref.article, at, Part::verb);
      const bool dies = verb == "die" || verb == "perish";
      if (kTolls[row].states.has(keyOf(side, at)) || kTolls[row].verbs.has(verb))
        return dies || passive || endsPhrase(side, at + 1) ? std::optional(row) : std::nullopt;
    }
    if (passive && scene.content(side.ref.article, at)) return {};
  }
  return {};
}

// … and before it: "killing nine", "injured at the scene" is none; "a death toll of nine", "claimed nine lives".
std::optional<size_t> tollBefore(const Scene& scene, const Side& side, const Mention& count, uint32_t begin,
                                 const std::string& unit) {
  constexpr uint32_t kTollReach = 8;
  const uint32_t first = side.sentence->first_token;
  if (begin == first) return {};
  const std::string_view verb = scene.lemma(side.ref.article, begin - 1, Part::verb);
  constexpr auto kTaking = std::to_array<std::string_view>({"claim", "take", "cost", "lose"});
  if (count.unit == "life" && isAmong(kTaking, verb)) return kDeaths;
  constexpr WordRow kDying = " die perish go disappear ";  // done by those who are counted
  for (size_t row = 0; row < kTolls.size(); ++row)
    if (kTolls[row].verbs.has(verb) && (!isOfThings(row) || kTolls[row].things.has(unit)) && !kDying.has(verb))
      return row;
  constexpr auto kStanding = std::to_array<std::string_view>({"to", "at", "of", "is", "was"});
  if (!isAmong(kStanding, keyOf(side, begin - 1))) return {};
  // "raised the death toll from seven to nine", "bringing the number of dead to nine"
  constexpr auto kDead = std::to_array<std::string_view>({"dead", "deaths", "victims", "fatalities", "killed"});
  for (uint32_t at = begin - 1; at > first + 1 && begin - at < kTollReach && keyOf(side, at - 1) != ","; --at) {
    if (keyOf(side, at - 1) == "toll" && (keyOf(side, at - 2) == "death" || keyOf(side, at - 2) == "the"))
      return kDeaths;
    if (keyOf(side, at - 1) == "of" && keyOf(side, at - 2) == "number" && isAmong(kDead, keyOf(side, at)))
      return kDeaths;
  }
  return {};
}

// "three of the dead", "two more people", "nine more": a part, or some in addition.
bool isPartial(const Side& side, const Mention& count) {
  constexpr auto kMore = std::to_array<std::string_view>({"more", "further", "additional", "fewer", "per", "percent"});
  constexpr auto kAdded =
      std::to_array<std::string_view>({"another", "including", "least", "most", "than", "by", "or", "to"});
  const TokenRange own = tokensOf(side, count.span);
  for (const Mention& one : side.mentions)  // the whole of "52 of the 90 houses"
    if (one.kind == MentionKind::number && one.span.end <= count.span.begin && wholeOf(side, one) == count.quantity.low)
      return true;
  if (own.end < side.sentence->end_token && isAmong(kMore, keyOf(side, own.end))) return true;
  // "three of the dead"; "52 of the village's 90 houses" is of a whole that is told
  if (own.end < side.sentence->end_token && keyOf(side, own.end) == "of" && wholeOf(side, count) == 0) return true;
  if (own.end + 1 < side.sentence->end_token && isAmong(kMore, keyOf(side, own.end + 1))) return true;
  if (own.begin == side.sentence->first_token) return false;
  const std::string_view before = keyOf(side, own.begin - 1);
  return isAmong(kAdded, before) && before != "to";
}

bool isOfThisEvent(const Scene& scene, const Side& side) {
  const int32_t published = scene.reading(side.ref.article).published;
  for (const Mention& one : side.mentions) {
    if (one.kind == MentionKind::polarity && one.negative) return false;
    if (one.kind != MentionKind::date) continue;
    if (published != DateInterval::kUnknown && one.date.known() && one.date.begin >= published) continue;  // a plan
    if (!one.date.known() || one.date.end > one.date.begin + 31) return false;
    if (published != DateInterval::kUnknown && one.date.end + kLongBeforeDays < published) return false;
  }
  return true;
}

// What a bare count is a part of: "house" of "of its 90 houses, 34 were destroyed".
std::string wholeUnit(const Side& side, const Mention& count) {
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.unit.empty() || one.span.end > count.span.begin) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    for (uint32_t back = 1; back <= 2 && begin >= side.sentence->first_token + back; ++back)
      if (keyOf(side, begin - back) == "of" && one.quantity.low > count.quantity.low) return one.unit;
  }
  return {};
}

// Behind a count, or behind the whole that it is of: "52 of the village's 90 houses".
uint32_t wholeEnd(const Side& side, const Mention& count) {
  const double whole = wholeOf(side, count);
  for (const Mention& one : side.mentions)
    if (whole > 0 && one.kind == MentionKind::number && one.span.begin > count.span.end && one.quantity.low == whole)
      return tokensOf(side, one.span).end;
  return tokensOf(side, count.span).end;
}

std::optional<TollKey> tollOf(const Scene& scene, const Side& side, const Mention& count) {
  if (count.kind != MentionKind::number || count.quantity.low < 2 || isPartial(side, count) ||
      isOneOfParts(side, count))
    return {};
  if (count.unit == "score" || count.unit.find(' ') != std::string::npos) return {};
  const TokenRange own = tokensOf(side, count.span);
  const std::string unit = count.unit.empty() ? wholeUnit(side, count) : count.unit;
  auto row = tollBehind(scene, side, wholeEnd(side, count), unit);
  if (!row) row = tollBefore(scene, side, count, own.begin, unit);
  if (!row) return {};
  if (isOfThings(*row)) return hasAny(side, kMoreThings) ? std::nullopt : std::optional(TollKey{*row, {}});
  if (hasAny(side, kOtherwise)) return {};
  const bool anyone = isAmong(kAnyone, count.unit);
  if (!anyone && scene.lexicon.nounClass(count.unit) != NounClass::person) return {};
  return TollKey{*row, anyone ? std::string() : count.unit};
}

Tolls tollsIn(const Scene& scene, uint32_t article, size_t& left) {
  Tolls out;
  const auto sentences = static_cast<uint32_t>(scene.document(article).sentences.size());
  for (uint32_t at = 0; at < sentences; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side) || !isOfThisEvent(scene, side)) continue;
    for (const Mention& count : side.mentions) {
      if (left == 0) return out;
      const auto key = tollOf(scene, side, count);
      if (key && (at < kLeadSentences || isOfThings(key->first)))
        if (auto& told = out[*key]; told.size() < kMostOfOneToll) --left, told.push_back({side.ref, &count});
    }
  }
  // two counts of one toll: of two events, two hours, two sources
  std::erase_if(out, [](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(), [&](const ToldToll& one) {
      return one.mention->quantity != entry.second.front().mention->quantity;
    });
  });
  return out;
}

std::optional<Rule> tollRule(const LinkView& view, const Mention& left, const Mention& right) {
  const bool exact = left.quantity.low == left.quantity.high && right.quantity.low == right.quantity.high &&
                     !left.quantity.approximate && !right.quantity.approximate;
  const Values values = relateQuantities(left.quantity, right.quantity);
  if (!exact || otherTimesAreMeant(view, left, right) || otherPlaces(view) || otherSorts(view)) return {};
  if (values == Values::same) return Rule::number_same;
  if (values != Values::apart) return {};
  if (!mayHaveChanged(view, left, right)) return Rule::number_other_count;
  return isNoUpdate(view, left, right) ? std::nullopt : std::optional(Rule::quantity_update);
}

// Two tolls or more that differ, and none that is the same: two quakes, not two slips.
bool areOfTwoEvents(const Tolls& left, const Tolls& right) {
  size_t same = 0, other = 0;
  for (const auto& [key, told] : left)
    if (const auto across = right.find(key); across != right.end())
      ++(told.front().mention->quantity == across->second.front().mention->quantity ? same : other);
  return same == 0 && other > 1;
}

void judgeTollsOf(const Scene& scene, const std::vector<ToldToll>& left, const std::vector<ToldToll>& right,
                  Findings& findings) {
  for (const ToldToll& one : left)
    for (const ToldToll& other : right) {
      if (scene.isUnlinked(one.sentence, other.sentence)) continue;
      const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
      const LinkView view = makeLinkView(scene, link);
      const auto rule = tollRule(view, *one.mention, *other.mention);
      if (!rule) continue;
      const size_t first = findings.size();
      findings.push_back({*rule,
                          FactKind::number,
                          {one.sentence, one.mention->span, one.mention->value},
                          {other.sentence, other.mention->span, other.mention->value},
                          kTollStrength});
      dropOtherCases(view, first, findings);
    }
}

// The articles of which it may be asked whether they give one toll, the lower rank first; ordered.
std::vector<std::pair<uint32_t, uint32_t>> articlePairs(const Scene& scene) {
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  const auto add = [&](uint32_t one, uint32_t other) {
    pairs.push_back(scene.rank[one] < scene.rank[other] ? std::pair(one, other) : std::pair(other, one));
  };
  const auto articles = static_cast<uint32_t>(scene.articles.size());
  if (articles > kMostInPairs) {
    for (const Link& link : scene.alignment.links) add(link.left.article, link.right.article);
  } else {
    for (uint32_t one = 0; one < articles; ++one)
      for (uint32_t other = one + 1; other < articles; ++other) add(one, other);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

void judgeTolls(const Scene& scene, Findings& findings) {
  std::vector<Tolls> tolls(scene.articles.size());
  const size_t share = std::max<size_t>(8, kMostTolls / std::max<size_t>(1, tolls.size()));
  for (uint32_t article = 0; article < tolls.size(); ++article) {
    size_t left = share;
    tolls[article] = tollsIn(scene, article, left);
  }
  for (const auto& [left, right] : articlePairs(scene)) {
    if (areOfTwoEvents(tolls[left], tolls[right])) continue;
    for (const auto& [key, told] : tolls[left])
      if (const auto other = tolls[right].find(key); other != tolls[right].end())
        judgeTollsOf(scene, told, other->second, findings);
  }
}

}  // namespace synoptic
