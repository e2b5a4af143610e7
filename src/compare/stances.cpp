// Stances told in words. In: a LinkView. Out: findings stance.opposite.
// Method: a word for or against ("open to", "opposition to") with what it is about behind it; a word before it that
// negates or gives it up turns it round ("has not wavered in its opposition", "dropped its opposition"); a stance that
// is only reported, asked or doubted says nothing. Two stances on the same matter (two words of it in common) of the
// same main claim, one for and one against, exclude each other. Example: "the council is open
// to a toll on the bridge" / "the council opposes a toll on the bridge". Covered by tests/compare/stances_test.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "compare/changes.h"
#include "compare/contrasts.h"
#include "compare/judges.h"
#include "compare/owners.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr uint32_t kBefore = 12;  // tokens before a stance that may turn or weaken it
constexpr uint32_t kTurn = 4;     // … that turn it round
constexpr uint32_t kMatter = 8;   // tokens behind it that tell what it is about
constexpr int kFewestCommon = 2;  // words of the matter in common

constexpr auto kFor = std::to_array<std::string_view>(
    {"open", "accept", "back", "support", "favor", "favour", "endorse", "embrace", "willing", "welcome", "approve"});
constexpr auto kAgainst = std::to_array<std::string_view>(
    {"oppose", "opposed", "opposition", "reject", "resist", "fight", "object", "refuse"});
constexpr auto kTurningRound =
    std::to_array<std::string_view>({"drop", "abandon", "reverse", "waver", "withdraw", "lift", "renounce"});
// The stance is somebody's report, a question, or not whole.
constexpr auto kOpen = std::to_array<std::string_view>(
    {"report",  "claim",   "allege", "rumor", "rumour", "deny",       "if",     "whether",
     "unclear", "could",   "would",  "may",   "might",  "soften",     "ease",   "consider",
     "urge",    "dismiss", "accuse", "until", "once",   "previously", "former", "formerly"});

// "open", "willing" and "opposition" lead with "to" and stand as they are.
constexpr auto kWithTo = std::to_array<std::string_view>({"open", "willing", "opposition"});

// The lists that a token stands in, as it is or as a verb or noun.
enum List : uint32_t { isFor = 1, isAgainst = 2, turnsItRound = 4, leavesOpen = 8, wantsTo = 16 };

uint32_t stanceListsOf(std::string_view word) {
  static const WordLists kLists({kFor, kAgainst, kTurningRound, kOpen, kWithTo});
  return kLists.with(word);
}

// A side with the lists of each of its tokens.
struct Listed {
  const Scene& scene;
  const Side& side;
  std::vector<uint32_t> lists;
  uint32_t any = 0;

  Listed(const Scene& all, const Side& own) : scene(all), side(own) {
    lists.reserve(side.sentence->end_token - side.sentence->first_token);
    for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token) {
      lists.push_back(stanceListsOf(keyOf(side, token)) |
                      stanceListsOf(scene.lemma(side.ref.article, token, Part::verb)) |
                      stanceListsOf(scene.lemma(side.ref.article, token, Part::noun)));
      any |= lists.back();
    }
  }

  uint32_t of(uint32_t token) const { return lists[token - side.sentence->first_token]; }
};

struct Stance {
  bool in_favour = false;
  uint32_t token = 0;
  uint32_t turned = 0;  // the first token that turns it round; the stance itself where none does
  Tokens matter;
};

// "fall back into old habits", "is back in talks": where to, not for what.
bool leadsBack(const Side& side, uint32_t back) {
  constexpr auto kWhereTo =
      std::to_array<std::string_view>({"in", "into", "to", "at", "on", "from", "home", "and", ",", "."});
  return back + 1 >= side.sentence->end_token || isAmong(kWhereTo, keyOf(side, back + 1));
}

// "opens an inquiry" is no stance; verbs may stand alone.
bool leads(const Listed& listed, uint32_t token) {
  const Side& side = listed.side;
  const std::string_view key = keyOf(side, token);
  if (key == "back") return !leadsBack(side, token);
  if ((listed.of(token) & wantsTo) == 0) return true;
  return isAmong(kWithTo, key) && token + 1 < side.sentence->end_token && keyOf(side, token + 1) == "to";
}

std::optional<Stance> stanceAt(const Listed& listed, uint32_t token) {
  const uint32_t lists = listed.of(token);
  if ((lists & (isFor | isAgainst)) == 0) return {};
  Stance out;
  out.token = out.turned = token, out.in_favour = (lists & isFor) != 0;
  if (!leads(listed, token)) return {};
  const Side& side = listed.side;
  const uint32_t first = side.sentence->first_token;
  bool own_clause = true;
  for (uint32_t at = token; at > first && token - at < kBefore; --at) {
    const uint32_t before = listed.of(at - 1);
    if (before & leavesOpen) return {};
    const std::string_view key = keyOf(side, at - 1);
    own_clause = own_clause && key != "," && key != ";";  // "I did nothing wrong, and I will fight the charges"
    const bool turned = own_clause && token - at < kTurn && (before & (turnsItRound | isAgainst)) != 0;
    const bool denied = own_clause && token - at < kTurn + 2 && isNegation(key);
    if (turned != denied) out.in_favour = !out.in_favour;
    if (turned || denied) out.turned = at - 1;
  }
  for (uint32_t at = token + 1; at < std::min(token + 1 + kMatter, side.sentence->end_token); ++at) {
    const std::string_view key = keyOf(side, at);
    if (key == "," || key == ";" || key == "but" || key == "though") break;
    if (listed.scene.content(side.ref.article, at)) out.matter.push_back(at);
  }
  return out;
}

std::vector<Stance> stancesOf(const Listed& listed) {
  std::vector<Stance> out;
  if ((listed.any & (isFor | isAgainst)) == 0) return out;
  const Sentence& sentence = *listed.side.sentence;
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
    if (auto stance = stanceAt(listed, token)) out.push_back(std::move(*stance));
  return out;
}

int commonMatter(const LinkView& view, const Tokens& left, const Tokens& right) {
  int common = 0;
  for (const uint32_t one : left)
    common += std::any_of(right.begin(), right.end(), [&](uint32_t other) {
      return related(view.scene, view.left.ref.article, one, view.right.ref.article, other);
    });
  return common;
}

Span stanceSpan(const Side& side, const Stance& stance) {
  const uint32_t end = stance.matter.empty() ? stance.token + 1 : std::min(stance.matter.back(), stance.token + 5) + 1;
  // "hasn't" is shown whole
  const bool joined =
      stance.turned > side.sentence->first_token && stance.turned != stance.token &&
      side.document->tokens[stance.turned - 1].span.end == side.document->tokens[stance.turned].span.begin;
  return spanOf(side, stance.turned - (joined ? 1 : 0), end);
}

}  // namespace

void judgeStances(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full) return;
  const Listed in_left(view.scene, view.left), in_right(view.scene, view.right);
  const auto left = stancesOf(in_left), right = stancesOf(in_right);
  const auto onOne = [&](const Stance& one, const Stance& other) {
    return commonMatter(view, one.matter, other.matter) >= kFewestCommon;
  };
  // a text that tells both sides tells of two who hold them
  const auto answered = [&](const Stance& one, const Stance& other) {
    return std::any_of(left.begin(), left.end(),
                       [&](const Stance& own) { return own.in_favour == other.in_favour && onOne(own, other); }) ||
           std::any_of(right.begin(), right.end(),
                       [&](const Stance& own) { return own.in_favour == one.in_favour && onOne(one, own); });
  };
  if (!right.empty() && !othersAreMeant(view))
    for (const Stance& one : left)
      for (const Stance& other : right)
        if (one.in_favour != other.in_favour && onOne(one, other) && !answered(one, other))
          findings.push_back(changeFinding(view, Rule::stance_opposite, FactKind::claim, stanceSpan(view.left, one),
                                           stanceSpan(view.right, other), view.matched_content));
}

}  // namespace synoptic
