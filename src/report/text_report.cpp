#include "formats.h"
namespace synoptic {
std::string renderText(const Comparison&) {
  return {};
}
}  // namespace synoptic
