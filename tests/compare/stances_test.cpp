// For and against, plans given up and plans that stand.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("for and against") {
  checkPairs({
      {"open and opposed", "The Harbour Authority is open to a higher toll on ferries.",
       "The Harbour Authority is opposed to a higher toll on ferries.", "stance.opposite", "open to a higher toll on",
       "opposed to a higher toll on"},
      {"a stance given up", "The Harbour Authority dropped its opposition to a higher toll on ferries.",
       "The Harbour Authority is open to a higher toll on ferries.", "", "", ""},
      {"a stance that is kept", "The Harbour Authority has not wavered in its opposition to a higher toll on ferries.",
       "The Harbour Authority opposes a higher toll on ferries.", "", "", ""},
      {"other matters", "The Harbour Authority is open to a higher toll on ferries.",
       "The Harbour Authority opposes a bridge across the bay.", "", "", ""},
      {"a stance that is asked", "It is unclear whether the Harbour Authority supports a higher toll on ferries.",
       "The Harbour Authority opposes a higher toll on ferries.", "", "", ""},
  });
}

TEST_CASE("plans") {
  checkPairs({
      {"scrapped and set", "Minister Olga Brandt has scrapped plans to attend the ferry inquiry in Oslo on Friday.",
       "Minister Olga Brandt is set to attend the ferry inquiry in Oslo on Friday.", "event.called-off",
       "scrapped plans to attend", "set to attend"},
      {"it was planned", "Minister Olga Brandt has scrapped plans to attend the ferry inquiry in Oslo on Friday.",
       "Minister Olga Brandt was set to attend the ferry inquiry in Oslo on Friday.", "", "", ""},
      {"another person", "Minister Olga Brandt has scrapped plans to attend the ferry inquiry in Oslo on Friday.",
       "Inspector Peter Lund is set to attend the ferry inquiry in Oslo on Friday.", "", "", ""},
  });
}
