// explain: what a fact is about and one sentence that says it, made of the articles' labels and the words as written.
// Example: "Harbour Post says “12”, Coast Daily and Inland Times say “15”."
// Covered by tests/compare/explain_test.cpp.
#pragma once
#include <string>

#include "compare/rules.h"
#include "compare/scene.h"

namespace synoptic {

// A short phrase from the sentences: what is counted, the event of a date, the name itself.
std::string aboutOf(const Scene& scene, const Fact& fact, Rule rule);

std::string explanationOf(const Scene& scene, const Fact& fact, Rule rule);

// "A", "A and B", "A, B and C".
std::string joinedList(const std::vector<std::string>& names);

// The words of a span as one line, in curly quotation marks.
std::string quoted(std::string_view text);

}  // namespace synoptic
