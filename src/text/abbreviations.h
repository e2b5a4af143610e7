// text/abbreviations: a word before a period in, how it goes on behind the period out. Private to the room.
// Example: "Mr" is a title: what follows belongs to it; "Co" is a suffix: a capital may open a sentence.
// Covered by tests/text/sentences_test.cpp.
#pragma once
#include <cstdint>
#include <string_view>

namespace synoptic {

enum class Abbreviation : uint8_t {
  none,
  title,     // Mr. Gen. St.: a name follows
  month,     // Jan. Mon.: a number or a name may follow
  numbered,  // No. p. Fig.: an abbreviation only before a number
  suffix,    // Co. Jr. etc.: may end the sentence
  middle,    // vs. e.g.: never ends one
  place,     // Calif. Ave. U.S.: may end the sentence, or stand before a name
  time,      // p.m. B.C.
};

// Any case; kinds that are also plain words ("Ill.", "Mass.") only where they begin with a capital.
Abbreviation abbreviationOf(std::string_view word);

enum class WordRole : uint8_t {
  none = 0,
  starter = 1,      // opens sentences and stands in no name: "The", "He", "But"
  speech = 2,       // "said", "asked": joins a quotation to its speaker
  attributive = 4,  // what "U.S." stands before: "President", "Senate"
  preposition = 8,
  auxiliary = 16,  // "is", "will": a finite verb behind a subject
};

bool hasRole(std::string_view word, WordRole role);  // any case

// Letters parted by single periods: "U.S", "a.m", "F.B.I".
bool isLettersApart(std::string_view word);

}  // namespace synoptic
