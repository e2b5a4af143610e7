// sources: see sources.h. Covered by tests/facts/attribution.cpp.
#include "facts/sources.h"

#include <algorithm>
#include <array>

#include "facts/clauses.h"

namespace synoptic {
namespace {

constexpr uint32_t kSpeakerReach = 2;  // sentences over which "he" is the last who spoke
constexpr uint32_t kOutletReach = 4;   // … over which "the newspaper" is the last outlet named
constexpr uint32_t kTitleReach = 8;    // tokens of titles and whose they are, before the name of who speaks
constexpr uint32_t kMediumReach = 4;   // tokens between "interview", "told" and the outlet
constexpr uint32_t kPartReach = 6;     // tokens of one of those who speak together
constexpr uint32_t kUnnamedReach = 8;  // tokens behind a noun in which "familiar with" makes it unnamed

// What the press calls itself. A noun of the first list says it alone ("the newspaper Bild"), one of the second only
// behind a word of the third ("news service", "television channel"), for bodies of other kinds are called so too.
constexpr auto kPressNouns = std::to_array<std::string_view>(
    {"newspaper", "magazine", "broadcaster", "tabloid", "newswire", "daily", "weekly", "publication", "outlet"});
constexpr auto kPressKinds =
    std::to_array<std::string_view>({"agency", "service", "wire", "network", "channel", "station", "site", "website",
                                     "portal", "programme", "program"});
constexpr auto kPressWords =
    std::to_array<std::string_view>({"news", "press", "media", "television", "tv", "radio", "telegraph"});

}  // namespace

uint32_t SourceReader::tokenAt(uint32_t byte) const {
  const auto& tokens = scan_.document.tokens;
  const auto at =
      std::upper_bound(tokens.begin(), tokens.end(), byte, [](uint32_t b, const Token& t) { return b < t.span.end; });
  return static_cast<uint32_t>(at - tokens.begin());
}

void SourceReader::enter(uint32_t sentence) {
  sentence_ = sentence;
  const Sentence& holder = scan_.document.sentences[sentence];
  for (uint32_t i = holder.first_token; i < holder.end_token; ++i) {
    const uint32_t entity = subjects_.entityAt(i);
    if (entity == kNone || scan_.entities[entity].outlet.empty()) continue;
    outlet_ = entity;
    outlet_sentence_ = sentence;
  }
}

SourceKind SourceReader::kindOfEntity(uint32_t entity) const {
  const Entity& known = scan_.entities[entity];
  if (!known.outlet.empty()) return SourceKind::outlet;
  const bool body = known.kind == MentionKind::organisation || known.kind == MentionKind::place;
  return body ? SourceKind::body : SourceKind::person;  // an unknown name that speaks
}

SourceKind SourceReader::kindOfPhrase(uint32_t first, uint32_t end) const {
  const uint32_t head = end - 1;
  if (words_.is(head, kUnnamedNoun)) return SourceKind::unnamed;
  if (words_.is(head, kOutletNoun)) return SourceKind::outlet;
  if (words_.is(head, kDocumentNoun)) return SourceKind::document;
  const uint32_t stop = std::min(scan_.size(), end + kUnnamedReach);
  for (uint32_t i = first; i < stop && scan_.tag(i) != Tag::punctuation; ++i) {
    const std::string_view key = scan_.key(i);
    if (key == "familiar" || key == "anonymity" || key == "anonymously" || key == "briefed") return SourceKind::unnamed;
  }
  if (scan_.tag(first) == Tag::pronoun) return SourceKind::unknown;
  const NounClass named = scan_.lexicon.nounClass(scan_.lemma(head, Part::noun));
  if (named == NounClass::person || named == NounClass::group || scan_.is(head, kRoleNoun) ||
      scan_.key(head) == "people" || scan_.key(head) == "officials")
    return SourceKind::group;
  return SourceKind::unknown;
}

bool SourceReader::pressNounAt(uint32_t token) const {
  const std::string_view key = scan_.key(token);
  if (isAmong(kPressNouns, key)) return true;
  return isAmong(kPressKinds, key) && token > 0 && isAmong(kPressWords, scan_.key(token - 1));
}

// "Bild newspaper", "Tass news service", "the newspaper Bild", "state news agency Tass": what stands right beside a
// name says that it is an outlet.
bool SourceReader::calledOutlet(uint32_t token) const {
  const Sentence& holder = scan_.document.sentences[sentence_];
  uint32_t first = token, end = token + 1;
  while (first > holder.first_token && subjects_.sameNameAt(first - 1, token)) --first;
  while (end < holder.end_token && subjects_.sameNameAt(end, token)) ++end;
  if (first > holder.first_token && pressNounAt(first - 1)) return true;
  while (end < holder.end_token && isAmong(kPressWords, scan_.key(end))) ++end;
  return end < holder.end_token && pressNounAt(end);
}

Source SourceReader::outletAt(uint32_t token) const {
  const uint32_t entity = subjects_.entityAt(token);
  if (entity == kNone) return {};
  const Entity& known = scan_.entities[entity];
  if (known.outlet.empty() && (known.kind == MentionKind::place || !calledOutlet(token))) return {};
  return {subjects_.spanAt(token), entity, SourceKind::outlet};
}

// "Norvia's state-run Tass news service": the outlet is named in the words [first, end) for it.
Source SourceReader::outletIn(uint32_t first, uint32_t end) const {
  for (uint32_t i = end; i > first && end - i < kTitleReach; --i) {
    const bool owns = i < scan_.size() && (scan_.key(i) == "'s" || scan_.key(i) == "'");
    if (!subjects_.nameAt(i - 1) || owns) continue;
    if (const Source outlet = outletAt(i - 1); outlet.kind == SourceKind::outlet) return outlet;
  }
  return {};
}

Source SourceReader::read(const Speaker& speaker, std::vector<Source>& through) const {
  Source source{speaker.span, speaker.entity, SourceKind::unknown};
  if (speaker.entity != kNone) {
    source.kind = kindOfEntity(speaker.entity);
    if (outletAt(tokenAt(speaker.span.begin)).kind == SourceKind::outlet) source.kind = SourceKind::outlet;
    return source;
  }
  if (speaker.span.empty()) return source;
  const uint32_t first = tokenAt(speaker.span.begin), end = tokenAt(speaker.span.end - 1) + 1;
  if (pressNounAt(end - 1)) {
    if (const Source outlet = outletIn(first, end); outlet.kind == SourceKind::outlet) return outlet;
  }
  if (speaker.pronoun) {
    const bool near = !last_.span.empty() && sentence_ <= last_sentence_ + kSpeakerReach;
    if (near) source.entity = last_.entity;
    source.kind = near && last_.entity != kNone ? SourceKind::person : SourceKind::unknown;
    return source;
  }
  source.kind = kindOfPhrase(first, end);
  // "Bloomberg's sources": through Bloomberg
  const bool genitive = first + 1 < end && (scan_.key(end - 2) == "'s" || scan_.key(end - 2) == "'");
  if (genitive && source.kind == SourceKind::unnamed) {
    if (const Source outlet = outletAt(first); outlet.kind == SourceKind::outlet) through.push_back(outlet);
  }
  const bool definite = scan_.key(first) == "the" && end == first + 2;
  if (source.kind == SourceKind::outlet && definite && outlet_ != kNone && sentence_ <= outlet_sentence_ + kOutletReach)
    source.entity = outlet_;
  return source;
}

bool SourceReader::describes(uint32_t token) const {
  const Sentence& holder = scan_.document.sentences[sentence_];
  const Tag tag = scan_.tag(token);
  const std::string_view key = scan_.key(token);
  const bool joined = (token > holder.first_token && scan_.key(token - 1) == "-") ||
                      (token + 1 < holder.end_token && scan_.key(token + 1) == "-");
  return tag == Tag::noun || tag == Tag::adjective || tag == Tag::name || tag == Tag::determiner ||
         subjects_.nameAt(token) || key == "'s" || key == "-" || joined;
}

std::vector<Source> SourceReader::spokenTo(uint32_t verb, Span speaker, const std::vector<bool>& inside) const {
  std::vector<Source> found;
  const Sentence& holder = scan_.document.sentences[sentence_];
  const uint32_t first = holder.first_token, stop = std::min(holder.end_token, verb + kComplementReach);
  bool addressed = isTell(scan_.key(verb));  // nothing but what the outlet is called stands between
  const bool tell = addressed;
  for (uint32_t i = verb + 1; i < stop; ++i) {
    const std::string_view key = scan_.key(i);
    addressed = addressed && describes(i);
    if (inside[i] || key == "that" || key == ":") break;
    const Source outlet = outletAt(i);
    if (outlet.kind != SourceKind::outlet) continue;
    bool fits = tell && (addressed || i <= verb + 1 + kMediumReach);
    for (uint32_t j = i; j > verb && i - j < 2 * kMediumReach; --j) fits = fits || words_.is(j - 1, kMediumNoun);
    fits = fits || (i > verb + 1 && (scan_.key(i - 1) == "on" || scan_.key(i - 1) == "to"));
    if (fits) found.push_back(outlet);
    break;
  }
  // "In an interview with CNBC, Lee said"
  const uint32_t before = std::min(verb, first + kComplementReach);
  bool spoke = false;
  for (uint32_t i = first; i < before; ++i) {
    spoke = spoke || words_.is(i, kMediumNoun) || scan_.key(i) == "told" || scan_.key(i) == "speaking";
    if (!spoke) continue;
    if (const Source outlet = outletAt(i); outlet.kind == SourceKind::outlet && outlet.span != speaker) {
      found.push_back(outlet);
      break;
    }
  }
  return found;
}

uint32_t SourceReader::beginOfSubject(uint32_t token) const {
  const uint32_t first = scan_.document.sentences[sentence_].first_token;
  uint32_t at = token;
  while (at > first && token - at < kTitleReach) {
    const bool joined = scan_.key(at - 1) == "and" && at > first + 1 && describes(at - 2);
    if (!joined && !describes(at - 1)) break;
    --at;
  }
  return at;
}

uint32_t SourceReader::beginOfAll(uint32_t from) const {
  const uint32_t first = scan_.document.sentences[sentence_].first_token;
  while (from > first + 1 && scan_.key(from - 1) == "and") {
    uint32_t at = from - 1;
    while (at > first && at + kPartReach > from &&
           (scan_.tag(at - 1) == Tag::noun || scan_.tag(at - 1) == Tag::name || scan_.tag(at - 1) == Tag::adjective ||
            scan_.tag(at - 1) == Tag::determiner || scan_.key(at - 1) == "'s" || scan_.key(at - 1) == "-"))
      --at;
    if (at == from - 1) break;
    from = at;
  }
  return from;
}

uint32_t SourceReader::beginOfPhrase(uint32_t token) const {
  const uint32_t first = scan_.document.sentences[sentence_].first_token;
  uint32_t at = token;
  while (at > first && token - at < kTitleReach && describes(at - 1)) --at;
  const bool apart =
      at > first && (scan_.key(at - 1) == "," || scan_.key(at - 1) == "—" || scan_.has(at - 1, kQuoteMark));
  return apart ? at : token;
}

Speaker SourceReader::orOutlet(const Speaker& speaker, uint32_t from, uint32_t end) const {
  std::vector<Source> through;
  const SourceKind kind = read(speaker, through).kind;
  const bool place = speaker.entity != kNone && scan_.entities[speaker.entity].kind == MentionKind::place;
  if (speaker.entity != kNone && !place) return speaker;
  const std::string_view words = scan_.document.text(speaker.span);
  const bool service = words.ends_with("service") || words.ends_with("agency") || words.ends_with("wire");
  if (kind != SourceKind::unknown && kind != SourceKind::outlet && !place && !service) return speaker;
  for (uint32_t i = from; i < std::min(end, from + kTitleReach); ++i) {
    if (scan_.tag(i) == Tag::punctuation && scan_.key(i) != "-") break;
    if (const Source outlet = outletAt(i); outlet.kind == SourceKind::outlet)
      return {outlet.span, outlet.entity, speaker.verb, false};
  }
  return speaker;
}

void SourceReader::spoke(const Source& source) {
  if (source.kind != SourceKind::person || source.entity == kNone) return;
  last_ = source;
  last_sentence_ = sentence_;
}

}  // namespace synoptic
