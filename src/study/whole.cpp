// See whole.h. Nothing is left to guess: each word of the question that is no light one has to be in the sentence, by
// itself or by a row of a table, never by one sense of a synonym. Covered by tests/study/ask_words.cpp.
#include "study/whole.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <tuple>

#include "study/around.h"
#include "study/question_places.h"
#include "study/told_in.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kTogether = 16;      // tokens from the first to the last word that is no name
constexpr uint32_t kNearby = 6;         // tokens from a figure or day to one of them
constexpr uint32_t kCountedBeside = 3;  // tokens from a number to what it counts
constexpr uint32_t kFigureBeside = 4;   // tokens from a figure to each word of what it is
constexpr uint32_t kDoer = 5;           // tokens from who did it to the verb
constexpr uint32_t kCalledBeside = 6;   // tokens from a word with a capital to what is called so
constexpr uint32_t kKindBeside = 2;     // tokens from a name to what it is called

class Wholes {
 public:
  Wholes(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach,
         const Fit& fit, const FigureFit& figures)
      : comparison_(comparison), lexicon_(lexicon), question_(question), reach_(reach), fit_(fit), figures_(figures) {
    for (size_t word = 0; word < question.words.size(); ++word)
      if (!question.words[word].light) asked_ |= Mask(1) << word;
    // what all texts are about may be unsaid where something else is said
    needed_ = asked_ & ~reach.matters();
    if (question.people && question.counted != kNone) needed_ &= ~(Mask(1) << question.counted);
    if ((needed_ & ~reach.musts()) == 0) needed_ = asked_;
    carried_ = carriedIn(comparison, lexicon, question, reach);
  }

  std::vector<Deed> found() const {
    std::vector<std::pair<std::tuple<int, uint32_t, SentenceRef>, Deed>> all;
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Document& document = comparison_.articles[article].document;
      for (uint32_t at = 0; at < document.sentences.size(); ++at) {
        const SentenceRef ref{article, at};
        const SentenceKind kind = document.sentences[at].kind;
        if (kind == SentenceKind::byline || kind == SentenceKind::boilerplate || !hasAll(ref) || !tells(ref)) continue;
        const Mask has = reach_.of(ref), told = has | carried_[article][at];
        const int worse = std::popcount(reach_.inOtherWords(ref)) + std::popcount(asked_ & ~has);
        all.push_back(
            {{worse, window(ref, asked_ & has & ~reach_.names()), ref}, {{ref, document.sentences[at].span}, told}});
      }
    }
    putInOrder(all, [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Deed> out;
    for (auto& one : all) out.push_back(std::move(one.second));
    return out;
  }

 private:
  // Each word by a word of the sentence; names also where it means them, and what all texts are about may be unsaid.
  bool hasAll(SentenceRef ref) const {
    const Mask needed = needed_ & ~(carried_[ref.article][ref.sentence] & ~reach_.of(ref));
    return needed != 0 && (reach_.of(ref) & needed) == needed && (question_.age || (needed & ~reach_.musts()) != 0) &&
           window(ref, needed & ~reach_.names()) <= kTogether &&
           (question_.polar || !isDenied(comparison_, reach_, asked_, ref)) && !(question_.by_what && isOpen(ref));
  }

  // "The cause was not yet known"
  bool isOpen(SentenceRef ref) const {
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
      if ((reach_.ofToken(ref.article, token) & asked_ & ~reach_.names()) != 0 && isUnknown(document, sentence, token))
        return true;
    return false;
  }

  // The tokens from the first to the last of the words, where they stand together best; many where one is missing.
  uint32_t window(SentenceRef ref, Mask needed) const {
    const Sentence& sentence = comparison_.articles[ref.article].document.sentences[ref.sentence];
    std::array<uint32_t, Question::kMostWords> at;
    at.fill(kNone);
    uint32_t least = UINT32_MAX;
    Mask said = 0;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Mask here = reach_.ofToken(ref.article, token) & needed;
      for (Mask rest = here; rest != 0; rest &= rest - 1) at[size_t(std::countr_zero(rest))] = token;
      said |= here;
      if (here == 0 || said != needed) continue;
      uint32_t first = token;
      for (Mask rest = needed; rest != 0; rest &= rest - 1) first = std::min(first, at[size_t(std::countr_zero(rest))]);
      least = std::min(least, token - first);
    }
    return needed == 0 ? 0 : least;
  }

  // Whether the sentence has something of the kind asked for that the question has not.
  bool tells(SentenceRef ref) const {
    if (!question_.behind.empty()) return false;  // it would stand behind the verb
    if (question_.wanted == 0) return !question_.attribute || question_.deed != kNone || hasFigure(ref);
    if (question_.asks_words) return isSaid(ref);
    const std::span<const Mention> mentions = mentionsOf(comparison_, ref);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) { return isOfKind(ref, one); }) ||
           hasDoer(ref) || hasCalled(ref);
  }

  // "Her pulse was 90", for what it was.
  bool hasFigure(SentenceRef ref) const {
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
      if (document.tokens[token].kind == TokenKind::number &&
          reach_.distance(ref, document.tokens[token].span, needed_ & ~reach_.names()) <=
              kFigureBeside * uint32_t(std::popcount(needed_ & ~reach_.names())))
        return true;
    return false;
  }

  // "Lee threatened to leave": the very verb behind the one who did so.
  bool isSaid(SentenceRef ref) const {
    if (question_.says == kNone || question_.words[question_.says].light || question_.says == 0) return false;
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    const Mask speaker = Mask(1) << (question_.says - 1), verb = Mask(1) << question_.says;
    bool spoken = false;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      spoken = spoken || (reach_.ofToken(ref.article, token) & speaker) != 0;
      if (spoken && (reach_.ofToken(ref.article, token) & verb) != 0) return true;
    }
    return false;
  }

  // "Lee was accompanied by two ministers": who did it has no name, but is called by what he is.
  bool hasDoer(SentenceRef ref) const {
    if (!question_.acts || question_.asks_speaker || (question_.wanted & kindBit(FactKind::person)) == 0) return false;
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
      if ((reach_.ofToken(ref.article, token) & 1) != 0 &&
          (isBehindDoer(ref.article, sentence, token) || isBeforeBy(ref.article, sentence, token)))
        return true;
    return false;
  }

  // "The city has given": nothing but helpers and adverbs between.
  bool isBehindDoer(uint32_t article, const Sentence& sentence, uint32_t verb) const {
    constexpr auto kPassive = std::to_array<std::string_view>({"was", "were", "is", "are", "been", "being", "be"});
    const Document& document = comparison_.articles[article].document;
    for (uint32_t back = 1; back <= kDoer && verb >= sentence.first_token + back; ++back) {
      const std::string_view key = document.key(document.tokens[verb - back]);
      if (isAmong(kPassive, key)) return false;
      if (!Lexicon::isFunctionWord(key) && !key.ends_with("ly")) return isSomebody(article, verb - back);
    }
    return false;
  }

  bool isBeforeBy(uint32_t article, const Sentence& sentence, uint32_t verb) const {
    const Document& document = comparison_.articles[article].document;
    const uint32_t by = byBehind(document, sentence, verb);
    if (by == kNone) return false;
    for (uint32_t token = by + 1; token < std::min(sentence.end_token, by + 1 + kDoer); ++token)
      if (isSomebody(article, token)) return true;
    return false;
  }

  bool isSomebody(uint32_t article, uint32_t token) const {
    const Document& document = comparison_.articles[article].document;
    const NounClass noun = lexicon_.nounClass(lexicon_.lemma(document.key(document.tokens[token]), Part::noun));
    return (noun == NounClass::person || noun == NounClass::group) && (reach_.ofToken(article, token) & asked_) == 0;
  }

  // Right at the word, or behind "the" and the like: not "in prison on Friday".
  bool isCalledHere(uint32_t article, uint32_t token) const {
    constexpr auto kBefore = std::to_array<std::string_view>({"the", ",", "called", "named"});
    const Document& document = comparison_.articles[article].document;
    const Mask kind = Mask(1) << question_.kind;
    return isAmong(kBefore, document.key(document.tokens[token - 1])) ||
           (reach_.ofToken(article, token - 1) & kind) != 0 ||
           (token + 1 < document.tokens.size() && (reach_.ofToken(article, token + 1) & kind) != 0);
  }

  // "The road to the coast, the N-218, is closed": a word with a capital beside what is called so.
  bool hasCalled(SentenceRef ref) const {
    if (question_.kind == kNone || question_.words[question_.kind].light) return false;
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    for (uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token)
      if (hasCapital(document.text(document.tokens[token].span)) &&
          (reach_.ofToken(ref.article, token) & asked_ & ~(Mask(1) << question_.kind)) == 0 &&
          isCalledHere(ref.article, token) &&
          reach_.distance(ref, document.tokens[token].span, Mask(1) << question_.kind, 0) <= kCalledBeside)
        return true;
    return false;
  }

  bool isOfKind(SentenceRef ref, const Mention& mention) const {
    const FactKind kind = FactKind(uint8_t(mention.kind));
    const FactMention words{ref, mention.span};
    if ((question_.wanted & kindBit(kind)) == 0) return false;
    if (isName(kind)) return isNameAsked(words, mention);
    if (!question_.units.empty() && mention.kind == MentionKind::number && !isAmong(question_.units, mention.unit))
      return false;
    if (!question_.age && figures_.isAgeUnasked(words)) return false;
    if (fit_.isBeside(words) || (question_.size && !figures_.isSize(words))) return false;
    if (question_.age) return isAgeHere(words);
    if (question_.counted != kNone) return isCounted(words, mention);
    return nearest(words, needed_ & ~reach_.names()) <= kNearby;
  }

  bool isNameAsked(const FactMention& words, const Mention& mention) const {
    const FactKind kind = FactKind(uint8_t(mention.kind));
    if (fit_.isAsked(kind, words) || fit_.isTeller(kind, words)) return false;
    if (question_.acts && (fit_.isBeside(words) || fit_.isElsewhere(words))) return false;
    if (question_.kind == kNone || question_.words[question_.kind].light) return true;
    return reach_.distance(words.sentence, words.span, Mask(1) << question_.kind) <= kKindBeside;
  }

  // "Fifteen of his speeches", "22 jailed members"
  bool isCounted(const FactMention& words, const Mention& mention) const {
    if (mention.kind != MentionKind::number) return false;
    if (question_.people && countsPersons(comparison_.articles[words.sentence.article].document, mention, lexicon_))
      return nearest(words, needed_ & ~reach_.names()) <= kNearby;
    return reach_.distance(words.sentence, words.span, Mask(1) << question_.counted) <= kCountedBeside;
  }

  // "The premier, 62, resigned"
  bool isAgeHere(const FactMention& words) const {
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    if (isAge(article, words)) return figures_.counts(words);  // not of somebody else
    const Document& document = article.document;
    const uint32_t before = tokenBefore(document, words);
    if (before == kNone || before < 2) return false;
    const auto key = [&](uint32_t token) { return document.key(document.tokens[token]); };
    if (key(before) == "of" && key(before - 1) == "age") return true;
    return key(before) == "," && before + 2 < document.tokens.size() && key(before + 2) == "," &&
           (reach_.ofToken(words.sentence.article, before - 1) & asked_) != 0;
  }

  uint32_t nearest(const FactMention& words, Mask all) const {
    uint32_t least = UINT32_MAX;
    for (; all != 0; all &= all - 1)
      least = std::min(least, reach_.distance(words.sentence, words.span, all & (~all + 1)));
    return least;
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  const Question& question_;
  const Reach& reach_;
  const Fit& fit_;
  const FigureFit& figures_;
  Mask asked_ = 0, needed_ = 0;
  std::vector<std::vector<Mask>> carried_;
};

}  // namespace

std::vector<std::vector<Mask>> carriedIn(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                                         const Reach& reach) {
  constexpr auto kPronouns = std::to_array<std::string_view>({"it"});
  constexpr auto kMany = std::to_array<std::string_view>({"they", "them"});
  Mask one = 0, many = 0;
  for (size_t word = 0; word < question.words.size(); ++word) {
    const QuestionWord& asked = question.words[word];
    const std::string_view noun = lexicon.lemma(asked.key, Part::noun);
    if (asked.name || asked.time || asked.light || word == question.deed || word == question.counted) continue;
    if (lexicon.nounClass(noun) == NounClass::none || (word == 0 && question.acts)) continue;
    if (asked.key == noun) one |= Mask(1) << word;
    if (asked.key != noun || lexicon.nounClass(noun) == NounClass::group) many |= Mask(1) << word;
  }
  std::vector<std::vector<Mask>> out;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const Document& document = comparison.articles[article].document;
    std::vector<Mask>& masks = out.emplace_back(document.sentences.size(), 0);
    for (uint32_t at = 1; at < masks.size(); ++at) {
      const Sentence& sentence = document.sentences[at];
      if (sentence.paragraph != document.sentences[at - 1].paragraph) continue;
      Mask taken = 0;
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        if (isAmong(kPronouns, document.key(document.tokens[token]))) taken |= one;
        if (isAmong(kMany, document.key(document.tokens[token]))) taken |= many;
      }
      masks[at] = taken & (reach.of({article, at - 1}) | masks[at - 1]);
    }
  }
  return out;
}

std::vector<Deed> wholesOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                           const Reach& reach, const Fit& fit, const FigureFit& figures) {
  return Wholes(comparison, lexicon, question, reach, fit, figures).found();
}

}  // namespace synoptic
