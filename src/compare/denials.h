// denials: can what one sentence denies and what the other tells both hold? In: a link, the two verbs, one of them
// denied. Example: "did not start at first" / "started"; "has received no draft" / three days later "the draft was
// received"; "in 2024 it paid no tax" / "it paid tax". Covered by tests/compare/rule_tables/long_reports.cpp.
#pragma once
#include "compare/slots.h"

namespace synoptic {

bool bothCanHold(const LinkView& view, const Mention& left, const Mention& right);

// … of the verbs within two spans, as far as one is denied and the other not.
bool bothCanHold(const LinkView& view, Span left, Span right);

}  // namespace synoptic
