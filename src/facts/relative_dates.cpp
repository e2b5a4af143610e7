// relative_dates: days said in the light of another: "today", "last week", "earlier this month", "two years ago",
// holidays, seasons; see date_readers.h. Example: published 2026-01-21, "earlier this month" is 2026-01-01/2026-01-21.
// Covered by tests/facts/dates.cpp.
#include <array>

#include "facts/amounts.h"
#include "facts/date_readers.h"
#include "facts/measures.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

bool glued(const Scan& scan, uint32_t token, uint32_t end, std::string_view mark) {
  return token < end && !scan.spaced(token) && scan.key(token) == mark;
}

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

DateInterval unitMeant(const Scan& scan, TimeUnit unit, int32_t shift) {
  return onPublication(scan, [&](int32_t day) { return resolveUnit(unit, shift, day); });
}

}  // namespace

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
  const uint32_t verb = verbOf(scan, sentence, first, end);
  const Tense tense = tenseOf(scan, sentence, verb);
  // "will be the second, following a meeting in December": that one may lie behind
  for (uint32_t i = verb; tense == Tense::future && verb != kNone && i < first; ++i) {
    const std::string_view key = scan.key(i);
    if (key == "following" || key == "after" || key == "since") return Tense::unknown;
  }
  return tense;
}

// "earlier this", "early in", "mid-", "the end of the", "last", "late last", "this past", "" (end == token).
DateLead readLead(const Scan& scan, uint32_t token, uint32_t end) {
  DateLead lead{token, Shift::none, Portion::whole, false};
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

uint32_t readDayWord(Scan& scan, const Cursor& cursor, std::string_view name) {
  uint32_t end = cursor.token + 1;
  const int32_t offset = scan.word(cursor.token).calendar;
  // "today's", "the day before yesterday"
  addDate(scan, cursor, cursor.token, end, unitMeant(scan, TimeUnit::day, offset), {}, true, name);
  if (scan.key(cursor.token) != "tonight") end = readDayPartBehind(scan, cursor, end);
  return end;
}

// "last week", "earlier this month", "next year", "the end of the year", "this morning", "last night", "last summer".
uint32_t readRelative(Scan& scan, const Cursor& cursor, std::string_view name) {
  const DateLead lead = readLead(scan, cursor.token, cursor.end);
  const uint32_t at = lead.end;
  if (at >= cursor.end || at == cursor.token) return cursor.token;
  const WordFacts& word = scan.word(at);
  const std::string_view key = scan.key(at);
  if (word.is(kDayPart) && lead.shift != Shift::none && lead.portion == Portion::whole) {
    const bool last = lead.shift == Shift::last;
    if (last ? key != "night" && key != "evening" : lead.shift != Shift::current) return cursor.token;
    addDate(scan, cursor, cursor.token, at + 1, unitMeant(scan, TimeUnit::day, last ? -1 : 0), {}, true, name);
    return at + 1;
  }
  if (word.is(kSeason) && lead.shift != Shift::none) {
    if (scan.published == DateInterval::kUnknown) return cursor.token;
    const DateInterval season =
        onPublication(scan, [&](int32_t day) { return resolveShiftedSeason(word.calendar, lead.shift, day); });
    addDate(scan, cursor, cursor.token, at + 1, season, {}, true, name);
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
  const DateInterval meant = onPublication(scan, [&](int32_t day) {
    const DateInterval unit = resolveUnit(word.unit, shift, day);
    const int32_t days = unit.known() ? unit.end - unit.begin : 0;
    if (spanning && days > 0 && lead.shift == Shift::last) return DateInterval{day - days, day + 1};
    if (spanning && days > 0 && lead.shift == Shift::next && word.unit >= TimeUnit::week)
      return DateInterval{day, day + days};
    return portionOf(unit, lead.portion, day);
  });
  addDate(scan, cursor, cursor.token, at + 1, meant, {}, true, name);
  return at + 1;
}

// "two years ago", "a month ago", "10 days earlier" is left unknown, "more than two years ago" too: a bound is no day.
uint32_t readAgo(Scan& scan, const Cursor& cursor, const Amount& amount, std::string_view name) {
  if (amount.end + 1 >= cursor.end || amount.indefinite) return cursor.token;
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
    meant = unitMeant(scan, unit, -static_cast<int32_t>(quantity.low));
  // "about two years ago": the hedge says nothing of the day
  const uint32_t first = quantity.approximate ? amount.core : cursor.token;
  addDate(scan, cursor, first, unit_at + 2, meant, {}, true, name);
  return unit_at + 2;
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
  const int32_t year = yearAt(scan, end, cursor.end);
  DateInterval meant;
  if (year != 0) {
    meant = dayInterval(holidayIn(*found, year));
    ++end;
  } else {
    const Tense tense = tenseAt(scan, cursor, cursor.token, end);
    meant = onPublication(scan, [&](int32_t day) { return resolveHoliday(*found, day, tense); });
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

}  // namespace synoptic
