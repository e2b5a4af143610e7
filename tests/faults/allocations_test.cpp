// Every allocation of the core may fail: the call ends with the right bytes or with the one sentence about memory, and
// the same call works afterwards with the right bytes. On the sample, in every operation. ./dev test tries a spread of
// allocations; with SYNOPTIC_SOAK set in the environment each one is tried, in operations whose header holds its value.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/core.h"
#include "failing_memory.h"
#include "import/import.h"
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

// Which of `count` allocations are tried: all, or those at the beginning, where most is set up, and a spread of the
// others.
std::vector<uint64_t> tried(uint64_t count, uint64_t spread) {
  std::vector<uint64_t> out;
  const bool all = std::getenv("SYNOPTIC_SOAK") != nullptr;
  const uint64_t first = spread / 4;
  for (uint64_t n = 1; n <= count; ++n)
    if (all || n <= first || (n - first) * (spread - first) / count != (n - first - 1) * (spread - first) / count)
      out.push_back(n);
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

// `call` with failing memory, as often as `spread` says, in both manners.
void failEach(Core& core, const Call& call, const std::string& right, uint64_t spread, Tally& tally) {
  CAPTURE(call.header);
  failFrom(0, Failing::once);
  core.call(call.header, call.data);
  const uint64_t count = allowAll();
  REQUIRE(core.answer() == right);
  REQUIRE(count > 0);
  const std::vector<uint64_t> all = tried(count, spread);
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
    std::printf("%s: %" PRIu64 " allocations, each in two manners: %" PRIu64 " right, %" PRIu64 " refused\n",
                call.header.c_str(), count, as_ever, refused);
  tally.calls += 2 * all.size();
  tally.right += as_ever;
  tally.refused += refused;
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
  Core core;
  const std::string folder = testLexiconFolder();
  REQUIRE(core.loadLexicon(testFile(folder + "/words.lex"), testFile(folder + "/places.lex")));
  const std::string workspace = sampleWorkspace();
  const std::string link = answerOf(core, {R"({"op":"link"})", workspace});
  const std::string fragment = link.substr(link.find('#'), link.find('"', link.find('#')) - link.find('#'));
  const std::string saved = answerOf(core, {R"({"op":"save"})", workspace});
  REQUIRE(saved.rfind("<!", 0) == 0);

  struct Row {
    Call call;
    uint64_t spread;  // of the allocations of a call; each is tried in two manners
  };
  const Row rows[] = {
      {{R"({"op":"compare"})", workspace}, 100},
      {{R"({"op":"report","format":"html"})", workspace}, 20},
      {{R"({"op":"report","format":"markdown"})", workspace}, 20},
      {{R"({"op":"report","format":"csv"})", workspace}, 20},
      {{R"({"op":"report","format":"text"})", workspace}, 20},
      {{R"({"op":"save"})", workspace}, 40},
      {{R"({"op":"excerpt"})", workspace}, 40},
      {{R"({"op":"timeline"})", workspace}, 20},
      {{R"({"op":"ask","name":"How many were hurt?"})", workspace}, 20},
      {{R"({"op":"link"})", workspace}, 200},
      {{R"({"op":"open"})", fragment}, 200},
      {{R"({"op":"open"})", fragment.substr(0, fragment.size() / 2)}, 50},
      {{R"({"op":"openFile"})", saved}, 100},
      {{R"({"op":"import","name":"a.txt"})", sampleFile("northwater.txt")}, 100},
      {{R"({"op":"import","name":"a.md"})", sampleFile("ellory-courier.md")}, 100},
      {{R"({"op":"import","name":"a.html"})", saved}, 100},
      {{R"({"op":"import","name":"a.docx"})", testFile("tests/fuzz/corpus/fuzz_import/seed_docx")}, 100},
      {{R"({"op":"page","name":"a.html"})", saved}, 50},
      {{R"({"op":"version"})", ""}, 100},
      {{R"({"op":"dance"})", ""}, 100},
  };
  Tally tally;
  const char* soak = std::getenv("SYNOPTIC_SOAK");
  for (const Row& row : rows)
    if (soak == nullptr || row.call.header.find(soak) != std::string::npos)
      failEach(core, row.call, answerOf(core, row.call), row.spread, tally);
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
