// Pairs of versions with the exact list of what changed.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

constexpr const char* kHead =
    "The bakery on Quill Street closed after a fire on Monday, owner Marta Ellingsen said.\n\n"
    "Firefighters from Tarnby needed two hours to put out the flames.\n\n"
    "Neighbors brought blankets and hot tea to the people who waited outside in the rain.\n\n";

struct Versions {
  const char* what;
  const char *then, *now;              // what stands behind kHead
  std::vector<const char*> sentences;  // "reworded 4,>4,": the numbers of the sentences
  std::vector<const char*> facts;      // "altered number 12 person>15 person: Twelve > Fifteen"
};

std::string sentenceLine(const SentenceChange& one) {
  std::string out = std::string(name(one.change)) + " ";
  for (const uint32_t at : one.then) out += std::to_string(at + 1) + ",";
  out += ">";
  for (const uint32_t at : one.now) out += std::to_string(at + 1) + ",";
  return out;
}

std::string factLine(const Comparison& comparison, const FactChange& fact) {
  std::string out =
      std::string(name(fact.change)) + " " + std::string(name(fact.kind)) + " " + fact.before + ">" + fact.after + ":";
  const auto words = [&](const std::vector<FactMention>& all) {
    for (const FactMention& one : all)
      out += " " + std::string(comparison.articles[one.sentence.article].document.text(one.span));
  };
  words(fact.then);
  out += " >";
  words(fact.now);
  return out;
}

Article article(const char* id, const char* published, const std::string& body) {
  return {id, "", "", published, "", body};
}

Comparison compared(const Versions& pair, const std::vector<Article>& others = {}) {
  Request request;
  request.articles.push_back(article("old", "2031-05-06", std::string(kHead) + pair.then));
  request.articles.push_back(article("new", "2031-05-07", std::string(kHead) + pair.now));
  request.articles.insert(request.articles.end(), others.begin(), others.end());
  return compare(std::move(request), testLexicon());
}

const std::vector<Versions>& versions() {
  static const std::vector<Versions> kVersions = {
      {"a number",
       "Twelve people were hurt, the city hospital said.",
       "Fifteen people were hurt, the city hospital said.",
       {"reworded 4,>4,"},
       {"altered number 12 person>15 person: Twelve > Fifteen"}},
      {"an amount",
       "The damage comes to $40,000, according to the insurer.",
       "The damage comes to $65,000, according to the insurer.",
       {"reworded 4,>4,"},
       {"altered money 40000 USD>65000 USD: $40,000 > $65,000"}},
      {"a date",
       "The shop will open again on June 3, its owner promised.",
       "The shop will open again on June 10, its owner promised.",
       {"reworded 4,>4,"},
       {"altered date 2031-06-03>2031-06-10: June 3 > June 10"}},
      {"a person",
       "The fire was reported by Jonas Petrell, a postman who passed by.",
       "The fire was reported by Ida Sorvang, a postman who passed by.",
       {"reworded 4,>4,"},
       {"altered person Jonas Petrell>Ida Sorvang: Jonas Petrell > Ida Sorvang"}},
      {"words of a quotation",
       "“We will bake bread here again before the winter,” Ellingsen said.",
       "“We will never bake bread here again,” Ellingsen said.",
       {"reworded 4,>4,"},
       {"altered quote We will bake bread here again before the winter>We will never bake bread here again: We will "
        "bake bread here again before the winter > We will never bake bread here again"}},
      {"a new sentence",
       "The cause is not known.",
       "The cause is not known.\n\nPolice in Tarnby have arrested a man of 34 years.",
       {"added >5,"},
       {"gained duration >P34Y: > 34 years"}},
      {"a removed sentence",
       "The cause is not known.\n\nA reward of $5,000 was offered for information.",
       "The cause is not known.",
       {"removed 5,>"},
       {"lost money 5000 USD>: $5,000 >"}},
      {"other words, same values",
       "Twelve people were hurt in the fire, the city hospital said.",
       "The city hospital said that 12 people were injured in the fire.",
       {"reworded 4,>4,"},
       {}},
      {"a share and a time",
       "About 30 percent of the building burned by 6 p.m., the brigade said.",
       "About 45 percent of the building burned by 8 p.m., the brigade said.",
       {"reworded 4,>4,"},
       {"altered percent ~30 %>~45 %: About 30 percent > About 45 percent",
        "altered time T18:00>T20:00: 6 p.m. > 8 p.m."}},
      {"typing errors and punctuation",
       "The shop wil open again on Febuary 3 , it's owner Marta Elingsen promised in a letter.",
       "The shop will open again on February 3, it’s owner Marta Ellingsen promised, in a letter.",
       {},
       {}},
  };
  return kVersions;
}

}  // namespace

TEST_CASE("each pair of versions has its exact list of changes") {
  if (!haveTestLexicon()) return;
  for (const Versions& pair : versions()) {
    CAPTURE(std::string(pair.what));
    const Comparison comparison = compared(pair);
    const Update update = updateOf(comparison, testLexicon(), 0, 1);
    std::vector<std::string> sentences, facts;
    for (const SentenceChange& one : update.sentences)
      if (one.change != Change::kept) sentences.push_back(sentenceLine(one));
    for (const FactChange& one : update.facts) facts.push_back(factLine(comparison, one));
    CHECK(sentences == std::vector<std::string>(pair.sentences.begin(), pair.sentences.end()));
    CHECK(facts == std::vector<std::string>(pair.facts.begin(), pair.facts.end()));
  }
}

// What a conflict is, whatever number it has: the ids of its articles with their words.
std::vector<std::string> conflictLines(const Comparison& comparison, const std::vector<uint32_t>& facts) {
  std::vector<std::string> out;
  for (const uint32_t at : facts) {
    std::vector<std::string> words;
    for (const FactValue& value : comparison.facts[at].values)
      for (const FactMention& one : value.mentions) {
        const ComparedArticle& article = comparison.articles[one.sentence.article];
        words.push_back(article.id + " " + std::string(article.document.text(one.span)));
      }
    std::sort(words.begin(), words.end());
    std::string line;
    for (const std::string& one : words) line += (line.empty() ? "" : " | ") + one;
    out.push_back(line);
  }
  std::sort(out.begin(), out.end());
  return out;
}

const Versions kTold = {"",
                        "Twelve people were hurt in the fire, the city hospital said.",
                        "Fifteen people were hurt in the fire, the city hospital said.",
                        {},
                        {}};
// of one day with the version that they contradict: of another day the figure may have changed, which is no conflict
const Article kTwelve =
    article("third", "2031-05-07",
            "Twelve people were hurt in the fire at the bakery on Quill Street, the city hospital said.");
const Article kFifteen =
    article("fourth", "2031-05-06",
            "Fifteen people were hurt in the fire at the bakery on Quill Street, the city hospital said.");

TEST_CASE("a day without a year is held against a day without a year, and is no news beside the same day with one") {
  if (!haveTestLexicon()) return;
  const auto changes = [](const std::string& then, const std::string& now) {
    Request request;
    request.articles.push_back(article("old", "", kHead + then));
    request.articles.push_back(article("new", "", kHead + now));
    const Comparison comparison = compare(std::move(request), testLexicon());
    std::vector<std::string> out;
    for (const FactChange& fact : updateOf(comparison, testLexicon(), 0, 1).facts)
      out.push_back(factLine(comparison, fact));
    return out;
  };
  const std::string day = "The shop will open again on June 3, its owner promised.";
  CHECK(changes(day, "The shop will open again on June 10, its owner promised.") ==
        std::vector<std::string>{"altered date --06-03>--06-10: June 3 > June 10"});
  CHECK(changes(day, "The shop will open again on June 3, 2031, its owner promised.").empty());
}

TEST_CASE("a conflict that only one version has was resolved or made") {
  if (!haveTestLexicon()) return;
  const Comparison corrected = compared(kTold, {kFifteen});
  const Update resolved = updateOf(corrected, testLexicon(), 0, 1);
  CHECK(resolved.resolved.size() == 1);
  CHECK(resolved.made.empty());
  const Comparison strayed = compared(kTold, {kTwelve});
  const Update made = updateOf(strayed, testLexicon(), 0, 1);
  CHECK(made.resolved.empty());
  CHECK(made.made.size() == 1);
}

TEST_CASE("a conflict that both versions have was neither resolved nor made") {
  if (!haveTestLexicon()) return;
  const Article twenty =
      article("fifth", "2031-05-07",
              "Twenty people were hurt in the fire at the bakery on Quill Street, the city hospital said.");
  const Comparison comparison = compared(kTold, {twenty});
  REQUIRE(comparison.facts.front().relation == Relation::conflict);
  const Update update = updateOf(comparison, testLexicon(), 0, 1);
  CHECK(update.resolved.empty());
  CHECK(update.made.empty());
}

TEST_CASE("the order of the other articles does not matter") {
  if (!haveTestLexicon()) return;
  const Comparison one = compared(kTold, {kTwelve, kFifteen}), other = compared(kTold, {kFifteen, kTwelve});
  const Update left = updateOf(one, testLexicon(), 0, 1), right = updateOf(other, testLexicon(), 0, 1);
  REQUIRE(left.facts.size() == 1);
  REQUIRE(right.facts.size() == 1);
  CHECK(left.resolved.size() + left.made.size() > 0);
  CHECK(factLine(one, left.facts[0]) == factLine(other, right.facts[0]));
  CHECK(conflictLines(one, left.resolved) == conflictLines(other, right.resolved));
  CHECK(conflictLines(one, left.made) == conflictLines(other, right.made));
}

TEST_CASE("the newer version is found by its words and its day") {
  if (!haveTestLexicon()) return;
  const std::vector<VersionPair> found = versionsOf(compared(kTold));
  REQUIRE(found.size() == 1);
  CHECK(found[0] == VersionPair{0, 1});
  Request turned;
  turned.articles = {article("new", "2031-05-07", std::string(kHead) + kTold.now),
                     article("old", "2031-05-06", std::string(kHead) + kTold.then)};
  const std::vector<VersionPair> again = versionsOf(compare(std::move(turned), testLexicon()));
  REQUIRE(again.size() == 1);
  CHECK(again[0] == VersionPair{1, 0});
}

TEST_CASE("a dateline is no fact of either version") {
  if (!haveTestLexicon()) return;
  const std::string told = " Forty people were led out of the market hall in Harrow by the fire brigade.\n";
  const std::string lines[] = {"PARIS (AP) -", "LONDON, May 6, 2031 (Reuters) —"};
  for (const std::string& line : lines) {
    Request request;
    request.articles = {article("old", "2031-05-06", "Fire in the hall\n\n" + told),
                        article("new", "2031-05-07", "Fire in the hall\n\n" + line + told)};
    const Comparison comparison = compare(std::move(request), testLexicon());
    CHECK(updateOf(comparison, testLexicon(), 0, 1).facts.empty());
  }
}

TEST_CASE("the pair of versions that share most comes first") {
  if (!haveTestLexicon()) return;
  const std::string same =
      "Forty people were led out of the market hall in Harrow by the fire brigade. Nobody was hurt. ";
  Request request;
  request.articles = {
      article("a", "2031-05-05",
              same + "The roof fell in at noon, and two streets around the hall stayed closed until evening."),
      article("b", "2031-05-06", same + "A cook had left a pan of oil on the stove, said the brigade."),
      article("c", "2031-05-07", same + "A cook had left a pan of oil on the stove, said the brigade on Tuesday.")};
  const std::vector<VersionPair> found = versionsOf(compare(std::move(request), testLexicon()));
  REQUIRE(!found.empty());
  CHECK(found[0] == VersionPair{1, 2});
}

TEST_CASE("spans of an update stand on character boundaries") {
  if (!haveTestLexicon()) return;
  const Versions wide = {"",
                         "Der Bäcker Jörg Müller zahlt 40 € für 12 “süße” Brote, sagte Zoë Åström.",
                         "Der Bäcker Jürgen Höß zahlt 65 € für 15 “größere” Brote, sagte Łukasz Żak.",
                         {},
                         {}};
  const Comparison comparison = compared(wide);
  size_t spans = 0;
  for (const FactChange& fact : updateOf(comparison, testLexicon(), 0, 1).facts)
    for (const std::vector<FactMention>* all : {&fact.then, &fact.now})
      for (const FactMention& one : *all) {
        const std::string& body = comparison.articles[one.sentence.article].document.body;
        const auto boundary = [&](uint32_t at) { return at == body.size() || (uint8_t(body[at]) & 0xC0) != 0x80; };
        REQUIRE(one.span.end <= body.size());
        CHECK(one.span.begin < one.span.end);
        CHECK(boundary(one.span.begin));
        CHECK(boundary(one.span.end));
        ++spans;
      }
  CHECK(spans > 0);
}

}  // namespace synoptic
