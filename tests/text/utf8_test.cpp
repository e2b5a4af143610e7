// Repair of bytes that are no UTF-8, and what readDocument says about it.
#include <doctest/doctest.h>

#include "text/text.h"

using namespace synoptic;

TEST_CASE("one replacement for each maximal ill-formed part") {
  struct Row {
    const char* what;
    std::string bytes, repaired;
    size_t count;
  };
  const std::string r = "\xEF\xBF\xBD";
  const Row rows[] = {
      {"plain stays", "plain", "plain", 0},
      {"two to four bytes stay", "\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80", "\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80", 0},
      {"lone continuation", "a\x80z", "a" + r + "z", 1},
      {"never a lead byte", "a\xFF\xFEz", "a" + r + r + "z", 2},
      {"overlong", "\xC0\xAF", r + r, 2},
      {"overlong of three", "\xE0\x80\xAF", r + r + r, 3},
      {"surrogate", "\xED\xA0\x80", r + r + r, 3},
      {"beyond the last code point", "\xF4\x90\x80\x80", r + r + r + r, 4},
      {"cut after two of three", "\xE4\xB8", r, 1},
      {"cut after three of four, then a letter", "\xF0\x9F\x98z", r + "z", 1},
      {"the standard's example", std::string("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
       "a" + r + r + r + "b" + r + "c" + r + r + "d", 6},
      {"empty", "", "", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    std::string bytes = row.bytes;
    CHECK(repairUtf8(bytes) == row.count);
    CHECK(bytes == row.repaired);
  }
}

TEST_CASE("repairs are noted, and the note counts them") {
  Document one = readDocument("It is\xFF here.");
  REQUIRE(one.notes.size() == 1);
  CHECK(one.notes[0].level == Note::Level::warning);
  CHECK(one.notes[0].message.find("1 byte sequence was") == 0);
  Document many = readDocument("\xFF\xFF\xFF");
  REQUIRE(many.notes.size() == 1);
  CHECK(many.notes[0].message.find("3 byte sequences were") == 0);
  CHECK(readDocument("It is here.").notes.empty());
}

TEST_CASE("a leading byte order mark is dropped, one within stays") {
  CHECK(readDocument("\xEF\xBB\xBFIt is here.").body == "It is here.");
  CHECK(readDocument("It\xEF\xBB\xBF is here.").body == "It\xEF\xBB\xBF is here.");
}

TEST_CASE("a boundary is never inside a character") {
  const std::string text = "a\xE4\xB8\xADz";
  const uint32_t expected[] = {0, 1, 1, 1, 4, 5, 5};
  for (uint32_t at = 0; at < 7; ++at) CHECK(characterBoundary(text, at) == expected[at]);
  CHECK(characterBoundary("", 3) == 0);
}
