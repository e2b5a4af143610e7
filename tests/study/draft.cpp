// A draft made of the sample's facts with planted errors: each is found, nothing else is.
#include <doctest/doctest.h>

#include <algorithm>

#include "study/sample.h"
#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

struct Line {
  const char* sentence;
  const char* error;  // the words that no source bears out; "": none
};

// Twelve sentences: a first name, a duration, a figure of another month and a person who was not there are wrong.
constexpr Line kDraft[] = {
    {"The ferry Saint Orla and the cargo ship Brannock collided at the entrance to Port Ellory harbor.", ""},
    {"The ferry was carrying 184 passengers from Wexmere on the first night of the evening service.", ""},
    {"Harbor master Sofia Lindqvist said they were lucky that the water was calm.", "Sofia Lindqvist"},
    {"About 40 percent of the island’s food arrives through Port Ellory.", ""},
    {"Two supermarkets had limited sales of milk and bread.", ""},
    {"The ferry was due in Port Ellory 80 minutes after it left Wexmere at 7:30 p.m.", "80 minutes"},
    {"Lifeboats from Port Ellory and Wexmere took part in the rescue.", ""},
    {"In January the harbor had carried out three rescue exercises with lifeboats, Lindqvist said.", "January"},
    {"Transport Minister Pieter Hallam attended the briefing at the harbor office on Tuesday night.", "Pieter Hallam"},
    {"Hallam promised $250,000 for a new radar station on the breakwater.", ""},
    {"The first ship to enter the harbor again was a tanker with heating oil.", ""},
    {"The evening service between Wexmere and Port Ellory is suspended until June 1.", ""},
};

}  // namespace

TEST_CASE("planted errors of a draft are found, and nothing else is called an error") {
  if (!haveTestLexicon()) return;
  Article draft{"draft", "Draft", "", "2026-03-07", "", ""};
  for (const Line& one : kDraft) draft.body += std::string(one.sentence) + "\n\n";
  const Comparison comparison = compareSample({draft});
  const auto sentences = checkDraft(comparison, 5);
  REQUIRE(sentences.size() == std::size(kDraft));
  for (size_t at = 0; at < sentences.size(); ++at) {
    CAPTURE(std::string(kDraft[at].sentence));
    const DraftSentence& one = sentences[at];
    if (*kDraft[at].error == 0) {
      for (const DraftClaim& claim : one.claims) {
        CAPTURE(std::string(comparison.articles[5].document.text(claim.span)));
        CHECK(claim.standing == Standing::supported);
      }
      continue;
    }
    CHECK(one.standing != Standing::supported);
    const bool found = std::any_of(one.claims.begin(), one.claims.end(), [&](const DraftClaim& claim) {
      const std::string words(comparison.articles[5].document.text(claim.span));
      return claim.kind != FactKind::claim && claim.standing != Standing::supported &&
             (words.find(kDraft[at].error) != std::string::npos ||
              std::string(kDraft[at].error).find(words) != std::string::npos);
    });
    CHECK(found);
  }
}

TEST_CASE("origins of a draft's claim are counted without copies") {
  if (!haveTestLexicon()) return;
  Article draft{"draft",      "Draft", "",
                "2026-03-07", "",      "Repairs to the Saint Orla would cost $2.4 million, Marren Ferries said."};
  const Comparison comparison = compareSample({draft});
  const auto sentences = checkDraft(comparison, 5);
  REQUIRE(sentences.size() == 1);
  const auto money = std::find_if(sentences[0].claims.begin(), sentences[0].claims.end(),
                                  [](const DraftClaim& claim) { return claim.kind == FactKind::money; });
  REQUIRE(money != sentences[0].claims.end());
  std::vector<uint32_t> articles;
  for (const FactMention& words : money->sources) articles.push_back(words.sentence.article);
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  // the Tribune's report is a copy of the agency's
  REQUIRE(!comparison.alignment.copies.empty());
  CHECK(money->origins < articles.size());
}

TEST_CASE("a draft copied from two sources does not make one of them") {
  const std::string one =
      "Forty people met in Harrow on May 3, 2031.\n\nThe mayor of Harrow spoke for an hour about the new bridge.\n\n";
  const std::string other =
      "Forty people met in Harrow on May 3, 2031.\n\nA choir sang behind the town hall until the lamps were lit.\n\n";
  Request request;
  request.articles.push_back(
      {"", "", "", "", "", one + "A choir sang behind the town hall until the lamps were lit.\n"});
  request.articles.push_back({"", "", "", "", "", one + "Rain fell in the morning, and the market opened late.\n"});
  request.articles.push_back(
      {"", "", "", "", "", other + "Nobody was hurt, said the police, who had closed two streets.\n"});
  const Comparison comparison = compare(std::move(request), testLexicon());
  uint32_t most = 0;
  for (const DraftSentence& sentence : checkDraft(comparison, 0))
    for (const DraftClaim& claim : sentence.claims) most = std::max(most, claim.origins);
  CHECK(most == 2);
}

TEST_CASE("what a source leaves open does not say more") {
  const auto standingOf = [](const std::string& draft) {
    Request request;
    for (const std::string& body :
         {draft, std::string("The aide was charged with moving more than $10,000 into the campaign of Jana Pelk.\n")})
      request.articles.push_back({"", "", "", "2031-03-04", "", body});
    const Comparison comparison = compare(std::move(request), testLexicon());
    for (const DraftSentence& sentence : checkDraft(comparison, 0))
      for (const DraftClaim& claim : sentence.claims)
        if (claim.kind == FactKind::money) return claim.standing;
    return Standing::contradicted;
  };
  CHECK(standingOf("The aide was charged with moving more than $10,000 into the campaign of Jana Pelk.\n") ==
        Standing::supported);
  CHECK(standingOf("The aide was charged with moving more than $88,000 into the campaign of Jana Pelk.\n") !=
        Standing::supported);
}

TEST_CASE("a draft that names a day to come more than once is still about its sources") {
  const std::string sold = "The aide sold the boat of Jana Pelk for $5,300 to a designer.";
  Request request;
  request.articles.push_back(
      {"", "", "", "2031-02-19", "",
       "Jana Pelk pleaded guilty on February 19, 2031 to fraud in Harrow.\n\nThe judge set the sentencing for June 28, "
       "2031.\n\nThe hearing on February 19, 2031 was short.\n\n" +
           sold + "\n"});
  request.articles.push_back(
      {"", "", "", "2031-02-19", "",
       "Jana Pelk pleaded guilty to fraud in Harrow on February 19, 2031.\n\nThe judge set the sentencing for June 28, "
       "2031.\n\nPelk must come to Harrow again on June 28, 2031.\n\n" +
           sold.substr(0, sold.find(" to a designer")) + ".\n"});
  const Comparison comparison = compare(std::move(request), testLexicon());
  const std::vector<DraftSentence> sentences = checkDraft(comparison, 1);
  REQUIRE(sentences.size() == 4);
  CHECK(sentences.front().standing == Standing::supported);
  CHECK(sentences.back().standing == Standing::supported);
}

TEST_CASE("a draft without sources is nowhere in them") {
  Request request;
  request.articles.push_back({"", "", "", "", "", "Forty people met in Harrow on May 3, 2031."});
  const Comparison comparison = compare(std::move(request), testLexicon());
  for (const DraftSentence& one : checkDraft(comparison, 0)) CHECK(one.standing == Standing::nowhere);
}

}  // namespace synoptic
