// The element that a saved page holds: made, found in a page, opened, and refused with a word where it was damaged.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "example.h"

using namespace synoptic;

namespace {
std::string page(const std::string& block) {
  return "<!DOCTYPE html>\n<html><body><p>&lt;pre hidden id=&quot;synoptic-workspace&quot;&gt;</p>\n" + block +
         "</body></html>\n";
}
}  // namespace

TEST_CASE("a saved page gives back the workspace that it holds") {
  Workspace before = exampleWorkspace();
  before.rules = 2;
  before.findings = "s1 o2 c0:3,1:4";
  before.excerpt = true;
  const MadeLink block = makeFileBlock(before);
  REQUIRE(block.error == "");
  CHECK(block.fragment.find_first_of("&'") == std::string::npos);
  CHECK(holdsFileBlock(page(block.fragment)));
  const ParsedWorkspace after = openFile(page(block.fragment));
  CHECK(after.error == "");
  CHECK(workspaceJson(after.workspace) == workspaceJson(before));
}

TEST_CASE("a page that was saved while its comparison still stood at its end opens as ever") {
  std::string bytes[2];
  for (const auto& [name, at] : {std::pair{"page.html", 0}, std::pair{"page.json", 1}}) {
    std::ifstream file(std::string("tests/links/pages/") + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    bytes[at] = text.str();
  }
  REQUIRE(bytes[0].find("<pre hidden id=") > bytes[0].find("</article>"));
  const ParsedWorkspace opened = openFile(bytes[0]);
  REQUIRE(opened.error == "");
  CHECK(workspaceJson(opened.workspace) + "\n" == bytes[1]);
}

TEST_CASE("a text that is far too long for a link fits a saved page") {
  Workspace large = exampleWorkspace();
  uint32_t state = 7;
  for (size_t i = 0; i < 3'000'000; ++i)
    large.articles[0].body += char('a' + (state = state * 1664525 + 1013904223) % 26);
  CHECK(makeLink(large).error != "");
  const MadeLink block = makeFileBlock(large);
  REQUIRE(block.error == "");
  CHECK(workspaceJson(openFile(page(block.fragment)).workspace) == workspaceJson(large));
}

TEST_CASE("more articles or corrections than are opened again make neither link nor page, and that is told") {
  Workspace many = exampleWorkspace();
  const Article article = many.articles[0];
  many.articles.resize(1000, article);
  for (Article& one : many.articles) one.id.clear();
  CHECK(makeLink(many).error == "");
  CHECK(makeFileBlock(many).error == "");
  many.articles.push_back(article);
  const char* const articles = "These are 1,001 articles, and a comparison holds at most 1,000: leave some out.";
  CHECK(makeLink(many).error == articles);
  CHECK(makeFileBlock(many).error == articles);
  many.articles.resize(2);
  many.corrections.resize(1001);
  const char* const corrections = "These are 1,001 corrections, and a comparison holds at most 1,000: leave some out.";
  CHECK(makeLink(many).error == corrections);
  CHECK(makeFileBlock(many).error == corrections);
}

TEST_CASE("texts too long for a saved page are refused with what to do instead") {
  Workspace large;
  large.articles.emplace_back();
  large.articles[0].body.assign(65u << 20, ' ');
  const MadeLink block = makeFileBlock(large);
  CHECK(block.fragment == "");
  CHECK(block.error.find("Save them as JSON") != std::string::npos);
}

TEST_CASE("a page without the element, and one whose element was damaged, are told") {
  const std::string block = makeFileBlock(exampleWorkspace()).fragment;
  const size_t middle = block.size() / 2;
  std::string altered = block;
  altered[middle] = altered[middle] == 'A' ? 'B' : 'A';
  struct Row {
    const char *name, *words;
    std::string bytes;
  };
  const Row rows[] = {
      {"another page", "holds no comparison", "<html><body>Harbor</body></html>"},
      {"escaped, as an article would say it", "holds no comparison", page("")},
      {"nothing", "holds no comparison", ""},
      {"cut in the middle", "This file was cut", "<html>" + block.substr(0, middle)},
      {"cut before its count", "This file was cut", "<html>" + block.substr(0, block.find('#') + 3)},
      {"cut where it begins", "This file was cut", "<html>" + block.substr(0, block.find('#'))},
      {"altered", "This file was altered", page(altered)},
      {"empty", "This file was altered", page("<pre hidden id=\"synoptic-workspace\"></pre>")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const ParsedWorkspace opened = openFile(row.bytes);
    CHECK_MESSAGE(opened.error.find(row.words) != std::string::npos, opened.error);
    CHECK(opened.workspace.articles.empty());
  }
}
