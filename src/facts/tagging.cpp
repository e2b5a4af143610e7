// tagging: the tokens of a Scan in, a coarse part of speech for each out. Method: closed classes from the word table;
// an open-class word takes the parts that the lexicon knows of it, and the word before it decides between them (after a
// determiner a noun, after "to" or a modal a verb, after be or have a participle …), else its most frequent reading.
// It is no parser: it serves to find the verb a mention hangs on and the head noun of what is counted.
// Example: "the plan failed" is determiner, noun, verb; "they plan to leave" is pronoun, verb, to, verb.
// Covered by tests/facts/tagging.cpp.
#include <algorithm>
#include <array>

#include "facts/scan.h"

namespace synoptic {
namespace {

bool endsWith(std::string_view word, std::string_view end) {
  return word.size() > end.size() + 1 && word.substr(word.size() - end.size()) == end;
}

// What the words before expect: an inside of a noun phrase, a verb, or nothing in particular.
enum class Expects : uint8_t { anything, nominal, verbal, participle };

Expects expectation(Tag before) {
  switch (before) {
    case Tag::determiner:
    case Tag::adjective:
    case Tag::number:
    case Tag::preposition:
      return Expects::nominal;
    case Tag::to:
    case Tag::modal:
    case Tag::pronoun:
    case Tag::negation:
      return Expects::verbal;
    case Tag::auxiliary:
      return Expects::participle;
    default:
      return Expects::anything;
  }
}

// May the word at `token` carry on a noun phrase? Then an ambiguous -ed or -ing word before it is an adjective.
bool nominalNext(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return false;
  const LexicalFacts& next = scan.lexical(token);
  return scan.lexical(token).closed == Tag::other && (next.noun || next.adjective || scan.has(token, kCapital));
}

bool isParticle(std::string_view key) {
  static constexpr std::array<std::string_view, 8> kParticles = {"out",  "up",      "down", "off",
                                                                 "away", "through", "into", "over"};
  return isAmong(kParticles, key);
}

bool opensPhrase(Tag tag) {
  return tag == Tag::determiner || tag == Tag::to || tag == Tag::pronoun || tag == Tag::preposition;
}

// "starts Monday", "open on Friday", "close at 8 p.m.": a time behind the word.
bool timeNext(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token;
  if (at + 1 < end && (scan.key(at) == "on" || scan.key(at) == "at")) ++at;
  return at < end && (scan.is(at, kWeekday | kDayWord) ||
                      (at > token && scan.key(token) == "at" && (scan.has(at, kDigits) || scan.is(at, kDayPart))));
}

// After a noun or a name an ambiguous word is a verb when it agrees and what follows is an object or a new phrase ("Ann
// plans a trip", "Ukraine rejects demands"), and part of the noun phrase otherwise ("security guarantees for").
bool verbAfterNominal(const Scan& scan, uint32_t token, uint32_t end, Tag before) {
  const std::string_view key = scan.key(token);
  const std::string_view previous = scan.key(token - 1);
  const bool third_person = endsWith(key, "s") && !endsWith(key, "ss");
  const bool past = endsWith(key, "ed");
  const bool plural_before = before == Tag::noun && endsWith(previous, "s");
  if (token + 1 >= end) return past;
  const Tag next = scan.lexical(token + 1).closed;
  if (next == Tag::auxiliary || next == Tag::modal) return false;
  if (past) return true;
  if (third_person && plural_before) return false;
  // "two match points to save": behind a number above one a noun in the singular is not yet what is counted
  const bool counted = before == Tag::noun && !plural_before && token > 1 && scan.tag(token - 2) == Tag::number &&
                       scan.word(token - 2).number != 1 && scan.text(token - 2) != "1" && !scan.isPlural(token - 1);
  if (third_person && counted && scan.lexical(token).noun && scan.isPlural(token)) return false;
  // "the strike starts Monday", "polls close at 8 p.m."
  if (before == Tag::noun && timeNext(scan, token + 1, end) &&
      (plural_before ? scan.lexical(token).base_verb : third_person))
    return true;
  // "the ferry hit the pier"
  if (next == Tag::determiner || next == Tag::pronoun)
    return third_person || plural_before || scan.is(token, kBasePast);
  // "Norland cut 300 jobs", "set free 22 prisoners"
  const bool object = scan.has(token + 1, kDigits) || scan.word(token + 1).number > 0 || scan.key(token + 1) == "free";
  if (before == Tag::name && scan.is(token, kBasePast) && object) return true;
  if (before == Tag::noun && !plural_before) return third_person && next == Tag::to;
  if (before == Tag::name && third_person)
    return opensPhrase(next) || scan.has(token + 1, kCapital | kDigits) || scan.lexical(token + 1).noun;
  return plural_before && next == Tag::to;
}

// A participle, or a past form that is not the base form.
bool isParticiple(const Scan& scan, uint32_t token) {
  const std::string_view key = scan.key(token);
  if (!scan.lexical(token).verb) return false;
  if (endsWith(key, "ed") || endsWith(key, "ing")) return true;
  return !endsWith(key, "s") && !scan.lexical(token).base_verb;
}

Tag nominalTag(const Scan& scan, uint32_t token, uint32_t end, Tag before) {
  const LexicalFacts& lexical = scan.lexical(token);
  const bool goes_on = nominalNext(scan, token + 1, end);
  if (isParticiple(scan, token)) {
    if (!goes_on && (before == Tag::preposition || !lexical.noun)) return Tag::verb;
    if (!lexical.noun) return Tag::adjective;
  }
  if (lexical.adjective && (!lexical.noun || goes_on)) return Tag::adjective;
  return lexical.noun ? Tag::noun : Tag::other;
}

Tag openTag(const Scan& scan, uint32_t token, uint32_t end, Expects expects, Tag before) {
  const LexicalFacts& lexical = scan.lexical(token);
  const std::string_view key = scan.key(token);
  const bool participle = isParticiple(scan, token);
  if (scan.is(token, kAdverb) || (endsWith(key, "ly") && lexical.adverb)) return Tag::adverb;
  // "Washington-led", "state-run": the compound describes
  const bool compound = token > 0 && !scan.spaced(token) && scan.key(token - 1) == "-";
  if (compound && participle) return Tag::adjective;
  switch (expects) {
    case Expects::nominal:
      // "that stretches": a plural does not follow a singular determiner
      if (lexical.verb && before == Tag::determiner && scan.key(token - 1) == "that" && endsWith(key, "s") &&
          !endsWith(key, "ss"))
        return Tag::verb;
      if (const Tag tag = nominalTag(scan, token, end, before); tag != Tag::other) return tag;
      break;
    case Expects::verbal:
      if (lexical.verb) return Tag::verb;
      break;
    case Expects::participle:
      if (participle || scan.is(token, kBasePast)) return Tag::verb;
      if (lexical.adjective) return Tag::adjective;
      break;
    case Expects::anything:
      if (lexical.verb && lexical.noun && (before == Tag::noun || before == Tag::name) &&
          verbAfterNominal(scan, token, end, before))
        return Tag::verb;
      break;
  }
  if (participle && endsWith(key, "ed") && !lexical.noun && (before == Tag::noun || before == Tag::name))
    return Tag::verb;
  const bool described = lexical.adjective && nominalNext(scan, token + 1, end);
  if (lexical.verb_first || (participle && !lexical.noun && !described)) return Tag::verb;
  if (lexical.noun && !described) return Tag::noun;
  // "the blaze broke out": the dictionary has an adjective of this form too
  if (participle && lexical.adjective && (before == Tag::noun || before == Tag::name) && token + 1 < end &&
      isParticle(scan.key(token + 1)))
    return Tag::verb;
  if (lexical.adjective) return Tag::adjective;
  if (lexical.verb) return Tag::verb;
  if (lexical.adverb) return Tag::adverb;
  return Tag::noun;  // unknown words are nouns
}

// "to" before anything but a base form leads a noun phrase, and always after "according", "due", "prior" …
bool leadsNoun(const Scan& scan, uint32_t token, uint32_t end) {
  if (token + 1 >= end) return true;
  static constexpr std::array<std::string_view, 8> kBefore = {"according", "due",      "prior",    "thanks",
                                                              "close",     "compared", "addition", "contrary"};
  if (token > 0 && isAmong(kBefore, scan.key(token - 1))) return true;
  const LexicalFacts& next = scan.lexical(token + 1);
  return scan.lexical(token + 1).closed == Tag::other && next.noun && (!next.verb || !next.base_verb);
}

bool isCommon(const LexicalFacts& lexical) {
  return lexical.noun || lexical.verb || lexical.adjective || lexical.adverb;
}

// One word or number of a sentence; `at_start`: a capital says nothing there.
Tag wordTag(const Scan& scan, uint32_t token, uint32_t end, bool at_start, bool shouting, Expects expects, Tag before) {
  const bool capital = scan.has(token, kCapital) && !shouting;
  if (scan.has(token, kAllCaps) && capital && !at_start) return Tag::name;
  Tag tag = scan.lexical(token).closed;
  if (scan.key(token) == "'s" && before == Tag::pronoun) return Tag::auxiliary;
  if (scan.key(token) == "no" && token + 1 < end && scan.key(token + 1) == "longer") return Tag::negation;
  if (scan.key(token) == "longer" && before == Tag::negation) return Tag::adverb;
  if (tag == Tag::to && leadsNoun(scan, token, end)) return Tag::preposition;
  const bool name_like = capital && (!at_start || !isCommon(scan.lexical(token)));
  if (tag == Tag::modal && name_like && !at_start && scan.is(token, kMonth)) tag = Tag::other;
  if (tag == Tag::noun && name_like) return Tag::name;
  if (tag != Tag::other) return tag;
  if (name_like) return Tag::name;
  if (scan.is(token, kUnitNumber | kTensNumber | kMagnitude)) return Tag::number;
  return openTag(scan, token, end, expects, before);
}

// "by raising the age and cutting yearly adjustments": the second of two does what the first does, whatever the word
// alone would be.
bool joinsDoing(const Scan& scan, uint32_t token, Tag before, uint32_t doing) {
  constexpr uint32_t kJoined = 20;  // tokens from one to the other
  return before == Tag::conjunction && doing != UINT32_MAX && token - doing <= kJoined &&
         endsWith(scan.key(token), "ing") && scan.lexical(token).verb;
}

void tagSentence(Scan& scan, uint32_t index) {
  const Sentence& sentence = scan.document.sentences[index];
  const bool shouting = scan.titleCase(index);
  Tag before = Tag::other;
  uint32_t doing = UINT32_MAX;  // the last verb in "-ing"
  Expects expects = Expects::anything;
  bool at_start = true;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = scan.document.tokens[i];
    const std::string_view key = scan.key(i);
    Tag tag = Tag::punctuation;
    if (scan.has(i, kDigits))
      tag = Tag::number;
    else if (scan.has(i, kWord) || token.kind == TokenKind::number)
      tag = wordTag(scan, i, sentence.end_token, at_start, shouting, expects, before);
    if (joinsDoing(scan, i, before, doing)) tag = Tag::verb;
    if (tag == Tag::verb && endsWith(key, "ing")) doing = i;
    scan.setTag(i, tag);
    if (at_start)
      at_start = tag == Tag::punctuation;
    else
      at_start = scan.has(i, kQuoteMark) || (tag == Tag::punctuation && (key == ":" || key == "."));
    // adverbs are looked through ("has already gone"), hyphens join
    if (tag == Tag::adverb && expects != Expects::anything) continue;
    if (tag == Tag::negation && key != "no" && expects == Expects::participle) continue;
    if (tag == Tag::punctuation && key == "-" && !token.space_before) continue;
    before = tag;
    expects = scan.is(i, kDoForm) ? Expects::verbal : expectation(tag);
    // "Russian officials": a nationality stands before its noun
    if (tag == Tag::name && !key.ends_with("s") && scan.place(i).form == Place::Form::demonym)
      expects = Expects::nominal;
  }
}

}  // namespace

Tag closedTag(const WordFacts& word, std::string_view key) {
  if (key == "to") return Tag::to;
  if (word.is(kNounOnly)) return Tag::noun;
  if (word.is(kNegation) && key != "nor" && key != "without") return Tag::negation;
  if (word.is(kModal)) return Tag::modal;
  if (word.is(kAuxiliary) && key != "'s") return Tag::auxiliary;
  if (word.is(kDeterminer)) return Tag::determiner;
  if (word.is(kPreposition)) return Tag::preposition;
  if (word.is(kPronoun)) return Tag::pronoun;
  if (word.is(kConjunction)) return Tag::conjunction;
  return Tag::other;
}

void tagTokens(Scan& scan) {
  for (uint32_t s = 0; s < scan.document.sentences.size(); ++s) tagSentence(scan, s);
}

}  // namespace synoptic
