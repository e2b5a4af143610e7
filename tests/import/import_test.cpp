// The door: kinds by content, sentences for what is no article, limits, empty files.
#include <doctest/doctest.h>

#include "facts/facts.h"
#include "import/import.h"

using namespace synoptic;
using namespace std::string_literals;

struct Taken {
  const char* name;
  const char* file;
  std::string bytes;
  const char* kind;
  const char* body;
};

TEST_CASE("the content decides before the name") {
  const Taken table[] = {
      {"text", "a.txt", "It opens.\n", "text", "It opens.\n"},
      {"text as it is", "a.txt", " It\r\n opens.\t\r", "text", " It\r\n opens.\t\r"},
      {"no name", "", "It opens.", "text", "It opens."},
      {"capitals in the ending", "A.MD", "# It\n\n*opens*", "markdown", "It\n\nopens\n"},
      {"marks in a text file stay", "a.txt", "# It *opens*", "text", "# It *opens*"},
      {"HTML called text", "a.txt", "<!DOCTYPE html><p>It opens.</p>", "html", "It opens.\n"},
      {"HTML without a name", "", "  <html><body>It opens.", "html", "It opens.\n"},
      {"XHTML", "", "<?xml version='1.0'?><html><p>It opens.</p></html>", "html", "It opens.\n"},
      {"a text called HTML", "a.html", "It opens.\n\nSoon.", "text", "It opens.\n\nSoon."},
      {"a text called PDF", "a.pdf", "It opens.", "text", "It opens."},
      {"XML that is no page", "a.txt", "<?xml version='1.0'?><x>It opens.</x>", "text",
       "<?xml version='1.0'?><x>It opens.</x>"},
      {"a tag within a text", "a.txt", "It <b>opens</b>.", "text", "It <b>opens</b>."},
      {"a mark in front", "a.txt", "\xEF\xBB\xBFIt opens.", "text", "It opens."},
      {"a zero byte in a long text", "a.txt", "It opens.\0"s + std::string(2000, 'x'), "text", nullptr},
  };
  for (const Taken& row : table) {
    CAPTURE(row.name);
    const Imported imported = importFile(row.file, row.bytes);
    CHECK(imported.error == "");
    CHECK(imported.file_kind == row.kind);
    CHECK(imported.charset == "utf-8");
    if (row.body != nullptr)
      CHECK(imported.article.body == row.body);
    else
      CHECK(imported.article.body.find("opens.\uFFFDx") != std::string::npos);
    CHECK(imported.notes.empty() == (row.body != nullptr));
  }
}

struct Refused {
  const char* name;
  std::string bytes;
  const char* sentence;
};

TEST_CASE("what is no article is refused with a sentence of its own") {
  const std::string riff = "RIFF\x10\0\0\0"s;
  const Refused table[] = {
      {"a.txt", "", "This file is empty."},
      {"a.txt", " \n\t\r\n", "This file is empty."},
      {"a.txt", "\xEF\xBB\xBF", "This file is empty."},
      {"a.txt", "\xC2\xA0\xE3\x80\x80\n\xE2\x80\x83\xE2\x80\x8B", "This file is empty."},
      {"a.txt", "\xC2\xA0\xEF\xBB\xBF ", "This file is empty."},
      {"a.html", "<html><script>x()</script></html>", "No text was found in this file; it is empty."},
      {"a.md", "---\ntitle: x\n", nullptr},
      {"a.pdf", "%PDF-1.7\n1 0 obj", "PDF"},
      {"a.txt", "%PDF-1.7\n1 0 obj", "PDF"},
      {"a.png", "\x89PNG\r\n\x1a\n"s + std::string(8, '\0'), "picture"},
      {"a.txt", "\xFF\xD8\xFF\xE0", "picture"},
      {"a.gif", "GIF89a", "picture"},
      {"a.webp", riff + "WEBPVP8 ", "picture"},
      {"a.wav", riff + "WAVEfmt ", "sound"},
      {"a.mp4",
       "\0\0\0\x20"
       "ftypisom"s,
       "sound or video"},
      {"a.heic",
       "\0\0\0\x20"
       "ftypheic"s,
       "picture"},
      {"a.txt",
       "\x7F"
       "ELF\2\1\1"s,
       "program"},
      {"a.exe", "MZ\x90\0\3"s, "program"},
      {"a.wasm", "\0asm\1"s, "program"},
      {"a.gz", "\x1F\x8B\x08", "archive"},
      {"a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office"},
      {"a.rtf", "{\\rtf1 It opens.}", "RTF"},
      {"a.zip", "PK\5\6" + std::string(18, '\0'), "archive is empty"},
      {"a.json", R"({"format":"synoptic.workspace","version":1})", "saved comparison"},
      {"a.json", R"({"format":"synoptic.comparison","version":1})", "saved comparison"},
      {"a.bin", std::string("ab\0\0cd\0\0", 8), "binary"},
      {"a.txt", "\1\2\3\4 abc", "binary"},
      {"a.txt", std::string(26u << 20, 'x'), "25 MB"},
  };
  for (const Refused& row : table) {
    CAPTURE(row.name);
    CAPTURE(row.bytes.substr(0, 12));
    const Imported imported = importFile(row.name, row.bytes);
    if (row.sentence == nullptr) {  // not refused
      CHECK(imported.error == "");
      continue;
    }
    CHECK_MESSAGE(imported.error.find(row.sentence) != std::string::npos, imported.error);
    CHECK(imported.error.back() == '.');
    CHECK(imported.article.body == "");
  }
}

TEST_CASE("any bytes give a text or a sentence") {
  for (unsigned seed = 0; seed < 400; seed += 3) {
    std::string bytes;
    unsigned x = seed * 2654435761u + 1;
    const unsigned mask = seed % 2 == 0 ? 0xFF : seed % 4 == 1 ? 0x7F : 0x3F;
    for (unsigned i = 0; i < seed; ++i) bytes += char(((x = x * 1664525 + 1013904223) >> 24) & mask);
    for (const char* name : {"a.txt", "a.md", "a.html", "a.docx"}) {
      const Imported imported = importFile(name, bytes);
      CHECK(imported.error.empty() != imported.article.body.empty());
      std::string body = imported.article.body;
      CHECK(repairUtf8(body) == 0);
    }
  }
}

TEST_CASE("five megabytes of text are taken") {
  std::string text;
  while (text.size() < 5000000) text += "The port counted " + std::to_string(text.size()) + " boxes.\n";
  for (const char* name : {"a.txt", "a.md", "a.html"}) {
    const Imported imported = importFile(name, text);
    CHECK(imported.error == "");
    CHECK(imported.article.body.size() > 4900000);
  }
}
