// The tables of the platform for charsets with more than a byte a character. Private to legacy.cpp, which says what
// they are for.
#pragma once
#include <string>
#include <string_view>

namespace synoptic {

// `name` as a browser calls the charset, `iconv_name` as the C library does. Unreadable sequences become U+FFFD and are
// counted; of a charset that the platform does not know every byte above ASCII does.
std::string platformDecode(std::string_view name, const char* iconv_name, std::string_view bytes, size_t& replaced);

}  // namespace synoptic
