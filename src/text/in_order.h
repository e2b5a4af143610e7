// in_order: puts a list in order. In: a list, and what comes before what (< by default). Out: the list in ascending
// order; equals keep the order they had. For lists that are put in order once. Of std::sort every type and comparison
// makes an instance of 2 to 12 kB of WebAssembly, a fifth of what everybody downloaded; here it makes a comparison and
// a loop, and the sorting itself is there once. What is sorted for every pair of sentences uses std::sort.
// Example: putInOrder(facts, [](const Fact& a, const Fact& b) { return a.salience > b.salience; }).
// Covered by tests/text/in_order_test.cpp.
#pragma once
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace synoptic {

// The places 0 … size - 1 in the order of what stands there; empty: they are in order.
using PlacedBefore = bool (*)(const void* context, uint32_t place, uint32_t other);
std::vector<uint32_t> placesInOrder(uint32_t size, PlacedBefore before, const void* context);

template <class List, class Before = std::less<>>
void putInOrder(List&& list, Before before = {}) {
  struct Context {
    decltype(std::data(list)) first;
    Before& before;
  } const context{std::data(list), before};
  const auto placed_before = [](const void* given, uint32_t place, uint32_t other) -> bool {
    const auto& [first, is_before] = *static_cast<const Context*>(given);
    return is_before(std::as_const(first[place]), std::as_const(first[other]));
  };
  std::vector<uint32_t> places = placesInOrder(static_cast<uint32_t>(std::size(list)), placed_before, &context);
  auto* const first = context.first;
  for (uint32_t start = 0; start < places.size(); ++start) {  // round each cycle with one element in hand
    if (places[start] == start) continue;
    auto held = std::move(first[start]);
    uint32_t to = start;
    for (uint32_t from = places[to]; from != start; from = places[to])
      first[to] = std::move(first[from]), places[to] = to, to = from;
    first[to] = std::move(held), places[to] = to;
  }
}

}  // namespace synoptic
