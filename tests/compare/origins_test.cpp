// How many independent texts stand behind a fact: copies once, and what is told "according to" another article of the
// comparison with that one.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/pairs.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

struct Row {
  const char *name, *first, *second, *third;
  uint32_t origins;
};

uint32_t originsOfCount(const Row& row) {
  Request request;
  request.articles.push_back({"", "", "Bloomberg News", "2026-03-12", "", row.first});
  request.articles.push_back({"", "", "Coast Daily", "2026-03-12", "", row.second});
  request.articles.push_back({"", "", "Harbour Post", "2026-03-12", "", row.third});
  const Comparison comparison = compare(std::move(request), testLexicon());
  INFO(told(comparison));
  for (const Fact& fact : comparison.facts)
    if (fact.rule == "number.same" && fact.values[0].mentions.size() == 3) return fact.origins;
  return 0;
}

}  // namespace

TEST_CASE("origins of a count that three articles have") {
  const char* own =
      "Mill in Saro to close\n\nThe paper mill in Saro will close in May and 340 workers will lose their jobs.";
  const char* plain =
      "Saro loses its mill\n\nThe paper mill in Saro is to close in May; its 340 workers will lose their jobs.";
  const char* cited =
      "Paper mill closes\n\nThe paper mill in Saro will shut in May and 340 workers will lose their jobs, according to "
      "Bloomberg News.";
  const char* reported =
      "Mill to shut\n\nBloomberg News reported that the paper mill in Saro will shut and that 340 workers will lose "
      "their jobs.";
  const char* other =
      "Mill to shut\n\nThe New York Times reported that the paper mill in Saro will shut and that 340 workers will "
      "lose "
      "their jobs.";
  const char* third = "End of a mill\n\nIn May the paper mill in Saro closes, and 340 workers lose their jobs there.";
  const Row rows[] = {
      {"three of their own", own, plain, third, 3},
      {"one cites another", own, cited, plain, 2},
      {"both cite the third", own, cited, reported, 1},
      {"one cites a paper that is not here", own, plain, other, 3},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.name));
    CHECK(originsOfCount(row) == row.origins);
  }
}
