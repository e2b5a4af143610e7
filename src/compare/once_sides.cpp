// The left one or the right one: on which side a thing or a limb was struck, told once (told_once.h). In: a sentence.
// Out: the side under the noun, whose it is, and what befell it. Method: "left" or "right" between an article or
// possessive and a noun of the tables; a limb is that of the one person whom the sentence names; its clause says what
// befell it (fire, a wound, an operation) in words of one table. An article that has both sides of the thing, denials,
// other times and other matters are left alone. Example: "a fire warning in the left engine" / "the fire broke out in
// the right engine". Covered by tests/compare/rule_tables/boards_and_sides.cpp.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "compare/changes.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kSideStrength = 640;

constexpr WordRow kThings = " engine turbine propeller rotor thruster ";
constexpr WordRow kLimbs =
    " knee ankle leg arm hand foot shoulder eye ear thigh calf hamstring hip elbow wrist thumb finger heel toe cheek "
    "forearm shin breast temple lung kidney ";
// What befalls them, in the words for each, as written.
constexpr auto kBefalls = std::to_array<WordRow>({
    " fire flames blaze burning ablaze ",
    " injured injury injures injuring hurt hurts strain strained sprained sprain pulled twisted ",
    " surgery operation operated ",
    " torn tore tear ruptured rupture ligament ",
    " broke broken break fracture fractured fractures ",
    " shot bullet gunshot wound wounded stab stabbed ",
    " amputated amputation lost ",
    " failed failure fails stopped ",
});
constexpr auto kOtherTime = std::to_array<std::string_view>(
    {"another", "previous", "previously", "earlier", "last",      "ago",   "years", "year",  "season", "since",
     "old",     "if",       "would",      "could",   "may",       "might", "also",  "again", "other",  "then",
     "later",   "both",     "spread",     "child",   "childhood", "war",   "once",  "born"});
constexpr auto kBefore =
    std::to_array<std::string_view>({"the", "his", "her", "its", "their", "a", "my", "your", "'s", "’s"});

bool isSide(std::string_view key) {
  return key == "left" || key == "right";
}

// Does the article have the thing's other side, or both?
bool hasOtherSide(const Scene& scene, uint32_t article, std::string_view noun, std::string_view side) {
  const Document& document = scene.document(article);
  for (uint32_t at = 1; at < document.tokens.size(); ++at) {
    if (scene.lemma(article, at, Part::noun) != noun) continue;
    const std::string_view before = document.key(document.tokens[at - 1]);
    if (before == "both" || before == "two" || (isSide(before) && before != side)) return true;
  }
  return false;
}

// The one person whom a sentence names; kNone: nobody, or several.
uint32_t onlyPerson(const Scene& scene, const Side& side) {
  uint32_t found = kNone;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone || (one.kind != MentionKind::person && one.kind != MentionKind::name)) continue;
    const uint32_t joined = scene.joined(side.ref.article, one.entity);
    if (scene.entities.all[joined].kind != MentionKind::person) continue;
    if (found != kNone && found != joined) return kNone;
    found = joined;
  }
  return found;
}

// Between the commas around a token.
TokenRange clauseOf(const Side& side, uint32_t token) {
  TokenRange clause{token, token + 1};
  while (clause.begin > side.sentence->first_token && keyOf(side, clause.begin - 1) != ",") --clause.begin;
  while (clause.end < side.sentence->end_token && keyOf(side, clause.end) != ",") ++clause.end;
  return clause;
}

bool hasWordIn(const Side& side, TokenRange range, std::span<const std::string_view> words) {
  for (uint32_t at = range.begin; at < range.end; ++at)
    if (std::find(words.begin(), words.end(), keyOf(side, at)) != words.end()) return true;
  return false;
}

void collectSides(const Scene& scene, const Side& side, OnceTellings& out) {
  constexpr int32_t kLongOver = 20;  // days before the report
  const uint32_t first = side.sentence->first_token, end = side.sentence->end_token;
  for (uint32_t at = first + 1; at + 1 < end; ++at) {
    if (!isSide(keyOf(side, at)) || isVerb(side, at) || !isAmong(kBefore, keyOf(side, at - 1))) continue;
    const std::string_view noun = scene.lemma(side.ref.article, at + 1, Part::noun);
    const bool limb = kLimbs.has(noun);
    if (!limb && !kThings.has(noun)) continue;
    const uint32_t person = limb ? onlyPerson(scene, side) : kNone;
    if (limb && person == kNone) continue;
    const TokenRange clause = clauseOf(side, at);
    if (hasWordIn(side, clause, kOtherTime) || tellsDayBefore(scene, side, kLongOver) ||
        denialsIn(scene, side, clause) > 0 || hasOtherSide(scene, side.ref.article, noun, keyOf(side, at)))
      continue;
    const uint32_t befalls = rowsIn(side, clause, kBefalls);
    OnceTold told{side.ref, spanOf(side, at, at + 2), std::string(keyOf(side, at))};
    told.size = keyOf(side, at) == "left";
    for (size_t row = 0; row < kBefalls.size(); ++row)
      if (befalls >> row & 1) out.add(onceKey(noun, person, row), told);
  }
}

Values relateSides(const OnceTold& one, const OnceTold& other) {
  return one.size == other.size ? Values::precision : Values::apart;
}

}  // namespace

const OnceKind kOnceSides{
    FactKind::claim, Rule::claim_same, Rule::claim_opposite_word, kSideStrength, kNone, kOneStory | kOneName | kOneDay,
    collectSides,    relateSides};

}  // namespace synoptic
