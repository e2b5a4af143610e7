// Which share of its people a body lays off: "2,400 jobs, about 8 percent of its workforce" / "the losses amount to 6
// per cent of a workforce of 30,000", in whatever sentences. In: all articles. Out: findings percent.same,
// percent.other-share.
// Method: a percentage "of its workforce" in a sentence with a word for cutting jobs. Two articles of one story that
// each tell one such share exclude each other when the shares are clearly apart. Parts of the workforce ("of its staff
// in Varn", "of the UK workforce"), bounds, earlier rounds and other firms are left alone. Example: the one above.
// Covered by tests/compare/rule_tables/places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kWorkforceStrength = 620;
constexpr size_t kMostShares = 20;                       // of an article
constexpr uint32_t kOneCutDays = 6;                      // between reports
constexpr int32_t kLongOverDays = 10;                    // before the report
constexpr double kExactApart = 1.1, kHedgedApart = 1.2;  // times as much

constexpr auto kWorkforce =
    std::to_array<std::string_view>({"workforce", "staff", "headcount", "payroll", "employees"});
constexpr auto kWhole =
    std::to_array<std::string_view>({"its", "the", "their", "a", "total", "entire", "whole", "overall", "company's",
                                     "firm's", "group's", "global", "worldwide"});
constexpr std::string_view kCutting =
    " cut cuts cutting lay lays laid laying layoff layoffs lay-offs redundancies redundancy redundant shed sheds axe "
    "axed losses dismiss dismissed dismissals ";
constexpr auto kOtherCut = std::to_array<std::string_view>(
    {"last",    "previous",   "previously", "earlier", "ago",  "years", "rival",   "rivals",
     "another", "additional", "further",    "already", "if",   "could", "may",     "might",
     "since",   "not",        "n't",        "unlike",  "each", "union", "average", "compared"});

struct LaidOff {
  SentenceRef sentence;
  const Mention* share = nullptr;
};

// "of its workforce" behind a percentage, the whole of it.
bool isOfWorkforce(const Side& side, const Mention& share) {
  constexpr uint32_t kReach = 4;  // tokens: "of its global workforce"
  constexpr auto kPart = std::to_array<std::string_view>({"at", "in", "there", "here", "who"});
  uint32_t at = tokensOf(side, share.span).end;
  if (at >= side.sentence->end_token || keyOf(side, at) != "of") return false;
  const uint32_t end = std::min(at + 1 + kReach, side.sentence->end_token);
  for (++at; at < end; ++at) {
    if (among(kWorkforce, keyOf(side, at)))
      return at + 1 >= side.sentence->end_token || !among(kPart, keyOf(side, at + 1));
    if (!among(kWhole, keyOf(side, at))) return false;
  }
  return false;
}

bool isOfThisCut(const Scene& scene, const Side& side) {
  if (hasAny(side, kOtherCut) || !hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, kCutting))
    return false;
  const int32_t published = scene.reading(side.ref.article).published;
  return std::none_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
           one.date.end + kLongOverDays < published;
  });
}

// Empty, too, where an article tells two shares.
std::vector<LaidOff> laidOffIn(const Scene& scene, uint32_t article) {
  std::vector<LaidOff> out;
  for (uint32_t at = 0; at < scene.document(article).sentences.size() && out.size() < kMostShares; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side)) continue;
    for (const Mention& one : side.mentions) {
      if (one.kind != MentionKind::percent || one.quantity.low != one.quantity.high) continue;
      if (!isOfWorkforce(side, one)) continue;
      if (!isOfThisCut(scene, side)) return {};  // another share of it
      out.push_back({side.ref, &one});
    }
  }
  const bool one = std::all_of(out.begin(), out.end(), [&](const LaidOff& share) {
    return share.share->quantity.low == out.front().share->quantity.low;
  });
  return one ? out : std::vector<LaidOff>{};
}

void judgeShare(const Scene& scene, const LaidOff& one, const LaidOff& other, Findings& findings) {
  if (scene.isUnlinked(one.sentence, other.sentence)) return;
  const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
  const LinkView view = makeLinkView(scene, link);
  if (nameOthers(view) || otherBodies(view) || otherPlaces(view)) return;
  if (tellOtherDays(view.left, view.right)) return;
  const Quantity &left = one.share->quantity, &right = other.share->quantity;
  const bool same = relateQuantities(left, right) == Values::same;
  const double apart = left.approximate || right.approximate ? kHedgedApart : kExactApart;
  if (!same && std::max(left.low, right.low) < apart * std::min(left.low, right.low)) return;
  findings.push_back({same ? Rule::percent_same : Rule::percent_other_share,
                      FactKind::percent,
                      {one.sentence, one.share->span, one.share->value},
                      {other.sentence, other.share->span, other.share->value},
                      kWorkforceStrength,
                      0,
                      !same});
}

}  // namespace

void judgeWorkforces(const Scene& scene, Findings& findings) {
  std::vector<std::vector<LaidOff>> told;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) told.push_back(laidOffIn(scene, article));
  Stories stories(scene);
  for (uint32_t left = 0; left < told.size(); ++left)
    for (uint32_t right = 0; right < told.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right] || told[left].empty() || told[right].empty()) continue;
      const uint32_t days = scene.daysApart(left, right);
      if ((days != kNone && days > kOneCutDays) || !stories.one(left, right)) continue;
      for (const LaidOff& one : told[left])
        for (const LaidOff& other : told[right]) judgeShare(scene, one, other, findings);
    }
}

}  // namespace synoptic
