// Nearly the same sentences with one thing changed: what excludes each other, and what is only told in other words.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("opposite words in one place") {
  checkPairs({
      {"a rise and a drop", "The line announced a sharp rise in fares on the night crossing to Lund.",
       "The line announced a sharp drop in fares on the night crossing to Lund.", "claim.opposite-word", "rise",
       "drop"},
      {"before and after", "The radar of the ferry was repaired in the yard before the storm.",
       "The radar of the ferry was repaired in the yard after the storm.", "claim.opposite-word", "before", "after"},
      {"brother and sister", "The captain left the bridge to her brother when the engine stopped.",
       "The captain left the bridge to her sister when the engine stopped.", "claim.opposite-word", "brother",
       "sister"},
      {"a prefix", "The inspector called it a controlled descent of the lifeboats from the upper deck.",
       "The inspector called it an uncontrolled descent of the lifeboats from the upper deck.", "claim.opposite-word",
       "controlled", "uncontrolled"},
      {"synonyms", "The line announced a sharp rise in fares on the night crossing to Lund.",
       "The line announced a steep increase in fares on the night crossing to Lund.", "", "", ""},
      {"a negation and its opposite", "The car deck was not open during the crossing to Lund.",
       "The car deck was closed during the crossing to Lund.", "", "", ""},
      {"something left out", "The line announced a sharp rise in fares on the night crossing to Lund.",
       "The line announced a rise in fares on the crossing to Lund.", "", "", ""},
      {"something added", "The captain left the bridge when the engine stopped.",
       "The captain, a native of Lund, left the bridge when the engine stopped at night.", "", "", ""},
      {"active and passive", "The ferry was sold to a shipyard in the north for scrap.",
       "The ferry was acquired by a shipyard in the north for scrap.", "", "", ""},
  });
}

TEST_CASE("a negation in nearly the same words") {
  checkPairs({
      {"not", "Divers had reached the wreck of the trawler by the evening.",
       "Divers had not reached the wreck of the trawler by the evening.", "polarity.opposite", "had reached",
       "had not reached"},
      {"failed to", "The second tug managed the tow and reached the ferry in time.",
       "The second tug managed the tow and failed to reach the ferry in time.", "polarity.opposite", "and reached",
       "and failed to reach"},
      {"no answer", "The line has not made any answer to the inspectors.",
       "The line has made no answer to the inspectors.", "", "", ""},
      {"yet to", "It has not been proved that the radar failed.", "It has yet to be proved that the radar failed.", "",
       "", ""},
      {"not only", "The storm damaged the harbour wall.", "The storm not only damaged the harbour wall.", "", "", ""},
      {"if", "The ferry may sail again if it passes the inspection of the hull.",
       "The ferry may sail again if it does not fail the inspection of the hull.", "", "", ""},
  });
}

TEST_CASE("another name in one place") {
  checkPairs({
      {"another place", "The damaged ferry will be towed to a shipyard in Norway next week.",
       "The damaged ferry will be towed to a shipyard in Poland next week.", "name.other-name", "Norway", "Poland"},
      {"a country and a city in it", "The damaged ferry will be towed to a shipyard in Norway next week.",
       "The damaged ferry will be towed to a shipyard in Oslo next week.", "", "", ""},
      {"one country under two names", "The damaged ferry was built at a British shipyard in 1998.",
       "The damaged ferry was built at a UK shipyard in 1998.", "", "", ""},
      {"another source", "The damaged ferry will sail again in May, Olga Brandt said.",
       "The damaged ferry will sail again in May, Peter Lund said.", "attribution.other-source", "Olga Brandt",
       "Peter Lund"},
  });
}

TEST_CASE("changed places") {
  checkPairs({
      {"who sued whom", "Olga Brandt sued Peter Lund over the lost cargo of the ferry.",
       "Peter Lund sued Olga Brandt over the lost cargo of the ferry.", "claim.swapped", "Olga Brandt", "Peter Lund"},
      {"an enumeration", "Olga Brandt and Peter Lund lost their cargo on the ferry.",
       "Peter Lund and Olga Brandt lost their cargo on the ferry.", "", "", ""},
      {"passive", "Olga Brandt sued Peter Lund over the lost cargo of the ferry.",
       "Peter Lund was sued by Olga Brandt over the lost cargo of the ferry.", "", "", ""},
  });
}

TEST_CASE("figures and days that face each other") {
  checkPairs(
      {
          {"years ago", "The captain lost her first ship in the death trap of Cape Varn 35 years ago.",
           "The captain lost her first ship in the death trap of Cape Varn 32 years ago.", "date.other-day",
           "35 years ago", "32 years ago"},
      },
      "", "");
}

TEST_CASE("small words, and words that changed places") {
  checkPairs({
      {"with and without", "The crew may enter the yard with a permit of the harbour office.",
       "The crew may enter the yard without a permit of the harbour office.", "claim.opposite-word", "with", "without"},
      {"another negation makes up for it", "The crew may not enter the yard without a permit of the harbour office.",
       "The crew may enter the yard with a permit of the harbour office.", "", "", ""},
      {"outside of", "The pilot steered the ferry within the limits of the harbour.",
       "The pilot steered the ferry outside of the limits of the harbour.", "claim.opposite-word", "within", "outside"},
      {"two words exchanged", "The radar gave a correct echo for each false signal of the buoy.",
       "The radar gave a false echo for each correct signal of the buoy.", "claim.swapped", "correct", "false"},
      {"two years", "The owner earned 40 percent of its income from ferries in 2023.",
       "The owner earned 40 percent of its income from ferries in 2021.", "date.other-day", "2023", "2021"},
      {"a list in another order", "The ferry carried bread and wine to the island of Lund.",
       "The ferry carried wine and bread to the island of Lund.", "", "", ""},
  });
}
