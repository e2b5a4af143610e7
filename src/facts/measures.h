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

// numbers.cpp
enum class PercentUnit : uint8_t { hundredth, point, basis_point };  // "5 %", "5 percentage points", "5 basis points"
// Out: `end`.
uint32_t addPercent(Scan& scan, const Cursor& cursor, const Amount& amount, uint32_t end, PercentUnit unit,
                    std::string_view name);
uint32_t readPercent(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);
// "percent of 10", where the number stands behind.
uint32_t readPercentOf(Scan& scan, const Cursor& cursor, std::string_view name);

// points.cpp: "a quarter of a percentage point", "half a percentage point", "quarter-point".
uint32_t readPartOfPoint(Scan& scan, const Cursor& cursor, std::string_view name);
// The token behind "basis points" or "bps"; the token itself where they do not stand there.
uint32_t behindBasisPoints(const Scan& scan, uint32_t token, uint32_t end);

// labels.cpp: is the number a label: in a name, an address, a telephone number, brackets, a ratio, a list?
bool isLabel(const Scan& scan, const Cursor& cursor, const Amount& amount);
// Is the noun in the plural by its form ("houses", "men")? "fell" and "rose" are nouns to a lexicon, too.
bool isPlainPlural(const Scan& scan, uint32_t noun);
// Behind a label: the token where the chain of digits and marks that it belongs to ends ("800-555-0100", "10/22/7").
uint32_t skipChain(const Scan& scan, uint32_t token, uint32_t end);

// rates.cpp: "an hour", "per barrel", "a day", "/week" behind an amount: what it is for each of; `end` behind it, else
// the token itself.
struct Rate {
  uint32_t end = 0;
  std::string_view each;  // "hour", "barrel"
};
Rate readRate(const Scan& scan, uint32_t token, uint32_t end);

// money.cpp
uint32_t readSignedMoney(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readHedgedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);
uint32_t readWordedMoney(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);

// durations.cpp
uint32_t readDuration(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);
// "a year", "more than a month", "an hour": the article as an amount of one; empty when no unit of time follows.
Amount readArticleUnit(const Scan& scan, const Cursor& cursor);

// ages.cpp
uint32_t readAge(Scan& scan, const Cursor& cursor, std::string_view name);

// scores.cpp: "134-63", "4-6, 6-3" and "51 to 49".
uint32_t readScore(Scan& scan, const Cursor& cursor, std::string_view name);
uint32_t readVote(Scan& scan, const Cursor& cursor, std::string_view name);

// ordinals.cpp
struct OrdinalNumber {
  uint32_t end = 0;
  double value = 0;
  explicit operator bool() const { return end > 0; }
};
// "22nd", "twenty-first", "two hundredth" at the token, whatever stands behind; `first` of the sentence.
OrdinalNumber readOrdinalNumber(const Scan& scan, uint32_t token, uint32_t first, uint32_t end);
uint32_t readOrdinal(Scan& scan, const Cursor& cursor, std::string_view name);

// relative_dates.cpp: "two years ago", "about a year earlier"
uint32_t readAgo(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name);

}  // namespace synoptic
