// publication_set: see publication_set.h. Example: "Tuesday (November 25)" beside an article of 2026-01-26 is
// 2025-11-25, the nearest year in which that day is a Tuesday. Covered by tests/facts/publication.cpp.
#include "facts/publication_set.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "facts/calendar.h"
#include "facts/date_resolution.h"
#include "facts/slots.h"
#include "facts/tense.h"
#include "facts/written_dates.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kMostDays = 48;        // of one article, in text order: keeps pairs of articles cheap
constexpr uint32_t kMostTokens = 96;    // of a sentence that are compared
constexpr int32_t kSameEventDays = 14;  // an event of the set lies so near to a known day
constexpr int32_t kSureDays = 400;      // a weekday beside the date leaves one year in five or six
constexpr int32_t kNewsLag = 2;         // a report comes at most so many days after the last thing it tells
constexpr int32_t kPlannedDays = 45;    // and a plan is news at most so many days ahead
constexpr size_t kRun = 7;              // words in a row that are the same quotation, not just the same title
constexpr size_t kSharedKeys = 5;       // or: words of content in common, and two in five of the shorter sentence
constexpr int kRounds = 3;              // a day found may fix another

// A day that a sentence speaks of.
struct DayMention {
  uint32_t sentence = 0;
  int weekday = 0, month = 0, day = 0;  // 0: not written
  int32_t year = 0;
  Tense tense = Tense::unknown;
  std::string_view verb;  // its lemma
  int32_t resolved = DateInterval::kUnknown;
  bool by_weekday = false;  // resolved through another article: published within a week of it
};

struct SentenceKeys {
  std::vector<uint64_t> content, runs;  // sorted hashes
};

struct Report {
  std::vector<DayMention> days;
  std::vector<SentenceKeys> keys;  // one for each of `days`
};

uint64_t hashOf(std::string_view text, uint64_t seed) {
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return (seed ^ 0xff) * 1099511628211ull;
}
constexpr uint64_t kSeed = 14695981039346656037ull;

void sortUnique(std::vector<uint64_t>& hashes) {
  putInOrder(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

size_t sharedCount(const std::vector<uint64_t>& one, const std::vector<uint64_t>& other) {
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < one.size() && j < other.size();) {
    if (one[i] < other[j]) {
      ++i;
    } else if (other[j] < one[i]) {
      ++j;
    } else {
      ++shared, ++i, ++j;
    }
  }
  return shared;
}

SentenceKeys keysOf(const Scan& scan, const Sentence& sentence) {
  SentenceKeys keys;
  std::vector<uint32_t> words;
  const uint32_t end = std::min(sentence.end_token, sentence.first_token + kMostTokens);
  for (uint32_t i = sentence.first_token; i < end; ++i) {
    if (scan.tag(i) == Tag::punctuation || scan.has(i, kQuoteMark)) continue;
    words.push_back(i);
    const Tag tag = scan.tag(i);
    const bool content = tag == Tag::noun || tag == Tag::name || tag == Tag::verb || tag == Tag::adjective;
    if (content && !scan.is(i, kMonth | kWeekday)) keys.content.push_back(hashOf(scan.key(i), kSeed));
  }
  for (size_t i = 0; i + kRun <= words.size(); ++i) {
    uint64_t hash = kSeed;
    bool verb = false;
    for (size_t k = i; k < i + kRun; ++k) {
      hash = hashOf(scan.key(words[k]), hash);
      verb = verb || scan.tag(words[k]) == Tag::verb;
    }
    if (verb) keys.runs.push_back(hash);
  }
  sortUnique(keys.content);
  sortUnique(keys.runs);
  return keys;
}

// The tense of the sentence where the nearest verb has none ("On Tuesday, while travelling, he told reporters"): past
// when it has a past verb and nothing that looks ahead.
Tense tenseOfSentence(const Scan& scan, const Sentence& sentence) {
  Tense tense = Tense::unknown;
  const uint32_t end = std::min(sentence.end_token, sentence.first_token + kMostTokens);
  for (uint32_t i = sentence.first_token; i < end; ++i) {
    const bool infinitive = scan.key(i) == "to" && i + 1 < end && scan.tag(i + 1) == Tag::verb;
    if (scan.is(i, kModal) || infinitive) return Tense::unknown;
    if (scan.tag(i) == Tag::verb && tenseOf(scan, sentence, i) == Tense::past) tense = Tense::past;
  }
  return tense;
}

// Weekdays and dates with a day, of all sentences but boilerplate.
Report reportOf(const Scan& scan) {
  Report report;
  const auto& sentences = scan.document.sentences;
  for (uint32_t s = 0; s < sentences.size() && report.days.size() < kMostDays; ++s) {
    const Sentence& sentence = sentences[s];
    if (sentence.kind == SentenceKind::boilerplate || sentence.kind == SentenceKind::byline) continue;
    const size_t before = report.days.size();
    for (uint32_t i = sentence.first_token; i < sentence.end_token && report.days.size() < kMostDays; ++i) {
      if (!scan.is(i, kMonth | kWeekday) && !scan.has(i, kDigits)) continue;
      DayMention found;
      uint32_t end = i + 1;
      if (const WrittenDate date = readWrittenDate(scan, i, sentence.end_token); date && date.day != 0) {
        if (date.last_day != 0 || date.either_order) continue;
        found.month = date.month, found.day = date.day, found.year = date.year, found.weekday = date.weekday;
        end = date.end;
      } else if (scan.is(i, kWeekday) && scan.has(i, kCapital) && scan.key(i).ends_with("day")) {
        found.weekday = scan.word(i).calendar;
        // "Tuesday (November 25)"
        if (i + 2 < sentence.end_token && scan.key(i + 1) == "(") {
          const WrittenDate inner = readWrittenDate(scan, i + 2, sentence.end_token);
          if (inner && inner.day != 0 && inner.last_day == 0 && inner.weekday == 0)
            found.month = inner.month, found.day = inner.day, found.year = inner.year, end = inner.end;
        }
      } else {
        continue;
      }
      const uint32_t verb = verbOf(scan, sentence, i, end);
      found.sentence = s;
      found.tense = tenseOf(scan, sentence, verb);
      if (found.tense == Tense::unknown && found.weekday != 0 && found.month != 0)
        found.tense = tenseOfSentence(scan, sentence);
      if (verb != kNone) found.verb = scan.lemma(verb, Part::verb);
      report.days.push_back(found);
      i = end - 1;
    }
    if (report.days.size() == before) continue;
    const SentenceKeys keys = keysOf(scan, sentence);
    while (report.keys.size() < report.days.size()) report.keys.push_back(keys);
  }
  return report;
}

// The day meant by a month and a day in the light of the days known; kUnknown unless it is safe.
int32_t nearKnown(const DayMention& date, std::span<const int32_t> known) {
  int32_t found = DateInterval::kUnknown;
  for (const int32_t day : known) {
    const int32_t now = civilFromDays(day).year;
    int32_t best = DateInterval::kUnknown;
    for (int32_t year = now - 1; year <= now + 1; ++year) {
      if (!isRealDate({year, date.month, date.day})) continue;
      const int32_t candidate = daysFromCivil({year, date.month, date.day});
      if (date.weekday != 0 && weekdayOf(candidate) != date.weekday) continue;
      if (best == DateInterval::kUnknown || std::abs(candidate - day) < std::abs(best - day)) best = candidate;
    }
    if (best == DateInterval::kUnknown || std::abs(best - day) > (date.weekday != 0 ? kSureDays : kSameEventDays))
      continue;
    if (found != DateInterval::kUnknown && found != best) return DateInterval::kUnknown;
    found = best;
  }
  return found;
}

void resolveOwn(Report& report, const PublicationWindow& window, std::span<const int32_t> known) {
  for (DayMention& day : report.days) {
    if (day.resolved != DateInterval::kUnknown) continue;
    if (day.month != 0 && day.year != 0) {
      if (isRealDate({day.year, day.month, day.day})) day.resolved = daysFromCivil({day.year, day.month, day.day});
    } else if (day.month != 0) {
      day.resolved = nearKnown(day, known);
    } else if (window.known() && (day.tense == Tense::past || day.tense == Tense::future)) {
      const DateInterval first = resolveWeekday(day.weekday, Shift::none, window.first, day.tense);
      const DateInterval last = resolveWeekday(day.weekday, Shift::none, window.last, day.tense);
      if (first == last) day.resolved = first.begin;
    }
  }
}

bool sameTelling(const DayMention& one, const SentenceKeys& keys, const DayMention& other, const SentenceKeys& others) {
  if (sharedCount(keys.runs, others.runs) > 0) return true;
  if (one.verb.empty() || one.verb != other.verb) return false;
  const size_t shared = sharedCount(keys.content, others.content);
  return shared >= kSharedKeys && 5 * shared >= 2 * std::min(keys.content.size(), others.content.size());
}

// A bare weekday of `report` is the day that another article tells the same of, when only one such day is there.
bool resolveByOthers(std::vector<Report>& reports, size_t own, std::span<const int32_t> known) {
  bool any = false;
  for (size_t i = 0; i < reports[own].days.size(); ++i) {
    DayMention& day = reports[own].days[i];
    if (day.resolved != DateInterval::kUnknown || day.month != 0) continue;
    int32_t found = DateInterval::kUnknown;
    bool one_day = true;
    for (size_t r = 0; r < reports.size(); ++r) {
      for (size_t j = 0; r != own && j < reports[r].days.size(); ++j) {
        const DayMention& other = reports[r].days[j];
        if (other.resolved == DateInterval::kUnknown || weekdayOf(other.resolved) != day.weekday) continue;
        if (std::none_of(known.begin(), known.end(),
                         [&other](int32_t k) { return std::abs(k - other.resolved) <= kSameEventDays; }))
          continue;
        if (!sameTelling(day, reports[own].keys[i], other, reports[r].keys[j])) continue;
        one_day = one_day && (found == DateInterval::kUnknown || found == other.resolved);
        found = other.resolved;
      }
    }
    if (found == DateInterval::kUnknown || !one_day) continue;
    day.resolved = found;
    day.by_weekday = true;
    any = true;
  }
  return any;
}

PublicationWindow windowOf(const Report& report, std::span<const int32_t> known) {
  const auto near = [&known](int32_t day, int32_t most) {
    return std::any_of(known.begin(), known.end(), [&](int32_t k) { return std::abs(k - day) <= most; });
  };
  constexpr int32_t kNone32 = DateInterval::kUnknown;
  int32_t latest_past = kNone32, first_ahead = kNone32, first = kNone32, last = kNone32;
  const auto atLeast = [](int32_t& bound, int32_t day) { bound = bound == kNone32 ? day : std::max(bound, day); };
  const auto atMost = [](int32_t& bound, int32_t day) { bound = bound == kNone32 ? day : std::min(bound, day); };
  for (const DayMention& day : report.days) {
    if (day.resolved == kNone32 || !near(day.resolved, day.weekday != 0 ? kSureDays : kSameEventDays)) continue;
    if (day.tense == Tense::future) {
      atMost(first_ahead, day.resolved);
      if (day.by_weekday) atLeast(first, day.resolved - 6);
    } else if (day.tense == Tense::past) {
      // a day that is ahead in one sentence is behind in none
      const bool ahead = std::any_of(report.days.begin(), report.days.end(), [&day](const DayMention& other) {
        return other.resolved == day.resolved && other.tense == Tense::future;
      });
      if (ahead) continue;
      atLeast(latest_past, day.resolved);
      if (day.by_weekday) atMost(last, day.resolved + 6);
    }
  }
  if (latest_past == kNone32 && first_ahead == kNone32) return {};
  if (latest_past != kNone32) {
    atLeast(first, latest_past);
    atMost(last, latest_past + kNewsLag);
  }
  if (first_ahead != kNone32) {
    atMost(last, first_ahead);
    atLeast(first, first_ahead - kPlannedDays);
  }
  return first <= last ? PublicationWindow{first, last} : PublicationWindow{};
}

}  // namespace

void inferAcrossSet(std::span<const Scan> scans, std::span<PublicationWindow> windows) {
  std::vector<int32_t> known;
  for (const PublicationWindow& window : windows) {
    if (window.exact()) known.push_back(window.first);
  }
  putInOrder(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  if (known.empty() || std::all_of(windows.begin(), windows.end(), [](const auto& w) { return w.known(); })) return;
  std::vector<Report> reports;
  reports.reserve(scans.size());
  for (const Scan& scan : scans) reports.push_back(reportOf(scan));
  const std::vector<PublicationWindow> stated(windows.begin(), windows.end());
  for (int round = 0; round < kRounds; ++round) {
    bool any = round == 0;
    for (size_t i = 0; i < reports.size(); ++i) resolveOwn(reports[i], stated[i], known);
    for (size_t i = 0; i < reports.size(); ++i) {
      if (!stated[i].known()) any = resolveByOthers(reports, i, known) || any;
    }
    if (!any) break;
  }
  // Reports of one event that are all of these weeks: so is one that does not say when it was written, which tells the
  // year of "22 February" and leaves "Tuesday" open.
  constexpr int32_t kOneStory = 31, kAfterwards = 14;  // days
  const bool one_story = known.size() > 1 && known.back() - known.front() <= kOneStory;
  for (size_t i = 0; i < reports.size(); ++i) {
    if (stated[i].known()) continue;
    windows[i] = windowOf(reports[i], known);
    // a day of other weeks than theirs says that it may be of those
    const bool elsewhere = std::any_of(reports[i].days.begin(), reports[i].days.end(), [&](const DayMention& day) {
      return day.resolved != DateInterval::kUnknown &&
             (day.resolved < known.front() - kOneStory || day.resolved > known.back() + kOneStory);
    });
    if (!windows[i].known() && one_story && !elsewhere) windows[i] = {known.front(), known.back() + kAfterwards};
  }
}

}  // namespace synoptic
