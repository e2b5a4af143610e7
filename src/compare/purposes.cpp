// Sums for one purpose, in whatever sentences they stand. In: all articles. Out: findings money.same,
// quantity.precision, money.other-amount.
// Method: a sum and the words behind "to", "for", "in", "on" ("$15 million to charity", "$14,959,450 in charitable
// contributions") meet a sum of another article with the same words: each word of the shorter phrase has its like in
// the longer one, so that "state taxes" and "federal taxes" are two. Both are of the same persons or bodies, who are
// named in the sentence, or where it says "they", "he" or "the couple", right before. A conflict only where each
// article tells one sum for it, of no time or of one time, and the reports are of one news. Example: "donated $15
// million to charity" / "made $31 million in charitable contributions". Covered by
// tests/compare/rule_tables/purposes.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/sums.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr int kPurposeStrength = 550;
constexpr uint32_t kPhrase = 6;           // tokens of a purpose
constexpr uint32_t kSentencesBefore = 2;  // in which "they" are named
constexpr uint32_t kNewsDays = 6;
constexpr size_t kMostSums = 120;  // of all articles

constexpr auto kLeadIn = std::to_array<std::string_view>({"to", "for", "in", "on", "toward", "towards"});
constexpr auto kJoining = std::to_array<std::string_view>({"and", "the", "a", "an"});
constexpr auto kPoint = std::to_array<std::string_view>({"they", "he", "she", "couple", "it", "his", "her", "their"});
// A sum of a part, of somebody else, of another time or only asked for.
constexpr auto kOther =
    std::to_array<std::string_view>({"another", "additional", "extra", "more", "each", "average", "per", "would",
                                     "could", "may", "might", "if", "not", "n't", "a", "last", "previous", "up"});

struct Sum {
  SentenceRef sentence;
  const Mention* mention = nullptr;
  std::vector<uint32_t> purpose;  // tokens
  std::vector<uint32_t> of;       // joined names, ascending
  std::vector<DateInterval> when;
};

std::vector<uint32_t> purposeBehind(const Scene& scene, const Side& side, const Mention& sum) {
  std::vector<uint32_t> out;
  const uint32_t begin = tokensOf(side, sum.span).end, last = side.sentence->end_token;
  if (begin >= last || !isAmong(kLeadIn, keyOf(side, begin))) return out;
  for (uint32_t at = begin + 1; at < std::min(begin + 1 + kPhrase, last); ++at) {
    if (scene.content(side.ref.article, at) && isWord(side, at) && !isVerb(side, at))
      out.push_back(at);
    else if (!isAmong(kJoining, keyOf(side, at)))
      break;
  }
  // a place, a person or a day is no purpose
  std::erase_if(out, [&](uint32_t token) {
    return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return (one.entity != kNone || one.kind == MentionKind::date) &&
             one.span.overlaps(side.document->tokens[token].span);
    });
  });
  return out;
}

std::vector<uint32_t> namesIn(const Scene& scene, const Side& side) {
  std::vector<uint32_t> out;
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && one.kind != MentionKind::place)
      out.push_back(scene.joined(side.ref.article, one.entity));
  return out;
}

// Whose sum it is: the names before it; where a word only points to somebody, those of the sentences before.
std::vector<uint32_t> owners(const Scene& scene, const Side& side, const Mention& sum) {
  std::vector<uint32_t> out;
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && one.kind != MentionKind::place && one.span.end <= sum.span.begin)
      out.push_back(scene.joined(side.ref.article, one.entity));
  bool points = false;
  const uint32_t own = tokensOf(side, sum.span).begin;
  for (uint32_t at = side.sentence->first_token; at < own; ++at) points = points || isAmong(kPoint, keyOf(side, at));
  for (uint32_t back = 1; out.empty() && points && back <= kSentencesBefore && back <= side.ref.sentence; ++back)
    out = namesIn(scene, sideOf(scene, {side.ref.article, side.ref.sentence - back}));
  putInOrder(out);
  return out;
}

// Words beside the sum that make it another one.
bool isOther(const Side& side, const Mention& sum) {
  constexpr uint32_t kAhead = 3;
  const uint32_t begin = tokensOf(side, sum.span).begin, first = side.sentence->first_token;
  for (uint32_t at = begin; at > first && begin - at < kAhead; --at)
    if (isAmong(kOther, keyOf(side, at - 1))) return true;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == sum.verb &&
           (one.negative || one.modality.stage == Stage::planned || one.modality.stage == Stage::wanted ||
            one.modality.stage == Stage::hypothetical);
  });
}

std::vector<Sum> sumsOf(const Scene& scene) {
  std::vector<Sum> out;
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side) || pointsBack(side)) continue;
      for (const Mention& mention : side.mentions) {
        if (mention.kind != MentionKind::money || out.size() >= kMostSums || isOther(side, mention)) continue;
        Sum sum{side.ref, &mention, purposeBehind(scene, side, mention), owners(scene, side, mention), {}};
        if (sum.purpose.empty() || sum.of.empty()) continue;
        for (const Mention& one : side.mentions)
          if (one.kind == MentionKind::date) sum.when.push_back(one.date);
        out.push_back(std::move(sum));
      }
    }
  return out;
}

// Money that comes in and money that goes out.
bool isOneWay(const Scene& scene, const Sum& one, const Sum& other) {
  return comesIn(scene, one.sentence.article, one.mention->verb) ==
         comesIn(scene, other.sentence.article, other.mention->verb);
}

bool isOneOwner(const Sum& one, const Sum& other) {
  return std::any_of(one.of.begin(), one.of.end(),
                     [&](uint32_t name) { return std::binary_search(other.of.begin(), other.of.end(), name); });
}

bool isOnePurpose(const Scene& scene, const Sum& one, const Sum& other) {
  const Sum& shorter = one.purpose.size() <= other.purpose.size() ? one : other;
  const Sum& longer = &shorter == &one ? other : one;
  return std::all_of(shorter.purpose.begin(), shorter.purpose.end(), [&](uint32_t word) {
    return std::any_of(longer.purpose.begin(), longer.purpose.end(), [&](uint32_t same) {
      return related(scene, shorter.sentence.article, word, longer.sentence.article, same);
    });
  });
}

// Both of no day that is told, or all of one's days overlap the other's.
bool isOneTime(const Sum& one, const Sum& other) {
  if (one.when.empty() && other.when.empty()) return true;
  const auto within = [](const std::vector<DateInterval>& left, const std::vector<DateInterval>& right) {
    return std::all_of(left.begin(), left.end(), [&](DateInterval day) {
      return day.known() && std::find(right.begin(), right.end(), day) != right.end();
    });
  };
  return within(one.when, other.when) && within(other.when, one.when);
}

// The article tells no other sum for the purpose.
bool isOneSum(const Scene& scene, const std::vector<Sum>& all, const Sum& own) {
  return std::none_of(all.begin(), all.end(), [&](const Sum& one) {
    return one.sentence.article == own.sentence.article && isOnePurpose(scene, one, own) &&
           relateQuantities(one.mention->quantity, own.mention->quantity) == Values::apart;
  });
}

std::optional<Rule> ruleFor(const Scene& scene, const std::vector<Sum>& all, const Sum& one, const Sum& other) {
  if (one.mention->unit != other.mention->unit || !isOneOwner(one, other) || !isOnePurpose(scene, one, other) ||
      !isOneWay(scene, one, other))
    return {};
  switch (relateQuantities(one.mention->quantity, other.mention->quantity)) {
    case Values::same:
      return Rule::money_same;
    case Values::precision:
      return Rule::quantity_precision;
    case Values::apart: {
      const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
      const bool settled = (days == kNone || days <= kNewsDays) && isOneTime(one, other) && isOneSum(scene, all, one) &&
                           isOneSum(scene, all, other);
      return settled ? std::optional(Rule::money_other_amount) : std::nullopt;
    }
    case Values::unclear:
      break;
  }
  return {};
}

}  // namespace

void judgePurposes(const Scene& scene, Findings& findings) {
  const std::vector<Sum> all = sumsOf(scene);
  for (const Sum& one : all)
    for (const Sum& other : all) {
      if (scene.rank[one.sentence.article] >= scene.rank[other.sentence.article]) continue;
      const auto rule = ruleFor(scene, all, one, other);
      if (!rule) continue;
      findings.push_back({*rule,
                          FactKind::money,
                          {one.sentence, one.mention->span, one.mention->value},
                          {other.sentence, other.mention->span, other.mention->value},
                          kPurposeStrength,
                          0,
                          row(*rule).relation == Relation::conflict});
    }
}

}  // namespace synoptic
