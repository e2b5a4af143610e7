// Inputs at which quadratic code would not finish. No time is asserted: these must end, and say where a bound was met.
#include <algorithm>
#include <string>
#include <string_view>

#include "doctest/doctest.h"
#include "fixtures.h"

using namespace synoptic;
using fixtures::alignBodies;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  out.reserve(text.size() * static_cast<size_t>(times));
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

std::string word(int n) {  // a pronounceable word of its own for every number
  std::string out;
  for (int i = 0; i < 4; ++i, n /= 20) out += {"bcdfgklmnprstvzhjwqx"[n % 20], "aeiou"[n % 5]};
  return out;
}

std::string someLines(int lines) {
  std::string out;
  for (int i = 0; i < lines; ++i) out += "Mayor " + word(i) + " opened bridge " + word(i + 20000) + ".\n\n";
  return out;
}

bool says(const fixtures::Case& c, std::string_view words) {
  return std::any_of(c.alignment.notes.begin(), c.alignment.notes.end(),
                     [&](const Note& note) { return note.message.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("100,000 identical sentences") {
  const std::string half = repeated("Residents of Marlow fear the flood.\n", 50000);
  const fixtures::Case c = alignBodies({half, half});
  CHECK(!c.alignment.links.empty());
  CHECK(c.alignment.links.size() < 1000000);
  CHECK(!c.alignment.notes.empty());
}

TEST_CASE("5,000 articles of one sentence") {
  std::vector<std::string> bodies;
  for (int i = 0; i < 5000; ++i)
    bodies.push_back("Mayor " + word(i / 3) + " opened bridge " + word(i / 3 + 7777) + " in Marlow.");
  const fixtures::Case c = alignBodies(bodies);
  CHECK(!c.alignment.links.empty());
}

TEST_CASE("5,000 articles of the same sentence") {
  const fixtures::Case c = alignBodies(std::vector<std::string>(5000, "Residents of Marlow fear the flood."));
  CHECK(!c.alignment.links.empty());
  CHECK(!c.alignment.notes.empty());
}

TEST_CASE("bounds of ten articles and more: the first sentences are linked, and that is said") {
  const struct {
    const char* name;
    size_t articles, in_all;
    int lines;
    size_t links;
    uint32_t last;  // of the sentences that are linked
    bool fewer_links, fewer_sentences;
  } rows[] = {
      {"two hundred sentences that are in each of ten articles meet no bound", 10, 10, 200, 9000, 199, false, false},
      {"nine hundred sentences that are in each of ten articles", 10, 10, 900, 18000, 399, true, true},
      {"eight hundred sentences that are in 24 of forty articles, which have more links", 24, 40, 800, 40000, 144, true,
       false},
      {"what is compared is shared out over the pairs of seven articles", 7, 7, 2100, 18000, 857, true, true},
      {"eleven hundred sentences that are in two of twelve articles", 2, 12, 1100, 800, 799, false, true},
      {"five thousand sentences that are in both of two articles meet no bound", 2, 2, 5000, 5000, 4999, false, false},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.name));
    std::vector<std::string> bodies(row.articles, someLines(row.lines));
    for (size_t more = row.articles; more < row.in_all; ++more) bodies.push_back("Q" + word(40000 + int(more)) + ".");
    const fixtures::Case c = alignBodies(bodies);
    CHECK(c.alignment.links.size() == row.links);
    uint32_t last = 0;
    for (const Link& link : c.alignment.links) last = std::max(last, link.right.sentence);
    CHECK(last == row.last);
    CHECK(says(c, "only the first of them were linked") == row.fewer_links);
    CHECK(says(c, "sentences of each article were compared") == row.fewer_sentences);
  }
}

TEST_CASE("a sentence that is not compared can still be pinned") {
  const fixtures::Case c = alignBodies(std::vector<std::string>(10, someLines(901)));
  CHECK(says(c, "Only the first 800 sentences of each article were compared"));
  const SentencePair pin{{0, 900}, {1, 900}};
  const Alignment pinned = align(c.documents, c.clues, fixtures::lexicon(), {{pin}, {}});
  const auto is = [&](const Link& link) { return link.left == pin.left && link.right == pin.right; };
  CHECK(std::none_of(c.alignment.links.begin(), c.alignment.links.end(), is));
  CHECK(std::any_of(pinned.links.begin(), pinned.links.end(), is));
}

TEST_CASE("one sentence of 1 MB against another") {
  std::string left, right;
  for (int i = 0; i < 150000; ++i) left += word(i % 9000) + " ", right += word((i * 7) % 9000) + " ";
  const fixtures::Case c = alignBodies({left, right});
  CHECK(c.alignment.links.size() <= 1000);
}

TEST_CASE("articles without a common word") {
  std::string left, right;
  for (int i = 0; i < 4000; ++i) {
    left += "Q" + word(2 * i) + " " + word(20000 + 2 * i) + " " + word(40000 + 2 * i) + ".\n";
    right += "Q" + word(2 * i + 1) + " " + word(20001 + 2 * i) + " " + word(40001 + 2 * i) + ".\n";
  }
  CHECK(alignBodies({left, right}).alignment.links.empty());
}

TEST_CASE("any bytes") {
  std::string noise;
  uint32_t state = 1;
  for (int i = 0; i < 20000; ++i) noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  const fixtures::Case c = alignBodies({noise, noise, "", "\n\n\n", ". . . !"});
  CHECK(c.alignment.links.size() < 100000);
}
