// is_among: membership in one of the short lists of words of this room; linear. Private to the room.
// Example: isAmong(kDays, "friday").
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace synoptic {

template <class List>
bool isAmong(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace synoptic
