// sources: see sources.h. Covered by tests/facts/attribution.cpp.
#include "facts/sources.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr uint32_t kSpeakerReach = 2;  // sentences over which "he" is the last who spoke
constexpr uint32_t kOutletReach = 4;   // … over which "the newspaper" is the last outlet named
constexpr uint32_t kTitleReach = 8;    // tokens of titles and whose they are, before the name of who speaks
constexpr uint32_t kUnnamedReach = 8;  // tokens behind a noun in which "familiar with" makes it unnamed

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

Source SourceReader::outletAt(uint32_t token) const {
  const uint32_t entity = subjects_.entityAt(token);
  if (entity == kNone || scan_.entities[entity].outlet.empty()) return {};
  return {subjects_.spanAt(token), entity, SourceKind::outlet};
}

Source SourceReader::read(const Speaker& speaker, std::vector<Source>& through) const {
  Source source{speaker.span, speaker.entity, SourceKind::unknown};
  if (speaker.entity != kNone) {
    source.kind = kindOfEntity(speaker.entity);
    return source;
  }
  if (speaker.span.empty()) return source;
  const uint32_t first = tokenAt(speaker.span.begin), end = tokenAt(speaker.span.end - 1) + 1;
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

uint32_t SourceReader::beginOfPhrase(uint32_t token) const {
  const Sentence& holder = scan_.document.sentences[sentence_];
  const uint32_t first = holder.first_token, end = holder.end_token;
  const auto belongs = [&](uint32_t at) {
    const Tag tag = scan_.tag(at);
    const std::string_view key = scan_.key(at);
    const bool joined = (at > first && scan_.key(at - 1) == "-") || (at + 1 < end && scan_.key(at + 1) == "-");
    return tag == Tag::noun || tag == Tag::adjective || tag == Tag::name || tag == Tag::determiner ||
           subjects_.nameAt(at) || key == "'s" || key == "-" || joined;
  };
  uint32_t at = token;
  while (at > first && token - at < kTitleReach && belongs(at - 1)) --at;
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
  for (uint32_t i = from; i < std::min(end, from + kTitleReach) && scan_.tag(i) != Tag::punctuation; ++i) {
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
