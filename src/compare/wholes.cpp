// What all of some have undergone and none of them, or not all: "all three works were insured" / "none of them was
// insured", "all four slides opened" / "one of the four slides did not inflate", in whatever sentences. In: all
// articles. Out: findings polarity.opposite. Method: "all" with its noun and a passive or other affirmed verb right
// behind it; "none", "none of the …", "none of them" with the same verb denied. The noun must agree; where "them"
// stands for it, a word for it in the sentence, or, in linked sentences, the number ("three"). A word between, as in
// "fully insured", or one that only the denial has behind its verb ("insured against theft") says something else.
// Nothing is told of plans and doubts, of other days or places, and of an earlier denial: it may have come about since.
// Covered by tests/compare/rule_tables/places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kWholeStrength = 640;
constexpr size_t kMostWholes = 30;    // of an article
constexpr uint32_t kPhraseReach = 7;  // tokens from "all" to the verb
constexpr uint32_t kBehindVerb = 4;   // … behind it

constexpr auto kWholeWords = std::to_array<std::string_view>({"all", "none", "of"});
constexpr auto kOpenWords = std::to_array<std::string_view>(
    {"if",     "whether", "unless",   "would",  "could",  "may",     "might",      "should",     "must", "almost",
     "nearly", "but",     "except",   "deny",   "denied", "denies",  "alleged",    "reportedly", "?",    "claimed",
     "until",  "usually", "normally", "always", "never",  "earlier", "previously", "originally"});
constexpr auto kNotWords = std::to_array<std::string_view>({"not", "n't"});

struct Whole {
  SentenceRef sentence;
  bool none = false;
  bool part = false;      // "one of the four did not": none but for the rest
  uint32_t noun = kNone;  // what is counted; kNone: "none of them", "none"
  uint32_t verb = kNone;
  double number = 0;  // "all three"
  Span span;
  bool on_occasion = false;
};

// The first verb that facts judged from a token on, with words of grammar only before it; nullptr: none.
const Mention* wholeVerb(const Scene& scene, const Side& side, uint32_t from, uint32_t end) {
  for (uint32_t at = from; at < end && isWord(side, at); ++at) {
    for (const Mention& one : side.mentions)
      if (one.kind == MentionKind::polarity && one.verb == at) return &one;
    if (scene.content(side.ref.article, at)) return nullptr;
  }
  return nullptr;
}

double numberAt(const Side& side, uint32_t begin, uint32_t end) {
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::number || one.quantity.low != one.quantity.high) continue;
    const uint32_t at = tokensOf(side, one.span).begin;
    if (at >= begin && at < end) return one.quantity.low;
  }
  return 0;
}

// "none" denies by itself, and facts judge the verb alone.
bool isToldSo(const Mention& verb, bool none) {
  return (none || !verb.negative) && verb.modality.certainty == Certainty::stated &&
         (verb.modality.stage == Stage::happened || verb.modality.stage == Stage::ongoing);
}

// "In the test one of …", "After the repair all three …": of an occasion that the other text need not mean.
bool isOfAnOccasion(const Side& side, uint32_t token) {
  constexpr auto kLeading = std::to_array<std::string_view>(
      {"in", "on", "at", "during", "after", "before", "when", "while", "once", "then", "later", "now", "finally"});
  return token > side.sentence->first_token && isAmong(kLeading, keyOf(side, side.sentence->first_token));
}

void addWhole(const Scene& scene, const Side& side, uint32_t token, std::vector<Whole>& out) {
  const bool none = keyOf(side, token) == "none";
  const uint32_t end = std::min(token + kPhraseReach, side.sentence->end_token);
  uint32_t noun = kNone, at = token + 1;
  for (; at < end && isWord(side, at) && !isVerb(side, at); ++at) {
    if (!scene.content(side.ref.article, at)) {
      if (noun != kNone) break;
      continue;
    }
    if (numberAt(side, at, at + 1) == 0) noun = at;
  }
  if (!none && noun == kNone) return;
  // "all four slides of the aircraft opened"
  uint32_t behind = noun == kNone ? token + 1 : noun + 1;
  if (noun != kNone && at + 2 < side.sentence->end_token && keyOf(side, at) == "of" &&
      scene.content(side.ref.article, at + 2) && !isVerb(side, at + 2))
    behind = at + 3;
  const Mention* verb = wholeVerb(scene, side, behind, std::min(behind + kPhraseReach, side.sentence->end_token));
  if (verb == nullptr || !isToldSo(*verb, none)) return;
  if (isPaleVerb(scene.lemma(side.ref.article, verb->verb, Part::verb))) return;
  out.push_back({side.ref, none, false, noun, verb->verb, numberAt(side, token, verb->verb),
                 spanOf(side, token, verb->verb + 1), isOfAnOccasion(side, token)});
}

// "one of the four slides did not inflate", "two of its three engines failed to start": the part of a number that did
// not, told at the word "of".
void addPart(const Scene& scene, const Side& side, uint32_t of, std::vector<Whole>& out) {
  constexpr uint32_t kReach = 6, kGroup = 4;  // tokens from "of" to the number, from the noun to the verb
  constexpr auto kAtFirst = std::to_array<std::string_view>({"first", "once", "time", "yet", "again", "until"});
  const uint32_t first = side.sentence->first_token, end = side.sentence->end_token;
  if (of == first || isOfAnOccasion(side, of - 1)) return;
  const double part = keyOf(side, of - 1) == "one" ? 1 : numberAt(side, of - 1, of);
  uint32_t at = of + 1;
  double number = 0;
  for (; at < std::min(of + kReach, end) && number == 0; ++at) number = numberAt(side, at, at + 1);
  if (part <= 0 || number <= part || at >= end || !scene.content(side.ref.article, at) || isVerb(side, at)) return;
  const uint32_t noun = at;
  bool denied = false;
  for (++at; at < std::min(noun + 1 + kGroup, end) && isWord(side, at); ++at) {
    const auto verb = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.kind == MentionKind::polarity && one.verb == at;
    });
    const bool judged = verb != side.mentions.end();
    if (scene.lemma(side.ref.article, at, Part::verb) == "fail" && judged && !verb->negative) {
      denied = true;
      continue;
    }
    if (!scene.content(side.ref.article, at) && !(judged && verb->negative)) continue;
    if (!denied && !(judged && verb->negative && verb->modality.certainty == Certainty::stated &&
                     verb->modality.stage == Stage::happened))
      return;
    for (uint32_t behind = at + 1; behind < std::min(at + 1 + kGroup, end); ++behind)
      if (isAmong(kAtFirst, keyOf(side, behind))) return;
    out.push_back({side.ref, true, true, noun, at, number, spanOf(side, of - 1, at + 1)});
    return;
  }
}

std::vector<Whole> wholesIn(const Scene& scene, uint32_t article) {
  std::vector<Whole> out;
  for (uint32_t at = 0; at < scene.document(article).sentences.size() && out.size() < kMostWholes; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!hasAny(side, kWholeWords) || !isTold(side) || hasAny(side, kOpenWords)) continue;
    const bool denies = hasAny(side, kNotWords);
    for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
      if (keyOf(side, token) == "of")
        addPart(scene, side, token, out);
      else if (!denies && isAmong(kWholeWords, keyOf(side, token)))
        addWhole(scene, side, token, out);
  }
  return out;
}

bool hasWordFor(const Scene& scene, const Side& side, uint32_t noun, const Side& across, uint32_t end) {
  for (uint32_t at = across.sentence->first_token; at < end; ++at)
    if (scene.content(across.ref.article, at) && related(scene, side.ref.article, noun, across.ref.article, at))
      return true;
  return false;
}

bool isOfTheSame(const Scene& scene, const Side& all_side, const Whole& all, const Side& none_side, const Whole& none,
                 bool linked) {
  if (none.part && (none.number != all.number || all.on_occasion)) return false;
  if (none.noun != kNone) return related(scene, all.sentence.article, all.noun, none.sentence.article, none.noun);
  if (hasWordFor(scene, all_side, all.noun, none_side, none.verb))
    return true;  // what "them" stands for is said before
  const double number = numberAt(none_side, none_side.sentence->first_token, none.verb);
  return linked && all.number > 1 && number == all.number;
}

// Words of matter right behind the denied verb, with none of their like in the other sentence: "insured against theft".
bool deniesLess(const Scene& scene, const Side& none_side, const Whole& none, const Side& all_side) {
  for (uint32_t at = none.verb + 1; at < std::min(none.verb + 1 + kBehindVerb, none_side.sentence->end_token); ++at) {
    if (!isWord(none_side, at)) return false;
    if (scene.content(none.sentence.article, at) &&
        !hasWordFor(scene, none_side, at, all_side, all_side.sentence->end_token))
      return true;
  }
  return false;
}

// "after the storm of 2019": another time, which only one of the two need tell.
bool isOfThePast(const Scene& scene, const Side& side) {
  constexpr int32_t kPast = 60;  // days
  const int32_t published = scene.reading(side.ref.article).published;
  return published != DateInterval::kUnknown &&
         std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::date && one.date.known() && one.date.end + kPast < published;
         });
}

// What none had undergone may have come about since; and what is told in the present of two days is of two days.
bool mayHaveTurned(const Scene& scene, const Whole& all, const Whole& none) {
  const int32_t told = scene.reading(all.sentence.article).published,
                denied = scene.reading(none.sentence.article).published;
  return told != DateInterval::kUnknown && denied != DateInterval::kUnknown && denied < told;
}

void judgeWhole(const Scene& scene, const Whole& all, const Whole& none, Findings& findings) {
  if (scene.isUnlinked(all.sentence, none.sentence) || mayHaveTurned(scene, all, none)) return;
  const std::string_view verb = scene.lemma(all.sentence.article, all.verb, Part::verb),
                         denied = scene.lemma(none.sentence.article, none.verb, Part::verb);
  if (verb != denied && !(none.part && saySameOfThings(verb, denied))) return;
  const Side all_side = sideOf(scene, all.sentence), none_side = sideOf(scene, none.sentence);
  const auto [link, linked] = linkBetween(scene, all.sentence, none.sentence);
  const LinkView view = makeLinkView(scene, link);
  if (!isOfTheSame(scene, all_side, all, none_side, none, linked) || otherPlaces(view) || nameOthers(view)) return;
  if (deniesLess(scene, none_side, none, all_side) || tellOtherDays(all_side, none_side)) return;
  if (isOfThePast(scene, all_side) != isOfThePast(scene, none_side)) return;
  const Statement one{all.sentence, all.span, "all"}, other{none.sentence, none.span, none.part ? "not all" : "none"};
  const bool turned = view.left.ref.article != all.sentence.article;
  findings.push_back({Rule::polarity_opposite, FactKind::polarity, turned ? other : one, turned ? one : other,
                      kWholeStrength, 0, true});
}

}  // namespace

void judgeWholes(const Scene& scene, Findings& findings) {
  std::vector<std::vector<Whole>> told;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) told.push_back(wholesIn(scene, article));
  for (uint32_t left = 0; left < told.size(); ++left)
    for (uint32_t right = left + 1; right < told.size(); ++right)
      for (const Whole& one : told[left])
        for (const Whole& other : told[right])
          if (one.none != other.none) judgeWhole(scene, one.none ? other : one, one.none ? one : other, findings);
}

}  // namespace synoptic
