// Names that two linked sentences have in common. In: a LinkView. Out: findings person.same, place.same,
// organisation.same, name.same. Method: the names were joined before (entities.h); they say something only where the
// link is sure and the reports are of one time. Example: "special envoy Dana Orlov" / "Orlov told reporters". Covered
// by tests/compare/names_test.cpp.
#include <array>
#include <set>
#include <string_view>

#include "compare/judges.h"
#include "text/text.h"

namespace synoptic {
namespace {

// A name in common says something only where the statements surely belong together …
constexpr double kSurelyTogether = 0.65;
// … and the reports are of one time: the same people meet again.
constexpr uint32_t kSameCast = 14;

Rule sameRuleOf(MentionKind kind) {
  switch (kind) {
    case MentionKind::person:
      return Rule::person_same;
    case MentionKind::place:
      return Rule::place_same;
    case MentionKind::organisation:
      return Rule::organisation_same;
    default:
      return Rule::name_same;
  }
}

bool namesSomething(const Mention& mention) {
  return mention.entity != kNone && (mention.kind == MentionKind::person || mention.kind == MentionKind::place ||
                                     mention.kind == MentionKind::organisation || mention.kind == MentionKind::name);
}

// "were detained in Varn" / "a man from Varn": where somebody is from is not where the deed was done.
bool isOrigin(const LinkView& view, const Mention& left, const Mention& right) {
  constexpr auto kWhere = std::to_array<std::string_view>({"in", "at", "near", "outside", "to", "around", "across"});
  const auto before = [](const Side& side, const Mention& place) -> std::string_view {
    const uint32_t begin = tokensOf(side, place.span).begin;
    return begin > side.sentence->first_token ? side.document->key(side.document->tokens[begin - 1])
                                              : std::string_view();
  };
  const std::string_view one = before(view.left, left), other = before(view.right, right);
  return left.kind == MentionKind::place && right.kind == MentionKind::place &&
         ((one == "from" && isAmong(kWhere, other)) || (other == "from" && isAmong(kWhere, one)));
}

}  // namespace

void judgeNames(const LinkView& view, Findings& findings) {
  const uint32_t days = view.scene.daysApart(view.left.ref.article, view.right.ref.article);
  if (view.link.score < kSurelyTogether || (days != kNone && days > kSameCast)) return;
  std::set<uint32_t> done;
  for (const Mention& left : view.left.mentions) {
    if (!namesSomething(left)) continue;
    const uint32_t joined = view.scene.joined(view.left.ref.article, left.entity);
    if (done.contains(joined)) continue;
    for (const Mention& right : view.right.mentions) {
      if (!namesSomething(right) || view.scene.joined(view.right.ref.article, right.entity) != joined) continue;
      if (isOrigin(view, left, right)) continue;
      done.insert(joined);
      const JoinedEntity& entity = view.scene.entities.all[joined];
      findings.push_back({sameRuleOf(entity.kind),
                          static_cast<FactKind>(entity.kind),
                          {view.left.ref, left.span, entity.name},
                          {view.right.ref, right.span, entity.name},
                          view.link.level == Level::full ? 600 : 400});
      break;
    }
  }
}

}  // namespace synoptic
