#include "lexicon/lexicon_file.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kVersion = 1;
constexpr size_t kMostItems = 1 << 22,
                 kMostBytes = 1 << 26;  // far above any real file; keeps a forged one from taking the memory

constexpr std::array<uint32_t, 256> kCrc = [] {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = c & 1 ? 0xEDB88320u ^ c >> 1 : c >> 1;
    table[i] = c;
  }
  return table;
}();

uint32_t crc32(std::string_view bytes) {
  uint32_t c = ~0u;
  for (char b : bytes) c = kCrc[(c ^ uint8_t(b)) & 255] ^ c >> 8;
  return ~c;
}

uint32_t fixed32(std::string_view bytes, size_t at) {
  return uint32_t(uint8_t(bytes[at])) | uint32_t(uint8_t(bytes[at + 1])) << 8 | uint32_t(uint8_t(bytes[at + 2])) << 16 |
         uint32_t(uint8_t(bytes[at + 3])) << 24;
}

// Reads numbers; past the end or beyond a limit it fails once and for all, and gives zeros.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  bool good() const { return good_; }
  bool finished() const { return good_ && at_ == bytes_.size(); }

  uint32_t number(uint32_t below) {
    uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      if (at_ >= bytes_.size()) break;
      uint8_t b = uint8_t(bytes_[at_++]);
      value |= uint32_t(b & 127) << shift;
      if (b < 128) {
        if (value < below) return value;
        break;
      }
    }
    good_ = false;
    at_ = bytes_.size();
    return 0;
  }
  std::string_view take(size_t n) {
    if (n > bytes_.size() - at_) {
      good_ = false;
      n = 0;
    }
    at_ += n;
    return bytes_.substr(at_ - n, n);
  }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
  bool good_ = true;
};

bool readStrings(std::string_view section, StringTable& table) {
  Reader in(section);
  const uint32_t count = in.number(uint32_t(std::min(section.size(), kMostItems)) + 1);
  std::vector<uint32_t> shared(count), sizes(count);
  for (uint32_t& n : shared) n = in.number(128);
  for (uint32_t& n : sizes) n = in.number(1 << 16);
  if (!in.good()) return false;
  table.begins_.assign(1, 0);
  table.begins_.reserve(count + 1);
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t last = i ? table.begins_[i] - table.begins_[i - 1] : 0;
    std::string_view rest = in.take(sizes[i]);
    if (!in.good() || shared[i] > last || table.bytes_.size() > kMostBytes) return false;
    if (shared[i]) {
      std::string prefix = table.bytes_.substr(table.begins_[i - 1], shared[i]);
      table.bytes_ += prefix;
    }
    table.bytes_ += rest;
    table.begins_.push_back(uint32_t(table.bytes_.size()));
  }
  return in.finished();
}

// Lists of distances back to earlier lemmas (pairs), kept in both directions.
bool readPairs(std::string_view section, size_t count, Lists& lists) {
  Reader in(section);
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (uint32_t a = 0; a < count && in.good(); ++a) {
    uint32_t last = a;
    for (uint32_t n = in.number(1 << 16); n > 0 && in.good(); --n) {
      last -= in.number(last + 1);
      pairs.push_back({a, last});
      pairs.push_back({last, a});
    }
  }
  if (!in.finished()) return false;
  std::sort(pairs.begin(), pairs.end());
  lists.begins.assign(count + 1, 0);
  for (auto& [a, b] : pairs) {
    ++lists.begins[a + 1];
    lists.items.push_back(b);
  }
  for (size_t i = 0; i < count; ++i) lists.begins[i + 1] += lists.begins[i];
  return true;
}

bool readSynsets(std::string_view section, size_t count, Lists& lists) {
  Reader in(section);
  lists.begins.assign(1, 0);
  uint32_t synsets = 0;
  for (size_t i = 0; i < count && in.good(); ++i) {
    const uint32_t fresh = in.number(1 << 12), old = in.number(1 << 12);
    const size_t first = lists.items.size();
    uint32_t last = synsets;
    for (uint32_t n = 0; n < old && in.good(); ++n) {
      last -= in.number(last + 1);
      lists.items.push_back(last);
    }
    for (uint32_t n = 0; n < fresh; ++n) lists.items.push_back(synsets++);
    std::sort(lists.items.begin() + std::ptrdiff_t(first), lists.items.end());
    lists.begins.push_back(uint32_t(lists.items.size()));
    if (lists.items.size() > kMostItems) return false;
  }
  return in.finished();
}

bool readExceptions(std::string_view section, WordTables& words) {
  Reader in(section);
  words.form_begins.assign(1, 0);
  for (size_t i = 0; i < words.forms.size() && in.good(); ++i) {
    for (uint32_t n = in.number(64); n > 0 && in.good(); --n) {
      uint8_t part = uint8_t(in.number(4));
      words.exceptions.push_back({part, in.number(uint32_t(words.lemmas.size()))});
    }
    words.form_begins.push_back(uint32_t(words.exceptions.size()));
  }
  return in.finished();
}

bool readCountries(std::string_view section, WordTables& words) {
  Reader in(section);
  const uint32_t keys = uint32_t(words.country_keys.size());
  for (uint32_t first = 0; first < keys && in.good();) {
    uint32_t end = first + in.number(keys - first + 1);
    words.countries.push_back({first, end, in.number(keys + 1)});
    if (end == first) return false;
    first = end;
  }
  for (const Country& country : words.countries)
    if (country.parent > words.countries.size()) return false;
  return in.finished();
}

bool readPlaceEntries(std::string_view section, size_t count, size_t names, size_t countries,
                      std::vector<PlaceEntry>& places) {
  Reader in(section);
  for (size_t i = 0; i < count && in.good(); ++i) {
    PlaceEntry entry;
    entry.name = in.number(uint32_t(names));
    entry.country = in.number(uint32_t(countries));
    entry.form = uint8_t(in.number(3));
    places.push_back(entry);
  }
  return in.finished();
}

// Parts the file into its sections; one sentence when it cannot be used.
std::string sectionsOf(std::string_view file, std::string_view magic, const char* what,
                       std::vector<std::string_view>& sections, size_t expected) {
  const std::string begin = std::string("The ") + what + " file ";
  constexpr size_t kHeader = 20;
  if (file.empty()) return begin + "is empty or missing.";
  if (file.size() < kHeader || file.substr(0, 8) != magic) return begin + "is not one of this program's.";
  if (fixed32(file, 8) != kVersion || fixed32(file, 12) != expected)
    return begin + "is of another version of the program.";
  std::string_view body = file.substr(kHeader);
  if (crc32(body) != fixed32(file, 16) || body.size() < 4 * expected) return begin + "is damaged.";
  size_t at = 4 * expected;
  for (size_t i = 0; i < expected; ++i) {
    const size_t size = fixed32(body, 4 * i);
    if (size > body.size() - at) return begin + "is damaged.";
    sections.push_back(body.substr(at, size));
    at += size;
  }
  return at == body.size() ? "" : begin + "is damaged.";
}

}  // namespace

void StringTable::index() {
  size_t slots = 16;
  while (slots * 3 < size() * 4) slots *= 2;  // full to three quarters at most: what is small stays in the caches
  slots_.assign(slots, Slot());
  for (uint32_t i = 0; i < size(); ++i) {
    const uint32_t hash = wordHash((*this)[i]);
    size_t at = hash & (slots - 1);
    while (slots_[at].index != kNone) at = (at + 1) & (slots - 1);
    slots_[at] = {hash, i};
    longest_ = std::max(longest_, (*this)[i].size());
  }
}

uint32_t StringTable::find(std::string_view key) const {
  return key.size() > longest_ ? kNone : find(key, wordHash(key));
}

uint32_t StringTable::find(std::string_view key, uint32_t hash) const {
  if (slots_.empty()) return kNone;
  for (size_t at = hash & (slots_.size() - 1); slots_[at].index != kNone; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && (*this)[slots_[at].index] == key) return slots_[at].index;
  return kNone;
}

bool Lists::share(uint32_t left, uint32_t right) const {
  uint32_t a = begins[left], b = begins[right];
  const uint32_t a_end = begins[left + 1], b_end = begins[right + 1];
  while (a < a_end && b < b_end) {
    if (items[a] == items[b]) return true;
    ++(items[a] < items[b] ? a : b);
  }
  return false;
}

bool Lists::contains(uint32_t of, uint32_t item) const {
  return std::binary_search(items.begin() + begins[of], items.begin() + begins[of + 1], item);
}

std::string readWords(std::string_view file, WordTables& words) {
  std::vector<std::string_view> s;
  std::string error = sectionsOf(file, "SYNWORDS", "word", s, 13);
  if (!error.empty()) return error;
  bool good = readStrings(s[0], words.lemmas);
  const size_t count = words.lemmas.size();
  good = good && s[1].size() == 2 * count && s[2].size() == count && readSynsets(s[3], count, words.synsets) &&
         readPairs(s[4], count, words.antonyms) && readPairs(s[5], count, words.derived) &&
         readStrings(s[6], words.forms) && readExceptions(s[7], words) && readStrings(s[8], words.country_keys) &&
         readCountries(s[9], words) && readStrings(s[10], words.place_keys) && readStrings(s[11], words.place_names);
  good = good && readPlaceEntries(s[12], words.place_keys.size(), words.place_names.size(), words.countries.size() + 1,
                                  words.places);
  if (!good) return "The word file is damaged.";
  for (size_t i = 0; i < count; ++i)
    words.parts.push_back(uint16_t(uint8_t(s[1][2 * i]) | uint8_t(s[1][2 * i + 1]) << 8));
  words.classes.assign(s[2].begin(), s[2].end());
  words.lemmas.index();
  words.forms.index();
  words.place_keys.index();
  return "";
}

std::string readPlaces(std::string_view file, PlaceTables& places) {
  std::vector<std::string_view> s;
  std::string error = sectionsOf(file, "SYNPLACE", "place", s, 6);
  if (!error.empty()) return error;
  bool good = readStrings(s[0], places.keys) && readStrings(s[1], places.names) && s[2].size() % 2 == 0 &&
              readPlaceEntries(s[3], places.keys.size(), places.names.size(), s[2].size() / 2, places.places) &&
              readStrings(s[4], places.currency_keys) && s[5].size() == 3 * places.currency_keys.size();
  if (!good) return "The place file is damaged.";
  places.codes = s[2];
  places.currency_codes = s[5];
  places.keys.index();
  places.currency_keys.index();
  return "";
}

}  // namespace synoptic
