// One quantity told exactly and roundly: rows for the rule tables, see tables.h. Written from the definition alone, by
// somebody who did not write the rule. The pairs are published on one day, Thursday, March 12, 2026; the usual frame is
// enough.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> roundingsTables() {
  using enum RowKind;
  return {
      {"quantity.precision",
       {
           {found, "attendance",
            "A crowd of 47,318 saw Corran Vale beat Strand Athletic 2-1 at Quay Park on Wednesday night.",
            "Corran Vale came from behind to win 2-1 against Strand on Wednesday, cheered on by more than 47,000 at "
            "Quay Park."},
           {found, "takeover price",
            "Brindle Foods has agreed to buy the biscuit maker Hobday & Crane for £2.37bn, the companies said on "
            "Thursday.",
            "The owner of Hobday & Crane's biscuits is to change hands in a deal worth nearly £2.4 billion, with "
            "Brindle Foods the buyer."},
           {not_yet_found, "a share in a survey",
            "Thirty-two percent of Ellery County drivers admitted to texting at the wheel, according to the survey "
            "released Thursday.",
            "About a third of motorists in Ellery County say they have sent a text message while driving, the new "
            "survey found."},
           {found, "minutes and an hour",
            "The air traffic control system at Velmar was down for 54 minutes on Wednesday, the aviation authority "
            "said.",
            "Controllers at Velmar were left without their screens for nearly an hour on Wednesday after the system "
            "crashed."},
           {found, "days and months", "Refuse collectors in Castlebourne ended their strike on Thursday after 97 days.",
            "The bin strike that had dragged on in Castlebourne for more than three months is over, the union "
            "announced on Thursday."},
           {not_yet_found, "dozens",
            "Forty-one passengers were injured when the ferry Marisol slammed into a pier in Port Adair on "
            "Wednesday morning.",
            "The Marisol struck the pier as it came in to Port Adair on Wednesday, leaving dozens of those on board "
            "hurt."},
           {found, "clock before three",
            "The explosion at the Dunmarrow fertilizer plant occurred at 2:51 a.m. on Thursday, the fire marshal "
            "said.",
            "A blast ripped through the fertiliser works at Dunmarrow shortly before three o'clock on Thursday "
            "morning."},
           {found, "cases of an illness",
            "The outbreak of salmonella linked to Goldleaf eggs has now made 1,187 people ill, health officials "
            "said on Thursday.",
            "Almost 1,200 people have been sickened by salmonella after eating Goldleaf eggs, according to health "
            "officials."},
           {found, "less than",
            "The jury deliberated for two hours and 20 minutes before convicting the former sheriff Dale Orrick of "
            "bribery on Wednesday.",
            "It took jurors less than two and a half hours on Wednesday to find Orrick, the former sheriff, guilty "
            "of taking bribes."},
           {not_yet_found, "just over half",
            "Voters in Trevane approved the new constitution with 51.3 per cent in favour, the electoral commission "
            "said on Thursday.",
            "Just over half of Trevane's voters backed the new constitution in the referendum, final results showed "
            "on Thursday."},
           {found, "acres",
            "The Tule Ridge fire had burned 18,640 acres as of Thursday morning, the forest service said.",
            "By Thursday morning flames had blackened nearly 19,000 acres at Tule Ridge, according to the forest "
            "service."},
           {not_yet_found, "a distance swum",
            "Iris Tolland, 16, swam the 21.4 miles across the Sound of Merrin on Wednesday.",
            "On Wednesday the schoolgirl Iris Tolland completed her crossing of the Sound of Merrin, a swim of more "
            "than 20 miles."},
           {not_yet_found, "jobs cut",
            "Carmaker Vantis said on Thursday that it would eliminate 2,460 positions at its plant in Holmstad.",
            "Around 2,500 workers at Vantis's Holmstad factory are to lose their jobs, the carmaker announced on "
            "Thursday."},
           {not_yet_found, "almost a tonne",
            "Customs officers found 983 kilograms of cocaine in a container of bananas at the port of Lassen on "
            "Tuesday.",
            "Almost a tonne of cocaine, hidden among bananas, was seized on Tuesday by customs at Lassen docks."},
           {found, "a hammer price",
            "Emil Sarkany's painting “The Orchard” sold for $27.6 million at auction on Wednesday night, a record "
            "for the artist.",
            "A bidder on the telephone paid close to $28 million on Wednesday for “The Orchard,” the highest sum "
            "ever fetched by a work of Sarkany's."},
           {found, "thousands",
            "Police counted 8,400 people at Wednesday's march through Belgrove against the pension reform.",
            "Thousands took to the streets of Belgrove on Wednesday to protest against the government's reform of "
            "pensions."},
           {not_yet_found, "clock after midnight",
            "Lawmakers passed the abortion bill at 12:04 a.m. Thursday after a marathon debate.",
            "The bill on abortion cleared parliament just after midnight on Thursday, when weary members finally "
            "voted."},
           {not_yet_found, "a quarter full",
            "The Karoonda reservoir stands at 24.6 per cent of capacity, the water board said on Thursday.",
            "With the drought in its second year, Karoonda reservoir is only about a quarter full, according to the "
            "water board."},
           {not_yet_found, "two dozen",
            "Rescuers brought 25 hikers down from Mount Sorrel on Wednesday after a sudden snowstorm.",
            "About two dozen walkers caught in a blizzard on Mount Sorrel were led to safety by rescue teams on "
            "Wednesday."},
           {not_yet_found, "flights",
            "Airlines canceled 312 flights at Fairmont International on Wednesday because of fog.",
            "Fog forced the cancellation of more than 300 flights at Fairmont's airport on Wednesday, stranding "
            "travelers."},
           {not_yet_found, "almost doubled",
            "Bicycle thefts in Nordhaven rose by 97 percent in 2025, according to police figures published on "
            "Thursday.",
            "The number of bikes stolen in Nordhaven almost doubled last year, the police said on Thursday."},
           {found, "a prison term",
            "The art forger Luc Verrault was sentenced on Wednesday to 11 years and 10 months in prison.",
            "Verrault, who forged dozens of old masters, was jailed on Wednesday for almost 12 years."},
           {silent, "performers and police",
            "The Saltmarsh carnival on Wednesday featured 1,430 dancers and drummers from across the islands.",
            "More than 1,400 police officers were on duty for Wednesday's carnival at Saltmarsh."},
           {silent, "women and men",
            "Thirty-four percent of women told the Lindqvist Institute's pollsters that they sleep badly.",
            "About a third of men complain of poor sleep, according to the Lindqvist Institute's poll."},
           {silent, "a fine and damages",
            "Wessmere Water was fined £2.4m on Wednesday for letting sewage into the River Ault.",
            "Wessmere Water must pay anglers about £2.5 million in damages for polluting the River Ault, a judge "
            "ruled on Wednesday."},
           {silent, "last year and this year",
            "Ashdown University received 41,870 applications for last year's entry, its registrar said.",
            "Nearly 42,000 young people have applied to Ashdown University this year, according to the registrar."},
           {false_conflict, "a part and the whole",
            "Rescuers had brought 48 miners to the surface by Wednesday night after the roof fall at the Kolvar pit.",
            "Around 50 miners were underground when part of the roof came down at the Kolvar pit on Wednesday."},
           {silent, "killed and injured",
            "Twelve people were killed when a coach plunged into a ravine near Santa Brisa on Tuesday.",
            "About a dozen passengers were injured in Tuesday's coach crash in a ravine near Santa Brisa, some of "
            "them critically."},
           {silent, "a length and a wait",
            "Wednesday's extradition hearing for the banker Karl Ostberg lasted 55 minutes.",
            "Lawyers for Ostberg waited nearly an hour on Wednesday for the judge to arrive for the extradition "
            "hearing."},
           {silent, "a smell and an evacuation",
            "A janitor first smelled gas at Pinecrest Elementary at 8:52 a.m. on Wednesday.",
            "Pinecrest Elementary was evacuated shortly before nine on Wednesday morning, the school district said."},
           {silent, "miles to two places",
            "The balloon came down on Wednesday in a wheat field 48 miles north of Garrick.",
            "The balloonists landed safely on Wednesday in a farmer's field nearly 50 miles from Pell City, where "
            "they had taken off."},
           {silent, "two matches",
            "The women's volleyball semifinal at the Dome in Karlsby was watched by 5,912 people on Wednesday.",
            "Almost 6,000 turned out at the Dome in Karlsby on Tuesday for the men's volleyball semi-final."},
           {silent, "two executives",
            "Harbison Energy paid its chief executive, Laura Denholt, $4.87 million in 2025, a filing showed on "
            "Thursday.",
            "The finance director of Harbison Energy, Piers Moncke, earned nearly $5 million in 2025, according to "
            "Thursday's filing."},
           {silent, "the same exact figure",
            "Volunteers planted 1,250 oaks along the old canal at Thornley on Wednesday.",
            "On Wednesday 1,250 young oak trees were put in the ground beside Thornley's disused canal by "
            "volunteers."},
           {silent, "far apart, morning and evening",
            "At least 300 homes in the Oru delta had been flooded by daybreak on Wednesday, officials said.",
            "Some 9,000 homes in the Oru delta were under water by Wednesday evening, according to officials."},
           {silent, "hedged alike",
            "The Ravensholm Museum will return roughly 600 looted artifacts to the island of Tamaro, it said on "
            "Thursday.",
            "Some 600 objects plundered from Tamaro are to go home, the Ravensholm Museum announced on Thursday."},
           {silent, "a cost and a loan",
            "The new ballpark in Cedar Bluff cost $790 million to build, the team said on Wednesday.",
            "The city of Cedar Bluff took out a loan of about $800 million on Wednesday to repair its sewers."},
           {silent, "votes and seats",
            "The Reform Alliance won 49.2 percent of the vote in Sunday's election in Ostrelia.",
            "Almost half of the seats in Ostrelia's new parliament will go to the Reform Alliance after Sunday's "
            "election."},
           {false_conflict, "a city and the country",
            "Rents in Mirstadt rose by 9.6 per cent in 2025, the statistics office said on Thursday.",
            "Nationwide, rents climbed nearly 10 per cent in 2025, according to figures from the statistics office "
            "on Thursday."},
           {silent, "teachers and pupils",
            "The union said 6,180 teachers in Lorne County stayed away from work on Wednesday.",
            "More than 6,000 pupils in Lorne County missed their exams on Wednesday because of the teachers' "
            "walkout."},
           {silent, "a planned and an earlier closure",
            "The main runway at Tarrant airport is to be closed for 29 days from May for resurfacing.",
            "Tarrant airport's main runway was shut for nearly a month last autumn after cracks were found."},
           {false_conflict, "a curtain and an arrival",
            "The curtain rose on “The Glass Bride” at the Alder Opera at 7:06 p.m. on Wednesday.",
            "The understudy reached the Alder Opera shortly after seven on Wednesday evening and sang the second "
            "act of “The Glass Bride.”"},
           {silent, "feet and years",
            "The lighthouse at Gannet Point, 148 feet tall, was sold to a hotelier on Wednesday.",
            "A hotelier on Wednesday bought Gannet Point's lighthouse, which is nearly 150 years old."},
           {silent, "drones and missiles",
            "Zerane's army fired 96 drones at the port of Hadrel in the early hours of Thursday.",
            "Almost 100 missiles were launched at Hadrel by Zerane's forces in the early hours of Thursday."},
           {silent, "patients and vaccinations",
            "Measles has put 203 children in hospital in Quillan province since January, doctors said on Thursday.",
            "About 200 children in Quillan province were vaccinated against measles on Wednesday, the health "
            "ministry said."},
           {silent, "a speed and a stretch of coast",
            "Gusts of 98 miles per hour were measured on Wednesday as Storm Hedda came ashore in Northfirth.",
            "Storm Hedda battered nearly 100 miles of the Northfirth coast on Wednesday, tearing roofs off houses."},
       }},
  };
}

}  // namespace synoptic
