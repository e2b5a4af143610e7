// Quotations: the same words whatever the marks, shortened ones, altered words, and different sentences of one speaker.
#include <doctest/doctest.h>

#include "compare/clues.h"
#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("words of a quotation") {
  CHECK(quoteWords("It’s over, and we’re glad.") == "its over and were glad");
  CHECK(quoteWords("It's over and we're glad") == "its over and were glad");
  CHECK(quoteWords("F.B.I. agents") == quoteWords("FBI agents"));
  CHECK(quoteWords("cost 1.5 million") != quoteWords("cost 15 million"));
  CHECK(quoteWords("$10,000") == quoteWords("$10000"));
  CHECK(quoteWords("we [the crew] waited … for hours") == quoteWords("we waited for hours"));
  CHECK(quoteWords("Arkansas—and we") == quoteWords("Arkansas — and we"));
  CHECK(quoteWords("...") == "");
}

TEST_CASE("quotations of one speaker") {
  checkPairs({
      {"other marks", "“We heard the rocks before we saw them,” Captain Moreau said.",
       "\"We heard the rocks before we saw them,\" Captain Moreau said.", "quote.same",
       "We heard the rocks before we saw them", "We heard the rocks before we saw them"},
      {"shortened", "\"We heard the rocks before we saw them, and then it was dark,\" Captain Moreau said.",
       "Captain Moreau said the crew \"heard the rocks before we saw them.\"", "quote.shortened",
       "We heard the rocks before we saw them, and then it was dark", "heard the rocks before we saw them."},
      {"left out, and said so",
       "\"We heard the rocks in the fog long before we saw any of them,\" Captain Moreau said.",
       "\"We heard the rocks … before we saw any of them,\" Captain Moreau said.", "quote.shortened",
       "We heard the rocks in the fog long before we saw any of them",
       "We heard the rocks … before we saw any of them"},
      {"put in, and said so", "\"We heard that he had seen the rocks before any of us,\" Captain Moreau said.",
       "\"We heard that [Ruiz] had seen the rocks before any of us,\" Captain Moreau said.", "quote.shortened",
       "We heard that he had seen the rocks before any of us",
       "We heard that [Ruiz] had seen the rocks before any of us"},
      {"left out, and another word altered",
       "\"We heard the rocks in the fog long before we saw any of them,\" Captain Moreau said.",
       "\"We heard the rocks … long before we met any of them,\" Captain Moreau said.", "quote.wording",
       "We heard the rocks in the fog long before we saw any of them",
       "We heard the rocks … long before we met any of them"},
      {"a negation left out is no declared edit",
       "\"We will not sell the old mill to the town this year,\" Captain Moreau said.",
       "\"We will … sell the old mill to the town this year,\" Captain Moreau said.", "quote.negated",
       "We will not sell the old mill to the town this year", "We will … sell the old mill to the town this year"},
      {"one word altered", "\"We heard the rocks long before we saw any of them,\" Captain Moreau said.",
       "\"We heard the cliffs long before we saw any of them,\" Captain Moreau said.", "quote.wording",
       "We heard the rocks long before we saw any of them", "We heard the cliffs long before we saw any of them"},
      {"a negation more", "\"We will sell the old mill to the town this year,\" Captain Moreau said.",
       "\"We will not sell the old mill to the town this year,\" Captain Moreau said.", "quote.negated",
       "We will sell the old mill to the town this year", "We will not sell the old mill to the town this year"},
      {"a contracted negation, shortened",
       "\"We took money that shouldn't have been taken from the mill,\" Captain Moreau said.",
       "Captain Moreau said they \"took money that should have been taken from the mill.\"", "quote.negated",
       "We took money that shouldn't have been taken from the mill",
       "took money that should have been taken from the mill."},
      {"one goes on where the other ends",
       "\"I used money that should have been used for my company,\" Captain Moreau said.",
       "Captain Moreau said he had \"used money that shouldn't have been used.\"", "quote.wording",
       "I used money that should have been used for my company", "used money that shouldn't have been used."},
      {"a negation and another word", "\"We will sell the old mill to the town this year,\" Captain Moreau said.",
       "\"We will not sell the old barn to the town this year,\" Captain Moreau said.", "quote.wording",
       "We will sell the old mill to the town this year", "We will not sell the old barn to the town this year"},
      {"both negated", "\"We won't sell the old mill to the town this year,\" Captain Moreau said.",
       "\"We will not sell the old mill to the town this year,\" Captain Moreau said.", "quote.same",
       "We won't sell the old mill to the town this year", "We will not sell the old mill to the town this year"},
      {"two sentences of one speech", "\"We heard the rocks before we saw them,\" Captain Moreau said.",
       "\"Nobody slept that night on the bridge,\" Captain Moreau said.", "", "", ""},
  });
}
