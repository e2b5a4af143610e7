// An HTML page in, its blocks of text and what it says of itself out; html.cpp chooses among them.
// Example: "<nav>Home</nav><h1>Ferry</h1>" has two blocks, the first of them around the article.
// Covered by tests/import/html_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

struct HtmlBlock {
  std::string text;
  size_t in_links = 0;  // bytes of text within <a>
  uint32_t article = 0, main = 0;
  uint32_t container = 0;  // running number of the innermost container; 0: none
  bool around = false, heading = false, item = false, caption = false;
};

struct HtmlPage {
  std::vector<HtmlBlock> blocks;
  std::string title, og_title, site, published, address, byline;
  bool headline = false;  // there is an <h1> with text
  // of the tree that a browser would build, never less: what it can bear is a matter of depth
  uint32_t depth = 0, elements = 0;
};

HtmlPage readPage(std::string_view html);

}  // namespace synoptic
