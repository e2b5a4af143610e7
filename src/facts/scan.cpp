// scan: see scan.h. A Document and a Lexicon in; classes, shapes and title case of its tokens and sentences out.
// Example: the sentence "Mayor Opens New Bridge" is in title case, "Mayor Ann Lee opened it" is not.
// Covered by tests/facts/tagging.cpp.
#include "facts/scan.h"

namespace synoptic {
namespace {

bool isUpper(unsigned char c) {
  return c >= 'A' && c <= 'Z';
}
bool isLower(unsigned char c) {
  return c >= 'a' && c <= 'z';
}
bool isDigit(unsigned char c) {
  return c >= '0' && c <= '9';
}

// Latin-1, Latin Extended-A, Greek and Cyrillic capitals as two UTF-8 bytes: enough to see that "Élysée" is
// capitalised.
bool isUpperTwoByte(unsigned char lead, unsigned char trail) {
  if (lead == 0xC3) return trail >= 0x80 && trail <= 0x9E && trail != 0x97;
  if (lead == 0xC4 || lead == 0xC5) return trail % 2 == 0;  // Extended-A: capitals mostly on even code points
  if (lead == 0xCE) return trail >= 0x91 && trail <= 0xA9;
  if (lead == 0xD0) return trail >= 0x80 && trail <= 0xAF;
  return false;
}

bool isQuoteMark(std::string_view text) {
  return text == "\"" || text == "“" || text == "”" || text == "„" || text == "«" || text == "»" || text == "‟" ||
         text == "‘" || text == "’" || text == "'" || text == "‚" || text == "``" || text == "''" || text == "「" ||
         text == "」";
}

uint8_t shapeOf(const Token& token, std::string_view text) {
  if (text.empty()) return 0;
  uint8_t shape = 0;
  const auto first = static_cast<unsigned char>(text[0]);
  const bool letter = isUpper(first) || isLower(first);
  if (!letter && (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol))
    return isQuoteMark(text) ? kQuoteMark : 0;
  if (isDigit(first) || (first == '.' && text.size() > 1 && isDigit(static_cast<unsigned char>(text[1]))))
    return kDigits;
  if (token.kind != TokenKind::number) shape |= kWord;
  const bool wide_capital =
      first >= 0x80 && text.size() > 1 && isUpperTwoByte(first, static_cast<unsigned char>(text[1]));
  if (isUpper(first) || wide_capital) shape |= kCapital;
  int upper = 0, lower = 0;
  for (const char c : text) {
    upper += isUpper(static_cast<unsigned char>(c)) ? 1 : 0;
    lower += isLower(static_cast<unsigned char>(c)) ? 1 : 0;
  }
  if (upper >= 2 && lower == 0) shape |= kAllCaps;
  if (upper == 1 && lower == 0 && text.size() <= 2 && isUpper(first)) shape |= kInitial;
  return shape;
}

// Closed-class words are tagged without the lexicon, and numbers and marks are in none: they are not looked up.
bool isOpenClass(const WordFacts& word, std::string_view key) {
  constexpr uint64_t kClosed = kDeterminer | kPreposition | kPronoun | kAuxiliary | kModal | kConjunction;
  const auto first = static_cast<unsigned char>(key.empty() ? '0' : key[0]);
  return (isLower(first) || first >= 0x80) && !word.is(kClosed);
}

LexicalFacts lexicalFacts(const Lexicon& lexicon, std::string_view key) {
  LexicalFacts facts;
  facts.noun = !lexicon.lemma(key, Part::noun).empty();
  const std::string_view verb = lexicon.lemma(key, Part::verb);
  facts.verb = !verb.empty();
  facts.adjective = !lexicon.lemma(key, Part::adjective).empty();
  // asked for only where it decides something: "quickly", and words of no other part
  const bool may_be_adverb = key.ends_with("ly") || (!facts.noun && !facts.verb && !facts.adjective);
  facts.adverb = may_be_adverb && !lexicon.lemma(key, Part::adverb).empty();
  if (facts.verb) {
    facts.verb_first = !facts.noun && !facts.adjective;
    if (facts.noun && lexicon.lemma(key) == verb && lexicon.lemma(key, Part::noun) != verb) facts.verb_first = true;
  }
  return facts;
}

// Title case: the words that are no particles are capitalised, and several of them are common words, so that it is no
// list of names ("2. Ludmila Engquist (Sweden)").
bool isTitleCase(const Document& document, const std::vector<uint8_t>& shapes, const std::vector<WordFacts>& words,
                 const std::vector<LexicalFacts>& lexical, const Sentence& sentence) {
  constexpr uint64_t kParticles = kDeterminer | kPreposition | kConjunction | kPronoun | kAuxiliary | kModal | kAdverb;
  uint32_t capital = 0, small = 0, common = 0;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = document.tokens[i];
    const bool upper = (shapes[i] & kCapital) != 0;
    if ((shapes[i] & kWord) == 0 || (upper && token.span.size() < 4)) continue;
    const LexicalFacts& known = lexical[token.key];
    if (upper &&
        (known.verb || known.adjective || known.adverb || words[token.key].is(kUnitNumber | kMagnitude | kTimeUnit)))
      ++common;
    if (i == sentence.first_token) continue;
    if (upper)
      ++capital;
    else if (!words[token.key].is(kParticles))
      ++small;
  }
  return capital >= 2 && capital >= 10 * small && 3 * common >= capital;
}

}  // namespace

Scan::Scan(const Document& doc, const Lexicon& words_known, int32_t published_day)
    : document(doc), lexicon(words_known), published(published_day), published_last(published_day) {
  words_.reserve(doc.keys.size());
  lexical_.reserve(doc.keys.size());
  for (const std::string& one : doc.keys) {
    words_.push_back(wordFacts(one));
    lexical_.push_back(isOpenClass(words_.back(), one) ? lexicalFacts(lexicon, one) : LexicalFacts());
  }
  shapes_.reserve(doc.tokens.size());
  for (const Token& token : doc.tokens) shapes_.push_back(shapeOf(token, doc.text(token.span)));
  title_case_.reserve(doc.sentences.size());
  for (const Sentence& sentence : doc.sentences)
    title_case_.push_back(isTitleCase(doc, shapes_, words_, lexical_, sentence));
  tags_.assign(doc.tokens.size(), Tag::other);
  taken_.assign(doc.tokens.size(), false);
  tagTokens(*this);
}

void Scan::take(uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) taken_[i] = true;
}

Place Scan::placeAt(uint32_t first, uint32_t end) const {
  if (end == first + 1) {
    const std::string_view one = key(first);
    if (has(first, kAllCaps)) {
      if (one == "us") return lexicon.place("u.s");
      if (one == "uk") return lexicon.place("u.k");
    }
    return lexicon.place(one);
  }
  std::string joined;
  for (uint32_t i = first; i < end; ++i) {
    if (i > first && spaced(i)) joined += ' ';
    joined += key(i);
  }
  return lexicon.place(joined);
}

std::string_view Scan::counted(uint32_t token) const {
  const std::string_view one = key(token);
  if (one == "people" || one == "persons") return "person";
  // WordNet has some plurals as words of their own ("leaders"): the most frequent reading leads to the singular
  const std::string_view general = lexicon.lemma(one);
  if (general != one && lexicon.has(general, Part::noun)) return general;
  return lemma(token, Part::noun);
}

std::string Scan::countedText(uint32_t token) const {
  std::string out(counted(token));
  if (token < 2 || spaced(token) || spaced(token - 1) || key(token - 1) != "-") return out;
  if (!has(token - 2, kWord) || is(token - 2, kUnitNumber | kTensNumber | kOrdinalWord | kMagnitude)) return out;
  return std::string(key(token - 2)) + "-" + out;
}

std::string_view Scan::lemma(uint32_t token, Part part) const {
  const std::string_view found = lexicon.lemma(key(token), part);
  return found.empty() ? key(token) : found;
}

void runRecognisers(Scan& scan, const Recogniser* rows, size_t count) {
  const std::vector<Sentence>& sentences = scan.document.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    Cursor cursor{s, sentences[s].first_token, sentences[s].first_token, sentences[s].end_token};
    while (cursor.token < cursor.end) {
      uint32_t next = cursor.token;
      for (size_t r = 0; r < count && next == cursor.token && !scan.taken(cursor.token); ++r) {
        const Recogniser& row = rows[r];
        if (!scan.is(cursor.token, row.classes) && !scan.has(cursor.token, row.shapes)) continue;
        next = row.read(scan, cursor, row.name);
      }
      if (next > cursor.token) scan.take(cursor.token, next);
      cursor.token = next > cursor.token ? next : cursor.token + 1;
    }
  }
}

}  // namespace synoptic
