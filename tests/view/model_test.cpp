// What is chosen and what the shell is asked to do.
#include <doctest/doctest.h>

#include "examples.h"
#include "view/view.h"

using namespace synoptic;

namespace {

// A model with the example laid out in three columns of 300 px, on a window of the given size.
ViewModel shownModel(float width = 1440, float height = 900) {
  ViewModel model;
  model.resize(width, height);
  model.show(examples::fire());
  model.setColumns(3);
  for (uint32_t i = 0; i < 3; i++) {
    model.columns()[i].place = {float(i) * 320, 100, 300, 400};
    examples::layOut(model.columns()[i], model.comparison().articles[i], i, 250);
  }
  model.takeEffects();
  return model;
}

std::string kinds(const std::vector<Effect>& effects) {
  static constexpr const char* kNames[] = {"frame", "layout", "chosen", "scroll", "viewed", "act"};
  std::string out;
  for (const Effect& e : effects) out += (out.empty() ? "" : " ") + std::string(kNames[size_t(e.kind)]);
  return out;
}

const Effect* scrollOf(const std::vector<Effect>& effects) {
  for (const Effect& e : effects) {
    if (e.kind == Effect::Kind::scroll) return &e;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("panels have their room while the first comparison is made, so that no line breaks anew") {
  ViewModel model;
  model.resize(1440, 900);
  model.takeEffects();
  CHECK(model.panels().insets.right == 0);
  model.expect(true);
  const Insets expected = model.panels().insets;
  CHECK(expected.right > 0);
  CHECK(kinds(model.takeEffects()) == "layout frame");
  model.show(examples::fire());
  CHECK(model.panels().insets == expected);
  CHECK(kinds(model.takeEffects()) == "frame");
  model.show({});
  model.expect(false);
  CHECK(model.panels().insets.right == 0);
}

TEST_CASE("choosing a fact brings every article to its words, the body before the headline") {
  ViewModel model = shownModel();
  model.chooseFact(0);
  const std::vector<Effect> effects = model.takeEffects();
  CHECK(kinds(effects) == "chosen scroll frame");
  const Effect* scroll = scrollOf(effects);
  REQUIRE(scroll);
  REQUIRE(scroll->targets.size() == 3);
  CHECK(scroll->top == -1);
  CHECK(scroll->targets[0].span == examples::mention(model.comparison(), 0, 1, "Nine").span);
  CHECK(model.choice().sentences == std::vector<SentenceRef>{{0, 0}, {0, 1}, {1, 1}, {2, 2}});
  CHECK(model.choice().main == std::vector<SentenceRef>{{0, 1}, {1, 1}, {2, 2}});
  CHECK(model.choice().row == 0);
  CHECK(model.explanation() == "Harbour Post and The Ledger say nine, Valley News says seven.");
}

TEST_CASE("numbers that are no facts choose nothing") {
  ViewModel model = shownModel();
  for (int32_t wrong : {-1, 4, 1000000}) {
    model.chooseFact(wrong);
    CHECK(model.choice().none());
  }
  model.chooseSentence({7, 0});
  model.chooseSentence({0, 700});
  CHECK(model.choice().none());
  CHECK(model.takeEffects().empty());
}

TEST_CASE("a press on a marked word chooses its fact and leaves its own column where it is") {
  ViewModel model = shownModel();
  const Rect nine = model.columns()[0].spanRects(examples::mention(model.comparison(), 0, 1, "Nine").span)[0];
  CHECK(model.press(nine.x + 4, 100 + nine.y + 4));
  CHECK(model.choice().fact == 0);
  const std::vector<Effect> effects = model.takeEffects();
  const Effect* scroll = scrollOf(effects);
  REQUIRE(scroll);
  CHECK(scroll->targets.size() == 2);
  CHECK(scroll->top == doctest::Approx(100 + nine.y + 4 - 10));
}

TEST_CASE("a press beside the marks chooses the sentence's row, a second one lets go") {
  ViewModel model = shownModel();
  const Rect people = model.columns()[0].spanRects(examples::mention(model.comparison(), 0, 1, "people").span)[0];
  CHECK(model.press(people.x + 4, 100 + people.y + 4));
  CHECK(model.choice().fact == -1);
  CHECK(model.choice().row == 0);
  CHECK(model.choice().sentences.size() == 3);
  CHECK(model.explanation() == "Said by Harbour Post, Valley News and The Ledger.");
  CHECK(model.press(people.x + 4, 100 + people.y + 4));
  CHECK(model.choice().none());
  CHECK_FALSE(model.press(2000, 2000));
}

TEST_CASE("quiet marks take a press only where they are shown") {
  ViewModel model = shownModel();
  const Rect tuesday = model.columns()[0].spanRects(examples::mention(model.comparison(), 0, 1, "Tuesday").span)[0];
  model.press(tuesday.x + 4, 100 + tuesday.y + 4);
  CHECK(model.choice().fact == -1);
  model.toggle(Toggle::shared);
  model.press(tuesday.x + 4, 100 + tuesday.y + 4);
  CHECK(model.choice().fact == 2);
}

TEST_CASE("a sentence that nobody else says is called so") {
  ViewModel model = shownModel();
  model.chooseSentence({2, 1});
  CHECK(model.explanation() == "Only The Ledger says this.");
}

TEST_CASE("steps go through conflicts and differences, around the end") {
  ViewModel model = shownModel();
  const auto stepped = [&](int by) {
    model.step(by);
    return model.choice().fact;
  };
  CHECK(stepped(1) == 0);
  CHECK(stepped(1) == 1);
  CHECK(stepped(1) == 0);
  CHECK(stepped(-1) == 1);
  model.chooseNone();
  CHECK(stepped(-1) == 1);
  ViewModel empty;
  empty.step(1);
  CHECK(empty.choice().none());
}

TEST_CASE("hovering asks for a frame only when the sentence changes") {
  ViewModel model = shownModel();
  const Column& column = model.columns()[0];
  const Rect first = column.sentenceRects(1)[0];
  CHECK(model.hover(first.x + 2, 100 + first.y + 2));
  CHECK_FALSE(model.hover(first.x + 40, 100 + first.y + 4));
  CHECK(model.hover(5, 5));
  CHECK_FALSE(model.hover(6, 6));
}

TEST_CASE("a size always gives a layout, a toggle when it changes one") {
  ViewModel model = shownModel();
  model.resize(1440, 900);
  CHECK(kinds(model.takeEffects()) == "layout frame");
  model.toggle(Toggle::facts);
  CHECK(kinds(model.takeEffects()) == "layout frame");
  CHECK(model.panels().insets.right == 0);
  model.toggle(Toggle::shared);
  CHECK(kinds(model.takeEffects()) == "viewed frame");
}

TEST_CASE("on a phone the list is shut at first and the chosen fact stands at the bottom") {
  ViewModel model = shownModel(390, 844);
  CHECK_FALSE(model.on(Toggle::facts));
  model.chooseFact(0);
  CHECK(model.panels().card.h > 0);
  CHECK(kinds(model.takeEffects()) == "chosen layout frame scroll");
  model.chooseNone();
  CHECK(model.panels().card.h == 0);
}

TEST_CASE("annotated reading: the shell lays out anew, and has a margin or a card for a sentence") {
  ViewModel model = shownModel();
  model.toggle(Toggle::annotated);
  CHECK(kinds(model.takeEffects()) == "layout frame");
  CHECK(model.on(Toggle::annotated));
  CHECK(model.panels().beside);
  model.chooseSentence({0, 1});
  CHECK(model.panels().card.w == 0);
  CHECK(model.panels().facts.w > 0);
  model.resize(1000, 900);
  CHECK_FALSE(model.panels().beside);
  CHECK(model.panels().card.w > 0);
  model.toggle(Toggle::aligned);
  CHECK_FALSE(model.on(Toggle::aligned));  // rows need columns
  model.toggle(Toggle::annotated);
  CHECK(model.panels().card.w == 0);
  CHECK(model.on(Toggle::aligned));
  CHECK(shownModel(390, 844).on(Toggle::annotated));
}

TEST_CASE("the list is sifted and stays so with another comparison") {
  ViewModel model = shownModel();
  model.sift(int(FactKind::person), -1, "");
  CHECK(model.list().entries().size() == 2);
  model.show(examples::fire());
  CHECK(model.list().entries().size() == 2);
  model.sift(-1, -1, "");
  CHECK(model.list().entries().size() == 8);
}

TEST_CASE("what was chosen stays chosen when the same fact is there again") {
  ViewModel model = shownModel();
  model.chooseFact(2);
  Comparison again = examples::fire();
  std::swap(again.facts[0], again.facts[2]);
  model.takeEffects();
  model.show(again);
  CHECK(model.choice().fact == 0);
  CHECK(scrollOf(model.takeEffects()) == nullptr);
  model.show({});
  CHECK(model.choice().none());
  CHECK(model.marks().empty());
}

TEST_CASE("an anchor finds its fact in another comparison") {
  ViewModel model = shownModel();
  model.chooseFact(3);
  const std::string anchor = model.anchor();
  ViewModel other = shownModel();
  CHECK(other.anchor().empty());
  CHECK(other.chooseAnchor(anchor));
  CHECK(other.choice().fact == 3);
  CHECK_FALSE(other.chooseAnchor("7 0-4 nothing"));
  CHECK_FALSE(other.chooseAnchor(""));
}

TEST_CASE("a fact that the filter hides is shown when it is chosen") {
  ViewModel model = shownModel();
  model.setShown(Relation::only, false);
  CHECK(model.list().entryOf(3) == -1);
  model.chooseFact(3);
  CHECK(model.list().entryOf(3) >= 0);
}
