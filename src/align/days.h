// days: dates of clues in, days since 1970-01-01 out; the day that most of an article's dates are about.
// Example: dayOf("1970-01-02") is 1; dayOf("2026") is kNoDay.
// Covered by tests/align/numeric.cpp.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace synoptic {

inline constexpr int32_t kNoDay = INT32_MIN;

// "2026-01-22", also as the beginning of an interval or time; kNoDay for anything else.
int32_t dayOf(std::string_view key);

// The day with most of these days around it, of near ones the latest. kNoDay where no two days are near each other, or
// where other days have as many around them: then nothing says what the article is about. Days ascending.
int32_t busiestDay(const std::vector<int32_t>& days, int32_t around);

}  // namespace synoptic
