// The rule table: one row a rule, in the order of Rule, each with a name of its own, a definition and an example.
#include "compare/rules.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace synoptic;

TEST_CASE("each rule has one row, in order, with its own name") {
  std::set<std::string_view> names;
  size_t at = 0;
  for (const RuleRow& one : ruleTable()) {
    CAPTURE(std::string(one.name));
    CHECK(static_cast<size_t>(one.rule) == at++);
    CHECK(names.insert(one.name).second);
    CHECK(one.name.find('.') != std::string_view::npos);
    CHECK(!one.definition.empty());
    CHECK(!one.example.empty());
    CHECK((one.relation == Relation::differs) == (one.reason != Reason::none));
  }
  CHECK(row(Rule::quote_only).name == "quote.only");
}

TEST_CASE("a rule that can be wrong says what it must not be taken for") {
  for (const RuleRow& one : ruleTable())
    if (one.relation == Relation::conflict || one.relation == Relation::differs) {
      CAPTURE(std::string(one.name));
      CHECK(!one.counter_example.empty());
    }
}
