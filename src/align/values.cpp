#include "align/values.h"

#include <algorithm>

#include "align/days.h"

namespace synoptic {
namespace {

constexpr double kRounding = 0.05;  // share of a number by which "nearly 15 million" may be off
constexpr size_t kMostValues = 12;  // of one sentence: a table in prose is compared by its first ones

constexpr double kNarrow = 31;  // days: "in 2025" holds too much to be near a day of that year

bool isNarrow(const Value& value) {
  return value.high - value.low <= kNarrow;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

double numberAt(std::string_view key, size_t& at) {
  double value = 0;
  for (; at < key.size() && isDigit(key[at]); ++at) value = value * 10 + (key[at] - '0');
  if (at + 1 < key.size() && key[at] == '.' && isDigit(key[at + 1])) {
    double place = 1;
    for (++at; at < key.size() && isDigit(key[at]); ++at) place /= 10, value += place * (key[at] - '0');
  }
  return value;
}

int32_t dayAt(std::string_view date, bool end) {
  std::string full(date.substr(0, 10));
  if (full.size() == 4) full += end ? "-12-31" : "-01-01";
  if (full.size() == 7) full += end ? "-31" : "-01";  // a day too many does no harm
  return dayOf(full);
}

Value dateOf(std::string_view key) {
  Value value;
  value.date = true;
  const size_t slash = key.find('/');
  const std::string_view from = key.substr(0, slash),
                         to = slash == std::string_view::npos ? from : key.substr(slash + 1);
  const int32_t begin = dayAt(from, false), end = dayAt(to, true);
  if (begin == kNoDay || end == kNoDay || end < begin) return {};
  value.low = begin, value.high = slash == std::string_view::npos ? end : end - 1;
  value.unit = slash != std::string_view::npos ? "days"
               : from.size() == 4              ? "year"
               : from.size() == 7              ? "month"
                                               : "day";
  return value;
}

enum Step { same, near, other };

bool goTogether(const Value& a, const Value& b, Step step) {
  if (step == same) return a.id == b.id;
  if (a.date != b.date) return false;
  if (step == other) return a.unit == b.unit;
  const bool overlap = a.low <= b.high && b.low <= a.high;
  return overlap && (a.date ? isNarrow(a) && isNarrow(b) : a.unit == b.unit);
}

}  // namespace

Value valueOf(Clue::Kind kind, std::string_view key) {
  if (kind == Clue::Kind::date) return dateOf(key);
  if (kind != Clue::Kind::number) return {};
  size_t at = 0;
  while (at < key.size() && (key[at] == '<' || key[at] == '>' || key[at] == '=' || key[at] == '~')) ++at;
  Value value;
  if (at < key.size() && key[at] == 'P') {  // durations: PT2H, P4Y
    const size_t unit = at;
    at += at + 1 < key.size() && key[at + 1] == 'T' ? 2 : 1;
    const double number = numberAt(key, at);
    if (at + 1 != key.size()) return {};
    value.low = value.high = number;
    value.unit = key[unit + 1] == 'T' && key[at] == 'M' ? "minute" : key.substr(at);
  } else {
    if (at >= key.size() || !isDigit(key[at])) return {};
    value.low = value.high = numberAt(key, at);
    const size_t space = key.rfind(' ');
    if (space == std::string_view::npos) return {};
    value.unit = key.substr(space + 1);
  }
  value.low *= 1 - kRounding, value.high *= 1 + kRounding;
  return value;
}

ValueMatch matchValues(const std::vector<Value>& left, const std::vector<Value>& right) {
  ValueMatch match;
  const size_t rows = std::min(left.size(), kMostValues), columns = std::min(right.size(), kMostValues);
  bool left_done[kMostValues] = {}, right_done[kMostValues] = {};
  for (const Step step : {same, near, other}) {
    for (size_t i = 0; i < rows; ++i) {
      for (size_t j = 0; j < columns && !left_done[i]; ++j) {
        const Value &a = left[i], &b = right[j];
        if (right_done[j] || !goTogether(a, b, step)) continue;
        left_done[i] = right_done[j] = true;
        if (step == near) match.near += std::min(a.bits, b.bits);
        if (step == other) match.other += std::min(a.bits, b.bits);
      }
    }
  }
  return match;
}

}  // namespace synoptic
