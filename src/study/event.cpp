// See event.h. What stands beside a noun: before it as far as no function word parts them ("Russian full-scale
// invasion"), after it behind "of" ("invasion of Ukraine") or at once ("invaded Ukraine").
#include "study/event.h"

#include <array>

#include "study/around.h"

namespace synoptic {
namespace {

constexpr uint32_t kBeside = 4;  // tokens that a noun phrase reaches to either side
constexpr auto kInto = std::to_array<std::string_view>({"of", "the", "mr", "mrs", "ms", "."});

struct Beside {
  Mask names = 0;      // of the question
  bool other = false;  // a name that the question has not
  bool known = false;  // "the" and no name
};

class Events {
 public:
  Events(const Comparison& comparison, const Lexicon& lexicon, const Reach& reach)
      : comparison_(comparison), lexicon_(lexicon), reach_(reach) {
    for (const ComparedArticle& article : comparison.articles) {
      std::vector<uint32_t>& entities = entities_.emplace_back(article.document.tokens.size(), kNone);
      for (const Mention& mention : article.reading.mentions) {
        if (mention.entity == kNone) continue;
        const Sentence& sentence = article.document.sentences[mention.sentence];
        for (uint32_t token = firstAt(article.document, sentence, mention.span);
             token < sentence.end_token && article.document.tokens[token].span.overlaps(mention.span); ++token)
          entities[token] = mention.entity;
      }
    }
  }

  void find(uint32_t word, std::vector<EventName>& out) const {
    Mask names = 0;
    std::vector<EventName> known;
    std::vector<bool> several(comparison_.articles.size(), false);
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Document& document = comparison_.articles[article].document;
      for (uint32_t at = 0; at < document.sentences.size(); ++at)
        for (uint32_t token = document.sentences[at].first_token; token < document.sentences[at].end_token; ++token) {
          if ((reach_.ofToken(article, token) >> word & 1) == 0) continue;
          const Beside beside = besideOf(article, document.sentences[at], token);
          names |= beside.names;
          if (beside.other) several[article] = true;
          if (beside.known) known.push_back({{article, at}, 0});
        }
    }
    for (const EventName& one : known)
      if (names != 0 && !several[one.sentence.article]) out.push_back({one.sentence, names});
  }

  bool isDeed(std::string_view lemma) const {
    const NounClass noun = lexicon_.nounClass(lemma);
    return noun == NounClass::act || noun == NounClass::event;
  }

 private:
  Beside besideOf(uint32_t article, const Sentence& sentence, uint32_t noun) const {
    const Document& document = comparison_.articles[article].document;
    Beside beside;
    bool named = false, the = false;
    const auto look = [&](uint32_t token) {
      const uint32_t entity = entities_[article][token];
      if (entity == kNone) return;
      named = true;
      const Mask mask = (reach_.ofEntity(article, entity) | reach_.ofToken(article, token)) & reach_.names();
      beside.names |= mask;
      beside.other = beside.other || mask == 0;
    };
    for (uint32_t token = noun; token-- > sentence.first_token && token + kBeside >= noun;) {
      if (document.key(document.tokens[token]) == "the") the = true;
      if (Lexicon::isFunctionWord(document.key(document.tokens[token])) ||
          document.tokens[token].kind == TokenKind::punctuation)
        break;
      look(token);
    }
    uint32_t next = noun + 1;
    while (next < sentence.end_token && next <= noun + kBeside && isAmong(kInto, document.key(document.tokens[next])))
      ++next;
    if (next < sentence.end_token) look(next);
    const bool of = noun + 1 < sentence.end_token && document.key(document.tokens[noun + 1]) == "of";
    beside.known = the && !named && !of && isDeed(lexicon_.lemma(document.key(document.tokens[noun]), Part::noun));
    return beside;
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  const Reach& reach_;
  std::vector<std::vector<uint32_t>> entities_;  // article, token
};

}  // namespace

std::vector<EventName> knownEventsIn(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                                     const Reach& reach) {
  std::vector<EventName> out;
  if (reach.names() == 0) return out;
  const Events events(comparison, lexicon, reach);
  for (uint32_t word = 0; word < question.words.size(); ++word) {
    const QuestionWord& asked = question.words[word];
    if (!asked.name && !asked.light && !asked.time) events.find(word, out);
  }
  return out;
}

}  // namespace synoptic
