// words: a comparison key in, its WordFacts out, from the rows of word_table.h; the table is built once, at first use.
// Example: wordFacts("thursday") has kWeekday and calendar 4.
// Covered by tests/facts/words.cpp.
#include "facts/words.h"

#include <unordered_map>

#include "facts/word_table.h"

namespace synoptic {
namespace {

using WordTable = std::unordered_map<std::string_view, WordFacts>;

WordTable buildTable() {
  WordTable table;
  for (const WordRow& row : kWordRows) {
    WordFacts& facts = table[row.key];
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
      table[rest.substr(0, end)].classes |= list.classes;
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return table;
}

}  // namespace

WordFacts wordFacts(std::string_view key) {
  static const WordTable kTable = buildTable();  // never iterated, never changed
  const auto found = kTable.find(key);
  return found == kTable.end() ? WordFacts() : found->second;
}

}  // namespace synoptic
