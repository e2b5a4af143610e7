// quotes: the quotations of an article as mentions: one for every sentence that a quotation runs through, with its
// words, its speaker and the verb of speech. The marks are paired here, speakers are found by speakers.h. Example: “We
// agreed,” Lee said. “It is late.” gives "We agreed" and "It is late.", both with speaker "Lee". Covered by
// tests/facts/quotes.cpp.
#pragma once
#include <vector>

#include "facts/scan.h"
#include "facts/speakers.h"

namespace synoptic {

// Pairs the marks of the whole article; linear in its tokens.
std::vector<QuoteRange> pairQuotes(const Scan& scan);

// Adds a mention for every sentence of every range. Names must have been joined before. Returns, for every token,
// whether it lies within quotation marks.
std::vector<bool> readQuotes(Scan& scan);

}  // namespace synoptic
