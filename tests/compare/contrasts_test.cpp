// Words that exclude each other in one place of a statement, and words that do not.
#include "compare/contrasts.h"

#include <doctest/doctest.h>

#include <string>

#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

struct Case {
  const char* left;
  const char* right;
  bool contrasting;
};

}  // namespace

TEST_CASE("words that exclude each other") {
  const Lexicon& lexicon = testLexicon();
  for (const Case& one : {
           Case{"rose", "fell", true},
           {"increase", "decrease", true},
           {"grew", "shrank", true},
           {"raised", "lowered", true},
           {"opened", "closed", true},
           {"accepted", "rejected", true},
           {"allowed", "banned", true},
           {"profit", "loss", true},
           {"brother", "sister", true},
           {"wife", "sister", true},
           {"hours", "minutes", true},
           {"million", "billion", true},
           {"northern", "southern", true},
           {"before", "after", true},
           {"controlled", "uncontrolled", true},
           {"efficient", "inefficient", true},
           {"voluntary", "mandatory", true},
           {"guilty", "innocent", true},
           {"morning", "evening", true},
           {"substantially", "slightly", true},
           {"astronomers", "chemists", true},
           // the same matter in other words, or other degrees of it
           {"rose", "climbed", false},
           {"fell", "dropped", false},
           {"said", "announced", false},
           {"ship", "ferry", false},
           {"big", "large", false},
           {"evening", "night", false},
           {"about", "exactly", false},
           {"murder", "killing", false},
           {"unit", "it", false},
           {"invaluable", "valuable", false},
           {"form", "inform", false},
           {"doctor", "physician", false},
           {"killed", "injured", false},
           {"anti", "pro", false},
           {"", "fall", false},
           {"rise", "rise", false},
       }) {
    CAPTURE(std::string(one.left));
    CAPTURE(std::string(one.right));
    CHECK(contrasting(lexicon, one.left, one.right) == one.contrasting);
    CHECK(contrasting(lexicon, one.right, one.left) == one.contrasting);
  }
}
