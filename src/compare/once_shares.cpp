// The share of its people, planes or shares that a body cuts, grounds or sells, told once (told_once.h). In: a
// sentence. Out: its percentages under their keys. Method: a percentage "of its workforce", by the noun of the whole
// and what is done to it, both rows of tables. Parts of the whole ("of its staff in Varn"), bounds, earlier rounds and
// other firms are left alone. Example: "2,400 jobs, about 8 percent of its workforce" / "the losses amount to 6 per
// cent of a workforce of 30,000". Covered by tests/compare/rule_tables/told_once.cpp and places_and_wholes.cpp.
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

// Wholes of a body, in the words for each, as written.
constexpr auto kWholeNouns = std::to_array<WordRow>({
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
constexpr auto kShareDeeds = std::to_array<WordRow>({
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
    {"planned",  "originally", "intended", "make",    "last",       "previous", "previously", "earlier", "ago",
     "years",    "rival",      "rivals",   "another", "additional", "further",  "already",    "if",      "could",
     "may",      "might",      "since",    "not",     "n't",        "unlike",   "each",       "union",   "average",
     "compared", "south",      "north",    "east",    "west",       "region"});

// "of its workforce" behind a percentage, the whole of it: the row of kWholeNouns.
std::optional<size_t> wholeBehind(const Side& side, const Mention& share) {
  constexpr uint32_t kReach = 4;  // tokens: "of its global workforce"
  constexpr auto kPart = std::to_array<std::string_view>({"at", "in", "there", "here", "who"});
  uint32_t at = tokensOf(side, share.span).end;
  if (at >= side.sentence->end_token || keyOf(side, at) != "of") return {};
  const uint32_t end = std::min(at + 1 + kReach, side.sentence->end_token);
  for (++at; at < end; ++at) {
    for (size_t row = 0; row < kWholeNouns.size(); ++row)
      if (kWholeNouns[row].has(keyOf(side, at)))
        return at + 1 < side.sentence->end_token && isAmong(kPart, keyOf(side, at + 1)) ? std::nullopt
                                                                                        : std::optional(row);
    if (!isAmong(kWhole, keyOf(side, at))) return {};
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

constexpr int kShareStrength = 620;
constexpr uint32_t kOneCutDays = 6;  // between reports of one cut

const OnceKind kOnceShares{FactKind::percent, Rule::percent_same, Rule::percent_other_share,
                           kShareStrength,    kOneCutDays,        kOneStory | kOnePlace | kOneName | kOneBody | kOneDay,
                           collectShare,      relateShares};

}  // namespace synoptic
