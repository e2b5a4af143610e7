// May a figure have changed between two reports? See updates.h. Method: reports days apart; verbs and persons that are
// counted anew while a story runs; not what is foreseen, and not what was long over. Covered by
// tests/compare/figures_test.cpp and tests/compare/rule_tables.
#include "compare/updates.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Days between reports in which a plan, a price or a share may well have changed.
constexpr uint32_t kSameCount = 6;

// What is counted anew while a story runs: the dead, the arrested, the evacuated, sums of damage.
constexpr auto kRunningVerbs = std::to_array<std::string_view>(
    {"die", "kill", "injure", "wound", "hurt", "miss", "arrest", "detain", "evacuate", "displace", "infect", "rescue",
     "raise", "rise", "climb", "reach", "grow", "recover"});
// … while a closure or a search goes on: of things too, but not of one day.
constexpr auto kDailyVerbs = std::to_array<std::string_view>({"cancel", "divert", "delay", "ground"});

// What does not run on from day to day: "will reach 4.3 percent", "rises on July 1", "three died in the fire of 2019".
bool isSettled(const LinkView& view, const Side& side, const Mention& figure) {
  const int32_t published = view.scene.reading(side.ref.article).published;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    if (one.verb != figure.verb) return false;
    if (one.kind == MentionKind::polarity) return one.modality.stage == Stage::planned;
    if (one.kind != MentionKind::date || !one.date.known() || published == DateInterval::kUnknown) return false;
    return one.date.begin > published || one.date.end + static_cast<int32_t>(kSameCount) <= published;
  });
}

// "On Monday alone 130 operations were cancelled".
bool isOfToldDay(const Side& side, const Mention& figure) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const bool day = one.kind == MentionKind::date && one.date.known() && one.date.end == one.date.begin + 1;
    return day && (one.verb == figure.verb || tokensOf(side, one.span).begin <= side.sentence->first_token + 1);
  });
}

// "130 dead birds": what befell them, between the count and what is counted; 0: nothing.
uint32_t fateOf(const Side& side, const Mention& count) {
  constexpr auto kFates = std::to_array<std::string_view>(
      {"dead", "injured", "wounded", "missing", "infected", "homeless", "displaced", "stranded", "sick"});
  if (count.kind != MentionKind::number || count.counted == kNone) return 0;
  for (uint32_t at = tokensOf(side, count.span).end; at < count.counted; ++at) {
    const auto fate = std::find(kFates.begin(), kFates.end(), side.document->key(side.document->tokens[at]));
    if (fate != kFates.end()) return 1 + static_cast<uint32_t>(fate - kFates.begin());
  }
  return 0;
}

// "ten of the dead had drowned": of some who become more.
bool isOfCasualties(const Side& side, const Mention& count) {
  constexpr auto kWho = std::to_array<std::string_view>(
      {"dead", "victims", "injured", "wounded", "missing", "killed", "survivors", "arrested", "detained"});
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  const uint32_t end = tokensOf(side, count.span).end;
  return end + 2 < side.sentence->end_token && key(end) == "of" && key(end + 1) == "the" && isAmong(kWho, key(end + 2));
}

// "have been recovered so far", "have now counted 23": the text says itself that the count goes on.
bool isCountedOn(const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 8;  // tokens on either side
  if (count.kind != MentionKind::number) return false;
  const TokenRange own = tokensOf(side, count.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  for (uint32_t at = own.begin > first + kReach ? own.begin - kReach : first; at < std::min(own.end + kReach, last);
       ++at) {
    const std::string_view key = side.document->key(side.document->tokens[at]);
    const std::string_view next =
        at + 1 < last ? side.document->key(side.document->tokens[at + 1]) : std::string_view();
    if (key == "now" || (key == "so" && next == "far") || (key == "to" && next == "date")) return true;
  }
  return false;
}

bool isRunning(const LinkView& view, const Side& side, const Mention& mention) {
  if (mention.verb != kNone && isSettled(view, side, mention)) return false;
  if (fateOf(side, mention) != 0 || isOfCasualties(side, mention)) return true;
  // deeds that are over when they are told: the count of those set free, of the voters, of a delegation stands
  constexpr auto kOver = std::to_array<std::string_view>(
      {"free", "release", "hand",    "set",      "vote",     "elect",    "appoint", "land",  "fly",       "sign",
       "play", "score",   "jail",    "sentence", "convict",  "acquit",   "carry",   "board", "accompany", "employ",
       "put",  "sail",    "provide", "consist",  "comprise", "envisage", "foresee", "limit", "allow",     "require"});
  const std::string_view verb =
      mention.verb == kNone ? std::string_view() : view.scene.lemma(side.ref.article, mention.verb, Part::verb);
  // "carrying 196 passengers and 18 crew": who was on board does not change, only what befell them
  constexpr auto kAboard = std::to_array<std::string_view>({"crew", "aboard", "board", "carrying"});
  if (mention.unit == "passenger" && !isAmong(kRunningVerbs, verb) && hasAny(side, kAboard)) return false;
  // the class of "person" itself is none of persons
  if (mention.unit == "person" || view.scene.lexicon.nounClass(mention.unit) == NounClass::person)
    return !isAmong(kOver, verb);
  if (mention.verb == kNone) return false;
  if (isAmong(kDailyVerbs, verb)) return !isOfToldDay(side, mention);
  if (mention.kind == MentionKind::percent && verb == "raise") return false;  // somebody decided it once
  return isAmong(kRunningVerbs, verb);
}

// "leaves four grandchildren", "her three sisters": the members of a family, who are not counted anew from day to day.
bool isKin(const LinkView& view, const Side& side, const Mention& count) {
  constexpr auto kKin = std::to_array<std::string_view>({"grandchild", "great-grandchild", "grandson", "granddaughter",
                                                         "sibling", "brother", "sister", "son", "daughter", "nephew",
                                                         "niece", "cousin", "stepchild", "stepson", "stepdaughter"});
  constexpr auto kLeaving = std::to_array<std::string_view>({"leave", "survive", "include", "have", "raise", "bear"});
  if (count.kind != MentionKind::number) return false;
  const std::string_view verb =
      count.verb == kNone ? std::string_view() : view.scene.lemma(side.ref.article, count.verb, Part::verb);
  if (isAmong(kRunningVerbs, verb)) return false;
  return isAmong(kKin, count.unit) || (count.unit == "child" && isAmong(kLeaving, verb) && verb != "include");
}

// "At 22:00 the ambulance service said 31 people had been treated", "by Friday night 31 had been treated": a count that
// was told before the day was over.
bool isInterim(const LinkView& view, const Side& side, const Mention& count) {
  constexpr auto kSayingVerbs =
      std::to_array<std::string_view>({"say", "put", "report", "give", "stand", "tell", "confirm"});
  const uint32_t first = side.sentence->first_token, own = tokensOf(side, count.span).begin;
  bool timed = false, said = false;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::time && one.kind != MentionKind::date) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    const auto before = [&](uint32_t back) {
      return begin >= first + back ? side.document->key(side.document->tokens[begin - back]) : std::string_view();
    };
    if (before(1) == "by" || (before(1) == "of" && before(2) == "as")) return true;  // "by nightfall", "as of Monday"
    timed = timed || (one.kind == MentionKind::time && begin < own);
  }
  for (uint32_t at = first; at < own; ++at) {
    said = said || isAmong(kSayingVerbs, view.scene.lemma(side.ref.article, at, Part::verb));
  }
  return timed && said;
}

// "147 new cases", "in the past 24 hours": what came about on a single day, of which the next day has its own.
bool isOfOneDay(const Side& side, const Mention& count) {
  constexpr uint32_t kBehind = 2;  // tokens: "147 new cases"
  if (count.kind != MentionKind::number) return false;
  const uint32_t end = tokensOf(side, count.span).end;
  for (uint32_t at = end; at < std::min(end + kBehind, side.sentence->end_token); ++at)
    if (side.document->key(side.document->tokens[at]) == "new" && count.counted != kNone && at < count.counted)
      return true;
  return false;
}

// Both say when the figure was given, and it was one day: "Police said on Sunday that 48 people …".
bool saidOnOneDay(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr uint32_t kNearDay = 3;  // tokens between the verb and the day
  constexpr auto kSayingVerbs =
      std::to_array<std::string_view>({"say", "report", "announce", "confirm", "tell", "state"});
  const auto dayOf = [&](const Side& side, const Mention& figure) -> DateInterval {
    for (const Mention& day : side.mentions) {
      if (day.kind != MentionKind::date || day.date.end != day.date.begin + 1 || day.span.end > figure.span.begin)
        continue;
      const uint32_t begin = tokensOf(side, day.span).begin;
      for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kNearDay; --at)
        if (isAmong(kSayingVerbs, view.scene.lemma(side.ref.article, at - 1, Part::verb))) return day.date;
    }
    return {};
  };
  const DateInterval one = dayOf(view.left, left), other = dayOf(view.right, right);
  return one.known() && other.known() && one == other;
}

// The part of a year that stands right behind a figure, as its ordinal and noun: "in the first half of the year"; 0:
// none.
int partOfYear(const Side& side, const Mention& figure) {
  constexpr uint32_t kReach = 5;  // tokens: "in the first half"
  constexpr auto kParts = std::to_array<std::string_view>({"half", "quarter"});
  const uint32_t end = tokensOf(side, figure.span).end;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::ordinal || one.span.begin < figure.span.end) continue;
    const TokenRange own = tokensOf(side, one.span);
    if (own.begin > end + kReach || own.end >= side.sentence->end_token) return 0;
    const auto part = std::find(kParts.begin(), kParts.end(), side.document->key(side.document->tokens[own.end]));
    if (part != kParts.end()) return 10 * static_cast<int>(one.quantity.low) + static_cast<int>(part - kParts.begin());
  }
  return 0;
}

bool hasHappened(const Side& side, uint32_t verb) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == verb && one.modality.stage == Stage::happened;
  });
}

// Both tell of one time that was over when they were written: "last winter", "in 2008", "grew in the first half".
bool isOver(const LinkView& view, const Mention& left, const Mention& right) {
  if (const int part = partOfYear(view.left, left); part != 0 && part == partOfYear(view.right, right))
    return hasHappened(view.left, left.verb) && hasHappened(view.right, right.verb);
  constexpr int32_t kLongAgo = 60;  // days
  const auto timeOf = [&](const Side& side, const Mention& figure) -> DateInterval {
    const int32_t published = view.scene.reading(side.ref.article).published;
    DateInterval found;
    for (const Mention& one : side.mentions) {
      if (one.kind != MentionKind::date) continue;
      const bool leads = tokensOf(side, one.span).begin <= side.sentence->first_token + 1;  // "In 2022 a rival …"
      const bool whose = one.verb == figure.verb || (leads && one.date.end + kLongAgo <= published);
      if (found.known() || !one.date.known() || one.date.end > published || !whose) return {};
      found = one.date;
    }
    return found;
  };
  const DateInterval one = timeOf(view.left, left);
  return one.known() && one == timeOf(view.right, right);
}

// "doubled their estimate … to 6,400 barrels", "the toll was raised to 41": the text itself says that it was another.
bool isRevised(const LinkView& view, const Side& side, const Mention& figure) {
  constexpr uint32_t kRunUp = 3;  // tokens: "to at least"
  constexpr auto kRevising = std::to_array<std::string_view>(
      {"double", "triple", "treble", "quadruple", "halve", "raise", "lower", "revise", "increase", "reduce", "cut",
       "correct", "update", "lift", "up", "upgrade", "downgrade", "adjust"});
  constexpr auto kCounts = std::to_array<std::string_view>(
      {"estimate", "toll", "figure", "count", "number", "forecast", "total", "tally", "projection", "assessment"});
  const uint32_t first = side.sentence->first_token, own = tokensOf(side, figure.span).begin;
  bool to = false;
  for (uint32_t at = own; at > first && own - at < kRunUp && !to; --at)
    to = side.document->key(side.document->tokens[at - 1]) == "to";
  bool revised = false, counted = false;
  for (uint32_t at = first; to && at < own; ++at) {
    revised = revised || isAmong(kRevising, view.scene.lemma(side.ref.article, at, Part::verb));
    counted = counted || isAmong(kCounts, view.scene.lemma(side.ref.article, at, Part::noun));
  }
  return revised && counted;
}

}  // namespace

bool mayHaveChanged(const LinkView& view, const Mention& left, const Mention& right) {
  if (isKin(view, view.left, left) && isKin(view, view.right, right)) return false;
  if (isRevised(view, view.left, left) != isRevised(view, view.right, right)) return true;
  if (left.kind == MentionKind::number && isInterim(view, view.left, left) != isInterim(view, view.right, right))
    return true;
  if (isCountedOn(view.left, left) || isCountedOn(view.right, right)) return true;
  if (isOver(view, left, right)) return false;
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  if (days == kNone || (days == 1 && saidOnOneDay(view, left, right))) return false;
  return days > kSameCount || (days > 0 && (isRunning(view, view.left, left) || isRunning(view, view.right, right)));
}

bool countOneFate(const LinkView& view, const Mention& left, const Mention& right) {
  const uint32_t fate = fateOf(view.left, left);
  return fate != 0 && fate == fateOf(view.right, right);
}

bool isNoUpdate(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr double kOtherNoun = 10, kSameNoun = 100;  // times as much
  const double one = std::fabs(left.quantity.low), other = std::fabs(right.quantity.low);
  const double least = std::min(one, other), most = std::max(one, other);
  const bool counts = left.kind == MentionKind::number && right.kind == MentionKind::number;
  if (counts && least > 0 && most < Quantity::kUnbounded &&
      most >= least * (left.unit == right.unit ? kSameNoun : kOtherNoun))
    return true;
  return isOfOneDay(view.left, left) || isOfOneDay(view.right, right);
}

bool mayHaveDiedSince(const Scene& scene, uint32_t alive_article, uint32_t dead_article) {
  const int32_t alive = scene.reading(alive_article).published, dead = scene.reading(dead_article).published;
  return alive != DateInterval::kUnknown && dead != DateInterval::kUnknown && alive < dead;
}

}  // namespace synoptic
