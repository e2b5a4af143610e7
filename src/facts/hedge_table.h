// hedge_table: the words before an amount that widen it, and how; read by amounts.cpp. Example: "at least" is a lower
// bound, "nearly" is about. Their first words have the class kHedge in word_table.h. Covered by
// tests/facts/numbers.cpp.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace synoptic {

struct Hedge {
  std::string_view words;  // keys joined by one space
  enum class Bound : uint8_t { from, above, upto, below, about } bound;
};
// In the order of their first bytes, so that a look-up sees only those that may fit; longer before shorter, as one may
// begin another.
inline constexpr std::array kHedges = std::to_array<Hedge>({
    {"<", Hedge::Bound::below},
    {">", Hedge::Bound::above},
    {"a little more than", Hedge::Bound::about},
    {"a little less than", Hedge::Bound::about},
    {"a little under", Hedge::Bound::about},
    {"a little over", Hedge::Bound::about},
    {"approximately", Hedge::Bound::about},
    {"a minimum of", Hedge::Bound::from},
    {"as little as", Hedge::Bound::from},
    {"a maximum of", Hedge::Bound::upto},
    {"an estimated", Hedge::Bound::about},
    {"as many as", Hedge::Bound::upto},
    {"as much as", Hedge::Bound::upto},
    {"as few as", Hedge::Bound::from},
    {"at least", Hedge::Bound::from},
    {"at most", Hedge::Bound::upto},
    {"almost", Hedge::Bound::about},
    {"around", Hedge::Bound::about},
    {"approx", Hedge::Bound::about},
    {"above the age of", Hedge::Bound::above},
    {"above", Hedge::Bound::above},
    {"about", Hedge::Bound::about},
    {"bigger than", Hedge::Bound::above},
    {"barely", Hedge::Bound::about},
    {"below the age of", Hedge::Bound::below},
    {"below", Hedge::Bound::below},
    {"close to", Hedge::Bound::about},
    {"circa", Hedge::Bound::about},
    {"exceeding", Hedge::Bound::above},
    {"estimated", Hedge::Bound::about},
    {"fewer than", Hedge::Bound::below},
    {"greater than or equal to", Hedge::Bound::from},
    {"greater than", Hedge::Bound::above},
    {"higher than", Hedge::Bound::above},
    {"in excess of", Hedge::Bound::above},
    {"just more than", Hedge::Bound::about},
    {"just short of", Hedge::Bound::about},
    {"just shy of", Hedge::Bound::about},
    {"just under", Hedge::Bound::about},
    {"just above", Hedge::Bound::about},
    {"just below", Hedge::Bound::about},
    {"just over", Hedge::Bound::about},
    {"less than or equal to", Hedge::Bound::upto},
    {"little more than", Hedge::Bound::about},
    {"larger than", Hedge::Bound::above},
    {"lower than", Hedge::Bound::below},
    {"less than", Hedge::Bound::below},
    {"more than or equal to", Hedge::Bound::from},
    {"minimum of", Hedge::Bound::from},
    {"maximum of", Hedge::Bound::upto},
    {"more than", Hedge::Bound::above},
    {"no greater than", Hedge::Bound::upto},
    {"not fewer than", Hedge::Bound::from},
    {"no fewer than", Hedge::Bound::from},
    {"not less than", Hedge::Bound::from},
    {"not more than", Hedge::Bound::upto},
    {"no less than", Hedge::Bound::from},
    {"no more than", Hedge::Bound::upto},
    {"not quite", Hedge::Bound::about},
    {"nearly", Hedge::Bound::about},
    {"over the age of", Hedge::Bound::above},
    {"over age", Hedge::Bound::above},
    {"over", Hedge::Bound::above},
    {"roughly", Hedge::Bound::about},
    {"slightly more than", Hedge::Bound::about},
    {"slightly less than", Hedge::Bound::about},
    {"somewhat more than", Hedge::Bound::about},
    {"somewhere around", Hedge::Bound::about},
    {"slightly under", Hedge::Bound::about},
    {"slightly over", Hedge::Bound::about},
    {"smaller than", Hedge::Bound::below},
    {"some", Hedge::Bound::about},
    {"upwards of", Hedge::Bound::above},
    {"upward of", Hedge::Bound::above},
    {"up to", Hedge::Bound::upto},
    {"under the age of", Hedge::Bound::below},
    {"under age", Hedge::Bound::below},
    {"under", Hedge::Bound::below},
    {"virtually", Hedge::Bound::about},
    {"well more than", Hedge::Bound::above},
    {"well above", Hedge::Bound::above},
    {"well under", Hedge::Bound::below},
    {"well below", Hedge::Bound::below},
    {"well over", Hedge::Bound::above},
    {"~", Hedge::Bound::about},
    {"≈", Hedge::Bound::about},
});

// Where the rows of a first byte begin; those of the next byte end them.
inline constexpr std::array<uint8_t, 257> kHedgesFrom = [] {
  std::array<uint8_t, 257> from{};
  for (size_t byte = 0; byte <= 256; ++byte) {
    uint8_t row = 0;
    while (row < kHedges.size() && static_cast<unsigned char>(kHedges[row].words[0]) < byte) ++row;
    from[byte] = row;
  }
  return from;
}();

}  // namespace synoptic
