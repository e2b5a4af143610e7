// See measure.h. Covered by the questions of tests/study/ask.cpp.
#include "study/measure.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr auto kSpeeds =
    std::to_array<std::string_view>({"knot", "mph", "kph", "km/h", "mile per hour", "kilometer per hour",
                                     "kilometre per hour", "meter per second", "metre per second", "foot per second"});
constexpr auto kLengths = std::to_array<std::string_view>(
    {"meter",      "metre", "kilometer", "kilometre", "centimeter", "centimetre", "millimeter",
     "millimetre", "mile",  "foot",      "inch",      "yard",       "km",         "m",
     "cm",         "mm",    "ft",        "story",     "storey",     "floor",      "block"});
constexpr auto kWeights = std::to_array<std::string_view>(
    {"kilogram", "kilo", "kg", "gram", "pound", "ounce", "ton", "tonne", "stone", "lb"});
constexpr auto kHeats = std::to_array<std::string_view>({"degree", "°c", "°f"});

struct Measure {
  std::array<std::string_view, 6> asked;
  std::span<const std::string_view> units;
};
constexpr auto kMeasures = std::to_array<Measure>({
    {{"fast", "speed", "velocity"}, kSpeeds},
    {{"tall", "high", "far", "deep", "wide", "distance"}, kLengths},
    {{"height", "depth", "width"}, kLengths},
    {{"heavy", "weight"}, kWeights},
    {{"hot", "cold", "warm", "temperature"}, kHeats},
});

}  // namespace

std::span<const std::string_view> coins() {
  static constexpr auto kCoins = std::to_array<std::string_view>(
      {"crown", "krona", "krone", "koruna", "franc", "peso", "dinar", "rupee", "mark", "pound", "dollar", "lira"});
  return kCoins;
}

std::span<const std::string_view> unitsOf(std::string_view asked) {
  if (asked.empty()) return {};
  const auto found = std::find_if(kMeasures.begin(), kMeasures.end(),
                                  [&](const Measure& measure) { return isAmong(measure.asked, asked); });
  return found == kMeasures.end() ? std::span<const std::string_view>() : found->units;
}

}  // namespace synoptic
