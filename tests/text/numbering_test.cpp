// What comes up is numbered, against the simplest list.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/numbering.h"
#include "text/text.h"

using namespace synoptic;

TEST_CASE("numbers are those of a list in which every word is looked for from its beginning") {
  Numbering numbering;
  std::vector<std::string> words;  // by their number
  uint32_t state = 7;
  for (int i = 0; i < 20000; ++i) {  // grows more than once
    const std::string word = "w" + std::to_string((state = state * 1664525 + 1013904223) % 3000);
    const uint32_t number = numbering.of(wordHash(word), [&](uint32_t known) { return words[known] == word; });
    REQUIRE(number == static_cast<uint32_t>(std::ranges::find(words, word) - words.begin()));
    if (number == words.size()) words.push_back(word);
  }
  CHECK(numbering.size() == words.size());
}

TEST_CASE("one hash for all of them costs time only, and what differs is never taken for the same") {
  Numbering numbering;
  for (uint32_t wanted = 0; wanted < 2000; ++wanted)
    REQUIRE(numbering.of(5, [&](uint32_t known) { return known == wanted; }) == wanted);
  CHECK(numbering.of(5, [](uint32_t known) { return known == 1999; }) == 1999);
  CHECK(numbering.size() == 2000);
}

TEST_CASE("hashes of 64 bits are told apart where one half of them agrees") {
  Numbering numbering;
  std::vector<uint64_t> hashes;
  constexpr uint64_t kHigh = uint64_t{1} << 32;
  CHECK(numbering.of(1, hashes) == 0);
  CHECK(numbering.of(kHigh, hashes) == 1);  // its halves make the same 32 bits
  CHECK(numbering.of(2 * kHigh + 3, hashes) == 2);
  CHECK(numbering.of(kHigh, hashes) == 1);
  CHECK(hashes == std::vector<uint64_t>{1, kHigh, 2 * kHigh + 3});
}
