// The list of facts: order, counts, cards, heights.
#include "view/fact_list.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "examples.h"

using namespace synoptic;

namespace {

const FactFilter kAll;

std::string cardText(const Card& card) {
  std::string out;
  for (const CardLine& line : card.lines) out += line.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("conflicts come first, then differences, shared, only; heads count what is below") {
  FactList list;
  list.build(examples::fire(), kAll);
  std::vector<std::pair<int, size_t>> entries;
  for (const ListEntry& e : list.entries()) entries.push_back({e.fact, e.count});
  CHECK(entries ==
        std::vector<std::pair<int, size_t>>{{-1, 1}, {0, 0}, {-1, 1}, {1, 0}, {-1, 1}, {2, 0}, {-1, 1}, {3, 0}});
  CHECK(list.entryOf(2) == 5);
  CHECK(list.entryOf(99) == -1);
}

TEST_CASE("a filter leaves a relation out, with its head") {
  FactList list;
  FactFilter shown = kAll;
  shown.shown[size_t(Relation::shared)] = false;
  list.build(examples::fire(), shown);
  CHECK(list.entries().size() == 6);
  CHECK(list.entryOf(2) == -1);
  list.build({}, kAll);
  CHECK(list.entries().empty());
}

TEST_CASE("a card says what it is about, each value and who says it; chosen, also why") {
  const Comparison c = examples::fire();
  const std::string closed = cardText(composeCard(c, 0, false, 600, examples::fixedWidth));
  CHECK(closed == "people hurt\nNine\nHarbour Post, The Ledger\nseven\nValley News\n");
  const std::string open = cardText(composeCard(c, 0, true, 600, examples::fixedWidth));
  CHECK(open.find("say nine, Valley News says seven.") != std::string::npos);
  CHECK(open.find("Rule number.other-count") != std::string::npos);
  CHECK(cardText(composeCard(c, 1, false, 600, examples::fixedWidth)).find("Both can be true: other words") !=
        std::string::npos);
  CHECK(cardText(composeCard(c, 3, false, 600, examples::fixedWidth)) == "Ida Brandt\nThe Ledger\n");
  CHECK(composeCard(c, 99, true, 600, examples::fixedWidth).lines.empty());
}

TEST_CASE("a fact that no words name is called by its kind, in a reader's words") {
  Comparison c = examples::fire();
  c.facts[0].kind = FactKind::polarity;
  for (const char* about : {"", "polarity"}) {
    c.facts[0].about = about;
    CHECK(cardText(composeCard(c, 0, false, 600, examples::fixedWidth)).starts_with("whether it is so\n"));
    CHECK(spokenFact(c, 0).find("whether it is so: ") != std::string::npos);
  }
}

TEST_CASE("lines of a card do not overlap and stay inside") {
  const Comparison c = examples::fire();
  for (float width : {120.f, 200.f, 328.f, 800.f}) {
    for (uint32_t f = 0; f < c.facts.size(); f++) {
      for (bool chosen : {false, true}) {
        const Card card = composeCard(c, f, chosen, width, examples::fixedWidth);
        CAPTURE(width);
        for (size_t i = 0; i < card.lines.size(); i++) {
          const CardLine& a = card.lines[i];
          CHECK(a.y + specOf(a.face).line <= card.height);
          CHECK(a.x + a.width <= std::max(width, 104.f) + .01f);
          for (size_t k = i + 1; k < card.lines.size(); k++) {
            const CardLine& b = card.lines[k];
            const bool apart = a.y + specOf(a.face).line <= b.y + 2.01f || b.y + specOf(b.face).line <= a.y + 2.01f ||
                               a.x + a.width <= b.x || b.x + b.width <= a.x;
            CHECK(apart);
          }
        }
      }
    }
  }
}

TEST_CASE("beside values long labels are cut after whole words, unless two would be the same") {
  struct Row {
    const char* name;
    const char *label, *other, *shown;
  };
  const Row rows[] = {
      {"a short one stays", "Valley News", "The Post", "Valley News"},
      {"a title is cut", "Envoys of both sides meet in the capital", "The Post", "Envoys of both sides…"},
      {"a title that is cut already", "Envoys of both …", "The Post", "Envoys of both…"},
      {"no sign before the cut", "High-level talks: a new round", "The Post", "High-level talks: a…"},
      {"two that begin alike", "Envoys of both sides meet", "Envoys of both sides part", "Envoys of both sides meet"},
      {"one long word", "Donaudampfschifffahrtsgesellschaft", "The Post", "Donaudampfschifffahrtsgesellschaft"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Comparison comparison = examples::fire();
    comparison.articles[0].label = row.label;
    comparison.articles[1].label = row.other;
    const std::string shown = cardText(composeCard(comparison, 0, false, 1200, examples::fixedWidth));
    CHECK_MESSAGE(shown.find(std::string(row.shown) + ", The Ledger") != std::string::npos, shown);
    CHECK(spokenFact(comparison, 0).find(row.label) != std::string::npos);
  }
}

TEST_CASE("endless values and labels are counted, not listed") {
  Comparison c = examples::fire();
  for (int i = 0; i < 5000; i++) c.facts[0].values.push_back(c.facts[0].values[1]);
  const Card card = composeCard(c, 0, false, 328, examples::fixedWidth);
  CHECK(card.lines.size() < 40);
  CHECK(cardText(card).find("more values") != std::string::npos);
}

TEST_CASE("assistive technology hears the relation, the subject and the values") {
  CHECK(spokenFact(examples::fire(), 0) ==
        "Conflict. people hurt: Nine (Harbour Post, The Ledger); seven (Valley News)");
}

TEST_CASE("heights are measured in slices; what is visible is found in them") {
  Comparison c = examples::fire();
  while (c.facts.size() < 5000) c.facts.push_back(c.facts[0]);
  FactList list;
  list.build(c, kAll);
  CHECK(list.resize(328));
  CHECK_FALSE(list.resize(328));
  CHECK(list.measure(c, examples::fixedWidth, 100));
  const float first = list.top(50);
  CHECK(list.measure(c, examples::fixedWidth, 100));
  CHECK(list.top(50) == first);
  CHECK(list.measure(c, examples::fixedWidth, 0, 1000));
  while (list.measure(c, examples::fixedWidth, 1000)) {
  }
  float sum = 0;
  for (size_t i = 0; i < list.entries().size(); i++) {
    CHECK(list.top(i) == doctest::Approx(sum));
    sum += list.height(i);
  }
  CHECK(list.total() == doctest::Approx(sum));
  const FactList::Range range = list.visible(list.top(2000) + 1, list.top(2005) + 1);
  CHECK(range.begin == 2000);
  CHECK(range.end == 2006);
  CHECK(list.visible(-50, 0).begin == 0);
  CHECK(list.visible(sum + 10, sum + 100).begin == list.entries().size());
}

TEST_CASE("a chosen fact's card grows and shrinks again") {
  const Comparison c = examples::fire();
  FactList list;
  list.build(c, kAll);
  list.resize(328);
  list.measure(c, examples::fixedWidth, 100);
  const float closed = list.total();
  list.choose(0);
  list.measure(c, examples::fixedWidth, 100);
  CHECK(list.total() > closed);
  list.choose(-1);
  list.measure(c, examples::fixedWidth, 100);
  CHECK(list.total() == closed);
}

TEST_CASE("the list is sifted by relation, kind, article and words; counts of heads follow") {
  const Comparison c = examples::fire();
  struct Row {
    const char* name;
    FactFilter filter;
    std::vector<int32_t> facts;
  };
  const std::array<bool, 4> all{true, true, true, true};
  const std::vector<Row> rows = {
      {"nothing asked for", {}, {0, 1, 2, 3}},
      {"one relation", {{false, true, false, false}, -1, -1, ""}, {0}},
      {"a kind", {all, int(FactKind::date), -1, ""}, {2}},
      {"stated by an article", {all, -1, 1, ""}, {0, 1, 2}},
      {"words of what it is about, capitals set aside", {all, -1, -1, "IDA brandt"}, {3}},
      {"words of a value as the article writes it", {all, -1, -1, "tuesday"}, {2}},
      {"words of the explanation", {all, -1, -1, "say nine"}, {0}},
      {"a label", {all, -1, -1, "Valley News"}, {0, 1, 2}},
      {"all at once", {all, int(FactKind::number), 2, "nine"}, {0}},
      {"nothing fits", {all, int(FactKind::money), -1, ""}, {}},
      {"an article that is not there", {all, -1, 9, ""}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    FactList list;
    list.build(c, row.filter);
    std::vector<int32_t> facts;
    size_t counted = 0;
    for (const ListEntry& e : list.entries()) {
      if (e.fact >= 0) facts.push_back(e.fact);
      counted += e.count;
    }
    std::sort(facts.begin(), facts.end());
    CHECK(facts == row.facts);
    CHECK(counted == row.facts.size());
  }
}

TEST_CASE("what the reader dismissed is struck out and said, what is the reader's own is said; both can be sifted") {
  Comparison c = examples::fire();
  c.facts[0].dismissed = true;
  c.facts[1].by = By::reader;
  c.facts[1].rule = "reader.fact";
  c.facts[2].by = By::reader;
  const Card struck = composeCard(c, 0, false, 600, examples::fixedWidth);
  CHECK(struck.lines[0].struck);
  CHECK(struck.lines[1].text == "Dismissed by the reader");
  CHECK_FALSE(struck.lines[1].struck);
  CHECK_FALSE(composeCard(c, 1, false, 600, examples::fixedWidth).lines[0].struck);
  CHECK(spokenFact(c, 0).rfind("Conflict. Dismissed by the reader. ", 0) == 0);
  CHECK(spokenFact(c, 1).rfind("Differs. Added by the reader. ", 0) == 0);
  CHECK(spokenFact(c, 2).rfind("Shared. Confirmed by the reader. ", 0) == 0);
  using Mark = FactFilter::Mark;
  struct Row {
    Mark mark;
    std::vector<int32_t> listed;
  };
  for (const Row& row : {Row{Mark::any, {0, 1, 2, 3}}, Row{Mark::undismissed, {1, 2, 3}}, Row{Mark::dismissed, {0}},
                         Row{Mark::reader, {0, 1, 2}}}) {
    FactFilter filter;
    filter.mark = row.mark;
    FactList list;
    list.build(c, filter);
    std::vector<int32_t> listed;
    for (const ListEntry& entry : list.entries())
      if (entry.fact >= 0) listed.push_back(entry.fact);
    CHECK(listed == row.listed);
  }
}
