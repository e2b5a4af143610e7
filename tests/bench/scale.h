// The figures of scale: many events at once, long pairs, a few real reports. In: the lexicon, folders. Out: figures.
#pragma once
#include <string>
#include <vector>

#include "bench/figures.h"
#include "compare/compare.h"
#include "lexicon/lexicon.h"

namespace bench {

synoptic::Request requestOf(std::vector<std::string> bodies);

// 20, or 100, events of ten articles of 40 sentences thrown together (events.h): time, memory, links between events.
void measureEvents(const synoptic::Lexicon& lexicon, std::vector<Figure>& figures);
void measureManyEvents(const synoptic::Lexicon& lexicon, std::vector<Figure>& figures);

// Two articles with known truth (scaled_pairs.mjs): `folder` holds N.left.txt, N.right.txt, N.truth.txt for some N.
// Time of the alignment and of everything, the share of each class that is found.
void measurePairs(const std::string& folder, const synoptic::Lexicon& lexicon, std::vector<Figure>& figures);

// The real reports of one event, everything, warm.
void measureReports(const std::vector<std::string>& bodies, const synoptic::Lexicon& lexicon,
                    std::vector<Figure>& figures);

}  // namespace bench
