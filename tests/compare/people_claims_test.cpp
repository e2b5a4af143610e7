// Who took part, who said it, and whether it is done or only expected.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("who took part") {
  checkPairs({
      {"one more", "Olga Brandt and Peter Lund met the inspectors of the ferry on Monday.",
       "Olga Brandt met the inspectors of the ferry on Monday.", "list.other-member", "Olga Brandt and Peter Lund",
       "Olga Brandt"},
      {"the same two", "Olga Brandt and Peter Lund met the inspectors of the ferry on Monday.",
       "On Monday the inspectors of the ferry met Peter Lund and Olga Brandt.", "", "", ""},
      {"named elsewhere in the sentence", "Olga Brandt and Peter Lund met the inspectors of the ferry on Monday.",
       "Olga Brandt met the inspectors of the ferry on Monday, with Peter Lund at her side.", "", "", ""},
      {"an apposition", "A lawyer for Olga Brandt, Peter Lund, met the inspectors of the ferry on Monday.",
       "A lawyer for Olga Brandt met the inspectors of the ferry on Monday.", "", "", ""},
  });
}

TEST_CASE("who said it") {
  checkPairs({
      {"owner and passengers", "The engine of the ferry stopped twice before the accident, its owner said.",
       "The engine of the ferry stopped twice before the accident, passengers said.", "attribution.other-source",
       "owner", "passengers"},
      {"one office in two words", "The engine of the ferry stopped twice before the accident, her lawyer said.",
       "The engine of the ferry stopped twice before the accident, her attorney said.", "", "", ""},
      {"a pronoun", "The engine of the ferry stopped twice before the accident, its owner said.",
       "The engine of the ferry stopped twice before the accident, he said.", "", "", ""},
      {"a person by name and by office", "The engine of the ferry stopped twice before the accident, Olga Brandt said.",
       "The engine of the ferry stopped twice before the accident, the inspector said.", "", "", ""},
  });
}

TEST_CASE("expected and done") {
  checkPairs({
      {"is expected to and did", "Captain Moreau is expected to testify before the ferry inquiry on the radar failure.",
       "Captain Moreau testified before the ferry inquiry on the radar failure.", "event.planned-and-done",
       "is expected to testify", "testified"},
      {"will and is expected to", "The ferry inquiry will examine the radar failure and the night crossing.",
       "The ferry inquiry is expected to examine the radar failure and the night crossing.", "certainty.weaker",
       "will examine", "is expected to examine"},
      {"both done", "Captain Moreau testified before the ferry inquiry on the radar failure.",
       "Captain Moreau has testified before the ferry inquiry on the radar failure.", "", "", ""},
      {"both to come", "Captain Moreau will testify before the ferry inquiry on the radar failure.",
       "Captain Moreau will soon testify before the ferry inquiry on the radar failure.", "", "", ""},
  });
}
