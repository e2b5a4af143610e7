// The whole room: notes, ids, one fact a slot, spans that hold, and the same facts whatever the order of the articles.
#include "compare/compare.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "compare/pairs.h"
#include "compare/rules.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

Request requestOf(const std::vector<std::string>& bodies) {
  Request request;
  for (const std::string& body : bodies) request.articles.push_back({"", "", "", "", "", body});
  return request;
}

bool noted(const Comparison& comparison, const std::string& words) {
  return std::any_of(comparison.notes.begin(), comparison.notes.end(),
                     [&](const Note& note) { return note.message.find(words) != std::string::npos; });
}

struct Report {
  const char *source, *body;
};

// Four invented reports of one flood.
constexpr Report kReports[] = {
    {"Lower Valley News",
     "Dam at Ostrel gives way\n\nThe dam at Ostrel gave way on Tuesday and killed 12 people, Mayor Jana Pelk said. The "
     "rescue took two hours. "
     "“We will build it again,” Pelk said. The repair will cost $4,210,000."},
    {"Ostrel Courier",
     "Twelve die as dam breaks\n\nTwelve people were killed on Tuesday when the dam at Ostrel gave way, according to "
     "Mayor Jana Pelk. The rescue took two hours. "
     "The repair will cost $4,120,000, the town said."},
    {"Radio Tarn",
     "Ostrel dam breaks\n\nThe dam at Ostrel gave way on Wednesday and killed 15 people, Mayor Dora Pelk said. \"We "
     "will build it again,\" Pelk said. The rescue took three hours."},
    {"The Hill Post",
     "Flood after dam gives way at Ostrel\n\nThe dam at Ostrel gave way on Tuesday and killed at least 10 people. The "
     "repair will cost about $4.2 million. The school will stay closed until May."},
};

Comparison compareReports(const std::vector<size_t>& order) {
  Request request;
  for (const size_t at : order)
    request.articles.push_back({"", "", kReports[at].source, "2026-03-12", "", kReports[at].body});
  return compare(std::move(request), testLexicon());
}

// Facts without positions in the list of articles: relation, rule, and for each value the outlets with what they say.
std::multiset<std::string> essence(const Comparison& comparison) {
  std::multiset<std::string> out;
  for (const Fact& fact : comparison.facts) {
    std::multiset<std::string> values;
    for (const FactValue& value : fact.values) {
      std::multiset<std::string> mentions;
      for (const FactMention& mention : value.mentions) {
        const ComparedArticle& article = comparison.articles[mention.sentence.article];
        mentions.insert(article.source + "@" + std::to_string(mention.span.begin) + ":" +
                        std::string(article.document.text(mention.span)));
      }
      std::string text = value.value + "=";
      for (const std::string& one : mentions) text += one + ",";
      values.insert(text);
    }
    std::string text =
        std::string(name(fact.relation)) + " " + fact.rule + " " + std::to_string(fact.origins) + " " + fact.about;
    for (const std::string& one : values) text += " [" + one + "]";
    out.insert(text);
  }
  return out;
}

}  // namespace

TEST_CASE("nothing to compare is said in one sentence") {
  CHECK(noted(compare({}, testLexicon()), "no article yet"));
  const Comparison one = compare(requestOf({"The ferry ran aground."}), testLexicon());
  CHECK(one.articles.size() == 1);
  CHECK(one.facts.empty());
  CHECK(noted(one, "only one text"));
  CHECK(noted(compare(requestOf({"The ferry ran aground.", ""}), testLexicon()), "no text to compare"));
  CHECK(noted(compare(requestOf({"", "  \n "}), testLexicon()), "no text to compare"));
}

TEST_CASE("identical articles have no conflicts, one origin, and are said to be identical") {
  const Comparison comparison = compare(requestOf({kReports[0].body, kReports[0].body}), testLexicon());
  CHECK(noted(comparison, "identical"));
  for (const Fact& fact : comparison.facts) {
    CAPTURE(fact.rule);
    CHECK(fact.relation == Relation::shared);
    CHECK(fact.origins == 1);
  }
}

TEST_CASE("any bytes are compared") {
  const Comparison comparison = compare(
      requestOf({std::string("\xff\xfe killed \0 12 people\xc3", 22), std::string(2000, '(') + " 12 people 15 people"}),
      testLexicon());
  CHECK(comparison.articles.size() == 2);
  for (const ComparedArticle& article : comparison.articles) CHECK(!article.label.empty());
}

TEST_CASE("a figure in brackets at the very beginning is looked at within its text") {
  for (const char* body : {"60 (36 men) died in Varn on Tuesday.", "58 (36 miles) south of Varn the quake was felt.",
                           "(36 men) died in Varn on Tuesday."}) {
    CAPTURE(std::string(body));
    const Comparison comparison = compare(
        requestOf({body, "35 men died in Varn on Tuesday, 35 miles south of it the quake was felt."}), testLexicon());
    CHECK(comparison.articles.size() == 2);
  }
}

TEST_CASE("of many articles an explanation names the first and counts the others") {
  Request request;
  for (int at = 0; at < 24; ++at) {
    const std::string killed = std::to_string(at % 2 == 0 ? 12 : 14 + at);  // twelve say 12, the others each another
    request.articles.push_back({"", "", "Outlet " + std::string(1, char('A' + at)), "2026-03-12", "",
                                "Dam gives way\n\nThe dam at Ostrel gave way on Tuesday and killed " + killed +
                                    " people, Mayor Jana Pelk said. The rescue took two hours."});
  }
  const Comparison comparison = compare(std::move(request), testLexicon());
  const auto explained = [&](Relation relation, const std::string& words) {
    return std::any_of(comparison.facts.begin(), comparison.facts.end(), [&](const Fact& fact) {
      return fact.relation == relation && fact.explanation.find(words) != std::string::npos;
    });
  };
  CHECK(explained(Relation::shared, "Outlet G and 17 others all say “two hours”."));
  CHECK(explained(Relation::conflict, "and 5 others say “12”;"));
  CHECK(explained(Relation::conflict, "; and there are 6 more values."));
}

TEST_CASE("every fact has a rule of the table, an explanation without ids, and spans that hold") {
  const Comparison comparison = compareReports({0, 1, 2, 3});
  std::set<std::string_view> rules;
  for (const RuleRow& one : ruleTable()) rules.insert(one.name);
  REQUIRE(!comparison.facts.empty());
  for (const Fact& fact : comparison.facts) {
    CAPTURE(fact.rule);
    CAPTURE(fact.explanation);
    CHECK(rules.contains(fact.rule));
    CHECK(!fact.about.empty());
    CHECK(fact.explanation.ends_with('.'));
    CHECK((fact.relation == Relation::differs) == (fact.reason != Reason::none));
    size_t mentions = 0;
    for (const FactValue& value : fact.values) {
      std::set<SentenceRef> sentences;
      for (const FactMention& mention : value.mentions) {
        const Document& document = comparison.articles[mention.sentence.article].document;
        CHECK(sentences.insert(mention.sentence).second);
        CHECK(document.sentences[mention.sentence.sentence].span.contains(mention.span));
        CHECK(characterBoundary(document.body, mention.span.begin) == mention.span.begin);
        CHECK(characterBoundary(document.body, mention.span.end) == mention.span.end);
        ++mentions;
      }
    }
    CHECK(mentions >= (fact.relation == Relation::only ? 1 : 2));
  }
}

TEST_CASE("the order of the articles changes nothing but the order") {
  const auto expected = essence(compareReports({0, 1, 2, 3}));
  std::vector<size_t> order{0, 1, 2, 3};
  while (std::next_permutation(order.begin(), order.end())) {
    CAPTURE(order[0]);
    CAPTURE(order[1]);
    CAPTURE(order[2]);
    const auto have = essence(compareReports(order));
    std::vector<std::string> missing, extra;
    std::set_difference(expected.begin(), expected.end(), have.begin(), have.end(), std::back_inserter(missing));
    std::set_difference(have.begin(), have.end(), expected.begin(), expected.end(), std::back_inserter(extra));
    for (const std::string& one : missing) FAIL_CHECK("missing: " << one);
    for (const std::string& one : extra) FAIL_CHECK("extra: " << one);
  }
}

TEST_CASE("a month that an article has beside its day does not stand for the other article's day") {
  Request request =
      requestOf({"Ferry link to open in May\n\nThe ferry link between Orsund and Velling will open on May "
                 "4, the port said.\n",
                 "Velling ferry opens on May 6\n\nThe ferry link between Orsund and Velling will open on "
                 "May 6, the port said.\n"});
  const Comparison comparison = compare(std::move(request), testLexicon());
  const auto clash = std::find_if(comparison.facts.begin(), comparison.facts.end(),
                                  [](const Fact& fact) { return fact.relation == Relation::conflict; });
  REQUIRE(clash != comparison.facts.end());
  REQUIRE(clash->values.size() == 2);
  for (const FactValue& value : clash->values) {
    CAPTURE(value.value);
    for (const FactMention& mention : value.mentions)
      CHECK(mention.sentence.article == value.mentions[0].sentence.article);  // each its own
  }
}

TEST_CASE("one slot is one fact with all its values, conflicts first") {
  const Comparison comparison = compareReports({0, 1, 2, 3});
  INFO(told(comparison));
  CHECK(std::count_if(comparison.facts.begin(), comparison.facts.end(),
                      [](const Fact& fact) { return fact.rule == "money.other-amount"; }) == 1);
  CHECK(comparison.facts[0].relation == Relation::conflict);
  CHECK(std::is_sorted(comparison.facts.begin(), comparison.facts.end(), [](const Fact& left, const Fact& right) {
    const auto rank = [](Relation relation) {
      return relation == Relation::conflict  ? 0
             : relation == Relation::differs ? 1
             : relation == Relation::shared  ? 2
                                             : 3;
    };
    return rank(left.relation) < rank(right.relation);
  }));
}

TEST_CASE("a headline's bare number is one value with the counted number of its text") {
  const Comparison comparison = compare(
      requestOf({"Twelve hurt as ferry hits quay\n\nTwelve people were hurt when the ferry Saint Orla hit the quay at "
                 "Velling on Tuesday, the port said.\n",
                 "Fifteen injured as ferry strikes quay\n\nFifteen people were hurt when the ferry Saint Orla hit the "
                 "quay at Velling on Tuesday, the hospital said.\n"}),
      testLexicon());
  INFO(told(comparison));
  const auto count = std::find_if(comparison.facts.begin(), comparison.facts.end(),
                                  [](const Fact& fact) { return fact.rule == "number.other-count"; });
  REQUIRE(count != comparison.facts.end());
  REQUIRE(count->values.size() == 2);
  for (const FactValue& value : count->values) CHECK(value.mentions.size() == 2);  // headline and text
}
