// Tables of names: their spans and kinds, what is none, and what joins into one entity.
#include "facts_support.h"

using namespace synoptic;

namespace names_table {
namespace {

struct Row {
  std::string what;
  std::string text;
  std::string expected;  // "words kind; words kind"
};

std::string names(const ReadText& text) {
  std::string out;
  for (const Mention& mention : text.reading.mentions) {
    if (mention.entity == kNone) continue;
    if (!out.empty()) out += "; ";
    out += std::string(text.document.text(mention.span)) + " " + std::string(name(mention.kind));
  }
  return out;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(names(readText(row.text)) == row.expected);
  }
}

const Entity* entityOf(const ReadText& text, std::string_view words) {
  for (const Mention& mention : text.reading.mentions) {
    if (mention.entity != kNone && text.document.text(mention.span) == words)
      return &text.reading.entities[mention.entity];
  }
  return nullptr;
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& one : list) out += (out.empty() ? "" : ", ") + one;
  return out;
}

}  // namespace

TEST_CASE("names and their kinds") {
  if (skippedWithoutLexicon()) return;
  check({
      {"a title stays outside", "They met President Maria Lopez there.", "Maria Lopez person"},
      {"a role stays outside", "They asked police spokesman Karl Brandt.", "Karl Brandt person"},
      {"a country before a title", "Then U.S. Special Envoy Ann Lee spoke.", "U.S. place; Ann Lee person"},
      {"an office with of", "They met Secretary of State Dan Moss.", "Dan Moss person"},
      {"an initial", "They met Ann B. Lee there.", "Ann B. Lee person"},
      {"a suffix", "They met Sam Poe Jr. there.", "Sam Poe Jr. person"},
      {"a particle", "They met Ursula van der Berg there.", "Ursula van der Berg person"},
      {"a country", "The rain reached Russia at noon.", "Russia place"},
      {"a nationality", "The Russian fleet left.", "Russian place"},
      {"a department", "The Department of Justice said so.", "Department of Justice organisation"},
      {"a body with and", "The Food and Drug Administration said so.", "Food and Drug Administration organisation"},
      {"a body with a genitive", "The Children's Defense Fund said so.", "Children's Defense Fund organisation"},
      {"an agency", "It rained, Reuters reported.", "Reuters organisation"},
      {"a newspaper called so", "It was told by the newspaper Zebholms Tidende.", "Zebholms Tidende organisation"},
      {"the owner of a newspaper", "It was told by the newspaper owner Anna Zeb.", "Anna Zeb person"},
      {"letters", "The chief of NATO left.", "NATO organisation"},
      {"a place in a body's name", "The Russian Direct Investment Fund paid.",
       "Russian Direct Investment Fund organisation"},
      {"two countries with a hyphen", "The Russia-Ukraine border is long.", "Russia place; Ukraine place"},
      {"a street", "The shop on Second Avenue burned.", "Second Avenue name"},
      {"first in the sentence", "Moscow is cold.", "Moscow place"},
      {"a team of common words", "Red Star beat Oslo United 2-1.", "Red Star name; Oslo United name"},
      {"a given name that is a word", "Bill Moss sent the bill.", "Bill Moss person"},
      {"a line of results", "1. Felicia Ballanger (France) 12.5", "Felicia Ballanger name; France place"},
      {"an office of a place", "The Archbishop of Oslo came.", "Oslo place"},
      {"a saint's city", "They flew to St Louis.", "St Louis place"},
      {"a body with two joints", "The Organisation for Security and Cooperation in Oslo met.",
       "Organisation for Security and Cooperation organisation; Oslo place"},
      {"a party and a state", "They met Rep. Dan Moss (R-N.Y.) there.", "Dan Moss person; N.Y. place"},
      {"a post of two words", "They met Chief Executive Ann Lee there.", "Ann Lee person"},
      {"a post of three words", "They met Chief Financial Officer Ann Lee there.", "Ann Lee person"},
      {"a party's word", "They met Democrat Ann Lee there.", "Ann Lee person"},
      {"an elided particle", "They met Jean-Luc d'Aubray there.", "Jean-Luc d'Aubray person"},
      {"an Italian particle", "They met Maria dell'Orto there.", "Maria dell'Orto person"},
      {"the second half of a given name", "They met Kim Sol-ju there.", "Kim Sol-ju person"},
      {"a town with a small word within", "They live in Aix-en-Zebrak there.", "Aix-en-Zebrak name"},
      {"a town called after a saint, first", "Saint-Zebrak was cut off.", "Saint-Zebrak name"},
      {"a body with a hyphen", "The Organisation for Security and Co-operation met.",
       "Organisation for Security and Co-operation organisation"},
      {"partners", "Zebrak & Weller Inc. sued them.", "Zebrak & Weller Inc. organisation"},
      {"a company in small letters", "They sued Zebrak plc there.", "Zebrak plc organisation"},
      {"a town with a given name", "They live in San José there.", "San José name"},
      {"a given name's syllable that is a word", "They met Cho Min-ho there.", "Cho Min-ho name"},
      {"a society for", "The Royal Society for the Protection of Birds met.",
       "Royal Society for the Protection of Birds organisation"},
      {"centers", "The Centers for Disease Control and Prevention met.",
       "Centers for Disease Control and Prevention organisation"},
      {"a given name that is an office", "They met Secretary Dean Moss there.", "Dean Moss person"},
  });
}

TEST_CASE("what is called after people is no person") {
  if (skippedWithoutLexicon()) return;
  check({
      {"a mountain", "They climbed Mount Zebrak. Zebrak is high.", "Mount Zebrak name; Zebrak name"},
      {"a county", "They live in Zebrak County there.", "Zebrak County name"},
      {"a saint's hospital", "They went to St Luke's Hospital there.", "St Luke's Hospital organisation"},
      {"a saint's house", "The hospice, St Zebrak's, closed.", "St Zebrak's name"},
      {"a saint's house, with its noun", "St Zebrak's hospice closed.", "St Zebrak's name"},
      {"a town called after a saint", "They saw St Zebrak's triumph there.", "St Zebrak name"},
      {"a ship", "The Marlene K sank. They raised Marlene K there.", "Marlene K name; Marlene K name"},
      {"a person with an initial behind", "They met Marlene K there.", "Marlene K person"},
      {"a satellite", "They launched Juno-B there.", "Juno-B name"},
      {"a tournament", "They won the Zebrak Open there.", "Zebrak Open name"},
  });
}

TEST_CASE("a name keeps its number") {
  if (skippedWithoutLexicon()) return;
  check({
      {"told apart by numbers", "They met in Precinct 14, far away.", "Precinct 14 name"},
      {"of two words", "They met at Launch Complex 16, far away.", "Launch Complex 16 name"},
      {"where the article has it twice", "The rocket, Helios 2, stood there. Helios 2 was late.",
       "Helios 2 name; Helios 2 name"},
      {"once", "They beat Oslo United 2, and left.", "Oslo United name"},
      {"a score", "They beat Zebrak 2-1 there.", "Zebrak name"},
  });
}

TEST_CASE("the town of a dateline is no body") {
  if (skippedWithoutLexicon()) return;
  check({
      {"with a day", "ZEBRAKE, England, Jan 12 (AP) - The dam broke on Friday.",
       "ZEBRAKE name; England place; AP organisation"},
      {"with an agency only", "ZEBRAKE (AP) - The dam broke on Friday.", "ZEBRAKE name; AP organisation"},
      {"a body within a sentence", "The chief of ZEBRAKE, he said, left.", "ZEBRAKE organisation"},
  });
}

TEST_CASE("what is no name") {
  if (skippedWithoutLexicon()) return;
  check({
      {"a common first word", "Prosecutors asked for more time.", ""},
      {"a verb first", "Asked about it, he left.", ""},
      {"may, the verb", "May we go now?", ""},
      {"a month", "They met in January.", ""},
      {"a title alone", "They asked the President twice.", ""},
      {"first in a quotation", "He said: \"Nothing is lost.\"", ""},
      {"a headline in capitals", "Mayor Opens New Bridge After Long Delay\n\nThe mayor opened the new bridge.", ""},
      {"a pronoun", "Then I left.", ""},
      {"degrees", "It was 30 degrees Celsius there.", ""},
      {"a compound that describes", "The Oslo-based firm and the state-run mill closed.", "Oslo place"},
      {"a letter in brackets", "They chose plan (B) there.", ""},
      {"a line in capitals", "BRIDGE OPENS AFTER LONG DELAY AT LAST\n\nThe bridge opened.", ""},
      {"a web address", "Visit Example.com for more.", ""},
  });
}

TEST_CASE("a headline takes the names of the body") {
  if (skippedWithoutLexicon()) return;
  check({{"surname and place", "Lopez Opens Oslo Bridge After Long Delay\n\nOn Monday Maria Lopez opened it in Oslo.",
          "Lopez person; Oslo place; Maria Lopez person; Oslo place"}});
}

TEST_CASE("short forms join their full form") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText(
      "State's attorney Eileen O'Neill Burke spoke first. Burke then left with Mr. Iacono. Nick Iacono drove. The "
      "Federal "
      "Bureau of Investigation, or FBI, came. Russians saw it in Russia.");
  const Entity* burke = entityOf(text, "Burke");
  REQUIRE(burke != nullptr);
  CHECK(burke->name == "Eileen O'Neill Burke");
  CHECK(joined(burke->forms) == "Burke, Eileen O'Neill Burke");
  REQUIRE(entityOf(text, "Iacono") != nullptr);
  CHECK(entityOf(text, "Iacono")->name == "Nick Iacono");
  REQUIRE(entityOf(text, "FBI") != nullptr);
  CHECK(entityOf(text, "FBI")->name == "Federal Bureau of Investigation");
  REQUIRE(entityOf(text, "Russians") != nullptr);
  CHECK(entityOf(text, "Russians") == entityOf(text, "Russia"));
  CHECK(entityOf(text, "Russia")->code == "RU");
}

TEST_CASE("a surname of two people joins neither") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("They met Ann Poe and Sam Poe there. Then Poe left.");
  REQUIRE(entityOf(text, "Poe") != nullptr);
  CHECK(entityOf(text, "Poe")->name == "Poe");
  CHECK(entityOf(text, "Ann Poe") != entityOf(text, "Sam Poe"));
}

TEST_CASE("a role tells two of one surname apart") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("Governor Ann Poe and Senator Sam Poe met. Then Senator Poe left.");
  REQUIRE(entityOf(text, "Poe") != nullptr);
  CHECK(entityOf(text, "Poe") == entityOf(text, "Sam Poe"));
}

TEST_CASE("letters in brackets are the name before them") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("The World Anti-Doping Agency (WADA) met. Later WADA paid.");
  REQUIRE(entityOf(text, "WADA") != nullptr);
  CHECK(entityOf(text, "WADA")->name == "World Anti-Doping Agency");
}

TEST_CASE("Washington the person is no place") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("The film stars Denzel Washington. Later Washington thanked them in Washington.");
  CHECK(names(text) == "Denzel Washington person; Washington person; Washington place");
}

TEST_CASE("roles before and behind a name are comparison keys") {
  if (skippedWithoutLexicon()) return;
  struct RoleRow {
    std::string what, text, name, roles;
  };
  const RoleRow rows[] = {
      {"small letters before", "They asked Kremlin spokesman Dmitry Peskov.", "Dmitry Peskov", "kremlin spokesman"},
      {"capitals before", "They asked Foreign Minister Sergei Lavrov.", "Sergei Lavrov", "foreign minister"},
      {"apposition", "Jonathan Poe, president of a bank, left.", "Jonathan Poe", "president"},
      {"hyphens", "She saw his son-in-law Jared Poe.", "Jared Poe", "son-in-law"},
      {"chief of staff before", "They met White House chief of staff Susan Poe there.", "Susan Poe", "chief of staff"},
      {"chief of staff behind", "They met Susan Poe, the chief of staff.", "Susan Poe", "chief of staff"},
      {"point person", "He is the point person Karl Brandt.", "Karl Brandt", "point person"},
      {"a relative by a possessive", "He came with his wife, Sandra Poe, to Oslo.", "Sandra Poe", "wife"},
      {"Mr. is no role", "They asked Mr. Brandt.", "Brandt", ""},
      {"a relative of the name is not", "They asked Sam Poe, his mother and others.", "Sam Poe", ""},
      {"the verb is no role", "He was ready to host Karl Brandt.", "Karl Brandt", ""},
  };
  for (const RoleRow& row : rows) {
    CAPTURE(row.what);
    const ReadText text = readText(row.text);
    const Entity* entity = entityOf(text, row.name);
    REQUIRE(entity != nullptr);
    CHECK(joined(entity->roles) == row.roles);
  }
}

TEST_CASE("a lost apostrophe is no part of the name") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("President Ivan Orlov came to Oslo. It was Orlovs second visit.");
  CHECK(found(text, MentionKind::person, "Orlov") != nullptr);
}

}  // namespace names_table
