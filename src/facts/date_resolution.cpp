// date_resolution: see date_resolution.h. Example: "in August" with "pleaded", published 2014-04-25, is 2013-08.
// Covered by tests/facts/dates.cpp.
#include "facts/date_resolution.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace synoptic {
namespace {

// Days around the publication date within which the nearest year of "Jan. 22" is taken whatever the tense says: a
// report speaks of near days far more often than its tense is read rightly. Beyond it the tense decides, if it is
// known.
constexpr int32_t kNearDays = 120;

// The nearer of the same day in the year before, of and after the publication; past and future as the tense asks.
int32_t nearestYearly(const std::array<int32_t, 3>& candidates, int32_t published, Tense tense) {
  int32_t nearest = candidates[0];
  for (const int32_t day : candidates) {
    if (std::abs(day - published) < std::abs(nearest - published)) nearest = day;
  }
  if (std::abs(nearest - published) <= kNearDays) return nearest;
  if (tense == Tense::past) {
    for (size_t i = candidates.size(); i > 0; --i) {
      if (candidates[i - 1] <= published) return candidates[i - 1];
    }
  }
  if (tense == Tense::future) {
    for (const int32_t day : candidates) {
      if (day >= published) return day;
    }
  }
  return nearest;
}

void appendTwo(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

namespace {

// "Thursday the 21st", "on the 15th": the nearest month that has such a day, on the side that the tense points to.
DateInterval resolveDayOfMonth(const WrittenDate& date, int32_t published, Tense tense) {
  constexpr int32_t kMostMonths = 14;  // every day of the month is every weekday within so many months
  if (published == DateInterval::kUnknown) return {};
  const CivilDate now = civilFromDays(published);
  int32_t best = DateInterval::kUnknown;
  for (int32_t away = -kMostMonths; away <= kMostMonths; ++away) {
    const DateInterval month = addMonths(monthInterval(now.year, now.month), away);
    const int32_t day = month.begin + date.day - 1;
    if (day >= month.end || (date.weekday != 0 && weekdayOf(day) != date.weekday)) continue;
    if ((tense == Tense::past && day > published) || (tense == Tense::future && day < published)) continue;
    if (best == DateInterval::kUnknown || std::abs(day - published) < std::abs(best - published)) best = day;
  }
  return best == DateInterval::kUnknown ? DateInterval{} : dayInterval(best);
}

}  // namespace

DateInterval resolveWritten(const WrittenDate& date, int32_t published, Tense tense) {
  if (date.month == 0) return resolveDayOfMonth(date, published, tense);
  if (date.day == 0) {
    if (date.year != 0) return monthInterval(date.year, date.month);
    return resolveMonth(date.month, Shift::none, published, tense);
  }
  int32_t year = date.year;
  if (year == 0) {
    if (published == DateInterval::kUnknown) return {};
    const int32_t now = civilFromDays(published).year;
    std::array<int32_t, 3> candidates{};
    for (int32_t i = 0; i < 3; ++i) {
      const int32_t day =
          date.day <= daysInMonth(now - 1 + i, date.month) ? date.day : daysInMonth(now - 1 + i, date.month);
      candidates[static_cast<size_t>(i)] = daysFromCivil({now - 1 + i, date.month, day});
    }
    year = civilFromDays(nearestYearly(candidates, published, tense)).year;
  }
  if (!isRealDate({year, date.month, date.day})) return {};
  const int32_t begin = daysFromCivil({year, date.month, date.day});
  if (date.either_order) {
    // 3/4/2026: only when just one reading is near the publication date
    const int32_t other = daysFromCivil({year, date.day, date.month});
    if (published == DateInterval::kUnknown) return {};
    const bool first_near = std::abs(begin - published) <= 45, other_near = std::abs(other - published) <= 45;
    if (first_near == other_near) return {};
    return dayInterval(first_near ? begin : other);
  }
  if (date.last_day != 0 && date.last_day <= daysInMonth(year, date.month)) {
    return {begin, daysFromCivil({year, date.month, date.last_day}) + 1};
  }
  return dayInterval(begin);
}

DateInterval resolveMonth(int month, Shift shift, int32_t published, Tense tense) {
  if (published == DateInterval::kUnknown) return {};
  const CivilDate now = civilFromDays(published);
  switch (shift) {
    case Shift::last:
      return monthInterval(month < now.month ? now.year : now.year - 1, month);
    case Shift::current:
      return monthInterval(now.year, month);
    case Shift::next:
      return monthInterval(month > now.month ? now.year : now.year + 1, month);
    case Shift::none:
      break;
  }
  if (month == now.month) return monthInterval(now.year, month);
  if (tense == Tense::future) return monthInterval(month > now.month ? now.year : now.year + 1, month);
  if (tense == Tense::past) return monthInterval(month < now.month ? now.year : now.year - 1, month);
  // no tense: the nearest one
  const int ahead = (month - now.month + 12) % 12;
  const bool future = ahead < 6;
  if (future) return monthInterval(month > now.month ? now.year : now.year + 1, month);
  return monthInterval(month < now.month ? now.year : now.year - 1, month);
}

DateInterval resolveWeekday(int weekday, Shift shift, int32_t published, Tense tense) {
  if (published == DateInterval::kUnknown) return {};
  const int today = weekdayOf(published);
  const int back = (today - weekday + 7) % 7, ahead = (weekday - today + 7) % 7;
  switch (shift) {
    case Shift::last:
      return dayInterval(published - (back == 0 ? 7 : back));
    case Shift::current:
      return dayInterval(published - today + weekday);
    case Shift::next:
      return dayInterval(published - today + 7 + weekday);
    case Shift::none:
      break;
  }
  if (tense == Tense::past) return dayInterval(published - back);
  if (tense == Tense::future) return dayInterval(published + ahead);
  return dayInterval(ahead <= 2 ? published + ahead : published - back);
}

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

DateInterval resolveHoliday(const Holiday& holiday, int32_t published, Tense tense, Shift shift) {
  if (published == DateInterval::kUnknown) return {};
  const int32_t year = civilFromDays(published).year;
  if (shift == Shift::last || shift == Shift::next) {
    const int32_t this_year = holidayIn(holiday, year);
    if (shift == Shift::last) return dayInterval(this_year < published ? this_year : holidayIn(holiday, year - 1));
    return dayInterval(this_year > published ? this_year : holidayIn(holiday, year + 1));
  }
  return dayInterval(nearestYearly(
      {holidayIn(holiday, year - 1), holidayIn(holiday, year), holidayIn(holiday, year + 1)}, published, tense));
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

DateInterval agreed(DateInterval first, DateInterval last) {
  if (first == last) return first;
  const bool periods = first.known() && last.known() && first.end - first.begin > 1 && last.end - last.begin > 1;
  if (!periods || first.begin != last.begin) return {};
  return {first.begin, std::max(first.end, last.end)};
}

std::string truncatedIso(const WrittenDate& date) {
  std::string out;
  if (date.either_order) return out;
  if (date.month == 0) {
    if (date.day != 0) {
      out = "---";
      appendTwo(out, date.day);
      return out;
    }
    if (date.weekday != 0) out = "-W-" + std::to_string(date.weekday);
    return out;
  }
  out = "--";
  appendTwo(out, date.month);
  if (date.day != 0) {
    out += '-';
    appendTwo(out, date.day);
  }
  return out;
}

}  // namespace synoptic
