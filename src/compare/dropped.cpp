// A figure that one text has from somebody and another tells as its own word. In: a LinkView. Out: findings
// attribution.dropped.
// Method: the same figure in the same slot of two linked sentences; the one stands within what a named person, body or
// outlet is said to say, in that sentence; the other within nobody's words, in a sentence of the body that names no
// source at all, in an article that names this source nowhere near. Example: "Bell said his rate was 36 percent" /
// "Bell paid a rate of 36 percent". Covered by tests/compare/rule_tables/look_alikes.cpp.
#include <algorithm>
#include <array>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/quantities.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kSameFigure = 450;        // of the slot
constexpr size_t kMostOfSentence = 80;  // mentions; sentences with more are tables
constexpr uint32_t kNearSentences = 2;  // a source named so near speaks on

// Who is said to say it, in the sentence itself; null: nobody.
const Source* tellerOf(const Scene& scene, const Side& side, const Mention& figure) {
  if (figure.attribution == kNone) return nullptr;
  const Attribution& one = scene.reading(side.ref.article).attributions[figure.attribution];
  const SourceKind kind = one.speaker.kind;
  constexpr auto kSaying = std::to_array<std::string_view>(
      {"say", "tell", "report", "announce", "confirm", "estimate", "claim", "state", "accord", "according"});
  if (one.cue == kNone || (!isAmong(kSaying, scene.lemma(side.ref.article, one.cue, Part::verb)) &&
                           side.document->key(side.document->tokens[one.cue]) != "according"))
    return nullptr;
  const bool named = kind == SourceKind::person || kind == SourceKind::body || kind == SourceKind::outlet;
  return !one.carried && named && one.sentence == side.ref.sentence && !one.speaker.span.empty() &&
                 one.speaker.entity != kNone
             ? &one.speaker
             : nullptr;
}

// A sum, a share or a count that hardly two things share by chance: not "two" of something.
bool isWorthASource(const Mention& figure) {
  return figure.kind == MentionKind::money || figure.kind == MentionKind::percent ||
         (figure.kind == MentionKind::number && telling(figure.quantity));
}

// The article says it itself: no source in the sentence, and this one not beside it.
bool tellsItself(const Scene& scene, const Side& side, const Mention& figure, uint32_t source) {
  if (figure.attribution != kNone || side.sentence->kind != SentenceKind::body) return false;
  const auto& all = scene.reading(side.ref.article).attributions;
  return std::none_of(all.begin(), all.end(), [&](const Attribution& one) {
    if (one.sentence == side.ref.sentence) return true;
    const bool near =
        one.sentence + kNearSentences >= side.ref.sentence && one.sentence <= side.ref.sentence + kNearSentences;
    return near && one.speaker.entity != kNone && scene.joined(side.ref.article, one.speaker.entity) == source;
  });
}

}  // namespace

void judgeDropped(const LinkView& view, Findings& findings) {
  if (std::max(view.left.mentions.size(), view.right.mentions.size()) > kMostOfSentence) return;
  for (const Mention& left : view.left.mentions)
    for (const Mention& right : view.right.mentions) {
      if (!isWorthASource(left) || left.kind != right.kind || left.unit != right.unit ||
          relateQuantities(left.quantity, right.quantity) != Values::same)
        continue;
      const Source *one = tellerOf(view.scene, view.left, left), *other = tellerOf(view.scene, view.right, right);
      if ((one == nullptr) == (other == nullptr)) continue;
      const Side &plain = one != nullptr ? view.right : view.left, &told = one != nullptr ? view.left : view.right;
      const uint32_t source = view.scene.joined(told.ref.article, (one != nullptr ? one : other)->entity);
      if (!tellsItself(view.scene, plain, one != nullptr ? right : left, source)) continue;
      const int strength = strengthOf(view, slotOf(view, left, right));
      if (strength < kSameFigure) continue;
      const auto statement = [&](const Side& side, const Source* teller, const Mention& figure) {
        return Statement{side.ref, teller != nullptr ? teller->span : figure.span,
                         teller != nullptr ? std::string(side.document->text(teller->span)) : std::string(kNoSource)};
      };
      findings.push_back({Rule::attribution_dropped, FactKind::attribution, statement(view.left, one, left),
                          statement(view.right, other, right), strength});
      return;
    }
}

}  // namespace synoptic
