// Legacy charsets: labels, every way to decode, and what the detector takes bytes for. The texts are the test's own.
#include <doctest/doctest.h>

#include <algorithm>

#include "import/charset.h"
#include "import/detector.h"
#include "import/import.h"
#include "import/legacy.h"
#include "import/platform.h"

using namespace synoptic;
using namespace std::string_literals;

namespace {

// The bytes of a UTF-8 text in a charset with one byte a character; what it lacks is a question mark.
std::string in(std::string_view charset, std::string_view text) {
  REQUIRE(highHalf(charset) != nullptr);
  const HighHalf& half = *highHalf(charset);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const uint32_t point = nextCharacter(text, at);
    const auto found = std::find(half.begin(), half.end(), uint16_t(point));
    out += point < 0x80 ? char(point) : found == half.end() ? '?' : char(0x80 + (found - half.begin()));
  }
  return out;
}

constexpr const char* kRussian =
    "Паром столкнулся с судном в тумане у входа в порт, сообщила береговая охрана. Пострадали двенадцать человек.";
constexpr const char* kPolish =
    "Prom zderzył się z frachtowcem we mgle, podała straż przybrzeżna. Dwanaście osób zostało rannych, część ciężko.";
constexpr const char* kGreek =
    "Το πλοίο συγκρούστηκε με φορτηγό μέσα στην ομίχλη, είπε η ακτοφυλακή. Δώδεκα άνθρωποι τραυματίστηκαν.";
constexpr const char* kFrench =
    "Le traversier a heurté un cargo dans le brouillard, a déclaré la garde côtière. Douze passagers ont été blessés, "
    "dont un élève.";
constexpr const char* kTurkish =
    "Feribot siste bir yük gemisiyle çarpıştı, dedi sahil güvenlik. On iki kişi yaralandı, ağır yaralı yok, şehre "
    "götürüldüler.";
constexpr const char* kHebrew = "המעבורת התנגשה באוניית משא בערפל, מסר משמר החופים. שנים עשר בני אדם נפצעו.";
constexpr const char* kJapanese = "フェリーが霧の中で貨物船と衝突し、十二人がけがをしたと海上保安庁が発表した。";

}  // namespace

TEST_CASE("labels are those that browsers know, in any spelling") {
  struct Row {
    const char *label, *charset;
  };
  const Row table[] = {{"Windows-1251", "windows-1251"},
                       {"cp1251", "windows-1251"},
                       {"x-cp1250", "windows-1250"},
                       {"ISO8859-2", "iso-8859-2"},
                       {"latin1", "windows-1252"},
                       {"ISO-8859-9", "windows-1254"},
                       {"TIS-620", "windows-874"},
                       {"gb2312", "gb18030"},
                       {"SJIS", "shift_jis"},
                       {"ks_c_5601-1987", "euc-kr"},
                       {"IBM852", "ibm852"},
                       {"cp866", "ibm866"},
                       {"utf-8", ""},
                       {"klingon", ""},
                       {"cp9999", ""},
                       {"ibm-9999", ""},
                       {"", ""}};
  for (const Row& row : table) {
    CAPTURE(row.label);
    CHECK(legacyCharset(row.label) == row.charset);
  }
}

TEST_CASE("every legacy charset can be read, and its ASCII is ASCII") {
  for (const std::string_view charset : legacyCharsets()) {
    CAPTURE(charset);
    size_t replaced = 0;
    CHECK(fromLegacy(charset, "The ferry, 12:30.", replaced) == "The ferry, 12:30.");
    CHECK(replaced == 0);
    if (const HighHalf* half = highHalf(charset)) CHECK(std::count(half->begin(), half->end(), 0) < 80);
  }
}

TEST_CASE("text of each family of charsets is read as it was written") {
  struct Row {
    const char* charset;
    std::string bytes, text;
    size_t replaced;
  };
  const Row table[] = {
      {"windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", "Привет", 0},
      // where the tables of C libraries, Node and browsers differ the standard counts
      {"koi8-u", "\xAE\xBE", "ўЎ", 0},
      {"x-mac-cyrillic", "\xFF", "€", 0},
      {"macintosh", "\xC6\xDB", "∆€", 0},
      {"windows-1255", "\xCA", "\u05BA", 0},
      {"windows-1253", "\xAA", "\uFFFD", 1},
      {"windows-874", "\xDB\xFC", "\uFFFD\uFFFD", 2},
      {"koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", "Привет", 0},
      {"ibm852", "\xA4\xA5 \x9D\x88", "Ąą Łł", 0},
      {"x-mac-ce", "\x84\x88 \xFC\xB8", "Ąą Łł", 0},
      {"windows-1258", "\xEA\xEC", "ê\u0301", 0},  // not composed
      {"shift_jis", "\x83\x74\x83\x46\x83\x8A\x81\x5B", "フェリー", 0},
      {"euc-jp", "\xA5\xD5\xA5\xA7", "フェ", 0},
      {"iso-2022-jp", "a\x1B$B%U%'\x1B(Bb", "aフェb", 0},
      {"iso-2022-kr", "\x1B$)Ca\x0E\x30\x21\x0F z", "a가 z", 0},
      {"hz", "a ~{<:Ky2;~} b~~c", "a 己所不 b~c", 0},
      {"hz", "a ~{<:~\nKy2;~} b", "a 己所不 b", 0},
      {"hz", "~{<: Ky~}", "己 所", 0},
      {"klingon", "a\xFF", "a\uFFFD", 1},
      {"gb18030", "\x81\x30\x81\x30 \xC4\xE3\x95\x32\x82\x36", "\u0080 你\U00020000", 0},
      {"big5", "\xA4\xA4\xA4\xE5", "中文", 0},
      {"euc-kr", "\xB0\xA1", "가", 0},
      {"shift_jis", "a\x83", "a\uFFFD", 1},
      {"iso-8859-6", "a\xFF", "a\uFFFD", 1},
  };
  for (const Row& row : table) {
    CAPTURE(row.charset);
    size_t replaced = 0;
    CHECK(fromLegacy(row.charset, row.bytes, replaced) == row.text);
    CHECK(replaced == row.replaced);
  }
}

TEST_CASE("a text longer than the platform is given room for at once is read whole") {
  std::string bytes, text;
  for (int i = 0; i < 5000; ++i) bytes += "\xB0\xA1", text += "가";
  size_t replaced = 0;
  CHECK(fromLegacy("euc-kr", bytes, replaced) == text);
  CHECK(replaced == 0);
}

TEST_CASE("of a charset that the platform does not know only ASCII is read") {
  size_t replaced = 0;
  CHECK(platformDecode("klingon", "KLINGON", "caf\xE9 \xFF", replaced) == "caf\uFFFD \uFFFD");
  CHECK(replaced == 2);
  CHECK(highHalf("klingon") == nullptr);
}

TEST_CASE("what nothing declares is found by its letters") {
  struct Row {
    const char *charset, *text;
  };
  const Row table[] = {{"windows-1251", kRussian}, {"koi8-r", kRussian},         {"ibm866", kRussian},
                       {"iso-8859-5", kRussian},   {"x-mac-cyrillic", kRussian}, {"ibm855", kRussian},
                       {"windows-1250", kPolish},  {"iso-8859-2", kPolish},      {"ibm852", kPolish},
                       {"x-mac-ce", kPolish},      {"windows-1253", kGreek},     {"windows-1252", kFrench},
                       {"macintosh", kFrench},     {"windows-1254", kTurkish},   {"windows-1255", kHebrew}};
  for (const Row& row : table) {
    CAPTURE(row.charset);
    const std::string bytes = in(row.charset, row.text);
    const Decoded decoded = decode(bytes, "");
    CHECK(decoded.text == row.text);
    CHECK(decoded.guessed);
  }
  const std::string sjis =
      "\x83\x74\x83\x46\x83\x8A\x81\x5B\x82\xAA\x96\xB6\x82\xCC\x92\x86\x82\xC5\x8F\xD5\x93\xCB\x82\xB5\x82\xBD\x81"
      "\x42";
  CHECK(decode(sjis, "").text == "フェリーが霧の中で衝突した。");
  CHECK(detectCharset("plain") == "windows-1252");
  CHECK(detectCharset("") == "windows-1252");
  CHECK(detectCharset(std::string(1 << 20, '\xFF')) != "");
}

TEST_CASE("markup around the text does not lead the detector astray") {
  std::string page = "<!doctype html><html><head><title>News</title></head><body>";
  for (int i = 0; i < 200; ++i) page += "<div class=\"item wide\"><a href=\"/story/section\">more</a></div>";
  page += "<p>" + in("windows-1251", kRussian) + "</p></body></html>";
  CHECK(decode(page, "").text.find(kRussian) != std::string::npos);
}

TEST_CASE("a declaration is followed where the bytes bear it out") {
  CHECK(decode(in("windows-1251", kRussian), "cp1251").text == kRussian);
  CHECK(!decode(in("windows-1251", kRussian), "cp1251").guessed);
  const Decoded lie = decode(kJapanese, "euc-jp");
  CHECK(lie.text == kJapanese);
  CHECK(lie.ignored == "euc-jp");
  CHECK(decode("It opens.", "shift_jis").charset == "shift_jis");
}

TEST_CASE("the reader's choice goes before everything") {
  const std::string bytes = in("windows-1251", kRussian);
  CHECK(importFile("a.txt", bytes, {"windows-1251"}).article.body == kRussian);
  CHECK(importFile("a.txt", bytes, {"koi8-r"}).article.body != kRussian);
  CHECK(!importFile("a.txt", bytes, {"koi8-r"}).guessed);
  CHECK(importFile("a.txt", bytes).guessed);
  CHECK(importFile("a.txt", bytes).charset == "windows-1251");
  CHECK(importFile("a.txt", "a\0b\0c\0"s, {"utf-16le"}).article.body == "abc");
}

TEST_CASE("UTF-32 with and without its mark") {
  const std::string little = "T\0\0\0h\0\0\0e\0\0\0 \0\0\0\xE9\0\0\0"s;
  CHECK(decode("\xFF\xFE\0\0"s + little, "").text == "The é");
  CHECK(decode(little, "").charset == "utf-32le");
  std::string big;
  for (size_t i = 0; i < little.size(); i += 4) big += {little[i + 3], little[i + 2], little[i + 1], little[i]};
  CHECK(decode(big, "").text == "The é");
  CHECK(decodeAs("a\0\0\0\0\0\x7F\0b"s, "utf-32le").replaced == 2);
}
