// What is linked and what is not, on invented reports; the order of the articles changes nothing.
#include "align/align.h"

#include <algorithm>
#include <map>
#include <set>

#include "doctest/doctest.h"
#include "fixtures.h"

using namespace synoptic;
using fixtures::alignBodies;

TEST_CASE("sentences that say the same thing are linked") {
  const fixtures::Case c = alignBodies(fixtures::bridgeReports());
  struct Example {
    uint32_t left;
    std::string left_begin;
    uint32_t right;
    std::string right_begin;
  };
  const Example examples[] = {
      {0, "Barge strikes", 1, "Ellery Bridge closed"},          // headlines, reworded
      {0, "A cargo barge struck", 1, "The Ellery Bridge in"},   // leads
      {0, "The ferry company", 1, "Northline is going"},        // crossings, ferries
      {0, "Divers found a crack", 2, "Divers who inspected"},   // far apart
      {2, "Repairs could cost", 3, "Engineers put the price"},  // other words for the same sum
      {0, "The bridge, opened in", 4, "The bridge, which"},
      {0, "\"We saw the steel", 2, "\"We saw the steel"},  // the same quotation
  };
  for (const Example& e : examples) {
    CAPTURE(e.left_begin);
    CAPTURE(e.right_begin);
    CHECK(c.link(e.left, e.left_begin, e.right, e.right_begin) != nullptr);
  }
}

TEST_CASE("sentences that only look alike are not linked") {
  struct Example {
    std::string name;
    const char* left;
    const char* right;
  };
  const Example examples[] = {
      {"only function words in common", "It was on the table before they had been there.",
       "That is what it has been for all of them before."},
      {"no word in common", "Farmers welcomed the rain.", "Shares of the airline fell sharply."},
      {"the same name, another event", "Mayor Teodor Vance opened a library on Monday.",
       "Teodor Vance denied that he took bribes from a builder."},
      {"the same number, another thing", "Some 2,300 children cross the bridge every morning.",
       "The orchestra sold 2,300 tickets for its gala."},
      {"only words of every report", "The minister said on Tuesday that people want more time.",
       "The coach said people should come early on Tuesday."},
  };
  // a body with matter of its own around each, so that the article is not the sentence alone
  const std::string filler_a =
      "Harvest festival draws crowds\n\nThe brass band of Lower Findon played until midnight.\n\nA cider press from "
      "1890 was the main attraction.\n\n";
  const std::string filler_b =
      "New tram line opens\n\nThe first carriage left the depot at dawn with schoolchildren aboard.\n\nTickets remain "
      "free until the end of October.\n\n";
  for (const Example& e : examples) {
    CAPTURE(e.name);
    const fixtures::Case c = alignBodies({filler_a + e.left, filler_b + e.right});
    CHECK(c.link(0, e.left, 1, e.right) == nullptr);
  }
}

TEST_CASE("boilerplate and bylines are linked to nothing") {
  const fixtures::Case c = alignBodies(fixtures::bridgeReports());
  for (const Link& link : c.alignment.links) {
    for (const SentenceRef ref : {link.left, link.right}) {
      const SentenceKind kind = c.documents[ref.article].sentences[ref.sentence].kind;
      CHECK(kind != SentenceKind::boilerplate);
      CHECK(kind != SentenceKind::byline);
    }
  }
}

TEST_CASE("links keep the promises of the door") {
  const fixtures::Case c = alignBodies(fixtures::bridgeReports());
  REQUIRE(!c.alignment.links.empty());
  for (size_t i = 0; i < c.alignment.links.size(); ++i) {
    const Link& link = c.alignment.links[i];
    CHECK(link.left.article < link.right.article);
    CHECK(link.score > 0);
    CHECK(link.score < 1);
    if (i > 0)
      CHECK(std::pair(c.alignment.links[i - 1].left, c.alignment.links[i - 1].right) <
            std::pair(link.left, link.right));
    const Span left = c.documents[link.left.article].sentences[link.left.sentence].span;
    const Span right = c.documents[link.right.article].sentences[link.right.sentence].span;
    CHECK(std::is_sorted(link.tokens.begin(), link.tokens.end()));
    for (const WordPair& pair : link.tokens) {
      CHECK(left.contains(pair.left));
      CHECK(right.contains(pair.right));
    }
  }
}

TEST_CASE("every full link within a row, every sentence in one row at most, rows of several articles") {
  const fixtures::Case c = alignBodies(fixtures::bridgeReports());
  REQUIRE(!c.alignment.rows.empty());
  std::set<SentenceRef> seen;
  for (const Row& row : c.alignment.rows) {
    CHECK(row.sentences.front().article != row.sentences.back().article);
    CHECK(std::is_sorted(row.sentences.begin(), row.sentences.end()));
    for (const SentenceRef ref : row.sentences) CHECK(seen.insert(ref).second);
  }
}

TEST_CASE("the order of five articles changes nothing, in any of its 120 permutations") {
  const std::vector<std::string>& bodies = fixtures::bridgeReports();
  using LinkKey = std::tuple<SentenceRef, SentenceRef, double, int, bool, std::vector<WordPair>>;
  using Shape = std::pair<std::set<LinkKey>, std::set<std::set<SentenceRef>>>;
  const auto shapeOf = [](const Alignment& alignment, const std::vector<uint32_t>& given) {
    Shape shape;
    for (const Link& link : alignment.links) {
      SentenceRef left{given[link.left.article], link.left.sentence},
          right{given[link.right.article], link.right.sentence};
      std::vector<WordPair> tokens = link.tokens;
      if (right < left) {
        std::swap(left, right);
        for (WordPair& pair : tokens) std::swap(pair.left, pair.right);
        std::sort(tokens.begin(), tokens.end());
      }
      shape.first.insert({left, right, link.score, static_cast<int>(link.level), link.moved, tokens});
    }
    for (const Row& row : alignment.rows) {
      std::set<SentenceRef> sentences;
      for (const SentenceRef ref : row.sentences) sentences.insert({given[ref.article], ref.sentence});
      shape.second.insert(sentences);
    }
    return shape;
  };
  std::vector<uint32_t> given = {0, 1, 2, 3, 4};
  const Shape first = shapeOf(alignBodies(bodies).alignment, given);
  int different = 0;
  while (std::next_permutation(given.begin(), given.end())) {
    std::vector<std::string> order;
    for (const uint32_t article : given) order.push_back(bodies[article]);
    different += shapeOf(alignBodies(order).alignment, given) != first;
  }
  CHECK(different == 0);
}

TEST_CASE("two articles of one sentence each are compared although nothing else speaks for it") {
  const fixtures::Case c =
      alignBodies({"The envoys met in Veltrona on Monday.", "On Monday the envoys held a meeting in Veltrona."});
  CHECK(c.alignment.links.size() == 1);
}

TEST_CASE("nothing to compare with") {
  CHECK(alignBodies({}).alignment.links.empty());
  CHECK(alignBodies({"One article. It stands alone."}).alignment.links.empty());
  CHECK(alignBodies({"", "One article. It stands alone."}).alignment.links.empty());
  CHECK(alignBodies({"", ""}).alignment.rows.empty());
}

TEST_CASE("clues bring together what words alone do not") {
  const std::string left =
      "Talks continue\n\nThe delegation left Veltrona after a fortnight.\n\nProtesters gathered at the gate in heavy "
      "rain.";
  const std::string right =
      "Ambassador criticised\n\nThe negotiators departed from the Veltronian capital after two weeks.\n\nA bakery gave "
      "away bread.";
  const fixtures::Case without = alignBodies({left, right});
  std::vector<std::vector<Clue>> clues(2);
  const auto clueAt = [](const std::string& body, const char* words, uint32_t sentence, Clue::Kind kind,
                         const char* key) {
    const auto at = static_cast<uint32_t>(body.find(words));
    return Clue{sentence, {at, at + static_cast<uint32_t>(std::string_view(words).size())}, kind, key};
  };
  clues[0] = {clueAt(left, "Veltrona", 1, Clue::Kind::place, "place:veltrona"),
              clueAt(left, "fortnight", 1, Clue::Kind::number, "P14D")};
  clues[1] = {clueAt(right, "Veltronian", 1, Clue::Kind::place, "place:veltrona"),
              clueAt(right, "two weeks", 1, Clue::Kind::number, "P14D")};
  const fixtures::Case with = alignBodies({left, right}, clues);
  CHECK(with.link(0, "The delegation", 1, "The negotiators") != nullptr);
  CHECK(without.alignment.links.size() <= with.alignment.links.size());
}
