// See figure_fit.h.
#include "study/figure_fit.h"

#include <algorithm>
#include <array>

#include "study/around.h"
#include "study/measure.h"

namespace synoptic {
namespace {

constexpr uint32_t kAttributeNear = 5;  // tokens between "her weight" and the figure that tells it
// Of these the speed is the strength.
constexpr auto kBlows =
    std::to_array<std::string_view>({"wind", "gust", "storm", "hurricane", "typhoon", "cyclone", "gale", "current"});

bool isBareNumber(const Mention& mention) {
  return mention.kind == MentionKind::number && mention.counted == kNone;
}

}  // namespace

bool FigureFit::counts(const FactMention& words) const {
  if (isOfQuestion(words)) return false;
  if (question_.much && countsWhom(words)) return false;
  if (question_.times && isOtherTime(words)) return false;
  if (!question_.age && isAgeUnasked(words)) return false;
  if (question_.age) return isAge(articleOf(words), words) && !isAgeOfAnother(words);
  if (!question_.units.empty() && !isMeasured(words)) return false;
  if (question_.size && !isSize(words)) return false;
  if (question_.counted == kNone) return true;
  // "how many votes": not "in the first vote"; "how many meetings": not the third one, for which who asks says "times"
  const Mention* const found = fit_.mentionOf(words);
  if (found != nullptr && found->kind == MentionKind::ordinal && !question_.times) return false;
  if ((question_.people && countsPeople(words)) || isPartOfCounted(words)) return true;
  if (((fit_.nearOf(words) | countedBefore(words)) >> question_.counted & 1) != 0) return true;
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || mention->counted == kNone) return false;
  return (reach_.ofToken(words.sentence.article, mention->counted) >> question_.counted & 3) != 0 &&
         (reach_.of(words.sentence) >> question_.counted & 1) != 0;
}

bool FigureFit::isOfQuestion(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || (mention->kind != MentionKind::number && mention->kind != MentionKind::ordinal))
    return false;
  const std::string key = comparisonKey(articleOf(words).document.text(words.span));
  const std::string_view first = std::string_view(key).substr(0, key.find('-'));
  return std::any_of(question_.words.begin(), question_.words.end(),
                     [&](const QuestionWord& one) { return one.key == first; });
}

bool FigureFit::isOtherTime(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || mention->kind != MentionKind::ordinal) return false;
  const Document& document = articleOf(words).document;
  constexpr uint32_t kNoun = 3;  // tokens: "seventh in-person meeting"
  const Mask asked = ~reach_.musts();
  if (mention->counted != kNone) return (reach_.ofToken(words.sentence.article, mention->counted) & asked) == 0;
  const uint32_t next = verbAfter(document, *mention);
  for (uint32_t token = next; next != kNone && token < std::min(next + kNoun, uint32_t(document.tokens.size()));
       ++token)
    if ((reach_.ofToken(words.sentence.article, token) & asked) != 0) return false;
  return true;
}

bool FigureFit::isAgeUnasked(const FactMention& words) const {
  constexpr auto kAges = std::to_array<std::string_view>({"age", "aged", "old"});
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || (mention->kind != MentionKind::number && mention->kind != MentionKind::duration))
    return false;
  // a bare figure that was read as a length of time is an age
  const std::string_view text = articleOf(words).document.text(mention->span);
  const bool bare =
      mention->kind == MentionKind::duration && text.find_first_not_of("0123456789") == std::string_view::npos;
  return (bare || isAgeOfPerson(articleOf(words), words)) &&
         std::none_of(question_.words.begin(), question_.words.end(),
                      [&](const QuestionWord& one) { return isAmong(kAges, one.key); });
}

bool FigureFit::isSpent(const FactMention& words) const {
  constexpr auto kSpends =
      std::to_array<std::string_view>({"be", "last", "spend", "stay", "remain", "run", "take", "live", "wait", "go"});
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || mention->verb == kNone) return false;
  const Document& document = articleOf(words).document;
  return isAmong(kSpends, lexicon_.lemma(document.key(document.tokens[mention->verb]), Part::verb));
}

Mask FigureFit::countedBefore(const FactMention& words) const {
  constexpr uint32_t kBack = 2;  // sentences of the same paragraph
  const Mention* const mention = question_.counted == kNone ? nullptr : fit_.mentionOf(words);
  if (mention == nullptr || !isBareNumber(*mention)) return 0;
  const Document& document = articleOf(words).document;
  const bool asked = mention->verb != kNone && reach_.ofToken(words.sentence.article, mention->verb) != 0;
  Mask mask = 0;
  for (uint32_t back = 1; asked && back <= kBack && back <= words.sentence.sentence; ++back) {
    const uint32_t before = words.sentence.sentence - back;
    if (document.sentences[before].paragraph != document.sentences[mention->sentence].paragraph) break;
    mask |= reach_.of({words.sentence.article, before});
  }
  return mask & Mask(1) << question_.counted;
}

bool FigureFit::isPartOfCounted(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || !isBareNumber(*mention)) return false;
  const Document& document = articleOf(words).document;
  // "four of its 14 beds"
  constexpr uint32_t kWhole = 5;  // tokens to what the whole counts: "614 of the delegates' votes"
  if (isPartOf(document, *mention) &&
      reach_.distance(words.sentence, mention->span, Mask(1) << question_.counted) <= kWhole + 1)
    return true;
  const uint32_t of = wholeBefore(document, *mention);
  Mask whole = 0;
  for (uint32_t token = of; token != kNone && document.tokens[token].span.begin < mention->span.begin; ++token)
    whole |= reach_.ofToken(words.sentence.article, token);
  return whole == Mask(1) << question_.counted;  // "of 14 economists polled" all were polled
}

bool FigureFit::countsPeople(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr || !isBareNumber(*mention)) return false;
  const Document& document = articleOf(words).document;
  // "4,800 evacuated"
  const uint32_t verb = verbAfter(document, *mention);
  return (verb != kNone && (reach_.ofToken(words.sentence.article, verb) & ~Mask(1)) != 0) ||
         isPartOf(document, *mention);
}

bool FigureFit::countsWhom(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  return mention != nullptr && mention->kind == MentionKind::number &&
         countsPersons(articleOf(words).document, *mention, lexicon_);
}

bool FigureFit::isMeasured(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  return mention != nullptr && (mention->kind != MentionKind::number || isAmong(question_.units, mention->unit));
}

bool FigureFit::isAgeOfAnother(const FactMention& words) const {
  if (reach_.names() == 0) return false;
  const uint32_t owner = agedBy(articleOf(words), words);
  return owner != kNone && (reach_.ofEntity(words.sentence.article, owner) & reach_.names()) == 0;
}

bool FigureFit::isSize(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  if (mention == nullptr) return false;
  const Mask asked = Mask((uint64_t(1) << question_.words.size()) - 1) & ~reach_.musts();
  if (!isFigure(mention->kind) || mention->kind == MentionKind::ordinal || reach_.weight(asked) == 0) return false;
  const bool blows = std::any_of(question_.words.begin(), question_.words.end(),
                                 [](const QuestionWord& one) { return isAmong(kBlows, one.lemma); });
  return (blows || !isAmong(unitsOf("fast"), mention->unit)) && !isAmong(unitsOf("hot"), mention->unit) &&
         isBesideAll(words);
}

bool FigureFit::tellsAttribute(const FactMention& words) const {
  const Mention* const mention = fit_.mentionOf(words);
  return mention != nullptr && isFigure(mention->kind) &&
         (mention->counted == kNone || reach_.ofToken(words.sentence.article, mention->counted) != 0) &&
         isBesideAll(words);
}

bool FigureFit::isBesideAll(const FactMention& words) const {
  for (size_t word = 0; word < question_.words.size(); ++word) {
    const Mask bit = Mask(1) << word;
    if ((bit & reach_.musts()) != 0 || question_.words[word].light) continue;
    if ((reach_.of(words.sentence) & bit) == 0 || reach_.distance(words.sentence, words.span, bit) > kAttributeNear)
      return false;
  }
  return true;
}

}  // namespace synoptic
