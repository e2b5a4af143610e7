// Lookups by table in the files that the build made. Where they are not found the tests say that they were skipped.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "support/lexicon_files.h"
#include "text/text.h"

using namespace synoptic;

namespace {

bool skipped() {
  if (haveTestLexicon()) return false;
  MESSAGE("skipped: no lexicon files; " << testLexiconLoaded().error);
  return true;
}

}  // namespace

TEST_CASE("a lexicon without files knows no word and says the key itself") {
  Lexicon none;
  CHECK(none.lemma("envoys") == "envoys");
  CHECK(none.lemma("envoys", Part::noun).empty());
  CHECK_FALSE(none.has("envoy", Part::noun));
  CHECK_FALSE(none.synonymous("car", "automobile"));
  CHECK_FALSE(none.place("russia"));
  CHECK(none.currency("$").empty());
  CHECK(none.nounClass("week") == NounClass::none);
}

TEST_CASE("lemma takes the most frequent reading") {
  if (skipped()) return;
  struct Row {
    const char *what, *key, *lemma;
  };
  const Row rows[] = {
      {"irregular verb", "said", "say"},
      {"regular plural", "envoys", "envoy"},
      {"verb before adjective", "left", "leave"},
      {"noun before verb", "lives", "life"},
      {"irregular plural", "children", "child"},
      {"plural in -ies", "countries", "country"},
      {"past of a verb that ends in e", "used", "use"},
      {"doubled consonant", "planned", "plan"},
      {"comparative", "higher", "high"},
      {"irregular comparative", "better", "good"},
      {"participle that is an adjective too", "wounded", "wound"},
      {"a noun in -ing stays", "meeting", "meeting"},
      {"a participle in -ing", "telling", "tell"},
      {"auxiliary", "was", "be"},
      {"auxiliary of have", "has", "have"},
      {"negation", "n't", "not"},
      {"clitic", "'ll", "will"},
      {"function word stays", "this", "this"},
      {"pronoun is no plural", "us", "us"},
      {"singular in -s stays", "news", "news"},
      {"singular in -ss stays", "congress", "congress"},
      {"unknown word stays", "zelenskyy", "zelenskyy"},
      {"empty stays", "", ""},
      {"a number stays", "1,500", "1,500"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(testLexicon().lemma(row.key) == row.lemma);
  }
}

TEST_CASE("lemma of a part is empty where the word has no such reading") {
  if (skipped()) return;
  const Lexicon& lexicon = testLexicon();
  CHECK(lexicon.lemma("left", Part::verb) == "leave");
  CHECK(lexicon.lemma("left", Part::adjective) == "left");
  CHECK(lexicon.lemma("meetings", Part::noun) == "meeting");
  CHECK(lexicon.lemma("meeting", Part::verb) == "meet");
  CHECK(lexicon.lemma("quickly", Part::adverb) == "quickly");
  CHECK(lexicon.lemma("quickly", Part::noun).empty());
  CHECK(lexicon.lemma("envoy", Part::verb).empty());
  CHECK(lexicon.lemma("better", Part::adverb) == "well");
  CHECK(lexicon.lemma("went", Part::verb) == "go");
  CHECK(lexicon.lemma("is", Part::verb) == "be");
}

TEST_CASE("relations between words hold in both directions, and not by chance") {
  if (skipped()) return;
  const Lexicon& lexicon = testLexicon();
  struct Row {
    const char *left, *right;
    bool synonymous, antonymous, derived;
  };
  const Row rows[] = {
      {"car", "automobile", true, false, false},
      {"begin", "start", true, false, false},
      {"rise", "fall", false, true, false},
      {"accept", "reject", false, true, false},
      {"announce", "announcement", false, false, true},
      {"meet", "meeting", false, false, true},
      {"diplomacy", "diplomatic", false, false, true},
      {"kill", "meeting", false, false, false},
      {"envoy", "banana", false, false, false},
      {"envoy", "zelenskyy", false, false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.left));
    CAPTURE(std::string(row.right));
    for (auto [a, b] : {std::pair{row.left, row.right}, std::pair{row.right, row.left}}) {
      CHECK(lexicon.synonymous(a, b) == row.synonymous);
      CHECK(lexicon.antonymous(a, b) == row.antonymous);
      CHECK(lexicon.derived(a, b) == row.derived);
    }
  }
}

TEST_CASE("akin among words are exactly those that are synonyms or derivations, in both directions") {
  if (skipped()) return;
  const std::string_view words[] = {"buy",      "meeting", "purchase", "meet",   "",
                                    "veltrona", "glacier", "arrive",   "arrival"};
  const Lexicon& lexicon = testLexicon();
  const auto akin = lexicon.akinAmong(words);
  REQUIRE(akin.size() == std::size(words));
  size_t found = 0;
  for (uint32_t a = 0; a < std::size(words); ++a) {
    CHECK(std::is_sorted(akin[a].begin(), akin[a].end()));
    for (uint32_t b = 0; b < std::size(words); ++b) {
      const bool wanted = a != b && (lexicon.synonymous(words[a], words[b]) || lexicon.derived(words[a], words[b]));
      CAPTURE(words[a]);
      CAPTURE(words[b]);
      CHECK(std::binary_search(akin[a].begin(), akin[a].end(), b) == wanted);
      found += wanted;
    }
  }
  CHECK(found >= 6);  // buy, purchase; meet, meeting; arrive, arrival
  CHECK(Lexicon().akinAmong(words) == std::vector<std::vector<uint32_t>>(std::size(words)));
}

TEST_CASE("noun classes are those of the first sense") {
  if (skipped()) return;
  const std::pair<const char*, NounClass> rows[] = {
      {"envoy", NounClass::person},
      {"government", NounClass::group},
      {"moscow", NounClass::place},
      {"week", NounClass::time},
      {"dozen", NounClass::quantity},
      {"war", NounClass::act},
      {"statement", NounClass::communication},
      {"car", NounClass::artifact},
      {"accident", NounClass::event},
      {"percent", NounClass::other},
      {"quickly", NounClass::none},
      {"zelenskyy", NounClass::none},
  };
  for (auto& [word, expected] : rows) {
    CAPTURE(word);
    CHECK(testLexicon().nounClass(word) == expected);
  }
}

TEST_CASE("places have the code of their country, demonyms the name of their place") {
  if (skipped()) return;
  using Form = Place::Form;
  struct Row {
    const char *key, *code, *name;
    Form form;
  };
  const Row rows[] = {
      {"russia", "RU", "Russia", Form::name},
      {"russian", "RU", "Russia", Form::demonym},
      {"russians", "RU", "Russia", Form::demonym},
      {"u.s", "US", "United States", Form::name},
      {"american", "US", "United States", Form::demonym},
      {"united kingdom", "GB", "United Kingdom", Form::name},
      {"british", "GB", "United Kingdom", Form::demonym},
      {"england", "GB", "England", Form::name},
      {"moscow", "RU", "Moscow", Form::name},
      {"paris", "FR", "Paris", Form::name},
      {"parisian", "FR", "Paris", Form::demonym},
      {"new york", "US", "New York", Form::name},
      {"south carolina", "US", "South Carolina", Form::name},
      {"ukrainian", "UA", "Ukraine", Form::demonym},
      {"north korea", "KP", "North Korea", Form::name},
      {"bavaria", "DE", "Bavaria", Form::name},
      {"kosovo", "XK", "Kosovo", Form::name},
      {"europe", "", "Europe", Form::name},
      {"european", "", "Europe", Form::demonym},
      {"us", "", "", Form::none},       // the pronoun; the country's key is "u.s"
      {"reading", "", "", Form::none},  // rather the gerund
      {"nice", "", "", Form::none},
      {"may", "", "", Form::none},
      {"general", "", "", Form::none},
      {"envoy", "", "", Form::none},
      {"", "", "", Form::none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key);
    Place place = testLexicon().place(row.key);
    CHECK(place.code == row.code);
    CHECK(place.name == row.name);
    CHECK(place.form == row.form);
  }
  CHECK(testLexicon().place(comparisonKey("U.S.")).code == "US");
  CHECK(testLexicon().place(comparisonKey("UK")).code == "GB");
}

TEST_CASE("currencies go by code, unit and sign, and common words are none") {
  if (skipped()) return;
  const std::pair<const char*, const char*> rows[] = {
      {"$", "USD"},       {"€", "EUR"},
      {"£", "GBP"},       {"us$", "USD"},
      {"usd", "USD"},     {"dollars", "USD"},
      {"euro", "EUR"},    {"euros", "EUR"},
      {"pound", "GBP"},   {"yuan", "CNY"},
      {"rubles", "RUB"},  {"rouble", "RUB"},
      {"hryvnia", "UAH"}, {"canadian dollars", "CAD"},
      {"real", ""},       {"all", ""},
      {"top", ""},        {"gold", ""},
      {"mark", ""},       {"envoy", ""},
  };
  for (auto& [key, code] : rows) {
    CAPTURE(key);
    CHECK(testLexicon().currency(key) == code);
  }
}

TEST_CASE("function words are the closed classes and the auxiliaries") {
  for (const char* word :
       {"the", "has", "of", "n't", "'s", "would", "they", "whose", "a", "yourselves", "'d", "amid"}) {
    CAPTURE(word);
    CHECK(Lexicon::isFunctionWord(word));
  }
  for (const char* word : {"said", "envoy", "two", "new", "first", "", "zebra", "deny"}) {
    CAPTURE(word);
    CHECK_FALSE(Lexicon::isFunctionWord(word));
  }
}
