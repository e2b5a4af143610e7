// DOCX: paragraphs, lists, tables, tracked changes; every cap and every damage as one sentence. The archives are made
// here.
#include <doctest/doctest.h>
#include <zlib.h>

#include "import/import.h"
#include "import/zip.h"
#include "support/archive.h"
#include "text/text.h"

using namespace synoptic;

namespace {

std::string document(const std::string& inner, const std::string& before = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + before +
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + inner +
         "</w:body></w:document>";
}

std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p>" + properties + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

std::string docx(const std::string& inner) {
  return zip({{"word/document.xml", document(inner)}});
}

}  // namespace

TEST_CASE("paragraphs, lists, tables and changes are read") {
  struct Row {
    const char* name;
    std::string xml;
    const char* body;
  };
  const Row table[] = {
      {"paragraphs", paragraph("It opens.") + paragraph("") + paragraph(" Soon &amp; “late”. "),
       "It opens.\n\nSoon & “late”.\n"},
      {"runs",
       "<w:p><w:r><w:t>It "
       "</w:t></w:r><w:hyperlink><w:r><w:t>op</w:t></w:r></w:hyperlink><w:r><w:t>ens</w:t><w:tab/><w:t>a</w:t><w:br/"
       "><w:t>b</w:t></w:r></w:p>",
       "It opens\ta\nb\n"},
      {"line ends and hyphens of other kinds",
       "<w:p><w:r><w:t>It</w:t><w:cr/><w:t>re</w:t><w:noBreakHyphen/><w:t>opens</w:t></w:r></w:p>", "It\nre‑opens\n"},
      {"lists", paragraph("One", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr>") + paragraph("Two"),
       "• One\n\nTwo\n"},
      {"tables",
       "<w:tbl><w:tr><w:tc>" + paragraph("Year") + "</w:tc><w:tc>" + paragraph("2031") + "</w:tc></w:tr></w:tbl>",
       "Year\n\n2031\n"},
      {"tracked changes",
       "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></"
       "w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>",
       "new\n"},
      {"fields", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>text</w:t></w:r></w:p>", "text\n"},
      {"content controls", "<w:sdt><w:sdtContent>" + paragraph("inside") + "</w:sdtContent></w:sdt>", "inside\n"},
      {"both of a choice",
       "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>a</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>b</w:t></w:r></"
       "mc:Fallback></mc:AlternateContent></w:p>",
       "a\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Imported imported = importFile("a.docx", docx(row.xml));
    CHECK(imported.error == "");
    CHECK(imported.file_kind == "docx");
    CHECK(imported.article.body == row.body);
  }
}

TEST_CASE("the main part is found by the package's relations, the title in its properties") {
  const Imported imported = importFile(
      "a.txt",
      zip({{"_rels/.rels",
            "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"/word/d2.xml\"/></Relationships>"},
           {"word/d2.xml", document(paragraph("It opens."))},
           {"docProps/core.xml", "<cp:coreProperties><dc:title> Ferry </dc:title></cp:coreProperties>"}}));
  CHECK(imported.error == "");
  CHECK(imported.article.body == "It opens.\n");
  CHECK(imported.article.title == "Ferry");
}

TEST_CASE("relations and properties that say nothing are passed over") {
  const std::string text = document(paragraph("It opens."));
  const std::string other =
      "<Relationship Type=\"short\" Target=\"x\"/><Relationship Type=\"http://x/core-properties\"/>";
  const std::string no_target = "<Relationship Type=\"http://x/officeDocument\"/>";
  const std::string plain = "<Relationship Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/>";
  struct Row {
    const char* name;
    std::string relations, properties;
    const char* error;
  };
  const Row table[] = {
      {"relations that are no XML", "<Relationships", "<a/>", ""},
      {"no relations", "<Relationships/>", "<a/>", ""},
      {"relations of other kinds", "<Relationships>" + other + "</Relationships>", "<a/>", ""},
      {"a path without a stroke in front", "<Relationships>" + other + plain + "</Relationships>", "<a/>", ""},
      {"no path", "<Relationships>" + no_target + "</Relationships>", "<a/>", "archive, not a document"},
      {"properties that are no XML", "<Relationships/>", "<cp:coreProperties><dc:title>Ferry", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Imported imported = importFile(
        "a.docx",
        zip({{"_rels/.rels", row.relations}, {"word/document.xml", text}, {"docProps/core.xml", row.properties}}));
    CHECK(imported.article.title == "");
    CHECK(imported.article.body == (*row.error == 0 ? "It opens.\n" : ""));
    CHECK_MESSAGE(imported.error.find(row.error) != std::string::npos, imported.error);
  }
}

TEST_CASE("what is no UTF-8 in a document is replaced, and that is said") {
  const Imported imported = importFile(
      "a.docx", zip({{"word/document.xml", document(paragraph("caf\xC3\xA9 \xFF &#xD800; \xE2\x80"))},
                     {"docProps/core.xml", "<cp:coreProperties><dc:title>Fer\xFFry</dc:title></cp:coreProperties>"}}));
  CHECK(imported.error == "");
  CHECK(imported.article.title == "Fer\uFFFDry");
  std::string body = imported.article.body;
  CHECK(repairUtf8(body) == 0);
  CHECK(body.find("café \uFFFD \uFFFD") == 0);
  REQUIRE(imported.notes.size() == 1);
  CHECK(imported.notes[0].message.find("could not be read as utf-8 and were replaced") != std::string::npos);
  CHECK(importFile("a.docx", docx(paragraph("\xE2\x80"))).article.body == "\uFFFD\n");
}

TEST_CASE("places of an archive that lie outside it are damage") {
  const std::string good = docx(paragraph("It opens."));
  const size_t end = good.rfind("PK\5\6");
  const auto directoryAt = [&](std::string archive, size_t at) {
    std::string place;
    appendNumber(place, at, 4);
    return archive.replace(end + 16, 4, place);
  };
  struct Row {
    const char* name;
    std::string bytes;
  };
  const Row table[] = {
      {"a directory behind the end", directoryAt(good, 1u << 30)},
      {"an entry of which only the mark is there", directoryAt(good + "PK\1\2", good.size())},
      {"an entry that is cut within its sizes", directoryAt(good + "PK\1\2" + std::string(26, '\0'), good.size())},
      {"more behind its end than a comment may hold", good + std::string(70'000, 'x')},
      {"a second end within the text, before a comment", "PK\3\4 PK\5\6" + std::string(70'000, 'x')},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Imported imported = importFile("a.docx", row.bytes);
    CHECK(imported.error != "");
    CHECK(imported.article.body == "");
  }
  CHECK(importFile("a.docx", good + std::string(60'000, 'x')).article.body == "It opens.\n");
}

TEST_CASE("each damage and each cap is one sentence") {
  const std::string good = docx(paragraph("It opens."));
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<w:sdt>";
  deep += paragraph("x");
  for (int i = 0; i < 300; ++i) deep += "</w:sdt>";
  std::vector<ArchiveFile> many(300, {"x", ""});
  many.push_back({"word/document.xml", document(paragraph("x"))});
  struct Row {
    const char* name;
    std::string bytes;
    const char* words;
  };
  const Row table[] = {
      {"cut", good.substr(0, good.size() - 30), "damaged"},
      {"only its mark", "PK\3\4", "damaged"},
      {"another checksum", zip({{"word/document.xml", document(paragraph("It opens."))}}, 0).replace(150, 1, "#"),
       "damaged"},
      {"an unknown method", zip({{"word/document.xml", document("")}}, 12), "damaged"},
      {"not well-formed", zip({{"word/document.xml", "<w:document><w:p>"}}), "well-formed"},
      {"encrypted", zip({{"word/document.xml", document("")}}, 0, 1), "password"},
      {"a document type", zip({{"word/document.xml", document(paragraph("&h;"), "<!DOCTYPE x [<!ENTITY h \"ha\">]>")}}),
       "document type"},
      {"a bomb", zip({{"word/document.xml", document(paragraph(std::string(8000000, 'A')))}}), "far more"},
      {"depth", zip({{"word/document.xml", document(deep)}}, 0), "nested too deeply"},
      {"too many entries", zip(many, 0), "archive, not a document"},
      {"no document", zip({{"a.txt", "x"}}), "archive, not a document"},
      {"a name that leads elsewhere", zip({{"../word/document.xml", document(paragraph("x"))}}),
       "archive, not a document"},
      {"a spreadsheet", zip({{"xl/workbook.xml", "<x/>"}}), "spreadsheet"},
      {"slides", zip({{"ppt/presentation.xml", "<x/>"}}), "slides"},
      {"an e-book", zip({{"META-INF/container.xml", "<x/>"}}), "e-book"},
      {"OpenDocument", zip({{"content.xml", "<x/>"}}), "OpenDocument"},
      {"no text", docx("<w:p/>"), "empty"},
      {"nothing in its document", zip({{"word/document.xml", "<w:document/>"}}), "empty"},
      {"depth in a note",
       zip({{"word/document.xml", document("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")},
            {"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"1\">" + deep + "</w:footnote></w:footnotes>"}},
           0),
       "nested too deeply"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Imported imported = importFile("a.docx", row.bytes);
    CHECK_MESSAGE(imported.error.find(row.words) != std::string::npos, imported.error);
    CHECK(imported.article.body == "");
  }
}

// XML that says nothing, of so many bytes, which no packing makes a two hundredth of.
std::string padding(size_t size) {
  std::string out = "<!--";
  uint32_t seed = 1;
  for (const std::string same(1000, 'x'); out.size() < size; out += same) {
    for (int i = 0; i < 12; ++i) out += char('a' + ((seed = seed * 1664525 + 1013904223) >> 24) % 26);
  }
  return out + "-->";
}

TEST_CASE("what is read of one archive has one cap together, and notes that cannot be read are told") {
  const std::string text = document(paragraph("It opens.") + "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
  const std::string notes =
      "<w:footnotes><w:footnote w:id=\"1\">" + paragraph("A note.") + "</w:footnote></w:footnotes>";
  const size_t half = kMostUnpacked / 2 + (1u << 20);
  std::string full = padding(kMostUnpacked - (1u << 20)) + text;
  full.resize(kMostUnpacked - 50, ' ');
  struct Row {
    const char* name;
    std::string text, notes, body;
    size_t told;
  };
  const Row table[] = {
      {"both", text, notes, "It opens.\n\nA note.\n", 0},
      {"a long text", padding(half) + text, notes, "It opens.\n\nA note.\n", 0},
      {"long notes", text, padding(half) + notes, "It opens.\n\nA note.\n", 0},
      {"both long", padding(half) + text, padding(half) + notes, "It opens.\n", 1},
      {"damaged notes", text, "<w:footnotes>", "It opens.\n", 1},
      {"short notes, which are stored, behind a text that leaves less", full, std::string(90, ' '), "It opens.\n", 1},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Imported imported =
        importFile("a.docx", zip({{"word/document.xml", row.text}, {"word/footnotes.xml", row.notes}}));
    CHECK(imported.error == "");
    CHECK(imported.article.body == row.body);
    CHECK(imported.notes.size() == row.told);
    for (const Note& note : imported.notes)
      CHECK(note.message == "The footnotes of this document cannot be read and were left out.");
  }
  CHECK(importFile("a.docx", docx(padding(kMostUnpacked))).error.find("far more") != std::string::npos);
}

TEST_CASE("no prefix and no altered byte of a document does harm") {
  const std::string good = docx(paragraph("It opens.") + paragraph(std::string(200, 'x')));
  for (size_t at = 0; at < good.size(); ++at) {
    importFile("a.docx", good.substr(0, at));
    for (const char mask : {'\x01', '\x80', '\xFF'}) {
      std::string altered = good;
      altered[at] = char(altered[at] ^ mask);
      const Imported imported = importFile("a.docx", altered);
      CHECK(imported.error.empty() != imported.article.body.empty());
    }
  }
}

TEST_CASE("footnotes and endnotes stand at the end, in the order of the text, each once") {
  const std::string head =
      "<?xml version=\"1.0\"?><w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
  const auto note = [](const char* id, const std::string& text) {
    return "<w:footnote w:id=\"" + std::string(id) + "\">" + paragraph(text) + "</w:footnote>";
  };
  const std::string footnotes =
      head + note("0", "separator") + note("1", "First.") + note("2", "Second.") + "</w:footnotes>";
  const std::string endnotes = head + note("1", "Behind.") + "</w:footnotes>";
  const std::string text =
      "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
      "<w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:t xml:space=\"preserve\"> two.</w:t></w:r>"
      "<w:r><w:footnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"2\"/></w:r>"
      "<w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>";
  const auto read = [&](const std::string& notes) {
    return importFile(
        "a.docx",
        zip({{"word/document.xml", document(text)}, {"word/footnotes.xml", notes}, {"word/endnotes.xml", endnotes}}));
  };
  CHECK(read(footnotes).article.body == "One two.\n\nSecond.\n\nBehind.\n\nFirst.\n");
  CHECK(read("<broken").article.body == "One two.\n\nBehind.\n");
}
