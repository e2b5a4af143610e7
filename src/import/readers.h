// One reader a kind of file: fill `out.article`, notes, or `out.error`. Text comes in as valid UTF-8.
// Bodies are blocks with an empty line between them; items of lists begin with "• ".
// Covered by tests/import.
#pragma once
#include "import/import.h"

namespace synoptic {

void readMarkdown(std::string_view text, Imported& out);
// `article_html`: as in ImportOptions.
void readHtml(std::string_view text, std::string_view article_html, Imported& out);
// The same page without scripts, styles, frames and handlers, for a reader that builds a tree of it.
std::string inertPage(std::string_view text);
void readDocx(std::string_view bytes, Imported& out);

// "2031-03-05T10:00:00Z" is "2031-03-05"; empty unless it begins with an ISO date.
std::string datePart(std::string_view text);

// Puts the title in front of a body, and of the parts that make it, that does not begin with it.
void leadWithTitle(Article& article, std::vector<Block>* parts = nullptr);

std::string_view trimmed(std::string_view text);

}  // namespace synoptic
