// Charsets older than Unicode: a label and bytes in, UTF-8 out. Names and labels as in the WHATWG Encoding Standard;
// beside them code pages of DOS and of old Macintoshes and the seven-bit forms HZ and ISO-2022-KR. The tables of one
// byte a character are our own (standard_pages.h, code_pages.h), those of more the platform's: TextDecoder in a
// browser, iconv of the C library elsewhere; where the two differ is in README.md. Example: "\xEF\xF2" is "ят" in
// windows-1251. Covered by tests/import/legacy_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "code_pages.h"

namespace synoptic {

// "Latin1" is "windows-1252", "SJIS" is "shift_jis"; empty when no such charset can be read here.
std::string_view legacyCharset(std::string_view label);

// `charset`: a name that legacyCharset gave. What cannot be read becomes U+FFFD and is counted.
std::string fromLegacy(std::string_view charset, std::string_view bytes, size_t& replaced);

// The upper half of a charset with one byte a character; null of all others.
const HighHalf* highHalf(std::string_view charset);

// Seven-bit text that switches by escapes: "iso-2022-jp", "iso-2022-kr", "hz"; empty when there are none.
std::string_view charsetByEscapes(std::string_view bytes);

// Every name, in the order in which a reader is offered them.
std::vector<std::string_view> legacyCharsets();

}  // namespace synoptic
