// scan: one Document as the recognisers see it: for every token its classes, shape and a coarse part of speech, for
// every sentence whether it is set in title case; and the mentions found so far. A recogniser is a row of a table: a
// name, what words set it off, and a function that reads on from such a word and says how many tokens it took. Example:
// in "a 20-point plan" the token "20" is a number, "plan" a noun; number.plain takes "20-point". Covered by
// tests/facts/tagging.cpp and by the tests of every recogniser.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "facts/words.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

namespace synoptic {

enum class Tag : uint8_t {
  other,
  punctuation,
  number,
  determiner,
  preposition,
  pronoun,
  conjunction,
  auxiliary,
  modal,
  negation,
  to,
  adverb,
  adjective,
  noun,
  name,
  verb
};

// How a token is written.
enum Shape : uint8_t {
  kCapital = 1,  // begins with an upper-case letter
  kAllCaps = 2,  // two letters or more, all upper-case ("NATO", "U.S.")
  kDigits = 4,   // begins with a digit
  kInitial = 8,  // one capital, with or without a period ("B.")
  kQuoteMark = 16,
  kWord = 32,     // letters, whatever follows them
  kAddress = 64,  // with a capital at its beginning, a web or mail address
};

// What is known of a key, looked up once: what its closed class makes of it, else the lexicon.
struct LexicalFacts {
  Tag closed = Tag::other;  // other: of no closed class
  bool noun = false, verb = false, adjective = false, adverb = false;
  bool verb_first = false;  // read alone it is a verb
  bool base_verb = false;   // its verb is the key itself ("meet", not "met")
};

class Scan {
 public:
  Scan(const Document& doc, const Lexicon& words_known, int32_t published_day);

  const Document& document;
  const Lexicon& lexicon;
  // Published on a day from `published` to `published_last`; equal when it is certain, kUnknown when nobody knows.
  int32_t published, published_last;
  std::vector<Mention> mentions;
  // By month, 1 to 12: the year of the last date that was written with that month and a year; 0: none was.
  std::array<int32_t, 13> told_years{};
  std::vector<Entity> entities;
  std::vector<Attribution> attributions;
  std::vector<Note> notes;

  uint32_t size() const { return static_cast<uint32_t>(document.tokens.size()); }
  std::string_view key(uint32_t token) const { return document.keys[document.tokens[token].key]; }
  std::string_view text(uint32_t token) const { return document.text(document.tokens[token].span); }
  uint32_t hashOfKey(uint32_t key) const { return hashes_[key]; }  // wordHash; `key` as in Token
  Span span(uint32_t token) const { return document.tokens[token].span; }
  Span span(uint32_t first, uint32_t end) const { return {span(first).begin, span(end - 1).end}; }
  bool spaced(uint32_t token) const { return document.tokens[token].space_before; }
  // A hyphen between two tokens without spaces: "20" "-" "point".
  bool hyphenated(uint32_t token, uint32_t end) const {
    return token + 1 < end && key(token) == "-" && !spaced(token) && !spaced(token + 1);
  }
  const WordFacts& word(uint32_t token) const { return words_[document.tokens[token].key]; }
  const LexicalFacts& lexical(uint32_t token) const { return lexical_[document.tokens[token].key]; }
  bool is(uint32_t token, uint64_t classes) const { return word(token).is(classes); }
  bool has(uint32_t token, uint8_t shapes) const { return (shapes_[token] & shapes) != 0; }
  uint8_t shapes(uint32_t token) const { return shapes_[token]; }
  Tag tag(uint32_t token) const { return tags_[token]; }
  void setTag(uint32_t token, Tag tag) { tags_[token] = tag; }
  bool titleCase(uint32_t sentence) const { return title_case_[sentence]; }

  // How often the article writes the word before the number `token`, with that number, where it can count nothing:
  // "Helios 2 was", "the rocket, Helios 2,". Such a number is a part of the name also in "Helios 2 flies".
  uint32_t numbered(uint32_t token) const;

  // Does the article have other sums in sterling: "£", "pence", "million pounds" of nothing that is weighed?
  bool sterling() const { return sterling_; }

  // Tokens that a mention already stands on: a later recogniser does not read them again.
  bool taken(uint32_t token) const { return taken_[token] != 0; }
  // Was the number read as one that counts nothing ("Precinct 14")? No mention stands on it.
  bool labelled(uint32_t token) const { return (taken_[token] & kLabelled) != 0; }
  void label(uint32_t token) { taken_[token] |= kLabelled; }
  void take(uint32_t first, uint32_t end);

  // The country, city or nationality that the tokens name; "US" and "UK" in capitals are countries.
  Place placeAt(uint32_t first, uint32_t end) const;
  // The same of one token's key, whatever its capitals.
  Place place(uint32_t token) const;

  // Base form of a noun as it is counted: "leaders" is "leader", "people" is "person".
  std::string_view counted(uint32_t token) const;
  // The same with what a hyphen joins to it: "fund-raisers" is "fund-raiser".
  std::string countedText(uint32_t token) const;
  bool isPlural(uint32_t token) const { return counted(token) != key(token); }

  // Base form of the token read as that part of speech; the key where the lexicon knows none.
  std::string_view lemma(uint32_t token, Part part) const;

 private:
  void lookUp();
  void writeShapes();
  void findNumbered();
  void findSterling();

  std::vector<uint32_t> hashes_;             // by key: wordHash
  std::vector<WordFacts> words_;             // by key
  std::vector<LexicalFacts> lexical_;        // by key
  std::vector<Lexicon::Readings> readings_;  // by key; empty for what is no word
  std::vector<uint32_t> place_of_;           // by key: index into places_, kNone where it was not asked for
  std::vector<Place> places_;                // of the words that are written with a capital somewhere
  std::vector<uint8_t> shapes_;              // by token
  std::vector<Tag> tags_;                    // by token
  static constexpr uint8_t kTaken = 1, kLabelled = 2;
  std::vector<uint8_t> taken_;       // by token: of the two bits above
  std::vector<uint8_t> title_case_;  // by sentence
  bool sterling_ = false;
  std::vector<uint64_t> numbered_;  // keys of a word and of its number, once for each time; in order
};

// Where a recogniser stands: a token of a sentence, and where the sentence ends.
struct Cursor {
  uint32_t sentence = 0;
  uint32_t token = 0;
  uint32_t first = 0;  // of the sentence
  uint32_t end = 0;    // of the sentence
};

// One row of the table of recognisers. It is tried at every free token that has one of the classes or shapes; it adds
// its mention, if any, and returns the token after the last that it took, or `cursor.token` when nothing was there.
struct Recogniser {
  std::string_view name;
  uint64_t classes;
  uint8_t shapes;
  uint32_t (*read)(Scan& scan, const Cursor& cursor, std::string_view name);
};

// A table of recognisers with what is worked out of it once: which rows a class or a shape sets off.
class RecogniserTable {
 public:
  static constexpr size_t kMostRows = 64;  // rows beyond are not run
  explicit RecogniserTable(std::vector<Recogniser> rows);

  // Runs the rows in order over every sentence: at each token the first row that takes something wins.
  void run(Scan& scan) const;

 private:
  uint64_t rowsFor(uint64_t classes, uint8_t shapes) const;

  std::vector<Recogniser> rows_;
  uint64_t classes_ = 0;           // that set off any row
  uint64_t rows_of_class_[64]{};   // by bit of WordClass: bits of rows
  uint64_t rows_of_shape_[256]{};  // by Shape bits
};

// Sets the coarse part of speech of every token (tagging.cpp).
void tagTokens(Scan& scan);

// The tag of a word of a closed class, whatever stands around it (tagging.cpp).
Tag closedTag(const WordFacts& word, std::string_view key);

}  // namespace synoptic
