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

void appendTwoDigits(std::string& out, int number) {
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
    int32_t meant = nearestYearly(candidates, published, tense);
    // "On Sunday, Feb. 19, the river rose", told in November: the one of the last twelve months that is a Sunday
    constexpr int32_t kNear = 60;  // days: so near it is that day, and the weekday a slip
    if (date.weekday != 0 && weekdayOf(meant) != date.weekday && std::abs(meant - published) > kNear) {
      constexpr int32_t kYear = 366;
      for (const int32_t day : candidates) {
        const bool near = tense == Tense::future ? day >= published && day - published <= kYear
                                                 : day <= published && published - day <= kYear;
        if (near && weekdayOf(day) == date.weekday) meant = day;
      }
    }
    year = civilFromDays(meant).year;
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
      appendTwoDigits(out, date.day);
      return out;
    }
    if (date.weekday != 0) out = "-W-" + std::to_string(date.weekday);
    return out;
  }
  out = "--";
  appendTwoDigits(out, date.month);
  if (date.day != 0) {
    out += '-';
    appendTwoDigits(out, date.day);
  }
  return out;
}

}  // namespace synoptic
