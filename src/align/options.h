// The thresholds of align, each with its unit, its range and why it has this value. Weights are in weights.h: they are
// learned, these are chosen.
#pragma once
#include <cstdint>

namespace synoptic {

struct AlignOptions {
  // --- how surprising a shared word is (profile.cpp)
  // ------------------------------------------------------------------- Sentences of imagined other news that are added
  // to the set, so that a word is not "rare" only because the set is small.
  double background_sentences = 120;
  double common_word_rate = 0.05;     // share of those sentences with a word of the list of everyday news words
  double known_word_rate = 0.006;     // … with any other dictionary word
  double unknown_word_rate = 0.0008;  // … with a name, a number or a word no dictionary has
  uint32_t close_words = 4;           // content words so near each other are a pair ("position … changed")
  int32_t days_of_one_event = 3;      // dates so near each other are about one event

  uint32_t kinship_words = 24;  // of each side: longer sentences ask the lexicon about their rarest only

  // --- sentences (profile.cpp)
  // An article's first sentences are compared: so many at least (reports have up to 200, 100 kB of prose some 700), and
  // of few articles more. As every two articles are compared, what there may be is shared out over their pairs: 20,000
  // sentences each of two, 3,200 of five.
  uint32_t sentences_of_an_article = 800, sentences_of_pairs = 80000;

  // --- candidates (index.cpp)
  // ------------------------------------------------------------------------------------------
  double candidate_bits = 2.0;            // shared rarity below which a pair is not even looked at
  uint32_t candidates_per_article = 16;   // best partners kept of one sentence in one other article
  uint32_t candidates_per_sentence = 96;  // … in all other articles together
  uint32_t revisions_per_sentence = 4;    // … of a version of the same text
  uint32_t sisters_per_sentence = 8;      // … in its own article, which can speak for it (context.cpp)
  uint32_t article_with_sisters =
      1000;  // sentences of an article beyond which none are looked for: reports are shorter
  uint32_t postings_per_sentence = 4000;  // index entries read for one sentence, rarest word first
  uint32_t copies_of_a_sentence =
      4;  // identical sentences of one article that are indexed; the others follow their twin
  uint32_t articles_with_a_sentence =
      24;  // identical in more articles: each is paired with the first and the one before only

  // --- links
  // -----------------------------------------------------------------------------------------------------------
  // The weights of many articles were learned on short ones about one matter; they link whatever two related articles
  // hold, and of reports of usual length that is nearly everything (README.md). Blended between the bounds.
  double few_articles = 6, many_articles = 18;   // up to so many none of these weights, from so many on most …
  double long_article = 26, brief_article = 18;  // … of as many sentences each on average, likewise
  double most_of_many =
      0.65;  // never all: a third of the other weights finds the best partner of a sentence more often
  double link_score =
      0.22;  // a pair is linked from here on: where link F1 is best on the clusters, leave one out (train.py)
  double full_score = 0.19;  // … and is full from here on of the other scale, likewise
  double twin_score = 0.99;  // of identical sentences: people do not write the same sentence twice by chance …
  uint32_t twin_words = 3;   // … of at least so many content words; in versions of one text of any length
  double first_pass = 0.02;  // pairs under this after the first pass are dropped: no neighbour could save them
  uint32_t short_words = 3;  // subheads with at most so many content words …
  double short_cover = 0.7;  // … are linked only when they share so much of their rarity
  // Of many articles: the "kin" of two, and that against the greatest that both have (relativeKin), under which they
  // are of two events. Reports of one event have a kin of 0.2 to 0.6, which grows with the number of articles, and 0.7
  // to 1 of the greatest. Among many sentences some look alike by chance: what links them must be surer …
  double one_event = 0.18, one_event_relative = 0.5, strangers_score = 0.5;
  // … and of those that surely are of two only what was taken over is linked, so much of the rarity of both sentences.
  double other_event = 0.1, other_event_relative = 0.4, other_event_score = 0.9, taken_over = 0.5;
  double names_cover = 0.6;  // names and everyday words alone make a link only where they are so much of one sentence
  uint32_t links_per_sentence = 128;  // the strongest are kept
  // … and of all: so many for each article, within bounds. Ten reports of 200 sentences that hold nothing but the same
  // sentences have 9,000, of 400 18,000; 502 of 121 events have 74,000. So that twice as many articles that say the
  // same take some twice as long, not four times.
  uint32_t links_of_an_article = 1000, fewest_links = 18000, most_links = 120000;

  // --- rows
  // ------------------------------------------------------------------------------------------------------------
  double row_majority =
      0.5;  // share of the pairs between two groups that must be full links for them to become one row

  // --- versions and copies
  // ---------------------------------------------------------------------------------------------
  double version_share = 0.5;  // share of copied words from which two articles are versions of one text
  double revision_cover =
      0.35;  // of versions, links of sentences that share less of their rarity are another sentence on the same matter
  double part_cover = 0.75;            // share of the rarity of a part that a split or merged sentence has
  uint32_t shingle_words = 8;          // words that must follow each other in both to count as taken over
  double copy_share_shown = 0.1;       // less is coincidence, or one quotation
  uint32_t articles_per_shingle = 64;  // a passage in more articles than this is counted for the first of them only

  // --- word alignment
  // --------------------------------------------------------------------------------------------------
  uint32_t aligned_words = 400;  // longer sentences are aligned by their identical words only
};

}  // namespace synoptic
