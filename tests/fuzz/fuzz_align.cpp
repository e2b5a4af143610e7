// Any articles and clues: links, rows and aligned words lie where they must, the same articles give the same alignment,
// and in another order they give the same links, rows and copies. The first part of the input chooses the clues; the
// others are articles.
#include <algorithm>
#include <tuple>

#include "align/align.h"
#include "properties.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

// Now and then a token of a document is a clue; its key is one of few, so that articles have some in common.
std::vector<Clue> cluesOf(const Document& document, const std::string& choice) {
  std::vector<Clue> clues;
  for (uint32_t s = 0; s < document.sentences.size() && !choice.empty(); ++s) {
    const Sentence& sentence = document.sentences[s];
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const uint8_t byte = uint8_t(choice[document.text(document.tokens[t].span).size() % choice.size()]);
      if (byte & 1)
        clues.push_back({s, document.tokens[t].span, Clue::Kind(byte / 2 % 6), std::string(1, char('a' + byte / 16))});
    }
  }
  return clues;
}

using LinkKey = std::tuple<SentenceRef, SentenceRef, double, Level, bool, Revision, std::vector<WordPair>>;

// What was split is merged when it is looked at from the other side.
Revision otherWay(Revision revision) {
  return revision == Revision::split ? Revision::merged : revision == Revision::merged ? Revision::split : revision;
}

// The links, each article called by its place in the order that was given first; `last` turns the order round.
std::vector<LinkKey> linksOf(const Alignment& alignment, uint32_t last, bool turned) {
  std::vector<LinkKey> out;
  for (const Link& link : alignment.links) {
    SentenceRef left = link.left, right = link.right;
    std::vector<WordPair> tokens = link.tokens;
    if (turned) {
      left.article = last - left.article, right.article = last - right.article;
      std::swap(left, right);
      for (WordPair& pair : tokens) std::swap(pair.left, pair.right);
      std::sort(tokens.begin(), tokens.end());
    }
    out.emplace_back(left, right, link.score, link.level, link.moved, turned ? otherWay(link.revision) : link.revision,
                     std::move(tokens));
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The rows and the copies, in the same manner.
std::vector<std::vector<SentenceRef>> rowsOf(const Alignment& alignment, uint32_t last, bool turned) {
  std::vector<std::vector<SentenceRef>> out;
  for (const Row& row : alignment.rows) {
    out.push_back(row.sentences);
    if (!turned) continue;
    for (SentenceRef& sentence : out.back()) sentence.article = last - sentence.article;
    std::sort(out.back().begin(), out.back().end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::tuple<uint32_t, uint32_t, double>> copiesOf(const Alignment& alignment, uint32_t last, bool turned) {
  std::vector<std::tuple<uint32_t, uint32_t, double>> out;
  for (const Copy& copy : alignment.copies)
    out.emplace_back(turned ? last - copy.right : copy.left, turned ? last - copy.left : copy.right, copy.share);
  std::sort(out.begin(), out.end());
  return out;
}

void holdSame(const Alignment& first, const Alignment& second, uint32_t last, bool turned, const char* name) {
  hold(linksOf(second, last, turned) == linksOf(first, last, false), name);
  hold(rowsOf(second, last, turned) == rowsOf(first, last, false), name);
  hold(copiesOf(second, last, turned) == copiesOf(first, last, false), name);
}

void checkLink(const std::vector<Document>& documents, const Link& link) {
  hold(link.left.article < link.right.article && link.right.article < documents.size(), "a link joins two in order");
  const Document &left = documents[link.left.article], &right = documents[link.right.article];
  hold(link.left.sentence < left.sentences.size() && link.right.sentence < right.sentences.size(), "… sentences");
  hold(link.score >= 0 && link.score <= 1, "a score is within its bounds");
  hold(std::is_sorted(link.tokens.begin(), link.tokens.end()), "aligned words are in order");
  for (const WordPair& pair : link.tokens) {
    hold(isSpanOf(left.body, pair.left) && isSpanOf(right.body, pair.right), "aligned words lie in the bodies");
    hold(left.sentences[link.left.sentence].span.contains(pair.left) &&
             right.sentences[link.right.sentence].span.contains(pair.right),
         "aligned words lie in the sentences that are linked");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::vector<std::string> inputs = parts(data, size, 5);
  std::vector<Document> documents;
  std::vector<std::vector<Clue>> clues;
  for (size_t i = 1; i < inputs.size(); ++i) {
    documents.push_back(readDocument(inputs[i]));
    clues.push_back(cluesOf(documents.back(), inputs[0]));
  }
  const Alignment first = align(documents, clues, testLexicon());
  for (const Link& link : first.links) checkLink(documents, link);
  std::vector<SentenceRef> seen;
  for (const Row& row : first.rows) {
    hold(row.sentences.size() > 1 && row.sentences.front().article != row.sentences.back().article,
         "a row is of several articles");
    seen.insert(seen.end(), row.sentences.begin(), row.sentences.end());
  }
  std::sort(seen.begin(), seen.end());
  hold(std::adjacent_find(seen.begin(), seen.end()) == seen.end(), "a sentence is in one row at most");
  for (const Copy& copy : first.copies) hold(copy.share >= 0 && copy.share <= 1, "a share is within its bounds");

  const uint32_t last = uint32_t(documents.size()) - 1;
  holdSame(first, align(documents, clues, testLexicon()), last, false, "the same articles give the same alignment");
  std::reverse(documents.begin(), documents.end());
  std::reverse(clues.begin(), clues.end());
  holdSame(first, align(documents, clues, testLexicon()), last, true, "the order of articles changes nothing");
  return 0;
}
