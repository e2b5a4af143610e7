// Text, HTML, Markdown, CSV: what they hold, and that no article can break out of them.
#include <doctest/doctest.h>

#include <algorithm>

#include "example.h"
#include "report/digest.h"
#include "report/report.h"

using namespace synoptic;

namespace {

size_t count(const std::string& text, const std::string& part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

const std::string kHostile[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "&lt;b&gt;&amp;",
    "javascript:alert(1)",
    "[a](javascript:alert(1))",
    "![x](http://attacker.example/x)",
    "<http://attacker.example>",
    "`code` **b** _i_",
    "# heading",
    "- item",
    "1. item",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "a,b\"c\nd",
    "\x1b[31mred\x1b]0;title\x07",
    "\u202Eevil\u202C",
    "https://harbour.example/x",
    "www.harbour.example",
    "\xC2\x9B"
    "31m",
};

}  // namespace

TEST_CASE("text shows conflicts with every mention in its sentence") {
  const std::string text = render(exampleComparison(), Format::text);
  CHECK(text.find("Harbour Post, 2031-03-05\n  Ferry\n") == 0);
  CHECK(text.find("Velling Times, undated\n") != std::string::npos);
  CHECK(text.find("Conflicts: 1\n\n  F1 day of the opening – conflict, date.other-day\n") != std::string::npos);
  CHECK(text.find("      Harbour Post: 2031-05-04\n        It opens [May 4].\n") != std::string::npos);
  CHECK(text.find("Opens [May 6], “soon,” she said.") != std::string::npos);
  CHECK(text.find("have 50 % of the shorter one's words") != std::string::npos);
}

TEST_CASE("an inferred date says so, and what the reader dismissed is no conflict but stays listed") {
  Comparison c = exampleComparison();
  c.articles[0].reading.published_from = PublishedFrom::text;
  c.facts[0].dismissed = true;
  const std::string text = render(c, Format::text);
  CHECK(text.find("2031-03-05 (inferred)") != std::string::npos);
  CHECK(text.find("Conflicts: 0\n") != std::string::npos);
  CHECK(text.find("day of the opening") > text.find("\nDismissed by the reader: 1\n"));
  CHECK(render(c, Format::html).find("<h2>Dismissed by the reader (1)</h2>") != std::string::npos);
  CHECK(render(c, Format::csv).find(",yes,") != std::string::npos);
}

TEST_CASE("no control sign of an article reaches the terminal") {
  for (const std::string& hostile : kHostile) {
    const std::string text = render(hostileComparison(hostile), Format::text);
    for (const char c : text) CHECK((uint8_t(c) >= 0x20 || c == '\n'));
    CHECK(text.find("\xC2\x9B") == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
  }
}

TEST_CASE("a long sentence is cut at words around its mention") {
  Comparison c = exampleComparison();
  std::string& body = c.articles[0].document.body;
  body = "Ferry\n\n";
  for (int i = 0; i < 100; ++i) body += "früh ";
  const uint32_t at = uint32_t(body.size());
  body += "May 4";
  for (int i = 0; i < 100; ++i) body += " spät";
  c.articles[0].document.sentences[1].span = {7, uint32_t(body.size())};
  c.facts[0].values[0].mentions[0].span = {at, at + 5};
  const Excerpt excerpt = excerptOf(c, c.facts[0].values[0].mentions[0], 60);
  CHECK(excerpt.before == "… früh früh früh früh ");
  CHECK(excerpt.mention == "May 4");
  CHECK(excerpt.after == " spät spät spät spät …");
}

TEST_CASE("HTML is one page with a policy of its own and holds nothing of an article but text") {
  for (const std::string& hostile : kHostile) {
    CAPTURE(hostile);
    const std::string html = render(hostileComparison(hostile), Format::html);
    CHECK(html.find("default-src 'none'") < html.find("<style>"));
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("<svg") == std::string::npos);
    CHECK(count(html, "</style>") == 1);
    CHECK(html.find("javascript:") ==
          html.find(hostile.find("javascript:") == std::string::npos ? "javascript:" : "javascript:alert"));
    CHECK(html.find("href=\"javascript") == std::string::npos);
    CHECK(html.find(" onmouseover='") == std::string::npos);
    // nothing turns the page's own words round
    CHECK(html.substr(0, html.find("<h2>Articles</h2>")).find("\u202E") == std::string::npos);
    CHECK(html.find("\u202E") >= html.find("</h3>"));
  }
  const std::string linked = render(exampleComparison(), Format::html);
  CHECK(linked.find("rel=\"noopener noreferrer\" href=\"https://harbour-post.example/ferry\"") != std::string::npos);
  CHECK(linked.find("It opens <mark class=\"conflict\">May 4</mark>.") != std::string::npos);
  CHECK(linked.find("<a class=\"label\" href=\"#s1-2\">") != std::string::npos);
  CHECK(linked.find("<span id=\"s1-2\">") != std::string::npos);
}

TEST_CASE("overlapping marks: the conflict wins") {
  Comparison c = exampleComparison();
  Fact differs = c.facts[0];
  differs.relation = Relation::differs;
  differs.reason = Reason::wording;
  differs.values[0].mentions[0].span = {10, 21};
  c.facts.push_back(differs);
  const std::string html = render(c, Format::html);
  CHECK(html.find("opens <mark class=\"conflict\">May 4</mark>.</span>") != std::string::npos);
}

TEST_CASE("Markdown shows what an article holds and takes none of it as a mark") {
  struct Row {
    const char* text;
    const char* markdown;
  };
  const Row table[] = {
      {"<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"},
      {"[a](javascript:alert(1))", "\\[a\\]\\(javascript\\:alert(1))"},
      {"![x](http://attacker.example/x)", "\\!\\[x\\]\\(http\\://attacker.example/x)"},
      {"# heading", "\\# heading"},
      {"- item", "\\- item"},
      {"12. item", "12\\. item"},
      {"1) Herald", "1\\) Herald"},
      {"Herald 1) a", "Herald 1) a"},
      {"`code` **b** _i_", "\\`code\\` \\*\\*b\\*\\* \\_i\\_"},
      {"www.harbour.example", "www\\.harbour.example"},
      {"at Www.evil.example", "at Www\\.evil.example"},
      {"wWw.evil.example", "wWw\\.evil.example"},
      {"ann@evil.example", "ann\\@evil.example"},
      {"&amp;", "\\&amp;"},
      {"plain-text, 3.5 (x)!", "plain-text, 3.5 (x)!"},
  };
  for (const Row& row : table) {
    const std::string markdown = render(hostileComparison(row.text), Format::markdown);
    CHECK_MESSAGE(
        markdown.find("** – conflict, `date.other-day`. " + std::string(row.markdown) + "\n") != std::string::npos,
        markdown);
  }
  CHECK(render(exampleComparison(), Format::markdown).find("Harbour Post, 2031-05-04: “It opens **May 4**.”") !=
        std::string::npos);
}

TEST_CASE("CSV is RFC 4180, one row a fact, and no cell is a formula") {
  const std::string csv = render(exampleComparison(), Format::csv);
  CHECK(csv ==
        "id,relation,reason,kind,about,rule,origins,by,dismissed,explanation,Harbour Post,Velling Times\r\n"
        "F1,conflict,,date,day of the opening,date.other-day,2,rule,no,\"Harbour Post says “May 4”, Velling Times says "
        "“May 6”.\",2031-05-04,2031-05-06\r\n");
  struct Row {
    const char* text;
    const char* cell;
  };
  const Row table[] = {
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t'=1"},
      {"\r=1", "\"'\r'=1\""},
      {"＝1", "'＝1"},
      {"a,b\"c\nd", "\"a,b\"\"c\nd\""},
      {" x", "\" x\""},
      {"x", "x"},
      {"﹦1", "'﹦1"},
      {"﹢1", "'﹢1"},
      {"﹣1", "'﹣1"},
      {"﹫A1", "'﹫A1"},
      {" =1", "' =1"},
      {"\v=1", "'\v=1"},
      // behind what is not seen: no-break space, zero-width space, byte order mark, an override, an ideographic
      // space, a tag, several of them
      {"\u00A0=1", "'\u00A0=1"},
      {"\u200B+1", "'\u200B+1"},
      {"\uFEFF-1", "'\uFEFF-1"},
      {"\u202E@A1", "'\u202E@A1"},
      {"\u3000＝1", "'\u3000＝1"},
      {"\U000E0041=1", "'\U000E0041=1"},
      {" \u00A0\u200B\u2066=1", "' \u00A0\u200B\u2066=1"},
      {"\u00A0x", "\u00A0x"},
      {"\u200B1=1", "\u200B1=1"},
      {"é=1", "é=1"},
      {"\u200B", "\u200B"},
      // where a spreadsheet splits at semicolons, tabs, line ends
      {"Post;=1+1", "Post;'=1+1"},
      {"Post; =1", "Post; '=1"},
      {"Post;\u200B＝1", "Post;\u200B'＝1"},
      {"Post\t-1", "Post\t'-1"},
      {"Post\n@A1", "\"Post\n'@A1\""},
      {"Post;\"=1", "\"Post;\"\"'=1\""},
      {"Post;x=1; y", "Post;x=1; y"},
      {"3;4", "3;4"},
  };
  for (const Row& row : table) {
    const std::string text = render(hostileComparison(row.text), Format::csv);
    CHECK_MESSAGE(text.find("date," + std::string(row.cell) + ",date.other-day") != std::string::npos, text);
  }
}

namespace {

// A reader of RFC 4180 that knows nothing of the writer: records end with CRLF, a quoted cell may hold anything.
std::vector<std::vector<std::string>> recordsOf(const std::string& csv) {
  std::vector<std::vector<std::string>> out(1, {""});
  bool quoted = false;
  for (size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (quoted) {
      if (c != '"')
        out.back().back() += c;
      else if (csv.compare(at, 2, "\"\"") == 0)
        out.back().back() += csv[++at];
      else
        quoted = false;
    } else if (c == '"') {
      CHECK(out.back().back().empty());  // a quotation mark opens a cell or is doubled
      quoted = true;
    } else if (c == ',') {
      out.back().emplace_back();
    } else if (csv.compare(at, 2, "\r\n") == 0) {
      ++at;
      out.push_back({""});
    } else {
      CHECK_MESSAGE((c != '\r' && c != '\n'), csv);
      out.back().back() += c;
    }
  }
  CHECK(!quoted);
  CHECK(out.back() == std::vector<std::string>{""});  // the last record ends as the others do
  out.pop_back();
  return out;
}

}  // namespace

namespace {

// The cells that a spreadsheet sees which splits at another sign: a quotation mark opens a cell only at its beginning,
// what stands behind the closing one belongs to it, and any line end outside ends the record.
std::vector<std::string> cellsAt(const std::string& csv, char separator) {
  std::vector<std::string> out(1);
  bool quoted = false, begins = true;
  for (size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    const bool opens = begins && c == '"';
    begins = !quoted && (c == separator || c == '\r' || c == '\n');
    if (opens) {
      quoted = true;
    } else if (begins) {
      out.emplace_back();
    } else if (quoted && csv.compare(at, 2, "\"\"") == 0) {
      out.back() += csv[++at];
    } else if (quoted && c == '"') {
      quoted = false;
    } else {
      out.back() += c;
    }
  }
  return out;
}

bool beginsLikeFormula(std::string_view cell) {
  for (bool trims = true; trims;) {
    trims = false;
    for (const std::string_view unseen : {" ", "\t", "\r", "\n", "\v", "\u00A0", "\u200B", "\uFEFF"}) {
      if (cell.substr(0, unseen.size()) != unseen) continue;
      cell.remove_prefix(unseen.size());
      trims = true;
    }
  }
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦"})
    if (cell.substr(0, sign.size()) == sign) return true;
  return false;
}

std::string withoutApostrophes(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '\''), text.end());
  return text;
}

}  // namespace

TEST_CASE("CSV read again by another reader gives the cells that were written, and none begins like a formula") {
  const std::string texts[] = {"=1+1",
                               "+1",
                               "-1",
                               "@SUM(A1)",
                               "\t=1",
                               "\r=1",
                               "\n=1",
                               "＝1",
                               "＋1",
                               "－1",
                               "＠A1",
                               "=cmd|' /C calc'!A0",
                               "a,b\"c\nd",
                               "\"",
                               "\"\"",
                               ",",
                               "\r\n",
                               " x",
                               "x ",
                               "'",
                               "'=1",
                               "",
                               "a;b",
                               "=\"\"&\"",
                               "x\r\n=1",
                               "\uFEFF=1",
                               "\u00A0=1",
                               "﹦1",
                               "Post;=1+1",
                               "Post\t=1",
                               "Post; \uFEFF-1",
                               "Post\n+1",
                               "Post;\t＝1",
                               "Post;\"=1",
                               "Post;\"\"@A1",
                               "Post;\"b\";=1",
                               "Post;\"",
                               ";=1",
                               "a,b;=1",
                               "a, \"b\"\t@A1",
                               "\t;=1",
                               "Post;;\u200B+1"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    const std::string csv = render(hostileComparison(text.c_str()), Format::csv);
    const auto records = recordsOf(csv);
    REQUIRE(records.size() >= 2);
    size_t whole = 0;
    for (const auto& record : records) {
      CHECK(record.size() == records[0].size());
      for (const std::string& cell : record) {
        whole += withoutApostrophes(cell) == withoutApostrophes(text);
        CHECK(!beginsLikeFormula(cell));
        for (const std::string_view sign : {"\t", "\r", "\n", "\u00A0=", "\uFEFF"})
          CHECK(std::string_view(cell).substr(0, sign.size()) != sign);
      }
    }
    CHECK(whole >= 2);
    for (const char separator : {';', '\t'})
      for (const std::string& cell : cellsAt(csv, separator)) CHECK_MESSAGE(!beginsLikeFormula(cell), cell);
  }
}

TEST_CASE("nothing compared gives a report too") {
  for (const Format format : {Format::text, Format::html, Format::markdown, Format::csv})
    CHECK(render({}, format).size() > 20);
}
