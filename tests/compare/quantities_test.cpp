#include "compare/quantities.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

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

TEST_CASE("a set of quantities has the same as one exactly where one of them is the same") {
  std::vector<Quantity> all;
  for (const double value : {0.0,     1.0,  4.0,        4.3,   4.5,        12.0,  12.1,     12.4,   35.7,
                             35.72,   99.5, 100.0,      100.4, 1e3,        999.6, 1000.3,   13.6e6, 13625777.0,
                             13.65e6, 15e6, 14959450.0, 44e6,  43885310.0, 1e9,   1.0001e9, 2.3e9,  -5.0})
    for (const double sign : {1.0, -1.0}) all.push_back(is(sign * value)), all.push_back(about(sign * value));
  for (int i = 0; i < 400; ++i) all.push_back(is(11900 + i)), all.push_back(is(11.9 + i / 1000.0));
  for (const double low : {5.0, 10.0, 10000.0}) {
    all.push_back(from(low)), all.push_back(upTo(low));
    all.push_back(between(low, low + 2));
  }
  size_t held = 0;
  for (size_t left_out = 0; left_out < 3; ++left_out) {  // each third is asked of the two others
    QuantitySet set;
    for (size_t i = 0; i < all.size(); ++i)
      if (i % 3 != left_out) set.add(all[i]);
    set.finish();
    for (size_t i = left_out; i < all.size(); i += 3) {
      bool same = false;
      for (size_t k = 0; k < all.size(); ++k)
        same |= k % 3 != left_out && relateQuantities(all[i], all[k]) == Values::same;
      CAPTURE(all[i].low);
      CHECK(set.hasSame(all[i]) == same);
      held += same;
    }
  }
  CHECK(held > 100);
  CHECK(held < all.size());
}
