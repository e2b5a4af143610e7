// An HTML page in, its article out: title, outlet, date and address from the meta tags, and the blocks of text that
// belong to the article. Linear: pieces of html_tags.h, a stack of containers, then a choice over the blocks. Method:
// menus and their like go by element, role and class; of the rest the largest <article> or <main> is taken; then, as in
// jusText (Pomikálek 2011), blocks that are mostly links go, and what lies before the first and behind the last good
// block. When that leaves too little, everything visible is taken: rather a menu too many than a paragraph lost.
// Covered by tests/import/html_test.cpp.
#include <algorithm>
#include <map>
#include <vector>

#include "html_page.h"
#include "html_tags.h"
#include "kinds.h"
#include "readers.h"
#include "text/text.h"

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

// Drops link lists, and what lies before the first good block or its headings and behind the last good one; but short
// paragraphs that stand beside the last good one belong to it.
std::vector<const HtmlBlock*> trimmedBlocks(const std::vector<const HtmlBlock*>& blocks) {
  const auto good = [](const HtmlBlock* block) { return isGood(*block); };
  auto first = std::find_if(blocks.begin(), blocks.end(), good);
  auto last = std::find_if(blocks.rbegin(), blocks.rend(), good).base();
  if (first == blocks.end()) return blocks;
  while (first != blocks.begin() && !mostlyLinks(**(first - 1)) && !(*(first - 1))->item) --first;
  const uint32_t beside = (*(last - 1))->container;
  while (last != blocks.end() && !mostlyLinks(**last) && (*last)->container == beside) ++last;
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

// All blocks in order, the chosen ones kept. Their texts are taken.
std::vector<Block> partsOf(HtmlPage& page) {
  const std::vector<const HtmlBlock*> chosen = chosenBlocks(page);
  std::vector<Block> parts;
  auto next = chosen.begin();
  parts.reserve(page.blocks.size());
  for (HtmlBlock& block : page.blocks) {
    const bool kept = next != chosen.end() && *next == &block;
    if (kept) ++next;
    parts.push_back({std::move(block.text), kept});
  }
  return parts;
}

// The same where another reader has chosen: its blocks are kept, captions apart; between them stands what it left out
// of the page. A block of its own making (several joined) stands where the one before it does.
std::vector<Block> partsOf(const HtmlPage& page, const HtmlPage& article) {
  std::map<std::string_view, std::vector<size_t>> places;
  for (size_t i = 0; i < page.blocks.size(); ++i) places[page.blocks[i].text].push_back(i);
  std::vector<Block> parts;
  size_t told = 0;  // blocks of the page
  for (const HtmlBlock& block : article.blocks) {
    if (block.caption) continue;
    if (const auto at = places.find(block.text); at != places.end()) {
      const auto place = std::lower_bound(at->second.begin(), at->second.end(), told);
      if (place != at->second.end()) {
        while (told < *place) parts.push_back({page.blocks[told++].text, false});
        ++told;
      }
    }
    parts.push_back({block.text, true});
  }
  while (told < page.blocks.size()) parts.push_back({page.blocks[told++].text, false});
  return parts;
}

}  // namespace

void readHtml(std::string_view text, std::string_view article_html, Imported& out) {
  HtmlPage page = readPage(text);
  out.depth = page.depth;
  out.elements = page.elements;
  std::vector<Block> parts = article_html.empty() ? partsOf(page) : partsOf(page, readPage(article_html));
  out.article.title = page.og_title.empty() ? withoutOutlet(page.title, page.site) : page.og_title;
  out.article.source = page.site;
  out.article.published = page.published;
  out.byline = page.byline;
  const std::string& address = page.address;
  if (address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0) out.article.url = address;
  out.article.body = joined(parts);
  const bool kept_headline = page.headline && article_html.empty();
  if (!kept_headline && !out.article.body.empty()) leadWithTitle(out.article, &parts);
  const size_t left = size_t(std::count_if(parts.begin(), parts.end(), [](const Block& part) { return !part.kept; }));
  if (left == 0) return;
  out.parts = std::move(parts);
  out.notes.push_back({Note::Level::info,
                       std::to_string(left) + (left == 1 ? " block" : " blocks") +
                           " of the page (menus, captions, related links) " + (left == 1 ? "was" : "were") +
                           " left out.",
                       Note::kNoArticle});
}

namespace {

// Adds `text` with other words for each "<".
void addWithoutOpenings(std::string_view text, std::string_view instead, std::string& out) {
  for (const char c : text) c == '<' ? out += instead : out += c;
}

void addTag(std::string_view opening, std::string_view name, std::string_view rest, std::string& out) {
  out.append(opening).append(name).append(rest) += '>';
}

// Letters, digits and the signs of names. "<a,href=\"x>" is a tag as well, of a name that holds a quotation mark: what
// reads it less well than a browser takes all behind it for a value.
bool isElementName(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_' || c == '.' ||
           uint8_t(c) >= 0x80;
  });
}

}  // namespace

std::string inertPage(std::string_view text) {
  static constexpr std::string_view kDropped[] = {"style", "iframe", "textarea", "noembed", "noframes",
                                                  "xmp",   "object", "embed",    "base"};
  // what is left of a page without its attributes could else have so many of them that it passes for no text; taken out
  // first, since "<scr\x01ipt" without its sign is a tag
  std::string clean(text);
  std::erase_if(clean, isControl);
  std::string out = "<!doctype html>";
  HtmlPieces pieces(clean);
  for (HtmlPiece piece = pieces.next(); piece.kind != HtmlPiece::Kind::end_of_input; piece = pieces.next()) {
    const bool data = piece.kind == HtmlPiece::Kind::start_tag && piece.name == "script" &&
                      attribute(piece.attributes, "type") == "application/ld+json";
    const bool dropped =
        (piece.name == "script" && !data) || isAmong(kDropped, piece.name) || !isElementName(piece.name);
    if (piece.kind == HtmlPiece::Kind::text) {
      // of "<" before a comment that is passed over and "script>" behind it no tag is made
      addWithoutOpenings(piece.text, "&lt;", out);
    } else if (dropped) {
      out += ' ';
    } else if (piece.kind == HtmlPiece::Kind::end_tag) {
      addTag("</", piece.name, "", out);
    } else {
      addTag("<", piece.name, inertAttributes(piece.name, piece.attributes), out);
      // within a drawing (svg) a browser takes what these hold for elements: none begins here
      if (data || piece.name == "title") {
        addWithoutOpenings(piece.text, data ? "\\u003c" : "&lt;", out);
        addTag("</", piece.name, "", out);
      }
    }
  }
  return out;
}

}  // namespace synoptic
