// Did an alarm go off? In: all articles. Out: findings polarity.opposite.
// Method: "the alarm", "the fire alarm", "the sprinklers" with a verb of working right behind it, affirmed in one
// article ("went off", "sounded") and denied in the other ("did not sound", "failed to go off"), in whatever sentences.
// A word before it ("fire") must agree where both have one. Other days and places, plans, doubts, and articles that
// tell both are left alone. Example: "The alarm went off" / "The alarm did not sound". Covered by
// tests/compare/rule_tables/places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kAlarmStrength = 620;
constexpr size_t kMostAlarms = 20;  // of an article

constexpr auto kDevices = std::to_array<std::string_view>({"alarm", "siren", "sprinkler"});
constexpr auto kWorking = std::to_array<std::string_view>({"sound", "ring", "trigger", "activate"});
// Words before it that leave it open, or tell of another time or device.
constexpr auto kAlarmOpen = std::to_array<std::string_view>(
    {"if",      "whether", "would", "could",  "may",      "might", "should",  "until", "false", "second",
     "another", "earlier", "again", "before", "previous", "drill", "test",    "?",     "first", "some",
     "most",    "later",   "other", "one",    "each",     "when",  "because", "cell",  "all"});

struct ToldAlarm {
  SentenceRef sentence;
  std::string_view device, sort;  // "alarm", "fire"; empty: none is told
  bool sounded = false;
  Span span;
};

// "sounded", "went off", "was triggered"
bool isWorking(const Scene& scene, const Side& side, uint32_t verb) {
  const std::string_view lemma = scene.lemma(side.ref.article, verb, Part::verb);
  if (among(kWorking, lemma)) return true;
  return lemma == "go" && verb + 1 < side.sentence->end_token && keyOf(side, verb + 1) == "off";
}

void addAlarm(const Scene& scene, const Side& side, uint32_t noun, std::vector<ToldAlarm>& out) {
  constexpr uint32_t kGroup = 5;  // tokens: "did not sound", "had failed to go off"
  const std::string_view device = scene.lemma(side.ref.article, noun, Part::noun);
  const uint32_t first = side.sentence->first_token;
  if (!among(kDevices, device) || noun == first) return;
  const bool sorted = noun >= first + 2 && keyOf(side, noun - 1) != "the";
  if (keyOf(side, noun - 1 - sorted) != "the") return;
  for (uint32_t at = first; at < noun; ++at)
    if (among(kAlarmOpen, keyOf(side, at))) return;
  bool failed = false;
  for (uint32_t at = noun + 1; at < std::min(noun + 1 + kGroup, side.sentence->end_token) && isWord(side, at); ++at) {
    const std::string_view lemma = scene.lemma(side.ref.article, at, Part::verb);
    const auto verb = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.kind == MentionKind::polarity && one.verb == at;
    });
    if (lemma == "fail" && !failed && verb != side.mentions.end() && !verb->negative) {
      failed = true;
      continue;
    }
    if (scene.content(side.ref.article, at) || isWorking(scene, side, at)) {
      if (!isWorking(scene, side, at) || (!failed && verb == side.mentions.end())) return;
      // "did not sound in the annexe": elsewhere it may have
      constexpr auto kWhere = std::to_array<std::string_view>({"in", "at", "on", "there", "everywhere"});
      const uint32_t behind = at + 1 + (lemma == "go");
      if (behind < side.sentence->end_token && among(kWhere, keyOf(side, behind)) && (failed || verb->negative)) return;
      if (!failed && (verb->modality.certainty != Certainty::stated || verb->modality.stage != Stage::happened)) return;
      out.push_back({side.ref, device, sorted ? keyOf(side, noun - 1) : std::string_view(), !failed && !verb->negative,
                     spanOf(side, noun, at + 1)});
      return;
    }
  }
}

// Empty, too, where an article tells both: of two alarms, or two who say so.
std::vector<ToldAlarm> alarmsIn(const Scene& scene, uint32_t article) {
  std::vector<ToldAlarm> out;
  for (uint32_t at = 0; at < scene.document(article).sentences.size() && out.size() < kMostAlarms; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side)) continue;
    for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
      addAlarm(scene, side, token, out);
  }
  const bool one = std::all_of(out.begin(), out.end(), [&](const ToldAlarm& alarm) {
    return alarm.sounded == out.front().sounded && alarm.device == out.front().device;
  });
  return one ? out : std::vector<ToldAlarm>{};
}

void judgeAlarm(const Scene& scene, const ToldAlarm& one, const ToldAlarm& other, Findings& findings) {
  if (one.sounded == other.sounded || one.device != other.device) return;
  if (!one.sort.empty() && !other.sort.empty() && one.sort != other.sort) return;
  if (scene.isUnlinked(one.sentence, other.sentence)) return;
  const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
  const LinkView view = makeLinkView(scene, link);
  if (otherPlaces(view) || nameOthers(view) || tellOtherDays(view.left, view.right)) return;
  const auto statement = [](const ToldAlarm& alarm) {
    return Statement{alarm.sentence, alarm.span, alarm.sounded ? "sounded" : "not sounded"};
  };
  findings.push_back(
      {Rule::polarity_opposite, FactKind::polarity, statement(one), statement(other), kAlarmStrength, 0, true});
}

}  // namespace

void judgeAlarms(const Scene& scene, Findings& findings) {
  std::vector<std::vector<ToldAlarm>> told;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) told.push_back(alarmsIn(scene, article));
  Stories stories(scene);
  for (uint32_t left = 0; left < told.size(); ++left)
    for (uint32_t right = 0; right < told.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right] || told[left].empty() || told[right].empty()) continue;
      if (!stories.one(left, right)) continue;
      for (const ToldAlarm& one : told[left])
        for (const ToldAlarm& other : told[right]) judgeAlarm(scene, one, other, findings);
    }
}

}  // namespace synoptic
