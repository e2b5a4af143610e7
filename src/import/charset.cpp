// See charset.h.
#include "charset.h"

#include <algorithm>
#include <cstdint>

#include "detector.h"
#include "legacy.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

size_t countFaults(const std::string& bytes) {
  std::string copy = bytes;
  return repairUtf8(copy);
}

// UTF-16 or UTF-32, `width` bytes a unit.
std::string fromUnits(std::string_view bytes, size_t width, bool little, size_t& replaced) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](size_t at) {
    uint32_t value = 0;
    for (size_t i = 0; i < width; ++i) value = value << 8 | uint8_t(bytes[little ? at + width - 1 - i : at + i]);
    return value;
  };
  size_t at = 0;
  for (; at + width <= bytes.size(); at += width) {
    uint32_t point = unit(at);
    if (point >= 0xD800 && point < 0xE000) {
      const uint32_t low = width == 2 && point < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else {
        ++replaced;
      }
    } else if (point > 0x10FFFF) {
      ++replaced;
    }
    appendCharacter(out, point);
  }
  if (at < bytes.size()) {
    ++replaced;
    appendCharacter(out, 0xFFFD);
  }
  return out;
}

struct Wide {
  std::string_view name;
  size_t width;
  bool little;
  std::string_view mark;
};
// The longer marks first: that of UTF-32 begins with that of UTF-16.
constexpr Wide kWide[] = {{"utf-32le", 4, true, {"\xFF\xFE\0\0", 4}},
                          {"utf-32be", 4, false, {"\0\0\xFE\xFF", 4}},
                          {"utf-16le", 2, true, "\xFF\xFE"},
                          {"utf-16be", 2, false, "\xFE\xFF"}};

const Wide* wide(std::string_view name) {
  const auto at = std::find_if(std::begin(kWide), std::end(kWide), [&](const Wide& row) { return row.name == name; });
  return at == std::end(kWide) ? nullptr : &*at;
}

// In UTF-16 of European text nearly every second byte is zero and the others are not; in UTF-32 of any text two of
// four.
std::string_view wideByZeros(std::string_view bytes) {
  size_t zeros[4] = {0, 0, 0, 0};
  const size_t looked_at = std::min<size_t>(bytes.size(), 4096) / 4 * 4;
  for (size_t i = 0; i < looked_at; ++i) zeros[i % 4] += bytes[i] == 0;
  const size_t quarter = looked_at / 4;
  if (quarter == 0) return {};
  const auto all = [&](size_t i) { return zeros[i] * 50 >= quarter * 49; };
  const bool enough = quarter >= 4;  // a few characters only may be anything
  if (enough && all(0) && zeros[3] * 50 <= quarter && zeros[1] * 10 >= quarter * 9) return "utf-32be";
  if (enough && all(3) && zeros[0] * 50 <= quarter && zeros[2] * 10 >= quarter * 9) return "utf-32le";
  const size_t even = zeros[0] + zeros[2], odd = zeros[1] + zeros[3], half = quarter * 2;
  if (odd * 10 >= half * 4 && even * 50 <= half) return "utf-16le";
  if (even * 10 >= half * 4 && odd * 50 <= half) return "utf-16be";
  return {};
}

// Multi-byte sequences that are right, against faults: mojibake of another charset has hardly any of the former.
bool mostlyUtf8(const std::string& bytes, size_t faults) {
  size_t leads = 0;
  for (const char c : bytes) leads += uint8_t(c) >= 0xC2 && uint8_t(c) <= 0xF4;
  size_t continuations = 0;
  for (const char c : bytes) continuations += (uint8_t(c) & 0xC0) == 0x80;
  const size_t right = std::min(leads, continuations);
  return right >= 4 * faults;
}

// The value behind `name`= in an attribute or a content; empty when there is none.
std::string valueAfter(std::string_view text, std::string_view name, size_t from, size_t end) {
  size_t at = text.find(name, from);
  if (at == std::string_view::npos || at >= end) return {};
  at += name.size();
  const auto blank = [&] {
    return at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r');
  };
  while (blank()) ++at;
  if (at >= end || text[at] != '=') return {};
  ++at;
  while (blank() || (at < end && (text[at] == '"' || text[at] == '\''))) ++at;
  const size_t stop = std::min(text.find_first_of("\"'; \t\r\n/>?", at), end);
  return std::string(text.substr(at, stop - at));
}

}  // namespace

void appendCharacter(std::string& out, uint32_t point) {
  if ((point >= 0xD800 && point < 0xE000) || point > 0x10FFFF) point = 0xFFFD;
  if (point < 0x80) {
    out += char(point);
  } else if (point < 0x800) {
    out += {char(0xC0 | point >> 6), char(0x80 | (point & 63))};
  } else if (point < 0x10000) {
    out += {char(0xE0 | point >> 12), char(0x80 | (point >> 6 & 63)), char(0x80 | (point & 63))};
  } else {
    out += {char(0xF0 | point >> 18), char(0x80 | (point >> 12 & 63)), char(0x80 | (point >> 6 & 63)),
            char(0x80 | (point & 63))};
  }
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = char(c + 32);
  }
  return lower;
}

std::string declaredCharset(std::string_view bytes) {
  const std::string head = lowerAscii(bytes.substr(0, 4096));
  if (head.rfind("<?xml", 0) == 0) {
    const std::string label = valueAfter(head, "encoding", 0, head.find("?>"));
    if (!label.empty()) return label;
  }
  for (size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const size_t end = std::min(head.find('>', at), head.size());
    const std::string label = valueAfter(head, "charset", at, end);
    if (!label.empty()) return label;
  }
  return {};
}

uint32_t nextCharacter(std::string_view text, size_t& at) {
  const uint8_t lead = uint8_t(text[at++]);
  uint32_t point = lead < 0x80 ? lead : lead < 0xE0 ? lead & 31 : lead < 0xF0 ? lead & 15 : lead & 7;
  while (at < text.size() && (uint8_t(text[at]) & 0xC0) == 0x80) point = point << 6 | (uint8_t(text[at++]) & 63);
  return point;
}

Decoded decodeAs(std::string bytes, std::string_view charset) {
  Decoded out;
  if (const Wide* row = wide(charset)) {
    out.charset = row->name;
    const size_t mark = bytes.rfind(row->mark, 0) == 0 ? row->mark.size() : 0;
    out.text = fromUnits(std::string_view(bytes).substr(mark), row->width, row->little, out.replaced);
  } else if (const std::string_view legacy = legacyCharset(charset); !legacy.empty()) {
    out.charset = legacy;
    out.text = fromLegacy(legacy, bytes, out.replaced);
  } else {
    out.charset = "utf-8";
    if (bytes.rfind(kUtf8Mark, 0) == 0) bytes.erase(0, kUtf8Mark.size());
    out.replaced = repairUtf8(bytes);
    out.text = std::move(bytes);
  }
  // what was decoded by the platform is valid, whatever it was made of
  if (out.charset != "utf-8") repairUtf8(out.text);
  return out;
}

namespace {

// Whether the bytes bear a declaration out: all of them, or of a charset with several bytes a character nearly all.
bool fits(const Decoded& declared, size_t faults_of_utf8, bool ascii) {
  if (declared.charset == "utf-8") return faults_of_utf8 == 0;
  // valid UTF-8 beyond ASCII is hardly ever anything else; only windows-1252 is believed all the same, as browsers do
  if (faults_of_utf8 == 0 && !ascii && declared.charset != "windows-1252") return false;
  const size_t most = highHalf(declared.charset) != nullptr ? 0 : declared.text.size() / 1000;
  return declared.replaced <= most;
}

}  // namespace

Decoded decode(std::string bytes, std::string_view declared) {
  for (const Wide& row : kWide) {
    if (bytes.rfind(row.mark, 0) == 0) return decodeAs(std::move(bytes), row.name);
  }
  if (bytes.rfind(kUtf8Mark, 0) == 0) return decodeAs(std::move(bytes), "utf-8");
  const size_t faults = countFaults(bytes);
  std::string ignored;
  if (!declared.empty()) {
    const bool ascii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return uint8_t(c) >= 0x80; });
    // a file that declares UTF-16 in bytes that can be read as ASCII is UTF-8 (WHATWG HTML, "prescan a byte stream")
    const bool utf8 = lowerAscii(declared).rfind("utf", 0) == 0 || lowerAscii(declared) == "unicode-1-1-utf-8";
    const std::string_view charset = utf8 ? "utf-8" : legacyCharset(declared);
    if (!charset.empty()) {
      Decoded out = decodeAs(bytes, charset);
      if (fits(out, faults, ascii)) return out;
    }
    ignored = lowerAscii(declared);
  }
  std::string_view charset = wideByZeros(bytes);
  if (charset.empty() && faults == 0) charset = charsetByEscapes(bytes);
  const bool guessed = charset.empty() && faults != 0 && !mostlyUtf8(bytes, faults);
  if (charset.empty()) charset = guessed ? detectCharset(bytes) : "utf-8";
  Decoded out = decodeAs(std::move(bytes), charset);
  out.ignored = std::move(ignored);
  out.guessed = guessed;
  return out;
}

}  // namespace synoptic
