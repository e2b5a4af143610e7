// How long what a story has one of went on, the price of one of a kind, a whole sum with its part, who was on board a
// day later, and the verb of "set free": rows for the rule tables, see tables.h. Written before their rules were tried
// (once_lengths.cpp, sums.cpp, figures.cpp, updates.cpp, the tags of facts); the rules were known.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> pricesAndLengthsTables() {
  using enum RowKind;
  return {
      {"duration.other-length",
       {
           {found, "an eruption", "The eruption began at 5:42 a.m. and lasted 77 minutes, the office said.",
            "The eruption went on for 38 minutes."},
           {found, "a blackout", "The blackout, which lasted four hours, began shortly after noon.",
            "The six-hour blackout stopped trams and lifts."},
           {found, "a siege", "The siege of the bank lasted nine hours.",
            "Police ended the 14-hour siege of the bank before dawn."},
           {found, "a speech", "Her speech lasted 50 minutes.", "In a 90-minute speech she spoke of the harbour."},
           {found, "a spacewalk", "The spacewalk took seven hours.",
            "The two came back after a spacewalk that lasted five hours."},
           {found, "a ceremony", "The ceremony, held in the rain, went on for 40 minutes.",
            "The ceremony lasted two hours and ended with a hymn."},
           {silent, "two eruptions", "The eruption lasted 77 minutes.",
            "The second eruption went on for 38 minutes and was weaker."},
           {false_conflict, "an eruption of years ago", "The eruption lasted 77 minutes.",
            "In 2010 the eruption lasted 38 minutes."},
           {silent, "another thing took so long", "The eruption lasted 77 minutes.",
            "After the eruption the evacuation took three hours."},
           {silent, "roughly", "The eruption lasted 38 minutes.", "The eruption lasted about 40 minutes."},
           {false_conflict, "rounded", "The eruption lasted 58 minutes.", "The eruption lasted an hour."},
           {false_conflict, "so far", "The siege has lasted nine hours.", "So far the siege has lasted 14 hours."},
           {silent, "planned", "The ceremony lasted two hours.", "The ceremony is to last one hour."},
           {silent, "of two towns", "The blackout in Varn lasted four hours.",
            "The blackout in Tolen lasted nine hours."},
           {silent, "two speakers", "The speech of Emil Brandt lasted 50 minutes.",
            "The speech of Pavel Orlov lasted 20 minutes."},
           {silent, "two days", "The blackout on Monday lasted four hours.",
            "The blackout on Tuesday lasted nine hours."},
           {false_conflict, "of some", "The blackout lasted four hours.",
            "For some households the blackout lasted nine hours."},
           {silent, "when into it", "The siege lasted nine hours.", "A shot was heard two hours into the siege."},
       }},
      {"money.other-amount",
       {
           {not_yet_found, "a share in cash", "The Norvian group will pay 430p in cash for each share.",
            "Owners of the firm will receive 521 pence in cash per share."},
           {not_yet_found, "a barrel", "The price cap for crude oil is lowered from $60 to $52 per barrel.",
            "The new price cap for crude oil is $47 a barrel."},
           {found, "a whole with its part", "The trial cost $381 million, of which $120 million came from a fund.",
            "The total cost of the trial was $190 million."},
           {silent, "earnings and a dividend", "The firm earned 41 cents a share in the quarter.",
            "The firm will pay a dividend of 12 cents a share for the quarter."},
           {silent, "an offer and the market", "The group offers 430p in cash for each share of the firm.",
            "The firm's stock closed at 321p a share."},
           {silent, "a cap and a market", "The price cap for crude oil is $52 a barrel.",
            "Crude oil was sold at $71 a barrel on Wednesday."},
           {silent, "tickets for two", "Tickets for adults cost 12 crowns each.",
            "Tickets for children cost five crowns each."},
           {silent, "a part of the whole", "The bridge cost $381 million, of which $120 million came from a fund.",
            "A fund paid $120 million for the bridge."},
           {silent, "wages of two trades", "Nurses will get 31 crowns an hour under the deal.",
            "Doctors will get 58 crowns an hour under the deal."},
       }},
      {"number.other-count",
       {
           {found, "set free", "In exchange for the seven, Zerrane set free 45 jailed members of the movement.",
            "In exchange for the seven, Zerrane set free 22 jailed members of the movement."},
           {found, "cut, behind a name", "Norland cut 300 jobs at the mill last month.",
            "Norland cut 450 jobs at the mill last month."},
           {found, "counts of fraud, with another age",
            "Helen Cartwell, 52, pleaded guilty in November to twelve counts of fraud.",
            "Helen Cartwell, 54, pleaded guilty to nine counts of fraud in November."},
           {silent, "two persons, with their ages", "Helen Cartwell, 52, pleaded guilty to twelve counts of fraud.",
            "Martin Poe, 61, pleaded guilty to nine counts of fraud."},
           {silent, "evacuated by and by", "A helicopter took 20 passengers off the ferry by noon.",
            "A helicopter took 46 passengers off the ferry, the crew said in the evening."},
       }},
  };
}

}  // namespace synoptic
