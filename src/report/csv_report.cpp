// A Comparison in, CSV (RFC 4180) out: one row a fact, one column an article holding the values that it states. A cell
// that a spreadsheet would take for a formula gets an apostrophe in front. Example: F1,conflict,date,day of the
// opening,,date.other-day,2,…,2031-05-04,2031-05-06 Covered by tests/report/formats_test.cpp.
#include "digest.h"
#include "formats.h"

namespace synoptic {
namespace {

// = + - @ tab and carriage return, and the full-width forms that some spreadsheets take for them.
bool looksLikeFormula(std::string_view cell) {
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (cell.substr(0, sign.size()) == sign) return true;
  }
  return false;
}

void appendCell(std::string& out, std::string_view text, bool last = false) {
  std::string cell(text);
  if (looksLikeFormula(cell)) cell.insert(0, 1, '\'');
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
