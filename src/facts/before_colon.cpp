// See before_colon.h.
#include "facts/before_colon.h"

#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kNameReach = 6;  // tokens of the name before a colon

constexpr auto kIn = std::to_array<std::string_view>({"in", "near", "across", "throughout"});
constexpr auto kSorts =
    std::to_array<std::string_view>({"province", "city", "town", "village", "region", "island", "county", "district"});

bool isHeading(SentenceKind kind) {
  return kind == SentenceKind::headline || kind == SentenceKind::subhead;
}

}  // namespace

void ColonReader::read() {
  const Scan& scan = sentence_.scan;
  const SubjectFinder& subjects = sentence_.subjects;
  const uint32_t first = sentence_.first, end = sentence_.end;
  uint32_t at = first;
  while (at < end && at < first + kNameReach && subjects.nameAt(at) && subjects.sameNameAt(at, first)) ++at;
  if (at == first || at + 2 >= end || scan.key(at) != ":") return;
  if (sentence_.inside[at + 1] || scan.has(at + 1, kQuoteMark)) return;
  const Span said = sentence_.clauses.content(at + 1, end);
  if (said.empty()) return;
  const uint32_t entity = subjects.entityAt(first);
  if (entity == kNone || isSpeaker(entity)) sentence_.add(said, {subjects.spanAt(first), entity, at, false}, at);
}

// A person and an outlet speak, a place does not. Any other name may be the topic of a headline: there it must say
// something in the text; elsewhere it must not be a place that only this article knows.
bool ColonReader::isSpeaker(uint32_t entity) {
  const Entity& who = sentence_.scan.entities[entity];
  if (who.kind == MentionKind::place) return false;
  if (who.kind == MentionKind::person || !who.outlet.empty()) return true;
  if (!article_read_) readArticle();
  if (placed_[entity]) return false;
  return speaking_[entity] || !isHeading(sentence_.kind());
}

void ColonReader::readArticle() {
  article_read_ = true;
  findPlaced();
  findSpeaking();
}

// "cholera in Zebraki", "the province of Zebraki": a name that nobody knows is a place where the article has it so.
void ColonReader::findPlaced() {
  const Scan& scan = sentence_.scan;
  placed_.assign(scan.entities.size(), false);
  for (const Mention& one : scan.mentions) {
    if (one.entity == kNone || one.kind != MentionKind::name) continue;
    const uint32_t at = sentence_.sources.tokenAt(one.span.begin);
    if (at < 2) continue;
    const bool sort = scan.key(at - 1) == "of" && isAmong(kSorts, scan.key(at - 2));
    if (sort || isAmong(kIn, scan.key(at - 1))) placed_[one.entity] = true;
  }
}

// "Orlova, the mayor, said", "said Orlova", "according to Orlova", or the speaker of a quotation.
void ColonReader::findSpeaking() {
  const Scan& scan = sentence_.scan;
  speaking_.assign(scan.entities.size(), false);
  const auto mark = [&](uint32_t entity) {
    if (entity != kNone) speaking_[entity] = true;
  };
  for (const Mention& one : scan.mentions) {
    if (one.kind == MentionKind::quote) mark(one.speaker_entity);
  }
  for (const Sentence& sentence : scan.document.sentences) {
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (sentence_.inside[i]) continue;
      const bool according = scan.key(i) == "according", cue = scan.is(i, kSpeechCue);
      if (cue) mark(sentence_.subjects.before(i, sentence.first_token).entity);
      if (according || (cue && i > sentence.first_token && scan.tag(i - 1) == Tag::punctuation))
        mark(sentence_.subjects.behind(i, sentence.end_token).entity);
    }
  }
}

}  // namespace synoptic
