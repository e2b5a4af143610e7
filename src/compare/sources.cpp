// Who is said to have said it: the sources that linked sentences name for the same statement. In: a LinkView. Out:
// findings attribution.other-source.
// Method: a source is whoever facts found to say or carry something (Attribution) with a verb of saying; what it holds
// must be most of what the two sentences have in common ("police say a man told the driver to stop" is from the
// police). Pronouns are none. Persons joined by "and" speak together.
// Sources are one when they name one entity or share a noun or a synonym of it ("lawyer", "attorney"). Where both
// sentences have sources and none in common, the statement has two. Where the speaker is the same, those who only
// carried the words are compared ("Bell confirmed it, Varn Radio reported").
// Example: "the mill will close, its owner said" / "the mill will close, workers said".
// Covered by tests/compare/people_claims_test.cpp.
#include <algorithm>
#include <array>
#include <string>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr uint32_t kMostPhrase = 9;           // tokens of a source
constexpr std::ptrdiff_t kMostSpeaking = 12;  // statements within one sentence
constexpr uint32_t kMostlySame = 30;          // percent of the shorter sentence's content words that are aligned
constexpr uint32_t kOneStatement = 70;        // … so that two persons are heard on one statement
constexpr double kSureLink = 0.7;             // below, the two sentences may make two statements

constexpr auto kSaying = std::to_array<std::string_view>(
    {"say",     "tell",    "confirm", "report",      "announce", "warn",   "estimate",  "recommend",
     "argue",   "predict", "reveal",  "state",       "claim",    "write",  "indicate",  "show",
     "project", "explain", "note",    "acknowledge", "insist",   "allege", "according", "citing"});

struct Teller {
  TokenRange phrase;
  bool carries = false;  // "reported": an outlet, not the speaker
};

// A noun phrase goes on over these.
bool linksPhrase(std::string_view key) {
  return isAmong(std::to_array<std::string_view>({"the", "a", "an", "of", "for", "in", "with", "his", "her", "its",
                                                  "their", "'s", "-", "at", "from"}),
                 key);
}

bool inPhrase(const LinkView& view, const Side& side, uint32_t token) {
  const std::string_view key = keyOf(side, token);
  if (linksPhrase(key)) return true;
  return isWord(side, token) && view.scene.content(side.ref.article, token);
}

// A name, or a noun of persons, bodies or what they write; no days and figures.
bool speaks(const LinkView& view, const Side& side, TokenRange range) {
  const Span span = spanOf(side, range.begin, range.end);
  bool name = false;
  for (const Mention& one : side.mentions) {
    if (!one.span.overlaps(span)) continue;
    if (one.kind == MentionKind::date || one.kind == MentionKind::time) return false;
    name = name || (one.entity != kNone && one.span.end >= span.end);
  }
  for (uint32_t token = range.begin; token < range.end && !name; ++token) {
    const std::string_view noun = view.scene.lemma(side.ref.article, token, Part::noun);
    const NounClass kind = view.scene.lexicon.nounClass(noun);
    name = kind == NounClass::person || kind == NounClass::group || kind == NounClass::communication;
  }
  return name;
}

// "a report", "the statement" alone name nobody.
bool isBare(const LinkView& view, const Side& side, TokenRange range) {
  return range.end == range.begin + 1 && view.scene.lexicon.nounClass(view.scene.lexicon.lemma(
                                             keyOf(side, range.begin), Part::noun)) == NounClass::communication;
}

bool isPlural(const LinkView& view, const Side& side, TokenRange range) {
  for (uint32_t token = range.begin; token < range.end; ++token)
    if (const std::string_view key = keyOf(side, token);
        key == "people" || (key.ends_with("s") && key.find('.') == std::string_view::npos &&
                            view.scene.lexicon.lemma(key, Part::noun) != key && key != "'s"))
      return true;
  return false;
}

const Mention* nameAt(const Side& side, TokenRange range, MentionKind kind) {
  const Span span = spanOf(side, range.begin, range.end);
  for (const Mention& one : side.mentions)
    if (one.kind == kind && one.entity != kNone && one.span.overlaps(span)) return &one;
  return nullptr;
}

// "the company", "the tech giant", "the newspaper": a body named elsewhere in the text.
bool isGenericBody(const LinkView& view, const Side& side, TokenRange range) {
  constexpr auto kBodies = std::to_array<std::string_view>(
      {"company", "firm",   "giant",  "agency",    "operator",   "maker",   "carrier",    "airline",     "bank",
       "paper",   "outlet", "site",   "newspaper", "magazine",   "network", "station",    "broadcaster", "club",
       "team",    "league", "office", "ministry",  "department", "council", "commission", "committee",   "university"});
  if (isPlural(view, side, range)) return false;
  const Span span = spanOf(side, range.begin, range.end);
  const bool named = std::any_of(side.mentions.begin(), side.mentions.end(),
                                 [&](const Mention& one) { return one.entity != kNone && one.span.overlaps(span); });
  return !named && isAmong(kBodies, view.scene.lemma(side.ref.article, range.end - 1, Part::noun));
}

bool namesBody(const Side& side, TokenRange range) {
  return nameAt(side, range, MentionKind::organisation) != nullptr || nameAt(side, range, MentionKind::name) != nullptr;
}

// "a spokeswoman", of a body that the sentence does not name.
bool isSpokesperson(const LinkView& view, const Side& side, TokenRange range) {
  constexpr auto kSpeakers =
      std::to_array<std::string_view>({"spokesman", "spokeswoman", "spokesperson", "representative"});
  while (range.begin < range.end && linksPhrase(keyOf(side, range.begin))) ++range.begin;
  return range.end == range.begin + 1 &&
         isAmong(kSpeakers, view.scene.lemma(side.ref.article, range.begin, Part::noun));
}

// "a spokesman for the mayor", "the mayor's spokeswoman": with the mayor.
bool speaksForIt(const LinkView& view, const Side& own, TokenRange phrase, const Side& across, TokenRange body) {
  constexpr uint32_t kReach = 4;  // tokens on either side
  if (!isSpokesperson(view, own, phrase) || body.begin == body.end) return false;
  const std::string_view head = view.scene.lemma(across.ref.article, body.end - 1);
  const uint32_t first = own.sentence->first_token,
                 begin = phrase.begin < first + kReach ? first : phrase.begin - kReach;
  for (uint32_t at = begin; at < std::min(phrase.end + kReach, own.sentence->end_token); ++at)
    if (view.scene.content(own.ref.article, at) && view.scene.lemma(own.ref.article, at) == head) return true;
  return false;
}

// A person by name and a person by office, one of each: they may well be one; so may a body and "the
// company", and a spokeswoman and the body she speaks for.
bool mayBeOne(const LinkView& view, TokenRange left, TokenRange right) {
  const bool one = nameAt(view.left, left, MentionKind::person) != nullptr,
             other = nameAt(view.right, right, MentionKind::person) != nullptr;
  if ((isGenericBody(view, view.left, left) && namesBody(view.right, right)) ||
      (isGenericBody(view, view.right, right) && namesBody(view.left, left)))
    return true;
  const auto speaks_for = [&](const Side& own, TokenRange phrase, const Side& across, TokenRange body) {
    return isSpokesperson(view, own, phrase) && (isGenericBody(view, across, body) || namesBody(across, body));
  };
  if (speaks_for(view.left, left, view.right, right) || speaks_for(view.right, right, view.left, left)) return true;
  if (speaksForIt(view, view.left, left, view.right, right) || speaksForIt(view, view.right, right, view.left, left))
    return true;
  if (one != other) return one ? !isPlural(view, view.right, right) : !isPlural(view, view.left, left);
  const Mention *place = nameAt(view.left, left, MentionKind::place),
                *same = nameAt(view.right, right, MentionKind::place);
  if (place == nullptr || same == nullptr) return false;
  const std::string& code = view.scene.reading(view.left.ref.article).entities[place->entity].code;
  return !code.empty() && code == view.scene.reading(view.right.ref.article).entities[same->entity].code;
}

TokenRange trimmed(const Side& side, TokenRange range) {
  while (range.begin < range.end && linksPhrase(keyOf(side, range.begin)) && keyOf(side, range.begin) != "the")
    ++range.begin;
  while (range.begin < range.end && keyOf(side, range.begin) == "the") ++range.begin;
  while (range.end > range.begin && linksPhrase(keyOf(side, range.end - 1))) --range.end;
  return range;
}

bool overlaps(TokenRange one, TokenRange other) {
  return one.begin < other.end && other.begin < one.end;
}

// "WASHINGTON – ": the place of a dateline is no source.
bool isDatelinePlace(const Side& side, TokenRange phrase) {
  return phrase.begin == side.sentence->first_token && nameAt(side, phrase, MentionKind::place) != nullptr &&
         phrase.end < side.sentence->end_token && !isWord(side, phrase.end);
}

// "Varn: mill to close", "MILL HORROR: owner says" as a headline: what it is about, not who says it. Only a person or a
// body speaks there.
bool isHeading(const Side& side, TokenRange phrase) {
  if (side.sentence->kind != SentenceKind::headline || phrase.begin != side.sentence->first_token ||
      phrase.end >= side.sentence->end_token || keyOf(side, phrase.end) != ":")
    return false;
  const std::string_view words = side.document->text(spanOf(side, phrase.begin, phrase.end));
  const bool shouted = std::none_of(words.begin(), words.end(), [](char one) { return one >= 'a' && one <= 'z'; });
  return shouted || nameAt(side, phrase, MentionKind::place) != nullptr ||
         nameAt(side, phrase, MentionKind::name) != nullptr;
}

// At least half of the words that the sentences have in common stand within what is said.
bool holdsMatter(const LinkView& view, bool left, Span content) {
  const Side& side = left ? view.left : view.right;
  uint32_t all = 0, held = 0;
  for (const WordPair& pair : view.link.tokens) {
    const Span word = left ? pair.left : pair.right;
    if (!view.scene.content(side.ref.article, tokensOf(side, word).begin)) continue;
    ++all;
    if (content.contains(word)) ++held;
  }
  return 2 * held >= all;
}

bool isSaying(const LinkView& view, const Side& side, uint32_t cue) {
  if (cue == kNone) return false;
  return keyOf(side, cue) == ":" || isAmong(kSaying, keyOf(side, cue)) ||
         isAmong(kSaying, view.scene.lemma(side.ref.article, cue, Part::verb));
}

std::vector<Teller> sourcesOf(const LinkView& view, bool left) {
  const Side& side = left ? view.left : view.right;
  std::vector<Teller> tellers;
  const auto add = [&](const Source& source, bool carries) {
    if (source.span.empty() || source.kind == SourceKind::unknown) return;
    TokenRange phrase = tokensOf(side, source.span);
    if (phrase.begin < side.sentence->first_token || phrase.end > side.sentence->end_token) return;
    phrase = trimmed(side, {phrase.begin, std::min(phrase.end, phrase.begin + kMostPhrase)});
    if (phrase.begin >= phrase.end || !speaks(view, side, phrase) || isBare(view, side, phrase)) return;
    if (phrase.end < side.sentence->end_token && keyOf(side, phrase.end) == "'s") return;  // somebody of theirs
    const bool known =
        std::any_of(tellers.begin(), tellers.end(), [&](const Teller& one) { return overlaps(one.phrase, phrase); });
    if (!known && !isDatelinePlace(side, phrase) && !isHeading(side, phrase)) tellers.push_back({phrase, carries});
  };
  const auto& all = view.scene.reading(side.ref.article).attributions;
  const Span sentence = side.sentence->span;
  auto one = std::lower_bound(all.begin(), all.end(), sentence.begin,
                              [](const Attribution& said, uint32_t byte) { return said.content.begin < byte; });
  // a sentence in which so many speak is no one statement
  if (all.end() - one > kMostSpeaking && (one + kMostSpeaking)->content.begin < sentence.end) return tellers;
  for (; one != all.end() && one->content.begin < sentence.end; ++one) {
    if (one->carried || one->unsaid || one->sentence != side.ref.sentence || !isSaying(view, side, one->cue)) continue;
    // nobody is named within his own words: "the pirates would be handed over, it said"
    if (one->content.contains(one->speaker.span) || !holdsMatter(view, left, one->content)) continue;
    add(one->speaker, one->speaker.kind == SourceKind::outlet);
    for (const Source& source : one->through) add(source, true);
  }
  return tellers;
}

// Nouns under which reports name one source.
constexpr auto kOneSource = std::to_array<std::string_view>(
    {"official authority authorities government spokesman spokesperson spokeswoman representative",
     "police officer cop official authority authorities investigator detective deputy sheriff trooper",
     "prosecutor attorney da", "publicist rep representative agent spokesman spokesperson spokeswoman manager",
     "witness eyewitness bystander", "statement announcement communique report document paper record",
     "specialist expert researcher scientist analyst", "citizen resident local inhabitant", "newspaper daily paper",
     "doctor medic hospital"});

// "NYPD", "LAPD": a police department.
bool isPoliceShort(std::string_view word) {
  return word.size() >= 3 && word.size() <= 5 && word.ends_with("PD");
}

// The noun that a token of a source is, for the table above.
std::string_view nounOf(const LinkView& view, const Side& side, uint32_t token) {
  if (isPoliceShort(side.document->text(side.document->tokens[token].span))) return "police";
  return view.scene.lemma(side.ref.article, token, Part::noun);
}

bool oneSource(std::string_view left, std::string_view right) {
  const auto holds = [](std::string_view set, std::string_view word) {
    const size_t at = (" " + std::string(set) + " ").find(" " + std::string(word) + " ");
    return !word.empty() && at != std::string::npos;
  };
  return std::any_of(kOneSource.begin(), kOneSource.end(),
                     [&](std::string_view set) { return holds(set, left) && holds(set, right); });
}

// "Zadan and Meron", "police and a friend": with those who speak beside the one of the phrase.
TokenRange together(const LinkView& view, const Side& side, TokenRange phrase) {
  const auto joins = [&](uint32_t token) { return keyOf(side, token) == "and" || keyOf(side, token) == "&"; };
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  if (phrase.end + 1 < last && joins(phrase.end)) {
    const uint32_t stop = std::min(last, phrase.end + kMostPhrase);
    for (++phrase.end; phrase.end < stop && inPhrase(view, side, phrase.end);) ++phrase.end;
  }
  if (phrase.begin > first + 1 && joins(phrase.begin - 1)) {
    const uint32_t stop = phrase.begin > first + kMostPhrase ? phrase.begin - kMostPhrase : first;
    for (--phrase.begin; phrase.begin > stop && inPhrase(view, side, phrase.begin - 1);) --phrase.begin;
  }
  return phrase;
}

// They name one entity, or one noun.
bool same(const LinkView& view, TokenRange left, TokenRange right) {
  left = together(view, view.left, left), right = together(view, view.right, right);
  const Span one = spanOf(view.left, left.begin, left.end), other = spanOf(view.right, right.begin, right.end);
  for (const Mention& mention : view.left.mentions)
    for (const Mention& twin : view.right.mentions)
      if (mention.entity != kNone && twin.entity != kNone && mention.span.overlaps(one) && twin.span.overlaps(other) &&
          view.scene.joined(view.left.ref.article, mention.entity) ==
              view.scene.joined(view.right.ref.article, twin.entity) &&
          mention.kind != MentionKind::place)
        return true;
  for (uint32_t a = left.begin; a < left.end; ++a)
    for (uint32_t b = right.begin; b < right.end; ++b)
      if (view.scene.content(view.left.ref.article, a) && view.scene.content(view.right.ref.article, b) &&
          (related(view.scene.lexicon, view.scene.lemma(view.left.ref.article, a),
                   view.scene.lemma(view.right.ref.article, b)) ||
           oneSource(nounOf(view, view.left, a), nounOf(view, view.right, b))))
        return true;
  return false;
}

std::vector<Teller> without(const LinkView& view, const std::vector<Teller>& own, const std::vector<Teller>& others,
                            bool own_left) {
  std::vector<Teller> out;
  for (const Teller& one : own)
    if (std::none_of(others.begin(), others.end(), [&](const Teller& other) {
          return own_left ? same(view, one.phrase, other.phrase) : same(view, other.phrase, one.phrase);
        }))
      out.push_back(one);
  return out;
}

// "Bell said his rate was high": what a person says of himself is another matter from what somebody else says so.
bool ofThemselves(const Side& side) {
  constexpr auto kOwn = std::to_array<std::string_view>({"he", "she", "his", "her", "i", "my"});
  for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
    if (isAmong(kOwn, keyOf(side, token))) return true;
  return false;
}

// A verb other than of saying that both sentences have: without one they only speak of the same things ("agreed on a
// package of sanctions" / "the package is illegal").
bool tellOneDeed(const LinkView& view) {
  return std::any_of(view.link.tokens.begin(), view.link.tokens.end(), [&](const WordPair& pair) {
    const uint32_t left = tokensOf(view.left, pair.left).begin, right = tokensOf(view.right, pair.right).begin;
    return (isVerb(view.left, left) || isVerb(view.right, right)) &&
           !isAmong(kSaying, view.scene.lemma(view.left.ref.article, left, Part::verb));
  });
}

// "none of the deaths was linked to the shot" / "three may have been": two statements, and each has its source.
bool sayOtherThings(const LinkView& view, const Findings& findings) {
  const auto denials = [&](const Side& side) {
    return denialsIn(view.scene, side, {side.sentence->first_token, side.sentence->end_token});
  };
  if (denials(view.left) % 2 != denials(view.right) % 2) return true;
  return anyOfPair(findings, view.left.ref, view.right.ref, [](const Finding& one) {
    return row(one.rule).relation == Relation::conflict || row(one.rule).reason == Reason::update;
  });
}

}  // namespace

void judgeSources(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full || view.link.score < kSureLink || view.matched_content < kMostlySame) return;
  const std::vector<Teller> left = sourcesOf(view, true), right = sourcesOf(view, false);
  const std::vector<Teller> one = without(view, left, right, true), other = without(view, right, left, false);
  if (one.size() != 1 || other.size() != 1) return;
  // two persons may well say two things in sentences that are only like each other
  const bool persons = nameAt(view.left, one[0].phrase, MentionKind::person) != nullptr &&
                       nameAt(view.right, other[0].phrase, MentionKind::person) != nullptr;
  if (persons && view.matched_content < kOneStatement) return;
  if (persons && ofThemselves(view.left) && ofThemselves(view.right)) return;
  if (mayBeOne(view, one[0].phrase, other[0].phrase)) return;
  if (!tellOneDeed(view) || sayOtherThings(view, findings)) return;
  if (one[0].carries != other[0].carries) return;  // who said it and who passed it on are two questions
  const bool shared = one.size() < left.size();
  if (shared && !(one[0].carries && other[0].carries)) return;
  Finding made = changeFinding(view, Rule::attribution_other_source, FactKind::attribution,
                               spanOf(view.left, one[0].phrase.begin, one[0].phrase.end),
                               spanOf(view.right, other[0].phrase.begin, other[0].phrase.end), view.matched_content);
  findings.push_back(std::move(made));
}

}  // namespace synoptic
