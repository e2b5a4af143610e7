// See whole.h. Nothing is left to guess: each word of the question that is no light one has to be in the sentence, by
// itself or by a row of a table, never by one sense of a synonym. Covered by tests/study/ask_words.cpp.
#include "study/whole.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <tuple>

#include "study/around.h"
#include "study/is_among.h"
#include "study/question_tables.h"

namespace synoptic {
namespace {

constexpr uint32_t kTogether = 16;      // tokens from the first to the last word that is no name
constexpr uint32_t kBeside = 6;         // tokens from a figure or day to one of them
constexpr uint32_t kCountedBeside = 3;  // tokens from a number to what it counts
constexpr uint32_t kKindBeside = 2;     // tokens from a name to what it is called

class Wholes {
 public:
  Wholes(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach,
         const Fit& fit)
      : comparison_(comparison), lexicon_(lexicon), question_(question), reach_(reach), fit_(fit) {
    for (size_t word = 0; word < question.words.size(); ++word)
      if (!question.words[word].light) asked_ |= Mask(1) << word;
  }

  std::vector<Deed> found() const {
    std::vector<std::pair<std::tuple<int, uint32_t, SentenceRef>, Deed>> all;
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Document& document = comparison_.articles[article].document;
      for (uint32_t at = 0; at < document.sentences.size(); ++at) {
        const SentenceRef ref{article, at};
        const SentenceKind kind = document.sentences[at].kind;
        if (kind == SentenceKind::byline || kind == SentenceKind::boilerplate || !hasAll(ref) || !tells(ref)) continue;
        const int worse = std::popcount(reach_.inOtherWords(ref)) + std::popcount(asked_ & ~reach_.of(ref));
        all.push_back({{worse, reachOf(ref), ref}, {{ref, document.sentences[at].span}, reach_.of(ref)}});
      }
    }
    std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<Deed> out;
    for (auto& one : all) out.push_back(std::move(one.second));
    return out;
  }

 private:
  // Each word by a word of the sentence; names also where it means them, and what all texts are about may be unsaid.
  bool hasAll(SentenceRef ref) const {
    const Document& document = comparison_.articles[ref.article].document;
    const Sentence& sentence = document.sentences[ref.sentence];
    Mask said = reach_.names();
    uint32_t first = sentence.end_token, last = sentence.first_token;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
      const Mask here = reach_.ofToken(ref.article, token) & asked_ & ~reach_.names();
      said |= here;
      if ((here & ~reach_.matters()) != 0) first = std::min(first, token), last = token;
    }
    const Mask needed = asked_ & ~reach_.matters();
    return (reach_.of(ref) & said & needed) == needed && (needed & ~reach_.musts()) != 0 && last <= first + kTogether &&
           !isDenied(ref);
  }

  // "is not suspended": no answer to "how long was he suspended".
  bool isDenied(SentenceRef ref) const {
    for (const Mention& mention : mentionsOf(ref))
      if (mention.kind == MentionKind::polarity && mention.negative && mention.verb != kNone &&
          (reach_.ofToken(ref.article, mention.verb) & asked_) != 0)
        return true;
    return false;
  }

  std::span<const Mention> mentionsOf(SentenceRef ref) const {
    const std::vector<Mention>& mentions = comparison_.articles[ref.article].reading.mentions;
    const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                            [&](const Mention& one) { return one.sentence < ref.sentence; });
    const auto end =
        std::partition_point(first, mentions.end(), [&](const Mention& one) { return one.sentence == ref.sentence; });
    return {first, end};
  }

  // From the first to the last word of the question, in tokens.
  uint32_t reachOf(SentenceRef ref) const {
    const Sentence& sentence = comparison_.articles[ref.article].document.sentences[ref.sentence];
    uint32_t first = sentence.end_token, last = sentence.first_token;
    for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
      if ((reach_.ofToken(ref.article, token) & asked_) != 0) first = std::min(first, token), last = token;
    return last >= first ? last - first : 0;
  }

  // Whether the sentence has something of the kind asked for that the question has not.
  bool tells(SentenceRef ref) const {
    if (question_.wanted == 0) return !question_.attribute || question_.deed != kNone;
    const std::span<const Mention> mentions = mentionsOf(ref);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) { return isOfKind(ref, one); });
  }

  bool isOfKind(SentenceRef ref, const Mention& mention) const {
    const FactKind kind = FactKind(uint8_t(mention.kind));
    const FactMention words{ref, mention.span};
    if ((question_.wanted & kindBit(kind)) == 0) return false;
    if (isName(kind)) return isNameAsked(words, mention);
    const Mask all = asked_ & ~reach_.names() & ~reach_.matters();
    if (!question_.units.empty() && mention.kind == MentionKind::number && !isAmong(question_.units, mention.unit))
      return false;
    if (fit_.isBeside(words) || (question_.size && !fit_.isSize(words))) return false;
    if (question_.age) return isAgeHere(words);
    if (question_.counted != kNone) return isCounted(words, mention);
    return nearest(words, all) <= kBeside;
  }

  bool isNameAsked(const FactMention& words, const Mention& mention) const {
    const FactKind kind = FactKind(uint8_t(mention.kind));
    if (fit_.isAsked(kind, words) || fit_.isTeller(kind, words)) return false;
    if (question_.kind == kNone || question_.words[question_.kind].light) return true;
    return reach_.distance(words.sentence, words.span, Mask(1) << question_.kind) <= kKindBeside;
  }

  // "Fifteen of his speeches", "22 jailed members"
  bool isCounted(const FactMention& words, const Mention& mention) const {
    if (mention.kind != MentionKind::number) return false;
    return reach_.distance(words.sentence, words.span, Mask(1) << question_.counted) <=
           kCountedBeside;
  }

  // "The premier, 62, resigned"
  bool isAgeHere(const FactMention& words) const {
    const ComparedArticle& article = comparison_.articles[words.sentence.article];
    if (isAge(article, words)) return true;
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
  Mask asked_ = 0;
};

}  // namespace

std::vector<Deed> wholesOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                           const Reach& reach, const Fit& fit) {
  return Wholes(comparison, lexicon, question, reach, fit).found();
}

}  // namespace synoptic
