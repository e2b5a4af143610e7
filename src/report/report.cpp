// The door: which format is which, and the two small answers that are no comparison.
// Covered by tests/report.
#include "report/report.h"

#include "formats.h"
#include "json_out.h"

namespace synoptic {
namespace {

struct NamedFormat {
  std::string_view name;
  Format format;
};
constexpr NamedFormat kFormats[] = {
    {"json", Format::json},         {"text", Format::text}, {"html", Format::html},
    {"markdown", Format::markdown}, {"csv", Format::csv},
};

}  // namespace

bool parseFormat(std::string_view name, Format& format) {
  for (const NamedFormat& known : kFormats) {
    if (known.name != name) continue;
    format = known.format;
    return true;
  }
  return false;
}

std::string render(const Comparison& comparison, Format format, std::string_view id, std::string_view block,
                   const StudyReport& study) {
  switch (format) {
    case Format::json:
      return renderJson(comparison, id, study.json);
    case Format::text:
      return renderText(comparison);
    case Format::html:
      return renderHtml(comparison, block, study);
    case Format::markdown:
      return renderMarkdown(comparison, study);
    case Format::csv:
      return renderCsv(comparison);
  }
  return {};
}

std::string renderPacked(const Comparison& comparison) {
  return renderJson(comparison, {}, {}, WordPairs::packed);
}

std::string jsonString(std::string_view text) {
  std::string out;
  appendString(out, text);
  return out;
}

std::string renderError(std::string_view id, size_t line, std::string_view message) {
  std::string out = "{\"id\":";
  out += id.empty() ? "null" : id;
  out += ",\"error\":{\"line\":";
  appendNumber(out, line);
  out += ",\"message\":";
  appendString(out, message);
  out += "}}";
  return out;
}

}  // namespace synoptic
