// Arithmetic that must not differ between compilers: fixed values, monotone curves.
#include "align/numeric.h"

#include "align/days.h"

#include <cmath>

#include "doctest/doctest.h"

using namespace synoptic;

TEST_CASE("log2Of is close to the mathematical one over the whole range") {
  for (const double x : {1e-9, 0.001, 0.3, 0.5, 0.70710678, 1.0, 1.4142, 1.5, 2.0, 3.0, 1000.0, 1e9})
    CHECK(std::fabs(log2Of(x) - std::log2(x)) < 1e-5);
  CHECK(log2Of(8) == 3);
  CHECK(log2Of(1) == 0);
}

TEST_CASE("the logistic curve is monotone, symmetric and never reaches 0 or 1") {
  double before = 0;
  for (double x = -12; x <= 12; x += 0.01) {
    const double y = logistic(x);
    CHECK(y >= before);
    CHECK(y > 0);
    CHECK(y < 1);
    CHECK(std::fabs(y - 1 / (1 + std::exp(-x))) < 2e-3);
    before = y;
  }
  CHECK(logistic(0) == 0.5);
  CHECK(logistic(1) + logistic(-1) == 1);
}

TEST_CASE("scores are rounded to four places") {
  CHECK(rounded(0.123449) == 0.1234);
  CHECK(rounded(0.12345) == doctest::Approx(0.1235));
  CHECK(rounded(0) == 0);
  CHECK(rounded(1) == 1);
}

TEST_CASE("days of dates") {
  CHECK(dayOf("1970-01-01") == 0);
  CHECK(dayOf("1970-01-02/1970-01-05") == 1);
  CHECK(dayOf("2000-03-01") == 11017);
  CHECK(dayOf("2026-01-22T18:00") - dayOf("2025-11-26") == 57);
  for (const char* other : {"", "2026", "2026-01", "20 point", "yesterday!"}) CHECK(dayOf(other) == kNoDay);
}

TEST_CASE("an article is about the day most of its dates are near; one date alone, or two as busy, say nothing") {
  CHECK(busiestDay({}, 3) == kNoDay);
  CHECK(busiestDay({100}, 3) == kNoDay);
  CHECK(busiestDay({100, 100}, 3) == 100);
  CHECK(busiestDay({-8000, 100, 101, 102, 200}, 3) == 102);
  CHECK(busiestDay({100, 200}, 3) == kNoDay);
  CHECK(busiestDay({100, 100, 200, 200}, 3) == kNoDay);
  CHECK(busiestDay({100, 100, 200, 200, 200}, 3) == 200);
}
