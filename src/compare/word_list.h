// word_list: membership in one of the short lists of words that the rules are written with; linear, for lists of a
// line.
#pragma once
#include <algorithm>
#include <string_view>

namespace synoptic {

template <class List>
bool among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace synoptic
