// words: a comparison key in, its WordFacts out, from the rows of word_table.h; the table is built once, at first use.
// Example: wordFacts("thursday") has kWeekday and calendar 4.
// Covered by tests/facts/words.cpp.
#include "facts/words.h"

#include <vector>

#include "facts/word_table.h"
#include "text/text.h"

namespace synoptic {
namespace {

// Open addressing by wordHash; searched, never walked through.
class WordTable {
 public:
  WordTable() : slots_(kSlots) {
    for (const WordRow& row : kWordRows) {
      WordFacts& facts = at(row.key);
      facts.classes |= row.classes;
      // an ordinal is the number of its word; the denominator is the same number ("third": 3)
      if (row.number != 0) facts.number = row.number;
      if ((row.classes & (kMonth | kWeekday | kDayWord | kDayPart | kSeason)) != 0) {
        facts.calendar = static_cast<int8_t>(row.calendar);
      }
      if ((row.classes & kTimeUnit) != 0) facts.unit = row.unit;
    }
    for (const WordList& list : kWordLists) {
      std::string_view rest = list.words;
      while (!rest.empty()) {
        const size_t end = rest.find(' ');
        at(rest.substr(0, end)).classes |= list.classes;
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      }
    }
  }

  WordFacts find(std::string_view key) const {
    const uint32_t hash = wordHash(key);
    for (size_t i = hash % kSlots; slots_[i].used; i = (i + 1) % kSlots)
      if (slots_[i].hash == hash && slots_[i].key == key) return slots_[i].facts;
    return {};
  }

 private:
  static constexpr size_t kSlots = 8192;  // a power of two, some four times as many as the tables have words

  struct Slot {
    std::string_view key;
    uint32_t hash = 0;
    bool used = false;
    WordFacts facts;
  };

  WordFacts& at(std::string_view key) {
    const uint32_t hash = wordHash(key);
    size_t i = hash % kSlots;
    while (slots_[i].used && slots_[i].key != key) i = (i + 1) % kSlots;
    slots_[i].key = key;
    slots_[i].hash = hash;
    slots_[i].used = true;
    return slots_[i].facts;
  }

  std::vector<Slot> slots_;
};

}  // namespace

WordFacts wordFacts(std::string_view key) {
  static const WordTable kTable;
  return kTable.find(key);
}

}  // namespace synoptic
