// Figures of one named or described thing in sentences that no link joins, and of whom two figures are.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("sums of one named thing") {
  checkPairs({
      {"a bound and the exact sum", "Records showed that she spent over $300 at Tern Books.",
       "Last spring $313.89 went to Tern Books, the papers say.", "quantity.precision", "over $300", "$313.89"},
      {"rounded to thousands", "He bought a $43,000 Tern watch.", "A Tern watch worth $43,350 was among the goods.",
       "quantity.precision", "$43,000", "$43,350"},
      {"exact sums that differ are no rounding", "Records showed that she spent $340 at Tern Books.",
       "Last spring $313.89 went to Tern Books, the papers say.", "", "", ""},
      {"sums of two things", "Records showed that she spent over $300 at Tern Books.",
       "Last spring $313.89 went to Heron Furs, the papers say.", "", "", ""},
      {"a bound far from the sum", "Records showed that she spent over $300 at Tern Books.",
       "Last spring $3,139 went to Tern Books, the papers say.", "", "", ""},
  });
}

TEST_CASE("counts in one word, reports months apart") {
  checkPairs(
      {
          {"a plan that was changed", "Dana Orlov showed a 28-point plan to the council.",
           "The 20-point plan pleased the council, Dana Orlov said.", "quantity.update", "28-point", "20-point"},
          {"counts of two things", "Dana Orlov showed a 28-point plan to the council.",
           "The 20-point lead pleased the council, Dana Orlov said.", "", "", ""},
      },
      "2026-03-12", "2026-05-12");
}

TEST_CASE("what the words name is one thing, wherever it is told") {
  checkPairs({
      {"a plan of so many points", "Dana Orlov showed a 28-point plan to the council.",
       "Cheers greeted Dana Orlov, and few had read the 20-point plan.", "number.other-count", "28-point", "20-point"},
      {"a lasting war", "Dana Orlov hopes to end the four-year war.",
       "Bread is dear in the seven-year war, Dana Orlov wrote.", "duration.other-length", "four-year", "seven-year"},
      {"any war", "Dana Orlov fears a four-year war.", "Dana Orlov recalled a seven-year war of her youth.", "", "",
       ""},
      {"contracts are many", "Dana Orlov signed the four-year contract.", "The seven-year contract pleased Dana Orlov.",
       "", "", ""},
      {"nobody in common", "Dana Orlov hopes to end the four-year war.", "Bread is dear in the seven-year war.", "", "",
       ""},
  });
}
