// align: Documents in, an Alignment out: links between sentences of different articles with their aligned words, rows
// over all articles, passages that were copied. Knows nothing of facts: what the recognisers found comes in as opaque
// Clues. Method: candidates from a rare-term index, a weighted sum of evidence, then grouping over all pairs, so that
// the order of the articles cannot change the result. Weak evidence makes no link. Covered by tests/align.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text.h"

namespace synoptic {

struct SentenceRef {
  uint32_t article = 0, sentence = 0;
  auto operator<=>(const SentenceRef&) const = default;
};

// Something two sentences may have in common beside their words: equal keys of one kind are the same thing.
struct Clue {
  enum class Kind : uint8_t { name, place, number, date, quote, speaker };
  uint32_t sentence = 0;
  Span span;
  Kind kind = Kind::name;
  std::string key;  // "person:witkoff", "2026-01-22", "20 point"
};

enum class Level : uint8_t { partial, full };                           // full: the main claim of both
enum class Revision : uint8_t { none, kept, reworded, split, merged };  // of versions of one text

struct WordPair {
  Span left, right;  // whole words
  auto operator<=>(const WordPair&) const = default;
};

struct Link {
  SentenceRef left, right;  // left.article < right.article
  double score = 0;         // [0, 1], rounded to 4 places
  Level level = Level::partial;
  bool moved = false;  // out of order against its neighbours
  Revision revision = Revision::none;
  std::vector<WordPair> tokens;  // ordered by left, then right
};

struct Row {
  std::vector<SentenceRef> sentences;  // one statement, ordered; at least two articles
};

struct Copy {
  uint32_t left = 0, right = 0;  // articles, left < right
  double share = 0;  // share of the shorter one's words taken over nearly word for word, rounded to 4 places
};

struct Alignment {
  std::vector<Link> links;  // ordered by (left, right)
  std::vector<Row> rows;    // ordered by first sentence
  std::vector<Copy> copies;
  std::vector<Note> notes;  // limits that were met
};

struct SentencePair {
  SentenceRef left, right;  // left < right, of different articles
  auto operator<=>(const SentencePair&) const = default;
};

// What the reader has settled. Pinned sentences are linked in full, share a row and speak for the sentences around
// them; unlinked ones have no link and share no row, whatever else joins them. No pair is in both lists.
struct Settled {
  std::vector<SentencePair> pins, unlinks;  // ordered, distinct
};

// Aligns all articles. `clues`: one list an article, ordered by span. Cost near linear in the number of sentences;
// where a bound is met (a sentence with too many candidates), the simpler thing is done and a note says so.
Alignment align(std::span<const Document> documents, std::span<const std::vector<Clue>> clues, const Lexicon& lexicon,
                const Settled& settled = {});

std::string_view name(Level level);
std::string_view name(Revision revision);

}  // namespace synoptic
