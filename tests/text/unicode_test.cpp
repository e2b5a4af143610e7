// The base layer against Unicode's own break tests, where the shared data is at hand, and against a few lines of our
// own.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "text/unicode.h"

using namespace synoptic;

namespace {

std::string sharedFile(const std::string& name) {
  const char* folder = std::getenv("SYNOPTIC_SHARED");
  return std::string(folder ? folder : "../shared") + "/" + name;
}

// One line is "÷ 0061 × 002E ÷": code points with their boundaries.
template <class Breaks>
void checkFile(const std::string& name, size_t least, Breaks breaks) {
  std::ifstream in(sharedFile("data/sentences/" + name));
  if (!in) {
    MESSAGE("skipped: " << name << " is not there; set SYNOPTIC_SHARED");
    return;
  }
  size_t lines = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line.substr(0, line.find('#')));
    std::string text;
    std::vector<uint32_t> expected;
    for (std::string word; words >> word;) {
      if (word == "÷")
        expected.push_back(uint32_t(text.size()));
      else if (word != "×")
        appendUtf8(text, char32_t(std::strtoul(word.c_str(), nullptr, 16)));
    }
    if (expected.empty()) continue;
    ++lines;
    if (breaks(text) != expected) FAIL_CHECK(line);
  }
  CHECK(lines >= least);
}

}  // namespace

TEST_CASE("sentence breaks are those of SentenceBreakTest") {
  checkFile("SentenceBreakTest.txt", 502, sentenceBreaks);
}
TEST_CASE("word breaks are those of WordBreakTest") {
  checkFile("WordBreakTest.txt", 1823, wordBreaks);
}

TEST_CASE("default boundaries of plain lines") {
  using B = std::vector<uint32_t>;
  CHECK(sentenceBreaks("One. Two? three!") == B{0, 5, 10, 16});
  CHECK(sentenceBreaks("etc. and so on.") == B{0, 15});
  CHECK(sentenceBreaks("3.5 left.\nNew") == B{0, 10, 13});
  CHECK(sentenceBreaks("").empty());
  CHECK(wordBreaks("can't go 3.5") == B{0, 5, 6, 8, 9, 12});
  CHECK(wordBreaks("a-b") == B{0, 1, 2, 3});
  CHECK(wordBreaks("").empty());
}

TEST_CASE("case folding") {
  CHECK(foldCase('A') == 'a');
  CHECK(foldCase(0x0416) == 0x0436);            // Ж
  CHECK(foldCase(0x03C2) == 0x03C3);            // final sigma
  CHECK(foldCase(0x13A0) == foldCase(0xAB70));  // Cherokee, capital and small
  CHECK(foldCase(0x4E2D) == 0x4E2D);
}

TEST_CASE("normalization form C") {
  struct Row {
    const char* what;
    std::u32string from, to;
  };
  const Row rows[] = {
      {"a letter and its mark", U"e\u0301", U"\u00E9"},
      {"what has no composed form stays", U"x\u0301", U"x\u0301"},
      {"two marks in either order", U"e\u0302\u0323", U"\u1EC7"},
      {"a composed letter and a mark that goes before", U"\u00EA\u0323", U"\u1EC7"},
      {"marks of one class keep their order", U"a\u0301\u0300", U"\u00E1\u0300"},
      {"a letter between keeps marks apart", U"ae\u0301", U"a\u00E9"},
      {"single characters that mean another", U"\u212B\u212A\u2126", U"\u00C5K\u03A9"},
      {"what is not to be composed is taken apart", U"\u0958", U"\u0915\u093C"},
      {"Hangul of two and of three letters", U"\u1100\u1161\u1112\u1161\u11AB", U"\uAC00\uD55C"},
      {"a Hangul syllable and its last letter", U"\uAC00\u11A8", U"\uAC01"},
      {"Hangul that is composed", U"\uD55C", U"\uD55C"},
      {"a mark without a letter", U"\u0301a", U"\u0301a"},
      {"Arabic", U"\u0627\u0653", U"\u0622"},
      {"kana with a sound mark", U"\u304B\u3099", U"\u304C"},
      {"nothing", U"", U""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    std::u32string codes = row.from;
    normalise(codes);
    CHECK((codes == row.to));
  }
}

// Columns: source; NFC; NFD; NFKC; NFKD. NFC of the first three is the second, of the last two the fourth.
// No time is asserted: put in order one by one, these would take the square of their number.
TEST_CASE("a flood of marks is put in order in no more time than its length") {
  std::u32string codes = U"a";
  for (int i = 0; i < 300000; ++i) codes += U"\u0301\u0316\u0334";  // of ranks 230, 220, 1
  normalise(codes);
  CHECK(codes.size() == 900000);  // the first acute is one with its letter
  CHECK(codes.substr(0, 2) == U"\u00E1\u0334");
  CHECK(codes.substr(299999, 4) == U"\u0334\u0334\u0316\u0316");
  CHECK(codes.back() == U'\u0301');
}

TEST_CASE("normalization is that of NormalizationTest") {
  std::ifstream in(sharedFile("corpora/unicode-15/NormalizationTest.txt"));
  if (!in) {
    MESSAGE("skipped: NormalizationTest.txt is not there; set SYNOPTIC_SHARED");
    return;
  }
  size_t lines = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    std::istringstream fields(line);
    std::u32string columns[5];
    for (std::u32string& column : columns) {
      std::string field;
      std::getline(fields, field, ';');
      std::istringstream words(field);
      for (std::string word; words >> word;) column += char32_t(std::strtoul(word.c_str(), nullptr, 16));
    }
    ++lines;
    for (size_t k = 0; k < 5; ++k) {
      std::u32string codes = columns[k];
      normalise(codes);
      if (codes != columns[k < 3 ? 1 : 3]) FAIL_CHECK(line);
    }
  }
  CHECK(lines >= 19000);
}

TEST_CASE("a character is read forwards and backwards alike") {
  const std::string text = "a\u00E9\u4E2D\U0001F600";
  size_t at = 0;
  for (char32_t code : {char32_t('a'), char32_t(0xE9), char32_t(0x4E2D), char32_t(0x1F600)}) {
    Character c = characterAt(text, at);
    CHECK(c.code == code);
    at += c.size;
    CHECK(characterBefore(text, at).code == code);
    CHECK(characterBefore(text, at).size == c.size);
  }
  CHECK(characterAt(text, at).size == 0);
  CHECK(characterBefore(text, 0).size == 0);
}
