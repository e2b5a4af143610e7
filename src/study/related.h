// related: words by which one deed or one thing is told in other words, of broad use. Private to the room.
// Example: who is "hurt" is "injured", "wounded".
#pragma once
#include <string_view>
#include <vector>

namespace synoptic {

// The lemmas that tell the same as one lemma in a report of news, without it; empty: it is in no row of the table.
// Linear in the table: ask once a word.
std::vector<std::string_view> relatedTo(std::string_view lemma);

}  // namespace synoptic
