// Texts made to keep a reader looking ahead (support/hostile_texts.h): long ones are read, and what is found in them
// lies within its sentence. How time grows with them is measured by ./dev bench --only hostile.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "facts/facts.h"
#include "support/hostile_texts.h"
#include "support/lexicon_files.h"
#include "text/text.h"

using namespace synoptic;

TEST_CASE("reading: long odd texts are read") {
  const std::vector<std::string> published(1, "2031-05-06");
  for (const HostileText& row : hostileReadings()) {
    CAPTURE(std::string(row.what));
    const Document document = readDocument(hostileBody(row, kHostileBytes));
    CHECK(readFacts({&document, 1}, published, testLexicon()).size() == 1);
  }
}

TEST_CASE("reading: mentions of odd texts lie within their sentences") {
  for (const HostileText& row : hostileReadings()) {
    CAPTURE(std::string(row.what));
    const Document document = readDocument("The envoys met. " + hostileBody(row, 600) + " They left.");
    const std::vector<Reading> readings = readFacts({&document, 1}, {}, testLexicon());
    bool good = readings.size() == 1;
    for (const Mention& mention : readings[0].mentions)
      good = good && mention.sentence < document.sentences.size() && mention.span.begin < mention.span.end &&
             document.sentences[mention.sentence].span.contains(mention.span);
    CHECK(good);
  }
}
