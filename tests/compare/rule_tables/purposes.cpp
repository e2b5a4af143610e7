// What the same persons or one body gave, spent, earned or paid for one purpose, told in other words: rows for the rule
// tables, see tables.h. Written from the definitions alone, by somebody who did not write the rules. The pairs are
// published on one day, Thursday, March 12, 2026; rows of several sentences stand in the usual frame, nothing else is
// needed.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> purposesTables() {
  using enum RowKind;
  return {
      {"money.other-amount",
       {
           {found, "a couple's charity",
            "Senator Adam Rooke and his wife, Celia, released their tax returns on Tuesday. The Rookes gave $4.1 "
            "million to charity in 2024.",
            "Rooke and his wife opened their books this week. In 2024 the couple made charitable contributions of $2.6 "
            "million, according to the returns."},
           {not_yet_found, "charity, no year told", "The Hallams donated $18 million to charity.",
            "Banker Rory Hallam and his wife live quietly in Oster. They made $33 million in charitable gifts."},
           {not_yet_found, "federal income tax",
            "Governor Lena Straub paid $312,000 in federal income tax for 2024, her campaign said.",
            "Straub put her returns on the web on Monday. Her federal tax bill for 2024 came to $231,000."},
           {not_yet_found, "a salary", "As director of the Oster Zoo, Martin Keel drew a salary of $285,000 last year.",
            "Keel earned $258,000 in 2025 for running the Oster Zoo, public records show."},
           {not_yet_found, "a penalty paid",
            "Halden Chemicals paid a fine of 3.4 million euros over the acid leak in the Mure valley.",
            "Halden Chemicals will not appeal. For the leak that killed the fish in the Mure, the company handed over "
            "a penalty of 4.3 million euros, its lawyer said."},
           {found, "a roof repaired",
            "The town of Tolen spent $640,000 to mend the roof of its concert hall after the hailstorm.",
            "Hail smashed the roof of the concert hall in Tolen. Repairing it cost the town $460,000, the treasurer "
            "said."},
           {not_yet_found, "lobbying",
            "Kestrel Motors poured $7.8 million into lobbying last year, according to disclosure filings.",
            "Kestrel Motors has friends in the capital. The carmaker's spending on lobbyists came to $5.2 million in "
            "2025, the filings show."},
           {not_yet_found, "campaign money on personal items",
            "Prosecutors say Congressman Dale Purvis used $88,000 of campaign money for clothes, holidays and other "
            "personal expenses.",
            "Purvis is accused of robbing his own supporters. He spent $142,000 from his campaign account on personal "
            "items such as clothes and holidays, the indictment says."},
           {not_yet_found, "relief after an earthquake",
            "Norvia has sent 90 million euros in relief to Saro since the earthquake.",
            "The earthquake left thousands homeless in Saro. To help them, the government of Norvia has so far given "
            "60 million euros."},
           {not_yet_found, "scholarships",
            "The Lindqvist Foundation awarded $2.4 million in scholarships to nursing students in 2025.",
            "Student nurses have a friend in the Lindqvist Foundation. It paid out $3.6 million for their scholarships "
            "last year."},
           {found, "legal fees", "The diocese of Grell has paid its lawyers $1.9 million in the abuse cases.",
            "Defending itself in the abuse cases has cost the diocese of Grell $3.1 million in legal fees."},
           {found, "a settlement",
            "Ferncliff Hospital paid the Adair family $5.5 million to settle the suit over the death of their son.",
            "The Adairs dropped their suit over their son's death after Ferncliff Hospital gave them $2.5 million."},
           {not_yet_found, "speeches",
            "Former President Anton Orlov has earned $11 million from speeches since he left office.",
            "Orlov has rarely been at home since his term ended. Speaking fees have brought the former president $6 "
            "million, his spokesman said."},
           {not_yet_found, "a ransom",
            "The shipping company Marlo Line paid pirates a ransom of $3 million for the crew of the tanker Juno.",
            "The sailors of the Juno came home on Sunday. To free them, Marlo Line had handed $1.2 million to the "
            "pirates."},
           {not_yet_found, "an advance for a book",
            "Judge Rita Holm received $900,000 from Larkspur Press as an advance for her memoirs.",
            "Holm has finished her memoirs. Larkspur Press, which will print them in May, paid her an advance of "
            "$600,000."},
           {not_yet_found, "his own money",
            "Businessman Otto Kray put $24 million of his own money into his campaign for governor.",
            "Kray lost the race for governor on Tuesday. He had financed his campaign with $42 million from his own "
            "pocket."},
           {not_yet_found, "police overtime",
            "The city of Oster spent $2.2 million on police overtime during the trade summit.",
            "The trade summit was costly for Oster. The city paid its police officers $3.5 million for extra hours."},
           {not_yet_found, "a fence for the mayor",
            "Mayor Igor Blau had a fence and cameras put up at his house. The city paid $71,000 for them.",
            "City Hall spent $117,000 on the fence and the cameras at Blau's home."},
           {not_yet_found, "a report of nine pages",
            "Consultant Vera Lund was paid $450,000 by the airport in Saro for a report of nine pages.",
            "The airport in Saro ordered a report from Vera Lund and got nine pages. Her fee was $540,000, the "
            "auditors found."},
           {not_yet_found, "income of two spouses",
            "Candidate Elise Warnock and her husband earned $1.3 million in 2024, most of it from his law firm.",
            "Warnock published ten years of tax returns. She and her husband reported an income of $2.1 million for "
            "2024."},
           {not_yet_found, "a library",
            "The late banker Theo Marsh left the university in Halden $60 million for a new library.",
            "A new library will rise on the campus in Halden. In his will, Marsh gave the university $16 million to "
            "build it."},
           {not_yet_found, "a golden handshake",
            "Northway Air dismissed its chief executive, Paul Rask, in January. He left with $8.4 million in "
            "severance.",
            "Northway Air has lost money for years. When it sacked Rask, the airline gave him a severance payment of "
            "$4.8 million."},
           {not_yet_found, "private flights",
            "Minister Ida Feld spent 38,000 pounds of public money on private flights.",
            "Feld apologised in parliament on Wednesday. Her trips in private jets had cost the taxpayer £83,000, she "
            "said."},
           {not_yet_found, "a donor to a party",
            "The Dockworkers' Union gave the Labour Party £750,000 for last year's election.",
            "Labour's biggest donor in the 2025 election was the Dockworkers' Union. It contributed £1.1 million to "
            "the party."},
           {found, "hush money",
            "Coach Pavel Sand paid a former player $130,000 to keep quiet about the brawl in Grell.",
            "Sand bought the silence of a former player after the brawl in Grell for $310,000, prosecutors said."},
           {not_yet_found, "prize money", "Marta Wendt won $310,000 for her victory in the Oster Open on Sunday.",
            "Wendt beat Rosa Talin in the final of the Oster Open. The title earned her $130,000."},
           {found, "back taxes", "The drinks maker Fizzola paid Moravel 95 million euros in back taxes.",
            "Moravel had accused Fizzola of hiding profits abroad. The company settled its tax debt with a payment of "
            "59 million euros."},
           {found, "a burns unit", "Singer Mira Lane donated $2 million to the burns unit of Ferncliff Hospital.",
            "The burns unit at Ferncliff Hospital will get new beds, thanks to a gift of $5 million from Mira Lane."},
           {silent, "state and federal taxes",
            "Governor Lena Straub paid $312,000 in federal income tax for 2024, her campaign said.",
            "Straub put her returns on the web on Monday. Her state income tax for 2024 came to $74,000."},
           {silent, "gifts of two years",
            "Senator Adam Rooke and his wife, Celia, released their tax returns on Tuesday. The Rookes gave $4.1 "
            "million to charity in 2024.",
            "Rooke and his wife opened their books this week. In 2023 the couple made charitable contributions of $2.6 "
            "million."},
           {silent, "one candidate and the other",
            "Candidate Elise Warnock and her husband gave $40,000 to charity in 2024.",
            "Warnock's rival, Otto Kray, released his returns too. He and his wife made charitable donations of "
            "$310,000 in 2024."},
           {silent, "one spouse and both", "Adam Rooke earned $1.2 million in 2024 as a partner in a law firm.",
            "Rooke and his wife reported an income of $1.9 million for 2024."},
           {silent, "a part of the scholarships",
            "The Lindqvist Foundation awarded $2.4 million in scholarships in 2025.",
            "Student nurses have a friend in the Lindqvist Foundation. It paid out $900,000 for their scholarships "
            "last year."},
           {silent, "a rounded sum",
            "Kestrel Motors poured $7.8 million into lobbying last year, according to disclosure filings.",
            "Kestrel Motors has friends in the capital. The carmaker's spending on lobbyists came to $7,812,400 in "
            "2025."},
           {silent, "about so much", "Governor Lena Straub paid about $300,000 in federal income tax for 2024.",
            "Straub put her returns on the web on Monday. Her federal tax bill for 2024 came to $312,000."},
           {silent, "nearly so much", "The Hallams donated nearly $20 million to charity.",
            "Banker Rory Hallam and his wife live quietly in Oster. They made $19.3 million in charitable gifts."},
           {silent, "pledged and given", "After the earthquake Norvia promised Saro 90 million euros in relief.",
            "The earthquake left thousands homeless in Saro. To help them, the government of Norvia has so far given "
            "60 million euros."},
           {silent, "a year and three years", "Kestrel Motors spends $2.6 million a year on lobbying.",
            "Kestrel Motors has friends in the capital. Over three years the carmaker has paid lobbyists $7.8 "
            "million."},
           {silent, "asked for and paid",
            "The Adair family had asked Ferncliff Hospital for $5.5 million over the death of their son.",
            "The Adairs dropped their suit over their son's death after Ferncliff Hospital gave them $2.5 million."},
           {silent, "planned and spent", "The town of Tolen planned to spend $640,000 on the roof of its concert hall.",
            "Hail smashed the roof of the concert hall in Tolen. Repairing it cost the town $460,000, the treasurer "
            "said."},
           {silent, "two years, and their sum",
            "The diocese of Grell paid its lawyers $1.9 million in 2024 and $1.2 million in 2025 in the abuse cases.",
            "Defending itself in the abuse cases has cost the diocese of Grell $3.1 million in legal fees."},
           {silent, "two items, and their sum",
            "Congressman Dale Purvis used campaign money for himself. He spent $88,000 on holidays and $54,000 on "
            "clothes, prosecutors say.",
            "Purvis spent $142,000 from his campaign account on personal items such as clothes and holidays, the "
            "indictment says."},
           {silent, "campaign money for rent and for ads",
            "Congressman Dale Purvis used $88,000 of campaign money to pay the rent of his flat, prosecutors say.",
            "Purvis won a close race in 2024. He spent $1.4 million of campaign money on television ads."},
           {silent, "an average", "Senator Adam Rooke and his wife gave an average of $1.3 million a year to charity.",
            "Rooke and his wife opened their books this week. In 2024 the couple made charitable contributions of $2.6 "
            "million."},
           {silent, "more than", "Former President Anton Orlov has earned more than $10 million from speeches.",
            "Orlov has rarely been at home since his term ended. Speaking fees have brought the former president $11.6 "
            "million."},
           {silent, "at least",
            "The city of Oster spent at least $2 million on police overtime during the trade summit.",
            "The trade summit was costly for Oster. The city paid its police officers $3.5 million for extra hours."},
           {silent, "up to", "The city of Oster will pay up to $4 million for police overtime at the trade summit.",
            "The trade summit was costly for Oster. The city paid its police officers $3.5 million for extra hours."},
           {silent, "another million on top",
            "Singer Mira Lane donated $2 million to the burns unit of Ferncliff Hospital last year.",
            "The burns unit at Ferncliff Hospital will get new beds, thanks to another $1 million from Mira Lane."},
           {silent, "before and after taxes", "Businessman Otto Kray earned $3.2 million in 2024 before taxes.",
            "Kray released his returns on Tuesday. After taxes, his income for 2024 was $2.1 million."},
           {silent, "euros and dollars",
            "Halden Chemicals paid a fine of 3.4 million euros over the acid leak in the Mure valley.",
            "Halden Chemicals will not appeal. For the leak that killed the fish in the Mure, the company handed over "
            "a penalty of $3.9 million."},
           {silent, "a fine and damages",
            "Halden Chemicals paid a fine of 3.4 million euros over the acid leak in the Mure valley.",
            "Halden Chemicals paid the fishermen of the Mure valley 5.1 million euros in damages for the leak, its "
            "lawyer said."},
           {silent, "two parties", "The Dockworkers' Union gave the Labour Party £750,000 for last year's election.",
            "The Greens had few donors in the 2025 election. The Dockworkers' Union contributed £120,000 to the "
            "party."},
           {silent, "two towns", "Norvia has sent 90 million euros in relief to Saro since the earthquake.",
            "The earthquake left thousands homeless in Tolen. To help the town, the government of Norvia has given 25 "
            "million euros."},
           {silent, "raised and spent", "Otto Kray raised $24 million for his campaign for governor.",
            "Kray lost the race for governor on Tuesday. He had spent $19 million on his campaign."},
           {silent, "a quarter and the year",
            "Kestrel Motors poured $1.9 million into lobbying in the fourth quarter of 2025.",
            "Kestrel Motors has friends in the capital. The carmaker's spending on lobbyists came to $7.8 million in "
            "2025."},
           {silent, "spent and paid back",
            "Minister Ida Feld has paid back £38,000 that was spent on her private flights.",
            "Feld apologised in parliament on Wednesday. Her trips in private jets had cost the taxpayer £83,000, she "
            "said."},
           {silent, "it was not that sum",
            "Coach Pavel Sand did not pay a former player $310,000 to keep quiet about the brawl in Grell, his lawyer "
            "said.",
            "Sand bought the silence of a former player after the brawl in Grell for $130,000, prosecutors said."},
           {silent, "offered and paid by another",
            "Larkspur Press offered Judge Rita Holm $900,000 as an advance for her memoirs.",
            "Holm has finished her memoirs. Fenwick Books, which will print them in May, paid her an advance of "
            "$600,000."},
           {silent, "each and together",
            "Each of the three widows received $200,000 from Drummond Mining after the blast in Grell.",
            "Drummond Mining paid the widows $600,000 after their husbands died in the blast in Grell."},
           {silent, "a salary and a bonus",
            "As director of the Oster Zoo, Martin Keel drew a salary of $285,000 last year.",
            "Keel ran the Oster Zoo for 12 years. In 2025 the zoo paid him a bonus of $60,000."},
           {silent, "before the raise", "As director of the Oster Zoo, Martin Keel draws a salary of $285,000.",
            "The board of the Oster Zoo gave Keel a raise in January. He had earned $258,000 a year until then."},
           {silent, "a tax and a refund", "Governor Lena Straub paid $312,000 in federal income tax for 2024.",
            "Straub put her returns on the web on Monday. She got a federal tax refund of $41,000 for 2024."},
           {silent, "income and taxes", "Candidate Elise Warnock and her husband earned $1.3 million in 2024.",
            "Warnock published ten years of tax returns. She and her husband paid $402,000 in taxes for 2024."},
           {silent, "a company and its trade group",
            "Kestrel Motors poured $7.8 million into lobbying last year, according to disclosure filings.",
            "Kestrel Motors belongs to the Carmakers' League. The league's spending on lobbyists came to $12 million "
            "in 2025."},
           {silent, "lent and given", "Otto Kray lent his campaign for governor $24 million of his own money.",
            "Kray lost the race for governor on Tuesday. He had also given his campaign $2 million from his own "
            "pocket."},
           {silent, "the insurers paid the rest",
            "Mending the roof of the concert hall in Tolen after the hailstorm cost $640,000.",
            "Hail smashed the roof of the concert hall in Tolen. The town paid $460,000 for the repairs and its "
            "insurers the rest."},
           {silent, "a sum that was corrected",
            "Congressman Dale Purvis spent $88,000 from his campaign account on personal items, prosecutors first "
            "said. On Monday they raised the sum to $142,000.",
            "Purvis is accused of robbing his own supporters. He used $142,000 of campaign money for clothes, holidays "
            "and other personal expenses."},
           {silent, "two leaks",
            "Halden Chemicals paid a fine of 3.4 million euros over the acid leak in the Mure valley last year.",
            "Halden Chemicals had been punished before. After a chlorine leak in Lund in 2017 the company paid a "
            "penalty of 1.2 million euros."},
           {silent, "cut by so much", "Kestrel Motors poured $7.8 million into lobbying last year.",
            "Kestrel Motors is saving money. The carmaker cut its spending on lobbyists by $2.6 million in 2025."},
           {silent, "millions", "Former President Anton Orlov has earned millions of dollars from speeches.",
            "Orlov has rarely been at home since his term ended. Speaking fees have brought the former president $6 "
            "million."},
           {silent, "between so much and so much",
            "The diocese of Grell has paid its lawyers between $1 million and $5 million in the abuse cases.",
            "Defending itself in the abuse cases has cost the diocese of Grell $3.1 million in legal fees."},
           {silent, "three quarters of a million",
            "The Dockworkers' Union gave the Labour Party three quarters of a million pounds for last year's election.",
            "Labour's biggest donor in the 2025 election was the Dockworkers' Union. It contributed £750,000 to the "
            "party."},
           {silent, "the same sum in other words",
            "Northway Air dismissed its chief executive, Paul Rask, in January. He left with $4.8 million in "
            "severance.",
            "Northway Air has lost money for years. When it sacked Rask, the airline gave him a severance payment of "
            "$4.8 million."},
           {silent, "taxes and charity", "The Hallams paid $18 million in taxes.",
            "Banker Rory Hallam and his wife live quietly in Oster. They made $33 million in charitable gifts."},
           {silent, "their foundation gave",
            "The Hallams donated $18 million to charity in 2024, their tax return shows.",
            "Banker Rory Hallam and his wife live quietly in Oster. Their foundation made grants of $33 million to "
            "charities in 2024."},
           {silent, "last year's and a lifetime's gifts", "The Hallams donated $18 million to charity last year.",
            "Banker Rory Hallam and his wife live quietly in Oster. In their lifetime they have made $133 million in "
            "charitable gifts."},
           {silent, "first and second place", "Marta Wendt won $310,000 for her victory in the Oster Open on Sunday.",
            "Wendt beat Rosa Talin in the final of the Oster Open. Second place earned Talin $155,000."},
           {silent, "two spouses apart", "Senator Adam Rooke gave $200,000 to the children's hospital in Halden.",
            "The children's hospital in Halden has many donors. Rooke's wife, Celia, gave it $350,000."},
           {silent, "a first instalment",
            "Northway Air gave its sacked chief executive, Paul Rask, $8.4 million in severance.",
            "Northway Air has lost money for years. It paid Rask a first instalment of $2.8 million of his severance "
            "in January."},
           {silent, "a fence and a kitchen", "The city paid $71,000 for a fence at the house of Mayor Igor Blau.",
            "City Hall spent $117,000 on a new kitchen at Blau's home."},
           {silent, "lawyers and victims", "The diocese of Grell has paid its lawyers $1.9 million in the abuse cases.",
            "The abuse cases have been costly for the diocese of Grell. It has paid the victims $14 million."},
           {false_conflict, "before the appeal",
            "A court in Halden fined the drinks maker Fizzola 95 million euros for tax fraud.",
            "Fizzola won its appeal in part. In the end the company paid a fine of 59 million euros for tax fraud."},
       }},
  };
}

}  // namespace synoptic
