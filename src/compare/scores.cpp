// The result of one match, set by set. In: all articles. Out: findings number.other-count.
// Method: three scores or more in a row, with nothing but commas or "and" between, are a run ("4-6, 6-3, 6-7, 7-6,
// 6-4"). Two articles that tell one run each, of equal length and equal in all scores but one, exclude each other in
// that one, if they tell of one match: five sets that agree but for one are telling by themselves, of fewer both
// sentences name the same two players. Days that differ and another round or contest mean another match. Told from the
// loser's side ("6-4, 3-6") a run is the same with its halves changed over. An article that has two runs that differ
// tells of two matches and is left alone. Example: "6-3, 6-7, 6-4" / "6-3, 6-7, 6-3". Covered by
// tests/compare/rule_tables/milestones.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr int kScoreStrength = 700;
constexpr size_t kShortestRun = 3, kLongestRun = 12;
constexpr size_t kMostRuns = 8;  // of an article

struct SetScore {
  Span span;
  uint32_t own = 0, other = 0;
  bool operator==(const SetScore& right) const { return own == right.own && other == right.other; }
};

struct SetRun {
  SentenceRef sentence;
  std::vector<SetScore> scores;
};

std::optional<uint32_t> pointsAt(const Side& side, uint32_t token) {
  constexpr size_t kDigits = 3;
  const std::string_view key = token < side.sentence->end_token ? keyOf(side, token) : std::string_view();
  if (key.empty() || key.size() > kDigits) return {};
  uint32_t points = 0;
  for (const char digit : key) {
    if (digit < '0' || digit > '9') return {};
    points = 10 * points + uint32_t(digit - '0');
  }
  return points;
}

// "6-4" from a token on, its tokens being the two numbers and the dash between.
std::optional<SetScore> scoreAt(const Side& side, uint32_t token) {
  constexpr uint32_t kTokens = 3;
  const auto own = pointsAt(side, token), other = pointsAt(side, token + 2);
  if (!own || !other || token + kTokens > side.sentence->end_token) return {};
  const std::string_view dash = keyOf(side, token + 1);
  if (dash != "-" && dash != "–") return {};
  return SetScore{spanOf(side, token, token + kTokens), *own, *other};
}

// Behind a score: where the next one of its run would begin.
uint32_t afterScore(const Side& side, uint32_t token) {
  uint32_t at = token;
  if (at < side.sentence->end_token && keyOf(side, at) == ",") ++at;
  if (at < side.sentence->end_token && keyOf(side, at) == "and") ++at;
  return at;
}

std::vector<SetRun> runsIn(const Scene& scene, uint32_t article) {
  std::vector<SetRun> out;
  for (uint32_t sentence = 0; sentence < scene.document(article).sentences.size(); ++sentence) {
    const Side side = sideOf(scene, {article, sentence});
    if (!isTold(side)) continue;
    for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at) {
      SetRun run{side.ref, {}};
      uint32_t next = at;
      for (auto score = scoreAt(side, next); score; score = scoreAt(side, next)) {
        run.scores.push_back(*score);
        at = next + 2;  // the last token of the score
        next = afterScore(side, next + 3);
      }
      if (run.scores.size() < kShortestRun || run.scores.size() > kLongestRun) continue;
      out.push_back(std::move(run));
      if (out.size() == kMostRuns) return out;
    }
  }
  return out;
}

SetRun turnedRound(SetRun run) {
  for (SetScore& score : run.scores) std::swap(score.own, score.other);
  return run;
}

size_t differing(const SetRun& one, const SetRun& other) {
  size_t count = 0;
  for (size_t at = 0; at < one.scores.size(); ++at) count += one.scores[at] != other.scores[at];
  return count;
}

// Days that both sentences tell, and none in common: "last year" / "on Wednesday".
bool onOtherDays(const Side& one, const Side& other) {
  bool dated = false, common = false;
  for (const Mention& left : one.mentions)
    for (const Mention& right : other.mentions) {
      if (left.kind != MentionKind::date || right.kind != MentionKind::date) continue;
      if (!left.date.known() || !right.date.known()) continue;
      dated = true;
      common = common || (left.date.begin < right.date.end && right.date.begin < left.date.end);
    }
  return dated && !common;
}

// Words for which match it was, in the one sentence and not in the other: "the doubles", "quarter-final".
bool ofOtherContests(const Side& one, const Side& other) {
  constexpr auto kContests =
      std::to_array<std::string_view>({"singles", "doubles", "mixed", "women", "men", "junior", "girls", "boys",
                                       "quarter", "semi", "quarterfinal", "semifinal", "round"});
  return std::any_of(kContests.begin(), kContests.end(), [&](std::string_view word) {
    const std::array<std::string_view, 1> list = {word};
    return hasAny(one, list) != hasAny(other, list);
  });
}

// Players and teams, joined.
Persons playersIn(const Scene& scene, const Side& side) {
  Persons out;
  for (const Mention& one : side.mentions)
    if (isWho(one.kind) && one.entity != kNone) out.push_back(scene.joined(side.ref.article, one.entity));
  putInOrder(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool ofOneMatch(const Scene& scene, const SetRun& left, const SetRun& right) {
  constexpr size_t kManyScores = 5, kPlayers = 2;
  const Side one = sideOf(scene, left.sentence), other = sideOf(scene, right.sentence);
  if (onOtherDays(one, other) || ofOtherContests(one, other)) return false;
  return left.scores.size() >= kManyScores || inBoth(playersIn(scene, one), playersIn(scene, other)).size() >= kPlayers;
}

// The article's match: all of its runs say the same.
const SetRun* onlyRun(const std::vector<SetRun>& runs) {
  const bool one = !runs.empty() && std::all_of(runs.begin(), runs.end(), [&](const SetRun& run) {
    return run.scores == runs.front().scores || turnedRound(run).scores == runs.front().scores;
  });
  return one ? &runs.front() : nullptr;
}

void judgeRuns(const Scene& scene, const SetRun& left, const SetRun& right, Findings& findings) {
  const auto statement = [&](const SetRun& run, size_t at) {
    return Statement{run.sentence, run.scores[at].span,
                     std::string(scene.document(run.sentence.article).text(run.scores[at].span))};
  };
  for (size_t at = 0; at < left.scores.size(); ++at)
    if (left.scores[at] != right.scores[at])
      findings.push_back({Rule::number_other_count, FactKind::number, statement(left, at), statement(right, at),
                          kScoreStrength, 0, true});
}

}  // namespace

void judgeScores(const Scene& scene, Findings& findings) {
  std::vector<std::vector<SetRun>> runs;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) runs.push_back(runsIn(scene, article));
  for (uint32_t left = 0; left < runs.size(); ++left)
    for (uint32_t right = 0; right < runs.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right]) continue;
      const SetRun *one = onlyRun(runs[left]), *other = onlyRun(runs[right]);
      if (one == nullptr || other == nullptr || one->scores.size() != other->scores.size()) continue;
      if (differing(*one, *other) != 1 || differing(*one, turnedRound(*other)) == 0) continue;
      for (const SetRun& here : runs[left])
        for (const SetRun& there : runs[right])
          if (here.scores == one->scores && there.scores == other->scores && ofOneMatch(scene, here, there))
            judgeRuns(scene, here, there, findings);
    }
}

}  // namespace synoptic
