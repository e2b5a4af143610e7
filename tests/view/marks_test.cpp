// What is marked where: signs of sentences, disjoint segments of the strongest relation, the facts under a word.
#include "view/marks.h"

#include <doctest/doctest.h>

#include "examples.h"

using namespace synoptic;

TEST_CASE("linked sentences are shared, the others only here") {
  const auto marks = marksOf(examples::fire());
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].signs == std::vector<Sign>{Sign::shared, Sign::shared, Sign::shared});  // the headline by its fact
  CHECK(marks[2].signs == std::vector<Sign>{Sign::only, Sign::only, Sign::shared});
  CHECK(marks[0].rows == std::vector<int32_t>{-1, 0, -1});
}

TEST_CASE("bylines, boilerplate and a lone article bear no sign") {
  Comparison c = examples::fire();
  c.articles[2].document.sentences[0].kind = SentenceKind::byline;
  CHECK(marksOf(c)[2].signs[0] == Sign::none);
  Comparison alone;
  alone.articles.push_back(c.articles[0]);
  CHECK(marksOf(alone)[0].signs[1] == Sign::none);
}

TEST_CASE("overlapping marks become disjoint segments of the strongest relation") {
  Comparison c = examples::fire();
  const Span sentence = c.articles[0].document.sentences[1].span;
  c.facts[2].values[0].mentions[0].span = sentence;  // shared: the whole sentence
  const auto marks = marksOf(c);
  std::vector<Segment> inside;
  for (const Segment& s : marks[0].segments) {
    if (sentence.contains(s.span)) inside.push_back(s);
  }
  REQUIRE(inside.size() == 2);
  CHECK(inside[0] == Segment{{sentence.begin, sentence.begin + 4}, Relation::conflict});
  CHECK(inside[1] == Segment{{sentence.begin + 4, sentence.end}, Relation::shared});
}

TEST_CASE("facts under a word come strongest first, then shortest") {
  Comparison c = examples::fire();
  c.facts[2].values[0].mentions[0].span = c.articles[0].document.sentences[1].span;
  const uint32_t nine = c.articles[0].document.sentences[1].span.begin;
  CHECK(factsAt(marksOf(c)[0], nine + 1) == std::vector<uint32_t>{0, 2});
  CHECK(factsAt(marksOf(c)[0], nine + 20) == std::vector<uint32_t>{2});
  CHECK(factsAt(marksOf(c)[0], 900).empty());
}

TEST_CASE("dismissed facts and references to nothing leave no mark") {
  Comparison c = examples::fire();
  c.facts[0].dismissed = true;
  c.facts[1].values[0].mentions[0] = {{77, 0}, {0, 4}};
  c.facts[1].values[1].mentions[0] = {{0, 1}, {0, 90000}};
  c.alignment.rows[0].sentences.push_back({9, 9});
  c.alignment.links[0].right = {0, 55};
  const auto marks = marksOf(c);
  for (const Mark& m : marks[0].marks) CHECK(m.relation == Relation::shared);
}

TEST_CASE("an article is called by label, outlet, title or number, never by an id") {
  Comparison c;
  c.articles.resize(3);
  c.articles[0].id = "A";
  c.articles[1].title = "Mill burns";
  c.articles[2].source = "Valley News";
  CHECK(labelOf(c, 0) == "Article 1");
  CHECK(labelOf(c, 1) == "Mill burns");
  CHECK(labelOf(c, 2) == "Valley News");
  CHECK(labelOf(c, 9).empty());
}
