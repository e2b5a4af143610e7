// Questions over the sample: the first answer has the words asked for, all values are there, nothing is invented.
#include <doctest/doctest.h>

#include <algorithm>

#include "study/sample.h"
#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

struct Asked {
  const char* question;
  const char* first;  // words that the first answer must rest on; "": no text tells
};

bool restsOn(const Comparison& comparison, const Answer& answer, const std::string& words) {
  for (const FactValue& value : answer.values)
    for (const FactMention& mention : value.mentions)
      if (wordsOf(comparison, mention).find(words) != std::string::npos) return true;
  return false;
}

constexpr Asked kAsked[] = {
    {"how many people were hurt", "Twelve"},
    {"How many were injured?", "Fifteen"},
    {"How many passengers were aboard?", "184"},
    {"how many passengers did the ferry carry", "184"},
    {"how much will repairs cost", "$2.4 million"},
    {"How much does a ticket cost?", "$18"},
    {"how long did the rescue take", "two-hour"},
    {"When will the harbor reopen?", "March 5"},
    {"when did the ferry and the ship collide", "Tuesday evening"},
    {"when is the coast guard's report due", "May"},
    {"what time did the Saint Orla leave Wexmere", "7:30 p.m"},
    {"who commanded the Saint Orla", "Joris Vael"},
    {"Who attended the briefing?", "Adela Moran"},
    {"who will visit Port Ellory", "Pieter Hallam"},
    {"who leads the investigation", "Daniel Brook"},
    {"who runs the bakery", "Berit Lund"},
    {"how much did Hallam promise for a radar station", "$250,000"},
    {"how many rescue exercises", "three"},
    {"how many evenings a year does fog close the harbor", "30"},
    {"what share of the island's food arrives through the port", "40"},
    {"Lindqvist calm", "lucky"},
    {"radar failed", "radar had failed"},
    {"how many supermarkets limited sales", "two"},
    {"how many people did the Good Hope carry", "31"},
    {"Who is the secretary of the union?", "Marta Quill"},
    {"Who is the spokeswoman of Marren Ferries?", "Ruth Okafor"},
    {"What did Hallam say about the harbor?", "No ship should ever"},
    {"What did the mayor say?", "For the first time"},
    {"What did the union say about the crew?", "too small"},
    {"Who said that fog caused the collision?", "Daniel Brook"},
    {"How many people were hurt in March?", "Twelve"},
    {"How long will the repairs take?", "three months"},
    {"How many people remained in the hospital?", "Five"},
    // no text tells
    {"What did Okafor say about the bread?", ""},
    {"What did the captain say about the fog?", ""},
    {"Who called the crew a disgrace?", ""},
    {"Who is the secretary of the harbor?", ""},
    {"Who is the mayor's husband?", ""},
    {"How many members does the union have?", ""},
    {"How many ships does Marren Ferries own?", ""},
    {"When did Moran and Hallam meet?", ""},
    {"When did Vael speak with Hallam?", ""},
    {"Which district does Moran represent?", ""},
    {"How long was the captain suspended?", ""},
    {"How many people were hurt in 2019?", ""},
    {"When did the harbor reopen in April?", ""},
    {"What was the captain's heart rate?", ""},
    {"What was the maximum fine?", ""},
    {"how many cats were hurt", ""},
    {"who won the election", ""},
    {"when did Rasmussen arrive", ""},
    {"how many submarines", ""},
    {"how much did the Brannock cost the government of Denmark", ""},
    {"", ""},
    {"?!", ""},
};

}  // namespace

TEST_CASE("a question is answered by the right words first, or no text tells") {
  if (!haveTestLexicon()) return;
  const Comparison& comparison = sampleComparison();
  size_t right = 0, invented = 0;
  for (const Asked& one : kAsked) {
    const Answers answers = ask(comparison, testLexicon(), one.question);
    const bool none = *one.first == 0;
    const bool good = none ? answers.answers.empty()
                           : !answers.answers.empty() && restsOn(comparison, answers.answers.front(), one.first);
    right += good;
    invented += none && !answers.answers.empty();
    if (!good) MESSAGE("not as hoped: " << std::string(one.question));
  }
  CHECK(invented == 0);
  CHECK(right * 100 >= std::size(kAsked) * 80);
}

TEST_CASE("an answer has all values of its fact") {
  if (!haveTestLexicon()) return;
  const Comparison& comparison = sampleComparison();
  const Answers answers = ask(comparison, testLexicon(), "how many people were hurt");
  REQUIRE(!answers.answers.empty());
  CHECK(restsOn(comparison, answers.answers.front(), "Twelve"));
  CHECK(restsOn(comparison, answers.answers.front(), "Fifteen"));
}

TEST_CASE("words that no text has are named") {
  if (!haveTestLexicon()) return;
  const Answers answers = ask(sampleComparison(), testLexicon(), "when did Rasmussen arrive");
  CHECK(std::find(answers.unknown.begin(), answers.unknown.end(), "Rasmussen") != answers.unknown.end());
}

TEST_CASE("any bytes may be asked") {
  const std::string odd[] = {std::string(1, '\0'),
                             "\xff\xfe who",
                             std::string(100'000, 'a'),
                             "how many " + std::string(5'000, '?'),
                             "who who who who",
                             "how many",
                             "when",
                             "\xd8\xb9\xd8\xb1"};
  for (const std::string& question : odd) {
    const Answers answers = ask(sampleComparison(), testLexicon(), question);
    CHECK(answers.answers.size() <= Answers::kMostAnswers);
  }
}

}  // namespace synoptic
