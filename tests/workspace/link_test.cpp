// The link: made, opened out of everything that programs do to links, and refused with the right one of five messages.
// Every prefix, every deletion and every substitution of one character gives the same workspace or an error, never
// another.
#include <doctest/doctest.h>

#include <string>

#include "example.h"
#include "support/deflate.h"
#include "workspace/link_envelope.h"

using namespace synoptic;

namespace {

std::string linkOf(const Workspace& workspace) {
  const MadeLink made = makeLink(workspace);
  REQUIRE(made.error == "");
  return made.fragment;
}

bool opensAs(const std::string& text, const Workspace& expected) {
  const ParsedWorkspace opened = openLink(text);
  return opened.error.empty() && workspaceJson(opened.workspace) == workspaceJson(expected);
}

// The same workspace or an error.
bool harmless(const std::string& text, const Workspace& expected) {
  const ParsedWorkspace opened = openLink(text);
  return opened.error.empty() ? workspaceJson(opened.workspace) == workspaceJson(expected)
                              : opened.workspace.articles.empty();
}

std::string percent(const std::string& text, const char* what) {
  std::string out;
  for (const char c : text) {
    constexpr char kHex[] = "0123456789ABCDEF";
    if (std::string(what).find(c) == std::string::npos)
      out += c;
    else
      out += std::string("%") + kHex[uint8_t(c) >> 4] + kHex[uint8_t(c) & 15];
  }
  return out;
}

std::string wrapped(const std::string& text, const std::string& by) {
  std::string out;
  for (size_t at = 0; at < text.size(); at += 40) out += (at == 0 ? "" : by) + text.substr(at, 40);
  return out;
}

}  // namespace

TEST_CASE("a link has the promised shape and opens as what it was made of") {
  const Workspace workspace = exampleWorkspace();
  const std::string link = linkOf(workspace);
  CHECK(link.substr(0, 4) == "#1d.");
  CHECK(link.back() == 'z');
  CHECK(link.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.", 1) ==
        std::string::npos);
  const size_t payload = link.rfind('.') + 1;
  CHECK(std::stoul(link.substr(4)) == link.size() - payload - 1);
  CHECK(opensAs(link, workspace));
  CHECK(linkOf(openLink(link).workspace) == link);
}

TEST_CASE("what programs do to links is undone") {
  const Workspace workspace = exampleWorkspace();
  const std::string link = linkOf(workspace), bare = link.substr(1), address = "https://example.org/compare/" + link;
  const std::string once = percent(address, ":/#."), twice = percent(percent(address, "#-_."), "%");
  struct Row {
    const char* name;
    std::string text;
  };
  const Row table[] = {
      {"the fragment", link},
      {"without its sign", bare},
      {"a whole address", address},
      {"an address with a query", "https://example.org/?embed=1" + link},
      {"white space around", " \n\t" + address + "\r\n "},
      {"angle brackets", "<" + address + ">"},
      {"round brackets", "(" + link + ")"},
      {"square brackets", "[" + bare + "]"},
      {"straight quotes", "\"" + address + "\""},
      {"apostrophes", "'" + bare + "'"},
      {"curly quotes", "“" + address + "”"},
      {"a sentence around", "See " + address + ", please. Thanks!"},
      {"a full stop behind", address + "."},
      {"an ellipsis behind", address + "…"},
      {"emphasis in a chat", "*" + address + "*"},
      {"markdown", "[link](" + address + ")"},
      {"a tracking parameter", address + "&fbclid=IwAR0abc_DEF"},
      {"another tracking parameter", address + "?utm_source=x&utm_medium=y"},
      {"a text fragment", address + ":~:text=ferry"},
      {"a sign cut off the end", link.substr(0, link.size() - 1)},
      {"line ends", wrapped(address, "\n")},
      {"line ends of a mail", wrapped(address, "\r\n")},
      {"a quoted-printable mail", wrapped(address, "=\r\n")},
      {"quoted-printable, bare", wrapped(link, "=\n")},
      {"tabs", wrapped(address, "\t")},
      {"a mail that was cited twice", ">> " + wrapped(address, "\n>> ")},
      {"a sentence that goes on behind a blank", address + " opens on May 4"},
      {"a bracket of another kind behind", "{" + link + "}"},
      {"a cited mail", "> " + wrapped(address, "\n> ")},
      {"spaces", wrapped(address, " ")},
      {"no-break spaces", wrapped(address, "\xC2\xA0")},
      {"zero-width spaces", wrapped(address, "\xE2\x80\x8B")},
      {"soft hyphens", wrapped(link, "\xC2\xAD")},
      {"the sign encoded", "https://example.org/compare/%23" + bare},
      {"the sign encoded in small letters", "https://example.org/x/%23" + percent(bare, ".")},
      {"everything encoded once", once},
      {"encoded twice", twice},
      {"a scanner's address around it", "https://scanner.example/?url=" + once + "&data=05%7C01%7C&reserved=0"},
      {"two signs", "https://example.org/#!/" + link},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    CHECK_MESSAGE(opensAs(row.text, workspace), openLink(row.text).error);
  }
}

TEST_CASE("each way to be unusable has its message") {
  const std::string link = linkOf(exampleWorkspace());
  const size_t payload = link.rfind('.') + 1;
  std::string other_letter = link;
  other_letter[payload + 20] = other_letter[payload + 20] == 'A' ? 'B' : 'A';
  const std::string bomb = sealEnvelope(1, 'd', deflated(std::string(9u << 20, ' ')));
  REQUIRE(bomb.size() < 20000);
  struct Row {
    const char* name;
    std::string text;
    const char* words;
  };
  const Row table[] = {
      {"nothing", "", "not a link"},
      {"only the sign", "#", "not a link"},
      {"another fragment", "https://example.org/#section-2", "not a link"},
      {"a number that is none of ours", "#1.5", "not a link"},
      {"an unknown codec", "#1q.10.00000000.abcz", "not a link"},
      {"a prototype's name", "#constructor", "not a link"},
      {"a comparison's text", "He left on May 4, the port said.", "not a link"},
      {"binary", std::string("\x00\x01\xFF#", 4), "not a link"},
      {"cut in the payload", link.substr(0, payload + 10), "cut on its way: 10 of "},
      {"cut with an ellipsis", link.substr(0, payload + 10) + "...", "cut on its way: 10 of "},
      {"cut before a tracking parameter", link.substr(0, payload + 10) + "&fbclid=1", "cut on its way: 10 of "},
      {"cut with one sign for an ellipsis", link.substr(0, payload + 10) + "…", "cut on its way: 10 of "},
      {"cut before curly quotes", link.substr(0, payload + 10) + "”", "cut on its way: 10 of "},
      {"cut before a single curly quote", link.substr(0, payload + 10) + "’", "cut on its way: 10 of "},
      {"cut before angle quotes", link.substr(0, payload + 10) + "»", "cut on its way: 10 of "},
      {"cut in the checksum", link.substr(0, payload - 4), "cut on its way"},
      {"cut in the count", "#1d.12", "only its beginning"},
      {"one letter altered", other_letter, "altered"},
      {"a foreign letter inside", link.substr(0, payload + 10) + "\xC3\xA9" + link.substr(payload + 10), "altered"},
      {"letters joined to the end", link + "abc", "altered"},
      {"numbers joined to the end", link + "5", "altered"},
      {"a last letter with bits that mean nothing", "#1u.2.d3d99e8b.QRz", "altered"},
      {"a checksum of other letters", "#1d.4.0000000g.AAAAz", "altered"},
      {"not deflate", sealEnvelope(1, 'd', "no deflate"), "altered"},
      {"bytes behind deflate's end", sealEnvelope(1, 'd', deflated("{}") + "x"), "altered"},
      {"a later format", "#3d.10.00000000.abcz", "newer version (link format 3"},
      {"a much later format", "#314x.!", "newer version (link format 314"},
      {"a bomb", bomb, "too large"},
      {"a count beyond all", "#1d.9999999.00000000.abcz", "too large"},
      {"a million characters", "#1d." + std::string(1000000, 'A'), "too large"},
      {"whole, but no workspace", sealEnvelope(1, 'd', deflated("{\"a\":1}")),
       "is another one. Ask for it again, or for a saved file."},
      {"whole, but too deep", sealEnvelope(1, 'u', std::string(100000, '[')), "whole, but"},
      {"whole, but not UTF-8", sealEnvelope(1, 'u', "\xFF\xFE"), "whole, but"},
      {"whole, of a later workspace", sealEnvelope(1, 'u', R"({"format":"synoptic.workspace","version":3})"),
       "This was saved by a newer version (workspace format 3; this program reads up to 2): update the program"},
  };
  for (const Row& row : table) {
    CAPTURE(row.name);
    const ParsedWorkspace opened = openLink(row.text);
    CHECK_MESSAGE(opened.error.find(row.words) != std::string::npos, opened.error);
    CHECK(opened.workspace.articles.empty());
  }
}

TEST_CASE("a cut link says how much arrived, with separators") {
  Workspace workspace;
  std::string body;
  for (unsigned i = 0, x = 1; i < 9000; ++i) body += char('a' + (x = x * 1103515245 + 12345) / 65536 % 26);
  workspace.articles = {{"", "", "", "", "", body}};
  const std::string link = linkOf(workspace);
  const size_t payload = link.rfind('.') + 1, count = link.size() - payload - 1;
  const std::string error = openLink(link.substr(0, payload + 3912)).error;
  const std::string grouped = std::to_string(count / 1000) + "," + std::to_string(1000 + count % 1000).substr(1);
  CHECK(error == "This link was cut on its way: 3,912 of " + grouped +
                     " characters arrived. Ask for it again, or for a saved file.");
}

TEST_CASE("an uncompressed link opens too") {
  const Workspace workspace = exampleWorkspace();
  CHECK(opensAs(sealEnvelope(1, 'u', workspaceJson(workspace)), workspace));
}

TEST_CASE("no damage of one character gives another workspace") {
  Workspace workspace;
  workspace.articles = {{"", "", "Post", "2031-03-05", "", "It opens on May 4."},
                        {"", "", "Times", "", "", "It opens on May 6."}};
  const std::string link = linkOf(workspace);
  const std::string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.#%= \n&\xC3";
  size_t opened = 0;
  for (size_t at = 0; at <= link.size(); ++at) {
    CAPTURE(at);
    CHECK(harmless(link.substr(0, at), workspace));
    if (at == link.size()) break;
    std::string deleted = link;
    deleted.erase(at, 1);
    CHECK(harmless(deleted, workspace));
    std::string swapped = link;
    if (at > 0) std::swap(swapped[at], swapped[at - 1]);
    CHECK(harmless(swapped, workspace));
    for (const char sign : signs) {
      std::string text = link;
      text[at] = sign;
      if (!harmless(text, workspace)) FAIL_CHECK("substituted '" << sign << "' at " << at);
      if (text != link) opened += openLink(text).error.empty();
      text = link;
      text.insert(at, 1, sign);
      if (!harmless(text, workspace)) FAIL_CHECK("inserted '" << sign << "' at " << at);
    }
  }
  // most substitutions must be noticed, not repaired: only the signs around the payload can be missing
  CHECK(opened < 3 * signs.size());
}

TEST_CASE("texts too long for a link are refused with what to do instead") {
  Workspace workspace;
  workspace.articles.emplace_back();
  std::string& body = workspace.articles[0].body;
  for (unsigned i = 0, x = 7; i < 400000; ++i) body += char('!' + (x = x * 1103515245 + 12345) / 65536 % 90);
  MadeLink made = makeLink(workspace);
  CHECK(made.fragment == "");
  CHECK_MESSAGE(made.error.find("too long for a link") != std::string::npos, made.error);
  CHECK(made.error.find("as a file") != std::string::npos);
  body.assign(9u << 20, ' ');  // would compress well, but could not be opened again
  made = makeLink(workspace);
  CHECK(made.fragment == "");
  CHECK(made.error.find("as a file") != std::string::npos);
}

TEST_CASE("what could not be opened again is not handed out") {
  Workspace workspace;
  workspace.articles.resize(2);  // whoever opens it makes two ids of one
  for (Article& article : workspace.articles) article.id = "A";
  const MadeLink link = makeLink(workspace), block = makeFileBlock(workspace);
  CHECK(link.fragment == "");
  CHECK(link.error.find("opening it again gave something else") != std::string::npos);
  CHECK(block.fragment == "");
  CHECK(block.error.find("Save them as JSON") != std::string::npos);
}

TEST_CASE("a link of nothing can be made and opened") {
  CHECK(opensAs(linkOf({}), {}));
}
