// Every allocation of the core may fail: the call ends with the right bytes or with the one sentence about memory, and
// the same call works afterwards with the right bytes. On the sample, in every operation. ./dev test tries a spread of
// allocations; with SYNOPTIC_SOAK set in the environment each one is tried, in operations whose header holds its value
// (of those that compare first, the comparison's own once: tried()).
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/core.h"
#include "app/keep_memory.h"
#include "compare/compare.h"
#include "failing_memory.h"
#include "import/import.h"
#include "report/report.h"
#include "support/lexicon_files.h"
#include "workspace/workspace.h"

using namespace synoptic;

namespace {

// The one sentence, whatever it calls what was too large.
bool saysNoMemory(const std::string& answer) {
  return answer.rfind("{\"error\":\"", 0) == 0 && answer.find(" the memory there is.") != std::string::npos;
}

const std::pair<const char*, const char*> kSample[] = {{"northwater.txt", "2026-03-03"},
                                                       {"ellory-courier.md", "2026-03-04"},
                                                       {"sundhaven-tribune.txt", "2026-03-04"},
                                                       {"radio-wexmere.md", "2026-03-06"},
                                                       {"marren-ledger.txt", "2026-02-26"}};

std::string sampleFile(const std::string& name) {
  return testFile("web/sample/" + name);
}

std::string sampleWorkspace() {
  Workspace workspace;
  for (const auto& [name, published] : kSample) {
    Imported imported = importFile(name, sampleFile(name), {});
    imported.article.published = published;
    REQUIRE_MESSAGE(imported.error.empty(), imported.error);  // found from the project's folder only
    workspace.articles.push_back(std::move(imported.article));
  }
  return workspaceJson(workspace);
}

struct Call {
  std::string header, data;
};

// Which of `count` allocations are tried: those at the beginning, where most is set up, and a spread of the others. In
// the long round all; where a call compares first, what it does before and after is tried as a whole, and of the
// comparison, each allocation of which fails in the call that does nothing else, a spread: its first `compared`.
std::vector<uint64_t> tried(uint64_t count, uint64_t spread, uint64_t compared) {
  constexpr uint64_t kAround = 500;  // more than reading what comes in takes: where the comparison ends is that exact
  std::vector<uint64_t> out;
  const bool soak = std::getenv("SYNOPTIC_SOAK") != nullptr;
  const uint64_t first = std::min<uint64_t>({count, 20, spread});
  const auto isInSpread = [&](uint64_t n) {
    return n <= first || (n - first) * (spread - first) / count != (n - first - 1) * (spread - first) / count;
  };
  for (uint64_t n = 1; n <= count; ++n) {
    const bool wanted = soak && (n <= kAround || n + kAround > compared);
    if (wanted || isInSpread(n)) out.push_back(n);
  }
  return out;
}

struct Tally {
  uint64_t calls = 0, right = 0, refused = 0;
};

// How a call that lacked memory may end: what a child tells the process that it divided from.
enum Ended { gave_the_right_bytes, was_refused, wrong };

// In a child: how the call ended, and with `again` whether the same call works now.
Ended judged(Core& core, const Call& call, bool ok, const std::string& right, bool again) {
  const bool as_ever = core.answer() == right;
  if (!as_ever && (ok || !saysNoMemory(core.answer()))) return wrong;
  if (again && (core.call(call.header, call.data) != (right.rfind("{\"error\"", 0) != 0) || core.answer() != right))
    return wrong;
  return as_ever ? gave_the_right_bytes : was_refused;
}

// `call` with failing memory, as often as tried() says, in both manners.
void failEach(Core& core, const Call& call, const std::string& right, uint64_t spread, uint64_t compared,
              Tally& tally) {
  CAPTURE(call.header);
  failFrom(0, Failing::once);
  core.call(call.header, call.data);
  const uint64_t count = allowAll();
  REQUIRE(core.answer() == right);
  REQUIRE(count > 0);
  const std::vector<uint64_t> all = tried(count, spread, compared);
  // where each allocation is tried the call is made again now and then only, since it takes longer than all the rest
  const uint64_t again_every = all.size() > 5000 ? 31 : 1;
  std::fflush(stdout);  // else each child has what is still to be written
  divideAt(all);
  const bool ok = core.call(call.header, call.data);
  allowAll();
  if (const uint64_t n = childOf()) {
    const Ended end = judged(core, call, ok, right, n % again_every == 0 || n == all.back());
    if (end == wrong) std::fprintf(stderr, "allocation %" PRIu64 ": %.200s\n", n, core.answer().c_str());
    _exit(end);
  }
  REQUIRE(core.answer() == right);
  const uint64_t as_ever = childrenThatEnded(gave_the_right_bytes), refused = childrenThatEnded(was_refused);
  CHECK(childrenThatEnded(wrong) == 0);
  CHECK(childrenThatEnded(-1) == 0);
  CHECK(as_ever + refused == 2 * all.size());
  if (std::getenv("SYNOPTIC_SOAK"))
    std::printf("%s: %zu of %" PRIu64 " allocations, each in two manners: %" PRIu64 " right, %" PRIu64 " refused\n",
                call.header.c_str(), all.size(), count, as_ever, refused);
  tally.calls += 2 * all.size();
  tally.right += as_ever;
  tally.refused += refused;
}

// How many allocations the comparison itself takes, with reading the request.
uint64_t allocationsOfComparing(const std::string& words, const std::string& places, const std::string& workspace) {
  const Lexicon::Loaded loaded = Lexicon::load(words, places);
  REQUIRE(loaded.error.empty());
  failFrom(0, Failing::once);
  ParsedRequest parsed = parseRequest(workspace);
  const Comparison comparison = compare(std::move(parsed.request), loaded.lexicon);
  const uint64_t count = allowAll();
  REQUIRE(comparison.facts.size() > 10);
  return count;
}

std::string answerOf(Core& core, const Call& call) {
  core.call(call.header, call.data);
  return core.answer();
}

}  // namespace

TEST_CASE("where an allocation fails a call gives the right bytes or one sentence, and the next call works") {
  if (!haveTestLexicon()) {
    MESSAGE("skipped: there is no lexicon");
    return;
  }
  keepMemory();  // each child else asks the system for all of its pages again
  Core core;
  const std::string folder = testLexiconFolder();
  const std::string words = testFile(folder + "/words.lex"), places = testFile(folder + "/places.lex");
  REQUIRE(core.loadLexicon(words, places));
  const std::string workspace = sampleWorkspace();
  const uint64_t compared = allocationsOfComparing(words, places, workspace);
  const std::string link = answerOf(core, {R"({"op":"link"})", workspace});
  const std::string fragment = link.substr(link.find('#'), link.find('"', link.find('#')) - link.find('#'));
  const std::string saved = answerOf(core, {R"({"op":"save"})", workspace});
  REQUIRE(saved.rfind("<!", 0) == 0);
  const std::string described =
      R"(<title>T</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"A"},{"@type":["Article"],)"
      R"("headline":"Ferry runs aground off the eastern breakwater","publisher":{"name":"The Harbour Post of Westhaven"},)"
      R"("author":[{"name":"Ann Margaret Lee-Hopkins"},{"name":"Bo Ek"}]}]}</script><p>A ferry ran aground.</p>)";

  struct Row {
    Call call;
    uint64_t spread;  // of the allocations of a call; each is tried in two manners
    bool compares_first = false;
  };
  const Row rows[] = {
      {{R"({"op":"compare"})", workspace}, 100},
      {{R"({"op":"show"})", workspace}, 20, true},
      {{R"({"op":"report","format":"html"})", workspace}, 20, true},
      {{R"({"op":"report","format":"markdown"})", workspace}, 20, true},
      {{R"({"op":"report","format":"csv"})", workspace}, 20, true},
      {{R"({"op":"report","format":"text"})", workspace}, 20, true},
      {{R"({"op":"save"})", workspace}, 40, true},
      {{R"({"op":"excerpt"})", workspace}, 40, true},
      {{R"({"op":"timeline"})", workspace}, 20, true},
      {{R"({"op":"ask","name":"How many were hurt?"})", workspace}, 20, true},
      {{R"({"op":"draft","name":"A"})", workspace}, 20, true},
      {{R"({"op":"ladder"})", workspace}, 20, true},
      {{R"({"op":"update","name":"B","article":"A"})", workspace}, 20, true},
      {{R"({"op":"link"})", workspace}, 200},
      {{R"({"op":"open"})", fragment}, 200},
      {{R"({"op":"open"})", fragment.substr(0, fragment.size() / 2)}, 50},
      {{R"({"op":"openFile"})", saved}, 100},
      {{R"({"op":"import","name":"a.txt"})", sampleFile("northwater.txt")}, 100},
      {{R"({"op":"import","name":"a.md"})", sampleFile("ellory-courier.md")}, 100},
      {{R"({"op":"import","name":"a.html"})", saved}, 100},
      {{R"({"op":"import","name":"a.html"})", described}, 100},
      {{R"({"op":"import","name":"a.docx"})", testFile("tests/fuzz/corpus/fuzz_import/seed_docx")}, 100},
      {{R"({"op":"page","name":"a.html"})", saved}, 50},
      {{R"({"op":"version"})", ""}, 100},
      {{R"({"op":"dance"})", ""}, 100},
  };
  Tally tally;
  const char* soak = std::getenv("SYNOPTIC_SOAK");
  for (const Row& row : rows)
    if (soak == nullptr || row.call.header.find(soak) != std::string::npos)
      failEach(core, row.call, answerOf(core, row.call), row.spread, row.compares_first ? compared : 0, tally);
  MESSAGE(tally.calls << " allocations failed: " << tally.right << " calls gave the right bytes, " << tally.refused
                      << " the sentence about memory");
  CHECK(tally.refused > tally.right);  // else nothing failed
}

TEST_CASE("where an allocation fails the lexicon is not loaded, and one that was there still serves") {
  if (!haveTestLexicon()) {
    MESSAGE("skipped: there is no lexicon");
    return;
  }
  const std::string folder = testLexiconFolder();
  const std::string words = testFile(folder + "/words.lex"), places = testFile(folder + "/places.lex");
  const std::string workspace = sampleWorkspace();
  Core core;
  for (const bool first : {true, false}) {
    if (!first) REQUIRE(core.loadLexicon(words, places));
    const std::string before = answerOf(core, {R"({"op":"compare"})", workspace});
    REQUIRE((before.rfind("{\"error\"", 0) == 0) == first);
    for (const Failing failing : {Failing::once, Failing::from_then_on}) {
      for (uint64_t n = 1, count = n; n <= count; ++n) {
        CAPTURE(n);
        failFrom(n, failing);
        const bool ok = core.loadLexicon(words, places);
        count = allowAll();
        if (ok) break;  // beyond the last allocation
        REQUIRE_MESSAGE(saysNoMemory(core.answer()), core.answer());
        REQUIRE(answerOf(core, {R"({"op":"compare"})", workspace}) == before);
      }
    }
    if (first) core = Core();
  }
}
