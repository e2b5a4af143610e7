// See question_names.h.
#include "study/question_names.h"

#include <algorithm>
#include <set>

#include "study/around.h"
#include "study/same_word.h"

namespace synoptic {

bool isName(FactKind kind) {
  return kind >= FactKind::person && kind <= FactKind::name;
}

void markNames(const Comparison& comparison, Question& question) {
  std::set<std::string_view> names, small;  // small: written without a capital outside of names, "state"
  for (const ComparedArticle& article : comparison.articles)
    for (const Token& token : article.document.tokens)
      if (token.kind == TokenKind::word && article.document.body[token.span.begin] >= 'a' &&
          article.document.body[token.span.begin] <= 'z')
        small.insert(article.document.key(token));
  for (const ComparedArticle& article : comparison.articles)
    for (const Mention& mention : article.reading.mentions) {
      if (!isWho(mention.kind)) continue;
      const Sentence& sentence = article.document.sentences[mention.sentence];
      for (uint32_t token = firstAt(article.document, sentence, mention.span);
           token < sentence.end_token && article.document.tokens[token].span.begin < mention.span.end; ++token)
        if (mention.span.contains(article.document.tokens[token].span))
          names.insert(article.document.key(article.document.tokens[token]));
    }
  for (uint32_t at = 0; at < question.words.size(); ++at) {
    QuestionWord& word = question.words[at];
    // "which district": the word is no name, though the answer may be one with it; nor is a month
    if (at == question.kind || word.time) continue;
    if (!word.name && (small.contains(word.key) || small.contains(word.lemma))) continue;
    word.name = word.name || std::any_of(names.begin(), names.end(), [&](std::string_view one) {
                  return one == word.key || (word.key.size() > 6 && sameName(one, word.key));
                });
  }
}

void forgetPlaces(const Comparison& comparison, Question& question) {
  for (QuestionWord& word : question.words) {
    if (!word.name || !word.placed) continue;
    const auto places = std::count_if(comparison.articles.begin(), comparison.articles.end(), [&](const auto& one) {
      return std::any_of(one.reading.entities.begin(), one.reading.entities.end(), [&](const Entity& entity) {
        return entity.kind != MentionKind::person && comparisonKey(entity.name) == word.key;
      });
    });
    const size_t most = comparison.articles.size();
    if (most > 1 && 3 * size_t(places) >= 2 * most) word.name = false, word.light = true;
  }
}

}  // namespace synoptic
