// Figures of linked sentences: what is the same, what excludes each other, and what must not be compared at all.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("counts") {
  checkPairs({
      {"a dozen is twelve", "A dozen passengers were killed when the hull broke.",
       "Twelve passengers were killed when the hull broke.", "number.same", "A dozen", "Twelve"},
      {"digits and words", "Rescuers pulled 7 crew members from the water.",
       "Rescuers pulled seven crew members from the water.", "number.same", "7", "seven"},
      {"another count", "Rescuers pulled 7 crew members from the water.",
       "Rescuers pulled nine crew members from the water.", "number.other-count", "7", "nine"},
      {"another count of the dead", "The storm killed 12 people on board.", "The storm killed 15 people on board.",
       "number.other-count", "12", "15"},
      {"at least is no conflict", "At least 12 passengers were killed when the hull broke.",
       "15 passengers were killed when the hull broke.", "quantity.precision", "At least 12", "15"},
      {"about is no conflict", "About 200 passengers were on board the ferry.",
       "There were 203 passengers on board the ferry.", "quantity.precision", "About 200", "203"},
      {"a sum of an item in a list",
       "Expenses were $4,100 on the Varn Bay cruise, and $5,687.75 on Old Harbour Light Hotel.",
       "The owner spent $466.30 on dinner and $5,587.75 on a stay at the Old Harbour Light Hotel.",
       "money.other-amount", "$5,687.75", "$5,587.75"},
      {"sums of two items", "Expenses were $4,100 on the Varn Bay cruise, and $5,687.75 on Old Harbour Light Hotel.",
       "The owner spent $466.30 on dinner and $5,587.75 on a stay at the New Forest View Lodge.", "", "", ""},
      {"killed and injured are not compared", "The storm killed 12 people on board.",
       "The storm injured 15 people on board.", "", "", ""},
      {"a year is no count", "In 2026 the ferry carried passengers to the islands.",
       "The ferry carried 7 passengers to the islands.", "", "", ""},
      {"hours and persons", "Two divers searched the wreck of the ferry.",
       "For two hours divers searched the wreck of the ferry.", "", "", ""},
      {"plan with other points", "Officials agreed on a 20-point safety plan for the ferry line.",
       "Officials agreed on a 28-point safety plan for the ferry line.", "number.other-count", "20-point", "28-point"},
  });
}

TEST_CASE("the deed that a count hangs on") {
  checkPairs({
      {"called off is cancelled", "The hospitals called off 310 operations on Monday.",
       "On Monday 130 operations were cancelled at the hospitals.", "number.other-count", "310", "130"},
      {"called off-duty officers is not", "The hospitals called off-duty nurses to 310 operations on Monday.",
       "On Monday 130 operations were cancelled at the hospitals.", "", "", ""},
      {"what a form of be says", "Of the workers at the Varn mill 96 were on duty when the roof fell.",
       "At the Varn mill 69 workers were on duty when the roof fell.", "number.other-count", "96", "69"},
      {"another thing said", "Of the workers at the Varn mill 96 were on duty when the roof fell.",
       "At the Varn mill 69 workers were unhurt when the roof fell.", "", "", ""},
      {"pulled out of and pulled from", "Rescuers pulled 7 sailors out of the water.",
       "Rescuers pulled nine sailors from the water.", "number.other-count", "7", "nine"},
  });
}

TEST_CASE("what a count is cut out of, and what is said of it") {
  checkPairs({
      {"those on duty beside the whole",
       "The Varn mill employs 280 people, of whom 96 were on duty when the roof fell.",
       "At the Varn mill 69 people were on duty when the roof fell.", "number.other-count", "96", "69"},
      {"the whole beside those on duty",
       "The Varn mill employs 280 people, of whom 96 were on duty when the roof fell.",
       "At the Varn mill 96 people were on duty when the roof fell.", "number.same", "96", "96"},
      {"there were some on duty", "There were 19 officers on duty at the Varn jail.",
       "At the Varn jail 27 officers were on duty.", "number.other-count", "19", "27"},
      {"there were some on leave", "There were 19 officers on leave at the Varn jail.",
       "At the Varn jail 27 officers were on duty.", "", "", ""},
      {"a word before the noun that the other has elsewhere", "The rocket's first stage has nine engines.",
       "The rocket's ten first-stage engines burned for two minutes.", "number.other-count", "nine", "ten"},
      {"a word before the noun that the other lacks", "The rocket has nine engines.",
       "The rocket has two steering engines.", "", "", ""},
      {"a majority of some", "His coalition has a majority of four in parliament.",
       "His coalition has a majority of six in parliament.", "number.other-count", "four", "six"},
      {"the last of them is no scope", "The children were given three doses of the vaccine by the nurses.",
       "The children were given four doses of the vaccine, the last of them by the nurses.", "number.other-count",
       "three", "four"},
  });
}

TEST_CASE("money, percents, lengths of time, ranks") {
  checkPairs({
      {"a point forgotten", "The line paid $1.5 million for repairs of the ferry.",
       "The line paid $15 million for repairs of the ferry.", "money.other-amount", "$1.5 million", "$15 million"},
      {"rounded million", "The line paid $13.6 million for repairs of the ferry.",
       "The line paid $13,625,777 for repairs of the ferry.", "money.same", "$13.6 million", "$13,625,777"},
      {"over and exact", "The line paid over $300 for each life jacket.", "The line paid $313.89 for each life jacket.",
       "quantity.precision", "over $300", "$313.89"},
      {"two currencies", "The line paid 500 euros for each life jacket.",
       "The line paid 400 dollars for each life jacket.", "", "", ""},
      {"percent and per cent", "The repair of the ferry is 90% complete.",
       "The repair of the ferry is 90 percent complete.", "percent.same", "90%", "90 percent"},
      {"other share", "The repair of the ferry is 90 percent complete.",
       "The repair of the ferry is 60 percent complete.", "percent.other-share", "90 percent", "60 percent"},
      {"percent and people", "45 percent of the passengers were islanders.", "45 of the passengers were islanders.", "",
       "", ""},
      {"two-hour and two hours", "The two-hour rescue ended at dawn.", "The rescue of two hours ended at dawn.",
       "duration.same", "two-hour", "two hours"},
      {"other length", "The two-hour rescue ended at dawn.", "The five-hour rescue ended at dawn.",
       "duration.other-length", "two-hour", "five-hour"},
      {"other rank", "It was the third accident of the ferry line.", "It was the fourth accident of the ferry line.",
       "ordinal.other-rank", "third", "fourth"},
      {"ranks of other things", "It was the third accident of the ferry line.",
       "It was the first voyage of the captain.", "", "", ""},
  });
}

TEST_CASE("lists keep their pairs") {
  checkPairs({
      {"one item of a list",
       "The line spent $4,210.50 on life rafts, $980 on flares, and $5,687.75 at the Varn Dock Yard.",
       "The line paid $5,587.75 at the Varn Dock Yard, the books show.", "money.other-amount", "$5,687.75",
       "$5,587.75"},
      {"other items of a list",
       "The line spent $4,210.50 on life rafts, $980 on flares, and $5,687.75 at the Varn Dock Yard.",
       "The line paid $980 for flares, the books show.", "money.same", "$980", "$980"},
  });
}

TEST_CASE("a figure may have changed between two reports") {
  checkPairs({{"the dead are counted anew", "The storm killed 12 people on board.",
               "The storm killed 15 people on board.", "quantity.update", "12", "15"}},
             "2026-03-12", "2026-03-14");
}

TEST_CASE("a count up to now has another value in a later report, whatever days the sentences have") {
  checkPairs({{"the dead of a plague",
               "Cholera has killed 84 people in the province of Ostrel since July 22, the ministry "
               "said on Wednesday.",
               "Police closed the fish market of Ostrel yesterday, which they blame for the cholera that "
               "has now killed 91 people.",
               "quantity.update", "84", "91"}},
             "2026-03-12", "2026-03-14");
}

TEST_CASE("what was over when both told it has not changed since") {
  checkPairs({{"last winter", "The yard had to close four of its 14 docks last winter.",
               "Five of its 14 docks were closed last winter.", "number.other-count", "four", "Five"}},
             "2026-03-12", "2026-03-14");
}

TEST_CASE("how long it lasted, told once in either text") {
  checkPairs({
      {"a match", "The match lasted four hours and 21 minutes.",
       "The final, which took four hours and 12 minutes, was seen by 1.9 million people in Ostrel and by nine million "
       "abroad.",
       "duration.other-length", "four hours and 21 minutes", "four hours and 12 minutes"},
      {"a set of a match", "The match lasted four hours and 21 minutes.", "The third set took 58 minutes.", "", "", ""},
  });
}

TEST_CASE("figures that are no earlier and later state of one") {
  struct Row {
    const char* name;
    const char* left;
    const char* right;
    const char* rule;  // that must not be told
  };
  const Row rows[] = {
      {"a family", "The captain leaves four grandchildren.", "The captain leaves three grandchildren.",
       "quantity.update"},
      {"new cases of two days", "There were 147 new cases on the ferry.", "There were 38 new cases on the ferry.",
       "quantity.update"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Comparison comparison = comparePair(row.left, row.right, "2026-03-12", "2026-03-16");
    for (const Fact& fact : comparison.facts) CHECK(fact.rule != row.rule);
  }
}
