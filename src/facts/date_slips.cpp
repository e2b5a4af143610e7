// date_slips: what a text says of a day that cannot be so: a weekday beside a date of another weekday, and a day that
// is still to come in a text that was published behind it. The mention keeps its value and is named after the slip; a
// note tells the reader. Example: "Thursday (October 27th)" in a year in which that day is a Monday. See dates.h.
// Covered by tests/facts/dates.cpp.
#include <array>

#include "facts/date_readers.h"
#include "facts/dates.h"
#include "facts/slots.h"

namespace synoptic {
namespace {

// Days before the publication within which a day to come is a slip; before them rather the year was guessed wrongly.
constexpr int32_t kRecentDays = 60;
constexpr uint32_t kVerbTokens = 12;  // between "will" or "are scheduled to" and the day

constexpr auto kLooksBack =
    std::to_array<std::string_view>({"would", "was", "were", "had", "since", "after", "following", ";"});
constexpr auto kScheduled = std::to_array<std::string_view>({"scheduled", "set", "due", "slated", "expected"});

// "will", "is scheduled", "are set": looks ahead from the day of publication, not from a day in the past as "would"
// does.
bool looksAhead(const Scan& scan, uint32_t begin, uint32_t end) {
  bool ahead = false;
  for (uint32_t i = begin; i < end; ++i) {
    const std::string_view key = scan.key(i);
    if (scan.has(i, kQuoteMark) || isAmong(kLooksBack, key)) return false;
    if (key == "will" || key == "'ll") ahead = true;
    if ((key == "is" || key == "are") && i + 1 < end && isAmong(kScheduled, scan.key(i + 1))) ahead = true;
  }
  return ahead;
}

}  // namespace

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

// "(October 27th)" behind "Thursday": a slip when that day is another weekday.
void checkWeekdays(Scan& scan) {
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

void checkTenses(Scan& scan) {
  if (scan.published == DateInterval::kUnknown || scan.published != scan.published_last) return;
  bool noted = false;
  for (Mention& mention : scan.mentions) {
    if (mention.recogniser != "date.calendar" || mention.verb == kNone || !mention.date.known()) continue;
    const DateInterval day = mention.date;
    if (day.end != day.begin + 1 || day.end > scan.published || scan.published - day.begin > kRecentDays) continue;
    const Sentence& sentence = scan.document.sentences[mention.sentence];
    if (sentence.kind == SentenceKind::boilerplate || sentence.kind == SentenceKind::byline) continue;
    uint32_t at = mention.verb;
    while (at < sentence.end_token && scan.span(at).begin < mention.span.begin && at < mention.verb + kVerbTokens) ++at;
    if (at == mention.verb || at >= sentence.end_token || scan.span(at).begin != mention.span.begin) continue;
    const uint32_t begin = mention.verb > sentence.first_token + 4 ? mention.verb - 4 : sentence.first_token;
    if (!looksAhead(scan, begin, at)) continue;
    mention.recogniser = "date.tense-denied";
    if (noted) continue;
    noted = true;
    scan.notes.push_back({Note::Level::warning, "“" + std::string(scan.document.text(mention.span)) +
                                                    "” is spoken of as still to come, but the article is of " +
                                                    isoDate(scan.published) + "."});
  }
}

}  // namespace synoptic
