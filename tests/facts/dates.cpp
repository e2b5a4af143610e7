// Tables of dates: how they are written, and what day they mean on Wednesday 2026-01-21.
#include "facts_support.h"

using namespace synoptic;

namespace dates_table {
namespace {

struct Row {
  std::string what;
  std::string text;
  std::string expected;
};

void check(MentionKind kind, const std::vector<Row>& rows, const char* published = "2026-01-21") {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(listed(readText(row.text, published), kind) == row.expected);
  }
}

}  // namespace

TEST_CASE("calendar dates") {
  if (skippedWithoutLexicon()) return;
  check(
      MentionKind::date,
      {
          {"month, day, year", "It closed on January 8, 1880, at last.", "January 8, 1880=1880-01-08"},
          {"short month", "It opens on Jan. 22 in Oslo.", "Jan. 22=2026-01-22"},
          {"day, month, year", "It closed on 22 January 2025.", "22 January 2025=2025-01-22"},
          {"ordinal day", "It closed on October 14th.", "October 14th=2025-10-14"},
          {"ordinal of month", "It closed on the 14th of October.", "14th of October=2025-10-14"},
          {"hyphens and letters", "It closed on 8-May-2006.", "8-May-2006=2006-05-08"},
          {"ISO", "It closed on 2025-11-02.", "2025-11-02=2025-11-02"},
          {"slashes", "It closed on 1/22/2025.", "1/22/2025=2025-01-22"},
          {"points", "It closed on 22.1.2025 at last.", "22.1.2025=2025-01-22"},
          {"month and year", "The February 2022 flood was bad.", "February 2022=2022-02"},
          {"a night of a month and its year", "It began on that October night in 2024.",
           "October night in 2024=2024-10"},
          {"weekday and date", "It closed on Friday, May 8, 2009.", "Friday, May 8, 2009=2009-05-08"},
          {"days from to", "It runs Jan. 22-24 in Oslo.", "Jan. 22-24=2026-01-22/2026-01-25"},
          {"days from to, day first", "It ran between 3 and 12 September 2025.",
           "3 and 12 September 2025=2025-09-03/2025-09-13"},
          {"a year behind the second month", "It ran from November to January 2025.",
           "November=2024-11; January 2025=2025-01"},
          {"days in words", "It closed on May twenty-first, 2025.", "May twenty-first, 2025=2025-05-21"},
          {"days in words, day first", "It closed on the twenty second of June 2025.",
           "twenty second of June 2025=2025-06-22"},
          {"small letters", "it opened on january 12, 2025", "january 12, 2025=2025-01-12"},
          {"year, month by name, day", "It closed on 2025-Sep-1.", "2025-Sep-1=2025-09-01"},
          {"slashes and a short year", "It closed on 9/18/25.", "9/18/25=2025-09-18"},
          {"two numbers that ask for it", "It closed on 22/11 at last.", "22/11=2025-11-22"},
          {"a weekday and a day", "It closed on Friday the 16th.", "Friday the 16th=2026-01-16"},
          {"a day of the next month", "It will open on the 20th of next month.", "the 20th of next month=2026-02-20"},
          {"a day of the month", "It will open on the 27th.", "the 27th=2026-01-27"},
          {"the month of", "It opened in the month of May 2025.", "the month of May 2025=2025-05"},
          {"the year before", "They met on December 2.", "December 2=2025-12-02"},
          {"the year told before", "She was last seen on Sunday, 3 November 2024. Her body was found on 6 November.",
           "Sunday, 3 November 2024=2024-11-03; 6 November=2024-11-06"},
          {"the year told before, whose weekday it is", "It began on 9 July 2023. On Tuesday, 11 July, the river rose.",
           "9 July 2023=2023-07-09; Tuesday, 11 July=2023-07-11"},
          {"a year told before, whose weekday it is not",
           "It began on 9 July 2023. On Friday, 11 July, the river rose.",
           "9 July 2023=2023-07-09; Friday, 11 July=2025-07-11"},
          {"of these weeks whatever was told before", "It began on 9 January 2023. On 11 January the river rose.",
           "9 January 2023=2023-01-09; 11 January=2026-01-11"},
          {"a weekday after what was told before", "The final is on the Saturday after, in Oslo.", "Saturday=-W-6"},
          {"the year whose weekday it is", "On Sunday, July 27, after 30 hours of rain, the river rose.",
           "Sunday, July 27=2025-07-27"},
          {"this year", "The flood of June 2 this year killed two.", "June 2=2026-06-02; this year=2026"},
          {"the week after the next", "It stays shut until Monday after next.", "Monday after next=2026-02-02"},
          {"a year behind another", "A party found two graves the next year.", "the next year="},
          {"no real day", "It closed on February 30, 2025.", "February 30, 2025=--02-30"},
      });
}

TEST_CASE("relative dates are resolved by tense against the publication date") {
  if (skippedWithoutLexicon()) return;
  check(
      MentionKind::date,
      {
          {"a timetable in the present", "The strike starts Monday.", "Monday=2026-01-26"},
          {"a timetable with on", "The talks end on Tuesday.", "Tuesday=2026-01-27"},
          {"a plural of what was", "Two more strikes on Monday hit the port.", "Monday=2026-01-19"},
          {"a hedge before a day", "It stays shut until at least 5 February.", "5 February=2026-02-05"},
          {"a week later than", "It opens a week later than planned.", ""},
          {"a record", "It will be the first such summit in a decade.", ""},
          {"a weekday to come", "She will travel to Oslo on Thursday.", "Thursday=2026-01-22"},
          {"a weekday gone by", "She said Tuesday that it was over.", "Tuesday=2026-01-20"},
          {"a past Thursday", "They met in Oslo on Thursday.", "Thursday=2026-01-15"},
          {"the same day", "She spoke on Wednesday.", "Wednesday=2026-01-21"},
          {"last Friday", "She was charged last Friday.", "last Friday=2026-01-16"},
          {"a day that is declared", "She declared Friday a holiday.", "Friday=2026-01-23"},
          {"a day on which something is declared", "She declared on Friday a state of alarm.", "Friday=2026-01-16"},
          {"will, in short", "He'll be received in Oslo on Friday.", "Friday=2026-01-23"},
          {"will, in short, behind a noun", "Lee'll be received by the mayor in Oslo on Friday.", "Friday=2026-01-23"},
          {"what is expected", "The vote is expected on Monday.", "Monday=2026-01-26"},
          {"today", "He resigned today.", "today=2026-01-21"},
          {"yesterday", "He resigned yesterday.", "yesterday=2026-01-20"},
          {"tomorrow", "He resigns tomorrow.", "tomorrow=2026-01-22"},
          {"next week", "They meet next week.", "next week=2026-01-26/2026-02-02"},
          {"last week", "They met last week.", "last week=2026-01-12/2026-01-19"},
          {"earlier this week", "They met earlier this week.", "earlier this week=2026-01-19/2026-01-21"},
          {"earlier this month", "They met earlier this month.", "earlier this month=2026-01-01/2026-01-21"},
          {"earlier in January", "They met earlier in January.", "earlier in January=2026-01-01/2026-01-21"},
          {"last month", "They met last month.", "last month=2025-12"},
          {"early December", "They met in early December.", "early December=2025-12-01/2025-12-11"},
          {"mid-January of a past year", "They met in mid-January 2025.", "mid-January 2025=2025-01-11/2025-01-21"},
          {"last August", "They met last August.", "last August=2025-08"},
          {"a month gone by", "She resigned in November.", "November=2025-11"},
          {"a month to come", "She will resign in March.", "March=2026-03"},
          {"last year", "It opened last year.", "last year=2025"},
          {"two years ago", "It opened two years ago.", "two years ago=2024"},
          {"a month ago", "It opened a month ago.", "a month ago=2025-12"},
          {"a bound is no day", "It opened more than two years ago.", "more than two years ago="},
          {"last summer", "It opened last summer.", "last summer=2025-06-01/2025-09-01"},
          {"last night", "It burned last night.", "last night=2026-01-20"},
          {"this morning", "It burned this morning.", "this morning=2026-01-21"},
          {"a holiday gone by", "They flew home for Christmas.", "Christmas=2025-12-25"},
          {"a weekday of next week", "She will speak on Friday next week.", "Friday next week=2026-01-30"},
          {"next week, then the weekday", "She will speak next week on Friday.", "next week on Friday=2026-01-30"},
          {"in two weeks", "She will speak in two weeks.", "in two weeks=2026-02-02/2026-02-09"},
          {"built in two weeks is a duration", "They built it in two weeks.", ""},
          {"the past weeks", "It grew in the past six to eight weeks.",
           "the past six to eight weeks=2025-11-26/2026-01-22"},
          {"the past three years", "It grew over the past three years.", "the past three years=2023-01-21/2026-01-22"},
          {"the next five days", "It will rain for the next five days.", "the next five days=2026-01-21/2026-01-27"},
          {"years and months ago", "It opened two years and three months ago.",
           "two years and three months ago=2023-10"},
          {"the day before yesterday", "It rained the day before yesterday.", "the day before yesterday=2026-01-19"},
          {"over the weekend", "Two men were hurt over the weekend.", "the weekend=2026-01-17/2026-01-19"},
          {"by the end of the year", "It will open by the end of the year.", "the end of the year=2026-12-31"},
          {"the end of the year", "It opens at the end of the year.", "the end of the year=2026-09-01/2027-01-01"},
          {"the rest of the week", "It will rain for the rest of the week.",
           "the rest of the week=2026-01-21/2026-01-26"},
          {"the third quarter of last year", "It grew in the third quarter of last year.",
           "third quarter of last year=2025-07-01/2025-10-01"},
          {"a quarter with its year", "It fell 2% in Q3 2024.", "Q3 2024=2024-07-01/2024-10-01"},
          {"early in a year", "It opened in early 2024.", "early 2024=2024-01-01/2024-05-01"},
          {"a holiday with its year", "It snowed on Christmas Eve 2024.", "Christmas Eve 2024=2024-12-24"},
          {"a holiday of last year", "It snowed last Easter.", "last Easter=2025-04-20"},
          {"another country's holiday", "They marched on Ukraine's Independence Day.", "Independence Day="},
          {"a meeting behind us", "It will be the second visit, following a meeting in December.", "December=2025-12"},
          {"September 11 without a year", "They recalled Sept. 11 in silence.", "Sept. 11=2025-09-11"},
          {"set for a day far ahead", "The trial has been set for June 28.", "June 28=2026-06-28"},
      });
}

TEST_CASE("dates that lean on another date") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::date,
        {
            {"a headline's infinitive lies ahead",
             "Night ferry to start on Tuesday\n\nThe firm has bought a ship for the line.", "Tuesday=2026-01-27"},
            {"the following month", "It opened in May 2024 and closed the following month.",
             "May 2024=2024-05; the following month=2024-06"},
            {"a year later", "It opened in 2019. A year later, it closed.", "2019=2019; A year later=2020"},
            {"the next day", "It opened on Jan. 12, 2025, and burned the next day.",
             "Jan. 12, 2025=2025-01-12; the next day=2025-01-13"},
            {"that year", "It opened on Jan. 12, 2025, and closed later that year.",
             "Jan. 12, 2025=2025-01-12; that year=2025"},
            {"the following Monday", "It burned on Saturday, Jan. 11, 2025, and reopened the following Monday.",
             "Saturday, Jan. 11, 2025=2025-01-11; the following Monday=2025-01-13"},
            {"two dates to lean on", "It opened in 2019, closed in 2021 and burned a year later.",
             "2019=2019; 2021=2021; a year later="},
            {"a month is not told from a year", "It opened in 2019. The following month it closed.",
             "2019=2019; The following month="},
            {"nothing to lean on", "A year later, it closed.", "A year later="},
        });
}

TEST_CASE("a day that the tense denies is noticed") {
  if (skippedWithoutLexicon()) return;
  const ReadText slip = readText("Envoys will meet the mayor on January 22 in Oslo.", "2026-01-26");
  const Mention* date = found(slip, MentionKind::date, "January 22");
  REQUIRE(date != nullptr);
  CHECK(date->recogniser == "date.tense-denied");
  CHECK(date->value == "2026-01-22");
  REQUIRE(slip.reading.notes.size() == 1);
  CHECK(slip.reading.notes[0].message ==
        "“January 22” is spoken of as still to come, but the article is of 2026-01-26.");
  for (const char* text :
       {"Envoys met the mayor on January 22 in Oslo.", "He said he would meet her on January 22.",
        "Envoys will meet the mayor on January 28 in Oslo.", "They will meet again after the talks on January 22."}) {
    CAPTURE(text);
    CHECK(readText(text, "2026-01-26").reading.notes.empty());
  }
}

TEST_CASE("years, decades, centuries") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::date,
        {
            {"in a year", "It opened in 2014.", "2014=2014"},
            {"before a noun", "The 2014 flood was bad.", "2014=2014"},
            {"from and to", "It ran from 2007 to 2014.", "2007=2007; 2014=2014"},
            {"a decade", "In the 1930s it was new.", "1930s=1930-01-01/1940-01-01"},
            {"a short decade", "It was new in the '90s.", "the '90s=1990-01-01/2000-01-01"},
            {"a decade in words", "It was new in the seventies.", "the seventies=1970-01-01/1980-01-01"},
            {"degrees", "Temperatures rose into the 90s.", ""},
            {"an age", "She is in her 90s.", ""},
            {"a century", "It is a 19th century house.", "19th century=1800-01-01/1900-01-01"},
            {"a count of people", "They fed 2000 people.", ""},
            {"a count of things", "They planted 1500 trees.", ""},
            {"a name", "He runs Windows 2000 at home.", ""},
            {"a price", "It cost $2000.", ""},
        });
}

TEST_CASE("what is no date") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::date, {
                               {"may, the verb", "May we go now?", ""},
                               {"march, the verb", "They march for bread.", ""},
                               {"May inside", "The plan may fail.", ""},
                               {"second, the ordinal", "It was the second fire.", ""},
                               {"April, the person", "April Lee said it was over.", ""},
                               {"march in small letters", "The march 3 miles long was quiet.", ""},
                               {"every March", "It floods every March.", "March=--03"},
                               {"like March", "It smelled like March.", "March=--03"},
                               {"round the clock", "They work on 24/7 shifts.", ""},
                               {"a fraction", "It fills 9/11 of the tank.", ""},
                               {"a score", "They won 3-1 at home.", ""},
                               {"a version", "They run version 2.1.3 of it.", ""},
                               {"an address of a machine", "It answers at 10.1.2025.7 now.", ""},
                               {"the newspaper", "The Sun said so.", ""},
                               {"the third quarter of a match", "They led in the third quarter.", ""},
                               {"a floor", "They live on the 27th floor.", ""},
                               {"May first think", "May first thought of it.", ""},
                               {"an agreement", "The Good Friday Agreement held.", ""},
                               {"a fall", "The fall of the wall was quick.", ""},
                               {"the sun", "He sat in the sun.", ""},
                           });
}

TEST_CASE("without a publication date nothing relative is resolved") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::date,
        {
            {"a weekday", "She spoke on Tuesday.", "Tuesday=-W-2"},
            {"month and day", "They met on Jan. 22 in Oslo.", "Jan. 22=--01-22"},
            {"a month", "They met in December.", "December=--12"},
            {"today", "He resigned today.", "today="},
            {"a full date stays", "He resigned on January 8, 1980, in Oslo.", "January 8, 1980=1980-01-08"},
        },
        "");
}

TEST_CASE("a wrong weekday is noticed") {
  if (skippedWithoutLexicon()) return;
  const ReadText slip = readText("They must agree by Thursday (October 27th), he said.", "2025-11-26");
  const Mention* date = found(slip, MentionKind::date, "October 27th");
  REQUIRE(date != nullptr);
  CHECK(date->recogniser == "date.weekday-mismatch");
  CHECK(date->value == "2025-10-27");
  REQUIRE(slip.reading.notes.size() == 1);
  CHECK(slip.reading.notes[0].message == "“Thursday (October 27th” names a Thursday, but 2025-10-27 is a Monday.");
  const ReadText right = readText("On Tuesday (November 25) they met; on Sunday (23rd) they had not.", "2025-11-26");
  CHECK(listed(right, MentionKind::date) == "Tuesday=2025-11-25; November 25=2025-11-25; Sunday=2025-11-23");
  CHECK(right.reading.notes.empty());
}

TEST_CASE("what was not written is implied") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("It began on Jan. 22 and not on January 8, 1980.");
  CHECK(found(text, MentionKind::date, "Jan. 22")->implied);
  CHECK_FALSE(found(text, MentionKind::date, "January 8, 1980")->implied);
}

TEST_CASE("clock times") {
  if (skippedWithoutLexicon()) return;
  check(
      MentionKind::time,
      {
          {"four digits before a zone", "It struck at 2132 GMT.", "2132=T21:32"},
          {"no later than", "It opens no later than 5 p.m. there.", "5 p.m.=T17:00"},
          {"four digits of a year", "It was in 1932 in Oslo.", ""},
          {"an hour", "It starts at 8 p.m. sharp.", "8 p.m.=T20:00"},
          {"hours and minutes", "It starts at 7:19 p.m. sharp.", "7:19 p.m.=T19:19"},
          {"glued", "It starts at 8am sharp.", "8am=T08:00"},
          {"twenty-four hours", "It starts at 14:30.", "14:30=T14:30"},
          {"noon", "It starts at noon.", "noon=T12:00"},
          {"part of a day", "They leave Thursday night.", "night=T18:00/T24:00"},
          {"late at night", "They arrive late at night.", "late at night=T18:00/T24:00"},
          {"seconds", "It began at 7:56:30 p.m. sharp.", "7:56:30 p.m.=T19:56:30"},
          {"a point between, dated behind", "It struck a little after 7.40 this morning.", "7.40=T07:40"},
          {"a point between, on a weekday", "It struck at 11.20 on Saturday.", "11.20=T11:20"},
          {"a point between, behind another hour", "It left at 6.30am and struck at 7.42.",
           "6.30am=T06:30; 7.42=T07:42"},
          {"a bare hour before the day's words", "It struck shortly before three this afternoon.", "three=T15:00"},
          {"a bare hour before a weekday's part", "It fell shortly after three on Tuesday morning.",
           "three=T03:00; morning=T05:00/T12:00"},
          {"minutes past before the day's words", "It struck at ten past four yesterday afternoon.",
           "ten past four=T16:10; afternoon=T12:00/T18:00"},
          {"minutes to, in words", "It broke out at twenty to two.", "twenty to two=T01:40"},
          {"a toll before a weekday's part", "The death toll stood at 11 on Monday morning.", "morning=T05:00/T12:00"},
          {"a score before a weekday's part", "They lost by three on Saturday night.", "night=T18:00/T24:00"},
          {"a range of days", "He recovered after five to six days.", ""},
          {"a range of shares", "It stands at five to ten percent.", ""},
          {"a score in words", "They won twenty to two.", ""},
          {"a count before the day's words", "Police arrested about three this afternoon.", ""},
          {"a share with a point", "The rate stood at 5.25 percent.", ""},
          {"half past", "It starts at half past seven.", "half past seven=T07:30"},
          {"a quarter to", "It starts at a quarter to nine.", "a quarter to nine=T08:45"},
          {"in words", "It starts at seven thirty p.m. sharp.", "seven thirty p.m.=T19:30"},
          {"o'clock", "It starts at 10 o'clock.", "10 o'clock=T10:00"},
          {"the half of the day in words", "It began at 8 in the evening.", "8 in the evening=T20:00"},
          {"both hours take p.m.", "It is open from 6 to 8 p.m. daily.", "6=T18:00; 8 p.m.=T20:00"},
          {"morning to afternoon", "It is open from 11 to 1 p.m. daily.", "11=T11:00; 1 p.m.=T13:00"},
          {"behind a hedge", "It began around 8 a.m. sharp.", "8 a.m.=T08:00"},
          {"a bare hour behind a day", "It starts on Friday at seven.", "seven=T07:00"},
          {"a count behind a day", "On Friday at seven schools it rained.", ""},
          {"the early part", "It rained in the early morning.", "early morning=T05:00/T12:00"},
          {"half of a past season", "They lost half past games.", ""},
          {"a ratio", "The odds are 10:30 against.", ""},
          {"a score is no time", "They won 3:1 in Rome.", ""},
          {"within a title", "They stole his painting River at Evening there.", ""},
          {"off into the night", "He rode off into the night.", ""},
          {"late into the night", "They talked late into the night.", "night=T18:00/T24:00"},
          {"a night named by what happened", "He was there on the night of the theft.", ""},
          {"a morning named by its day", "He was there on the morning of the 14th.", "morning=T05:00/T12:00"},
      });
}

}  // namespace dates_table
