// Fails on purpose: shows that a failing test is noticed by every build's way of running tests (tests/CMakeLists.txt).
#include <doctest/doctest.h>

TEST_CASE("a failing check fails") {
  CHECK(1 == 2);
}
