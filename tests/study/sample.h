// The sample of the page (web/sample), compared, for the tests of this room; with further articles where asked.
#pragma once
#include <string>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// The five articles in the order of articles.json, then `more`. Bodies are taken as the page would take them.
Comparison compareSample(const std::vector<Article>& more = {});

// The sample alone, compared once.
const Comparison& sampleComparison();

// One text of the day after the collision, compared with nothing.
Comparison compareOne(const std::string& body);

// The words of a mention.
std::string wordsOf(const Comparison& comparison, const FactMention& mention);

}  // namespace synoptic
