// Runs the tables of tables.h. In: the rows. Out: a failure for each row whose outcome is not the one its kind states,
// so that a loss fails and a gain shows: then the row moves to its better kind. With SYNOPTIC_RULE_TABLES=1 in the
// environment it prints, for each rule, the share found and the share falsely told, and each row that misses.
#include "compare/rule_tables/tables.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "compare/pairs.h"

using namespace synoptic;

namespace {

bool speaks(const Comparison& comparison, const std::string& rule) {
  return std::any_of(comparison.facts.begin(), comparison.facts.end(),
                     [&](const Fact& fact) { return fact.rule == rule; });
}

bool wanted(RowKind kind) {
  return kind == RowKind::found || kind == RowKind::not_yet_found;
}

// A negative row is wrong when any conflict is told, whatever the rule: a reader does not ask which.
bool wrong(const Comparison& comparison, const std::string& rule) {
  return speaks(comparison, rule) || std::any_of(comparison.facts.begin(), comparison.facts.end(),
                                                 [](const Fact& fact) { return fact.relation == Relation::conflict; });
}

Comparison compareRow(const RuleTable& table, const char* left, const char* right, bool turned = false) {
  if (table.whole) return compareTexts(left, right);
  const char *first = "2026-03-12", *other = table.right_published;
  return comparePair(left, right, turned ? other : first, turned ? first : other);
}

RowKind outcomeOf(const RuleTableRow& row, const RuleTable& table) {
  const Comparison straight = compareRow(table, row.left, row.right),
                   turned = compareRow(table, row.right, row.left, true);
  const std::string rule = table.rule;
  if (wanted(row.kind)) return speaks(straight, rule) && speaks(turned, rule) ? RowKind::found : RowKind::not_yet_found;
  return wrong(straight, rule) || wrong(turned, rule) ? RowKind::false_conflict : RowKind::silent;
}

struct Tally {
  int positive = 0, found = 0, negative = 0, wrong = 0;
};

void checkTable(const RuleTable& table, bool print) {
  Tally tally;
  for (const RuleTableRow& row : table.rows) {
    const RowKind outcome = outcomeOf(row, table);
    CAPTURE(std::string(table.rule));
    CAPTURE(std::string(row.name));
    INFO(told(compareRow(table, row.left, row.right)));
    CHECK(static_cast<int>(outcome) == static_cast<int>(row.kind));
    ++(wanted(row.kind) ? tally.positive : tally.negative);
    tally.found += outcome == RowKind::found, tally.wrong += outcome == RowKind::false_conflict;
    if (print && (outcome == RowKind::not_yet_found || outcome == RowKind::false_conflict))
      std::printf("%s\t%s\t%s\tbad\t%s\n", table.rule, wanted(row.kind) ? "+" : "-", row.name,
                  told(compareRow(table, row.left, row.right)).c_str());
  }
  if (print)
    std::printf("| `%s` | %d of %d | %d of %d |\n", table.rule, tally.found, tally.positive, tally.wrong,
                tally.negative);
}

}  // namespace

TEST_CASE("tables of the verdict rules") {
  const bool print = std::getenv("SYNOPTIC_RULE_TABLES") != nullptr;
  for (const auto tables : {figuresTables,       namesTables,          datesTables,           differsTables,
                            ownTextsTables,      nearlyEqualTables,    otherThingsTables,     lastingTables,
                            meetingsTables,      headlinesTables,      degreesTables,         purposesTables,
                            lookAlikeTables,     hoursAndTermsTables,  hoursTables,           agesTables,
                            termsTables,         deniedTables,         roundingsTables,       figuresAgainTables,
                            absencesTables,      milestonesTables,     placesAndWholesTables, toldOnceTables,
                            toldOnceAgainTables, partsAndStatesTables, boardsAndSidesTables,  pricesAndLengthsTables,
                            longReportsTables,   fatesTables,          fatesAgainTables,      reckonedTables})
    for (const RuleTable& table : tables()) checkTable(table, print);
}
