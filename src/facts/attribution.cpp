// attribution: see attribution.h. Sentence by sentence: the name before a colon, the cues, then the quotations.
// Example: "It rained, Lee said." gives the content "It rained". Covered by tests/facts/attribution.cpp.
#include "facts/attribution.h"

#include <span>
#include <tuple>

#include "facts/before_colon.h"
#include "facts/cue_reader.h"
#include "facts/spoken_sentence.h"
#include "text/text.h"

namespace synoptic {
namespace {

// The quotations that are speech, in order, as indices of mentions.
std::vector<uint32_t> spokenQuotes(const Scan& scan) {
  std::vector<uint32_t> quotes;
  for (uint32_t m = 0; m < scan.mentions.size(); ++m) {
    if (scan.mentions[m].kind == MentionKind::quote && scan.mentions[m].speech) quotes.push_back(m);
  }
  putInOrder(quotes, [&](uint32_t a, uint32_t b) { return scan.mentions[a].span.begin < scan.mentions[b].span.begin; });
  return quotes;
}

void addQuote(SpokenSentence& sentence, const Mention& quote) {
  if (quote.speaker.empty() || sentence.join(quote)) return;
  Speaker speaker{quote.speaker, quote.speaker_entity, quote.verb, false};
  const bool here = quote.verb != kNone && quote.verb >= sentence.first && quote.verb < sentence.end;
  // "they were told that “…”"
  if (here && isTell(sentence.scan.key(quote.verb)) && sentence.cues.isPassive(quote.verb, sentence.first)) return;
  if (here && sentence.cues.hangsOnNoun(quote.verb, sentence.first)) speaker = sentence.subjectOf(quote.verb);
  Attribution& one = sentence.add(quote.span, speaker, quote.verb);
  one.kind = AttributionKind::quoted;
  one.carried = !here;
  if (here) sentence.passOn(one);
}

}  // namespace

void readAttributions(Scan& scan, const std::vector<bool>& inside) {
  SpokenSentence sentence(scan, inside);
  ColonReader colon(sentence);
  CueReader cues(sentence);
  const std::vector<uint32_t> quotes = spokenQuotes(scan);
  size_t next = 0;
  for (uint32_t s = 0; s < scan.document.sentences.size(); ++s) {
    sentence.enter(s);
    const size_t first = next;
    while (next < quotes.size() && scan.mentions[quotes[next]].sentence == s) ++next;
    const std::span<const uint32_t> own(quotes.data() + first, next - first);
    if (sentence.kind() != SentenceKind::boilerplate && sentence.kind() != SentenceKind::byline) {
      colon.read();
      cues.read(own);
    }
    for (const uint32_t quote : own) addQuote(sentence, scan.mentions[quote]);
    sentence.nest();
  }
  putInOrder(scan.attributions, [](const Attribution& a, const Attribution& b) {
    return std::make_tuple(a.content.begin, UINT32_MAX - a.content.end) <
           std::make_tuple(b.content.begin, UINT32_MAX - b.content.end);
  });
}

}  // namespace synoptic
