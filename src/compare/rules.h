// rules: the table of everything compare can say of two mentions. A fact names the row that decided it; nothing is
// decided outside these rows. Rows are data: name, relation, kind and reason of the fact, definition, an example and a
// counter-example (what the rule must not say).
// Example: rule(Rule::date_other_day).name is "date.other-day", its relation is conflict.
// Covered by tests/compare/rules_test.cpp.
#pragma once
#include <span>
#include <string_view>

#include "compare/compare.h"

namespace synoptic {

enum class Rule : uint8_t {
  // conflict
  number_other_count,
  money_other_amount,
  percent_other_share,
  duration_other_length,
  ordinal_other_rank,
  date_other_day,
  date_weekday_slip,
  time_other_hour,
  name_other_first_name,
  person_other_age,
  polarity_opposite,
  polarity_antonym,
  quote_negated,
  quote_other_word,
  name_other_name,
  claim_opposite_word,
  claim_swapped,
  stance_opposite,
  event_called_off,
  event_other_order,
  headline_own_text,
  // differs
  quantity_precision,
  date_precision,
  quantity_update,
  name_spelling,
  name_short_form,
  quote_wording,
  quote_other_speaker,
  certainty_weaker,
  attribution_other_source,
  attribution_dropped,
  list_other_member,
  event_planned_and_done,
  name_other_form,
  date_own_text,
  list_with_another,
  event_late_arrival,
  // shared
  number_same,
  money_same,
  percent_same,
  duration_same,
  ordinal_same,
  date_same,
  date_within,
  time_same,
  person_same,
  place_same,
  organisation_same,
  name_same,
  name_in_both,
  quote_same,
  quote_shortened,
  claim_same,
  // only
  number_only,
  date_only,
  name_only,
  quote_only
};

struct RuleRow {
  Rule rule;
  std::string_view name;
  Relation relation;
  Reason reason;
  std::string_view definition;
  std::string_view example;
  std::string_view counter_example;
};

std::span<const RuleRow> ruleTable();  // ordered by Rule
const RuleRow& row(Rule rule);

}  // namespace synoptic
