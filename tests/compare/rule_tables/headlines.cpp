// A headline against the figures of its own text: rows for the rule tables, see tables.h. Written from the definition
// alone, by somebody who did not write the rule.
// Left and right are whole articles. What is tested stands in the left one; the right one reports the same event with
// hardly a figure, so that it can contradict nothing.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> headlinesTables() {
  using enum RowKind;
  return {
      {"headline.own-text",
       {
           {found, "the dead",
            "Nine killed in silo blast in Saro\n\nEleven people were killed on Tuesday when dust exploded in a grain "
            "silo in Saro, the fire service said. Windows broke all along the harbour.",
            "Blast tears through silo in Saro\n\nAn explosion in a grain silo in Saro killed several people, the fire "
            "service said."},
           {found, "a fine",
            "Brewer fined $4.5 million for poisoned stream\n\nA court in Halden ordered the brewer Kestrel to pay a "
            "fine of $5.4 million for spilling lye into a stream. The company will appeal.",
            "Brewer punished over stream\n\nThe brewer Kestrel was fined by a court in Halden for spilling lye into a "
            "stream."},
           {not_yet_found, "a turnout",
            "Turnout in Estria falls to 37 percent\n\nEstria elected a new assembly on Sunday. Turnout was 47 percent, "
            "the election commission said, the lowest since the war.",
            "Few vote in Estria\n\nTurnout was low when Estria elected a new assembly on Sunday."},
           {not_yet_found, "a strike",
            "Dockers end six-week strike\n\nThe dockers of Tolen went back to work on Monday. Their strike had lasted "
            "nine weeks and emptied the shops of fruit.",
            "Fruit is back in Tolen\n\nThe dockers of Tolen have ended their strike and gone back to work."},
           {not_yet_found, "a prison term",
            "Treasurer jailed for seven years\n\nA judge in Grell sentenced the treasurer, Ida Feld, to five years in "
            "prison on Wednesday for taking money from the hospital fund.",
            "Treasurer goes to prison\n\nIda Feld, the treasurer, was sent to prison by a judge in Grell."},
           {found, "a price",
            "Museum pays $820,000 for lost Brenner\n\nThe City Museum of Oster has bought a lost painting by Ida "
            "Brenner for $280,000. It had hung in a kitchen for decades.",
            "Lost Brenner comes home\n\nThe City Museum of Oster has bought a painting by Ida Brenner that had hung in "
            "a kitchen."},
           {not_yet_found, "jobs",
            "Tern Shipyards to cut 1,400 jobs\n\nTern Shipyards will lay off workers at both of its docks. The company "
            "said on Tuesday that 1,040 jobs would go by the summer.",
            "Layoffs at Tern Shipyards\n\nTern Shipyards will lay off workers by the summer, it said on Tuesday."},
           {silent, "a number that says which one",
            "Fire aboard ferry on line 7\n\nA fire broke out aboard a ferry on its way to Saro on Tuesday. Eleven "
            "people "
            "were brought ashore from the ferry, the coast guard said.",
            "Ferry on fire off Saro\n\nThe coast guard brought people ashore from a ferry that was on fire."},
           {found, "those rescued",
            "4 hikers rescued from Mount Grell\n\nRescuers brought six hikers down from Mount Grell in the night. All "
            "six hikers were cold but unhurt, the police said.",
            "Hikers safe after night on Mount Grell\n\nRescuers brought a group of hikers down from Mount Grell."},
           {found, "aid",
            "Norvia pledges 300 million euros to flood towns\n\nThe government of Norvia will give 500 million euros "
            "to the towns hit by the flood, Premier Clara Voss said on Wednesday.",
            "Norvia promises help after flood\n\nPremier Clara Voss promised the flood towns money from the "
            "government."},
           {found, "a key rate",
            "Moravel's bank lifts key rate to 5.25%\n\nThe central bank of Moravel raised its key rate to 4.75 percent "
            "on Thursday. Governor Marta Wendt spoke of a cautious step.",
            "Moravel's bank acts on prices\n\nThe central bank of Moravel raised its key rate on Thursday."},
           {found, "a delay",
            "Flight lands in Oster after 14-hour delay\n\nPassengers of a Kestrel Air flight to Oster slept on the "
            "floor of the terminal. Their flight landed after a delay of 19 hours.",
            "Passengers sleep on floor\n\nA Kestrel Air flight to Oster landed after a long delay."},
           {found, "arrests in other words",
            "Police arrest 23 after derby riot\n\nFans threw benches after the derby in Halden on Sunday. Police "
            "arrested 32 people, most of them from out of town, a spokeswoman said.",
            "Riot after derby\n\nPolice made arrests in Halden on Sunday when fans threw benches after the derby."},
           {not_yet_found, "a majority",
            "Blau elected mayor by 212 votes\n\nIgor Blau is the new mayor of Saro. He won the runoff on Sunday by 121 "
            "votes, after a count that went on past midnight.",
            "Blau is mayor of Saro\n\nIgor Blau narrowly won the runoff in Saro on Sunday."},
           {not_yet_found, "deep in the text",
            "Fire destroys 40 homes in Tolen\n\nA fire that began in a bakery swept through the old town of Tolen on "
            "Monday. Mayor Anna Reiss thanked the crews.\n\nThe wind dropped only at dawn. By then the fire had "
            "destroyed 64 homes.",
            "Fire in old town of Tolen\n\nA fire swept through the old town of Tolen on Monday after it began in a "
            "bakery."},
           {found, "fares",
            "Tram fares to rise 12 percent\n\nThe transport authority of Oster will raise tram fares by 8 percent in "
            "April, it said on Wednesday. Students pay the old price.",
            "Trams to cost more\n\nThe transport authority of Oster will raise tram fares in April."},
           {found, "a school shut",
            "School shut for three days after gas leak\n\nThe school in Grell was shut for five days after a gas leak "
            "in the kitchen. It opened again on Tuesday, the principal said.",
            "School in Grell opens again\n\nThe school in Grell opened again on Tuesday after a gas leak in its "
            "kitchen."},
           {silent, "a rounded sum",
            "Hospital in Tolen gets $14 million\n\nThe heirs of the shipowner Max Korda have given $13,812,400 to the "
            "hospital in Tolen, the trustees said.",
            "Gift for hospital in Tolen\n\nThe heirs of Max Korda have given money to the hospital in Tolen."},
           {silent, "a rounded count",
            "Flood drives 200 from homes in Saro\n\nThe flood in Saro forced 197 people from their homes, the Red Star "
            "relief group said.",
            "Homes in Saro under water\n\nThe flood in Saro forced people from their homes."},
           {silent, "more than",
            "More than 1,000 nurses march in Halden\n\nIn Halden 1,260 nurses marched for better pay on Tuesday, the "
            "police said.",
            "Nurses march in Halden\n\nNurses marched through Halden on Tuesday for better pay."},
           {silent, "hedged",
            "Nearly 70 hurt in ferry collision\n\nTwo ferries collided off Oster in fog. Sixty-eight passengers were "
            "hurt, most of them lightly.",
            "Ferries collide off Oster\n\nPassengers were hurt when two ferries collided in fog off Oster."},
           {silent, "feared dead",
            "15 feared dead in quarry\n\nAt least 12 people died when a wall of rock fell in a quarry near Grell. "
            "Three others were still missing on Wednesday.",
            "Rock falls in quarry\n\nWorkers died when a wall of rock fell in a quarry near Grell."},
           {silent, "dead and hurt",
            "Three dead in tram crash\n\nThe driver and two passengers of a tram died when it left the rails in Oster "
            "on Monday. Seventeen people were hurt.",
            "Tram leaves rails in Oster\n\nPeople died and others were hurt when a tram left the rails in Oster on "
            "Monday."},
           {silent, "a part of the dead",
            "Two Norvians killed in hotel fire\n\nSeven people were killed in a fire in a hotel in Saro. A couple from "
            "Norvia were among them, the consul said.",
            "Fire in hotel in Saro\n\nA fire in a hotel in Saro killed guests from several countries."},
           {silent, "children among them",
            "Five children die in hostel fire\n\nA fire in a hostel in Tolen killed 14 people on Sunday, five of them "
            "children.",
            "Hostel burns in Tolen\n\nA fire in a hostel in Tolen killed people on Sunday."},
           {silent, "another year",
            "Harbour Bank profit climbs to $3.1 billion\n\nThe Harbour Bank earned more than ever in 2025. Its profit "
            "had been $2.6 billion in 2024.",
            "Good year for Harbour Bank\n\nThe Harbour Bank earned more than ever in 2025."},
           {silent, "the total comes out of parts",
            "21 die in two attacks\n\nFourteen people died when a bomb went off in the market of Halden on Monday.\n\n"
            "Seven more died an hour later at the station, the army said.",
            "Bombs in Halden\n\nBombs went off in the market and at the station of Halden on Monday."},
           {silent, "figures of other things",
            "Three lawyers quit dam inquiry\n\nFive witnesses were to be heard this week by the inquiry into the dam "
            "at Grell. Its chair, Ruth Abel, said the resignations of the lawyers would not stop it.",
            "Dam inquiry loses lawyers\n\nLawyers have quit the inquiry into the dam at Grell, which Ruth Abel "
            "chairs."},
           {silent, "old and new trams",
            "Ten trams for Oster\n\nOster has ordered ten trams, the mayor said. The 14 trams that run today are to be "
            "scrapped.",
            "Oster orders trams\n\nOster has ordered trams to replace those that run today, the mayor said."},
           {silent, "a fine and damages",
            "Brewer to pay $8 million over stream\n\nThe brewer Kestrel was ordered to pay a fine of $2 million and "
            "damages of $6 million for spilling lye into a stream.",
            "Brewer punished over stream\n\nThe brewer Kestrel must pay for spilling lye into a stream."},
           {silent, "two figures in the lead",
            "14 hurt in bus crash near Tolen\n\nTwo people were killed and 14 injured when a bus overturned near Tolen "
            "on Tuesday.",
            "Bus overturns near Tolen\n\nA bus overturned near Tolen on Tuesday, and people were killed."},
           {silent, "the toll has risen",
            "Death toll in mine rises to 18\n\nRescuers found three more bodies on Wednesday in the mine at Saro. On "
            "Tuesday the death toll had stood at 15.",
            "More bodies found in mine\n\nRescuers found more bodies in the mine at Saro on Wednesday."},
           {silent, "what is sought and what the law allows",
            "Prosecutor asks for 12 years for treasurer\n\nThe treasurer, Ida Feld, faces up to 20 years in prison "
            "under the law of Norvia. Her lawyer asked the judge for mercy.",
            "Treasurer's trial nears end\n\nThe lawyer of the treasurer, Ida Feld, asked the judge for mercy."},
           {silent, "a score and goals",
            "Rovers win 3-1 in Oster\n\nMilan Duka scored two goals in the first half, and Rovers won the derby. A "
            "third goal came from a corner.",
            "Rovers win derby\n\nRovers won the derby in Oster, and Milan Duka scored."},
           {silent, "youth and all",
            "Unemployment in Estria at 6 percent\n\nAmong those under 25, unemployment in Estria was 14 percent in "
            "February, the labour office said. It called the overall figure stable.",
            "Labour office sees no change in Estria\n\nUnemployment in Estria was stable in February, the labour "
            "office said."},
           {silent, "the old price and a cut",
            "Ferry ticket to cost $9\n\nA ticket for the ferry from Oster to Saro has cost $12 since 2019. In April "
            "the price falls by a quarter, the Harbour Authority said.",
            "Cheaper ferry\n\nThe ferry from Oster to Saro will be cheaper from April, the Harbour Authority said."},
           {silent, "another unit",
            "Talks on canal last two hours\n\nThe ministers talked about the canal for 120 minutes on Tuesday and then "
            "had lunch.",
            "Ministers talk about canal\n\nThe ministers talked about the canal on Tuesday before they had lunch."},
           {silent, "about half",
            "Half of voters stay at home in Moravel\n\nTurnout in Moravel was 51 percent on Sunday, the election "
            "commission said.",
            "Moravel votes\n\nMoravel voted on Sunday, the election commission said."},
       },
       true},
  };
}

}  // namespace synoptic
