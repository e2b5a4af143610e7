// See identity.h. Only what stands right at the name says who somebody is. Covered by tests/study/ask_words.cpp.
#include "study/identity.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kTitle = 5;       // words before a name
constexpr uint32_t kDescribed = 16;  // words behind it

class Identity {
 public:
  Identity(const Document& document, const Lexicon& lexicon, const Mention& mention)
      : document_(document),
        lexicon_(lexicon),
        sentence_(document.sentences[mention.sentence]),
        first_(tokenAt(mention.span.begin)),
        last_(tokenAt(mention.span.end - 1)) {}

  // "Ann Lee, 44, a baker from Porto, sued", "Ann Lee is a baker."; empty: nothing of the kind stands there.
  Span behind() const {
    constexpr auto kIs = std::to_array<std::string_view>({"is", "was", "who"});
    constexpr auto kOpens = std::to_array<std::string_view>({"a", "an", "the", "his", "her", "its", "their"});
    uint32_t at = last_ + 1;
    // her age
    if (key(at) == "," && key(at + 2) == "," && document_.tokens[at + 1].kind == TokenKind::number) at += 2;
    const bool apart = key(at) == ",";
    bool person = key(at + 1) == "who";
    while (at < sentence_.end_token && (key(at) == "," || isAmong(kIs, key(at)))) ++at;
    if (at == last_ + 1 || (!person && !isAmong(kOpens, key(at)))) return {};
    uint32_t end = at;
    while (end < sentence_.end_token && end < at + kDescribed && document_.tokens[end].kind != TokenKind::punctuation)
      person |= isPerson(end++);
    const bool closed = end >= sentence_.end_token || key(end) == "," || key(end) == ".";
    if (!person || (apart && !closed)) return {};
    return {document_.tokens[first_].span.begin, document_.tokens[end - 1].span.end};
  }

  // "ministry spokeswoman Ann Lee", "its branch secretary, Ann Lee"
  Span before() const {
    constexpr auto kOwn =
        std::to_array<std::string_view>({"the", "a", "an", "its", "his", "her", "their", "our", "'s"});
    const Span apart = titleBefore(first_ > sentence_.first_token && key(first_ - 1) == "," ? first_ - 1 : first_);
    const uint32_t from = tokenAt(apart.begin);
    const bool own = from > sentence_.first_token && (isAmong(kOwn, key(from - 1)) || key(from - 1).ends_with("'s"));
    const bool comma = first_ > sentence_.first_token && key(first_ - 1) == ",";
    return comma && !own ? Span() : apart;
  }

 private:
  // The words that end before the token and call somebody so, with the name; empty: none do.
  Span titleBefore(uint32_t end) const {
    uint32_t from = end;
    while (from > sentence_.first_token && end - from < kTitle && isTitle(from - 1)) --from;
    bool person = false;
    for (uint32_t token = from; token < end; ++token) person |= isPerson(token);
    return person ? Span{document_.tokens[from].span.begin, document_.tokens[last_].span.end} : Span();
  }

  uint32_t tokenAt(uint32_t byte) const {
    const auto found = std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                                            [&](const Token& token) { return token.span.end <= byte; });
    return uint32_t(found - document_.tokens.begin());
  }
  std::string_view key(uint32_t at) const {
    return at < sentence_.end_token ? document_.key(document_.tokens[at]) : std::string_view();
  }
  bool isPerson(uint32_t token) const {
    return lexicon_.nounClass(lexicon_.lemma(key(token), Part::noun)) == NounClass::person;
  }
  // No verb: "said spokeswoman Ann Lee"
  bool isTitle(uint32_t token) const {
    if (document_.tokens[token].kind != TokenKind::word || Lexicon::isFunctionWord(key(token))) return false;
    const std::string_view verb = lexicon_.lemma(key(token), Part::verb);
    return isPerson(token) || verb.empty() || verb == key(token);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const Sentence& sentence_;
  uint32_t first_, last_;  // tokens of the name
};

}  // namespace

std::vector<Deed> identitiesOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                               const Reach& reach) {
  std::vector<Deed> described, called;
  if (!question.identity) return called;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const ComparedArticle& one = comparison.articles[article];
    for (const Mention& mention : one.reading.mentions) {
      const SentenceRef ref{article, mention.sentence};
      if (mention.kind != MentionKind::person || mention.entity == kNone ||
          (reach.ofEntity(article, mention.entity) & reach.names()) != reach.names())
        continue;
      const Identity identity(one.document, lexicon, mention);
      if (const Span words = identity.behind(); !words.empty()) described.push_back({{ref, words}, reach.names()});
      if (const Span words = identity.before(); !words.empty()) called.push_back({{ref, words}, reach.names()});
    }
  }
  std::stable_sort(described.begin(), described.end(), [](const Deed& left, const Deed& right) {
    return left.words.span.end - left.words.span.begin > right.words.span.end - right.words.span.begin;
  });
  described.insert(described.end(), called.begin(), called.end());
  return described;
}

}  // namespace synoptic
