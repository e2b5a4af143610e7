#include "text/paragraphs.h"

#include <algorithm>
#include <array>

#include "text/sentences.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr uint32_t kLeastWidth = 40, kMostWidth = 100;  // bytes; the widths to which mail and old terminals wrap
constexpr uint32_t kLeastBroken = 25;  // bytes; a shorter line that ends without a stop is no broken paragraph

struct Line {
  Span text;  // without white space around it; empty: blank
  uint32_t indent = 0, content = 0, first_word = 0;
  bool bullet = false;
};

// Bytes at which a line separator may begin.
constexpr ByteSet kMaySeparate = [] {
  ByteSet table{};
  for (uint8_t c : {uint8_t('\n'), uint8_t('\r'), uint8_t('\v'), uint8_t('\f'), uint8_t(0xC2), uint8_t(0xE2)})
    table[c] = true;
  return table;
}();

// Length of the line separator at `at`.
uint32_t separatorAt(std::string_view body, uint32_t at) {
  switch (uint8_t(body[at])) {
    case '\r':
      return at + 1 < body.size() && body[at + 1] == '\n' ? 2 : 1;
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case 0xC2:
      return body.substr(at, 2) == "\xC2\x85" ? 2 : 0;
    case 0xE2:
      return body.substr(at, 3) == "\xE2\x80\xA8" || body.substr(at, 3) == "\xE2\x80\xA9" ? 3 : 0;
    default:
      return 0;
  }
}

Line readLine(std::string_view body, Span raw) {
  Line line;
  line.text = trimmed(body, raw);
  line.indent = line.text.begin - raw.begin;
  line.content = line.text.begin;
  if (line.text.empty()) return line;
  std::string_view text = body.substr(0, line.text.end);
  if (uint32_t sign = bulletSignAt(text, line.text.begin)) {
    line.bullet = true;
    line.content = trimmed(body, {line.text.begin + sign, line.text.end}).begin;
  } else {
    line.bullet = listNumberAt(text, line.text.begin) > 0;
  }
  uint32_t end = line.text.begin;
  while (end < line.text.end && uint8_t(body[end]) > ' ' && end - line.text.begin <= kMostWidth) ++end;
  line.first_word = end - line.text.begin;
  return line;
}

bool endsWithStop(std::string_view body, Span line) {
  for (uint32_t at = line.end; at > line.begin;) {
    Character c = characterBefore(body, at);
    SentenceBreak b = propertiesOf(c.code).sentenceBreak();
    if (b == SentenceBreak::full_stop || b == SentenceBreak::terminal || c.code == ':' || c.code == 0x2026) return true;
    if (b != SentenceBreak::close) return false;
    at -= c.size;
  }
  return false;
}

bool beginsLower(std::string_view body, Span line) {
  return propertiesOf(characterAt(body, line.begin).code).sentenceBreak() == SentenceBreak::lower;
}

// Decides for a run of lines which go on in the next one: joins[k] is about lines k and k+1 of the run.
std::vector<bool> joinsOf(std::string_view body, const Line* lines, size_t count) {
  std::vector<bool> joins(count, false), full(count, false), goes_on(count, false);
  uint32_t width = 0;
  for (size_t k = 0; k < count; ++k) width = std::max(width, lines[k].text.size());
  size_t fulls = 0, running = 0, pairs = 0;
  for (size_t k = 0; k + 1 < count; ++k) {
    if (lines[k + 1].bullet) continue;
    ++pairs;
    full[k] = lines[k].text.size() + 1 + lines[k + 1].first_word > width;
    goes_on[k] = lines[k].text.size() >= kLeastBroken && beginsLower(body, lines[k + 1].text) &&
                 !endsWithStop(body, lines[k].text);
    fulls += full[k];
    running += goes_on[k];
  }
  bool wrapped = width >= kLeastWidth && width <= kMostWidth && running > 0 && fulls * 4 >= pairs * 3;
  for (size_t k = 0; k + 1 < count; ++k) {
    bool indented = lines[k + 1].indent >= lines[k].indent + 2 && !lines[k].bullet;
    if (lines[k + 1].bullet || indented) continue;
    joins[k] = goes_on[k] || (wrapped && full[k]);
  }
  return joins;
}

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

uint32_t bulletSignAt(std::string_view text, uint32_t at) {
  Character sign = characterAt(text, at);
  const bool spaced = at + sign.size < text.size() && isSpace(characterAt(text, at + sign.size).code);
  switch (sign.code) {
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
    case 0x25CB:
    case 0x25A0:
    case 0x2219:
    case 0x27A2:
    case 0x2714:
      return at + sign.size < text.size() ? sign.size : 0;
    case '-':
    case '*':
    case 0x00B7:
    case 0x2013:
    case 0x2014:
    case 0x203A:
      return spaced ? sign.size : 0;
    default:
      return 0;
  }
}

uint32_t listNumberAt(std::string_view text, uint32_t at) {
  uint32_t end = at;
  const bool bracket = end < text.size() && text[end] == '(';
  end += bracket;
  uint32_t digits = 0;
  while (end + digits < text.size() && digits < 3 && isDigit(text[end + digits])) ++digits;
  bool letter = !digits && end < text.size() && isLetter(text[end]);
  end += digits + letter;
  if ((!digits && !letter) || digits > 2 || end >= text.size()) return 0;
  if (text[end] == ')')
    ++end;
  else if (text[end] == '.' && digits && !bracket)
    end += 1 + (end + 1 < text.size() && text[end + 1] == ')');
  else
    return 0;
  return end < text.size() && text[end] == ' ' ? end - at : 0;
}

std::vector<Paragraph> findParagraphs(std::string_view body) {
  std::vector<Line> lines;  // of blank ones that follow each other the first
  for (uint32_t at = 0, begin = 0; at <= body.size(); ++at) {
    at = findByte(kMaySeparate, body, at, uint32_t(body.size()));
    uint32_t separator = at < body.size() ? separatorAt(body, at) : 1;
    if (!separator) continue;
    const Line line = readLine(body, {begin, at});
    if (!line.text.empty() || (!lines.empty() && !lines.back().text.empty())) lines.push_back(line);
    at += separator - 1;
    begin = at + 1;
  }
  std::vector<Paragraph> paragraphs;
  for (size_t first = 0; first < lines.size();) {
    if (lines[first].text.empty()) {
      ++first;
      continue;
    }
    size_t end = first;
    while (end < lines.size() && !lines[end].text.empty()) ++end;
    std::vector<bool> joins = joinsOf(body, &lines[first], end - first);
    for (size_t k = first; k < end; ++k) {
      Paragraph p;
      p.span = lines[k].text;
      p.content = lines[k].content;
      p.bullet = lines[k].bullet;
      p.blank_before = k == first;
      for (; joins[k - first]; ++k, ++p.lines) p.span.end = lines[k + 1].text.end;
      p.blank_after = k + 1 == end;
      paragraphs.push_back(p);
    }
    first = end;
  }
  return paragraphs;
}

}  // namespace synoptic
