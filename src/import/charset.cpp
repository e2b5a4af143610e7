// See charset.h.
#include "charset.h"

#include <algorithm>
#include <cstdint>

#include "text/text.h"

namespace synoptic {
namespace {

// windows-1252, 0x80 to 0x9F; 0: not assigned.
constexpr uint16_t kHigh1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

enum class Charset : uint8_t { unknown, utf8, utf16le, utf16be, windows1252 };

struct Label {
  std::string_view label;
  Charset charset;
};
// A file that declares UTF-16 in bytes that can be read as ASCII is UTF-8 (WHATWG HTML, "prescan a byte stream").
constexpr Label kLabels[] = {
    {"utf-8", Charset::utf8},
    {"utf8", Charset::utf8},
    {"unicode-1-1-utf-8", Charset::utf8},
    {"utf-16", Charset::utf8},
    {"utf-16le", Charset::utf8},
    {"utf-16be", Charset::utf8},
    {"windows-1252", Charset::windows1252},
    {"cp1252", Charset::windows1252},
    {"x-cp1252", Charset::windows1252},
    {"iso-8859-1", Charset::windows1252},
    {"iso8859-1", Charset::windows1252},
    {"latin1", Charset::windows1252},
    {"l1", Charset::windows1252},
    {"us-ascii", Charset::windows1252},
    {"ascii", Charset::windows1252},
};

Charset known(std::string_view label) {
  const std::string lower = lowerAscii(label);
  for (const Label& row : kLabels) {
    if (row.label == lower) return row.charset;
  }
  return Charset::unknown;
}

size_t countFaults(const std::string& bytes) {
  std::string copy = bytes;
  return repairUtf8(copy);
}

std::string fromUtf16(std::string_view bytes, bool little, size_t& replaced) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit = [&](size_t at) {
    const uint32_t a = uint8_t(bytes[at]), b = uint8_t(bytes[at + 1]);
    return little ? a | b << 8 : a << 8 | b;
  };
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    uint32_t point = unit(at);
    if (point >= 0xD800 && point < 0xE000) {
      const uint32_t low = point < 0xDC00 && at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else {
        ++replaced;
      }
    }
    appendCharacter(out, point);
  }
  if (bytes.size() % 2 != 0) {
    ++replaced;
    appendCharacter(out, 0xFFFD);
  }
  return out;
}

bool isWindows1252(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    const uint8_t byte = uint8_t(c);
    return byte >= 0x80 && byte < 0xA0 && kHigh1252[byte - 0x80] == 0;
  });
}

std::string from1252(std::string_view bytes, size_t& replaced) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const uint8_t byte = uint8_t(c);
    uint32_t point = byte;
    if (byte >= 0x80 && byte < 0xA0) point = kHigh1252[byte - 0x80];
    if (point == 0 && byte != 0) {
      ++replaced;
      point = 0xFFFD;
    }
    appendCharacter(out, point);
  }
  return out;
}

// In UTF-16 of European text nearly every second byte is zero, and the others are not.
Charset utf16ByZeros(std::string_view bytes) {
  size_t zeros[2] = {0, 0};
  const size_t looked_at = std::min<size_t>(bytes.size(), 4096);
  for (size_t i = 0; i < looked_at; ++i) zeros[i % 2] += bytes[i] == 0;
  const size_t half = looked_at / 2;
  if (half < 2) return Charset::unknown;
  if (zeros[1] * 10 >= half * 4 && zeros[0] * 50 <= half) return Charset::utf16le;
  if (zeros[0] * 10 >= half * 4 && zeros[1] * 50 <= half) return Charset::utf16be;
  return Charset::unknown;
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

Decoded decodedAs(Charset charset, std::string bytes) {
  Decoded out;
  switch (charset) {
    case Charset::utf16le:
    case Charset::utf16be:
      out.charset = charset == Charset::utf16le ? "utf-16le" : "utf-16be";
      out.text = fromUtf16(bytes, charset == Charset::utf16le, out.replaced);
      return out;
    case Charset::windows1252:
      out.charset = "windows-1252";
      out.text = from1252(bytes, out.replaced);
      return out;
    case Charset::utf8:
    case Charset::unknown:
      break;
  }
  out.charset = "utf-8";
  out.replaced = repairUtf8(bytes);
  out.text = std::move(bytes);
  return out;
}

struct Mark {
  std::string_view bytes;
  Charset charset;
};
constexpr Mark kMarks[] = {
    {"\xEF\xBB\xBF", Charset::utf8}, {"\xFF\xFE", Charset::utf16le}, {"\xFE\xFF", Charset::utf16be}};

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

Decoded decode(std::string bytes, std::string_view declared) {
  for (const Mark& mark : kMarks) {
    if (bytes.rfind(mark.bytes, 0) == 0) return decodedAs(mark.charset, bytes.substr(mark.bytes.size()));
  }
  const size_t faults = countFaults(bytes);
  std::string ignored;
  if (!declared.empty()) {
    const Charset charset = known(declared);
    // plain ASCII is the same in all that are known
    const bool fits = charset == Charset::utf8 ? faults == 0 : charset == Charset::windows1252 && isWindows1252(bytes);
    if (fits) return decodedAs(charset, std::move(bytes));
    ignored = lowerAscii(declared);
  }
  Charset charset = utf16ByZeros(bytes);
  const bool guessed = charset == Charset::unknown && faults != 0 && !mostlyUtf8(bytes, faults);
  if (charset == Charset::unknown) charset = guessed ? Charset::windows1252 : Charset::utf8;
  Decoded out = decodedAs(charset, std::move(bytes));
  out.ignored = std::move(ignored);
  out.guessed = guessed;
  return out;
}

}  // namespace synoptic
