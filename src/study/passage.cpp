// See passage.h. A linear score with learned weights, in whole numbers, so that it is the same on every machine: what a
// sentence says itself counts most, what its neighbours and the sentences linked to it say a little, what no text says
// against it. Covered by tests/study/ask_keywords.cpp.
#include "study/passage.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "study/keywords.h"
#include "study/passage_weights.h"
#include "study/told_in.h"

namespace synoptic {
namespace {

constexpr int32_t kWhole = 1000;
constexpr uint32_t kBack = 2, kAhead = 1;  // sentences beside one
constexpr uint32_t kFarthestValue = 20;    // tokens

class Passages {
 public:
  Passages(const Comparison& comparison, const Question& question, const Reach& reach, const Fit& fit,
           const FigureFit& figures)
      : comparison_(comparison), question_(question), reach_(reach), fit_(fit), figures_(figures) {
    for (size_t word = 0; word < question.words.size(); ++word)
      if (!question.words[word].light) asked_ |= Mask(1) << word;
    if (question.people && question.counted != kNone) asked_ &= ~(Mask(1) << question.counted);
    readTokens();
    readAround();
  }

  std::vector<Passage> found() const {
    std::vector<Passage> out;
    if (reach_.weight(asked_) == 0) return out;
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Document& document = comparison_.articles[article].document;
      for (uint32_t at = 0; at < document.sentences.size(); ++at) {
        const SentenceKind kind = document.sentences[at].kind;
        const bool text = kind != SentenceKind::byline && kind != SentenceKind::boilerplate;
        if (text && (here({article, at}) & asked_) != 0) out.push_back({{article, at}, traitsOf({article, at})});
      }
    }
    return out;
  }

 private:
  // By a synonym at the least.
  Mask here(SentenceRef ref) const { return loose_[ref.article][ref.sentence] | reach_.of(ref); }

  void readTokens() {
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const Document& document = comparison_.articles[article].document;
      linked_.emplace_back(document.sentences.size(), 0);
      std::vector<Mask>& loose = loose_.emplace_back(document.sentences.size(), 0);
      for (uint32_t at = 0; at < document.sentences.size(); ++at)
        for (uint32_t token = document.sentences[at].first_token; token < document.sentences[at].end_token; ++token)
          loose[at] |= reach_.ofToken(article, token);
    }
    for (const Link& link : comparison_.alignment.links) {
      linked_[link.left.article][link.left.sentence] |= reach_.of(link.right);
      linked_[link.right.article][link.right.sentence] |= reach_.of(link.left);
    }
  }

  void readAround() {
    for (uint32_t article = 0; article < comparison_.articles.size(); ++article) {
      const auto size = uint32_t(comparison_.articles[article].document.sentences.size());
      std::vector<Mask>& around = around_.emplace_back(size, 0);
      Mask& all = articles_.emplace_back(0);
      for (uint32_t at = 0; at < size; ++at) {
        all |= reach_.of({article, at});
        for (uint32_t other = at - std::min(at, kBack); other < std::min(size, at + kAhead + 1); ++other)
          if (other != at) around[at] |= reach_.of({article, other});
      }
    }
  }

  Traits traitsOf(SentenceRef ref) const {
    Traits traits{};
    Mask left = asked_;
    const auto set = [&](Trait trait, Mask mask) { traits[size_t(trait)] = share(left & mask); };
    const auto take = [&](Mask mask, Trait words, Trait names) {
      set(words, mask & ~reach_.musts());
      set(names, mask & reach_.musts());
      left &= ~mask;
    };
    take(reach_.of(ref) & ~reach_.inOtherWords(ref), Trait::said, Trait::named);
    set(Trait::related, reach_.of(ref));
    left &= ~reach_.of(ref);
    set(Trait::synonym, here(ref));
    left &= ~here(ref);
    take(linked_[ref.article][ref.sentence], Trait::linked, Trait::linked_names);
    take(around_[ref.article][ref.sentence], Trait::beside, Trait::beside_names);
    take(articles_[ref.article], Trait::article, Trait::article_names);
    take(reach_.met(), Trait::elsewhere, Trait::elsewhere_names);
    take(~Mask(0), Trait::nowhere, Trait::nowhere_names);
    traits[size_t(Trait::missing)] = kWhole / 4 * std::popcount(asked_ & ~here(ref));
    traits[size_t(Trait::denied)] = isDenied(comparison_, reach_, asked_, ref) ? kWhole : 0;
    if (question_.wanted != 0) addValues(ref, traits);
    return traits;
  }

  int32_t share(Mask mask) const { return int32_t(uint32_t(kWhole) * reach_.weight(mask) / reach_.weight(asked_)); }

  void addValues(SentenceRef ref, Traits& traits) const {
    uint32_t nearest = kNone;
    for (const Mention& mention : mentionsOf(comparison_, ref)) {
      if (!isOfKind(ref, mention)) continue;
      nearest = std::min(nearest, kFarthestValue);
      for (Mask rest = here(ref) & asked_ & ~reach_.names(); rest != 0; rest &= rest - 1)
        nearest = std::min(nearest, reach_.distance(ref, mention.span, rest & (~rest + 1)));
    }
    traits[size_t(nearest == kNone ? Trait::lacks_kind : Trait::has_kind)] = kWhole;
    if (nearest != kNone) traits[size_t(Trait::far)] = kWhole / int32_t(kFarthestValue) * int32_t(nearest);
  }

  bool isOfKind(SentenceRef ref, const Mention& mention) const {
    const FactKind kind = FactKind(uint8_t(mention.kind));
    const FactMention words{ref, mention.span};
    return (question_.wanted & kindBit(kind)) != 0 && figures_.counts(words) && fit_.holdsOffice(words) &&
           !fit_.isAsked(kind, words) && !fit_.isTeller(kind, words) && fit_.speaksRight(words) &&
           !fit_.isElsewhere(words) && !fit_.isBeside(words);
  }

  const Comparison& comparison_;
  const Question& question_;
  const Reach& reach_;
  const Fit& fit_;
  const FigureFit& figures_;
  Mask asked_ = 0;
  std::vector<std::vector<Mask>> linked_, loose_, around_;  // article, sentence
  std::vector<Mask> articles_;
};

int64_t scoreOf(const Traits& traits) {
  int64_t sum = 0;
  for (size_t trait = 0; trait < kTraits; ++trait) sum += int64_t(kPassageWeights[trait]) * traits[trait];
  return sum;
}

}  // namespace

std::vector<Passage> passagesOf(const Comparison& comparison, const Lexicon& lexicon, std::string_view text) {
  const std::vector<std::string> typed = questionsOf(text, lexicon);
  Question question = readQuestion(typed.empty() ? text : typed.front(), lexicon);
  const Reach reach(comparison, lexicon, question);
  const Fit fit(comparison, lexicon, question, reach);
  const FigureFit figures(comparison, lexicon, question, reach, fit);
  return Passages(comparison, question, reach, fit, figures).found();
}

std::vector<FactMention> nearestOf(const Comparison& comparison, const std::vector<Passage>& passages, size_t most) {
  std::vector<std::pair<int64_t, SentenceRef>> best;
  for (const Passage& one : passages) {
    const int64_t score = scoreOf(one.traits);
    if (score >= kLeastPassage) best.push_back({-score, one.sentence});
  }
  putInOrder(best);
  std::vector<FactMention> out;
  std::vector<std::string_view> shown;  // what two articles took from one agency is read once
  for (const auto& [score, ref] : best) {
    if (out.size() == most) break;
    const Document& document = comparison.articles[ref.article].document;
    const Span span = document.sentences[ref.sentence].span;
    if (std::find(shown.begin(), shown.end(), document.text(span)) != shown.end()) continue;
    shown.push_back(document.text(span));
    out.push_back({ref, span});
  }
  return out;
}

}  // namespace synoptic
