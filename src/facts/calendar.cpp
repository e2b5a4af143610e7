// calendar: see calendar.h. Also the ISO texts of the door: days in, "2026-01-22" or "2026-01" or "begin/end" out.
// Example: isoInterval of all days of January 2026 is "2026-01".
// Covered by tests/facts/calendar.cpp.
#include "facts/calendar.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

constexpr int32_t kDaysToEpoch = 719468;  // from 0000-03-01 to 1970-01-01
constexpr int32_t kDaysPerEra = 146097;   // 400 years

constexpr auto kFixed = Holiday::Rule::fixed;
constexpr auto kNth = Holiday::Rule::nth_weekday;
constexpr auto kLast = Holiday::Rule::last_weekday;
constexpr auto kEaster = Holiday::Rule::easter;

// Names of one word, or of several joined by a space and with clitics split, as tokens are.
constexpr std::array kHolidays = std::to_array<Holiday>({
    {"all saints ' day", kFixed, 11, 1, 0},
    {"all saints day", kFixed, 11, 1, 0},
    {"all souls ' day", kFixed, 11, 2, 0},
    {"anzac day", kFixed, 4, 25, 0},
    {"april fool 's day", kFixed, 4, 1, 0},
    {"april fools ' day", kFixed, 4, 1, 0},
    {"armistice day", kFixed, 11, 11, 0},
    {"ascension day", kEaster, 0, 0, 0, 39},
    {"ash wednesday", kEaster, 0, 0, 0, -46},
    {"assumption day", kFixed, 8, 15, 0},
    {"australia day", kFixed, 1, 26, 0},
    {"bastille day", kFixed, 7, 14, 0},
    {"black friday", kNth, 11, 4, 4, 1},  // the day after the fourth Thursday
    {"bonfire night", kFixed, 11, 5, 0},
    {"boxing day", kFixed, 12, 26, 0},
    {"canada day", kFixed, 7, 1, 0},
    {"christmas", kFixed, 12, 25, 0},
    {"christmas day", kFixed, 12, 25, 0},
    {"christmas eve", kFixed, 12, 24, 0},
    {"cinco de mayo", kFixed, 5, 5, 0},
    {"columbus day", kNth, 10, 2, 1},
    {"corpus christi", kEaster, 0, 0, 0, 60},
    {"cyber monday", kNth, 11, 4, 4, 4},
    {"earth day", kFixed, 4, 22, 0},
    {"easter", kEaster, 0, 0, 0, 0},
    {"easter monday", kEaster, 0, 0, 0, 1},
    {"easter sunday", kEaster, 0, 0, 0, 0},
    {"election day", kNth, 11, 1, 1, 1},  // the Tuesday after the first Monday
    {"epiphany", kFixed, 1, 6, 0},
    {"father 's day", kNth, 6, 3, 7},
    {"german unity day", kFixed, 10, 3, 0},
    {"giving tuesday", kNth, 11, 4, 4, 5},
    {"good friday", kEaster, 0, 0, 0, -2},
    {"groundhog day", kFixed, 2, 2, 0},
    {"halloween", kFixed, 10, 31, 0},
    {"holy saturday", kEaster, 0, 0, 0, -1},
    {"human rights day", kFixed, 12, 10, 0},
    {"independence day", kFixed, 7, 4, 0},
    {"indigenous peoples ' day", kNth, 10, 2, 1},
    {"international women 's day", kFixed, 3, 8, 0},
    {"international workers ' day", kFixed, 5, 1, 0},
    {"juneteenth", kFixed, 6, 19, 0},
    {"labor day", kNth, 9, 1, 1},
    {"mardi gras", kEaster, 0, 0, 0, -47},
    {"martin luther king , jr day", kNth, 1, 3, 1},
    {"martin luther king day", kNth, 1, 3, 1},
    {"martin luther king jr day", kNth, 1, 3, 1},
    {"maundy thursday", kEaster, 0, 0, 0, -3},
    {"may day", kFixed, 5, 1, 0},
    {"memorial day", kLast, 5, 0, 1},
    {"mlk day", kNth, 1, 3, 1},
    {"mother 's day", kNth, 5, 2, 7},
    {"new year 's", kFixed, 1, 1, 0},
    {"new year 's day", kFixed, 1, 1, 0},
    {"new year 's eve", kFixed, 12, 31, 0},
    {"new year day", kFixed, 1, 1, 0},
    {"new year eve", kFixed, 12, 31, 0},
    {"new years day", kFixed, 1, 1, 0},
    {"new years eve", kFixed, 12, 31, 0},
    {"orthodox christmas", kFixed, 1, 7, 0},
    {"palm sunday", kEaster, 0, 0, 0, -7},
    {"patriots ' day", kNth, 4, 3, 1},
    {"patriots day", kNth, 4, 3, 1},
    {"pearl harbor day", kFixed, 12, 7, 0},
    {"pentecost", kEaster, 0, 0, 0, 49},
    {"president 's day", kNth, 2, 3, 1},
    {"presidents ' day", kNth, 2, 3, 1},
    {"presidents day", kNth, 2, 3, 1},
    {"remembrance day", kFixed, 11, 11, 0},
    {"remembrance sunday", kNth, 11, 2, 7},
    {"saint patrick 's day", kFixed, 3, 17, 0},
    {"saint valentine 's day", kFixed, 2, 14, 0},
    {"shrove tuesday", kEaster, 0, 0, 0, -47},
    {"st andrew 's day", kFixed, 11, 30, 0},
    {"st george 's day", kFixed, 4, 23, 0},
    {"st patrick 's day", kFixed, 3, 17, 0},
    {"st stephen 's day", kFixed, 12, 26, 0},
    {"thanksgiving", kNth, 11, 4, 4},
    {"thanksgiving day", kNth, 11, 4, 4},
    {"trinity sunday", kEaster, 0, 0, 0, 56},
    {"valentine 's", kFixed, 2, 14, 0},
    {"valentine 's day", kFixed, 2, 14, 0},
    {"valentines day", kFixed, 2, 14, 0},
    {"veterans ' day", kFixed, 11, 11, 0},
    {"veterans day", kFixed, 11, 11, 0},
    {"victory in europe day", kFixed, 5, 8, 0},
    {"whit monday", kEaster, 0, 0, 0, 50},
    {"whit sunday", kEaster, 0, 0, 0, 49},
    {"world aids day", kFixed, 12, 1, 0},
    {"world health day", kFixed, 4, 7, 0},
});

int32_t easterSunday(int32_t year) {
  const int32_t a = year % 19, b = year / 100, c = year % 100;
  const int32_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int32_t h = (19 * a + b - d - g + 15) % 30;
  const int32_t i = c / 4, k = c % 4;
  const int32_t l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int32_t m = (a + 11 * h + 22 * l) / 451;
  const int32_t month = (h + l - 7 * m + 114) / 31;
  const int32_t day = (h + l - 7 * m + 114) % 31 + 1;
  return daysFromCivil({year, month, day});
}

void appendPadded(std::string& out, int32_t number, int width) {
  const std::string digits = std::to_string(number);
  for (int i = static_cast<int>(digits.size()); i < width; ++i) out += '0';
  out += digits;
}

// Years before our era carry a sign and four digits, as ISO 8601 has them (year 0 is 1 BC).
void appendYear(std::string& out, int32_t year) {
  if (year < 0) {
    out += '-';
    year = -year;
  }
  appendPadded(out, year, 4);
}

bool digitsAt(std::string_view text, size_t at, size_t count, int32_t& value) {
  value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

}  // namespace

int32_t daysFromCivil(CivilDate date) {
  const int32_t y = date.month <= 2 ? date.year - 1 : date.year;
  const int32_t era = (y >= 0 ? y : y - 399) / 400;
  const int32_t year_of_era = y - era * 400;
  const int32_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kDaysToEpoch;
}

CivilDate civilFromDays(int32_t days) {
  const int32_t z = days + kDaysToEpoch;
  const int32_t era = (z >= 0 ? z : z - (kDaysPerEra - 1)) / kDaysPerEra;
  const int32_t day_of_era = z - era * kDaysPerEra;
  const int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t shifted = (5 * day_of_year + 2) / 153;
  const int32_t month = shifted + (shifted < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted + 2) / 5 + 1};
}

int32_t daysInMonth(int32_t year, int32_t month) {
  static constexpr std::array<int8_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[static_cast<size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool isRealDate(CivilDate date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

int weekdayOf(int32_t days) {
  const int32_t since_monday = ((days + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  return since_monday + 1;
}

DateInterval dayInterval(int32_t day) {
  return {day, day + 1};
}

DateInterval weekInterval(int32_t day) {
  const int32_t monday = day - (weekdayOf(day) - 1);
  return {monday, monday + 7};
}

DateInterval monthInterval(int32_t year, int32_t month) {
  const int32_t begin = daysFromCivil({year, month, 1});
  return {begin, begin + daysInMonth(year, month)};
}

DateInterval yearInterval(int32_t first_year, int32_t years) {
  return {daysFromCivil({first_year, 1, 1}), daysFromCivil({first_year + years, 1, 1})};
}

DateInterval addMonths(DateInterval month, int32_t months) {
  const CivilDate first = civilFromDays(month.begin);
  const int32_t index = first.year * 12 + (first.month - 1) + months;
  const int32_t year = (index >= 0 ? index : index - 11) / 12;
  return monthInterval(year, index - year * 12 + 1);
}

const Holiday* holidayNamed(std::string_view name) {
  const auto found = std::lower_bound(kHolidays.begin(), kHolidays.end(), name,
                                      [](const Holiday& h, std::string_view n) { return h.name < n; });
  return found != kHolidays.end() && found->name == name ? &*found : nullptr;
}

int32_t holidayIn(const Holiday& holiday, int32_t year) {
  switch (holiday.rule) {
    case Holiday::Rule::fixed:
      return daysFromCivil({year, holiday.month, holiday.day_or_nth});
    case Holiday::Rule::nth_weekday: {
      const int32_t first = daysFromCivil({year, holiday.month, 1});
      const int32_t wanted = (holiday.weekday - weekdayOf(first) + 7) % 7;
      return first + wanted + 7 * (holiday.day_or_nth - 1) + holiday.shift;
    }
    case Holiday::Rule::last_weekday: {
      const int32_t last = daysFromCivil({year, holiday.month, daysInMonth(year, holiday.month)});
      return last - (weekdayOf(last) - holiday.weekday + 7) % 7;
    }
    case Holiday::Rule::easter:
      return easterSunday(year) + holiday.shift;
  }
  return DateInterval::kUnknown;
}

std::string isoDate(int32_t days) {
  const CivilDate date = civilFromDays(days);
  std::string out;
  appendYear(out, date.year);
  out += '-';
  appendPadded(out, date.month, 2);
  out += '-';
  appendPadded(out, date.day, 2);
  return out;
}

int32_t parseIsoDate(std::string_view text) {
  CivilDate date;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return DateInterval::kUnknown;
  if (!digitsAt(text, 0, 4, date.year) || !digitsAt(text, 5, 2, date.month) || !digitsAt(text, 8, 2, date.day)) {
    return DateInterval::kUnknown;
  }
  return isRealDate(date) ? daysFromCivil(date) : DateInterval::kUnknown;
}

std::string isoInterval(DateInterval interval) {
  if (!interval.known()) return {};
  if (interval.end == interval.begin + 1) return isoDate(interval.begin);
  const CivilDate first = civilFromDays(interval.begin);
  std::string out;
  if (first.day == 1 && interval == monthInterval(first.year, first.month)) {
    appendYear(out, first.year);
    out += '-';
    appendPadded(out, first.month, 2);
    return out;
  }
  if (first.day == 1 && first.month == 1 && interval == yearInterval(first.year)) {
    appendYear(out, first.year);
    return out;
  }
  return isoDate(interval.begin) + "/" + isoDate(interval.end);
}

}  // namespace synoptic
