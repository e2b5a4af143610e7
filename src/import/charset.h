// Charset: bytes of a text file in, UTF-8 out, with the name of what was taken for the charset. In this order: byte
// order mark; what the file declares (meta, XML declaration), where the bytes bear it out; UTF-16 and UTF-32, where
// zero bytes alternate; seven-bit escapes; UTF-8, where all of it is, or where right sequences outweigh wrong ones;
// what detector.h finds. Labels as in the WHATWG Encoding Standard (latin1 means windows-1252). Example: "caf\xE9" is
// "café" in windows-1252. Covered by tests/import/charset_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace synoptic {

struct Decoded {
  std::string text;      // valid UTF-8
  std::string charset;   // "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be", or a name of legacy.h
  std::string ignored;   // a declared charset that the bytes do not bear out or that is not known
  size_t replaced = 0;   // sequences that became U+FFFD
  bool guessed = false;  // nothing said so: the detector found it
};

// `declared`: label found in the file, or empty.
Decoded decode(std::string bytes, std::string_view declared);
// As the reader chose it, whatever the bytes say. An unknown name is UTF-8.
Decoded decodeAs(std::string bytes, std::string_view charset);

// The label that the first bytes of an HTML or XML file declare; empty when there is none.
std::string declaredCharset(std::string_view bytes);

void appendCharacter(std::string& out, uint32_t code_point);  // surrogates and what is beyond Unicode become U+FFFD
uint32_t nextCharacter(std::string_view text, size_t& at);    // of valid UTF-8; `at` goes on by its length
std::string lowerAscii(std::string_view text);

}  // namespace synoptic
