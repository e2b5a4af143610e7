// Repair of bytes that are no UTF-8, and what readDocument says about it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "text/text.h"

using namespace synoptic;

namespace {

std::string bytesOf(const std::string& hex) {
  std::string out;
  for (size_t at = 0; at + 1 < hex.size(); at += 2) out += char(std::strtoul(hex.substr(at, 2).c_str(), nullptr, 16));
  return out;
}
// Of `"name": "value",` the value, or nothing.
std::string memberOf(const std::string& line, const std::string& name) {
  const std::string head = '"' + name + "\": \"";
  const size_t end = line.rfind('"');
  return line.starts_with(head) && end >= head.size() ? line.substr(head.size(), end - head.size()) : "";
}

}  // namespace

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

TEST_CASE("every case of the UTF-8 stress test is replaced as it says, and only what is ill-formed") {
  const char* folder = std::getenv("SYNOPTIC_SHARED");
  std::ifstream in(std::string(folder ? folder : "../shared") + "/corpora/utf8-stress/cases.json");
  if (!in) {
    MESSAGE("skipped: the cases of the UTF-8 stress test are not there; set SYNOPTIC_SHARED");
    return;
  }
  size_t cases = 0, ill_formed = 0;
  std::string name, hex;
  for (std::string line; std::getline(in, line);) {  // a member a line
    if (std::string value = memberOf(line, "name"); !value.empty()) name = value;
    if (std::string value = memberOf(line, "hex"); !value.empty()) hex = value;
    const std::string replaced = memberOf(line, "replaced_hex");
    if (replaced.empty()) continue;
    CAPTURE(name);
    // as it is, and with a letter before and behind: what was cut must not swallow it
    for (const char* letter : {"", "z"}) {
      std::string bytes = letter + bytesOf(hex) + letter;
      const size_t count = repairUtf8(bytes);
      CHECK(bytes == letter + bytesOf(replaced) + letter);
      CHECK((count == 0) == (hex == replaced));
      CHECK(repairUtf8(bytes) == 0);
    }
    ++cases;
    ill_formed += hex != replaced;
  }
  CHECK(cases >= 244);
  CHECK(ill_formed >= 192);
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
