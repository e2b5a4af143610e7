// years: "2014", "508 BC", "the 1930s", "19th century"; see date_readers.h. A year is no count, unless plural things
// stand right behind it and nothing asks for a year. Example: "the 2014 flood" is 2014, "2000 people" is none. Covered
// by tests/facts/dates.cpp.
#include <array>

#include "facts/amounts.h"
#include "facts/date_readers.h"
#include "facts/measures.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

constexpr uint32_t kDegreeTokens = 8;  // within so many words before "the 90s" degrees may be meant

bool isYearHere(const Scan& scan, const Cursor& cursor, int32_t year) {
  const uint32_t at = cursor.token, next = at + 1;
  const bool before = at > cursor.first;
  const std::string_view key_before = before ? scan.key(at - 1) : std::string_view();
  if (before && !scan.spaced(at) && key_before != "(" && key_before != "–" && key_before != "—" && key_before != "-" &&
      key_before != "[" && !scan.has(at - 1, kQuoteMark))
    return false;
  if (before && key_before == "-" && !scan.spaced(at) && at >= cursor.first + 2 &&
      yearAt(scan, at - 2, cursor.end) == 0)
    return false;
  static constexpr std::array<std::string_view, 19> kAsks = {
      "in",      "since",   "by",   "until", "till", "from",  "to", "during", "before", "after",
      "between", "through", "late", "early", "mid",  "circa", "c",  "year",   "("};
  const bool asked = isAmong(kAsks, key_before);
  if (next < cursor.end) {
    const std::string_view key = scan.key(next);
    if (scan.is(next, kMagnitude | kCurrencyWord | kTimeUnit) || key == "percent" || key == "%" || key == "per" ||
        key == "people")
      return false;
    if (!scan.spaced(next) && (key == "/" || key == ":" || key == "°")) return false;
    if (!scan.spaced(next) && key == "-" && next + 1 < cursor.end && scan.has(next + 1, kDigits) &&
        yearAt(scan, next + 1, cursor.end) == 0 && readDigits(scan.text(next + 1)).whole_digits != 2)
      return false;
    // plural things right behind it are counted, unless a year is asked for
    const bool plural = scan.tag(next) == Tag::noun && scan.isPlural(next);
    const bool determined = before && (scan.tag(at - 1) == Tag::determiner || asked);
    if (plural && !determined) return false;
  }
  if (asked) return true;
  if (before && scan.tag(at - 1) == Tag::name && !scan.titleCase(cursor.sentence) && !scan.is(at - 1, kMonth))
    return false;  // "Budget 2025"
  return year >= 1900 && year <= 2100;
}

// "the nineties". The twenties may be those of either century.
uint32_t readWordedDecade(Scan& scan, const Cursor& cursor, std::string_view name) {
  static constexpr std::array<std::string_view, 7> kDecades = {"thirties",  "forties",  "fifties", "sixties",
                                                               "seventies", "eighties", "nineties"};
  const uint32_t at = cursor.token + 1;
  if (scan.key(cursor.token) != "the" || at >= cursor.end || !scan.key(at).ends_with("ties")) return cursor.token;
  for (size_t i = 0; i < kDecades.size(); ++i) {
    if (scan.key(at) != kDecades[i]) continue;
    addDate(scan, cursor, cursor.token, at + 1, yearInterval(1930 + 10 * static_cast<int32_t>(i), 10), {}, true, name);
    return at + 1;
  }
  return cursor.token;
}

}  // namespace

// "2014", "1871–72".
uint32_t readYear(Scan& scan, const Cursor& cursor, std::string_view name) {
  const int32_t year = yearAt(scan, cursor.token, cursor.end);
  if (year == 0 || !isYearHere(scan, cursor, year)) return cursor.token;
  const uint32_t end = cursor.token + 1;
  addDate(scan, cursor, cursor.token, end, yearInterval(year), {}, false, name);
  if (end + 1 >= cursor.end || (scan.key(end) != "-" && scan.key(end) != "–") || !scan.has(end + 1, kDigits))
    return end;
  const Digits last = readDigits(scan.text(end + 1));
  const int64_t second = year / 100 * 100 + last.mantissa;
  if (!last.ok || last.whole_digits != 2 || last.decimals != 0 || !last.suffix.empty() || second <= year) return end;
  addDate(scan, cursor, end + 1, end + 2, yearInterval(static_cast<int32_t>(second)), {}, true, name);
  return end + 2;
}

// "early 2020", "mid-2019", "the end of 2016", "the rest of 2025".
uint32_t readYearPart(Scan& scan, const Cursor& cursor, std::string_view name) {
  if (const uint32_t end = readWordedDecade(scan, cursor, name); end > cursor.token) return end;
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  if (lead.portion == Portion::whole || lead.shift != Shift::none || lead.end >= cursor.end) return cursor.token;
  const int32_t year = yearAt(scan, lead.end, cursor.end);
  if (year == 0 || (lead.end + 1 < cursor.end && scan.isPlural(lead.end + 1) && scan.tag(lead.end + 1) == Tag::noun))
    return cursor.token;
  const DateInterval meant =
      onPublication(scan, [&](int32_t day) { return portionOf(yearInterval(year), lead.portion, day); });
  addDate(scan, cursor, cursor.token, lead.end + 1, meant, {}, false, name);
  return lead.end + 1;
}

// "508 BC", "394 AD".
uint32_t readEra(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Digits digits = readDigits(scan.text(cursor.token));
  const uint32_t era = cursor.token + 1;
  if (!digits.ok || digits.decimals != 0 || !digits.suffix.empty() || digits.mantissa < 1 || digits.mantissa > 99999 ||
      era >= cursor.end || !scan.has(era, kAllCaps))
    return cursor.token;
  const std::string_view key = scan.key(era);
  const bool before = key == "bc" || key == "bce" || key == "b.c";
  if (!before && key != "ad" && key != "ce" && key != "a.d") return cursor.token;
  const auto year = static_cast<int32_t>(digits.mantissa);
  addDate(scan, cursor, cursor.token, era + 1, yearInterval(before ? -year : year), {}, false, name);
  return era + 1;
}

// "1980s", "the '80s", "the 90s".
uint32_t readDecade(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Digits digits = readDigits(scan.text(cursor.token));
  // "the 70's"
  const bool clitic = digits.suffix.empty() && cursor.token > cursor.first && scan.key(cursor.token - 1) == "the" &&
                      cursor.token + 1 < cursor.end && scan.key(cursor.token + 1) == "'s";
  if (!digits.ok || (digits.suffix != "s" && !clitic) || digits.decimals != 0 || digits.mantissa % 10 != 0)
    return cursor.token;
  const uint32_t end = cursor.token + (clitic ? 2 : 1);
  uint32_t first = cursor.token;
  if (digits.whole_digits == 4 && digits.mantissa >= 1400 && digits.mantissa < 2200) {
    addDate(scan, cursor, first, end, yearInterval(static_cast<int32_t>(digits.mantissa), 10), {}, false, name);
    return end;
  }
  if (digits.whole_digits != 2 || cursor.token == cursor.first) return cursor.token;
  const bool apostrophe = scan.has(cursor.token - 1, kQuoteMark) && !scan.spaced(cursor.token);
  const std::string_view before = scan.key(cursor.token - 1);
  // "in her 90s" is an age
  if (!apostrophe && before != "the" && before != "early" && before != "late" && before != "mid") return cursor.token;
  if (apostrophe) --first;
  if (first > cursor.first && scan.key(first - 1) == "the") {
    --first;
    // "temperatures in the 90s"
    for (uint32_t i = first > cursor.first + kDegreeTokens ? first - kDegreeTokens : cursor.first; i < first; ++i) {
      const std::string_view key = scan.key(i);
      if (key == "temperatures" || key == "highs" || key == "lows" || key == "degrees" || key == "temperature")
        return cursor.token;
    }
  }
  const auto in_century = static_cast<int32_t>(digits.mantissa);
  addDate(scan, cursor, first, end, yearInterval((in_century <= 20 ? 2000 : 1900) + in_century, 10), {}, true, name);
  return end;
}

// "19th century", "the twenty-first century".
uint32_t readCentury(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t at = cursor.token;
  double number = 0;
  if (scan.has(at, kDigits)) {
    const Digits digits = readDigits(scan.text(at));
    if (!digits.ok || digits.suffix.size() != 2 || digits.decimals != 0) return cursor.token;
    number = static_cast<double>(digits.mantissa);
  } else if (scan.is(at, kOrdinalWord)) {
    number = scan.word(at).number;
  } else if (scan.is(at, kTensNumber) && at + 2 < cursor.end && scan.key(at + 1) == "-" &&
             scan.is(at + 2, kOrdinalWord)) {
    number = scan.word(at).number + scan.word(at + 2).number;
    at += 2;
  }
  if (number < 1 || number > 22 || at + 1 >= cursor.end) return cursor.token;
  ++at;
  if (scan.hyphenated(at, cursor.end)) ++at;
  if (at >= cursor.end || scan.key(at) != "century") return cursor.token;
  const bool before_christ =
      at + 1 < cursor.end && (scan.key(at + 1) == "bc" || scan.key(at + 1) == "bce" || scan.key(at + 1) == "b.c");
  DateInterval meant;
  if (!before_christ) meant = yearInterval((static_cast<int32_t>(number) - 1) * 100, 100);
  const uint32_t end = at + (before_christ ? 2 : 1);
  addDate(scan, cursor, cursor.token, end, meant, {}, false, name);
  return end;
}

}  // namespace synoptic
