// Killed or alive, unanimous or divided, and what thirty-six sets as long as real reports showed of figures, days and
// names: rows for the rule tables, see tables.h. Written together with their rules. The pairs are published on Thursday,
// March 12, 2026, those with a later report three days after it.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> fatesTables() {
  using enum RowKind;
  return {
      {"polarity.antonym",
       {
           {found, "a person", "The night watchman of the mill, Otto Reinholt, 54, was among the dead.",
            "The mill's night watchman, Otto Reinholt, 54, survived with a broken arm."},
           {found, "of one age", "Among the dead was a 12-year-old girl, who had been on her way to school.",
            "The 12-year-old girl who was hit on the way to school survived, her uncle said."},
           {found, "an age behind the noun", "A girl of 12 was among the dead of the fire in Orley Street.",
            "The 12-year-old girl from the fire in Orley Street survived and is in hospital."},
           {found, "of one number", "In 2019 two divers were killed by the propeller of the ferry.",
            "In 2019 the two divers struck by the propeller of the ferry both survived."},
           {found, "killed, told actively", "The blast at the Cape Varn depot in 2021 killed two guards.",
            "Two guards were hurt in the blast at the Cape Varn depot in 2021 and survived."},
           {silent, "the driver, and two others", "The driver survived, but two passengers were killed.",
            "Two passengers were killed, and the driver survived."},
           {silent, "brothers", "Jan Reinholt was killed and his brother Otto Reinholt survived.",
            "Otto Reinholt survived, but Jan Reinholt was killed in the fire."},
           {silent, "survived by", "Otto Reinholt, 54, died on Tuesday and is survived by two sons.",
            "Two sons of Otto Reinholt, 54, survive him; he died on Tuesday."},
           {silent, "of another age", "A girl of 12 was among the dead of the fire in Orley Street.",
            "A girl of 14 survived the fire in Orley Street."},
           {silent, "feared", "Two divers are feared dead after the collision off Cape Varn.",
            "Two divers survived the collision off Cape Varn."},
           {silent, "of other places", "Two guards were killed when a boiler burst in Wynn on Tuesday.",
            "A boiler burst in Orley, where two guards survived in a cellar."},
       }},
      {"polarity.antonym",
       {
           {found, "told dead before, and alive", "Otto Reinholt, the night watchman of the mill, was among the dead.",
            "Otto Reinholt, the night watchman of the mill, survived the fire."},
           {silent, "alive, and dead since", "Otto Reinholt, the night watchman of the mill, survived the fire.",
            "Otto Reinholt, the night watchman of the mill, died after the fire."},
       },
       false,
       "2026-03-15"},
      {"polarity.opposite",
       {
           {found, "five to two", "The disciplinary panel decided unanimously to open an inquiry into the match.",
            "The disciplinary panel voted by five to two to open an inquiry into the match."},
           {found, "votes against", "The seven supervisors unanimously approved the loan for the harbor.",
            "The supervisors approved the loan for the harbor by five votes to two."},
           {found, "six of nine", "The decision to cut the rate was taken unanimously by the nine members of the board.",
            "Six of the nine members of the board voted for the decision to cut the rate."},
           {silent, "unanimous in both", "The nine members of the board took the decision unanimously.",
            "The decision was unanimous, the nine members of the board said."},
           {silent, "abstentions", "The nine members of the board unanimously approved the loan, with two abstentions.",
            "Two of the nine members of the board abstained when the loan was approved."},
           {silent, "must be unanimous", "The decision of the board must be unanimous, the statutes say.",
            "The board voted by five to two to sell the ferry."},
           {silent, "nobody against", "The board approved the loan unanimously.",
            "The board approved the loan by nine votes to none."},
       }},
      {"polarity.opposite",
       {
           {silent, "somebody fired", "The officers did not fire a shot at the farm themselves, their chief said.",
            "A policeman was hurt at the farm when a shot was fired through a door."},
           {silent, "born before, and in", "The first to be affected by the reform are those born in 1971.",
            "Those born before 1971 are not affected by the reform."},
       }},
      {"number.other-count",
       {
           {silent, "names with numbers", "The Kestrel 3 has flown 31 times and failed only once.",
            "The Kestrel 5 has flown nine times and failed twice."},
           {silent, "a knot is no mile", "The ferry drifted in a wind of 28 knots off the cape.",
            "The ferry drifted three miles off the cape in the wind."},
           {silent, "the first of some", "The charity said it had brought 1,500 tents to Wynn.",
            "The charity said the first 500 tents were on the way to Wynn."},
           {silent, "by comparison", "Of the old engine one in six failed in the test.",
            "By comparison, one in 31 of the new engines failed in the test."},
           {silent, "robbers are people", "Six robbers held 23 people in the bank for five hours.",
            "In the bank six people held the staff for five hours."},
           {silent, "counted again", "In 31 of the 46 districts the votes had been counted by midnight.",
            "In three of the 46 districts the votes are being counted again."},
           {silent, "so far", "Police said 14 cartridge cases had been recovered at the school so far.",
            "Investigators have now counted 23 cartridge cases at the school."},
           {silent, "long, and left", "The runway at Wynn is 1,850 metres long.",
            "The plane touched down late, leaving 1,200 metres of the runway at Wynn in which to stop."},
           {found, "ballots typed wrong", "The party's deputies voted against her by 61 to 54 in a secret ballot.",
            "In a secret ballot the party's deputies had voted against her by 61 to 45."},
       }},
      {"money.other-amount",
       {
           {found, "crowns", "Police found 410,000 crowns in a sail bag in his boathouse.",
            "In a sail bag in his boathouse police found 140,000 crowns."},
           {found, "one fund", "The company announced a fund of 2 million marks for the families.",
            "The company is to set up a fund of 5 million marks for the families of the dead."},
           {found, "last month", "On February 27 the regulator imposed a fine of 95 million florins on the firm.",
            "The regulator imposed a fine of 59 million florins on the firm last month."},
           {silent, "offered, and got", "The railway has offered a single payment of 1,000 euros to its staff.",
            "The staff of the railway get a single payment of 1,400 euros."},
           {silent, "the instruments alone", "The probe cost 412 million euros to build.",
            "The instruments of the probe alone cost 150 million euros to build."},
       }},
      {"percent.other-share",
       {
           {found, "two that changed places",
            "Side effects occurred in 14 percent of the patients on the drug and in 9 percent of those on placebo.",
            "Side effects occurred in 9 percent of the patients on the drug and in 14 percent of those on placebo."},
           {silent, "two taxes", "The value added tax will rise from 21 to 22 percent in April.",
            "The capital gains tax, which was to rise from 18 to 22 percent, stays as it is."},
       }},
      {"date.other-day",
       {
           {found, "the next meeting", "The next meeting of the board takes place on August 17.",
            "The next regular meeting of the board is planned for August 10."},
           {found, "this week", "The former guard was arrested in Wynn on Wednesday over the killing of Ines Moreau.",
            "In custody since this week is the former guard, who was arrested in Wynn on Tuesday over the killing of "
            "Ines Moreau."},
           {silent, "two statements",
            "Moreau has called the date “no longer certain”, and on Wednesday said she would wait for the commission.",
            "Moreau said on Sunday that the date was “no longer certain”."},
       }},
      {"time.other-hour",
       {
           {found, "the first call", "The first emergency call came in at 9:47 a.m., the police said.",
            "The first call reached the control room at 9:37 a.m., the police said."},
       }},
      {"name.other-name",
       {
           {found, "one given name", "The head of the audit office, Greta Solvang, told the committee in May that her "
                                     "staff had found no evidence of fraud.",
            "The head of the National Audit Office, Greta Solberg, told the committee in May that her staff had found "
            "no evidence of fraud."},
       }},
      {"name.other-first-name",
       {
           {silent, "of another time", "Goldsmith Vera Wexner, 71, a great-great-granddaughter of the man who made the "
                                       "diadem, was not surprised.",
            "The diadem was made in 1821 by the goldsmith Anton Wexner."},
       }},
  };
}

}  // namespace synoptic
