// digits: see amounts.h; the digits at the beginning of a token. Thousands by commas (also in the Indian way) or, with
// a decimal comma, by points; a decimal point, or a comma with one or two digits behind it. Example: "12,34,567" is
// 1234567, "1,3" is 1.3, "1.2.3" is nothing. Covered by tests/facts/numbers.cpp.
#include "facts/amounts.h"

namespace synoptic {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// "1.234.567,89": points between groups of three, then a decimal comma, which no English number has.
Digits readCommaDecimal(std::string_view text) {
  Digits out;
  size_t at = 0;
  int group = 0, total = 0;
  bool comma = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (isDigit(c)) {
      if (++total > kMaxDigits) return {};
      out.mantissa = out.mantissa * 10 + (c - '0');
      ++group;
      ++(comma ? out.decimals : out.whole_digits);
    } else if (c == '.' && !comma && group > 0 && group <= 3 && (!out.grouped || group == 3)) {
      out.grouped = true;
      group = 0;
    } else if (c == ',' && !comma && out.grouped && group == 3) {
      comma = true;
    } else {
      return {};
    }
  }
  out.ok = comma && out.decimals >= 1 && out.decimals <= 2;
  return out;
}

}  // namespace

Digits readDigits(std::string_view text) {
  Digits out;
  size_t at = 0;
  int group = 0, first_group = 0, pairs = 0, threes = 0;  // digits since the last comma; groups of two and three
  int total = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (isDigit(c)) {
      if (++total > kMaxDigits) return out;
      out.mantissa = out.mantissa * 10 + (c - '0');
      ++group;
      ++out.whole_digits;
    } else if (c == ',' && at + 1 < text.size() && isDigit(text[at + 1])) {
      if (group == 0 || group > 3) return out;
      if (!out.grouped)
        first_group = group;
      else
        (group == 2 ? pairs : threes) += group >= 2 ? 1 : 100;
      out.grouped = true;
      group = 0;
    } else {
      break;
    }
  }
  const bool point = at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1]);
  if (out.grouped && group != 3) {
    // "1,3", "12,50": a decimal comma
    if (pairs + threes > 0 || group > 2 || point || at < text.size()) return out;
    out.decimals = group;
    out.whole_digits -= group;
    out.grouped = false;
    out.ok = true;
    return out;
  }
  // "12,34,567" groups by two, then by three
  if (out.grouped && pairs > 0 && (threes > 0 || first_group > 2)) return out;
  if (point) {
    for (++at; at < text.size() && isDigit(text[at]); ++at) {
      if (++total > kMaxDigits) return out;
      out.mantissa = out.mantissa * 10 + (text[at] - '0');
      ++out.decimals;
    }
  }
  if (at < text.size() && (text[at] == '.' || text[at] == ',') && at + 1 < text.size())
    return out.grouped ? out : readCommaDecimal(text);  // 1.2.3, an address
  if (total == 0) return out;
  out.suffix = text.substr(at);
  out.ok = true;
  return out;
}

double decimalValue(int64_t mantissa, int exponent) {
  double scale = 1;  // exact up to 10^22
  for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) scale *= 10;
  return exponent < 0 ? static_cast<double>(mantissa) / scale : static_cast<double>(mantissa) * scale;
}

}  // namespace synoptic
