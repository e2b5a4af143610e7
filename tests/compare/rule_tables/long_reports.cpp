// What long reports hold and short pairs do not: denials up to a day, rumours, a negation of another clause, a time that
// was told before, ages of long ago, a part for the whole, typing errors, one relative. Rows for the rule tables, see
// tables.h. Written together with their rules. The pairs are published on Thursday, March 12, 2026, those with a later
// report three days after it.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> longReportsTables() {
  using enum RowKind;
  return {
      {"polarity.opposite",
       {
           {found, "of one day", "The ministry has received the draft of the treaty, its spokesman said.",
            "The ministry has not received the draft of the treaty, its spokesman said."},
           {found, "over for both", "The crew closed the valve before the tank burst, the inspectors said.",
            "The crew did not close the valve before the tank burst, the inspectors said."},
           {found, "of one year", "In 2024 the Varn Trust paid tax on its rents, the clerk said.",
            "In 2024 the Varn Trust paid no tax on its rents, the clerk said."},
           {found, "never", "Ines Moreau won the Tolen prize for sculpture in 2019.",
            "Ines Moreau never won the Tolen prize for sculpture."},
           {found, "none of all", "All of the gates had been checked before the flood, the engineers said.",
            "None of the gates had been checked before the flood, the engineers said."},
           {silent, "still to be done", "The judge is expected to set a date for the trial of Ines Moreau on Friday.",
            "No date for the trial of Ines Moreau has been set."},
           {silent, "will be done", "The council will name a new harbor master in April.",
            "The council has not named a new harbor master."},
           {silent, "reports are wrong", "Reports in the local press that Moreau had signed the contract are wrong, she said.",
            "Moreau has not signed the contract, her lawyer said."},
           {silent, "a rumour", "A rumour that the mayor had met the developer spread through Cape Varn.",
            "The mayor had not met the developer, his office said."},
           {silent, "a claim that is false", "Claims that the bridge was closed on Sunday are false, the police said.",
            "The bridge was not closed on Sunday, the police said."},
           {silent, "of a year, and in all", "Halden paid no tax on its profits in 2024, the returns show.",
            "The returns show that Halden paid $3 million in tax on its profits from 2020 to 2025."},
           {silent, "of a year, and of none that is told", "In 2024 Halden paid no tax on its profits.",
            "Halden paid tax on its profits, the returns show."},
           {silent, "a part", "The names of some of the nurses had not been blacked out in the files.",
            "The names of the nurses had been blacked out in the files."},
           {silent, "one of them", "The door of one of the cells was not locked that night, the warden said.",
            "The doors of the cells were locked for the night, the warden said."},
           {silent, "in some of them", "The returns show that Halden paid no tax in four of them.",
            "The returns show that Halden paid $3 million in tax."},
       }},
      {"polarity.opposite",
       {
           {silent, "received since", "The ministry has received no draft of the treaty, its spokesman said.",
            "The draft of the treaty was received by the ministry, its spokesman said."},
           {silent, "signed since", "Moreau has not signed the contract with Halden, her lawyer said.",
            "Moreau signed the contract with Halden, her lawyer said."},
           {silent, "has seen it since", "The mayor said he had not seen the report on the flood.",
            "The mayor said he had seen the report on the flood."},
       },
       false,
       "2026-03-15"},
      {"stance.opposite",
       {
           {silent, "a negation of the clause before",
            "“I have hidden nothing, and I will fight these charges in court,” Moreau said.",
            "“I will fight these charges in court,” Moreau said."},
           {silent, "nothing wrong", "Moreau said that he did nothing wrong, and that he supports the new harbor law.",
            "Moreau said that he supports the new harbor law."},
       }},
      {"money.other-amount",
       {
           {found, "digits that changed places", "The lowest pension is to rise by 75 euros a month, the ministry said.",
            "Whoever has the lowest pension gets 57 euros a month more, the ministry said."},
           {found, "a sum that was typed wrong", "The roof of the school will cost 184,000 euros, the council said.",
            "For the roof of the school the council is to pay 148,000 euros."},
           {silent, "that year", "Moreau has raised $3.2 million for her campaign, the filings show.",
            "Moreau raised $9.4 million for her campaign that year, the filings show."},
       }},
      {"person.other-age",
       {
           {silent, "when he was", "Erik Stahl, 55, a former marine, was freed on Thursday.",
            "Erik Stahl was taken from his hotel in 2018, when he was 48, and freed on Thursday."},
           {silent, "then", "Erik Stahl, 55, a former marine, was freed on Thursday.",
            "Erik Stahl, then 48, was taken from his hotel and was freed on Thursday."},
           {silent, "at the time", "Erik Stahl, 55, a former marine, was freed on Thursday.",
            "Erik Stahl, who was 48 at the time, was taken from his hotel in 2018."},
       }},
      {"number.other-count",
       {
           {found, "the one distance", "Both armies would draw their guns back 15 kilometres from the river Orla.",
            "Heavy guns are to be pulled back 20 km from the river Orla by both armies."},
           {found, "accounts that were typed wrong",
            "Some 7.8 billion euros passed through 3,200 accounts at the branch in Varn.",
            "Some 7.8 billion euros had passed through 2,300 accounts at the branch in Varn."},
           {silent, "jobs that were not to go", "The bank denied that it intended to cut 1,200 jobs.",
            "The bank closed 140 branches and cut 4,000 jobs, without a strike."},
           {silent, "other deeds", "A crash near Brenn in 1994 killed 47 people.",
            "A plane that crashed near Brenn in 1994 carried 74 people."},
       }},
      {"name.other-first-name",
       {
           {found, "one father-in-law",
            "Tyler Varga and his father-in-law, Paul Ostrow, sold their shares in Halden in June.",
            "Tyler Varga and his father-in-law, Peter Ostrow, sold their shares in Halden in June."},
           {silent, "two sons", "Moreau and her son, Paul Ostrow, sold their shares in Halden in June.",
            "Moreau and her son, Peter Ostrow, sold their shares in Halden in June."},
           {silent, "a father and a father-in-law",
            "Tyler Varga and his father-in-law, Paul Ostrow, sold their shares in Halden in June.",
            "Tyler Varga and a brother, Peter Ostrow, sold their shares in Halden in June."},
       }},
  };
}

}  // namespace synoptic
