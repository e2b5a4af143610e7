// See json_out.h.
#include "json_out.h"

#include <algorithm>
#include <charconv>

namespace synoptic {
namespace {

bool continues(std::string_view text, size_t at, uint8_t low = 0x80, uint8_t high = 0xBF) {
  return at < text.size() && uint8_t(text[at]) >= low && uint8_t(text[at]) <= high;
}

void appendEscape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u00";
  out += kHex[uint8_t(c) >> 4];
  out += kHex[uint8_t(c) & 15];
}

}  // namespace

size_t utf8Length(std::string_view text, size_t at) {
  const uint8_t lead = at < text.size() ? uint8_t(text[at]) : 0xFF;
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(text, at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const uint8_t low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
    return continues(text, at + 1, low, high) && continues(text, at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const uint8_t low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(text, at + 1, low, high) && continues(text, at + 2) && continues(text, at + 3) ? 4 : 0;
  }
  return 0;
}

void appendString(std::string& out, std::string_view text) {
  out += '"';
  size_t plain = 0, at = 0;  // text[plain, at) is copied as it is
  while (at < text.size()) {
    const uint8_t c = uint8_t(text[at]);
    if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
      ++at;
      continue;
    }
    if (c >= 0x80) {
      if (const size_t length = utf8Length(text, at)) {
        at += length;
        continue;
      }
    }
    out.append(text, plain, at - plain);
    if (c >= 0x80) {
      out += "\\ufffd";
    } else if (c == 0) {
      out += "\xEF\xBF\xBD";  // as it is read
    } else {
      appendEscape(out, char(c));
    }
    plain = ++at;
  }
  out.append(text, plain, at - plain);
  out += '"';
}

void appendNumber(std::string& out, uint64_t number) {
  char digits[20];
  char* const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void appendVlq(std::string& out, int64_t number) {
  constexpr std::string_view kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr uint64_t kMore = 32;  // a sign with this bit is followed by another
  uint64_t left = number < 0 ? uint64_t(-number) << 1 | 1 : uint64_t(number) << 1;
  for (; left >= kMore; left >>= 5) out += kSigns[left % kMore | kMore];
  out += kSigns[left];
}

void appendNumbers(std::string& out, std::span<const uint32_t> numbers) {
  constexpr size_t kAtOnce = 8, kLongest = 11;  // with its comma
  out += '[';
  for (size_t begin = 0; begin < numbers.size(); begin += kAtOnce) {
    char text[kAtOnce * kLongest];
    char* at = text;
    for (const uint32_t number : numbers.subspan(begin, std::min(kAtOnce, numbers.size() - begin))) {
      if (begin != 0 || at != text) *at++ = ',';
      at = std::to_chars(at, text + sizeof text, number).ptr;
    }
    out.append(text, at);
  }
  out += ']';
}

void appendScore(std::string& out, double score) {
  // not (score > 0) also catches what is no number
  const uint32_t parts = !(score > 0) ? 0 : score >= 1 ? 10000 : uint32_t(score * 10000 + 0.5);
  appendNumber(out, parts / 10000);
  uint32_t rest = parts % 10000;
  if (rest == 0) return;
  out += '.';
  for (uint32_t place = 1000; rest != 0; place /= 10) {
    out += char('0' + rest / place);
    rest %= place;
  }
}

}  // namespace synoptic
