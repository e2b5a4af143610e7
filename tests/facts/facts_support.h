// tests/facts/facts_support: reads one text with a publication date and finds a mention by its words, for the tables of
// the room's tests. Example: found(readText("It cost $5.", "2026-01-21"), "$5")->value is "5 USD".
#pragma once
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "support/lexicon_files.h"
#include "text/text.h"

namespace synoptic {

struct ReadText {
  Document document;
  Reading reading;
};

inline ReadText readText(std::string text, const std::string& published = "2026-01-21") {
  ReadText out;
  out.document = readDocument(std::move(text));
  const std::array<std::string, 1> days = {published};
  out.reading = readFacts(std::span<const Document>(&out.document, 1), days, testLexicon())[0];
  return out;
}

// The first mention of the kind that stands on exactly these words; null when there is none.
inline const Mention* found(const ReadText& text, MentionKind kind, std::string_view words) {
  for (const Mention& mention : text.reading.mentions) {
    if (mention.kind == kind && text.document.text(mention.span) == words) return &mention;
  }
  return nullptr;
}

// Every mention of the kind, as "words=value; words=value".
inline std::string listed(const ReadText& text, MentionKind kind) {
  std::string out;
  for (const Mention& mention : text.reading.mentions) {
    if (mention.kind != kind) continue;
    if (!out.empty()) out += "; ";
    out += std::string(text.document.text(mention.span)) + "=" + mention.value;
  }
  return out;
}

inline std::string tokenText(const ReadText& text, uint32_t token) {
  return token == kNone ? std::string("-") : std::string(text.document.text(text.document.tokens[token].span));
}

inline bool skippedWithoutLexicon() {
  if (haveTestLexicon()) return false;
  MESSAGE("skipped: no lexicon files");
  return true;
}

}  // namespace synoptic
