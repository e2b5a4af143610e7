// A headline against its own text. In: one article. Out: findings headline.own-text.
// Method: a figure of the headline and one of the first sentences are of one thing when both are of one kind and count
// the same, and either hang on the same verb in sentences with a name or a further word in common, or stand beside the
// same other figure, one that no two things share by chance. Where the text has the headline's figure anywhere, or the
// sentence tells several of that kind, nothing is said. Example: "12 killed in blast at Varn mill" above "Fifteen
// people were killed …". Covered by tests/compare/rule_tables/headlines.cpp.
#include <algorithm>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/quantities.h"

namespace synoptic {
namespace {

constexpr size_t kLead = 8;            // sentences of the text that a headline sums up
constexpr int kOwnText = 900;          // strength: no link is in between
constexpr size_t kMostInHeadline = 4;  // of a headline; more are a table

bool isCompared(const Mention& one) {
  return one.kind == MentionKind::number || one.kind == MentionKind::money || one.kind == MentionKind::percent ||
         one.kind == MentionKind::duration;
}

// What is counted must be known of numbers: "7" alone may be anything.
bool ofOneKind(const Mention& one, const Mention& other) {
  return one.kind == other.kind && one.unit == other.unit && (one.kind != MentionKind::number || !one.unit.empty());
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

bool standsWithin(const Side& side, uint32_t token) {
  return token != kNone && token >= side.sentence->first_token && token < side.sentence->end_token;
}

// The same verb, and beside it and what is counted a word in common.
bool sharesVerb(const Scene& scene, const Side& head, const Mention& one, const Side& text, const Mention& other) {
  const uint32_t article = head.ref.article;
  if (!standsWithin(head, one.verb) || !standsWithin(text, other.verb) ||
      isPaleVerb(scene.lemma(article, one.verb, Part::verb)) || !related(scene, article, one.verb, article, other.verb))
    return false;
  const TokenRange own = tokensOf(head, one.span);
  for (uint32_t at = head.sentence->first_token; at < head.sentence->end_token; ++at) {
    if (!scene.content(article, at) || at == one.verb || at == one.counted || (at >= own.begin && at < own.end))
      continue;
    for (uint32_t across = text.sentence->first_token; across < text.sentence->end_token; ++across)
      if (across != other.verb && across != other.counted && scene.content(article, across) &&
          scene.lemma(article, at) == scene.lemma(article, across))
        return true;
  }
  return false;
}

// Does any sentence but the headline tell the figure too, or one that goes with it?
bool textHas(const Scene& scene, const Side& head, const Mention& own) {
  const auto& mentions = scene.reading(head.ref.article).mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
    return one.sentence != head.ref.sentence && ofOneKind(one, own) && !isApart(one, own);
  });
}

// The one figure of the text's first sentences that the headline's stands against; nullptr: none, or two of them.
const Mention* contraryOf(const Scene& scene, const Side& head, const Mention& own) {
  const Mention* found = nullptr;
  size_t read = 0;
  for (uint32_t at = head.ref.sentence + 1; at < scene.document(head.ref.article).sentences.size() && read < kLead;
       ++at) {
    const Side text = sideOf(scene, {head.ref.article, at});
    if (text.sentence->kind != SentenceKind::body) continue;
    ++read;
    const auto alike = [&](const Mention& one) { return ofOneKind(one, own); };
    if (std::count_if(text.mentions.begin(), text.mentions.end(), alike) != 1) continue;
    const Mention& one = *std::find_if(text.mentions.begin(), text.mentions.end(), alike);
    if (!sharesFigure(head, text, own) && !sharesVerb(scene, head, own, text, one)) continue;
    if (found != nullptr && isApart(*found, one)) return nullptr;
    if (found == nullptr) found = &one;
  }
  return found;
}

}  // namespace

void judgeHeadline(const Scene& scene, uint32_t article, Findings& findings) {
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side head = sideOf(scene, {article, at});
    if (head.sentence->kind != SentenceKind::headline) break;
    if (static_cast<size_t>(std::count_if(head.mentions.begin(), head.mentions.end(), isCompared)) > kMostInHeadline)
      continue;
    for (const Mention& own : head.mentions) {
      if (!isCompared(own) || textHas(scene, head, own)) continue;
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
