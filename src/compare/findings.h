// findings: what the judges say of two statements, before facts are made of them. A statement is a span of one sentence
// with a value; a finding says by which rule two statements of one slot go together or apart. Covered through the tests
// of the judges.
#pragma once
#include <string>
#include <vector>

#include "compare/compare.h"
#include "compare/rules.h"

namespace synoptic {

struct Statement {
  SentenceRef sentence;
  Span span;
  std::string value;
  auto operator<=>(const Statement&) const = default;
};

struct Finding {
  Rule rule = Rule::number_same;
  FactKind kind = FactKind::number;
  Statement left, right;
  int strength = 0;    // [0, 1000]: how surely both fill one slot
  uint32_t group = 0;  // statements of different groups never share a fact; 0: of linked sentences
  bool named = false;  // the words say what the values are of: it does not matter where else these values stand
};

using Findings = std::vector<Finding>;

}  // namespace synoptic
