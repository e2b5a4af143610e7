// Somebody sets out or comes late on a day, and meets on that day whom he goes to see. In: all articles. Out: findings
// event.late-arrival; see meetings.h. Method: a day with a late hour beside it, in a sentence of a journey; the
// travellers are the persons of the sentence, or of the sentence before where it only says "he"; the hosts are those
// with whom they meet, as this article says in this sentence, the next ones or one that tells of the journey too. A
// sentence of another text that has a traveller and a host meet on this day, at no late hour, is the other side.
// Journeys home and from the place of the meeting say nothing.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "compare/changes.h"
#include "compare/meetings.h"
#include "compare/participants.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr int kArrivalStrength = 600;
constexpr uint32_t kOneVisit = 14;    // days between reports that tell of one visit
constexpr uint32_t kBesideDay = 5;    // tokens between a day and its late hour
constexpr size_t kMostJourneys = 64;  // late hours of days, of all articles
constexpr uint32_t kVerbToDay = 10;   // tokens from the word of travel to the day

constexpr auto kTravel = std::to_array<std::string_view>(
    {"leave", "depart", "fly", "arrive", "land", "travel", "go", "head", "reach", "board", "come", "visit", "set"});
constexpr auto kVehicles = std::to_array<std::string_view>({"plane", "flight", "train", "due", "expected"});
constexpr auto kLateWords = std::to_array<std::string_view>({"night", "midnight", "tonight", "late"});
constexpr auto kHome = std::to_array<std::string_view>({"home", "back", "return", "returns", "returned"});
constexpr auto kFarTalk = std::to_array<std::string_view>({"phone", "telephone", "video", "online", "virtually"});
constexpr auto kPointing = std::to_array<std::string_view>({"he", "she", "they", "i", "we"});

struct LateTravel {
  SentenceRef sentence;
  Span span;
  DateInterval day;
  Persons travellers, hosts;
};

bool isDay(const Mention& one) {
  return one.kind == MentionKind::date && one.date.known() && one.date.end == one.date.begin + 1;
}

bool isLateWord(const Side& side, uint32_t token) {
  if (isAmong(kLateWords, keyOf(side, token))) return true;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::time && one.span.overlaps(side.document->tokens[token].span) &&
           (one.value.starts_with("T20") || one.value.starts_with("T21") || one.value.starts_with("T22") ||
            one.value.starts_with("T23"));
  });
}

// The late hour beside a day, as tokens together with the day; nullopt: none.
std::optional<TokenRange> lateHour(const Side& side, const Mention& day) {
  const TokenRange own = tokensOf(side, day.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  const uint32_t begin = own.begin > first + kBesideDay ? own.begin - kBesideDay : first;
  for (uint32_t at = own.begin; at < std::min(own.end + 2, last); ++at)
    if (isLateWord(side, at)) return TokenRange{own.begin, std::max(own.end, at + 1)};
  for (uint32_t at = own.begin; at > begin; --at)
    if (isLateWord(side, at - 1)) return TokenRange{at - 1, own.end};
  return {};
}

bool isLate(const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isLateWord(side, at)) return true;
  return false;
}

bool isTravel(const Scene& scene, const Side& side, uint32_t token) {
  if (!isVerb(side, token)) return isAmong(kVehicles, keyOf(side, token));
  const std::string_view verb = scene.lemma(side.ref.article, token, Part::verb);
  if (verb != "set") return isAmong(kTravel, verb) || isAmong(kVehicles, keyOf(side, token));
  return token + 1 < side.sentence->end_token && (keyOf(side, token + 1) == "off" || keyOf(side, token + 1) == "out");
}

bool travels(const Scene& scene, const Side& side) {
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (isTravel(scene, side, at)) return true;
  return false;
}

// Places that are no one's: "Estria's premier" is from there, not going there.
Persons placesIn(const Scene& scene, const Side& side) {
  Persons out;
  for (const Mention& one : side.mentions) {
    const uint32_t name = scene.joined(side.ref.article, one.entity);
    const TokenRange range = tokensOf(side, one.span);
    const bool owner = range.end < side.sentence->end_token && keyOf(side, range.end) == "'s";
    if (one.kind == MentionKind::place && name != kNone && !owner) out.push_back(name);
  }
  putInOrder(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// "leaves Halden on Friday night": from where, not to where.
bool leavesPlace(const Scene& scene, const Side& side, uint32_t verb) {
  const std::string_view lemma = scene.lemma(side.ref.article, verb, Part::verb);
  if (lemma != "leave" && lemma != "depart") return false;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && isWho(one.kind) && one.kind != MentionKind::person &&
           tokensOf(side, one.span).begin == verb + 1;
  });
}

bool saysNo(const Side& side) {
  constexpr auto kUntil = std::to_array<std::string_view>({"until"});
  return !hasAny(side, kUntil) && std::any_of(side.mentions.begin(), side.mentions.end(), [](const Mention& one) {
    return one.kind == MentionKind::polarity && one.negative;
  });
}

// The first person that a sentence names: of whom it speaks.
std::optional<uint32_t> subjectOf(const Scene& scene, const Side& side) {
  for (const Mention& one : side.mentions) {
    const uint32_t name = scene.joined(side.ref.article, one.entity);
    if (name != kNone && scene.entities.all[name].kind == MentionKind::person) return name;
  }
  return {};
}

void sortNames(Persons& names) {
  putInOrder(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

// Those before the word of travel, who says "I" or "we", and whom "he" points back to.
Persons travellersOf(const Scene& scene, const Side& side, uint32_t verb) {
  Persons out;
  for (const Mention& one : side.mentions) {
    const uint32_t name = scene.joined(side.ref.article, one.entity);
    if (name != kNone && scene.entities.all[name].kind == MentionKind::person && tokensOf(side, one.span).end <= verb)
      out.push_back(name);
  }
  constexpr auto kSelf = std::to_array<std::string_view>({"i", "we"});
  constexpr auto kHis = std::to_array<std::string_view>({"his", "her", "their"});
  for (const Attribution& one : scene.reading(side.ref.article).attributions)
    if (hasAny(side, kSelf) && one.sentence == side.ref.sentence && one.kind != AttributionKind::indirect &&
        one.speaker.kind == SourceKind::person && one.speaker.entity != kNone)
      out.push_back(scene.joined(side.ref.article, one.speaker.entity));
  const bool his_plane = hasAny(side, kHis) && hasAny(side, kVehicles);
  if (out.empty() && (hasAny(side, kPointing) || his_plane))
    if (const auto before = neighbourOf(scene, side.ref, -1))
      if (const auto subject = subjectOf(scene, *before)) out.push_back(*subject);
  sortNames(out);
  return out;
}

// Whom the travellers go to see, as the article says beside the journey; none where it has them meet late.
Persons hostsOf(const Scene& scene, const Side& journey, const Persons& travellers) {
  Persons hosts;
  const uint32_t article = journey.ref.article;
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side) || !tellsOfMeeting(scene, side)) continue;
    const bool beside = at + 1 >= journey.ref.sentence && at <= journey.ref.sentence + 1;
    const Persons persons = everyoneIn(scene, side);
    const bool same = !inBoth(persons, travellers).empty();
    if (!(same && travels(scene, side)) && !(beside && (same || hasAny(side, kPointing)))) continue;
    if (side.ref != journey.ref && isLate(side)) return {};
    std::set_difference(persons.begin(), persons.end(), travellers.begin(), travellers.end(),
                        std::back_inserter(hosts));
  }
  sortNames(hosts);
  return hosts;
}

// "will leave Thursday night", "is to land late on Monday".
std::optional<LateTravel> lateTravelOf(const Scene& scene, const Side& side, const Mention& day) {
  if (!isDay(day) || hasAny(side, kHome) || saysNo(side) || placesIn(scene, side).size() > 1) return {};
  const auto hour = lateHour(side, day);
  if (!hour) return {};
  const uint32_t first = side.sentence->first_token;
  for (uint32_t at = hour->begin; at > first && hour->begin - at < kVerbToDay; --at) {
    if (!isTravel(scene, side, at - 1)) continue;
    if (leavesPlace(scene, side, at - 1)) return {};
    LateTravel out{side.ref, spanOf(side, at - 1, hour->end), day.date, travellersOf(scene, side, at - 1), {}};
    if (!out.travellers.empty()) out.hosts = hostsOf(scene, side, out.travellers);
    return out.hosts.empty() ? std::nullopt : std::optional(out);
  }
  return {};
}

// The day on which a sentence has some of the travellers meet one of their hosts, at an hour that is not late; nullptr:
// it does not. A day of the journey ("will fly to Varn on Thursday to meet Orlov") is none of the meeting, nor is one
// on which something was said.
const Mention* dayOfMeeting(const Scene& scene, const Side& side, const LateTravel& late) {
  if (!isTold(side) || !tellsOfMeeting(scene, side) || travels(scene, side) || saysNo(side) || isLate(side) ||
      hasAny(side, kFarTalk))
    return nullptr;
  const Persons persons = everyoneIn(scene, side);
  if (inBoth(persons, late.travellers).empty() || inBoth(persons, late.hosts).empty()) return nullptr;
  for (const Mention& one : side.mentions) {
    if (!isDay(one) || one.date != late.day) continue;
    const bool said = one.verb != kNone && one.verb < side.document->tokens.size() &&
                      isPaleVerb(scene.lemma(side.ref.article, one.verb, Part::verb));
    if (!said) return &one;
  }
  return nullptr;
}

void judgeTravel(const Scene& scene, const LateTravel& late, Findings& findings) {
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    const uint32_t days = scene.daysApart(article, late.sentence.article);
    if (days != kNone && days > kOneVisit) continue;
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      const Mention* day = dayOfMeeting(scene, side, late);
      if (day == nullptr) continue;
      const Document& document = scene.document(late.sentence.article);
      findings.push_back({Rule::event_late_arrival,
                          FactKind::event,
                          {late.sentence, late.span, std::string(document.text(late.span))},
                          {side.ref, day->span, day->value},
                          kArrivalStrength,
                          1 + static_cast<uint32_t>(Rule::event_late_arrival)});
    }
  }
}

}  // namespace

void judgeArrivals(const Scene& scene, Findings& findings) {
  size_t followed = 0;  // each is held against all sentences
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side)) continue;
      for (const Mention& mention : side.mentions) {
        if (!isDay(mention) || !lateHour(side, mention)) continue;
        if (++followed > kMostJourneys) return;
        if (const auto late = lateTravelOf(scene, side, mention)) judgeTravel(scene, *late, findings);
      }
    }
}

}  // namespace synoptic
