// Where sentences end: a bar in the text marks each boundary. Every row is one paragraph that a full stop or more text
// keeps from being a headline.
#include <doctest/doctest.h>

#include "marked.h"

using namespace synoptic;

namespace {

struct Row {
  const char *what, *marked;
};

void check(const Row* begin, const Row* end) {
  for (const Row* row = begin; row != end; ++row) {
    CAPTURE(std::string(row->what));
    const Marked marked = readMarked(row->marked);
    CHECK(joined(sentencesOf(readDocument(marked.text))) == joined(marked.parts));
  }
}
template <size_t n>
void check(const Row (&rows)[n]) {
  check(rows, rows + n);
}

}  // namespace

TEST_CASE("plain stops") {
  const Row rows[] = {
      {"periods", "The harbour is closed.| Ferries wait outside.| Nobody knows why."},
      {"questions and exclamations", "Who signed it?| Nobody did!| The paper was blank."},
      {"marks in a row", "What?!| They left!!| Really??| It is so."},
      {"ellipsis before a capital", "They waited...| The ship came."},
      {"ellipsis before a small letter", "They waited ... and waited … and left."},
      {"ellipsis behind an article", "She saw the ... Harbour."},
      {"ellipsis that opens a sentence", "“I did it.| … I would do it again.”"},
      {"spaced dots", "He spoke of peace . . . and of war."},
      {"bracketed ellipsis", "The text [...] The old one stays."},
      {"missing space", "The bridge fell.|The road is closed."},
      {"missing space behind a name", "It is in Oslo.|They left."},
      {"web address is no missing space", "Visit Harbour.News or harbour.example.com today."},
      {"decimal", "It rose 3.5 percent.| It fell 1.2 percent."},
      {"money", "It cost $4.5 million.| It was worth $1,200.50."},
      {"note marks", "The tower is old.[3]| The bridge is new. [12]| Both stand."},
      {"note mark that lost its brackets", "The tower is old. 3| The bridge is new."},
      {"number that opens a sentence", "The tower is old.| 3 ships are new."},
      {"aside at the end", "The tower is old.| (photo: a friend)"},
      {"closing bracket", "The port is shut (it was mined.) for now."},
      {"bracket around a sentence", "The port is shut.| (It was mined.)| Ships wait."},
      {"full stop alone", "."},
  };
  check(rows);
}

TEST_CASE("abbreviations") {
  const Row rows[] = {
      {"titles", "Mr. Hale met Dr. Ines Ruiz and Gen. Orr.| They agreed."},
      {"initials", "The lawyer J. K. Marsh and Ann P. Stone spoke.| Both denied it."},
      {"months and numbers", "On Jan. 5 and Sept. 9 the council met.| Nothing came of it."},
      {"number sign", "She wore No. 7 and said no.| He wore No. 9."},
      {"no as a word", "Did he agree?| No.| He left."},
      {"company inside", "Marlow Inc. Chief Executive Tara Quill resigned."},
      {"company at the end", "She left Marlow Inc.| The shares fell."},
      {"company and small letter", "Marlow & Co. was sold."},
      {"versus", "The case Harbour vs. Marlow goes on."},
      {"for example", "Some goods, e.g. Swiss watches, are exempt."},
      {"and so on", "They took lamps, ropes, etc.| The rest stayed."},
      {"page", "See p. 12 and pp. 14-16.| The rest is blank."},
      {"doctor of philosophy", "She holds a Ph.D. in law.| He does not."},
      {"junior's", "It was Sam Orr Jr.'s boat."},
      {"saint and street", "They met at St. Olaf's near Mill St.| The door was shut."},
      {"circa", "It was built c. 1450 by monks."},
  };
  check(rows);
}

TEST_CASE("acronyms with periods") {
  const Row rows[] = {
      {"before what they go with", "The U.S. Senate met.| A U.S. District judge ruled."},
      {"before a sentence", "He lives in the U.S.| She does not."},
      {"before a name that has a verb", "They signed a pact with the U.S.| Orlova is now in charge."},
      {"before a name's possession", "The plane left Washington, D.C.| Orlova's aide waited."},
      {"behind a comma", "She spoke in Albany, N.Y.| Hale listened."},
      {"before a small letter", "The F.B.I. agent and the U.N. envoy left."},
      {"with a hyphen", "The U.S.-led talks ended.| Nobody spoke."},
      {"dateline with an agency", "OSLO, N.Y. (Agency) - The envoys met.| They left."},
      {"dateline with a dash", "OSLO, N.Y. — Two envoys met.| They left."},
      {"party and state", "Rep. Ann Orr (R-N.Y.) Friday left.| Sen. Sam Hale (D-Ill.) stayed."},
      {"party and state at the end", "It was Sam Hale (D-Ill.).| She left."},
      {"possession of what they go with", "They read the U.S. Constitution's text."},
      {"hard space",
       "A U.S.\xC2\xA0"
       "District judge ruled.| He left."},
      {"alone before a name it goes with", "They voted.| U.S. Orlova aides took the pen."},
      {"before a name with an irregular verb", "They signed a pact with the U.S.| Orlova took the pen."},
      {"initials of a name", "J.R. Marsh wrote it."},
  };
  check(rows);
}

TEST_CASE("times") {
  const Row rows[] = {
      {"inside", "At 5 p.m. Mr. Hale left."},
      {"at the end before a title", "He left at 5 p.m.| Mr. Hale stayed."},
      {"at the end before a starter", "The vote is at 11 a.m.| The result comes later."},
      {"before a name that has a verb", "The hearing began at 2 p.m.| Orlova will speak tomorrow."},
      {"before a day", "It starts at 9 a.m. Friday in Oslo."},
  };
  check(rows);
}

TEST_CASE("quotations") {
  const Row rows[] = {
      {"with its verb behind", "\"We are ready,\" she said.| He nodded."},
      {"question with its verb", "\"Are you ready?\" she asked.| He nodded."},
      {"question with a name", "“Are you ready?” Mr. Hale asked.| He nodded."},
      {"question with a title", "“Where is it?” the minister said.| Nobody knew."},
      {"two sentences inside one", "“We are ready.| We will go,” she said."},
      {"quotation goes on", "“We are ready,” she said.| “We will go.”"},
      {"closing mark behind the stop", "He said, \"It is late.\"| She agreed."},
      {"next one begins with a quotation", "He left.| \"It is late,\" he said."},
      {"single quotation marks", "'It is late.' he said."},
      {"a name does something else", "“It is over.”| Orlova shut the door and left the room."},
      {"a name says something else", "“It is over.”| Orlova said, “We will go.”"},
      {"title with a mark", "He works at Yahoo! in sales.| She does not."},
      {"guillemets", "«Wir gehen.»| Er blieb."},
      {"low quotation marks", "„Wir gehen“, sagte er.| Sie blieb."},
  };
  check(rows);
}

TEST_CASE("other scripts part as Unicode says") {
  const Row rows[] = {
      {"Chinese without spaces", "会议今天开始。|代表们已经到达。"},
      {"Japanese question", "始まりますか？|はい。"},
      {"Japanese quotation with its speaker", "「明日です。」と市長は述べた。|会議は終わった。"},
      {"Arabic", "وصل الرئيس يوم الاثنين.| هل سيعود غدا؟| لا أحد يعرف ذلك؛ لكنه قال إنه سيعود."},
      {"Hindi", "महापौर सोमवार को पहुंचे।| क्या वह कल लौटेंगे?"},
      {"Thai has no stops", "นายกเทศมนตรีเดินทางมาถึง เขากล่าวว่าจะกลับพรุ่งนี้"},
      {"Hindi danda", "वह आया।| वह गया।"},
      {"Greek", "Ήρθε.| Έφυγε."},
      {"Arabic question", "هل وصل؟| نعم."},
      {"Russian", "Он пришёл.| Она ушла."},
      {"Armenian", "Նա եկավ։| Նա գնաց։"},
  };
  check(rows);
}

TEST_CASE("lists in one line, rules of signs, addresses") {
  const Row rows[] = {
      {"numbers", "1. Tea is hot 2. Milk is cold 3. Both are wet"},
      {"numbers with brackets", "1) Tea 2) Milk"},
      {"a number that is none of a list", "1. Tea costs 3. Milk is free."},
      {"letters", "a. Tea b. Milk"},
      {"bullets with numbers", "• 1. Tea • 2. Milk"},
      {"rule of signs", "It is over. ********** Next"},
      {"mail address", "Write to ann.orr@harbour.example.com.| She answers."},
      {"link", "See https://harbour.example.com/a.b?c=d.e.| It is there."},
      {"smiley belongs to what it follows", "It works :)| Now we go home."},
      {"letter's closing", "Regards,| Ann Orr"},
  };
  // list signs stand in the text, so the parts are given apart
  const char* parts[] = {"1. Tea is hot|2. Milk is cold|3. Both are wet",
                         "1) Tea|2) Milk",
                         "1. Tea costs 3.|Milk is free.",
                         "a. Tea|b. Milk",
                         "• 1. Tea|• 2. Milk",
                         "It is over.|**********|Next"};
  for (size_t k = 0; k < 6; ++k) {
    CAPTURE(std::string(rows[k].what));
    CHECK(joined(sentencesOf(readDocument(rows[k].marked))) == joined(readMarked(parts[k]).parts));
  }
  check(rows + 6, rows + std::size(rows));
}

TEST_CASE("small letters open sentences only for careless writers") {
  const Row rows[] = {
      {"none after an abbreviation", "The approx. value is known.| It is low."},
      {"a starter after a long word", "The harbour is closed.| it opens tomorrow."},
      {"the pronoun tells", "i saw the ship.| ships are nice.| i like them."},
      {"not within a quotation", "\"It is late.\" he said.| We left."},
  };
  check(rows);
}

TEST_CASE("spans point at the sentences, and paragraphs count up") {
  Document d = readDocument("  He met U.S. envoys. They left.\n\nThe end came soon.");
  REQUIRE(d.sentences.size() == 3);
  CHECK(d.sentences[0].span == Span{2, 21});
  CHECK(d.sentences[1].span == Span{22, 32});
  CHECK(d.sentences[2].span == Span{34, 52});
  CHECK(d.sentences[0].paragraph == 0);
  CHECK(d.sentences[2].paragraph == 1);
  REQUIRE(d.paragraphs.size() == 2);
  CHECK(d.paragraphs[0] == Span{2, 32});
}

TEST_CASE("an empty or blank body has no sentences") {
  for (const char* body : {"", " ", "\n\n\n", "\t \r\n", "\xC2\xA0", "\xEF\xBB\xBF"}) {
    Document d = readDocument(body);
    CHECK(d.sentences.empty());
    CHECK(d.tokens.empty());
    CHECK(d.paragraphs.empty());
  }
}
