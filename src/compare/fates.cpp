// Was somebody killed, or did he survive? "Stepan Orlik was among the dead" / "Stepan Orlik survived with broken ribs",
// "two diplomats were killed" / "two diplomats were wounded and survived". In: a LinkView. Out: findings
// polarity.antonym.
// Method: a verb or phrase of either fate, and who it befell: the last person before it (before "survived", "was
// killed", "was among the dead"), or the first one behind it ("killed two diplomats", "among the dead was a girl"). Two
// tellings are of one when that is the same joined person, the same word with the same age, or the same word with the
// same count. Whoever was alive in an earlier report may have died since; what is denied, planned, asked or unsure is
// left alone. Covered by tests/compare/rule_tables/fates.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/updates.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kFateStrength = 700;

constexpr auto kFateWords =
    std::to_array<std::string_view>({"dead", "killed", "kills", "killing", "died", "survived", "survives", "survive",
                                     "die", "dies", "kill", "fatalities"});
constexpr auto kOpenFates =
    std::to_array<std::string_view>({"if",      "whether", "would",    "could",    "may",       "might",  "should",
                                     "feared",  "fear",    "believed", "presumed", "nearly",    "almost", "claim",
                                     "claimed", "rumour",  "rumours",  "denied",   "initially", "?",      "first"});

struct Fate {
  bool dead = false;
  uint32_t who = kNone;  // token of the name or noun
  Span span;             // from who it befell to what did
};

const Mention* personAt(const Side& side, uint32_t token) {
  const Span word = side.document->tokens[token].span;
  const auto found = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::person && one.entity != kNone && one.span.contains(word);
  });
  return found != side.mentions.end() ? &*found : nullptr;
}

// … or a name of two words that facts could not tell from that of a thing.
const Mention* fullNameAt(const Side& side, uint32_t token) {
  if (const Mention* person = personAt(side, token)) return person;
  const Span word = side.document->tokens[token].span;
  const auto found = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    if (one.kind != MentionKind::name || one.entity == kNone || !one.span.contains(word)) return false;
    const TokenRange own = tokensOf(side, one.span);
    return own.end - own.begin == 2;
  });
  return found != side.mentions.end() ? &*found : nullptr;
}

bool isSomebody(const Scene& scene, const Side& side, uint32_t token) {
  if (!isWord(side, token)) return false;
  if (personAt(side, token) != nullptr) return true;
  const Span word = side.document->tokens[token].span;
  const bool in_age = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::duration && one.span.contains(word);  // "year", "old"
  });
  if (in_age) return false;
  const std::string_view noun = scene.lemma(side.ref.article, token, Part::noun);
  const bool counted = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::number && one.counted == token;  // "two guards"
  });
  return !isVerb(side, token) && scene.content(side.ref.article, token) &&
         (counted || noun == "person" || scene.lexicon.nounClass(noun) == NounClass::person);
}

// "Otto Reinholt, the night watchman of the mill, survived": the name before what its bearer is called.
uint32_t bearerOf(const Side& side, uint32_t noun) {
  constexpr uint32_t kReach = 4;  // tokens: "the night watchman"
  constexpr auto kDeterminers = std::to_array<std::string_view>({"the", "a", "an", "his", "her", "their"});
  if (personAt(side, noun) != nullptr) return noun;
  for (uint32_t at = noun; at > side.sentence->first_token + 1 && noun - at < kReach; --at)
    if (isAmong(kDeterminers, keyOf(side, at - 1)) && keyOf(side, at - 2) == "," &&
        at >= side.sentence->first_token + 3 && personAt(side, at - 3) != nullptr)
      return at - 3;
  return noun;
}

// … by a name that says not where ("the girl from Orley Street survived").
bool isNamed(const Side& side, uint32_t token) {
  constexpr auto kWhere =
      std::to_array<std::string_view>({"in", "at", "of", "on", "near", "from", "to", "by", "off", "outside", "the"});
  const Mention* name = fullNameAt(side, token);
  if (name == nullptr) return false;
  const uint32_t begin = tokensOf(side, name->span).begin;
  return begin == side.sentence->first_token || !isAmong(kWhere, keyOf(side, begin - 1));
}

uint32_t lastBefore(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kReach = 30;  // tokens
  for (uint32_t at = verb; at > side.sentence->first_token && verb - at < kReach; --at) {
    const std::string_view key = keyOf(side, at - 1);
    if (key == ";" || key == ":" || key == "but" || key == "while") return kNone;
    const bool beside = verb - at < 3 && isNamed(side, at - 1);  // "Henrik Aas, survived"
    if (beside || isSomebody(scene, side, at - 1)) return bearerOf(side, at - 1);
  }
  return kNone;
}

uint32_t firstBehind(const Scene& scene, const Side& side, uint32_t verb) {
  constexpr uint32_t kReach = 9;  // tokens: "was a 12-year-old girl"
  for (uint32_t at = verb + 1; at < std::min(verb + 1 + kReach, side.sentence->end_token); ++at)
    if (isSomebody(scene, side, at)) return at;
  return kNone;
}

bool isBeing(const Side& side, uint32_t token) {
  constexpr auto kBeing = std::to_array<std::string_view>({"is", "are", "was", "were", "been", "being", "be"});
  return isAmong(kBeing, keyOf(side, token));
}

// "among the dead": the token of its last word.
std::optional<uint32_t> amongTheDead(const Side& side, uint32_t at) {
  constexpr auto kDead = std::to_array<std::string_view>({"dead", "killed", "fatalities"});
  const bool told = at + 2 < side.sentence->end_token && keyOf(side, at) == "among" && keyOf(side, at + 1) == "the" &&
                    isAmong(kDead, keyOf(side, at + 2));
  return told ? std::optional(at + 2) : std::nullopt;
}

bool isToldVerb(const Side& side, uint32_t token) {
  constexpr auto kPast = std::to_array<std::string_view>({"killed", "died", "survived"});
  constexpr auto kNot = std::to_array<std::string_view>({"not", "n't", "never", "no", "none", "nobody", "will", "to"});
  const auto judged = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == token;
  });
  if (judged == side.mentions.end()) return isAmong(kPast, keyOf(side, token)) && !hasAny(side, kNot);
  return !judged->negative && judged->modality.certainty == Certainty::stated &&
         judged->modality.stage == Stage::happened;
}

Fate fate(const Side& side, bool dead, uint32_t who, uint32_t what) {
  return {dead, who, spanOf(side, std::min(who, what), std::max(who, what) + 1)};
}

std::vector<Fate> fatesIn(const Scene& scene, const Side& side) {
  std::vector<Fate> out;
  if (!hasAny(side, kFateWords) || hasAny(side, kOpenFates)) return out;
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  for (uint32_t at = first; at < last; ++at) {
    if (const auto end = amongTheDead(side, at)) {
      const bool behind = *end + 1 < last && isBeing(side, *end + 1);  // "among the dead was a girl"
      const uint32_t who = behind ? firstBehind(scene, side, *end + 1) : lastBefore(scene, side, at);
      if (who != kNone && (behind || (at > first && isBeing(side, at - 1)))) out.push_back(fate(side, true, who, *end));
      continue;
    }
    const std::string_view verb = scene.lemma(side.ref.article, at, Part::verb);
    if ((verb != "kill" && verb != "die" && verb != "survive") || !isToldVerb(side, at)) continue;
    const bool by = at + 1 < last && keyOf(side, at + 1) == "by";
    const bool passive = at > first && (isBeing(side, at - 1) || (at > first + 1 && isBeing(side, at - 2)));
    if (verb == "survive" && (by || passive)) continue;  // "is survived by his wife"
    const bool behind = verb == "kill" && !passive;
    const uint32_t who = behind ? firstBehind(scene, side, at) : lastBefore(scene, side, at);
    if (who != kNone) out.push_back(fate(side, verb != "survive", who, at));
  }
  return out;
}

// The count or the age that is told of a noun: "two" of "two diplomats", 12 years of "a girl of 12".
struct Told {
  bool age = false;
  double figure = -1;  // none
};

Told figureOfNoun(const Side& side, uint32_t noun) {
  constexpr double kMonths = 12;
  const bool of = noun + 2 < side.sentence->end_token && keyOf(side, noun + 1) == "of";
  for (const Mention& one : side.mentions) {
    if (one.quantity.low != one.quantity.high || one.quantity.approximate) continue;
    const TokenRange own = tokensOf(side, one.span);
    if (one.kind == MentionKind::duration && one.unit == "age") {
      // "a 12-year-old girl, Leyla Demirat": the age is that of the name behind
      const bool bears = one.bearer != kNone && one.bearer >= noun && one.bearer <= noun + 2;
      const bool before = own.end == noun;
      if (bears || before || (of && own.begin == noun + 2)) return {true, one.quantity.low / kMonths};
    }
    if (one.kind != MentionKind::number) continue;
    if (of && own.begin == noun + 2 && one.unit.empty()) return {true, one.quantity.low};
    if (one.counted == noun || (one.counted == kNone && own.end == noun)) return {false, one.quantity.low};
  }
  return {};
}

bool isSame(const LinkView& view, const Fate& left, const Fate& right) {
  const Scene& scene = view.scene;
  const Mention *one = fullNameAt(view.left, left.who), *other = fullNameAt(view.right, right.who);
  if (one != nullptr || other != nullptr)
    return one != nullptr && other != nullptr &&
           scene.joined(view.left.ref.article, one->entity) == scene.joined(view.right.ref.article, other->entity);
  const std::string_view noun = scene.lemma(view.left.ref.article, left.who, Part::noun);
  if (noun.empty() || noun != scene.lemma(view.right.ref.article, right.who, Part::noun)) return false;
  const Told left_told = figureOfNoun(view.left, left.who), right_told = figureOfNoun(view.right, right.who);
  return left_told.figure >= 0 && left_told.age == right_told.age && left_told.figure == right_told.figure;
}

// "when a shell exploded in 2019, the ministry recalled on Thursday"
bool isOfThePast(const Side& side, int32_t published) {
  constexpr int32_t kPast = 60;  // days
  return published != DateInterval::kUnknown &&
         std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::date && one.date.known() && one.date.end + kPast < published;
         });
}

}  // namespace

void judgeFates(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full || !isTold(view.left) || !isTold(view.right)) return;
  const std::vector<Fate> left = fatesIn(view.scene, view.left);
  if (left.empty()) return;
  const std::vector<Fate> right = fatesIn(view.scene, view.right);
  if (right.empty() || otherPlaces(view) || surelyTellOtherDays(view.left, view.right) || otherHours(view)) return;
  const int32_t published = std::max(view.scene.reading(view.left.ref.article).published,
                                     view.scene.reading(view.right.ref.article).published);
  if (isOfThePast(view.left, published) != isOfThePast(view.right, published)) return;
  for (const Fate& one : left)
    for (const Fate& other : right) {
      if (one.dead == other.dead || !isSame(view, one, other) ||
          mayHaveDiedSince(view.scene, (one.dead ? view.right : view.left).ref.article,
                           (one.dead ? view.left : view.right).ref.article))
        continue;
      findings.push_back({Rule::polarity_antonym,
                          FactKind::polarity,
                          {view.left.ref, one.span, one.dead ? "dead" : "alive"},
                          {view.right.ref, other.span, other.dead ? "dead" : "alive"},
                          kFateStrength,
                          0,
                          true});
    }
}

}  // namespace synoptic
