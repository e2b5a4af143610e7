// Texts made to keep a recogniser of numbers looking ahead: the time doubles when the text doubles, and nothing is read
// from what is no number.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "facts_support.h"

using namespace synoptic;

namespace {

std::string repeat(std::string_view unit, size_t bytes) {
  std::string out;
  out.reserve(bytes + unit.size());
  while (out.size() < bytes) out += unit;
  return out;
}

// Of the processor, the least of two rounds: others may be at work on the machine.
double seconds(const Document& document) {
  const std::array<std::string, 1> days = {"2026-01-21"};
  double best = 1e9;
  for (int round = 0; round < 2; ++round) {
    const std::clock_t begin = std::clock();
    const auto readings = readFacts(std::span<const Document>(&document, 1), days, testLexicon());
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    REQUIRE(readings.size() == 1);
  }
  return best;
}

constexpr std::array<std::string_view, 24> kUnits = {"1",
                                                     "1,",
                                                     "1-",
                                                     "1/",
                                                     "1 ",
                                                     "123 456 ",
                                                     "(1",
                                                     "[(1",
                                                     "$",
                                                     "$1 ",
                                                     "a dozen ",
                                                     "dozen ",
                                                     "one hundred and ",
                                                     "one and a half and ",
                                                     "one million and two hundred thousand and ",
                                                     "at least ",
                                                     "no fewer than ",
                                                     "between 1 and ",
                                                     "one point five ",
                                                     "one in ",
                                                     "twenty-",
                                                     "USD ",
                                                     "1 big ",
                                                     "1 dollar and "};

}  // namespace

TEST_CASE("reading numbers takes time in proportion to the text") {
  if (skippedWithoutLexicon()) return;
  constexpr size_t kShort = 25000;    // bytes
  constexpr int kTimes = 8;           // how much longer the long text is
  constexpr double kMost = 40;        // times as long at most: a square would be 64, fresh memory costs up to 3 times
  constexpr double kSmallest = 0.02;  // seconds: less cannot be compared
  for (const std::string_view unit : kUnits) {
    CAPTURE(unit);
    const double once = seconds(readDocument(repeat(unit, kShort)));
    const double often = seconds(readDocument(repeat(unit, kShort * kTimes)));
    CHECK(often <= kMost * std::max(once, kSmallest / kTimes));
  }
}

TEST_CASE("no number is read from endless digits") {
  const ReadText text = readText(repeat("1", 5000000));
  CHECK(listed(text, MentionKind::number) == "");
}
