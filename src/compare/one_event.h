// one_event: do two days of linked sentences date one event? In: a link, two resolved dates, their slot and its
// strength. Out: true where the verbs they hang on, the words, figures and hours around tell so. Example: "Sentencing
// is set for June 28" / "will be sentenced on June 26"; not "said on Friday" / "pleaded guilty on Wednesday". Covered
// by tests/compare/dates_test.cpp.
#pragma once
#include <cstdint>

#include "compare/slots.h"

namespace synoptic {

// What a finding is worth where verb and claim agree: no other mention of these days speaks against it (gather.cpp).
inline constexpr int kSureEvent = 700;

int64_t daysOf(const Mention& date);

// Day, week, month or year: only dates of one grain exclude each other.
enum class Grain : uint8_t { day, week, month, year, other };
Grain grainOf(const Mention& date);

// The verb a day belongs to: the one that ends right before it ("said late Friday", "reported in Friday's"), else the
// one that facts found.
uint32_t verbOf(const Scene& scene, const Side& side, const Mention& date);

// "from 2007", "since 2007", "back to 2007": where a period begins.
bool beginsPeriod(const Side& side, const Mention& date);

// "ends in March 2029", "runs until March 2029": where a period ends.
bool endsPeriod(const Scene& scene, const Side& side, const Mention& date);

// "ran from April 2019 to August 2025" / "ran between April 2017 and August 2025": one end of a period whose other end
// both tell.
bool endOnePeriod(const LinkView& view, const Mention& left, const Mention& right);

// Both are an end of a period, and not of one thing: "was mayor from 2008 to 2019" / "sat on the council from 1998 to
// 2019".
bool endOtherPeriods(const LinkView& view, const Mention& left, const Mention& right);

// The days hang on two verbs that tell two deeds ("signed in 2015" / "came into force in 2017"), or one on when it was
// said.
bool ofTwoDeeds(const LinkView& view, const Mention& left, const Mention& right);

bool ofOneEvent(const LinkView& view, const Mention& left, const Mention& right, const SlotEvidence& slot,
                int strength);

}  // namespace synoptic
