// speakers: see speakers.h. Method: where the quotation ends with a comma or opens the sentence, the verb of speech
// behind it first ("X said", "said X"); then the nearest one before ("X said in an interview that", "according to X");
// then the one that ends the sentence; then a sentence before that ends with a colon. Example: He said: “No.” The
// speaker is "He", the verb "said". Covered by tests/facts/quotes.cpp.
#include "facts/speakers.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr uint32_t kBehindReach = 14;  // tokens behind the closing mark in which the cue must begin
constexpr uint32_t kBeforeReach = 48;  // tokens before the opening mark
constexpr uint32_t kEndReach = 8;  // signs that end a sentence; of a hundred thousand each quotation would see them all

// "a bill called “Safe Roads”": the participle gives a name to the noun, nobody speaks.
bool namesThing(const Scan& scan, uint32_t cue) {
  const std::string_view key = scan.key(cue);
  if (key != "called" && key != "labeled" && key != "dubbed" && key != "described" && key != "termed" &&
      key != "quoted")
    return false;
  return cue > 0 && scan.tag(cue - 1) == Tag::noun && !scan.has(cue - 1, kCapital);
}

bool isDash(std::string_view key) {
  return key == "—" || key == "–" || key == "―" || key == "--" || key == "-";
}

}  // namespace

SpeakerFinder::SpeakerFinder(const Scan& scan, const std::vector<bool>& inside)
    : scan_(scan), inside_(inside), subjects_(scan, inside) {}

bool SpeakerFinder::isCue(uint32_t token) const {
  if (inside_[token] || !scan_.is(token, kSpeechCue) || namesThing(scan_, token)) return false;
  const Tag tag = scan_.tag(token);
  if (tag == Tag::verb || scan_.key(token) == "said" || scan_.key(token) == "says") return true;
  return tag == Tag::noun && token > 0 && (subjects_.nameAt(token - 1) || scan_.tag(token - 1) == Tag::pronoun);
}

Speaker SpeakerFinder::behind(uint32_t token, uint32_t end) const {
  const uint32_t stop = std::min(end, token + kBehindReach);
  for (uint32_t i = token; i < stop && !inside_[i]; ++i) {
    if (scan_.key(i) == "according") return subjects_.behind(i, end);
    if (!isCue(i)) {
      if (scan_.tag(i) == Tag::verb || scan_.key(i) == ";") break;
      continue;
    }
    if (scan_.key(i).ends_with("ing")) break;  // "…," adding that: not who said the words before
    uint32_t before = i;
    while (before > token && (scan_.tag(before - 1) == Tag::punctuation || scan_.tag(before - 1) == Tag::adverb))
      --before;
    return before == token ? subjects_.behind(i, end) : subjects_.before(i, token);
  }
  return {};
}

// "“…” to drive up the price, she said.": the verb of speech that ends the sentence.
Speaker SpeakerFinder::atEnd(uint32_t token, uint32_t end) const {
  uint32_t last = end;
  while (last > token && end - last < kEndReach && scan_.tag(last - 1) == Tag::punctuation) --last;
  if (last <= token + 1 || !isCue(last - 1)) return {};
  return subjects_.before(last - 1, token);
}

Speaker SpeakerFinder::before(uint32_t token, uint32_t first) const {
  const uint32_t stop = token > first + kBeforeReach ? token - kBeforeReach : first;
  for (uint32_t i = token; i > stop; --i) {
    const uint32_t at = i - 1;
    if (scan_.key(at) == "according" && !inside_[at]) return subjects_.behind(at, token);
    if (!isCue(at)) continue;
    const Speaker speaker = subjects_.before(at, first);
    return speaker.span.empty() ? subjects_.behind(at, token) : speaker;
  }
  return {};
}

uint32_t SpeakerFinder::openedBy(uint32_t sentence, uint32_t before) const {
  const Sentence& holder = scan_.document.sentences[sentence];
  uint32_t at = holder.first_token;
  if (at >= holder.end_token || inside_[at] || !subjects_.nameAt(at) || scan_.span(at).begin >= before) return kNone;
  const uint32_t entity = subjects_.entityAt(at);
  while (at < holder.end_token && subjects_.sameNameAt(at, holder.first_token)) ++at;
  const bool owns = at < holder.end_token && (scan_.key(at) == "'s" || scan_.key(at) == "'");
  return owns || scan_.entities[entity].kind != MentionKind::person ? kNone : entity;
}

uint32_t SpeakerFinder::saidBy(uint32_t sentence) const {
  const Sentence& holder = scan_.document.sentences[sentence];
  uint32_t found = kNone;
  for (uint32_t cue = holder.first_token; cue < holder.end_token; ++cue) {
    if (inside_[cue] || !isCue(cue)) continue;
    const Speaker speaker = subjects_.before(cue, holder.first_token);
    if (speaker.entity == kNone || scan_.entities[speaker.entity].kind != MentionKind::person) continue;
    if (found != kNone && found != speaker.entity) return kNone;
    found = speaker.entity;
  }
  return found;
}

Speaker SpeakerFinder::around(const QuoteRange& quote, uint32_t first_sentence, uint32_t last_sentence) const {
  const auto& sentences = scan_.document.sentences;
  const bool marked = quote.end < scan_.size() && scan_.has(quote.end, kQuoteMark);
  const uint32_t behind_at = quote.end + (marked ? 1 : 0), end = sentences[last_sentence].end_token;
  const uint32_t first = sentences[first_sentence].first_token;
  const std::string_view last = quote.end > quote.first ? scan_.key(quote.end - 1) : std::string_view();
  const bool comma = last == "," || last == "?" || last == "!" || (behind_at < end && scan_.key(behind_at) == ",");
  const bool opens = quote.first <= first + 1;
  if (behind_at < end && (comma || opens)) {
    if (const Speaker found = behind(behind_at, end); found.found()) return found;
  }
  if (quote.first > first + 1) {
    if (const Speaker found = before(quote.first - 1, first); found.found()) return found;
  }
  if (behind_at < end) {
    if (const Speaker found = behind(behind_at, end); found.found()) return found;
    if (const Speaker found = atEnd(behind_at, end); found.found()) return found;
    // "“…” — Ann Lee": a dash and a name end the paragraph
    if (isDash(scan_.key(behind_at)) && behind_at + 1 < end && subjects_.nameAt(behind_at + 1)) {
      uint32_t name_end = behind_at + 1;
      while (name_end < end && subjects_.sameNameAt(name_end, behind_at + 1)) ++name_end;
      if (name_end == end || scan_.tag(name_end) == Tag::punctuation)
        return {subjects_.spanAt(behind_at + 1), subjects_.entityAt(behind_at + 1), behind_at, false};
    }
  }
  if (opens && first_sentence > 0) {
    const Sentence& previous = sentences[first_sentence - 1];
    if (previous.end_token > previous.first_token && scan_.key(previous.end_token - 1) == ":")
      return before(previous.end_token, previous.first_token);
  }
  return {};
}

}  // namespace synoptic
