// Dates and times: the same day however it is written, other days of one event, days of other events, slips of one
// text.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("dates of one event") {
  // 2026-03-12 is a Thursday
  checkPairs({
      {"weekday and date", "The hearing will open in Varn on Tuesday.", "The hearing will open in Varn on March 17.",
       "date.same", "Tuesday", "March 17"},
      {"month before and after", "The hearing will open in Varn on 17 March.",
       "The hearing will open in Varn on March 17.", "date.same", "17 March", "March 17"},
      {"two weekdays", "The hearing will open in Varn on Tuesday.", "The hearing will open in Varn on Wednesday.",
       "date.other-day", "Tuesday", "Wednesday"},
      {"two dates", "The hearing will open in Varn on March 17.", "The hearing will open in Varn on March 24.",
       "date.other-day", "March 17", "March 24"},
      {"two years", "The ferry Tern was built at the Varn yard in 1988.",
       "The ferry Tern was built at the Varn yard in 1986.", "date.other-day", "1988", "1986"},
      {"the month holds the day", "The hearing opened in Varn in February 2026.",
       "The hearing opened in Varn on Feb. 17, 2026.", "date.precision", "February 2026", "Feb. 17, 2026"},
      {"last year and its number", "The yard repaired the ferry Tern last year.",
       "The yard repaired the ferry Tern in 2025.", "date.same", "last year", "2025"},
      {"a year and a later day", "The ferry Tern was built at the Varn yard in 1988.",
       "The ferry Tern sailed from the Varn yard on March 3.", "", "", ""},
      {"days of two events", "The captain called her lawyer on Monday.", "The hearing will open in Varn on Wednesday.",
       "", "", ""},
      {"a year in a name is no date", "The yard presented its plan Harbour 2025 in Varn.",
       "The yard presented its plan Harbour 2030 in Varn.", "", "", ""},
      {"an hour", "The hearing will open in Varn at 2 p.m.", "The hearing will open in Varn at 2 p.m. sharp.",
       "time.same", "2 p.m.", "2 p.m."},
  });
}

TEST_CASE("reports weeks apart mean other days") {
  checkPairs({{"two Tuesdays", "The hearing will open in Varn on Tuesday.", "The hearing will open in Varn on Tuesday.",
               "", "", ""}},
             "2026-03-12", "2026-05-12");
}

TEST_CASE("a weekday beside a date that it cannot be") {
  struct Row {
    const char *name, *sentence, *weekday, *date;
  };
  const Row rows[] = {
      {"in brackets", "The line must answer by Thursday (March 17th), the court said.", "Thursday", "March 17th"},
      {"after a comma", "The line must answer by Thursday, March 17, the court said.", "Thursday", "March 17"},
      {"day before month", "The line must answer by Thursday 17 March, the court said.", "Thursday", "17 March"},
      {"with a year", "The line must answer by Thursday, March 17, 2026, the court said.", "Thursday", "March 17"},
  };
  for (const Row& one : rows) {
    CAPTURE(std::string(one.name));
    // published on 2026-03-12; March 17 is a Thursday in 2022, and in no year from 2024 to 2028
    const Comparison comparison = comparePair(one.sentence, "The court sat in Varn.");
    INFO(told(comparison));
    bool found = false;
    for (const Fact& fact : comparison.facts)
      if (fact.rule == "date.weekday-slip") {
        found = true;
        CHECK(fact.relation == Relation::conflict);
        REQUIRE(fact.values.size() == 2);
        const auto text = [&](size_t value) {
          return std::string(comparison.articles[0].document.text(fact.values[value].mentions[0].span));
        };
        CHECK(text(0) == one.weekday);
        CHECK(text(1) == one.date);
      }
    CHECK(found);
  }
  const char* none[] = {
      "The line must answer by Tuesday (March 17), the court said.",
      "The line must answer by Tuesday, 4 p.m., the court said.",
      "The line must answer by Thursday, March 17, 2022, the court said.",
      "The line must answer on Thursday in March, the court said.",
      "On Sunday 10 sailors met in Varn.",
  };
  for (const char* sentence : none) {
    CAPTURE(std::string(sentence));
    for (const Fact& fact : comparePair(sentence, "The court sat in Varn.").facts)
      CHECK(fact.rule != "date.weekday-slip");
  }
}
