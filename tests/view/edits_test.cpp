// Which edits a quotation declares, and whose are marked.
#include "view/edits.h"

#include <doctest/doctest.h>

#include "examples.h"

using namespace synoptic;

TEST_CASE("left-out words and words in square brackets are edits") {
  struct Row {
    const char *name, *quote;
    std::vector<std::string> edits;
  };
  const Row rows[] = {
      {"an ellipsis", "we waited … for hours", {"…"}},
      {"three dots, or four where a sentence ends", "we waited... for hours.... Then it came", {"...", "...."}},
      {"dots with spaces", "we waited . . . for hours", {". . ."}},
      {"words put in, a letter, dots in brackets", "[Bell] said [t]he crew […] left", {"[Bell]", "[t]", "[…]"}},
      {"dots at the end are a pause", "we waited …", {}},
      {"nor with a comma behind them", "we waited…,", {}},
      {"round brackets are the speaker's own", "we (the crew) waited", {}},
      {"a bracket that nothing shuts", "we [waited for hours", {}},
      {"no edit", "we waited for hours", {}},
      {"nothing", "", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::vector<std::string> got;
    for (Span edit : editsIn(row.quote)) got.emplace_back(textOf(row.quote, edit));
    CHECK(got == row.edits);
  }
}

namespace {

// A quotation of each article, the whole sentence; one fact of them all.
Comparison quoting(const std::vector<std::string>& quotes, FactKind kind = FactKind::quote) {
  Comparison c;
  Fact fact;
  fact.kind = kind;
  for (uint32_t a = 0; a < quotes.size(); a++) {
    c.articles.push_back(examples::article("A" + std::to_string(a), {quotes[a]}, false));
    FactMention mention;
    mention.sentence = {a, 0};
    mention.span = c.articles.back().document.sentences[0].span;
    fact.values.resize(1);
    fact.values[0].mentions.push_back(mention);
  }
  c.facts.push_back(fact);
  return c;
}

}  // namespace

TEST_CASE("an edit is marked where another article has the quotation in full") {
  const std::string full = "we waited in the fog for hours", cut = "we waited … for hours";
  const auto count = [](const Comparison& c, size_t article) { return declaredEdits(c)[article].size(); };
  CHECK(count(quoting({full, cut}), 0) == 0);
  CHECK(count(quoting({full, cut}), 1) == 1);
  CHECK(declaredEdits(quoting({full, cut}))[1][0] == Span{10, 13});
  CHECK(count(quoting({cut, cut}), 0) == 0);        // nobody has it in full
  CHECK(count(quoting({full, cut, cut}), 2) == 1);  // somebody has
  CHECK(count(quoting({cut}), 0) == 0);
  CHECK(count(quoting({full, cut}, FactKind::claim), 1) == 0);
  Comparison dismissed = quoting({full, cut});
  dismissed.facts[0].dismissed = true;
  CHECK(count(dismissed, 1) == 0);
  Comparison astray = quoting({full, cut});
  astray.facts[0].values[0].mentions[1].span = {4, 9000};
  astray.facts[0].values[0].mentions[0].sentence.article = 7;
  CHECK(count(astray, 1) == 0);
  CHECK(marksOf(quoting({full, cut}))[1].declared.size() == 1);
}
