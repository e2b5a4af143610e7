// The timeline of the sample: each day once, planned turned into happened, slips and disputes where they stand.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "study/sample.h"
#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

const TimelineEntry* entryOf(const std::vector<TimelineEntry>& timeline, std::string_view when) {
  const auto found = std::find_if(timeline.begin(), timeline.end(),
                                  [&](const TimelineEntry& one) { return isoInterval(one.when) == when; });
  return found == timeline.end() ? nullptr : &*found;
}

size_t textsOf(const TimelineEntry& entry) {
  std::vector<uint32_t> articles;
  for (const Happening& happening : entry.happenings)
    for (const Telling& telling : happening.tellings) articles.push_back(telling.sentence.article);
  std::sort(articles.begin(), articles.end());
  return size_t(std::unique(articles.begin(), articles.end()) - articles.begin());
}

}  // namespace

TEST_CASE("every resolved day stands once, in order") {
  if (!haveTestLexicon()) return;
  const auto timeline = timelineOf(sampleComparison(), testLexicon());
  std::map<std::string, int> count;
  for (const TimelineEntry& entry : timeline) ++count[isoInterval(entry.when)];
  for (const char* day : {"2026-03-03", "2026-03-05", "2026-03-06", "2026-06-01"}) {
    CAPTURE(std::string(day));
    CHECK(count[day] == 1);
  }
  CHECK(std::is_sorted(timeline.begin(), timeline.end(),
                       [](const TimelineEntry& left, const TimelineEntry& right) { return left.when < right.when; }));
}

TEST_CASE("the day of the collision has all texts, however they name it") {
  if (!haveTestLexicon()) return;
  const auto timeline = timelineOf(sampleComparison(), testLexicon());
  const TimelineEntry* day = entryOf(timeline, "2026-03-03");
  REQUIRE(day != nullptr);
  CHECK(textsOf(*day) >= 4);
}

TEST_CASE("what was planned and then happened is told so") {
  if (!haveTestLexicon()) return;
  const auto timeline = timelineOf(sampleComparison(), testLexicon());
  // the reopening, the minister's visit; not the first crossing, of whose day the others tell another thing
  for (const auto& [when, came_about] :
       {std::pair("2026-03-05", true), std::pair("2026-03-06", true), std::pair("2026-03-03", false)}) {
    CAPTURE(std::string(when));
    const TimelineEntry* day = entryOf(timeline, when);
    REQUIRE(day != nullptr);
    CHECK(came_about == std::any_of(day->happenings.begin(), day->happenings.end(),
                                    [](const Happening& one) { return one.came_about; }));
  }
}

TEST_CASE("a weekday that does not go with its date is flagged as a slip of the text") {
  if (!haveTestLexicon()) return;
  size_t slips = 0;
  for (const TimelineEntry& entry : timelineOf(sampleComparison(), testLexicon()))
    for (const Happening& happening : entry.happenings)
      for (const Telling& telling : happening.tellings)
        if (!telling.slip.empty()) {
          ++slips;
          CHECK(telling.sentence.article == 2);  // "Wednesday, March 3"
        }
  CHECK(slips > 0);
}

TEST_CASE("a conflict about a day stands at its days") {
  if (!haveTestLexicon()) return;
  const Comparison& comparison = sampleComparison();
  size_t disputed = 0;
  for (const TimelineEntry& entry : timelineOf(comparison, testLexicon()))
    for (const uint32_t fact : entry.disputed) {
      ++disputed;
      CHECK(comparison.facts[fact].relation == Relation::conflict);
    }
  CHECK(disputed > 0);
}

TEST_CASE("no article, no text and no date make an empty timeline") {
  CHECK(timelineOf(compare({}, testLexicon()), testLexicon()).empty());
  Request request;
  request.articles.push_back({"", "", "", "", "", "Nothing here has a day."});
  CHECK(timelineOf(compare(std::move(request), testLexicon()), testLexicon()).empty());
}

}  // namespace synoptic
