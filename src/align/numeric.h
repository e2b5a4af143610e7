// Arithmetic whose last bit is the same on every compiler: plain + - * / only, no function of the maths library; and a
// hash of bytes. Example: log2Of(8) is 3; logistic(0) is 0.5; rounded(0.123456) is 0.1235. Covered by
// tests/align/numeric.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace synoptic {

// Base-2 logarithm of a positive, finite number; absolute error below 1e-6. By the series of artanh.
constexpr double log2Of(double x) {
  int exponent = 0;
  for (; x >= 1.4142135623730951; x /= 2) ++exponent;
  for (; x < 0.7071067811865476; x *= 2) --exponent;
  const double t = (x - 1) / (x + 1), t2 = t * t;
  return exponent + 2.8853900817779268 * t * (1 + t2 * (1.0 / 3 + t2 * (1.0 / 5 + t2 * (1.0 / 7 + t2 / 9))));
}

// e^x at 0, 1/4, 1/2, … 10; between them 1 / (1 + e^-x) is interpolated, monotone by construction.
namespace detail {
constexpr int kLogisticSteps = 40;
constexpr std::array<double, kLogisticSteps + 1> logisticTable() {
  std::array<double, kLogisticSteps + 1> table{};
  double power = 1;
  for (int i = 0; i <= kLogisticSteps; ++i, power *= 1.2840254166877414) table[i] = power / (1 + power);
  return table;
}
inline constexpr auto kLogistic = logisticTable();
}  // namespace detail

// 1 / (1 + e^-x), to about 1e-3; 0 and 1 are never reached.
constexpr double logistic(double x) {
  if (x < 0) return 1 - logistic(-x);
  const double at = x * 4;
  if (!(at < detail::kLogisticSteps)) return detail::kLogistic[detail::kLogisticSteps];
  const int i = static_cast<int>(at);
  return detail::kLogistic[i] + (detail::kLogistic[i + 1] - detail::kLogistic[i]) * (at - i);
}

// To four places, as the contract prints scores.
constexpr double rounded(double x) {
  return static_cast<double>(static_cast<int64_t>(x * 10000 + 0.5)) / 10000;
}

// x / (x + half): 0 at none, 0.5 at `half`, towards 1.
constexpr double saturated(double x, double half) {
  return x / (x + half);
}

constexpr uint64_t mixed(uint64_t a, uint64_t b) {  // FNV-like, then one multiply-shift (splitmix64)
  uint64_t h = (a ^ (b + 0x9e3779b97f4a7c15u + (a << 6) + (a >> 2))) * 0xbf58476d1ce4e5b9u;
  return h ^ (h >> 29);
}

// FNV-1a, 64 bits. Equal hashes are not yet equal bytes.
constexpr uint64_t hashOf(std::string_view bytes) {
  uint64_t h = 0xcbf29ce484222325u;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return h;
}

}  // namespace synoptic
