// Slips within one text: a weekday beside a date that it cannot be. In: one article. Out: findings date.weekday-slip.
// Method: a weekday, then a month and a day (or a day and a month), with nothing but a comma, "the" or a bracket
// between them. A year that is written decides; else the day next to the publication, or every one within a year
// of it, must refuse the pair, and facts must not have found the year in which it fits. Weekdays by the proleptic
// Gregorian calendar of facts. Example: "by Tuesday (May 4th)" in a text of 2023, when May 4 was a Thursday, is a slip.
// Covered by tests/compare/dates_test.cpp.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "compare/judges.h"

namespace synoptic {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
// More slips than these in one text are its way of writing.
constexpr int kMostSlips = 8;
// A day without its year is one this near to the publication, if there is one; else one of the year before or
// behind it (as facts resolve it).
constexpr int32_t kDaysNear = 60, kDaysBefore = 366, kDaysBehind = 366;

// 1970-01-01 was a Thursday; Monday is 0.
size_t weekdayOf(int32_t day) {
  return static_cast<size_t>(((day % 7) + 7 + 3) % 7);
}

size_t weekdayNamed(std::string_view key) {
  return static_cast<size_t>(std::find(kWeekdays.begin(), kWeekdays.end(), key) - kWeekdays.begin());
}

// The month of "october", "oct", "sept"; 12: none.
size_t monthNamed(std::string_view key) {
  for (size_t month = 0; month < kMonths.size(); ++month)
    if (key == kMonths[month] || (key.size() >= 3 && key.size() <= 4 && kMonths[month].starts_with(key))) return month;
  return kMonths.size();
}

// "27", "27th"; 0: no day of a month.
int dayNumber(std::string_view key) {
  int day = 0;
  size_t digits = 0;
  while (digits < key.size() && key[digits] >= '0' && key[digits] <= '9' && digits < 3)
    day = day * 10 + key[digits++] - '0';
  const std::string_view ending = key.substr(digits);
  const bool fine = digits > 0 && digits < 3 &&
                    (ending.empty() || ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
  return fine && day >= 1 && day <= 31 ? day : 0;
}

int yearNumber(std::string_view key) {
  if (key.size() != 4 || !std::all_of(key.begin(), key.end(), [](char digit) { return digit >= '0' && digit <= '9'; }))
    return 0;
  const int year = (key[0] - '0') * 1000 + (key[1] - '0') * 100 + (key[2] - '0') * 10 + (key[3] - '0');
  return year >= 1900 && year < 2100 ? year : 0;
}

struct WrittenDay {
  size_t month = kMonths.size();
  int day = 0, year = 0;
  Span span;
};

// The date whose first token is `at`: "October 27th", "27 October", either with a year.
WrittenDay readDay(const Document& document, uint32_t at, uint32_t end) {
  const auto key = [&](uint32_t token) {
    return token < end ? document.key(document.tokens[token]) : std::string_view();
  };
  WrittenDay out;
  out.month = monthNamed(key(at));
  out.day = dayNumber(key(out.month < kMonths.size() ? at + 1 : at));
  if (out.month == kMonths.size()) out.month = monthNamed(key(at + 1));
  if (out.month == kMonths.size() || out.day == 0) return {};
  uint32_t last = at + 1;
  if (key(last + 1) == "st" || key(last + 1) == "nd" || key(last + 1) == "rd" || key(last + 1) == "th") ++last;
  out.span = {document.tokens[at].span.begin, document.tokens[last].span.end};
  out.year = yearNumber(key(key(last + 1) == "," ? last + 2 : last + 1));
  return out;
}

bool impossible(size_t weekday, const WrittenDay& written, int32_t published) {
  const int near = published == DateInterval::kUnknown ? 0 : yearNumber(isoDate(published).substr(0, 4));
  const int first = written.year ? written.year : near - 1, last = written.year ? written.year : near + 1;
  const auto two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  bool any = false, fits = false;
  for (int year = first; year <= last; ++year) {
    const int32_t day =
        parseIsoDate(std::to_string(year) + "-" + two(static_cast<int>(written.month) + 1) + "-" + two(written.day));
    if (day == DateInterval::kUnknown) continue;
    if (!written.year && day >= published - kDaysNear && day <= published + kDaysNear) return weekdayOf(day) != weekday;
    if (!written.year && (day < published - kDaysBefore || day > published + kDaysBehind)) continue;
    any = true;
    fits = fits || weekdayOf(day) == weekday;
  }
  return any && !fits;
}

// "On Thursday, 6 November", in a text that has told of "Monday, 3 November 2031": facts found the year in which it is
// one.
bool isReadAs(const Side& side, Span written, size_t weekday) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::date && one.span.overlaps(written) && one.date.known() &&
           one.date.end == one.date.begin + 1 && weekdayOf(one.date.begin) == weekday;
  });
}

}  // namespace

void judgeArticle(const Scene& scene, uint32_t article, Findings& findings) {
  int made = 0;
  const Document& document = scene.document(article);
  const int32_t published = scene.reading(article).published;
  for (uint32_t at = 0; at < document.sentences.size(); ++at) {
    const Sentence& sentence = document.sentences[at];
    for (uint32_t token = sentence.first_token; token + 2 < sentence.end_token; ++token) {
      const size_t weekday = weekdayNamed(document.key(document.tokens[token]));
      if (weekday == kWeekdays.size()) continue;
      uint32_t next = token + 1;
      const std::string_view between = document.key(document.tokens[next]);
      if (between == "," || between == "(" || between == "the") ++next;
      const WrittenDay written = readDay(document, next, sentence.end_token);
      if (written.day == 0 || (written.year == 0 && published == DateInterval::kUnknown) ||
          !impossible(weekday, written, published) || isReadAs(sideOf(scene, {article, at}), written.span, weekday))
        continue;
      if (++made > kMostSlips) return;
      const SentenceRef ref{article, at};
      findings.push_back({Rule::date_weekday_slip,
                          FactKind::date,
                          {ref, document.tokens[token].span, std::string(kWeekdays[weekday])},
                          {ref, written.span, std::string(document.text(written.span))},
                          1000,
                          1 + static_cast<uint32_t>(Rule::date_weekday_slip)});
    }
  }
}

}  // namespace synoptic
