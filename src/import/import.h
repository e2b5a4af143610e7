// import: the bytes of a file in, an Article out: charset (byte order mark, declaration, validity, windows-1252 as the
// last resort), then text, Markdown, HTML or DOCX by content; what was cut away or repaired is told in notes. Never
// throws, never reads past its limits; a file that cannot be used gives `error`, one sentence a reader can act on.
// Covered by tests/import.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

struct Imported {
  Article article;
  std::string charset;    // "utf-8", "utf-16le", "windows-1252" …: the one that was used
  std::string file_kind;  // "text", "markdown", "html", "docx"
  std::vector<Note> notes;
  std::string error;  // empty: the article can be used
};

// `file_name` is only a hint for the kind and never becomes the title. Limit 25 MB.
Imported importFile(std::string_view file_name, std::string bytes);

}  // namespace synoptic
