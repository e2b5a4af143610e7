// word_list: membership in one of the lists of words that the rules are written with, but for those of a line
// (isAmong of text). WordRow, shareRow(): rows of words that belong together. WordLists: several
// lists at once, for what is asked of every word of every link; made once, from constants. Example: static const
// WordLists kLists({kFor, kAgainst}); kLists.with("oppose") is 2.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

// A row of words that belong together, each between two blanks: constexpr WordRow kHand = " pay hand give ". Nearly
// every word that is asked about is in no row, which one bit tells.
class WordRow {
 public:
  template <size_t N>
  constexpr WordRow(const char (&words)[N]) : words_(words, N - 1) {
    for (size_t begin = words_.find_first_not_of(' '); begin != words_.npos;
         begin = words_.find_first_not_of(' ', words_.find(' ', begin))) {
      const size_t place = placeOf(words_.substr(begin, words_.find(' ', begin) - begin));
      places_[place / 64] |= uint64_t{1} << place % 64;
    }
  }
  bool empty() const { return words_.empty(); }

  bool has(std::string_view word) const {
    if (word.empty()) return false;
    const size_t place = placeOf(word);
    return (places_[place / 64] >> place % 64 & 1) != 0 && isWritten(word);
  }

 private:
  static constexpr size_t placeOf(std::string_view word) {
    const auto letter = [&](size_t at) { return static_cast<unsigned char>(word[at]); };
    return (letter(0) * 37u + letter(word.size() / 2) * 11u + letter(word.size() - 1) * 5u + word.size()) % 256;
  }

  bool isWritten(std::string_view word) const {
    for (size_t at = words_.find(word); at != words_.npos; at = words_.find(word, at + 1)) {
      const size_t end = at + word.size();
      if (at > 0 && words_[at - 1] == ' ' && end < words_.size() && words_[end] == ' ') return true;
    }
    return false;
  }

  std::string_view words_;
  std::array<uint64_t, 4> places_{};  // a bit for each place that a word of the row has
};

// Have two words a row in common: do they say one thing?
template <class Rows>
bool shareRow(const Rows& rows, std::string_view one, std::string_view other) {
  return std::any_of(rows.begin(), rows.end(), [&](const WordRow& row) { return row.has(one) && row.has(other); });
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
