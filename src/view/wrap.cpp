// See wrap.h.
#include "view/wrap.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr std::string_view kEllipsis = "…";

// The character at `at` of valid UTF-8, and its length. Damaged bytes count as one character each.
struct Character {
  uint32_t code = 0xFFFD;
  size_t bytes = 1;
};

Character characterAt(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) -> uint32_t { return at + i < text.size() ? uint8_t(text[at + i]) : 0; };
  const uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const size_t n = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
  if (n == 0) return {};
  uint32_t code = first & (0x7Fu >> n);
  for (size_t i = 1; i < n; i++) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    code = code << 6 | (byte(i) & 0x3F);
  }
  return {code, n};
}

bool isWhite(uint32_t c) {
  return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x3000;
}
bool isHidden(uint32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0xFEFF ||
         (c >= 0x80 && c < 0xA0);
}

// Marks that are drawn over the letter before them, in the blocks that hold nothing else.
bool isMark(uint32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x483 && c < 0x48A) || (c >= 0x1AB0 && c < 0x1B00) ||
         (c >= 0x1DC0 && c < 0x1E00) || (c >= 0x20D0 && c < 0x2100) || (c >= 0xFE20 && c < 0xFE30);
}
constexpr int kMostMarks = 8;  // on one letter, as in the texts (web/src/hidden.ts); more would cover the lines above

// The longest beginning that is not wider than `width`, by bisection over character boundaries; at least one character.
size_t fitting(std::string_view text, Face face, float width, const Measure& measure) {
  std::vector<size_t> ends;
  for (size_t at = 0; at < text.size();) ends.push_back(at += characterAt(text, at).bytes);
  const auto end = std::partition_point(ends.begin(), ends.end(),
                                        [&](size_t e) { return measure(face, text.substr(0, e)) <= width; });
  if (ends.empty()) return 0;
  return std::min(text.size(), end == ends.begin() ? ends.front() : *(end - 1));
}

}  // namespace

std::string plainText(std::string_view text, size_t most) {
  std::string out;
  bool white = false;
  int marks = 0;
  for (size_t at = 0; at < text.size();) {
    const Character c = characterAt(text, at);
    if (!isHidden(c.code)) marks = isMark(c.code) ? marks + 1 : 0;
    if (isWhite(c.code)) {
      white = !out.empty();
    } else if (!isHidden(c.code) && marks <= kMostMarks) {
      if (out.size() + c.bytes + 1 > most) break;
      if (white) out += ' ';
      white = false;
      if (c.code == 0xFFFD && c.bytes == 1) {
        out += "\xEF\xBF\xBD";
      } else {
        out += text.substr(at, c.bytes);
      }
    }
    at += c.bytes;
  }
  return out;
}

TextLine elide(std::string_view text, Face face, float width, const Measure& measure) {
  std::string plain = plainText(text, kMostWrapped);
  const float whole = measure(face, plain);
  if (whole <= width && text.size() <= kMostWrapped) return {std::move(plain), whole};
  const float room = std::max(0.f, width - measure(face, kEllipsis));
  std::string cut = plain.substr(0, fitting(plain, face, room, measure));
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  cut += kEllipsis;
  const float w = measure(face, cut);
  return {std::move(cut), w};
}

std::vector<TextLine> wrapText(std::string_view text, Face face, float width, size_t most_lines,
                               const Measure& measure) {
  const size_t most = kMostWrapped * std::max<size_t>(1, most_lines);
  const std::string plain = plainText(text, most);
  const bool cut = text.size() > most;
  std::string_view rest = plain;
  std::vector<TextLine> lines;
  const float space = measure(face, " ");
  while (!rest.empty()) {
    if (lines.size() + 1 >= most_lines) {  // the last line that may be
      std::string last(rest);
      if (cut) last.append(kMostWrapped, ' ').append("x");  // more follows: always an ellipsis
      lines.push_back(elide(last, face, width, measure));
      break;
    }
    size_t taken = 0;
    float used = 0;
    while (taken < rest.size()) {
      const size_t from = taken ? taken + 1 : 0, end = std::min(rest.find(' ', from), rest.size());
      const float w = measure(face, rest.substr(from, end - from)) + (taken ? space : 0);
      if (used + w > width) break;
      used += w;
      taken = end;
    }
    if (taken == 0) {  // one word wider than the line
      const std::string_view word = rest.substr(0, std::min(rest.find(' '), kMostWrapped));
      taken = std::max<size_t>(1, fitting(word, face, width, measure));
      used = measure(face, rest.substr(0, taken));
    }
    lines.push_back({std::string(rest.substr(0, taken)), used});
    rest.remove_prefix(taken);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  }
  return lines;
}

bool startsRightToLeft(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Character c = characterAt(text, at);
    if ((c.code >= 0x590 && c.code < 0x900) || (c.code >= 0xFB1D && c.code < 0xFE00) ||
        (c.code >= 0xFE70 && c.code < 0xFEFF))
      return true;
    if ((c.code >= 'A' && c.code <= 'Z') || (c.code >= 'a' && c.code <= 'z') || c.code >= 0xC0) return false;
    at += c.bytes;
  }
  return false;
}

}  // namespace synoptic
