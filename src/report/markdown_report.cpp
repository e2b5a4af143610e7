#include "formats.h"
namespace synoptic {
std::string renderMarkdown(const Comparison&) {
  return {};
}
}  // namespace synoptic
