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

// Whether one of the findings of these two sentences is so, as long as no other link was judged since: they stand at
// the end. (To look through all of them took most of the time of 500 reports of one event.)
template <typename Is>
bool anyOfPair(const Findings& findings, SentenceRef left, SentenceRef right, const Is& is) {
  for (auto one = findings.rbegin();
       one != findings.rend() && one->left.sentence == left && one->right.sentence == right; ++one)
    if (is(*one)) return true;
  return false;
}

}  // namespace synoptic
