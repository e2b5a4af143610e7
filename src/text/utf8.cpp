// text/utf8: any bytes in, valid UTF-8 out. One U+FFFD for each maximal ill-formed part (Unicode 15, section 3.9, table
// 3-7). Example: "a\xFFz" becomes "a\uFFFDz", one replacement. Covered by tests/text/utf8_test.cpp.
#include <algorithm>
#include <cstring>

#include "text/text.h"

namespace synoptic {
namespace {

// Length of the well-formed character at the front (0: ill-formed); `part` is how many bytes of an ill-formed one go
// together.
size_t wellFormed(const uint8_t* s, size_t left, size_t& part) {
  part = 1;
  uint8_t lead = s[0], low = 0x80, high = 0xBF;
  size_t length;
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF)
    length = 2;
  else if (lead >= 0xE0 && lead <= 0xEF)
    length = 3;
  else if (lead >= 0xF0 && lead <= 0xF4)
    length = 4;
  else
    return 0;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;  // no surrogates
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (; part < length; ++part, low = 0x80, high = 0xBF)
    if (part >= left || s[part] < low || s[part] > high) return 0;
  return length;
}

// The end of the ASCII run at `at`, eight bytes at a time.
size_t skipAscii(const uint8_t* s, size_t at, size_t size) {
  for (uint64_t word; at + 8 <= size; at += 8) {
    std::memcpy(&word, s + at, 8);
    if (word & 0x8080808080808080u) break;
  }
  while (at < size && s[at] < 0x80) ++at;
  return at;
}

}  // namespace

size_t repairUtf8(std::string& bytes) {
  const auto* s = reinterpret_cast<const uint8_t*>(bytes.data());
  const size_t size = bytes.size();
  size_t replaced = 0, kept = 0, part = 0;
  std::string repaired;
  for (size_t at = 0; (at = skipAscii(s, at, size)) < size;) {
    if (size_t length = wellFormed(s + at, size - at, part)) {
      at += length;
      continue;
    }
    repaired.append(bytes, kept, at - kept).append("\xEF\xBF\xBD");
    ++replaced;
    kept = at += part;
  }
  if (replaced) bytes = std::move(repaired.append(bytes, kept));
  return replaced;
}

size_t replaceZeros(std::string& text) {
  size_t zeros = 0;
  std::string out;
  for (size_t at = 0;;) {
    const size_t zero = text.find('\0', at);
    if (zero == std::string::npos && zeros == 0) return 0;
    out.append(text, at, zero == std::string::npos ? zero : zero - at);
    if (zero == std::string::npos) break;
    out += "\xEF\xBF\xBD";
    ++zeros;
    at = zero + 1;
  }
  text = std::move(out);
  return zeros;
}

std::string zerosReplaced(size_t zeros) {
  if (zeros == 0) return {};
  return zeros == 1 ? "One zero byte was replaced." : std::to_string(zeros) + " zero bytes were replaced.";
}

uint32_t characterBoundary(std::string_view text, uint32_t at) {
  if (at >= text.size()) return uint32_t(text.size());
  while (at > 0 && (uint8_t(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace synoptic
