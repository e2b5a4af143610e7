// Who says it: the ways of a fact into each text, in invented sets.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

struct Text {
  const char *source, *body;
};

// What each text has of its own, so that none passes for a copy of another.
constexpr const char* kOwn[] = {
    "Fog had hung over the sound since the morning, and the lighthouse keeper had closed the northern channel to "
    "traffic.\n",
    "Divers will look at the hull this week; shops along the quay kept their doors shut until the smoke had gone "
    "away.\n"};

Comparison comparisonOf(const std::vector<Text>& texts) {
  Request request;
  for (size_t at = 0; at < texts.size(); ++at)
    request.articles.push_back(
        {"", "", texts[at].source, "2031-03-04", "", std::string(texts[at].body) + "\n" + kOwn[at]});
  return compare(std::move(request), testLexicon());
}

// "Pelk > Reuters > 1": the rungs but the last, and the number of the article; with a mark of what is not as usual.
std::string wayOf(const Climb& climb) {
  std::string out;
  for (const Rung& rung : climb.rungs) {
    if (&rung == &climb.rungs.back()) break;
    out += rung.name + (rung.article == kNone ? "" : "=" + std::to_string(rung.article + 1)) + " > ";
  }
  out += std::to_string(climb.told.sentence.article + 1);
  if (climb.denied) out += " denied";
  if (climb.unclear) out += " unclear";
  if (climb.dropped) out += " dropped";
  return out;
}

// The ladder of the first fact with these words, "ways; …, n origins"; "-": no such fact has one.
std::string ladderOf(const Comparison& comparison, const std::string& words) {
  for (const Ladder& ladder : laddersOf(comparison)) {
    const bool has = std::any_of(ladder.climbs.begin(), ladder.climbs.end(), [&](const Climb& climb) {
      return comparison.articles[climb.told.sentence.article].document.text(climb.told.span).find(words) !=
             std::string::npos;
    });
    if (!has) continue;
    std::vector<std::string> ways;
    for (const Climb& climb : ladder.climbs) ways.push_back(wayOf(climb));
    std::sort(ways.begin(), ways.end());
    std::string out;
    for (const std::string& way : ways) out += way + "; ";
    return out + std::to_string(ladder.origins);
  }
  return "-";
}

struct LadderRow {
  const char* what;
  std::vector<Text> texts;
  const char* words;
  std::string expected;
};

const char* const kPlain = "Twelve people were hurt when the ferry hit the pier at Orsund.\n";

}  // namespace

TEST_CASE("who says it, through whom, and where that leads") {
  const std::vector<LadderRow> rows = {
      {"nobody is named in either",
       {{"", kPlain}, {"", "Twelve people were hurt when the ferry hit the pier at Orsund on Monday.\n"}},
       "Twelve",
       "1; 2; 2"},
      {"one has it from a person",
       {{"", "Twelve people were hurt when the ferry hit the pier at Orsund, Jana Pelk said.\n"}, {"", kPlain}},
       "Twelve",
       "2 dropped; Jana Pelk > 1; 2"},
      {"a person through an agency",
       {{"", "Twelve people were hurt when the ferry hit the pier at Orsund, Jana Pelk told Reuters.\n"}, {"", kPlain}},
       "Twelve",
       "2 dropped; Jana Pelk > Reuters > 1; 2"},
      {"a report of the outlet whose article is there",
       {{"Reuters", kPlain},
        {"", "Twelve people were hurt when the ferry hit the pier at Orsund, Reuters reported.\n"}},
       "Twelve",
       "1; Reuters=1 > 2; 1"},
      {"an outlet that cites somebody",
       {{"",
         "Reuters reported that twelve people were hurt when the ferry hit the pier at Orsund, citing Jana Pelk.\n"},
        {"", kPlain}},
       "welve",
       "2 dropped; Jana Pelk > Reuters > 1; 2"},
      {"the lawyer, not whose lawyer",
       {{"",
         "Twelve people were hurt when the ferry hit the pier at Orsund, Pelk said. Pelk's lawyer, Ann Moss, said that "
         "30 people had left the ferry.\n"},
        {"", "Pelk's lawyer, Ann Moss, said that 30 people had left the ferry.\n"}},
       "30",
       "Ann Moss > 1; Ann Moss > 2; 2"},
      {"who is accused does not say it",
       {{"", "Jana Pelk was accused of spending $750,000 on boats.\n"},
        {"", "Jana Pelk was accused of spending $750,000 on boats, a court heard.\n"}},
       "$750,000",
       "1; 2; 2"},
      {"a reason that is cited is no source",
       {{"", "The mayor resigned in March, citing her health.\n"},
        {"", "The mayor resigned in March, citing her health and age.\n"}},
       "March",
       "1; 2; 2"},
      {"both from one person: two texts",
       {{"", "Twelve people were hurt when the ferry hit the pier at Orsund, Jana Pelk said.\n"},
        {"", "Jana Pelk said that twelve people were hurt when the ferry hit the pier at Orsund.\n"}},
       "welve",
       "Jana Pelk > 1; Jana Pelk > 2; 2"},
      {"a headline names nobody and drops nothing",
       {{"", "Twelve people hurt when ferry hits pier at Orsund\n\nThe ferry hit the pier, the port said.\n"},
        {"", "Twelve people were hurt when the ferry hit the pier at Orsund, Jana Pelk said.\n"}},
       "Twelve",
       "1; Jana Pelk > 2; 2"},
      {"a statement that no fact holds, through two outlets",
       {{"", "According to Fox News, Jana Pelk told CNBC that the harbor had grown a lot safer.\n"}, {"", kPlain}},
       "safer",
       "Jana Pelk > CNBC > Fox News > 1; 1"},
      {"one that another article is the source of",
       {{"Reuters", kPlain}, {"", "Reuters reported that the harbor had grown a lot safer.\n"}},
       "safer",
       "Reuters=1 > 2; 1"},
      {"one step is no ladder",
       {{"", "Jana Pelk said that the harbor had grown a lot safer.\n"}, {"", kPlain}},
       "safer",
       "-"},
      {"a name has no source", {{"", kPlain}, {"", kPlain}}, "nobody here", "-"},
  };
  for (const LadderRow& row : rows) {
    CAPTURE(row.what);
    CHECK(ladderOf(comparisonOf(row.texts), row.words) == row.expected);
  }
}

TEST_CASE("copies are one origin, and a dismissed fact has no ladder") {
  const std::string long_text =
      std::string(kPlain) + "The pier was closed for two hours, and buses brought the passengers home in the rain.\n";
  Request request;
  for (int i = 0; i < 2; ++i) request.articles.push_back({"", "", "", "2031-03-04", "", long_text});
  Comparison comparison = compare(std::move(request), testLexicon());
  CHECK(ladderOf(comparison, "Twelve") == "1; 2; 1");
  for (Fact& fact : comparison.facts) fact.dismissed = true;
  CHECK(laddersOf(comparison).empty());
}

TEST_CASE("a statement without a fact stands behind the facts, once") {
  const Comparison comparison =
      comparisonOf({{"", std::string(kPlain) +
                             "According to Fox News, Jana Pelk told CNBC that the harbor had grown a lot safer.\n"},
                    {"", kPlain}});
  const std::vector<Ladder> ladders = laddersOf(comparison);
  REQUIRE(!ladders.empty());
  CHECK(std::count_if(ladders.begin(), ladders.end(), [](const Ladder& one) { return one.fact == kNone; }) == 1);
  CHECK(ladders.back().fact == kNone);
  CHECK(ladders.back().climbs.size() == 1);
}

}  // namespace synoptic
