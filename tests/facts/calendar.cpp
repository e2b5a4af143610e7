// Days and dates, weekdays, holidays, ISO texts.
#include "facts/calendar.h"

#include <doctest/doctest.h>

using namespace synoptic;

TEST_CASE("days and civil dates are inverse") {
  CHECK(daysFromCivil({1970, 1, 1}) == 0);
  CHECK(daysFromCivil({2026, 1, 22}) == 20475);
  for (int32_t day = -800000; day < 800000; day += 997) CHECK(daysFromCivil(civilFromDays(day)) == day);
}

TEST_CASE("weekdays") {
  CHECK(weekdayOf(0) == 4);  // a Thursday
  CHECK(weekdayOf(daysFromCivil({2026, 1, 19})) == 1);
  CHECK(weekdayOf(daysFromCivil({2026, 1, 25})) == 7);
  CHECK(weekdayOf(-1) == 3);
}

TEST_CASE("ISO dates are read strictly") {
  CHECK(isoDate(parseIsoDate("2026-01-22")) == "2026-01-22");
  for (const char* bad :
       {"", "2026-1-22", "2026-02-30", "2026-13-01", "22-01-2026", "2026-01-22T10:00", "abcd-ef-gh"}) {
    CAPTURE(bad);
    CHECK(parseIsoDate(bad) == DateInterval::kUnknown);
  }
}

TEST_CASE("intervals print as short as they can") {
  CHECK(isoInterval(dayInterval(parseIsoDate("2026-01-22"))) == "2026-01-22");
  CHECK(isoInterval(monthInterval(2026, 1)) == "2026-01");
  CHECK(isoInterval(yearInterval(2026)) == "2026");
  CHECK(isoInterval(weekInterval(parseIsoDate("2026-01-22"))) == "2026-01-19/2026-01-26");
  CHECK(isoInterval({}) == "");
}

TEST_CASE("holidays fall on their days") {
  struct Row {
    const char* name;
    int32_t year;
    const char* day;
  };
  const Row rows[] = {
      {"thanksgiving", 2025, "2025-11-27"},    {"black friday", 2025, "2025-11-28"},
      {"christmas", 2025, "2025-12-25"},       {"easter", 2024, "2024-03-31"},
      {"easter", 2019, "2019-04-21"},          {"good friday", 2024, "2024-03-29"},
      {"memorial day", 2024, "2024-05-27"},    {"labor day", 2024, "2024-09-02"},
      {"new year 's eve", 2025, "2025-12-31"}, {"mlk day", 2026, "2026-01-19"},
      {"cyber monday", 2025, "2025-12-01"},    {"election day", 2024, "2024-11-05"},
      {"mardi gras", 2025, "2025-03-04"},      {"whit monday", 2025, "2025-06-09"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Holiday* holiday = holidayNamed(row.name);
    REQUIRE(holiday != nullptr);
    CHECK(isoDate(holidayIn(*holiday, row.year)) == row.day);
  }
  CHECK(holidayNamed("someday") == nullptr);
}
