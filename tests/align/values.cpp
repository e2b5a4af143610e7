// Numbers and dates of clues as values that can be near each other.
#include "align/values.h"

#include "doctest/doctest.h"

using namespace synoptic;

namespace {

enum class Outcome { apart, near, other };

Outcome match(Clue::Kind kind, const char* left, const char* right) {
  Value a = valueOf(kind, left), b = valueOf(kind, right);
  if (a.unit.empty() || b.unit.empty()) return Outcome::apart;
  a.id = 1, b.id = 2, a.bits = b.bits = 5;
  const ValueMatch found = matchValues({a}, {b});
  return found.near > 0 ? Outcome::near : found.other > 0 ? Outcome::other : Outcome::apart;
}

}  // namespace

TEST_CASE("values that may be the same are near, values of one measure are others of it") {
  struct Row {
    const char* behaviour;
    Clue::Kind kind;
    const char *left, *right;
    Outcome outcome;
  };
  constexpr Clue::Kind kNumber = Clue::Kind::number, kDate = Clue::Kind::date;
  const Row rows[] = {
      {"a rounded sum", kNumber, "~3000000 EUR", "2961400 EUR", Outcome::near},
      {"a bound and its number", kNumber, ">=40 boat", "40 boat", Outcome::near},
      {"another sum", kNumber, "3000000 EUR", "4100000 EUR", Outcome::other},
      {"another currency", kNumber, "3000000 EUR", "3000000 USD", Outcome::apart},
      {"another thing counted", kNumber, "7 boat", "7 crate", Outcome::apart},
      {"another number of hours", kNumber, "PT2H", "PT5H", Outcome::other},
      {"minutes are no months", kNumber, "PT3M", "P3M", Outcome::apart},
      {"a decimal fraction", kNumber, "2.5 %", "2.51 %", Outcome::near},
      {"a number of nothing", kNumber, "7", "7", Outcome::apart},
      {"no number", kNumber, "many boat", "7 boat", Outcome::apart},
      {"a day of a month", kDate, "2031-05", "2031-05-09", Outcome::near},
      {"a day at the beginning of a month", kDate, "2031-05-01/2031-05-11", "2031-05-09", Outcome::near},
      {"the end of an interval does not belong to it", kDate, "2031-05-01/2031-05-11", "2031-05-11", Outcome::apart},
      {"another day", kDate, "2031-05-09", "2031-05-12", Outcome::other},
      {"a day is not near its year", kDate, "2031", "2031-05-09", Outcome::apart},
      {"another year", kDate, "2031", "2028", Outcome::other},
      {"a day of another month", kDate, "2031-05", "2031-06-09", Outcome::apart},
      {"no date", kDate, "soon", "2031-05-09", Outcome::apart},
      {"a name is no value", Clue::Kind::name, "2031-05", "2031-05-09", Outcome::apart},
  };
  for (const Row& row : rows) {
    CAPTURE(row.behaviour);
    CHECK(match(row.kind, row.left, row.right) == row.outcome);
    CHECK(match(row.kind, row.right, row.left) == row.outcome);
  }
}

TEST_CASE("a value is matched once, and one that is written the same counts as neither") {
  const auto value = [](const char* key, uint32_t id) {
    Value made = valueOf(Clue::Kind::number, key);
    made.id = id, made.bits = 5;
    return made;
  };
  const ValueMatch found =
      matchValues({value("7 boat", 1), value("9 boat", 2)}, {value("7 boat", 1), value("12 boat", 3)});
  CHECK(found.near == 0);
  CHECK(found.other == 5);
}
