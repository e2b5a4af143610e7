#include "text/is_among.h"

namespace synoptic {

bool isAmong(std::span<const std::string_view> list, std::string_view word) {
  // length and first letter part nearly all words; what is left is compared as a whole
  for (const std::string_view one : list)
    if (one.size() == word.size() && (word.empty() || (one.front() == word.front() && one == word))) return true;
  return false;
}

}  // namespace synoptic
