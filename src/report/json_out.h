// JSON out, by hand because the order of members is fixed and bodies are large: pieces are appended to one string.
// Whatever the bytes, the result is valid JSON: control characters are escaped, what is not UTF-8, or zero, becomes
// U+FFFD. Example: appendString(out, "a\"b") appends "a\"b" with the inner quote escaped. Covered by
// tests/report/json_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace synoptic {

void appendString(std::string& out, std::string_view text);  // with its quotes
void appendNumber(std::string& out, uint64_t number);
void appendNumbers(std::string& out, std::span<const uint32_t> numbers);  // as a list: millions of spans are written
void appendVlq(std::string& out, int64_t number);  // Base64 VLQ (ECMA-426, 5.1): five bits a sign, the least first
void appendScore(std::string& out, double score);  // [0, 1], at most 4 decimals, no trailing zeros: "0.87", "1"

// Length of the well-formed UTF-8 character that begins at `at`; 0 where none does (Unicode 15, table 3-7).
size_t utf8Length(std::string_view text, size_t at);

}  // namespace synoptic
