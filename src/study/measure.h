// measure: the units in which a text may answer "how fast". Private to the room.
// Example: unitsOf("speed") has "knot" and "mile per hour".
#pragma once
#include <span>
#include <string_view>

namespace synoptic {

// What sums are counted in where no currency could be told: "400,000 crowns".
std::span<const std::string_view> coins();

// As in Mention::unit; empty: the word asks for no measure.
std::span<const std::string_view> unitsOf(std::string_view asked);

}  // namespace synoptic
