// How fast each room is, alone and together, on invented news (news.h). In: --json FILE to keep the figures, --lexicon
// FOLDER, --clusters FOLDER with real articles (FOLDER/*/articles/*), --pairs FOLDER (scaled_pairs.mjs), --only GROUP
// (events, manyevents, reports, pairs, reading, rooms, growth, many, hostile). Out: a table of medians with their
// spread, and the targets where there are any. Method: each task is repeated for at least a second and at least five
// times after one warm-up; the median counts, the spread is the distance of the quartiles over the median. Reading
// counts the least processor time of a round, which other work on the machine disturbs least. Figures of one run may be
// compared with one another, not with those of another machine or a busy one.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "align/align.h"
#include "app/keep_memory.h"
#include "bench/figures.h"
#include "bench/news.h"
#include "bench/scale.h"
#include "compare/compare.h"
#include "facts/facts.h"
#include "lexicon/lexicon.h"
#include "support/hostile_texts.h"
#include "text/text.h"

namespace {

using namespace synoptic;
using bench::Better, bench::Figure, bench::Timing, bench::measure, bench::requestOf;

std::string readAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> pairOf(size_t sentences) {
  bench::News news(uint32_t(7 + sentences));
  const std::string first = news.article(sentences);
  return {first, news.version(first)};
}

// The bodies of all articles below a folder of clusters, in order of their paths.
std::vector<std::string> articlesBelow(const std::string& folder) {
  std::vector<std::string> paths, bodies;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().parent_path().filename() == "articles" && at->is_regular_file(error))
      paths.push_back(at->path().string());
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) bodies.push_back(readAll(path));
  return bodies;
}

std::vector<std::string> inventedArticles() {
  std::vector<std::string> bodies;
  for (uint32_t seed = 1; seed <= 200; ++seed) bodies.push_back(bench::News(seed).article(40));
  return bodies;
}

// Reading articles one by one, as many bytes of them as make a round long enough to be timed.
void measureReading(const char* what, const std::vector<std::string>& bodies, const Lexicon& lexicon,
                    std::vector<Figure>& figures) {
  constexpr size_t kRound = 2'000'000;  // bytes
  size_t bytes = 0;
  for (const std::string& body : bodies) bytes += body.size();
  if (bytes == 0) return;
  const size_t times = kRound / bytes + 1;
  const std::vector<std::string> published(1, "2031-05-06");
  const auto rate = [&](const std::string& name, double target, const std::function<void(const std::string&)>& task) {
    const Timing timing = measure([&] {
      for (size_t i = 0; i < times; ++i)
        for (const std::string& body : bodies) task(body);
    });
    figures.push_back({name + ", " + what, double(times * bytes) / 1e6 / timing.least, "MB/s", timing.spread,
                       Better::higher, target});
  };
  rate("sentences alone", 200, [](const std::string& body) { readSentences(body); });
  rate("sentences and tokens", 0, [](const std::string& body) { readDocument(body); });
  rate("all mentions, from bytes", 20, [&](const std::string& body) {
    const Document document = readDocument(body);
    readFacts({&document, 1}, published, lexicon);
  });
}

// Each room on its own, in megabytes of article text a second.
void measureRooms(const Lexicon& lexicon, std::vector<Figure>& figures) {
  const std::vector<std::string> bodies = pairOf(3000);
  const double megabytes = double(bodies[0].size() + bodies[1].size()) / 1e6;
  std::vector<Document> documents;
  for (const std::string& body : bodies) documents.push_back(readDocument(body));
  const std::vector<std::string> published(2, "2031-05-06");
  const std::vector<std::vector<Clue>> no_clues(2);

  const auto rate = [&](const char* name, const std::function<void()>& task) {
    const Timing timing = measure(task);
    figures.push_back({name, megabytes / timing.seconds, "MB/s", timing.spread});
  };
  rate("text: sentences and tokens", [&] {
    for (const std::string& body : bodies) readDocument(body);
  });
  rate("facts: mentions and entities", [&] { readFacts(documents, published, lexicon); });
  rate("align: two versions, no clues", [&] { align(documents, no_clues, lexicon); });
  rate("compare: everything", [&] { compare(requestOf(bodies), lexicon); });
}

// The whole comparison by size; the exponent says how time grows with it.
void measureGrowth(const Lexicon& lexicon, std::vector<Figure>& figures) {
  std::vector<std::pair<size_t, Timing>> points;
  for (const size_t sentences : {40u, 1000u, 4000u, 16000u}) {
    const std::vector<std::string> bodies = pairOf(sentences);
    points.push_back({sentences, measure([&] { compare(requestOf(bodies), lexicon); })});
    const Timing& timing = points.back().second;
    figures.push_back({"compare: 2 articles of " + std::to_string(sentences) + " sentences", timing.seconds * 1e3, "ms",
                       timing.spread});
  }
  figures.push_back({"compare: requests of 2 articles, 40 sentences", 1 / points[0].second.seconds, "1/s",
                     points[0].second.spread, Better::higher, 400});
  const auto& [few, quick] = points[1];
  const auto& [many, slow] = points.back();
  const double exponent = std::log(slow.seconds / quick.seconds) / std::log(double(many) / double(few));
  figures.push_back(
      {"compare: growth in time, exponent", exponent, "", std::max(quick.spread, slow.spread), Better::lower, 1.15});
}

void measureMany(const Lexicon& lexicon, std::vector<Figure>& figures) {
  std::vector<std::string> bodies{bench::News(5).article(40)};
  for (uint32_t i = 1; i < 10; ++i) bodies.push_back(bench::News(100 + i).version(bodies[0]));
  const Timing timing = measure([&] { compare(requestOf(bodies), lexicon); });
  figures.push_back({"compare: 10 articles of 40 sentences", timing.seconds * 1e3, "ms", timing.spread});
}

// Texts made to keep a reader looking back: how many times longer one of eight times the length takes, the worst of
// them. A quadratic step makes it 64 times; fresh memory costs up to three times as much as memory that is at hand.
void measureHostile(const Lexicon& lexicon, std::vector<Figure>& figures) {
  constexpr size_t kBytes = 100'000, kTimes = 8;  // enough for both to work in fresh memory
  constexpr double kLeast = 1e-3;                 // seconds: less cannot be compared
  const std::vector<std::string> published(1, "2031-05-06");
  const auto least = [](const std::function<void()>& task) {
    double best = 1e9;
    for (int round = 0; round < 2; ++round) {
      const std::clock_t begin = std::clock();
      task();
      best = std::min(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
  };
  const auto worst = [&](const std::string& name, const std::vector<HostileText>& texts,
                         const std::function<void(const std::string&)>& task) {
    double most = 0;
    std::string what;
    for (const HostileText& text : texts) {
      const std::string brief = hostileBody(text, kBytes), extensive = hostileBody(text, kTimes * kBytes);
      const double once = least([&] { task(brief); }), often = least([&] { task(extensive); });
      const double ratio = often / std::max(once, kLeast);
      if (ratio > most) most = ratio, what = text.what;
    }
    for (char& c : what) c = c == '"' || c == '\\' ? '\'' : c;  // the name goes into JSON
    figures.push_back({name + ", 8 times: " + what, most, "x", 0, Better::lower, 24});
  };
  worst("text", hostileTexts(), [](const std::string& body) { readDocument(body); });
  worst("facts", hostileReadings(), [&](const std::string& body) {
    const Document document = readDocument(body);
    readFacts({&document, 1}, published, lexicon);
  });
}

}  // namespace

int main(int count, char** values) {
  synoptic::keepMemory();  // as the program does
  std::string json_file, lexicon_folder = ".", clusters, pairs, only;
  for (int i = 1; i < count; ++i) {
    const std::string option = values[i];
    if (option == "--json" && i + 1 < count)
      json_file = values[++i];
    else if (option == "--lexicon" && i + 1 < count)
      lexicon_folder = values[++i];
    else if (option == "--clusters" && i + 1 < count)
      clusters = values[++i];
    else if (option == "--pairs" && i + 1 < count)
      pairs = values[++i];
    else if (option == "--only" && i + 1 < count)
      only = values[++i];
    else {
      std::fprintf(stderr,
                   "usage: synoptic_bench [--json FILE] [--lexicon FOLDER] [--clusters FOLDER] "
                   "[--pairs FOLDER] [--only GROUP]\n");
      return 2;
    }
  }
  const Lexicon::Loaded loaded =
      Lexicon::load(readAll(lexicon_folder + "/words.lex"), readAll(lexicon_folder + "/places.lex"));
  if (!loaded.error.empty()) {
    std::fprintf(stderr, "synoptic_bench: %s\n", loaded.error.c_str());
    return 1;
  }
  std::vector<Figure> figures;
  const auto wanted = [&](const char* group) { return only.empty() || only == group; };
  // first: memory is counted from what the program has taken by then
  if (wanted("events")) bench::measureEvents(loaded.lexicon, figures);
  if (wanted("manyevents")) bench::measureManyEvents(loaded.lexicon, figures);
  if (wanted("reports") && !clusters.empty())
    bench::measureReports(articlesBelow(clusters + "/envoys"), loaded.lexicon, figures);
  if (wanted("pairs") && !pairs.empty()) bench::measurePairs(pairs, loaded.lexicon, figures);
  if (wanted("reading")) {
    measureReading("invented", inventedArticles(), loaded.lexicon, figures);
    if (!clusters.empty()) measureReading("clusters", articlesBelow(clusters), loaded.lexicon, figures);
  }
  if (wanted("rooms")) measureRooms(loaded.lexicon, figures);
  if (wanted("growth")) measureGrowth(loaded.lexicon, figures);
  if (wanted("many")) measureMany(loaded.lexicon, figures);
  if (wanted("hostile")) measureHostile(loaded.lexicon, figures);
  bench::print(figures);
  if (!json_file.empty() && !(std::ofstream(json_file) << bench::json(figures))) {
    std::fprintf(stderr, "synoptic_bench: cannot write %s\n", json_file.c_str());
    return 1;
  }
  return 0;
}
