// dates: see dates.h. A token where a date may begin in, at most a date and a time out. How a calendar date is written
// is read by written_dates.cpp, what is meant is decided by date_resolution.cpp; here are the relative forms: weekdays,
// "last week", "earlier this month", "two years ago", holidays, seasons, years, decades, centuries, and the clock.
// A weekday that does not fit the date beside it is kept and named "date.weekday-mismatch".
// Covered by tests/facts/dates.cpp.
#include "facts/dates.h"

#include <array>

#include "facts/amounts.h"
#include "facts/date_resolution.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

bool glued(const Scan& scan, uint32_t token, uint32_t end, std::string_view mark) {
  return token < end && !scan.spaced(token) && scan.key(token) == mark;
}

Mention& addDate(Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end, DateInterval date, std::string value,
                 bool implied, std::string_view name) {
  Mention mention;
  mention.sentence = cursor.sentence;
  mention.kind = MentionKind::date;
  mention.span = scan.span(first, end);
  mention.recogniser = name;
  mention.date = date;
  mention.value = date.known() ? isoInterval(date) : std::move(value);
  mention.implied = implied;
  mention.verb = verbOf(scan, scan.document.sentences[cursor.sentence], first, end);
  scan.mentions.push_back(std::move(mention));
  return scan.mentions.back();
}

Tense tenseAt(const Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end) {
  const Sentence& sentence = scan.document.sentences[cursor.sentence];
  return tenseOf(scan, sentence, verbOf(scan, sentence, first, end));
}

// ---- what stands before: "last", "next", "earlier this", "early", "mid-" ----

struct Lead {
  uint32_t end = 0;  // the token behind it
  Shift shift = Shift::none;
  Portion portion = Portion::whole;
  bool article = false;  // "the end of the", "late in the": asks for a unit
};

Shift shiftOf(std::string_view key) {
  if (key == "last" || key == "past" || key == "previous") return Shift::last;
  if (key == "next" || key == "coming") return Shift::next;
  if (key == "this") return Shift::current;
  return Shift::none;
}

Portion portionWord(std::string_view key) {
  if (key == "early") return Portion::early;
  if (key == "mid" || key == "middle") return Portion::middle;
  if (key == "late") return Portion::late;
  if (key == "earlier") return Portion::earlier;
  if (key == "later") return Portion::later;
  return Portion::whole;
}

// "earlier this", "early in", "mid-", "the end of the", "last", "late last", "this past", "" (end == token).
Lead readLead(const Scan& scan, uint32_t token, uint32_t end) {
  Lead lead{token, Shift::none, Portion::whole, false};
  uint32_t at = token;
  if (at < end && scan.key(at) == "the") ++at;
  if (at < end) {
    const std::string_view key = scan.key(at);
    const Portion portion = portionWord(key);
    if (portion != Portion::whole &&
        (portion == Portion::earlier || portion == Portion::later || at == token || key == "middle" || key == "mid")) {
      lead.portion = portion;
      ++at;
      if (glued(scan, at, end, "-")) ++at;
      if (at < end && (scan.key(at) == "in" || scan.key(at) == "of" || scan.key(at) == "on")) ++at;
      if (at < end && scan.key(at) == "the") {
        lead.article = true;
        ++at;
      }
    } else if ((key == "end" || key == "beginning" || key == "start") && at + 1 < end && scan.key(at + 1) == "of") {
      lead.portion = key == "end" ? Portion::late : Portion::early;
      at += 2;
      if (at < end && scan.key(at) == "the") {
        lead.article = true;
        ++at;
      }
    } else if (at > token && shiftOf(key) == Shift::none) {
      return lead;
    }
  }
  if (at < end && shiftOf(scan.key(at)) != Shift::none) {
    lead.shift = shiftOf(scan.key(at));
    ++at;
    // "this past Friday", "this coming week"
    if (at < end && lead.shift == Shift::current && (scan.key(at) == "past" || scan.key(at) == "coming")) {
      lead.shift = scan.key(at) == "past" ? Shift::last : Shift::next;
      ++at;
    }
  }
  lead.end = at;
  return lead;
}

// ---- calendar dates ----

void noteMismatch(Scan& scan, const Mention& mention, DateInterval date, int weekday) {
  static constexpr std::array<std::string_view, 8> kDays = {"",         "Monday", "Tuesday",  "Wednesday",
                                                            "Thursday", "Friday", "Saturday", "Sunday"};
  Note note;
  note.level = Note::Level::warning;
  note.message = "“" + std::string(scan.document.text(mention.span)) + "” names a " +
                 std::string(kDays[static_cast<size_t>(weekday)]) + ", but " + isoDate(date.begin) + " is a " +
                 std::string(kDays[static_cast<size_t>(weekdayOf(date.begin))]) + ".";
  scan.notes.push_back(std::move(note));
}

// Without a year, a weekday written beside the date may pick another year than the nearest: it is not taken, the slip
// is far likelier than a date years away.
uint32_t readCalendarDate(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Lead lead = readLead(scan, cursor.token, cursor.end);
  if (lead.end >= cursor.end) return cursor.token;
  const WrittenDate date = readWrittenDate(scan, lead.end, cursor.end);
  if (!date) return cursor.token;
  if (date.day != 0 && lead.end > cursor.token) return cursor.token;  // the date itself comes in its turn
  const Tense tense = tenseAt(scan, cursor, cursor.token, date.end);
  if (date.day == 0 && date.year == 0 && !(isMonthHere(scan, lead.end, cursor.end))) return cursor.token;
  DateInterval meant = date.day == 0 && date.year == 0 ? resolveMonth(date.month, lead.shift, scan.published, tense)
                                                       : resolveWritten(date, scan.published, tense);
  meant = portionOf(meant, lead.portion, scan.published);
  Mention& mention = addDate(scan, cursor, cursor.token, date.end, meant, truncatedIso(date),
                             date.year == 0 || date.either_order, name);
  if (date.weekday != 0 && meant.known() && meant.end == meant.begin + 1 && weekdayOf(meant.begin) != date.weekday) {
    mention.recogniser = "date.weekday-mismatch";
    noteMismatch(scan, mention, meant, date.weekday);
  }
  return date.end;
}

// ---- weekdays ----

bool isWeekdayHere(const Scan& scan, uint32_t token, uint32_t end) {
  if (token >= end || !scan.is(token, kWeekday) || !scan.has(token, kCapital)) return false;
  const std::string_view key = scan.key(token);
  if (key.ends_with("day")) {
    // "Black Friday", "Sunday Times": a name around it
    if (token + 1 < end && scan.has(token + 1, kCapital) && scan.tag(token + 1) == Tag::name &&
        scan.is(token + 1, kOrgSuffix | kKnownBody))
      return false;
    return true;
  }
  return token + 1 < end && (scan.key(token + 1) == "," || scan.has(token + 1, kDigits)) && key != "sun" &&
         key != "sat";
}

struct HourRange {
  int begin, end;
};
HourRange hoursOf(DayPart part) {
  switch (part) {
    case DayPart::morning:
      return {5, 12};
    case DayPart::afternoon:
      return {12, 18};
    case DayPart::evening:
      return {17, 23};
    case DayPart::night:
      return {18, 24};
    case DayPart::noon:
      return {12, 12};
    case DayPart::midnight:
      return {24, 24};
  }
  return {0, 24};
}

std::string clockText(int hour, int minute) {
  std::string out = "T";
  out += static_cast<char>('0' + hour / 10);
  out += static_cast<char>('0' + hour % 10);
  out += ':';
  out += static_cast<char>('0' + minute / 10);
  out += static_cast<char>('0' + minute % 10);
  return out;
}

std::string dayPartText(DayPart part) {
  const HourRange hours = hoursOf(part);
  if (hours.begin == hours.end) return clockText(hours.begin, 0);
  return clockText(hours.begin, 0) + "/" + clockText(hours.end, 0);
}

void addTime(Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end, std::string value, std::string_view name) {
  Mention mention;
  mention.sentence = cursor.sentence;
  mention.kind = MentionKind::time;
  mention.span = scan.span(first, end);
  mention.recogniser = name;
  mention.value = std::move(value);
  mention.verb = verbOf(scan, scan.document.sentences[cursor.sentence], first, end);
  scan.mentions.push_back(std::move(mention));
}

// A day part behind a day ("Thursday night") is a time of its own. Returns the token behind it.
uint32_t readDayPartBehind(Scan& scan, const Cursor& cursor, uint32_t token) {
  if (token >= cursor.end || !scan.is(token, kDayPart)) return token;
  addTime(scan, cursor, token, token + 1, dayPartText(static_cast<DayPart>(scan.word(token).calendar)), "time.part");
  return token + 1;
}

// The day in brackets behind a weekday: "Tuesday (November 25)", "Sunday (23rd)": it says which one is meant.
DateInterval bracketedDay(const Scan& scan, uint32_t token, uint32_t end, int weekday, Tense tense) {
  if (token + 2 >= end || scan.key(token) != "(") return {};
  const WrittenDate date = readWrittenDate(scan, token + 1, end);
  if (date && date.day != 0 && date.last_day == 0) {
    const DateInterval meant = resolveWritten(date, scan.published, tense);
    return meant.known() && weekdayOf(meant.begin) == weekday ? meant : DateInterval{};
  }
  // a bare day of the month
  const Digits digits = scan.has(token + 1, kDigits) ? readDigits(scan.text(token + 1)) : Digits{};
  if (!digits.ok || digits.mantissa < 1 || digits.mantissa > 31 || scan.published == DateInterval::kUnknown ||
      scan.key(token + 2) != ")")
    return {};
  for (int32_t away = 0; away <= 31; ++away) {
    for (const int32_t day : {scan.published - away, scan.published + away}) {
      if (civilFromDays(day).day == digits.mantissa && weekdayOf(day) == weekday) return dayInterval(day);
    }
  }
  return {};
}

uint32_t readWeekday(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Lead lead = readLead(scan, cursor.token, cursor.end);
  if (!isWeekdayHere(scan, lead.end, cursor.end)) return cursor.token;
  // "late Friday", "earlier Friday": the lead is no part of the day; the weekday comes in its turn
  if (lead.portion != Portion::whole || (lead.end > cursor.token && lead.shift == Shift::none)) return cursor.token;
  const uint32_t end = lead.end + 1;
  const int weekday = scan.word(lead.end).calendar;
  const Tense tense = tenseAt(scan, cursor, cursor.token, end);
  DateInterval meant = lead.shift == Shift::none ? bracketedDay(scan, end, cursor.end, weekday, tense) : DateInterval{};
  const bool stated = meant.known();
  if (!stated) meant = resolveWeekday(weekday, lead.shift, scan.published, tense);
  WrittenDate written;
  written.weekday = weekday;
  addDate(scan, cursor, cursor.token, end, meant, truncatedIso(written), true, name);
  return readDayPartBehind(scan, cursor, end);
}

// "(October 27th)" behind "Thursday": a slip when that day is another weekday.
void checkBracketed(Scan& scan) {
  for (size_t i = 1; i < scan.mentions.size(); ++i) {
    Mention& date = scan.mentions[i];
    const Mention& day = scan.mentions[i - 1];
    if (date.recogniser != "date.calendar" || day.recogniser != "date.weekday" || date.sentence != day.sentence)
      continue;
    if (!date.date.known() || date.date.end != date.date.begin + 1 || !day.date.known()) continue;
    const std::string_view between = scan.document.text({day.span.end, date.span.begin});
    const int weekday = weekdayOf(day.date.begin);
    if (between != " (" || weekdayOf(date.date.begin) == weekday) continue;
    date.recogniser = "date.weekday-mismatch";
    Mention both = date;
    both.span.begin = day.span.begin;
    noteMismatch(scan, both, date.date, weekday);
  }
}

// ---- today, last week, two years ago ----

uint32_t readDayWord(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t end = cursor.token + 1;
  const int32_t offset = scan.word(cursor.token).calendar;
  // "today's", "the day before yesterday"
  addDate(scan, cursor, cursor.token, end, resolveUnit(TimeUnit::day, offset, scan.published), {}, true, name);
  if (scan.key(cursor.token) != "tonight") end = readDayPartBehind(scan, cursor, end);
  return end;
}

// "last week", "earlier this month", "next year", "the end of the year", "this morning", "last night", "last summer".
uint32_t readRelative(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Lead lead = readLead(scan, cursor.token, cursor.end);
  const uint32_t at = lead.end;
  if (at >= cursor.end || at == cursor.token) return cursor.token;
  const WordFacts& word = scan.word(at);
  const std::string_view key = scan.key(at);
  if (word.is(kDayPart) && lead.shift != Shift::none && lead.portion == Portion::whole) {
    const bool last = lead.shift == Shift::last;
    if (last ? key != "night" && key != "evening" : lead.shift != Shift::current) return cursor.token;
    addDate(scan, cursor, cursor.token, at + 1, resolveUnit(TimeUnit::day, last ? -1 : 0, scan.published), {}, true,
            name);
    return at + 1;
  }
  if (word.is(kSeason) && lead.shift != Shift::none) {
    if (scan.published == DateInterval::kUnknown) return cursor.token;
    const CivilDate now = civilFromDays(scan.published);
    const int month = word.calendar;
    int32_t year = now.year;
    if (lead.shift == Shift::last && month + 2 >= now.month) --year;
    if (lead.shift == Shift::next && month <= now.month) ++year;
    if (lead.shift == Shift::current && month == 12 && now.month <= 2) --year;
    addDate(scan, cursor, cursor.token, at + 1, resolveSeason(month, year), {}, true, name);
    return at + 1;
  }
  if (!word.is(kTimeUnit) || key.ends_with("s") || word.unit < TimeUnit::day || key == "second") return cursor.token;
  if (word.unit == TimeUnit::day && lead.shift != Shift::current && lead.shift != Shift::last) return cursor.token;
  if (word.unit == TimeUnit::day && !(at + 1 >= cursor.end || scan.tag(at + 1) == Tag::punctuation))
    return cursor.token;
  if (lead.shift == Shift::none && !(lead.article && lead.portion != Portion::whole)) return cursor.token;
  // "the past week", "the last year": a span up to now, which may reach into two calendar weeks
  const bool spanning = scan.key(cursor.token) == "the" || scan.key(at - 1) == "past";
  const int32_t shift = lead.shift == Shift::last ? -1 : lead.shift == Shift::next ? 1 : 0;
  DateInterval meant;
  if (spanning && lead.shift == Shift::last) {
    const DateInterval before = resolveUnit(word.unit, -1, scan.published);
    if (before.known()) meant = {scan.published - (before.end - before.begin), scan.published + 1};
  } else if (spanning && lead.shift == Shift::next && word.unit >= TimeUnit::week) {
    const DateInterval after = resolveUnit(word.unit, 1, scan.published);
    if (after.known()) meant = {scan.published, scan.published + (after.end - after.begin)};
  } else {
    meant = portionOf(resolveUnit(word.unit, shift, scan.published), lead.portion, scan.published);
  }
  addDate(scan, cursor, cursor.token, at + 1, meant, {}, true, name);
  return at + 1;
}

// "two years ago", "a month ago", "10 days earlier" is left unknown, "more than two years ago" too: a bound is no day.
uint32_t readAgo(Scan& scan, const Cursor& cursor, std::string_view name) {
  Amount amount = readAmount(scan, cursor.token, cursor.end);
  if (!amount && (scan.key(cursor.token) == "a" || scan.key(cursor.token) == "an")) {
    amount = {.begin = cursor.token, .end = cursor.token + 1, .core = cursor.token};
    amount.quantity = {1, 1, false};
  }
  if (!amount || amount.end + 1 >= cursor.end || amount.indefinite) return cursor.token;
  const uint32_t unit_at = amount.end;
  if (!scan.is(unit_at, kTimeUnit)) return cursor.token;
  const std::string_view word = scan.key(unit_at + 1);
  const bool ago = word == "ago";
  if (!ago && word != "later" && word != "earlier") return cursor.token;
  const TimeUnit unit = scan.word(unit_at).unit;
  DateInterval meant;
  const Quantity& quantity = amount.quantity;
  const bool whole = quantity.low == quantity.high &&
                     quantity.low == static_cast<double>(static_cast<int32_t>(quantity.low)) && quantity.low < 12000;
  if (ago && whole && unit >= TimeUnit::day)
    meant = resolveUnit(unit, -static_cast<int32_t>(quantity.low), scan.published);
  // "about two years ago": the hedge says nothing of the day
  const uint32_t first = quantity.approximate ? amount.core : cursor.token;
  addDate(scan, cursor, first, unit_at + 2, meant, {}, true, name);
  return unit_at + 2;
}

// ---- holidays, seasons, years, decades, centuries ----

uint32_t readHoliday(Scan& scan, const Cursor& cursor, std::string_view name) {
  std::string words;
  const Holiday* found = nullptr;
  uint32_t end = cursor.token;
  for (uint32_t i = cursor.token; i < cursor.end && i < cursor.token + 5; ++i) {
    if (i > cursor.token) words += ' ';
    words += scan.key(i);
    if (const Holiday* holiday = holidayNamed(words)) {
      found = holiday;
      end = i + 1;
    }
  }
  if (found == nullptr) return cursor.token;
  // "Easter Island", "Christmas Humphreys": a name that goes on
  if (end < cursor.end && scan.has(end, kCapital) && scan.tag(end) == Tag::name && !scan.is(end, kMonth | kWeekday))
    return cursor.token;
  WrittenDate written;
  const int32_t year = yearAt(scan, end, cursor.end);
  DateInterval meant;
  if (year != 0) {
    meant = dayInterval(holidayIn(*found, year));
    ++end;
  } else {
    meant = resolveHoliday(*found, scan.published, tenseAt(scan, cursor, cursor.token, end));
  }
  addDate(scan, cursor, cursor.token, end, meant, {}, year == 0, name);
  return end;
}

// "summer of 2012", "spring 2020"; a bare season where it can be nothing else.
uint32_t readSeason(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  uint32_t year_at = at + 1;
  if (year_at < cursor.end && scan.key(year_at) == "of") ++year_at;
  const int32_t year = yearAt(scan, year_at, cursor.end);
  if (year != 0) {
    addDate(scan, cursor, at, year_at + 1, resolveSeason(scan.word(at).calendar, year), {}, false, name);
    return year_at + 1;
  }
  const std::string_view key = scan.key(at);
  const std::string_view before = at > cursor.first ? scan.key(at - 1) : std::string_view();
  const bool is = at > cursor.first && key == "spring" && scan.is(at - 1, kBeForm);
  const bool asked = before == "the" || before == "in" || before == "late" || before == "early" || is;
  // "winter weather", "Summer Games": it only describes
  if (at + 1 < cursor.end && (scan.tag(at + 1) == Tag::noun || scan.has(at + 1, kCapital))) return at;
  if ((key == "fall" || key == "spring") && !asked) return at;
  if (key == "fall" && at + 1 < cursor.end && (scan.key(at + 1) == "of" || scan.key(at + 1) == "in")) return at;
  addDate(scan, cursor, at, at + 1, {}, {}, true, name);
  return at + 1;
}

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
  bool asked = false;
  for (const std::string_view word : kAsks) asked = asked || key_before == word;
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

// "the following month", "the next day", "that year": said in the light of another date, which is not guessed.
uint32_t readAnaphoric(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t at = cursor.token;
  const bool article = scan.key(at) == "the";
  if (article) ++at;
  if (at + 1 >= cursor.end || !scan.is(at + 1, kTimeUnit) || scan.isPlural(at + 1) ||
      scan.word(at + 1).unit < TimeUnit::day)
    return cursor.token;
  const std::string_view key = scan.key(at);
  const bool next_day = key == "next" && scan.word(at + 1).unit == TimeUnit::day;
  const bool fits = article ? key == "following" || key == "same" || key == "preceding" || next_day : key == "that";
  if (!fits) return cursor.token;
  addDate(scan, cursor, cursor.token, at + 2, {}, {}, true, name);
  return at + 2;
}

// "1980s", "the '80s", "the 90s".
uint32_t readDecade(Scan& scan, const Cursor& cursor, std::string_view name) {
  const Digits digits = readDigits(scan.text(cursor.token));
  if (!digits.ok || digits.suffix != "s" || digits.decimals != 0 || digits.mantissa % 10 != 0) return cursor.token;
  uint32_t first = cursor.token;
  if (digits.whole_digits == 4 && digits.mantissa >= 1400 && digits.mantissa < 2200) {
    addDate(scan, cursor, first, first + 1, yearInterval(static_cast<int32_t>(digits.mantissa), 10), {}, false, name);
    return first + 1;
  }
  if (digits.whole_digits != 2 || cursor.token == cursor.first) return cursor.token;
  const bool apostrophe = scan.has(cursor.token - 1, kQuoteMark) && !scan.spaced(cursor.token);
  const std::string_view before = scan.key(cursor.token - 1);
  // "in her 90s" is an age
  if (!apostrophe && before != "the" && before != "early" && before != "late" && before != "mid") return cursor.token;
  if (apostrophe) --first;
  const auto in_century = static_cast<int32_t>(digits.mantissa);
  addDate(scan, cursor, first, cursor.token + 1, yearInterval((in_century <= 20 ? 2000 : 1900) + in_century, 10), {},
          true, name);
  return cursor.token + 1;
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
  if (glued(scan, at, cursor.end, "-")) ++at;
  if (at >= cursor.end || scan.key(at) != "century") return cursor.token;
  const bool before_christ =
      at + 1 < cursor.end && (scan.key(at + 1) == "bc" || scan.key(at + 1) == "bce" || scan.key(at + 1) == "b.c");
  DateInterval meant;
  if (!before_christ) meant = yearInterval((static_cast<int32_t>(number) - 1) * 100, 100);
  const uint32_t end = at + (before_christ ? 2 : 1);
  addDate(scan, cursor, cursor.token, end, meant, {}, false, name);
  return end;
}

// ---- the clock ----

// am, pm: 0, 12; -1 when it is neither.
int meridiem(std::string_view text) {
  if (text == "am" || text == "a.m" || text == "a.m." || text == "AM") return 0;
  if (text == "pm" || text == "p.m" || text == "p.m." || text == "PM") return 12;
  return -1;
}

uint32_t readClock(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const Digits digits = readDigits(scan.text(at));
  if (!digits.ok || digits.whole_digits > 2 || digits.grouped || digits.mantissa > 2459) return at;
  uint32_t end = at + 1;
  auto hour = static_cast<int>(digits.mantissa);
  int minute = 0;
  bool minutes = false;
  if (digits.decimals == 2 && digits.suffix.empty()) {
    // "7.30 p.m.": only with the half of the day behind it
    minute = hour % 100;
    hour /= 100;
    minutes = true;
    if (end >= cursor.end || meridiem(scan.key(end)) < 0) return at;
  } else if (digits.decimals != 0) {
    return at;
  }
  int half = digits.suffix.empty() ? -1 : meridiem(digits.suffix);
  if (!digits.suffix.empty() && half < 0) return at;
  if (half < 0 && !minutes && end + 1 < cursor.end && scan.key(end) == ":" && !scan.spaced(end) &&
      !scan.spaced(end + 1)) {
    const Digits after = scan.has(end + 1, kDigits) ? readDigits(scan.text(end + 1)) : Digits{};
    if (!after.ok || after.whole_digits != 2 || after.decimals != 0 || after.mantissa > 59) return at;
    minute = static_cast<int>(after.mantissa);
    minutes = true;
    end += 2;
    half = after.suffix.empty() ? -1 : meridiem(after.suffix);
    if (!after.suffix.empty() && half < 0) return at;
    if (end < cursor.end && scan.key(end) == ":" && !scan.spaced(end)) return at;  // 1:22:07 is a duration
  }
  if (half < 0 && end < cursor.end && meridiem(scan.key(end)) >= 0) half = meridiem(scan.key(end++));
  if (half < 0 && end < cursor.end && scan.key(end) == "o'clock") {
    ++end;
    minutes = true;
  }
  if (half < 0 && !minutes) return at;
  if (half >= 0 && (hour < 1 || hour > 12)) return at;
  if (half >= 0) hour = hour % 12 + half;
  if (hour > 24 || (hour == 24 && minute != 0)) return at;
  // a score or a ratio ("3:10 odds") when no half of the day, no "at" and no zone says it is a time
  if (half < 0 &&
      !(at > cursor.first && (scan.key(at - 1) == "at" || scan.key(at - 1) == "by" || scan.key(at - 1) == "around" ||
                              scan.key(at - 1) == "about" || scan.key(at - 1) == "until" ||
                              scan.key(at - 1) == "from" || scan.key(at - 1) == ","))) {
    static constexpr std::array<std::string_view, 8> kZones = {"gmt", "utc", "et", "est", "edt", "cet", "bst", "local"};
    bool zone = false;
    for (const std::string_view word : kZones) zone = zone || (end < cursor.end && scan.key(end) == word);
    if (!zone) return at;
  }
  addTime(scan, cursor, at, end, clockText(hour, minute), name);
  return end;
}

// "late at night", "at noon", "overnight" is left alone.
uint32_t readDayPart(Scan& scan, const Cursor& cursor, std::string_view name) {
  const uint32_t at = cursor.token;
  const auto part = static_cast<DayPart>(scan.word(at).calendar);
  uint32_t first = at;
  if (at > cursor.first && scan.key(at - 1) == "at") {
    first = at - 1;
    if (first > cursor.first && scan.key(first - 1) == "late" && !scan.taken(first - 1)) --first;
  } else if (!(part == DayPart::noon || part == DayPart::midnight) &&
             !(at > cursor.first + 1 && scan.key(at - 1) == "the" && scan.key(at - 2) == "in")) {
    return at;
  }
  addTime(scan, cursor, first == at ? at : (scan.key(first) == "late" ? first : at), at + 1, dayPartText(part), name);
  return at + 1;
}

constexpr std::array kDateRows = std::to_array<Recogniser>({
    {"date.calendar", kMonth | kWeekday | kOrdinalWord | kLead, kDigits, readCalendarDate},
    {"date.weekday", kWeekday | kLead, 0, readWeekday},
    {"date.holiday", kHolidayStart, 0, readHoliday},
    {"date.day", kDayWord, 0, readDayWord},
    {"date.ago", kUnitNumber | kTensNumber | kHedge | kMagnitude, kDigits, readAgo},
    {"date.anaphoric", kLead | kDeterminer, 0, readAnaphoric},
    {"date.relative", kLead, 0, readRelative},
    {"date.season", kSeason, 0, readSeason},
    {"date.era", 0, kDigits, readEra},
    {"date.century", kOrdinalWord | kTensNumber, kDigits, readCentury},
    {"date.decade", 0, kDigits, readDecade},
    {"time.clock", 0, kDigits, readClock},
    {"date.year", 0, kDigits, readYear},
    {"time.part", kDayPart, 0, readDayPart},
});

}  // namespace

std::span<const Recogniser> dateRecognisers() {
  return kDateRows;
}

void checkWeekdays(Scan& scan) {
  checkBracketed(scan);
}

}  // namespace synoptic
