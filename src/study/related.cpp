// See related.h. Rows of words, not rules: a word may stand in several rows, and no row is followed into another.
// WordNet has many of these pairs only over two steps, on which too much lies beside the way. Covered by
// tests/study/ask.cpp.
#include "study/related.h"

#include <algorithm>

#include "study/related_things.h"
#include "text/text.h"

namespace synoptic {

std::vector<std::string_view> relatedTo(std::string_view lemma) {
  std::vector<std::string_view> out;
  if (lemma.empty()) return out;
  const auto add = [&](const OneSense& row) {
    for (const std::string_view one : row)
      if (!one.empty() && one != lemma && !isAmong(out, one)) out.push_back(one);
  };
  for (const OneSense& row : kSameDeeds)
    if (isAmong(row, lemma)) add(row);
  for (const OneSense& row : kSameThings)
    if (isAmong(row, lemma)) add(row);
  for (const OneSense& row : kToldBy)
    if (row.front() == lemma) add(row);
  return out;
}

}  // namespace synoptic
