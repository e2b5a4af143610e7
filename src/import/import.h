// import: the bytes of a file in, an Article out: charset (byte order mark, declaration, validity, detector), then
// text, Markdown, HTML or DOCX by content; what was cut away or repaired is told in notes. Never throws, never reads
// past its limits; a file that cannot be used gives `error`, one sentence a reader can act on. Covered by tests/import.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

struct Imported {
  Article article;
  std::string charset;    // "utf-8", "utf-16le", "windows-1252" …: the one that was used; empty of a document
  bool guessed = false;   // the charset: nothing in the file says so
  std::string file_kind;  // "text", "markdown", "html", "docx"
  std::vector<Note> notes;
  std::string error;  // empty: the article can be used
};

// `file_name` is only a hint for the kind and never becomes the title. `charset`: as the reader chose it; empty: found.
// Limit 25 MB.
Imported importFile(std::string_view file_name, std::string bytes, std::string_view charset = {});

}  // namespace synoptic
