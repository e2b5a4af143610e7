// amounts: see amounts.h; the hedges before and behind a cardinal, ranges, and how amounts are printed.
// Example: "between 10 and 20" is [10, 20], "30 or so" is ~30, "at least a dozen" is >=12.
// Covered by tests/facts/numbers.cpp.
#include "facts/amounts.h"

#include <array>

namespace synoptic {
namespace {

bool hyphenAt(const Scan& scan, uint32_t token, uint32_t end) {
  return token < end && !scan.spaced(token) && scan.key(token) == "-";
}

struct Hedge {
  std::string_view words;  // keys joined by one space
  enum class Bound : uint8_t { from, above, upto, below, about } bound;
};
// Longer before shorter where one begins the other.
constexpr std::array kHedges = std::to_array<Hedge>({
    {"at least", Hedge::Bound::from},
    {"no fewer than", Hedge::Bound::from},
    {"no less than", Hedge::Bound::from},
    {"not less than", Hedge::Bound::from},
    {"not fewer than", Hedge::Bound::from},
    {"a minimum of", Hedge::Bound::from},
    {"minimum of", Hedge::Bound::from},
    {"more than", Hedge::Bound::above},
    {"greater than", Hedge::Bound::above},
    {"over", Hedge::Bound::above},
    {"above", Hedge::Bound::above},
    {"exceeding", Hedge::Bound::above},
    {"in excess of", Hedge::Bound::above},
    {"upwards of", Hedge::Bound::above},
    {"upward of", Hedge::Bound::above},
    {"well over", Hedge::Bound::above},
    {"at most", Hedge::Bound::upto},
    {"no more than", Hedge::Bound::upto},
    {"not more than", Hedge::Bound::upto},
    {"up to", Hedge::Bound::upto},
    {"as many as", Hedge::Bound::upto},
    {"as much as", Hedge::Bound::upto},
    {"a maximum of", Hedge::Bound::upto},
    {"maximum of", Hedge::Bound::upto},
    {"less than", Hedge::Bound::below},
    {"fewer than", Hedge::Bound::below},
    {"under", Hedge::Bound::below},
    {"below", Hedge::Bound::below},
    {"just over", Hedge::Bound::about},
    {"just under", Hedge::Bound::about},
    {"slightly more than", Hedge::Bound::about},
    {"slightly less than", Hedge::Bound::about},
    {"a little more than", Hedge::Bound::about},
    {"nearly", Hedge::Bound::about},
    {"almost", Hedge::Bound::about},
    {"about", Hedge::Bound::about},
    {"around", Hedge::Bound::about},
    {"some", Hedge::Bound::about},
    {"roughly", Hedge::Bound::about},
    {"approximately", Hedge::Bound::about},
    {"approx", Hedge::Bound::about},
    {"an estimated", Hedge::Bound::about},
    {"estimated", Hedge::Bound::about},
    {"close to", Hedge::Bound::about},
    {"somewhere around", Hedge::Bound::about},
    {"circa", Hedge::Bound::about},
    {"virtually", Hedge::Bound::about},
    {"not quite", Hedge::Bound::about},
    {"~", Hedge::Bound::about},
    {"≈", Hedge::Bound::about},
    {">", Hedge::Bound::above},
    {"<", Hedge::Bound::below},
});

// Do the keys from `token` on read `words`? Returns the token behind them, or `token`.
uint32_t readWords(const Scan& scan, uint32_t token, uint32_t end, std::string_view words) {
  uint32_t at = token;
  while (!words.empty()) {
    const size_t cut = words.find(' ');
    if (at >= end || scan.key(at) != words.substr(0, cut)) return token;
    ++at;
    words = cut == std::string_view::npos ? std::string_view() : words.substr(cut + 1);
  }
  return at;
}

// The second half of a range behind `amount`: "6-8", "six to eight", "10 and 20" (after "between").
Amount withRange(const Scan& scan, const Amount& amount, uint32_t end, bool between) {
  uint32_t at = amount.end;
  if (at >= end) return amount;
  const std::string_view joint = scan.key(at);
  const bool dash = joint == "-" || joint == "–" || joint == "—";
  const bool word = joint == "to" || (between && joint == "and") || (joint == "or" && !between);
  if (!dash && !word) return amount;
  if (dash && (scan.spaced(at) || at + 1 >= end || scan.spaced(at + 1)) && !amount.digits) return amount;
  ++at;
  if (hyphenAt(scan, at, end)) ++at;
  // "$250,000 to $300,000": the sign stands before both
  if (at < end && scan.is(at, kCurrencyWord) && scan.tag(at) == Tag::punctuation) ++at;
  if (at >= end) return amount;
  const Amount upper = readCardinal(scan, at, end);
  if (!upper || upper.indefinite || upper.digits != amount.digits) return amount;
  double low = amount.quantity.low;
  const double high = upper.quantity.high;
  // "19 to 22 million", "$1.5-2 million": the magnitude belongs to both
  if (low < 1000 && high >= 1e5 && upper.end > upper.begin + 1) {
    const double size = scan.word(upper.end - 1).number;
    if (scan.is(upper.end - 1, kMagnitude)) low *= size;
  }
  if (joint == "or" ? high != low + 1 : high <= low) return amount;
  // "4-1" is a score, "1998-99" a season; both are left to others
  Amount range = amount;
  range.end = upper.end;
  range.quantity.low = low;
  range.quantity.high = high;
  range.range = true;
  range.bare_year = amount.bare_year && upper.bare_year;
  return range;
}

struct HedgeBehind {
  std::string_view words;
  Hedge::Bound bound;
};
constexpr std::array kHedgesBehind = std::to_array<HedgeBehind>({
    {"or more", Hedge::Bound::from},
    {"or so", Hedge::Bound::about},
    {"or less", Hedge::Bound::upto},
    {"or fewer", Hedge::Bound::upto},
    {"or thereabouts", Hedge::Bound::about},
    {"+", Hedge::Bound::from},
    {"- plus", Hedge::Bound::from},
    {"- odd", Hedge::Bound::about},
});

void applyBound(Amount& amount, Hedge::Bound bound) {
  switch (bound) {
    case Hedge::Bound::above:
      amount.above = true;
      [[fallthrough]];
    case Hedge::Bound::from:
      amount.quantity.high = Quantity::kUnbounded;
      break;
    case Hedge::Bound::below:
      amount.below = true;
      [[fallthrough]];
    case Hedge::Bound::upto:
      amount.quantity.low = -Quantity::kUnbounded;
      break;
    case Hedge::Bound::about:
      amount.quantity.approximate = true;
      break;
  }
}

}  // namespace

Amount readAmount(const Scan& scan, uint32_t token, uint32_t end) {
  const std::string_view key = scan.key(token);
  const bool between = key == "between";
  if (between && token + 1 < end) {
    uint32_t core = token + 1;
    if (scan.is(core, kCurrencyWord) && scan.tag(core) == Tag::punctuation && core + 1 < end) ++core;
    Amount first = readCardinal(scan, core, end);
    if (!first) return {};
    Amount range = withRange(scan, first, end, true);
    if (!range.range || range.bare_year) return {};
    range.begin = token;
    return range;
  }
  Amount amount;
  if (scan.is(token, kHedge)) {
    for (const Hedge& hedge : kHedges) {
      if (key.empty() || hedge.words[0] != key[0]) continue;
      const uint32_t core = readWords(scan, token, end, hedge.words);
      if (core == token) continue;
      uint32_t number_at = core;
      if (number_at < end && scan.is(number_at, kCurrencyWord) && scan.tag(number_at) == Tag::punctuation) ++number_at;
      amount = readCardinal(scan, number_at, end);
      if (!amount) continue;
      amount = withRange(scan, amount, end, false);
      applyBound(amount, hedge.bound);
      amount.begin = token;
      break;
    }
  }
  if (!amount) {
    amount = readCardinal(scan, token, end);
    if (!amount) return {};
    amount = withRange(scan, amount, end, false);
    if (amount.range && amount.bare_year) return {};  // "2007 to 2014": years
  }
  for (const HedgeBehind& hedge : kHedgesBehind) {
    const uint32_t behind = readWords(scan, amount.end, end, hedge.words);
    if (behind == amount.end) continue;
    applyBound(amount, hedge.bound);
    amount.end = behind;
    break;
  }
  return amount;
}

std::string numberText(double value) {
  if (value < 0) return "-" + numberText(-value);
  if (value >= 1e15) return std::to_string(static_cast<int64_t>(value < 9e18 ? value : 9e18));
  // six decimals, rounded half up, trailing zeros dropped
  auto whole = static_cast<int64_t>(value);
  auto fraction = static_cast<int64_t>((value - static_cast<double>(whole)) * 1e6 + 0.5);
  if (fraction >= 1000000) {
    fraction -= 1000000;
    ++whole;
  }
  std::string out = std::to_string(whole);
  if (fraction == 0) return out;
  std::string digits = std::to_string(fraction);
  digits.insert(0, 6 - digits.size(), '0');
  while (digits.back() == '0') digits.pop_back();
  return out + "." + digits;
}

std::string amountText(const Amount& amount) {
  const Quantity& quantity = amount.quantity;
  const bool no_top = quantity.high >= Quantity::kUnbounded, no_bottom = quantity.low <= -Quantity::kUnbounded;
  if (no_top && no_bottom) return {};
  if (no_top) return (amount.above ? ">" : ">=") + numberText(quantity.low);
  if (no_bottom) return (amount.below ? "<" : "<=") + numberText(quantity.high);
  const std::string near = quantity.approximate ? "~" : "";
  if (quantity.low != quantity.high) return near + numberText(quantity.low) + ".." + numberText(quantity.high);
  return near + numberText(quantity.low);
}

}  // namespace synoptic
