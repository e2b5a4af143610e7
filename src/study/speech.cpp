// See speech.h. What is denied, and what nobody has said yet, is nobody's word. Linear in the attributions.
#include "study/speech.h"

#include <algorithm>

namespace synoptic {
namespace {

bool isSaid(const Attribution& said) {
  return !said.denies && !said.unsaid && said.content.begin < said.content.end;
}

// The words of the question that name the speaker: those before the verb.
Mask speakerOf(const Question& question) {
  return question.says == kNone ? 0 : Mask((uint64_t(1) << question.says) - 1);
}

bool isBy(const Comparison& comparison, const Question& question, const Reach& reach, uint32_t article,
          const Attribution& said) {
  const Mask wanted = speakerOf(question);
  if (wanted == 0) return false;
  const SentenceRef ref{article, said.sentence};
  const Reading& reading = comparison.articles[article].reading;
  Mask mask = reach.ofSpan(ref, said.speaker.span);
  if (said.speaker.entity != kNone) {
    mask |= reach.ofEntity(article, said.speaker.entity);
    for (const std::string& role : reading.entities[said.speaker.entity].roles) mask |= reach.ofWords(role);
  } else if (said.speaker.kind == SourceKind::person) {
    mask |= reach.byReference(ref);  // "he said"
  }
  return (mask & wanted) == wanted;
}

template <class Test>
bool anyAttribution(const Comparison& comparison, SentenceRef ref, Test test) {
  const std::vector<Attribution>& all = comparison.articles[ref.article].reading.attributions;
  auto said = std::lower_bound(all.begin(), all.end(), ref.sentence,
                               [](const Attribution& one, uint32_t sentence) { return one.sentence < sentence; });
  for (; said != all.end() && said->sentence == ref.sentence; ++said)
    if (isSaid(*said) && test(*said)) return true;
  return false;
}

}  // namespace

bool isSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& name) {
  const Mask told = Mask((uint64_t(1) << question.words.size()) - 1) & ~Mask(1);  // the verb is the first word
  return anyAttribution(comparison, name.sentence, [&](const Attribution& said) {
    return said.speaker.span.overlaps(name.span) && (reach.ofSpan(name.sentence, said.content) & told) != 0;
  });
}

bool isOfSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& words) {
  return anyAttribution(comparison, words.sentence, [&](const Attribution& said) {
    return said.content.overlaps(words.span) && isBy(comparison, question, reach, words.sentence.article, said);
  });
}

bool isFragment(const Comparison& comparison, const FactMention& words) {
  return anyAttribution(comparison, words.sentence, [&](const Attribution& said) {
    return said.kind == AttributionKind::mixed && said.content.contains(words.span) && said.content != words.span;
  });
}

std::vector<FactMention> plainWordsOf(const Comparison& comparison, const Question& question, const Reach& reach) {
  std::vector<FactMention> out;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    for (const Attribution& said : comparison.articles[article].reading.attributions) {
      if (!isSaid(said) || !isBy(comparison, question, reach, article, said)) continue;
      // quotations are answers themselves
      if (said.kind != AttributionKind::quoted) out.push_back({{article, said.sentence}, said.content});
    }
  }
  return out;
}

}  // namespace synoptic
