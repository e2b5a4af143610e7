// Pairs of versions with the exact list of what changed.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

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
  const char *then, *now;      // what stands behind kHead
  std::vector<const char*> sentences;  // "reworded 4>4", numbers as in the texts
  std::vector<const char*> facts;      // "altered number 12 person>15 person: 12 people>15 people"
};

std::string sentenceLine(const SentenceChange& one) {
  std::string out = std::string(name(one.change)) + " ";
  for (const uint32_t at : one.then) out += std::to_string(at + 1) + ",";
  out += ">";
  for (const uint32_t at : one.now) out += std::to_string(at + 1) + ",";
  return out;
}

std::string factLine(const Comparison& comparison, const FactChange& fact) {
  std::string out = std::string(name(fact.change)) + " " + std::string(name(fact.kind)) + " " + fact.before + ">" + fact.after + ":";
  const auto words = [&](const std::vector<FactMention>& all) {
    for (const FactMention& one : all) out += " " + std::string(comparison.articles[one.sentence.article].document.text(one.span));
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
      {"a number", "Twelve people were hurt, the city hospital said.", "Fifteen people were hurt, the city hospital said.", {}, {}},
      {"an amount", "The damage comes to $40,000, according to the insurer.", "The damage comes to $65,000, according to the insurer.", {}, {}},
      {"a date", "The shop will open again on June 3, its owner promised.", "The shop will open again on June 10, its owner promised.", {}, {}},
      {"a person", "The fire was reported by Jonas Petrell, a postman who passed by.", "The fire was reported by Ida Sorvang, a postman who passed by.", {}, {}},
      {"words of a quotation", "“We will bake bread here again before the winter,” Ellingsen said.", "“We will never bake bread here again,” Ellingsen said.", {}, {}},
      {"a new sentence", "The cause is not known.", "The cause is not known.\n\nPolice in Tarnby have arrested a man of 34 years.", {}, {}},
      {"a removed sentence", "The cause is not known.\n\nA reward of $5,000 was offered for information.", "The cause is not known.", {}, {}},
      {"other words, same values", "Twelve people were hurt in the fire, the city hospital said.", "The city hospital said that 12 people were injured in the fire.", {}, {}},
      {"a share and a time", "About 30 percent of the building burned by 6 p.m., the brigade said.", "About 45 percent of the building burned by 8 p.m., the brigade said.", {}, {}},
      {"typing errors and punctuation", "The shop wil open again on Febuary 3 , it's owner Marta Elingsen promised in a letter.", "The shop will open again on February 3, it’s owner Marta Ellingsen promised, in a letter.", {}, {}},
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
    MESSAGE(pair.what); for (auto& s : sentences) MESSAGE(s); for (auto& s : facts) MESSAGE(s);
    CHECK(sentences == std::vector<std::string>(pair.sentences.begin(), pair.sentences.end()));
    CHECK(facts == std::vector<std::string>(pair.facts.begin(), pair.facts.end()));
  }
}

}  // namespace synoptic
