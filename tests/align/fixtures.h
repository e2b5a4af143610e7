// Invented reports for the tests of align, and what asks an Alignment about sentences by their first words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"

namespace synoptic::fixtures {

// The words.lex and places.lex that the build made; knows no word where they are not there.
const Lexicon& lexicon();

struct Case {
  std::vector<Document> documents;
  std::vector<std::vector<Clue>> clues;
  Alignment alignment;

  std::string_view text(SentenceRef ref) const {
    const Document& document = documents[ref.article];
    return document.text(document.sentences[ref.sentence].span);
  }
  // The link between the sentences of the articles that begin like this; null when there is none.
  const Link* link(uint32_t left, std::string_view left_begin, uint32_t right, std::string_view right_begin) const;
};

Case alignBodies(const std::vector<std::string>& bodies, std::vector<std::vector<Clue>> clues = {});

// Five reports of one invented event: a bridge in Marlow Bay closed after a barge struck it.
const std::vector<std::string>& bridgeReports();

}  // namespace synoptic::fixtures
