// morphology: an inflected form in, its base forms out: the exception lists of WordNet, then its detachment rules
// (morphy(7WN)). Example: "meetings" -> "meeting" as a noun, "met" -> "meet" as a verb.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.h"
#include "lexicon/lexicon_file.h"

namespace synoptic {

inline constexpr size_t kLongestForm = 64;  // bytes; longer forms have no base but an exception

// The base of a form as that part of speech, or the form itself, whichever is the more frequent reading ("found",
// "saw"): an index into words.lemmas; kNone: no reading of that part.
uint32_t lemmaOf(const WordTables& words, std::string_view key, Part part);

// The base of the most frequent reading of any part; kNone: the key itself.
uint32_t generalLemmaOf(const WordTables& words, std::string_view key);

// All readings of a form. hash: wordHash(key). The views are into the tables, or into key.
Lexicon::Readings readingsOf(const WordTables& words, std::string_view key, uint32_t hash);

// What is known of a form when no lexicon was loaded: function words.
Lexicon::Readings readingsWithoutTables(std::string_view key);

}  // namespace synoptic
