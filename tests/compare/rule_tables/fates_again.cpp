// Quoted words, killed or alive, unanimous or divided: rows for the rule tables, see tables.h, by somebody who had not
// seen the rules. Both reports are of Thursday, March 12, 2026.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> fatesAgainTables() {
  using enum RowKind;
  return {
      {"quote.other-word",
       {
           {found, "closer/further talks",
            "“We are closer to an agreement than we were in January,” Foreign Minister Ines Moreau told reporters in "
            "Orley after the talks on Thursday.",
            "Speaking in Orley on Thursday, Foreign Minister Ines Moreau said: “We are further from an agreement than "
            "we were in January.”"},
           {found, "rise/fall rents",
            "“Rents in the old town will rise again this summer,” said Otto Reinholt, head of the Halden tenants' "
            "association, on Thursday.",
            "Otto Reinholt, who leads the tenants' association in Halden, warned on Thursday: “Rents in the old town "
            "will fall again this summer.”"},
           {found, "open/closed bridge",
            "“The bridge will remain closed until the inspectors are satisfied,” Wynn's mayor, Clara Voss, said at a "
            "news conference on Thursday.",
            "Mayor Clara Voss of Wynn told journalists on Thursday that “the bridge will remain open until the "
            "inspectors are satisfied”."},
           {not_yet_found, "number word ships",
            "“We have lost four ships on this coast since the lighthouse went dark,” harbour master Emil Tarn said in "
            "Cape Varn on Thursday.",
            "Harbour master Emil Tarn of Cape Varn complained on Thursday: “We have lost seven ships on this coast "
            "since the lighthouse went dark.”"},
           {not_yet_found, "digits jobs",
            "“This plant will bring 1,200 jobs to the valley,” said Dorthe Lindqvist, the chief executive of Halden "
            "Steel, on Thursday.",
            "Halden Steel's chief executive, Dorthe Lindqvist, promised on Thursday: “This plant will bring 2,100 jobs "
            "to the valley.”"},
           {found, "win/lose coach",
            "“We will win this series if we play the way we did tonight,” Orley coach Pavel Strand said after "
            "Thursday's match.",
            "After the match on Thursday, Pavel Strand, the Orley coach, said: “We will lose this series if we play "
            "the way we did tonight.”"},
           {found, "first/last concert",
            "“This is the first concert I will ever give in Wynn,” the pianist Mirela Anders told the audience on "
            "Thursday evening.",
            "The pianist Mirela Anders surprised her listeners on Thursday evening with the words: “This is the last "
            "concert I will ever give in Wynn.”"},
           {found, "more/less money",
            "“The schools need more money, and the parents know it,” education minister Gregor Hale told the Orley "
            "parliament on Thursday.",
            "Gregor Hale, the education minister, said in parliament in Orley on Thursday that “the schools need less "
            "money, and the parents know it”."},
           {found, "stronger/weaker currency",
            "“The crown is stronger than at any time since the reform,” central bank governor Lena Marchetti said in "
            "Halden on Thursday.",
            "“The crown is weaker than at any time since the reform,” Lena Marchetti, governor of the central bank, "
            "told bankers in Halden on Thursday."},
           {found, "percent in quote",
            "“About 40 percent of our wells are contaminated,” said Jonas Keel, the water commissioner of Cape Varn, "
            "on Thursday.",
            "Jonas Keel, Cape Varn's water commissioner, admitted on Thursday: “About 60 percent of our wells are "
            "contaminated.”"},
           {found, "accept/reject offer",
            "“Our members will reject the offer by a wide margin,” union leader Rosa Thiel predicted outside the Orla "
            "shipyard on Thursday.",
            "Rosa Thiel, the union leader at the Orla shipyard, predicted on Thursday that “our members will accept "
            "the offer by a wide margin”."},
           {found, "before/after election",
            "“The report will be published before the election,” Justice Secretary Martin Oake assured opposition "
            "members in Orley on Thursday.",
            "Justice Secretary Martin Oake told the opposition in Orley on Thursday: “The report will be published "
            "after the election.”"},
           {found, "guilty/innocent client",
            "“My client is innocent, and the court will hear why,” defence lawyer Anika Froste said on the steps of "
            "the Wynn courthouse on Thursday.",
            "Outside the courthouse in Wynn on Thursday, defence lawyer Anika Froste said: “My client is guilty, and "
            "the court will hear why.”"},
           {silent, "several words altered",
            "“We are much closer now to a deal than at the start of the year,” Foreign Minister Ines Moreau said in "
            "Orley on Thursday.",
            "Foreign Minister Ines Moreau told reporters in Orley on Thursday: “We still have further to go before "
            "anybody can speak of a deal.”"},
           {silent, "synonym begin/start",
            "“The repairs will begin as soon as the river drops,” said Otto Reinholt, the Halden dyke warden, on "
            "Thursday.",
            "Halden's dyke warden, Otto Reinholt, announced on Thursday: “The repairs will start as soon as the river "
            "drops.”"},
           {silent, "longer quotation",
            "“Prices will rise,” the finance minister, Gregor Hale, told members of parliament in Orley on Thursday.",
            "Finance minister Gregor Hale said in the Orley parliament on Thursday: “Prices will rise, and then they "
            "will fall faster than anyone expects.”"},
           {silent, "shortened quotation",
            "“The harbour is open to all ships under four metres of draught,” harbour master Emil Tarn said in Cape "
            "Varn on Thursday.",
            "Cape Varn's harbour master, Emil Tarn, declared on Thursday that “the harbour is open”, if only for "
            "smaller vessels for the time being."},
           {silent, "British and American spelling",
            "“Our neighbours have honoured every line of the treaty,” President Mirela Anders said at a ceremony in "
            "Wynn on Thursday.",
            "At a ceremony in Wynn on Thursday, President Mirela Anders said: “Our neighbors have honored every line "
            "of the treaty.”"},
           {silent, "number word and digits",
            "“We have twelve doctors for the whole of the upper valley,” hospital director Dorthe Lindqvist complained "
            "in Halden on Thursday.",
            "Dorthe Lindqvist, who directs the hospital in Halden, said on Thursday: “We have 12 doctors for the whole "
            "of the upper valley.”"},
           {silent, "rival coaches",
            "“We will win on Sunday because we have the better goalkeeper,” Orley coach Pavel Strand said on Thursday "
            "ahead of the final.",
            "“We will lose on Sunday because we have no goalkeeper,” Wynn coach Henrik Aas said on Thursday ahead of "
            "the final."},
           {silent, "minister and opposition",
            "“The schools need less money and better teachers,” education minister Gregor Hale told parliament in "
            "Orley on Thursday.",
            "“The schools need more money and better teachers,” opposition leader Rosa Thiel replied to the education "
            "minister in Orley on Thursday."},
           {silent, "may be true as well",
            "“The storm damaged houses along the whole of the waterfront,” fire chief Jonas Keel said in Cape Varn on "
            "Thursday.",
            "Jonas Keel, the fire chief of Cape Varn, said on Thursday: “The storm damaged boats along the whole of "
            "the waterfront.”"},
           {silent, "other quotation other bridge",
            "“The railway bridge will stay open over the weekend,” Mayor Clara Voss of Wynn told local radio on "
            "Thursday.",
            "“The footbridge will stay closed until the middle of April,” Wynn's mayor, Clara Voss, said in a radio "
            "interview on Thursday."},
           {silent, "two sentences of one speech",
            "“Last year 300 families left this island,” Anika Froste told the Halden assembly in a long speech on "
            "Thursday.",
            "In her speech to the Halden assembly on Thursday, Anika Froste said: “This year 80 families have come "
            "back to this island.”"},
           {silent, "brave/tired adjective",
            "“They are brave men and they have worked through the night,” mine director Martin Oake said near Orley on "
            "Thursday.",
            "Martin Oake, the director of the mine near Orley, said on Thursday: “They are tired men and they have "
            "worked through the night.”"},
           {silent, "inserted name in brackets",
            "“She was the first to see the smoke,” the innkeeper Lena Marchetti said of her neighbour after Thursday's "
            "fire in Wynn.",
            "Innkeeper Lena Marchetti said after the fire in Wynn on Thursday: “[Mrs Abel] was the first to see the "
            "smoke.”"},
       }},
      {"polarity.antonym",
       {
           {found, "named climber",
            "The climber Jonas Keel was killed on Thursday when an avalanche swept down the north face of Mount "
            "Halden.",
            "Jonas Keel, a climber, survived an avalanche that came down the north face of Mount Halden on Thursday."},
           {found, "girl of 12",
            "A girl of 12 died on Thursday when a school bus slid into the river Orla near Wynn, police said.",
            "The 12-year-old girl survived when the school bus slid into the river Orla close to Wynn on Thursday, "
            "according to police."},
           {found, "two divers",
            "Two divers survived Thursday's explosion on the salvage ship Petrel off Cape Varn, the coastguard said.",
            "The explosion aboard the salvage ship Petrel off Cape Varn killed two divers on Thursday, the coastguard "
            "reported."},
           {not_yet_found, "pilot by name",
            "Pilot Henrik Aas was killed when his mail plane crashed into a field outside Orley on Thursday morning.",
            "The pilot of the mail plane, Henrik Aas, survived Thursday morning's crash in a field outside Orley with "
            "a broken arm."},
           {not_yet_found, "man aged 74",
            "A 74-year-old man survived a fire in his flat in Halden on Thursday, the fire brigade said.",
            "Firefighters said a man of 74 lost his life in Thursday's fire in his apartment in Halden."},
           {not_yet_found, "three miners",
            "Three miners were found dead on Thursday in the flooded Rosen shaft near Wynn after a two-day search.",
            "After two days of searching, three miners were found alive on Thursday in the flooded Rosen shaft near "
            "Wynn."},
           {not_yet_found, "mayor shot",
            "Mayor Clara Voss survived Thursday's shooting outside the town hall in Wynn, her office said in a "
            "statement.",
            "The mayor of Wynn, Clara Voss, was shot dead outside the town hall on Thursday, her office announced."},
           {not_yet_found, "all passengers",
            "All 31 passengers survived when the ferry Orla Star capsized off Cape Varn on Thursday, the shipping "
            "company said.",
            "The ferry Orla Star capsized off Cape Varn on Thursday and all 31 passengers drowned, according to the "
            "shipping company."},
           {found, "boy of six",
            "A boy of six was killed on Thursday when a balcony collapsed in Orley's market square, rescuers said.",
            "Rescuers said the six-year-old boy survived the collapse of the balcony in the market square of Orley on "
            "Thursday."},
           {not_yet_found, "nobody survived",
            "None of the four crew members survived the helicopter crash near Halden on Thursday, the army said.",
            "All four crew members survived when their helicopter crashed near Halden on Thursday, an army spokesman "
            "said."},
           {not_yet_found, "driver of the lorry",
            "The driver of the lorry, Emil Tarn, died in Thursday's collision with a freight train outside Orley.",
            "Lorry driver Emil Tarn escaped alive on Thursday when his vehicle was hit by a freight train outside "
            "Orley."},
           {found, "five soldiers",
            "Five soldiers were killed on Thursday when a shell went off too early at the Varn training ground.",
            "The five soldiers survived when a shell exploded prematurely at the Varn training ground on Thursday, the "
            "ministry said."},
           {found, "woman of 38 landslide",
            "A woman aged 38 survived the landslide that buried her house in the upper Orla valley on Thursday.",
            "The landslide in the upper Orla valley on Thursday killed a 38-year-old woman whose house was buried."},
           {silent, "two brothers",
            "Jonas Keel was killed in Thursday's avalanche on Mount Halden, the mountain rescue service said in the "
            "evening.",
            "The mountain rescue service said Erik Keel, the brother of Jonas, survived the avalanche on Mount Halden "
            "on Thursday."},
           {silent, "driver and two passengers",
            "The driver was killed when a minibus left the coast road near Cape Varn on Thursday, police said.",
            "Two passengers survived on Thursday when a minibus left the road along the coast near Cape Varn, "
            "according to police."},
           {silent, "feared dead",
            "Relatives feared on Thursday that Henrik Aas had been killed when his plane went down near Orley.",
            "Henrik Aas survived the crash of his plane near Orley on Thursday and was taken to hospital in the "
            "evening."},
           {silent, "denied reports of death",
            "The government on Thursday denied reports that General Otto Reinholt had been killed in the attack on "
            "Halden.",
            "General Otto Reinholt survived the attack on Halden, the government said on Thursday, and is at his desk "
            "again."},
           {silent, "other ages", "A girl of 12 was killed on Thursday when a bus overturned on the bridge at Wynn.",
            "A girl of 9 survived on Thursday after a bus overturned on the bridge in Wynn, doctors said."},
           {silent, "other numbers",
            "Two divers died in Thursday's explosion on the salvage ship Petrel off Cape Varn, the coastguard said.",
            "Three divers survived the explosion aboard the salvage ship Petrel off Cape Varn on Thursday, according "
            "to the coastguard."},
           {silent, "survived by his wife",
            "The painter Pavel Strand was killed on Thursday in a road accident outside Orley at the age of 71.",
            "Pavel Strand, a painter who died on Thursday in an accident near Orley, is survived by his wife and two "
            "daughters."},
           {silent, "one accident and another",
            "Racing driver Mirela Anders survived a fire in the pits at Wynn on Thursday morning without a scratch.",
            "Racing driver Mirela Anders was killed on Thursday evening when her helicopter crashed on the way from "
            "Wynn to Halden."},
           {silent, "of another year",
            "Five soldiers were killed at the Varn training ground on Thursday when a shell exploded in the barrel.",
            "Five soldiers survived when a shell exploded in the barrel at the Varn training ground in 2019, the "
            "ministry recalled on Thursday."},
           {silent, "survived at first",
            "Martin Oake initially survived Thursday's gas explosion in Orley and was flown to hospital with severe "
            "burns.",
            "Martin Oake, who was burned in a gas explosion in Orley on Thursday, died in hospital hours later."},
           {silent, "horses and rider",
            "The rider Anika Froste was killed on Thursday when a stable burned down on the outskirts of Halden.",
            "Six horses survived the fire that destroyed a stable on the outskirts of Halden on Thursday, the owner "
            "said."},
           {silent, "company survives founder",
            "Founder Gregor Hale died on Thursday in the crash of a private plane off Cape Varn, his family said.",
            "Hale Shipping will survive the crash that took its founder off Cape Varn on Thursday, the board said."},
           {silent, "another place same number",
            "Two workers were killed on Thursday when scaffolding collapsed at the cathedral in Orley, the police "
            "said.",
            "Two workers survived the collapse of scaffolding at the railway station in Wynn on Thursday, police "
            "reported."},
       }},
      {"polarity.opposite",
       {
           {found, "council 9 to 4",
            "The Wynn town council voted unanimously on Thursday to close the old swimming baths at the end of the "
            "season.",
            "By nine votes to four, the town council of Wynn decided on Thursday to close the old swimming baths after "
            "the season."},
           {not_yet_found, "three against",
            "Parliament in Orley unanimously approved the flood relief bill on Thursday after a debate of two hours.",
            "The flood relief bill passed parliament in Orley on Thursday with three members voting against it."},
           {not_yet_found, "one dissenting judge",
            "The supreme court in Halden ruled unanimously on Thursday that the pipeline across the marshes may be "
            "built.",
            "Over the dissent of one judge, the supreme court in Halden ruled on Thursday that the pipeline may cross "
            "the marshes."},
           {not_yet_found, "board split",
            "The board of Halden Steel was unanimous on Thursday in backing the sale of its shipyard on the Orla.",
            "Two directors of Halden Steel voted on Thursday against the sale of the shipyard on the Orla, which the "
            "board approved."},
           {not_yet_found, "narrow majority",
            "A narrow majority of the Orley senate confirmed Ines Moreau as ambassador in a vote on Thursday "
            "afternoon.",
            "The Orley senate on Thursday afternoon confirmed Ines Moreau as ambassador by a unanimous vote."},
           {not_yet_found, "five of seven members",
            "Five of the seven members of the central bank's council voted on Thursday to cut the rate, Governor Lena "
            "Marchetti said.",
            "The council of the central bank voted unanimously to cut the rate on Thursday, according to Governor Lena "
            "Marchetti."},
           {not_yet_found, "without a single vote against",
            "Without a single vote against, the Cape Varn assembly adopted the new fishing quotas on Thursday.",
            "The new fishing quotas were adopted by the Cape Varn assembly on Thursday against the votes of six "
            "members."},
           {found, "figures 52 to 48",
            "Delegates of the Harvest Party elected Rosa Thiel chairwoman in Wynn on Thursday by 52 votes to 48.",
            "Rosa Thiel was unanimously elected chairwoman of the Harvest Party by the delegates in Wynn on Thursday."},
           {not_yet_found, "all members voted for",
            "All 15 members of the Halden harbour commission voted on Thursday for the deepening of the channel.",
            "The Halden harbour commission approved the deepening of the channel on Thursday, with 11 of its 15 "
            "members in favour."},
           {not_yet_found, "opposition voted against",
            "The Orley city council passed the budget unanimously on Thursday, Mayor Emil Tarn said after the session.",
            "Opposition councillors voted against the budget, which the Orley city council passed on Thursday, Mayor "
            "Emil Tarn said."},
           {not_yet_found, "unanimous rejection",
            "The university senate in Wynn unanimously rejected the merger with the college at Halden on Thursday.",
            "Eight members of the university senate in Wynn voted for the merger with the Halden college on Thursday, "
            "but it was rejected."},
           {not_yet_found, "cabinet two ministers",
            "The cabinet on Thursday agreed unanimously in a vote to send engineers to the dykes along the Orla.",
            "Two ministers voted no when the cabinet decided on Thursday to send engineers to the dykes of the Orla."},
           {found, "jury ten to two",
            "The jury in Halden unanimously found Otto Reinholt guilty of arson on Thursday after a day of "
            "deliberation.",
            "After deliberating for a day, the jury in Halden found Otto Reinholt guilty of arson on Thursday by ten "
            "votes to two."},
           {silent, "two votes two matters",
            "The Wynn town council voted unanimously on Thursday to close the old swimming baths at the end of the "
            "season.",
            "The Wynn town council voted by nine to four on Thursday to sell the land behind the railway station."},
           {silent, "abstentions",
            "Parliament in Orley unanimously approved the flood relief bill on Thursday, with all votes cast in "
            "favour.",
            "The flood relief bill passed in Orley's parliament on Thursday while seven members abstained from the "
            "vote."},
           {silent, "must be unanimous",
            "A decision on the river treaty must be unanimous, the Orla Commission's president, Clara Voss, recalled "
            "on Thursday.",
            "Two of the nine states voted against the river treaty in the Orla Commission on Thursday, President Clara "
            "Voss said."},
           {silent, "nearly unanimous",
            "The Cape Varn assembly was nearly unanimous on Thursday in adopting the new fishing quotas for the bay.",
            "Two members of the Cape Varn assembly voted against the new fishing quotas for the bay, which were "
            "adopted on Thursday."},
           {silent, "committee and plenary",
            "The finance committee unanimously recommended the railway loan on Thursday morning, its chairman, Gregor "
            "Hale, said in Orley.",
            "In the plenary session on Thursday afternoon, parliament in Orley approved the railway loan by 88 votes "
            "to 61."},
           {silent, "nobody voted against",
            "The Halden harbour commission unanimously approved the deepening of the channel at its meeting on "
            "Thursday.",
            "Nobody voted against the deepening of the channel when the Halden harbour commission met on Thursday."},
           {silent, "unanimous jury and divided board",
            "A unanimous jury in Halden found the former shipyard director Martin Oake guilty of fraud on Thursday.",
            "The shipyard's board voted five to three on Thursday to pay the costs of its former director, Martin "
            "Oake, convicted in Halden."},
           {silent, "other days",
            "The Orley city council passed the budget unanimously in its second reading on Thursday, Mayor Emil Tarn "
            "said.",
            "Six councillors had voted against the budget at first reading in the Orley city council on Monday, Mayor "
            "Emil Tarn said."},
           {silent, "two chambers",
            "The senate in Orley backed the new language law unanimously on Thursday and sent it to the president.",
            "In the lower house in Orley, 14 members voted against the new language law on Thursday before it went to "
            "the senate."},
           {silent, "unanimous with the count",
            "The Wynn school board voted unanimously on Thursday to keep the village school at Rosen open.",
            "By seven votes to none, the school board of Wynn decided on Thursday to keep the village school at Rosen "
            "open."},
           {silent, "spoke against but voted for",
            "The university senate in Wynn unanimously approved the merger with the Halden college on Thursday "
            "evening.",
            "Several professors spoke against the merger with the Halden college before the university senate in Wynn "
            "voted on Thursday evening."},
           {silent, "amendment and bill",
            "An amendment on fishing rights was adopted unanimously in the Cape Varn assembly on Thursday, clerk Anika "
            "Froste said.",
            "Ten members voted against the harbour bill as a whole in the Cape Varn assembly on Thursday, according to "
            "clerk Anika Froste."},
           {silent, "hoped for a unanimous vote",
            "Premier Ines Moreau had hoped for a unanimous vote on the dyke fund in Orley on Thursday.",
            "The dyke fund was approved in Orley on Thursday by 70 votes to 12, Premier Ines Moreau's office said."},
       }},
  };
}

}  // namespace synoptic
