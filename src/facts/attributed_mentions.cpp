// Gives each mention the attribution that holds it; see attribution.h. Covered by tests/facts/attribution.cpp.
#include "facts/attribution.h"

namespace synoptic {
namespace {

constexpr size_t kOpenReach = 8;  // attributions around one place that are looked at

}  // namespace

void assignAttributions(Reading& reading) {
  // both are in order: a stack of the attributions that hold the place
  std::vector<uint32_t> open;
  uint32_t next = 0;
  const auto& all = reading.attributions;
  for (Mention& mention : reading.mentions) {
    while (next < all.size() && all[next].content.begin <= mention.span.begin) {
      while (!open.empty() && all[open.back()].content.end <= all[next].content.begin) open.pop_back();
      open.push_back(next++);
    }
    while (!open.empty() && all[open.back()].content.end <= mention.span.begin) open.pop_back();
    for (size_t i = open.size(); i > 0 && open.size() - i < kOpenReach; --i) {
      if (!all[open[i - 1]].content.contains(mention.span)) continue;
      mention.attribution = open[i - 1];
      break;
    }
  }
}

}  // namespace synoptic
