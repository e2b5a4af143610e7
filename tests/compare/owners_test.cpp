// Of whom two figures or days are: those of other persons say nothing against each other.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("figures of other owners") {
  checkPairs({
      {"one owner", "Martin Kerr paid a tax rate of 36 percent on the yard in Varn.",
       "Martin Kerr paid a tax rate of 31 percent on the yard in Varn.", "percent.other-share", "36 percent",
       "31 percent"},
      {"two owners", "Martin Kerr paid a tax rate of 36 percent on the yard in Varn.",
       "On his own yard in Varn, Peter Bell had to pay a rate of 31 percent.", "", "", ""},
      {"his and hers", "Peter Bell said his tax rate on the old yard was 36 percent.",
       "Of the old yard Susan Kerr told us that her tax rate was 31 percent.", "", "", ""},
      {"the speaker and somebody named", "Martin Kerr was the first captain of the ferry Tern.",
       "I am proud to be the second captain of the ferry Tern.", "", "", ""},
      {"all figures differ", "The quake in Varn killed 12 people and injured 40 people.",
       "A quake killed 31 people in Varn, where 95 people were injured.", "", "", ""},
  });
}

TEST_CASE("days of one event") {
  // 2026-03-12 is a Thursday
  checkPairs({
      {"when it was said", "Bell's lawyer said Tuesday that the ferry line will file for bankruptcy in Varn.",
       "Bell's attorney confirmed late Monday that the ferry line will file for bankruptcy in Varn.", "date.other-day",
       "Tuesday", "Monday"},
      {"where a period begins", "The yard in Varn has built ferries since 1988, the papers show.",
       "The papers show that the yard in Varn built ferries from 1981 to 2020.", "date.other-day", "1988", "1981"},
      {"beginning and end of a period", "The yard in Varn has built ferries since 1988, the papers show.",
       "The papers show that the yard in Varn built ferries until 2020.", "", "", ""},
  });
}
