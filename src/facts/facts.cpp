// facts: the main path of the room. Documents in, a Reading of each out: the publication date, then the table of
// recognisers over every sentence, then names, quotations and polarity, which see the whole article.
// Example: see facts.h. Covered by tests/facts.
#include "facts/facts.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "facts/dates.h"
#include "facts/names.h"
#include "facts/numbers.h"
#include "facts/polarity.h"
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

Reading readArticle(const Document& document, const Lexicon& lexicon, int32_t published) {
  static const std::vector<Recogniser> kTable = recogniserTable();
  Scan scan(document, lexicon, published);
  runRecognisers(scan, kTable.data(), kTable.size());
  checkWeekdays(scan);
  joinNames(scan, findNames(scan));
  readQuotes(scan);
  readPolarity(scan);
  Reading reading;
  reading.mentions = std::move(scan.mentions);
  reading.entities = std::move(scan.entities);
  reading.notes = std::move(scan.notes);
  const auto order = [](const Mention& m) { return std::tie(m.span.begin, m.span.end, m.kind); };
  std::stable_sort(reading.mentions.begin(), reading.mentions.end(),
                   [&](const Mention& a, const Mention& b) { return order(a) < order(b); });
  return reading;
}

}  // namespace

std::vector<Reading> readFacts(std::span<const Document> documents, std::span<const std::string> published,
                               const Lexicon& lexicon) {
  std::vector<Reading> readings;
  readings.reserve(documents.size());
  for (size_t i = 0; i < documents.size(); ++i) {
    const std::string given = i < published.size() ? published[i] : std::string();
    const int32_t day = parseIsoDate(given);
    readings.push_back(readArticle(documents[i], lexicon, day));
    readings.back().published = day;
    readings.back().published_from = day == DateInterval::kUnknown ? PublishedFrom::unknown : PublishedFrom::given;
    if (day == DateInterval::kUnknown && !given.empty()) {
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
