// copies: passages taken over nearly word for word. Every run of eight words is hashed; a word is taken over when a run
// around it is also in the other article. Boilerplate and bylines do not count.
// Method: shingling (Broder 1997), counted over words instead of sets, so that "62 % of the shorter one" means what it
// says. Covered by tests/align/copies.cpp.
#include "align/copies.h"

#include <algorithm>
#include <span>

#include "align/numeric.h"
#include "text/text.h"

namespace synoptic {
namespace {

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

// Every run of words of all articles, by its number, and for every run the articles that have it.
class Runs {
 public:
  Runs(const Corpus& corpus, uint32_t size) {
    std::vector<std::vector<uint64_t>> words;
    size_t most = 0;
    for (const uint32_t given : corpus.order) {
      words.push_back(wordsOf(corpus.documents[given]));
      lengths_.push_back(static_cast<uint32_t>(words.back().size()));
      most += words.back().size();
    }
    Numbering numbering;
    std::vector<uint64_t> hashes;  // of the runs that have a number
    runs_.reserve(most);
    for (const std::vector<uint64_t>& of_article : words) {
      first_.push_back(runs_.size());
      for (size_t w = 0; w + size <= of_article.size(); ++w) {
        uint64_t hash = 0;
        for (size_t k = w; k < w + size; ++k) hash = mixed(hash, of_article[k]);
        runs_.push_back(numbering.of(hash, hashes));
      }
    }
    first_.push_back(runs_.size());
    listArticles(hashes.size(), corpus.options.articles_per_shingle);
  }

  size_t articles() const { return lengths_.size(); }
  uint32_t words(uint32_t article) const { return lengths_[article]; }
  bool bounded() const { return bounded_; }
  std::span<const uint32_t> of(uint32_t article) const {
    return std::span<const uint32_t>(runs_).subspan(first_[article], first_[article + 1] - first_[article]);
  }
  // Ascending; of many the first.
  std::span<const uint32_t> articlesWith(uint32_t run) const {
    return std::span<const uint32_t>(having_).subspan(having_begin_[run], having_begin_[run + 1] - having_begin_[run]);
  }

 private:
  // Calls `act` with each run and article once, articles ascending.
  template <typename Act>
  void eachHaving(size_t runs, Act&& act) const {
    std::vector<uint32_t> last(runs, UINT32_MAX);
    for (uint32_t article = 0; article < articles(); ++article)
      for (const uint32_t run : of(article))
        if (last[run] != article) last[run] = article, act(run, article);
  }

  void listArticles(size_t runs, uint32_t most) {
    having_begin_.assign(runs + 1, 0);
    eachHaving(runs, [&](uint32_t run, uint32_t) {
      size_t& count = having_begin_[run + 1];
      if (count < most)
        ++count;
      else
        bounded_ = true;
    });
    for (size_t run = 0; run < runs; ++run) having_begin_[run + 1] += having_begin_[run];
    having_.resize(having_begin_[runs]);
    std::vector<size_t> at(having_begin_.begin(), having_begin_.end() - 1);
    eachHaving(runs, [&](uint32_t run, uint32_t article) {
      if (at[run] < having_begin_[run + 1]) having_[at[run]++] = article;
    });
  }

  std::vector<uint32_t> lengths_;     // article -> words
  std::vector<size_t> first_;         // article -> its first run; one more at the end
  std::vector<uint32_t> runs_;        // of all articles, in the order of their words
  std::vector<size_t> having_begin_;  // run -> its first article; one more at the end
  std::vector<uint32_t> having_;
  bool bounded_ = false;
};

// How many words of an article another article has: grows by runs that come in ascending order.
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
  const Runs runs(corpus, size);
  CopiedShares found;
  found.bounded = runs.bounded();
  // of two articles the shorter one is measured
  const auto isShorter = [&](uint32_t article, uint32_t other) {
    const uint32_t own = runs.words(article), theirs = runs.words(other);
    return own != theirs ? own < theirs : article < other;
  };
  std::vector<Taken> taken(runs.articles());
  std::vector<uint32_t> others;  // that have anything of the article
  for (uint32_t article = 0; article < runs.articles(); ++article) {
    uint32_t word = 0;
    for (const uint32_t run : runs.of(article)) {
      for (const uint32_t other : runs.articlesWith(run)) {
        if (other == article || !isShorter(article, other)) continue;
        if (taken[other].words == 0) others.push_back(other);
        taken[other].add(word, size);
      }
      ++word;
    }
    for (const uint32_t other : others) {
      const double share = static_cast<double>(taken[other].words) / static_cast<double>(runs.words(article));
      if (share >= 0.01) found.shares.push_back({std::min(article, other), std::max(article, other), share});
      taken[other] = {};
    }
    others.clear();
  }
  putInOrder(found.shares, [](const CopiedShare& a, const CopiedShare& b) {
    return a.left != b.left ? a.left < b.left : a.right < b.right;
  });
  return found;
}

}  // namespace synoptic
