// facts: the main path of the room. Documents in, a Reading of each out: the publication date, then the table of
// recognisers over every sentence, then names, quotations and polarity, which see the whole article.
// Example: see facts.h. Covered by tests/facts.
#include "facts/facts.h"

#include <array>

#include "facts/ages.h"
#include "facts/attribution.h"
#include "facts/calendar.h"
#include "facts/dates.h"
#include "facts/names.h"
#include "facts/numbers.h"
#include "facts/polarity.h"
#include "facts/publication.h"
#include "facts/publication_set.h"
#include "facts/quotes.h"
#include "facts/scan.h"
#include "text/text.h"

namespace synoptic {
namespace {

// Dates before numbers: "Jan. 22" is no count of Januaries.
RecogniserTable recogniserTable() {
  std::vector<Recogniser> rows;
  for (const std::span<const Recogniser> group : {dateRecognisers(), numberRecognisers()}) {
    rows.insert(rows.end(), group.begin(), group.end());
  }
  return RecogniserTable(std::move(rows));
}

// Ordered by span, then kind, then as they were found; sorted as numbers, because a Mention is large.
std::vector<Mention> inOrder(std::vector<Mention> mentions) {
  struct Place {
    uint64_t span;
    uint64_t kind_and_index;
    auto operator<=>(const Place&) const = default;
  };
  std::vector<Place> places;
  places.reserve(mentions.size());
  for (size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    places.push_back({uint64_t(mention.span.begin) << 32 | mention.span.end, uint64_t(mention.kind) << 32 | i});
  }
  putInOrder(places);
  std::vector<Mention> sorted;
  sorted.reserve(mentions.size());
  for (const Place& place : places) sorted.push_back(std::move(mentions[uint32_t(place.kind_and_index)]));
  return sorted;
}

// A Scan read to its end.
Reading readScan(Scan& scan) {
  static const RecogniserTable kTable = recogniserTable();
  kTable.run(scan);
  checkWeekdays(scan);
  checkTenses(scan);
  joinNames(scan, findNames(scan));
  findBearers(scan);
  const std::vector<bool> inside = readQuotes(scan);
  readAttributions(scan, inside);
  readPolarity(scan);
  Reading reading;
  reading.attributions = std::move(scan.attributions);
  reading.mentions = inOrder(std::move(scan.mentions));
  reading.entities = std::move(scan.entities);
  reading.notes = std::move(scan.notes);
  assignAttributions(reading);
  return reading;
}

// Days between which a publication may lie and still be named: the first of them, marked as inferred.
constexpr int32_t kNearlyADay = 2;

struct Publication {
  PublicationWindow days;
  PublishedFrom from = PublishedFrom::unknown;
};

// Given days first, then each article's own text, then the set.
std::vector<Publication> publicationDays(std::span<const Scan> scans, std::span<const std::string> given) {
  std::vector<Publication> found(scans.size());
  std::vector<PublicationWindow> windows(scans.size());
  for (size_t i = 0; i < scans.size(); ++i) {
    int32_t day = i < given.size() ? parseIsoDate(given[i]) : DateInterval::kUnknown;
    found[i].from = PublishedFrom::given;
    if (day == DateInterval::kUnknown) {
      day = publishedInText(scans[i]);
      found[i].from = day == DateInterval::kUnknown ? PublishedFrom::set : PublishedFrom::text;
    }
    windows[i] = {day, day};
  }
  inferAcrossSet(scans, windows);
  for (size_t i = 0; i < scans.size(); ++i) {
    found[i].days = windows[i];
    if (!windows[i].known()) found[i].from = PublishedFrom::unknown;
  }
  return found;
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
    scans[i].published = days[i].days.first;
    scans[i].published_last = days[i].days.last;
    readings.push_back(readScan(scans[i]));
    if (days[i].days.known() && days[i].days.last - days[i].days.first <= kNearlyADay) {
      readings.back().published = days[i].days.first;
      readings.back().published_from = days[i].from;
    }
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
