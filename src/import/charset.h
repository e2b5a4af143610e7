// Charset: bytes of a text file in, UTF-8 out, with the name of what was taken for the charset. In this order: byte
// order mark; what the file declares (meta, XML declaration), where the bytes bear it out; UTF-8, where all of it is;
// UTF-16, where zero bytes alternate; UTF-8 with faults, where right sequences outweigh wrong ones; windows-1252.
// Labels as in the WHATWG Encoding Standard (latin1 means windows-1252).
// Example: "caf\xE9" is "café" in windows-1252.
// Covered by tests/import/charset_test.cpp.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

struct Decoded {
  std::string text;      // valid UTF-8
  std::string charset;   // "utf-8", "utf-16le", "utf-16be", "windows-1252"
  std::string ignored;   // a declared charset that the bytes do not bear out or that is not known
  size_t replaced = 0;   // sequences that became U+FFFD
  bool guessed = false;  // nothing said so: windows-1252 as the last resort
};

// `declared`: label found in the file, or empty.
Decoded decode(std::string bytes, std::string_view declared);

// The label that the first bytes of an HTML or XML file declare; empty when there is none.
std::string declaredCharset(std::string_view bytes);

void appendCharacter(std::string& out, uint32_t code_point);  // surrogates and what is beyond Unicode become U+FFFD
std::string lowerAscii(std::string_view text);

}  // namespace synoptic
