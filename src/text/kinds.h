// text/kinds: the paragraphs of an article in, what each is out: headline, byline, subhead, bullet, body, boilerplate.
// Method: tables of phrases that open or make up such lines, position and shape for the rest. Private to the room.
// Example: the first line "Envoys to meet in Oslo" before a body is its headline. Covered by tests/text/kinds_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/paragraphs.h"

namespace synoptic {

struct ParagraphKind {
  SentenceKind kind = SentenceKind::body;
  bool whole = false;  // taken as one sentence whatever stops it holds
};

std::vector<ParagraphKind> kindsOf(std::string_view body, const std::vector<Paragraph>& paragraphs);

// A subhead that was run into its paragraph: "Oslo: The talks go on." Asked only where the article has subheads with
// such labels.
bool isRunInSubhead(std::string_view sentence);
bool hasLabel(std::string_view text);

}  // namespace synoptic
