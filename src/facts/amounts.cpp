// amounts: see amounts.h; the hedges before and behind a cardinal, ranges, and how amounts are printed.
// Example: "between 10 and 20" is [10, 20], "30 or so" is ~30, "at least a dozen" is >=12.
// Covered by tests/facts/numbers.cpp.
#include "facts/amounts.h"

#include <array>

#include "facts/hedge_table.h"

namespace synoptic {
namespace {

bool closeHyphen(const Scan& scan, uint32_t token, uint32_t end) {
  return token < end && !scan.spaced(token) && scan.key(token) == "-";
}

bool isSign(const Scan& scan, uint32_t token) {
  return scan.is(token, kCurrencyWord) && scan.tag(token) == Tag::punctuation;
}

// The token behind the sign of a currency: "$", "US$", "USD" before digits; the token itself where there is none.
uint32_t behindSign(const Scan& scan, uint32_t token, uint32_t end) {
  if (token + 1 >= end) return token;
  if (isSign(scan, token)) return token + 1;
  if (!scan.has(token, kCapital) || scan.has(token, kDigits)) return token;
  const bool dollar = scan.key(token + 1) == "$" && !scan.spaced(token + 1) && token + 2 < end;
  if (dollar) return scan.has(token + 2, kDigits) ? token + 2 : token;
  return scan.is(token, kCurrencyWord) && scan.has(token + 1, kDigits) ? token + 1 : token;
}

// "rose sharply from 10 to 20" has two amounts, "from 10 to 20 guests" is one.
bool isChange(const Scan& scan, uint32_t token, double low, double high) {
  static constexpr auto kGains = std::to_array<std::string_view>(
      {"gain",  "gains",   "gained",   "lose",   "loses",   "lost", "add",  "adds", "added",  "shed",  "sheds",  "ease",
       "eased", "advance", "advanced", "tumble", "tumbled", "sank", "sink", "dip",  "dipped", "edged", "rallied"});
  static constexpr auto kChanges = std::to_array<std::string_view>(
      {"rise",      "rises",    "rose",     "risen",    "rising",    "raise",     "raised",    "raising",    "grow",
       "grows",     "grew",     "grown",    "growing",  "increase",  "increases", "increased", "increasing", "climb",
       "climbed",   "jump",     "jumped",   "surge",    "surged",    "soar",      "soared",    "swell",      "swelled",
       "up",        "expand",   "expanded", "fall",     "falls",     "fell",      "fallen",    "falling",    "drop",
       "drops",     "dropped",  "dropping", "decrease", "decreases", "decreased", "decline",   "declines",   "declined",
       "declining", "down",     "cut",      "cuts",     "reduce",    "reduces",   "reduced",   "reducing",   "lower",
       "lowered",   "lowering", "slip",     "slipped",  "slide",     "slid",      "plunge",    "plunged",    "shrink",
       "shrank",    "shrunk",   "narrow",   "narrowed", "widen",     "widened",   "change",    "changes",    "changed",
       "changing",  "went",     "go",       "goes",     "revise",    "revised"});
  constexpr uint32_t kReach = 4;  // "rose sharply this year from"
  // "fell $1.12 to $71.35", "gained 31 to 4,210": by how much, and where to; "fell 10 to 20 points" is a range
  constexpr double kMostSpread = 10, kMostSpreadOfMoney = 3;
  const bool money = scan.is(token, kCurrencyWord);
  const bool by = token > 1 && scan.key(token - 1) == "by";  // "rose by 12 to 346"
  const uint32_t verb = token - (by ? 2 : 1);
  if (token > 0 && high > (money ? kMostSpreadOfMoney : kMostSpread) * low &&
      (isAmong(kChanges, scan.key(verb)) || isAmong(kGains, scan.key(verb))))
    return true;
  if (token < 2 || scan.key(token - 1) != "from") return false;
  for (uint32_t back = 2; back <= kReach + 1 && back <= token; ++back) {
    if (isAmong(kChanges, scan.key(token - back))) return true;
  }
  return false;
}

}  // namespace

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

namespace {

// Does `joint` at the token bind two amounts into a range? A dash, "to", "or", "and" behind "between".
bool isJoint(const Scan& scan, uint32_t token, bool between) {
  const std::string_view key = scan.key(token);
  if (key == "-") return true;
  return between ? key == "and" || key == "to" : key == "to" || key == "or";
}

// The second half of a range behind `amount`: "6-8", "six to eight", "10 and 20" (after "between").
Amount withRange(const Scan& scan, const Amount& amount, uint32_t end, bool between) {
  uint32_t at = amount.end;
  // "a 24- to 30-foot boat": the noun is yet to come
  if (at + 1 < end && closeHyphen(scan, at, end) && scan.span(at).size() == 1 && scan.spaced(at + 1) &&
      isJoint(scan, at + 1, between))
    ++at;
  if (at >= end || amount.slashed || amount.ratio || !isJoint(scan, at, between)) return amount;
  const std::string_view joint = scan.key(at);
  const bool dash = joint == "-";
  if (dash && (scan.spaced(at) || at + 1 >= end || scan.spaced(at + 1)) && !amount.digits) return amount;
  ++at;
  if (closeHyphen(scan, at, end)) ++at;
  at = behindSign(scan, at, end);  // "$250,000 to $300,000": the sign stands before both
  if (at >= end) return amount;
  const Amount upper = readCardinal(scan, at, end);
  if (!upper || upper.indefinite || upper.digits != amount.digits || upper.slashed || upper.ratio) return amount;
  double low = amount.quantity.low;
  const double high = upper.quantity.high;
  // "19 to 22 million", "$1.5-2bn": the magnitude belongs to both
  if (low < 1000 && amount.magnitude == 0 && upper.magnitude > 1000 && high >= 1e5) low *= upper.magnitude;
  if (joint == "or" ? high != low + 1 : high <= low) return amount;
  const bool sign = amount.core > 0 && isSign(scan, amount.core - 1);
  if (joint == "to" && !between && isChange(scan, amount.core - (sign ? 1 : 0), low, high)) return amount;
  // "4-1" is a score, "1998-99" a season; both are left to others
  Amount range = amount;
  range.end = upper.end;
  range.quantity.low = low;
  range.quantity.high = high;
  range.range = true;
  range.bare_year = amount.bare_year && upper.bare_year;
  range.small_m = upper.small_m;
  range.magnitude = upper.magnitude;
  return range;
}

struct HedgeBehind {
  std::string_view words;
  Hedge::Bound bound;
};
constexpr std::array kHedgesBehind = std::to_array<HedgeBehind>({
    {"or more", Hedge::Bound::from},
    {"or greater", Hedge::Bound::from},
    {"or higher", Hedge::Bound::from},
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

// "jailed for six years over £1.4m theft", "a row over 20 posts": behind a punishment, a complaint or a quarrel "over"
// tells what it is about.
bool isReason(const Scan& scan, uint32_t over) {
  static constexpr auto kReasons = std::to_array<std::string_view>(
      {"jailed",      "imprisoned", "sued",         "sues",          "suing",      "arrested",   "charged", "convicted",
       "prosecuted",  "indicted",   "investigated", "questioned",    "quizzed",    "sacked",     "fired",   "suspended",
       "criticised",  "criticized", "apologises",   "apologizes",    "apologised", "apologized", "resigns", "resigned",
       "quits",       "row",        "rows",         "dispute",       "disputes",   "quarrel",    "lawsuit", "lawsuits",
       "probe",       "probes",     "inquiry",      "investigation", "outcry",     "fury",       "anger",   "scandal",
       "controversy", "feud",       "clash",        "clashes",       "protest",    "protests",   "strike",  "strikes"});
  constexpr uint32_t kTerm = 6;  // "sentenced to six years in prison"
  if (over == 0) return false;
  if (isAmong(kReasons, scan.key(over - 1))) return true;
  // behind the term of a sentence, but "jailed for over six years"
  static constexpr auto kPunished = std::to_array<std::string_view>({"jailed", "imprisoned", "sentenced", "suspended"});
  static constexpr auto kTerms = std::to_array<std::string_view>({"life", "prison", "jail"});
  static constexpr auto kBetween = std::to_array<std::string_view>({"for", "to", "in", "-"});
  if (!scan.is(over - 1, kTimeUnit) && !isAmong(kTerms, scan.key(over - 1))) return false;
  for (uint32_t back = 1; back <= kTerm && back <= over; ++back) {
    const std::string_view key = scan.key(over - back);
    if (isAmong(kPunished, key)) return true;
    if (!scan.is(over - back, kTimeUnit | kUnitNumber | kTensNumber) && !scan.has(over - back, kDigits) &&
        !isAmong(kTerms, key) && !isAmong(kBetween, key))
      return false;
  }
  return false;
}

// "world champion over 1,500 metres", "won in Nairobi over 10 kilometres": the distance that was run, no bound.
bool isRaced(const Scan& scan, uint32_t over, uint32_t behind, uint32_t end) {
  static constexpr auto kRaces = std::to_array<std::string_view>(
      {"champion", "champions", "championship", "title",  "titles",    "record",   "race",    "races",
       "final",    "heat",      "win",          "wins",   "won",       "winner",   "victory", "gold",
       "silver",   "bronze",    "medal",        "medals", "medallist", "medalist", "ran",     "sprint"});
  static constexpr auto kLengths =
      std::to_array<std::string_view>({"m", "metre", "metres", "meter", "meters", "km", "kilometre", "kilometres",
                                       "kilometer", "kilometers", "mile", "miles", "yard", "yards", "furlongs"});
  constexpr uint32_t kReach = 6;  // tokens: "won the gold in Nairobi over"
  if (behind >= end || !isAmong(kLengths, scan.key(behind))) return false;
  for (uint32_t back = 1; back <= std::min(kReach, over); ++back) {
    const std::string_view key = scan.key(over - back);
    if (key == "," || key == "." || key == ";") return false;
    if (isAmong(kRaces, key)) return true;
  }
  return false;
}

// "negotiated through the night over three islands": what it is about, no bound; "negotiated for over three hours".
bool isAtIssue(const Scan& scan, uint32_t over, uint32_t behind, uint32_t end) {
  static constexpr auto kTalks = std::to_array<std::string_view>(
      {"negotiate", "negotiated", "negotiates", "negotiating", "negotiations", "haggled", "argued", "argue", "arguing",
       "quarrelled", "quarreled", "bargained"});
  constexpr uint32_t kReach = 5;  // tokens: "negotiated through the night over"
  if ((behind < end && scan.is(behind, kTimeUnit)) || (over > 0 && scan.key(over - 1) == "for")) return false;
  for (uint32_t back = 1; back <= std::min(kReach, over); ++back) {
    const std::string_view key = scan.key(over - back);
    if (key == "," || key == "." || key == ";") return false;
    if (isAmong(kTalks, key)) return true;
  }
  return false;
}

// A hedge and the amount behind it; empty where no hedge or no amount is.
Amount readHedged(const Scan& scan, uint32_t token, uint32_t end) {
  const std::string_view key = scan.key(token);
  if (key.empty()) return {};
  const auto byte = static_cast<unsigned char>(key[0]);
  for (uint8_t row = kHedgesFrom[byte]; row < kHedgesFrom[byte + 1]; ++row) {
    const Hedge& hedge = kHedges[row];
    // most rows of a byte begin with another word
    if (!hedge.words.starts_with(key) || (hedge.words.size() > key.size() && hedge.words[key.size()] != ' ')) continue;
    const uint32_t core = readWords(scan, token, end, hedge.words);
    if (core == token) continue;
    if (key == "over" && isReason(scan, token)) continue;
    const uint32_t number_at = behindSign(scan, core, end);
    Amount amount = readCardinal(scan, number_at, end);
    if (!amount ||
        (key == "over" && (isRaced(scan, token, amount.end, end) || isAtIssue(scan, token, amount.end, end))))
      continue;
    amount = withRange(scan, amount, end, false);
    applyBound(amount, hedge.bound);
    amount.begin = token;
    return amount;
  }
  return {};
}

// "between 10 and 20", "anywhere between 10 and 20"
Amount readBetween(const Scan& scan, uint32_t token, uint32_t end) {
  const uint32_t core = behindSign(scan, token + 1, end);
  if (core >= end) return {};
  const Amount first = readCardinal(scan, core, end, false);
  if (!first) return {};
  Amount range = withRange(scan, first, end, true);
  if (!range.range || range.bare_year) return {};
  range.begin = token;
  return range;
}

// "more than 10 but fewer than 20": a bound on the other side behind a hedged amount.
Amount withOtherBound(const Scan& scan, const Amount& amount, uint32_t end) {
  const Quantity& one = amount.quantity;
  const bool no_top = one.high >= Quantity::kUnbounded, no_bottom = one.low <= -Quantity::kUnbounded;
  uint32_t at = amount.end;
  if (no_top == no_bottom || at + 2 >= end || one.approximate) return amount;
  if (scan.key(at) == ",") ++at;
  if (scan.key(at) == "and" || scan.key(at) == "but") ++at;
  if (at == amount.end || at >= end || !scan.is(at, kHedge)) return amount;
  const Amount other = readHedged(scan, at, end);
  if (!other || other.quantity.approximate || other.digits != amount.digits) return amount;
  Amount both = amount;
  both.end = other.end;
  both.above = amount.above || other.above;
  both.below = amount.below || other.below;
  if (no_top && other.quantity.low <= -Quantity::kUnbounded)
    both.quantity.high = other.quantity.high;
  else if (no_bottom && other.quantity.high >= Quantity::kUnbounded)
    both.quantity.low = other.quantity.low;
  else
    return amount;
  both.range = true;
  return both.quantity.low < both.quantity.high ? both : amount;
}

}  // namespace

Amount readAmount(const Scan& scan, uint32_t token, uint32_t end) {
  if (scan.key(token) == "between") return readBetween(scan, token, end);
  Amount amount;
  if (scan.is(token, kHedge)) {
    amount = readHedged(scan, token, end);
    if (amount) amount = withOtherBound(scan, amount, end);
  }
  if (!amount) {
    amount = readCardinal(scan, token, end);
    if (!amount) return {};
    amount = withRange(scan, amount, end, false);
    if (amount.range && amount.bare_year) return {};  // "2007 to 2014": years
  }
  for (const HedgeBehind& hedge : kHedgesBehind) {
    const uint32_t behind = readWords(scan, amount.end, end, hedge.words);
    if (behind == amount.end || (behind < end && scan.key(behind) == "than")) continue;  // "12 or more than 15"
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
