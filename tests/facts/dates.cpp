// Tables of dates: how they are written, and what day they mean on Wednesday 2026-01-21.
#include "facts_support.h"

using namespace synoptic;

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
  check(MentionKind::date,
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
            {"weekday and date", "It closed on Friday, May 8, 2009.", "Friday, May 8, 2009=2009-05-08"},
            {"days from to", "It runs Jan. 22-24 in Oslo.", "Jan. 22-24=2026-01-22/2026-01-25"},
            {"the year before", "They met on December 2.", "December 2=2025-12-02"},
            {"no real day", "It closed on February 30, 2025.", "February 30, 2025=--02-30"},
        });
}

TEST_CASE("relative dates are resolved by tense against the publication date") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::date,
        {
            {"a weekday to come", "She will travel to Oslo on Thursday.", "Thursday=2026-01-22"},
            {"a weekday gone by", "She said Tuesday that it was over.", "Tuesday=2026-01-20"},
            {"a past Thursday", "They met in Oslo on Thursday.", "Thursday=2026-01-15"},
            {"the same day", "She spoke on Wednesday.", "Wednesday=2026-01-21"},
            {"last Friday", "She was charged last Friday.", "last Friday=2026-01-16"},
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
            {"set for a day far ahead", "The trial has been set for June 28.", "June 28=2026-06-28"},
        });
}

TEST_CASE("years, decades, centuries") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::date, {
                               {"in a year", "It opened in 2014.", "2014=2014"},
                               {"before a noun", "The 2014 flood was bad.", "2014=2014"},
                               {"from and to", "It ran from 2007 to 2014.", "2007=2007; 2014=2014"},
                               {"a decade", "In the 1930s it was new.", "1930s=1930-01-01/1940-01-01"},
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
                               {"a fall", "The fall of the wall was quick.", ""},
                               {"Black Friday Inc", "He sat in the sun.", ""},
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
  check(MentionKind::time, {
                               {"an hour", "It starts at 8 p.m. sharp.", "8 p.m.=T20:00"},
                               {"hours and minutes", "It starts at 7:19 p.m. sharp.", "7:19 p.m.=T19:19"},
                               {"glued", "It starts at 8am sharp.", "8am=T08:00"},
                               {"twenty-four hours", "It starts at 14:30.", "14:30=T14:30"},
                               {"noon", "It starts at noon.", "noon=T12:00"},
                               {"part of a day", "They leave Thursday night.", "night=T18:00/T24:00"},
                               {"late at night", "They arrive late at night.", "late at night=T18:00/T24:00"},
                               {"a score is no time", "They won 3:1 in Rome.", ""},
                           });
}
