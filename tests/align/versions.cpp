// Versions of one text: every sentence finds what became of it; what changed its place is marked.
#include <algorithm>
#include <map>
#include <string>

#include "doctest/doctest.h"
#include "fixtures.h"

using namespace synoptic;
using fixtures::alignBodies;

namespace {

std::string numbered(const std::vector<std::string>& sentences) {
  std::string body;
  for (const std::string& sentence : sentences) body += sentence + "\n\n";
  return body;
}

// Sentences that share little with each other.
const std::vector<std::string>& lighthouse() {
  static const std::vector<std::string> kSentences = {
      "Lighthouse keeper retires after four decades",
      "Brunhild Asker climbed the 212 steps of the Skarn lighthouse for the last time on Sunday.",
      "Her successor is a computer in a cellar in Oslund.",
      "Fishermen gave her a model of the cutter Havfru, carved from driftwood.",
      "During the storm of 1987 she kept the lamp burning with paraffin for three nights.",
      "The ministry of transport wants to sell the building to a hotel chain.",
      "Neighbours on the island have collected 900 signatures against the sale.",
      "Asker plans to breed sheep and to write down the names of wrecked ships.",
  };
  return kSentences;
}

}  // namespace

TEST_CASE("the same article twice: every sentence is linked to its twin, kept, not moved") {
  for (const std::string& body : {numbered(lighthouse()), fixtures::bridgeReports()[0], fixtures::bridgeReports()[3]}) {
    const fixtures::Case c = alignBodies({body, body});
    REQUIRE(c.alignment.links.size() == c.documents[0].sentences.size());
    for (const Link& link : c.alignment.links) {
      CHECK(link.left.sentence == link.right.sentence);
      CHECK(link.revision == Revision::kept);
      CHECK(link.level == Level::full);
      CHECK(!link.moved);
      const Sentence& sentence = c.documents[0].sentences[link.left.sentence];
      CHECK(link.tokens.size() == sentence.end_token - sentence.first_token);
    }
    REQUIRE(c.alignment.copies.size() == 1);
    CHECK(c.alignment.copies[0].share == 1);
  }
}

TEST_CASE("a copy with its sentences shuffled: all linked, every displaced one moved") {
  std::vector<std::string> sentences = lighthouse();
  const std::string before = numbered(sentences);
  std::swap(sentences[2], sentences[6]);
  const fixtures::Case c = alignBodies({before, numbered(sentences)});
  std::map<uint32_t, const Link*> of;
  for (const Link& link : c.alignment.links) of[link.left.sentence] = &link;
  REQUIRE(of.size() == sentences.size());
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    CAPTURE(s);
    CHECK(of[s]->revision == Revision::kept);
    CHECK(of[s]->right.sentence == (s == 2 ? 6u : s == 6 ? 2u : s));
    CHECK(of[s]->moved == (s == 2 || s == 6));
  }
}

TEST_CASE("what became of a sentence") {
  std::vector<std::string> sentences = lighthouse();
  const std::string before = numbered(sentences);
  SUBCASE("reworded") {
    sentences[5] = "The transport ministry intends to sell the building to a chain of hotels.";
    const fixtures::Case c = alignBodies({before, numbered(sentences)});
    const Link* link = c.link(0, "The ministry of transport", 1, "The transport ministry");
    REQUIRE(link);
    CHECK(link->revision == Revision::reworded);
    CHECK(!link->moved);
  }
  SUBCASE("split") {
    sentences[4] = "During the storm of 1987 she kept the lamp burning. She did it with paraffin for three nights.";
    const fixtures::Case c = alignBodies({before, numbered(sentences)});
    const Link* one = c.link(0, "During the storm", 1, "During the storm");
    const Link* other = c.link(0, "During the storm", 1, "She did it");
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->revision == Revision::split);
    CHECK(other->revision == Revision::split);
  }
  SUBCASE("merged, seen from the other side") {
    sentences[4] = "During the storm of 1987 she kept the lamp burning. She did it with paraffin for three nights.";
    const fixtures::Case c = alignBodies({numbered(sentences), before});
    const Link* one = c.link(0, "During the storm", 1, "During the storm");
    REQUIRE(one);
    CHECK(one->revision == Revision::merged);
  }
  SUBCASE("added and removed have no link") {
    sentences[3] = "A choir of pupils sang on the pier.";
    const fixtures::Case c = alignBodies({before, numbered(sentences)});
    for (const Link& link : c.alignment.links) {
      CHECK(link.left.sentence != 3);
      CHECK(link.right.sentence != 3);
    }
  }
}

TEST_CASE("reports of one event that are no versions carry no revision") {
  const fixtures::Case c = alignBodies(fixtures::bridgeReports());
  for (const Link& link : c.alignment.links) CHECK(link.revision == Revision::none);
}
