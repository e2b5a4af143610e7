// What a file is: its first bytes and its name in, a kind out, or one sentence why it cannot be an article.
// Example: "\x89PNG…" is refused with "This is a picture; …", whatever its name.
// Covered by tests/import/import_test.cpp.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

enum class FileKind : uint8_t { text, markdown, html, docx, refused };

struct Sniffed {
  FileKind kind = FileKind::text;
  std::string error;  // of refused
};

// By content first, by the name's ending where the content leaves it open.
Sniffed sniff(std::string_view file_name, std::string_view bytes);

// A sign that no text holds: of C0 all but white space and escape, and delete.
bool isControl(char c);

// A sentence when the bytes are no text (zero bytes, control signs); empty when they may be.
std::string notText(std::string_view bytes);

// The decoded text of a file of unknown kind begins as an HTML page does.
bool looksLikeHtml(std::string_view text);

}  // namespace synoptic
