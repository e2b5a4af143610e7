// A headline against its own text. In: one article. Out: findings headline.own-text.
// Method: a figure of the headline and one of the first sentences are of one thing when both are of one kind and count
// the same, and the sentences have two words of matter in common or another figure that no two things share by chance.
// Where the text has the headline's figure anywhere (or two that sum up to it), where the sentence tells several of
// that kind, a part, an earlier state or another year, nothing is said. Example: "12 killed in blast at Varn mill"
// above "Fifteen people were killed …". Covered by tests/compare/rule_tables/headlines.cpp.
#include <algorithm>
#include <array>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr size_t kLead = 8;              // sentences of the text that a headline sums up
constexpr int kOwnText = 900;            // strength: no link is in between
constexpr uint32_t kFewestInCommon = 2;  // words of matter
constexpr int32_t kOtherTime = 60;       // days before the publication
constexpr uint32_t kFarthest = 40;       // sentences of any kind after the headline
constexpr uint32_t kMostHeadlines = 3;
constexpr size_t kMostSummed = 24;
constexpr size_t kMostInHeadline = 4;  // of a headline; more are a table

bool isCompared(const Mention& one) {
  return one.kind == MentionKind::number || one.kind == MentionKind::money || one.kind == MentionKind::percent ||
         one.kind == MentionKind::duration;
}

// Numbers count the same, or persons whom the headline does not name ("Nine killed").
bool ofOneKind(const Mention& one, const Mention& other) {
  if (one.kind != other.kind) return false;
  if (one.kind != MentionKind::number || (one.unit == other.unit && !one.unit.empty())) return one.unit == other.unit;
  return (one.unit.empty() || one.unit == "person") && (other.unit.empty() || other.unit == "person") &&
         one.unit != other.unit;
}

// "Two Norvians killed": of some that a name tells, who may be among more.
bool countsNamed(const Side& head, const Mention& own) {
  const uint32_t behind = tokensOf(head, own.span).end;
  return std::any_of(head.mentions.begin(), head.mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && tokensOf(head, one.span).begin == behind;
  });
}

// "Flight 12 lands", "on line 7": a number after the one word that it numbers says which one, not how many. ("Police
// arrest 23", "kills 12": behind a verb it counts.)
bool isLabel(const Scene& scene, const Side& side, const Mention& own) {
  const uint32_t begin = tokensOf(side, own.span).begin, first = side.sentence->first_token;
  if (own.kind != MentionKind::number || !own.unit.empty() || begin == first) return false;
  const Span before = side.document->tokens[begin - 1].span;
  const bool numbered = scene.content(side.ref.article, begin - 1) && (begin - 1 == first || !isWord(side, begin - 2) ||
                                                                       Lexicon::isFunctionWord(keyOf(side, begin - 2)));
  return numbered && std::none_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
           return one.kind == MentionKind::polarity && one.span.overlaps(before);
         });
}

bool isApart(const Mention& one, const Mention& other) {
  return relateQuantities(one.quantity, other.quantity) == Values::apart;
}

// Another figure that both sentences have.
bool sharesFigure(const Side& head, const Side& text, const Mention& own) {
  return std::any_of(head.mentions.begin(), head.mentions.end(), [&](const Mention& one) {
    if (&one == &own || !isCompared(one) || !telling(one.quantity)) return false;
    return std::any_of(text.mentions.begin(), text.mentions.end(), [&](const Mention& other) {
      return ofOneKind(one, other) && relateQuantities(one.quantity, other.quantity) == Values::same;
    });
  });
}

// How many of the headline's words of matter the sentence has too, beside both figures.
uint32_t wordsInCommon(const Scene& scene, const Side& head, const Mention& own, const Side& text, const Mention& one) {
  const uint32_t article = head.ref.article;
  const TokenRange figure = tokensOf(head, own.span), other = tokensOf(text, one.span);
  uint32_t common = 0;
  for (uint32_t at = head.sentence->first_token; at < head.sentence->end_token; ++at) {
    if (!scene.content(article, at) || (at >= figure.begin && at < figure.end)) continue;
    for (uint32_t across = text.sentence->first_token; across < text.sentence->end_token; ++across) {
      if (!scene.content(article, across) || (across >= other.begin && across < other.end)) continue;
      if (!related(scene, article, at, article, across)) continue;
      ++common;
      break;
    }
  }
  return common;
}

// The headline's figure with what it counts: any number of the text may be it ("five of them children").
bool textHas(const Scene& scene, const Side& head, const Mention& own) {
  const auto& mentions = scene.reading(head.ref.article).mentions;
  const auto same = [&](const Mention& one) {
    return one.sentence != head.ref.sentence && one.kind == own.kind &&
           (one.kind == MentionKind::number || one.unit == own.unit) && !isApart(one, own);
  };
  if (std::any_of(mentions.begin(), mentions.end(), same)) return true;
  // or the sum of two: "Fourteen died …", "seven more died …"
  std::vector<double> first;  // values of the text's first figures of the kind
  for (const Mention& one : mentions)
    if (one.sentence != head.ref.sentence && one.kind == own.kind && first.size() < kMostSummed)
      first.push_back(one.quantity.low);
  for (size_t i = 0; i < first.size(); ++i)
    for (size_t j = i + 1; j < first.size(); ++j)
      if (first[i] + first[j] == own.quantity.low) return true;
  return false;
}

// The sentence tells of a part, of an earlier state or of another year.
bool isOfSomethingElse(const Scene& scene, const Side& text) {
  constexpr auto kElse =
      std::to_array<std::string_view>({"among", "had", "since", "previously", "earlier", "last", "more", "another",
                                       "former", "originally", "until", "would", "could", "may", "if"});
  for (uint32_t at = text.sentence->first_token; at < text.sentence->end_token; ++at)
    if (isAmong(kElse, keyOf(text, at))) return true;
  const int32_t published = scene.reading(text.ref.article).published;
  return std::any_of(text.mentions.begin(), text.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
           one.date.end + kOtherTime < published;
  });
}

bool isOfOneThing(const Scene& scene, const Side& head, const Mention& own, const Side& text, const Mention& one) {
  if (sharesFigure(head, text, own)) return true;
  return !isOfSomethingElse(scene, text) && wordsInCommon(scene, head, own, text, one) >= kFewestInCommon;
}

// The one figure of the text's first sentences that the headline's stands against; nullptr: none, or two of them.
const Mention* contraryOf(const Scene& scene, const Side& head, const Mention& own) {
  const Mention* found = nullptr;
  size_t read = 0;
  const auto last = static_cast<uint32_t>(scene.document(head.ref.article).sentences.size());
  for (uint32_t at = head.ref.sentence + 1; at < std::min(last, head.ref.sentence + kFarthest) && read < kLead; ++at) {
    const Side text = sideOf(scene, {head.ref.article, at});
    if (text.sentence->kind != SentenceKind::body) continue;
    ++read;
    if (!isTold(text)) continue;
    const auto alike = [&](const Mention& one) { return one.kind == own.kind && ofOneKind(one, own); };
    if (std::count_if(text.mentions.begin(), text.mentions.end(), alike) != 1) continue;
    const Mention& one = *std::find_if(text.mentions.begin(), text.mentions.end(), alike);
    if (!isOfOneThing(scene, head, own, text, one)) continue;
    if (found != nullptr && isApart(*found, one)) return nullptr;
    if (found == nullptr) found = &one;
  }
  return found;
}

}  // namespace

void judgeHeadline(const Scene& scene, uint32_t article, Findings& findings) {
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side head = sideOf(scene, {article, at});
    if (head.sentence->kind != SentenceKind::headline || at >= kMostHeadlines) break;
    if (static_cast<size_t>(std::count_if(head.mentions.begin(), head.mentions.end(), isCompared)) > kMostInHeadline)
      continue;
    for (const Mention& own : head.mentions) {
      if (!isCompared(own) || countsNamed(head, own) || isLabel(scene, head, own) || textHas(scene, head, own))
        continue;
      const Mention* contrary = contraryOf(scene, head, own);
      if (contrary == nullptr || !isApart(own, *contrary)) continue;
      findings.push_back({Rule::headline_own_text,
                          static_cast<FactKind>(own.kind),
                          {head.ref, own.span, own.value},
                          {{article, contrary->sentence}, contrary->span, contrary->value},
                          kOwnText,
                          1 + static_cast<uint32_t>(Rule::headline_own_text)});
    }
  }
}

}  // namespace synoptic
