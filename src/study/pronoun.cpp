// See pronoun.h. Whom "she" means is found in reference.h; a sentence that has not all of the question is no answer,
// for a pronoun is weaker than a name.
#include "study/pronoun.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kAuxiliaries = 3;  // tokens between a subject and its verb: "had not been"

// The token of "he" or "she" that does what is asked about, or is it; kNone: none.
uint32_t doingPronoun(const Comparison& comparison, const Question& question, const Reach& reach, SentenceRef ref) {
  constexpr auto kSubjects = std::to_array<std::string_view>({"he", "she"});
  constexpr auto kBeing = std::to_array<std::string_view>({"is", "was"});
  const Document& document = comparison.articles[ref.article].document;
  const Sentence& sentence = document.sentences[ref.sentence];
  for (uint32_t token = sentence.first_token; token + 1 < sentence.end_token; ++token) {
    if (!isAmong(kSubjects, document.key(document.tokens[token]))) continue;
    if (!question.acts && isAmong(kBeing, document.key(document.tokens[token + 1]))) return token;
    for (uint32_t verb = token + 1; question.acts && verb < sentence.end_token && verb <= token + kAuxiliaries; ++verb)
      if ((reach.ofToken(ref.article, verb) & 1) != 0) return token;
  }
  return kNone;
}

}  // namespace

void addDoer(DoersByName& doers, const Comparison& comparison, uint32_t entity, FactMention words, uint32_t score) {
  const uint32_t article = words.sentence.article;
  const Reading& reading = comparison.articles[article].reading;
  const auto named = std::find_if(reading.mentions.rbegin(), reading.mentions.rend(), [&](const Mention& one) {
    return one.entity == entity && one.span.begin < words.span.end;
  });
  if (named == reading.mentions.rend()) return;
  Doer& one = doers[reading.entities[entity].name];
  if (score < one.score) return;
  if (score > one.score) one.words.clear();
  one.score = score;
  one.words.push_back({{article, named->sentence}, named->span});
  if (named->sentence != words.sentence.sentence) one.words.push_back(words);
}

std::vector<Doer> inOrder(DoersByName doers) {
  std::vector<Doer> out;
  for (auto& [name, one] : doers) {
    one.name = name;
    putInOrder(one.words);
    const auto same = [](const FactMention& left, const FactMention& right) { return left.sentence == right.sentence; };
    one.words.erase(std::unique(one.words.begin(), one.words.end(), same), one.words.end());
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Doer> doersOf(const Comparison& comparison, const Question& question, const Reach& reach) {
  DoersByName by_name;
  const Mask all = Mask((uint64_t(1) << question.words.size()) - 1);
  for (uint32_t article = 0; article < comparison.articles.size(); ++article)
    for (uint32_t at = 0; at < comparison.articles[article].document.sentences.size(); ++at) {
      const SentenceRef ref{article, at};
      const uint32_t who = reach.personOf(ref);
      if (who == kNone || reach.weight(reach.of(ref)) < reach.weight(all)) continue;
      if ((reach.ofEntity(article, who) & reach.names()) != 0) continue;
      const uint32_t pronoun = doingPronoun(comparison, question, reach, ref);
      if (pronoun == kNone) continue;
      const Span words = comparison.articles[article].document.tokens[pronoun].span;
      addDoer(by_name, comparison, who, {ref, words}, 100);
    }
  return inOrder(std::move(by_name));
}

}  // namespace synoptic
