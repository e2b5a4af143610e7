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
  // length and first letter part nearly all words; what is left is compared as a whole
  return std::any_of(std::begin(list), std::end(list), [word](std::string_view one) {
    return one.size() == word.size() && (word.empty() || (one.front() == word.front() && one == word));
  });
}

}  // namespace synoptic
