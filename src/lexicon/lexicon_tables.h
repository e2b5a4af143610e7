// What a loaded Lexicon holds; for the files of this room.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/lexicon_file.h"

namespace synoptic {

struct Lexicon::Tables {
  WordTables words;
  PlaceTables places;
  std::vector<uint32_t> country_codes;  // of words.countries, into places.codes; kNone: unknown

  uint32_t magnitude(uint32_t lemma, Part part) const { return words.parts[lemma] >> 4 * uint32_t(part) & 15; }
  std::string_view code(uint32_t index) const { return std::string_view(places.codes).substr(2 * index, 2); }
};

}  // namespace synoptic
