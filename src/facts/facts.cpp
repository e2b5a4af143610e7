// facts: the main path of the room. Documents in, a Reading of each out: the publication date, then the table of
// recognisers over every sentence, then names, quotations and polarity, which see the whole article.
// Example: see facts.h. Covered by tests/facts.
#include "facts/facts.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "facts/attribution.h"
#include "facts/calendar.h"
#include "facts/dates.h"
#include "facts/names.h"
#include "facts/numbers.h"
#include "facts/polarity.h"
#include "facts/publication.h"
#include "facts/quotes.h"
#include "facts/scan.h"

namespace synoptic {
namespace {

// Dates before numbers: "Jan. 22" is no count of Januaries.
std::vector<Recogniser> recogniserTable() {
  std::vector<Recogniser> rows;
  for (const std::span<const Recogniser> group : {dateRecognisers(), numberRecognisers()}) {
    rows.insert(rows.end(), group.begin(), group.end());
  }
  return rows;
}

// A Scan read to its end.
Reading readScan(Scan& scan) {
  static const std::vector<Recogniser> kTable = recogniserTable();
  runRecognisers(scan, kTable.data(), kTable.size());
  checkWeekdays(scan);
  joinNames(scan, findNames(scan));
  const std::vector<bool> inside = readQuotes(scan);
  readAttributions(scan, inside);
  readPolarity(scan);
  Reading reading;
  reading.attributions = std::move(scan.attributions);
  reading.mentions = std::move(scan.mentions);
  reading.entities = std::move(scan.entities);
  reading.notes = std::move(scan.notes);
  std::stable_sort(reading.mentions.begin(), reading.mentions.end(), [](const Mention& a, const Mention& b) {
    return std::tie(a.span.begin, a.span.end, a.kind) < std::tie(b.span.begin, b.span.end, b.kind);
  });
  assignAttributions(reading);
  return reading;
}

struct Publication {
  int32_t day = DateInterval::kUnknown;
  PublishedFrom from = PublishedFrom::unknown;
};

// Given days first, then each article's own text, then the set.
std::vector<Publication> publicationDays(std::span<const Scan> scans, std::span<const std::string> given) {
  std::vector<Publication> days(scans.size());
  std::vector<int32_t> known;
  for (size_t i = 0; i < scans.size(); ++i) {
    days[i] = {i < given.size() ? parseIsoDate(given[i]) : DateInterval::kUnknown, PublishedFrom::given};
    if (days[i].day == DateInterval::kUnknown) days[i] = {publishedInText(scans[i]), PublishedFrom::text};
    if (days[i].day == DateInterval::kUnknown)
      days[i].from = PublishedFrom::unknown;
    else
      known.push_back(days[i].day);
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  for (size_t i = 0; i < scans.size() && !known.empty(); ++i) {
    if (days[i].day != DateInterval::kUnknown) continue;
    days[i].day = publishedInSet(datedEvents(scans[i]), known);
    if (days[i].day != DateInterval::kUnknown) days[i].from = PublishedFrom::set;
  }
  return days;
}

}  // namespace

std::vector<Reading> readFacts(std::span<const Document> documents, std::span<const std::string> published,
                               const Lexicon& lexicon) {
  std::vector<Scan> scans;
  scans.reserve(documents.size());
  for (const Document& document : documents) scans.emplace_back(document, lexicon, DateInterval::kUnknown);
  const std::vector<Publication> days = publicationDays(scans, published);
  std::vector<Reading> readings;
  readings.reserve(documents.size());
  for (size_t i = 0; i < scans.size(); ++i) {
    scans[i].published = days[i].day;
    readings.push_back(readScan(scans[i]));
    readings.back().published = days[i].day;
    readings.back().published_from = days[i].from;
    const std::string given = i < published.size() ? published[i] : std::string();
    if (days[i].from != PublishedFrom::given && !given.empty()) {
      readings.back().notes.push_back(
          {Note::Level::warning, "The publication date “" + given + "” is no date and was not used."});
    }
  }
  return readings;
}

std::string_view name(MentionKind kind) {
  static constexpr std::array<std::string_view, 13> kNames = {"number", "money", "percent", "ordinal", "duration",
                                                              "date",   "time",  "person",  "place",   "organisation",
                                                              "name",   "quote", "polarity"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view name(PublishedFrom from) {
  static constexpr std::array<std::string_view, 4> kNames = {"given", "text", "set", "unknown"};
  return kNames[static_cast<size_t>(from)];
}

}  // namespace synoptic
