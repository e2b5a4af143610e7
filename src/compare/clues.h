// clues: the mentions of an article in, what align may use of them out: names by their joined entity, places, numbers
// with what they count, resolved dates, the words of quotations and their beginnings (so that a shortened quotation
// still meets the whole one), speakers. Covered by tests/compare/clues_test.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"
#include "compare/entities.h"
#include "facts/facts.h"

namespace synoptic {

std::vector<std::vector<Clue>> cluesOf(const std::vector<Document>& documents, const std::vector<Reading>& readings,
                                       const Entities& entities);

// The words of a quotation, lower case, without punctuation, marked omissions and insertions, joined by spaces.
std::string quoteWords(std::string_view quote);

}  // namespace synoptic
