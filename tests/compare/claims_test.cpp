// Statements: a negation that only one text has, and negations that are none.
#include <doctest/doctest.h>

#include <algorithm>

#include <string_view>

#include "compare/pairs.h"

using namespace synoptic;

TEST_CASE("opposite polarity") {
  checkPairs({
      {"will and will not", "The harbour will reopen to ferries on Monday.",
       "The harbour will not reopen to ferries on Monday.", "polarity.opposite", "will reopen", "will not reopen"},
      {"has and has not", "The line has insured the ferry Tern.", "The line has not insured the ferry Tern.",
       "polarity.opposite", "has insured", "has not insured"},
      {"n't", "The crew did check the radar of the ferry.", "The crew didn't check the radar of the ferry.",
       "polarity.opposite", "did check", "didn't check"},
      {"both deny", "The harbour will not reopen to ferries on Monday.",
       "The harbour won't reopen to ferries on Monday.", "", "", ""},
      {"refused is no missing negation", "The line refused to insure the ferry Tern.",
       "The line did not insure the ferry Tern.", "", "", ""},
      {"other verbs", "The harbour will not close on Monday.", "The harbour will reopen to ferries on Monday.", "", "",
       ""},
      {"never in another sentence", "The captain never left the bridge of the ferry.",
       "Passengers left the ferry in boats.", "", "", ""},
      {"other persons", "Captain Moreau did not see the rocks.", "Passenger Olga Brandt did see the rocks.", "", "",
       ""},
  });
}

TEST_CASE("verbs that exclude each other, and what is only possible") {
  checkPairs({
      {"confirmed and denied", "The line confirmed that the radar of the ferry had failed before the accident.",
       "The line denied that the radar of the ferry had failed before the accident.", "polarity.antonym", "confirmed",
       "denied"},
      {"confirmed another matter", "The line confirmed the date of the hearing.",
       "The line denied that the radar of the ferry had failed.", "", "", ""},
      {"may have and has", "Fog may have caused the accident of the ferry.", "Fog caused the accident of the ferry.",
       "certainty.weaker", "may have caused", "caused"},
      {"both may", "Fog may have caused the accident of the ferry.", "Fog could have caused the accident of the ferry.",
       "", "", ""},
  });
}

TEST_CASE("a figure that one text denies") {
  checkPairs({
      {"was not", "The tax rate of the line in 2025 was 31 percent.",
       "The tax rate of the line in 2025 was not 31 percent.", "polarity.opposite", "was 31 percent",
       "was not 31 percent"},
      {"both deny", "The tax rate of the line in 2025 was not 31 percent.",
       "In 2025 the tax rate of the line wasn't 31 percent.", "", "", ""},
      {"another denial", "The tax rate of the line in 2025 was 31 percent, which it did not publish.",
       "The tax rate of the line in 2025 was 31 percent.", "", "", ""},
  });
}

namespace {

// Does a shared wording hold these words?
bool sharesWords(const char* left, const char* right, std::string_view words) {
  const Comparison comparison = comparePair(left, right);
  for (const Fact& fact : comparison.facts)
    if (fact.rule == "claim.same")
      for (const FactMention& one : fact.values[0].mentions)
        if (comparison.articles[one.sentence.article].document.text(one.span).find(words) != std::string_view::npos)
          return true;
  return false;
}

}  // namespace

TEST_CASE("wording is shared only where number, object and those counted agree") {
  struct Row {
    const char* name;
    const char* left;
    const char* right;
    const char* words;
    bool shared;
  };
  const Row rows[] = {
      {"other object", "The ferry's cook, Olga Brandt, lost two sons.",
       "The ferry's cook, Olga Brandt, lost two daughters.", "two", false},
      {"a part of the whole", "The line closed four of its 14 ferries last winter.",
       "Five of its 14 ferries were closed by the line last winter.", "ferries", false},
      {"the same deed", "The line raised the wreck of the ferry in Varn.",
       "The line has raised the wreck of the ferry.", "raised the wreck", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(sharesWords(row.left, row.right, row.words) == row.shared);
    CHECK(sharesWords(row.right, row.left, row.words) == row.shared);
  }
}

TEST_CASE("hours, days and places of two occasions are not shared") {
  struct Row {
    const char* name;
    const char* left;
    const char* right;
    const char* rule;
    bool shared;
  };
  const Row rows[] = {
      {"mornings of two days", "The passengers were taken to Varn by Wednesday morning.",
       "The passengers were taken to Varn on Tuesday morning.", "time.same", false},
      {"one morning", "The passengers were taken to Varn on Tuesday morning.",
       "On Tuesday morning the passengers were taken to Varn.", "time.same", true},
      {"by a day", "By Tuesday 40 passengers were taken to Varn.", "On Tuesday 40 passengers were taken to Varn.",
       "date.same", false},
      {"on a day", "On Tuesday 40 passengers were taken to Varn.", "On Tuesday 40 passengers were taken to Varn.",
       "date.same", true},
      {"where he is from", "Two sailors were detained in Ostrel.", "Two sailors from Ostrel were detained.",
       "place.same", false},
      {"where it was", "Two sailors were detained in Ostrel.", "Two sailors were arrested in Ostrel.", "name.same",
       true},
      {"times of two deeds", "The captains met three times.", "The captains won three times.", "number.same", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Comparison comparison = comparePair(row.left, row.right);
    INFO(told(comparison));
    const auto isOfRow = [&](const Fact& fact) {
      const auto of_last = [&](const FactMention& one) {
        return one.sentence.sentence + 1 == comparison.articles[one.sentence.article].document.sentences.size();
      };
      const auto& mentions = fact.values[0].mentions;
      return fact.rule == row.rule && std::all_of(mentions.begin(), mentions.end(), of_last);
    };
    CHECK(std::any_of(comparison.facts.begin(), comparison.facts.end(), isOfRow) == row.shared);
  }
}
