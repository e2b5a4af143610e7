// See around.h. Each looks at the tokens of one sentence.
#include "study/around.h"

#include <algorithm>
#include <array>

#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr uint32_t kApposed = 6;  // tokens between a noun and the name that it calls so: "the", a comma, titles

bool isPerson(const ComparedArticle& article, uint32_t token) {
  if (token >= article.document.tokens.size()) return false;
  return std::any_of(article.reading.mentions.begin(), article.reading.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::person && one.span.overlaps(article.document.tokens[token].span);
  });
}

constexpr auto kGoverns = std::to_array<std::string_view>(
    {"of",   "in",    "on",      "at",    "over",    "to",   "for",  "from",    "with",   "by",
     "about", "against", "among", "between", "near", "off", "into", "outside", "toward", "through"});

// The word before a mention, but for "the".
std::string_view wordBefore(const Document& document, const Mention& mention) {
  const Sentence& sentence = document.sentences[mention.sentence];
  std::string_view before;
  for (uint32_t token = sentence.first_token;
       token < sentence.end_token && document.tokens[token].span.begin < mention.span.begin; ++token)
    if (document.key(document.tokens[token]) != "the") before = document.key(document.tokens[token]);
  return before;
}

}  // namespace

bool isGoverned(const Document& document, const Mention& mention) {
  return among(kGoverns, wordBefore(document, mention));
}

bool isSubject(const Document& document, const Mention& mention) {
  const std::string_view rest = std::string_view(document.body).substr(mention.span.end, 4);
  if (rest.starts_with("'s") || rest.starts_with("’s")) return false;
  return !isGoverned(document, mention);
}

bool isAge(const ComparedArticle& article, const FactMention& words) {
  const Document& document = article.document;
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  uint32_t at = sentence.first_token;
  while (at < sentence.end_token && document.tokens[at].span.end <= words.span.begin) ++at;
  uint32_t end = at;
  while (end < sentence.end_token && document.tokens[end].span.begin < words.span.end) ++end;
  const auto key = [&](uint32_t token) {
    return token < sentence.end_token && token >= sentence.first_token ? document.key(document.tokens[token])
                                                                       : std::string_view();
  };
  const std::string_view before = at > 0 ? key(at - 1) : std::string_view(), after = key(end);
  if (before == "aged" || before == "age" || after == "old" || after == "-year-old") return true;
  if (document.text(words.span).find("-year-old") != std::string_view::npos) return true;
  return before == "," && (after == "," || after == ".") && end == at + 1 && at > 1 &&
         isPerson(article, at - 2);
}

bool isApposed(const ComparedArticle& article, uint32_t noun, Span name) {
  const Document& document = article.document;
  uint32_t first = noun, last = noun;  // the tokens of the name
  while (first > 0 && document.tokens[first].span.begin > name.begin) --first;
  while (last + 1 < document.tokens.size() && document.tokens[last + 1].span.begin < name.end) ++last;
  const bool after = document.tokens[noun].span.end <= name.begin;
  if (after)
    for (first = noun; first < last && document.tokens[first].span.end <= name.begin;) ++first;
  else
    for (last = noun; last > first && document.tokens[last].span.begin >= name.end;) --last;
  const uint32_t from = after ? noun + 1 : last + 1, to = after ? first : noun;
  if (to < from || to - from > kApposed) return false;
  for (uint32_t token = from; token < to; ++token) {
    const std::string_view key = document.key(document.tokens[token]);
    const std::string_view text = document.text(document.tokens[token].span);
    const bool title = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
    if (key != "," && key != "the" && key != "a" && key != "." && !title) return false;
  }
  return true;
}

}  // namespace synoptic
