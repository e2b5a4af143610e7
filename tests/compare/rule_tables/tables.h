// Tables of sentence pairs for each verdict rule, written from the definitions in src/compare/rules.cpp alone, by
// somebody who did not write the rules: what a reader would expect of them, measured and not adjusted. All sentences,
// names and places are invented. rule_tables_test.cpp runs them, both ways round.
#pragma once
#include <vector>

namespace synoptic {

enum class RowKind : unsigned char {
  found,           // the rule speaks
  not_yet_found,   // the rule ought to speak and does not, at least not both ways round
  silent,          // no conflict is told; for a rule that only tells differences, nor the rule's own verdict
  false_conflict,  // a conflict (or the rule's verdict) is told and ought not to be
};

struct RuleTableRow {
  RowKind kind;
  const char* name;
  const char* left;
  const char* right;
};

struct RuleTable {
  const char* rule;
  std::vector<RuleTableRow> rows;
  bool whole = false;                          // left and right are whole articles, not sentences of one setting
  const char* right_published = "2026-03-12";  // left always on this day; not for whole articles
};

std::vector<RuleTable> figuresTables();
std::vector<RuleTable> figuresAgainTables();
std::vector<RuleTable> namesTables();
std::vector<RuleTable> datesTables();
std::vector<RuleTable> differsTables();
std::vector<RuleTable> nearlyEqualTables();
std::vector<RuleTable> otherThingsTables();
std::vector<RuleTable> ownTextsTables();
std::vector<RuleTable> lastingTables();
std::vector<RuleTable> meetingsTables();
std::vector<RuleTable> headlinesTables();
std::vector<RuleTable> degreesTables();
std::vector<RuleTable> purposesTables();
std::vector<RuleTable> lookAlikeTables();
std::vector<RuleTable> hoursAndTermsTables();
std::vector<RuleTable> hoursTables();
std::vector<RuleTable> roundingsTables();
std::vector<RuleTable> agesTables();
std::vector<RuleTable> termsTables();
std::vector<RuleTable> deniedTables();
std::vector<RuleTable> absencesTables();
std::vector<RuleTable> milestonesTables();
std::vector<RuleTable> longReportsTables();
std::vector<RuleTable> fatesTables();
std::vector<RuleTable> fatesAgainTables();
std::vector<RuleTable> reckonedTables();
std::vector<RuleTable> placesAndWholesTables();
std::vector<RuleTable> toldOnceTables();
std::vector<RuleTable> toldOnceAgainTables();
std::vector<RuleTable> partsAndStatesTables();
std::vector<RuleTable> boardsAndSidesTables();
std::vector<RuleTable> pricesAndLengthsTables();

}  // namespace synoptic
