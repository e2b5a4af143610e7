// tagging: the tokens of a Scan in, a coarse part of speech for each out. Method: closed classes from the word table;
// an open-class word takes the parts that the lexicon knows of it, and the word before it decides between them (after a
// determiner a noun, after "to" or a modal a verb, after be or have a participle …), else its most frequent reading.
// It is no parser: it serves to find the verb a mention hangs on and the head noun of what is counted.
// Example: "the plan failed" is determiner, noun, verb; "they plan to leave" is pronoun, verb, to, verb.
// Covered by tests/facts/tagging.cpp.
#include "facts/scan.h"

namespace synoptic {
namespace {

bool endsWith(std::string_view word, std::string_view end) {
  return word.size() > end.size() + 1 && word.substr(word.size() - end.size()) == end;
}

Tag closedTag(const WordFacts& word, std::string_view key) {
  if (key == "to") return Tag::to;
  if (word.is(kNegation) && key != "nor" && key != "without") return Tag::negation;
  if (word.is(kModal)) return Tag::modal;
  if (word.is(kAuxiliary) && key != "'s") return Tag::auxiliary;
  if (word.is(kDeterminer)) return Tag::determiner;
  if (word.is(kPreposition)) return Tag::preposition;
  if (word.is(kPronoun)) return Tag::pronoun;
  if (word.is(kConjunction)) return Tag::conjunction;
  return Tag::other;
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
  return closedTag(scan.word(token), scan.key(token)) == Tag::other &&
         (next.noun || next.adjective || scan.has(token, kCapital));
}

// After a noun or a name: an ambiguous word is a verb when what follows opens a new phrase ("Ann plans a trip").
bool phraseOpensAt(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end) return false;
  const Tag next = closedTag(scan.word(token), scan.key(token));
  return next == Tag::determiner || next == Tag::to || next == Tag::pronoun || next == Tag::preposition;
}

Tag openTag(const Scan& scan, uint32_t token, uint32_t end, Expects expects, Tag before) {
  const LexicalFacts& lexical = scan.lexical(token);
  const std::string_view key = scan.key(token);
  const bool participle = lexical.verb && (endsWith(key, "ed") || endsWith(key, "ing") ||
                                           (scan.lexicon.lemma(key, Part::verb) != key && !endsWith(key, "s")));
  if (scan.is(token, kAdverb) || (endsWith(key, "ly") && lexical.adverb)) return Tag::adverb;
  switch (expects) {
    case Expects::nominal:
      if (participle && !nominalNext(scan, token + 1, end) && (before == Tag::preposition || !lexical.noun))
        return Tag::verb;
      if (participle && !lexical.noun) return Tag::adjective;
      if (lexical.adjective && (!lexical.noun || nominalNext(scan, token + 1, end))) return Tag::adjective;
      if (lexical.noun) return Tag::noun;
      break;
    case Expects::verbal:
      if (lexical.verb) return Tag::verb;
      break;
    case Expects::participle:
      if (participle) return Tag::verb;
      if (lexical.adjective) return Tag::adjective;
      break;
    case Expects::anything:
      if (lexical.verb && lexical.noun && (before == Tag::noun || before == Tag::name)) {
        const bool inflected = endsWith(key, "s") != endsWith(scan.key(token - 1), "s");
        if (phraseOpensAt(scan, token + 1, end) && (inflected || participle)) return Tag::verb;
      }
      break;
  }
  if (lexical.verb_first || (participle && !lexical.noun && !(lexical.adjective && nominalNext(scan, token + 1, end))))
    return Tag::verb;
  if (lexical.noun && !(lexical.adjective && nominalNext(scan, token + 1, end))) return Tag::noun;
  if (lexical.adjective) return Tag::adjective;
  if (lexical.verb) return Tag::verb;
  if (lexical.adverb) return Tag::adverb;
  return Tag::noun;  // unknown words are nouns
}

void tagSentence(Scan& scan, uint32_t index) {
  const Sentence& sentence = scan.document.sentences[index];
  const bool shouting = scan.titleCase(index);
  Tag before = Tag::other;
  Expects expects = Expects::anything;
  bool at_start = true;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = scan.document.tokens[i];
    Tag tag = Tag::other;
    if (scan.has(i, kDigits)) {
      tag = Tag::number;
    } else if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
      tag = Tag::punctuation;
    } else {
      tag = closedTag(scan.word(i), scan.key(i));
      const bool name_like = scan.has(i, kCapital) && !shouting &&
                             (!at_start || !(scan.lexical(i).noun || scan.lexical(i).verb ||
                                             scan.lexical(i).adjective || scan.lexical(i).adverb));
      if (scan.has(i, kAllCaps) && !shouting && !at_start) tag = Tag::name;
      if (tag == Tag::other || (tag == Tag::modal && name_like && !at_start && scan.is(i, kMonth))) {
        if (name_like)
          tag = Tag::name;
        else if (scan.is(i, kUnitNumber | kTensNumber | kMagnitude))
          tag = Tag::number;
        else
          tag = openTag(scan, i, sentence.end_token, expects, before);
      }
    }
    scan.setTag(i, tag);
    at_start = at_start
                   ? tag == Tag::punctuation
                   : scan.has(i, kQuoteMark) || (tag == Tag::punctuation && (scan.key(i) == ":" || scan.key(i) == "."));
    // adverbs are looked through ("has already gone"), hyphens join
    if (tag == Tag::adverb && expects != Expects::anything) continue;
    if (tag == Tag::negation && expects == Expects::participle) continue;
    if (tag == Tag::punctuation && scan.key(i) == "-" && !token.space_before) continue;
    before = tag;
    expects = expectation(tag);
  }
}

}  // namespace

void tagTokens(Scan& scan) {
  for (uint32_t s = 0; s < scan.document.sentences.size(); ++s) tagSentence(scan, s);
}

}  // namespace synoptic
