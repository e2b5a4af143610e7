// Inputs at which quadratic code would not finish. No time is asserted: these must end, and say where a bound was met.
#include <string>

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

TEST_CASE("a thousand sentences that are in each of 24 articles: the first of them are linked, and that is said") {
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += "Mayor " + word(i) + " opened bridge " + word(i + 20000) + ".\n\n";
  const fixtures::Case c = alignBodies(std::vector<std::string>(24, lines));
  CHECK(c.alignment.links.size() == 250000);
  const Link& last = c.alignment.links.back();
  CHECK(last.right.sentence < 910);
  bool said = false;
  for (const Note& note : c.alignment.notes) said |= note.message.find("only the first of them") != std::string::npos;
  CHECK(said);
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
