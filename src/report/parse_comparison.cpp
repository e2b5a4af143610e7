#include "report/report.h"
namespace synoptic {
ParsedComparison parseComparison(std::string_view) {
  return {};
}
}  // namespace synoptic
