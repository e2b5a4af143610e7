// Markdown: marks go, text stays, paragraphs keep together, front matter is read.
#include <doctest/doctest.h>

#include "import/import.h"

using namespace synoptic;

TEST_CASE("marks go and the text stays") {
  struct Row {
    const char* name;
    const char* markdown;
    const char* body;
  };
  const Row table[] = {
      {"headings", "# Ferry #\n## Link\n####### seven", "Ferry\n\nLink\n\n####### seven\n"},
      {"underlined headings", "Ferry\n=====\n\nIt opens.", "Ferry\n\nIt opens.\n"},
      {"signs that are no heading", "#ferry\n\n#\tFerry\n\n## ##", "#ferry\n\nFerry\n\n##\n"},
      {"a heading of nothing", "It opens.\n\n##\n\nSoon.", "It opens.\n\n##\n\nSoon.\n"},
      {"emphasis", "It *opens* **on** ***May*** _4_ __now__ ~~not~~.", "It opens on May 4 now not.\n"},
      {"signs that are no emphasis", "5 * 3 snake_case_name ~4 people * and _",
       "5 * 3 snake_case_name ~4 people * and _\n"},
      {"emphasis within a word", "un*believ*able", "unbelievable\n"},
      {"links", "[The port](https://x.example/a_(b)) said, [it][1].\n\n[1]: https://x.example", "The port said, it.\n"},
      {"brackets that are no link", "He [the mayor] said (so) [sic].", "He [the mayor] said (so) [sic].\n"},
      {"emphasis in a link", "[the *port*](x)", "the port\n"},
      {"a link in brackets", "([the port](x))", "(the port)\n"},
      {"pictures", "![a ferry](x.png)\n\nIt opens.", "It opens.\n"},
      {"a picture in a link", "[![a ferry](x.png) The port](y)", "The port\n"},
      {"addresses", "<https://x.example/a>", "https://x.example/a\n"},
      {"tags", "It <b>opens</b><br/> <!-- not --> on May 4.", "It opens  on May 4.\n"},
      {"less than", "3 < 4 and 5 > 4", "3 < 4 and 5 > 4\n"},
      {"nothing in angle brackets", "a <> b < > c", "a <> b < > c\n"},
      {"code between tildes", "~~~\na  *b*\n~~~\nc", "a  *b*\n\nc\n"},
      {"code", "Run `ls *`.\n\n```sh\na  *b*\nc\n```", "Run ls *.\n\na  *b*\nc\n"},
      {"no escapes", "It \\opens\n\nsoon\\", "It \\opens\n\nsoon\\\n"},
      {"escapes", "\\*no\\* 1\\. \\[x\\]", "*no* 1. [x]\n"},
      {"references", "A &amp; B &mdash; &#8220;C&#8221; &nosuch;", "A & B — “C” &nosuch;\n"},
      {"citations", "> It opens,\n> she said.\n>> Soon.", "It opens, she said. Soon.\n"},
      {"rules", "One.\n\n---\n\n* * *\n\nTwo.", "One.\n\nTwo.\n"},
      {"rules of underscores", "One.\n\n___\n\nTwo.", "One.\n\nTwo.\n"},
      {"footnotes", "It opens.[^1]\n\n[^1]: Says the port.", "It opens.\n"},
      {"lines of a paragraph", "It opens\non May 4.\n\nSoon.", "It opens on May 4.\n\nSoon.\n"},
      {"hard line ends", "It opens  \non May 4,\\\nsoon", "It opens\non May 4,\\\nsoon\n"},
      {"line ends of other systems", "# Ferry\r\n\r\nIt opens.\r\n", "Ferry\n\nIt opens.\n"},
      {"lists", "- One\n- *Two*\n  goes on\n+ Three\n\n1. Four\n2. Five",
       "• One\n\n• Two goes on\n\n• Three\n\n1. Four\n\n2. Five\n"},
      {"lists with tabs and round brackets", "-\tOne\n\nA\n1) two\n2) three", "• One\n\nA\n\n1) two\n\n2) three\n"},
      {"numbers that begin no item", "A\n2031. b\n1.5 c\n12\n3.", "A 2031. b 1.5 c 12 3.\n"},
      {"nothing closes", "[[[a ((( `` ** __ ![", "[[[a ((( `` ** __ ![\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK(importFile("a.md", row.markdown).article.body == row.body);
  }
}

TEST_CASE("front matter gives title, outlet, date and address") {
  const Article article = importFile("a.md",
                                     "---\nTitle: \"Ferry: a link\"\nsource: 'Harbour Post'\ndate: "
                                     "2031-03-05T10:00:00Z\nurl: https://x.example\ntags: [a]\n---\nIt opens.\n")
                              .article;
  CHECK(article.title == "Ferry: a link");
  CHECK(article.source == "Harbour Post");
  CHECK(article.published == "2031-03-05");
  CHECK(article.url == "https://x.example");
  CHECK(article.body == "Ferry: a link\n\nIt opens.\n");
}

TEST_CASE("of two lines of front matter the first counts, and three dots end it as well") {
  const Article article =
      importFile("a.md", "---\ntitle: 'Ferry\"\nheadline: Port\nnothing here\n...\nIt opens.\n").article;
  CHECK(article.title == "'Ferry\"");
  CHECK(article.body == "'Ferry\"\n\nIt opens.\n");
}

TEST_CASE("the first heading is the title where no front matter says so") {
  const Article article = importFile("a.md", "# The *ferry*\n\nIt opens.").article;
  CHECK(article.title == "The ferry");
  CHECK(article.body == "The ferry\n\nIt opens.\n");
}

TEST_CASE("a title that leads the text is not put in front again") {
  CHECK(importFile("a.md", "---\ntitle: Ferry\n---\n# Ferry\n\nIt opens.").article.body == "Ferry\n\nIt opens.\n");
  CHECK(importFile("a.md", "---\ntitle: Ferry\n---\nFerry\n\nIt opens.").article.body == "Ferry\n\nIt opens.\n");
}

TEST_CASE("dates that are none, and front matter that does not end, stay text") {
  CHECK(importFile("a.md", "---\ndate: soon\n---\nIt opens.").article.published == "");
  CHECK(importFile("a.md", "---\ndate: 2031-02-30\n---\nIt opens.").article.published == "");
  CHECK(importFile("a.md", "---\n\nIt opens: soon.").article.body == "It opens: soon.\n");
  std::string lines = "---\n";
  for (int i = 0; i < 250; ++i) lines += "title: a\n";
  CHECK(importFile("a.md", lines + "---\nIt opens.").article.title == "");
}

TEST_CASE("brackets without end cost no more than their length") {
  for (const char* piece : {"[", "(", "![", "[a](", "<a", "\\", "*", "[[a](b)", "&#"}) {
    std::string text;
    while (text.size() < 2000000) text += piece;
    const Imported imported = importFile("a.md", text);
    CHECK(imported.error.empty() != imported.article.body.empty());
  }
}
