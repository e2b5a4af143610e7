// lexicon/lexicon_file: the bytes of a .lex file in, its tables out. Every number is checked against the sizes before
// it is used, so that any bytes may come in. The format is described in lexfile.py, the sections in build_words.py and
// build_places.py. Private to the room. Covered by tests/lexicon/lexicon_file_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic {

constexpr uint32_t kNone = UINT32_MAX;

// Sorted distinct strings with a hash index over them.
class StringTable {
 public:
  size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  std::string_view operator[](size_t i) const {
    return std::string_view(bytes_).substr(begins_[i], begins_[i + 1] - begins_[i]);
  }
  uint32_t find(std::string_view key) const;                 // kNone: not in the table
  uint32_t find(std::string_view key, uint32_t hash) const;  // the same, where wordHash(key) is known
  void index();

  // Where nothing of a table lies in the nearer caches, many keys are asked for at once: a step for all of them, then
  // the next; each step brings what the next one reads.
  void fetchSlot(uint32_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }
  uint32_t fetchEntry(uint32_t hash) const {  // returns the first string of that hash, kNone where there is none
    if (slots_.empty()) return kNone;
    for (size_t at = hash & (slots_.size() - 1); slots_[at].index != kNone; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].hash != hash) continue;
      __builtin_prefetch(&begins_[slots_[at].index]);
      return slots_[at].index;
    }
    return kNone;
  }
  void fetchString(uint32_t index) const {
    if (index != kNone) __builtin_prefetch(bytes_.data() + begins_[index]);
  }

  std::string bytes_;
  std::vector<uint32_t> begins_;

 private:
  // Open addressing. The whole hash stands beside the index, so that a key which is not in the table hardly ever meets
  // a string.
  struct Slot {
    uint32_t hash = 0, index = kNone;
  };
  std::vector<Slot> slots_;
  size_t longest_ = 0;  // bytes: what is longer is not here, and a word of a megabyte is not hashed once for each table
};

// For each lemma a sorted list of numbers.
struct Lists {
  std::vector<uint32_t> begins, items;
  bool share(uint32_t left, uint32_t right) const;  // an item of both
  bool contains(uint32_t of, uint32_t item) const;
};

struct Exception {
  uint8_t part;
  uint32_t lemma;
};

struct PlaceEntry {
  uint32_t name;
  uint8_t form;      // 0 name, 1 demonym, 2 name of a subdivision
  uint32_t country;  // words: index into countries + 1, 0 unknown; places: index into codes
};

struct Country {
  uint32_t first_key, end_key, parent;  // parent + 1, 0 none
};

struct WordTables {
  StringTable lemmas;
  std::vector<uint16_t> parts;  // four bits a part: noun, verb, adjective, adverb; 0 unknown, else 1 + magnitude
  std::vector<uint8_t> classes;
  Lists synsets, antonyms, derived;
  StringTable forms;
  std::vector<uint32_t> form_begins;
  std::vector<Exception> exceptions;
  StringTable country_keys;  // not sorted, not indexed
  std::vector<Country> countries;
  StringTable place_keys, place_names;
  std::vector<PlaceEntry> places;
};

struct PlaceTables {
  StringTable keys, names;
  std::string codes;  // two letters each
  std::vector<PlaceEntry> places;
  StringTable currency_keys;
  std::string currency_codes;  // three letters each
};

// One sentence about what is wrong, empty when the tables are filled.
std::string readWords(std::string_view file, WordTables& words);
std::string readPlaces(std::string_view file, PlaceTables& places);

}  // namespace synoptic
