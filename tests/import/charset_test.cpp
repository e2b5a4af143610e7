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
      {"declared, but the bytes are UTF-8", "caf\xC3\xA9", "Shift_JIS", "utf-8", "café", 0, false, "shift_jis"},
      {"declared something unknown", "caf\xC3\xA9", "Klingon", "utf-8", "café", 0, false, "klingon"},
      {"declared by an old name of UTF-8", "caf\xC3\xA9", "Unicode-1-1-UTF-8", "utf-8", "café", 0, false, ""},
      {"the second half of a pair", "\xFF\xFE" + utf16({u'a', 0xDC00, u'b'}, true), "", "utf-16le", "a\uFFFDb", 1,
       false, ""},
      {"half a pair at the end", "\xFF\xFE" + utf16({u'a', 0xD83D}, true), "", "utf-16le", "a\uFFFD", 1, false, ""},
      {"half a pair before a private letter", "\xFF\xFE" + utf16({0xD83D, 0xE000}, true), "", "utf-16le",
       "\uFFFD\uE000", 1, false, ""},
      {"half a pair in UTF-32", "\xFF\xFE\0\0a\0\0\0\0\xD8\0\0"s, "", "utf-32le", "a\uFFFD", 1, false, ""},
      {"letters and ideographs in turn, in UTF-16", utf16(u"a扣d敦g桩j歬", false), "", "utf-16be", "a扣d敦g桩j歬", 0,
       false, ""},
      {"ideographs and letters in turn, in UTF-16", utf16(u"a扣d敦g桩j歬", true), "", "utf-16le", "a扣d敦g桩j歬", 0,
       false, ""},
      {"ideographs before letters, in UTF-16", utf16(u"扣a敦d桩g歬j", true), "", "utf-16le", "扣a敦d桩g歬j", 0, false,
       ""},
      {"zero bytes at both ends of four", "\0ab\0\0cd\0\0ef\0\0gh\0"s, "", "utf-8", "\0ab\0\0cd\0\0ef\0\0gh\0"s, 0,
       false, ""},
      {"Japanese by its escapes", "a\x1B$B%U%'\x1B(Bb", "", "iso-2022-jp", "aフェb", 0, false, ""},
      {"Japanese by its older escapes", "a\x1B$@%U%'\x1B(Bb", "", "iso-2022-jp", "aフェb", 0, false, ""},
      {"Korean by its escapes", "\x1B$)Ca\x0E\x30\x21\x0F z", "", "iso-2022-kr", "a가 z", 0, false, ""},
      {"Chinese by its braces", "a ~{<:Ky2;~} b", "", "hz", "a 己所不 b", 0, false, ""},
      {"a brace that is never closed", "a ~{<:Ky2; b", "", "utf-8", "a ~{<:Ky2; b", 0, false, ""},
      {"braces around half a character", "a ~{<:K~} b", "", "utf-8", "a ~{<:K~} b", 0, false, ""},
      {"braces around nothing", "a ~{~} b", "", "utf-8", "a ~{~} b", 0, false, ""},
      {"braces around a control sign", "a ~{\x7F\x7F~} b", "", "utf-8", "a ~{\x7F\x7F~} b", 0, false, ""},
      {"braces around blanks", "a ~{ b c~} b", "", "utf-8", "a ~{ b c~} b", 0, false, ""},
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
      {"<meta charset\t=\n\r'utf-8'>", "utf-8"},
      {"<meta name=charset content=utf-8>", ""},
      {"<?xml version=\"1.0\"?><meta charset=utf-8>", "utf-8"},
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
