// is_among: is a word one of a short list of words? In: the list, a constant of the file that asks, and a key of a
// Document or any other word. Out: whether it is in it; linear, for lists of a few lines. Example: isAmong(kDays,
// "friday"). For every room, through text.h.
#pragma once
#include <algorithm>
#include <iterator>
#include <string_view>

namespace synoptic {

template <class List>
bool isAmong(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace synoptic
