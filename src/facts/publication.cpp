// publication: see publication.h. Example: the line "Published 22 January 2026, 10:05" gives 2026-01-22.
// Covered by tests/facts/publication.cpp.
#include "facts/publication.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "facts/calendar.h"
#include "facts/date_resolution.h"
#include "facts/slots.h"
#include "facts/written_dates.h"

namespace synoptic {
namespace {

constexpr uint32_t kTopSentences = 8;     // a heading's lines; beyond them a date is one of the report
constexpr uint32_t kEndSentences = 12;    // of the foot: copyright and "first published" lines
constexpr uint32_t kDateLineTokens = 16;  // a line longer than this says more than when it was published
constexpr uint32_t kDatelineTokens = 10;  // "MOSCOW, Jan. 22 (Reuters) -" stands within so many tokens

constexpr auto kPublicationWords = std::to_array<std::string_view>(
    {"published", "updated", "posted", "first", "by", "modified", "date", "last", "created", "on"});

// The first full date of a sentence: day, month and year.
int32_t fullDateIn(const Scan& scan, const Sentence& sentence) {
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (!scan.is(i, kMonth | kWeekday) && !scan.has(i, kDigits)) continue;
    const WrittenDate date = readWrittenDate(scan, i, sentence.end_token);
    if (!date || date.day == 0 || date.year == 0 || date.last_day != 0 || date.either_order) continue;
    const DateInterval day = resolveWritten(date, DateInterval::kUnknown, Tense::unknown);
    if (day.known()) return day.begin;
  }
  return DateInterval::kUnknown;
}

// A line about publication: a byline, or a short line without a verb other than "published".
bool isDateLine(const Scan& scan, const Sentence& sentence) {
  if (sentence.kind == SentenceKind::byline) return true;
  if (sentence.end_token - sentence.first_token > kDateLineTokens || sentence.kind == SentenceKind::headline)
    return false;
  bool says_so = sentence.kind == SentenceKind::boilerplate;
  uint32_t words = 0;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (isAmong(kPublicationWords, scan.key(i)))
      says_so = true;
    else if (scan.tag(i) == Tag::verb || scan.tag(i) == Tag::pronoun)
      return false;
    else if (scan.has(i, kWord) && !scan.is(i, kMonth | kWeekday))
      ++words;
  }
  return says_so || words <= 3;
}

// The year of "© 2026", "Copyright 2026"; 0 when there is none or they differ.
int32_t copyrightYear(const Scan& scan) {
  int32_t year = 0;
  for (uint32_t i = 0; i + 1 < scan.size(); ++i) {
    const std::string_view key = scan.key(i);
    if (key != "©" && key != "copyright" && key != "(c)") continue;
    uint32_t at = i + 1;
    while (at < scan.size() && at < i + 4 && !scan.has(at, kDigits)) ++at;
    const int32_t found = yearAt(scan, at, scan.size());
    if (found == 0) continue;
    if (year != 0 && year != found) return 0;
    year = found;
  }
  return year;
}

// "MOSCOW, Jan. 22 (Reuters) -": month and day before a dash, near the beginning of the first sentence of the body.
WrittenDate datelineOf(const Scan& scan, const Sentence& sentence) {
  WrittenDate found;
  const uint32_t stop = std::min(sentence.end_token, sentence.first_token + kDatelineTokens);
  for (uint32_t i = sentence.first_token; i < stop; ++i) {
    const std::string_view key = scan.key(i);
    if (found && (key == "-" || key == "–" || key == "—" || key == "--") && scan.spaced(i)) return found;
    if (!found && (scan.is(i, kMonth) || scan.has(i, kDigits))) {
      found = readWrittenDate(scan, i, sentence.end_token);
      if (found && found.day == 0) found = {};
      if (found) i = found.end - 1;
    }
    if (scan.tag(i) == Tag::verb) break;
  }
  return {};
}

}  // namespace

int32_t publishedInText(const Scan& scan) {
  const auto& sentences = scan.document.sentences;
  const auto count = static_cast<uint32_t>(sentences.size());
  for (uint32_t s = 0; s < std::min(count, kTopSentences); ++s) {
    if (!isDateLine(scan, sentences[s])) continue;
    if (const int32_t day = fullDateIn(scan, sentences[s]); day != DateInterval::kUnknown) return day;
  }
  int32_t year = 0;
  for (uint32_t s = 0; s < std::min(count, kTopSentences); ++s) {
    const WrittenDate dateline = datelineOf(scan, sentences[s]);
    if (!dateline) continue;
    year = dateline.year != 0 ? dateline.year : copyrightYear(scan);
    if (year != 0 && isRealDate({year, dateline.month, dateline.day}))
      return daysFromCivil({year, dateline.month, dateline.day});
  }
  for (uint32_t s = count > kEndSentences ? std::max(count - kEndSentences, kTopSentences) : kTopSentences; s < count;
       ++s) {
    if (sentences[s].kind != SentenceKind::boilerplate || !isDateLine(scan, sentences[s])) continue;
    if (const int32_t day = fullDateIn(scan, sentences[s]); day != DateInterval::kUnknown) return day;
  }
  return DateInterval::kUnknown;
}

}  // namespace synoptic
