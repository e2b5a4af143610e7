// The minute of a goal or a sending-off, in whatever sentences. In: all articles. Out: findings ordinal.same,
// ordinal.other-rank.
// Method: "in the 78th minute", "an 87th-minute penalty" is told of the nearest player, and of what happened by a word
// for it: a penalty, an equaliser, a winner, a header, a red card. Two articles that each tell one minute of one player
// and one such word exclude each other when the minutes are further apart than two clocks. Added time, other matches
// (another day, round or year) and articles with two minutes for it are left alone. Example: "in the 78th minute, when
// Orlov converted a penalty" / "Orlov, whose 87th-minute penalty". Covered by
// tests/compare/rule_tables/places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kGoalStrength = 640;
constexpr size_t kMostGoals = 60;        // of an article
constexpr double kTwoClocks = 1;         // minutes
constexpr uint32_t kOneRoundDays = 3;    // between reports of one match
constexpr int32_t kOfThisMatchDays = 4;  // before the report

// What happened in the minute, in the words for each, as written.
constexpr auto kFeats = std::to_array<std::string_view>({
    " penalty penalties ",
    " equaliser equalizer equalised equalized equalising equalizing ",
    " winner ",
    " header headed ",
    " dismissed dismissal red ",
    " own-goal ",
});

// Words for another match, or for none that was played so.
constexpr auto kOtherMatch = std::to_array<std::string_view>(
    {"last",      "previous",   "earlier",      "year",          "years", "season", "ago",    "leg",   "semi",
     "semifinal", "semi-final", "quarterfinal", "quarter-final", "group", "since",  "missed", "saved", "second",
     "another",   "would",      "if",           "other"});

struct ToldGoal {
  SentenceRef sentence;
  const Mention* minute = nullptr;
};
using GoalKey = std::pair<uint32_t, size_t>;  // joined player, row of kFeats
using Goals = std::map<GoalKey, std::vector<ToldGoal>>;

// Is the ordinal a minute of a match, and none of its added time?
bool isMinute(const Side& side, const Mention& one) {
  constexpr double kHalf = 45, kWhole = 90, kAdded = 6;  // minutes
  if (one.kind != MentionKind::ordinal) return false;
  const double minute = one.quantity.low;
  if (minute < 2 || minute >= kWhole || (minute >= kHalf && minute < kHalf + kAdded)) return false;
  uint32_t at = tokensOf(side, one.span).end;
  const uint32_t own = tokensOf(side, one.span).begin;
  for (uint32_t inside = own; inside < at; ++inside)
    if (keyOf(side, inside) == "minute") return true;
  if (at < side.sentence->end_token && keyOf(side, at) == "-") ++at;
  return at < side.sentence->end_token && keyOf(side, at) == "minute";
}

// The nearest person; nullptr: nobody, or two as near.
const Mention* playerNear(const Side& side, const Mention& minute) {
  const TokenRange own = tokensOf(side, minute.span);
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

std::optional<size_t> featIn(const Side& side) {
  std::optional<size_t> found;
  for (size_t row = 0; row < kFeats.size(); ++row) {
    if (!hasWordOf(side, {side.sentence->first_token, side.sentence->end_token}, kFeats[row])) continue;
    if (found) return {};
    found = row;
  }
  return found;
}

bool isOfThisMatch(const Scene& scene, const Side& side) {
  const int32_t published = scene.reading(side.ref.article).published;
  return !hasAny(side, kOtherMatch) &&
         std::none_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           if (one.kind == MentionKind::polarity) return one.negative;
           if (one.kind != MentionKind::date) return false;
           return !one.date.known() || published == DateInterval::kUnknown ||
                  one.date.end + kOfThisMatchDays < published || one.date.end > one.date.begin + 1;
         });
}

Goals goalsIn(const Scene& scene, uint32_t article) {
  Goals out;
  size_t left = kMostGoals;
  for (uint32_t at = 0; at < scene.document(article).sentences.size() && left > 0; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side)) continue;
    const Mention* minute = nullptr;
    size_t minutes = 0;
    for (const Mention& one : side.mentions)
      if (isMinute(side, one)) ++minutes, minute = &one;
    if (minutes != 1) continue;
    const auto feat = featIn(side);
    const Mention* player = feat ? playerNear(side, *minute) : nullptr;
    if (player == nullptr || !isOfThisMatch(scene, side)) continue;
    out[{scene.joined(article, player->entity), *feat}].push_back({side.ref, minute}), --left;
  }
  std::erase_if(out, [](const auto& entry) {  // he did it twice
    return std::any_of(entry.second.begin(), entry.second.end(), [&](const ToldGoal& one) {
      return one.minute->quantity.low != entry.second.front().minute->quantity.low;
    });
  });
  return out;
}

}  // namespace

void judgeGoals(const Scene& scene, Findings& findings) {
  std::vector<Goals> goals;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) goals.push_back(goalsIn(scene, article));
  for (uint32_t left = 0; left < goals.size(); ++left)
    for (uint32_t right = 0; right < goals.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right]) continue;
      const uint32_t days = scene.daysApart(left, right);
      if (days != kNone && days > kOneRoundDays) continue;
      for (const auto& [key, told] : goals[left]) {
        const auto across = goals[right].find(key);
        if (across == goals[right].end()) continue;
        for (const ToldGoal& one : told)
          for (const ToldGoal& other : across->second) {
            const double gap = std::max(one.minute->quantity.low, other.minute->quantity.low) -
                               std::min(one.minute->quantity.low, other.minute->quantity.low);
            if (gap > 0 && gap <= kTwoClocks) continue;
            findings.push_back({gap == 0 ? Rule::ordinal_same : Rule::ordinal_other_rank,
                                FactKind::ordinal,
                                {one.sentence, one.minute->span, one.minute->value},
                                {other.sentence, other.minute->span, other.minute->value},
                                kGoalStrength,
                                0,
                                gap > 0});
          }
      }
    }
}

}  // namespace synoptic
