// One text denies what several state: all of them stand in the one fact.
#include <doctest/doctest.h>

#include <algorithm>

#include "compare/compare.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

Comparison compareThree(const char* denies, const char* states, const char* other) {
  Request request;
  for (const char* body : {denies, states, other})
    request.articles.push_back({"", "", "", "2026-03-12", "", std::string(body)});
  return compare(std::move(request), testLexicon());
}

const Fact* oppositeIn(const Comparison& comparison) {
  const auto found = std::find_if(comparison.facts.begin(), comparison.facts.end(),
                                  [](const Fact& fact) { return fact.rule == "polarity.opposite"; });
  return found == comparison.facts.end() ? nullptr : &*found;
}

bool speaks(const Fact& fact, uint32_t article) {
  return std::any_of(fact.values.begin(), fact.values.end(), [&](const FactValue& value) {
    return std::any_of(value.mentions.begin(), value.mentions.end(),
                       [&](const FactMention& mention) { return mention.sentence.article == article; });
  });
}

}  // namespace

TEST_CASE("who else states what one denies") {
  struct Case {
    const char* name;
    const char* other;
    bool speaks;
  };
  constexpr const char* kDenies =
      "Envoys and the canal\n\nEnvoys Dana Orlov and Peter Reed will not travel to Saro on Friday for talks with "
      "President Karim Dessa on the canal, the ministry said.";
  constexpr const char* kStates =
      "Talks on the canal\n\nEnvoys Dana Orlov and Peter Reed will travel to Saro on Friday for talks with President "
      "Karim Dessa on the canal.";
  const Case cases[] = {
      {"the same in other words",
       "Canal talks near\n\nDana Orlov and Peter Reed are scheduled to meet President Karim Dessa in Saro on Friday to "
       "speak about the canal.",
       true},
      {"an earlier meeting",
       "Canal talks near\n\nDana Orlov and Peter Reed met President Karim Dessa in Saro on March 2 to speak about the "
       "canal.",
       false},
      {"denied too",
       "Canal talks off\n\nDana Orlov and Peter Reed will not meet President Karim Dessa in Saro on Friday to speak "
       "about the canal.",
       false},
  };
  for (const Case& one : cases) {
    CAPTURE(std::string(one.name));
    const Comparison comparison = compareThree(kDenies, kStates, one.other);
    const Fact* fact = oppositeIn(comparison);
    REQUIRE(fact != nullptr);
    CHECK(speaks(*fact, 0));
    CHECK(speaks(*fact, 1));
    const bool on_one_side = speaks(*fact, 2);
    if (one.speaks) CHECK(on_one_side);
    if (!one.speaks && on_one_side) {
      // it may stand with the one that denies, never with the one that states
      for (const FactValue& value : fact->values) {
        const auto has = [&](uint32_t article) {
          return std::any_of(value.mentions.begin(), value.mentions.end(),
                             [&](const FactMention& mention) { return mention.sentence.article == article; });
        };
        CHECK_FALSE((has(1) && has(2)));
      }
    }
  }
}
