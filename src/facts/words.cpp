// words: a comparison key in, its WordFacts out, from the rows of word_table.h; the table is built once, at first use.
// Example: wordFacts("thursday") has kWeekday and calendar 4.
// Covered by tests/facts/words.cpp.
#include "facts/words.h"

#include <span>
#include <vector>

#include "facts/name_table.h"
#include "facts/word_index.h"
#include "facts/word_table.h"
#include "text/text.h"

namespace synoptic {
namespace {

// What names are made of is asked of words too, but has tables of its own.
constexpr WordList kNameLists[] = {{kFirstName, kFirstNames},
                                   {kTakesOf, kOfNouns},
                                   {kOfficeWord, kOfficeWords},
                                   {kTitleWord, kTitleWords},
                                   {kHeadingWord, kHeadingWords}};

class WordTable {
 public:
  WordTable() {
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
    for (const std::span<const WordList> lists : {std::span<const WordList>(kWordLists), {kNameLists}})
      for (const WordList& list : lists)
        forEachWord(list.words, [&](std::string_view word) { at(word).classes |= list.classes; });
  }

  WordFacts find(std::string_view key, uint32_t hash) const {
    const uint32_t found = index_.find(key, hash);
    return found == WordIndex::kNotThere ? WordFacts() : facts_[found];
  }

 private:
  WordFacts& at(std::string_view key) {
    const uint32_t number = index_.add(key);
    if (number == facts_.size()) facts_.emplace_back();
    return facts_[number];
  }

  WordIndex index_;
  std::vector<WordFacts> facts_;
};

}  // namespace

WordFacts wordFacts(std::string_view key) {
  return wordFacts(key, wordHash(key));
}

WordFacts wordFacts(std::string_view key, uint32_t hash) {
  static const WordTable kTable;
  return kTable.find(key, hash);
}

}  // namespace synoptic
