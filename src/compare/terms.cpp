// The prison sentence passed in one case, in whatever sentences it is told. In: all articles. Out: findings
// duration.same, duration.other-length.
// Method: a length of time with the words of a sentence around it ("sentenced to nine years in prison", "an 11-year
// jail term", "sent to prison for nine years"). What was asked for, a maximum, a minimum, a suspended or earlier term,
// time served and a term that is only to come are none. An article speaks of one sentence when all that it tells agree;
// two such articles exclude each other when nothing says that two persons are meant, and a name or a link joins the
// sentences. Example: "was sentenced to nine years in prison" / "was starting an 11-year prison sentence". Covered by
// tests/compare/rule_tables/terms.cpp, hours_and_terms.cpp.
#include "compare/terms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kTermStrength = 620;
constexpr uint32_t kOneCaseDays = 45;  // between reports
constexpr int32_t kLongBefore = 60;    // days before the report: the sentence of an earlier case
constexpr size_t kMostTerms = 120;     // of all articles

constexpr auto kPrison = std::to_array<std::string_view>(
    {"prison", "jail", "imprisonment", "bars", "custody", "detention", "custodial", "cell", "penitentiary", "gaol"});
constexpr auto kSentencing =
    std::to_array<std::string_view>({"sentence", "jail", "imprison", "cage", "condemn", "incarcerate"});
// Anywhere in the sentence: the term is asked for, possible, partly remitted, of another case, or of several counts.
constexpr auto kNotPassed = std::to_array<std::string_view>(
    {"maximum",    "minimum",      "least",       "face",          "suspend",    "suspended", "probation",
     "parole",     "prosecutor",   "prosecution", "seek",          "demand",     "ask",       "request",
     "recommend",  "guideline",    "serve",       "reduce",        "overturn",   "previous",  "previously",
     "earlier",    "eligible",     "release",     "already",       "additional", "further",   "each",
     "concurrent", "concurrently", "consecutive", "consecutively", "count",      "plea",      "up",
     "commute",    "cut",          "original",    "originally",    "instead",    "ago",       "if",
     "whether",    "co-defendant", "accomplice",  "respectively",  "could",      "may",       "might",
     "would",      "expect",       "likely",      "trial",         "remand",     "call"});

struct ToldTerm {
  SentenceRef sentence;
  const Mention* mention = nullptr;
  Persons of;  // who is named in the sentence
};

// "Joris Ostrander was given six and a half years": of prison, where the text is of a trial, a person is named and
// nothing else is told to be given.
bool isGiven(const Scene& scene, const Side& side, const Mention& length, TokenRange own) {
  constexpr auto kGiving = std::to_array<std::string_view>({"give", "get", "receive"});
  constexpr auto kBehind = std::to_array<std::string_view>({"for", "in", "and", "after", "by", "on", "but", "while"});
  constexpr auto kTrial = std::to_array<std::string_view>({"convicted", "guilty", "verdict", "sentenced", "jury"});
  constexpr double kLeast = 6;  // months
  const uint32_t last = side.sentence->end_token;
  if (length.unit != "P1M" || length.quantity.low < kLeast || own.begin <= side.sentence->first_token) return false;
  if (!isAmong(kGiving, scene.lemma(side.ref.article, own.begin - 1, Part::verb))) return false;
  if (everyoneIn(scene, side).empty()) return false;
  if (own.end < last && isWord(side, own.end) && !isAmong(kBehind, keyOf(side, own.end))) return false;
  const auto& keys = side.document->keys;
  return std::any_of(kTrial.begin(), kTrial.end(),
                     [&](std::string_view word) { return std::find(keys.begin(), keys.end(), word) != keys.end(); });
}

bool isOfPrison(const Scene& scene, const Side& side, const Mention& length) {
  constexpr uint32_t kReach = 3, kBehind = 4;  // "prison for nine years", "nine years in state prison"
  const TokenRange own = tokensOf(side, length.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  const auto prison = [&](uint32_t at) {
    return isAmong(kPrison, keyOf(side, at)) || isAmong(kPrison, scene.lemma(side.ref.article, at, Part::noun));
  };
  for (uint32_t at = own.begin; at > first && own.begin - at < kReach; --at)
    if (prison(at - 1)) return true;
  for (uint32_t at = own.end; at < std::min(own.end + kBehind, last) && keyOf(side, at) != ","; ++at)
    if (prison(at)) return true;
  if (isGiven(scene, side, length, own)) return true;
  return length.verb != kNone && length.verb >= first && length.verb < own.begin &&
         isAmong(kSentencing, scene.lemma(side.ref.article, length.verb, Part::verb)) && own.begin > first &&
         (keyOf(side, own.begin - 1) == "to" || keyOf(side, own.begin - 1) == "for");
}

bool isPassed(const Scene& scene, const Side& side) {
  const int32_t published = scene.reading(side.ref.article).published;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
        one.date.end < published - kLongBefore)
      return false;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isAmong(kNotPassed, keyOf(side, at)) || isAmong(kNotPassed, scene.lemma(side.ref.article, at, Part::verb)) ||
        isAmong(kNotPassed, scene.lemma(side.ref.article, at, Part::noun)))
      return false;
  return true;
}

}  // namespace

Term termOf(const Scene& scene, const Side& side, const Mention& length) {
  if (length.kind != MentionKind::duration || length.unit == "age" || !isOfPrison(scene, side, length))
    return Term::none;
  return isPassed(scene, side) ? Term::passed : Term::other;
}

namespace {

std::vector<ToldTerm> termsIn(const Scene& scene, uint32_t article, size_t most) {
  std::vector<ToldTerm> out;
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side)) continue;
    for (const Mention& length : side.mentions)
      if (out.size() < most && termOf(scene, side, length) == Term::passed)
        out.push_back({side.ref, &length, everyoneIn(scene, side)});
  }
  return out;
}

bool agree(const std::vector<ToldTerm>& terms) {
  return std::none_of(terms.begin(), terms.end(), [&](const ToldTerm& one) {
    return relateQuantities(one.mention->quantity, terms.front().mention->quantity) == Values::apart;
  });
}

using Pairs = std::set<std::pair<SentenceRef, SentenceRef>>;

// Joined by a name or by a link. Where each names somebody whom the other does not, two may be sentenced by one judge.
bool ofOneCase(const Pairs& linked, const ToldTerm& one, const ToldTerm& other) {
  const size_t common = inBoth(one.of, other.of).size();
  if (common < one.of.size() && common < other.of.size()) return false;
  if (common > 0) return true;
  return linked.contains({one.sentence, other.sentence}) || linked.contains({other.sentence, one.sentence});
}

std::optional<Rule> termRule(const Scene& scene, const ToldTerm& one, const ToldTerm& other) {
  const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
  switch (relateQuantities(one.mention->quantity, other.mention->quantity)) {
    case Values::same:
      return Rule::duration_same;
    case Values::apart:
      return days == kNone || days <= kOneCaseDays ? std::optional(Rule::duration_other_length) : std::nullopt;
    default:
      return {};
  }
}

}  // namespace

void judgeTerms(const Scene& scene, Findings& findings) {
  std::vector<std::vector<ToldTerm>> terms;
  size_t count = 0;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    terms.push_back(termsIn(scene, article, kMostTerms - count));
    count += terms.back().size();
  }
  Pairs linked;
  for (const Link& link : scene.alignment.links) linked.emplace(link.left, link.right);
  for (uint32_t left = 0; left < terms.size(); ++left)
    for (uint32_t right = 0; right < terms.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right] || !agree(terms[left]) || !agree(terms[right])) continue;
      for (const ToldTerm& one : terms[left])
        for (const ToldTerm& other : terms[right]) {
          if (!ofOneCase(linked, one, other)) continue;
          if (const auto rule = termRule(scene, one, other))
            findings.push_back({*rule,
                                FactKind::duration,
                                {one.sentence, one.mention->span, one.mention->value},
                                {other.sentence, other.mention->span, other.mention->value},
                                kTermStrength,
                                0,
                                *rule == Rule::duration_other_length});
        }
    }
}

}  // namespace synoptic
