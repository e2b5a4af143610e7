// labels: what a reader calls each article: its outlet, else a short title, unique within the comparison. Never a
// letter, never a file name. Example: two articles of "Harbour Post" published on different days are "Harbour Post,
// Jan. 21" and "Harbour Post, Jan. 24". Covered by tests/compare/labels_test.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// Articles as they will be compared: ids given or made (A, B, … Z, AA …) and unique, titles given or the headline.
void nameArticles(std::vector<ComparedArticle>& articles);

// Fills in the labels; needs titles, sources and publication dates.
void labelArticles(std::vector<ComparedArticle>& articles);

// At most 32 characters, cut at a word boundary, with an ellipsis where something was left out.
std::string shortTitle(std::string_view title);

// 0 is "A", 25 "Z", 26 "AA".
std::string letters(size_t index);

}  // namespace synoptic
