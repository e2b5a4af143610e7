// edits: a Comparison in, the edits of quotations that their text declares out: words left out ("…", "...") and words
// put in ("[Bell]"). Declared means said by the text itself, so it is no alteration; the mark says so. Only quotations
// that another article has too, and there without the same edit, count: of any other nobody knows what was left out.
// Example: “we waited … for hours” beside “we waited in the fog for hours” gives the span of "…".
// Covered by tests/view/edits_test.cpp. The page's own text does the same in web/src/edits.ts.
#pragma once
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// Places in the words of a quotation, in order; dots at its very end are a pause, and no edit.
std::vector<Span> editsIn(std::string_view quote);

// Of each article, spans in its body, ordered, each once. Dismissed facts have none.
std::vector<std::vector<Span>> declaredEdits(const Comparison& comparison);

}  // namespace synoptic
