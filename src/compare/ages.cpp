// The age of one person, in whatever sentences it is told. In: all articles. Out: findings duration.same,
// person.other-age.
// Method: whose an age is, facts tell (facts/ages.h); persons meet joined over the articles. Two ages one year apart
// are a birthday or a rounding. An article that gives a person two ages and reports months apart are left alone. Of
// persons whom not both texts name, linked sentences with one age each are compared, where what they are called or the
// words agree and neither text has the other age. Example: "Captain Ross Tallent, 49," / "Tallent, 52, has sailed …".
// Covered by tests/compare/rule_tables/ages.cpp, hours_and_terms.cpp.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr int kAgeStrength = 650;
constexpr uint32_t kSameAgeDays = 120;  // between reports
constexpr double kMonthsInYear = 12;
constexpr size_t kMostAges = 400;            // of all articles
constexpr size_t kMostLookedThrough = 3000;  // of an article that are looked through for one age
constexpr int kAgeWords = 2;                 // of matter, in common around two ages

struct Age {
  SentenceRef sentence;
  const Mention* mention = nullptr;
  double years = 0;
};

bool isName(const Mention& one) {
  return one.entity != kNone && (one.kind == MentionKind::person || one.kind == MentionKind::name);
}

// The name that begins behind a token, at most a few words on and with no mark between: "dentist Miles Dean".
const Mention* nameBehind(const Side& side, uint32_t token) {
  constexpr uint32_t kWords = 4;
  for (uint32_t at = token; at < std::min(token + kWords, side.sentence->end_token); ++at) {
    const Span here = side.document->tokens[at].span;
    for (const Mention& one : side.mentions)
      if (isName(one) && one.span.begin == here.begin) return &one;
    if (!isWord(side, at) || Lexicon::isFunctionWord(keyOf(side, at))) return nullptr;
  }
  return nullptr;
}

// "who has died aged 90", "died there on Sunday at the age of 91": nobody dies twice.
bool isAtDeath(const Scene& scene, const Side& side, const Mention& age) {
  constexpr uint32_t kDeathReach = 10;  // tokens between the verb and the age
  const uint32_t first = side.sentence->first_token, begin = tokensOf(side, age.span).begin;
  const auto before = [&](uint32_t back) {
    return begin >= first + back ? keyOf(side, begin - back) : std::string_view();
  };
  const auto died = [&](const Side& one, uint32_t at) {
    return isVerb(one, at) && scene.lemma(one.ref.article, at, Part::verb) == "die";
  };
  if (before(1) == "was" && begin == first + 2) {  // "She was 91.", behind the sentence with her death
    const auto told = neighbourOf(scene, side.ref, -1);
    for (uint32_t at = told ? told->sentence->first_token : 0; told && at < told->sentence->end_token; ++at)
      if (died(*told, at)) return true;
    return false;
  }
  if (before(1) != "aged" && before(1) != "at" && (before(1) != "of" || before(2) != "age")) return false;
  for (uint32_t at = begin; at > first && begin - at < kDeathReach; --at) {
    if (keyOf(side, at - 1) == ",") return false;
    if (isVerb(side, at - 1) && keyOf(side, at - 1) != "aged") return died(side, at - 1);
  }
  return false;
}

// "in November 2030, when he was 48", "then 48", "was 48 when it began": of a time that is told, not of the report's.
bool isOfThen(const Side& side, const Mention& age) {
  constexpr uint32_t kClause = 4, kBehind = 4;  // tokens
  constexpr auto kWhen = std::to_array<std::string_view>({"when", "while", "until", "before", "then", "since"});
  const TokenRange own = tokensOf(side, age.span);
  for (uint32_t at = own.begin; at > side.sentence->first_token && own.begin - at < kClause; --at) {
    if (!isWord(side, at - 1)) break;
    if (isAmong(kWhen, keyOf(side, at - 1))) return true;
  }
  for (uint32_t at = own.end; at < std::min(own.end + kBehind, side.sentence->end_token); ++at) {
    if (!isWord(side, at)) return false;
    if (isAmong(kWhen, keyOf(side, at)) || (keyOf(side, at) == "time" && keyOf(side, at - 1) == "the")) return true;
  }
  return false;
}

using Ages = std::map<uint32_t, std::vector<Age>>;  // by joined name

Ages agesIn(const Scene& scene, uint32_t article, size_t& left) {
  Ages out;
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side)) continue;
    for (const Mention& age : side.mentions) {
      if (age.kind != MentionKind::duration || age.unit != "age" || age.quantity.low != age.quantity.high) continue;
      if (isOfThen(side, age) && !isAtDeath(scene, side, age)) continue;
      if (left == 0) return out;
      const uint32_t bearer = scene.joined(article, age.bearer_entity);
      if (bearer != kNone) --left, out[bearer].push_back({side.ref, &age, age.quantity.low / kMonthsInYear});
    }
  }
  // two ages of one person: of two times, or of father and son
  std::erase_if(out, [](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(),
                       [&](const Age& one) { return one.years != entry.second.front().years; });
  });
  return out;
}

// "He is 87": whom a pronoun means is a guess, which two sentences must bear out that tell one thing.
bool mayBeSomebodyElse(const Scene& scene, const Age& one, const Age& other) {
  constexpr auto kPronouns = std::to_array<std::string_view>({"he", "she", "him", "her", "they"});
  constexpr double kSomeScore = 0.5;
  const auto guessed = [&](const Age& age) {
    const uint32_t bearer = age.mention->bearer;
    return bearer != kNone && isAmong(kPronouns, keyOf(sideOf(scene, age.sentence), bearer));
  };
  if (!guessed(one) && !guessed(other)) return false;
  const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
  return !linked || link.score < kSomeScore;
}

void judgeBearer(const Scene& scene, const std::vector<Age>& left, const std::vector<Age>& right, Findings& findings) {
  const uint32_t days = scene.daysApart(left.front().sentence.article, right.front().sentence.article);
  const double apart = std::abs(left.front().years - right.front().years);
  const auto at_death = [&](const Age& one) { return isAtDeath(scene, sideOf(scene, one.sentence), *one.mention); };
  const bool died =
      std::all_of(left.begin(), left.end(), at_death) && std::all_of(right.begin(), right.end(), at_death);
  if (!died && (apart == 1 || (apart > 1 && days != kNone && days > kSameAgeDays))) return;
  if (apart > 0 && !died && std::any_of(left.begin(), left.end(), [&](const Age& one) {
        return std::any_of(right.begin(), right.end(),
                           [&](const Age& other) { return mayBeSomebodyElse(scene, one, other); });
      }))
    return;
  const Rule rule = apart == 0 ? Rule::duration_same : Rule::person_other_age;
  for (const Age& one : left)
    for (const Age& other : right)
      findings.push_back({rule,
                          FactKind::duration,
                          {one.sentence, one.mention->span, one.mention->value},
                          {other.sentence, other.mention->span, other.mention->value},
                          kAgeStrength,
                          0,
                          apart > 0});
}

// The one age that a sentence tells; nullptr: none, or several.
const Mention* onlyAge(const Side& side) {
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::duration || one.unit != "age" || one.quantity.low != one.quantity.high) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  return found;
}

bool tellsAge(const Scene& scene, uint32_t article, double months) {
  const std::span<const Mention> all = scene.reading(article).mentions;
  return all.size() > kMostLookedThrough || std::any_of(all.begin(), all.end(), [&](const Mention& one) {
           return one.kind == MentionKind::duration && one.unit == "age" && one.quantity.low == months;
         });
}

// "at the age of 91", "a 41-year-old case": of another time, or of a thing.
bool isOfNow(const Scene& scene, const Side& side, const Mention& age) {
  const uint32_t begin = tokensOf(side, age.span).begin, first = side.sentence->first_token;
  if (begin >= first + 2 && keyOf(side, begin - 1) == "of" && keyOf(side, begin - 2) == "age") return false;
  if (age.counted == kNone || age.counted < first || age.counted >= side.sentence->end_token) return true;
  return scene.lexicon.nounClass(scene.lemma(side.ref.article, age.counted, Part::noun)) == NounClass::person ||
         nameBehind(side, age.counted) != nullptr;
}

// Whoever is named here or in the two sentences before, joined.
Persons namedNear(const Scene& scene, const Side& side) {
  constexpr uint32_t kBack = 2;
  Persons out;
  for (uint32_t back = 0; back <= std::min(kBack, side.ref.sentence); ++back)
    for (const Mention& one : sideOf(scene, {side.ref.article, side.ref.sentence - back}).mentions)
      if (isName(one)) out.push_back(scene.joined(side.ref.article, one.entity));
  putInOrder(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool mayBeOfOne(const Scene& scene, const Side& left, const Side& right) {
  const Persons one = namedNear(scene, left), other = namedNear(scene, right);
  return one.empty() || other.empty() || !inBoth(one, other).empty();
}

// What the bearer is called who is not named: "steward" of "a 29-year-old steward", "millionaire" of "the millionaire,
// 62,"; kNone: nothing but "the 62-year-old", or a word for anybody.
uint32_t calledAs(const Scene& scene, const Side& side, const Mention& age) {
  constexpr auto kAnybody = std::to_array<std::string_view>(
      {"man", "woman", "boy", "girl", "child", "person", "teenager", "youth", "resident", "victim", "one"});
  uint32_t noun = age.counted;
  const uint32_t begin = tokensOf(side, age.span).begin, first = side.sentence->first_token;
  if (noun == kNone && begin >= first + 2 && keyOf(side, begin - 1) == "aged") noun = begin - 2;  // "a steward aged 29"
  if (noun == kNone || noun < first || noun >= side.sentence->end_token) return kNone;
  const std::string_view lemma = scene.lemma(side.ref.article, noun, Part::noun);
  return scene.lexicon.nounClass(lemma) == NounClass::person && !isAmong(kAnybody, lemma) ? noun : kNone;
}

}  // namespace

// Of somebody whom not both sentences name: the sentences are linked, each tells one age, and neither article has the
// other's age at all. What he is called, or the words around, must agree.
void judgeAges(const LinkView& view, Findings& findings) {
  const Mention *left = onlyAge(view.left), *right = onlyAge(view.right);
  if (left == nullptr || right == nullptr || std::abs(left->quantity.low - right->quantity.low) <= kMonthsInYear)
    return;
  if (left->bearer_entity != kNone && right->bearer_entity != kNone) return;
  const Scene& scene = view.scene;
  const uint32_t days = scene.daysApart(view.left.ref.article, view.right.ref.article);
  if ((days != kNone && days > kSameAgeDays) || othersAreMeant(view)) return;
  if (!isOfNow(scene, view.left, *left) || !isOfNow(scene, view.right, *right)) return;
  if (!mayBeOfOne(scene, view.left, view.right) || otherSorts(view)) return;
  if (tellsAge(scene, view.left.ref.article, right->quantity.low) ||
      tellsAge(scene, view.right.ref.article, left->quantity.low))
    return;
  const SlotEvidence slot = slotOf(view, *left, *right);
  const uint32_t one = calledAs(scene, view.left, *left), other = calledAs(scene, view.right, *right);
  const bool called_alike =
      one != kNone && other != kNone && related(scene, view.left.ref.article, one, view.right.ref.article, other);
  if (one != kNone && other != kNone && !called_alike) return;
  // "the last to die was a man of 48" / "one of them, a man of 70, died": of persons who are only told of, surely of
  // one
  constexpr double kSureScore = 0.5;
  const bool full = view.link.level == Level::full;
  constexpr auto kAnybody =
      std::to_array<std::string_view>({"man", "woman", "boy", "girl", "child", "person", "teenager"});
  const bool anybody = !called_alike || isAmong(kAnybody, scene.lemma(view.left.ref.article, one, Part::noun));
  if (anybody && view.link.score < kSureScore) return;
  if (called_alike ? slot.words == 0 : !full || slot.matter < kAgeWords) return;
  findings.push_back({Rule::person_other_age,
                      FactKind::duration,
                      {view.left.ref, left->span, left->value},
                      {view.right.ref, right->span, right->value},
                      kAgeStrength,
                      0,
                      true});
}

void judgeAges(const Scene& scene, Findings& findings) {
  std::vector<Ages> ages;
  size_t left_to_read = kMostAges;
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    ages.push_back(agesIn(scene, article, left_to_read));
  for (uint32_t left = 0; left < ages.size(); ++left)
    for (uint32_t right = 0; right < ages.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right]) continue;
      for (const auto& [person, told] : ages[left])
        if (const auto other = ages[right].find(person); other != ages[right].end())
          judgeBearer(scene, told, other->second, findings);
    }
}

}  // namespace synoptic
