// question_tables: how a question begins, the kinds of value that it asks for, and lists of words that have a part in
// it. Private to question.cpp. Example: "how many" asks for figures that count the next noun.
#pragma once
#include <array>
#include <initializer_list>
#include <string_view>

#include "study/question.h"

namespace synoptic {

inline constexpr Kinds kinds(std::initializer_list<FactKind> list) {
  Kinds set = 0;
  for (const FactKind kind : list) set |= kindBit(kind);
  return set;
}

inline constexpr Kinds kDays = kinds({FactKind::date, FactKind::time});
inline constexpr Kinds kFigures = kinds({FactKind::number, FactKind::money, FactKind::percent, FactKind::ordinal});
inline constexpr Kinds kNumber = kinds({FactKind::number});
inline constexpr Kinds kMoney = kinds({FactKind::money});
inline constexpr Kinds kSum = kMoney | kinds({FactKind::number});
inline constexpr Kinds kPercent = kinds({FactKind::percent});
inline constexpr Kinds kBodies = kinds({FactKind::organisation, FactKind::name});
inline constexpr Kinds kWho =
    kinds({FactKind::person, FactKind::organisation, FactKind::name, FactKind::list, FactKind::role});

inline constexpr Kinds kPeople = kinds({FactKind::person, FactKind::list, FactKind::role});

// How a question begins, the longer beginnings first.
struct Lead {
  std::string_view first, second;
  Kinds wanted;
  bool counts;  // the next noun is what is counted
};
inline constexpr auto kLeads = std::to_array<Lead>({
    {"how", "many", kFigures, true},
    {"how", "much", kFigures, false},
    {"how", "long", kinds({FactKind::duration}), false},
    {"how", "often", kFigures, false},
    {"how", "old", kinds({FactKind::number, FactKind::duration, FactKind::ordinal}), false},
    {"how", "fast", kNumber, false},
    {"how", "tall", kNumber, false},
    {"how", "far", kNumber, false},
    {"how", "deep", kNumber, false},
    {"how", "wide", kNumber, false},
    {"how", "heavy", kNumber, false},
    {"how", "hot", kNumber, false},
    {"how", "cold", kNumber, false},
    {"how", "high", kFigures, false},
    {"how", "big", kFigures, false},
    {"how", "large", kFigures, false},
    {"how", "strong", kFigures, false},
    {"how", "serious", kFigures, false},
    {"how", "severe", kFigures, false},
    {"how", "expensive", kMoney, false},
    {"how", "costly", kMoney, false},
    {"how", "rich", kMoney, false},
    {"how", "wealthy", kMoney, false},
    {"what", "time", kinds({FactKind::time}), false},
    {"what", "day", kDays, false},
    {"which", "day", kDays, false},
    {"what", "date", kDays, false},
    {"which", "date", kDays, false},
    {"what", "percentage", kinds({FactKind::percent}), false},
    {"what", "share", kinds({FactKind::percent}), false},
    {"what", "place", kinds({FactKind::place}), false},
    {"which", "country", kinds({FactKind::place}), false},
    {"which", "city", kinds({FactKind::place}), false},
    {"since", "when", kDays, false},
    {"until", "when", kDays, false},
    {"when", "", kDays, false},
    {"who", "", kWho, false},
    {"whom", "", kWho, false},
    {"where", "", kinds({FactKind::place}), false},
    {"how", "", 0, false},
    {"what", "", 0, false},
    {"which", "", 0, false},
    {"why", "", 0, false},
    {"whose", "", kWho, false},
});

// "How long did it take", "what happened": verbs that the texts have no reason to use.
inline constexpr auto kLight = std::to_array<std::string_view>(
    {"take", "last", "happen", "occur", "come", "go", "get", "place", "long", "much", "many", "use", "involve",
     // when it is asked about, or how exactly: no text has a reason to say so
     "now", "currently", "already", "still", "exactly", "far", "altogether", "overall", "actually", "ever", "finally",
     "eventually", "again", "roughly", "approximately", "originally", "usually", "normally", "away", "suppose",
     "supposedly", "allegedly", "entirely", "time"});

// "How big", "how strong": of what is measured so the texts have a figure right beside it, and not the word.
inline constexpr auto kSizes = std::to_array<std::string_view>({"big", "large", "strong", "serious", "severe"});
inline constexpr auto kSizeNouns = std::to_array<std::string_view>({"area", "size", "amount", "sum", "bill"});

// "How much has it fallen": by so much, rather than from what.
inline constexpr auto kChanges = std::to_array<std::string_view>(
    {"fall", "drop", "decline", "decrease", "shrink", "rise", "increase", "grow", "climb", "gain", "lose", "slip"});

// "How did they get in".
inline constexpr auto kWays =
    std::to_array<std::string_view>({"in", "into", "out", "away", "through", "inside", "there"});

// "How far could people feel it": anybody.
inline constexpr auto kAnybody =
    std::to_array<std::string_view>({"people", "everyone", "anyone", "anybody", "someone", "somebody"});

// "Which group said so": as good as "who".
inline constexpr auto kAnyBody = std::to_array<std::string_view>(
    {"group", "organization", "organisation", "institution", "body", "company", "firm"});
inline constexpr auto kAnyone = std::to_array<std::string_view>({"person", "people", "politician", "official"});
inline constexpr auto kMembers = std::to_array<std::string_view>({"member", "people", "person", "official"});

// "Where is she going" asks for where she goes.
inline constexpr auto kGoings = std::to_array<std::string_view>({"come", "go"});

// "Where was the ship bound": to or for which place.
inline constexpr auto kHeadings =
    std::to_array<std::string_view>({"go", "head", "travel", "fly", "sail", "drive", "bound", "flee", "transfer"});

// Of these a sum of money is told also by a text that has none of them ("a $40 ticket").
inline constexpr auto kMoneyVerbs =
    std::to_array<std::string_view>({"cost", "spend", "pay", "price", "worth", "charge", "buy", "get"});
// "How much ransom": what is paid so is a sum, whatever the text calls it.
inline constexpr auto kMoneyNouns =
    std::to_array<std::string_view>({"cash", "compensation", "funding", "money", "prize", "ransom"});
inline constexpr auto kRareSums = std::to_array<std::string_view>({"ransom"});
// Of these only a sum of money is told, but the text must have them.
inline constexpr auto kSumVerbs = std::to_array<std::string_view>(
    {"earn", "receive", "owe", "donate", "fine", "lend", "borrow", "invest", "sell", "claim", "demand", "offer"});
// "How many years": a length of time.
inline constexpr auto kTimes =
    std::to_array<std::string_view>({"second", "minute", "hour", "day", "week", "month", "year"});

inline constexpr auto kTells =
    std::to_array<std::string_view>({"say", "report", "tell", "write", "publish", "claim", "interview", "quote"});

// Who does so to something says what it is.
inline constexpr auto kSays = std::to_array<std::string_view>(
    {"acknowledge", "announce", "argue", "call", "claim", "confirm", "describe", "insist", "promise", "say", "state",
     "suggest", "tell", "term", "think", "threaten", "warn"});
// "What did she say": any verb of speech will do.
inline constexpr auto kPlainSays = std::to_array<std::string_view>({"say", "tell", "think", "state", "claim"});
// "Who called it a roadmap": whoever said that it is one.
inline constexpr auto kNamings = std::to_array<std::string_view>({"call", "describe", "label", "term"});

inline constexpr auto kMonthNames =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});
inline constexpr auto kWeekdayNames =
    std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

// "By how much", "until when".
inline constexpr auto kBefore = std::to_array<std::string_view>(
    {"by", "to", "from", "at", "in", "on", "for", "of", "with", "about", "under", "after", "before"});

// "What was the tax rate in …": what the head of the first noun phrase asks for.
struct Head {
  std::string_view noun;
  Kinds wanted;
};
inline constexpr auto kHeads = std::to_array<Head>({
    {"age", kinds({FactKind::number, FactKind::duration, FactKind::ordinal})},
    {"agency", kBodies},
    {"amount", kSum},
    {"city", kinds({FactKind::place})},
    {"company", kBodies},
    {"cost", kMoney},
    {"country", kinds({FactKind::place})},
    {"date", kDays},
    {"day", kDays},
    {"fee", kMoney},
    {"fine", kMoney},
    {"length", kinds({FactKind::duration, FactKind::number})},
    {"month", kDays},
    {"newspaper", kBodies},
    {"number", kFigures},
    {"outlet", kBodies},
    {"paper", kBodies},
    {"party", kBodies},
    {"price", kMoney},
    {"rate", kPercent | kFigures},
    {"salary", kMoney},
    {"speed", kNumber},
    {"time", kinds({FactKind::time, FactKind::duration})},
    {"sum", kSum},
    {"total", kFigures},
    {"town", kinds({FactKind::place})},
    {"village", kinds({FactKind::place})},
    {"year", kDays},
});

// "Who finished second", "who came last": in which place is what is asked.
inline constexpr auto kComesIn = std::to_array<std::string_view>({"finish", "come", "rank"});
inline constexpr auto kPlaces = std::to_array<std::string_view>(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last"});

// "How many children do the teachers have".
inline constexpr auto kOwns = std::to_array<std::string_view>({"employ", "get", "have", "own", "receive"});

inline constexpr auto kSmallNumbers =
    std::to_array<std::string_view>({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});

inline constexpr auto kDeterminers =
    std::to_array<std::string_view>({"a", "an", "her", "his", "its", "our", "that", "the", "their", "this"});

// "In the crash", "after the vote".
inline constexpr auto kWhere =
    std::to_array<std::string_view>({"in", "at", "on", "during", "after", "before", "by", "from", "since"});

inline constexpr auto kIs = std::to_array<std::string_view>({"is", "are", "was", "were", "be", "been", "'s"});
inline constexpr auto kPast = std::to_array<std::string_view>({"was", "were", "did", "had"});
inline constexpr auto kDo = std::to_array<std::string_view>({"do", "does", "did"});
inline constexpr auto kWill = std::to_array<std::string_view>({"will", "would", "has", "have", "had"});

}  // namespace synoptic
