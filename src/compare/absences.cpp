// What one text has none of and the other tells: "No ransom was paid" / "a ransom of three million dollars was handed
// over", in whatever sentences. In: all articles. Out: findings polarity.opposite.
// Method: a denial is "no" with its noun and the verb beside it ("no password was stolen", "made no recommendation",
// "there is no clause"), or "none" with a verb, of the noun before. The other text tells the thing when the noun, or a
// verb made of it ("has recommended"), stands with an affirmed verb that says the same of it. How much else must agree
// depends on the link; without one the noun must stand in few sentences of the denying text, and beside a verb that
// says little ("made no statement") the sentences must have a word more in common. Days and years other than
// those of the event, plans, conditions, doubts and a second denial end the matter, and so does a later report that
// gives no day: it may have come about since. Covered by tests/compare/rule_tables/absences.cpp.
#include <algorithm>
#include <array>
#include <vector>

#include "compare/absences.h"
#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/occasions.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/scope.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kAbsenceStrength = 620;
constexpr size_t kMostAbsences = 60;           // of all articles
constexpr uint32_t kMostSentencesAsked = 400;  // of an article
constexpr uint32_t kFewSentences = 2;          // of the denying text that speak of a thing, where no link joins the two
constexpr int32_t kHistoryDays = 60;

// Nouns that "no" stands before without denying that there was such a thing.
constexpr auto kIdle = std::to_array<std::string_view>(
    {"one",         "more",   "longer", "further", "other",     "sign",     "idea",         "doubt",      "comment",
     "choice",      "plan",   "reason", "way",     "need",      "word",     "chance",       "time",       "less",
     "later",       "fewer",  "new",    "matter",  "evidence",  "hope",     "secret",       "surprise",   "question",
     "place",       "day",    "man",    "person",  "people",    "thing",    "point",        "use",        "intention",
     "information", "detail", "change", "problem", "link",      "decision", "announcement", "suggestion", "indication",
     "good",        "case",   "part",   "date",    "immediate", "such",     "position"});

// Verbs that say one thing of what one does or has, in the words for each.
constexpr auto kSayTheSame = std::to_array<WordRow>({
    " pay hand give transfer deliver ",
    " give make issue offer submit lodge file raise ",
    " carry go take do happen occur hold perform conduct ",
    " be have include contain exist hold ",
    " be fill enter spread pour gather ",
    " make carry ",
});
// Verbs that only lend themselves to their noun: "made no recommendation" is "did not recommend".
constexpr auto kLight = std::to_array<std::string_view>({"make", "give", "receive", "get", "have", "issue", "be",
                                                         "offer", "submit", "lodge", "file", "take", "hear", "raise"});

// Words that leave open what a sentence tells, or turn it.
constexpr auto kLeavesOpen = std::to_array<std::string_view>(
    {"if",      "whether",  "unless",  "would",    "could",   "may",       "might",      "until",
     "without", "deny",     "denied",  "denies",   "rumour",  "rumours",   "rumor",      "rumors",
     "claim",   "claims",   "claimed", "?",        "alleged", "allegedly", "threatened", "demanded",
     "demand",  "demands",  "except",  "other",    "another", "earlier",   "previous",   "previously",
     "years",   "ago",      "further", "more",     "false",   "planned",   "hoped",      "asked",
     "wanted",  "expected", "usually", "normally", "always",  "instead"});

constexpr auto kDenying = std::to_array<std::string_view>({"no", "none"});
// What one person says of himself denies nothing of the others: "I got no message".
constexpr auto kOneself = std::to_array<std::string_view>({"i", "me", "my", "we", "us", "our"});

bool isAffirmed(const Mention& one) {
  const Modality& told = one.modality;
  return one.kind == MentionKind::polarity && !one.negative && told.certainty == Certainty::stated &&
         (told.stage == Stage::happened || told.stage == Stage::ongoing);
}

const Mention* deniedVerb(const Side& side, uint32_t begin, uint32_t end) {
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::polarity && one.verb >= begin && one.verb < end && one.negative) return &one;
  return nullptr;
}

// The words of matter from a token on, up to the first that is none, or a verb.
std::vector<uint32_t> phraseFrom(const Scene& scene, const Side& side, uint32_t from) {
  constexpr uint32_t kPhraseWords = 4;
  std::vector<uint32_t> out;
  for (uint32_t at = from; at < std::min(from + kPhraseWords, side.sentence->end_token); ++at) {
    if (!isWord(side, at) || !scene.content(side.ref.article, at) || (!out.empty() && isVerb(side, at))) break;
    out.push_back(at);
  }
  return out;
}

bool isIdle(const Scene& scene, const Side& side, const std::vector<uint32_t>& thing) {
  return thing.empty() || std::any_of(thing.begin(), thing.end(), [&](uint32_t at) {
           return isAmong(kIdle, keyOf(side, at)) || isAmong(kIdle, scene.lemma(side.ref.article, at, Part::noun));
         });
}

// "none was carried out": of the noun behind the last "no", or of the word that the sentence begins with before a
// comma.
std::vector<uint32_t> thingOfNone(const Scene& scene, const Side& side, uint32_t none) {
  const uint32_t first = side.sentence->first_token;
  for (uint32_t at = none; at > first; --at)
    if (keyOf(side, at - 1) == "no") return phraseFrom(scene, side, at);
  if (first + 1 < side.sentence->end_token && keyOf(side, first + 1) == "," && scene.content(side.ref.article, first))
    return {first};
  return {};
}

Span spanOver(const Side& side, uint32_t one, uint32_t other) {
  return spanOf(side, std::min(one, other), std::max(one, other) + 1);
}

void addAbsence(const Scene& scene, const Side& side, uint32_t no, std::vector<Absence>& out) {
  constexpr uint32_t kVerbBehind = 5, kVerbBefore = 2;
  const bool none = keyOf(side, no) == "none";
  // "because none was sent" gives a reason, and who gives it may be another
  if (none && no > side.sentence->first_token && isWord(side, no - 1) && keyOf(side, no - 1) != "and") return;
  const std::vector<uint32_t> thing = none ? thingOfNone(scene, side, no) : phraseFrom(scene, side, no + 1);
  if (isIdle(scene, side, thing)) return;
  const uint32_t end = none ? no + 1 : thing.back() + 1, first = side.sentence->first_token;
  // "made no recommendation", "was given no briefing"
  if (!none && no >= first + 1)
    if (const Mention* verb = deniedVerb(side, std::max(first, no - std::min(no, kVerbBefore)), no)) {
      out.push_back({side.ref, thing, verb->verb, spanOver(side, verb->verb, thing.back())});
      return;
    }
  const bool there = !none && no >= first + 2 && (keyOf(side, no - 2) == "there" || keyOf(side, no - 2) == "be");
  if (there) {
    out.push_back({side.ref, thing, kNone, spanOver(side, no, thing.back())});
    return;
  }
  // "no ransom was paid", "none was carried out"
  for (uint32_t at = end; at < std::min(end + kVerbBehind, side.sentence->end_token); ++at)
    if (!isWord(side, at))
      return;
    else if (deniedVerb(side, at, at + 1) != nullptr) {
      out.push_back({side.ref, thing, at, spanOver(side, no, at)});
      return;
    }
}

std::vector<Absence> absencesIn(const Scene& scene, uint32_t article, size_t most) {
  std::vector<Absence> out;
  const auto& sentences = scene.document(article).sentences;
  for (uint32_t at = 0; at < sentences.size() && out.size() < most; ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!hasAny(side, kDenying) || !isTold(side) || hasAny(side, kOneself)) continue;
    for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token && out.size() < most; ++token)
      if (isAmong(kDenying, keyOf(side, token))) addAbsence(scene, side, token, out);
  }
  return out;
}

std::string_view verbLemma(const Scene& scene, const Side& side, uint32_t verb) {
  return scene.lemma(side.ref.article, verb, Part::verb);
}

bool sayTheSame(const Scene& scene, const Side& left, uint32_t one, const Side& right, uint32_t other) {
  const std::string_view denied = one == kNone ? "be" : verbLemma(scene, left, one),
                         told = verbLemma(scene, right, other);
  if (denied.empty() || told.empty()) return false;
  if (denied == told || (one != kNone && related(scene, left.ref.article, one, right.ref.article, other))) return true;
  return shareRow(kSayTheSame, denied, told);
}

// The affirmed verb of which a noun is told: the nearest, with no mark between; nullptr: none.
const Mention* verbOfNoun(const Side& side, uint32_t noun) {
  constexpr uint32_t kVerbReach = 6;
  const Mention* best = nullptr;
  uint32_t nearest = kVerbReach + 1;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::polarity || one.verb == kNone) continue;
    const uint32_t gap = one.verb > noun ? one.verb - noun : noun - one.verb;
    if (gap == 0 || gap >= nearest) continue;
    bool mark = false;
    for (uint32_t at = std::min(noun, one.verb); at < std::max(noun, one.verb); ++at) mark = mark || !isWord(side, at);
    if (!mark) best = &one, nearest = gap;
  }
  if (best == nullptr || best->negative || best->modality.certainty != Certainty::stated) return nullptr;
  const bool participle = best->modality.stage == Stage::unknown && best->verb == noun + 1;  // "a password stolen from"
  return participle || isAffirmed(*best) ? best : nullptr;
}

// Does a sentence leave open what it tells, or tell of another time?
bool isOpen(const Scene& scene, const Side& side) {
  if (denialsIn(scene, side, {side.sentence->first_token, side.sentence->end_token}) > 0 || hasAny(side, kLeavesOpen))
    return true;
  const int32_t published = scene.reading(side.ref.article).published;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
           one.date.end + kHistoryDays < published;
  });
}

// Words of matter that both sentences have, beside the thing and the verbs.
uint32_t wordsInCommon(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling) {
  uint32_t count = 0;
  for (uint32_t one = denying.sentence->first_token; one < denying.sentence->end_token; ++one) {
    if (one == absence.verb || std::find(absence.thing.begin(), absence.thing.end(), one) != absence.thing.end() ||
        !scene.content(denying.ref.article, one))
      continue;
    for (uint32_t other = telling.sentence->first_token; other < telling.sentence->end_token; ++other)
      if (scene.content(telling.ref.article, other) &&
          related(scene, denying.ref.article, one, telling.ref.article, other)) {
        ++count;
        break;
      }
  }
  return count;
}

uint32_t sentencesWith(const Scene& scene, uint32_t article, std::string_view lemma) {
  uint32_t count = 0;
  const auto& sentences = scene.document(article).sentences;
  for (uint32_t at = 0; at < std::min<size_t>(sentences.size(), kMostSentencesAsked); ++at)
    for (uint32_t token = sentences[at].first_token; token < sentences[at].end_token; ++token)
      if (scene.lemma(article, token) == lemma) {
        ++count;
        break;
      }
  return count;
}

// The words with which a sentence tells of the thing; empty: it does not.
Span toldIn(const Scene& scene, const Side& denying, const Absence& absence, const Side& telling, bool linked) {
  const uint32_t noun = absence.thing.back();
  const std::string_view denied = absence.verb == kNone ? "be" : verbLemma(scene, denying, absence.verb);
  const auto isOfPhrase = [&](uint32_t at) {
    return std::any_of(absence.thing.begin(), absence.thing.end(), [&](uint32_t word) {
      return scene.lemma(denying.ref.article, word) == scene.lemma(telling.ref.article, at);
    });
  };
  for (uint32_t at = telling.sentence->first_token; at < telling.sentence->end_token; ++at) {
    if (!scene.content(telling.ref.article, at)) continue;
    const bool same_noun = related(scene, denying.ref.article, noun, telling.ref.article, at);
    if (!same_noun && (!linked || !isOfPhrase(at))) continue;
    const Mention* verb = verbOfNoun(telling, at);
    if (verb != nullptr && sayTheSame(scene, denying, absence.verb, telling, verb->verb)) {
      // of the words before the noun alone: the very verb
      const bool very = absence.verb != kNone && denied == verbLemma(scene, telling, verb->verb) && !isPaleVerb(denied);
      if (same_noun || very) return spanOver(telling, at, verb->verb);
    }
    const auto own = std::find_if(telling.mentions.begin(), telling.mentions.end(), [&](const Mention& one) {
      return one.kind == MentionKind::polarity && one.verb == at;
    });
    if (linked && same_noun && isAmong(kLight, denied) && own != telling.mentions.end() && isAffirmed(*own))
      return spanOver(telling, at, at);
  }
  return {};
}

void judgeAbsence(const Scene& scene, const Absence& absence, uint32_t article, Findings& findings) {
  const Side denying = sideOf(scene, absence.sentence);
  const std::string_view noun = scene.lemma(absence.sentence.article, absence.thing.back());
  const bool rare = sentencesWith(scene, absence.sentence.article, noun) <= kFewSentences;
  const auto sentences = static_cast<uint32_t>(scene.document(article).sentences.size());
  for (uint32_t at = 0; at < std::min(sentences, kMostSentencesAsked); ++at) {
    const Side telling = sideOf(scene, {article, at});
    if (!isTold(telling)) continue;
    const auto [link, linked] = linkBetween(scene, absence.sentence, telling.ref);
    if ((!linked && !rare) || scene.isUnlinked(absence.sentence, telling.ref)) continue;
    const Span told = toldIn(scene, denying, absence, telling, linked);
    if (told.empty() || isOpen(scene, telling) || areOfTwoDays(denying, absence.span, telling, told) ||
        mayHaveComeAbout(scene, denying, absence.verb, telling))
      continue;
    const LinkView view = makeLinkView(scene, link);
    const bool one_place = isOfOnePlace(scene, denying, absence, telling, told);
    if ((!one_place && (othersAreMeant(view) || namesOthers(scene, denying, telling))) ||
        isOfAnotherTimeOrRoom(scene, denying, absence, telling) || isOfAnother(scene, denying, absence, telling) ||
        otherPlaces(view) || otherSorts(view) || otherTurns(view))
      continue;
    const uint32_t common = wordsInCommon(scene, denying, absence, telling);
    // "made no statement", "there was no fire": of whom, of what else, nothing tells; "no ransom was paid" tells more
    const bool pale = absence.verb == kNone || isPaleVerb(verbLemma(scene, denying, absence.verb));
    if (common == 0 && (linked ? link.level == Level::partial : pale)) continue;
    const size_t first = findings.size();
    Statement denies{denying.ref, absence.span, "not"}, tells{telling.ref, told, "told"};
    if (link.left == telling.ref) std::swap(denies, tells);
    findings.push_back({Rule::polarity_opposite, FactKind::polarity, denies, tells, kAbsenceStrength});
    dropOtherCases(view, first, findings);
    if (findings.size() > first) return;
  }
}

}  // namespace

void judgeAbsences(const Scene& scene, Findings& findings) {
  const size_t share = std::max<size_t>(2, kMostAbsences / std::max<size_t>(1, scene.articles.size()));
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (const Absence& absence : absencesIn(scene, article, share))
      for (uint32_t other = 0; other < scene.articles.size(); ++other)
        if (other != article) judgeAbsence(scene, absence, other, findings);
}

}  // namespace synoptic
