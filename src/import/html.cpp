// An HTML page in, its article out: title, outlet, date and address from the meta tags, and the blocks of text that
// belong to the article. Linear: pieces of html_tags.h, a stack of containers, then a choice over the blocks. Method:
// menus and their like go by element, role and class; of the rest the largest <article> or <main> is taken; then, as in
// jusText (Pomikálek 2011), blocks that are mostly links go, and what lies before the first and behind the last good
// block. When that leaves too little, everything visible is taken: rather a menu too many than a paragraph lost.
// Covered by tests/import/html_test.cpp.
#include <algorithm>
#include <vector>

#include "html_page.h"
#include "readers.h"

namespace synoptic {
namespace {

bool mostlyLinks(const HtmlBlock& block) {
  return block.in_links * 2 > block.text.size() && block.text.size() < 400;
}
bool isGood(const HtmlBlock& block) {
  return block.text.size() >= 80 && block.in_links * 3 <= block.text.size();
}

size_t sizeOf(const std::vector<const HtmlBlock*>& blocks) {
  size_t size = 0;
  for (const HtmlBlock* block : blocks) size += isGood(*block) ? block->text.size() : 0;
  return size;
}

using Numbered = uint32_t HtmlBlock::*;

// The blocks of the one <article> or <main> that holds most of the good text; all of them when none holds 40 % of it.
std::vector<const HtmlBlock*> withinLargest(const std::vector<const HtmlBlock*>& blocks, Numbered number) {
  std::vector<size_t> sizes;
  for (const HtmlBlock* block : blocks) {
    if (sizes.size() <= block->*number) sizes.resize(block->*number + 1);
    sizes[block->*number] += isGood(*block) ? block->text.size() : 0;
  }
  if (sizes.size() < 2) return blocks;
  const auto largest = std::max_element(sizes.begin() + 1, sizes.end());
  if (*largest * 10 < sizeOf(blocks) * 4) return blocks;
  const uint32_t chosen = uint32_t(largest - sizes.begin());
  std::vector<const HtmlBlock*> out;
  std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(out),
               [&](const HtmlBlock* b) { return b->*number == chosen; });
  return out;
}

// Drops link lists, and what lies before the first good block or its headings and behind the last good one.
std::vector<const HtmlBlock*> trimmedBlocks(const std::vector<const HtmlBlock*>& blocks) {
  const auto good = [](const HtmlBlock* block) { return isGood(*block); };
  auto first = std::find_if(blocks.begin(), blocks.end(), good);
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), good).base();
  if (first == blocks.end()) return blocks;
  while (first != blocks.begin() && !mostlyLinks(**(first - 1)) && !(*(first - 1))->item) --first;
  std::vector<const HtmlBlock*> out;
  std::copy_if(first, last, std::back_inserter(out), [](const HtmlBlock* block) { return !mostlyLinks(*block); });
  return out;
}

std::vector<const HtmlBlock*> chosenBlocks(const HtmlPage& page) {
  std::vector<const HtmlBlock*> all, inside;
  for (const HtmlBlock& block : page.blocks) {
    all.push_back(&block);
    if (!block.around) inside.push_back(&block);
  }
  std::vector<const HtmlBlock*> chosen =
      trimmedBlocks(withinLargest(withinLargest(inside, &HtmlBlock::article), &HtmlBlock::main));
  return sizeOf(chosen) * 4 < sizeOf(all) || chosen.empty() ? all : chosen;
}

// "Ferry opens | Harbour Post" is "Ferry opens": what follows the last separator, when it names the outlet or is short.
std::string withoutOutlet(const std::string& title, const std::string& site) {
  for (const std::string_view separator : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const size_t at = title.rfind(separator);
    if (at == std::string::npos || at < 15) continue;
    const std::string tail = title.substr(at + separator.size());
    if (tail == site || separator == " | " || (site.empty() && tail.size() <= 25)) return title.substr(0, at);
  }
  return title;
}

}  // namespace

void readHtml(std::string_view text, Imported& out) {
  const HtmlPage page = readPage(text);
  const std::vector<const HtmlBlock*> chosen = chosenBlocks(page);
  std::string& body = out.article.body;
  for (const HtmlBlock* block : chosen) {
    if (!body.empty()) body += "\n\n";
    body += block->text;
  }
  if (!body.empty()) body += '\n';
  out.article.title = page.og_title.empty() ? withoutOutlet(page.title, page.site) : page.og_title;
  out.article.source = page.site;
  out.article.published = page.published;
  const std::string& address = page.address;
  if (address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0) out.article.url = address;
  if (!page.headline && !body.empty()) leadWithTitle(out.article);
  if (const size_t left = page.blocks.size() - chosen.size()) {
    out.notes.push_back({Note::Level::info,
                         std::to_string(left) + (left == 1 ? " block" : " blocks") +
                             " of the page (menus, captions, related links) were left out.",
                         Note::kNoArticle});
  }
}

}  // namespace synoptic
