// When an article was published: given, from its text, from the set, or unknown.
#include "facts_support.h"

using namespace synoptic;

namespace publication_table {
namespace {

std::vector<Reading> readSet(const std::vector<std::string>& texts, const std::vector<std::string>& published) {
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(readDocument(text));
  return readFacts(documents, published, testLexicon());
}

std::string published(const Reading& reading) {
  return reading.published_from == PublishedFrom::unknown
             ? "unknown"
             : isoDate(reading.published) + " " + std::string(name(reading.published_from));
}

const std::string kBody =
    "The council met in the old town hall and voted to close the bridge for a year, officials said.";

}  // namespace

TEST_CASE("the publication date is given or read from the text") {
  if (skippedWithoutLexicon()) return;
  struct Row {
    std::string what, text, given, expected;
  };
  const Row rows[] = {
      {"given", "Bridge closed\n\n" + kBody, "2026-01-21", "2026-01-21 given"},
      {"byline", "Bridge closed\nBy Ann Lee // 2026-01-26\n\n" + kBody, "", "2026-01-26 text"},
      {"a line of its own", "Bridge closed\n\nPublished 22 January 2026\n\n" + kBody, "", "2026-01-22 text"},
      {"dateline and copyright",
       "Bridge closed\n\nOSLO, Jan. 22 (Agency) - " + kBody + "\n\n© 2026 Agency. All rights reserved.", "",
       "2026-01-22 text"},
      {"a date of the report is none",
       "Bridge closed\n\n" + kBody + " It opened on January 8, 1980, after a long delay.", "", "unknown"},
      {"nothing", "Bridge closed\n\n" + kBody, "", "unknown"},
      {"malformed", "Bridge closed\n\n" + kBody, "yesterday", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const std::vector<Reading> readings = readSet({row.text}, {row.given});
    CHECK(published(readings[0]) == row.expected);
    CHECK(readings[0].notes.size() == (row.what == "malformed" ? 1 : 0));
  }
}

TEST_CASE("the publication date is taken over from the set only when months and days agree") {
  if (skippedWithoutLexicon()) return;
  const std::string dated = "Bridge closed\n\n" + kBody + " The mayor spoke on Jan. 21 in Oslo.";
  const std::vector<Reading> near = readSet({dated, "Bridge\n\n" + kBody}, {"", "2026-01-22"});
  CHECK(published(near[0]) == "2026-01-21 set");
  const std::vector<Reading> far = readSet({dated, "Bridge\n\n" + kBody}, {"", "2026-06-22"});
  CHECK(published(far[0]) == "unknown");
}

TEST_CASE("a weekday of one article is the day of another that tells the same") {
  if (skippedWithoutLexicon()) return;
  const std::string dated =
      "Bridge closed\n\nMayor Ann Lee will open the new harbour bridge for traffic on Jan. 22.\n\n"
      "\"We have worked on this for many long years,\" she said in Oslo on Jan. 21.";
  const std::string weekdays =
      "Bridge opens\n\nThe mayor, Ann Lee, will open the harbour bridge for traffic on Thursday.\n\n"
      "\"We have worked on this for many long years,\" Lee said on Wednesday. A storm struck on Friday.";
  const std::string year = "Bridge\nBy Bo Dahl // 2026-01-26\n\n" + kBody;
  const std::vector<Reading> set = readSet({dated, weekdays, year}, {"", "", ""});
  CHECK(published(set[0]) == "2026-01-21 set");
  CHECK(published(set[1]) == "2026-01-21 set");
  const auto dates = [](const Reading& reading) {
    std::string out;
    for (const Mention& mention : reading.mentions)
      if (mention.kind == MentionKind::date) out += mention.value + " ";
    return out;
  };
  CHECK(dates(set[1]) == "2026-01-22 2026-01-21 2026-01-16 ");
  // another day of the week is another day: nothing is taken over
  std::string other = weekdays;
  other.replace(other.find("Wednesday"), 9, "Tuesday");
  other.replace(other.find("Thursday"), 8, "Saturday");
  CHECK(published(readSet({dated, other, year}, {"", "", ""})[1]) == "unknown");
}

TEST_CASE("a weekday beside a date picks the year near the set") {
  if (skippedWithoutLexicon()) return;
  const std::string text =
      "Bridge closed\n\nOn Tuesday (November 25), while visiting Oslo, the mayor told reporters so.";
  const std::vector<Reading> set = readSet({text, "Bridge\n\n" + kBody}, {"", "2026-01-26"});
  CHECK(published(set[0]) == "2025-11-25 set");
  CHECK(published(readSet({text, "Bridge\n\n" + kBody}, {"", "2023-01-26"})[0]) == "unknown");
}

TEST_CASE("no articles, an empty article, an article without a sentence") {
  CHECK(readFacts({}, {}, testLexicon()).empty());
  const std::vector<Reading> readings = readSet({"", " \n"}, {});
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].mentions.empty());
  CHECK(readings[1].published_from == PublishedFrom::unknown);
}

}  // namespace publication_table
