// days: dates as numbers, so that their distance can be told. Keys of date clues in, days since 1970-01-01 out.
// Method: Hinnant, chrono-compatible low-level date algorithms.
// Covered by tests/align/numeric.cpp.
#include "align/days.h"

namespace synoptic {

int32_t dayOf(std::string_view key) {
  if (key.size() < 10 || key[4] != '-' || key[7] != '-') return kNoDay;
  int32_t part[3] = {0, 0, 0};
  for (const size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (key[i] < '0' || key[i] > '9') return kNoDay;
    int32_t& of = part[i < 4 ? 0 : i < 7 ? 1 : 2];
    of = of * 10 + (key[i] - '0');
  }
  const int32_t year = part[0] - (part[1] <= 2), era = year / 400, of_era = year - era * 400;
  const int32_t of_year = (153 * (part[1] + (part[1] > 2 ? -3 : 9)) + 2) / 5 + part[2] - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

int32_t busiestDay(const std::vector<int32_t>& days, int32_t around) {
  int32_t best = kNoDay;
  size_t most = 1;  // a day that is named once may be any day: of a plan, of a life
  bool one = false;
  for (size_t i = 0, from = 0, to = 0; i < days.size(); ++i) {
    while (days[i] - days[from] > around) ++from;
    while (to < days.size() && days[to] - days[i] <= around) ++to;
    const size_t here = to - from;
    if (here < most || here < 2) continue;
    one = here > most || (one && days[i] - best <= 2 * around);
    most = here;
    best = days[i];
  }
  return one ? best : kNoDay;
}

}  // namespace synoptic
