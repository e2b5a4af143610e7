// values: numbers and dates of clues as intervals, so that "nearly 15 million" goes with 14,959,450, "early December"
// with December 2, and "two hours" with "five hours" as another value of the same measure: it may be the very thing
// that two reports contradict each other about, and must not part them. Keys of clues in, a Value out. Example:
// valueOf(number, "~15000000 USD") is [14250000, 15750000] of the unit "USD"; valueOf(date, "2025-12") is its days.
// Covered by tests/align/values.cpp.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/align.h"

namespace synoptic {

struct Value {
  std::string_view
      unit;  // of numbers "USD", "hour", "%"; of dates the width: "day", "month", "year", "days"; empty: not known
  double low = 0, high = 0;  // closed; dates in days since 1970-01-01
  uint32_t id = 0;           // of its clue
  double bits = 0;           // … and its rarity
  bool date = false;
};

// A view of the key is kept.
Value valueOf(Clue::Kind kind, std::string_view key);

struct ValueMatch {
  double near = 0;   // bits of values that overlap without being written the same
  double other = 0;  // bits of values of one unit that do not
};

// Every value is matched once; what is written the same goes first and counts as neither.
ValueMatch matchValues(const std::vector<Value>& left, const std::vector<Value>& right);

}  // namespace synoptic
