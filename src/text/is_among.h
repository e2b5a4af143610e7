// is_among: is a word one of a short list of words? In: the list, a constant of the file that asks, and a key of a
// Document or any other word. Out: whether it is in it; linear, for lists of a few lines. Example: isAmong(kDays,
// "friday"). For every room, through text.h. Of all rooms one function: comparing asks it most often by far, and this
// room is compiled for speed.
#pragma once
#include <span>
#include <string_view>

namespace synoptic {

bool isAmong(std::span<const std::string_view> list, std::string_view word);

}  // namespace synoptic
