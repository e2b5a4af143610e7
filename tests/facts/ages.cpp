// Tables of ages: how each way of telling one is read, and whose it is.
#include "facts_support.h"

using namespace synoptic;

namespace ages_table {
namespace {

struct Row {
  std::string what;
  std::string text;
  std::string expected;  // every age: words=value, the word that bears it, the person; "-" where nobody is told
};

std::string ages(const ReadText& text) {
  std::string out;
  for (const Mention& one : text.reading.mentions) {
    if (one.unit != "age") continue;
    CHECK(one.kind == MentionKind::duration);
    CHECK(one.recogniser == "duration.age");
    if (!out.empty()) out += "; ";
    out += std::string(text.document.text(one.span)) + "=" + one.value + " " + tokenText(text, one.bearer) + " " +
           (one.bearer_entity == kNone ? "-" : text.reading.entities[one.bearer_entity].name);
  }
  return out;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(ages(readText(row.text)) == row.expected);
  }
}

}  // namespace

TEST_CASE("an age knows whose it is") {
  if (skippedWithoutLexicon()) return;
  check({
      {"in apposition", "They met Ann Lee, 44, at the court.", "44=P44Y Lee Ann Lee"},
      {"at the beginning", "Ann Lee, 44, won.", "44=P44Y Lee Ann Lee"},
      {"now so old", "They met Ann Lee, now 44, at the court.", "44=P44Y Lee Ann Lee"},
      {"in a clause", "They met Ann Lee, who is 44 and rich.", "44=P44Y Lee Ann Lee"},
      {"in a clause behind an office", "They met Ann Lee, the club's chairman, who is 44, there.",
       "44=P44Y Lee Ann Lee"},
      {"as a predicate", "They met Ann Marlow. Marlow is 44 and sits on the board.", "44=P44Y Marlow Ann Marlow"},
      {"of a pronoun", "Ann Lee won the vote. She is 44.", "44=P44Y She Ann Lee"},
      {"aged", "They met Ann Lee, aged 44, at the court.", "44=P44Y Lee Ann Lee"},
      {"aged, in words", "They met Ann Lee, aged nine, at the court.", "nine=P9Y Lee Ann Lee"},
      {"died aged", "The painter Ann Lee has died aged 90.", "90=P90Y Lee Ann Lee"},
      {"died at the age of", "Ann Lee died at the age of 91.", "91=P91Y Lee Ann Lee"},
      {"of a clause that died", "They mourn Ann Lee, who has died aged 90.", "90=P90Y Lee Ann Lee"},
      {"a noun behind the name", "They met Ann Lee, a 44-year-old dentist, there.", "44-year-old=P44Y Lee Ann Lee"},
      {"alone behind the name", "They met Ann Lee, the 44-year-old who runs the club.", "44-year-old=P44Y Lee Ann Lee"},
      {"a noun before the name", "They met the 44-year-old dentist Ann Lee there.", "44-year-old=P44Y Lee Ann Lee"},
      {"years old", "They met Ann Marlow. Marlow is 44 years old.", "44 years old=P44Y Marlow Ann Marlow"},
      {"carried from the sentence before", "Ann Lee won the vote. The 44-year-old thanked them.",
       "44-year-old=P44Y old Ann Lee"},
      {"of somebody unnamed", "They held a 34-year-old man there.", "34-year-old=P34Y man -"},
      {"behind of", "They held a man of 34, and left.", "34=P34Y man -"},
      {"behind aged", "They met a steward aged 29 at the gate.", "29=P29Y steward -"},
      {"a list", "They held boys aged 15, 16 and 17.", "15=P15Y - -; 16=P16Y - -; 17=P17Y - -"},
      {"two in a bracket of commas", "The boys, ages 9 and 11, were found.", "9=P9Y - -; 11=P11Y - -"},
      {"a range", "Men aged between 16 and 24 left.", "between 16 and 24=P16Y..P24Y - -"},
      {"a range with to", "Men aged 16 to 24 left.", "16 to 24=P16Y..P24Y - -"},
      {"a bound", "Men aged over 60 left.", "over 60=>P60Y - -"},
      {"both", "The couple, both 72, were asleep.", "72=P72Y - -"},
      {"turned", "She will turn 50 in May.", "50=P50Y - -"},
      {"died at", "She died in Oslo on Monday at 81.", "81=P81Y - -"},
      {"two of them", "They held Ann Lee, 44, and Dan Moss, 52, there.", "44=P44Y Lee Ann Lee; 52=P52Y Moss Dan Moss"},
  });
}

TEST_CASE("an age of nobody known bears nobody") {
  if (skippedWithoutLexicon()) return;
  check({
      {"a family", "Ann Lee, a mother of 12, was there.", ""},
      {"a number that fits into no integer is none", "Ann Lee, 666666666666666m, said so.", ""},
      {"two persons before", "Ann Lee met Dan Moss. She is 44.", "44=P44Y She -"},
      {"two persons before the noun", "Ann Lee met Dan Moss. The 44-year-old thanked them.", "44-year-old=P44Y old -"},
      {"of a thing", "They closed the 44-year-old bridge.", "44-year-old=P44Y - -"},
      {"behind a place", "They met Ann Lee. Her son died in Oslo, aged nine.", "nine=P9Y - -"},
      {"at another time", "They met Ann Lee, 19 when she joined.", ""},
      {"a house number", "She lives at Elm Street, 44, and works.", ""},
      {"a retirement age", "They raised the retirement age 67 times.", ""},
      {"a place in a list", "He is 3, of five.", ""},
      {"turned, of degrees", "He turned 80 degrees.", ""},
      {"turned, of a thing", "They turned 30 acres into a park.", ""},
      {"an hour", "He died at 10.", ""},
      {"an address", "He died at 81 Elm Street.", ""},
      {"others behind an age", "They held Ann Lee, aged 44, and 17 others.", "44=P44Y Lee Ann Lee"},
      {"both of a pair", "Both 72 and 73 are even.", ""},
      {"not so old", "They met Ann Lee, 144, there.", ""},
  });
}

}  // namespace ages_table
