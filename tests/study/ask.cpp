// Questions over the sample: the first answer has the words asked for, all values are there, nothing is invented.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

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
    {"Who owns the Saint Orla?", "Marren Ferries"},
    {"Where did the ferry leave from?", "Wexmere"},
    {"At what speed was the freighter going?", "four"},
    {"How many crew members do the rules require?", "eight"},
    {"What is the ferry called?", "Saint Orla"},
    {"Which ship carried timber?", "Brannock"},
    {"Who was at the hospital with families?", "Adela Moran"},
    // no text tells
    {"Who owns the Brannock?", ""},
    {"Who commanded the Brannock?", ""},
    {"What is the captain of the Brannock called?", ""},
    {"How fast was the Saint Orla?", ""},
    {"How deep is the harbor?", ""},
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

// One invented article and a question about it; each row is one kind of understanding.
struct Told {
  const char *what, *text, *question, *value;
  std::vector<const char*> words;  // of the first value of the first answer, in their order; none: no text tells
};

TEST_CASE("what a question may take for granted") {
  if (!haveTestLexicon()) return;
  const Told kTold[] = {
      {"an acronym is its words",
       "Ann Lee, CEO of Harbor Foods, resigned on Monday.",
       "Who is the chief executive of Harbor Foods?",
       "Ann Lee",
       {"Ann Lee"}},
      {"the words are their acronym",
       "Ann Lee, chief executive of Harbor Foods, resigned on Monday.",
       "Who is the CEO of Harbor Foods?",
       "Ann Lee",
       {"Ann Lee"}},
      {"a vice president is no chief executive",
       "Ann Lee, vice president of Harbor Foods, resigned on Monday.",
       "Who is the CEO of Harbor Foods?",
       "",
       {}},
      {"a spokesman is a spokesperson",
       "Tom Ray, a spokesman for Harbor Foods, resigned on Monday.",
       "Who is the spokesperson for Harbor Foods?",
       "Tom Ray",
       {"Tom Ray"}},
      {"a spokesman is no spokeswoman",
       "Tom Ray, a spokesman for Harbor Foods, resigned on Monday.",
       "Who is the spokeswoman for Harbor Foods?",
       "",
       {}},
      {"he who speaks has a name before",
       "Tom Ray said the hearing was short. “It was a farce,” he said.",
       "Who called it a farce?",
       "Tom Ray",
       {"Tom Ray", "he"}},
      {"naming the matter says nothing of it",
       "Tom Ray said the hearing was short. “It was a farce,” he said.",
       "Who called it a triumph?",
       "",
       {}},
      {"a country acts", "The Russians have invited Tom Ray to Kazan.", "Who invited Tom Ray?", "Russia", {"Russians"}},
      {"a demonym is its country",
       "Ukrainian officials sold 300 trucks.",
       "How many trucks did Ukraine sell?",
       "300 truck",
       {"300"}},
      {"a launch of something is no foundation of it",
       "Harbor Foods launched a campaign on Monday.",
       "When was Harbor Foods founded?",
       "",
       {}},
      {"a party's member is not who",
       "Ann Lee, a Democrat, won the vote in Harlow.",
       "Who won the vote in Harlow?",
       "Ann Lee",
       {"Ann Lee"}},
      {"a sum is no speed",
       "The yacht Merrow cost $40 million and sailed at 30 knots.",
       "How fast did the Merrow sail?",
       "30 knot",
       {"30"}},
      {"the second half of a compound",
       "Dry-cleaning bills of Ann Lee came to $300.",
       "How much were the cleaning bills of Ann Lee?",
       "300 USD",
       {"$300"}},
      {"what such a one is was told before",
       "A mortgage of Harbor Bank costs more. Some 400 households have such a mortgage.",
       "How many households have a mortgage of Harbor Bank?",
       "~400 household",
       {"Some 400"}},
      {"did so has the deed of the sentence before",
       "The thieves entered the vault of Harbor Bank. They did so on May 4, 2025.",
       "When did the thieves enter the vault of Harbor Bank?",
       "2025-05-04",
       {"May 4, 2025"}},
      {"a place is not who",
       "A man of Kelmouth watched. Ann Lee died at Kelmouth.",
       "Who died?",
       "Ann Lee",
       {"Ann Lee"}},
      {"whose son it is waits, not the son",
       "Berta Moen, whose son Lars came home, had waited at the gate.",
       "Who waited at the gate?",
       "Berta Moen",
       {"Berta Moen"}},
      {"what Harbor's coach is sent to is not Harbor's",
       "Peter Astley, Harbor's coach, was sent to the stands.",
       "Who was sent to the stands?",
       "Peter Astley",
       {"Peter Astley"}},
      {"how long a thing is",
       "The 214-kilometre line from Oslo to Bergen was opened in 1909.",
       "How long is the line from Oslo to Bergen?",
       "214 kilometre",
       {"214-kilometre"}},
      {"what is spent somewhere lasts",
       "Ann Lee had spent 51 hours in the chamber.",
       "How long was Ann Lee in the chamber?",
       "PT51H",
       {"51 hours"}},
      {"how much is no count of families",
       "Harbor Foods will pay five families of the dead 400,000 crowns.",
       "How much will the families get?",
       "400000 crown",
       {"400,000 crowns"}},
      {"an age is of whom it stands beside",
       "Maria Pinto, 29, and her son Leo moved to Oslo. Leo, who was four, liked it.",
       "How old was Leo?",
       "4",
       {"four"}},
      {"the part is lost, not the whole",
       "Of 9,400 computers 2,027 were lost.",
       "How many computers were lost?",
       "2027",
       {"2,027"}},
      {"each is not all together",
       "The clubs had 48,000 tickets. Each of the clubs had 24,000 tickets.",
       "How many tickets did each of the clubs have?",
       "24000 ticket",
       {"24,000"}},
      {"when it was told is not when it was",
       "OSLO, Aug 17 (UW) - A blast shook Oslo on Thursday, police said on Friday.",
       "When did the blast shake Oslo?",
       "2026-02-26",
       {"Thursday"}},
      {"what somebody saw is the clause",
       "“I saw a light and ran,” said Ann Lee.",
       "What did Ann Lee see?",
       "",
       {"I saw a light and ran"}},
      {"what was promised was not built", "Ann Lee promised a tower of 90 metres.", "What did Ann Lee build?", "", {}},
      {"he who speaks need not have spoken before",
       "Among those sent home was Howard Plimpton. “I had had nothing to eat,” he said.",
       "What did Howard Plimpton say?",
       "I had had nothing to eat",
       {"I had had nothing to eat"}},
      {"whose envoy speaks does not speak",
       "President Plimptons special envoy Tom Hart said the talks had failed.",
       "What did Plimpton say?",
       "",
       {}},
      {"what somebody is called asks for him",
       "President Plimptons special envoy Tom Hart said the talks had failed.",
       "What did the envoy say?",
       "",
       {"the talks had failed"}},
      {"a reason is what is said behind because",
       "Ann Lee left Oslo on Monday because it rained.",
       "Why did Ann Lee leave Oslo?",
       "",
       {"because it rained"}},
      {"by how much asks for a share",
       "Fares of Harbor Foods rose by 12 percent.",
       "By how much did fares rise?",
       "12 %",
       {"12 percent"}},
  };
  for (const Told& one : kTold) {
    CAPTURE(std::string(one.what));
    const Comparison comparison = compareOne(one.text);
    const Answers answers = ask(comparison, testLexicon(), one.question);
    CHECK(answers.answers.empty() == one.words.empty());
    if (answers.answers.empty()) continue;
    const FactValue& value = answers.answers.front().values.front();
    CHECK(value.value == one.value);
    REQUIRE(value.mentions.size() == one.words.size());
    for (size_t at = 0; at < one.words.size(); ++at) CHECK(wordsOf(comparison, value.mentions[at]) == one.words[at]);
  }
}

TEST_CASE("a deed that one text takes as known has the names of another") {
  if (!haveTestLexicon()) return;
  Request request;
  request.articles.resize(2);
  request.articles[0].body = "The Ruritanian invasion of Graustark shocked Europe.";
  request.articles[1].body = "Prices have risen since the February 2022 invasion.";
  const auto first = [&](const char* question) {
    const Comparison comparison = compare(request, testLexicon());
    const Answers answers = ask(comparison, testLexicon(), question);
    return answers.answers.empty() ? std::string()
                                   : wordsOf(comparison, answers.answers.front().values.front().mentions.front());
  };
  CHECK(first("When was the invasion of Graustark?") == "February 2022");
  // where the same text has another one it may be that
  request.articles[1].body =
      "Prices fell after the Sylvanian invasion of Lutha. They rose since the February 2022 invasion.";
  CHECK(first("When was the invasion of Graustark?") == "");
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
