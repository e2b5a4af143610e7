// See spoken_sentence.h.
#include "facts/spoken_sentence.h"

#include <algorithm>

namespace synoptic {
namespace {

constexpr size_t kNestReach = 8;  // attributions of one sentence that are looked at for nesting
constexpr size_t kMostSaid =
    64;  // that are kept of one sentence: each may hold all of it, and each name is held to each

void addThrough(Attribution& one, const Source& source) {
  for (const Source& known : one.through) {
    if (known.entity == source.entity) return;
  }
  one.through.push_back(source);
}

}  // namespace

SpokenSentence::SpokenSentence(Scan& read, const std::vector<bool>& quoted)
    : scan(read),
      inside(quoted),
      words(read),
      subjects(read, quoted),
      clauses(read, quoted, subjects),
      sources(read, words, subjects),
      cues(read, words) {}

void SpokenSentence::enter(uint32_t sentence) {
  sentence_ = sentence;
  first = scan.document.sentences[sentence].first_token;
  end = scan.document.sentences[sentence].end_token;
  begin_ = scan.attributions.size();
  sources.enter(sentence);
  clauses.enter(sentence);
}

Speaker SpokenSentence::subjectOf(uint32_t verb) const {
  if (!cues.hangsOnNoun(verb, first)) return subjects.before(verb, first);
  return {scan.span(cues.beginOfNoun(verb - 1, first), verb), kNone, verb, false};
}

Attribution& SpokenSentence::add(Span content, const Speaker& speaker, uint32_t cue) {
  Attribution one;
  one.sentence = sentence_;
  one.content = content;
  one.cue = cue;
  one.speaker = sources.read(speaker, one.through);
  one.carried = speaker.pronoun && sources.carriedFromBefore(one.speaker);
  sources.spoke(one.speaker);
  scan.attributions.push_back(std::move(one));
  return scan.attributions.back();
}

void SpokenSentence::passOn(Attribution& one) const {
  if (one.speaker.kind == SourceKind::outlet) return;
  for (const Source& outlet : sources.spokenTo(one.cue, one.speaker.span, inside)) addThrough(one, outlet);
}

bool SpokenSentence::join(const Mention& quote) {
  const size_t size = scan.attributions.size();
  for (size_t a = size; a > begin_ && size - a < kNestReach; --a) {
    Attribution& one = scan.attributions[a - 1];
    const bool same = one.speaker.span == quote.speaker ||
                      (quote.speaker_entity != kNone && one.speaker.entity == quote.speaker_entity);
    if (one.cue != quote.verb && !(same && one.content.contains(quote.span))) continue;
    if (one.cue == quote.verb && !same) continue;
    // marks and commas do not count as words beside the quotation
    const bool whole = one.kind != AttributionKind::mixed && quote.span.contains(one.content);
    one.kind = whole || (one.kind == AttributionKind::quoted) ? AttributionKind::quoted : AttributionKind::mixed;
    one.content.begin = std::min(one.content.begin, quote.span.begin);
    one.content.end = std::max(one.content.end, quote.span.end);
    return true;
  }
  return false;
}

void SpokenSentence::nest() {
  if (scan.attributions.size() > begin_ + kMostSaid)
    scan.attributions.erase(scan.attributions.begin() + ptrdiff_t(begin_ + kMostSaid), scan.attributions.end());
  for (size_t a = begin_; a < scan.attributions.size(); ++a) {
    Attribution& inner = scan.attributions[a];
    if (inner.cue == kNone) continue;
    const uint32_t at = scan.span(inner.cue).begin;
    for (size_t b = a; b > begin_ && a - b < kNestReach; --b) {
      const Attribution& outer = scan.attributions[b - 1];
      if (outer.cue == inner.cue || at < outer.content.begin || at >= outer.content.end) continue;
      if (outer.speaker.kind == SourceKind::outlet && outer.speaker.span != inner.speaker.span)
        addThrough(inner, outer.speaker);
      for (const Source& more : outer.through) addThrough(inner, more);
    }
  }
}

}  // namespace synoptic
