// Two names that the reader has joined or parted. In: the readings and the joined entities. Out: both, changed, so that
// clues, judges and facts see one bearer or two. Joining puts two groups together. Parting takes all bearers of the
// second name out of the group; where one article has both words as one name, its mentions in those words become a name
// of their own. Covered by tests/compare/corrections_test.cpp.
#include <algorithm>
#include <set>

#include "compare/corrections.h"
#include "compare/names.h"
#include "text/text.h"

namespace synoptic {
namespace {

struct Named {
  uint32_t article = kNone, mention = kNone;  // of the article's reading
};

// The name that has most of the quoted words.
Named nameAt(const std::vector<Reading>& readings, const Quote& quote) {
  Named best;
  uint32_t most = 0;
  const auto& mentions = readings[quote.article].mentions;
  for (uint32_t at = 0; at < mentions.size(); ++at) {
    if (mentions[at].entity == kNone || !mentions[at].span.overlaps(quote.span)) continue;
    const uint32_t common =
        std::min(mentions[at].span.end, quote.span.end) - std::max(mentions[at].span.begin, quote.span.begin);
    if (common > most) best = {quote.article, at}, most = common;
  }
  return best;
}

class NameGroups {
 public:
  NameGroups(const std::vector<Document>& documents, std::vector<Reading>& readings, Entities& entities)
      : documents_(documents), readings_(readings), entities_(entities) {}

  void join(Named one, Named other) {
    const uint32_t into = groupOf(one), from = groupOf(other);
    if (into == from) return;
    auto& members = entities_.all[from].members;
    for (const EntityRef ref : members) put(ref, into);
    members.clear();
  }

  void part(Named one, Named other) {
    const uint32_t group = groupOf(one);
    if (group != groupOf(other)) return;
    EntityRef first = refOf(one), second = refOf(other);
    if (first == second) second = splitOff(one, other);
    const std::string kept = nameKey(nameOf(first)), parted = nameKey(nameOf(second));
    const uint32_t fresh = static_cast<uint32_t>(entities_.all.size());
    entities_.all.push_back({entities_.all[group].kind, {}, {}});
    std::vector<EntityRef> members;
    members.swap(entities_.all[group].members);
    for (const EntityRef ref : members) {
      const bool goes = ref == second || (parted != kept && nameKey(nameOf(ref)) == parted);
      put(ref, goes && ref != first ? fresh : group);
    }
  }

  // Ordered by first member again, empty groups gone, the fullest names found.
  void settle() {
    for (JoinedEntity& group : entities_.all) putInOrder(group.members);
    std::erase_if(entities_.all, [](const JoinedEntity& group) { return group.members.empty(); });
    putInOrder(entities_.all,
               [](const JoinedEntity& left, const JoinedEntity& right) { return left.members[0] < right.members[0]; });
    for (uint32_t at = 0; at < entities_.all.size(); ++at) {
      JoinedEntity& group = entities_.all[at];
      group.name.clear();
      for (const EntityRef ref : group.members) {
        entities_.joined[ref.article][ref.entity] = at;
        const Entity& entity = readings_[ref.article].entities[ref.entity];
        if (group.name.empty() || fuller(entity.name, group.name)) group.name = entity.name, group.kind = entity.kind;
      }
    }
  }

 private:
  EntityRef refOf(Named one) const { return {one.article, readings_[one.article].mentions[one.mention].entity}; }
  uint32_t groupOf(Named one) const {
    const EntityRef ref = refOf(one);
    return entities_.joined[ref.article][ref.entity];
  }
  const std::string& nameOf(EntityRef ref) const { return readings_[ref.article].entities[ref.entity].name; }
  void put(EntityRef ref, uint32_t group) {
    entities_.joined[ref.article][ref.entity] = group;
    entities_.all[group].members.push_back(ref);
  }

  // One article takes both for one name: the second's mentions become a name of their own, or where the words are the
  // same that one mention.
  EntityRef splitOff(Named one, Named other) {
    Reading& reading = readings_[one.article];
    const uint32_t entity = reading.mentions[other.mention].entity, fresh = uint32_t(reading.entities.size());
    const auto wordsOf = [&](uint32_t mention) { return documents_[one.article].text(reading.mentions[mention].span); };
    const std::string words(wordsOf(other.mention));
    const bool same = wordsOf(one.mention) == words;
    Entity copy = reading.entities[entity];
    copy.forms = {words};
    if (!same) copy.name = words;
    reading.entities.push_back(std::move(copy));
    for (uint32_t at = 0; at < reading.mentions.size(); ++at) {
      Mention& mention = reading.mentions[at];
      if (mention.entity != entity || (same ? at != other.mention : wordsOf(at) != words)) continue;
      mention.entity = fresh;
      if (!same) mention.value = words;
    }
    const uint32_t group = entities_.joined[one.article][entity];
    entities_.joined[one.article].push_back(group);
    entities_.all[group].members.push_back({one.article, fresh});
    return {one.article, fresh};
  }

  const std::vector<Document>& documents_;
  std::vector<Reading>& readings_;
  Entities& entities_;
};

}  // namespace

void Corrections::joinNames(const std::vector<Document>& documents, std::vector<Reading>& readings,
                            Entities& entities) {
  NameGroups groups(documents, readings, entities);
  bool any = false;
  for (Placed& placed : list_) {
    const bool same = placed.correction.kind == CorrectionKind::same_name;
    if (placed.state != State::waiting || (!same && placed.correction.kind != CorrectionKind::other_name)) continue;
    const Named one = nameAt(readings, placed.correction.at[0]), other = nameAt(readings, placed.correction.at[1]);
    placed.state = State::no_name;
    if (one.article == kNone || other.article == kNone ||
        (one.article == other.article && one.mention == other.mention))
      continue;
    placed.state = State::applied;
    any = true;
    if (same)
      groups.join(one, other);
    else
      groups.part(one, other);
  }
  if (any) groups.settle();
}

}  // namespace synoptic
