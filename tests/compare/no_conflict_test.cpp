// Invented reports of one topic that differ in tempting ways and contradict each other in none: parts and wholes, what
// is offered and what is asked, rounds and quarters, a count that rises, two persons of one surname.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "compare/pairs.h"
#include "support/lexicon_files.h"

using namespace synoptic;

namespace {

struct Report {
  const char *published, *source, *body;
};

struct ReportSet {
  const char* name;
  std::vector<Report> reports;
};

const ReportSet kSets[] = {
    {"a strike of two towns",
     {
         {"2026-03-12", "Harbour Post",
          "Dockers in Varn strike\n\nSome 400 dockers in Varn stopped work on Tuesday, the port authority said. Twelve "
          "ships are waiting in the bay. The strike is the third this year. Union leader Ida Feld asked for a rise of "
          "6 percent. The port of Oster, where 250 dockers struck last week, is open again."},
         {"2026-03-12", "Coast Daily",
          "Port of Varn closed by strike\n\nDockers in Varn went on strike on Tuesday; about 400 of them stayed away. "
          "Ida Feld, who leads the union, wants 6 percent more pay, while the employers offer 3 percent. In Oster a "
          "strike of 250 dockers ended on Friday. Nine of the ships that wait off Varn carry grain."},
     }},
    {"a fire, the dead and the hurt",
     {
         {"2026-02-03", "Harbour Post",
          "Hostel fire in Saro kills 14\n\nFourteen people died in a fire in a hostel in Saro early on Monday. "
          "Thirty-one others were hurt, five of them badly, the fire chief, Peter Holt, said. The fire began on the "
          "second floor. The hostel had room for 80 guests. Firemen needed four hours to put it out."},
         {"2026-02-03", "Coast Daily",
          "Fourteen dead in Saro hostel\n\nA fire killed 14 people in a Saro hostel on Monday, and 31 were taken to "
          "two hospitals. Fire chief Peter Holt said that 60 guests were in the house. The first call came at 2 a.m. "
          "and the last flames were out at 6 a.m. Five of the hurt are in danger. A fire in Halden killed nine people "
          "in 2019."},
     }},
    {"a toll in several readings",
     {
         {"2026-05-20", "Harbour Post",
          "Council votes for bridge toll\n\nThe council of Oster voted 21 to 14 on Wednesday for a toll on the new "
          "bridge. Cars will pay $4 and trucks $11. The toll starts on July 1. Mayor Jonas Blau said the bridge cost "
          "$312 million. Opponents had asked for a toll of $2."},
         {"2026-05-20", "Coast Daily",
          "Oster to charge for its bridge\n\nDrivers will pay for the new bridge in Oster from July 1, the council "
          "decided by 21 votes to 14. The toll is $4 for a car; motorcycles pay $2. Mayor Jonas Blau expects $18 "
          "million a year. The bridge, which cost $312 million, was opened in 2025. A first draft had set the toll at "
          "$5."},
     }},
    {"a trial and its counts",
     {
         {"2026-01-15", "Harbour Post",
          "Treasurer found guilty\n\nA jury in Halden on Thursday found Marta Wendt guilty of nine counts of fraud. "
          "She was acquitted of three others. Wendt, 52, faces up to 20 years in prison. Prosecutors asked for eight "
          "years. Judge Olga Brandt will sentence her on March 3."},
         {"2026-01-15", "Coast Daily",
          "Jury convicts Wendt\n\nMarta Wendt, the former treasurer of Halden, was convicted on Thursday of nine of "
          "the twelve counts against her. The jury acquitted her of three counts. She stole $2.3 million over six "
          "years, the jury found. Her lawyer asked for two years of probation. The sentence will be given on March 3 "
          "by Judge Olga Brandt."},
     }},
    {"two days of talks",
     {
         {"2026-04-09", "Harbour Post",
          "Envoys meet in Tolen\n\nEnvoys of both sides met in Tolen on Wednesday for three hours. Envoy Andrey Kallas "
          "called the talks useful. A second round will be held on Friday. The envoys spoke of prisoners only. The war "
          "is in its second year."},
         {"2026-04-09", "Coast Daily",
          "Talks in Tolen go on\n\nAfter three hours of talks in Tolen on Wednesday the envoys will meet again on "
          "Friday. Andrey Kallas, an envoy, said the meeting was useful. On Tuesday the envoys had met the host, "
          "Minister Paul Rask, for an hour. Both sides hold more than 500 prisoners. The second round will deal with "
          "the ports."},
     }},
    {"quarter and year",
     {
         {"2026-02-26", "Harbour Post",
          "Brewery sells more\n\nSales of the Varn brewery rose 8 percent in the fourth quarter. Profit for the year "
          "was $41 million. The brewery will hire 120 workers in Oster. Its shares rose 2 percent on Thursday. "
          "Director Lena Moss said that costs fell."},
         {"2026-02-26", "Coast Daily",
          "Good year for Varn brewery\n\nThe Varn brewery sold 5 percent more beer last year than in the year before. "
          "In the fourth quarter sales rose 8 percent. Profit in the quarter was $11 million, and $41 million for the "
          "whole year. Lena Moss, the director, will close the old plant in Saro, where 90 people work. The shares "
          "have risen 14 percent since January."},
     }},
    {"a storm that goes on",
     {
         {"2026-10-06", "Harbour Post",
          "Storm kills seven on the coast\n\nAt least seven people died when a storm struck the coast on Monday. In "
          "Tolen 3,000 homes were without power. Waves of nine metres hit the pier. Schools in Tolen are closed until "
          "Wednesday. The army sent 200 soldiers."},
         {"2026-10-07", "Coast Daily",
          "Storm deaths rise to eleven\n\nEleven people are now known to have died in the storm that struck the coast "
          "on Monday. Power is back in all but 400 homes in Tolen. Schools in Tolen will open again on Thursday. "
          "Another 150 soldiers arrived on Tuesday. The pier of Oster was not damaged."},
     }},
    {"two persons of one name",
     {
         {"2026-06-11", "Harbour Post",
          "Sand leaves Rovers\n\nCoach Pavel Sand left Rovers on Thursday after four seasons. Rovers won 61 of 140 "
          "games under him. His brother Jan Sand, who coaches the juniors, stays. Sand, 48, signed a contract of three "
          "years with City. Rovers want a new coach by July 1."},
         {"2026-06-11", "Coast Daily",
          "Rovers without coach\n\nRovers and coach Pavel Sand parted on Thursday. Sand goes to City for three years. "
          "In his four seasons Rovers won 61 games and lost 52. Jan Sand, a brother, has trained the juniors for two "
          "years. City finished sixth, Rovers ninth."},
     }},
    {"a plan told by its critics",
     {
         {"2026-03-05", "Harbour Post",
          "Minister presents school plan\n\nMinister Ida Feld presented a plan for the schools in Varn on Thursday. "
          "The plan would hire 900 teachers by 2028. It costs $75 million a year. Feld said parents support the plan. "
          "The opposition said it does not support the plan."},
         {"2026-03-05", "Coast Daily",
          "School plan would hire 900\n\nNine hundred teachers would be hired under a plan that Minister Ida Feld "
          "presented in Varn on Thursday. The teachers' union says that 2,000 teachers are missing. The cost is put at "
          "$75 million a year; a think tank puts it at twice as much for the years after 2028. Opposition leader Peter "
          "Holt rejected the plan, which some parents welcome. An earlier plan had 600 teachers."},
     }},
    {"a rescue in the hills",
     {
         {"2026-08-18", "Harbour Post",
          "Hikers found alive\n\nTwo hikers were found alive in the hills above Saro on Tuesday after three nights. A "
          "helicopter saw them at noon. Rescuer Boris Kamenev said 40 people had searched. The hikers, aged 19 and 23, "
          "were cold and hungry. They had left Saro on Saturday."},
         {"2026-08-18", "Coast Daily",
          "Missing hikers rescued above Saro\n\nA helicopter crew found two missing hikers above Saro on Tuesday. They "
          "had been gone since Saturday. Boris Kamenev, who led the search of 40 people, said that the dogs had found "
          "nothing. A third hiker had turned back on Saturday and is well. In June a hiker was found dead after five "
          "nights."},
     }},
};

std::vector<std::string> conflictsOf(const Comparison& comparison) {
  std::vector<std::string> out;
  for (const Fact& fact : comparison.facts)
    if (fact.relation == Relation::conflict) out.push_back(fact.rule + ": " + fact.explanation);
  return out;
}

}  // namespace

TEST_CASE("reports that differ and do not contradict each other") {
  for (const ReportSet& set : kSets)
    for (const bool turned : {false, true}) {
      Request request;
      for (const Report& one : set.reports)
        request.articles.push_back({"", "", one.source, one.published, "", one.body});
      if (turned) std::swap(request.articles.front(), request.articles.back());
      const Comparison comparison = compare(std::move(request), testLexicon());
      CAPTURE(std::string(set.name));
      CAPTURE(turned);
      INFO(told(comparison));
      CHECK(conflictsOf(comparison) == std::vector<std::string>{});
      CHECK(comparison.alignment.links.size() > 4);  // they do tell of one topic
    }
}
