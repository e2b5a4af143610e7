// scan: see scan.h. A Document and a Lexicon in; classes, shapes and title case of its tokens and sentences out.
// Example: the sentence "Mayor Opens New Bridge" is in title case, "Mayor Ann Lee opened it" is not.
// Covered by tests/facts/tagging.cpp.
#include "facts/scan.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "text/text.h"

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
  if (text.size() == 1) return text[0] == '"' || text[0] == '\'';
  return text == "“" || text == "”" || text == "„" || text == "«" || text == "»" || text == "‟" || text == "‘" ||
         text == "’" || text == "‚" || text == "``" || text == "''" || text == "「" || text == "」";
}

// A web address is no name: a period with letters on both sides and a small letter behind it.
bool isAddress(std::string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '@' || (text[i] == ':' && text.substr(i, 3) == "://")) return true;
    if (i > 0 && i + 2 < text.size() && text[i] == '.' && text[i + 1] >= 'a' && text[i + 1] <= 'z' &&
        text[i + 2] >= 'a' && text[i + 2] <= 'z')
      return true;
  }
  return false;
}

uint8_t shapeOf(const Token& token, std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  // most words are small, and one small letter tells that they are neither all capitals nor an initial
  if (isLower(first)) return token.kind != TokenKind::number ? kWord : 0;
  uint8_t shape = 0;
  const bool letter = isUpper(first);
  if (!letter && (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol))
    return isQuoteMark(text) ? kQuoteMark : 0;
  if (isDigit(first) || (first == '.' && text.size() > 1 && isDigit(static_cast<unsigned char>(text[1]))))
    return kDigits;
  if (token.kind != TokenKind::number) shape |= kWord;
  const bool wide_capital =
      first >= 0x80 && text.size() > 1 && isUpperTwoByte(first, static_cast<unsigned char>(text[1]));
  if (letter || wide_capital) shape |= isAddress(text) ? kCapital | kAddress : kCapital;
  int upper = 0;
  for (const char c : text) {
    if (isLower(static_cast<unsigned char>(c))) return shape;
    upper += isUpper(static_cast<unsigned char>(c)) ? 1 : 0;
  }
  if (upper >= 2) shape |= kAllCaps;
  if (upper == 1 && text.size() <= 2 && letter) shape |= kInitial;
  return shape;
}

// Closed-class words are tagged without the lexicon, and numbers and marks are in none: they are not looked up.
bool isOpenClass(const WordFacts& word, std::string_view key) {
  constexpr uint64_t kClosed = kDeterminer | kPreposition | kPronoun | kAuxiliary | kModal | kConjunction;
  const auto first = static_cast<unsigned char>(key.empty() ? '0' : key[0]);
  return (isLower(first) || first >= 0x80) && !word.is(kClosed);
}

void setReadings(const Lexicon::Readings& readings, std::string_view key, LexicalFacts& facts) {
  const std::string_view noun = readings.of(Part::noun), verb = readings.of(Part::verb);
  facts.noun = !noun.empty();
  facts.verb = !verb.empty();
  facts.adjective = !readings.of(Part::adjective).empty();
  // asked for only where it decides something: "quickly", and words of no other part
  const bool may_be_adverb = key.ends_with("ly") || (!facts.noun && !facts.verb && !facts.adjective);
  facts.adverb = may_be_adverb && !readings.of(Part::adverb).empty();
  if (facts.verb) {
    facts.verb_first = !facts.noun && !facts.adjective;
    if (facts.noun && readings.general == verb && noun != verb) facts.verb_first = true;
  }
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
  lookUp();
  writeShapes();
  title_case_.reserve(doc.sentences.size());
  for (const Sentence& sentence : doc.sentences)
    title_case_.push_back(isTitleCase(doc, shapes_, words_, lexical_, sentence));
  tags_.assign(doc.tokens.size(), Tag::other);
  taken_.assign(doc.tokens.size(), false);
  tagTokens(*this);
  findNumbered();
  findSterling();
}

void Scan::findSterling() {
  for (const std::string& one : document.keys)
    sterling_ = sterling_ || one == "£" || one == "sterling" || one == "pence";
  for (uint32_t i = 1; i < size() && !sterling_; ++i) {
    const bool sum = key(i) == "pounds" && is(i - 1, kMagnitude) && word(i - 1).number >= 1e6;
    sterling_ = sum && !(i + 1 < size() && key(i + 1) == "of");
  }
}

void Scan::findNumbered() {
  constexpr size_t kMostDigits = 3;  // more are a year
  for (const Sentence& sentence : document.sentences) {
    const size_t before = numbered_.size();
    bool results = false;  // "Leeds 2, Reading 0"
    for (uint32_t i = sentence.first_token + 1; i < sentence.end_token; ++i) {
      if (!has(i, kDigits) || text(i).size() > kMostDigits || !spaced(i)) continue;
      const std::string_view digits = text(i);
      if (!std::all_of(digits.begin(), digits.end(), isDigit)) continue;
      if (!has(i - 1, kCapital) || !has(i - 1, kWord) || lexical(i - 1).closed != Tag::other ||
          is(i - 1, kMonth | kWeekday | kCurrencyWord | kTitle))
        continue;
      // nothing behind it that could be counted: a mark, or the verb that the name is the subject of; what ends without
      // a mark is a line of results ("5. Ducati 82")
      if (i + 1 >= sentence.end_token) break;
      const bool mark = (key(i + 1) == "," || key(i + 1) == "." || key(i + 1) == ";" || key(i + 1) == ")");
      const bool verb = tags_[i + 1] == Tag::auxiliary || tags_[i + 1] == Tag::modal;
      if (!mark && !verb && (key(i + 1) != "'s" || spaced(i + 1))) continue;
      const uint64_t word = document.tokens[i - 1].key;
      results = results || (numbered_.size() > before && numbered_.back() >> 32 != word);
      numbered_.push_back(word << 32 | document.tokens[i].key);
    }
    if (results) numbered_.resize(before);
  }
  putInOrder(numbered_);
}

uint32_t Scan::numbered(uint32_t token) const {
  if (token == 0 || numbered_.empty()) return 0;
  const uint64_t pair = uint64_t(document.tokens[token - 1].key) << 32 | document.tokens[token].key;
  const auto [begin, end] = std::equal_range(numbered_.begin(), numbered_.end(), pair);
  return static_cast<uint32_t>(end - begin);
}

// Once for each distinct key, so that what follows touches only what was found.
void Scan::lookUp() {
  const size_t count = document.keys.size();
  words_.reserve(count);
  lexical_.resize(count);
  readings_.resize(count);
  place_of_.assign(count, kNone);
  hashes_.reserve(count);
  std::vector<std::string_view> asked;   // the lexicon has words of a to z only
  std::vector<uint32_t> hashes, places;  // of `asked`: places among the keys
  asked.reserve(count);
  hashes.reserve(count);
  places.reserve(count);
  for (uint32_t k = 0; k < count; ++k) {
    const std::string& one = document.keys[k];
    hashes_.push_back(wordHash(one));
    words_.push_back(wordFacts(one, hashes_[k]));
    lexical_[k].closed = closedTag(words_[k], one);
    const auto first = static_cast<unsigned char>(one.empty() ? '0' : one[0]);
    if (!isLower(first) && first != '\'') continue;
    asked.push_back(one);
    hashes.push_back(hashes_[k]);
    places.push_back(k);
  }
  std::vector<Lexicon::Readings> found(asked.size());
  lexicon.readings(asked, hashes, found);
  for (size_t i = 0; i < asked.size(); ++i) {
    const uint32_t k = places[i];
    readings_[k] = found[i];
    if (isOpenClass(words_[k], asked[i])) setReadings(readings_[k], asked[i], lexical_[k]);
    lexical_[k].base_verb = readings_[k].of(Part::verb) == asked[i];
  }
}

void Scan::writeShapes() {
  std::vector<uint32_t> capitals;  // keys that are written with a capital somewhere
  shapes_.reserve(document.tokens.size());
  for (const Token& token : document.tokens) {
    shapes_.push_back(shapeOf(token, document.text(token.span)));
    if ((shapes_.back() & kCapital) == 0 || place_of_[token.key] != kNone) continue;
    place_of_[token.key] = static_cast<uint32_t>(capitals.size());
    capitals.push_back(token.key);
    lexicon.fetchPlace(hashes_[token.key]);
  }
  places_.reserve(capitals.size());
  for (const uint32_t key : capitals) places_.push_back(lexicon.place(document.keys[key]));
}

void Scan::take(uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) taken_[i] |= kTaken;
}

Place Scan::placeAt(uint32_t first, uint32_t end) const {
  if (end == first + 1) {
    const std::string_view one = key(first);
    if (has(first, kAllCaps)) {
      if (one == "us") return lexicon.place("u.s");
      if (one == "uk") return lexicon.place("u.k");
    }
    return place(first);
  }
  std::string joined;
  for (uint32_t i = first; i < end; ++i) {
    if (i > first && spaced(i)) joined += ' ';
    joined += key(i);
  }
  return lexicon.place(joined);
}

Place Scan::place(uint32_t token) const {
  const uint32_t known = place_of_[document.tokens[token].key];
  return known == kNone ? lexicon.place(key(token)) : places_[known];
}

std::string_view Scan::counted(uint32_t token) const {
  const std::string_view one = key(token);
  if (one == "people" || one == "persons") return "person";
  // WordNet has some plurals as words of their own ("leaders"): the most frequent reading leads to the singular
  const Lexicon::Readings& readings = readings_[document.tokens[token].key];
  const std::string_view general = readings.general.empty() ? one : readings.general;
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
  const std::string_view found = readings_[document.tokens[token].key].of(part);
  return found.empty() ? key(token) : found;
}

RecogniserTable::RecogniserTable(std::vector<Recogniser> rows) : rows_(std::move(rows)) {
  assert(rows_.size() <= kMostRows);
  if (rows_.size() > kMostRows) rows_.resize(kMostRows);
  for (size_t r = 0; r < rows_.size(); ++r) {
    classes_ |= rows_[r].classes;
    for (size_t bit = 0; bit < 64; ++bit)
      if (rows_[r].classes >> bit & 1) rows_of_class_[bit] |= 1ull << r;
    for (size_t shapes = 0; shapes < 256; ++shapes)
      if (rows_[r].shapes & shapes) rows_of_shape_[shapes] |= 1ull << r;
  }
}

// Bits of the rows that a token sets off.
uint64_t RecogniserTable::rowsFor(uint64_t classes, uint8_t shapes) const {
  uint64_t rows = rows_of_shape_[shapes];
  for (uint64_t left = classes & classes_; left != 0; left &= left - 1) rows |= rows_of_class_[std::countr_zero(left)];
  return rows;
}

void RecogniserTable::run(Scan& scan) const {
  const std::vector<Sentence>& sentences = scan.document.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    Cursor cursor{s, sentences[s].first_token, sentences[s].first_token, sentences[s].end_token};
    while (cursor.token < cursor.end) {
      uint32_t next = cursor.token;
      uint64_t rows = rowsFor(scan.word(cursor.token).classes, scan.shapes(cursor.token));
      for (; rows != 0 && next == cursor.token && !scan.taken(cursor.token); rows &= rows - 1) {
        const Recogniser& row = rows_[static_cast<size_t>(std::countr_zero(rows))];
        next = row.read(scan, cursor, row.name);
      }
      if (next > cursor.token) scan.take(cursor.token, next);
      cursor.token = next > cursor.token ? next : cursor.token + 1;
    }
  }
}

}  // namespace synoptic
