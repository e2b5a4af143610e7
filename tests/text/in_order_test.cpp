// Lists put in order, against std::stable_sort.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "text/in_order.h"

using namespace synoptic;

TEST_CASE("a list is in order afterwards, and equals as they were") {
  struct Item {
    uint32_t key, was;
    bool operator==(const Item&) const = default;
  };
  const auto by_key = [](const Item& one, const Item& other) { return one.key < other.key; };
  uint32_t state = 1;
  for (const uint32_t size : {0u, 1u, 2u, 3u, 17u, 200u, 5000u})
    for (const uint32_t keys : {1u, 2u, 10u, 100000u}) {
      std::vector<Item> list;
      for (uint32_t at = 0; at < size; ++at) list.push_back({(state = state * 1664525 + 1013904223) % keys, at});
      std::vector<Item> wanted = list;
      std::stable_sort(wanted.begin(), wanted.end(), by_key);
      putInOrder(list, by_key);
      CHECK(list == wanted);
      putInOrder(list, by_key);  // what is in order stays so
      CHECK(list == wanted);
    }
}

TEST_CASE("elements are moved, never copied, and any list will do") {
  std::vector<std::unique_ptr<std::string>> list;
  for (const char* word : {"pear", "fig", "quince", "apple"}) list.push_back(std::make_unique<std::string>(word));
  putInOrder(list, [](const auto& one, const auto& other) { return *one < *other; });
  CHECK(*list.front() == "apple");
  CHECK(*list.back() == "quince");

  std::array<int, 4> numbers{3, 1, 2, 0};
  putInOrder(numbers);
  CHECK(numbers == std::array<int, 4>{0, 1, 2, 3});

  std::vector<std::string> words{"b", "a", "c"};
  putInOrder(words, [&](const std::string& one, const std::string& other) { return one > other; });
  CHECK(words == std::vector<std::string>{"c", "b", "a"});
}
