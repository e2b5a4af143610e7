// Character references of HTML: "&eacute;", "&#233;" or "&#xE9;" in, the character out. Names are those of
// entity_names.h; those of Latin-1 are known without their semicolon too where their word ends, as in addresses
// "&copy=2" is none. Numbers 128 to 159 mean windows-1252 (WHATWG HTML, numeric character reference end state). Covered
// by tests/import/html_test.cpp.
#include "entities.h"

#include <algorithm>
#include <cstdint>

#include "charset.h"
#include "entity_names.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint16_t kHigh1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

// These are known without their semicolon even where letters follow.
constexpr std::string_view kOldNames[] = {"amp", "lt", "gt", "quot", "nbsp"};

// Of Latin-1, but of HTML 5 only: never known without their semicolon.
constexpr std::string_view kNewNames[] = {"Cedilla",   "CenterDot", "DiacriticalAcute",
                                          "Dot",       "DoubleDot", "NonBreakingSpace",
                                          "PlusMinus", "angst",     "centerdot",
                                          "circledR",  "die",       "div",
                                          "half",      "pm",        "strns"};

int digitOf(char c, uint32_t base) {
  const int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : 99;
  return digit < int(base) ? digit : -1;
}

size_t appendNumbered(std::string& out, std::string_view text) {  // text begins with "&#"
  const bool hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const uint32_t base = hexadecimal ? 16 : 10;
  size_t at = hexadecimal ? 3 : 2;
  const size_t first = at;
  uint32_t point = 0;
  for (; at < text.size() && digitOf(text[at], base) >= 0; ++at) {
    point = std::min<uint32_t>(point * base + uint32_t(digitOf(text[at], base)), 0x110000);
  }
  if (at == first) return 0;
  if (at < text.size() && text[at] == ';') ++at;
  if (point >= 0x80 && point < 0xA0) point = kHigh1252[point - 0x80];
  appendCharacter(out, point == 0 ? 0xFFFD : point);
  return at;
}

}  // namespace

size_t appendEntity(std::string& out, std::string_view text) {
  constexpr size_t kLongest = 24;  // bytes of a name
  if (text.substr(0, 2) == "&#") return appendNumbered(out, text);
  size_t end = 1;
  while (end < text.size() && end < kLongest &&
         ((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z' ? true : text[end] >= '0' && text[end] <= '9'))
    ++end;
  std::string_view name = text.substr(1, end - 1);
  const bool closed = end < text.size() && text[end] == ';';
  const bool ended = closed || end == text.size() || text[end] != '=';
  if (!closed) {
    const auto old = std::find_if(std::begin(kOldNames), std::end(kOldNames),
                                  [&](std::string_view known) { return name.substr(0, known.size()) == known; });
    if (old != std::end(kOldNames)) name = *old;
  }
  const auto found =
      std::lower_bound(std::begin(kEntities), std::end(kEntities), name,
                       [](const NamedCharacter& row, std::string_view wanted) { return row.name < wanted; });
  if (found == std::end(kEntities) || found->name != name) return 0;
  const bool old = found->point >= 0xA0 && found->point <= 0xFF && !isAmong(kNewNames, name);
  if (!closed && !isAmong(kOldNames, name) && !(old && ended)) return 0;
  appendCharacter(out, found->point);
  return 1 + name.size() + (closed ? 1 : 0);
}

std::string withoutEntities(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t taken = text[at] == '&' ? appendEntity(out, text.substr(at)) : 0;
    if (taken == 0) out += text[at];
    at += std::max<size_t>(taken, 1);
  }
  return out;
}

}  // namespace synoptic
