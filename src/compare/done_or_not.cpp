// Did one thing do it, or not? "The parachute opened" / "the parachute did not open", in whatever sentences
// (told_once.h). In: a sentence. Out: what its definite things have done or failed to do, under their nouns.
// Method: "the alarm", "the fire alarm" as a subject, with a verb right behind it that is affirmed ("went off"), denied
// ("did not sound") or failed at ("failed to go off"). Two articles exclude each other when the verb is the same or
// says the same of such things and a word before the noun ("fire") agrees where both have one. A denial stands only
// where nothing limits it ("did not open in time", "did not stop for police"), and an affirmation where it has no
// object or place that the denial lacks. Nouns of which the article has several, doors, people and groups, plans and
// doubts are left alone. Example: the one above. Covered by tests/compare/rule_tables/told_once.cpp and
// places_and_wholes.cpp.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/participants.h"
#include "compare/told_once.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kDoneStrength = 620;

// Words before a thing that leave it open, or tell of another time or thing.
constexpr auto kOpenBefore = std::to_array<std::string_view>(
    {"if",      "whether", "would", "could",  "may",      "might", "should",  "until", "false", "second",
     "another", "earlier", "again", "before", "previous", "drill", "test",    "?",     "first", "some",
     "most",    "later",   "other", "one",    "each",     "when",  "because", "cell",  "all",   "after"});
// What may stand before the subject of a clause.
constexpr auto kClauseBefore = std::to_array<std::string_view>(
    {",", "and", "but", "that", "as", "while", "said", "says", "though", "although", "so", "“", "\"", ";", ":"});
// Adverbs of a time or a degree: what holds with them may not without.
constexpr auto kLimits = std::to_array<std::string_view>(
    {"again",       "always",   "yet",  "initially", "still",      "only",     "fully", "properly",
     "immediately", "even",     "ever", "first",     "completely", "entirely", "once",  "usually",
     "normally",    "actually", "has",  "have",      "just",       "never",    "long",  "being"});
// What is done again and again, or changes from month to month; and a station or a house that speaks for its people.
constexpr WordRow kRepeated =
    " say report respond answer tell speak confirm deny comment announce claim show rise fall change increase decrease "
    "grow drop improve return continue remain last win lose vote ";

// A day or hour, or words that say nothing of where or to whom, behind "at" or "on".
bool isTimePhrase(const Side& side, uint32_t token) {
  constexpr auto kPrepositions = std::to_array<std::string_view>({"at", "on"});
  if (!isAmong(kPrepositions, keyOf(side, token)) || token + 1 >= side.sentence->end_token) return false;
  if (keyOf(side, token + 1) == "once") return true;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const bool timed =
        one.kind == MentionKind::date || one.kind == MentionKind::time || one.kind == MentionKind::number;
    return timed && tokensOf(side, one.span).begin == token + 1;
  });
}

// Do the words before a thing leave it open, or tell where or for whom: "in the van, he says, the camera was off"?
bool isOfAnOccasion(const Side& side, uint32_t first, uint32_t noun) {
  constexpr WordRow kWhere = " in at on inside near behind under outside ", kThe = " the a an his her their ",
                    kWhom = " he she they i we his her ";
  for (uint32_t at = first; at < noun; ++at) {
    const std::string_view key = keyOf(side, at);
    if (isAmong(kOpenBefore, key) || kWhom.has(key)) return true;
    if (kWhere.has(key) && kThe.has(keyOf(side, at + 1))) return true;
  }
  return false;
}

// "go off", "switch on" are verbs of their own: how many tokens the particle has.
uint32_t particleOf(const Side& side, uint32_t verb) {
  constexpr auto kParticles = std::to_array<std::string_view>({"off", "on", "out", "up", "down"});
  return verb + 1 < side.sentence->end_token && isAmong(kParticles, keyOf(side, verb + 1)) &&
         !isTimePhrase(side, verb + 1);
}

// Does nothing behind the verb limit what it says? `denied`: "did not open when he pulled it" is of one time.
bool isUnlimited(const Side& side, uint32_t behind, bool denied) {
  constexpr auto kEnds = std::to_array<std::string_view>({",", ".", ";", ":", "and", "but", "”", "\"", "!", "—"});
  constexpr auto kOccasions = std::to_array<std::string_view>({"as", "when", "while", "before", "by", "within"});
  if (behind >= side.sentence->end_token) return true;
  const std::string_view key = keyOf(side, behind);
  if (isAmong(kEnds, key) || isTimePhrase(side, behind)) return true;
  return denied ? key == "at" && behind + 1 < side.sentence->end_token && keyOf(side, behind + 1) == "all"
                : isAmong(kOccasions, key);
}

// Is the noun the article's only one of its kind: one number, and one word before it at most?
bool isOnlyThing(const Scene& scene, uint32_t article, std::string_view noun, std::string_view key) {
  constexpr auto kSeveral = std::to_array<std::string_view>(
      {"another", "other", "second", "both", "each", "every", "two", "no", "any", "third", "several", "one"});
  const Document& document = scene.document(article);
  const auto keyAt = [&](uint32_t at) { return document.key(document.tokens[at]); };
  std::string_view sort;
  for (uint32_t at = 1; at < document.tokens.size(); ++at) {
    if (scene.lemma(article, at, Part::noun) != noun) continue;
    if (keyAt(at) != key || isAmong(kSeveral, keyAt(at - 1))) return false;
    if (!scene.content(article, at - 1)) continue;
    if (!sort.empty() && sort != keyAt(at - 1)) return false;
    sort = keyAt(at - 1);
  }
  return true;
}

// What opens, stops or rings many times in one day: "they knocked, but the door did not open", and later it did.
constexpr WordRow kDaily =
    " door gate window curtain barrier phone telephone bell train tram bus car lorry truck van taxi ship boat ferry "
    "plane "
    "aircraft helicopter lift elevator shop store school museum station airport road bridge border line light engine ";

// The noun of a definite thing at a token, as a lemma; empty: none. A person or a group acts again and again, and
// talks and deeds are told of in turns. WordNet's first sense of "alarm" is a feeling: of the class of all others.
std::string_view definiteThingAt(const Scene& scene, const Side& side, uint32_t token) {
  const std::string_view noun = scene.lemma(side.ref.article, token, Part::noun);
  if (noun.empty() || !scene.content(side.ref.article, token) || kDaily.has(noun)) return {};
  if (noun == "siren") return noun;  // first a nymph
  const NounClass sort = scene.lexicon.nounClass(noun);
  return sort == NounClass::artifact || sort == NounClass::other ? noun : std::string_view();
}

struct Deed {
  uint32_t verb = kNone;
  bool done = false;
};

// The first verb of matter behind a noun, with words of grammar and "failed to" alone between.
std::optional<Deed> deedBehind(const Scene& scene, const Side& side, uint32_t noun) {
  constexpr uint32_t kGroup = 5;  // tokens: "had failed to go off"
  bool failed = false;
  for (uint32_t at = noun + 1; at < std::min(noun + 1 + kGroup, side.sentence->end_token) && isWord(side, at); ++at) {
    if (isAmong(kLimits, keyOf(side, at))) return {};
    const auto verb = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.kind == MentionKind::polarity && one.verb == at;
    });
    const bool judged = verb != side.mentions.end();
    const std::string_view lemma = scene.lemma(side.ref.article, at, Part::verb);
    if (lemma == "fail" && !failed && judged && !verb->negative) {
      failed = true;
      continue;
    }
    const bool particle = particleOf(side, at) > 0;
    if (!scene.content(side.ref.article, at) && !particle && !judged) continue;
    if (lemma.empty() || (!judged && !failed) || kRepeated.has(lemma) || (isPaleVerb(lemma) && !particle)) return {};
    if (!failed && (verb->modality.certainty != Certainty::stated || verb->modality.stage != Stage::happened))
      return {};
    return Deed{at, !failed && !verb->negative};
  }
  return {};
}

void addDeed(const Scene& scene, const Side& side, uint32_t noun, OnceTellings& out) {
  const uint32_t first = side.sentence->first_token;
  if (noun == first) return;
  const bool sorted = noun >= first + 2 && keyOf(side, noun - 1) != "the";
  const uint32_t article = noun - 1 - sorted;
  if (keyOf(side, article) != "the" || (article > first && !isAmong(kClauseBefore, keyOf(side, article - 1)))) return;
  const std::string_view thing = definiteThingAt(scene, side, noun);
  if (thing.empty() || isOfAnOccasion(side, first, noun)) return;
  const auto deed = deedBehind(scene, side, noun);
  if (!deed) return;
  const uint32_t behind = deed->verb + 1 + particleOf(side, deed->verb);
  if (!isUnlimited(side, behind, !deed->done) || !isOnlyThing(scene, side.ref.article, thing, keyOf(side, noun)))
    return;
  std::string verb(scene.lemma(side.ref.article, deed->verb, Part::verb));
  if (behind > deed->verb + 1) (verb += '-') += keyOf(side, deed->verb + 1);
  OnceTold told{side.ref, spanOf(side, noun, behind), (deed->done ? "" : "not ") + verb};
  told.size = deed->done;
  told.verb = std::move(verb);
  told.sort = sorted ? keyOf(side, noun - 1) : std::string_view();
  told.published = scene.reading(side.ref.article).published;
  out.add(onceKey(thing), std::move(told));
}

void collectDeeds(const Scene& scene, const Side& side, OnceTellings& out) {
  for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
    addDeed(scene, side, token, out);
}

Values relateDeeds(const OnceTold& one, const OnceTold& other) {
  const bool alike = one.verb == other.verb || saySameOfThings(one.verb, other.verb);
  const bool sorts = !one.sort.empty() && !other.sort.empty() && one.sort != other.sort;
  if (!alike || sorts || one.size == other.size) return Values::precision;
  // what was denied first may have come about since
  const OnceTold &denied = one.size == 0 ? one : other, &done = one.size == 0 ? other : one;
  const bool dated = denied.published != DateInterval::kUnknown && done.published != DateInterval::kUnknown;
  return dated && denied.published < done.published ? Values::precision : Values::apart;
}

}  // namespace

const OnceKind kOnceDone{FactKind::polarity,
                         Rule::polarity_opposite,
                         Rule::polarity_opposite,
                         kDoneStrength,
                         kNone,
                         kOneStory | kOnePlace | kOneName | kOneDay,
                         collectDeeds,
                         relateDeeds};

}  // namespace synoptic
