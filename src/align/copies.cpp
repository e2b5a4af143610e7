// copies: passages taken over nearly word for word. Every run of eight words is hashed; a word is taken over when a run
// around it is also in the other article. Boilerplate and bylines do not count.
// Method: shingling (Broder 1997), counted over words instead of sets, so that "62 % of the shorter one" means what it
// says. Covered by tests/align/copies.cpp.
#include "align/copies.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "align/numeric.h"

namespace synoptic {
namespace {

struct Shingle {
  uint64_t hash;
  uint32_t article;
  uint32_t word;  // first word of the run, counted over the article's text
  bool operator<(const Shingle& o) const {
    if (hash != o.hash) return hash < o.hash;
    return article != o.article ? article < o.article : word < o.word;
  }
};

// The words of an article that count, as hashes.
std::vector<uint64_t> wordsOf(const Document& document) {
  std::vector<uint64_t> of_key(document.keys.size()), words;
  for (size_t k = 0; k < of_key.size(); ++k) of_key[k] = hashOf(document.keys[k]);
  for (const Sentence& sentence : document.sentences) {
    if (sentence.kind == SentenceKind::boilerplate || sentence.kind == SentenceKind::byline) continue;
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const Token& token = document.tokens[t];
      if (token.kind == TokenKind::word || token.kind == TokenKind::number) words.push_back(of_key[token.key]);
    }
  }
  return words;
}

// How many words of an article each other article has: grows by runs that come in ascending order.
struct Taken {
  uint32_t words = 0, end = 0;
  void add(uint32_t begin, uint32_t size) {
    words += begin + size - std::max(begin, std::min(end, begin + size));
    end = std::max(end, begin + size);
  }
};

}  // namespace

double CopiedShares::of(uint32_t article, uint32_t other) const {
  const std::pair articles(std::min(article, other), std::max(article, other));
  const auto at = std::lower_bound(
      shares.begin(), shares.end(), articles,
      [](const CopiedShare& share, const auto& wanted) { return std::pair(share.left, share.right) < wanted; });
  return at != shares.end() && std::pair(at->left, at->right) == articles ? at->share : 0;
}

CopiedShares findCopies(const Corpus& corpus) {
  const uint32_t size = corpus.options.shingle_words;
  std::vector<Shingle> shingles;
  std::vector<uint32_t> lengths;
  for (uint32_t a = 0; a < corpus.order.size(); ++a) {
    const std::vector<uint64_t> words = wordsOf(corpus.documents[corpus.order[a]]);
    lengths.push_back(static_cast<uint32_t>(words.size()));
    for (uint32_t w = 0; w + size <= words.size(); ++w) {
      uint64_t hash = 0;
      for (uint32_t k = 0; k < size; ++k) hash = mixed(hash, words[w + k]);
      shingles.push_back({hash, a, w});
    }
  }
  std::sort(shingles.begin(), shingles.end());

  // for every run: the other articles that have it
  CopiedShares found;
  struct Use {
    uint32_t article, word, other;
  };
  std::vector<Use> uses;
  std::vector<uint32_t> articles;
  for (size_t i = 0, end = 0; i < shingles.size(); i = end) {
    articles.clear();
    for (end = i; end < shingles.size() && shingles[end].hash == shingles[i].hash; ++end) {
      if (articles.empty() || articles.back() != shingles[end].article) articles.push_back(shingles[end].article);
    }
    if (articles.size() < 2) continue;
    if (articles.size() > corpus.options.articles_per_shingle) {
      articles.resize(corpus.options.articles_per_shingle);
      found.bounded = true;
    }
    for (size_t k = i; k < end; ++k) {
      for (const uint32_t other : articles) {
        if (other != shingles[k].article) uses.push_back({shingles[k].article, shingles[k].word, other});
      }
    }
  }
  std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
    if (a.article != b.article) return a.article < b.article;
    return a.other != b.other ? a.other < b.other : a.word < b.word;
  });

  std::map<std::pair<uint32_t, uint32_t>, Taken> taken;  // (article, other)
  for (const Use& use : uses) taken[{use.article, use.other}].add(use.word, size);
  for (const auto& [articles_of, words] : taken) {
    const auto [article, other] = articles_of;
    const bool shorter = lengths[article] != lengths[other] ? lengths[article] < lengths[other] : article < other;
    if (!shorter) continue;
    const double share = static_cast<double>(words.words) / static_cast<double>(lengths[article]);
    if (share >= 0.01) found.shares.push_back({std::min(article, other), std::max(article, other), share});
  }
  std::sort(found.shares.begin(), found.shares.end(), [](const CopiedShare& a, const CopiedShare& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return found;
}

}  // namespace synoptic
