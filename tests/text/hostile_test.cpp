// Any bytes: what always holds of a Document, and long texts of every kind are read (how time grows: ./dev bench).
#include <doctest/doctest.h>

#include "marked.h"
#include "support/hostile_texts.h"

using namespace synoptic;

namespace {

bool isBoundary(const std::string& body, uint32_t at) {
  return characterBoundary(body, at) == at;
}

// Spans in order, inside each other and on character boundaries; keys and paragraphs that exist.
void checkInvariants(const Document& d) {
  uint32_t last = 0, token = 0;
  bool good = true;
  for (const Sentence& s : d.sentences) {
    good = good && s.span.begin >= last && s.span.begin < s.span.end && s.span.end <= d.body.size();
    good = good && isBoundary(d.body, s.span.begin) && isBoundary(d.body, s.span.end);
    good = good && s.paragraph < d.paragraphs.size() && d.paragraphs[s.paragraph].contains(s.span);
    good = good && s.first_token == token && s.end_token >= token && s.end_token <= d.tokens.size();
    uint32_t at = s.span.begin;
    for (; token < s.end_token; ++token) {
      const Token& t = d.tokens[token];
      good =
          good && t.span.begin >= at && t.span.begin < t.span.end && t.span.end <= s.span.end && t.key < d.keys.size();
      good = good && isBoundary(d.body, t.span.begin) && isBoundary(d.body, t.span.end);
      at = t.span.end;
    }
    last = s.span.end;
  }
  CHECK(good);
  CHECK(token == d.tokens.size());
  std::string repaired = d.body;
  CHECK(repairUtf8(repaired) == 0);
}

std::string repeat(const std::string& unit, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

}  // namespace

TEST_CASE("invariants hold for odd texts") {
  for (const HostileText& row : hostileTexts()) {
    CAPTURE(std::string(row.what));
    checkInvariants(readDocument(hostileBody(row, 3000)));
    checkInvariants(
        readDocument("The envoys met. " + hostileBody(row, 300) + " They left.\n\nThen " + hostileBody(row, 30) + "x"));
  }
}

TEST_CASE("invariants hold for random bytes and random pieces") {
  uint32_t random = 2026;
  auto next = [&](uint32_t below) {
    random = random * 1664525 + 1013904223;
    return (random >> 8) % below;
  };
  for (int round = 0; round < 300; ++round) {
    std::string bytes, pieces;
    for (uint32_t n = next(300); n > 0; --n) bytes += char(next(256));
    for (uint32_t n = next(60); n > 0; --n)
      pieces += next(3) ? hostileTexts()[next(uint32_t(hostileTexts().size()))].unit(0)
                        : std::string("Mr. Hale's 5 p.m. U.S. “No.” ");
    for (const std::string& body : {bytes, pieces}) {
      CAPTURE(body);
      checkInvariants(readDocument(body));
    }
  }
}

TEST_CASE("long odd texts are read") {
  for (const HostileText& row : hostileTexts()) {
    CAPTURE(std::string(row.what));
    CHECK(!readDocument(hostileBody(row, kHostileBytes)).body.empty());
  }
}

TEST_CASE("five megabytes in one line are read") {
  Document d = readDocument(repeat("The envoys met in the harbour town and talked about the bridge, ", 5 << 20));
  CHECK(d.sentences.size() == 1);
  CHECK(d.tokens.size() > 900000);
}
