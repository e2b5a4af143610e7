// What the formats for people have in common: facts grouped by relation, articles with their dates, mentions within
// their sentences. Covered by tests/report/formats_test.cpp.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "report.h"

namespace synoptic {

struct Group {
  Relation relation;
  std::string_view heading;  // "Conflicts"
  std::string_view meaning;  // one sentence
};
extern const std::array<Group, 4> kGroups;  // in the order in which people want them

// The facts of one relation that the reader has not dismissed, with their ids ("F3").
struct ListedFact {
  std::string id;
  const Fact* fact;
};
std::vector<ListedFact> factsOf(const Comparison& comparison, Relation relation);
// Those that the reader has dismissed, whatever their relation.
std::vector<ListedFact> dismissedOf(const Comparison& comparison);
inline constexpr std::string_view kDismissed = "Dismissed by the reader";

// "Harbour Post, 2031-03-05"; an inferred date says so.
std::string articleLine(const ComparedArticle& article);

// A mention within its sentence, cut to about `most` bytes around it, in one line: control signs and the signs that
// turn the direction of writing become U+FFFD, so that a terminal shows what is there.
struct Excerpt {
  std::string before, mention, after;
  const ComparedArticle* article;
};
Excerpt excerptOf(const Comparison& comparison, const FactMention& mention, size_t most);

// "conflict", or of a difference its reason: "differs (update)"; what the reader decided says so.
std::string relationName(const Fact& fact);

// The rest of what a comparison says: copies and notes, each one sentence.
std::vector<std::string> remarks(const Comparison& comparison);

}  // namespace synoptic
