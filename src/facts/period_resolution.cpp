// period_resolution: the periods of date_resolution.h: units, spans and seasons counted from the day of publication,
// and parts of a period. Example: the past three years of 2026-01-21 are 2023-01-21/2026-01-22. Covered by
// tests/facts/dates.cpp.
#include <algorithm>

#include "facts/date_resolution.h"

namespace synoptic {

DateInterval resolveUnit(TimeUnit unit, int32_t shift, int32_t published) {
  if (published == DateInterval::kUnknown) return {};
  const CivilDate now = civilFromDays(published);
  switch (unit) {
    case TimeUnit::day:
      return dayInterval(published + shift);
    case TimeUnit::week:
      return weekInterval(published + 7 * shift);
    case TimeUnit::weekend: {
      const int32_t saturday = weekInterval(published).begin + 5 + 7 * shift;
      return {saturday, saturday + 2};
    }
    case TimeUnit::month:
      return addMonths(monthInterval(now.year, now.month), shift);
    case TimeUnit::quarter: {
      const DateInterval first = addMonths(monthInterval(now.year, (now.month - 1) / 3 * 3 + 1), 3 * shift);
      return {first.begin, addMonths(first, 2).end};
    }
    case TimeUnit::year:
      return yearInterval(now.year + shift);
    case TimeUnit::decade:
      return yearInterval((now.year / 10 + shift) * 10, 10);
    case TimeUnit::century:
      return yearInterval((now.year / 100 + shift) * 100, 100);
    default:
      return {};
  }
}

namespace {

// The same day of the month so many months later; the last one where there is none.
int32_t plusMonths(int32_t day, int32_t months) {
  const CivilDate date = civilFromDays(day);
  const DateInterval month = addMonths(monthInterval(date.year, date.month), months);
  return std::min(month.begin + date.day - 1, month.end - 1);
}

// Days or months of one unit.
struct UnitLength {
  int32_t days = 0, months = 0;
};
UnitLength lengthOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
      return {1, 0};
    case TimeUnit::week:
    case TimeUnit::weekend:
      return {7, 0};
    case TimeUnit::month:
      return {0, 1};
    case TimeUnit::quarter:
      return {0, 3};
    case TimeUnit::year:
      return {0, 12};
    case TimeUnit::decade:
      return {0, 120};
    case TimeUnit::century:
      return {0, 1200};
    default:
      return {};
  }
}

}  // namespace

DateInterval resolveSpan(TimeUnit unit, int32_t count, Shift shift, int32_t published) {
  if (published == DateInterval::kUnknown || count < 1 || count > 12000) return {};
  const UnitLength length = lengthOf(unit);
  if (length.days == 0 && length.months == 0) return {};
  const int32_t sign = shift == Shift::last ? -1 : 1;
  const int32_t other =
      length.days != 0 ? published + sign * count * length.days : plusMonths(published, sign * count * length.months);
  return shift == Shift::last ? DateInterval{other, published + 1} : DateInterval{published, other + 1};
}

DateInterval resolveLongAgo(int32_t months, int32_t days, int32_t published) {
  constexpr int32_t kMostMonths = 24000;
  if (published == DateInterval::kUnknown || months > kMostMonths) return {};
  const int32_t day = plusMonths(published, -months) - days;
  const CivilDate date = civilFromDays(day);
  return days != 0 ? dayInterval(day) : monthInterval(date.year, date.month);
}

DateInterval resolveShiftedUnit(DateInterval from, TimeUnit unit, int32_t shift) {
  // a day is not told from a month, nor a week from a year
  const DateInterval own = from.known() ? resolveUnit(unit, 0, from.begin) : DateInterval{};
  if (!own.known() || from.end > own.end || unit == TimeUnit::weekend) return {};
  return resolveUnit(unit, shift, from.begin);
}

DateInterval resolveSeason(int first_month, int32_t year) {
  const DateInterval first = monthInterval(year, first_month);
  return {first.begin, addMonths(first, 2).end};
}

DateInterval resolveShiftedSeason(int first_month, Shift shift, int32_t published) {
  if (published == DateInterval::kUnknown) return {};
  const CivilDate now = civilFromDays(published);
  int32_t year = now.year;
  if (shift == Shift::last && first_month + 2 >= now.month) --year;
  if (shift == Shift::next && first_month <= now.month) ++year;
  if (shift == Shift::current && first_month == 12 && now.month <= 2) --year;
  return resolveSeason(first_month, year);
}

DateInterval portionOf(DateInterval period, Portion portion, int32_t published) {
  if (!period.known() || portion == Portion::whole) return period;
  const int32_t days = period.end - period.begin;
  if (portion == Portion::last) return {period.end - 1, period.end};
  if (portion == Portion::earlier || portion == Portion::later || portion == Portion::rest) {
    const bool inside = published != DateInterval::kUnknown && published >= period.begin && published < period.end;
    if (!inside) return period;
    if (portion == Portion::earlier) return {period.begin, published > period.begin ? published : published + 1};
    return {published, period.end};
  }
  // months in thirds of ten days; years in thirds of four months; else thirds
  int32_t first = days / 3, second = 2 * days / 3;
  if (days >= 28 && days <= 31) {
    first = 10;
    second = 20;
  } else if (days == 365 || days == 366) {
    first = days == 366 ? 121 : 120;
    second = first + 123;
  }
  if (portion == Portion::early) return {period.begin, period.begin + first};
  if (portion == Portion::middle) return {period.begin + first, period.begin + second};
  return {period.begin + second, period.end};
}

}  // namespace synoptic
