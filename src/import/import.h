// import: the bytes of a file in, an Article out: charset (byte order mark, declaration, validity, detector), then
// text, Markdown, HTML or DOCX by content; what was cut away or repaired is told in notes. Never throws, never reads
// past its limits; a file that cannot be used gives `error`, one sentence a reader can act on. Covered by tests/import.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// A block of a page: a paragraph, a heading, an item of a list.
struct Block {
  std::string text;
  bool kept = true;  // false: cut away (menu, caption, related links)
};

struct Imported {
  Article article;
  std::string charset;       // "utf-8", "utf-16le", "windows-1252" …: the one that was used; empty of a document
  bool guessed = false;      // the charset: nothing in the file says so
  std::string file_kind;     // "text", "markdown", "html", "docx"
  std::string byline;        // who wrote it, where the file says so
  std::vector<Block> parts;  // of a page of which something was cut away: all its blocks in order
  uint32_t depth = 0, elements = 0;  // of a page: how deep a browser's tree of it would be, and how large
  std::vector<Note> notes;
  std::string error;  // empty: the article can be used
};

struct ImportOptions {
  std::string_view charset = {};       // as the reader chose it; empty: found
  std::string_view article_html = {};  // of a page: its article as another reader took it, in UTF-8; empty: own choice
};

// `file_name` is only a hint for the kind and never becomes the title. Limit 25 MB.
Imported importFile(std::string_view file_name, std::string bytes, const ImportOptions& options = {});

// The markup of a page as UTF-8, for a reader that builds a tree of it: without scripts, styles, frames and handlers.
// Empty of what is no HTML.
std::string htmlText(std::string_view file_name, std::string bytes, std::string_view charset = {});

// The body that the chosen blocks of a page make: an empty line between two.
std::string joined(const std::vector<Block>& parts);

}  // namespace synoptic
