// Charsets: what is taken for which, what is noted, and every character that comes of it.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "import/charset.h"
#include "import/import.h"

using namespace synoptic;
using namespace std::string_literals;

namespace {

std::string utf16(const std::u16string& text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char low = char(unit & 255), high = char(unit >> 8);
    out += little ? std::string{low, high} : std::string{high, low};
  }
  return out;
}

}  // namespace

TEST_CASE("a charset is taken by mark, declaration, validity, zeros, and at last windows-1252") {
  const std::u16string story = u"The mayor said “café” 🚢.";
  const std::string plain = "The mayor said “café” 🚢.";
  struct Row {
    const char* name;
    std::string bytes;
    const char* declared;
    const char* charset;
    std::string text;
    size_t replaced;
    bool guessed;
    const char* ignored;
  };
  const Row table[] = {
      {"plain ASCII", "It opens.", "", "utf-8", "It opens.", 0, false, ""},
      {"UTF-8", plain, "", "utf-8", plain, 0, false, ""},
      {"UTF-8 with a mark", "\xEF\xBB\xBF" + plain, "windows-1252", "utf-8", plain, 0, false, ""},
      {"UTF-16 with a mark", "\xFF\xFE" + utf16(story, true), "", "utf-16le", plain, 0, false, ""},
      {"UTF-16, other order", "\xFE\xFF" + utf16(story, false), "", "utf-16be", plain, 0, false, ""},
      {"UTF-16 without a mark", utf16(story, true), "", "utf-16le", plain, 0, false, ""},
      {"UTF-16, other order, without a mark", utf16(story, false), "", "utf-16be", plain, 0, false, ""},
      {"half a character of UTF-16", "\xFF\xFE" + utf16(u"ab", true) + "c", "", "utf-16le", "ab\uFFFD", 1, false, ""},
      {"half a pair", "\xFF\xFE" + utf16({u'a', 0xD83D, u'b'}, true), "", "utf-16le", "a\uFFFDb", 1, false, ""},
      {"windows-1252", "caf\xE9 \x93q\x94 \x80", "", "windows-1252", "café “q” €", 0, true, ""},
      {"declared latin1 is windows-1252", "caf\xE9 \x93q\x94", "ISO-8859-1", "windows-1252", "café “q”", 0, false, ""},
      {"declared latin1, valid UTF-8 all the same", "caf\xC3\xA9", "latin1", "windows-1252", "cafÃ©", 0, false, ""},
      {"declared UTF-8, but is not", "caf\xE9", "utf-8", "windows-1252", "café", 0, true, "utf-8"},
      {"declared UTF-16 in readable bytes", "caf\xC3\xA9", "utf-16", "utf-8", "café", 0, false, ""},
      {"declared something unknown", "caf\xC3\xA9", "Shift_JIS", "utf-8", "café", 0, false, "shift_jis"},
      {"mostly UTF-8", "caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 \xFF.", "", "utf-8",
       "café café café café \uFFFD.", 1, false, ""},
      {"cut within a character", "caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 \xE2\x80", "", "utf-8",
       "café café café café \uFFFD", 1, false, ""},
      {"bytes that windows-1252 has not", "caf\xE9 \x81", "", "windows-1252", "café \uFFFD", 1, true, ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Decoded decoded = decode(row.bytes, row.declared);
    CHECK(decoded.charset == row.charset);
    CHECK(decoded.text == row.text);
    CHECK(decoded.replaced == row.replaced);
    CHECK(decoded.guessed == row.guessed);
    CHECK(decoded.ignored == row.ignored);
  }
}

TEST_CASE("what a page declares is found wherever it may stand") {
  struct Row {
    const char* html;
    const char* charset;
  };
  const Row table[] = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<html><head><META CHARSET = \"Windows-1252\">", "windows-1252"},
      {"<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", "iso-8859-1"},
      {"<meta name=x content=y><meta charset='koi8-r'/>", "koi8-r"},
      {"<?xml version=\"1.0\" encoding=\"UTF-16\"?><html>", "utf-16"},
      {"<p>charset=x</p>", ""},
      {"<meta charset", ""},
      {"<meta charset=", ""},
      {"", ""},
  };
  for (const Row& row : table) CHECK(declaredCharset(row.html) == row.charset);
}

TEST_CASE("a guess, a lie and a repair are told to the reader") {
  Imported imported = importFile("a.txt", "caf\xE9");
  REQUIRE(imported.notes.size() == 1);
  CHECK(imported.notes[0].message.find("windows-1252") != std::string::npos);
  imported = importFile("a.html", "<meta charset=utf-8><p>caf\xE9</p>");
  CHECK(imported.article.body == "café\n");
  REQUIRE(imported.notes.size() == 1);
  CHECK(imported.notes[0].message.find("says that it is in utf-8") != std::string::npos);
  imported = importFile("a.txt",
                        "\xFF\xFE"
                        "a\0b"s);
  REQUIRE(imported.notes.size() == 1);
  CHECK(imported.notes[0].message == "One sequence of bytes could not be read as utf-16le and was replaced.");
}
