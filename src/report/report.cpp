#include "report/report.h"
namespace synoptic {
bool parseFormat(std::string_view, Format&) { return false; }
std::string render(const Comparison&, Format, std::string_view) { return "{}"; }
ParsedComparison parseComparison(std::string_view) { return {}; }
ParsedRequest parseRequest(std::string_view) { return {}; }
}
