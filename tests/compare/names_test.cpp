// Names: one person under two given names, two spellings, short forms; and persons who only share a surname.
#include <doctest/doctest.h>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("names of one person") {
  checkPairs({
      {"another first name", "Engineer Peter Kowalczyk inspected the hull of the Tern with Captain Ines Moreau.",
       "Engineer Martin Kowalczyk inspected the hull of the Tern with Captain Ines Moreau.", "name.other-first-name",
       "Peter Kowalczyk", "Martin Kowalczyk"},
      {"short form", "Engineer Katherine Kowalczyk inspected the hull of the Tern.",
       "Engineer Kate Kowalczyk inspected the hull of the Tern.", "name.short-form", "Katherine Kowalczyk",
       "Kate Kowalczyk"},
      {"initial", "Engineer P. Kowalczyk inspected the hull of the Tern.",
       "Engineer Peter Kowalczyk inspected the hull of the Tern.", "", "", ""},
      {"two spellings", "Engineer Peter Volkov inspected the hull of the Tern.",
       "Engineer Peter Volkoff inspected the hull of the Tern.", "name.spelling", "Volkov", "Volkoff"},
      {"husband and wife", "Peter Kowalczyk inspected the hull of the Tern.",
       "His wife, Anna Kowalczyk, inspected the hull of the Tern.", "", "", ""},
      {"two surnames", "Engineer Peter Kowalczyk inspected the hull of the Tern.",
       "Diver Olga Brandt inspected the rudder of the Tern.", "", "", ""},
      {"both are known to one text", "Peter Kowalczyk and Martin Kowalczyk inspected the hull of the Tern.",
       "Engineer Martin Kowalczyk inspected the hull of the Tern.", "", "", ""},
  });
}
