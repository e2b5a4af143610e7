// align: the main path. Documents and clues in, links, rows, copies and notes out; each step has a file of its own.
// Covered by tests/align/align.cpp.
#include "align/align.h"

#include <algorithm>
#include <string>

#include "align/copies.h"
#include "align/index.h"
#include "align/numeric.h"
#include "align/profile.h"
#include "align/rows.h"
#include "align/score.h"
#include "align/settled.h"
#include "align/twins.h"
#include "align/versions.h"
#include "align/words.h"
#include "text/text.h"

namespace synoptic {
namespace {

// What no sum of weights may make up for. A subhead of a word or two says too little to be linked on anything but the
// same words; the same names (or the same day) are not yet the same event.
bool saysTooLittle(const Corpus& corpus, const PairEvidence& pair, Weigher& weigher) {
  const AlignOptions& options = corpus.options;
  const Evidence& evidence = pair.evidence;
  for (const uint32_t p : {pair.pair.left, pair.pair.right}) {
    const Profile& profile = corpus.profiles[p];
    if (profile.kind == SentenceKind::subhead && profile.terms.size() <= options.short_words &&
        evidence[kCoverBoth] < options.short_cover)
      return true;
  }
  const bool something =
      evidence[kQuotation] > 0 || evidence[kValues] > 0 || evidence[kCoverOne] >= options.names_cover;
  return !something && pair.context[kKin] < options.one_event && weigher.sharedMatter(pair.pair) == 0;
}

// What a link of two articles must score that have so much to do with each other.
double leastScore(const Corpus& corpus, const PairEvidence& pair) {
  const AlignOptions& options = corpus.options;
  const double kin = pair.context[kKin];
  if (corpus.order.size() <= options.few_articles) return options.link_score;
  if (areOfTwoEvents(corpus, kin, pair.relative_kin)) return options.other_event_score;
  return kin < options.one_event || pair.relative_kin < options.one_event_relative ? options.strangers_score
                                                                                   : options.link_score;
}

std::vector<DraftLink> chooseLinks(const Corpus& corpus, const Candidates& candidates, const Weights& weights,
                                   const SettledPairs& settled) {
  const AlignOptions& options = corpus.options;
  Weigher weigher(corpus);
  std::vector<DraftLink> links;
  eachPair(corpus, candidates, weights, settled, Visited::linkable, [&](const PairEvidence& pair) {
    if (settled.pinned(pair.pair)) {
      links.push_back({pair.pair, 1, 1, Level::full, false, Revision::none, true});
      return;
    }
    const double least = leastScore(corpus, pair);
    const ScoredPair scored = scorePair(pair, weights, least);
    if (scored.score < least) return;
    if (saysTooLittle(corpus, pair, weigher)) return;
    const Level level = scored.full >= options.full_score ? Level::full : Level::partial;
    links.push_back({scored.pair, scored.score, scored.full, level, false, Revision::none, false,
                     pair.evidence[kCoverOne], pair.evidence[kCoverBoth]});
  });
  return links;
}

// A sentence that could be linked to hundreds keeps the strongest; a link stays when either end keeps it.
bool keepStrongest(const Corpus& corpus, std::vector<DraftLink>& links) {
  std::vector<std::vector<uint32_t>> of_profile(corpus.profiles.size());
  for (uint32_t i = 0; i < links.size(); ++i) {
    of_profile[links[i].pair.left].push_back(i);
    of_profile[links[i].pair.right].push_back(i);
  }
  const size_t most = corpus.options.links_per_sentence;
  std::vector<bool> keep(links.size(), false);
  for (size_t i = 0; i < links.size(); ++i) keep[i] = links[i].pinned;
  for (auto& list : of_profile) {
    std::sort(list.begin(), list.end(), [&](uint32_t a, uint32_t b) {
      return links[a].score != links[b].score ? links[a].score > links[b].score : a < b;
    });
    for (size_t k = 0; k < std::min(most, list.size()); ++k) keep[list[k]] = true;
  }
  const size_t before = links.size();
  size_t kept = 0;
  for (size_t i = 0; i < links.size(); ++i) {
    if (keep[i]) links[kept++] = links[i];
  }
  links.resize(kept);
  return kept < before;
}

// Of more links than anybody could read the strongest are kept, and of equals those that stand first in their articles.
bool keepWithin(const Corpus& corpus, std::vector<DraftLink>& links) {
  const AlignOptions& options = corpus.options;
  const size_t most =
      std::clamp<size_t>(corpus.order.size() * options.links_of_an_article, options.fewest_links, options.most_links);
  if (links.size() <= most) return false;
  const auto place = [&](const DraftLink& link) {
    return std::max(corpus.profiles[link.pair.left].ref.sentence, corpus.profiles[link.pair.right].ref.sentence);
  };
  const auto before = [&](const DraftLink& a, const DraftLink& b) {
    if (a.pinned != b.pinned) return a.pinned;
    if (a.score != b.score) return a.score > b.score;
    return place(a) != place(b) ? place(a) < place(b) : a.pair < b.pair;
  };
  std::nth_element(links.begin(), links.begin() + std::ptrdiff_t(most), links.end(), before);
  links.erase(links.begin() + std::ptrdiff_t(most), links.end());
  links.shrink_to_fit();
  putInOrder(links, [](const DraftLink& a, const DraftLink& b) { return a.pair < b.pair; });
  return true;
}

// Twins know nothing of what was settled.
void settle(const SettledPairs& settled, std::vector<DraftLink>& links) {
  std::erase_if(links, [&](const DraftLink& link) { return settled.unlinked(link.pair); });
  for (DraftLink& link : links) link.pinned = settled.pinned(link.pair);
}

std::vector<Row> makeRows(const Corpus& corpus, const std::vector<DraftLink>& links, const SettledPairs& settled) {
  std::vector<ScoredPair> full;
  for (const DraftLink& link : links) {
    if (link.level == Level::full) full.push_back({link.pair, link.score, link.full});
  }
  std::vector<Row> rows;
  for (const auto& group : groupRows(corpus, std::move(full), settled)) {
    Row row;
    for (const uint32_t p : group) row.sentences.push_back(corpus.profiles[p].ref);
    std::sort(row.sentences.begin(), row.sentences.end());
    rows.push_back(std::move(row));
  }
  putInOrder(rows, [](const Row& a, const Row& b) { return a.sentences < b.sentences; });
  return rows;
}

// From the inner order of articles to the one in which they were given.
std::vector<Link> makeLinks(const Corpus& corpus, const std::vector<DraftLink>& drafts) {
  WordAligner words(corpus.documents, *corpus.vocabulary, corpus.options);
  std::vector<Link> links;
  links.reserve(drafts.size());
  for (const DraftLink& draft : drafts) {
    const SentenceRef one = corpus.profiles[draft.pair.left].ref, other = corpus.profiles[draft.pair.right].ref;
    Link link{one, other, rounded(draft.score), draft.level, draft.moved, draft.revision, words.align(one, other)};
    if (other.article < one.article) {
      std::swap(link.left, link.right);
      for (WordPair& pair : link.tokens) std::swap(pair.left, pair.right);
      std::sort(link.tokens.begin(), link.tokens.end());
    }
    links.push_back(std::move(link));
  }
  putInOrder(links,
             [](const Link& a, const Link& b) { return a.left != b.left ? a.left < b.left : a.right < b.right; });
  return links;
}

std::vector<Copy> makeCopies(const Corpus& corpus, const CopiedShares& found) {
  std::vector<Copy> copies;
  for (const CopiedShare& c : found.shares) {
    if (c.share < corpus.options.copy_share_shown) continue;
    const uint32_t one = corpus.order[c.left], other = corpus.order[c.right];
    copies.push_back({std::min(one, other), std::max(one, other), rounded(c.share)});
  }
  putInOrder(copies,
             [](const Copy& a, const Copy& b) { return a.left != b.left ? a.left < b.left : a.right < b.right; });
  return copies;
}

}  // namespace

Alignment align(std::span<const Document> documents, std::span<const std::vector<Clue>> clues, const Lexicon& lexicon,
                const Settled& given) {
  Alignment alignment;
  if (documents.size() < 2) return alignment;
  const Vocabulary vocabulary(documents, lexicon);
  const Corpus corpus = readCorpus(documents, clues, vocabulary, AlignOptions{});
  const CopiedShares copies = findCopies(corpus);
  const Weights weights = weightsFor(corpus);
  const SettledPairs settled(corpus, given);
  Candidates candidates = findCandidates(corpus, copies);
  settled.amend(candidates);
  std::vector<DraftLink> links = chooseLinks(corpus, candidates, weights, settled);
  const bool thinned = keepStrongest(corpus, links);
  linkTwins(corpus, copies, links);
  settle(settled, links);
  const bool cut = keepWithin(corpus, links);
  markOrder(corpus, copies, links);
  alignment.rows = makeRows(corpus, links, settled);
  alignment.links = makeLinks(corpus, links);
  alignment.copies = makeCopies(corpus, copies);
  if (corpus.bounded) {
    alignment.notes.push_back({Note::Level::info,
                               "Only the first " + std::to_string(corpus.sentences_compared) +
                                   " sentences of each article were compared; some have more.",
                               Note::kNoArticle});
  }
  if (candidates.bounded || thinned) {
    alignment.notes.push_back({Note::Level::info,
                               "Some sentences repeat words so often that only their closest partners were compared.",
                               Note::kNoArticle});
  }
  if (cut) {
    alignment.notes.push_back({Note::Level::info,
                               "So many sentences say the same that only the first of them were linked.",
                               Note::kNoArticle});
  }
  if (copies.bounded) {
    alignment.notes.push_back(
        {Note::Level::info,
         "Some passages are in so many articles that copies were counted among the first of them only.",
         Note::kNoArticle});
  }
  return alignment;
}

std::string_view name(Level level) {
  return level == Level::full ? "full" : "partial";
}

std::string_view name(Revision revision) {
  constexpr std::string_view kNames[] = {"", "kept", "reworded", "split", "merged"};
  return kNames[static_cast<int>(revision)];
}

}  // namespace synoptic
