// Former values, parts told one after the other, times that were over, places that stayed open: rows for the rule
// tables, see tables.h. Written together with their rules (figures.cpp, updates.cpp, open_or_shut.cpp), after six
// invented sets had shown the false ones; no blind measure.
#include "compare/rule_tables/tables.h"

namespace synoptic {

std::vector<RuleTable> partsAndStatesTables() {
  using enum RowKind;
  return {
      {"money.other-amount",
       {
           {silent, "what it was lowered from", "The ceiling for a barrel of oil is lowered from $60 to $52.",
            "The oil ceiling of $52 a barrel has no meaning, Isayev said."},
       }},
      {"number.other-count",
       {
           {silent, "parts told one after the other",
            "She was tested 14 times on behalf of the federation and nine times on behalf of the agency.",
            "She was tested 23 times in twelve months."},
       }},
      {"quantity.update",
       {
           {silent, "one of two groups",
            "Eleven children in the vaccine group died during the trial, and 19 in the control group.",
            "Sadly, 30 children died in the course of the trial."},
           {found, "people in hospital", "Nine people were in critical condition on Tuesday evening, the clinic said.",
            "Five people remain in a critical condition."},
       },
       false,
       "2026-03-14"},
      // a part of the year that was over is no running count
      {"percent.other-share",
       {
           {found, "growth in the first half", "The economy grew by 1.8 percent in the first half of the year.",
            "The economy grew by 3.1 percent in the first half of the year, the statistics office said."},
       },
       false,
       "2026-03-14"},
      {"polarity.antonym",
       {
           {found, "an airport", "Corga airport stayed open on emergency power but cancelled 64 flights.",
            "When the lights went out, Corga airport was closed for five hours."},
           {found, "schools", "Schools within ten miles were shut.",
            "All schools in the district have remained open, with police at the gates."},
           {found, "open to traffic", "The bridge over the Sorne remained open to traffic.",
            "The bridge over the Sorne has been shut since the quake."},
           {found, "since a day", "The school in Tolen stayed open.",
            "The school in Tolen has been closed since Monday."},
           {silent, "over two rivers", "The bridge over the Sorne remained open to traffic.",
            "The bridge over the Tarn has been shut since the quake."},
           {silent, "the names behind", "The border with Norvia stayed open.", "The border with Sulia was closed."},
           {silent, "open to some", "The port stayed open to fishing boats.", "The port was closed."},
           {silent, "two airports", "Corga airport stayed open.", "Lannes airport was closed for five hours."},
           {silent, "some schools", "Some schools were shut.", "Schools have remained open."},
           {silent, "for lorries", "The bridge was closed to lorries.", "The bridge remained open."},
           {silent, "until an hour", "The museum was closed until noon.", "The museum stayed open."},
           {silent, "two days", "On Monday the border was closed.", "On Tuesday the border stayed open."},
       }},
  };
}

}  // namespace synoptic
