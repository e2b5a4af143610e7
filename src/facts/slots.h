// slots: a token or a mention of a Scan in, the noun that is counted and the verb that it hangs on out. Method: shallow
// rules over the coarse tags: the last noun of the noun phrase that follows; the nearest verb of the same clause, the
// one before first, unless that one only introduces speech. Bounded look-ahead, so the cost is linear. Example: in "12
// suspected rebels were killed" the number counts "rebels" and hangs on "killed". Covered by tests/facts/slots.cpp.
#pragma once
#include <cstdint>

#include "facts/scan.h"

namespace synoptic {

// The head noun of the noun phrase that begins at `token` ("suspected rebels were" gives "rebels"); behind "of" and a
// determiner too ("of the people"). kNone when no noun phrase begins there.
uint32_t headNoun(const Scan& scan, uint32_t token, uint32_t end);

// The verb that the tokens [begin, end) of the sentence hang on, or kNone.
uint32_t verbOf(const Scan& scan, const Sentence& sentence, uint32_t begin, uint32_t end);

// Adds a mention of the tokens [first, end) and gives it its verb.
Mention& addMention(Scan& scan, const Cursor& cursor, MentionKind kind, uint32_t first, uint32_t end,
                    std::string_view recogniser);

}  // namespace synoptic
