#include "text/in_order.h"

#include <algorithm>
#include <numeric>

namespace synoptic {

std::vector<uint32_t> placesInOrder(uint32_t size, PlacedBefore before, const void* context) {
  uint32_t ordered = 1;
  while (ordered < size && !before(context, ordered, ordered - 1)) ++ordered;
  std::vector<uint32_t> places;
  if (ordered >= size) return places;
  places.resize(size);
  std::iota(places.begin(), places.end(), 0u);
  std::stable_sort(places.begin(), places.end(),
                   [&](uint32_t place, uint32_t other) { return before(context, place, other); });
  return places;
}

}  // namespace synoptic
