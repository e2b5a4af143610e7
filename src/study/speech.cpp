// See speech.h. What is denied, and what nobody has said yet, is nobody's word. Linear in the attributions.
#include "study/speech.h"

#include <algorithm>

#include "study/around.h"

namespace synoptic {
namespace {

constexpr uint32_t kLeastTold = 67;  // percent of the weight of what is told that the words of a speaker must have

bool isSaid(const Attribution& said) {
  return !said.denies && !said.unsaid && said.content.begin < said.content.end;
}

// "A spokesman for the mayor": the speaker with what follows, up to the verb or a sign.
Span phraseOf(const Document& document, const Attribution& said) {
  const Sentence& sentence = document.sentences[said.sentence];
  Span phrase = said.speaker.span;
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if (document.tokens[token].span.begin < phrase.end) continue;
    if (token == said.cue || document.tokens[token].kind == TokenKind::punctuation) break;
    phrase.end = document.tokens[token].span.end;
  }
  return phrase;
}

// Who speaks, also where "the congressman" is the only one of the article who is called so; kNone: nobody known.
uint32_t whoSays(const ComparedArticle& article, const Attribution& said) {
  if (said.speaker.entity != kNone || said.speaker.kind != SourceKind::group) return said.speaker.entity;
  const Document words = readDocument(std::string(article.document.text(said.speaker.span)));
  if (words.tokens.size() < 2 || words.key(words.tokens.front()) != "the") return kNone;
  const std::string_view role = words.key(words.tokens.back());
  uint32_t who = kNone;
  for (uint32_t at = 0; at < article.reading.entities.size(); ++at) {
    const Entity& entity = article.reading.entities[at];
    const bool called = std::any_of(entity.roles.begin(), entity.roles.end(), [&](std::string_view one) {
      return one == role || (one.ends_with(role) && one[one.size() - role.size() - 1] == ' ');
    });
    if (!called || entity.kind != MentionKind::person) continue;
    if (who != kNone) return kNone;
    who = at;
  }
  return who;
}

// "he said": whom the sentences before name, where the speaker himself could not be told.
bool isPronoun(const Document& document, const Attribution& said) {
  const std::string key = comparisonKey(document.text(said.speaker.span));
  return said.speaker.entity == kNone && (key == "he" || key == "she");
}

bool isBy(const Comparison& comparison, const Question& question, const Reach& reach, uint32_t article,
          const Attribution& said) {
  const Mask wanted = speakerOf(question);
  if (wanted == 0) return false;
  const SentenceRef ref{article, said.sentence};
  const Reading& reading = comparison.articles[article].reading;
  Mask mask = reach.ofSpan(ref, said.speaker.span);
  uint32_t who = whoSays(comparison.articles[article], said);
  // whom "she" means, by what he or she is called
  if (who == kNone && isPronoun(comparison.articles[article].document, said)) who = reach.personOf(ref);
  if (who != kNone) {
    mask |= reach.ofEntity(article, who);
    // "President Lees envoy" is not Lee: of what she is called more than a name must be asked about
    for (const std::string& role : reading.entities[who].roles)
      if (const Mask called = reach.ofWords(role); (called & wanted & ~reach.names()) != 0) mask |= called;
  } else if (said.speaker.kind == SourceKind::person || isPronoun(comparison.articles[article].document, said)) {
    mask |= reach.byReference(ref);  // "he said"
  } else if ((mask & wanted) != 0) {
    mask |= reach.ofSpan(ref, phraseOf(comparison.articles[article].document, said));
  }
  return (mask & wanted) == wanted;
}

// Whether the content holds the words of somebody else that have what is told: "… said, according to Reuters".
bool isPassedOn(const Comparison& comparison, const Reach& reach, SentenceRef ref, const Attribution& said, Mask told) {
  const std::vector<Attribution>& all = comparison.articles[ref.article].reading.attributions;
  const Mask whole = reach.ofSpan(ref, said.content) & told;
  return std::any_of(all.begin(), all.end(), [&](const Attribution& one) {
    return one.sentence == said.sentence && one.content != said.content && said.content.contains(one.content) &&
           isSaid(one) && (reach.ofSpan(ref, one.content) & told) == whole;
  });
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

Mask speakerOf(const Question& question) {
  return question.says == kNone ? 0 : Mask((uint64_t(1) << question.says) - 1);
}

bool isSpeaker(const Comparison& comparison, const Question& question, const Reach& reach, const FactMention& name) {
  const Mask told = Mask((uint64_t(1) << question.words.size()) - 1) & ~Mask(1);  // the verb is the first word
  return anyAttribution(comparison, name.sentence, [&](const Attribution& said) {
    return said.speaker.span.overlaps(name.span) && (reach.ofSpan(name.sentence, said.content) & told) != 0 &&
           !isPassedOn(comparison, reach, name.sentence, said, told);
  });
}

std::vector<Doer> speakersOf(const Comparison& comparison, const Question& question, const Reach& reach) {
  DoersByName by_name;
  const Mask told = Mask((uint64_t(1) << question.words.size()) - 1) & ~Mask(1);
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    for (const Attribution& said : comparison.articles[article].reading.attributions) {
      uint32_t who = whoSays(comparison.articles[article], said);
      if (who == kNone && isPronoun(comparison.articles[article].document, said))
        who = reach.personOf({article, said.sentence});
      if (!isSaid(said) || who == kNone || said.speaker.span.begin >= said.speaker.span.end) continue;
      const SentenceRef ref{article, said.sentence};
      const bool verb = question.plain || (said.cue != kNone && (reach.ofToken(article, said.cue) & 1) != 0);
      const Mask words = reach.ofSpan(ref, said.content), mask = (words | (reach.of(ref) & reach.names())) & told;
      // somebody who only names what is asked about says nothing of it
      if (!verb || isPassedOn(comparison, reach, ref, said, told) || (mask & reach.musts()) != (told & reach.musts()) ||
          reach.weight(words & told & ~reach.musts()) == 0)
        continue;
      const uint32_t score = 100 * reach.weight(mask) / reach.weight(told);
      if (score >= kLeastTold) addDoer(by_name, comparison, who, {ref, said.speaker.span}, score);
    }
  }
  return inOrder(std::move(by_name));
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

bool isDoneTo(const Comparison& comparison, const Reach& reach, const FactMention& name) {
  const Document& document = comparison.articles[name.sentence.article].document;
  const Sentence& sentence = document.sentences[name.sentence.sentence];
  bool done = false;
  for (uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
    if ((reach.ofToken(name.sentence.article, token) & 1) == 0) continue;  // the verb is the first word
    const bool by = byBehind(document, sentence, token) != kNone;
    if (!by || document.tokens[token].span.end < name.span.begin) return false;
    done = true;
  }
  return done;
}

}  // namespace synoptic
