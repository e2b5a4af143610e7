// names: how names are taken apart and compared: letters folded, sounds, initials, given names and their short forms.
// Method: letters without accents; a sound key that makes equal what transliterations exchange (v, w, f; y, i, j; c, k,
// q) and drops doubled letters; edit distance (Levenshtein) as a second witness. Example: soundKey("witkoff") ==
// soundKey("witkov"); initialsOf("Federal Bureau of Investigation") is "fbi". Covered by
// tests/compare/entities_test.cpp.
#pragma once
#include <string>
#include <string_view>

#include "compare/entities.h"

namespace synoptic {

// The key under which names of bodies and things are equal: folded, without "the", periods and final possessive.
std::string nameKey(std::string_view name);
// The words of a name that have this key: "Orlow" of "Dana Orlow"; the whole name where none have.
std::string_view wordsWithKey(std::string_view name, std::string_view key);

// Lower-case initials of a name of at least two words, small words left out; empty when there is one word only.
std::string initialsOf(std::string_view name);

// The consonants of a sound key but for its first letter, without those that come and go; names of one surname share
// it.
std::string skeleton(std::string_view sound);

// Two spellings of one surname: same sound, or one letter apart in a name of at least seven letters with the same
// beginning.
bool similarSurname(std::string_view left, std::string_view right);

// Levenshtein distance; stops counting at `most` + 1.
int editDistance(std::string_view left, std::string_view right, int most);

}  // namespace synoptic
