// nodes: the statements of all findings, each once, in an order that does not depend on how the articles were given.
// Shared by guards.cpp, agreement.cpp and gather.cpp; covered through the tests of gather.
#pragma once
#include <cstdint>
#include <utility>

#include "compare/findings.h"
#include "compare/scene.h"

namespace synoptic {

inline bool isConflict(const Finding& finding) {
  return row(finding.rule).relation == Relation::conflict;
}
inline bool isShared(const Finding& finding) {
  return row(finding.rule).relation == Relation::shared;
}

// Ordered by the rank of its article, not by its place in the list.
struct Node {
  uint32_t group;
  FactKind kind;
  uint32_t rank;
  SentenceRef sentence;
  Span span;
  auto operator<=>(const Node&) const = default;
};

inline Node nodeOf(const Scene& scene, const Finding& finding, const Statement& statement) {
  return {finding.group, finding.kind, scene.rank[statement.sentence.article], statement.sentence, statement.span};
}

using Edge = std::pair<uint32_t, uint32_t>;  // places in the list of nodes

// A finding and the places of its two statements.
struct Placed {
  const Finding* finding;
  Edge ends;
};

}  // namespace synoptic
