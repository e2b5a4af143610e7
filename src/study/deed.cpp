// See deed.h. A clause reaches from one sign to the next; who did it may stand outside of it. Covered by
// tests/study/ask.cpp.
#include "study/deed.h"

#include <array>

#include "study/is_among.h"

namespace synoptic {
namespace {

constexpr uint32_t kClause = 40;  // tokens to either side of the verb

bool endsClause(const Document& document, uint32_t token) {
  constexpr auto kJoins = std::to_array<std::string_view>({"-", "'", "’", ".", "$", "€", "£", "%", "&"});
  return document.tokens[token].kind == TokenKind::punctuation &&
         !isAmong(kJoins, document.key(document.tokens[token]));
}

Span clauseAround(const Document& document, const Sentence& sentence, uint32_t verb) {
  uint32_t first = verb, end = verb + 1;
  while (first > sentence.first_token && first + kClause > verb && !endsClause(document, first - 1)) --first;
  while (end < sentence.end_token && end < verb + kClause && !endsClause(document, end)) ++end;
  while (first < verb && document.tokens[first].kind == TokenKind::punctuation) ++first;
  while (end > verb + 1 && document.tokens[end - 1].kind == TokenKind::punctuation) --end;
  return {document.tokens[first].span.begin, document.tokens[end - 1].span.end};
}

}  // namespace

std::vector<Deed> deedsOf(const Comparison& comparison, const Question& question, const Reach& reach) {
  std::vector<Deed> out;
  if (question.deed == kNone) return out;
  const Mask asked = Mask(1) << question.deed;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const Document& document = comparison.articles[article].document;
    for (uint32_t at = 0; at < document.sentences.size(); ++at) {
      const SentenceRef ref{article, at};
      const Mask mask = reach.of(ref);
      if ((mask & asked) == 0 || (mask & reach.musts()) != reach.musts()) continue;
      const Sentence& sentence = document.sentences[at];
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        if ((reach.ofToken(article, token) & asked) == 0) continue;
        const bool by = token + 1 < sentence.end_token && document.key(document.tokens[token + 1]) == "by";
        if (!by || question.by_what) out.push_back({{ref, clauseAround(document, sentence, token)}, mask});
        break;
      }
    }
  }
  return out;
}

}  // namespace synoptic
