// marks: a Comparison in, what is marked in each article out: spans by relation, the sign beside each sentence, the row
// of each sentence. Where spans of several facts overlap, the stronger relation is shown (conflict, differs, shared,
// only) and all facts stay reachable by a click. Example: "on Jan. 22" in a conflict of dates and in a shared sentence:
// one conflict segment, one shared bar. Covered by tests/view/marks_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

inline constexpr std::array<Relation, 4> kByStrength{Relation::conflict, Relation::differs, Relation::shared,
                                                     Relation::only};

// What stands in the gutter beside a sentence: nothing (bylines, boilerplate, a lone article), a bar, a ring.
enum class Sign : uint8_t { none, shared, only };

struct Mark {
  Span span;
  Relation relation = Relation::shared;
  uint32_t fact = 0;
  bool mine = false;  // the reader's: added, confirmed or changed
};

// A stretch of text under one relation; segments of an article are disjoint and ordered.
struct Segment {
  Span span;
  Relation relation = Relation::shared;
  bool operator==(const Segment&) const = default;
};

struct ArticleMarks {
  std::vector<Mark> marks;  // ordered by begin, then by strength; dismissed facts have none
  std::vector<Segment> segments;
  std::vector<Span> declared;  // edits of quotations that their text declares (edits.h)
  std::vector<Sign> signs;     // by sentence
  std::vector<int32_t> rows;   // by sentence: index of its row, or -1
};

// References of the comparison that point nowhere are left out.
std::vector<ArticleMarks> marksOf(const Comparison& comparison);

// Facts whose marks cover a byte of the article, strongest relation first, each once.
std::vector<uint32_t> factsAt(const ArticleMarks& marks, uint32_t byte);

// What the reader calls an article: its label, else its outlet, title or number.
std::string labelOf(const Comparison& comparison, uint32_t article);

// Number of facts of each relation, by Relation; dismissed ones included.
std::array<size_t, 4> countFacts(const Comparison& comparison);

}  // namespace synoptic
