// dates: the recognisers of dates and clock times: rows for the table of facts.cpp, tried before the numbers. A date
// gets its interval, resolved against the publication date by the tense of its verb; what was not written is flagged
// implied. Example: "will travel Thursday", published 2026-01-21, is 2026-01-22, implied; "8 p.m." is time T20:00.
// Covered by tests/facts/dates.cpp.
#pragma once
#include <span>

#include "facts/scan.h"

namespace synoptic {

std::span<const Recogniser> dateRecognisers();

// Refiner: marks a date in brackets that is another weekday than the one before it ("Thursday (October 27th)").
void checkWeekdays(Scan& scan);

// Refiner: marks a day that lies before the day of publication and yet is still to come in the text ("will meet on
// Jan. 22" in an article of Jan. 26): it was written earlier than it says, or has the day wrong.
void checkTenses(Scan& scan);

}  // namespace synoptic
