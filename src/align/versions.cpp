// versions: moved sentences and revisions. Draft links in, the same with marks out, less what a twin makes needless.
// Moved: of every two articles the strongest links form a sequence; what does not lie on its heaviest increasing part
// has moved. Method: heaviest increasing subsequence with a Fenwick tree (Jacobson & Vo 1992), O(n log n). Covered by
// tests/align/versions.cpp.
#include "align/versions.h"

#include <algorithm>
#include <unordered_map>

#include "align/twins.h"
#include "text/text.h"

namespace synoptic {
namespace {

// Greatest sum over a prefix; remembers which item reached it.
class PrefixMaximum {
 public:
  explicit PrefixMaximum(size_t size) : best_(size + 1) {}
  struct Entry {
    double sum = 0;
    int32_t item = -1;
  };
  Entry upTo(size_t end) const {  // over positions [0, end)
    Entry best;
    for (size_t i = end; i > 0; i -= i & (~i + 1)) {
      if (best_[i].sum > best.sum) best = best_[i];
    }
    return best;
  }
  void set(size_t position, Entry entry) {
    for (size_t i = position + 1; i < best_.size(); i += i & (~i + 1)) {
      if (entry.sum > best_[i].sum) best_[i] = entry;
    }
  }

 private:
  std::vector<Entry> best_;
};

using Iterator = std::vector<DraftLink>::iterator;

// The links that are the best of both their sentences. Headlines stand outside the order of the text.
std::vector<size_t> anchorsOf(const Corpus& corpus, std::span<const DraftLink> links) {
  std::unordered_map<uint32_t, size_t> best;  // profile -> its strongest link
  const auto stronger = [&](size_t a, size_t b) {
    const bool twin_a = isTwin(corpus, links[a].pair), twin_b = isTwin(corpus, links[b].pair);
    if (twin_a != twin_b) return twin_a;
    if (links[a].score != links[b].score) return links[a].score > links[b].score;
    return links[a].full > links[b].full;
  };
  const auto offer = [&](uint32_t profile, size_t link) {
    const auto [at, fresh] = best.try_emplace(profile, link);
    if (!fresh && stronger(link, at->second)) at->second = link;
  };
  for (size_t i = 0; i < links.size(); ++i) {
    offer(links[i].pair.left, i);
    offer(links[i].pair.right, i);
  }
  std::vector<size_t> anchors;
  for (size_t i = 0; i < links.size(); ++i) {
    const auto [left, right] = links[i].pair;
    if (best[left] != i || best[right] != i) continue;
    if (corpus.profiles[left].kind == SentenceKind::headline || corpus.profiles[right].kind == SentenceKind::headline)
      continue;
    anchors.push_back(i);
  }
  return anchors;
}

void markMoved(const Corpus& corpus, std::span<DraftLink> links) {
  const std::vector<size_t> anchors = anchorsOf(corpus, links);
  if (anchors.size() < 2) return;
  const uint32_t article = corpus.article[links[0].pair.right];
  const uint32_t begin = corpus.first[article], size = corpus.first[article + 1] - begin;
  PrefixMaximum maximum(size);
  std::vector<int32_t> before(anchors.size());
  PrefixMaximum::Entry heaviest;
  for (size_t k = 0; k < anchors.size(); ++k) {
    const DraftLink& link = links[anchors[k]];
    const uint32_t at = link.pair.right - begin;
    const PrefixMaximum::Entry prefix = maximum.upTo(at);
    before[k] = prefix.item;
    const PrefixMaximum::Entry entry = {prefix.sum + 1 + link.score, static_cast<int32_t>(k)};
    maximum.set(at, entry);
    if (entry.sum > heaviest.sum) heaviest = entry;
  }
  for (const size_t i : anchors) links[i].moved = true;
  for (int32_t k = heaviest.item; k >= 0; k = before[k]) links[anchors[k]].moved = false;
}

// A sentence that is there unchanged needs no second partner in the other version; one that was reworded is still much
// like it, and each of the other's sentences was made into one: only parts of a sentence that was split, or that were
// merged, go with it beside its best, and they lie within it. What is merely about the same thing is another sentence.
Iterator keepRevisions(const Corpus& corpus, Iterator begin, Iterator end) {
  const AlignOptions& options = corpus.options;
  std::unordered_map<uint32_t, bool> has_twin;
  for (Iterator i = begin; i != end; ++i) {
    if (isTwin(corpus, i->pair)) has_twin[i->pair.left] = has_twin[i->pair.right] = true;
  }
  const Iterator last = std::remove_if(begin, end, [&](const DraftLink& link) {
    if (link.pinned || isTwin(corpus, link.pair)) return false;
    return has_twin.count(link.pair.left) > 0 || has_twin.count(link.pair.right) > 0;
  });
  std::unordered_map<uint32_t, double> best;  // profile -> how much it has in common with what is most like it
  for (Iterator i = begin; i != last; ++i) {
    for (const uint32_t profile : {i->pair.left, i->pair.right}) {
      double& cover = best[profile];
      cover = std::max(cover, i->cover_both);
    }
  }
  return std::remove_if(begin, last, [&](const DraftLink& link) {
    if (link.pinned || isTwin(corpus, link.pair) || link.cover_one >= options.part_cover) return false;
    return link.cover_both < options.revision_cover || link.cover_both < best[link.pair.left] ||
           link.cover_both < best[link.pair.right];
  });
}

void markRevisions(const Corpus& corpus, std::span<DraftLink> links) {
  std::unordered_map<uint32_t, uint32_t> partners;
  for (const DraftLink& link : links) ++partners[link.pair.left], ++partners[link.pair.right];
  for (DraftLink& link : links) {
    // split and merged are told from the article given first
    const auto [one, other] = link.pair;
    const bool in_order = corpus.profiles[one].ref.article < corpus.profiles[other].ref.article;
    const uint32_t of_first = partners[in_order ? one : other], of_second = partners[in_order ? other : one];
    if (isTwin(corpus, link.pair)) {
      link.revision = Revision::kept;
    } else if (of_first > 1 && of_second == 1) {
      link.revision = Revision::split;
    } else if (of_second > 1 && of_first == 1) {
      link.revision = Revision::merged;
    } else {
      link.revision = Revision::reworded;
    }
  }
}

}  // namespace

void markOrder(const Corpus& corpus, const CopiedShares& copies, std::vector<DraftLink>& links) {
  const auto articlesOf = [&](const DraftLink& link) {
    return std::pair(corpus.article[link.pair.left], corpus.article[link.pair.right]);
  };
  putInOrder(links, [&](const DraftLink& a, const DraftLink& b) {
    return std::pair(articlesOf(a), a.pair) < std::pair(articlesOf(b), b.pair);
  });
  std::vector<DraftLink> kept;
  for (Iterator begin = links.begin(), end; begin != links.end(); begin = end) {
    const auto articles = articlesOf(*begin);
    end = std::find_if(begin, links.end(), [&](const DraftLink& link) { return articlesOf(link) != articles; });
    const bool versions = copies.of(articles.first, articles.second) >= corpus.options.version_share;
    const Iterator last = versions ? keepRevisions(corpus, begin, end) : end;
    const std::span<DraftLink> group(begin, last);
    markMoved(corpus, group);
    if (versions) markRevisions(corpus, group);
    kept.insert(kept.end(), group.begin(), group.end());
  }
  putInOrder(kept, [](const DraftLink& a, const DraftLink& b) { return a.pair < b.pair; });
  links = std::move(kept);
}

}  // namespace synoptic
