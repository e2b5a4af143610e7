#include "compare/entities.h"

#include <doctest/doctest.h>

#include "compare/names.h"

using namespace synoptic;

namespace {

Reading reading(std::vector<std::pair<MentionKind, std::string>> names) {
  Reading out;
  for (auto& [kind, name] : names) {
    Entity entity;
    entity.kind = kind, entity.name = name, entity.forms = {name};
    out.entities.push_back(std::move(entity));
  }
  return out;
}

constexpr MentionKind kPerson = MentionKind::person, kBody = MentionKind::organisation;

bool joined(const std::vector<Reading>& readings, EntityRef one, EntityRef other) {
  const Entities entities = joinEntities(readings, Lexicon());
  return entities.joined[one.article][one.entity] == entities.joined[other.article][other.entity];
}

}  // namespace

TEST_CASE("one person in two articles") {
  struct Row {
    const char *name, *left, *right;
    bool same;
  };
  const Row rows[] = {
      {"the full name twice", "Dana Orlov", "Dana Orlov", true},
      {"surname alone", "Dana Orlov", "Orlov", true},
      {"middle initial", "Dana K. Orlov", "Dana Orlov", true},
      {"initial for the given name", "D. Orlov", "Dana Orlov", true},
      {"two transliterations", "Dana Orlov", "Dana Orloff", true},
      {"short form", "Katherine Bell", "Kate Bell", true},
      {"short form in -i", "Sandra Bell", "Sandi Bell", true},
      {"second given name used", "A. Ruben Castro", "Ruben Castro", true},
      {"accents", "José Muñoz", "Jose Munoz", true},
      {"generational suffix, twice", "Amos Reed Jr.", "Amos Reed Jr.", true},
      {"other given names", "Dana Orlov", "Peter Orlov", false},
      {"father and son", "Amos Reed Jr.", "Amos Reed", false},
      {"given name of one is surname of the other", "Kirill Dimov", "Dimov Karpov", false},
      {"other surnames of one length", "Dana Marsh", "Dana March", false},
      {"feminine form", "Orlov", "Orlova", false},
  };
  for (const Row& one : rows) {
    CAPTURE(std::string(one.name));
    CHECK(joined({reading({{kPerson, one.left}}), reading({{kPerson, one.right}})}, {0, 0}, {1, 0}) == one.same);
    CHECK(joined({reading({{kPerson, one.right}}), reading({{kPerson, one.left}})}, {0, 0}, {1, 0}) == one.same);
  }
}

TEST_CASE("a surname that two bear joins neither") {
  const std::vector<Reading> readings{reading({{kPerson, "Amos Reed"}, {kPerson, "Clara Reed"}}),
                                      reading({{kPerson, "Reed"}})};
  CHECK_FALSE(joined(readings, {0, 0}, {0, 1}));
  CHECK_FALSE(joined(readings, {0, 0}, {1, 0}));
  CHECK_FALSE(joined(readings, {0, 1}, {1, 0}));
}

TEST_CASE("bodies are joined by name and by initials") {
  CHECK(joined({reading({{kBody, "Harbour Rescue Authority"}}), reading({{kBody, "the Harbour Rescue Authority"}})},
               {0, 0}, {1, 0}));
  CHECK(joined({reading({{kBody, "Harbour Rescue Authority"}}), reading({{kBody, "HRA"}})}, {0, 0}, {1, 0}));
  CHECK(joined({reading({{kBody, "H.R.A."}}), reading({{kBody, "HRA"}})}, {0, 0}, {1, 0}));
  CHECK_FALSE(joined(
      {reading({{kBody, "Harbour Rescue Authority"}, {kBody, "Hill Road Association"}}), reading({{kBody, "HRA"}})},
      {0, 0}, {1, 0}));
}

TEST_CASE("sounds and letters") {
  CHECK(foldLetters("MÜLLER") == "muller");
  CHECK(foldLetters("Müller") == "muller");
  CHECK(soundKey("orlov") == soundKey("orloff"));
  CHECK(soundKey("zelenskyy") == soundKey("zelenskij"));
  CHECK(soundKey("marsh") != soundKey("march"));
  CHECK(editDistance("kitten", "sitting", 5) == 3);
  CHECK(editDistance("kitten", "sitting", 2) == 3);
  CHECK(initialsOf("Federal Bureau of Investigation") == "fbi");
  CHECK(initialsOf("Bureau") == "");
}

TEST_CASE("a name that is read as two kinds is the surer one, whichever article comes first") {
  const Reading plain = reading({{MentionKind::name, "Orsund"}}), body = reading({{kBody, "Orsund"}});
  for (const std::vector<Reading>& readings : {std::vector{plain, body}, std::vector{body, plain}}) {
    const Entities entities = joinEntities(readings, Lexicon());
    REQUIRE(entities.all.size() == 1);
    CHECK(entities.all[0].kind == kBody);
  }
}
