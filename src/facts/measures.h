// measures: what an amount may measure. An amount that was read at a token in, a mention of it out when the words
// around it fit; each function returns the token behind what it took, or `cursor.token`. The table of the amount
// measures and their order stand in numbers.cpp. Example: behind "two" the words "hours of talks" make a duration.
// Covered by tests/facts/numbers.cpp.
#pragma once
#include <string_view>

#include "facts/amounts.h"
#include "facts/scan.h"

namespace synoptic {

struct Measure {
  std::string_view name;
  uint32_t (*read)(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);
};

// money.cpp
uint32_t readSignedMoney(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readHedgedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);
uint32_t readWordedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);

// durations.cpp
uint32_t readDuration(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);
uint32_t readAge(Scan& scan, const Cursor& cursor, std::string_view name);
// "a year", "more than a month", "an hour": the article as an amount of one; empty when no unit of time follows.
Amount readArticleUnit(const Scan& scan, const Cursor& cursor);

// ordinals.cpp
uint32_t readOrdinal(Scan& scan, const Cursor& cursor, std::string_view name);

// relative_dates.cpp: "two years ago", "about a year earlier"
uint32_t readAgo(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);

}  // namespace synoptic
