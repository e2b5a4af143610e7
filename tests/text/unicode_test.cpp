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
  return std::string(folder ? folder : "../shared") + "/data/sentences/" + name;
}

// One line is "÷ 0061 × 002E ÷": code points with their boundaries.
template <class Breaks>
void checkFile(const std::string& name, size_t least, Breaks breaks) {
  std::ifstream in(sharedFile(name));
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

TEST_CASE("small letters and compositions") {
  CHECK(lowerCase('A') == 'a');
  CHECK(lowerCase(0x0416) == 0x0436);  // Ж
  CHECK(lowerCase(0x4E2D) == 0x4E2D);
  CHECK(composed('e', 0x0301) == 0x00E9);
  CHECK(composed('x', 0x0301) == 0);
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
