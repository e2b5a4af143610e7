// A Comparison in, CSV (RFC 4180) out: one row a fact, one column an article holding the values that it states. A cell
// that a spreadsheet would take for a formula gets an apostrophe in front, and so does what would be one where it
// splits at semicolons or tabs, as in most of Europe. Example: F1,conflict,date,day of the opening,,date.other-day,2,…,
// 2031-05-04,2031-05-06 Covered by tests/report/formats_test.cpp.
#include <algorithm>

#include "digest.h"
#include "formats.h"

namespace synoptic {
namespace {

struct Signs {
  uint32_t first, last;
};

// What spreadsheets trim or do not show: blanks, control signs, and what Unicode lets be ignored where it is not known.
constexpr Signs kUnseen[] = {
    {0x00, 0x20},     {0x7F, 0xA0},       {0xAD, 0xAD},       {0x034F, 0x034F},   {0x061C, 0x061C}, {0x115F, 0x1160},
    {0x1680, 0x1680}, {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x2000, 0x200F},   {0x2028, 0x202F}, {0x205F, 0x206F},
    {0x2800, 0x2800}, {0x3000, 0x3000},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

// The bytes of the first sign when nobody sees it, else 0. Texts are valid UTF-8 (text/utf8.cpp).
size_t unseenSign(std::string_view text) {
  const uint8_t first = uint8_t(text[0]);
  const size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() < size) return 0;
  uint32_t code = size == 1 ? first : first & (0x7Fu >> size);
  for (size_t i = 1; i < size; ++i) code = code << 6 | (uint8_t(text[i]) & 0x3F);
  for (const Signs& signs : kUnseen) {
    if (code >= signs.first && code <= signs.last) return size;
  }
  return 0;
}

// = + - @, and the full-width and small forms that some spreadsheets take for them.
bool isFormulaSign(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"}) {
    if (text.substr(0, sign.size()) == sign) return true;
  }
  return false;
}

// A formula sign, also behind what is not seen; tab, carriage return, line feed.
bool looksLikeFormula(std::string_view cell) {
  if (!cell.empty() && (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n')) return true;
  while (!cell.empty()) {
    const size_t unseen = unseenSign(cell);
    if (unseen == 0) break;
    cell.remove_prefix(unseen);
  }
  return isFormulaSign(cell);
}

// With an apostrophe before each formula sign that would begin a cell where a spreadsheet splits at semicolons, tabs
// and line ends instead; a quotation mark within a cell, which is doubled, opens a cell there and closes it again.
std::string withoutFormulas(std::string_view text) {
  std::string out(looksLikeFormula(text) ? "'" : "");
  bool begins = false;
  while (!text.empty()) {
    if (begins && isFormulaSign(text)) out += '\'';
    const size_t unseen = unseenSign(text);
    const bool splits = text[0] == ';' || text[0] == '\t' || text[0] == '\r' || text[0] == '\n';
    begins = splits || (begins && (unseen > 0 || text[0] == '"'));
    const size_t size = std::max<size_t>(unseen, 1);
    out += text.substr(0, size);
    text.remove_prefix(size);
  }
  return out;
}

void appendCell(std::string& out, std::string_view text, bool last = false) {
  const std::string cell = withoutFormulas(text);
  if (cell.find_first_of("\",\r\n") == std::string::npos &&
      (cell.empty() || (cell.front() != ' ' && cell.back() != ' '))) {
    out += cell;
  } else {
    out += '"';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += last ? "\r\n" : ",";
}

std::string valuesOf(const Fact& fact, uint32_t article) {
  std::string out;
  for (const FactValue& value : fact.values) {
    bool states = false;
    for (const FactMention& mention : value.mentions) states |= mention.sentence.article == article;
    if (!states) continue;
    if (!out.empty()) out += "; ";
    out += value.value;
  }
  return out;
}

}  // namespace

std::string renderCsv(const Comparison& comparison) {
  std::string out;
  for (const std::string_view head :
       {"id", "relation", "reason", "kind", "about", "rule", "origins", "by", "dismissed"})
    appendCell(out, head);
  appendCell(out, "explanation", comparison.articles.empty());
  const uint32_t count = uint32_t(comparison.articles.size());
  for (uint32_t i = 0; i < count; ++i) appendCell(out, comparison.articles[i].label, i + 1 == count);
  for (size_t i = 0; i < comparison.facts.size(); ++i) {
    const Fact& fact = comparison.facts[i];
    appendCell(out, "F" + std::to_string(i + 1));
    appendCell(out, name(fact.relation));
    appendCell(out, name(fact.reason));
    appendCell(out, name(fact.kind));
    appendCell(out, fact.about);
    appendCell(out, fact.rule);
    appendCell(out, std::to_string(fact.origins));
    appendCell(out, name(fact.by));
    appendCell(out, fact.dismissed ? "yes" : "no");
    appendCell(out, fact.explanation, count == 0);
    for (uint32_t article = 0; article < count; ++article)
      appendCell(out, valuesOf(fact, article), article + 1 == count);
  }
  return out;
}

}  // namespace synoptic
