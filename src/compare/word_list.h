// word_list: membership in one of the short lists of words that the rules are written with. among(): linear, for lists
// of a line. hasWord(), shareRow(): rows of words that belong together, each between two blanks. WordLists: several
// lists at once, for what is asked of every word of every link; made once, from constants. Example: static const
// WordLists kLists({kFor, kAgainst}); kLists.with("oppose") is 2.
#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

// Length and first letter part nearly all words; what is left is compared as a whole.
template <class List>
bool among(const List& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [word](std::string_view one) {
    return one.size() == word.size() && (word.empty() || (one.front() == word.front() && one == word));
  });
}

// Is the word in the row? hasWord(" pay hand give ", "hand").
inline bool hasWord(std::string_view row, std::string_view word) {
  if (word.empty()) return false;
  for (size_t at = row.find(word); at != row.npos; at = row.find(word, at + 1)) {
    const size_t end = at + word.size();
    if (at > 0 && row[at - 1] == ' ' && end < row.size() && row[end] == ' ') return true;
  }
  return false;
}

// Have two words a row in common: do they say one thing?
template <class Rows>
bool shareRow(const Rows& rows, std::string_view one, std::string_view other) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](std::string_view row) { return hasWord(row, one) && hasWord(row, other); });
}

class WordLists {
 public:
  using Lists = std::initializer_list<std::span<const std::string_view>>;  // at most 32, of words that live for ever

  explicit WordLists(Lists lists) {
    size_t words = 0;
    for (const auto& list : lists) words += list.size();
    size_t places = 16;
    while (places < 4 * words) places *= 2;
    table_.resize(places);
    uint32_t bit = 1;
    for (const auto& list : lists) {
      for (const std::string_view word : list) {
        Entry& entry = table_[placeOf(word)];
        entry.word = word, entry.lists |= bit;
      }
      bit <<= 1;
    }
  }

  // Which lists have the word: a bit each, the first list the lowest.
  uint32_t with(std::string_view word) const { return word.empty() ? 0 : table_[placeOf(word)].lists; }

 private:
  struct Entry {
    std::string_view word;  // empty: free
    uint32_t lists = 0;
  };

  size_t placeOf(std::string_view word) const {
    size_t at = wordHash(word) & (table_.size() - 1);
    while (!table_[at].word.empty() && table_[at].word != word) at = (at + 1) & (table_.size() - 1);
    return at;
  }

  std::vector<Entry> table_;
};

}  // namespace synoptic
