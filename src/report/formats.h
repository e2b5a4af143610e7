// The formats of the report, one function and one file each, and what they have in common.
// Covered by tests/report.
#pragma once
#include "report/report.h"

namespace synoptic {

// How the pairs of words of a link are written: each as four numbers, or all of them as one string (renderPacked).
enum class WordPairs : uint8_t { lists, packed };

std::string renderJson(const Comparison& comparison, std::string_view id, std::string_view study = {},
                       WordPairs pairs = WordPairs::lists);
std::string renderText(const Comparison& comparison);
std::string renderHtml(const Comparison& comparison, std::string_view block, const StudyReport& study = {});
std::string renderMarkdown(const Comparison& comparison, const StudyReport& study = {});
std::string renderCsv(const Comparison& comparison);

// What the number of a sentence is put behind to make its id: the article's id, with a dot where it ends in a digit or
// a dot, so that no two sentences have one id.
std::string sentencePrefix(std::string_view article_id);

// The words of a mention; empty where its span does not lie in the body.
std::string_view mentionText(const Comparison& comparison, const FactMention& mention);

}  // namespace synoptic
