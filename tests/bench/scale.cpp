// See scale.h.
#include "bench/scale.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "align/align.h"
#include "bench/events.h"
#include "compare/clues.h"
#include "compare/entities.h"
#include "facts/facts.h"
#include "text/text.h"

namespace bench {
namespace {

using namespace synoptic;

constexpr size_t kArticles = 10, kSentences = 40;  // of an event

std::string readAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void measureEvents(size_t events, double most_seconds, double most_memory, const Lexicon& lexicon,
                   std::vector<Figure>& figures) {
  const std::vector<std::string> bodies = Events(1).of(events, kArticles, kSentences);
  const std::vector<double> found = inProcess(4, [&] {
    Comparison comparison;
    const double seconds = leastSeconds(1, [&] { comparison = compare(requestOf(bodies), lexicon); });
    double between = 0, links = double(comparison.alignment.links.size());
    for (const Link& link : comparison.alignment.links)
      between += link.left.article / kArticles != link.right.article / kArticles;
    return std::vector<double>{seconds, links, links > 0 ? 100 * between / links : 0, double(comparison.facts.size())};
  });
  const std::string name = std::to_string(events) + " events of 10 articles";
  figures.push_back({name + ": processor time", found[0], "s", 0, Better::lower, most_seconds});
  figures.push_back({name + ": memory", found[4], "MB", 0, Better::lower, most_memory});
  figures.push_back({name + ": links", found[1], "", 0});
  figures.push_back({name + ": links between events", found[2], "%", 0, Better::lower, 1});
  figures.push_back({name + ": facts", found[3], "", 0});
}

// A sentence of the right article and what it was made from.
struct Truth {
  Span left, right;  // of bytes; left is empty for a new one
  std::string kind;  // "same", "reworded", "moved same", "moved reworded", "new"
};

std::vector<Truth> readTruth(const std::string& path) {
  std::ifstream file(path);
  std::vector<Truth> truth;
  for (std::string line; std::getline(file, line);) {
    std::istringstream parts(line);
    Truth one;
    parts >> one.left.begin >> one.left.end >> one.right.begin >> one.right.end >> std::ws;
    std::getline(parts, one.kind);
    truth.push_back(one);
  }
  return truth;
}

uint32_t common(Span a, Span b) {
  const uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

// Share of each class that is found: a sentence with a partner, when a link joins at least half of it to at least half
// of its origin; a new one, when nothing is linked to it.
std::map<std::string, double> sharesFound(const std::vector<Truth>& truth, const std::vector<Document>& documents,
                                          const std::vector<Link>& links) {
  std::map<std::string, std::pair<double, double>> counts;  // found, all
  const auto spanOf = [&](SentenceRef ref) { return documents[ref.article].sentences[ref.sentence].span; };
  std::vector<Link> by_right = links;
  std::sort(by_right.begin(), by_right.end(),
            [](const Link& a, const Link& b) { return a.right != b.right ? a.right < b.right : a.left < b.left; });
  size_t first = 0;
  std::vector<Truth> ordered = truth;
  std::sort(ordered.begin(), ordered.end(), [](const Truth& a, const Truth& b) { return a.right < b.right; });
  for (const Truth& one : ordered) {
    while (first < by_right.size() && spanOf(by_right[first].right).end <= one.right.begin) ++first;
    uint32_t matched = 0;
    bool any = false;
    for (size_t i = first; i < by_right.size() && spanOf(by_right[i].right).begin < one.right.end; ++i) {
      any = true;
      if (common(spanOf(by_right[i].left), one.left) * 2 >= one.left.size())
        matched += common(spanOf(by_right[i].right), one.right);
    }
    auto& [found, all] = counts[one.kind];
    ++all;
    found += one.kind == "new" ? !any : matched * 2 >= one.right.size();
  }
  std::map<std::string, double> shares;
  for (const auto& [kind, count] : counts) shares[kind] = 100 * count.first / count.second;
  return shares;
}

void measurePair(const std::string& folder, size_t sentences, const Lexicon& lexicon, std::vector<Figure>& figures,
                 std::map<size_t, double>& seconds) {
  const std::string base = folder + "/" + std::to_string(sentences), name = "2 x " + std::to_string(sentences);
  const std::vector<std::string> bodies{readAll(base + ".left.txt"), readAll(base + ".right.txt")};
  if (bodies[0].empty()) return;
  std::vector<Document> documents;
  for (const std::string& body : bodies) documents.push_back(readDocument(body));
  const std::vector<std::string> published(2);
  const std::vector<Reading> readings = readFacts(documents, published, lexicon);
  const auto clues = cluesOf(documents, readings, joinEntities(readings, lexicon));
  Alignment alignment;
  const Timing timing = measure([&] { alignment = align(documents, clues, lexicon); });
  seconds[sentences] = timing.least;
  const double most = sentences == 1000 ? 25 : sentences == 10000 ? 400 : 0;  // ms, wasm
  figures.push_back({name + ": alignment alone", timing.least * 1e3, "ms", timing.spread, Better::lower, most});
  if (sentences <= 10000) {
    const Timing all = measure([&] { compare(requestOf(bodies), lexicon); });
    figures.push_back({name + ": everything", all.least * 1e3, "ms", all.spread});
  }
  figures.push_back({name + ": links", double(alignment.links.size()), "", 0});
  for (const auto& [kind, share] : sharesFound(readTruth(base + ".truth.txt"), documents, alignment.links))
    figures.push_back({name + ": " + kind + ", recognised", share, "%", 0, Better::higher,
                       sentences == 1000    ? 97.0
                       : sentences == 10000 ? 95.0
                                            : 0.0});
}

}  // namespace

Request requestOf(std::vector<std::string> bodies) {
  Request request;
  for (std::string& body : bodies) {
    Article article;
    article.source = "Paper " + std::to_string(request.articles.size() + 1);
    article.published = "2031-05-06";
    article.body = std::move(body);
    request.articles.push_back(std::move(article));
  }
  return request;
}

void measureEvents(const Lexicon& lexicon, std::vector<Figure>& figures) {
  measureEvents(20, 2, 300, lexicon, figures);
}

void measureManyEvents(const Lexicon& lexicon, std::vector<Figure>& figures) {
  measureEvents(100, 8, 1000, lexicon, figures);
}

void measurePairs(const std::string& folder, const Lexicon& lexicon, std::vector<Figure>& figures) {
  std::map<size_t, double> seconds;
  for (const size_t sentences : {1000u, 4000u, 10000u, 40000u})
    measurePair(folder, sentences, lexicon, figures, seconds);
  if (seconds.count(1000) == 0 || seconds.count(40000) == 0) return;
  const double exponent = std::log(seconds[40000] / seconds[1000]) / std::log(40.0);
  figures.push_back({"alignment alone: growth from 1,000 to 40,000, exponent", exponent, "", 0, Better::lower, 1.2});
}

void measureReports(const std::vector<std::string>& bodies, const Lexicon& lexicon, std::vector<Figure>& figures) {
  if (bodies.empty()) return;
  const Timing timing = measure([&] { compare(requestOf(bodies), lexicon); });
  figures.push_back({"real reports of one event (" + std::to_string(bodies.size()) + "): everything",
                     timing.least * 1e3, "ms", timing.spread, Better::lower, 6});
}

}  // namespace bench
