// corrections as JSON, in requests and in comparisons: {"kind":"pin","at":[{"article":"A","span":[0,9],"text":"…"}],…}.
// In: a list of them and the ids of the articles. Out: the corrections, or what is wrong ("correction 2 has an unknown
// kind"). Members that are not known are passed over, a kind that is not known is not. Covered by
// tests/report/corrections_test.cpp.
#pragma once
#include <string>
#include <vector>

#include "compare/compare.h"
#include "json_in.h"

namespace synoptic {

// `list`: missing counts as empty. `ids`: of the articles, as articleIds gives them.
std::string readCorrections(JsonValue list, const std::vector<std::string>& ids, std::vector<Correction>& out);

// One of a comparison, with "applied".
void appendCorrection(std::string& out, const Correction& correction, const std::vector<ComparedArticle>& articles);

}  // namespace synoptic
