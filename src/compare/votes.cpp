// How did a vote go? Was it unanimous, or were some against? "decided unanimously to open proceedings" / "voted by five
// to two to open proceedings"; "taken unanimously by the nine members" / "six of the nine members voted for it". In: a
// LinkView of sentences that surely tell one thing. Out: findings polarity.opposite,
// number.other-count. Method: "unanimous", "unanimously"
// in one sentence, and in the other a vote with a second figure that is not zero, a part of the members that voted for
// it, or some who voted against it; a word of the matter or the figure of the members in common, and no two bodies.
// Which way those who abstained went is left open, so they count for neither. Two ballots ("by 71 votes to 58", "118
// voted in favour and 47 against") are of one vote where one of their figures is the same; then the other is told as
// number.other-count. Covered by tests/compare/rule_tables/fates.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/sole.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kVoteStrength = 700;

constexpr auto kUnanimous = std::to_array<std::string_view>({"unanimous", "unanimously"});
constexpr auto kOpenVotes =
    std::to_array<std::string_view>({"if", "whether", "would", "could", "may", "might", "should", "almost", "nearly",
                                     "not", "n't", "expected", "must", "?"});

// The words of "unanimous", with the verb beside them.
std::optional<Span> unanimityIn(const Side& side) {
  if (hasAny(side, kOpenVotes)) return {};
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isAmong(kUnanimous, keyOf(side, at))) {
      const bool verb = at > side.sentence->first_token && isVerb(side, at - 1);
      return spanOf(side, verb ? at - 1 : at, at + 1);
    }
  return {};
}

bool isVote(const Scene& scene, const Side& side, uint32_t token) {
  return token != kNone && token >= side.sentence->first_token && token < side.sentence->end_token &&
         (scene.lemma(side.ref.article, token, Part::verb) == "vote" ||
          scene.lemma(side.ref.article, token, Part::noun) == "vote");
}

// "voted on Tuesday by five to two": a word for voting right before.
bool isOfVote(const Scene& scene, const Side& side, uint32_t token) {
  constexpr uint32_t kReach = 5;  // tokens
  for (uint32_t at = token; at > side.sentence->first_token && token - at < kReach; --at)
    if (isVote(scene, side, at - 1)) return true;
  return false;
}

// "for", "in favour".
bool isInFavour(const Side& side, uint32_t token) {
  if (keyOf(side, token) == "for") return true;
  return keyOf(side, token) == "in" && token + 1 < side.sentence->end_token &&
         (keyOf(side, token + 1) == "favour" || keyOf(side, token + 1) == "favor");
}

// "five to two", "88 votes to 61": the count of those against, behind "to"; nullptr: none.
const Mention* againstBehind(const Side& side, const Mention& count) {
  constexpr uint32_t kReach = 2;  // tokens: "votes to"
  const uint32_t end = tokensOf(side, count.span).end;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.span.begin < count.span.end) continue;
    const uint32_t begin = tokensOf(side, one.span).begin;
    return begin > end && begin - end <= kReach && keyOf(side, begin - 1) == "to" ? &one : nullptr;
  }
  return nullptr;
}

// "five to two", "six of the nine members voted for", "two members voted against": what makes a vote a divided one.
std::optional<Span> divisionIn(const Scene& scene, const Side& side) {
  if (hasAny(side, kOpenVotes) || hasAny(side, kUnanimous)) return {};
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.quantity.low < 1) continue;
    const TokenRange own = tokensOf(side, one.span);
    if (one.unit == "score" && isOfVote(scene, side, own.begin)) return one.span;  // low: the smaller of the two
    if (one.quantity.low != one.quantity.high) continue;
    if (const Mention* against = againstBehind(side, one); against != nullptr && against->quantity.low >= 1)
      if (one.unit == "vote" || isOfVote(scene, side, own.begin)) return Span{one.span.begin, against->span.end};
    if (one.verb == kNone || one.verb < own.end || one.verb + 1 >= side.sentence->end_token ||
        !isVote(scene, side, one.verb))
      continue;
    const std::string_view way = keyOf(side, one.verb + 1);
    const double whole = wholeOf(side, one);
    if ((way == "against" && whole != one.quantity.low) || (isInFavour(side, one.verb + 1) && whole > one.quantity.low))
      return spanOf(side, own.begin, one.verb + 2);
  }
  return {};
}

struct Ballot {
  const Mention *votes_for = nullptr, *against = nullptr;
};

// Does a word behind a count say which way it went: "118 members voted in favour", "47 against"?
bool isCast(const Side& side, const Mention& count, std::span<const std::string_view> words) {
  constexpr uint32_t kReach = 5;  // tokens: "members voted in favour"
  const uint32_t end = tokensOf(side, count.span).end;
  for (uint32_t at = end; at < std::min(end + kReach, side.sentence->end_token); ++at) {
    if (isAmong(words, keyOf(side, at))) return true;
    if (side.document->tokens[at].kind == TokenKind::number || keyOf(side, at) == "," || keyOf(side, at) == "and")
      break;
  }
  return false;
}

// "by 71 votes to 58", "118 members voted in favour and 47 against".
std::optional<Ballot> ballotIn(const Scene& scene, const Side& side) {
  constexpr auto kFor = std::to_array<std::string_view>({"for", "favour", "favor", "yes"});
  constexpr auto kAgainst = std::to_array<std::string_view>({"against", "no"});
  const auto exact = [](const Mention& one) {
    return one.kind == MentionKind::number && one.unit != "score" && one.quantity.low == one.quantity.high &&
           !one.quantity.approximate;
  };
  Ballot out;
  for (const Mention& one : side.mentions) {
    if (!exact(one)) continue;
    const Mention* against = againstBehind(side, one);
    if (against != nullptr && exact(*against) &&
        (one.unit == "vote" || isOfVote(scene, side, tokensOf(side, one.span).begin)))
      return Ballot{&one, against};
    if (out.votes_for == nullptr && isCast(side, one, kFor)) out.votes_for = &one;
    if (out.votes_for != nullptr && &one != out.votes_for && isCast(side, one, kAgainst)) {
      out.against = &one;
      return out;
    }
  }
  return {};
}

void judgeBallots(const LinkView& view, Findings& findings) {
  constexpr double kFew = 10;  // a figure in common that says little
  const std::optional<Ballot> left = ballotIn(view.scene, view.left), right = ballotIn(view.scene, view.right);
  if (!left || !right || otherPlaces(view) || surelyTellOtherDays(view.left, view.right)) return;
  const auto same = [](const Mention* one, const Mention* other) { return one->quantity.low == other->quantity.low; };
  const bool same_for = same(left->votes_for, right->votes_for), same_against = same(left->against, right->against);
  if (same_for == same_against || (same_for ? left->votes_for : left->against)->quantity.low < kFew) return;
  const Mention *one = same_for ? left->against : left->votes_for,
                *other = same_for ? right->against : right->votes_for;
  findings.push_back({Rule::number_other_count,
                      FactKind::number,
                      {view.left.ref, one->span, one->value},
                      {view.right.ref, other->span, other->value},
                      kVoteStrength,
                      0,
                      true});
}

constexpr WordRow kBodies =
    " board panel committee council parliament assembly jury executive court commission cabinet government senate "
    "house "
    "congress chamber party bench tribunal plenary ";

// The bodies that a sentence names by a common noun.
std::vector<std::string_view> bodiesIn(const Scene& scene, const Side& side) {
  std::vector<std::string_view> out;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (const std::string_view noun = scene.lemma(side.ref.article, at, Part::noun); kBodies.has(noun))
      out.push_back(noun);
  return out;
}

// Two bodies that are not one: the committee and the parliament, the jury and the board.
bool areOtherBodies(const LinkView& view) {
  const auto left = bodiesIn(view.scene, view.left), right = bodiesIn(view.scene, view.right);
  return !left.empty() && !right.empty() && std::none_of(left.begin(), left.end(), [&](std::string_view one) {
    return std::find(right.begin(), right.end(), one) != right.end();
  });
}

// "all seven supervisors" / "the seven supervisors": so many that both count.
bool haveOneNumber(const LinkView& view) {
  constexpr double kFewest = 5;
  const auto counts = [](const Mention& one) {
    return one.kind == MentionKind::number && !one.unit.empty() && one.unit != "score" && one.quantity.low >= kFewest &&
           one.quantity.low == one.quantity.high;
  };
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions)
      if (counts(one) && counts(other) && one.quantity.low == other.quantity.low && one.unit == other.unit) return true;
  return false;
}

// A word of what was voted on in both: "proceedings", "the loan"; no name, day, figure, body or word for voting.
bool isOfOneMatter(const LinkView& view) {
  constexpr WordRow kVoting =
      " vote decide approve adopt pass back take unanimous unanimously member majority session meeting meet ballot ";
  for (uint32_t left = view.left.sentence->first_token; left < view.left.sentence->end_token; ++left) {
    const uint32_t right = view.to_right[left - view.left.sentence->first_token];
    if (right == kNone || !view.scene.content(view.left.ref.article, left) ||
        !related(view.scene, view.left.ref.article, left, view.right.ref.article, right))
      continue;
    const Span word = view.left.document->tokens[left].span;
    const bool told = std::any_of(view.left.mentions.begin(), view.left.mentions.end(), [&](const Mention& one) {
      return one.kind != MentionKind::polarity && one.kind != MentionKind::quote && one.span.overlaps(word);
    });
    const std::string_view noun = view.scene.lemma(view.left.ref.article, left, Part::noun),
                           verb = view.scene.lemma(view.left.ref.article, left, Part::verb);
    // "the town council", "the clerk said": who votes, and who tells it
    const bool who = (left + 1 < view.left.sentence->end_token &&
                      kBodies.has(view.scene.lemma(view.left.ref.article, left + 1, Part::noun))) ||
                     view.scene.lexicon.nounClass(noun) == NounClass::person;
    if (!told && !who && !kBodies.has(noun) && !kVoting.has(noun) && !kVoting.has(verb) &&
        !kVoting.has(keyOf(view.left, left)))
      return true;
  }
  return false;
}

}  // namespace

void judgeVotes(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full) return;
  judgeBallots(view, findings);
  const std::optional<Span> one = unanimityIn(view.left), other = unanimityIn(view.right);
  if (one.has_value() == other.has_value()) return;
  const std::optional<Span> divided = divisionIn(view.scene, one ? view.right : view.left);
  if (!divided || areOtherBodies(view) || !(isOfOneMatter(view) || haveOneNumber(view)) || otherPlaces(view) ||
      surelyTellOtherDays(view.left, view.right))
    return;
  findings.push_back({Rule::polarity_opposite,
                      FactKind::polarity,
                      {view.left.ref, one ? *one : *divided, one ? "unanimous" : "divided"},
                      {view.right.ref, one ? *divided : *other, one ? "divided" : "unanimous"},
                      kVoteStrength,
                      0,
                      true});
}

}  // namespace synoptic
