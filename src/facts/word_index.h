// word_index: words in, the number of each out, from 0 in the order of their first add(). A hash index of four bytes a
// slot, so that a table of some thousand words stays in the nearest cache: nearly every word of a text that is in no
// table is known to be in none by its slot alone. Searched, never walked through. Example: after add("may"),
// add("june"), find("june", wordHash("june")) is 1 and find("july", …) kNotThere. Covered by the tables of tests/facts.
#pragma once
#include <cassert>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace synoptic {

class WordIndex {
 public:
  static constexpr uint32_t kNotThere = UINT32_MAX;

  // The words are not copied: they are those of tables that live as long as the program.
  WordIndex() : slots_(kSlots) {}

  uint32_t add(std::string_view word) {
    const uint32_t hash = wordHash(word);
    const uint32_t known = find(word, hash);
    if (known != kNotThere) return known;
    assert(words_.size() < kSlots / 2);
    size_t at = hash % kSlots;
    while (slots_[at].number != 0) at = (at + 1) % kSlots;
    words_.push_back(word);
    slots_[at] = {uint16_t(hash >> 16), uint16_t(words_.size())};
    return uint32_t(words_.size() - 1);
  }

  uint32_t find(std::string_view word, uint32_t hash) const {
    for (size_t at = hash % kSlots; slots_[at].number != 0; at = (at + 1) % kSlots)
      if (slots_[at].tag == uint16_t(hash >> 16) && words_[slots_[at].number - 1u] == word)
        return slots_[at].number - 1u;
    return kNotThere;
  }
  bool contains(std::string_view word) const { return find(word, wordHash(word)) != kNotThere; }

 private:
  static constexpr size_t kSlots = 8192;  // a power of two, twice as many as any table has words at least

  struct Slot {
    uint16_t tag = 0;     // the upper half of the hash
    uint16_t number = 0;  // of the word, from 1; 0: empty
  };
  std::vector<Slot> slots_;
  std::vector<std::string_view> words_;
};

// Calls `task` with each word of a list separated by single spaces.
template <class Task>
void forEachWord(std::string_view list, const Task& task) {
  while (!list.empty()) {
    const size_t end = list.find(' ');
    task(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
  }
}

}  // namespace synoptic
