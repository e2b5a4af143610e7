#include "compare/quantities.h"

#include <doctest/doctest.h>

#include <string>

using namespace synoptic;

namespace {

constexpr double kInf = Quantity::kUnbounded;

Quantity is(double value) {
  return {value, value, false};
}
Quantity about(double value) {
  return {value, value, true};
}
Quantity from(double value) {
  return {value, kInf, false};
}
Quantity upTo(double value) {
  return {-kInf, value, false};
}
Quantity between(double low, double high) {
  return {low, high, false};
}

}  // namespace

TEST_CASE("what two written quantities are to one another") {
  struct Row {
    const char* name;
    Quantity left, right;
    Values values;
  };
  const Row rows[] = {
      {"equal", is(12), is(12), Values::same},
      {"a million and its rounding", is(13.6e6), is(13625777), Values::same},
      {"15 million and its rounding", is(15e6), is(14959450), Values::same},
      {"a decimal more", is(35.7), is(35.72), Values::same},
      {"roughly and exact", about(36), is(36), Values::same},
      {"nearly, properly rounded", about(44e6), is(43885310), Values::same},
      {"truncated", is(43e6), is(43885310), Values::precision},
      {"rounded to thousands", is(43000), is(43350), Values::precision},
      {"about and near", about(12), is(13), Values::precision},
      {"at least and more", from(12), is(15), Values::precision},
      {"up to and less", upTo(5), is(3), Values::precision},
      {"bound and bound", from(10000), from(10001), Values::precision},
      {"range and value in it", between(10, 20), is(15), Values::precision},
      {"range just missed", between(6, 8), is(8.6), Values::precision},
      {"two counts", is(12), is(15), Values::apart},
      {"one more", is(12), is(13), Values::apart},
      {"told in whole millions", is(12e6), is(12.4e6), Values::precision},
      {"told in whole billions", is(2e9), is(2.3e9), Values::precision},
      {"a half is no whole million", is(1e6), is(1.5e6), Values::apart},
      {"another million", is(13e6), is(13.6e6), Values::apart},
      {"as exact as the other", is(12.1e6), is(12.4e6), Values::apart},
      {"ten is no rounding of twelve", is(10), is(12), Values::apart},
      {"a hundred is no rounding of 120", is(100), is(120), Values::apart},
      {"a digit slip", is(5687.75), is(5587.75), Values::apart},
      {"a point forgotten", is(1.5e6), is(15e6), Values::apart},
      {"exact percents", is(35.7), is(30), Values::apart},
      {"about and not near", about(10), is(12.5), Values::unclear},
      {"about and past any hedge", about(10), is(30), Values::apart},
      {"at least and less", from(12), is(9), Values::unclear},
      {"nothing and something", is(0), is(3), Values::apart},
  };
  for (const Row& one : rows) {
    CAPTURE(std::string(one.name));
    CHECK(relateQuantities(one.left, one.right) == one.values);
    CHECK(relateQuantities(one.right, one.left) == one.values);
  }
}
