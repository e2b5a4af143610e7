// How long a meeting took. Method: a length belongs to a meeting by one of the forms "two-hour meeting", "two hours of
// talks", "met for two hours", "the talks lasted two hours", "two hours with Bell". Those who met are the persons of
// the sentence; where it names fewer than two and points back ("both", "their meeting", "the meeting"), those of the
// sentence before too. Two texts mean one meeting where two persons took part in both and the days do not exclude each
// other. A text that tells two lengths of meetings of these persons is left alone, and so is what is only planned.
#include "compare/meetings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kMeetingStrength = 600;
constexpr uint32_t kOneOccasion = 14;  // days between reports that tell of one meeting
constexpr size_t kFewestPersons = 2;   // who make a meeting, and must be the same in both
constexpr size_t kMostMeetings = 100;  // of all articles
constexpr uint32_t kBehindLength = 3;  // tokens from a length to the meeting it is of: "two hours of talks"

constexpr auto kGoOn = std::to_array<std::string_view>({"last", "take", "run", "stretch", "go", "continue", "extend"});
constexpr auto kPointBack =
    std::to_array<std::string_view>({"both", "they", "their", "two", "the", "he", "she", "his", "her"});
// "two hours before the meeting", "two hours late"
constexpr auto kNoLength =
    std::to_array<std::string_view>({"before", "after", "ago", "earlier", "later", "late", "by"});
// "had been going on for two hours when …": it was not over
constexpr auto kNotYetOver = std::to_array<std::string_view>({"been", "wait", "waited", "waiting"});

struct Meeting {
  SentenceRef sentence;
  const Mention* length = nullptr;
  DateInterval day;
  Persons persons;
};

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

bool isPersonAt(const Scene& scene, const Side& side, uint32_t token) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const uint32_t name = scene.joined(side.ref.article, one.entity);
    return name != kNone && scene.entities.all[name].kind == MentionKind::person &&
           tokensOf(side, one.span).begin == token;
  });
}

// The token of the meeting whose length a mention tells; kNone: of something else.
uint32_t meetingOf(const Scene& scene, const Side& side, const Mention& length) {
  const TokenRange own = tokensOf(side, length.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  const auto inside = [&](uint32_t token) { return token != kNone && token >= first && token < last; };
  if (own.end < last && isAmong(kNoLength, keyOf(side, own.end))) return kNone;
  if (inside(length.counted) && isMeeting(scene, side, length.counted)) return length.counted;
  if (own.end < last && isMeeting(scene, side, own.end)) return own.end;
  const uint32_t end = std::min(own.end + kBehindLength, last);
  if (own.end < end && keyOf(side, own.end) == "of")
    for (uint32_t at = own.end + 1; at < end; ++at)
      if (isMeeting(scene, side, at)) return at;
  if (own.end + 1 < last && keyOf(side, own.end) == "with" && isPersonAt(scene, side, own.end + 1)) return own.end;
  if (!inside(length.verb)) return kNone;
  const std::string_view verb = scene.lemma(side.ref.article, length.verb, Part::verb);
  if (isMeeting(scene, side, length.verb)) return length.verb;
  if (!isAmong(kGoOn, verb)) return kNone;
  for (uint32_t at = length.verb; at > first; --at)  // "the talks lasted two hours"
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
  if (length.kind != MentionKind::duration || length.unit != "PT" || hasAny(side, kNotYetOver)) return {};
  const uint32_t word = meetingOf(scene, side, length);
  if (word == kNone || isUnreal(side, length.verb)) return {};
  Meeting out{side.ref, &length, dayOf(side), everyoneIn(scene, side)};
  if (out.persons.size() >= kFewestPersons) return out;
  const std::optional<Side> before = neighbourOf(scene, side.ref, -1);
  if (!before || !hasAny(side, kPointBack)) return {};
  const Persons earlier = everyoneIn(scene, *before);
  Persons all;
  std::set_union(out.persons.begin(), out.persons.end(), earlier.begin(), earlier.end(), std::back_inserter(all));
  out.persons = std::move(all);
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

}  // namespace

void judgeMeetings(const Scene& scene, Findings& findings) {
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

}  // namespace synoptic
