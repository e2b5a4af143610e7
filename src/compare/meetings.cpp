// Method: a meeting is a word for one ("met", "talks") in a sentence that names two persons at least; "the two-hour
// meeting" of a sentence without names is that of the sentence before. Two texts mean one meeting where two persons
// took part in both and the days do not exclude each other. A text that tells two lengths of meetings of these persons
// is left alone, and so is what is only planned. Late arrivals: "will leave Thursday night" against a meeting on that
// Thursday of one who leaves and one whom he leaves to see.
#include "compare/meetings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "compare/changes.h"
#include "compare/quantities.h"
#include "compare/slots.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kMeetingStrength = 600;
constexpr uint32_t kOneOccasion = 14;  // days between reports that tell of one meeting
constexpr size_t kFewestPersons = 2;   // who make a meeting, and must be the same in both
constexpr size_t kMostMeetings = 400;  // of all articles
constexpr uint32_t kBehindLength = 3;  // tokens from a length to the meeting it is of: "two hours of talks"
constexpr uint32_t kBehindTravel = 4;  // tokens from "leave" to its day
constexpr uint32_t kBehindDay = 2;     // tokens from a day to its hour

constexpr auto kMeetNouns = std::to_array<std::string_view>(
    {"meeting", "talk", "conversation", "summit", "discussion", "negotiation", "encounter", "call", "lunch", "dinner"});
constexpr auto kMeetVerbs = std::to_array<std::string_view>({"meet", "talk", "confer", "negotiate", "speak"});
constexpr auto kTravel =
    std::to_array<std::string_view>({"leave", "depart", "fly", "arrive", "land", "travel", "go", "head"});
constexpr auto kLateTravel = std::to_array<std::string_view>({"leave", "depart", "fly", "arrive", "land"});

using Persons = std::vector<uint32_t>;  // joined, ascending

Persons inBoth(const Persons& one, const Persons& other) {
  Persons out;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(out));
  return out;
}

bool isTold(const Side& side) {
  return side.sentence->kind != SentenceKind::boilerplate && side.sentence->kind != SentenceKind::byline;
}

Persons everyoneIn(const Scene& scene, const Side& side) {
  Persons out;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::person && one.entity != kNone)
      out.push_back(scene.joined(side.ref.article, one.entity));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool isMeeting(const Scene& scene, const Side& side, uint32_t token) {
  return isVerb(side, token) ? among(kMeetVerbs, scene.lemma(side.ref.article, token, Part::verb))
                             : among(kMeetNouns, scene.lemma(side.ref.article, token, Part::noun));
}

bool tellsOfMeeting(const Scene& scene, const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isMeeting(scene, side, at)) return true;
  return false;
}

bool isDay(const Mention& one) {
  return one.kind == MentionKind::date && one.date.known() && one.date.end == one.date.begin + 1;
}

// The one day of a sentence; unknown where it names none, or several.
DateInterval dayOf(const Side& side) {
  DateInterval day;
  for (const Mention& one : side.mentions) {
    if (one.kind != MentionKind::date) continue;
    if (!one.date.known() || (day.known() && day != one.date)) return {};
    day = one.date;
  }
  return day;
}

// The sentence before in the same article; none before the first.
std::optional<Side> sideBefore(const Scene& scene, SentenceRef ref) {
  if (ref.sentence == 0) return {};
  const Side side = sideOf(scene, {ref.article, ref.sentence - 1});
  return isTold(side) ? std::optional(side) : std::nullopt;
}

struct Meeting {
  SentenceRef sentence;
  const Mention* length = nullptr;
  DateInterval day;
  Persons persons;
};

// The token of the meeting whose length a mention tells; kNone: of something else.
uint32_t meetingOf(const Scene& scene, const Side& side, const Mention& length) {
  const TokenRange own = tokensOf(side, length.span);
  const auto inside = [&](uint32_t token) {
    return token != kNone && token >= side.sentence->first_token && token < side.sentence->end_token;
  };
  if (inside(length.counted) && isMeeting(scene, side, length.counted)) return length.counted;
  const uint32_t end = std::min(own.end + kBehindLength, side.sentence->end_token);
  if (own.end < end && keyOf(side, own.end) == "of")
    for (uint32_t at = own.end + 1; at < end; ++at)
      if (isMeeting(scene, side, at)) return at;
  if (!inside(length.verb)) return kNone;
  if (among(kMeetVerbs, scene.lemma(side.ref.article, length.verb, Part::verb))) return length.verb;
  if (scene.lemma(side.ref.article, length.verb, Part::verb) != "last") return kNone;
  for (uint32_t at = length.verb; at > side.sentence->first_token; --at)  // "the talks lasted two hours"
    if (isMeeting(scene, side, at - 1)) return at - 1;
  return kNone;
}

// Not told as a thing that was: "will meet for two hours", "did not last two hours".
bool isUnreal(const Side& side, uint32_t verb) {
  return isPossible(side, verb) || std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::polarity && one.verb == verb && verb != kNone &&
                  (one.negative || one.modality.stage == Stage::planned || one.modality.stage == Stage::wanted ||
                   one.modality.stage == Stage::hypothetical);
         });
}

std::optional<Meeting> meetingWithLength(const Scene& scene, const Side& side, const Mention& length) {
  if (length.kind != MentionKind::duration || length.unit != "PT") return {};
  const uint32_t word = meetingOf(scene, side, length);
  if (word == kNone || isUnreal(side, length.verb)) return {};
  Meeting out{side.ref, &length, dayOf(side), everyoneIn(scene, side)};
  if (out.persons.size() >= kFewestPersons) return out;
  const uint32_t begin = std::min(word, tokensOf(side, length.span).begin);
  const bool known = begin > side.sentence->first_token && keyOf(side, begin - 1) == "the";
  const std::optional<Side> before = sideBefore(scene, side.ref);
  if (!known || !out.persons.empty() || !before || !tellsOfMeeting(scene, *before)) return {};
  out.persons = everyoneIn(scene, *before);
  if (!out.day.known()) out.day = dayOf(*before);
  return out.persons.size() >= kFewestPersons ? std::optional(out) : std::nullopt;
}

std::vector<Meeting> meetingsWithLength(const Scene& scene) {
  std::vector<Meeting> out;
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side)) continue;
      for (const Mention& mention : side.mentions)
        if (auto meeting = meetingWithLength(scene, side, mention); meeting && out.size() < kMostMeetings)
          out.push_back(std::move(*meeting));
    }
  return out;
}

bool mayBeOne(const Meeting& one, const Meeting& other) {
  const bool days = one.day.known() && other.day.known();
  return inBoth(one.persons, other.persons).size() >= kFewestPersons &&
         (!days || (one.day.begin < other.day.end && other.day.begin < one.day.end));
}

// The article tells one length of meetings of these persons only.
bool tellsOne(const std::vector<Meeting>& all, const Meeting& own) {
  return std::none_of(all.begin(), all.end(), [&](const Meeting& one) {
    return one.sentence.article == own.sentence.article && inBoth(one.persons, own.persons).size() >= kFewestPersons &&
           relateQuantities(one.length->quantity, own.length->quantity) == Values::apart;
  });
}

void judgeLengths(const Scene& scene, Findings& findings) {
  const std::vector<Meeting> all = meetingsWithLength(scene);
  for (const Meeting& one : all)
    for (const Meeting& other : all) {
      if (scene.rank[one.sentence.article] >= scene.rank[other.sentence.article] || !mayBeOne(one, other)) continue;
      const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
      const Values values = relateQuantities(one.length->quantity, other.length->quantity);
      const bool apart = values == Values::apart && (days == kNone || days <= kOneOccasion) && tellsOne(all, one) &&
                         tellsOne(all, other);
      if (values != Values::same && !apart) continue;
      findings.push_back({apart ? Rule::duration_other_length : Rule::duration_same,
                          FactKind::duration,
                          {one.sentence, one.length->span, one.length->value},
                          {other.sentence, other.length->span, other.length->value},
                          kMeetingStrength,
                          0,
                          apart});
    }
}

// ---- late arrivals ----

// Somebody sets out or comes late on a day.
struct LateTravel {
  SentenceRef sentence;
  Span span;  // from the verb to the hour
  DateInterval day;
  Persons travellers, hosts;  // hosts: whom they travel to meet
};

bool isLate(const Side& side, const Mention& hour) {
  return hour.kind == MentionKind::time &&
         (hour.value.starts_with("T18") || hour.value.starts_with("T19") || hour.value.starts_with("T2")) &&
         keyOf(side, tokensOf(side, hour.span).begin) != "afternoon";
}

// Whom the travellers go to see, as the article says in a sentence of its own: "will travel to Varn … to meet Orlov".
Persons hostsOf(const Scene& scene, uint32_t article, const Persons& travellers) {
  Persons hosts;
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side) || !tellsOfMeeting(scene, side)) continue;
    bool travels = false;
    for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
      travels = travels || (isVerb(side, token) && among(kTravel, scene.lemma(article, token, Part::verb)));
    const Persons persons = everyoneIn(scene, side);
    if (!travels || inBoth(persons, travellers) != travellers) continue;
    std::set_difference(persons.begin(), persons.end(), travellers.begin(), travellers.end(),
                        std::back_inserter(hosts));
  }
  std::sort(hosts.begin(), hosts.end());
  hosts.erase(std::unique(hosts.begin(), hosts.end()), hosts.end());
  return hosts;
}

// Those named, and who says "I" or "we".
Persons travellersOf(const Scene& scene, const Side& side) {
  Persons out = everyoneIn(scene, side);
  bool speaks = false;
  for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
    speaks = speaks || keyOf(side, token) == "i" || keyOf(side, token) == "we";
  const Reading& reading = scene.reading(side.ref.article);
  for (const Attribution& one : reading.attributions)
    if (speaks && one.sentence == side.ref.sentence && one.kind != AttributionKind::indirect &&
        one.speaker.kind == SourceKind::person && one.speaker.entity != kNone)
      out.push_back(scene.joined(side.ref.article, one.speaker.entity));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool isDeniedTravel(const Side& side, uint32_t verb) {
  return isPossible(side, verb) || std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::polarity && one.verb == verb && one.negative;
         });
}

// "will leave Thursday night": the day behind a verb of travel, with a late hour behind it.
std::optional<LateTravel> lateTravelOf(const Scene& scene, const Side& side, const Mention& day) {
  if (!isDay(day)) return {};
  const TokenRange own = tokensOf(side, day.span);
  const auto hour = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const TokenRange range = tokensOf(side, one.span);
    return isLate(side, one) && range.begin >= own.end && range.begin < own.end + kBehindDay;
  });
  if (hour == side.mentions.end()) return {};
  const uint32_t first = side.sentence->first_token;
  for (uint32_t at = own.begin; at > first && own.begin - at < kBehindTravel; --at) {
    if (!isVerb(side, at - 1)) continue;
    if (!among(kLateTravel, scene.lemma(side.ref.article, at - 1, Part::verb)) || isDeniedTravel(side, at - 1))
      return {};
    LateTravel out{
        side.ref, {side.document->tokens[at - 1].span.begin, hour->span.end}, day.date, travellersOf(scene, side), {}};
    out.hosts = hostsOf(scene, side.ref.article, out.travellers);
    return out.travellers.empty() || out.hosts.empty() ? std::nullopt : std::optional(out);
  }
  return {};
}

// The day on which a sentence has some of the travellers meet one of their hosts, at an hour that is not late; nullptr:
// it does not. A day of the journey ("will fly to Varn on Thursday to meet Orlov") is none of the meeting.
const Mention* dayOfMeeting(const Scene& scene, const Side& side, const LateTravel& late) {
  if (!isTold(side) || !tellsOfMeeting(scene, side)) return nullptr;
  const Persons persons = everyoneIn(scene, side);
  if (inBoth(persons, late.travellers).empty() || inBoth(persons, late.hosts).empty()) return nullptr;
  for (uint32_t token = side.sentence->first_token; token < side.sentence->end_token; ++token)
    if (isVerb(side, token) &&
        (among(kTravel, scene.lemma(side.ref.article, token, Part::verb)) || isDeniedTravel(side, token)))
      return nullptr;
  const Mention* day = nullptr;
  for (const Mention& one : side.mentions) {
    if (isLate(side, one)) return nullptr;
    if (isDay(one) && one.date == late.day) day = &one;
  }
  return day;
}

void judgeLateTravel(const Scene& scene, const LateTravel& late, Findings& findings) {
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    const uint32_t days = scene.daysApart(article, late.sentence.article);
    if (days != kNone && days > kOneOccasion) continue;
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      const Mention* day = dayOfMeeting(scene, side, late);
      if (day == nullptr) continue;
      const Document& document = scene.document(late.sentence.article);
      findings.push_back({Rule::event_late_arrival,
                          FactKind::event,
                          {late.sentence, late.span, std::string(document.text(late.span))},
                          {side.ref, day->span, day->value},
                          kMeetingStrength,
                          1 + static_cast<uint32_t>(Rule::event_late_arrival)});
    }
  }
}

void judgeLateArrivals(const Scene& scene, Findings& findings) {
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side)) continue;
      for (const Mention& mention : side.mentions)
        if (const auto late = lateTravelOf(scene, side, mention)) judgeLateTravel(scene, *late, findings);
    }
}

}  // namespace

void judgeMeetings(const Scene& scene, Findings& findings) {
  judgeLengths(scene, findings);
  judgeLateArrivals(scene, findings);
}

}  // namespace synoptic
