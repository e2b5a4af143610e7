// HTML: tags, references, blocks, what belongs to the article, what the page says of itself; hostile pages in linear
// time.
#include <doctest/doctest.h>

#include "import/html_tags.h"
#include "import/import.h"

using namespace synoptic;

namespace {

std::string body(const std::string& html) {
  return importFile("a.html", html).article.body;
}

const std::string kLong =
    "The ferry link between Orsund and Velling will open on May 4, the port said, after two years of work on both "
    "sides.";

}  // namespace

TEST_CASE("blocks become paragraphs and marks within them go") {
  struct Row {
    const char* name;
    const char* html;
    const char* body;
  };
  const Row table[] = {
      {"paragraphs", "<p>One.</p><p>Two.\n Three.</p>", "One.\n\nTwo. Three.\n"},
      {"unclosed paragraphs", "<P>One.<p class=a>Two.", "One.\n\nTwo.\n"},
      {"marks", "<p>It <b>op</b>ens <a href=x>now</a>.</p>", "It opens now.\n"},
      {"line ends", "<p>One<br>Two<br/><br>Three</p>", "One\nTwo\n\nThree\n"},
      {"headings", "<h1>Ferry</h1>It opens.<div>Soon.</div>", "Ferry\n\nIt opens.\n\nSoon.\n"},
      {"lists", "<ul><li>One<li>Two</ul>", "• One\n\n• Two\n"},
      {"items that are closed", "<ol><li>One</li><li>Two</li></ol>After", "• One\n\n• Two\n\nAfter\n"},
      {"a numbered list within a list", "<ul><li>One<ol><li>Two</ol><li>Three</ul>", "• One\n\n• Two\n\n• Three\n"},
      {"a list within a numbered list", "<ol><li>One<ul><li>Two</ul><li>Three</ol>", "• One\n\n• Two\n\n• Three\n"},
      {"paragraphs of an item", "<ul><li><p>One</p><p>Two</p></ul>", "• One\n\nTwo\n"},
      {"a rule", "One<hr>Two", "One\n\nTwo\n"},
      {"blanks around a line end", "<p>One <br> Two</p>", "One\nTwo\n"},
      {"a container that closes itself", "<div hidden/>One", "One\n"},
      {"ends across each other", "<div><section>a</div>b</section>c", "a\n\nb\n\nc\n"},
      {"a link and a block that never began", "</a></pre>a", "a\n"},
      {"tables", "<table><tr><th>Year<td>Boats<tr><td>2030<td>12</table>", "Year\tBoats\n\n2030\t12\n"},
      {"quotes", "<p><q>Soon</q>, she said.</p>", "“Soon”, she said.\n"},
      {"preformatted", "<pre>a\n  b</pre>", "a\n  b\n"},
      {"preformatted blanks are no paragraph", "<p>a</p><pre> \n </pre><p>b</p>", "a\n\nb\n"},
      {"references of HTML 5: letters and marks",
       "<p>Wa&lstrok;&eogon;sa&comma; Nov&aacute;&ccaron;ek&colon; &OpenCurlyDoubleQuote;a&rdquo;</p>",
       "Wałęsa, Nováček: “a”\n"},
      {"references without a semicolon, but not in the midst of an address",
       "<p>caf&eacute, &copy 2031 &copy=2 &copyleft &hellip x &notit AT&T &AMP; &half &ampx</p>",
       "café, © 2031 &copy=2 &copyleft &hellip x &notit AT&T & &half &x\n"},
      {"a comment that ends the wrong way", "<p>One.<!-- a --!> Two.<!-- b -- c --> Three.</p>", "One. Two. Three.\n"},
      {"a drawing that was never closed",
       "<p>One.</p><svg><g><path d=x><p>Two.</p><svg><text>x</text></svg><p>Three.</p>", "One.\n\nTwo.\n\nThree.\n"},
      {"a page's words within a drawing",
       "<p>One.</p><svg><foreignObject><p>Label</p></foreignObject></svg><p>Two.</p>", "One.\n\nTwo.\n"},
      {"references", "<p>A &amp; B&nbsp;&eacute;&#233;&#xE9; &#128; &notin; &lt;p&gt; &amp;lt; &nosuch; &copy &amp</p>",
       "A & B\u00A0ééé € ∉ <p> &lt; &nosuch; © &\n"},
      {"references of other forms", "<p>&#xe9;&#XE9; &#xG; &#233x &zzz; &abcdefghijklmnop;</p>",
       "éé &#xG; éx &zzz; &abcdefghijklmnop;\n"},
      {"a reference at the end", "<p>&#233", "é\n"},
      {"references out of range", "<p>&#0; &#x110000; &#xD800; &#; &#x; &#99999999999999;</p>",
       "\uFFFD \uFFFD \uFFFD &#; &#x; \uFFFD\n"},
      {"comments", "<p>a<!-- <p>b --><!>c<!doctype x><?php echo 1 ?>d<!--></p>", "acd\n"},
      {"an empty comment with one sign more", "<p>a<!--->b</p>", "ab\n"},
      {"an instruction within a text", "a<?b>c", "ac\n"},
      {"a comment without end", "<p>a</p><!-- b", "a\n"},
      {"scripts", "<script>'<p>no</p>'</script><style>p{}</style><p>yes</p><noscript>no</noscript>", "yes\n"},
      {"a script without end", "<p>a</p><script>b", "a\n"},
      {"an end within a script's name", "<script>a</scripty>b</script ><p>c</p>", "c\n"},
      {"a script whose end has a stroke", "<script>a</script/>b<p>c</p>", "b\n\nc\n"},
      {"not drawn",
       "<svg><text>no</text></svg><template><p>no</p></template><p hidden>yes</p><div "
       "hidden>no</div><select><option>no</select>",
       "yes\n"},
      {"attributes", "<p title='a>b' data-x=\"<i>\" y = z>text</p>", "text\n"},
      {"quotes that begin no value", "<p \">a</p><p b'>c</p>", "a\n\nc\n"},
      {"a quote without end", "<p title=\"a>b</p><p>c</p>", "b\n\nc\n"},
      {"less than", "<p>3 < 4 <5 </p>", "3 < 4 <5\n"},
      {"a mark before a number", "<p><5</p>", "<5\n"},
      {"only a mark", "<", "<\n"},
      {"a mark at the end", "<p>a</p><", "a\n\n<\n"},
      {"a mark at the end of a text", "<p>a <", "a <\n"},
      {"half an end tag", "<p>a</p></", "a\n\n</\n"},
      {"half an end tag behind a text", "<p>a </", "a </\n"},
      {"a cut tag", "<p>text</p><p cla", "text\n"},
      {"end tags of nothing", "</p></div>text</b></>x</ y>z", "textxz\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK(body(row.html) == row.body);
  }
}

TEST_CASE(
    "a reference may hold digits, be cut off by the end, or be longer than any name; a drawing of either kind ends at "
    "a paragraph") {
  CHECK(body("<p>1&frac12; cup") == "1½ cup\n");
  CHECK(body("<p>It rained &eacut") == "It rained &eacut\n");
  CHECK(body("<p>It rained &" + std::string(30, 'a') + "; here") == "It rained &" + std::string(30, 'a') + "; here\n");
  for (const char* drawing : {"<svg>", "<math>"})
    CHECK(body(std::string("<p>It ") + drawing + "<p>rained").find("rained") != std::string::npos);
}

TEST_CASE("an end tag looks only so far up for its start") {
  std::string html = "<section>";
  for (int i = 0; i < 70; ++i) html += "<div>";
  CHECK(body(html + "a</section>b") == "a\n\nb\n");
}

TEST_CASE("a date counts with whatever time may follow, and with nothing else") {
  const std::pair<const char*, const char*> table[] = {
      {"2031-03-05", "2031-03-05"},
      {" 2031-03-05 10:00", "2031-03-05"},
      {"2031-03-05t10:00", "2031-03-05"},
      {"2031-03-05T10:00", "2031-03-05"},
      {"2031-03-05+01:00", "2031-03-05"},
      {"2031-03-05Z", "2031-03-05"},
      {"2031-03-051", ""},
      {"2031-03-05, noon", ""},
      {"2031-03-05x", ""},
  };
  for (const auto& [content, date] : table) {
    CAPTURE(content);
    const std::string page = "<meta name=date content='" + std::string(content) + "'><p>Text.";
    CHECK(importFile("a.html", page).article.published == date);
  }
}

TEST_CASE("who wrote it is the first author that is no address") {
  const std::string page =
      "<meta name=author content='https://x.example/ann'><meta name=byl content='Ann Lee'><meta name=author "
      "content='Bo "
      "Ek'><script type='application/ld+json'>{\"author\":\"Cy Dahl\"}</script><p>Text.</p>";
  CHECK(importFile("a.html", page).byline == "Ann Lee");
}

TEST_CASE("what a page says of itself is taken: title, outlet, date, address") {
  struct Row {
    const char* name;
    const char* head;
    const char* title;
    const char* source;
    const char* published;
    const char* url;
  };
  const Row table[] = {
      {"open graph",
       "<title>Ferry | Post</title><meta property='og:title' content='Ferry &amp; link'><meta property=og:site_name "
       "content='Harbour  Post'>"
       "<meta property='article:published_time' content='2031-03-05T09:00:00+01:00'><link rel=canonical "
       "href='https://x.example/a?b&amp;c'>",
       "Ferry & link", "Harbour Post", "2031-03-05", "https://x.example/a?b&c"},
      {"a title with the outlet", "<title>Ferry link opens in May | Harbour Post</title>", "Ferry link opens in May",
       "", "", ""},
      {"a title with the outlet behind a dash",
       "<title>Ferry link opens in May - Harbour Post</title><meta property=og:site_name content='Harbour Post'>",
       "Ferry link opens in May", "Harbour Post", "", ""},
      {"a title with a short outlet behind a dash", "<title>Ferry link opens in May - Post</title>",
       "Ferry link opens in May", "", "", ""},
      {"a title with another outlet behind a dash",
       "<title>Ferry link opens in May - Shore Times</title><meta property=og:site_name content='Harbour Post'>",
       "Ferry link opens in May - Shore Times", "Harbour Post", "", ""},
      {"a title too short to be cut", "<title>Ferry opens | Post</title>", "Ferry opens | Post", "", "", ""},
      {"a title over several lines", "<title>\n Ferry\r\n\tlink </title>", "Ferry link", "", "", ""},
      {"titles and addresses told twice",
       "<title>Ferry</title><title>Boat</title><meta property=og:title content=First><meta property=og:title "
       "content=Second><link rel=stylesheet href=https://x.example/s><link rel=canonical "
       "href=https://x.example/a><meta "
       "property=og:url content=https://x.example/b>",
       "First", "", "", "https://x.example/a"},
      {"the first of two titles", "<title>Ferry</title><title>Boat</title>", "Ferry", "", "", ""},
      {"the application's name", "<title>Ferry</title><meta name=application-name content=Post>", "Ferry", "Post", "",
       ""},
      {"an outlet before the application's name",
       "<title>Ferry</title><meta property=og:site_name content=Post><meta name=application-name content=App>", "Ferry",
       "Post", "", ""},
      {"a title with a dash of its own", "<title>Ferry link opens - but only a little later than promised</title>",
       "Ferry link opens - but only a little later than promised", "", "", ""},
      {"other names",
       "<title>Ferry</title><meta name=date content='2031-03-05'><meta property='og:url' content='http://x.example'>",
       "Ferry", "", "2031-03-05", "http://x.example"},
      {"linked data",
       "<title>Ferry</title><script type='application/ld+json'>{\"datePublished\": \"2031-03-05T10:00Z\"}</script>",
       "Ferry", "", "2031-03-05", ""},
      {"no dates", "<title>Ferry</title><meta name=date content='yesterday'><meta name=pubdate content='2031-13-05'>",
       "Ferry", "", "", ""},
      {"an address that is none", "<title>Ferry</title><link rel=canonical href='javascript:alert(1)'>", "Ferry", "",
       "", ""},
      {"a title of a drawing", "<svg><title>Icon</title></svg><title>Ferry</title>", "Ferry", "", "", ""},
      {"linked data cut off", "<title>Ferry</title><script>\"datePublished\"", "Ferry", "", "", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Article article =
        importFile("a.html", std::string(row.head) + (row.title[0] != 0 ? "<p>" + kLong + "</p>" : "")).article;
    if (std::string(row.name) == "linked data cut off") continue;  // a script without end takes all
    CHECK(article.title == row.title);
    CHECK(article.source == row.source);
    CHECK(article.published == row.published);
    CHECK(article.url == row.url);
  }
}

TEST_CASE("menus, captions, related links and comments are left out, and it is said") {
  const std::string page =
      "<html><head><title>Ferry</title></head><body><header class='site-header'><nav><ul><li><a href=/>Home</a><li><a "
      "href=/s>Sports</a></ul></nav></header>"
      "<div class=wrap><article><h1>Ferry link to open</h1><p class=byline>By Ines Dahl</p><p>" +
      kLong +
      "</p>"
      "<figure><img src=x><figcaption>A ferry in a long caption, photographed by somebody on a very sunny day at the "
      "port.</figcaption></figure>"
      "<aside><p>Read also what happened to another ferry, in a text that is long enough to pass for a paragraph of "
      "its own.</p></aside>"
      "<p>Short.</p><div class='related-links'><a href=1>The other ferry that we wrote about before, at some "
      "length</a></div><p>" +
      kLong +
      " Again.</p>"
      "<ul class='social share'><li><a href=t>Tweet</a></ul></article>"
      "<div id=comments><p>" +
      kLong + " I do not think so.</p></div></div><footer><p>" + kLong + " Imprint.</p></footer></body></html>";
  const Imported imported = importFile("a.html", page);
  CHECK(imported.article.body ==
        "Ferry link to open\n\nBy Ines Dahl\n\n" + kLong + "\n\nShort.\n\n" + kLong + " Again.\n");
  REQUIRE(imported.notes.size() == 1);
  CHECK(imported.notes[0].message.find("left out") != std::string::npos);
}

TEST_CASE("where leaving out would leave too little, all is taken") {
  CHECK(body("<body><form><p>" + kLong + "</p><p>" + kLong + " Twice.</p></form></body>").find("Twice.") !=
        std::string::npos);
  CHECK(body("<nav><p>" + kLong + "</p>") == kLong + "\n");
  CHECK(body("<p>Short.</p>") == "Short.\n");
}

TEST_CASE("links and lists around the text go, what stands by it stays") {
  const std::string other = "<p><a href=1>The other ferry that we wrote about</a></p>";
  struct Row {
    const char* name;
    std::string html, body;
  };
  const Row table[] = {
      {"links in front", "<p>Top</p>" + other + "<h2>Ferry</h2><p>" + kLong + "</p>", "Ferry\n\n" + kLong + "\n"},
      {"a list in front", "<ul><li>Ports<li>Boats</ul><p>Now:</p><p>" + kLong + "</p>", "Now:\n\n" + kLong + "\n"},
      {"links between", "<p>" + kLong + "</p>" + other + "<p>" + kLong + " Twice.</p>",
       kLong + "\n\n" + kLong + " Twice.\n"},
      {"a paragraph that is one link",
       "<p>" + kLong + "</p><p><a href=1>" + kLong + kLong + kLong + kLong + "</a></p><p>" + kLong + " Twice.</p>",
       kLong + "\n\n" + kLong + kLong + kLong + kLong + "\n\n" + kLong + " Twice.\n"},
      {"main parts within each other", "<main><p>" + kLong + "</p><main><p>" + kLong + " Twice.</p></main></main>",
       kLong + "\n\n" + kLong + " Twice.\n"},
      {"links behind", "<p>" + kLong + "</p><p>End.</p>" + other + "<p>Imprint</p>", kLong + "\n\nEnd.\n"},
      {"a long block half of links",
       "<p>" + kLong + "</p><div><p>More: <a href=1>" + kLong + "</a> " + kLong + "</p></div>", kLong + "\n"},
      {"what is told to be around by its role", "<div role=navigation>Home</div><p>" + kLong + "</p>", kLong + "\n"},
      {"what is hidden from readers aloud", "<div aria-hidden=true>Home</div><p>" + kLong + "</p>", kLong + "\n"},
      {"an article that is called like what is around", "<article class=related><p>" + kLong + "</p></article>",
       kLong + "\n"},
      {"a main part that is called so", "<p>Home</p><main id=widget><p>" + kLong + "</p></main>", kLong + "\n"},
      {"articles that hold little of the text",
       "<article><p>" + kLong + "</p></article><p>" + kLong + " B.</p><p>" + kLong + " C.</p><p>" + kLong + " D.</p>",
       kLong + "\n\n" + kLong + " B.\n\n" + kLong + " C.\n\n" + kLong + " D.\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK(body(row.html) == row.body);
  }
  const Imported one = importFile("a.html", "<nav>Home</nav><p>" + kLong + "</p>");
  REQUIRE(one.notes.size() == 1);
  CHECK(one.notes[0].message == "1 block of the page (menus, captions, related links) was left out.");
}

TEST_CASE("of several articles the largest is taken") {
  const std::string page = "<article><p>" + kLong + " Teaser.</p></article><article><p>" + kLong + "</p><p>" + kLong +
                           " B.</p><p>" + kLong + " C.</p></article><article><p>" + kLong + " Other.</p></article>";
  CHECK(body(page) == kLong + "\n\n" + kLong + " B.\n\n" + kLong + " C.\n");
}

TEST_CASE("a title leads the text where the page has no heading") {
  CHECK(body("<title>Ferry link opens</title><p>" + kLong + "</p>") == "Ferry link opens\n\n" + kLong + "\n");
  CHECK(body("<title>Ferry link opens</title><h1>Ferry link</h1><p>" + kLong + "</p>") ==
        "Ferry link\n\n" + kLong + "\n");
}

TEST_CASE("no attribute is found within another's value") {
  const std::string_view attributes = " a='b=c' D=\"e &quot; f\" g h=i/j";
  CHECK(attribute(attributes, "a") == "b=c");
  CHECK(attribute(attributes, "d") == "e \" f");
  CHECK(attribute(attributes, "g") == "");
  CHECK(attribute(attributes, "h") == "i/j");
  CHECK(attribute(attributes, "b") == "");
  CHECK(attribute(" a=", "a") == "");
  CHECK(attribute(" a= ", "a") == "");
  CHECK(hasAttribute(attributes, "g"));
  CHECK_FALSE(hasAttribute(attributes, "e"));
}

TEST_CASE("what is closed is closed, however deep it was") {
  const std::string sentence =
      "Twelve people were hurt in Port Ellory on March 3, 2031, the coast guard said in a statement.";
  for (const int depth : {10, 5000, 9999, 10000, 10001, 50000}) {
    CAPTURE(depth);
    std::string html = "<p>" + sentence + "</p><nav>";
    for (int i = 0; i < depth; ++i) html += "<div>";
    html += "<ul><li>Menu of the page</li></ul>";
    for (int i = 0; i < depth; ++i) html += "</div>";
    const Imported imported = importFile("a.html", html + "</nav><p>" + sentence + " Again.</p>");
    CHECK(imported.article.body.find("Again.") != std::string::npos);
    CHECK(imported.article.body.find("Menu") == std::string::npos);
  }
}

TEST_CASE("depth and repetition cost no more than their length") {
  for (const char* piece : {"<div>", "<b><i>", "<a x='", "<a x=\"", "<!--", "<!", "</", "<script>", "</div>", "&", "&#",
                            "<p title=>", "<ul><li>", "<article>", "<td>", "<br>"}) {
    CAPTURE(piece);
    std::string html = "<html>";
    while (html.size() < 2000000) html += piece;
    html += "x";
    const Imported imported = importFile("a.html", html);
    CHECK(imported.error.empty() != imported.article.body.empty());
  }
}

namespace {

const std::string kPage =
    "<html><head><title>Ferry runs aground</title></head><body><nav><a href=x>Home</a></nav>"
    "<article><h1>Ferry runs aground</h1><p>The ferry ran aground in thick fog near the harbor early on Tuesday, the "
    "coast "
    "guard said in a statement.</p><figure><figcaption>The ferry in 2019.</figcaption></figure>"
    "<p>Twelve people were hurt, two of them badly, and were taken to the hospital of the town by helicopter.</p>"
    "<p>No one died.</p></article><footer>Imprint</footer></body></html>";

std::string shown(const std::vector<Block>& parts, bool kept) {
  std::string out;
  for (const Block& part : parts) {
    if (part.kept == kept) out += (out.empty() ? "" : "|") + part.text.substr(0, 12);
  }
  return out;
}

}  // namespace

TEST_CASE("what was cut away is listed in its place, and the kept blocks are the body") {
  Imported imported = importFile("a.html", kPage);
  CHECK(shown(imported.parts, false) == "Home|The ferry in|Imprint");
  CHECK(joined(imported.parts) == imported.article.body);
  CHECK(imported.article.body.find("No one died.") != std::string::npos);  // short, but beside the last good paragraph
  for (Block& part : imported.parts) part.kept = true;
  CHECK(joined(imported.parts).find("badly") < joined(imported.parts).find("Imprint"));
  CHECK(importFile("a.html", "<p>Nothing is left out of this page, which has one paragraph.</p>").parts.empty());
}

TEST_CASE("what another reader took for the article is the body, captions apart, and the rest is listed") {
  const std::string article =
      "<div><p>The ferry ran aground in thick fog near the harbor early on Tuesday, the coast "
      "guard said in a statement.</p><figcaption>The ferry in 2019.</figcaption>"
      "<p>Joined by the reader.</p><p>No one died.</p></div>";
  const Imported imported = importFile("a.html", kPage, {{}, article});
  CHECK(imported.article.title == "Ferry runs aground");
  CHECK(shown(imported.parts, true) == "Ferry runs a|The ferry ra|Joined by th|No one died.");
  CHECK(shown(imported.parts, false) == "Home|Ferry runs a|The ferry in|Twelve peopl|Imprint");
  CHECK(importFile("a.txt", "Plain.", {{}, article}).article.body == "Plain.");
  CHECK(importFile("a.html", kPage, {{}, std::string("<p>A\0B</p>", 10)}).article.body.find('\0') == std::string::npos);
  const Imported turned =
      importFile("a.html", kPage,
                 {{},
                  "<p>No one died.</p><p>Twelve people were hurt, two of them badly, and were taken "
                  "to the hospital of the town by helicopter.</p>"});
  CHECK(shown(turned.parts, true) == "Ferry runs a|No one died.|Twelve peopl");
}

TEST_CASE("the depth of a browser's tree is never told too low") {
  const auto depth = [](const std::string& html) { return importFile("a.html", html).depth; };
  std::string deep, flat, closed;
  for (int i = 0; i < 1000; ++i) {
    deep += "<div>";
    flat += "<p>x<br>";
    closed += "<b></i></b>";
  }
  CHECK(depth(deep + "text") >= 1000);
  CHECK(depth(flat) < 5);
  CHECK(depth(closed + "x") == 8);  // one level of formatting
  CHECK(importFile("a.html", flat).elements == 2000);
  // formatting that is never closed is opened again in each paragraph that follows
  std::string open = "<p>";
  for (int i = 0; i < 400; ++i) open += "<b title=" + std::to_string(i) + ">";
  for (int i = 0; i < 400; ++i) open += "<p>x</p>";
  CHECK(importFile("a.html", open).elements >= 160000);
  std::string balanced;
  for (int i = 0; i < 400; ++i) balanced += "<p><b>x</b> and <i>y</i></p>";
  CHECK(importFile("a.html", balanced).elements == 1200);
  // so a level of it counts as eight, until it is closed
  CHECK(depth("<p>" + open.substr(3, open.find("<p>", 3) - 3) + "x") == 8 * 400);
  CHECK(depth(balanced) == 8);
}

TEST_CASE("linked data fills what the meta tags leave open") {
  const std::string page =
      "<title>T</title><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"headline\":\"No\"},"
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry aground\",\"datePublished\":\"2031-03-05T10:00Z\","
      "\"publisher\":{\"name\":\"Harbour Post\"},\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo "
      "Ek\"}]}]}</script><p>Text.</p>";
  const Imported imported = importFile("a.html", page);
  CHECK(imported.article.title == "Ferry aground");
  CHECK(imported.article.published == "2031-03-05");
  CHECK(imported.article.source == "Harbour Post");
  CHECK(imported.byline == "Ann Lee, Bo Ek");
  struct Row {
    const char *name, *data, *title, *published, *source, *byline;
  };
  const Row table[] = {
      {"what else is told of who and where",
       R"({"headline":"Ferry","author":{"@type":"Person","url":"https://post.example/lee","name":"Ann Lee"}})", "Ferry",
       "", "", "Ann Lee"},
      {"plain words for who and where", R"({"headline":"Ferry","author":"Ann Lee","publisher":"Post"})", "Ferry", "",
       "Post", "Ann Lee"},
      {"a list of plain and other words", R"({"headline":"Ferry","author":["Ann Lee",7,{"name":""},{"name":"Bo Ek"}]})",
       "Ferry", "", "", "Ann Lee, Bo Ek"},
      {"words of other types", R"({"headline":["Ferry"],"datePublished":7,"author":7,"publisher":{"name":[]}})", "T",
       "", "", ""},
      {"a post", R"([{"@type":"BlogPosting","headline":"Ferry"}])", "Ferry", "", "", ""},
      {"a report", R"([7,null,{"@type":["Thing","Report"],"headline":"Ferry"}])", "Ferry", "", "", ""},
      {"something else", R"([{"@type":"Thing","headline":"Ferry"},{"@type":7,"headline":"Boat"}])", "T", "", "", ""},
      {"the first of two", R"([{"headline":"Ferry"},{"headline":"Boat","datePublished":"2031-03-05"}])", "Ferry",
       "2031-03-05", "", ""},
      {"signs that would close a text", R"({"headline":"Fer\"ry [[[[ \\"})", "Fer\"ry [[[[ \\", "", "", ""},
      {"a headline written twice", R"({"headline":"Boat","headline":"Ferry"})", "Ferry", "", "", ""},
      {"what stands further out first",
       R"([[{"headline":"Boat","publisher":"Post"}],{"author":{"url":{"name":"x"},"name":" Ann Lee "},"headline":"Ferry"}])",
       "Ferry", "", "Post", "Ann Lee"},
      {"lists and objects where words should be",
       R"({"@type":[["Article"],{"a":"Article"},"Report"],"author":[["Ann Lee"],{"name":"Bo Ek"}],"headline":"Ferry"})",
       "Ferry", "", "", "Bo Ek"},
      {"an object as type", R"({"@type":{"a":"Report"},"headline":"Ferry"})", "T", "", "", ""},
      {"every other value", R"([true,false,-1,1.5,1e400,"Ferry",{"a":{"b":[{"headline":"Boat"}]},"headline":"Ferry"}])",
       "T", "", "", ""},
      {"values of every kind", R"([true,false,-1,1.5,"Boat",{"a":{"b":[{"headline":"Boat"}]},"headline":"Ferry"}])",
       "Ferry", "", "", ""},
      {"a word alone", R"("Ferry")", "T", "", "", ""},
      {"no JSON", R"({"headline":"Ferry)", "T", "", "", ""},
      {"no JSON behind it", R"({"headline":"Ferry"} x)", "T", "", "", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const Imported read = importFile("a.html", "<title>T</title><script type=\"application/ld+json\">" +
                                                   std::string(row.data) + "</script><p>Text.</p>");
    CHECK(read.article.title == row.title);
    CHECK(read.article.published == row.published);
    CHECK(read.article.source == row.source);
    CHECK(read.byline == row.byline);
  }
  const auto titled = [](const std::string& headline, size_t blanks) {
    return importFile("a.html", "<title>T</title><script type=\"application/ld+json\">{\"headline\":\"" + headline +
                                    "\"" + std::string(blanks, ' ') + "}</script><p>Text.</p>")
        .article.title;
  };
  CHECK(titled("Ferry", 100) == "Ferry");
  CHECK(titled("Ferry", 2'000'000) == "T");
  CHECK(titled(std::string(2'000, 'x'), 0) == "T");
  const std::string deep = "<script type=\"application/ld+json\">" + std::string(100000, '[') + "</script><p>Text.</p>";
  CHECK(importFile("a.html", deep).article.body == "Text.\n");
}

TEST_CASE("an element of another reader's page has letters, digits and the signs of names in its name") {
  for (const char* name : {"h1", "h9", "x-a", "x:a", "x_a", "x.a", "xé", "az", "xz0"}) {
    const std::string element = "<" + std::string(name) + ">w</" + name + ">";
    CHECK(htmlText("a.html", "<p>v</p>" + element).substr(15) == "<p>v</p>" + element);
  }
  for (const char* name : {"x,a", "x~a", "x{", "x;a", "x[a", "x`a", "x(a", "x@a", "x+"})
    CHECK(htmlText("a.html", "<p>v</p><" + std::string(name) + ">w</" + name + ">").substr(15) == "<p>v</p> w ");
}

TEST_CASE("a page can be had for another reader, without what acts; what is no page cannot") {
  const auto inert = [](const std::string& html) { return htmlText("a.html", html).substr(15); };
  CHECK(inert("<p>caf\xE9 au lait") == "<p>café au lait");
  CHECK(inert("<p class='a \"b' onclick=x() style='color:red'>T&amp;C</p>") == "<p class=\"a &quot;b\">T&amp;C</p>");
  const std::string name = "<d" + std::string(61, 'e');  // 64 bytes are kept of a name, and whole characters
  CHECK(inert("<p>x" + name + "\u017Dz>y") == "<p>x" + name + "\u017D>y");
  CHECK(inert("<p>x" + name + "e\u017Dz>y") == "<p>x" + name + "e>y");
  // else what is left without attributes would pass for a binary file
  CHECK(inert("<p class='" + std::string(99, 'a') + "\x01'>x\x01\x02 y</p\x19>") ==
        "<p class=\"" + std::string(99, 'a') + "\">x y</p>");
  CHECK(inert("a<scr\x01ipt>x()</scr\x01ipt>b") == "a b");
  CHECK(inert("a</script type=application/ld+json>b") == "a b");  // the end of no data
  CHECK(inert("a<b,href=\"x>y</b,>z<p>w") == "a y z<p>w");        // a tag of no element's name
  CHECK(inert("<div style='display : none'>x</div>") == "<div hidden=\"\">x</div>");
  CHECK(inert("<div style='visibility: Hidden'>x</div>") == "<div hidden=\"\">x</div>");
  CHECK(inert("<div style='display: block; visibility: visible'>x</div>") == "<div>x</div>");
  CHECK(inert("<p>1 < 2<<!-- c -->script>x()<<!doctype a>/p>") == "<p>1 &lt; 2&lt;script>x()&lt;/p>");
  CHECK(inert("a<script>x('<p>')</script><style>p{}</style><iframe src=y>z</iframe><!-- c -->b") == "a   b");
  CHECK(inert("<title>A &gt; B</title><script type='application/ld+json'>{}</script>") ==
        "<title>A &gt; B</title><script type=\"application/ld+json\">{}</script>");
  CHECK(
      inert("<form id=body><input name=parentNode id=x class=y><img name=a id=b src=c></form><meta name=d><p id=e>") ==
      "<form><input class=\"y\"><img src=\"c\"></form><meta name=\"d\"><p id=\"e\">");
  CHECK(
      inert("<svg><title><img name=a></title><script type='application/ld+json'>{\"a\": \"<b>\"}</script></svg>") ==
      "<svg><title>&lt;img name=a></title><script type=\"application/ld+json\">{\"a\": \"\\u003cb>\"}</script></svg>");
  CHECK(htmlText("a.txt", "Plain text.") == "");
  CHECK(htmlText("a.html", "\x89PNG") == "");
  CHECK(htmlText("a.html", "PK\3\4") == "");
  CHECK(htmlText("a.html", "<p>" + std::string(26u << 20, 'x')) == "");
}
