// Tables of what is a number, what it counts, and what is no count at all.
#include "facts_support.h"

using namespace synoptic;

namespace numbers_table {
namespace {

struct Row {
  std::string what;
  std::string text;
  std::string expected;  // every mention of the kind: words=value
};

void check(MentionKind kind, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(listed(readText(row.text), kind) == row.expected);
  }
}

}  // namespace

TEST_CASE("numbers in digits and words, with what they count") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::number,
        {
            {"digits before a noun", "The council hired 12 teachers.", "12=12 teacher"},
            {"thousands separators", "They counted 250,000 birds.", "250,000=250000 bird"},
            {"decimals are kept", "It grew to 1.5 hectares.", "1.5=1.5 hectare"},
            {"words", "She found twenty-one coins.", "twenty-one=21 coin"},
            {"hundreds in words", "Two hundred and five sailors drowned.", "Two hundred and five=205 sailor"},
            {"a dozen is twelve", "He sold a dozen bicycles.", "a dozen=12 bicycle"},
            {"half a million", "Half a million voters stayed away.", "Half a million=500000 voter"},
            {"a fraction", "They closed two-thirds of the schools.", "two-thirds=0.666667 school"},
            {"a magnitude", "The city lost 1.5 million trees.", "1.5 million=1500000 tree"},
            {"a compound counts its own noun", "They drew up a 20-point plan.", "20-point=20 point"},
            {"people are persons", "At least 12 people were hurt.", "At least 12=>=12 person"},
            {"adjectives before the noun", "Police held 14 suspected armed robbers.", "14=14 robber"},
            {"a nationality before the noun", "They met six Danish engineers.", "six=6 engineer"},
            {"of the", "Three of the bridges fell.", "Three=3 bridge"},
            {"a unit of measure", "An 800 lb bear came by.", "800=800 lb"},
            {"a hyphen inside the noun", "Two of his fund-raisers quit.", "Two=2 fund-raiser"},
            {"no noun, no unit", "Two were killed.", "Two=2"},
            {"more than", "More than 40 houses burned.", "More than 40=>40 house"},
            {"what is negotiated over", "They negotiated through the night over three islands.", "three=3 island"},
            {"nearly is about", "Nearly 300 farmers came.", "Nearly 300=~300 farmer"},
            {"up to", "Up to 70 guests may come.", "Up to 70=<=70 guest"},
            {"fewer than", "Fewer than 9 ships left.", "Fewer than 9=<9 ship"},
            {"or more", "They need 30 or more nurses.", "30 or more=>=30 nurse"},
            {"a range", "They want 10 to 20 buses.", "10 to 20=10..20 bus"},
            {"between", "Between 40 and 50 cows died.", "Between 40 and 50=40..50 cow"},
            {"a vague plural", "Thousands of letters came.", "Thousands=>=1000 letter"},
            {"several hundred", "He read several hundred pages.", "several hundred=>=200 page"},
            {"several hundred million", "It reached several hundred million homes.",
             "several hundred million=>=200000000 home"},
            {"under an age", "She was the first doctor under age 40.", "under age 40=<40"},
            {"above an age", "Men above the age of 65 stayed.", "above the age of 65=>65"},
            {"a quake", "A magnitude-6.4 quake hit them.", "6.4=6.4 magnitude"},
            {"a quake of", "A quake of magnitude 5.1 hit them.", "5.1=5.1 magnitude"},
            {"a density", "It has 400 people per square kilometre.", "400=400 person per square kilometre"},
            {"by how much and where to", "The index gained 31 to 4,210.", "31=31; 4,210=4210"},
            {"by how much and where to, with by", "The toll rose by 12 to 346.", "12=12; 346=346"},
            {"a range behind by", "Rents rose by 12 to 15 crowns.", "12 to 15=12..15 crown"},
            {"the verb of each", "Each of the five rooms holds six beds.", "five=5 room; six=6 bed"},
            {"all but", "All but two of the 30 men left.", "30=30 man"},
            {"a range behind a change", "Points fell 10 to 20 points.", "10 to 20=10..20 point"},
            {"feet and inches", "Bell is 5-foot-11 tall.", "5-foot-11=5.9167 foot"},
            {"a half of a match is no share", "He left in the second half of the match.", ""},
            {"one of several", "One of the drivers ran.", "One=1 driver"},
            {"some of them, told behind", "It burned cars, five of them lorries.", "five=5 lorry"},
            {"things behind a colon", "It carried families: 196 passengers.", "196=196 passenger"},
            {"a score", "The motion passed 134-63.", "134-63=134-63"},
            {"a vote in words", "It passed by a vote of seven to two.", "seven to two=7-2"},
            {"a vote in digits", "Members voted 51 to 49 to leave.", "51 to 49=51-49"},
            {"what two nouns are counted as", "He saved two match points to win.", "two=2 point"},
            {"a verb behind what is counted", "One teacher plans to leave.", "One=1 teacher"},
            {"nautical miles", "It sank 18 nautical miles off Oslo.", "18=18 nautical mile"},
            {"square miles", "It burned 20 square miles of forest.", "20=20 square mile"},
            {"kilometres in letters", "The ash reached 11 km.", "11=11 km"},
        });
}

TEST_CASE("the sets of a match are scores, whoever won them") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::number,
        {
            {"a list", "Lee won 4-6, 6-3, 6-7, 7-6 and 6-4.", "4-6=4-6; 6-3=6-3; 6-7=6-7; 7-6=7-6; 6-4=6-4"},
            {"a list that begins with a fall", "Lee lost 7-6, 3-6.", "7-6=7-6; 3-6=3-6"},
            {"one range", "They want 4-6 buses.", "4-6=4..6 bus"},
            {"ranges that only rise", "They want 4-6, 7-9 or 10-12 buses.", "4-6=4..6; 7-9=7..9; 10-12=10..12 bus"},
        });
}

TEST_CASE("numbers written in other ways") {
  if (skippedWithoutLexicon()) return;
  check(
      MentionKind::number,
      {
          {"smaller magnitudes are added", "One million two hundred thousand birds died.",
           "One million two hundred thousand=1200000 bird"},
          {"a point in words", "It grew to three point five hectares.", "three point five=3.5 hectare"},
          {"digits with parts", "He sold 2 million 300 thousand books.", "2 million 300 thousand=2300000 book"},
          {"groups with protected spaces", "Some 40\u202f000 pilgrims came.", "Some 40\u202f000=~40000 pilgrim"},
          {"groups with plain spaces", "They counted 1 234 567 birds.", "1 234 567=1234567 bird"},
          {"two numbers are no groups", "In heat 3 100 runners fell.", "3=3; 100=100 runner"},
          {"lakhs and crores", "They sold 13 lakh scooters.", "13 lakh=1300000 scooter"},
          {"groups of two", "They sold 12,34,567 scooters.", "12,34,567=1234567 scooter"},
          {"a decimal comma", "It grew to 1,5 hectares.", "1,5=1.5 hectare"},
          {"a mixed fraction", "They moved 1 1/2 tons.", "1 1/2=1.5 ton"},
          {"a fraction sign", "They moved 2½ tons.", "2½=2.5 ton"},
          {"a fraction of", "He drank 3/4 of it.", "3/4=0.75"},
          {"a half behind a magnitude", "Two million and a half voters came.", "Two million and a half=2500000 voter"},
          {"one fifth of", "They closed one fifth of the schools.", "one fifth=0.2 school"},
          {"a third as a share", "Output fell by a third.", "a third=0.333333"},
          {"one in five is a share", "One in five drivers was fined.", "One in five=0.2 driver"},
          {"out of is a share", "Nine out of 10 dentists agreed.", "Nine out of 10=0.9 dentist"},
          {"in a place is no share", "Police held one in Paris and two in Lyon.", "two=2"},
          {"in years is no share", "It struck one in 10 years.", ""},
          {"below zero", "It was minus 5 degrees.", "minus 5=-5 degree"},
          {"a letter for a magnitude", "It has 2.5m users.", "2.5m=2500000 user"},
          {"the same letter for metres", "She won the 100m final.", "100m=100 m"},
          {"a unit that sticks to the digits", "It weighs 75kg.", "75kg=75 kg"},
          {"what it is for each of", "He takes three a day.", "three=3 per day"},
          {"a speed", "They drove 60 miles per hour.", "60=60 mile per hour"},
          {"another dozen", "Another dozen people fell ill.", "dozen=12 person"},
          {"a plural before a verb", "All five states see it so.", "five=5 state"},
          {"a plural before a place", "It lies 80 miles south.", "80=80 mile"},
          {"a verb that is a noun, too", "Only 19 support Hale.", "19=19"},
          {"a people in the plural", "It left four Iranians and six Americans dead.", "four=4 iranian; six=6 american"},
          {"behind a dash", "It hit 12—most of them children.", "12=12"},
          {"more than was needed", "He won 39 more than needed.", "39=39"},
      });
}

TEST_CASE("ranges and hedges") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::number,
        {
            {"hundreds on both sides of and", "Between one hundred and two hundred cows died.",
             "Between one hundred and two hundred=100..200 cow"},
            {"millions on both sides of and", "Between one million and two million people fled.",
             "Between one million and two million=1000000..2000000 person"},
            {"a magnitude for both", "They want 5-10 million doses.", "5-10 million=5000000..10000000 dose"},
            {"from and to", "They want from 10 to 20 buses.", "10 to 20=10..20 bus"},
            {"a change is no range", "Deaths rose from 10 to 20.", "10=10; 20=20"},
            {"a slide is a change", "Prices slid from 20 to 10.", "20=20; 10=10"},
            {"bounds on both sides", "More than 10 but fewer than 20 ships left.",
             "More than 10 but fewer than 20=10..20 ship"},
            {"a little more", "A little over 50 people came.", "A little over 50=~50 person"},
            {"as few as", "As few as 3 people came.", "As few as 3=>=3 person"},
            {"plus", "The 20-plus nations agreed.", "20-plus=>=20 nation"},
            {"odd", "The 40-odd ships left.", "40-odd=~40 ship"},
        });
}

TEST_CASE("what is no count") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::number,
        {
            {"a year", "The bridge was built in 2014.", ""},
            {"a year before a noun", "The 2014 flood was worse.", ""},
            {"years from and to", "It ran from 2007 to 2014.", ""},
            {"between years", "Between 2011 and 2014 it rained.", ""},
            {"a telephone number", "Call 800-555-0100 now.", ""},
            {"a name with a year", "Parliament passed Budget 2025.", ""},
            {"a number in a name", "They flew a Boeing 737 home.", ""},
            {"a flight", "He took flight 1549.", ""},
            {"a make of what is counted", "The line grounded its Boeing 737 jets.", ""},
            {"a ward and who lives there", "Ward 7 residents will vote in May.", ""},
            {"a group amid a sentence", "Some 120 Group 4 guards went on strike.", "Some 120=~120"},
            {"a game and its tickets", "Game 7 tickets were sold out.", ""},
            {"a kind of disease", "Most type 2 patients recovered.", ""},
            {"behind a place", "In Paris 12 people were hurt.", "12=12 person"},
            {"behind a firm", "At Ford 12 people were hurt.", "12=12 person"},
            {"behind a country with its article", "In the Netherlands 12 people were hurt.", "12=12 person"},
            {"behind an outlet", "He told Reuters 12 people were hurt.", "12=12 person"},
            {"behind a day", "On Tuesday 12 people were hurt.", "12=12 person"},
            {"a street number", "She lives at 221 Baker Street.", ""},
            {"a ratio", "The shop is open 24/7.", ""},
            {"a number behind a colon", "They opened case: 88.", ""},
            {"a day of the month", "It opens on May 15.", ""},
            {"the clock", "It opens at 7:30 p.m.", ""},
            {"no one", "No one came.", ""},
            {"one another", "They helped one another.", ""},
            {"one day", "One day it will end.", ""},
            {"a list number", "1. Wash the car.", ""},
            {"an address of a machine", "It answers at 192.168.1.2 today.", ""},
            {"a part number", "They built the F-16 there.", ""},
            {"an area code", "Call (202) 555-0100 now.", ""},
            {"a country code", "Call +1 202 555 0100 now.", ""},
            {"an emergency number", "The 911 calls came late.", ""},
            {"calls that are counted", "He made 12 calls.", "12=12 call"},
            {"a number that is numbered", "The cabinet met at No. 10 again.", ""},
            {"a house", "They met at 10 Downing Street.", ""},
            {"a section", "It is in section 230 of the act.", ""},
            {"a version", "They shipped version 2.5 today.", ""},
            {"a system", "They shipped iOS 17 today.", ""},
            {"a share index", "The S&P 500 fell.", ""},
            {"a name with its number before a verb", "The rocket, Helios 2, stood there. Helios 2 stays put.", ""},
            {"a number that the name has once only", "Milan won. Then Milan 2 goals later left.", "2=2 goal"},
            {"number words in a name", "They tried the Chicago Seven.", ""},
            {"one in a name", "He follows Formula One racing.", ""},
            {"an age by tens", "He is a 20-something.", ""},
            {"a date with a slash", "The 1/6 committee met.", ""},
            {"one on one", "It was a one-on-one debate.", ""},
            {"the one", "The one who left is back.", ""},
            {"quarters of a match are no share", "They led for three quarters.", "three=3 quarter"},
        });
}

TEST_CASE("one and a half is not fifteen") {
  const ReadText text = readText("It grew to 1.5 hectares.");
  for (const Mention& mention : text.reading.mentions) CHECK(mention.value.find("15") == std::string::npos);
}

TEST_CASE("money") {
  if (skippedWithoutLexicon()) return;
  check(
      MentionKind::money,
      {
          {"a sign", "He paid $43,350.", "$43,350=43350 USD"},
          {"cents", "He paid $9,587.64.", "$9,587.64=9587.64 USD"},
          {"a magnitude", "It cost $13.6 million.", "$13.6 million=13600000 USD"},
          {"a letter for a magnitude", "It cost €1.5m.", "€1.5m=1500000 EUR"},
          {"pounds sterling", "It cost £80bn.", "£80bn=80000000000 GBP"},
          {"another dollar", "It cost C$20 million.", "C$20 million=20000000 CAD"},
          {"US before the sign", "It cost US$300.", "US$300=300 USD"},
          {"a word behind", "They owe 250,000 dollars.", "250,000 dollars=250000 USD"},
          {"a word behind a magnitude", "They owe 3 million euros.", "3 million euros=3000000 EUR"},
          {"a code behind", "They owe 300 USD.", "300 USD=300 USD"},
          {"at least", "He gave at least $10,000.", "at least $10,000=>=10000 USD"},
          {"more than", "He gave more than $10,000.", "more than $10,000=>10000 USD"},
          {"roughly", "They earned roughly $141 million.", "roughly $141 million=~141000000 USD"},
          {"a range", "He got $250,000 to $300,000.", "$250,000 to $300,000=250000..300000 USD"},
          {"a range with one magnitude", "It is worth between $19 and $22 million.",
           "between $19 and $22 million=19000000..22000000 USD"},
          {"tens of millions", "They lost tens of millions of dollars.", "tens of millions of dollars=>=10000000 USD"},
          {"weight is no money", "The 800-pound bell rang.", ""},
          {"millions of pounds are", "The bridge cost 361 million pounds.", "361 million pounds=361000000 GBP"},
          {"cents are parts of a dollar", "It costs 50 cents.", "50 cents=0.5 USD"},
          {"pence", "It costs 75 pence.", "75 pence=0.75 GBP"},
          {"pence in one word", "They get 430p a share.", "430p=4.3 GBP per share"},
          {"pence, with the rate further on", "They get 430 pence in cash per share.", "430 pence=4.3 GBP per share"},
          {"for each", "They will pay $22 for each share.", "$22=22 USD per share"},
          {"lines of a screen", "It has a 1080p screen.", ""},
          {"dollars and cents", "It costs 13 dollars and 45 cents.", "13 dollars and 45 cents=13.45 USD"},
          {"a country before the unit", "They owe 20 Swiss francs.", "20 Swiss francs=20 CHF"},
          {"US before the unit", "They owe 5 US dollars.", "5 US dollars=5 USD"},
          {"rupees", "They owe Rs 500 crore.", "Rs 500 crore=5000000000 INR"},
          {"a code that sticks", "They owe USD115.", "USD115=115 USD"},
          {"a code before the magnitude", "They owe 75 USD million.", "75 USD million=75000000 USD"},
          {"everyday names", "They owe 20 bucks and 30 quid.", "20 bucks=20 USD; 30 quid=30 GBP"},
          {"by the hour", "He earns $15 an hour.", "$15=15 USD per hour"},
          {"by the month, from", "It rose to 960 euros a month from 840 euros.",
           "960 euros=960 EUR per month; 840 euros=840 EUR"},
          {"crowns of no country", "They found 410,000 crowns in a bag.", "410,000 crowns=410000 crown"},
          {"florins", "It was fined 95 million florins.", "95 million florins=95000000 florin"},
          {"two crowns", "Two crowns were stolen from the tower.", ""},
          {"by the hour, with hyphens", "It is a $15-an-hour job.", "$15=15 USD per hour"},
          {"a year earlier is no rate", "It fell from $80 a year earlier.", "$80=80 USD"},
          {"a change", "It fell from $80 to $60.", "$80=80 USD; $60=60 USD"},
          {"an article is no Australian dollar", "He kept a $5 bill.", "$5=5 USD"},
          {"won is a verb", "They won 3-2 at home.", ""},
          {"pounds among sums in sterling", "He gave £300. They found 410,000 pounds so far.",
           "£300=300 GBP; 410,000 pounds=410000 GBP"},
          {"pounds among millions of them", "He stole 1.4 million pounds. They found 410,000 pounds so far.",
           "1.4 million pounds=1400000 GBP; 410,000 pounds=410000 GBP"},
          {"pounds that weigh", "He gave £300. The bell weighs 410,000 pounds.", "£300=300 GBP"},
          {"pounds of a thing", "He gave £300. They found 2,000 pounds of beef.", "£300=300 GBP"},
          {"pounds without sterling", "They found 410,000 pounds so far.", ""},
          {"over a theft", "He was jailed over £1.4m theft.", "£1.4m=1400000 GBP"},
          {"over a theft, behind the term", "Chief jailed for six years over £1.4m theft.", "£1.4m=1400000 GBP"},
          {"a row over a sum", "They had a row over £20,000.", "£20,000=20000 GBP"},
          {"over a sum", "They paid over £20,000.", "over £20,000=>20000 GBP"},
          {"jailed for taking over a sum", "He was jailed for taking over £20,000.", "over £20,000=>20000 GBP"},
          {"the singer is no money", "They booked 50 Cent again.", ""},
      });
}

TEST_CASE("percents") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::percent,
        {
            {"one sign for both", "It rose from 19 to 21 percent.", "19=19 %; 21 percent=21 %"},
            {"a count before a percent", "They cut 19 jobs to save 21 percent.", "21 percent=21 %"},
            {"a sign", "Turnout was 90%.", "90%=90 %"},
            {"a word", "Turnout was 35.7 percent.", "35.7 percent=35.7 %"},
            {"two words", "Turnout was 8 per cent.", "8 per cent=8 %"},
            {"points", "It fell two percentage points.", "two percentage points=2 percentage point"},
            {"hedged", "It fell by over 10 percent.", "over 10 percent=>10 %"},
            {"both ends", "It fell 5% to 10%.", "5% to 10%=5..10 %"},
            {"one sign for both", "They hold 20-25% of it.", "20-25%=20..25 %"},
            {"a change", "It fell from 5% to 3%.", "5%=5 %; 3%=3 %"},
            {"points with hyphens", "It was a 2-percentage-point rise.", "2-percentage-point=2 percentage point"},
            {"the number behind", "Per cent of 22.", "Per cent of 22=22 %"},
            {"basis points", "It cut by 25 basis points.", "25 basis points=0.25 percentage point"},
            {"basis points with hyphens", "A 25-basis-point cut came.", "25-basis-point=0.25 percentage point"},
            {"basis points in short", "It fell 40bps on Monday.", "40bps=0.4 percentage point"},
            {"hedged basis points", "It rose by at least 50 basis points.",
             "at least 50 basis points=>=0.5 percentage point"},
            {"a part of a point", "It cut by a quarter of a percentage point.",
             "a quarter of a percentage point=0.25 percentage point"},
            {"half of one", "It cut by half a percentage point.", "half a percentage point=0.5 percentage point"},
            {"a quarter point", "A quarter-point cut came.", "A quarter-point=0.25 percentage point"},
            {"three quarters", "It cut by three-quarters of a percentage point.",
             "three-quarters of a percentage point=0.75 percentage point"},
            {"a point of a game", "He won by half a point.", ""},
            {"a quarter of something else", "A quarter of a field point was lost.", ""},
            {"on that basis", "They met on a 5 basis.", ""},
            {"plus or minus", "The error is plus or minus three percentage points.",
             "three percentage points=3 percentage point"},
            {"no number at all", "A small percent of voters came.", ""},
        });
}

TEST_CASE("durations and ages") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::duration,
        {
            {"before a noun", "The two-hour meeting ended.", "two-hour=PT2H"},
            {"behind a verb", "They met for two hours.", "two hours=PT2H"},
            {"years", "It lasted four years.", "four years=P4Y"},
            {"nearly", "It ended the nearly four-year strike.", "nearly four-year=~P4Y"},
            {"a range", "It took six to eight weeks.", "six to eight weeks=P6W..P8W"},
            {"more than", "It took more than two years.", "more than two years=>P2Y"},
            {"more than a year", "It took more than a year.", "more than a year=>P1Y"},
            {"half an hour", "He spoke for half an hour.", "half an hour=PT30M"},
            {"just under an hour", "He spoke for just under an hour.", "just under an hour=~PT1H"},
            {"a year and a half", "They waited two years and a half.", "two years and a half=P30M"},
            {"two units", "He got two years and three months.", "two years and three months=P2Y3M"},
            {"a decade", "It took three decades.", "three decades=P30Y"},
            {"an age in apposition", "Ann Lee, 44, won.", "44=P44Y"},
            {"an age behind what somebody is", "The millionaire, 62, was led away.", "62=P62Y"},
            {"an age in a clause", "The winger, who is 24, left.", "24=P24Y"},
            {"an age as a predicate", "They met Ann Marlow. Marlow is 56 and sits on the council.", "56=P56Y"},
            {"an age behind of", "They arrested a man of 71.", "71=P71Y"},
            {"no age behind a thing", "The bridge, 62, was closed.", ""},
            {"an age before a noun", "A 12-year-old boy won.", "12-year-old=P12Y"},
            {"jailed for over a time", "He was jailed for over six years.", "over six years=>P6Y"},
            {"over a time is in it", "They paid it over 16 years.", "over 16 years=P16Y"},
            {"second is an ordinal", "It was the second attempt.", ""},
        });
}

TEST_CASE("ordinals") {
  if (skippedWithoutLexicon()) return;
  check(MentionKind::ordinal,
        {
            {"a word", "It was the seventh meeting.", "seventh=7 meeting"},
            {"digits", "It was the 22nd attempt.", "22nd=22 attempt"},
            {"a compound before the noun", "It was a seventh in-person meeting.", "seventh=7 meeting"},
            {"joined by a hyphen", "The second-term mayor left.", "second-term=2 mayor"},
            {"tens", "It was the twenty-first century fair.", ""},
            {"at least", "It was at least their second visit.", "at least their second=>=2 visit"},
            {"hundreds", "It was their one hundred and fifth win.", "one hundred and fifth=105 win"},
            {"a compound ending in tens", "It was the two hundredth attempt.", "two hundredth=200 attempt"},
            {"counted from the end", "It was the second-to-last attempt.", ""},
            {"an adverb", "It was first reported by Lee.", ""},
            {"a street", "The shop on Second Avenue closed.", ""},
            {"a month's day", "He left on the 22nd of May.", ""},
        });
}

TEST_CASE("a mention knows what it counts and the verb it hangs on") {
  if (skippedWithoutLexicon()) return;
  const ReadText killed = readText("Officials said 12 people were killed.");
  const Mention* number = found(killed, MentionKind::number, "12");
  REQUIRE(number != nullptr);
  CHECK(tokenText(killed, number->counted) == "people");
  CHECK(tokenText(killed, number->verb) == "killed");
  const ReadText paid = readText("The firm paid $5 million in fines.");
  const Mention* money = found(paid, MentionKind::money, "$5 million");
  REQUIRE(money != nullptr);
  CHECK(tokenText(paid, money->verb) == "paid");
  const ReadText talks = readText("The two-hour talks ended.");
  const Mention* duration = found(talks, MentionKind::duration, "two-hour");
  REQUIRE(duration != nullptr);
  CHECK(tokenText(talks, duration->counted) == "talks");
  CHECK(duration->quantity.low == 7200);
}

}  // namespace numbers_table
