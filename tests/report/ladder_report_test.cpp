// Who says it, as a terminal and a program get it: every line and every member of ladders made by hand.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "example.h"
#include "report/report.h"

namespace synoptic {
namespace {

// Words of exampleComparison(): A2 "It opens May 4." and B1 "Opens May 6, “soon,” she said."
const FactMention kTold{{0, 1}, {16, 21}}, kSpeaker{{1, 0}, {25, 28}};

enum Flag : int { kPlain = 0, kDenied = 1, kUnclear = 2, kDropped = 4 };

Rung rung(SourceKind kind, const char* name, uint32_t article = kNone) {
  return {kSpeaker, kind, name, article, false};
}

// Ends with the article whose words they are.
Climb climb(std::vector<Rung> rungs, int flags = kPlain) {
  Climb out;
  out.told = kTold;
  out.rungs = std::move(rungs);
  out.rungs.push_back({kTold, SourceKind::outlet, "Harbour Post", 0, false});
  out.origin = 7;
  out.denied = (flags & kDenied) != 0;
  out.unclear = (flags & kUnclear) != 0;
  out.dropped = (flags & kDropped) != 0;
  return out;
}

struct ClimbRow {
  const char* what;
  Climb climb;
  std::string way;    // the line of the way
  std::string rungs;  // of the JSON, before the article's own
  std::string flags = R"("denied":false,"unclear":false,"dropped":false)";
};

const std::string kSpeakerPlace = R"({"article":"B","sentence":"B1","span":[25,28],"words":"she")",
                  kToldPlace = R"({"article":"A","sentence":"A2","span":[16,21],"words":"May 4")",
                  kOwnRung = kToldPlace + R"(,"name":"Harbour Post","kind":"outlet","leadsTo":"A"})";

}  // namespace

TEST_CASE("the way of a fact into a text is one line, then the words it came to") {
  const std::vector<ClimbRow> rows = {
      {"nobody", climb({}), "Harbour Post: no source", ""},
      {"nobody, where another text has somebody", climb({}, kDropped),
       "Harbour Post: no source, where another text names one", "", R"("denied":false,"unclear":false,"dropped":true)"},
      {"somebody who was not understood", climb({}, kUnclear), "Harbour Post: a source that was not made out", "",
       R"("denied":false,"unclear":true,"dropped":false)"},
      {"not understood counts before dropped", climb({}, kUnclear | kDropped),
       "Harbour Post: a source that was not made out", "", R"("denied":false,"unclear":true,"dropped":true)"},
      {"a person through an agency",
       climb({rung(SourceKind::person, "Jana Pelk"), rung(SourceKind::outlet, "Reuters")}),
       "Jana Pelk > Reuters > Harbour Post",
       kSpeakerPlace + R"(,"name":"Jana Pelk","kind":"person","leadsTo":null},)" + kSpeakerPlace +
           R"(,"name":"Reuters","kind":"outlet","leadsTo":null},)"},
      {"who denies it", climb({rung(SourceKind::body, "the port")}, kDenied),
       "the port > Harbour Post; the source denies it",
       kSpeakerPlace + R"(,"name":"the port","kind":"body","leadsTo":null},)",
       R"("denied":true,"unclear":false,"dropped":false)"},
      {"a source that is there is told, not that it is unclear",
       climb({rung(SourceKind::document, "a report")}, kUnclear), "a report > Harbour Post",
       kSpeakerPlace + R"(,"name":"a report","kind":"document","leadsTo":null},)",
       R"("denied":false,"unclear":true,"dropped":false)"},
      {"people of a kind", climb({rung(SourceKind::group, "two officials")}),
       "two officials (not named) > Harbour Post",
       kSpeakerPlace + R"(,"name":"two officials","kind":"group","leadsTo":null},)"},
      {"people of no kind", climb({rung(SourceKind::unnamed, "sources")}), "sources (not named) > Harbour Post",
       kSpeakerPlace + R"(,"name":"sources","kind":"unnamed","leadsTo":null},)"},
      {"another article by another name", climb({rung(SourceKind::outlet, "the Times", 1)}),
       "the Times (Velling Times, compared here) > Harbour Post",
       kSpeakerPlace + R"(,"name":"the Times","kind":"outlet","leadsTo":"B"},)"},
      {"another article by its name", climb({rung(SourceKind::outlet, "Velling Times", 1)}),
       "Velling Times > Harbour Post", kSpeakerPlace + R"(,"name":"Velling Times","kind":"outlet","leadsTo":"B"},)"},
      {"a name of two lines", climb({rung(SourceKind::person, "Jana\n\x1bPelk")}), "Jana \uFFFDPelk > Harbour Post",
       kSpeakerPlace + R"(,"name":"Jana\n\u001bPelk","kind":"person","leadsTo":null},)"},
  };
  const Comparison comparison = exampleComparison();
  for (const ClimbRow& row : rows) {
    CAPTURE(row.what);
    const std::vector<Ladder> ladders = {{0, {row.climb}, 2}};
    CHECK(renderLadders(comparison, ladders, Format::text) ==
          "F1 day of the opening – conflict, 2 origins\n  " + row.way + "\n    Harbour Post: It opens [May 4].\n");
    CHECK(renderLadders(comparison, ladders, Format::json) ==
          R"({"format":"synoptic.ladders","ladders":[{"origins":2,"fact":"F1","climbs":[)" + kToldPlace +
              R"(,"origin":7,)" + row.flags + R"(,"rungs":[)" + row.rungs + kOwnRung + "]}]}]}");
  }
}

TEST_CASE("a ladder is headed by its fact and the number of origins, a statement without a fact by what it is") {
  const Comparison comparison = exampleComparison();
  const std::string told = "  Harbour Post: no source\n    Harbour Post: It opens [May 4].\n";
  CHECK(renderLadders(comparison, {{0, {climb({})}, 1}, {kNone, {climb({}), climb({})}, 1}}, Format::text) ==
        "F1 day of the opening – conflict, 1 origin\n" + told + "A statement of one text\n" + told + told);
  CHECK(renderLadders(comparison, {{kNone, {}, 1}, {0, {}, 3}}, Format::json) ==
        R"({"format":"synoptic.ladders","ladders":[{"origins":1,"fact":null,"climbs":[]},)"
        R"({"origins":3,"fact":"F1","climbs":[]}]})");
}

TEST_CASE("no ladder at all says so") {
  CHECK(renderLadders(exampleComparison(), {}, Format::text) ==
        "No fact states something that somebody could be the source of.\n");
  CHECK(renderLadders(exampleComparison(), {}, Format::json) == R"({"format":"synoptic.ladders","ladders":[]})");
}

}  // namespace synoptic
