// Any bytes: what always holds of a Document, and time that doubles when the text doubles.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "marked.h"

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

// Of the processor, the least of three rounds: others may be at work on the machine.
double seconds(const std::string& body) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t begin = std::clock();
    Document d = readDocument(body);
    best = std::min(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
    if (d.body.empty() != body.empty()) return 1e9;
  }
  return best;
}

const std::pair<const char*, std::string> kUnits[] = {
    {"letters without an end", "a"},
    {"words in one line", "word and word "},
    {"quotation marks", "\""},
    {"opening quotation marks", "“"},
    {"single quotation marks", "'"},
    {"nested brackets", "(["},
    {"brackets and ellipses", "(… "},
    {"periods", "."},
    {"spaced periods", ". "},
    {"ellipses and spaces", "… "},
    {"questions", "? "},
    {"capitals with periods", "A. "},
    {"acronyms", "U.S. "},
    {"numbers with commas", "1,"},
    {"numbers with periods", "1."},
    {"bullets", "• "},
    {"lists", "1. a "},
    {"combining marks", "\u0301"},
    {"letters with combining marks", "e\u0301"},
    {"periods with combining marks", ".\u0301"},
    {"zero width joiners", "\u200D"},
    {"apostrophes", "a'"},
    {"typographic apostrophes", "a’"},
    {"hyphens", "a-"},
    {"dashes", "—"},
    {"at signs", "a@"},
    {"links", "http://"},
    {"slashes", "1/2/2001 "},
    {"colons", ":) "},
    {"rules", "=== "},
    {"new lines", "\n"},
    {"short lines", "a\n"},
    {"carriage returns", "\r"},
    {"NUL", std::string(1, '\0')},
    {"bytes that are no UTF-8", "\xFF"},
    {"ideographs", "中"},
    {"ideographic stops", "中。"},
    {"emoji", "👩‍👩‍👧 "},
    {"regional indicators", "🇺🇦"},
    {"brackets with notes", ".[1] "},
    {"wrapped lines", "the line is as long as other lines of this text are\n"},
    {"distinct words", ""},
};

std::string bodyOf(const std::string& unit, size_t bytes) {
  if (!unit.empty()) return repeat(unit, bytes);
  std::string out;
  for (size_t n = 0; out.size() < bytes; ++n) out += "w" + std::to_string(n) + " ";
  return out;
}

}  // namespace

TEST_CASE("invariants hold for odd texts") {
  for (auto& [what, unit] : kUnits) {
    CAPTURE(std::string(what));
    checkInvariants(readDocument(bodyOf(unit, 3000)));
    checkInvariants(
        readDocument("The envoys met. " + bodyOf(unit, 300) + " They left.\n\nThen " + bodyOf(unit, 30) + "x"));
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
      pieces += next(3) ? kUnits[next(std::size(kUnits))].second : std::string("Mr. Hale's 5 p.m. U.S. “No.” ");
    for (const std::string& body : {bytes, pieces}) {
      CAPTURE(body);
      checkInvariants(readDocument(body));
    }
  }
}

TEST_CASE("time doubles when the text doubles") {
  constexpr size_t kBytes = 50000;
  for (auto& [what, unit] : kUnits) {
    CAPTURE(std::string(what));
    const double once = seconds(bodyOf(unit, kBytes)), eight_times = seconds(bodyOf(unit, 8 * kBytes));
    // a quadratic step would make it 64 times; small times are not told apart from noise
    CHECK(eight_times < 24 * once + 0.2);
  }
}

TEST_CASE("five megabytes in one line are read") {
  Document d = readDocument(repeat("The envoys met in the harbour town and talked about the bridge, ", 5 << 20));
  CHECK(d.sentences.size() == 1);
  CHECK(d.tokens.size() > 900000);
}
