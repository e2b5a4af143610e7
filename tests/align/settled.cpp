// Pairs that the reader has settled: pinned ones are linked and share a row and speak for their neighbours, unlinked
// ones never meet again, whatever else joins them.
#include <doctest/doctest.h>

#include <algorithm>

#include "align/align.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

constexpr char kLeft[] =
    "The ferry sank off Varn on Monday.\n\nNobody was hurt, the harbour master said.\n\nDivers will look at the wreck.";
constexpr char kRight[] =
    "A boat went down near the coast.\n\nThe harbour master said that nobody was hurt.\n\nThe weather was mild.";
constexpr char kThird[] = "Rail fares rise in spring.\n\nThe harbour master said nobody was hurt.";

Alignment alignAll(const std::vector<const char*>& bodies, const Settled& settled = {}) {
  std::vector<Document> documents;
  for (const char* body : bodies) documents.push_back(readDocument(body));
  const std::vector<std::vector<Clue>> clues(bodies.size());
  return align(documents, clues, testLexicon(), settled);
}

const Link* linkOf(const Alignment& alignment, SentenceRef left, SentenceRef right) {
  for (const Link& link : alignment.links)
    if (link.left == left && link.right == right) return &link;
  return nullptr;
}

bool oneRow(const Alignment& alignment, std::vector<SentenceRef> refs) {
  return std::any_of(alignment.rows.begin(), alignment.rows.end(), [&](const Row& row) {
    return std::all_of(refs.begin(), refs.end(), [&](SentenceRef ref) {
      return std::find(row.sentences.begin(), row.sentences.end(), ref) != row.sentences.end();
    });
  });
}

constexpr SentenceRef kFerry{0, 0}, kHurt{0, 1}, kBoat{1, 0}, kUnhurt{1, 1}, kWeather{1, 2}, kRail{2, 0},
    kThirdHurt{2, 1};

}  // namespace

TEST_CASE("nothing settled changes nothing") {
  const Alignment plain = alignAll({kLeft, kRight, kThird}), same = alignAll({kLeft, kRight, kThird}, {});
  REQUIRE(plain.links.size() == same.links.size());
  CHECK(linkOf(plain, kHurt, kUnhurt) != nullptr);
  CHECK(linkOf(plain, kFerry, kBoat) == nullptr);
}

TEST_CASE("pinned sentences are linked in full and share a row, without a word in common") {
  const Alignment alignment = alignAll({kLeft, kRight}, {{{kFerry, kBoat}}, {}});
  const Link* link = linkOf(alignment, kFerry, kBoat);
  REQUIRE(link != nullptr);
  CHECK(link->score == 1);
  CHECK(link->level == Level::full);
  CHECK(oneRow(alignment, {kFerry, kBoat}));
  CHECK(oneRow(alignment, {kHurt, kUnhurt}));
}

TEST_CASE("two pins make one row of three articles") {
  const Alignment alignment = alignAll({kLeft, kRight, kThird}, {{{kFerry, kBoat}, {kBoat, kRail}}, {}});
  CHECK(oneRow(alignment, {kFerry, kBoat, kRail}));
}

TEST_CASE("unlinked sentences have no link and no row in common, even through a third") {
  const Alignment alignment = alignAll({kLeft, kRight, kThird}, {{}, {{kHurt, kUnhurt}}});
  CHECK(linkOf(alignment, kHurt, kUnhurt) == nullptr);
  CHECK_FALSE(oneRow(alignment, {kHurt, kUnhurt}));
  CHECK(linkOf(alignment, kUnhurt, kThirdHurt) != nullptr);
}

TEST_CASE("identical sentences can be parted too") {
  const Alignment before = alignAll({kLeft, kLeft}), after = alignAll({kLeft, kLeft}, {{}, {{{0, 0}, {1, 0}}}});
  CHECK(linkOf(before, {0, 0}, {1, 0}) != nullptr);
  CHECK(linkOf(after, {0, 0}, {1, 0}) == nullptr);
  CHECK_FALSE(oneRow(after, {{0, 0}, {1, 0}}));
}

TEST_CASE("a pin of two sentences wins over versions that keep close ones only") {
  const Alignment alignment = alignAll({kLeft, kLeft}, {{{{0, 0}, {1, 2}}}, {}});
  REQUIRE(linkOf(alignment, {0, 0}, {1, 2}) != nullptr);
}

TEST_CASE("settled pairs do not depend on the order of the articles") {
  const Alignment one = alignAll({kLeft, kRight}, {{{kFerry, kBoat}}, {{kHurt, kUnhurt}}});
  const Alignment other = alignAll({kRight, kLeft}, {{{{0, 0}, {1, 0}}}, {{{0, 1}, {1, 1}}}});
  REQUIRE(one.links.size() == other.links.size());
  CHECK(linkOf(other, {0, 0}, {1, 0}) != nullptr);
  CHECK(linkOf(other, {0, 1}, {1, 1}) == nullptr);
  CHECK(one.rows.size() == other.rows.size());
}
