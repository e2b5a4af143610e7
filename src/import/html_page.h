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
  bool around = false, heading = false, item = false;
};

struct HtmlPage {
  std::vector<HtmlBlock> blocks;
  std::string title, og_title, site, published, address;
  bool headline = false;  // there is an <h1> with text
};

HtmlPage readPage(std::string_view html);

}  // namespace synoptic
